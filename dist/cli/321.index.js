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
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5449);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5635);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4925);





const DIFF = {
    usage: 'BASE HEAD',
    options: { ..._model_options_js__WEBPACK_IMPORTED_MODULE_3__/* .MODEL_OPTIONS */ .$Q, ..._model_options_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMAT_OPTION */ .g4 },
    run: async (args, io) => {
        const [base, head, ...more] = args.positionals;
        if (base === undefined || head === undefined || more.length > 0) {
            throw new _command_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('diff needs two models: BASE HEAD');
        }
        const target = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_3__/* .targetOf */ .$r)(args);
        const sides = {
            base: await (0,_profile_js__WEBPACK_IMPORTED_MODULE_4__.profilePath)(base, { target, io }),
            head: await (0,_profile_js__WEBPACK_IMPORTED_MODULE_4__.profilePath)(head, { target, io }),
        };
        return sides.base.status === 'ok' && sides.head.status === 'ok'
            ? printDiff((0,_diff_diff_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .diffProfiles */ .U)(sides.base.profile, sides.head.profile), {
                format: (0,_model_options_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOf */ .be)(args),
                io,
            })
            : printFailure(sides, { format: (0,_model_options_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOf */ .be)(args), io });
    },
};
async function printDiff(diff, { format, io }) {
    if (format === 'json') {
        const { diffDocument, printJson } = await __webpack_require__.e(/* import() */ 518).then(__webpack_require__.bind(__webpack_require__, 1518));
        io.stdout(printJson(diffDocument(diff)));
    }
    else {
        const { renderDiff } = await Promise.all(/* import() */[__webpack_require__.e(542), __webpack_require__.e(678), __webpack_require__.e(61)]).then(__webpack_require__.bind(__webpack_require__, 6061));
        io.stdout(renderDiff(diff, { format, io }));
    }
    return _io_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.fine;
}
/** The document tells of the side that could be profiled too; people read what is wrong with the other. */
async function printFailure({ base, head }, { format, io }) {
    if (format === 'json') {
        const { failedDiffDocument, printJson } = await __webpack_require__.e(/* import() */ 518).then(__webpack_require__.bind(__webpack_require__, 1518));
        io.stdout(printJson(failedDiffDocument(base, head)));
    }
    for (const side of [base, head])
        if (side.status === 'error')
            io.stderr(`mvp-budget diff: ${side.failure.error.message}\n`);
    return _io_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.unreadable;
}


/***/ })

};
