export const id = 61;
export const ids = [61];
export const modules = {

/***/ 737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ METRICS),
/* harmony export */   G: () => (/* binding */ ramToReserve)
/* harmony export */ });
const exact = (value, atLeast = false) => ({
    value,
    atLeast,
    kind: 'exact',
    band: null,
});
const estimate = ({ value, atLeast, band }) => ({
    value,
    atLeast,
    kind: 'estimate',
    band,
});
/** The smallest working arena rounded up to 16: what a developer must reserve. */
function ramToReserve(profile) {
    return Math.ceil(profile.arena.smallestWorkingBytes / 16) * 16;
}
const METRICS = {
    ram: {
        id: 'ram',
        label: 'RAM',
        unit: 'bytes',
        kind: 'exact',
        description: 'The smallest tensor arena that loads and runs the model, rounded up to 16 bytes.',
        of: (profile) => exact(ramToReserve(profile), profile.ramAtLeast),
    },
    flash: {
        id: 'flash',
        label: 'Flash',
        unit: 'bytes',
        kind: 'exact',
        description: 'Bytes of the .tflite flatbuffer.',
        of: (profile) => exact(profile.flashBytes),
    },
    cycles: {
        id: 'cycles',
        label: 'Cycles',
        unit: 'cycles',
        kind: 'estimate',
        description: 'Clock cycles from start to end of one inference on the board.',
        of: (profile) => estimate(profile.cycles),
    },
    latency: {
        id: 'latency',
        label: 'Latency',
        unit: 'seconds',
        kind: 'estimate',
        description: 'Time of one inference on the board: cycles divided by the clock.',
        of: (profile) => estimate(profile.latencySeconds),
    },
    energy: {
        id: 'energy',
        label: 'Energy',
        unit: 'joules',
        kind: 'estimate',
        description: 'Energy of one inference of the whole device.',
        of: (profile) => estimate(profile.energyJoules),
    },
    'accelerator-cycles': {
        id: 'accelerator-cycles',
        label: 'MVP cycles',
        unit: 'cycles',
        kind: 'exact',
        description: "The ideal accelerator cycles that the MLTK Model Profiler's simulator counts.",
        of: (profile) => exact(profile.acceleratorCycles),
    },
    'cpu-cycles': {
        id: 'cpu-cycles',
        label: 'CPU cycles',
        unit: 'cycles',
        kind: 'estimate',
        description: 'Cycles that the CPU is active during one inference.',
        of: (profile) => estimate(profile.cpuCycles),
    },
    macs: {
        id: 'macs',
        label: 'MACs',
        unit: 'macs',
        kind: 'exact',
        description: 'Multiply-accumulate operations as the MLTK Model Profiler counts them.',
        of: (profile) => exact(profile.macs),
    },
    'unsupported-layers': {
        id: 'unsupported-layers',
        label: 'Layers off the MVP',
        unit: 'layers',
        kind: 'exact',
        description: 'Layers of a kind that the MVP accelerates but that exceed one of its limits.',
        of: (profile) => exact(profile.layers.filter((layer) => layer.unsupported !== null).length),
    },
};


/***/ }),

/***/ 6061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ renderReport),
/* harmony export */   Cy: () => (/* binding */ renderFit),
/* harmony export */   YC: () => (/* binding */ renderTipList),
/* harmony export */   mX: () => (/* binding */ renderOptimized),
/* harmony export */   renderDiff: () => (/* binding */ renderDiff),
/* harmony export */   wP: () => (/* binding */ renderWhatIf),
/* harmony export */   zs: () => (/* binding */ renderHistory)
/* harmony export */ });
/* harmony import */ var _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(737);
/* harmony import */ var _diff_diff_profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6811);
/* harmony import */ var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6022);
/* harmony import */ var _report_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1193);
/* harmony import */ var _report_sanitise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4942);
/* harmony import */ var _report_tips_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1906);
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1891);
/* harmony import */ var _report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1676);








function renderDiff(diff, options) {
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)((0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDiffText */ .pQ)(diff, (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .textOptions */ .a)(options)), options);
}
function renderHistory(history, options) {
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)((0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderHistoryText */ .ym)(history, { ...(0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .textOptions */ .a)(options), picture: false }), options);
}
function renderReport(report, options) {
    return options.format === 'markdown'
        ? `${(0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMarkdown */ .G)(report, { medium: 'summary' })}\n`
        : (0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderCheckText */ .OW)(report, (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .textOptions */ .a)(options));
}
function renderWhatIf({ base, head, edits }, options) {
    const title = `what if: ${edits.join(' ')}\n\n`;
    const diff = (0,_diff_diff_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .diffProfiles */ .U)(base, head);
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)(title + (0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDiffText */ .pQ)(diff, (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .textOptions */ .a)(options)), options);
}
/** Per plan: the edits as `what-if` takes them, the sentence, and each limited metric against its limit. */
function renderFit({ base, plans, texts, limits, message }, options) {
    const rows = (profile) => limits.map(({ metric, max }) => {
        const { label, unit, of } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
        const value = of(profile).value ?? 0;
        const compared = (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatComparison */ .Tc)(value, max, unit);
        const verdict = value > max ? `${compared.difference} over` : `${compared.difference} left`;
        return `     ${label} ${compared.value} of ${compared.limit}: ${verdict}`;
    });
    const said = message === null ? [] : [capitalised(message), ''];
    const head = [`${base.path} now:`, ...rows(base), '', ...said];
    const found = plans.flatMap(({ edits, head: after }, at) => [
        `${String(at + 1)}. ${texts[at] ?? ''}`,
        ...rows(after),
        `     MACs ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDelta */ .CW)(after.macs - base.macs, 'macs')}; see: mvp-budget what-if ${base.path} ${edits.map((edit) => `--set ${edit}`).join(' ')}`,
        '',
    ]);
    const caution = 'Each plan needs the model trained or converted again; its accuracy is not known.';
    const end = plans.length === 0 ? [] : [caution, ''];
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)([...head, ...found, ...end].join('\n'), options);
}
function capitalised(sentence) {
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
/** Numbered sentences with their figures, and the command that shows each in full. */
function renderTipList({ base, tips, limits }, options) {
    const model = unjudged(base, limits);
    const lines = tips.flatMap((tip, at) => {
        const { text, saves, then, risk } = (0,_report_tips_js__WEBPACK_IMPORTED_MODULE_5__/* .tipText */ .x)(tip, model);
        const figures = [saves, then, risk].filter((part) => part !== null).join('; ');
        const sets = tip.edits.map((edit) => `--set ${edit}`).join(' ');
        const more = sets === '' ? [] : [`     mvp-budget what-if ${base.path} ${sets}`];
        return [`${String(at + 1)}. ${(0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoted */ .qZ)(text)}`, `     ${figures}`, ...more];
    });
    const none = `nothing that was tried saves 1 % or 256 bytes without breaking a limit`;
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)([...(lines.length === 0 ? [none] : lines), ''].join('\n'), options);
}
function unjudged(head, limits) {
    return {
        ...{ path: head.path, basePath: null, label: null, status: 'pass', isNew: false, base: null },
        ...{ head, failure: null, baseFailure: null, diff: null, findings: [], tips: [], fit: null },
        limits: limits.map(({ metric, max }) => ({ metric, max, warn: null, severity: 'fail' })),
    };
}
function renderOptimized(optimized, options) {
    const rows = optimized.rewrites.map(({ text, delta }) => `  ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDelta */ .CW)(delta.flashBytes, 'bytes')} flash, ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDelta */ .CW)(delta.ramBytes, 'bytes')} RAM: ${text}`);
    const head = `${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(optimized.output)}: ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatExact */ .Bo)(optimized.head.flashBytes, 'bytes')}, ${savedText(optimized)}; its outputs are bit-identical`;
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)([head, ...rows, ''].join('\n'), options);
}
function savedText({ base, head }) {
    const share = 1 - head.flashBytes / base.flashBytes;
    if (share === 0)
        return 'as large as before';
    return `${(100 * Math.abs(share)).toFixed(1)} % ${share > 0 ? 'smaller' : 'larger'}`;
}


/***/ }),

/***/ 1676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ textOptions),
/* harmony export */   b: () => (/* binding */ inFormat),
/* harmony export */   renderProfiles: () => (/* binding */ renderProfiles)
/* harmony export */ });
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1542);

function textOptions({ io }) {
    return { width: Math.max(60, Math.min(io.columns, 160)), colour: io.color, picture: true };
}
/** A code block keeps the table's columns where Markdown is pasted. */
function inFormat(text, { format }) {
    return format === 'markdown'
        ? `\`\`\`text\n${text.replaceAll('```', "'''").trimEnd()}\n\`\`\`\n`
        : text;
}
function renderProfiles(results, options) {
    return inFormat((0,_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .renderProfileText */ .Nm)(results, textOptions(options)), options);
}


/***/ })

};
