export const id = 244;
export const ids = [244];
export const modules = {

/***/ 4244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TIPS_COMMAND: () => (/* binding */ TIPS_COMMAND)
/* harmony export */ });
/* harmony import */ var _advice_advise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7527);
/* harmony import */ var _profile_profile_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7331);
/* harmony import */ var _report_json_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1518);
/* harmony import */ var _load_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4622);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5449);
/* harmony import */ var _limit_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8617);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5635);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6061);









const TIPS_COMMAND = {
    usage: 'MODEL [--ram SIZE] [--flash SIZE] [--cycles N] [--latency T]',
    options: { ..._limit_options_js__WEBPACK_IMPORTED_MODULE_6__/* .LIMIT_OPTIONS */ .xw, ..._model_options_js__WEBPACK_IMPORTED_MODULE_7__/* .MODEL_OPTIONS */ .$Q, ..._model_options_js__WEBPACK_IMPORTED_MODULE_7__/* .FORMAT_OPTION */ .g4 },
    run: async (args, io) => {
        const [path, ...more] = args.positionals;
        if (path === undefined || more.length > 0)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb('tips needs one MODEL');
        const limits = (0,_limit_options_js__WEBPACK_IMPORTED_MODULE_6__/* .limitsOf */ .Af)(args);
        const bytes = io.readFile(path);
        const model = (0,_load_model_js__WEBPACK_IMPORTED_MODULE_3__/* .loadModel */ .cm)({ path, bytes: await (0,_load_model_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackFile */ .Jw)(path, bytes) });
        const base = (0,_profile_profile_model_js__WEBPACK_IMPORTED_MODULE_1__/* .profileModel */ .B)(model, { path, sha256: io.sha256(bytes) }, (0,_model_options_js__WEBPACK_IMPORTED_MODULE_7__/* .targetOf */ .$r)(args));
        const answer = { base, tips: (0,_advice_advise_js__WEBPACK_IMPORTED_MODULE_0__/* .tipsFor */ .q)({ model, profile: base, limits }) };
        const format = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_7__/* .formatOf */ .be)(args);
        io.stdout(format === 'json'
            ? (0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_2__.printJson)((0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .tipsDocument */ .ej)(answer))
            : (0,_render_js__WEBPACK_IMPORTED_MODULE_8__/* .renderTipList */ .YC)({ ...answer, limits }, { format, io }));
        return _io_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .d.fine;
    },
};


/***/ }),

/***/ 8617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   x3: () => (/* binding */ LIMIT_NAMES),
/* harmony export */   xw: () => (/* binding */ LIMIT_OPTIONS)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(740);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5635);


const LIMITS = [
    {
        ...{ name: 'ram', metric: 'ram', unit: 'bytes' },
        spec: spec('SIZE', 'the tensor arena may take this much, e.g. 64KiB'),
    },
    {
        ...{ name: 'flash', metric: 'flash', unit: 'bytes' },
        spec: spec('SIZE', 'the .tflite may take this much, e.g. 256KiB'),
    },
    {
        ...{ name: 'cycles', metric: 'cycles', unit: 'cycles' },
        spec: spec('N', 'one inference may take this many cycles, e.g. 4M'),
    },
    {
        ...{ name: 'latency', metric: 'latency', unit: 'seconds' },
        spec: spec('T', 'one inference may take this long, e.g. 50ms'),
    },
];
function spec(value, help) {
    return { type: 'string', value, help };
}
const LIMIT_OPTIONS = Object.fromEntries(LIMITS.map((limit) => [limit.name, limit.spec]));
/** `--ram`, `--flash`, ... */
const LIMIT_NAMES = LIMITS.map(({ name }) => `--${name}`);
/** Those that were given; throws `UsageError` where a value cannot be read. */
function limitsOf(args) {
    return LIMITS.flatMap(({ name, metric, unit }) => {
        const written = (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(args, name);
        return written === undefined ? [] : [{ metric, max: (0,_model_options_js__WEBPACK_IMPORTED_MODULE_1__/* .readQuantity */ .ae)(written, unit, `--${name}`) }];
    });
}


/***/ })

};
