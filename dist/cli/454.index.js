export const id = 454;
export const ids = [454];
export const modules = {

/***/ 2073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  INIT: () => (/* binding */ INIT)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
// EXTERNAL MODULE: ./lib/budget/keys.js + 1 modules
var keys = __webpack_require__(8303);
// EXTERNAL MODULE: ./lib/budget/metric.js
var budget_metric = __webpack_require__(737);
;// CONCATENATED MODULE: ./lib/budget/init.js



/** The metrics that get a limit, with how a limit is rounded up. */
const LIMITED = [
    { metric: 'ram', roundUp: wholeKiB },
    { metric: 'flash', roundUp: wholeKiB },
    { metric: 'accelerator-cycles', roundUp: roundCount },
    { metric: 'latency', roundUp: (value) => scaledUp(value, LATENCY) },
    { metric: 'energy', roundUp: (value) => scaledUp(value, ENERGY) },
];
/**
 * The text of a commented budget file in which every given model passes, without a warning that it is
 * near a limit. Models come in the order of their paths.
 */
function renderInit(options) {
    const models = options.models.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const entries = models.map((model) => entryLines(model, options.headroom));
    const lines = [
        `# yaml-language-server: $schema=${options.schema.replace(/\s/g, '')}`,
        ...headLines(options, models.map(({ profile }) => profile)),
        ...(entries.length === 0
            ? ['models: []']
            : ['models:', ...entries.flatMap((one) => [...one, ''])]),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
}
function headLines({ headroom, part }, profiles) {
    return [
        '# What each model may cost. Every pull request that changes a model is held against it.',
        `# Limits are the measured values plus ${(0,quantity/* formatPercent */.l9)(headroom)}, rounded up; tighten or widen them as you need.`,
        'version: 1',
        '',
        '# What holds for every model, unless its entry says otherwise.',
        'defaults:',
        ...targetLines(part, profiles),
        ...warnLines(headroom),
        '  # Growth against the base branch, beyond which a pull request fails:',
        '  # ram: {growth: 2 KiB}',
        '',
        '# The first entry that matches a model is the only one that applies to it.',
    ];
}
function targetLines(part, profiles) {
    const target = profiles[0]?.target;
    const memory = [
        target?.ramBytes == null ? '' : `${(0,quantity/* formatQuantity */.VZ)(target.ramBytes, 'bytes')} RAM`,
        target?.flashBytes == null ? '' : `${(0,quantity/* formatQuantity */.VZ)(target.flashBytes, 'bytes')} flash`,
    ].filter((one) => one !== '');
    if (part === null) {
        return [
            '  # Name the exact part, and its RAM and flash become limits too, e.g. efr32mg24b310f1536im48.',
            `  target: ${target?.id ?? keys/* BUILT_IN */.$A.target}`,
        ];
    }
    const has = memory.length === 0 ? [] : [`  # The part has ${memory.join(' and ')}: limits too.`];
    return [...has, `  target: ${part}`];
}
/** A small headroom would make every model "near its limit" from the start. */
function warnLines(headroom) {
    if (1 / (1 + headroom) < keys/* BUILT_IN */.$A.warn)
        return [];
    return ['  # The headroom is smaller than the usual warning (95 %) leaves.', '  warn: off'];
}
function entryLines({ path, profile }, headroom) {
    const rows = LIMITED.map((row) => limitLine(row, profile, headroom));
    const width = Math.max(...rows.map(({ yaml }) => yaml.length));
    const unsupported = budget_metric/* METRICS */.C['unsupported-layers'].of(profile).value ?? 0;
    return [
        `  - match: ${yamlText(globFor(path))}`,
        ...rows.map(({ yaml, note }) => `    ${yaml.padEnd(width)}  # ${note}`),
        `    ${`unsupported-layers: ${unsupported}`.padEnd(width)}  # layers that the MVP should run and cannot`,
    ];
}
function limitLine({ metric, roundUp }, profile, headroom) {
    const measure = budget_metric/* METRICS */.C[metric].of(profile);
    const { unit } = budget_metric/* METRICS */.C[metric];
    if (measure.value === null)
        return { yaml: `# ${metric}: ...`, note: 'unknown for this model' };
    const limit = roundUp(withinPart(metric, measure.value * (1 + headroom), profile));
    const found = (0,quantity/* formatQuantity */.VZ)(measure.value, unit);
    if (!measure.atLeast)
        return { yaml: `${metric}: ${limit}`, note: noteOf(measure, found) };
    const note = `at least ${found}, the rest is unknown`;
    return { yaml: `${metric}: {max: ${limit}, on-unknown: warn}`, note };
}
function noteOf({ kind, band }, found) {
    if (kind === 'exact')
        return `measured ${found}`;
    return band === null ? `estimated ${found}` : `estimated ${found} ±${(0,quantity/* formatPercent */.l9)(band)}`;
}
/** The part's memory, where the model fits into it and the headroom would go beyond it. */
function withinPart(metric, limit, { target, ...profile }) {
    const part = metric === 'ram' ? target.ramBytes : metric === 'flash' ? target.flashBytes : null;
    const value = metric === 'ram' ? profile.ramBytes : profile.flashBytes;
    return part === null || value > part ? limit : Math.min(limit, part);
}
function wholeKiB(bytes) {
    return `${Math.ceil(Number((bytes / 1024).toPrecision(12)))} KiB`;
}
/** Up to three digits, the rest zeros. */
function roundCount(count) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 2);
    const rounded = Math.ceil(Number((count / step).toPrecision(12))) * step;
    if (rounded >= 1e6)
        return `${Number((rounded / 1e6).toPrecision(6))}M`;
    return rounded >= 1e4 ? `${Number((rounded / 1e3).toPrecision(6))}k` : String(rounded);
}
const LATENCY = [
    { factor: 1, suffix: 's' },
    { factor: 1e-3, suffix: 'ms' },
    { factor: 1e-6, suffix: 'us' },
];
const ENERGY = [
    { factor: 1, suffix: 'J' },
    { factor: 1e-3, suffix: 'mJ' },
    { factor: 1e-6, suffix: 'uJ' },
];
/** Three digits in the largest unit that gives at least 1, rounded up. */
function scaledUp(value, scales) {
    const last = { factor: 1, suffix: '' };
    const { factor, suffix } = scales.find((one) => value >= one.factor) ?? scales.at(-1) ?? last;
    const scaled = value / factor;
    const decimals = scaled < 10 ? 2 : scaled < 100 ? 1 : 0;
    const step = 10 ** decimals;
    return `${Math.ceil(Number((scaled * step).toPrecision(12))) / step} ${suffix}`;
}
/** A glob that matches the path and nothing that differs in more than a special character. */
function globFor(path) {
    return path.replace(/[{},]/g, '?').replace(/[*[\]\\!]/g, (one) => `\\${one}`);
}
/** Plain where that is safe, else in double quotes. */
function yamlText(text) {
    return /^[A-Za-z][\w./-]*$/.test(text) ? text : JSON.stringify(text);
}

// EXTERNAL MODULE: ./lib/budget/written.js
var budget_written = __webpack_require__(6442);
// EXTERNAL MODULE: ./lib/source/workspace-models.js
var workspace_models = __webpack_require__(6199);
// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __webpack_require__(6174);
// EXTERNAL MODULE: ./lib/entry/model-paths.js
var model_paths = __webpack_require__(3400);
// EXTERNAL MODULE: ./lib/entry/cli/command.js
var command = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/entry/cli/io.js
var cli_io = __webpack_require__(5449);
// EXTERNAL MODULE: ./lib/entry/cli/model-options.js
var model_options = __webpack_require__(5635);
// EXTERNAL MODULE: ./lib/entry/cli/commands/check.js
var check = __webpack_require__(6616);
// EXTERNAL MODULE: ./lib/entry/cli/commands/profile.js
var profile = __webpack_require__(4925);
;// CONCATENATED MODULE: ./lib/entry/cli/commands/init.js











const SCHEMA_URL = 'https://raw.githubusercontent.com/OWNER/mvp-budget/main/schema/mvp-budget.schema.json';
const INIT = {
    usage: '[--headroom 10%] [--config FILE] [--force]',
    options: {
        headroom: {
            type: 'string',
            value: 'PERCENT',
            help: 'how much more than measured is allowed (default 10%)',
        },
        config: {
            type: 'string',
            value: 'FILE',
            help: `where to write it (default ${check.DEFAULT_CONFIG}; - prints it)`,
        },
        force: { type: 'boolean', help: 'overwrite an existing file' },
        models: { type: 'string', multiple: true, value: 'GLOB', help: 'more files that are models' },
        ...model_options/* MODEL_OPTIONS */.$Q,
    },
    run: async (args, io) => {
        if (args.positionals.length > 0)
            throw new command/* UsageError */.eb('init takes no MODEL; it finds them below this folder');
        const config = (0,command/* text */.Qq)(args, 'config') ?? check.DEFAULT_CONFIG;
        const file = (0,external_node_path_.resolve)(io.cwd, config);
        if (config !== '-' && io.exists(file) && !(0,command/* flag */.Jt)(args, 'force')) {
            throw new user_error/* UserError */.y('config', `${config}: exists already; use --force to write it anew, or --config - to look at it`);
        }
        const target = (0,model_options/* targetOf */.$r)(args);
        const paths = await (0,workspace_models/* findFiles */.lY)(io.cwd, (0,model_paths/* anyOf */.EB)([...model_paths/* MODEL_GLOBS */.Op, ...(0,command/* list */.p_)(args, 'models')]));
        const results = await Promise.all(paths.map((path) => (0,profile.profilePath)(path, { target, io, folder: io.cwd })));
        const models = results.flatMap((result) => result.status === 'ok' ? [{ path: result.profile.path, profile: result.profile }] : []);
        const budget = renderInit({
            models,
            headroom: headroomOf((0,command/* text */.Qq)(args, 'headroom') ?? '10%'),
            part: (0,command/* text */.Qq)(args, 'target') ?? null,
            schema: SCHEMA_URL,
        });
        if (config === '-')
            io.stdout(budget);
        else
            io.writeFile(file, budget);
        for (const result of results) {
            if (result.status === 'error')
                io.stderr(`left out: ${result.failure.error.message}\n`);
        }
        if (config !== '-')
            io.stderr(`${config}: written for ${models.length} models\n`);
        return results.some(({ status }) => status === 'error') ? cli_io/* EXIT */.d.unreadable : cli_io/* EXIT */.d.fine;
    },
};
function headroomOf(value) {
    const written = (0,budget_written/* percent */.KN)('any');
    if (new RegExp(written.pattern).test(value))
        return written.parse(value);
    throw new command/* UsageError */.eb(`--headroom: expected ${written.allowed}, e.g. ${written.example}, found "${value}"`);
}


/***/ }),

/***/ 6199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lY: () => (/* binding */ findFiles)
/* harmony export */ });
/* unused harmony exports workspaceModels, readModelFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3638);
/* harmony import */ var _object_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7606);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6174);
/** Models that an earlier step of the job has built: files of the workspace against a folder or a commit. */





const SKIPPED = new Set(['.git', 'node_modules']);
const MAX_FILES = 500_000;
/** Files below the folder whose path (relative, `/`) is wanted, sorted; links are not followed. */
async function findFiles(root, wanted) {
    const found = [];
    const folders = [''];
    for (let seen = 0; folders.length > 0;) {
        const folder = folders.pop() ?? '';
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true });
        seen += entries.length;
        if (seen > MAX_FILES)
            throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('too-many-files', `the workspace has more than ${MAX_FILES} files`);
        for (const entry of entries) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory() && !SKIPPED.has(entry.name))
                folders.push(path);
            else if (entry.isFile() && wanted(path))
                found.push(path);
        }
    }
    return found.sort(_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6);
}
/** Every model that the build made, and its counterpart in the base. */
async function workspaceModels(options) {
    const paths = await findFiles(options.root, options.isModel);
    const mine = paths.filter(options.isMine);
    const models = await mapBounded(mine, 8, async (path) => {
        const head = await readModelFile(join(options.root, path));
        const base = await options.baseOf(path);
        return { path, basePath: null, change: changeOf(base, head), base, head };
    });
    return joinRenames(models);
}
function changeOf(base, head) {
    if (base.status === 'absent')
        return 'added';
    if (base.status !== 'ok' || head.status !== 'ok')
        return 'modified';
    return Buffer.compare(base.bytes, head.bytes) === 0 ? 'unchanged' : 'modified';
}
/** The bytes of a file on disk; absent where it is not there, an error for links, folders and giants. */
async function readModelFile(file) {
    const found = await lstat(file).catch(() => undefined);
    if (!found)
        return { status: 'absent' };
    if (!found.isFile())
        return {
            status: 'error',
            code: 'not-a-file',
            message: 'is not a regular file; links and folders are not followed',
        };
    if (found.size > MAX_BLOB_BYTES)
        return {
            status: 'error',
            code: 'too-large',
            message: `is ${found.size} bytes, larger than the ${MAX_BLOB_BYTES} that are read`,
        };
    return { status: 'ok', bytes: new Uint8Array(await readFile(file)) };
}


/***/ })

};
