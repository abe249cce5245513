export const id = 975;
export const ids = [975];
export const modules = {

/***/ 9975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PROFILE: () => (/* binding */ PROFILE),
/* harmony export */   profilePath: () => (/* binding */ profilePath)
/* harmony export */ });
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _load_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8260);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5126);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4439);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93);





const PROFILE = {
    usage: 'MODEL...',
    options: { ..._model_options_js__WEBPACK_IMPORTED_MODULE_4__/* .MODEL_OPTIONS */ .$Q, ..._model_options_js__WEBPACK_IMPORTED_MODULE_4__/* .FORMAT_OPTION */ .g4 },
    run: runProfile,
};
async function runProfile(args, io) {
    if (args.positionals.length === 0)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('profile needs at least one MODEL');
    const target = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_4__/* .targetOf */ .$r)(args);
    const results = args.positionals.map((path) => profilePath(path, { target, io }));
    const format = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_4__/* .formatOf */ .be)(args);
    if (format === 'json') {
        const { printJson, profileDocument } = await Promise.all(/* import() */[__webpack_require__.e(964), __webpack_require__.e(359)]).then(__webpack_require__.bind(__webpack_require__, 8964));
        io.stdout(printJson(profileDocument(results)));
    }
    else {
        const { renderProfiles } = await Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(426), __webpack_require__.e(667)]).then(__webpack_require__.bind(__webpack_require__, 9667));
        io.stdout(renderProfiles(results, { format, io }));
    }
    for (const result of results) {
        if (result.status === 'error')
            io.stderr(`${result.failure.error.message}\n`);
    }
    return results.some(({ status }) => status === 'error') ? _io_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .d.unreadable : _io_js__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .d.fine;
}
/** The profile of a file on disk; one that cannot be read is a failure like any other. */
function profilePath(path, { target, io }) {
    let bytes;
    try {
        bytes = io.readFile(path);
    }
    catch (error) {
        if (!(error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
            throw error;
        return { status: 'error', failure: { path, sha256: null, error: (0,_load_model_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error, path) } };
    }
    return (0,_load_model_js__WEBPACK_IMPORTED_MODULE_1__/* .profileFile */ .aC)({ path, bytes, sha256: io.sha256(bytes) }, target);
}


/***/ })

};
