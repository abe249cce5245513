export const id = 238;
export const ids = [238];
export const modules = {

/***/ 9238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readZip: () => (/* binding */ readZip)
/* harmony export */ });
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1306);
/* harmony import */ var _tflite_model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6776);
/** Finds the one model in a zip archive; the MLTK keeps a trained model as `NAME.mltk.zip`. */


/** No microcontroller's model comes near it; a bomb would. */
const MAX_MODEL_BYTES = 256 * 1024 * 1024;
/** Deflate cannot do better than 1032 to 1. */
const MAX_RATIO = 1032;
/** The archive's only `.tflite`; of several, the one named as the archive (the MLTK's rule). */
function readZip(bytes, path) {
    const entry = chooseModel(listModels(bytes), path);
    checkSize(entry);
    const model = unzip(bytes, ({ name }) => name === entry.name)[entry.name];
    if (model?.length !== entry.originalSize) {
        throw damagedZip(`"${entry.name}" does not unpack to its ${entry.originalSize} bytes`);
    }
    return model;
}
function listModels(bytes) {
    const entries = [];
    unzip(bytes, (entry) => {
        entries.push(entry);
        return false;
    });
    return entries.filter(({ name }) => name.endsWith('.tflite') && !name.startsWith('__MACOSX/'));
}
function chooseModel(models, path) {
    const [first, ...others] = models;
    if (first === undefined) {
        throw new _tflite_model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('no-model-in-zip', 'a zip archive without a .tflite inside; archive the model as the MLTK does (`mltk quantize`), or give the .tflite itself');
    }
    if (others.length === 0)
        return first;
    const name = baseName(path).replace(/(\.mltk)?\.zip$/i, '.tflite');
    const named = models.filter((entry) => baseName(entry.name) === name);
    if (named.length === 1 && named[0] !== undefined)
        return named[0];
    const names = models.map((entry) => JSON.stringify(entry.name)).join(', ');
    throw new _tflite_model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('several-models-in-zip', `a zip archive with ${models.length} models: ${names}; keep one, or name it "${name}" as the archive`);
}
function checkSize({ name, size, originalSize, compression }) {
    if (originalSize > MAX_MODEL_BYTES) {
        throw new _tflite_model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('model-too-large', `"${name}" in the zip archive would unpack to ${originalSize} bytes, more than the ${MAX_MODEL_BYTES} allowed`);
    }
    const most = compression === 0 ? size : size * MAX_RATIO;
    if (originalSize > most) {
        throw damagedZip(`"${name}" claims ${originalSize} bytes, more than its ${size} packed bytes can hold`);
    }
}
function unzip(bytes, filter) {
    try {
        return (0,fflate__WEBPACK_IMPORTED_MODULE_1__/* .unzipSync */ .AO)(bytes, { filter });
    }
    catch (error) {
        throw damagedZip(error instanceof Error ? error.message : String(error), error);
    }
}
function damagedZip(found, cause) {
    return new _tflite_model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('damaged-zip', `not a zip archive that can be unpacked: ${found}; pack or fetch it again`, { cause });
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ })

};
