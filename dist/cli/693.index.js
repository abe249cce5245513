export const id = 693;
export const ids = [693];
export const modules = {

/***/ 1693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OPTIMIZE: () => (/* binding */ OPTIMIZE)
/* harmony export */ });
/* harmony import */ var _rewrite_optimize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(118);
/* harmony import */ var _profile_profile_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7331);
/* harmony import */ var _report_json_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1518);
/* harmony import */ var _load_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4622);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5449);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5635);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6061);








/** Options that are ids of rewrites. */
const OPT_IN = ['strip-names', 'reorder', 'offline-plan'];
const OPTIMIZE = {
    usage: 'MODEL --output FILE',
    options: {
        output: { type: 'string', value: 'FILE', help: 'where the rewritten .tflite goes' },
        'strip-names': {
            type: 'boolean',
            help: 'remove the tensor names too (viewers and logs then show indices)',
        },
        reorder: {
            type: 'boolean',
            help: 'put operators of branches into an order that needs less RAM on the target',
        },
        'offline-plan': {
            type: 'boolean',
            help: 'store a memory plan where the planner of the device leaves gaps on the target',
        },
        ..._model_options_js__WEBPACK_IMPORTED_MODULE_6__/* .MODEL_OPTIONS */ .$Q,
        ..._model_options_js__WEBPACK_IMPORTED_MODULE_6__/* .FORMAT_OPTION */ .g4,
    },
    run: async (args, io) => {
        const [path, ...more] = args.positionals;
        const output = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(args, 'output');
        if (path === undefined || more.length > 0)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb('optimize needs one MODEL');
        if (output === undefined)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb('optimize needs --output FILE');
        const bytes = io.readFile(path);
        const model = (0,_load_model_js__WEBPACK_IMPORTED_MODULE_3__/* .loadModel */ .cm)({ path, bytes: await (0,_load_model_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackFile */ .Jw)(path, bytes) });
        const base = (0,_profile_profile_model_js__WEBPACK_IMPORTED_MODULE_1__/* .profileModel */ .B)(model, { path, sha256: io.sha256(bytes) }, (0,_model_options_js__WEBPACK_IMPORTED_MODULE_6__/* .targetOf */ .$r)(args));
        const optIn = new Set(OPT_IN.filter((option) => (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)(args, option)));
        const optimized = (0,_rewrite_optimize_js__WEBPACK_IMPORTED_MODULE_0__/* .optimizeModel */ .J)(model, base, optIn);
        io.writeFile(output, optimized.bytes);
        const answer = {
            base,
            head: { ...optimized.profile, path: output, sha256: io.sha256(optimized.bytes) },
            output,
            rewrites: [
                ...repacked(optimized.repackedBytes),
                ...optimized.steps.map((step) => appliedOf(step)),
            ],
        };
        const format = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_6__/* .formatOf */ .be)(args);
        io.stdout(format === 'json'
            ? (0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_2__.printJson)((0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .optimizeDocument */ .h7)(answer))
            : (0,_render_js__WEBPACK_IMPORTED_MODULE_7__/* .renderOptimized */ .mX)(answer, { format, io }));
        return _io_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .d.fine;
    },
};
/** Writing the file anew shares tables and alignment differently than the converter did. */
function repacked(flashBytes) {
    const delta = { flashBytes, ramBytes: 0, acceleratorCycles: 0, cycles: 0 };
    return flashBytes === 0 ? [] : [{ id: 'repack', text: 'the file packed again', delta }];
}
function appliedOf({ rewrite, before, after }) {
    const [a, b] = [before.cycles.value, after.cycles.value];
    return {
        id: rewrite.id,
        text: `${rewrite.title}. ${rewrite.reason}`,
        delta: {
            flashBytes: after.flashBytes - before.flashBytes,
            ramBytes: after.ramBytes - before.ramBytes,
            acceleratorCycles: after.acceleratorCycles - before.acceleratorCycles,
            cycles: a === null || b === null ? null : b - a,
        },
    };
}


/***/ })

};
