export const id = 839;
export const ids = [839];
export const modules = {

/***/ 2839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HISTORY: () => (/* binding */ HISTORY)
});

// EXTERNAL MODULE: ./lib/budget/parse-budget.js
var parse_budget = __webpack_require__(4018);
// EXTERNAL MODULE: ./lib/budget/metric.js
var metric = __webpack_require__(737);
// EXTERNAL MODULE: ./lib/budget/rules.js
var budget_rules = __webpack_require__(1358);
// EXTERNAL MODULE: ./lib/diff/history.js
var diff_history = __webpack_require__(6743);
// EXTERNAL MODULE: ./lib/report/json/documents.js + 5 modules
var documents = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __webpack_require__(6174);
// EXTERNAL MODULE: ./lib/source/git-command.js
var git_command = __webpack_require__(6446);
;// CONCATENATED MODULE: ./lib/source/history.js
/** The versions of one file in git's history, renames followed, newest first and bounded. */


const FIELD = '\u001f';
const RECORD = '\u001e';
const FORMAT = `--format=${RECORD}%H${FIELD}%cI${FIELD}%s${FIELD}`;
/** Far more than a model's history has; a bound for git, not for the user. */
const GIT_TIMEOUT_MS = 120_000;
/**
 * Asks `git log --follow`, which also follows renames. Throws a `UserError` where this is no
 * repository or git knows no such file.
 */
async function fileVersions(request) {
    const { path, limit, revision = 'HEAD' } = request;
    const options = { timeoutMs: GIT_TIMEOUT_MS, ...request };
    const { code, stdout, stderr } = await (0,git_command/* runGit */.EO)([
        '--literal-pathspecs',
        'log',
        '--follow',
        '--raw',
        '--no-abbrev',
        '--no-show-signature',
        '-z',
        `--max-count=${limit}`,
        FORMAT,
        '--end-of-options',
        revision,
        '--',
        path,
    ], options);
    if (code !== 0)
        throw noHistory(path, stderr);
    const versions = parseLog(stdout.toString('utf8'));
    if (versions.length === 0) {
        throw new user_error/* UserError */.y('no-history', `${path}: git has no version of this file; check the path and that it was committed`);
    }
    return versions;
}
function noHistory(path, stderr) {
    const said = stderr.trim().split('\n')[0] ?? '';
    const found = said === '' ? 'git could not be run' : said;
    return new user_error/* UserError */.y('no-history', `${path}: ${found}; a history needs a git repository with at least one commit`);
}
/** Reads the answer of `git log --raw -z` in our format; entries that are no change of a file are skipped. */
function parseLog(text) {
    return text
        .split(RECORD)
        .slice(1)
        .flatMap((record) => {
        const [commit = '', date = '', subject = '', changes = ''] = record.split(FIELD);
        const change = /:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*\0([\s\S]*)/.exec(changes);
        if (change === null)
            return [];
        const [, , , , newBlob = '', status = '', paths = ''] = change;
        const names = paths.split('\0').filter((name) => name !== '');
        const path = (isTwoPaths(status) ? names[1] : names[0]) ?? '';
        return [{ commit, date, subject, path, blob: status === 'D' ? null : newBlob }];
    });
}
/** Renames and copies name the old and the new path. */
const isTwoPaths = (status) => status === 'R' || status === 'C';

// EXTERNAL MODULE: ./lib/source/lfs.js
var lfs = __webpack_require__(810);
// EXTERNAL MODULE: ./lib/target/resolve-target.js
var resolve_target = __webpack_require__(8999);
// EXTERNAL MODULE: ./lib/entry/load-model.js
var load_model = __webpack_require__(4622);
// EXTERNAL MODULE: ./lib/entry/local-changes.js + 5 modules
var local_changes = __webpack_require__(7810);
// EXTERNAL MODULE: ./lib/entry/target-for.js
var target_for = __webpack_require__(5817);
// EXTERNAL MODULE: ./lib/entry/cli/command.js
var command = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/entry/cli/io.js
var cli_io = __webpack_require__(5449);
// EXTERNAL MODULE: ./lib/entry/cli/model-options.js
var model_options = __webpack_require__(5635);
// EXTERNAL MODULE: ./lib/entry/cli/render.js
var render = __webpack_require__(6061);
// EXTERNAL MODULE: ./lib/entry/cli/commands/check.js
var check = __webpack_require__(6616);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/entry/cli/commands/history.js


















const DEFAULT_LIMIT = 20;
const LARGEST_LIMIT = 1000;
const SHOWN = ['ram', 'flash', 'accelerator-cycles', 'cycles'];
const HISTORY = {
    usage: 'MODEL [--limit N]',
    options: {
        limit: { type: 'string', value: 'N', help: `most versions to show (default ${DEFAULT_LIMIT})` },
        config: {
            type: 'string',
            value: 'FILE',
            help: `budget file whose limits are watched (default ${check.DEFAULT_CONFIG})`,
        },
        ...model_options/* MODEL_OPTIONS */.$Q,
        ...model_options/* FORMAT_OPTION */.g4,
    },
    run: async (args, io) => {
        const [path, ...more] = args.positionals;
        if (path === undefined || more.length > 0)
            throw new command/* UsageError */.eb('history needs one MODEL');
        (0,model_options/* targetOf */.$r)(args);
        const clone = await (0,local_changes/* openClone */.o)(io.cwd);
        try {
            const place = (0,external_node_path_.relative)(clone.root, (0,external_node_path_.resolve)(io.cwd, path)).replaceAll('\\', '/');
            const config = (0,external_node_path_.resolve)(clone.root, (0,command/* text */.Qq)(args, 'config') ?? check.DEFAULT_CONFIG);
            const budget = io.exists(config)
                ? (0,parse_budget/* parseBudget */.N)({ text: Buffer.from(io.readFile(config)).toString('utf8'), file: config })
                    .budget
                : null;
            const rules = (0,budget_rules/* rulesFor */.NP)(budget, place);
            const target = (0,resolve_target/* resolveTarget */.u1)((0,target_for/* targetFor */.x)(rules, (0,model_options/* targetRequestOf */.CK)(args)));
            const limit = limitOf((0,command/* text */.Qq)(args, 'limit'));
            const versions = await fileVersions({ cwd: clone.root, path: place, limit });
            const profiled = [];
            for (const version of versions.toReversed()) {
                profiled.push(await profileVersion(version, { clone, target, io }));
            }
            const limits = Object.fromEntries(rules.limits.flatMap(({ metric, max }) => (max === null ? [] : [[metric, max.value]])));
            const history = (0,diff_history/* historyOf */.o)(profiled, limits);
            const format = (0,model_options/* formatOf */.be)(args);
            io.stdout(format === 'json'
                ? (0,documents.printJson)((0,documents/* historyDocument */.iz)({ path: place, ...history }))
                : (0,render/* renderHistory */.zs)(history, { format, io }));
            return cli_io/* EXIT */.d.fine;
        }
        finally {
            clone.close();
        }
    },
};
function limitOf(value) {
    if (value === undefined)
        return DEFAULT_LIMIT;
    const limit = /^\d{1,4}$/.test(value) ? Number(value) : 0;
    if (limit < 1 || limit > LARGEST_LIMIT) {
        throw new command/* UsageError */.eb(`--limit needs a number from 1 to ${LARGEST_LIMIT}, found "${value}"`);
    }
    return limit;
}
async function profileVersion(version, place) {
    const { commit, date, subject, path } = version;
    const known = { commit, date, subject, path };
    if (version.blob === null)
        return { ...known, values: {}, problem: 'deleted' };
    try {
        const bytes = await bytesOf(version.blob, { path, clone: place.clone });
        const sha256 = place.io.sha256(bytes);
        const file = { path, bytes: await (0,load_model/* unpackFile */.Jw)(path, bytes), sha256 };
        const result = (0,load_model/* profileFile */.aC)(file, place.target);
        if (result.status === 'error')
            return { ...known, values: {}, problem: result.failure.error.message };
        const values = SHOWN.map((id) => [id, metric/* METRICS */.C[id].of(result.profile).value]);
        return { ...known, values: Object.fromEntries(values), problem: null };
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return { ...known, values: {}, problem: error.message };
    }
}
async function bytesOf(oid, { path, clone }) {
    const blob = await clone.blob(oid);
    if (blob === undefined) {
        throw new user_error/* UserError */.y('missing-object', `${path}: git object ${oid.slice(0, 12)} is not in this clone; fetch its history`);
    }
    const pointer = (0,lfs/* lfsPointer */.F)(blob);
    if (pointer === undefined)
        return blob;
    const http = () => {
        throw new user_error/* UserError */.y('git-lfs-unavailable', `${path}: Git LFS object is not in the local store; run "git lfs fetch --all"`);
    };
    return (0,lfs/* lfsResolver */.k)({ clone, http, token: '', serverUrl: '', repositories: [''] })(path, pointer);
}


/***/ })

};
