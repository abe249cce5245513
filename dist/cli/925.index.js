export const id = 925;
export const ids = [925];
export const modules = {

/***/ 4925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PROFILE: () => (/* binding */ PROFILE),
/* harmony export */   profilePath: () => (/* binding */ profilePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6174);
/* harmony import */ var _load_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4622);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5449);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5635);






const PROFILE = {
    usage: 'MODEL...',
    options: { ..._model_options_js__WEBPACK_IMPORTED_MODULE_5__/* .MODEL_OPTIONS */ .$Q, ..._model_options_js__WEBPACK_IMPORTED_MODULE_5__/* .FORMAT_OPTION */ .g4 },
    run: runProfile,
};
async function runProfile(args, io) {
    if (args.positionals.length === 0)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb('profile needs at least one MODEL');
    const target = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOf */ .$r)(args);
    const results = [];
    for (const path of args.positionals)
        results.push(await profilePath(path, { target, io }));
    const format = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOf */ .be)(args);
    if (format === 'json') {
        const { printJson, profileDocument } = await __webpack_require__.e(/* import() */ 677).then(__webpack_require__.bind(__webpack_require__, 8677));
        io.stdout(printJson(profileDocument(results)));
    }
    else {
        const { renderProfiles } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(598)]).then(__webpack_require__.bind(__webpack_require__, 3252));
        io.stdout(renderProfiles(results, { format, io }));
    }
    for (const result of results) {
        if (result.status === 'error')
            io.stderr(`${result.failure.error.message}\n`);
    }
    return results.some(({ status }) => status === 'error') ? _io_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.unreadable : _io_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.fine;
}
/** The profile of a file on disk; one that cannot be read is a failure like any other. */
async function profilePath(path, { target, io, folder }) {
    let sha256 = null;
    try {
        const file = io.readFile(folder === undefined ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, path));
        sha256 = io.sha256(file);
        return (0,_load_model_js__WEBPACK_IMPORTED_MODULE_2__/* .profileFile */ .aC)({ path, bytes: await (0,_load_model_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackFile */ .Jw)(path, file), sha256 }, target);
    }
    catch (error) {
        if (!(error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y))
            throw error;
        return { status: 'error', failure: { path, sha256, error: (0,_load_model_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(error, path) } };
    }
}


/***/ })

};
