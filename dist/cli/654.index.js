export const id = 654;
export const ids = [654];
export const modules = {

/***/ 9246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ profileEdited)
/* harmony export */ });
/* unused harmony export profileVariant */
/* harmony import */ var _profile_profile_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7331);
/* harmony import */ var _tflite_write_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9359);
/* harmony import */ var _edit_apply_edits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1732);



/** Throws `EditError` where the edit cannot be kept valid. */
function profileEdited(model, edits, base) {
    return profileVariant((0,_edit_apply_edits_js__WEBPACK_IMPORTED_MODULE_2__/* .applyEdits */ .c)(model, edits), { model, base });
}
/**
 * Profile of a changed model. Its flash is the file's size plus what the change adds when both are
 * written by the same writer, so that how the file itself was written cancels out.
 */
function profileVariant(changed, { model, base }) {
    const fileBytes = model.fileBytes + (0,_tflite_write_model_js__WEBPACK_IMPORTED_MODULE_1__/* .writeModel */ .B)(changed).length - (0,_tflite_write_model_js__WEBPACK_IMPORTED_MODULE_1__/* .writeModel */ .B)(model).length;
    const { path, sha256, target } = base;
    return (0,_profile_profile_model_js__WEBPACK_IMPORTED_MODULE_0__/* .profileModel */ .B)({ ...changed, fileBytes }, { path, sha256 }, target);
}


/***/ }),

/***/ 4654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WHAT_IF: () => (/* binding */ WHAT_IF)
/* harmony export */ });
/* harmony import */ var _edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5080);
/* harmony import */ var _advice_what_if_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9246);
/* harmony import */ var _profile_profile_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7331);
/* harmony import */ var _report_json_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1518);
/* harmony import */ var _load_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4622);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5449);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5635);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6061);









const WHAT_IF = {
    usage: 'MODEL --set EDIT [--set EDIT ...]',
    options: {
        set: {
            type: 'string',
            multiple: true,
            value: 'EDIT',
            help: 'LAYER.PARAM=VALUE, e.g. 3.filters=8, 1.strides=2x2, input.size=64x64, 5.remove',
        },
        ..._model_options_js__WEBPACK_IMPORTED_MODULE_7__/* .MODEL_OPTIONS */ .$Q,
        ..._model_options_js__WEBPACK_IMPORTED_MODULE_7__/* .FORMAT_OPTION */ .g4,
    },
    run: async (args, io) => {
        const [path, ...more] = args.positionals;
        const edits = (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(args, 'set').map(_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEdit */ .MR);
        if (path === undefined || more.length > 0)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb('what-if needs one MODEL');
        if (edits.length === 0)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb('what-if needs at least one --set EDIT');
        const bytes = io.readFile(path);
        const model = (0,_load_model_js__WEBPACK_IMPORTED_MODULE_4__/* .loadModel */ .cm)({ path, bytes: await (0,_load_model_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackFile */ .Jw)(path, bytes) });
        const base = (0,_profile_profile_model_js__WEBPACK_IMPORTED_MODULE_2__/* .profileModel */ .B)(model, { path, sha256: io.sha256(bytes) }, (0,_model_options_js__WEBPACK_IMPORTED_MODULE_7__/* .targetOf */ .$r)(args));
        const answer = {
            base,
            head: (0,_advice_what_if_js__WEBPACK_IMPORTED_MODULE_1__/* .profileEdited */ .F)(model, edits, base),
            edits: edits.map(_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .formatEdit */ .Kz),
        };
        const format = (0,_model_options_js__WEBPACK_IMPORTED_MODULE_7__/* .formatOf */ .be)(args);
        io.stdout(format === 'json' ? (0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_3__.printJson)((0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .whatIfDocument */ .l6)(answer)) : (0,_render_js__WEBPACK_IMPORTED_MODULE_8__/* .renderWhatIf */ .wP)(answer, { format, io }));
        return _io_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT */ .d.fine;
    },
};


/***/ })

};
