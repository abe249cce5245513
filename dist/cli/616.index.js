export const id = 616;
export const ids = [616];
export const modules = {

/***/ 3804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   VQ: () => (/* binding */ DEFAULT_FAIL_ON),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   mg: () => (/* binding */ BUDGET_INVALID)
/* harmony export */ });
/* unused harmony export isFailing */
/** What may make a check fail, as the input `fail-on` names it. `never` excludes all others. */
const FAIL_ON = ['budget', 'regression', 'unsupported', 'error', 'never'];
const DEFAULT_FAIL_ON = [
    'budget',
    'regression',
    'error',
];
/** Id of the findings that tell the errors of the budget file. */
const BUDGET_INVALID = 'budget-invalid';
/** Broken policies of the budget file (`require-budget`, `on-loosened`) count as broken budgets. */
const FAILS_ON = {
    budget: 'budget',
    policy: 'budget',
    regression: 'regression',
    unsupported: 'unsupported',
    error: 'error',
};
/**
 * `failure`: a finding fails and `failOn` names its category; `neutral`: something fails, but
 * `failOn` leaves it alone; `success`: nothing fails. Layers off the MVP are warnings that fail where
 * `failOn` has `unsupported`.
 */
function conclude(findings, failOn) {
    if (findings.some((finding) => isFailing(finding, failOn)))
        return 'failure';
    return findings.some(({ severity }) => severity === 'fail') ? 'neutral' : 'success';
}
/**
 * Whether this finding makes the check fail. A budget file with errors checks nothing, so it fails
 * whatever else is let pass: a change could else switch its own check off by a typing error.
 */
function isFailing({ id, severity, category }, failOn) {
    if (failOn.includes('never') || failOn.length === 0)
        return false;
    if (id === BUDGET_INVALID)
        return true;
    if (!failOn.includes(FAILS_ON[category]))
        return false;
    return severity === 'fail' || (severity === 'warn' && category === 'unsupported');
}
/**
 * 0 where nothing that fails counts, 3 where a model could not be read or profiled, else 1. (2, a
 * wrong command line or budget file, is decided before anything is checked.)
 */
function exitCodeOf(findings, failOn) {
    const failing = findings.filter((finding) => isFailing(finding, failOn));
    if (failing.length === 0)
        return 0;
    return failing.some(({ id }) => id === 'model-error') ? 3 : 1;
}
/** Tried in turn. */
const STATUSES = [
    { status: 'over', is: ({ severity, category }) => severity === 'fail' && category !== 'error' },
    { status: 'error', is: ({ severity }) => severity === 'fail' },
    { status: 'near', is: isNear },
    { status: 'accepted', is: ({ id }) => id === 'accepted' || id === 'waived' },
];
/** A limit nearly used up, or broken where it only warns. */
function isNear({ severity, category, id }) {
    if (severity !== 'warn')
        return false;
    return category === 'budget' || category === 'regression' || id === 'cannot-check';
}
/** The status of a model from its findings; whether it was removed or is unchanged is not looked at. */
function statusOf(findings) {
    return STATUSES.find(({ is }) => findings.some(is))?.status ?? 'pass';
}


/***/ }),

/***/ 5218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ renderExplanation),
/* harmony export */   fH: () => (/* binding */ explainModel),
/* harmony export */   xQ: () => (/* binding */ checkCoverage)
/* harmony export */ });
/* harmony import */ var _util_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6852);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(737);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1358);
/** Which line of the budget file sets what for one model: `mvp-budget check --explain MODEL`. */



/** Everything that holds for the model at `path` and where it is from. `budget` null: no file. */
function explainModel(budget, path) {
    const rules = (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .rulesFor */ .NP)(budget, path);
    const matching = (budget?.entries ?? []).filter(({ globs }) => (0,_util_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .findMatch */ .TE)(globs, path));
    return {
        path,
        file: budget?.file ?? null,
        entry: rules.entry === null ? null : placed(rules.entry),
        glob: rules.glob,
        shadowed: matching.slice(1).map(placed),
        keys: [...explainSettings(rules), ...explainLimits(rules)],
    };
}
function placed({ index, name, place }) {
    return { index, name, place };
}
function explainSettings({ settings }) {
    const { target, accelerator, runtime, optimizeSpeed, clockHz } = settings;
    return [
        explained('target', target),
        explained('accelerator', accelerator),
        explained('runtime', runtime),
        explained('optimize-speed', optimizeSpeed ?? { place: null, text: "the runtime's own" }),
        explained('clock', clockHz ?? { place: null, text: "the part's usual clock" }),
    ];
}
function explained(key, { text, place }) {
    return { key, text, place };
}
function explainLimits({ limits, layers, waivers }) {
    return [
        ...limits.flatMap((rule) => explainLimit(rule, '')),
        ...layers.flatMap((rule) => rule.limits.flatMap((limit) => explainLimit(limit, `layers ${rule.match.join(', ')}: `))),
        ...waivers.map(({ until, reason, place }) => explained('waive', { text: `until ${until}: ${reason}`, place })),
    ];
}
function explainLimit({ metric, max, growth, sources }, prefix) {
    const isEstimate = _metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].kind === 'estimate';
    const all = [
        ['max', max],
        ['growth', growth],
        ['warn', max === null ? null : sources.warn],
        ['enforce', sources.enforce],
        ['on-unknown', sources['on-unknown']],
        ['margin', isEstimate && max !== null ? sources.margin : null],
    ];
    return all.flatMap(([key, source]) => source === null ? [] : [explained(`${prefix}${metric}.${key}`, source)]);
}
/** The explanation as a table for a terminal. */
function renderExplanation({ path, entry, glob, shadowed, keys, file, }) {
    const head = entry === null
        ? [
            file === null
                ? `${path}: there is no budget file`
                : `${path}: no entry of ${file} matches`,
        ]
        : [`${path}: ${entryName(entry)} applies (${glob ?? ''})`];
    const notes = shadowed.map((one) => `  ${entryName(one)} matches too, but the first match is the only one`);
    const width = Math.max(...keys.map(({ key }) => key.length));
    const textWidth = Math.max(...keys.map(({ text }) => text.length));
    const rows = keys.map(({ key, text, place }) => `  ${key.padEnd(width)}  ${text.padEnd(textWidth)}  ${placeText(place)}`);
    return `${[...head, ...notes, ...rows].join('\n')}\n`;
}
function entryName({ index, name, place }) {
    const called = name === null ? '' : ` "${name}"`;
    return `entry ${index + 1}${called} of ${placeText(place)}`;
}
function placeText(place) {
    return place === null ? 'built in' : `${place.file}:${place.line}`;
}
/**
 * Entries that guard nothing: no model matches their globs, or earlier entries take all that do.
 * `paths`: every model there is. A warning each, for it is most often a moved file or a typing error.
 */
function checkCoverage(budget, paths) {
    const governed = new Set(paths.map((path) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .rulesFor */ .NP)(budget, path).entry?.index));
    return budget.entries
        .filter(({ index }) => !governed.has(index))
        .map(({ name, match, globs, place, index }) => {
        const matched = paths.filter((path) => (0,_util_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .findMatch */ .TE)(globs, path));
        const called = name ?? match.join(', ');
        const why = matched.length === 0
            ? 'no model matches it'
            : `earlier entries already match all its models (${matched.slice(0, 3).join(', ')})`;
        return {
            id: 'entry-unused',
            severity: 'warn',
            category: 'policy',
            metric: null,
            layer: null,
            value: null,
            limit: null,
            base: null,
            message: `entry ${index + 1} of the budget (${called}) guards nothing: ${why}`,
            place,
        };
    });
}


/***/ }),

/***/ 4018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseBudget)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _util_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6852);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8303);
/**
 * Text of a budget file to a {@link Budget}, or every problem in it with line and column.
 *
 * The YAML is taken apart as a tree of nodes and never turned into objects: aliases are refused
 * (no expansion can explode), duplicate and `__proto__` keys are ordinary errors, and nesting is
 * measured on the tokens before anything recursive sees the text.
 */



/** Longest text that is read; a thousand entries take about 150,000 characters. */
const MAX_CHARACTERS = 256 * 1024;
/** Deepest nesting of flow collections, most indicators (`-`, `?`, `:`) on a line, widest indentation. */
const MAX_NESTING = 16;
const MAX_INDENTATION = 100;
/** More problems than this are counted, not listed. */
const MAX_PROBLEMS = 100;
/** Reads the budget file. Never throws, whatever the text contains. */
function parseBudget(input) {
    const text = input.text.replace(/^\ufeff/, '');
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const place = placesIn(input.file, lines);
    const unfit = unfitForParsing(text);
    if (unfit !== undefined) {
        lines.addNewLine(0);
        for (const { index } of text.slice(0, unfit.offset).matchAll(/\n/g))
            lines.addNewLine(index + 1);
        return failed([{ place: place(unfit.offset), path: '', message: unfit.message }]);
    }
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        version: '1.2',
    });
    const syntax = syntaxProblems(document, place);
    if (document.errors.length > 0)
        return failed(syntax);
    const { keys, problems } = readKeys(document, place);
    const all = [...syntax, ...problems.filter((problem) => !syntax.some(isInLineOf(problem.place)))];
    if (keys === undefined || all.length > 0)
        return failed(all);
    return { budget: { file: input.file, keys, entries: entriesOf(keys) }, problems: [] };
}
function entriesOf(keys) {
    return (keys.models?.value ?? []).map(({ value, place }, index) => {
        const match = value.match?.value ?? [];
        return {
            index,
            name: value.name?.value ?? null,
            match,
            globs: match.map(_util_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .compileGlob */ .SO),
            place: value.match?.place ?? place,
            keys: value,
        };
    });
}
function placesIn(file, lines) {
    return (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
}
/** What is wrong further on in a line with a tag or an alias only follows from it. */
function isInLineOf({ line }) {
    return ({ place }) => place.line === line;
}
function readKeys(document, place) {
    const problems = [];
    if (document.contents === null) {
        return { keys: undefined, problems: [{ place: place(0), path: '', message: EMPTY }] };
    }
    return { keys: _keys_js__WEBPACK_IMPORTED_MODULE_1__/* .FILE_TYPE */ .sl.read(document.contents, readingInto(problems, place)), problems };
}
const EMPTY = 'the file is empty, expected at least "version: 1"';
function readingInto(problems, placeAt) {
    const place = (node) => placeAt(node?.range?.[0] ?? 0);
    return {
        path: '',
        place,
        problem: (at, path, message) => {
            problems.push({ place: at, path, message });
        },
    };
}
function failed(problems) {
    const sorted = problems.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    const more = sorted.length - MAX_PROBLEMS;
    const last = sorted[MAX_PROBLEMS - 1];
    if (more <= 0 || last === undefined)
        return { budget: null, problems: sorted };
    const note = { place: last.place, path: '', message: `and ${more} more problems below` };
    return { budget: null, problems: [...sorted.slice(0, MAX_PROBLEMS), note] };
}
/** What makes a text too long or too deeply nested for a recursive parser. Linear in its length. */
function unfitForParsing(text) {
    if (text.length > MAX_CHARACTERS) {
        const message = `found ${text.length} characters, expected at most ${MAX_CHARACTERS}`;
        return { offset: 0, message };
    }
    return tooDeeplyNested(text);
}
/** Marks of the lexer that carry no text of the file. */
const SCALAR_FOLLOWS = '\u001f';
const MARKS = new Set([SCALAR_FOLLOWS, '\u0002', '\u0018']);
function tooDeeplyNested(text) {
    let offset = 0;
    let flowDepth = 0;
    let indicators = 0;
    let previous = '\n';
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        const isScalar = previous === SCALAR_FOLLOWS;
        if (!isScalar && OPENS.has(token))
            flowDepth++;
        if (!isScalar && CLOSES.has(token) && --flowDepth < 0) {
            return { offset, message: `not valid YAML: found "${token}" without its opening bracket` };
        }
        if (!isScalar && INDICATORS.has(token))
            indicators++;
        else if (flowDepth > 0 ? token === ',' : token.endsWith('\n'))
            indicators = 0;
        const isWide = /\n$/.test(previous) && /^ +$/.test(token) && token.length > MAX_INDENTATION;
        if (isWide || flowDepth > MAX_NESTING || indicators > MAX_NESTING) {
            return { offset, message: 'nested too deeply: a budget file needs at most 6 levels' };
        }
        if (!MARKS.has(token))
            offset += token.length;
        previous = token;
    }
    return undefined;
}
const OPENS = new Set(['[', '{']);
const CLOSES = new Set([']', '}']);
const INDICATORS = new Set(['-', '?', ':']);
function syntaxProblems(document, place) {
    const problems = [...document.errors, ...document.warnings].map((error) => ({
        place: place(error.pos[0]),
        path: '',
        message: wordsFor(error),
    }));
    const at = (node, message) => problems.push({ place: place(node.range?.[0] ?? 0), path: '', message });
    if (document.directives.yaml.explicit === true) {
        problems.push({ place: place(0), path: '', message: '%YAML directives are not supported' });
    }
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_key, node) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node))
            return;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            at(node, aliasMessage(node.source));
        else if (node.anchor !== undefined)
            at(node, ANCHOR);
        else if (node.tag?.startsWith('tag:yaml.org') === true)
            at(node, TAG);
    });
    return problems;
}
const ANCHOR = 'anchors (&) are not supported: put what models share under "defaults"';
const TAG = 'tags (!!) are not supported: write the plain value, in quotes if it is text';
function aliasMessage(name) {
    const shown = JSON.stringify(`*${name.slice(0, 60)}`);
    return `aliases (*) are not supported; a glob that starts with "*" needs quotes: ${shown}`;
}
/** Our words for what the YAML library reports, by its code; else its own first line. */
const WORDS = {
    TAB_AS_INDENT: 'found a tab as indentation, expected spaces',
    MULTIPLE_DOCS: 'found a second document after "---", expected one only',
    TAG_RESOLVE_FAILED: 'found a tag (a word that starts with "!"); a glob that excludes needs quotes: \'!models/old/**\'',
    RESOURCE_EXHAUSTION: 'nested too deeply',
    BAD_SCALAR_START: 'found a character that cannot start a plain value: put the value in quotes',
};
function wordsFor(error) {
    return WORDS[error.code] ?? `not valid YAML: ${error.message.split('\n', 1)[0] ?? ''}`;
}


/***/ }),

/***/ 1358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ rulesFor),
/* harmony export */   OS: () => (/* binding */ unlimited),
/* harmony export */   c2: () => (/* binding */ isWeaker),
/* harmony export */   dm: () => (/* binding */ targetRequest),
/* harmony export */   r6: () => (/* binding */ rulesOfEntry)
/* harmony export */ });
/* unused harmony exports builtIn, weaker */
/* harmony import */ var _util_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6852);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8303);


/** What applies to the model at `path` (from the root, `/` between folders). No budget: nothing but built-ins. */
function rulesFor(budget, path) {
    const match = budget?.entries
        .map((entry) => ({ entry, glob: (0,_util_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .findMatch */ .TE)(entry.globs, path) }))
        .find(({ glob }) => glob !== undefined);
    return rulesFrom(budget, { path, entry: match?.entry ?? null, glob: match?.glob?.text ?? null });
}
function rulesFrom(budget, found) {
    const { entry } = found;
    const sources = sourcesOf(budget, entry);
    return {
        ...found,
        settings: settingsOf(sources),
        limits: limitsOf(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .METRIC_IDS */ .Ah, sources),
        layers: layersOf(entry, budget),
        waivers: waiversOf(entry),
        requireBudget: budget?.keys['require-budget'] ?? builtIn(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN */ .$A.requireBudget),
    };
}
/** The rules as the entry gives them, whatever its globs match. */
function rulesOfEntry(budget, entry) {
    return rulesFrom(budget, { path: entry.name ?? entry.match.join(', '), entry, glob: null });
}
/** The settings as `resolveTarget` takes them. */
function targetRequest({ settings }) {
    return {
        id: settings.target.value,
        accelerator: settings.accelerator.value,
        runtime: settings.runtime.value,
        ...(settings.optimizeSpeed === null ? {} : { optimizeSpeed: settings.optimizeSpeed.value }),
        ...(settings.clockHz === null ? {} : { clockHz: settings.clockHz.value }),
    };
}
function sourcesOf(budget, entry) {
    const defaults = budget?.keys.defaults?.value;
    return [entry?.keys, defaults].filter((source) => source !== undefined);
}
function builtIn(value) {
    return { value, place: null, text: String(value) };
}
function firstSet(sources, key) {
    return sources.find((source) => source[key] !== undefined)?.[key];
}
function settingsOf(sources) {
    return {
        target: firstSet(sources, 'target') ?? builtIn(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN */ .$A.target),
        accelerator: firstSet(sources, 'accelerator') ?? builtIn(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN */ .$A.accelerator),
        runtime: firstSet(sources, 'runtime') ?? builtIn(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN */ .$A.runtime),
        optimizeSpeed: firstSet(sources, 'optimize-speed') ?? null,
        clockHz: firstSet(sources, 'clock') ?? null,
    };
}
function limitsOf(ids, sources) {
    return ids
        .map((id) => limitOf(id, sources))
        .filter(({ max, growth }) => max !== null || growth !== null);
}
function limitOf(metric, all) {
    const own = all.map((source) => source[metric]?.value);
    const sources = {
        warn: nearestOf(own, all, 'warn') ?? { ...builtIn(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN */ .$A.warn), text: '95 %' },
        enforce: nearestOf(own, all, 'enforce') ?? builtIn(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN */ .$A.enforce),
        'on-unknown': nearestOf(own, all, 'on-unknown') ?? builtIn(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN */ .$A.onUnknown),
        margin: own.find((keys) => keys?.margin !== undefined)?.margin ?? builtIn(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN */ .$A.margin),
    };
    const enforce = sources.enforce.value;
    return {
        metric,
        max: unlessOff(own.find((keys) => keys?.max !== undefined)?.max),
        growth: unlessOff(own.find((keys) => keys?.growth !== undefined)?.growth),
        warn: sources.warn.value === 'off' ? null : sources.warn.value,
        enforce,
        onUnknown: weaker(enforce, sources['on-unknown'].value),
        margin: sources.margin.value,
        sources,
    };
}
/** What holds where nothing of the file speaks of the metric. */
function unlimited(metric) {
    return limitOf(metric, []);
}
/** The metric's own key in a source comes before the source's general one. */
function nearestOf(own, sources, key) {
    const all = sources.flatMap((source, index) => [own[index]?.[key], source[key]]);
    return all.find((one) => one !== undefined);
}
function unlessOff(found) {
    return found === undefined || found.value === 'off' ? null : { ...found, value: found.value };
}
const STRENGTH = { off: 0, warn: 1, fail: 2 };
function weaker(a, b) {
    return STRENGTH[a] <= STRENGTH[b] ? a : b;
}
function isWeaker(a, than) {
    return STRENGTH[a] < STRENGTH[than];
}
function layersOf(entry, budget) {
    const defaults = budget?.keys.defaults?.value;
    const own = entry?.keys.layers;
    const rules = own ?? defaults?.layers;
    const general = [entry?.keys, defaults].filter((source) => source !== undefined);
    return (rules?.value ?? []).map((keys) => layerRule(keys, { general, isOwn: own !== undefined, place: rules?.place }));
}
function layerRule(keys, at) {
    const match = keys.match?.value ?? [];
    const general = at.general.map(({ enforce, 'on-unknown': onUnknown, warn }) => ({
        ...(enforce === undefined ? {} : { enforce }),
        ...(onUnknown === undefined ? {} : { 'on-unknown': onUnknown }),
        ...(warn === undefined ? {} : { warn }),
    }));
    return {
        match,
        globs: match.map(_util_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .compileGlob */ .SO),
        place: keys.match?.place ?? at.place ?? { file: '', line: 1, column: 1 },
        isOwn: at.isOwn,
        limits: limitsOf(_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYER_METRIC_IDS */ .Qs, [keys, ...general]),
    };
}
function waiversOf(entry) {
    const waive = entry?.keys.waive;
    return (waive?.value ?? []).map((keys) => ({
        until: keys.until?.value ?? '',
        reason: keys.reason?.value ?? '',
        place: keys.until?.place ?? waive?.place ?? { file: '', line: 1, column: 1 },
        amounts: _keys_js__WEBPACK_IMPORTED_MODULE_0__/* .METRIC_IDS */ .Ah.flatMap((metric) => {
            const amount = keys[metric];
            return amount === undefined ? [] : [{ metric, upTo: amount.value }];
        }),
    }));
}


/***/ }),

/***/ 3951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ analyse)
});

// UNUSED EXPORTS: inTurn

// EXTERNAL MODULE: ./lib/budget/conclude.js
var conclude = __webpack_require__(3804);
// EXTERNAL MODULE: ./lib/budget/keys.js + 1 modules
var budget_keys = __webpack_require__(8303);
;// CONCATENATED MODULE: ./lib/budget/finding-order.js

const SEVERITY_RANK = { fail: 0, warn: 1, info: 2 };
/**
 * Findings in the one order that every report uses: severity, then metric (in the table's order,
 * those without one last), layer, id, place and text. Does not depend on the order they were found in.
 */
function sortFindings(findings) {
    return findings.toSorted((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
        metricRank(a) - metricRank(b) ||
        (a.layer ?? -1) - (b.layer ?? -1) ||
        compare(a.id, b.id) ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        compare(a.message, b.message));
}
function metricRank({ metric }) {
    return metric === null ? budget_keys/* METRIC_IDS */.Ah.length : budget_keys/* METRIC_IDS */.Ah.indexOf(metric);
}
/** By code units: the same on every machine. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/source/container.js + 1 modules
var container = __webpack_require__(3146);
;// CONCATENATED MODULE: ./lib/budget/acceptance.js
/** Whether the label counts, for which numbers, and if not, what is missing. */
function decideAcceptance(request) {
    const { labelled, accept: wanted, recorded, pushedAt } = request;
    if (labelled === null)
        return { status: 'none' };
    const label = `the label ${wanted.label}`;
    if (!labelled.hasWriteAccess) {
        return refused(`${label} was applied by ${labelled.by}, who has no write access: it does not count`);
    }
    const reason = findReason(request.body, wanted.reason);
    if (reason === undefined) {
        return refused(`${label} does not count without a reason: add a line "${wanted.reason}: ..." to the text of the pull request`);
    }
    const isRecorded = recorded !== null && recorded.at === labelled.at;
    if (!isRecorded && pushedAt !== null && Date.parse(pushedAt) > Date.parse(labelled.at)) {
        return refused(`${label} was applied before this commit was pushed: remove and apply it again`);
    }
    const numbers = isRecorded ? recorded : { at: labelled.at, values: request.failing };
    return { status: 'accepted', acceptance: { by: labelled.by, reason, numbers } };
}
function refused(message) {
    return { status: 'refused', message };
}
const MAX_REASON = 300;
/**
 * The text after `Prefix:` of the first line that starts so and goes on with a word, outside of HTML
 * comments and code blocks. The prefix may be in any case.
 */
function findReason(body, prefix) {
    const start = `${prefix.toLowerCase()}:`;
    const line = visibleLines(body).find((one) => one.toLowerCase().startsWith(start) && /[\p{L}\p{N}]/u.test(one.slice(start.length)));
    return line?.slice(start.length).trim().slice(0, MAX_REASON);
}
/** Templates carry examples in comments: those are nobody's reason. */
function visibleLines(body) {
    const withoutComments = body.replace(/<!--[^]*?(?:-->|$)/g, '');
    let isCode = false;
    const lines = withoutComments.split(/\r\n|\r|\n/).filter((line) => {
        const isFence = /^ {0,3}(?:```|~~~)/.test(line);
        if (isFence)
            isCode = !isCode;
        return !isCode && !isFence;
    });
    return lines.map((line) => line.replace(/^ {1,3}(?! )/, ''));
}
/** Names one failing number over all models: the same as long as it is the same limit. */
function acceptanceKey(path, { id, metric, layer }) {
    return [path, id, metric ?? '', layer ?? ''].join('|');
}
/** The numbers that fail in a model's findings, for {@link AcceptanceRequest.failing}. */
function failingNumbers(path, findings) {
    return Object.fromEntries(findings
        .filter(isAcceptable)
        .map((finding) => [acceptanceKey(path, finding), finding.value ?? 0]));
}
/** Turns the overruns that were accepted, at most as large as they were then, into `accepted` findings. */
function accept(findings, { path, acceptance }) {
    if (acceptance === null)
        return findings;
    const { by, reason, numbers } = acceptance;
    return findings.map((finding) => {
        const key = acceptanceKey(path, finding);
        const most = Object.hasOwn(numbers.values, key) ? numbers.values[key] : undefined;
        if (!isAcceptable(finding) || most === undefined)
            return finding;
        if ((finding.value ?? 0) > most) {
            return { ...finding, message: `${finding.message}; grown beyond what ${by} accepted` };
        }
        const day = numbers.at.slice(0, 10);
        const message = `${finding.message}, accepted by ${by} on ${day}: ${reason}`;
        return { ...finding, id: 'accepted', severity: 'info', message };
    });
}
/** Only measured overruns: what could not be checked cannot be accepted "for these numbers". */
function isAcceptable({ id, severity, value }) {
    return severity === 'fail' && value !== null && (id === 'over-budget' || id === 'regression');
}

// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
// EXTERNAL MODULE: ./lib/budget/metric.js
var budget_metric = __webpack_require__(737);
// EXTERNAL MODULE: ./lib/budget/rules.js
var budget_rules = __webpack_require__(1358);
;// CONCATENATED MODULE: ./lib/budget/check-limit.js
/**
 * One value against one limit. An unknown value is never taken for a pass:
 *
 * - a lower bound ("at least") beyond the limit is over it, for the truth is no smaller;
 * - a lower bound within the limit, and an unknown value, cannot be checked: a finding of category
 *   `error` as strict as `on-unknown` says (fail, unless the budget says otherwise);
 * - growth is certainly within its limit where head is exact and base is a lower bound, and certainly
 *   beyond it the other way round; everything else cannot be checked.
 */



/** Findings of one metric: at most one about the absolute limit and one about growth. */
function checkLimit(check) {
    const { rule } = check;
    const max = stricterMax(check);
    const absolute = max === null ? [] : checkMax(check, max);
    const growth = rule.growth === null || rule.enforce === 'off' ? [] : checkGrowth(check, rule.growth);
    const isUnchecked = absolute.some(({ id }) => id === 'cannot-check');
    return [...absolute, ...growth.filter(({ id }) => !(isUnchecked && id === 'cannot-check'))];
}
/** The part's memory is a limit too: the budget may be tighter, not wider. */
function stricterMax({ rule, part }) {
    const own = rule.max === null || rule.enforce === 'off' ? null : rule.max;
    if (part !== null && (own === null || part.bytes < own.value)) {
        const words = `what ${part.part} has,`;
        return { value: part.bytes, enforce: 'fail', onUnknown: 'warn', rule, place: null, words };
    }
    if (own === null)
        return null;
    const { enforce, onUnknown } = rule;
    return { value: own.value, enforce, onUnknown, rule, place: own.place, words: 'the limit of' };
}
function checkMax({ subject }, max) {
    const { measure, layer, prefix } = subject;
    const { metric, warn } = max.rule;
    const about = {
        ...subject,
        metric,
        value: measure.value,
        limit: max.value,
        base: subject.base?.value ?? null,
        place: max.place,
        layer,
    };
    const judged = withMargin(measure, max.rule);
    if (judged === null) {
        return cannotCheck(about, max.onUnknown, `${prefix}${unknownWords(measure, max)}`);
    }
    if (exceeds(judged, max.value)) {
        const message = `${prefix}${overWords(measure, judged, max)}`;
        return [finding({ ...about, id: 'over-budget', category: 'budget', message }, max.enforce)];
    }
    if (measure.atLeast) {
        return cannotCheck(about, max.onUnknown, `${prefix}${unknownWords(measure, max)}`);
    }
    if (!isNear({ metric, judged, warn, limit: max.value }))
        return [];
    const message = `${prefix}${nearWords(judged, max)}`;
    return [finding({ ...about, id: 'near-budget', category: 'budget', message }, 'warn')];
}
/** Times and energies are binary fractions: the last bit is no overrun. */
function exceeds(value, limit) {
    return value > limit + Math.abs(limit) * 1e-12;
}
/** The value that is held against the limit; null where it, or the margin asked for, is unknown. */
function withMargin({ value, kind, band }, { margin }) {
    if (value === null)
        return null;
    if (margin === 'none' || kind === 'exact')
        return value;
    const ratio = margin === 'band' ? band : margin;
    return ratio === null ? null : value * (1 + ratio);
}
/** Counts of layers are few: the last allowed one is not worth a warning. */
function isNear(found) {
    const { metric, judged, warn, limit } = found;
    return warn !== null && budget_metric/* METRICS */.C[metric].unit !== 'layers' && limit > 0 && judged >= limit * warn;
}
function overWords(measure, judged, { value: limit, rule, words }) {
    const { label, unit } = budget_metric/* METRICS */.C[rule.metric];
    const { value, limit: allowed, difference } = (0,quantity/* formatComparison */.Tc)(judged, limit, unit);
    if (unit === 'layers')
        return `${layersWords(judged)}, ${difference} more than ${words} ${allowed}`;
    const least = measure.atLeast ? 'at least ' : '';
    const margin = judged === measure.value
        ? ''
        : ` (${(0,quantity/* formatQuantity */.VZ)(measure.value ?? 0, unit)} with its margin of ${(0,quantity/* formatPercent */.l9)(judged / (measure.value ?? 1) - 1)})`;
    return `${label} ${least}${value}${margin} is ${difference} over ${words} ${allowed}${bandWords(measure, rule)}`;
}
function layersWords(count) {
    return count === 1 ? '1 layer off the MVP' : `${count} layers off the MVP`;
}
function bandWords({ band }, { margin }) {
    return band === null || margin !== 'none' ? '' : ` (estimate ±${(0,quantity/* formatPercent */.l9)(band)})`;
}
function nearWords(judged, { value: limit, rule, words }) {
    const { label, unit } = budget_metric/* METRICS */.C[rule.metric];
    const { value, limit: allowed, difference } = (0,quantity/* formatComparison */.Tc)(judged, limit, unit);
    const used = (0,quantity/* formatPercent */.l9)(Math.min(judged / limit, 1));
    if (judged === limit)
        return `${label} ${value} is exactly ${words} ${allowed}`;
    return `${label} ${value} is ${used} of ${words} ${allowed}: ${difference} left`;
}
function unknownWords({ value, atLeast }, { value: limit, rule, words }) {
    const { label, unit } = budget_metric/* METRICS */.C[rule.metric];
    const allowed = (0,quantity/* formatQuantity */.VZ)(limit, unit);
    const against = `cannot be checked against ${words} ${allowed}`;
    if (value === null)
        return `${label} is unknown and ${against}`;
    const found = (0,quantity/* formatQuantity */.VZ)(value, unit);
    if (atLeast)
        return `${label} is at least ${found}, but how much more is unknown: it ${against}`;
    return `${label} is ${found}, but its error band is unknown: it ${against} with a margin`;
}
function checkGrowth({ rule, subject }, limit) {
    const { measure: head, base, layer, prefix } = subject;
    if (base === null)
        return [];
    const { metric } = rule;
    const { label } = budget_metric/* METRICS */.C[metric];
    const about = {
        metric,
        layer,
        value: head.value,
        base: base.value,
        limit: limitValue(base.value, limit.value),
        place: limit.place,
    };
    if (head.value === null || base.value === null) {
        const side = head.value === null ? '' : ' in the base';
        return cannotCheck(about, rule.onUnknown, `${prefix}${label} is unknown${side}: its growth cannot be checked`);
    }
    if (isBeyond(head.value - base.value, base.value, limit.value)) {
        const message = `${prefix}${growthWords(rule, { head: head.value, base: base.value }, limit)}`;
        return [finding({ ...about, id: 'regression', category: 'regression', message }, rule.enforce)];
    }
    if (!head.atLeast)
        return [];
    const message = `${prefix}${label} is only known as at least ${(0,quantity/* formatQuantity */.VZ)(head.value, budget_metric/* METRICS */.C[metric].unit)}: its growth cannot be checked`;
    return cannotCheck(about, rule.onUnknown, message);
}
function isBeyond(growth, base, { amount, ratio }) {
    const beyondAmount = amount === null || exceeds(growth, amount);
    const beyondRatio = ratio === null || exceeds(growth, ratio * base);
    return growth > 0 && beyondAmount && beyondRatio;
}
/** Largest value that the growth limit allows, in the metric's unit. */
function limitValue(base, { amount, ratio }) {
    if (base === null)
        return null;
    return base + Math.max(amount ?? 0, ratio === null ? 0 : ratio * base);
}
function growthWords({ metric }, { head, base }, limit) {
    const { label, unit } = budget_metric/* METRICS */.C[metric];
    const [from = '', to = ''] = (0,quantity/* formatTogether */._M)([base, head], unit);
    const share = base > 0 ? (head - base) / base : 0;
    const percent = share >= 0.0005 ? ` (${(0,quantity/* formatPercent */.l9)(share)})` : '';
    const grown = (0,quantity/* formatDelta */.CW)(head - base, unit).slice(1);
    return `${label} grew by ${grown}${percent} from ${from} to ${to}, allowed is ${limit.text}`;
}
function cannotCheck(about, level, message) {
    if (level === 'off')
        return [];
    return [finding({ ...about, id: 'cannot-check', category: 'error', message }, level)];
}
function finding(found, level) {
    const { id, category, metric, layer, value, limit, base, message, place } = found;
    return {
        id,
        severity: severityOf(level),
        category,
        metric,
        layer,
        value,
        limit,
        base,
        message,
        place,
    };
}
function severityOf(level) {
    return level === 'off' ? 'info' : level;
}

;// CONCATENATED MODULE: ./lib/budget/part-limit.js
const PART_BYTES = {
    ram: 'ramBytes',
    flash: 'flashBytes',
};
/** Null for a family whose members differ and for metrics that no part limits. */
function partLimit(metric, target) {
    const field = PART_BYTES[metric];
    const bytes = field === undefined ? null : target[field];
    return bytes === null ? null : { bytes, part: target.id };
}

// EXTERNAL MODULE: ./lib/util/glob.js
var glob = __webpack_require__(6852);
// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __webpack_require__(2897);
;// CONCATENATED MODULE: ./lib/budget/check-layers.js



const exact = (value) => ({ value, atLeast: false, kind: 'exact', band: null });
const estimate = (found) => ({ ...found, kind: 'estimate' });
/** What one layer costs, by metric; flash is what the file spends on it, weights and tables. */
const OF_LAYER = {
    flash: ({ flash }) => exact(flashOf(flash)),
    cycles: ({ cycles }) => estimate(cycles),
    latency: ({ latencySeconds }) => estimate(latencySeconds),
    energy: ({ energyJoules }) => estimate(energyJoules),
    'accelerator-cycles': ({ acceleratorCycles }) => exact(acceleratorCycles),
    'cpu-cycles': ({ cpuCycles }) => estimate(cpuCycles),
    macs: ({ macs }) => exact(macs),
};
function flashOf(flash) {
    return (0,integers/* sum */.cz)(Object.values(flash));
}
/** Every layer against every rule that matches its operator or its name. */
function checkLayers({ rules, profile, diff }) {
    return rules.layers.flatMap((rule) => {
        const layers = profile.layers.filter((layer) => matches(rule, layer));
        if (layers.length === 0 && rule.isOwn)
            return [unused(rule)];
        return layers.flatMap((layer) => checkLayer(rule, layer, baseLayer(layer, diff)));
    });
}
function matches({ globs }, { op, name }) {
    const isExcluded = globs.some((glob) => glob.isExclusion && (glob.matches(op) || glob.matches(name)));
    const included = globs.filter(({ isExclusion }) => !isExclusion);
    return !isExcluded && ((0,glob/* findMatch */.TE)(included, op) ?? (0,glob/* findMatch */.TE)(included, name)) !== undefined;
}
/** The layer that was aligned with this one; null for a new layer. */
function baseLayer({ index }, diff) {
    const aligned = diff?.layers.find(({ head }) => head === index);
    const base = aligned?.base ?? null;
    return base === null ? null : (diff?.base.layers[base] ?? null);
}
function checkLayer({ limits }, layer, base) {
    return limits.flatMap((rule) => {
        if (!hasLayers(rule.metric))
            return [];
        const of = OF_LAYER[rule.metric];
        return checkLimit({
            rule,
            part: null,
            subject: {
                measure: of(layer),
                base: base === null ? null : of(base),
                layer: layer.index,
                prefix: `layer ${layer.index} (${layer.op}): `,
            },
        });
    });
}
function hasLayers(metric) {
    return Object.hasOwn(OF_LAYER, metric);
}
/** A limit that holds nothing is most often a typing error. */
function unused({ match, place }) {
    return {
        id: 'layer-rule-unused',
        severity: 'warn',
        category: 'policy',
        metric: null,
        layer: null,
        value: null,
        limit: null,
        base: null,
        message: `no layer of the model matches ${match.join(', ')}: the limits of that rule hold nothing`,
        place,
    };
}

;// CONCATENATED MODULE: ./lib/util/day.js
/** Calendar days written as `YYYY-MM-DD`, without time zones: arithmetic on the proleptic Gregorian calendar. */
/** Days from `from` to `to`; negative where `to` is earlier. Both must be real days. */
function daysBetween(from, to) {
    return dayNumber(to) - dayNumber(from);
}
/** Days since 0000-03-01; March first, so that a leap day is the last of its year. */
function dayNumber(day) {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const fromMarch = (month + 9) % 12;
    const years = month <= 2 ? year - 1 : year;
    const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
    return years * 365 + leapDays + Math.floor((fromMarch * 306 + 5) / 10) + date - 1;
}

;// CONCATENATED MODULE: ./lib/budget/waivers.js
/** Waivers of the budget file: overruns that are accepted until a day. */



/** A waiver is reported as running out from so many days before its last one. */
const DAYS_OF_WARNING = 14;
/**
 * Turns overruns and regressions that a running waiver covers into `waived` findings, and adds what
 * is to say about the waivers themselves. A waiver that has run out covers nothing.
 */
function applyWaivers(findings, { waivers, today }) {
    const running = waivers.filter(({ until }) => until >= today);
    const found = findings.map((finding) => {
        const waiver = running.find((one) => covers(one, finding));
        if (waiver !== undefined)
            return waived(finding, waiver);
        const expired = waivers.find((one) => one.until < today && covers(one, finding));
        if (expired === undefined)
            return finding;
        return { ...finding, message: `${finding.message}; its waiver ran out on ${expired.until}` };
    });
    return [...found, ...waivers.flatMap((waiver) => aboutWaiver(waiver, today))];
}
/** Overruns and growth of the whole model, up to the waived value. */
function covers({ amounts }, { id, metric, layer, value }) {
    if (layer !== null || value === null || (id !== 'over-budget' && id !== 'regression'))
        return false;
    return amounts.some((amount) => amount.metric === metric && value <= amount.upTo);
}
function waived(finding, waiver) {
    const { until, reason } = waiver;
    const message = `${finding.message}, waived up to ${amountFor(waiver, finding)} until ${until}: ${reason}`;
    return { ...finding, id: 'waived', severity: 'info', message };
}
function amountFor({ amounts }, { metric }) {
    return amounts.filter((amount) => amount.metric === metric).map(amountText)[0] ?? '';
}
function amountText({ metric, upTo }) {
    return (0,quantity/* formatQuantity */.VZ)(upTo, budget_metric/* METRICS */.C[metric].unit);
}
function aboutWaiver(waiver, today) {
    const { until, reason, place } = waiver;
    const left = daysBetween(today, until);
    if (left > DAYS_OF_WARNING)
        return [];
    const what = waiver.amounts.map((one) => `${budget_metric/* METRICS */.C[one.metric].label} up to ${amountText(one)}`);
    const waives = `the waiver of ${what.join(', ')} (${reason})`;
    return [
        {
            id: left < 0 ? 'waiver-expired' : 'waiver-expires',
            severity: 'warn',
            category: 'policy',
            metric: null,
            layer: null,
            value: left,
            limit: null,
            base: null,
            message: left < 0
                ? `${waives} ran out on ${until} and holds no longer: remove it`
                : `${waives} runs out ${inDays(left)}, after ${until}`,
            place,
        },
    ];
}
function inDays(days) {
    if (days === 0)
        return 'today';
    return days === 1 ? 'in 1 day' : `in ${days} days`;
}

;// CONCATENATED MODULE: ./lib/budget/check-model.js
/** One model against the rules that apply to it: every limit, waiver and warning, as sorted findings. */









/** All findings about the model. A model that cannot be read has exactly one, which fails. */
function checkModel(check) {
    const { rules, head } = check;
    if (head.status === 'error')
        return [modelError(head.failure.error.message)];
    const found = [
        ...checkTotals(check, head.profile),
        ...checkLayers({ rules, profile: head.profile, diff: check.diff }),
        ...unsupportedLayers(head.profile, rules),
        ...warningFindings(head.profile),
        ...withoutBudget(rules, head.profile),
        ...unreadableBase(check),
    ];
    const waived = applyWaivers(found, { waivers: rules.waivers, today: check.today });
    return sortFindings(accept(waived, { path: rules.path, acceptance: check.acceptance }));
}
function checkTotals({ rules, base }, profile) {
    const before = base?.status === 'ok' ? base.profile : null;
    return budget_keys/* METRIC_IDS */.Ah.flatMap((id) => {
        const part = partLimit(id, profile.target);
        const rule = rules.limits.find(({ metric }) => metric === id) ?? (part && (0,budget_rules/* unlimited */.OS)(id));
        if (rule === null)
            return [];
        return checkLimit({ rule, part, subject: subjectOf(id, profile, before) });
    });
}
function subjectOf(id, head, base) {
    const measure = budget_metric/* METRICS */.C[id].of(head);
    // The same bytes on the same target cost the same, also where what they cost is unknown.
    const isSame = base !== null && base.sha256 === head.sha256;
    const before = base === null || isSame ? null : budget_metric/* METRICS */.C[id].of(base);
    return { measure, base: before, layer: null, prefix: '' };
}
function modelError(message) {
    return { ...NOWHERE, id: 'model-error', severity: 'fail', category: 'error', message };
}
const NOWHERE = {
    metric: null,
    layer: null,
    value: null,
    limit: null,
    base: null,
    place: null,
};
/**
 * Every layer that the MVP should run and cannot. A warning, which `fail-on: unsupported` turns into
 * a failure; only information where the budget allows as many or does not check them.
 */
function unsupportedLayers(profile, rules) {
    const layers = profile.layers.filter(({ unsupported }) => unsupported !== null);
    const rule = rules.limits.find(({ metric }) => metric === 'unsupported-layers');
    const isAllowed = rule !== undefined &&
        (rule.enforce === 'off' || (rule.max !== null && layers.length <= rule.max.value));
    return layers.map(({ index, op, unsupported }) => ({
        ...NOWHERE,
        id: 'unsupported-layer',
        severity: isAllowed ? 'info' : 'warn',
        category: 'unsupported',
        layer: index,
        message: `layer ${index} (${op}) runs in software: ${unsupported?.sentence ?? ''}`,
        place: rule?.max?.place ?? null,
    }));
}
/** What warnings of a profile mean for a verdict; the others only inform. */
const VERDICT_OF_WARNING = {
    'refused-at-load': 'fail',
    'fails-at-inference': 'fail',
    'never-returns': 'fail',
    'wrong-output': 'fail',
    'fails-on-some-inputs': 'warn',
    'unknown-memory': 'warn',
};
function warningFindings(profile) {
    return profile.warnings.flatMap(({ code, layer, message }) => {
        const severity = VERDICT_OF_WARNING[code];
        return severity === undefined
            ? []
            : [{ ...NOWHERE, id: code, severity, category: 'error', layer, message }];
    });
}
function withoutBudget(rules, { path }) {
    if (rules.entry !== null && rules.limits.length + rules.layers.length > 0)
        return [];
    const isRequired = rules.requireBudget.value;
    const why = rules.entry === null ? 'no entry of the budget file matches it' : 'its entry sets no limit';
    return [
        {
            ...NOWHERE,
            id: 'no-budget',
            severity: isRequired ? 'fail' : 'info',
            category: 'policy',
            message: isRequired
                ? `no budget, and "require-budget" asks for one: ${why}; add limits for ${path}`
                : `no budget: ${why}`,
            place: isRequired ? rules.requireBudget.place : null,
        },
    ];
}
/** A base that could not be read must not block the change that mends it, nor hide that growth is unchecked. */
function unreadableBase({ base, rules }) {
    const growth = rules.limits.find((rule) => rule.growth !== null)?.growth;
    if (base?.status !== 'error' || growth === undefined || growth === null)
        return [];
    const message = `growth is not checked: the model in the base cannot be profiled (${base.failure.error.message})`;
    return [
        {
            ...NOWHERE,
            id: 'base-error',
            severity: 'warn',
            category: 'error',
            message,
            place: growth.place,
        },
    ];
}

// EXTERNAL MODULE: ./lib/budget/parse-budget.js
var parse_budget = __webpack_require__(4018);
;// CONCATENATED MODULE: ./lib/budget/limits-in-force.js


/** In the order of the table of metrics; `target` null where it could not be resolved. */
function limitsInForce(rules, target) {
    return budget_keys/* METRIC_IDS */.Ah.flatMap((metric) => {
        const own = ownLimit(rules.limits.find((rule) => rule.metric === metric));
        const part = target === null ? null : partLimit(metric, target);
        if (part === null || (own !== null && own.max <= part.bytes))
            return own === null ? [] : [own];
        return [{ metric, max: part.bytes, warn: null, severity: 'fail' }];
    });
}
function ownLimit(rule) {
    if (rule === undefined || rule.max === null || rule.enforce === 'off')
        return null;
    const { metric, max, warn, enforce } = rule;
    return {
        metric,
        max: max.value,
        warn: warn === null ? null : warn * max.value,
        severity: enforce,
    };
}

// EXTERNAL MODULE: ./lib/diff/diff-profiles.js + 3 modules
var diff_profiles = __webpack_require__(6811);
// EXTERNAL MODULE: ./lib/target/resolve-target.js
var resolve_target = __webpack_require__(8999);
// EXTERNAL MODULE: ./lib/advice/advise.js + 8 modules
var advise = __webpack_require__(7527);
// EXTERNAL MODULE: ./lib/entry/load-model.js
var load_model = __webpack_require__(4622);
;// CONCATENATED MODULE: ./lib/entry/advice-for.js


const SILENT = { tips: [], fit: null };
/** Tips and fit of one model. Total: a verdict never fails because the advice did, which is then said. */
function adviceFor({ path, head: side, change }, { head, ...found }) {
    if (head.status === 'error' || side.status !== 'ok')
        return SILENT;
    try {
        return (0,advise/* advise */.T)({
            ...found,
            profile: head.profile,
            model: () => (0,load_model/* loadModel */.cm)({ path, bytes: side.bytes }),
            isChanged: change !== 'unchanged',
        });
    }
    catch (error) {
        const { message } = (0,load_model/* failureOf */.g5)(error, path);
        const text = `No tips could be found: ${message}`;
        const failed = { id: 'advice-failed', layer: null, edits: [], risk: 'lossless', text };
        return { tips: [{ ...failed, effect: null, meets: [] }], fit: null };
    }
}

// EXTERNAL MODULE: ./lib/entry/target-for.js
var target_for = __webpack_require__(5817);
;// CONCATENATED MODULE: ./lib/entry/analyse-model.js
/** One changed model to its part of the report. Plain data in and out, so that a worker can do it. */










/** The head's budget file; no problem and no budget where there is none. */
function parseHead({ text, path }) {
    return text === null ? { budget: null, problems: [] } : (0,parse_budget/* parseBudget */.N)({ text, file: path });
}
/** Analyses models of one job; the budget is read once. Total: what goes wrong with a model is a finding. */
function modelAnalyser(job, sha256) {
    const context = { budget: parseHead(job.budget).budget, job, sha256 };
    return (model) => analyseModel(model, context);
}
function analyseModel(model, context) {
    const { budget, job } = context;
    const rules = (0,budget_rules/* rulesFor */.NP)(budget, model.path);
    if (model.change === 'removed')
        return removedModel(model, { rules, context });
    const { head, base } = profilesOf(model, { rules, context });
    const diff = head.status === 'ok' && base?.status === 'ok' ? (0,diff_profiles/* diffProfiles */.U)(base.profile, head.profile) : null;
    const findings = checkModel({
        rules,
        head,
        base,
        diff,
        today: job.today,
        acceptance: null,
    });
    const limits = limitsInForce(rules, head.status === 'ok' ? head.profile.target : null);
    return {
        ...blank(model, rules),
        limits,
        ...adviceFor(model, { head, diff, findings, limits }),
        status: modelStatus(findings, model),
        isNew: model.change === 'added',
        base: base?.status === 'ok' ? base.profile : null,
        head: head.status === 'ok' ? head.profile : null,
        failure: head.status === 'error' ? head.failure : null,
        baseFailure: base?.status === 'error' ? base.failure : null,
        diff,
        findings,
    };
}
/** What the deletion frees is the base's profile. */
function removedModel(model, { rules, context }) {
    const { base } = profilesOf(model, { rules, context });
    return {
        ...blank(model, rules),
        status: 'removed',
        base: base?.status === 'ok' ? base.profile : null,
        baseFailure: base?.status === 'error' ? base.failure : null,
    };
}
function blank(model, rules) {
    return {
        path: model.path,
        basePath: model.basePath,
        label: rules.entry?.name ?? null,
        status: 'pass',
        isNew: false,
        base: null,
        head: null,
        failure: null,
        baseFailure: null,
        diff: null,
        limits: limitsInForce(rules, null),
        findings: [],
        tips: [],
        fit: null,
    };
}
/** Both sides on the head's target: a changed target is a finding of its own, not a change of the model. */
function profilesOf(model, { rules, context }) {
    let target;
    try {
        target = (0,resolve_target/* resolveTarget */.u1)((0,target_for/* targetFor */.x)(rules, context.job.target));
    }
    catch (error) {
        const failure = { path: model.path, sha256: null, error: (0,load_model/* failureOf */.g5)(error, model.path) };
        return { head: { status: 'error', failure }, base: null };
    }
    const base = sideProfile(model.base, { path: model.basePath ?? model.path, target, context });
    const head = sideProfile(model.head, { path: model.path, target, context });
    return { head: head ?? absent(model.path), base };
}
function sideProfile(side, { path, target, context }) {
    switch (side.status) {
        case 'absent':
            return null;
        case 'error': {
            const error = { code: side.code, message: `${path}: ${side.message}` };
            return { status: 'error', failure: { path, sha256: null, error } };
        }
        case 'ok':
            return (0,load_model/* profileFile */.aC)({ path, bytes: side.bytes, sha256: context.sha256(side.bytes) }, target);
    }
}
function absent(path) {
    const message = `${path}: the file is not there; check the path or the step that builds it`;
    return { status: 'error', failure: { path, sha256: null, error: { code: 'absent', message } } };
}
function modelStatus(findings, model) {
    const status = (0,conclude/* statusOf */.c2)(findings);
    return status === 'pass' && model.change === 'unchanged' ? 'unchanged' : status;
}

// EXTERNAL MODULE: ./lib/target/runtime.js
var target_runtime = __webpack_require__(5141);
;// CONCATENATED MODULE: ./lib/budget/loosening.js
/** What makes one set of rules looser than another: one function per kind of change, each a list of sentences. */




/** Everything that is looser in `head`, and settings that differ at all, for they change the numbers. */
function looseningsOf(base, head) {
    const isDropped = base.entry !== null && head.entry === null;
    const limits = limitLoosenings(base.limits, head.limits, '');
    return [
        ...(isDropped ? [plain('drops the budget of', '', null)] : []),
        ...settingChanges(base.settings, head.settings),
        ...(isDropped ? limits.filter(({ place }) => place !== null) : limits),
        ...(isDropped ? [] : layerLoosenings(base.layers, head.layers)),
        ...waiverAdditions(base.waivers, head.waivers),
    ];
}
function plain(does, how, place) {
    return { does, how, place, metric: null, limit: null };
}
function settingChanges(base, head) {
    const rows = [
        { key: 'target', from: base.target, to: head.target },
        { key: 'accelerator', from: base.accelerator, to: head.accelerator },
        { key: 'runtime', from: base.runtime, to: head.runtime },
        { key: 'optimize-speed', from: speedOf(base), to: speedOf(head) },
        { key: 'clock', from: clockOf(base), to: clockOf(head) },
    ];
    return rows
        .filter(({ from, to }) => String(from.value).toLowerCase() !== String(to.value).toLowerCase())
        .map(({ key, from, to }) => plain(`changes ${key} of`, `from ${from.text} to ${to.text}`, to.place));
}
/** What is said holds for memory and for time; where nothing is, the two have defaults of their own. */
function speedOf({ optimizeSpeed, runtime }) {
    const memory = optimizeSpeed?.value ?? target_runtime/* RUNTIMES */.a[runtime.value].defaultOptimizeSpeed;
    const time = optimizeSpeed?.value ?? target_runtime/* MEASURED_OPTIMIZE_SPEED */.v;
    const text = memory === time ? String(memory) : `${memory} for RAM and ${time} for time`;
    return { value: `${memory} ${time}`, place: optimizeSpeed?.place ?? null, text };
}
function clockOf({ clockHz }) {
    return clockHz ?? { value: 'usual', place: null, text: "the part's usual clock" };
}
function limitLoosenings(base, head, scope) {
    return base
        .filter(({ enforce }) => enforce !== 'off')
        .flatMap((rule) => {
        const other = head.find(({ metric }) => metric === rule.metric) ?? (0,budget_rules/* unlimited */.OS)(rule.metric);
        const change = { base: rule, head: other, scope };
        return other.enforce === 'off'
            ? [switchedOff(change)]
            : LIMIT_CHANGES.flatMap((find) => find(change));
    });
}
/** `RAM`, `RAM limit`, or `Cycles growth limit of layers conv*`. */
function nounOf({ base, scope }, kind = '') {
    return `${budget_metric/* METRICS */.C[base.metric].label}${kind}${scope}`;
}
function switchedOff(change) {
    return loosening(change, {
        does: `stops checking ${nounOf(change)} of`,
        how: '',
        place: change.head.sources.enforce.place,
    });
}
function loosening({ base }, found) {
    return { ...found, metric: base.metric, limit: base.max?.value ?? null };
}
const LIMIT_CHANGES = [
    maxRaised,
    growthRaised,
    enforceWeakened,
    unknownWeakened,
    warnRaised,
    marginLowered,
];
function maxRaised(change) {
    const { base, head } = change;
    if (base.max === null)
        return [];
    const { unit } = budget_metric/* METRICS */.C[base.metric];
    if (head.max === null) {
        const how = `(${(0,quantity/* formatQuantity */.VZ)(base.max.value, unit)})`;
        return [
            loosening(change, { does: `removes the ${nounOf(change, ' limit')} of`, how, place: null }),
        ];
    }
    if (head.max.value <= base.max.value)
        return [];
    const [from = '', to = ''] = (0,quantity/* formatTogether */._M)([base.max.value, head.max.value], unit);
    return [
        loosening(change, {
            does: `raises the ${nounOf(change, ' limit')} of`,
            how: `from ${from} to ${to}`,
            place: head.max.place,
        }),
    ];
}
function growthRaised(change) {
    const { base, head } = change;
    if (base.growth === null)
        return [];
    if (head.growth === null) {
        const does = `removes the ${nounOf(change, ' growth limit')} of`;
        return [loosening(change, { does, how: `(${base.growth.text})`, place: null })];
    }
    if (!allowsMore(head.growth.value, base.growth.value))
        return [];
    return [
        loosening(change, {
            does: `raises the ${nounOf(change, ' growth limit')} of`,
            how: `from ${base.growth.text} to ${head.growth.text}`,
            place: head.growth.place,
        }),
    ];
}
/** Growth is allowed within either part, so more of any part, or one part more, allows more. */
function allowsMore(growth, than) {
    const isMore = (a, b) => (a ?? 0) > (b ?? 0);
    return isMore(growth.amount, than.amount) || isMore(growth.ratio, than.ratio);
}
function enforceWeakened(change) {
    const { base, head } = change;
    if (!(0,budget_rules/* isWeaker */.c2)(head.enforce, base.enforce))
        return [];
    return [
        loosening(change, {
            does: `only warns about ${nounOf(change)} of`,
            how: `(enforce: ${base.enforce} to ${head.enforce})`,
            place: head.sources.enforce.place,
        }),
    ];
}
function unknownWeakened(change) {
    const { base, head } = change;
    const isOnlyEnforce = (0,budget_rules/* isWeaker */.c2)(head.enforce, base.enforce);
    if (isOnlyEnforce || !(0,budget_rules/* isWeaker */.c2)(head.onUnknown, base.onUnknown))
        return [];
    return [
        loosening(change, {
            does: `lets unknown ${nounOf(change)} pass for`,
            how: `(on-unknown: ${base.onUnknown} to ${head.onUnknown})`,
            place: head.sources['on-unknown'].place,
        }),
    ];
}
function warnRaised(change) {
    const { base, head } = change;
    const isRaised = base.warn !== null && (head.warn === null || head.warn > base.warn);
    if (base.max === null || head.max === null || !isRaised)
        return [];
    const { text, place } = head.sources.warn;
    return [
        loosening(change, {
            does: `warns later about ${nounOf(change)} of`,
            how: `(warn: ${(0,quantity/* formatPercent */.l9)(base.warn)} to ${text})`,
            place,
        }),
    ];
}
function marginLowered(change) {
    const { base, head } = change;
    if (base.max === null || head.max === null || !isLower(head.margin, base.margin))
        return [];
    const { text, place } = head.sources.margin;
    return [
        loosening(change, {
            does: `lowers the margin of ${nounOf(change)} for`,
            how: `from ${base.sources.margin.text} to ${text}`,
            place,
        }),
    ];
}
/** The band is not known before the model is profiled: exchanging it for a number counts as lowering. */
function isLower(margin, than) {
    if (margin === than || than === 'none')
        return false;
    if (margin === 'none')
        return true;
    return margin === 'band' || than === 'band' ? true : margin < than;
}
function layerLoosenings(base, head) {
    const free = [...head];
    return base.flatMap((rule) => {
        const index = free.findIndex(({ match }) => sameGlobs(match, rule.match));
        const scope = ` of layers ${rule.match.join(', ')}`;
        if (index < 0)
            return [plain(`drops the limits${scope} of`, '', null)];
        const [other] = free.splice(index, 1);
        return limitLoosenings(rule.limits, other?.limits ?? [], scope);
    });
}
function sameGlobs(a, b) {
    return a.toSorted().join('\n') === b.toSorted().join('\n');
}
/** Waived amounts that no waiver of the base waives as far and as long. */
function waiverAdditions(base, head) {
    return head.flatMap(({ until, reason, amounts, place }) => amounts
        .filter(({ metric, upTo }) => !base.some((one) => waives(one, { metric, upTo, until })))
        .map(({ metric, upTo }) => {
        const { label, unit } = budget_metric/* METRICS */.C[metric];
        const how = `up to ${(0,quantity/* formatQuantity */.VZ)(upTo, unit)} until ${until}: ${reason}`;
        return { does: `waives ${label} of`, how, metric, limit: null, place };
    }));
}
function waives({ until, amounts }, wanted) {
    const isLongEnough = until >= wanted.until;
    return (isLongEnough &&
        amounts.some(({ metric, upTo }) => metric === wanted.metric && upTo >= wanted.upTo));
}

;// CONCATENATED MODULE: ./lib/budget/compare-budgets.js







/** One finding per loosened rule, for all models that it holds for; none for equal budgets. */
function compareBudgets(comparison) {
    const { base, head } = comparison;
    if (base === null)
        return [];
    const severity = SEVERITY[stricterPolicy(base, head)];
    const found = head === null
        ? [fileRemoved(base), ...perModel(comparison, base)]
        : [...ofFile(base, head), ...perModel(comparison, base), ...perUnusedEntry(comparison, base)];
    return sortFindings(found.map((finding) => ({ ...finding, severity: finding.severity ?? severity })));
}
const SEVERITY = {
    fail: 'fail',
    warn: 'warn',
    allow: 'info',
};
const STRICTNESS = { allow: 0, warn: 1, fail: 2 };
/** A pull request cannot allow itself what the base forbids. */
function stricterPolicy(base, head) {
    const [before, after] = [policyOf(base), head === null ? 'allow' : policyOf(head)];
    return STRICTNESS[before] >= STRICTNESS[after] ? before : after;
}
function policyOf({ keys }) {
    return keys['on-loosened']?.value ?? budget_keys/* BUILT_IN */.$A.onLoosened;
}
function loosened(message, place) {
    return {
        id: 'budget-loosened',
        category: 'policy',
        metric: null,
        layer: null,
        value: null,
        limit: null,
        base: null,
        message: `this change ${message}`,
        place,
    };
}
function fileRemoved(base) {
    return loosened(`removes the budget file ${base.file}`, null);
}
function ofFile(base, head) {
    const found = [];
    const [required, requires] = [base.keys['require-budget'], head.keys['require-budget']];
    if (required?.value === true && requires?.value !== true) {
        found.push(loosened('no longer requires a budget for every model', requires?.place ?? null));
    }
    const [before, after] = [policyOf(base), policyOf(head)];
    if (STRICTNESS[after] < STRICTNESS[before]) {
        const place = head.keys['on-loosened']?.place ?? null;
        found.push(loosened(`changes on-loosened from ${before} to ${after}`, place));
    }
    const [accepted, accepts] = [acceptOf(base), acceptOf(head)];
    if (accepts !== 'off' && accepted !== accepts) {
        const place = head.keys.accept?.place ?? null;
        found.push(loosened(`changes how an overrun is accepted from ${accepted} to ${accepts}`, place));
    }
    return found;
}
function acceptOf({ keys }) {
    const accept = keys.accept;
    if (accept?.text === 'off')
        return 'off';
    const label = accept?.value.label?.value ?? budget_keys/* BUILT_IN */.$A.acceptLabel;
    return `label ${label} and line ${accept?.value.reason?.value ?? budget_keys/* BUILT_IN */.$A.acceptReason}`;
}
function perModel({ head, models, today }, base) {
    const all = models.flatMap(({ path, basePath, profile }) => {
        const rules = (0,budget_rules/* rulesFor */.NP)(base, basePath ?? path);
        const found = looseningsOf(rules, (0,budget_rules/* rulesFor */.NP)(head, path));
        return found.map((loosening) => ({ loosening, rules, profile }));
    });
    return grouped(all).map((group) => ofGroup(group, today));
}
/** The same change of several models is one finding. */
function grouped(all) {
    const groups = new Map();
    for (const one of all) {
        const { does, how, place } = one.loosening;
        const key = JSON.stringify([does, how, place]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return [...groups.values()];
}
function ofGroup(group, today) {
    const { does, how, place, metric, limit } = group[0].loosening;
    const names = new Set(group.map(({ rules }) => nameOf(rules)));
    const verdicts = group.flatMap((one) => oldVerdict(one, today));
    const message = [does, someOf([...names]), how].filter((part) => part !== '').join(' ');
    return {
        ...loosened(`${message}${verdictWords(verdicts)}`, place),
        metric,
        limit,
        value: verdicts[0]?.value ?? null,
    };
}
function nameOf({ entry, path }) {
    return entry?.name ?? path;
}
const MOST_NAMES = 3;
function someOf(names) {
    const more = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
}
/** What the old rules say about the new numbers, where it is a failure of the same metric. */
function oldVerdict({ loosening, rules, profile }, today) {
    if (profile === null)
        return [];
    const check = { rules, base: null, diff: null, today, acceptance: null };
    const findings = checkModel({ ...check, head: { status: 'ok', profile } });
    const over = findings.filter(({ id, severity, metric }) => id === 'over-budget' &&
        severity === 'fail' &&
        (loosening.metric === null || metric === loosening.metric));
    return over.slice(0, 1).flatMap(({ metric, value, limit }) => {
        if (metric === null || value === null || limit === null)
            return [];
        const { label, unit } = budget_metric/* METRICS */.C[metric];
        const { difference } = (0,quantity/* formatComparison */.Tc)(value, limit, unit);
        const what = loosening.metric === null ? `${label} would be over by` : 'this would be over by';
        return [{ name: nameOf(rules), value, words: `${what} ${difference}` }];
    });
}
function verdictWords(verdicts) {
    const [first, ...others] = verdicts;
    if (first === undefined)
        return '';
    const more = others.length === 0 ? '' : `, and ${someOf(others.map(({ name }) => name))} too`;
    const whose = others.length === 0 ? '' : ` (${first.name})`;
    return `; with the old budget ${first.words}${whose}${more}`;
}
/** Entries of the base that no model of the head falls under: compared with their counterpart. */
function perUnusedEntry(comparison, base) {
    const { head, models, isComplete } = comparison;
    const used = new Set(models.map(({ path, basePath }) => (0,budget_rules/* rulesFor */.NP)(base, basePath ?? path).entry?.index));
    return base.entries
        .filter(({ index }) => !used.has(index))
        .flatMap((entry) => {
        const counterpart = head === null ? undefined : findCounterpart(entry, base, head);
        const rules = (0,budget_rules/* rulesOfEntry */.r6)(base, entry);
        if (head === null || counterpart === undefined)
            return [dropped(entry, isComplete)];
        const found = looseningsOf(rules, (0,budget_rules/* rulesOfEntry */.r6)(head, counterpart));
        return grouped(found.map((loosening) => ({ loosening, rules, profile: null }))).map((group) => ofGroup(group, comparison.today));
    });
}
/** By name where it has one, else by its globs; of several the one at the same turn, else the last. */
function findCounterpart(entry, base, head) {
    const isAlike = [sameName, compare_budgets_sameGlobs].find((alike) => head.entries.some((one) => alike(one, entry)));
    if (isAlike === undefined)
        return undefined;
    const candidates = head.entries.filter((one) => isAlike(one, entry));
    const turn = base.entries.filter((one) => isAlike(one, entry)).indexOf(entry);
    return candidates[turn] ?? candidates.at(-1);
}
function sameName(a, b) {
    return a.name !== null && a.name === b.name;
}
function compare_budgets_sameGlobs(a, b) {
    return a.match.join('\n') === b.match.join('\n');
}
function dropped({ name, match }, isHarmless) {
    const note = isHarmless ? ' (no model matches it)' : '';
    const message = `drops the budget of ${name ?? match.join(', ')}${note}`;
    const finding = loosened(message, null);
    return isHarmless ? { ...finding, severity: 'info' } : finding;
}

// EXTERNAL MODULE: ./lib/budget/explain.js
var explain = __webpack_require__(5218);
;// CONCATENATED MODULE: ./lib/entry/budget-findings.js
/** Findings that belong to the budget file itself and to no model. */




/** Errors of the file, what a change of it loosens, entries that guard nothing. */
function budgetFindings(facts) {
    return [...problemFindings(facts.parsed), ...loosenedFindings(facts), ...unusedEntries(facts)];
}
function problemFindings({ problems }) {
    return problems.map(({ place, path, message }) => ({
        id: conclude/* BUDGET_INVALID */.mg,
        severity: 'fail',
        category: 'error',
        metric: null,
        layer: null,
        value: null,
        limit: null,
        base: null,
        message: path === '' ? message : `${path}: ${message}`,
        place,
    }));
}
/** A file with errors is no budget: there is nothing to compare until it is mended. */
function loosenedFindings(facts) {
    const { question, parsed } = facts;
    const { base, path } = question.budgetText;
    if (base === null || parsed.problems.length > 0)
        return [];
    const before = (0,parse_budget/* parseBudget */.N)({ text: base, file: path });
    if (before.problems.length > 0)
        return [incomparable(path, before.problems.length)];
    return compareBudgets({
        base: before.budget,
        head: parsed.budget,
        models: comparedModels(facts),
        isComplete: question.options.headPaths !== null,
        today: question.today,
    });
}
/** It must not stop the change that mends the file, nor hide that nobody knows what it loosens. */
function incomparable(path, problems) {
    return {
        id: 'base-budget-invalid',
        severity: 'warn',
        category: 'policy',
        metric: null,
        layer: null,
        value: null,
        limit: null,
        base: null,
        message: `${path} of the base has ${problems} error${problems === 1 ? '' : 's'}, so it is not known whether this change loosens a limit; compare the two by eye`,
        place: null,
    };
}
/** Every model of the head that is known of; those that were not profiled have rules all the same. */
function comparedModels({ question, models }) {
    const profiled = models
        .filter(({ status }) => status !== 'removed')
        .map(({ path, basePath, head }) => ({ path, basePath, profile: head }));
    const paths = new Set(profiled.map(({ path }) => path));
    const others = (question.options.headPaths ?? []).filter((path) => !paths.has(path));
    return [...profiled, ...others.map((path) => ({ path, basePath: null, profile: null }))];
}
function unusedEntries({ question, parsed }) {
    const { headPaths } = question.options;
    return parsed.budget === null || headPaths === null ? [] : (0,explain/* checkCoverage */.xQ)(parsed.budget, headPaths);
}

// EXTERNAL MODULE: ./lib/diff/align.js + 9 modules
var align = __webpack_require__(2101);
;// CONCATENATED MODULE: ./lib/diff/moved.js

/** Below this, two models are two models: structures are more alike than bytes, so more than git asks. */
const SAME_MODEL_THRESHOLD = 0.75;
/**
 * 0 to 1: how much of two models' structure is common, by kinds, options and shapes of their aligned
 * layers; weights and names do not count. 1 also for a copy of the file.
 */
function structuralSimilarity(a, b) {
    if (a.sha256 === b.sha256)
        return 1;
    if (a.layers.length === 0 || b.layers.length === 0)
        return 0;
    return (0,align/* alignLayers */.Y)(a.layers, b.layers).likeness;
}
/**
 * Pairs deleted models with new ones, the likest first; each is used once. Equal likeness is decided
 * by the paths: the same file name first, then in alphabetical order.
 */
function findMovedModels(deleted, added) {
    const candidates = deleted
        .flatMap((base) => added.map((head) => ({ base, head, similarity: structuralSimilarity(base, head) })))
        .filter(({ similarity }) => similarity >= SAME_MODEL_THRESHOLD)
        .sort(byLikeness);
    const used = new Set();
    return candidates.filter(({ base, head }) => {
        if (used.has(base) || used.has(head))
            return false;
        used.add(base).add(head);
        return true;
    });
}
function byLikeness(a, b) {
    return (b.similarity - a.similarity ||
        Number(hasSameBytes(b)) - Number(hasSameBytes(a)) ||
        Number(keepsName(b)) - Number(keepsName(a)) ||
        compareText(a.base.path, b.base.path) ||
        compareText(a.head.path, b.head.path));
}
const hasSameBytes = ({ base, head }) => base.sha256 === head.sha256;
const keepsName = ({ base, head }) => base.path.split('/').at(-1) === head.path.split('/').at(-1);
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./lib/entry/follow-moves.js
/**
 * Models that moved and changed so much that git sees a deletion and a new file: where their
 * structure is still the same model's, they are compared, not shown as removed and added.
 */



/** A pull request with more new or more deleted models than this is not searched: each pair is compared. */
const MOST_CANDIDATES = 50;
/** The same list with pairs of `removed` and `added` that are one model joined to `renamed`. */
function followMoves(models, ports) {
    const removed = models.filter(({ change }) => change === 'removed');
    const added = models.filter(({ change }) => change === 'added');
    if (removed.length === 0 || added.length === 0)
        return models;
    if (removed.length > MOST_CANDIDATES || added.length > MOST_CANDIDATES)
        return models;
    const moved = findMovedModels(removed.flatMap(({ path, base }) => structureOf(path, base, ports)), added.flatMap(({ path, head }) => structureOf(path, head, ports)));
    const from = new Map(moved.map(({ base, head }) => [head.path, base.path]));
    const gone = new Set(from.values());
    return models
        .filter(({ path, change }) => change !== 'removed' || !gone.has(path))
        .map((model) => {
        const basePath = model.change === 'added' ? from.get(model.path) : undefined;
        const base = models.find(({ path, change }) => change === 'removed' && path === basePath)?.base;
        return basePath === undefined || base === undefined
            ? model
            : { ...model, basePath, base, change: 'renamed' };
    });
}
/** Structure does not depend on the target: any will do. */
function structureOf(path, side, { sha256 }) {
    if (side.status !== 'ok')
        return [];
    const file = { path, bytes: side.bytes, sha256: sha256(side.bytes) };
    const result = (0,load_model/* profileFile */.aC)(file, (0,resolve_target/* resolveTarget */.u1)());
    return result.status === 'ok' ? [result.profile] : [];
}

;// CONCATENATED MODULE: ./lib/entry/reading-order.js
const READING_ORDER = {
    over: 0,
    error: 1,
    accepted: 2,
    near: 3,
    pass: 4,
    removed: 5,
    unchanged: 6,
};
function inReadingOrder(models) {
    return [...models].sort((a, b) => READING_ORDER[a.status] - READING_ORDER[b.status] ||
        (a.path < b.path ? -1 : Number(a.path > b.path)));
}

// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __webpack_require__(6174);
;// CONCATENATED MODULE: ./lib/entry/analyse.js
/**
 * The analysis that the action and `mvp-budget check` share: bytes of models and the budget's text
 * to the one report that every renderer prints. No disk, no network.
 */








/** Total: what goes wrong with one model or with the budget becomes a finding. */
async function analyse(question, ports) {
    const { budgetText, options, today } = question;
    const budget = { text: budgetText.head, path: budgetText.path };
    const unpacked = await Promise.all(question.models.map(unpackModel));
    const each = ports.each ?? inTurn(ports.sha256);
    const analysed = await each(followMoves(unpacked, ports), {
        budget,
        target: options.target,
        today,
    });
    const models = options.failOn.includes('unsupported') ? analysed.map(strictOnLayers) : analysed;
    const findings = sortFindings(budgetFindings({ question, parsed: parseHead(budget), models }));
    const failOn = options.failOn.length === 0 ? ['never'] : options.failOn;
    return {
        tool: ports.tool,
        conclusion: (0,conclude/* conclude */.Ep)([...findings, ...models.flatMap((model) => model.findings)], failOn),
        findings,
        models: inReadingOrder(models),
        base: options.base,
        head: options.head,
        configPath: budgetText.path,
        notices: options.notices,
        runUrl: options.runUrl,
    };
}
/** Where `failOn` has `unsupported`, a layer off the MVP is a failure in every row, not only in the conclusion. */
function strictOnLayers(model) {
    const isStrict = ({ severity, category }) => severity === 'warn' && category === 'unsupported';
    if (!model.findings.some(isStrict))
        return model;
    const findings = sortFindings(model.findings.map((one) => (isStrict(one) ? { ...one, severity: 'fail' } : one)));
    return { ...model, findings, status: (0,conclude/* statusOf */.c2)(findings) };
}
/** In this thread, one after the other. */
function inTurn(sha256) {
    return (models, job) => Promise.resolve(models.map(modelAnalyser(job, sha256)));
}
/** Both sides as the model inside, where the file is an archive. */
async function unpackModel(model) {
    const base = await unpackSide(model.base, model.basePath ?? model.path);
    return { ...model, base, head: await unpackSide(model.head, model.path) };
}
async function unpackSide(side, path) {
    if (side.status !== 'ok')
        return side;
    try {
        return { status: 'ok', bytes: await (0,container/* unpack */.l)(side.bytes, path) };
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return { status: 'error', code: error.code, message: error.message };
    }
}


/***/ }),

/***/ 6616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CHECK: () => (/* binding */ CHECK),
/* harmony export */   DEFAULT_CONFIG: () => (/* binding */ DEFAULT_CONFIG)
/* harmony export */ });
/* harmony import */ var _budget_conclude_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3804);
/* harmony import */ var _budget_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5218);
/* harmony import */ var _budget_parse_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4018);
/* harmony import */ var _budget_problem_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2394);
/* harmony import */ var _report_json_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1518);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6174);
/* harmony import */ var _analyse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3951);
/* harmony import */ var _local_changes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7810);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7136);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5449);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5635);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6061);













const DEFAULT_CONFIG = '.github/mvp-budget.yml';
const CHECK = {
    usage: '[--base REF] [--head REF] [--config FILE] [--all]',
    options: {
        base: {
            type: 'string',
            value: 'REF',
            help: 'compare with where this branch left REF (default: origin/HEAD, main or master)',
        },
        head: { type: 'string', value: 'REF', help: 'check a commit (default: the working copy)' },
        config: {
            type: 'string',
            value: 'FILE',
            help: `budget file from the root (default ${DEFAULT_CONFIG})`,
        },
        all: { type: 'boolean', help: 'check every model, not only the changed ones' },
        models: { type: 'string', multiple: true, value: 'GLOB', help: 'more files that are models' },
        'fail-on': {
            type: 'string',
            value: 'LIST',
            help: `what makes the check fail: ${_budget_conclude_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$.join(', ')} (default budget,regression,error)`,
        },
        explain: {
            type: 'string',
            value: 'MODEL',
            help: 'say which line of the budget holds for a model',
        },
        ..._model_options_js__WEBPACK_IMPORTED_MODULE_10__/* .MODEL_OPTIONS */ .$Q,
        ..._model_options_js__WEBPACK_IMPORTED_MODULE_10__/* .FORMAT_OPTION */ .g4,
    },
    run: runCheck,
};
async function runCheck(args, io) {
    if (args.positionals.length > 0) {
        throw new _command_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .eb(`check takes no MODEL, found "${args.positionals[0] ?? ''}"; models are found in the repository`);
    }
    // The budget file may name another target, but a wrong word on the command line is still wrong.
    (0,_model_options_js__WEBPACK_IMPORTED_MODULE_10__/* .targetOf */ .$r)(args);
    const config = ((0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(args, 'config') ?? DEFAULT_CONFIG).replace(/^\.\//, '');
    const changes = await (0,_local_changes_js__WEBPACK_IMPORTED_MODULE_6__/* .localChanges */ .P)({
        cwd: io.cwd,
        base: (0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(args, 'base') ?? null,
        head: (0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(args, 'head') ?? null,
        config,
        all: (0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .flag */ .Jt)(args, 'all'),
        models: (0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .list */ .p_)(args, 'models'),
    });
    if (changes.budgetText.head === null && (0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(args, 'config') !== undefined) {
        throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('config', `${config}: no such budget file; write one with "mvp-budget init"`);
    }
    refuseInvalid(changes.budgetText);
    const explained = (0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(args, 'explain');
    if (explained !== undefined) {
        io.stdout(explainText(explained, changes.budgetText));
        return _io_js__WEBPACK_IMPORTED_MODULE_9__/* .EXIT */ .d.fine;
    }
    return report(args, { changes, io });
}
async function report(args, { changes, io }) {
    const failOn = failOnOf((0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(args, 'fail-on'));
    const found = await (0,_analyse_js__WEBPACK_IMPORTED_MODULE_5__/* .analyse */ .K)({
        models: changes.models,
        budgetText: changes.budgetText,
        options: {
            failOn: failOn.flatMap((one) => (one === 'never' ? [] : [one])),
            target: (0,_model_options_js__WEBPACK_IMPORTED_MODULE_10__/* .targetRequestOf */ .CK)(args),
            base: changes.base,
            head: changes.head,
            notices: changes.notices,
            runUrl: null,
            headPaths: changes.headPaths,
        },
        today: io.today,
    }, { tool: _version_js__WEBPACK_IMPORTED_MODULE_7__/* .TOOL */ .j, sha256: io.sha256 });
    const format = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_10__/* .formatOf */ .be)(args);
    io.stdout(format === 'json' ? (0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_3__.printJson)((0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .checkDocument */ .sw)(found)) : (0,_render_js__WEBPACK_IMPORTED_MODULE_11__/* .renderReport */ .B1)(found, { format, io }));
    return (0,_budget_conclude_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)([...found.findings, ...found.models.flatMap(({ findings }) => findings)], failOn);
}
/** A wrong budget file ends with 2 and every problem in it, one a line. */
function refuseInvalid({ head, path }) {
    if (head === null)
        return;
    const { problems } = (0,_budget_parse_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBudget */ .N)({ text: head, file: path });
    if (problems.length > 0)
        throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('config', problems.map(_budget_problem_js__WEBPACK_IMPORTED_MODULE_12__/* .renderProblem */ .y).join('\n'));
}
function explainText(model, { head, path }) {
    const budget = head === null ? null : (0,_budget_parse_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBudget */ .N)({ text: head, file: path }).budget;
    return (0,_budget_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .renderExplanation */ .Gm)((0,_budget_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explainModel */ .fH)(budget, model.replace(/^\.\//, '')));
}
function failOnOf(value) {
    if (value === undefined)
        return _budget_conclude_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FAIL_ON */ .VQ;
    return value.split(',').map((word) => {
        const known = _budget_conclude_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$.find((one) => one === word.trim());
        if (known === undefined) {
            throw new _command_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .eb(`--fail-on: "${word.trim()}" is not one of ${_budget_conclude_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$.join(', ')}`);
        }
        return known;
    });
}


/***/ }),

/***/ 7810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ localChanges),
  o: () => (/* binding */ openClone)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/source/changes.js + 1 modules
var source_changes = __webpack_require__(3638);
// EXTERNAL MODULE: ./lib/source/lfs.js
var lfs = __webpack_require__(810);
// EXTERNAL MODULE: ./lib/source/git-command.js
var git_command = __webpack_require__(6446);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/source/object-source.js
var object_source = __webpack_require__(7606);
// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __webpack_require__(6174);
;// CONCATENATED MODULE: ./lib/source/batch-reader.js
/** Blobs of a local clone through one `git cat-file --batch`, whose protocol is in git's own manual page. */




const HEADER = /^[0-9a-f]+ (\w+) (\d+)$/;
/** Starts git on first use; questions are answered one after the other. */
function batchReader(cwd) {
    const batch = new Batch(cwd);
    return {
        read: (oid) => batch.read(oid),
        close: () => {
            batch.close();
        },
    };
}
class Batch {
    #cwd;
    #waiting = [];
    #child;
    #answers = new Answers();
    constructor(cwd) {
        this.#cwd = cwd;
    }
    read(oid) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ oid, resolve, reject });
            this.#send(oid);
        });
    }
    close() {
        this.#child?.removeListener('close', this.#afterEnd);
        this.#child?.stdin.end();
        this.#child = undefined;
    }
    #send(oid) {
        this.#child ??= this.#start();
        this.#child.stdin.write(`${oid}\n`);
    }
    #start() {
        const cwd = this.#cwd;
        const { args, env } = (0,git_command/* gitInvocation */.Ph)(['cat-file', '--batch'], { cwd });
        const child = (0,external_node_child_process_.spawn)('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] });
        child.stdout.on('data', (chunk) => {
            for (const { blob } of this.#answers.take(chunk))
                this.#answer(blob);
        });
        child.stdin.on('error', () => undefined);
        child.on('error', () => undefined);
        child.on('close', this.#afterEnd);
        return child;
    }
    /** Git gives up where a partial clone lacks an object; then that object is missing, and the rest is asked again. */
    #afterEnd = () => {
        this.#child = undefined;
        this.#answers = new Answers();
        this.#waiting.shift()?.resolve(undefined);
        for (const { oid } of this.#waiting)
            this.#send(oid);
    };
    #answer(blob) {
        const question = this.#waiting.shift();
        if (blob && blob.length > object_source/* MAX_BLOB_BYTES */.TP)
            question?.reject(new user_error/* UserError */.y('too-large', `is larger than ${object_source/* MAX_BLOB_BYTES */.TP} bytes`));
        else
            question?.resolve(blob && Uint8Array.from(blob));
    }
}
/** Cuts git's output into answers: a header line, and for an object its bytes and a line feed. */
class Answers {
    #chunks = [];
    #length = 0;
    /** Bytes without which the next answer cannot be whole. */
    #needed = 1;
    /** The answers that this chunk completes; `blob` undefined for what is missing or no blob. */
    take(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        if (this.#length < this.#needed)
            return [];
        const found = [];
        let buffer = Buffer.concat(this.#chunks);
        for (;;) {
            const end = buffer.indexOf(10);
            const header = end < 0 ? null : HEADER.exec(buffer.subarray(0, end).toString('latin1'));
            const total = header ? end + 1 + Number(header[2]) + 1 : end + 1;
            if (end < 0 || buffer.length < total) {
                this.#keep(buffer, end < 0 ? buffer.length + 1 : total);
                return found;
            }
            const isBlob = header?.[1] === 'blob';
            found.push({ blob: isBlob ? buffer.subarray(end + 1, total - 1) : undefined });
            buffer = buffer.subarray(total);
        }
    }
    #keep(rest, needed) {
        this.#chunks = [rest];
        this.#length = rest.length;
        this.#needed = needed;
    }
}

;// CONCATENATED MODULE: ./lib/source/local-source.js
/** The clone in the workspace, whatever its depth and whichever commit is checked out; only ever read. */



/** Undefined where there is no git or the folder is no working copy. */
async function openLocalClone(folder) {
    const options = { cwd: folder };
    const gitDir = await (0,git_command/* gitText */.q_)(['rev-parse', '--path-format=absolute', '--git-common-dir'], options);
    const root = await (0,git_command/* gitText */.q_)(['rev-parse', '--show-toplevel'], options);
    if (gitDir === undefined || root === undefined)
        return undefined;
    const reader = batchReader(folder);
    return {
        name: 'the local checkout',
        root,
        gitDir,
        mergeBase: (base, head) => mergeBaseOf(base, head, options),
        tree: (commit) => listTree(commit, options),
        blob: async (oid) => ((0,git_command/* isObjectId */.TS)(oid) ? reader.read(oid) : undefined),
        resolve: async (revision) => (0,git_command/* gitText */.q_)(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], options),
        close: reader.close,
    };
}
/** All entries below a commit; undefined where the commit or one of its folders is not here. */
async function listTree(commit, options) {
    if (!(0,git_command/* isObjectId */.TS)(commit))
        return undefined;
    const { code, stdout } = await (0,git_command/* runGit */.EO)(['ls-tree', '-r', '-z', '--full-tree', commit], options);
    if (code !== 0)
        return undefined;
    return stdout.toString('utf8').split('\0').flatMap(treeEntry);
}
function treeEntry(line) {
    const found = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line);
    const kind = (0,object_source/* entryKind */.FY)(found?.[1] ?? '');
    return found && kind ? [{ path: found[3] ?? '', kind, oid: found[2] ?? '' }] : [];
}
/**
 * In a shallow clone the nearest common ancestor may be hidden behind the cut, so only two answers
 * are sure there: the base is itself an ancestor of the head, and the two are equal. Where several
 * merge bases exist (criss-cross merges) GitHub is asked, so that every checkout gives the same.
 */
async function mergeBaseOf(base, head, options) {
    if (!(0,git_command/* isObjectId */.TS)(base) || !(0,git_command/* isObjectId */.TS)(head))
        return undefined;
    for (const commit of [base, head])
        if ((await (0,git_command/* runGit */.EO)(['cat-file', '-e', `${commit}^{commit}`], options)).code !== 0)
            return undefined;
    const ancestor = await (0,git_command/* runGit */.EO)(['merge-base', '--is-ancestor', base, head], options);
    if (ancestor.code === 0)
        return base;
    if ((await (0,git_command/* gitText */.q_)(['rev-parse', '--is-shallow-repository'], options)) !== 'false')
        return undefined;
    const all = await (0,git_command/* runGit */.EO)(['merge-base', '--all', base, head], options);
    if (all.code > 1 || all.code < 0)
        return undefined;
    const found = all.stdout.toString('latin1').split('\n').filter(Boolean);
    if (found.length === 0)
        return null;
    return found.length === 1 ? found[0] : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/source/worktree-source.js
/** The files of a working copy as if they were a commit: what `git add --all` would commit now. */







/** Stands for the working copy where a commit's name is expected. */
const WORKTREE = 'the working copy';
/**
 * The clone's objects, with {@link WORKTREE} as one more commit. Only wanted files are read; git's
 * own rules say what is ignored. A file that Git LFS replaced by its content answers with its
 * pointer, as a commit would, so that an untouched one is no change.
 */
function worktreeSource(clone, isWanted) {
    const blobs = new Map();
    return {
        ...clone,
        tree: async (commit) => commit === WORKTREE ? listWorktree({ clone, isWanted, blobs }) : clone.tree(commit),
        blob: async (oid) => blobs.get(oid) ?? (await clone.blob(oid)),
    };
}
async function listWorktree(worktree) {
    const { clone, isWanted } = worktree;
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--full-name'];
    const { code, stdout, stderr } = await (0,git_command/* runGit */.EO)(args, { cwd: clone.root });
    if (code !== 0)
        throw new user_error/* UserError */.y('git', `git cannot list the working copy: ${stderr.trim()}`);
    const paths = [...new Set(stdout.toString('utf8').split('\0'))].filter((path) => path !== '' && isWanted(path));
    const pointers = await indexedPointers(clone, paths);
    const format = await (0,git_command/* gitText */.q_)(['rev-parse', '--show-object-format'], { cwd: clone.root });
    const algorithm = format === 'sha256' ? format : 'sha1';
    const entries = [];
    for (const path of paths) {
        const entry = await readEntry(path, { worktree, pointer: pointers.get(path), algorithm });
        if (entry !== undefined)
            entries.push(entry);
    }
    return entries;
}
/** What the index holds for files that are LFS pointers there. */
async function indexedPointers(clone, paths) {
    const found = new Map();
    if (paths.length === 0)
        return found;
    const wanted = new Set(paths);
    const { stdout } = await (0,git_command/* runGit */.EO)(['ls-files', '-z', '--stage'], { cwd: clone.root });
    for (const line of stdout.toString('utf8').split('\0')) {
        const [, oid = '', path = ''] = /^\d+ ([0-9a-f]+) \d\t(.*)$/s.exec(line) ?? [];
        if (!wanted.has(path))
            continue;
        const bytes = await clone.blob(oid);
        const pointer = bytes && (0,lfs/* lfsPointer */.F)(bytes);
        if (bytes && pointer)
            found.set(path, { oid, bytes, sha256: pointer.oid });
    }
    return found;
}
async function readEntry(path, { worktree, pointer, algorithm }) {
    const { clone, blobs } = worktree;
    const file = (0,external_node_path_.join)(clone.root, path);
    const found = await (0,promises_.lstat)(file).catch(() => undefined);
    if (found === undefined)
        return undefined;
    if (found.isSymbolicLink())
        return { path, kind: 'symlink', oid: '' };
    if (found.isDirectory())
        return { path, kind: 'submodule', oid: '' };
    if (found.size > object_source/* MAX_BLOB_BYTES */.TP) {
        throw new user_error/* UserError */.y('too-large', `${path}: larger than the ${object_source/* MAX_BLOB_BYTES */.TP} bytes that are read`);
    }
    const bytes = new Uint8Array(await (0,promises_.readFile)(file));
    if (pointer !== undefined && sha('sha256', bytes) === pointer.sha256) {
        blobs.set(pointer.oid, pointer.bytes);
        return { path, kind: 'file', oid: pointer.oid };
    }
    const oid = (0,external_node_crypto_.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    blobs.set(oid, bytes);
    return { path, kind: 'file', oid };
}
function sha(algorithm, bytes) {
    return (0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex');
}

// EXTERNAL MODULE: ./lib/budget/parse-budget.js
var parse_budget = __webpack_require__(4018);
;// CONCATENATED MODULE: ./lib/entry/budget-globs.js

/** The globs of models that a budget file names; none for a file with errors. Exclusions are left out: they narrow, they name nothing. */
function budgetGlobs(text) {
    const { budget } = (0,parse_budget/* parseBudget */.N)({ text, file: '' });
    return (budget?.entries ?? []).flatMap(({ match }) => match.filter((glob) => !glob.startsWith('!')));
}

;// CONCATENATED MODULE: ./lib/entry/budget-text.js
/** The budget file at both sides of a change, followed where the change moves it. */

/**
 * Reads the file at both commits. Where the base has none at this path, the file that it had
 * elsewhere and that the head has no more is taken for it: else a change could move the file, name
 * the new place, and loosen it unseen.
 */
async function budgetTexts(source, { base, head }, path) {
    const atHead = await (0,source_changes/* readText */.yR)(source, head, path);
    if (base === head)
        return { texts: { base: atHead, head: atHead, path }, notices: [] };
    const atBase = base === null ? null : await (0,source_changes/* readText */.yR)(source, base, path);
    const texts = { base: atBase, head: atHead, path };
    if (base === null || atBase !== null || atHead === null)
        return { texts, notices: [] };
    const former = await formerBudget(source, { base, head });
    if (former === null)
        return { texts, notices: [] };
    const notice = `the budget file moved from ${former.path} to ${path}: it is compared with what it was`;
    return { texts: { ...texts, base: former.text }, notices: [notice] };
}
/** Files that may be a budget, by their names. */
const isYaml = (path) => /\.ya?ml$/i.test(path);
/** More files than this leave a repository in no ordinary change. */
const MOST_CANDIDATES = 20;
const HEAD_OF_BUDGET = /^version:\s*1\s*(?:#.*)?$/m;
const RULES_OF_BUDGET = /^(?:models|defaults):/m;
/** Of several, the one whose path comes first. */
async function formerBudget(source, { base, head }) {
    const kept = new Set((await source.tree(head))?.map(({ path }) => path));
    const gone = ((await source.tree(base)) ?? [])
        .filter(({ path, kind }) => kind === 'file' && isYaml(path) && !kept.has(path))
        .sort((a, b) => (0,source_changes/* compareText */.n6)(a.path, b.path));
    if (gone.length > MOST_CANDIDATES)
        return null;
    for (const { path, oid } of gone) {
        const blob = await source.blob(oid);
        const text = blob === undefined ? '' : Buffer.from(blob).toString('utf8');
        if (HEAD_OF_BUDGET.test(text) && RULES_OF_BUDGET.test(text))
            return { path, text };
    }
    return null;
}

// EXTERNAL MODULE: ./lib/entry/model-paths.js
var model_paths = __webpack_require__(3400);
;// CONCATENATED MODULE: ./lib/entry/local-changes.js
/** What changed in a plain git repository between a base and the working copy or a commit: no GitHub, no network. */











/** Throws `UserError` where this is no repository or a revision is unknown. */
async function localChanges(question) {
    const clone = await openClone(question.cwd);
    try {
        return await changesIn(clone, question);
    }
    finally {
        clone.close();
    }
}
/** The clone that a folder is in, whichever folder of it. */
async function openClone(cwd) {
    let folder = cwd;
    while (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')) && (0,external_node_path_.dirname)(folder) !== folder)
        folder = (0,external_node_path_.dirname)(folder);
    const clone = await openLocalClone(folder);
    if (clone !== undefined)
        return clone;
    throw new user_error/* UserError */.y('no-repository', `${cwd} is in no git repository; run this inside of one`);
}
async function changesIn(clone, question) {
    const { config } = question;
    const pair = await commitsOf(clone, question);
    const isBudget = (path) => path === config || isYaml(path);
    const budgets = (0,object_source/* inTurn */.lo)({ objects: [worktreeSource(clone, isBudget)], mergeBase: [clone] });
    const budget = await budgetTexts(budgets, pair.commits, config);
    const { base, head } = budget.texts;
    const globs = [head, base].flatMap((text) => (text === null ? [] : budgetGlobs(text)));
    const isModel = (0,model_paths/* anyOf */.EB)([...model_paths/* MODEL_GLOBS */.Op, ...question.models, ...globs]);
    const source = (0,object_source/* inTurn */.lo)({ objects: [worktreeSource(clone, isModel)], mergeBase: [clone] });
    const changes = await (0,source_changes/* findChanges */.pz)({
        source,
        lfs: (0,lfs/* lfsResolver */.k)({ clone, http: noNetwork, token: '', serverUrl: '', repositories: [''] }),
        commits: pair.commits,
        isModel,
        isMine: () => true,
        includeUnchanged: question.all || base !== head,
    });
    const tracked = (await source.tree(pair.commits.head)) ?? [];
    return {
        models: changes.models,
        budgetText: budget.texts,
        base: { sha: pair.commits.base, label: pair.baseLabel },
        head: {
            sha: pair.commits.head === WORKTREE ? null : pair.commits.head,
            label: question.head ?? WORKTREE,
        },
        headPaths: tracked.flatMap(({ path, kind }) => kind === 'file' && isModel(path) ? [path] : []),
        notices: [...budget.notices, ...changes.notices],
    };
}
const noNetwork = () => {
    throw new user_error/* UserError */.y('git-lfs-unavailable', 'a Git LFS pointer whose object is not in the local store; fetch it with "git lfs pull"');
};
async function commitsOf(clone, question) {
    const current = await clone.resolve('HEAD');
    const headCommit = question.head === null ? current : await known(clone, question.head);
    const head = question.head === null ? WORKTREE : (headCommit ?? WORKTREE);
    if (headCommit === undefined)
        return { commits: { base: null, head }, baseLabel: 'nothing' };
    const { name, commit } = await baseOf(clone, question.base);
    const fork = (await clone.mergeBase(commit, headCommit)) ?? null;
    return { commits: { base: fork, head }, baseLabel: `merge base of ${name}` };
}
const USUAL_BASES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master', 'HEAD'];
async function baseOf(clone, asked) {
    if (asked !== null)
        return { name: asked, commit: await known(clone, asked) };
    for (const name of USUAL_BASES) {
        const commit = await clone.resolve(name);
        if (commit !== undefined)
            return { name, commit };
    }
    throw new user_error/* UserError */.y('unknown-revision', 'this repository has no commit yet to compare with');
}
async function known(clone, revision) {
    const commit = await clone.resolve(revision);
    if (commit !== undefined)
        return commit;
    throw new user_error/* UserError */.y('unknown-revision', `"${revision}" is no branch, tag or commit of this repository; fetch it or name another`);
}


/***/ }),

/***/ 3400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   Op: () => (/* binding */ MODEL_GLOBS)
/* harmony export */ });
/* unused harmony exports globFolder, inShard, budgetGlobs */
/* harmony import */ var _budget_parse_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4018);
/* harmony import */ var _util_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6852);
/** Which paths of a repository are models: by their name, or because a glob names them. */



/** Names that say by themselves that the file is a model; C arrays have to be named by a glob. */
const MODEL_GLOBS = ['**/*.tflite', '**/*.mltk.zip'];
/**
 * True for paths that any of the globs (`**` over folders, dot files included) matches and none that
 * starts with `!` excludes. The globs may be a stranger's: no glob can make matching take long.
 */
function anyOf(globs) {
    const compiled = globs.map((glob) => (0,_util_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .compileGlob */ .SO)(glob.replace(/^(!?)\.?\//, '$1')));
    return (path) => (0,_util_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .findMatch */ .TE)(compiled, path) !== undefined;
}
/** The folder that a glob starts in, e.g. `build/out` of `build/out/*.tflite`; '' for none. */
function globFolder(glob) {
    const segments = glob.replace(/^\.?\//, '').split('/');
    const firstPattern = segments.findIndex((segment) => !isLiteral(segment));
    return segments.slice(0, firstPattern < 0 ? -1 : firstPattern).join('/');
}
/** The share of one job of a matrix: by the path's hash, so that no job needs to know the others' lists. */
function inShard({ index, total }) {
    return (path) => Number.parseInt(hashText(path).slice(0, 8), 16) % total === index - 1;
}
/**
 * The globs of a budget file that name a kind of file by its extension, e.g. `src/*_model.h`. Others,
 * such as `models/**`, say which models a limit is for, not what a model is. None for a file with errors.
 */
function budgetGlobs(text) {
    const { budget } = parseBudget({ text, file: 'budget' });
    return (budget?.entries ?? [])
        .flatMap(({ match }) => match)
        .filter((glob) => !glob.startsWith('!') && /\.(?:\{[\w.,-]+\}|\w+)$/.test(glob));
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ targetFor)
/* harmony export */ });
/* harmony import */ var _budget_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1358);

/** The budget file's word, else what the inputs or the command line name, else what is built in. */
function targetFor(rules, asked) {
    const { settings } = rules;
    const written = (0,_budget_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .targetRequest */ .dm)(rules);
    return {
        ...written,
        ...(settings.target.place === null && asked.id !== undefined ? { id: asked.id } : {}),
        ...(settings.accelerator.place === null && asked.accelerator !== undefined
            ? { accelerator: asked.accelerator }
            : {}),
        ...(settings.runtime.place === null && asked.runtime !== undefined
            ? { runtime: asked.runtime }
            : {}),
        ...(settings.optimizeSpeed === null && asked.optimizeSpeed !== undefined
            ? { optimizeSpeed: asked.optimizeSpeed }
            : {}),
        ...(settings.clockHz === null && asked.clockHz !== undefined ? { clockHz: asked.clockHz } : {}),
    };
}


/***/ }),

/***/ 3638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n6: () => (/* binding */ compareText),
  pz: () => (/* binding */ findChanges),
  mC: () => (/* binding */ joinRenames),
  yR: () => (/* binding */ readText)
});

// UNUSED EXPORTS: MAX_TOTAL_BYTES, mapBounded

// EXTERNAL MODULE: ./lib/source/lfs.js
var source_lfs = __webpack_require__(810);
;// CONCATENATED MODULE: ./lib/source/similarity.js
/**
 * How alike two files are, as git's rename detection measures it: each file is cut into pieces that
 * end at a line feed or after 64 bytes, and what the two have in common is counted in bytes.
 *
 * Source: git `diffcore-delta.c` (hash_chars, diffcore_count_changes) and `diffcore-rename.c`
 * (estimate_similarity); pieces are compared here by their bytes instead of by a hash.
 */
/** Git's default for a rename: half of the larger file. */
const RENAME_THRESHOLD = 0.5;
const PIECE_BYTES = 64;
const LINE_FEED = 10;
/** Share of the larger file that also occurs in the other: 0 for nothing, 1 for the same pieces. */
function similarity(source, target) {
    const larger = Math.max(source.length, target.length);
    if (larger === 0)
        return 1;
    if (Math.min(source.length, target.length) < larger * RENAME_THRESHOLD)
        return 0;
    const inTarget = pieces(target);
    let copied = 0;
    for (const [piece, bytes] of pieces(source))
        copied += Math.min(bytes, inTarget.get(piece) ?? 0);
    return copied / larger;
}
/** Bytes in the file per distinct piece. */
function pieces(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const counts = new Map();
    let start = 0;
    for (let at = 0; at < buffer.length; at++) {
        const isEnd = buffer[at] === LINE_FEED || at - start + 1 === PIECE_BYTES || at === buffer.length - 1;
        if (!isEnd)
            continue;
        const piece = buffer.toString('latin1', start, at + 1);
        counts.set(piece, (counts.get(piece) ?? 0) + piece.length);
        start = at + 1;
    }
    return counts;
}

// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __webpack_require__(6174);
;// CONCATENATED MODULE: ./lib/source/changes.js



/** How many models are read at the same time. */
const READERS = 8;
/** Bytes of all models together; a repository with more is checked in shards. */
const MAX_TOTAL_BYTES = 1024 * 1024 * 1024;
/** Pairs of removed and added models whose bytes are compared to find renames, as git's `diff.renameLimit`. */
const MAX_RENAME_PAIRS = 1000;
/** Throws UserError where a commit's files cannot be listed; a model that cannot be read is an entry that says so. */
async function findChanges(options) {
    const { source, commits, isModel, isMine } = options;
    const isWanted = ({ path, kind }) => kind === 'submodule' || isModel(path);
    const list = async (commit) => new Map(((await source.tree(commit)) ?? []).filter(isWanted).map((entry) => [entry.path, entry]));
    const head = await list(commits.head);
    const base = commits.base === null ? new Map() : await list(commits.base);
    const pairs = pairUp(base, head).filter((pair) => options.includeUnchanged || pair.base?.oid !== pair.head?.oid);
    const files = pairs
        .filter(({ base, head }) => isRegular(base) || isRegular(head))
        // What is on one side only may be half of a rename: every job looks at it.
        .filter(({ path, base, head }) => isMine(path) || !base || !head);
    await source.prefetch?.(files.flatMap(({ base, head }) => oids(base, head)));
    const read = boundedReader(options);
    const changed = await mapBounded(files, READERS, (pair) => readPair(pair, read));
    return {
        models: joinRenames(changed).filter(({ path }) => isMine(path)),
        notices: notices(pairs),
    };
}
const isRegular = (entry) => entry?.kind === 'file';
function oids(...entries) {
    return entries.flatMap((entry) => (entry?.kind === 'file' ? [entry.oid] : []));
}
function pairUp(base, head) {
    return [...new Set([...base.keys(), ...head.keys()])]
        .sort(compareText)
        .map((path) => ({ path, base: base.get(path) ?? null, head: head.get(path) ?? null }));
}
/** By code units: the same order on every machine, whatever its language. */
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}
function notices(pairs) {
    return pairs.flatMap(({ path, base, head }) => {
        const entry = head ?? base;
        if (entry?.kind === 'submodule' && base?.oid !== head?.oid)
            return [`${path} is a submodule: the models inside it are not checked`];
        if (head?.kind === 'symlink' && !isRegular(base))
            return [
                `${path} is a symbolic link: it is not followed, the file it names is checked by itself`,
            ];
        return [];
    });
}
/** Reads entries until their bytes together pass the bound; what comes after is an error that says so. */
function boundedReader({ source, lfs }) {
    let total = 0;
    return async (path, entry) => {
        if (!entry || entry.kind === 'submodule')
            return { status: 'absent' };
        if (entry.kind === 'symlink')
            return SYMLINK;
        if (total > MAX_TOTAL_BYTES)
            return TOO_MANY;
        const read = await readBytes(path, entry.oid, { source, lfs });
        if (read.status === 'ok')
            total += read.bytes.length;
        return read;
    };
}
const SYMLINK = {
    status: 'error',
    code: 'symlink',
    message: 'is a symbolic link, which is not followed; commit the model itself in its place',
};
const TOO_MANY = {
    status: 'error',
    code: 'too-many-models',
    message: `was not read: the models of this change are larger than ${MAX_TOTAL_BYTES} bytes together; split the check with the input shard`,
};
async function readBytes(path, oid, { source, lfs }) {
    try {
        const blob = await source.blob(oid);
        if (!blob)
            throw new user_error/* UserError */.y('missing-object', 'could not be read from any source');
        const pointer = (0,source_lfs/* lfsPointer */.F)(blob);
        return { status: 'ok', bytes: pointer ? await lfs(path, pointer) : blob };
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return { status: 'error', code: error.code, message: error.message };
    }
}
async function readPair({ path, base, head }, read) {
    const isSame = base !== null && base.oid === head?.oid;
    const ofHead = read(path, head);
    const [headBytes, baseBytes] = await Promise.all([ofHead, isSame ? ofHead : read(path, base)]);
    return {
        path,
        basePath: null,
        change: changeOf(base, head),
        base: baseBytes,
        head: headBytes,
    };
}
function changeOf(base, head) {
    if (!base || base.kind === 'submodule')
        return 'added';
    if (!head || head.kind === 'submodule')
        return 'removed';
    return base.oid === head.oid ? 'unchanged' : 'modified';
}
/**
 * Joins a removed and an added model into a renamed one where git would: same bytes first, then the
 * most alike of at least half; ties by path. Decided on the models' bytes, also with Git LFS, where
 * git itself would compare pointers.
 */
function joinRenames(models) {
    const candidates = renameCandidates(models);
    const renamedFrom = new Map();
    const used = new Set();
    for (const { removed, added } of candidates) {
        if (used.has(removed) || renamedFrom.has(added))
            continue;
        used.add(removed);
        renamedFrom.set(added, removed);
    }
    return models.flatMap((model) => {
        if (used.has(model))
            return [];
        const from = renamedFrom.get(model);
        return from ? [{ ...model, change: 'renamed', basePath: from.path, base: from.base }] : [model];
    });
}
function renameCandidates(models) {
    const removed = models.filter(({ change }) => change === 'removed');
    const added = models.filter(({ change }) => change === 'added');
    const isCompared = removed.length * added.length <= MAX_RENAME_PAIRS;
    return removed
        .flatMap((from) => added.map((to) => ({ removed: from, added: to, score: likeness(from, to, isCompared) })))
        .filter(({ score }) => score >= RENAME_THRESHOLD)
        .sort((a, b) => b.score - a.score ||
        compareText(a.removed.path, b.removed.path) ||
        compareText(a.added.path, b.added.path));
}
function likeness(removed, added, isCompared) {
    if (removed.base.status !== 'ok' || added.head.status !== 'ok')
        return 0;
    const [from, to] = [removed.base.bytes, added.head.bytes];
    if (from.length === to.length && Buffer.compare(from, to) === 0)
        return baseName(removed.path) === baseName(added.path) ? 3 : 2;
    if (!isCompared)
        return 0;
    const score = similarity(from, to);
    return score >= RENAME_THRESHOLD && baseName(removed.path) === baseName(added.path)
        ? score + 0.01
        : score;
}
const baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
/** `Promise.all` with at most `limit` at work; results in the order of the items. */
async function mapBounded(items, limit, work) {
    const results = [];
    let next = 0;
    const worker = async () => {
        while (next < items.length) {
            const at = next++;
            results[at] = await work(items[at]);
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}
/** The text of one file of a commit; null where it is not there. Links are not followed. */
async function readText(source, commit, path) {
    const entries = await source.tree(commit);
    const entry = entries?.find((found) => found.path === path && found.kind === 'file');
    const blob = entry && (await source.blob(entry.oid));
    return blob ? Buffer.from(blob).toString('utf8') : null;
}


/***/ }),

/***/ 6446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Ph: () => (/* binding */ gitInvocation),
/* harmony export */   TS: () => (/* binding */ isObjectId),
/* harmony export */   q_: () => (/* binding */ gitText)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/**
 * Runs git for reading: no hooks, no prompts, no file system monitor, no replaced objects, nothing
 * written to the clone, and no configuration of a pull request obeyed beyond where objects lie.
 */


const DEFAULT_TIMEOUT_MS = 60_000;
/** Settings that a clone could use to run programs, switched off on every call. */
const SAFE_SETTINGS = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'safe.directory=*',
    'credential.helper=',
    'protocol.ext.allow=never',
    'gc.auto=0',
    'maintenance.auto=false',
].flatMap((setting) => ['-c', setting]);
/** Variables by which a caller's environment could point git elsewhere. */
const REDIRECTING = /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|TRACE.*|CONFIG.*)$/;
/** The arguments git is always started with, and the environment that keeps it quiet. */
function gitInvocation(args, options) {
    const inherited = Object.entries(process.env).filter(([name]) => !REDIRECTING.test(name));
    return {
        args: ['--no-replace-objects', ...SAFE_SETTINGS, ...args],
        env: {
            ...Object.fromEntries(inherited),
            LC_ALL: 'C',
            GIT_TERMINAL_PROMPT: '0',
            GIT_ASKPASS: 'true',
            GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
            GIT_NO_LAZY_FETCH: '1',
            GIT_OPTIONAL_LOCKS: '0',
            GIT_CEILING_DIRECTORIES: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(options.cwd),
            ...options.env,
        },
    };
}
/** Runs git to its end; never throws for a failing git, also not where there is no git. */
function runGit(args, options) {
    const invocation = gitInvocation(args, options);
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', invocation.args, {
            cwd: options.cwd,
            env: invocation.env,
            stdio: ['ignore', 'pipe', 'pipe'],
            timeout: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
            killSignal: 'SIGKILL',
        });
        const out = [];
        let stderr = '';
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => (stderr += chunk.toString('utf8')));
        child.on('error', (error) => {
            resolve({ code: -1, stdout: Buffer.alloc(0), stderr: error.message });
        });
        child.on('close', (code) => {
            resolve({ code: code ?? -1, stdout: Buffer.concat(out), stderr });
        });
    });
}
/** Standard output without its last line break, or undefined where git failed. */
async function gitText(args, options) {
    const { code, stdout } = await runGit(args, options);
    return code === 0 ? stdout.toString('utf8').replace(/\n$/, '') : undefined;
}
/** A full commit or object name: SHA-1 or SHA-256 in hex. Anything else never reaches git's arguments. */
function isObjectId(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}


/***/ }),

/***/ 810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lfsPointer),
/* harmony export */   k: () => (/* binding */ lfsResolver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _object_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7606);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6174);
/**
 * Git LFS: a pointer in git stands for an object elsewhere. The object is taken from the clone's own
 * LFS store or working copy, else from GitHub by the batch API, and its size and SHA-256 are checked
 * either way. Formats: git-lfs `docs/spec.md` (pointer, local store) and `docs/api/batch.md`.
 */





const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize (\d+)\n?$/;
const MEDIA_TYPE = 'application/vnd.git-lfs+json';
const HOW_TO_FIX = 'check that the object was pushed (git lfs push), that the LFS bandwidth quota is not used up, or use actions/checkout with lfs: true';
/** The pointer that the bytes are, or undefined. Pointers are smaller than 1,024 bytes. */
function lfsPointer(bytes) {
    if (bytes.length >= 1024)
        return undefined;
    const found = POINTER.exec(Buffer.from(bytes).toString('latin1'));
    return found ? { oid: found[1] ?? '', size: Number(found[2]) } : undefined;
}
/** Throws UserError `git-lfs-unavailable`, saying how to mend it, where the object cannot be had. */
function lfsResolver(options) {
    const servers = options.repositories.map((repository) => ({
        locate: inBatches((pointers) => locate(pointers, repository, options)),
    }));
    return async (path, pointer) => {
        if (pointer.size > _object_source_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_BLOB_BYTES */ .TP)
            throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('too-large', `is larger than ${_object_source_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_BLOB_BYTES */ .TP} bytes`);
        const local = await fromClone(path, pointer, options.clone);
        return local ?? (await fromServers(pointer, servers, options.http));
    };
}
async function fromClone(path, pointer, clone) {
    if (!clone)
        return undefined;
    const { oid } = pointer;
    const stored = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(clone.gitDir, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid);
    for (const file of [stored, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(clone.root, path)]) {
        const bytes = await readIfSize(file, pointer.size);
        if (bytes && isObject(bytes, pointer))
            return bytes;
    }
    return undefined;
}
async function readIfSize(file, size) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
    return found?.isFile() && found.size === size ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file) : undefined;
}
function isObject(bytes, { oid, size }) {
    return bytes.length === size && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') === oid;
}
async function fromServers(pointer, servers, http) {
    const reasons = [];
    for (const { locate } of servers) {
        try {
            return await download(pointer, await locate(pointer), http);
        }
        catch (error) {
            if (!(error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y))
                throw error;
            reasons.push(error.message);
        }
    }
    throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('git-lfs-unavailable', `is a Git LFS pointer and its object ${pointer.oid.slice(0, 12)} (${pointer.size} bytes) could not be had: ${[...new Set(reasons)].join('; ')}; ${HOW_TO_FIX}`);
}
async function download(pointer, { href, header }, http) {
    const bytes = await http({ method: 'GET', url: href, headers: header ?? {} });
    if (!isObject(bytes, pointer))
        throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('git-lfs-corrupt', `the LFS server sent ${bytes.length} bytes that do not have the SHA-256 of the pointer`);
    return bytes;
}
/** How many objects one request may name; the batch API's own limit is 100. */
const MOST_AT_ONCE = 100;
/** How long a request waits for company: both sides of several models are read at the same time. */
const GATHER_MS = 20;
/** Asks for several objects with one request. */
function inBatches(ask) {
    const waiting = [];
    const flush = async () => {
        const batch = waiting.splice(0, MOST_AT_ONCE);
        try {
            const { objects = [] } = await ask(batch.map(({ pointer }) => pointer));
            for (const { pointer, resolve, reject } of batch) {
                try {
                    resolve(downloadOf(objects.find(({ oid }) => oid === pointer.oid)));
                }
                catch (error) {
                    reject(error);
                }
            }
        }
        catch (error) {
            for (const { reject } of batch)
                reject(error);
        }
    };
    return (pointer) => new Promise((resolve, reject) => {
        if (waiting.length % MOST_AT_ONCE === 0)
            setTimeout(() => void flush(), GATHER_MS);
        waiting.push({ pointer, resolve, reject });
    });
}
async function locate(pointers, repository, { http, token, serverUrl }) {
    const answer = await http({
        method: 'POST',
        url: `${serverUrl}/${repository}.git/info/lfs/objects/batch`,
        headers: {
            accept: MEDIA_TYPE,
            'content-type': MEDIA_TYPE,
            ...(token !== '' && {
                authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
            }),
        },
        body: JSON.stringify({
            operation: 'download',
            transfers: ['basic'],
            objects: pointers,
            hash_algo: 'sha256',
        }),
    });
    try {
        return JSON.parse(Buffer.from(answer).toString('utf8'));
    }
    catch {
        throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('git-lfs-answer', 'the LFS server did not answer in JSON');
    }
}
function downloadOf(object) {
    const action = object?.actions?.download;
    if (action && /^https?:\/\//.test(action.href))
        return action;
    throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('git-lfs-missing', `the LFS server says: ${object?.error?.message ?? 'no download offered'}`);
}


/***/ }),

/***/ 7606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ entryKind),
/* harmony export */   TP: () => (/* binding */ MAX_BLOB_BYTES),
/* harmony export */   lo: () => (/* binding */ inTurn)
/* harmony export */ });
/* unused harmony exports isBlob, MISSING */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6174);
/**
 * Where git objects come from. Objects are named by their content, so every source that has one has
 * the same one: what the action reports cannot depend on how the repository was checked out.
 */


/** Larger than any model that a microcontroller holds by orders of magnitude, and GitHub's limit for a blob. */
const MAX_BLOB_BYTES = 100 * 1024 * 1024;
const MODES = {
    '100644': 'file',
    '100755': 'file',
    '120000': 'symlink',
    '160000': 'submodule',
};
/** What a mode of a tree entry stands for; undefined for folders. */
function entryKind(mode) {
    return MODES[mode];
}
/** True where the bytes hash to the blob's name (SHA-1 or SHA-256, by the name's length). */
function isBlob(oid, bytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(oid.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === oid;
}
/**
 * One source that asks several in turn. The merge base has an order of its own, because fetching the
 * history that it takes costs more than asking GitHub for it. Every object is asked for once.
 */
function inTurn({ mergeBase, objects }) {
    const tree = once((commit) => ask(objects, `the files of commit ${commit.slice(0, 12)}`, (source) => source.tree(commit)));
    const blob = once((oid) => ask(objects, `object ${oid.slice(0, 12)}`, (source) => verifiedBlob(source, oid)));
    return {
        name: objects.map(({ name }) => name).join(', '),
        mergeBase: async (base, head) => ask(mergeBase, 'the merge base', (source) => source.mergeBase(base, head)),
        tree,
        blob,
        prefetch: async (oids) => {
            for (const source of objects)
                await source.prefetch?.(oids);
        },
    };
}
/** The same question gets the same answer without being asked again. */
function once(answer) {
    const known = new Map();
    return (name) => {
        const found = known.get(name) ?? answer(name);
        known.set(name, found);
        return found;
    };
}
async function verifiedBlob(source, oid) {
    const bytes = await source.blob(oid);
    if (bytes === undefined || isBlob(oid, bytes))
        return bytes;
    throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('corrupt-object', `${source.name} sent other bytes than the object names`);
}
/** Code of the error where every source answered that it has no such object. */
const MISSING = 'missing-object';
/** GitHub says 404 for objects and 422 for commits that it does not have. */
function isGone(error) {
    return 'status' in error && (error.status === 404 || error.status === 422);
}
async function ask(sources, what, question) {
    const reasons = [];
    let code;
    for (const source of sources) {
        try {
            const answer = await question(source);
            if (answer !== undefined)
                return answer;
            reasons.push(`${source.name}: not there`);
        }
        catch (error) {
            if (!(error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y))
                throw error;
            if (!isGone(error))
                code = error.code;
            reasons.push(`${source.name}: ${error.message}`);
        }
    }
    throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(code ?? MISSING, `could not read ${what} (${reasons.join('; ') || 'no source'})`);
}


/***/ }),

/***/ 6852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SO: () => (/* binding */ compileGlob),
/* harmony export */   TE: () => (/* binding */ findMatch)
/* harmony export */ });
/* unused harmony export isLiteral */
/** One glob; a leading `!` makes it an exclusion, whose `matches` tells what is excluded. */
function compileGlob(text) {
    const isExclusion = text.startsWith('!');
    const alternatives = expandBraces(isExclusion ? text.slice(1) : text).map(segmentsOf);
    return {
        text,
        isExclusion,
        matches: (path) => {
            const segments = path.split('/');
            return alternatives.some((glob) => matchSegments(glob, segments));
        },
    };
}
/** The glob that takes `path` in; undefined where none does or an exclusion puts it out again. */
function findMatch(globs, path) {
    if (globs.some((glob) => glob.isExclusion && glob.matches(path)))
        return undefined;
    return globs.find((glob) => !glob.isExclusion && glob.matches(path));
}
/** True where the glob is just a path. */
function isLiteral(text) {
    return !/[*?[\]{}\\!]/.test(text);
}
/** More alternatives than this are not expanded; whoever takes globs from strangers refuses them before. */
const MAX_ALTERNATIVES = 256;
function segmentsOf(glob) {
    return splitSegments(glob).map((segment) => (segment === '**' ? '**' : stepsOf(segment)));
}
/** At `/`, but not inside `[...]` and not behind a backslash. */
function splitSegments(glob) {
    return glob.match(/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/])+|(?<=^|\/)(?=\/|$)/gsu) ?? [''];
}
function matchSegments(glob, path) {
    // reachable[i]: the segments of the glob so far can match the first i segments of the path.
    let reachable = [true, ...path.map(() => false)];
    for (const segment of glob) {
        const next = [];
        for (let index = 0; index <= path.length; index++) {
            next[index] =
                segment === '**'
                    ? reachable[index] === true || next[index - 1] === true
                    : reachable[index - 1] === true && matchSteps(segment, path[index - 1] ?? '');
        }
        reachable = next;
    }
    return reachable[path.length] === true;
}
/** The usual greedy walk: on a mismatch the last star takes one character more. */
function matchSteps(steps, name) {
    const chars = Array.from(name);
    let [step, char, starStep, starChar] = [0, 0, -1, 0];
    while (char < chars.length) {
        const current = steps[step];
        if (current?.kind === 'star') {
            starStep = step++;
            starChar = char;
        }
        else if (current?.is(chars[char] ?? '') === true) {
            step++;
            char++;
        }
        else if (starStep >= 0) {
            step = starStep + 1;
            char = ++starChar;
        }
        else
            return false;
    }
    return steps.slice(step).every(({ kind }) => kind === 'star');
}
function stepsOf(segment) {
    const tokens = segment.match(/\\.|\[[!^]?\]?(?:\\.|[^\]\\])*\]|./gsu) ?? [];
    return tokens.map((token) => {
        if (token === '*')
            return { kind: 'star' };
        if (token === '?')
            return { kind: 'one', is: () => true };
        if (token.startsWith('[') && token.length > 2)
            return { kind: 'one', is: classOf(token) };
        const literal = token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
        return { kind: 'one', is: (char) => char === literal };
    });
}
function classOf(token) {
    const isNegated = /^\[[!^]/.test(token);
    const inside = token.slice(isNegated ? 2 : 1, -1);
    const ranges = (inside.match(/(?:\\.|.)-(?:\\.|.)|\\.|./gsu) ?? []).map((range) => {
        const [from = '', , to = from] = Array.from(range.replace(/\\(.)/gsu, '$1'));
        return { from, to };
    });
    return (char) => ranges.some(({ from, to }) => from <= char && char <= to) !== isNegated;
}
/** `a{b,c}d` to `abd` and `acd`, nested ones too; a brace without comma or end stays as it is. */
function expandBraces(glob) {
    const done = [];
    const open = [glob];
    while (open.length > 0 && done.length < MAX_ALTERNATIVES) {
        const next = open.shift() ?? '';
        const braces = findBraces(next);
        if (braces === undefined || open.length > MAX_ALTERNATIVES)
            done.push(next);
        else {
            const [before, after] = [next.slice(0, braces.start), next.slice(braces.end + 1)];
            open.push(...braces.parts.map((part) => `${before}${part}${after}`));
        }
    }
    return done;
}
/** The innermost `{...,...}` that ends first. */
function findBraces(glob) {
    const starts = [];
    for (let index = 0; index < glob.length; index++) {
        const char = glob[index];
        const innermost = starts.at(-1);
        if (char === '\\')
            index++;
        else if (char === '{')
            starts.push({ at: index, commas: [] });
        else if (char === ',')
            innermost?.commas.push(index);
        else if (char === '}' && innermost !== undefined) {
            if (innermost.commas.length > 0)
                return bracesAt(glob, { ...innermost, end: index });
            starts.pop();
        }
    }
    return undefined;
}
function bracesAt(glob, { at, commas, end, }) {
    const cuts = [at, ...commas, end];
    const parts = cuts.slice(1).map((cut, index) => glob.slice((cuts[index] ?? 0) + 1, cut));
    return { start: at, end, parts };
}


/***/ })

};
