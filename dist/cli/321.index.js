export const id = 321;
export const ids = [321];
export const modules = {

/***/ 6321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DIFF: () => (/* binding */ DIFF)
/* harmony export */ });
/* harmony import */ var _diff_diff_profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6811);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6174);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5449);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5635);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4925);






const DIFF = {
    usage: 'BASE HEAD',
    options: { ..._model_options_js__WEBPACK_IMPORTED_MODULE_4__/* .MODEL_OPTIONS */ .$Q, ..._model_options_js__WEBPACK_IMPORTED_MODULE_4__/* .FORMAT_OPTION */ .g4 },
    run: async (args, io) => {
        const [base, head, ...more] = args.positionals;
        if (base === undefined || head === undefined || more.length > 0) {
            throw new _command_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('diff needs two models: BASE HEAD');
        }
        const target = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_4__/* .targetOf */ .$r)(args);
        const options = { target, io };
        const sides = await bothProfiles([base, head], options);
        const diff = (0,_diff_diff_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .diffProfiles */ .U)(sides[0], sides[1]);
        const format = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_4__/* .formatOf */ .be)(args);
        if (format === 'json') {
            const { diffDocument, printJson } = await __webpack_require__.e(/* import() */ 143).then(__webpack_require__.bind(__webpack_require__, 9143));
            io.stdout(printJson(diffDocument(diff)));
        }
        else {
            const { renderDiff } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(768), __webpack_require__.e(61)]).then(__webpack_require__.bind(__webpack_require__, 6061));
            io.stdout(renderDiff(diff, { format, io }));
        }
        return _io_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .d.fine;
    },
};
/** Both profiles, or one error that names every file that could not be profiled. */
async function bothProfiles(paths, options) {
    const base = await (0,_profile_js__WEBPACK_IMPORTED_MODULE_5__.profilePath)(paths[0], options);
    const head = await (0,_profile_js__WEBPACK_IMPORTED_MODULE_5__.profilePath)(paths[1], options);
    if (base.status === 'ok' && head.status === 'ok')
        return [base.profile, head.profile];
    const failures = [base, head].flatMap((one) => (one.status === 'error' ? [one.failure] : []));
    throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('unprofiled', failures.map(({ error }) => error.message).join('\n'));
}


/***/ })

};
