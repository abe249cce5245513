export const id = 48;
export const ids = [48,667];
export const modules = {

/***/ 9667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ renderReport),
/* harmony export */   Cy: () => (/* binding */ renderFit),
/* harmony export */   mX: () => (/* binding */ renderOptimized),
/* harmony export */   renderDiff: () => (/* binding */ renderDiff),
/* harmony export */   renderProfiles: () => (/* binding */ renderProfiles),
/* harmony export */   wP: () => (/* binding */ renderWhatIf)
/* harmony export */ });
/* harmony import */ var _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4359);
/* harmony import */ var _diff_diff_profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7426);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9394);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8813);
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9357);





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
    return inFormat((0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderProfileText */ .Nm)(results, textOptions(options)), options);
}
function renderDiff(diff, options) {
    return inFormat((0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDiffText */ .pQ)(diff, textOptions(options)), options);
}
function renderReport(report, options) {
    return options.format === 'markdown'
        ? `${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMarkdown */ .G)(report, { medium: 'summary' })}\n`
        : (0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderCheckText */ .OW)(report, textOptions(options));
}
function renderWhatIf({ base, head, edits }, options) {
    const title = `what if: ${edits.join(' ')}\n\n`;
    const diff = (0,_diff_diff_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .diffProfiles */ .U)(base, head);
    return inFormat(title + (0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDiffText */ .pQ)(diff, textOptions(options)), options);
}
/** Per plan: the edits as `what-if` takes them, the sentence, and each limited metric against its limit. */
function renderFit({ base, plans, texts, limits, message }, options) {
    const rows = (profile) => limits.map(({ metric, max }) => {
        const { label, unit, of } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
        const value = of(profile).value ?? 0;
        const compared = (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatComparison */ .Tc)(value, max, unit);
        const verdict = value > max ? `${compared.difference} over` : `${compared.difference} left`;
        return `     ${label} ${compared.value} of ${compared.limit}: ${verdict}`;
    });
    const head = [`${base.path} now:`, ...rows(base), ''];
    const found = plans.flatMap(({ edits, head: after }, at) => [
        `${String(at + 1)}. ${texts[at] ?? ''}`,
        ...rows(after),
        `     MACs ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDelta */ .CW)(after.macs - base.macs, 'macs')}; see: mvp-budget what-if ${base.path} ${edits.map((edit) => `--set ${edit}`).join(' ')}`,
        '',
    ]);
    const end = message === null
        ? ['Each plan needs the model trained or converted again; its accuracy is not known.', '']
        : [message, ''];
    return inFormat([...head, ...found, ...end].join('\n'), options);
}
function renderOptimized(optimized, options) {
    const rows = optimized.rewrites.map(({ text, delta }) => `  ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDelta */ .CW)(delta.flashBytes, 'bytes')} flash, ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDelta */ .CW)(delta.ramBytes, 'bytes')} RAM: ${text}`);
    const share = 1 - optimized.head.flashBytes / optimized.base.flashBytes;
    const head = `${optimized.output}: ${optimized.head.flashBytes} bytes, ${(100 * share).toFixed(1)} % smaller; its outputs are bit-identical`;
    return inFormat([head, ...rows, ''].join('\n'), options);
}


/***/ })

};
