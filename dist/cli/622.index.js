export const id = 622;
export const ids = [622];
export const modules = {

/***/ 4622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ unpackFile),
/* harmony export */   aC: () => (/* binding */ profileFile),
/* harmony export */   cm: () => (/* binding */ loadModel),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _report_sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4942);
/* harmony import */ var _source_container_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3146);
/* harmony import */ var _profile_profile_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8777);
/* harmony import */ var _tflite_read_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2346);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6174);
/** Bytes of whatever holds a model to the model and its profile; a bad file never hides another's result. */





/** What is in a file that may be an archive. Throws a `UserError` whose message begins with the path. */
async function unpackFile(path, bytes) {
    try {
        return await (0,_source_container_js__WEBPACK_IMPORTED_MODULE_1__/* .unpack */ .l)(bytes, path);
    }
    catch (error) {
        throw withPath(error, path);
    }
}
function withPath(error, path) {
    if (!(error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y))
        return error;
    return new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(error.code, `${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(path)}: ${error.message}`, { cause: error });
}
/** Throws a `UserError` whose message begins with the file's path. */
function loadModel({ path, bytes }) {
    try {
        return (0,_tflite_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .readModel */ .k)((0,_source_container_js__WEBPACK_IMPORTED_MODULE_1__/* .extractModel */ .j)(bytes, path));
    }
    catch (error) {
        throw withPath(error, path);
    }
}
/** One failure takes the place of one profile. */
function profileFile(file, target) {
    const { path, sha256 } = file;
    try {
        return { status: 'ok', profile: (0,_profile_profile_model_js__WEBPACK_IMPORTED_MODULE_2__/* .profileModel */ .B)(loadModel(file), { path, sha256 }, target) };
    }
    catch (error) {
        return { status: 'error', failure: { path, sha256, error: failureOf(error, path) } };
    }
}
/**
 * What went wrong, for people. An error that is not the user's is our bug: it is reported as one for
 * this model, and the other models are still profiled.
 */
function failureOf(error, path) {
    if (error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y)
        return { code: error.code, message: error.message };
    const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        code: 'internal',
        message: `${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(path)}: this tool failed on it (${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(found)}); please report it with the model's operators`,
    };
}


/***/ }),

/***/ 4718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ boardCostOf),
  E: () => (/* binding */ boardTotals)
});

;// CONCATENATED MODULE: ./lib/cpu/estimate.js
const UNKNOWN = { value: null, atLeast: true, band: null };
/** Exactly nothing: a model without operators. */
const NOTHING = { value: 0, atLeast: false, band: 0 };
/** An estimate in another unit: cycles to seconds, seconds to joules. */
function scaled(estimate, factor) {
    return { ...estimate, value: estimate.value === null ? null : estimate.value * factor };
}
/** How far a part without a band may be off in a total's band: it is an upper bound. */
const BAND_OF_A_BOUND = 1;
/**
 * The total of parts. Unknown parts count as 0 and make it "at least"; it is unknown where no part
 * is known. Errors of one group add up, errors of different groups add in quadrature.
 */
function totalOf(parts) {
    if (parts.length === 0)
        return NOTHING;
    const known = parts.filter(({ estimate }) => estimate.value !== null);
    if (known.length === 0)
        return UNKNOWN;
    const value = known.reduce((all, { estimate }) => all + (estimate.value ?? 0), 0);
    const atLeast = parts.some(({ estimate }) => estimate.atLeast);
    return { value, atLeast, band: value > 0 ? errorOf(known) / value : bandOfZero(known) };
}
function bandOfZero(parts) {
    return Math.max(...parts.map(({ estimate }) => estimate.band ?? BAND_OF_A_BOUND));
}
function errorOf(parts) {
    const errors = new Map();
    for (const { group, estimate } of parts) {
        const error = (estimate.value ?? 0) * (estimate.band ?? BAND_OF_A_BOUND);
        errors.set(group, (errors.get(group) ?? 0) + error);
    }
    return Math.hypot(...errors.values());
}

;// CONCATENATED MODULE: ./lib/cpu/energy.js
/**
 * Energy of an inference on a board: what passes of time plus what is multiplied.
 *
 * Fitted to the only public measurements, the MLPerf Tiny closed submissions of Silicon Labs on
 * xG24-DK2601B (EFR32MG24B310F1536IM48, 78 MHz, 1.8 V supply, MVP on): whole-device energy, its
 * idle share included; 8 results of 4 models. Leaving out one model at a time it is off by 9.5 %
 * in the median and by 19.8 % at worst.
 */

/** 7.97 mW at 78 MHz. */
const JOULES_PER_CYCLE = 7.97e-3 / 78e6;
const JOULES_PER_MAC = 26.5e-12;
const ENERGY_BAND = 0.2;
/** The clock of the measurements: at another one nobody measured energy. */
const MEASURED_CLOCK_HZ = 78e6;
/** Joules from start to end, the part's idle current included; unknown where the cycles are. */
function estimateEnergy({ cycles, macs, clockHz, usesMvp }) {
    if (cycles.value === null)
        return UNKNOWN;
    const isMeasured = usesMvp && clockHz === MEASURED_CLOCK_HZ;
    return {
        value: cycles.value * JOULES_PER_CYCLE + macs * JOULES_PER_MAC,
        atLeast: cycles.atLeast,
        band: isMeasured ? Math.max(ENERGY_BAND, cycles.band ?? 0) : null,
    };
}
/** Seconds that cycles take. */
function estimateLatency(cycles, clockHz) {
    return { ...cycles, value: cycles.value === null ? null : cycles.value / clockHz };
}

// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __webpack_require__(2897);
;// CONCATENATED MODULE: ./lib/cpu/coefficients.js
// prettier-ignore
const COEFFICIENTS = {
    serialCycles: 620,
    mappings: {
        conv: {
            accelerator: [1.1456, 1.5074, 1.2815, 2.958, 2.9453, 0.94193],
            launch: [221.53, 2534.6],
            cpuBand: 0.041,
            cyclesBand: 0.028,
        },
        'depthwise-per-pixel': {
            accelerator: [1.0378, 0.92202, 16.655],
            launch: [1136.2, 1445.4],
            cpuBand: 0.025,
            cyclesBand: 0.043,
        },
        'depthwise-generic': {
            accelerator: [1.0271, 278.38],
            launch: [7439.8, 3356.4],
            cpuBand: 0.48,
            cyclesBand: 0.28,
        },
        'max-pool': {
            accelerator: [0.9999, 14.009],
            launch: [1497.9, 1766.2],
            cpuBand: 0.02,
            cyclesBand: 0.023,
        },
        'average-pool': {
            accelerator: [1.0121, 12.947],
            launch: [1.6633, 1.929],
            cpuBand: 0.049,
            cyclesBand: 0.049,
        },
        'fully-connected': {
            accelerator: [1.0258, 2.8237],
            launch: [924.86, 268.76, 975.44],
            cpuBand: 0.037,
            cyclesBand: 0.037,
        },
        add: {
            accelerator: [1.397, 14.863],
            launch: [1684.1, 952.88],
            cpuBand: 0.028,
            cyclesBand: 0.028,
        },
        mul: {
            accelerator: [1.4143, 6.5477],
            launch: [1650.7, 915.26],
            cpuBand: 0.044,
            cyclesBand: 0.044,
        },
    },
    software: {
        'conv-float': { coefficients: [958.28, 138.76, 8.241, 59.509], band: 0.26 },
        'conv-pointwise': { coefficients: [1341.7, 6.2477, 59.218, 9.928], band: 0.26 },
        'conv-pointwise-strided': { coefficients: [1149.8, 5.6411, 5.9778, 59.889, 17.406], band: 0.91 },
        conv: { coefficients: [1315.4, 5.8127, 70.039, 60.638, 9.8826, 9.3896], band: 0.28 },
        'transpose-conv': { coefficients: [3772.2, 111.68, 53.321, 30.167], band: 0.56 },
        'depthwise-float': { coefficients: [953.23, 178.05, 19.786, 43.742], band: 0.25 },
        'depthwise-3x3': { coefficients: [4186.4, 0, 24.821, 60.629, 6.3483], band: 0.27 },
        'depthwise-opt': { coefficients: [0, 252.74, 24.695, 55.477, 48.995, 31.367], band: 0.31 },
        'depthwise-mult-4': { coefficients: [0, 531.15, 72.989, 5.3758], band: 0.5 },
        'depthwise-generic': { coefficients: [1307.6, 114.92, 3.0651, 201.96, 23.986], band: 0.29 },
        'fully-connected-float': { coefficients: [864.02, 36.036, 8.7568], band: 0.25 },
        'fully-connected': { coefficients: [892.69, 80.768, 3.441], band: 0.26 },
        'average-pool-float': { coefficients: [1799, 17.861, 25.675], band: 0.5 },
        'average-pool': { coefficients: [611.48, 96.834, 16.779, 18.211, 7.8574], band: 0.33 },
        'max-pool-float': { coefficients: [518.08, 74.667, 18.664], band: 0.25 },
        'max-pool': { coefficients: [854.76, 130.05, 6.618, 25.93, 13.488], band: 0.25 },
        'add-float': { coefficients: [670.25, 24.5], band: 0.25 },
        'sub-float': { coefficients: [655.04, 25.707], band: 0.5 },
        'div-float': { coefficients: [957, 26.333], band: 0.5 },
        add: { coefficients: [1084.5, 100.13], band: 0.25 },
        mul: { coefficients: [1426, 55.633], band: 0.25 },
        sub: { coefficients: [908.35, 138.57], band: 0.5 },
        'add-broadcast': { coefficients: [1500.8, 85.194], band: 0.25 },
        'sub-broadcast': { coefficients: [1785.2, 162.26], band: 0.5 },
        'mul-broadcast': { coefficients: [2070.3, 75.43], band: 0.5 },
        'squared-difference': { coefficients: [2036.6, 105.76], band: null },
        maximum: { coefficients: [724.97, 22.971], band: 0.5 },
        minimum: { coefficients: [575.76, 102.64], band: 0.5 },
        prelu: { coefficients: [1204.7, 71.894], band: 0.5 },
        relu: { coefficients: [502.16, 70.315], band: 0.5 },
        'relu6': { coefficients: [503.48, 21.076], band: 0.5 },
        'leaky-relu': { coefficients: [516.59, 68.732], band: 0.5 },
        'hard-swish': { coefficients: [179.44, 145.1], band: 0.5 },
        elu: { coefficients: [480.92, 14.333], band: 0.5 },
        'relu-float': { coefficients: [512.75, 15.75], band: 0.5 },
        abs: { coefficients: [604.95, 71.481], band: 0.5 },
        rsqrt: { coefficients: [600, 600], band: 0.5 },
        'rsqrt-float': { coefficients: [295.75, 20.125], band: 0.5 },
        'sqrt-float': { coefficients: [339.5, 14.7], band: 0.5 },
        'square-float': { coefficients: [358.75, 8.75], band: 0.5 },
        'exp-float': { coefficients: [487.3, 70.021], band: 0.5 },
        'log-float': { coefficients: [353.41, 38.588], band: 0.5 },
        'sin-float': { coefficients: [353.47, 36.756], band: 0.5 },
        'cos-float': { coefficients: [339.5, 39.375], band: 0.5 },
        'neg-float': { coefficients: [468.3, 12.6], band: 0.5 },
        'floor-float': { coefficients: [472.43, 10.537], band: 0.5 },
        'ceil-float': { coefficients: [495.25, 10.5], band: 0.5 },
        'round-float': { coefficients: [489.94, 17.63], band: 0.5 },
        'tanh-float': { coefficients: [462.04, 44.433], band: 0.5 },
        'logistic-float': { coefficients: [488.79, 103.13], band: 0.5 },
        logistic: { coefficients: [345.51, 684.15], band: 0.5 },
        'zeros-like': { coefficients: [475.12, 18.375], band: 0.5 },
        'softmax-float': { coefficients: [683.48, 103.45], band: 0.5 },
        'softmax-int16': { coefficients: [0, 100.97], band: 0.5 },
        softmax: { coefficients: [574.96, 575.07, 621.24], band: 0.14 },
        'log-softmax': { coefficients: [495.59, 854.38, 599.01], band: 0.5 },
        'l2-normalization': { coefficients: [545.26, 581.38, 67.298], band: 0.5 },
        'mean-float': { coefficients: [3443.7, 0, 238.05], band: 0.5 },
        mean: { coefficients: [1715.4, 156.53, 2.0198], band: 0.25 },
        sum: { coefficients: [3049.8, 257.07, 0], band: 0.5 },
        'reduce-max': { coefficients: [619.33, 254.79, 1.8706], band: 0.5 },
        quantize: { coefficients: [596.6, 34.405], band: 0.047 },
        requantize: { coefficients: [389.17, 61.433], band: 0.5 },
        dequantize: { coefficients: [361.41, 131.09], band: 0.34 },
        reshape: { coefficients: [439.12, 5.0084], band: 0.033 },
        pad: { coefficients: [0, 277.69, 19.931, 4.5643], band: 0.12 },
        'mirror-pad': { coefficients: [0, 259.38], band: 0.5 },
        concatenation: { coefficients: [747.68, 176.89, 18.442], band: 0.27 },
        transpose: { coefficients: [21.429, 80], band: null },
        'strided-slice': { coefficients: [1050, 26.25], band: null },
        lstm: { coefficients: [17.746], band: null },
    },
};

;// CONCATENATED MODULE: ./lib/cpu/geometry.js

/** Sizes of a layer that cost models are made of. Missing tensors and dimensions count as 1. */
function outputElements({ outputs }) {
    return (0,integers/* product */.qM)(outputs[0]?.shape ?? []);
}
function inputElements({ inputs }) {
    return (0,integers/* product */.qM)(inputs[0]?.shape ?? []);
}
/** Elements of the largest input: what an element-wise operator walks at least. */
function largestInput({ inputs }) {
    return Math.max(0, ...inputs.map(({ shape }) => (0,integers/* product */.qM)(shape)));
}
/** Output positions: batches x height x width of an NHWC map. */
function pixels(layer) {
    const shape = layer.outputs[0]?.shape ?? [];
    return (0,integers/* product */.qM)(shape.slice(0, -1));
}
/** Rows of the output maps of all batches. */
function outputRows({ outputs }) {
    return (0,integers/* product */.qM)(outputs[0]?.shape.slice(0, 2) ?? []);
}
function outputChannels({ outputs }) {
    return outputs[0]?.shape.at(-1) ?? 1;
}
function inputChannels({ inputs }) {
    return inputs[0]?.shape.at(-1) ?? 1;
}
/** Filter or pooling window, height x width. */
function windowArea({ window }) {
    return window ? window.filterHeight * window.filterWidth : 1;
}
/** Inputs of one output value of a convolution: filter height x width x input channels. */
function patch(layer) {
    return windowArea(layer) * inputChannels(layer);
}
/** Rows of the last axis: softmax and its like normalise each of them. */
function rows(layer) {
    const elements = inputElements(layer);
    return elements === 0 ? 0 : elements / inputChannels(layer);
}
/** Depthwise: outputs per input channel. */
function depthMultiplier(layer) {
    return outputChannels(layer) / inputChannels(layer);
}
/** Largest padding before the map on either axis, as TensorFlow Lite computes it. */
function paddingBefore({ inputs, outputs, window }) {
    const [, inHeight = 1, inWidth = 1] = inputs[0]?.shape ?? [];
    const [, outHeight = 1, outWidth = 1] = outputs[0]?.shape ?? [];
    if (!window)
        return [0, 0];
    const { filterHeight, filterWidth, dilationHeight, dilationWidth } = window;
    const before = (out, stride, reach, size) => Math.floor(Math.max((out - 1) * stride + reach - size, 0) / 2);
    return [
        before(outHeight, window.strideHeight, (filterHeight - 1) * dilationHeight + 1, inHeight),
        before(outWidth, window.strideWidth, (filterWidth - 1) * dilationWidth + 1, inWidth),
    ];
}
/** Window elements inside the map, summed over all output pixels. Dilation is not considered. */
function innerTaps(layer) {
    const { inputs, outputs, window } = layer;
    if (!window)
        return pixels(layer);
    const [batches = 1, outHeight = 1, outWidth = 1] = outputs[0]?.shape ?? [];
    const [, inHeight = 1, inWidth = 1] = inputs[0]?.shape ?? [];
    const [top, left] = paddingBefore(layer);
    const vertical = { out: outHeight, stride: window.strideHeight, filter: window.filterHeight };
    const horizontal = { out: outWidth, stride: window.strideWidth, filter: window.filterWidth };
    return (batches *
        axisTaps({ ...vertical, padding: top, size: inHeight }) *
        axisTaps({ ...horizontal, padding: left, size: inWidth }));
}
function axisTaps({ out, stride, filter, padding, size }) {
    const inside = (at) => {
        const start = at * stride - padding;
        return Math.max(0, Math.min(start + filter, size) - Math.max(start, 0));
    };
    return (0,integers/* sum */.cz)(Array.from({ length: out }, (_, at) => inside(at)));
}
function isDilated({ window }) {
    return window !== null && (window.dilationHeight > 1 || window.dilationWidth > 1);
}
function isPointwise(layer) {
    const [top, left] = paddingBefore(layer);
    return windowArea(layer) === 1 && !isDilated(layer) && top === 0 && left === 0;
}
function isStrided({ window }) {
    return window !== null && (window.strideHeight > 1 || window.strideWidth > 1);
}
/** Bytes of one element; 1 for types without a fixed size. */
function elementBytes(dtype) {
    return ELEMENT_BYTES.get(dtype ?? '') ?? 1;
}
const ELEMENT_BYTES = new Map([
    ...['float32', 'int32', 'uint32'].map((dtype) => [dtype, 4]),
    ...['int16', 'uint16', 'float16', 'bfloat16'].map((dtype) => [dtype, 2]),
    ...['int64', 'uint64', 'float64', 'complex64'].map((dtype) => [dtype, 8]),
]);

;// CONCATENATED MODULE: ./lib/cpu/law.js
/** Sum of the coefficients times their terms. */
function evaluate(terms, law, subject) {
    return terms.reduce((all, { of }, index) => all + (law.coefficients[index] ?? 0) * of(subject), 0);
}
/** A constant term. */
const ONE = { name: '1', of: () => 1 };

;// CONCATENATED MODULE: ./lib/cpu/kernels.js
/**
 * The kernels that run on the Cortex-M33, and what the cost of each is made of: CMSIS-NN for int8
 * convolutions, pooling and their like, TensorFlow Lite Micro's reference kernels for the rest.
 * Which CMSIS-NN function serves a layer follows arm_convolve_wrapper_s8.c and
 * arm_depthwise_conv_wrapper_s8.c (CMSIS-NN 24.02, without MVE).
 *
 * The coefficients are fitted (`coefficients.ts`) except where nothing was ever measured: there a
 * kernel states an upper bound with its reason.
 */



const isFloat = ({ inputs, outputs }) => [...inputs, ...outputs].some(({ dtype }) => dtype === 'float32');
const isAny = () => true;
const isInt8 = (layer) => !isFloat(layer);
const OUT = { name: 'output elements', of: outputElements };
const IN = { name: 'input elements', of: inputElements };
const ROWS = { name: 'rows', of: rows };
const PIXELS = { name: 'output pixels', of: pixels };
const MACS = {
    name: 'MACs',
    of: (layer) => outputElements(layer) * patch(layer),
};
const TAPS = {
    name: 'output elements x window',
    of: (layer) => outputElements(layer) * windowArea(layer),
};
const PIXEL_TAPS = {
    name: 'output pixels x window',
    of: (layer) => pixels(layer) * windowArea(layer),
};
/** As above, but only what of the windows lies inside the map. */
const INNER_TAPS = {
    name: 'window elements inside the map',
    of: innerTaps,
};
const INNER_PRODUCTS = {
    name: 'window elements inside the map x channels',
    of: (layer) => innerTaps(layer) * outputChannels(layer),
};
/** Four channels are multiplied at a time, the rest one by one. */
const TAP_QUADS = {
    name: 'output pixels x window x floor(channels / 4)',
    of: (layer) => PIXEL_TAPS.of(layer) * Math.floor(outputChannels(layer) / 4),
};
const TAP_SINGLES = {
    name: 'output pixels x window x (channels mod 4)',
    of: (layer) => PIXEL_TAPS.of(layer) * (outputChannels(layer) % 4),
};
/** im2col copies the patch of every output pixel. */
const PATCHES = {
    name: 'output pixels x patch',
    of: (layer) => pixels(layer) * patch(layer),
};
/** The inner loop takes four products at a time, the rest one by one. */
const QUADS = {
    name: 'output elements x floor(patch / 4)',
    of: (layer) => outputElements(layer) * Math.floor(patch(layer) / 4),
};
const SINGLES = {
    name: 'output elements x (patch mod 4)',
    of: (layer) => outputElements(layer) * (patch(layer) % 4),
};
/** The matrix product first adds up each output channel's weights; strided, for every row again. */
const WEIGHTS = {
    name: 'weights',
    of: (layer) => outputChannels(layer) * patch(layer),
};
const ROW_WEIGHTS = {
    name: 'output rows x weights',
    of: (layer) => outputRows(layer) * WEIGHTS.of(layer),
};
const convolutions = [
    fitted('conv-float', 'CONV_2D float, reference', ['CONV_2D'], {
        accepts: isFloat,
        terms: [ONE, OUT, MACS, PATCH_ROWS()],
    }),
    fitted('conv-pointwise', 'CONV_2D int8 1x1 stride 1, CMSIS-NN', ['CONV_2D'], {
        accepts: (layer) => isPointwise(layer) && !isStrided(layer),
        terms: [ONE, WEIGHTS, OUT, QUADS],
    }),
    fitted('conv-pointwise-strided', 'CONV_2D int8 1x1 strided, CMSIS-NN', ['CONV_2D'], {
        accepts: isPointwise,
        terms: [ONE, PIXELS, ROW_WEIGHTS, OUT, QUADS],
    }),
    fitted('conv', 'CONV_2D int8, CMSIS-NN', ['CONV_2D'], {
        accepts: isAny,
        terms: [ONE, PATCHES, PIXEL_TAPS, OUT, QUADS, SINGLES],
    }),
    fitted('transpose-conv', 'TRANSPOSE_CONV, reference', ['TRANSPOSE_CONV'], {
        accepts: isAny,
        terms: [ONE, OUT, { name: 'input elements x filter', of: transposedTaps }, TRANSPOSED_MACS()],
    }),
];
const depthwise = [
    fitted('depthwise-float', 'DEPTHWISE_CONV_2D float, reference', ['DEPTHWISE_CONV_2D'], {
        accepts: isFloat,
        terms: [ONE, OUT, TAPS, INNER_PRODUCTS],
    }),
    fitted('depthwise-3x3', 'DEPTHWISE_CONV_2D int8 3x3, CMSIS-NN', ['DEPTHWISE_CONV_2D'], {
        accepts: (layer) => isSimpleDepthwise(layer) && isThreeByThree(layer),
        terms: [ONE, PIXELS, INNER_TAPS, OUT, INNER_PRODUCTS],
    }),
    fitted('depthwise-opt', 'DEPTHWISE_CONV_2D int8 multiplier 1, CMSIS-NN', ['DEPTHWISE_CONV_2D'], {
        accepts: isSimpleDepthwise,
        terms: [ONE, PIXELS, PIXEL_TAPS, OUT, TAP_QUADS, TAP_SINGLES],
    }),
    fitted('depthwise-mult-4', 'DEPTHWISE_CONV_2D int8 multiplier 4 n, CMSIS-NN', DEPTHWISE(), {
        accepts: (layer) => depthMultiplier(layer) % 4 === 0 && !isDilated(layer),
        terms: [ONE, PIXELS, OUT, TAPS],
    }),
    fitted('depthwise-generic', 'DEPTHWISE_CONV_2D int8 other, CMSIS-NN', DEPTHWISE(), {
        accepts: isAny,
        terms: [ONE, PIXELS, INNER_TAPS, OUT, INNER_PRODUCTS],
    }),
];
const MACS_OF_ROWS = {
    name: 'MACs',
    of: (layer) => outputElements(layer) * (layer.inputs[1]?.shape.at(-1) ?? 1),
};
const denseAndPools = [
    fitted('fully-connected-float', 'FULLY_CONNECTED float, reference', ['FULLY_CONNECTED'], {
        accepts: isFloat,
        terms: [ONE, OUT, MACS_OF_ROWS],
    }),
    fitted('fully-connected', 'FULLY_CONNECTED int8, CMSIS-NN', ['FULLY_CONNECTED'], {
        accepts: isAny,
        terms: [ONE, OUT, MACS_OF_ROWS],
    }),
    fitted('average-pool-float', 'AVERAGE_POOL_2D float, reference', ['AVERAGE_POOL_2D'], {
        accepts: isFloat,
        terms: [ONE, OUT, INNER_PRODUCTS],
    }),
    fitted('average-pool', 'AVERAGE_POOL_2D int8, CMSIS-NN', ['AVERAGE_POOL_2D'], {
        accepts: isAny,
        terms: [ONE, PIXELS, OUT, INNER_TAPS, INNER_PRODUCTS],
    }),
    fitted('max-pool-float', 'MAX_POOL_2D float, reference', ['MAX_POOL_2D'], {
        accepts: isFloat,
        terms: [ONE, OUT, INNER_PRODUCTS],
    }),
    fitted('max-pool', 'MAX_POOL_2D int8, CMSIS-NN', ['MAX_POOL_2D'], {
        accepts: isAny,
        terms: [ONE, PIXELS, OUT, INNER_TAPS, INNER_PRODUCTS],
    }),
];
const elementWise = [
    ...['ADD', 'SUB', 'DIV'].map((kind) => fitted(`${kind.toLowerCase()}-float`, `${kind} float, reference`, [kind], {
        accepts: (layer) => isFloat(layer) && !layer.broadcasts,
        terms: [ONE, OUT],
    })),
    fitted('add', 'ADD int8, CMSIS-NN', ['ADD'], {
        accepts: (layer) => isInt8(layer) && !layer.broadcasts,
        terms: [ONE, OUT],
    }),
    fitted('mul', 'MUL int8, CMSIS-NN', ['MUL'], {
        accepts: (layer) => isInt8(layer) && !layer.broadcasts,
        terms: [ONE, OUT],
    }),
    fitted('sub', 'SUB int8, reference', ['SUB'], {
        accepts: (layer) => isInt8(layer) && !layer.broadcasts,
        terms: [ONE, OUT],
    }),
    ...['ADD', 'SUB', 'MUL'].map((kind) => fitted(`${kind.toLowerCase()}-broadcast`, `${kind} int8 with broadcast, reference`, [kind], {
        accepts: isInt8,
        terms: [ONE, OUT],
    })),
    fitted('squared-difference', 'SQUARED_DIFFERENCE, reference', ['SQUARED_DIFFERENCE'], {
        accepts: isAny,
        terms: [ONE, OUT],
    }),
    ...['MAXIMUM', 'MINIMUM', 'PRELU', 'RELU', 'RELU6', 'LEAKY_RELU', 'HARD_SWISH', 'ELU'].map((kind) => unary(kind, isInt8)),
    unary('RELU', isFloat, 'relu-float'),
    ...['ABS', 'RSQRT'].map((kind) => unary(kind, isInt8)),
    ...['RSQRT', 'SQRT', 'SQUARE', 'EXP', 'LOG', 'SIN', 'COS', 'NEG', 'FLOOR', 'CEIL', 'ROUND'].map((kind) => unary(kind, isFloat, `${kind.toLowerCase()}-float`)),
    unary('TANH', isFloat, 'tanh-float'),
    unary('LOGISTIC', isFloat, 'logistic-float'),
    unary('LOGISTIC', isInt8),
    unary('ZEROS_LIKE', isAny),
];
const normalising = [
    fitted('softmax-float', 'SOFTMAX float, reference', ['SOFTMAX'], {
        accepts: isFloat,
        terms: [ONE, OUT],
    }),
    fitted('softmax-int16', 'SOFTMAX int16, CMSIS-NN', ['SOFTMAX'], {
        accepts: ({ inputs }) => inputs[0]?.dtype === 'int16',
        terms: [ONE, OUT],
    }),
    fitted('softmax', 'SOFTMAX int8, CMSIS-NN', ['SOFTMAX'], {
        accepts: isAny,
        terms: [ONE, ROWS, OUT],
    }),
    fitted('log-softmax', 'LOG_SOFTMAX, reference', ['LOG_SOFTMAX'], {
        accepts: isAny,
        terms: [ONE, ROWS, OUT],
    }),
    fitted('l2-normalization', 'L2_NORMALIZATION, reference', ['L2_NORMALIZATION'], {
        accepts: isAny,
        terms: [ONE, ROWS, OUT],
    }),
    fitted('mean-float', 'MEAN float, reference', ['MEAN'], {
        accepts: isFloat,
        terms: [
            ONE,
            { name: 'input elements, over height and width', of: (layer) => meanElements(layer, true) },
            { name: 'input elements, other axes', of: (layer) => meanElements(layer, false) },
        ],
    }),
    fitted('mean', 'MEAN int8, reference', ['MEAN'], {
        accepts: isAny,
        terms: [ONE, IN, REDUCED_AXES()],
    }),
    fitted('sum', 'SUM int8, reference', ['SUM'], {
        accepts: isAny,
        terms: [ONE, IN, REDUCED_AXES()],
    }),
    fitted('reduce-max', 'REDUCE_MAX, reference', ['REDUCE_MAX'], {
        accepts: isAny,
        terms: [ONE, IN, REDUCED_AXES()],
    }),
];
const moving = [
    fitted('quantize', 'QUANTIZE from float, reference', ['QUANTIZE'], {
        accepts: isFloat,
        terms: [ONE, OUT],
    }),
    fitted('requantize', 'QUANTIZE from integers, reference', ['QUANTIZE'], {
        accepts: isAny,
        terms: [ONE, OUT],
    }),
    fitted('dequantize', 'DEQUANTIZE, reference', ['DEQUANTIZE'], {
        accepts: isAny,
        terms: [ONE, OUT],
    }),
    fitted('reshape', 'RESHAPE, EXPAND_DIMS, SQUEEZE: one copy', ['RESHAPE', 'EXPAND_DIMS', 'SQUEEZE'], {
        accepts: isAny,
        terms: [ONE, { name: 'bytes', of: outputBytes }],
    }),
    fitted('pad', 'PAD, PADV2, reference', ['PAD', 'PADV2'], {
        accepts: isAny,
        terms: [ONE, PIXELS, IN, { name: 'padded elements', of: paddedElements }],
    }),
    fitted('mirror-pad', 'MIRROR_PAD, reference', ['MIRROR_PAD'], {
        accepts: isAny,
        terms: [ONE, OUT],
    }),
    fitted('concatenation', 'CONCATENATION, reference', ['CONCATENATION'], {
        accepts: isAny,
        terms: [
            ONE,
            { name: 'inputs', of: ({ inputs }) => inputs.length },
            { name: 'bytes', of: outputBytes },
        ],
    }),
    fitted('transpose', 'TRANSPOSE, reference', ['TRANSPOSE'], {
        accepts: isAny,
        terms: [OUT, PIXELS],
    }),
    fitted('strided-slice', 'STRIDED_SLICE, SLICE, reference', ['STRIDED_SLICE', 'SLICE'], {
        accepts: isAny,
        terms: [ONE, OUT],
    }),
    fitted('lstm', 'UNIDIRECTIONAL_SEQUENCE_LSTM', ['UNIDIRECTIONAL_SEQUENCE_LSTM'], {
        accepts: isAny,
        terms: [{ name: 'MACs of the gates', of: gateMacs }],
    }),
];
const MOVED = {
    name: 'elements of the larger side',
    of: (layer) => Math.max(outputElements(layer), largestInput(layer)),
};
/** Kernels that no measurement covers: the slowest measured kernel of the same sort bounds them. */
const bounds = [
    bounded('data-movement', 'copies element by element', {
        kinds: [
            ...['GATHER', 'GATHER_ND', 'SPLIT', 'SPLIT_V', 'PACK', 'UNPACK', 'SPACE_TO_DEPTH'],
            ...['DEPTH_TO_SPACE', 'SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND', 'BROADCAST_TO', 'FILL'],
            ...['CAST', 'RESIZE_NEAREST_NEIGHBOR', 'SELECT_V2', 'READ_VARIABLE', 'ASSIGN_VARIABLE'],
            ...['REVERSE_V2', 'TILE', 'EMBEDDING_LOOKUP', 'CUMSUM', 'SHAPE', 'BROADCAST_ARGS'],
        ],
        terms: [ONE, MOVED],
        cycles: [2500, 110],
        reason: 'no slower per element than TRANSPOSE, the slowest copy measured on a board (101 cycles)',
    }),
    bounded('element-wise', 'element-wise arithmetic and comparisons', {
        kinds: [
            ...['DIV', 'FLOOR_DIV', 'FLOOR_MOD', 'POW', 'EQUAL', 'NOT_EQUAL', 'GREATER', 'LESS'],
            ...['GREATER_EQUAL', 'LESS_EQUAL', 'LOGICAL_AND', 'LOGICAL_OR', 'LOGICAL_NOT', 'ADD_N'],
            ...[
                'ADD',
                'SUB',
                'MUL',
                'MAXIMUM',
                'MINIMUM',
                'ABS',
                'NEG',
                'SQUARE',
                'SQRT',
                'RELU_N1_TO_1',
            ],
            ...['RELU6', 'LEAKY_RELU', 'PRELU', 'HARD_SWISH', 'FLOOR', 'CEIL', 'ROUND', 'RELU_0_TO_1'],
        ],
        terms: [ONE, MOVED],
        cycles: [2500, 160],
        reason: 'no slower per element than 1.5 times SQUARED_DIFFERENCE with broadcast, the slowest such kernel measured on a board (107 cycles)',
    }),
    bounded('transcendental', 'a mathematical function per element', {
        kinds: ['EXP', 'LOG', 'SIN', 'COS', 'ELU', 'GELU', 'RSQRT', 'TANH', 'LOGISTIC', 'L2_POOL_2D'],
        terms: [ONE, MOVED],
        cycles: [2500, 900],
        reason: 'no slower per element than 1.3 times LOGISTIC on a board (686 cycles)',
    }),
    bounded('arg-extreme', 'a search along an axis', {
        kinds: ['ARG_MAX', 'ARG_MIN', 'REDUCE_MIN', 'REDUCE_PROD', 'REDUCE_ANY', 'REDUCE_ALL'],
        terms: [ONE, MOVED],
        cycles: [2500, 300],
        reason: 'no slower per element than REDUCE_MAX (about 280 cycles by its instructions)',
    }),
    bounded('resize-bilinear', 'bilinear interpolation', {
        kinds: ['RESIZE_BILINEAR'],
        terms: [ONE, OUT],
        cycles: [2500, 400],
        reason: 'four loads, four products and a division per element; not measured',
    }),
    bounded('recurrent', 'products in a plain loop', {
        kinds: ['SVDF'],
        terms: [ONE, { name: 'elements of the weights', of: weightElements }],
        cycles: [5000, 25],
        reason: 'no slower per product than 1.4 times the LSTM measured on a board (18 cycles)',
    }),
    bounded('batch-matmul', 'products in a plain loop', {
        kinds: ['BATCH_MATMUL'],
        terms: [
            ONE,
            { name: 'MACs', of: (layer) => outputElements(layer) * inputChannels(layer) },
        ],
        cycles: [5000, 25],
        reason: 'no slower per product than 1.4 times the LSTM measured on a board (18 cycles)',
    }),
];
const SOFTWARE_KERNELS = [
    ...convolutions,
    ...depthwise,
    ...denseAndPools,
    ...elementWise,
    ...normalising,
    ...moving,
    ...bounds,
];
/** The kernel that runs a layer in software; undefined where nothing is known of it. */
function findKernel(layer) {
    return SOFTWARE_KERNELS.find((one) => one.kinds.includes(layer.kind) && one.accepts(layer));
}
function fitted(id, title, kinds, fit) {
    return { id, title, kinds, ...fit, bound: null };
}
function unary(kind, accepts, id = kind.toLowerCase().replaceAll('_', '-')) {
    const type = id.endsWith('-float') ? 'float' : 'int8';
    return fitted(id, `${kind} ${type}, reference`, [kind], { accepts, terms: [ONE, OUT] });
}
function bounded(id, title, bound) {
    const { kinds, terms, cycles, reason } = bound;
    return { id, title, kinds, accepts: isAny, terms, bound: { cycles, reason } };
}
function DEPTHWISE() {
    return ['DEPTHWISE_CONV_2D'];
}
function PATCH_ROWS() {
    return {
        name: 'output elements x filter height x filter width',
        of: (layer) => outputElements(layer) * windowArea(layer),
    };
}
function isSimpleDepthwise(layer) {
    const batches = layer.inputs[0]?.shape[0] ?? 1;
    return depthMultiplier(layer) === 1 && !isDilated(layer) && batches === 1;
}
function isThreeByThree(layer) {
    const { window } = layer;
    const [top, left] = paddingBefore(layer);
    return window?.filterHeight === 3 && window.filterWidth === 3 && top <= 1 && left <= 1;
}
/** TRANSPOSE_CONV has the output's shape as input 0, the filter as 1 and the map as 2. */
function transposedTaps(layer) {
    return (0,integers/* product */.qM)(layer.inputs[2]?.shape ?? []) * windowArea(layer);
}
function TRANSPOSED_MACS() {
    return {
        name: 'MACs',
        of: (layer) => (0,integers/* product */.qM)(layer.inputs[2]?.shape ?? []) * windowArea(layer) * outputChannels(layer),
    };
}
/** For each input element the kernel looks for each of its axes among the reduced ones. */
function REDUCED_AXES() {
    return {
        name: 'input elements x rank x reduced axes',
        of: (layer) => inputElements(layer) *
            (layer.inputs[0]?.shape.length ?? 1) *
            (0,integers/* product */.qM)(layer.inputs[1]?.shape ?? []),
    };
}
/** Over height and width of an NHWC map, with the axes kept, the float kernel has a short loop. */
function meanElements(layer, overMap) {
    const [output] = layer.outputs;
    const isMap = output?.shape.length === 4 && (0,integers/* product */.qM)(layer.inputs[1]?.shape ?? []) === 2;
    return isMap === overMap ? inputElements(layer) : 0;
}
function outputBytes(layer) {
    return outputElements(layer) * elementBytes(layer.outputs[0]?.dtype);
}
function paddedElements(layer) {
    return Math.max(0, outputElements(layer) - inputElements(layer));
}
/** Weights of all gates are matrices `[units, inputs]`; each is used once per time step and batch. */
function gateMacs({ inputs }) {
    const steps = (0,integers/* product */.qM)(inputs[0]?.shape.slice(0, -1) ?? []);
    const matrices = inputs
        .slice(1)
        .filter(({ shape, isConstant }) => isConstant && shape.length >= 2);
    return steps * (0,integers/* sum */.cz)(matrices.map(({ shape }) => (0,integers/* product */.qM)(shape)));
}
function weightElements({ inputs }) {
    return (0,integers/* sum */.cz)(inputs.slice(1).map(({ shape }) => (0,integers/* product */.qM)(shape)));
}

;// CONCATENATED MODULE: ./lib/cpu/programs.js
/**
 * How the MVP's kernels launch programs, and what the cost of that is made of: one record per way
 * of mapping an operator to programs. Cycles of the accelerator on a board exceed the simulator's
 * ideal count by memory stalls that depend on the inner loop, and the CPU's cycles count programs,
 * not elements.
 *
 * Source of the mappings: gecko_sdk platform/compute/nn/mvp/src and platform/compute/math/mvp/src.
 */



function programsOf(runs) {
    return (0,integers/* sum */.cz)(runs.map(({ count }) => count));
}
function idealCyclesOf(runs) {
    return (0,integers/* sum */.cz)(runs.map(({ count, cycles }) => count * cycles));
}
/** The pass that scales a convolution's input (SL_MVP_OPTIMIZE_SPEED 1) ends in register 6. */
function isScaling({ last }) {
    return last === 'R6';
}
/** The pass that clamps outputs to an activation's range ends in register 3. */
function isClamp({ last }) {
    return last === 'R3';
}
const PROGRAMS = { name: 'programs', of: ({ runs }) => programsOf(runs) };
const IDEAL = { name: 'ideal cycles', of: ({ runs }) => idealCyclesOf(runs) };
const STEPS = {
    name: 'program set-ups',
    of: ({ runs }) => runs.filter((run) => !isClamp(run)).length,
};
/** Cycles per output of a convolution that are not products: bias, scale, store; one more when adding a pair. */
const OVERHEAD = { serial: 3, parallel: 4 };
function mainRuns({ runs }, parallel) {
    return runs.filter((run) => !isScaling(run) && !isClamp(run) && run.parallel === parallel);
}
/** Outputs that parallel programs compute, by their share of the products. */
function outputsOf(launched, parallel) {
    const pairs = idealCyclesOf(mainRuns(launched, true)) * 2;
    const singles = idealCyclesOf(mainRuns(launched, false));
    const share = (parallel ? pairs : singles) / Math.max(1, pairs + singles);
    return share * outputElements(launched.layer);
}
function productsOf(launched, parallel) {
    const runs = mainRuns(launched, parallel);
    const overhead = OVERHEAD[parallel ? 'parallel' : 'serial'] * outputsOf(launched, parallel);
    const perProgram = outputChannels(launched.layer) * programsOf(runs);
    return Math.max(0, idealCyclesOf(runs) - overhead - perProgram);
}
function channelPrograms({ layer, runs }) {
    return outputChannels(layer) * programsOf(runs);
}
/** A filter that is one row or one column takes 858 instructions per program, a square one 797. */
function weightedPixels({ layer, runs }) {
    const { filterHeight = 1, filterWidth = 1 } = layer.window ?? {};
    const isLine = filterHeight === 1 || filterWidth === 1;
    return programsOf(runs) * (isLine ? 858 / 797 : 1);
}
const convolution = {
    id: 'conv',
    title: 'CONV_2D',
    kinds: ['CONV_2D'],
    accepts: () => true,
    accelerator: [
        {
            name: 'ideal cycles of the scaling pass',
            of: ({ runs }) => idealCyclesOf(runs.filter(isScaling)),
        },
        { name: 'products of pairs', of: (launched) => productsOf(launched, true) },
        { name: 'single products', of: (launched) => productsOf(launched, false) },
        { name: 'outputs of parallel programs', of: (launched) => outputsOf(launched, true) },
        { name: 'outputs of serial programs', of: (launched) => outputsOf(launched, false) },
        { name: 'channels x programs', of: channelPrograms },
    ],
    launch: [ONE, PROGRAMS],
    fixedTerms: 1,
    prior: null,
    sameAs: null,
};
const depthwisePerPixel = {
    id: 'depthwise-per-pixel',
    title: 'DEPTHWISE_CONV_2D, a program per output pixel',
    kinds: ['DEPTHWISE_CONV_2D'],
    accepts: ({ runs }) => runs.every(({ optimized }) => optimized),
    accelerator: [IDEAL, { name: 'channels x programs', of: channelPrograms }, PROGRAMS],
    launch: [ONE, { name: 'programs, weighted by filter shape', of: weightedPixels }],
    fixedTerms: 1,
    prior: null,
    sameAs: null,
};
const depthwiseGeneric = {
    id: 'depthwise-generic',
    title: 'DEPTHWISE_CONV_2D, a program per region',
    kinds: ['DEPTHWISE_CONV_2D'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [STEPS, PROGRAMS],
    fixedTerms: 0,
    prior: [2530, 3100],
    sameAs: null,
};
const maxPool = {
    id: 'max-pool',
    title: 'MAX_POOL_2D',
    kinds: ['MAX_POOL_2D'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [ONE, PROGRAMS],
    fixedTerms: 1,
    prior: null,
    sameAs: null,
};
/**
 * The kernel first checks every output pixel (565 instructions each), then launches a program per
 * region and channels (1100 instructions) or per pixel (929), after 553 of its own.
 */
const averagePool = {
    id: 'average-pool',
    title: 'AVERAGE_POOL_2D',
    kinds: ['AVERAGE_POOL_2D'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [
        { name: 'instructions of the checks', of: ({ layer }) => 565 * pixels(layer) },
        {
            name: 'instructions of the launch',
            of: ({ runs }) => 553 + (0,integers/* sum */.cz)(runs.map(({ count, optimized }) => count * (optimized ? 929 : 1100))),
        },
    ],
    fixedTerms: 1,
    prior: [1.83, 1.83],
    sameAs: null,
};
const fullyConnected = {
    id: 'fully-connected',
    title: 'FULLY_CONNECTED',
    kinds: ['FULLY_CONNECTED'],
    accepts: () => true,
    accelerator: [
        IDEAL,
        { name: 'outputs', of: ({ layer }) => (0,integers/* product */.qM)(layer.outputs[0]?.shape ?? []) },
    ],
    launch: [
        ONE,
        { name: 'after a layer of another kind', of: ({ isRepeat }) => (isRepeat ? 0 : 1) },
        PROGRAMS,
    ],
    fixedTerms: 2,
    prior: [1080, 0, 820],
    sameAs: null,
};
const add = {
    id: 'add',
    title: 'ADD',
    kinds: ['ADD'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [ONE, PROGRAMS],
    fixedTerms: 1,
    prior: null,
    sameAs: null,
};
const mul = {
    id: 'mul',
    title: 'MUL',
    kinds: ['MUL'],
    accepts: () => true,
    accelerator: [IDEAL, PROGRAMS],
    launch: [ONE, PROGRAMS],
    fixedTerms: 1,
    prior: [1700, 930],
    sameAs: null,
};
/** A program per input pixel and output channel; no board was ever measured with it. */
const transposeConv = {
    id: 'transpose-conv',
    title: 'TRANSPOSE_CONV',
    kinds: ['TRANSPOSE_CONV'],
    accepts: () => true,
    accelerator: [IDEAL, { name: 'none', of: () => 0 }, PROGRAMS],
    launch: [ONE, PROGRAMS],
    fixedTerms: 1,
    prior: null,
    sameAs: 'depthwise-per-pixel',
};
const PROGRAM_MAPPINGS = [
    convolution,
    depthwisePerPixel,
    depthwiseGeneric,
    maxPool,
    averagePool,
    fullyConnected,
    add,
    mul,
    transposeConv,
];
/** How the MVP runs a layer; undefined where the MVP has no kernel of this kind. */
function findMapping(launched) {
    return PROGRAM_MAPPINGS.find((one) => one.kinds.includes(launched.layer.kind) && one.accepts(launched));
}
/**
 * The programs of a convolution that is built without the scaling pass (SL_MVP_OPTIMIZE_SPEED 0):
 * each product takes three ideal cycles instead of one. Other layers, and convolutions that are
 * given without the pass, stay as they are.
 *
 * Source: gecko_sdk v4.4.1 platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c.
 */
function unscaledRuns(launched) {
    const { layer, runs } = launched;
    if (layer.kind !== 'CONV_2D' || !runs.some(isScaling))
        return runs;
    const products = productsOf(launched, true) + productsOf(launched, false);
    const main = runs.filter((run) => !isScaling(run) && !isClamp(run));
    const growth = 1 + (2 * products) / Math.max(1, idealCyclesOf(main));
    return runs
        .filter((run) => !isScaling(run))
        .map((run) => (isClamp(run) ? run : { ...run, cycles: run.cycles * growth }));
}
const LONGEST_STRIDE = 2047;
/**
 * Products that the CPU computes itself: a convolution over one long row is cut into chunks without
 * padding, and the columns at its ends that need padding are left to plain loops.
 *
 * Source: gecko_sdk platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c, the one-dimensional form.
 */
function borderProducts(layer) {
    const { inputs, outputs, window } = layer;
    const [, height = 1, width = 1, channels = 1] = inputs[0]?.shape ?? [];
    const [, outHeight = 1, outWidth = 1, filters = 1] = outputs[0]?.shape ?? [];
    if (layer.kind !== 'CONV_2D' || window?.padding !== 'SAME')
        return 0;
    const isRow = height === 1 && outHeight === 1 && window.filterHeight === 1;
    if (!isRow || Math.max(width * channels, outWidth * filters) <= LONGEST_STRIDE)
        return 0;
    const { filterWidth, strideWidth } = window;
    const padding = Math.max((outWidth - 1) * strideWidth + filterWidth - width, 0);
    const left = Math.floor(padding / 2);
    const columns = (0,integers/* ceilDiv */.fE)(left, strideWidth) + (0,integers/* ceilDiv */.fE)(padding - left, strideWidth);
    return columns * filters * filterWidth * channels;
}

;// CONCATENATED MODULE: ./lib/cpu/estimate-layer.js
/**
 * What one layer costs on a board: cycles the CPU is active, and cycles that pass.
 *
 * While the MVP runs a program the CPU sets up the next one, then loads it, which neither can
 * overlap. So a layer of programs 1..n takes
 *
 *     fixed + prepare + n x serial + sum over i < n of max(program i, prepare) + program n
 *
 * where `serial` (loading, starting, waking up) is the same for every operator, and `prepare` is
 * what else the CPU spends per program. Times of published boards follow this within the
 * resolution of their timer (`docs/accuracy.md`).
 */






/** The layer's cost on a board, never a silent 0: unknown operators have a null value. */
function estimateLayer({ layer, runs, optimizeSpeed, isRepeat = false }, coefficients = COEFFICIENTS) {
    if (!runs || runs.length === 0)
        return estimateSoftware(layer, coefficients);
    const given = { layer, runs, isRepeat };
    const launched = optimizeSpeed === 0 ? { ...given, runs: unscaledRuns(given) } : given;
    const mapping = findMapping(launched);
    if (!mapping)
        return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: layer.kind };
    return estimateLaunched({ ...launched, mapping }, coefficients);
}
function estimateSoftware(layer, coefficients) {
    const kernel = findKernel(layer);
    const law = kernel && lawOf(kernel, coefficients);
    if (!kernel || !law)
        return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: layer.kind };
    const value = Math.round(evaluate(kernel.terms, law, layer));
    const estimate = { value, atLeast: false, band: law.band };
    return { cpuCycles: estimate, cycles: estimate, model: kernel.id };
}
function lawOf({ id, bound }, { software }) {
    return bound ? { coefficients: bound.cycles, band: null } : software[id];
}
function estimateLaunched(mapped, coefficients) {
    const { mapping } = mapped;
    const fit = coefficients.mappings[mapping.sameAs ?? mapping.id];
    if (!fit)
        return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: mapping.id };
    const acceleratorCycles = acceleratorCyclesOf(mapped, fit);
    const { fixed, perProgram } = launchCyclesOf(mapped, fit);
    const cycles = elapsedCycles(mapped.runs, {
        acceleratorCycles,
        fixed,
        perProgram,
        serial: coefficients.serialCycles,
    });
    const cpu = fixed + perProgram * programsOf(mapped.runs);
    const isMeasured = mapping.sameAs === null;
    return {
        cpuCycles: estimateOf(cpu, isMeasured ? fit.cpuBand : null),
        cycles: estimateOf(cycles, isMeasured ? cyclesBandOf(mapped, fit) : null),
        model: `mvp/${mapping.id}`,
    };
}
function estimateOf(value, band) {
    return { value: Math.round(value), atLeast: false, band };
}
/**
 * Ratio of a board's cycles to the ideal count for convolutions without the scaling pass: their
 * inner loop of three cycles hides the memory's stalls. Published boards of before GSDK 4.1, whose
 * kernels had no such pass: median 1.012 (1.000 to 1.071) of 10 layers.
 */
const UNSCALED_STALLS = 1.012;
/** The largest of them: no board of a newer SDK was published without the pass. */
const UNSCALED_BAND = 0.07;
function isUnscaled({ mapping, runs }) {
    return mapping.id === 'conv' && !runs.some(isScaling);
}
function cyclesBandOf(mapped, { cyclesBand }) {
    return isUnscaled(mapped) ? Math.max(UNSCALED_BAND, cyclesBand ?? 0) : cyclesBand;
}
/** Cycles the MVP is busy on a board, memory stalls included. */
function acceleratorCyclesOf(mapped, fit) {
    const { mapping, runs } = mapped;
    if (isUnscaled(mapped))
        return UNSCALED_STALLS * idealCyclesOf(runs);
    return evaluate(mapping.accelerator, { coefficients: fit.accelerator, band: null }, mapped);
}
/** Per product in a plain loop: as the LSTM's on a board; no board was published with such a layer. */
const BORDER_CYCLES = 18;
/** Cycles the CPU spends on launching a layer's programs. */
function launchCyclesOf(mapped, fit) {
    const { mapping } = mapped;
    const { launch, fixedTerms } = mapping;
    const cycles = launch.map(({ of }, index) => (fit.launch[index] ?? 0) * of(mapped));
    const variable = (0,integers/* sum */.cz)(cycles.slice(fixedTerms));
    return {
        fixed: (0,integers/* sum */.cz)(cycles.slice(0, fixedTerms)) + BORDER_CYCLES * borderProducts(mapped.layer),
        perProgram: variable / Math.max(1, programsOf(mapped.runs)),
    };
}
/** The formula at the head of this file; each program's share of the accelerator is its ideal one. */
function elapsedCycles(runs, pipeline) {
    const { acceleratorCycles, fixed, perProgram, serial } = pipeline;
    const load = Math.min(serial, perProgram);
    const prepare = perProgram - load;
    const stalls = acceleratorCycles / Math.max(1, idealCyclesOf(runs));
    const overlapped = (0,integers/* sum */.cz)(runs.map(({ count, cycles }) => count * Math.max(cycles * stalls, prepare)));
    const last = (runs.at(-1)?.cycles ?? 0) * stalls;
    return fixed + prepare + programsOf(runs) * load + overlapped - Math.max(last, prepare) + last;
}

// EXTERNAL MODULE: ./lib/operators/registry.js + 11 modules
var registry = __webpack_require__(8883);
// EXTERNAL MODULE: ./lib/target/runtime.js
var runtime = __webpack_require__(5141);
;// CONCATENATED MODULE: ./lib/profile/board.js
/** What a layer and a model cost on a board: estimates, each with its error band (docs/accuracy.md). */






/**
 * A runtime's own `optimizeSpeed` decides its memory. Time is that of the boards that were measured,
 * unless the user says how theirs is built.
 */
function boardCostOf(context, on) {
    const { outcome, target, macs } = on;
    const { cpuCycles, cycles, model } = estimateLayer({
        layer: (0,registry/* describeOperator */.yG)(context.operator).cpu(context),
        runs: outcome?.accelerated === true ? outcome.runs : null,
        isRepeat: isRepeat(context),
        optimizeSpeed: target.timedOptimizeSpeed ?? runtime/* MEASURED_OPTIMIZE_SPEED */.v,
    });
    return { costModel: model, macs, cpuCycles, ...spent({ cycles, macs, target }) };
}
function isRepeat({ subgraph, operator }) {
    return subgraph.operators[operator.index - 1]?.kind === operator.kind;
}
/** The whole model: from the first operator's start to the last one's end. */
function boardTotals(costs, target) {
    const total = (of) => totalOf(costs.map((cost) => ({ group: cost.costModel, estimate: of(cost) })));
    return {
        cpuCycles: total(({ cpuCycles }) => cpuCycles),
        ...spent({
            cycles: total(({ cycles }) => cycles),
            macs: (0,integers/* sum */.cz)(costs.map((cost) => cost.macs)),
            target,
        }),
    };
}
function spent({ cycles, macs, target }) {
    const { clockHz, accelerator } = target;
    return {
        cycles,
        latencySeconds: estimateLatency(cycles, clockHz),
        energyJoules: estimateEnergy({ cycles, macs, clockHz, usesMvp: accelerator === 'mvp' }),
    };
}


/***/ }),

/***/ 3276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ BufferHashes)
/* harmony export */ });
/* harmony import */ var _util_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2934);

/** Hashes of buffers' contents, each computed once per model however often it is asked for. */
class BufferHashes {
    #known = new Map();
    of(buffer) {
        const known = this.#known.get(buffer);
        if (known !== undefined)
            return known;
        const hash = (0,_util_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hashBytes */ .y)(buffer.data);
        this.#known.set(buffer, hash);
        return hash;
    }
}


/***/ }),

/***/ 9835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ splitFlash),
/* harmony export */   DT: () => (/* binding */ duplicateBuffers)
/* harmony export */ });
/* unused harmony export totalBytes */
/* harmony import */ var _util_integers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2897);
/* harmony import */ var _buffer_hashes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3276);


const BYTES_PER_SCALE = 4;
const BYTES_PER_ZERO_POINT = 8;
/** Position of the bias among the inputs, by operator kind (TFLM `kernels/*_common.cc`: `k*BiasTensor`). */
const BIAS_INPUT = {
    CONV_2D: 2,
    DEPTHWISE_CONV_2D: 2,
    FULLY_CONNECTED: 2,
    TRANSPOSE_CONV: 3,
};
/** Splits the model file's bytes; linear in the file. */
function splitFlash(model, hashes = new _buffer_hashes_js__WEBPACK_IMPORTED_MODULE_0__/* .BufferHashes */ .H()) {
    const duplicates = duplicateBuffers(model.buffers, hashes);
    const claimed = new Set();
    const shared = emptySplit();
    const main = model.subgraphs[0];
    const seen = new Set();
    const claimBuffer = (split, tensor, part) => {
        if (!tensor.isConstant || claimed.has(tensor.buffer))
            return 0;
        claimed.add(tensor.buffer);
        const bytes = model.buffers[tensor.buffer]?.data.length ?? 0;
        split[duplicates.has(tensor.buffer) ? 'duplicates' : part] += bytes;
        return bytes;
    };
    const claimTensor = (split, tensor) => {
        if (seen.has(tensor))
            return;
        seen.add(tensor);
        split.names += utf8Length(tensor.name);
        const quantization = tensor.quantization;
        if (quantization === null)
            return;
        split.scales +=
            BYTES_PER_SCALE *
                (quantization.scales.length + quantization.mins.length + quantization.maxs.length);
        split.zeroPoints += BYTES_PER_ZERO_POINT * quantization.zeroPoints.length;
    };
    const weightsBytes = [];
    const layers = (main?.operators ?? []).map((operator) => {
        const split = emptySplit();
        let bytes = 0;
        for (const [position, index] of operator.inputs.entries()) {
            const tensor = main?.tensors[index];
            if (tensor === undefined)
                continue;
            bytes += claimBuffer(split, tensor, partOf(operator, position));
        }
        for (const index of [...operator.inputs, ...operator.intermediates, ...operator.outputs]) {
            const tensor = main?.tensors[index];
            if (tensor !== undefined)
                claimTensor(split, tensor);
        }
        weightsBytes.push(bytes);
        return split;
    });
    for (const tensor of model.subgraphs.flatMap((subgraph) => subgraph.tensors)) {
        claimBuffer(shared, tensor, 'weights');
        claimTensor(shared, tensor);
    }
    for (const { name, buffer } of model.metadata) {
        shared.metadata += utf8Length(name);
        if (!claimed.has(buffer))
            shared.metadata += model.buffers[buffer]?.data.length ?? 0;
        claimed.add(buffer);
    }
    for (const buffer of model.buffers) {
        if (!claimed.has(buffer.index))
            shared.unused += buffer.data.length;
    }
    shared.structure = model.fileBytes - totalBytes([...layers, shared]);
    return { layers, shared, weightsBytes };
}
/** All bytes of some splits. */
function totalBytes(splits) {
    return (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .sum */ .cz)(splits.flatMap((split) => Object.values({ ...split })));
}
function partOf(operator, position) {
    return BIAS_INPUT[operator.kind] === position ? 'biases' : 'weights';
}
/**
 * Buffers with the same bytes as an earlier one, by their index, with that one's: only buffers of
 * equal length are hashed, and only equal hashes compared.
 */
function duplicateBuffers(buffers, hashes = new _buffer_hashes_js__WEBPACK_IMPORTED_MODULE_0__/* .BufferHashes */ .H()) {
    const byLength = new Map();
    for (const buffer of buffers) {
        const { length } = buffer.data;
        if (length > 0) {
            const group = byLength.get(length);
            if (group === undefined)
                byLength.set(length, [buffer]);
            else
                group.push(buffer);
        }
    }
    const duplicates = new Map();
    for (const sameLength of byLength.values()) {
        if (sameLength.length > 1)
            collectDuplicates(sameLength, { hashes, duplicates });
    }
    return duplicates;
}
function collectDuplicates(buffers, { hashes, duplicates }) {
    const firstByContent = new Map();
    for (const buffer of buffers) {
        const hash = hashes.of(buffer);
        const first = firstByContent.get(hash);
        if (first === undefined)
            firstByContent.set(hash, buffer);
        else if (first.data.every((byte, at) => byte === buffer.data[at])) {
            duplicates.set(buffer.index, first.index);
        }
    }
}
function emptySplit() {
    return {
        weights: 0,
        biases: 0,
        scales: 0,
        zeroPoints: 0,
        names: 0,
        metadata: 0,
        duplicates: 0,
        unused: 0,
        structure: 0,
    };
}
// eslint-disable-next-line no-control-regex -- ASCII is the question
const ASCII = /^[\x00-\x7f]*$/;
function utf8Length(text) {
    if (ASCII.test(text))
        return text.length;
    let bytes = 0;
    for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return bytes;
}


/***/ }),

/***/ 6207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createMemo),
  w: () => (/* binding */ measureModel)
});

// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __webpack_require__(2897);
// EXTERNAL MODULE: ./lib/operators/layer-context.js
var layer_context = __webpack_require__(9474);
// EXTERNAL MODULE: ./lib/operators/registry.js + 11 modules
var registry = __webpack_require__(8883);
;// CONCATENATED MODULE: ./lib/arena/arena-layers.js


const UNKNOWN_MEMORY = {
    initPersistent: [],
    preparePersistent: [],
    scratch: [],
    builtinData: null,
    temporaries: [],
};
/** All operators, by subgraph and then in the order of execution. */
function arenaLayers(model, { onMvp, ...setting }) {
    return model.subgraphs.map((subgraph) => subgraph.operators.map((operator) => {
        const layer = (0,layer_context/* layerContextOf */.i)(model, subgraph, operator);
        const kernel = { ...setting, onMvp: setting.accelerator === 'mvp' && onMvp(layer) };
        const memory = (0,registry/* describeOperator */.yG)(operator).memory(layer, kernel);
        const isKnown = memory !== 'unknown';
        return { layer, memory: isKnown ? memory : UNKNOWN_MEMORY, isKnown };
    }));
}

;// CONCATENATED MODULE: ./lib/arena/greedy-planner.js
/** Offset of each buffer in the non-persistent part, in the order of the requests. */
function planGreedily(requests) {
    const offsets = new Array(requests.length).fill(0);
    const placed = new TimeIndex(requests);
    for (const index of placementOrder(requests)) {
        const request = requests[index];
        if (request === undefined)
            continue;
        const offset = request.offlineOffset ?? firstGap(placed.aliveDuring(request), request.bytes);
        offsets[index] = offset;
        placed.add(request, { offset, end: offset + request.bytes });
    }
    return offsets;
}
/** Bytes up to the end of the highest buffer. */
function plannedBytes(requests, offsets) {
    return requests.reduce((most, { bytes }, index) => Math.max(most, (offsets[index] ?? 0) + bytes), 0);
}
/**
 * Offline-planned buffers in their own order, then the others by size, largest first; of equal
 * sizes the one requested later comes first.
 */
function placementOrder(requests) {
    const indices = requests.map((_, index) => index);
    const isOffline = (index) => requests[index]?.offlineOffset !== null;
    const bytes = (index) => requests[index]?.bytes ?? 0;
    const online = indices.filter((index) => !isOffline(index));
    online.sort((a, b) => bytes(b) - bytes(a) || b - a);
    return [...indices.filter(isOffline), ...online];
}
function firstGap(alive, bytes) {
    let candidate = 0;
    for (const { offset, end } of alive) {
        if (offset - candidate >= bytes)
            return candidate;
        candidate = Math.max(candidate, end);
    }
    return candidate;
}
/**
 * Placed buffers by time. Those alive during [first, last] are those alive at `first` (a walk from
 * the root of a segment tree to its leaf) and those that begin after it (by beginning). Neighbours
 * are joined: only the gaps between them are asked for.
 */
class TimeIndex {
    #leaves;
    #spanning;
    #beginning;
    constructor(requests) {
        const times = requests.reduce((most, { last }) => Math.max(most, slot(last) + 1), 1);
        this.#leaves = 2 ** Math.ceil(Math.log2(times));
        this.#spanning = lists(2 * this.#leaves);
        this.#beginning = lists(times);
    }
    add({ first, last }, placed) {
        occupy(this.#beginning[slot(first)], placed);
        let from = slot(first) + this.#leaves;
        let to = slot(last) + this.#leaves + 1;
        for (; from < to; from >>= 1, to >>= 1) {
            if (from % 2 === 1)
                occupy(this.#spanning[from++], placed);
            if (to % 2 === 1)
                occupy(this.#spanning[--to], placed);
        }
    }
    /** Ranges that are taken, in the order of their offsets; they may overlap. */
    aliveDuring({ first, last }) {
        const alive = [];
        for (let node = slot(first) + this.#leaves; node > 0; node >>= 1) {
            for (const placed of this.#spanning[node] ?? [])
                alive.push(placed);
        }
        for (let time = slot(first) + 1; time <= slot(last); time++) {
            for (const placed of this.#beginning[time] ?? [])
                alive.push(placed);
        }
        return alive.sort((a, b) => a.offset - b.offset);
    }
}
/** Adds a range to disjoint, sorted ones; those that it touches become one with it. */
function occupy(taken, { offset, end }) {
    if (taken === undefined)
        return;
    const from = firstWhere(taken, (range) => range.end >= offset);
    const to = firstWhere(taken, (range) => range.offset > end);
    taken.splice(from, to - from, {
        offset: Math.min(offset, taken[from]?.offset ?? offset),
        end: Math.max(end, taken[to - 1]?.end ?? end),
    });
}
/** Index of the first range for which a condition holds that stays true from there on. */
function firstWhere(ranges, holds) {
    let [low, high] = [0, ranges.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const range = ranges[middle];
        if (range !== undefined && holds(range))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** Times count from -1. */
function slot(time) {
    return time + 1;
}
function lists(count) {
    return Array.from({ length: count }, () => []);
}

// EXTERNAL MODULE: ./lib/operators/control-flow.js
var control_flow = __webpack_require__(5277);
;// CONCATENATED MODULE: ./lib/arena/lifetimes.js
/**
 * When each tensor and scratch buffer is alive, in the allocator's clock.
 *
 * Source: tflite-micro micro/micro_allocation_info.cc `MarkAllocationLifetimes`.
 */

/** The walk ends here: no part runs a network of so many steps. */
const LONGEST_WALK = 1_000_000;
/**
 * Total: a call of a subgraph that is already running (which no runtime loads) is left out, and a
 * walk of more than a million steps ends there.
 */
function lifetimesOf(model) {
    const walk = new Walk(model);
    if (model.subgraphs.length > 0)
        walk.enter(0);
    return walk;
}
class Walk {
    tensors;
    scratch;
    layers = [null];
    callers;
    #subgraphs;
    #open = new Set();
    #mainLayer = null;
    constructor({ subgraphs }) {
        this.#subgraphs = subgraphs;
        this.tensors = subgraphs.map(({ tensors }) => tensors.map(untouched));
        this.scratch = subgraphs.map(({ operators }) => operators.map(untouched));
        this.callers = subgraphs.map(() => null);
    }
    enter(index) {
        const subgraph = this.#subgraphs[index];
        if (subgraph === undefined || this.#open.has(index))
            return;
        this.#open.add(index);
        this.callers[index] ??= this.#mainLayer;
        this.#touch(subgraph, subgraph.inputs);
        for (const operator of subgraph.operators)
            this.#run(subgraph, operator);
        this.#touch(subgraph, subgraph.outputs);
        this.#open.delete(index);
    }
    #run(subgraph, operator) {
        if (this.layers.length > LONGEST_WALK)
            return;
        if (subgraph.index === 0)
            this.#mainLayer = operator.index;
        this.#tick();
        const started = this.#now;
        this.#create(subgraph, operator.outputs);
        for (const called of (0,control_flow/* calledSubgraphs */.J)(operator)) {
            this.#tick();
            this.enter(called);
        }
        this.#use(subgraph, operator.inputs);
        this.#use(subgraph, operator.outputs);
        const scratch = this.scratch[subgraph.index]?.[operator.index];
        if (scratch === undefined)
            return;
        if (scratch.first === -1)
            scratch.first = started;
        scratch.last = this.#now;
    }
    get #now() {
        return this.layers.length - 1;
    }
    #tick() {
        if (this.layers.length > LONGEST_WALK)
            throw new RangeError('subgraphs call each other endlessly');
        this.layers.push(this.#mainLayer);
    }
    #touch(subgraph, tensors) {
        this.#create(subgraph, tensors);
        this.#use(subgraph, tensors);
    }
    #create(subgraph, tensors) {
        for (const lifetime of this.#of(subgraph, tensors)) {
            if (lifetime.first === -1)
                lifetime.first = this.#now;
        }
    }
    #use(subgraph, tensors) {
        for (const lifetime of this.#of(subgraph, tensors))
            lifetime.last = this.#now;
    }
    #of({ index }, tensors) {
        return tensors.flatMap((tensor) => this.tensors[index]?.[tensor] ?? []);
    }
}
function untouched() {
    return { first: -1, last: -1 };
}

;// CONCATENATED MODULE: ./lib/arena/tensor-bytes.js
/**
 * Bytes of one element as the runtime stores it; it unpacks 4-bit elements and keeps a resource's
 * 4-byte id. Types without an entry are refused when the model is loaded.
 *
 * Source: tflite-micro micro/memory_helpers.cc `TfLiteTypeSizeOf`.
 */
const ELEMENT_BYTES = {
    bool: 1,
    int4: 1,
    int8: 1,
    uint8: 1,
    int16: 2,
    uint16: 2,
    float16: 2,
    bfloat16: 2,
    int32: 4,
    uint32: 4,
    float32: 4,
    resource: 4,
    int64: 8,
    uint64: 8,
    float64: 8,
    complex64: 8,
    complex128: 16,
};
/** Bytes that the runtime reserves for a tensor's elements, not rounded. */
function tensorBytes({ dtype, shape }) {
    return shape.reduce((all, one) => all * one, ELEMENT_BYTES[dtype] ?? 0);
}

;// CONCATENATED MODULE: ./lib/arena/persistent.js


/** Everything a kernel or the allocator asks for by size alone starts at a multiple of this. */
const BUFFER_ALIGNMENT = 16;
/** Who needs the bytes, in the order of the requests. */
const PERSISTENT_CAUSES = {
    allocator: 'allocator',
    tensors: 'tensor structs',
    operators: 'operator structs',
    options: 'operator options',
    operatorData: 'operator data',
    kernelBuffers: 'kernel buffers (scales, biases, tables)',
    scratchHandles: 'scratch buffer handles',
    variables: 'variable tensors',
    inputsAndOutputs: 'input and output tensors',
    quantization: 'quantization of inputs and outputs',
};
/** Plays all persistent requests of loading a model. */
function playPersistent(input) {
    const tail = new Tail();
    requestRuntime(tail, input);
    requestGraph(tail, input);
    for (const { memory } of input.layers.flat()) {
        if (memory.builtinData !== null)
            tail.request('options', memory.builtinData);
    }
    for (const { memory } of input.layers.flat()) {
        for (const bytes of memory.initPersistent)
            tail.request('operatorData', buffer(bytes));
    }
    const prepared = input.layers.map((layers) => layers.map((layer) => prepare(tail, layer)));
    requestHandles(tail, input);
    requestVariables(tail, input.model);
    const atPlanning = tail.bytes;
    requestInputsAndOutputs(tail, input);
    return { bytes: tail.bytes, byCause: tail.byCause, prepared, atPlanning };
}
class Tail {
    bytes = 0;
    byCause = new Map();
    /** Padding counts for the request that causes it. */
    request(cause, { bytes, alignment }, count = 1) {
        const end = (0,integers/* alignUp */.DQ)(this.bytes + bytes * count, alignment);
        this.byCause.set(cause, (this.byCause.get(cause) ?? 0) + end - this.bytes);
        this.bytes = end;
    }
}
function buffer(bytes) {
    return { bytes, alignment: BUFFER_ALIGNMENT };
}
function requestRuntime(tail, { model, structs }) {
    tail.request('allocator', structs.singleArenaBufferAllocator);
    tail.request('allocator', structs.greedyMemoryPlanner);
    tail.request('allocator', structs.microAllocator);
    if (structs.microContext !== null)
        tail.request('allocator', structs.microContext);
    tail.request('allocator', structs.builtinDataAllocator);
    tail.request('allocator', structs.subgraphAllocations, model.subgraphs.length);
}
function requestGraph(tail, { model, structs }) {
    for (const { tensors } of model.subgraphs) {
        tail.request('tensors', structs.evalTensor, tensors.length);
    }
    for (const { operators } of model.subgraphs) {
        tail.request('operators', structs.nodeAndRegistration, operators.length);
    }
}
function prepare(tail, { memory }) {
    const before = tail.bytes;
    for (const bytes of memory.preparePersistent)
        tail.request('kernelBuffers', buffer(bytes));
    return { before, after: tail.bytes };
}
function requestHandles(tail, { layers, structs }) {
    const handles = (0,integers/* sum */.cz)(layers.flat().map(({ memory }) => memory.scratch.length));
    if (handles > 0)
        tail.request('scratchHandles', structs.scratchBufferHandle, handles);
}
function requestVariables(tail, model) {
    for (const subgraph of model.subgraphs) {
        for (const tensor of subgraph.tensors) {
            if (isTailVariable(model, tensor))
                tail.request('variables', buffer(tensorBytes(tensor)));
        }
    }
}
/**
 * The runtime looks a variable up in the offline plan by its index in its own subgraph, although
 * the plan counts tensors over all subgraphs.
 */
function isTailVariable({ offlinePlan }, { isVariable, index }) {
    return isVariable && (offlinePlan === null || offlinePlan[index] === -1);
}
function requestInputsAndOutputs(tail, { model, structs }) {
    const [main] = model.subgraphs;
    if (main === undefined)
        return;
    for (const tensors of [main.inputs, main.outputs]) {
        const pointers = structs.pointer.bytes * tensors.length;
        tail.request('inputsAndOutputs', buffer(pointers));
        for (const index of tensors)
            requestTensor(tail, main, { index, structs });
    }
}
function requestTensor(tail, { tensors }, { index, structs }) {
    tail.request('inputsAndOutputs', structs.tensor);
    for (const struct of quantizationStructs(tensors[index], structs)) {
        tail.request('quantization', struct);
    }
}
/** What a `TfLiteTensor` takes besides itself: none without scales and zero points. */
function quantizationStructs(tensor, structs) {
    const quantization = tensor?.quantization;
    if (!quantization || quantization.scales.length === 0)
        return [];
    if (quantization.zeroPoints.length === 0)
        return [];
    const zeroPoints = { bytes: 4 + 4 * quantization.scales.length, alignment: 4 };
    return [structs.affineQuantization, zeroPoints];
}

;// CONCATENATED MODULE: ./lib/arena/runtime-structs.js
const POINTER_32 = { bytes: 4, alignment: 4 };
const POINTER_64 = { bytes: 8, alignment: 8 };
const STRUCTS_32 = {
    pointer: POINTER_32,
    singleArenaBufferAllocator: words32(36),
    greedyMemoryPlanner: words32(44),
    microAllocator: words32(36),
    microContext: null,
    builtinDataAllocator: words32(8),
    subgraphAllocations: words32(8),
    evalTensor: words32(12),
    nodeAndRegistration: words32(32),
    scratchBufferHandle: words32(4),
    tensor: words32(32),
    affineQuantization: words32(12),
    scratchBufferRequest: words32(12),
    allocationInfo: words32(24),
};
/**
 * By runtime. The SDK's TFLM of 2023-06 and MLTK's of 2024-03 have the same structs.
 *
 * Source: tflite-micro micro/micro_allocator.h, micro/micro_allocation_info.h,
 * micro/memory_planner/greedy_memory_planner.h, core/c/common.h (`TF_LITE_STATIC_MEMORY`); mltk
 * 0.20.0 cpp/shared/tflite_micro_model; 32-bit sizes measured in Cortex-M33 builds.
 */
const RUNTIME_STRUCTS = {
    sdk: STRUCTS_32,
    'mltk-device': { ...STRUCTS_32, microContext: { bytes: 44, alignment: 16 } },
    'mltk-simulator': {
        pointer: POINTER_64,
        singleArenaBufferAllocator: words64(72),
        greedyMemoryPlanner: words64(72),
        microAllocator: words64(72),
        microContext: { bytes: 80, alignment: 16 },
        builtinDataAllocator: words64(16),
        subgraphAllocations: words64(16),
        evalTensor: words64(24),
        nodeAndRegistration: words64(64),
        scratchBufferHandle: words64(8),
        tensor: words64(64),
        affineQuantization: words64(24),
        scratchBufferRequest: words64(16),
        allocationInfo: words64(32),
    },
};
function words32(bytes) {
    return { bytes, alignment: 4 };
}
function words64(bytes) {
    return { bytes, alignment: 8 };
}

;// CONCATENATED MODULE: ./lib/arena/smallest.js


/** Requests that the head always has room for, one operator's most. */
const SPARE_REQUESTS = 12;
/** The planner's tables, per buffer. */
const PLANNER_BYTES_PER_BUFFER = 40;
/**
 * Bytes, a multiple of 16. Never too small: an operator's own persistent requests are counted as if
 * made before its temporary tensors, because the runtime does not check one against the other.
 */
function smallestWorkingBytes(input) {
    const { persistent, headBytes } = input;
    const most = Math.max(persistent.bytes + headBytes, largestWhilePreparing(input), whilePlanning(input));
    return (0,integers/* alignUp */.DQ)(most, BUFFER_ALIGNMENT);
}
function largestWhilePreparing({ layers, structs, persistent }) {
    let requests = 0;
    let most = 0;
    layers.forEach((operators, subgraph) => {
        operators.forEach((layer, index) => {
            const tail = persistent.prepared[subgraph]?.[index];
            if (tail === undefined)
                return;
            most = Math.max(most, whilePreparing(layer, { tail, requests, structs }));
            requests += layer.memory.scratch.length;
        });
    });
    return most;
}
function whilePreparing(layer, { tail, requests, structs }) {
    const fetched = fetchedTensors(layer);
    const temporaries = (0,integers/* sum */.cz)(fetched.map((tensor) => temporaryBytes(tensor, structs)));
    const list = requestList(requests, structs);
    const spared = layer.memory.requestsLast === true ? sparedBytes(fetched, structs) : 0;
    return Math.max(list + temporaries + (layer.memory.requestsLast === true ? tail.before : tail.after), (0,integers/* alignUp */.DQ)(list + temporaries - spared, BUFFER_ALIGNMENT) + tail.after, requestList(requests + layer.memory.scratch.length, structs) + tail.after);
}
/**
 * The allocator does not keep persistent requests off temporary tensors. What they may overwrite
 * without harm is the end of the tensor fetched last: its zero points and its quantized dimension.
 */
function sparedBytes(fetched, structs) {
    const [quantization, zeroPoints] = quantizationStructs(fetched.at(-1), structs);
    if (quantization === undefined || zeroPoints === undefined)
        return 0;
    return zeroPoints.bytes + quantization.bytes - 2 * structs.pointer.bytes;
}
function fetchedTensors({ layer, memory }) {
    const operands = [...layer.inputs, ...layer.outputs];
    return memory.temporaries.flatMap((index) => operands[index] ?? []);
}
/** Temporary tensors are freed only when the operator's Prepare is over. */
function temporaryBytes(tensor, structs) {
    const parts = [structs.tensor, ...quantizationStructs(tensor, structs)];
    return (0,integers/* sum */.cz)(parts.map(({ bytes }) => (0,integers/* alignUp */.DQ)(bytes, structs.pointer.alignment)));
}
function requestList(requests, { scratchBufferRequest }) {
    return scratchBufferRequest.bytes * (requests + SPARE_REQUESTS);
}
function whilePlanning({ model, layers, structs, persistent, plannedBuffers, }) {
    const requests = (0,integers/* sum */.cz)(layers.flat().map(({ memory }) => memory.scratch.length));
    const tensors = (0,integers/* sum */.cz)(model.subgraphs.map(({ tensors }) => tensors.length));
    const tables = (0,integers/* alignUp */.DQ)(requestList(requests, structs), structs.pointer.bytes) +
        structs.pointer.bytes * model.subgraphs.length +
        structs.allocationInfo.bytes * (tensors + requests);
    return ((0,integers/* alignUp */.DQ)(tables, BUFFER_ALIGNMENT) +
        PLANNER_BYTES_PER_BUFFER * plannedBuffers +
        (0,integers/* alignUp */.DQ)(persistent.atPlanning, BUFFER_ALIGNMENT));
}

;// CONCATENATED MODULE: ./lib/arena/plan-arena.js








/**
 * The tensor arena of a model: what TensorFlow Lite Micro's allocator does when it loads it, request
 * by request, for the runtime and kernels of the setting.
 */
function planArena(model, setting) {
    const layers = arenaLayers(model, setting);
    const lifetimes = lifetimesOf(model);
    const wanted = wantedBuffers(model, layers, lifetimes);
    const requests = wanted.map(requestOf);
    const offsets = planGreedily(requests);
    const buffers = wanted.map((buffer, index) => placed(buffer, offsets[index] ?? 0));
    const structs = RUNTIME_STRUCTS[setting.runtime.id];
    const persistent = playPersistent({ model, layers, structs });
    const nonpersistentBytes = plannedBytes(requests, offsets);
    const byLayer = liveBytes({ requests, offsets }, lifetimes);
    const peak = peakOf(byLayer, requests);
    return {
        persistentBytes: persistent.bytes,
        nonpersistentBytes,
        smallestWorkingBytes: smallestWorkingBytes({
            ...{ model, layers, structs, persistent },
            headBytes: nonpersistentBytes,
            plannedBuffers: buffers.length,
        }),
        unknownLayers: unknownLayers(layers, lifetimes),
        buffers,
        byLayer,
        peak,
        persistentByCause: causes(persistent),
        fragmentationBytes: nonpersistentBytes - peak.liveBytes,
    };
}
/** All tensors that are computed, then all scratch buffers, each by subgraph. */
function wantedBuffers(model, layers, lifetimes) {
    const offline = offlineOffsets(model);
    const tensors = model.subgraphs.flatMap((subgraph) => subgraph.tensors.flatMap((tensor) => {
        const lifetime = lifetimes.tensors[subgraph.index]?.[tensor.index] ?? UNTOUCHED;
        return tensorBuffer(tensor, {
            ...{ subgraph, lifetime },
            offlineOffset: offline[subgraph.index]?.[tensor.index] ?? null,
        });
    }));
    const scratch = layers.flat().flatMap((layer) => scratchBuffers(layer, lifetimes));
    return [...tensors, ...scratch];
}
const UNTOUCHED = { first: -1, last: -1 };
/** By subgraph, then tensor; null where the device plans it. The plan counts over all subgraphs. */
function offlineOffsets({ subgraphs, offlinePlan, }) {
    let next = 0;
    return subgraphs.map(({ tensors }) => tensors.map(() => {
        const offset = offlinePlan?.[next++] ?? -1;
        return offset === -1 ? null : offset;
    }));
}
function tensorBuffer(tensor, place) {
    const bytes = tensorBytes(tensor);
    const inTail = tensor.isVariable && place.offlineOffset === null;
    const inModel = tensor.isConstant && !(tensor.isVariable && place.offlineOffset !== null);
    if (inTail || inModel || bytes === 0)
        return [];
    return [
        {
            kind: tensor.isVariable ? 'variable' : 'tensor',
            subgraph: place.subgraph.index,
            tensor: tensor.index,
            name: tensor.name,
            bytes,
            firstLayer: place.lifetime.first,
            lastLayer: place.lifetime.last,
            offlineOffset: place.offlineOffset,
        },
    ];
}
function scratchBuffers({ layer, memory }, { scratch }) {
    const { subgraph, operator } = layer;
    const { first, last } = scratch[subgraph.index]?.[operator.index] ?? UNTOUCHED;
    return memory.scratch.map((bytes, index) => {
        const purpose = memory.scratchPurposes?.[index] ?? 'scratch';
        return {
            kind: 'scratch',
            subgraph: subgraph.index,
            tensor: null,
            name: `${purpose} of layer ${operator.index}`,
            bytes,
            firstLayer: first,
            lastLayer: last,
            offlineOffset: null,
        };
    });
}
function requestOf({ bytes, firstLayer, lastLayer, offlineOffset }) {
    return {
        bytes: (0,integers/* alignUp */.DQ)(bytes, BUFFER_ALIGNMENT),
        first: firstLayer,
        last: lastLayer,
        offlineOffset,
    };
}
function placed(wanted, offset) {
    const { kind, subgraph, tensor, name, bytes, firstLayer, lastLayer } = wanted;
    return { kind, subgraph, tensor, name, bytes, offset, firstLayer, lastLayer };
}
function liveBytes(plan, { layers }) {
    const change = new Array(layers.length + 1).fill(0);
    for (const { bytes, first, last } of plan.requests) {
        if (last < 0)
            continue;
        const begin = Math.max(0, first);
        change[begin] = (change[begin] ?? 0) + bytes;
        change[last + 1] = (change[last + 1] ?? 0) - bytes;
    }
    const mayShare = plan.requests.some(({ offlineOffset }) => offlineOffset !== null);
    let live = 0;
    return layers.map((layer, step) => {
        live += change[step] ?? 0;
        return { step, layer, liveBytes: mayShare ? live - sharedBytes(plan, step) : live };
    });
}
/** What an offline plan saves at a step by giving several buffers the same bytes, as Vela does. */
function sharedBytes({ requests, offsets }, step) {
    const ranges = requests.flatMap(({ bytes, first, last }, index) => first <= step && step <= last ? [{ offset: offsets[index] ?? 0, bytes }] : []);
    ranges.sort((a, b) => a.offset - b.offset);
    let [shared, end] = [0, 0];
    for (const { offset, bytes } of ranges) {
        shared += Math.min(bytes, Math.max(0, end - offset));
        end = Math.max(end, offset + bytes);
    }
    return shared;
}
function peakOf(steps, requests) {
    const peak = highest(steps);
    if (peak === null)
        return { layer: null, liveBytes: 0, buffers: [], nextHighest: null };
    const bytes = (index) => requests[index]?.bytes ?? 0;
    const alive = requests.flatMap(({ first, last }, index) => first <= peak.step && peak.step <= last ? [index] : []);
    return {
        layer: peak.layer,
        liveBytes: peak.liveBytes,
        buffers: alive.sort((a, b) => bytes(b) - bytes(a) || a - b),
        nextHighest: highest(steps.filter(({ layer }) => layer !== peak.layer)),
    };
}
/** The first of the highest. */
function highest(steps) {
    return steps.reduce((best, step) => (best === null || step.liveBytes > best.liveBytes ? step : best), null);
}
/** Layers of the main subgraph that are unknown or run an unknown operator of another. */
function unknownLayers(layers, { callers }) {
    const unknown = layers.flat().flatMap(({ layer, isKnown }) => {
        if (isKnown)
            return [];
        const { subgraph, operator } = layer;
        return (subgraph.index === 0 ? operator.index : callers[subgraph.index]) ?? [];
    });
    return [...new Set(unknown)].sort((a, b) => a - b);
}
function causes({ byCause }) {
    const all = Object.keys(PERSISTENT_CAUSES);
    return all.flatMap((cause) => {
        const bytes = byCause.get(cause) ?? 0;
        return bytes === 0 ? [] : [{ cause: PERSISTENT_CAUSES[cause], bytes }];
    });
}

;// CONCATENATED MODULE: ./lib/mvp/pipeline.js
/** One count per outcome, in the order of execution; undefined or idle layers count nothing. */
function runPipeline(outcomes) {
    let last = null;
    return outcomes.map((outcome) => {
        let cycles = 0;
        for (const run of outcome?.runs ?? []) {
            cycles += run.count * run.cycles + stalls(run, last);
            last = run.last;
        }
        return { cycles, ...loadsOf(outcome?.runs ?? []) };
    });
}
/** The first execution can stall on the program before, the others on the run's own last one. */
function stalls({ count, first, last }, before) {
    const onBefore = before !== null && first.includes(before) ? 1 : 0;
    const onItself = last !== null && first.includes(last) ? count - 1 : 0;
    return onBefore + onItself;
}
function loadsOf(runs) {
    const count = (counts) => runs.filter(counts).reduce((all, run) => all + run.count, 0);
    return {
        loads: count(() => true),
        parallelLoads: count((run) => run.parallel),
        optimizedLoads: count((run) => run.optimized),
    };
}

// EXTERNAL MODULE: ./lib/mvp/limit-text.js
var limit_text = __webpack_require__(1840);
// EXTERNAL MODULE: ./lib/mvp/limits.js
var limits = __webpack_require__(6953);
;// CONCATENATED MODULE: ./lib/mvp/attempt.js
function refused(refusal, messages = []) {
    return { runs: [], refusals: [refusal], messages, failure: null };
}
function accepted(runs) {
    return { runs, refusals: [], messages: [], failure: null };
}

;// CONCATENATED MODULE: ./lib/mvp/program-run.js
/** Adds a program, joined with the one before it where both are the same. A count of 0 adds nothing. */
function addRun(runs, run) {
    if (run.count <= 0)
        return;
    const before = runs.at(-1);
    if (before !== undefined && sameProgram(before, run)) {
        runs[runs.length - 1] = { ...before, count: before.count + run.count };
    }
    else {
        runs.push(run);
    }
}
function addRuns(runs, more) {
    for (const run of more)
        addRun(runs, run);
}
function sameProgram(a, b) {
    return (a.cycles === b.cycles &&
        a.last === b.last &&
        a.parallel === b.parallel &&
        a.optimized === b.optimized &&
        a.first.join() === b.first.join());
}
/** Cycles of all executions without stalls between programs. */
function totalCycles(runs) {
    return runs.reduce((all, run) => all + run.count * run.cycles, 0);
}

;// CONCATENATED MODULE: ./lib/mvp/activation/clamp.js

/** Up to this many elements the CPU clamps. */
const CPU_ELEMENTS = 160;
const PROGRAM_ELEMENTS = 2048;
/** True where the activation cuts anything off the int8 range. */
function isActive(range) {
    return range.low !== -128 || range.high !== 127;
}
/** Adds the clamp programs over `elements` outputs; the rest that the CPU clamps costs no MVP cycles. */
function addClamp(runs, range, elements) {
    if (!isActive(range) || elements <= CPU_ELEMENTS)
        return;
    const full = Math.floor(elements / PROGRAM_ELEMENTS);
    const rest = elements % PROGRAM_ELEMENTS;
    addRun(runs, clampOf(PROGRAM_ELEMENTS, full));
    if (rest >= CPU_ELEMENTS)
        addRun(runs, clampOf(rest, 1));
}
function clampOf(elements, count) {
    // One load, then two clips per four elements.
    const cycles = 1 + 2 * Math.floor(elements / 4);
    return { count, cycles, first: [], last: 'R3', parallel: false, optimized: false };
}

// EXTERNAL MODULE: ./lib/mvp/geometry.js
var geometry = __webpack_require__(2817);
;// CONCATENATED MODULE: ./lib/mvp/hardware.js
/** Elements of one array dimension: a 10-bit field that holds size - 1. */
const MAX_SIZE = 1024;
/** Iterations of one loop: a 10-bit field that holds count - 1. */
const MAX_COUNT = 1024;
/** Elements between two neighbours of an array dimension: a 12-bit signed field. */
const MAX_STRIDE = 2047;
const MIN_STRIDE = -2048;
const MAX_LOOPS = 8;
const MAX_INSTRUCTIONS = 8;
/** Sizes pass through an `unsigned short` before they are compared, so a size of 65,536 counts as 0. */
function checkSize(limit, value) {
    const low = ((value % 65536) + 65536) % 65536;
    return low > MAX_SIZE ? { limit, value } : undefined;
}
function checkStride(limit, value) {
    return value > MAX_STRIDE || value < MIN_STRIDE ? { limit, value } : undefined;
}
function checkCount(limit, value) {
    return value <= 0 || value > MAX_COUNT ? { limit, value } : undefined;
}

;// CONCATENATED MODULE: ./lib/mvp/conv-1d.js




function isWide1D({ input, output, filterHeight }) {
    const isOneRow = input.height === 1 && filterHeight === 1 && output.height === 1;
    const isWide = input.width * input.channels > MAX_STRIDE || output.width * output.channels > MAX_STRIDE;
    return isOneRow && isWide;
}
/**
 * The MLTK tries every chunk before it accepts the layer; the SDK accepts it unseen, and what a
 * chunk cannot do shows at the first inference.
 */
function convolution1D(layer, setting, kernel) {
    const runs = [];
    let failure = manyImages(layer);
    let rest = startOf(layer);
    while (rest.input >= layer.filterWidth) {
        const chunk = chunkOf(layer, rest);
        const attempt = kernel(asLayer(layer, chunk), setting, axesOfChunk(layer, chunk));
        const [refusal] = attempt.refusals;
        if (refusal !== undefined && setting.kernels === 'mltk')
            return attempt;
        if (refusal !== undefined) {
            return { ...acceptedWith(runs), failure: refusedChunk(asLayer(layer, chunk), refusal) };
        }
        if (chunk.advance <= 0)
            return { ...acceptedWith(runs), failure: endless(layer, setting) };
        if (startsOdd(rest, chunk))
            failure = oddOffset(layer);
        addRepeated(runs, attempt.runs, chunk.repeats);
        rest = after(rest, chunk);
    }
    return { ...acceptedWith(runs), failure };
}
const acceptedWith = (runs) => ({
    runs,
    refusals: [],
    messages: [],
    failure: null,
});
/** What is left after the columns at both ends that see padding. */
function startOf({ input, output, filterWidth, strideWidth, padding }) {
    if (padding === 'VALID')
        return { input: input.width, output: output.width, offset: 0 };
    const total = Math.max((output.width - 1) * strideWidth + filterWidth - input.width, 0);
    const left = (0,geometry/* divide */.Qr)(total, 2);
    const leftColumns = Math.ceil(left / strideWidth);
    const rightColumns = Math.ceil((total - left) / strideWidth);
    const shift = left - leftColumns * strideWidth;
    return {
        input: input.width + shift,
        output: output.width - leftColumns - rightColumns,
        offset: -shift * input.channels,
    };
}
function chunkOf(layer, rest) {
    const { filterWidth, strideWidth } = layer;
    const inputMaximum = (0,geometry/* divide */.Qr)(MAX_STRIDE, layer.input.channels);
    const outputMaximum = (0,geometry/* divide */.Qr)(MAX_STRIDE, layer.output.channels);
    const isInputBound = inputMaximum <= outputMaximum;
    const widest = Math.min(rest.input, inputMaximum);
    const steps = isInputBound
        ? (0,geometry/* divide */.Qr)(widest - filterWidth, strideWidth)
        : Math.min(rest.output, outputMaximum) - 1;
    const input = steps * strideWidth + filterWidth;
    const output = steps + 1;
    const advance = input - filterWidth + strideWidth;
    const spare = isInputBound
        ? (0,geometry/* divide */.Qr)(rest.input - Math.max(inputMaximum, filterWidth), advance)
        : Math.min((0,geometry/* divide */.Qr)(rest.output, output), (0,geometry/* divide */.Qr)(rest.input - filterWidth, advance) + 1) - 1;
    const repeats = advance > 0 ? Math.max(spare, 0) + 1 : 1;
    return { input, output, advance, elements: advance * layer.input.channels, repeats };
}
function after(rest, { repeats, advance, elements, output }) {
    return {
        input: rest.input - repeats * advance,
        output: rest.output - repeats * output,
        offset: rest.offset + repeats * elements,
    };
}
/** The kernel refuses data at an odd address; the tensor itself lies at an even one. */
function startsOdd({ offset }, { elements, repeats }) {
    return offset % 2 === 1 || (repeats > 1 && elements % 2 === 1);
}
function asLayer(layer, chunk) {
    return {
        ...layer,
        padding: 'VALID',
        input: { ...layer.input, width: chunk.input },
        output: { ...layer.output, width: chunk.output },
    };
}
function axesOfChunk({ filterWidth, strideWidth, strideHeight }, chunk) {
    return {
        x: { in: chunk.input, out: chunk.output, filter: filterWidth, stride: strideWidth, pad: 0 },
        y: { in: 1, out: 1, filter: 1, stride: strideHeight, pad: 0 },
    };
}
/** Chunks that repeat more often than this are folded by kind of program, not in order. */
const ORDERED_REPEATS = 4096;
function addRepeated(runs, chunk, repeats) {
    const ordered = Math.min(repeats, ORDERED_REPEATS);
    for (let index = 0; index < ordered; index++)
        addRuns(runs, chunk);
    if (repeats === ordered)
        return;
    for (const run of chunk)
        addRuns(runs, [{ ...run, count: run.count * (repeats - ordered) }]);
}
function refusedChunk(chunk, { limit, value }) {
    const { rule, subject } = (0,limits/* limitOf */.L)(limit);
    return {
        code: 'fails-at-inference',
        message: `The SDK accepts a convolution over one wide row unseen and runs it in parts; the first inference returns an error, because a part exceeds a limit: ${subject(chunk, value)}. ${rule}`,
    };
}
function oddOffset({ input }) {
    return {
        code: 'fails-at-inference',
        message: `The row is too wide for the MVP and is run in parts; with ${input.channels} channels one part starts at an odd address, which the kernel accepts at load and refuses at the first inference. An even number of input channels avoids it.`,
    };
}
function endless({ filterWidth }, { kernels }) {
    const when = kernels === 'mltk' ? 'loading the model' : 'the first inference';
    return {
        code: 'never-returns',
        message: `A filter ${filterWidth} wide leaves no output in the widest part of the row that the MVP can hold, so the kernel never gets on and ${when} never returns. A narrower filter or fewer channels avoid it.`,
    };
}
/** The chunks' addresses of later images are computed from the chunk's width. */
function manyImages({ input }) {
    if (input.batches <= 1)
        return null;
    return {
        code: 'wrong-output',
        message: `The row is too wide for the MVP and is run in parts, which the kernel gets right for the first image of a batch only; the batch here is ${input.batches}.`,
    };
}

;// CONCATENATED MODULE: ./lib/mvp/range-split.js
/**
 * Splits an axis into ranges of outputs that see the same part of the filter: each output whose
 * window hangs over an edge on its own, the ones between in one range.
 *
 * Source: the range loops in gecko_sdk v4.4.1 platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c and
 * sl_mvp_ml_pooling.c, sli_mvp_ml_depthwise_conv2d.cc. Dilation plays no part here, as there.
 */

/** The range that begins at output `start`; the next one begins at `start + length`. */
function rangeAt(axis, start) {
    const origin = start * axis.stride - axis.pad;
    const filterStart = Math.max(0, -origin);
    const taps = Math.min(axis.filter, axis.in - origin) - filterStart;
    const isCentre = origin >= 0 && axis.in - origin >= axis.filter;
    const end = isCentre ? (0,geometry/* divide */.Qr)(axis.in - axis.filter + axis.pad, axis.stride) : start;
    return { start, length: end - start + 1, filterStart, taps };
}
/**
 * How many taps each output of an axis sees, edges one by one and the middle at once. Stops at the
 * first output with a number of taps that no loop can count (not 1..1024), which it lists last.
 */
function tapsAlong(axis) {
    const counts = [];
    for (let at = 0; at < axis.out;) {
        const range = rangeAt(axis, at);
        const length = Math.min(range.length, axis.out - at);
        counts.push({ taps: range.taps, count: length });
        if (range.taps < 1 || range.taps > 1024)
            break;
        at += length;
    }
    return counts;
}
/** Ranges that an axis splits into, at most, in closed form. */
function rangeCount(axis) {
    const left = Math.min(axis.out, Math.ceil(axis.pad / axis.stride));
    return left + 1 + Math.max(0, axis.out - 1 - lastCentre(axis));
}
/** Row steps that the middle range splits into, at most. */
function stepCount(axis) {
    const centre = Math.max(0, Math.min(axis.out - 1, lastCentre(axis)) + 1);
    return Math.min(centre, Math.ceil(axis.filter / axis.stride));
}
/** Last output whose window does not hang over the far edge; negative where there is none. */
function lastCentre(axis) {
    return (0,geometry/* divide */.Qr)(axis.in - axis.filter + axis.pad, axis.stride);
}

;// CONCATENATED MODULE: ./lib/mvp/row-plan.js
/**
 * How the rows of a range are spread over programs: a program walks every `increment`-th output row
 * so that it can go on where its window ended, skipping `extra` input rows.
 *
 * Source: the "Special out_y iteration computations" in gecko_sdk v4.4.1
 * platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c and sl_mvp_ml_pooling.c.
 */


function planRows(range) {
    const { increment, extra } = spread(range);
    return { steps: Math.min(increment, range.rows), increment, extra };
}
function spread({ rows, taps, stride, isSingleColumn }) {
    if (rows === 1 || isSingleColumn || stride === taps)
        return { increment: 1, extra: 0 };
    if (stride > taps)
        return { increment: 1, extra: stride - taps };
    const remainder = taps % stride;
    const quotient = (0,geometry/* divide */.Qr)(taps, stride);
    return remainder === 0
        ? { increment: quotient, extra: 0 }
        : { increment: quotient + 1, extra: stride - remainder };
}
/** Step number `offset` of a plan. */
function rowStep(range, plan, offset) {
    const outputRows = Math.ceil((range.rows - offset) / plan.increment);
    const extra = outputRows === 1 ? 0 : plan.extra;
    const wide = plan.increment * range.outputRow > MAX_STRIDE;
    const idle = wide ? plan.increment - 1 : 0;
    return {
        offset,
        outputRows,
        extra,
        inputRows: range.isSingleColumn ? range.taps : (range.taps + extra) * outputRows,
        outputStride: wide ? range.outputRow : plan.increment * range.outputRow,
        idle,
        outputSize: outputRows * (idle + 1),
    };
}
/** NOOPs and loops that skip the input rows still left after a program's own instructions. */
function tailOf(left) {
    if (left <= 0)
        return { idle: 0, loops: [] };
    if (left === 1)
        return { idle: 1, loops: [1] };
    return { idle: left - 1, loops: [left - 1, 1] };
}

;// CONCATENATED MODULE: ./lib/mvp/conv-2d.js
/**
 * CONV_2D on the MVP: which layers it takes, which programs it runs.
 *
 * Sources: mltk 0.20.0 cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/compute/nn/mvp/src/
 * sl_mvp_ml_conv2d.cc and kernels/conv.cc; gecko_sdk v4.4.1 platform/compute/nn/mvp/src/
 * sl_mvp_ml_conv2d.c. Numerics are left out.
 */








function planConvolution(layer, setting) {
    if ((0,geometry/* isDegenerate */.jH)(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    return isWide1D(layer)
        ? convolution1D(layer, setting, convolution2D)
        : convolution2D(layer, setting);
}
function convolution2D(layer, setting, axes = (0,geometry/* axesOf */.vj)(layer)) {
    if (layer.dilationHeight !== 1 || layer.dilationWidth !== 1) {
        const value = Math.max(layer.dilationHeight, layer.dilationWidth);
        return refused({ limit: 'conv-dilation', value }, ['Dilation not supported']);
    }
    if (layer.padding === 'VALID' && (axes.x.pad !== 0 || axes.y.pad !== 0)) {
        return refused({ limit: 'valid-padding', value: Math.max(axes.x.pad, axes.y.pad) });
    }
    const runs = [];
    if (setting.optimizeSpeed === 1) {
        const refusal = addScaling(runs, layer);
        if (refusal !== undefined)
            return refused(refusal, scalingMessages(refusal));
    }
    const refusal = addMainPrograms(runs, { layer, axes, setting });
    if (refusal !== undefined)
        return refused(refusal, mainMessages(refusal));
    const { output } = layer;
    addClamp(runs, layer.activation, layer.input.batches * output.height * output.width * output.channels);
    return accepted(runs);
}
/** One program per image that scales the input into the scratch buffer. */
function addScaling(runs, { input }) {
    const { batches, height, width, channels } = input;
    const depth = channels % 2 === 0 ? channels / 2 : channels;
    const refusal = checkStride('conv-scaled-row-stride', width * depth) ??
        checkCount('conv-scaled-height', height) ??
        checkCount('conv-scaled-width', width) ??
        checkStride('conv-scaled-channels', depth) ??
        checkCount('conv-scaled-channels', depth);
    if (refusal !== undefined)
        return refusal;
    addRun(runs, {
        count: batches,
        cycles: height * width * depth,
        first: ['R5', 'R0'],
        last: 'R6',
        parallel: false,
        optimized: false,
    });
    return undefined;
}
function scalingMessages({ limit }) {
    return limit === 'conv-scaled-row-stride'
        ? ['Assertion failed: input_stride_dim0 <= (int)((0xFFF0000UL >> (16+1)))']
        : [];
}
function mainMessages({ limit, value }) {
    return limit === 'conv-output-row-stride'
        ? [`Output vector stride (${value}) exceeded (max=2047)`]
        : [];
}
function addMainPrograms(runs, main) {
    const { x: xAxis, y: yAxis } = main.axes;
    for (let x = rangeAt(xAxis, 0); x.start < xAxis.out; x = rangeAt(xAxis, x.start + x.length)) {
        for (let y = rangeAt(yAxis, 0); y.start < yAxis.out; y = rangeAt(yAxis, y.start + y.length)) {
            const refusal = addRangePrograms(runs, main, { x, y });
            if (refusal !== undefined)
                return refusal;
        }
    }
    return undefined;
}
function addRangePrograms(runs, main, { x, y }) {
    const { layer, axes } = main;
    const rows = {
        rows: y.length,
        taps: y.taps,
        stride: axes.y.stride,
        isSingleColumn: x.length <= 1,
        outputRow: layer.output.width * layer.output.channels,
    };
    const plan = planRows(rows);
    for (let offset = 0; offset < plan.steps; offset++) {
        const refusal = addStepPrograms(runs, main, { x, y, step: rowStep(rows, plan, offset) });
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
/**
 * One program per image. Two programs are told apart by the parity of the address they start at,
 * which alternates from image to image where one image has an odd number of elements.
 */
function addStepPrograms(runs, main, at) {
    const { batches, height, width, channels } = main.layer.input;
    const alternates = (height * width * channels) % 2 === 1;
    const cases = alternates && batches > 1 ? [0, 1] : [0];
    for (const image of cases) {
        const program = mainProgram(main, at, image);
        if ('limit' in program)
            return program;
        const count = cases.length === 1 ? batches : Math.ceil((batches - image) / 2);
        addRun(runs, { ...program, count });
    }
    return undefined;
}
function mainProgram(main, at, image) {
    const { layer, setting } = main;
    const { x, y, step } = at;
    if (step.outputStride > MAX_STRIDE) {
        return { limit: 'conv-output-row-stride', value: step.outputStride };
    }
    const { columns, parallel, refusal } = arraysOf(main, at, image);
    const pairs = parallel ? 1 : 0;
    const tail = tailOf(step.extra - (parallel ? 3 : 2));
    const failed = refusal ??
        checkCount('conv-filters', layer.output.channels) ??
        checkCount('conv-output-columns', x.length) ??
        checkCount('conv-output-rows', step.outputRows) ??
        checkCount('conv-filter-rows', y.taps) ??
        checkCount('conv-filter-row', columns) ??
        (step.idle > 0 ? checkCount('conv-output-rows', step.idle) : undefined) ??
        (tail.idle > 1 ? checkCount('conv-row-skip', tail.idle) : undefined);
    if (failed !== undefined)
        return failed;
    const perProduct = setting.optimizeSpeed === 1 ? 1 : 3;
    const perOutput = perProduct * y.taps * columns + pairs + 3 + step.idle + tail.idle;
    return {
        cycles: layer.output.channels * (1 + x.length * step.outputRows * perOutput),
        first: ['R0'],
        last: tail.idle > 0 ? null : 'R5',
        parallel,
        optimized: false,
    };
}
/** Sizes and strides of the program's arrays, in pairs of elements where everything is even. */
function arraysOf({ layer, axes }, { x, y, step }, image) {
    const { input, output, filterHeight, filterWidth } = layer;
    const { channels } = input;
    const isSingle = x.length <= 1;
    const inputRow = input.width * channels;
    const firstRow = (y.start + step.offset) * axes.y.stride - axes.y.pad + y.filterStart;
    const firstColumn = x.start * axes.x.stride - axes.x.pad + x.filterStart;
    const inputBase = ((image * input.height + firstRow) * input.width + firstColumn) * channels;
    const filterBase = (y.filterStart * filterWidth + x.filterStart) * channels;
    const outputStep = isSingle ? axes.y.stride * inputRow : axes.x.stride * channels;
    const columns = x.taps * channels;
    const filterRow = filterWidth * channels;
    const filter = filterHeight * filterRow;
    const parallel = [inputBase, columns, inputRow, outputStep, filterBase, filterRow, filter].every((one) => one % 2 === 0);
    const unit = parallel ? 2 : 1;
    const refusal = checkSize('conv-output-columns', isSingle ? y.length : x.length) ??
        checkSize('conv-input-rows', step.inputRows) ??
        checkSize('conv-filter-row', columns / unit) ??
        checkStride('conv-output-step', outputStep / unit) ??
        checkStride('conv-input-row-stride', inputRow / unit) ??
        checkSize('conv-filters', output.channels) ??
        checkSize('conv-filter-rows', y.taps) ??
        checkStride('conv-filter-size', filter / unit) ??
        checkStride('conv-filter-size', filterRow / unit) ??
        checkSize('conv-output-rows', step.outputSize) ??
        checkStride('conv-filters', output.channels);
    return { columns: columns / unit, parallel, refusal };
}

;// CONCATENATED MODULE: ./lib/mvp/depthwise-arrays.js
/**
 * The loop nest of the generic depthwise convolution as the arrays see it: a size and a stride per
 * dimension, which can be joined with a neighbour or split in two.
 *
 * Source: struct DwConv2DDims in sli_mvp_ml_depthwise_conv2d.cc of gecko_sdk v4.4.1.
 */

/** Dimensions that the array's address depends on. */
function isActiveDim({ size, stride }) {
    return size > 1 && stride > 0;
}
function activeCount(array) {
    return Object.values(array).filter(isActiveDim).length;
}
/** Size of `inner` once `outer` is joined with it, or the check that fails. */
function joinedSize(array, outer, inner) {
    const step = array[outer].stride;
    const unit = array[inner].stride;
    if (step % unit !== 0)
        return 'stride_ratio.rem == 0';
    const skipped = step / unit - array[inner].size;
    if (skipped < 0)
        return 'extra_incr >= 0';
    return (array[inner].size + skipped) * array[outer].size;
}
/** Lets `inner` walk `outer` too. Returns the check that fails. */
function joinDims(array, outer, inner) {
    const size = joinedSize(array, outer, inner);
    if (typeof size === 'string')
        return size;
    const skipped = array[outer].stride / array[inner].stride - array[inner].size;
    array[inner] = { ...array[inner], size };
    array[outer] = { ...array[outer], size: 1, skipped };
    return undefined;
}
/** Splits the rows into `groups` of `offsets` rows each. */
function splitDim(array, { groups, offsets }) {
    array.group = { size: groups, stride: offsets * array.row.stride, skipped: 0 };
    array.row = { ...array.row, size: offsets };
}
function arraysFor(layer, multiplier) {
    const { input, output, filterHeight, filterWidth } = layer;
    const inputRow = input.width * input.channels;
    const outputRow = output.width * output.channels;
    const unit = multiplier % 2 === 0 ? 2 : 1;
    const dim = (size, stride) => ({ size, stride, skipped: 0 });
    const halved = (size, stride) => dim(size, (0,geometry/* divide */.Qr)(stride, unit));
    return {
        input: {
            batch: dim(input.batches, inputRow * input.height),
            channel: dim(input.channels, 1),
            multiplier: dim((0,geometry/* divide */.Qr)(multiplier, unit), 0),
            row: dim(output.height, inputRow * layer.strideHeight),
            column: dim(output.width, input.channels * layer.strideWidth),
            group: dim(1, inputRow * layer.strideHeight * output.height),
            filterRow: dim(filterHeight, inputRow * layer.dilationHeight),
            filterColumn: dim(filterWidth, input.channels * layer.dilationWidth),
        },
        output: {
            batch: halved(input.batches, outputRow * output.height),
            channel: halved(input.channels, multiplier),
            multiplier: dim((0,geometry/* divide */.Qr)(multiplier, unit), 1),
            row: halved(output.height, outputRow),
            column: halved(output.width, output.channels),
            group: dim(1, 0),
            filterRow: dim(filterHeight, 0),
            filterColumn: dim(filterWidth, 0),
        },
    };
}

;// CONCATENATED MODULE: ./lib/mvp/depthwise-generic.js
/**
 * The generic depthwise convolution: it fits the loops over output rows and columns, filter and
 * channels into the three dimensions that an MVP array has, by joining and splitting dimensions.
 *
 * Sources: sli_mvp_ml_depthwise_conv2d.cc of mltk 0.20.0 and gecko_sdk v4.4.1. The SDK goes on after
 * a failed check where the MLTK returns, and refuses the same layers.
 */







/** Fewer multiply-accumulates per program than this and the CPU is quicker. */
const MIN_WORK_PER_PROGRAM = 120;
function planGenericDepthwise(layer, setting) {
    const axes = (0,geometry/* axesOf */.vj)(layer);
    if (layer.output.channels < layer.input.channels) {
        return refused({ limit: 'degenerate-shape', value: layer.output.channels });
    }
    const multiplier = (0,geometry/* divide */.Qr)(layer.output.channels, layer.input.channels);
    const arrays = arraysFor(layer, multiplier);
    const unfit = unfitDimension(arrays, setting);
    if (unfit !== undefined)
        return denied(unfit);
    const early = simpleRefusal(layer, axes);
    if (early !== undefined)
        return refused(early);
    joinDims(arrays.output, 'channel', 'multiplier');
    const runs = [];
    const denial = addPrograms(runs, { layer, axes, arrays, multiplier });
    if (denial !== undefined)
        return denied(denial);
    const tooLittle = workRefusal(layer, runs);
    if (tooLittle !== undefined)
        return refused(tooLittle);
    const { height, width, channels } = layer.output;
    addClamp(runs, layer.activation, height * width * channels);
    return accepted(runs);
}
function denied({ refusal, message }) {
    return refused(refusal, message === null ? [] : [message]);
}
/** What the kernel notes first and acts on after it has looked at the dimensions. */
function simpleRefusal(layer, { x, y }) {
    if (layer.input.batches !== 1)
        return { limit: 'depthwise-batch', value: layer.input.batches };
    if (layer.padding === 'VALID' && (x.pad !== 0 || y.pad !== 0)) {
        return { limit: 'valid-padding', value: Math.max(x.pad, y.pad) };
    }
    return undefined;
}
/** Index of each dimension in the kernel's own tables: its messages print it. */
const DIM_INDEX = {
    batch: 0,
    channel: 1,
    multiplier: 2,
    row: 3,
    column: 4,
    group: 5,
    filterRow: 6,
    filterColumn: 7,
};
const DIMS = Object.keys(DIM_INDEX);
const SIZE_LIMIT = {
    batch: 'depthwise-batch',
    channel: 'depthwise-channels',
    multiplier: 'depthwise-channels',
    row: 'depthwise-output-height',
    column: 'depthwise-output-width',
    group: 'depthwise-output-height',
    filterRow: 'depthwise-filter',
    filterColumn: 'depthwise-filter',
};
const OUTPUT_STRIDE_LIMIT = {
    batch: 'depthwise-batch',
    row: 'depthwise-output-row-stride',
    column: 'depthwise-output-channels',
};
const INPUT_STRIDE_LIMIT = {
    batch: 'depthwise-batch',
    row: 'depthwise-input-row-step',
    column: 'depthwise-column-step',
    filterRow: 'depthwise-input-row-stride',
    filterColumn: 'depthwise-dilated-columns',
};
/** Sizes and strides that are refused before any loop is planned. */
function unfitDimension(arrays, { kernels }) {
    for (const name of DIMS) {
        const unfit = unfitInput(arrays, name, kernels) ?? unfitOutput(arrays, name);
        if (unfit !== undefined)
            return unfit;
    }
    return undefined;
}
function unfitInput({ input }, name, kernels) {
    const { size, stride } = input[name];
    if (!isActiveDim(input[name]))
        return undefined;
    if (size > MAX_SIZE) {
        const message = `input_shape[${DIM_INDEX[name]}] (${size}) > ${MAX_STRIDE}`;
        return { refusal: { limit: SIZE_LIMIT[name], value: size }, message };
    }
    if (kernels === 'mltk' || stride <= MAX_STRIDE)
        return undefined;
    return { refusal: strideRefusal(input, name, INPUT_STRIDE_LIMIT), message: null };
}
function unfitOutput({ output }, name) {
    const { size, stride } = output[name];
    if (!isActiveDim(output[name]))
        return undefined;
    if (size > MAX_SIZE) {
        const message = `output_shape[${DIM_INDEX[name]}] (${size}) > ${MAX_SIZE}`;
        return { refusal: { limit: SIZE_LIMIT[name], value: size }, message };
    }
    if (stride <= MAX_STRIDE)
        return undefined;
    const message = `output_stride[${DIM_INDEX[name]}] (${stride}) > ${MAX_STRIDE}`;
    return { refusal: strideRefusal(output, name, OUTPUT_STRIDE_LIMIT), message };
}
function strideRefusal(array, name, limits) {
    const value = name === 'batch' ? array.batch.size : array[name].stride;
    return { limit: limits[name] ?? 'depthwise-loop-plan', value };
}
function addPrograms(runs, plan) {
    const { x: xAxis, y: yAxis } = plan.axes;
    for (let x = rangeAt(xAxis, 0); x.start < xAxis.out; x = rangeAt(xAxis, x.start + x.length)) {
        for (let start = 0; start < yAxis.out;) {
            const y = rangeAt(yAxis, start);
            const range = planRange(plan, { x, y });
            if ('refusal' in range)
                return range;
            addRun(runs, range.program);
            start += range.rows;
        }
    }
    return undefined;
}
function denial(limit, value, check) {
    const message = check === null ? null : `Assertion failed: ${check}`;
    return { refusal: { limit, value }, message };
}
const fails = (check, value = 0) => denial('depthwise-loop-plan', value, check);
/** Fits one range of outputs into a program, or into one program per channel. */
function planRange(plan, ranges) {
    if (ranges.x.length <= 0)
        return fails('output_width_truncated > 0');
    if (ranges.y.length <= 0)
        return fails('output_height_truncated > 0');
    const arrays = arraysOfRange(plan.arrays, ranges);
    const rows = joinInputRows(plan, ranges, arrays);
    if ('refusal' in rows)
        return rows;
    const denied = joinGroups(arrays.input) ?? joinOutputRows(arrays.output) ?? shortenGroups(arrays.output, rows);
    if (denied !== undefined)
        return denied;
    const outside = moveChannelOut(arrays, ranges);
    if (typeof outside !== 'boolean')
        return outside;
    return dimensionDenial(arrays) ?? programOf(plan, ranges, { ...rows, arrays, outside });
}
function arraysOfRange({ input, output }, { x, y }) {
    const sized = (array) => ({
        ...array,
        column: { ...array.column, size: x.length },
        filterColumn: { ...array.filterColumn, size: x.taps },
        row: { ...array.row, size: y.length },
        filterRow: { ...array.filterRow, size: y.taps },
    });
    return { input: sized(input), output: sized(output) };
}
/** Joins the input's rows with its columns, in groups of rows where they would be too many. */
function joinInputRows(plan, { y }, { input, output }) {
    const whole = { rows: y.length, groups: 1, offsets: y.length };
    const isTight = activeCount(input) > 3 || input.row.stride > MAX_STRIDE;
    if (!isTight || !isActiveDim(input.row) || !isActiveDim(input.column))
        return whole;
    const size = joinedSize(input, 'row', 'column');
    if (typeof size === 'string')
        return fails(size);
    const split = size > MAX_SIZE ? splitRows(plan, y, { input, output }) : whole;
    if ('refusal' in split)
        return split;
    const failed = joinDims(input, 'row', 'column');
    if (failed !== undefined)
        return fails(failed);
    if (input.column.size > MAX_SIZE) {
        const check = '(unsigned)in_dims.sizes[kDimOutX] <= ((0x3FFUL >> 0)+ 1U)';
        return denial('depthwise-joined-rows', input.column.size, check);
    }
    return split;
}
function splitRows({ layer }, y, { input, output }) {
    const offsets = Math.ceil(y.taps / layer.strideHeight);
    const groups = (0,geometry/* divide */.Qr)(y.length, offsets);
    if (groups <= 0)
        return fails('num_groups.quot > 0');
    for (const array of [input, output])
        splitDim(array, { groups, offsets });
    return { rows: groups * offsets, groups, offsets };
}
function joinGroups(input) {
    const isTight = activeCount(input) > 3 || input.group.stride > MAX_STRIDE;
    if (isTight && isActiveDim(input.group) && isActiveDim(input.filterRow)) {
        const failed = joinDims(input, 'group', 'filterRow');
        if (failed !== undefined)
            return fails(failed);
    }
    const active = activeCount(input);
    return active > 4 ? fails('in_dims.numActiveDims() <= 4', active) : undefined;
}
function joinOutputRows(output) {
    const isTight = activeCount(output) > 3 || output.row.stride > MAX_STRIDE;
    if (isTight && isActiveDim(output.row) && isActiveDim(output.column)) {
        const failed = joinDims(output, 'row', 'column');
        if (failed !== undefined)
            return fails(failed);
    }
    const active = activeCount(output);
    return active > 3 ? fails('(unsigned)out_dims.numActiveDims() <= (3U)', active) : undefined;
}
/** Splits a stride between row groups that is too long; the factor is walked in idle steps. */
function shortenGroups(output, { offsets }) {
    const { group } = output;
    if (!isActiveDim(group) || group.stride <= MAX_STRIDE)
        return undefined;
    if (group.stride % offsets !== 0) {
        return fails('(out_dims.strides[kDimOutYGroup] % out_y_offsets) == 0', group.stride);
    }
    let factor = offsets;
    let stride = group.stride / offsets;
    while (stride > MAX_STRIDE) {
        if (stride % 2 !== 0)
            return fails('(out_dims.strides[kDimOutYGroup] % 2) == 0', stride);
        stride /= 2;
        factor *= 2;
    }
    output.group = { size: group.size * factor, stride, skipped: factor - 1 };
    return undefined;
}
/** True where every channel takes a program of its own. */
function moveChannelOut({ input, output }, { x, y }) {
    const outside = activeCount(input) > 3;
    if (outside && !isActiveDim(input.channel))
        return fails('in_dims.isActive(kDimInChannel)');
    if (outside) {
        input.channel = { ...input.channel, size: 1 };
        output.channel = { ...output.channel, size: 1 };
    }
    const isLine = x.length === 1 && (y.length === 1 || y.taps === 1 || x.taps === 1);
    if (outside && isLine)
        return fails('!in_channel_outside_program');
    const active = activeCount(input);
    return active > 3 ? fails('(unsigned)in_dims.numActiveDims() <= (3U)', active) : outside;
}
const STRIDE_CHECK = '(unsigned)strides[i] <= ((0xFFF0000UL >> (16+1)))';
const SIZE_CHECK = '(unsigned)sizes [i] <= ((0x3FFUL >> 0)+ 1U)';
function dimensionDenial({ input, output }) {
    const sides = [
        { array: input, strideLimit: INPUT_STRIDE_LIMIT },
        { array: output, strideLimit: OUTPUT_STRIDE_LIMIT },
    ];
    for (const { array, strideLimit } of sides) {
        for (const name of DIMS) {
            const dim = array[name];
            if (!isActiveDim(dim))
                continue;
            const limit = strideLimit[name] ?? 'depthwise-loop-plan';
            if (dim.stride > MAX_STRIDE)
                return denial(limit, dim.stride, STRIDE_CHECK);
            if (dim.size > MAX_SIZE)
                return denial(sizeLimit(name, array), dim.size, SIZE_CHECK);
        }
    }
    return undefined;
}
/** A joined or split dimension is no longer the size it is named after. */
function sizeLimit(name, array) {
    const isJoined = array.row.size === 1 && name === 'column';
    return isJoined || name === 'group' ? 'depthwise-joined-rows' : SIZE_LIMIT[name];
}
function programOf(plan, { x, y }, planned) {
    const { layer, multiplier } = plan;
    const { arrays, outside, groups, offsets } = planned;
    const unit = multiplier % 2 === 0 ? 2 : 1;
    const perProgram = outside ? 1 : layer.input.channels;
    const m = multiplier / unit;
    // One idle step is free: the loop's own increment makes it.
    const idle = {
        group: Math.max(arrays.input.group.skipped - 1, 0),
        outputRow: Math.max(arrays.output.row.skipped - 1, 0),
        inputRow: Math.max(arrays.input.row.skipped - 1, 0),
        output: arrays.output.group.skipped,
    };
    const loops = [
        ...[perProgram, m].filter((count) => count > 1),
        ...[offsets, x.length, groups, y.taps, x.taps],
        ...[idle.group, idle.output, idle.outputRow, idle.inputRow].filter((count) => count > 0),
    ];
    const instructions = 5 + [idle.group, idle.outputRow, idle.inputRow].filter((count) => count > 0).length;
    const refusal = filterRefusal(layer, { x, y }, unit) ?? loopRefusal(loops) ?? instructionRefusal(instructions);
    if (refusal !== undefined)
        return { refusal, message: null };
    const perOutput = 3 * y.taps * x.taps + idle.group + 1 + Number(idle.group === 0);
    const perRow = x.length * groups * (perOutput + Math.max(1, idle.output));
    return {
        rows: planned.rows,
        program: {
            count: outside ? layer.input.channels : 1,
            cycles: perProgram * m * (1 + offsets * (perRow + idle.outputRow + idle.inputRow)),
            first: ['R0'],
            last: idle.outputRow > 0 || idle.inputRow > 0 ? null : 'R5',
            parallel: unit === 2,
            optimized: false,
        },
    };
}
function filterRefusal(layer, { x, y }, unit) {
    const depth = layer.output.channels / unit;
    return (checkSize('depthwise-filter-depth', depth) ??
        checkSize('depthwise-filter', x.taps) ??
        checkSize('depthwise-filter', y.taps) ??
        checkStride('depthwise-filter-depth', depth) ??
        checkStride('depthwise-filter-row-stride', layer.filterWidth * depth));
}
function loopRefusal(loops) {
    if (loops.length > MAX_LOOPS)
        return { limit: 'depthwise-loops', value: loops.length };
    for (const count of loops) {
        const refusal = checkCount('depthwise-loop-plan', count);
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
function instructionRefusal(value) {
    return value > MAX_INSTRUCTIONS ? { limit: 'depthwise-loop-plan', value } : undefined;
}
/** The average work of a program, in C's 32-bit integers. */
function workRefusal(layer, runs) {
    const { output, filterHeight, filterWidth } = layer;
    const work = [filterHeight, filterWidth, output.height, output.width, output.channels];
    const programs = runs.reduce((all, { count }) => all + count, 0);
    const value = programs === 0 ? 0 : (0,geometry/* divide */.Qr)(work.reduce(Math.imul, 1), programs);
    return value < MIN_WORK_PER_PROGRAM ? { limit: 'depthwise-work-per-program', value } : undefined;
}

;// CONCATENATED MODULE: ./lib/mvp/depthwise-conv-2d.js
/**
 * DEPTHWISE_CONV_2D on the MVP. Two algorithms: a special one that runs a program per output pixel
 * (small maps with many channels), and a generic one, `depthwise-generic.ts`.
 *
 * Sources: sl_mvp_ml_depthwise_conv2d.cc/.c and sli_mvp_ml_depthwise_conv2d_opt.cc/.c of mltk 0.20.0
 * and gecko_sdk v4.4.1, with the operator data zeroed before Prepare.
 */







function planDepthwise(layer, setting) {
    if ((0,geometry/* isDegenerate */.jH)(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    return prefersSpecial(layer) ? planSpecial(layer) : planGenericDepthwise(layer, setting);
}
function prefersSpecial(layer) {
    const { input, output, filterHeight, filterWidth } = layer;
    const isPlain = layer.dilationHeight === 1 && layer.dilationWidth === 1;
    if (!isPlain || output.channels !== input.channels)
        return false;
    const window = filterWidth * filterHeight * output.channels;
    const depth = pairsOf(output.channels);
    return (input.width * input.height <= 4 * window &&
        filterWidth <= MAX_SIZE &&
        filterHeight <= MAX_SIZE &&
        input.width * depth <= MAX_STRIDE &&
        filterWidth * depth <= MAX_STRIDE);
}
function pairsOf(channels) {
    return channels % 2 === 0 ? channels / 2 : channels;
}
function planSpecial(layer) {
    const { channels } = layer.output;
    const { x, y } = (0,geometry/* axesOf */.vj)(layer);
    // The kernel does not check the depth, and the loop's 10-bit field wraps.
    const depth = wrapped(pairsOf(channels));
    const perPixel = 3 + (isActive(layer.activation) ? 1 : 0);
    const runs = [];
    for (const row of tapsAlong(y)) {
        for (const column of tapsAlong(x)) {
            addRun(runs, {
                count: layer.input.batches * row.count * column.count,
                cycles: depth * (perPixel + 3 * wrapped(row.taps) * wrapped(column.taps)),
                first: [],
                last: 'R7',
                parallel: channels % 2 === 0,
                optimized: true,
            });
        }
    }
    return { ...accepted(runs), failure: wrapFailure(pairsOf(channels)) };
}
/** What a loop of `count` runs: the hardware holds count - 1 in ten bits. */
function wrapped(count) {
    return ((((count - 1) % MAX_SIZE) + MAX_SIZE) % MAX_SIZE) + 1;
}
function wrapFailure(depth) {
    if (depth <= MAX_SIZE)
        return null;
    return {
        code: 'wrong-output',
        message: `The kernel loops over ${depth} channels (or pairs of channels) without checking that the MVP counts to ${MAX_SIZE} only, so most channels of the output are never computed. Use at most ${MAX_SIZE} channels, or ${2 * MAX_SIZE} where their number is even.`,
    };
}

;// CONCATENATED MODULE: ./lib/mvp/elementwise.js
/**
 * ADD and MUL of two tensors of one shape on the MVP. It takes every number of elements.
 *
 * Sources: sl_mvp_ml_add.cc/.c and sl_mvp_ml_mul.cc/.c of mltk 0.20.0 and gecko_sdk v4.4.1.
 */



const PAIRS_PER_PROGRAM = 1024;
const PROGRAMS = {
    ADD: { cyclesPerPair: 5, first: ['R6', 'R1'], last: 'R7' },
    MUL: { cyclesPerPair: 6, first: ['R4', 'R0'], last: 'R6' },
};
function planElementwise(layer) {
    const pairs = Math.floor(layer.elements / 2);
    const runs = [];
    const { cyclesPerPair, first, last } = PROGRAMS[layer.kind];
    const program = (count, ofPairs) => {
        const cycles = cyclesPerPair * ofPairs;
        addRun(runs, { count, cycles, first, last, parallel: false, optimized: false });
    };
    program(Math.floor(pairs / PAIRS_PER_PROGRAM), PAIRS_PER_PROGRAM);
    const rest = pairs % PAIRS_PER_PROGRAM;
    if (rest > 0)
        program(1, rest);
    addClamp(runs, layer.activation, layer.elements);
    return accepted(runs);
}

;// CONCATENATED MODULE: ./lib/mvp/fully-connected.js
/**
 * FULLY_CONNECTED on the MVP.
 *
 * Sources: mltk 0.20.0 .../nn/mvp/src/sl_mvp_ml_fully_connected.cc; gecko_sdk v4.4.1
 * platform/compute/nn/mvp/src/sl_mvp_ml_fully_connected.c and driver/mvp/src/sl_mvp_util.c
 * (sli_mvp_util_factorize_number); util/third_party/tensorflow_extra/siliconlabs/fully_connected.cc.
 */




function planFullyConnected(layer, setting) {
    const isPaired = layer.accumDepth % 2 === 0;
    const products = isPaired ? layer.accumDepth / 2 : layer.accumDepth;
    const shape = isPaired
        ? { products, pairs: 1, maximum: 2 * MAX_SIZE }
        : { products, pairs: 0, maximum: MAX_SIZE };
    const attempt = layer.accumDepth > shape.maximum ? planLarge(layer, shape) : planSmall(layer, shape);
    return { ...attempt, failure: failureOf(layer, attempt, setting) };
}
/** One program per output, its products split over two nested loops. */
function planLarge(layer, { products, pairs, maximum }) {
    // The MLTK says so even where it accepts the layer: its test of the status is inverted.
    const messages = [`weights_shape[1] (${layer.accumDepth}) > ${maximum}`];
    if (!splitsInTwoLoops(products)) {
        return refused({ limit: 'fc-depth-factors', value: layer.accumDepth }, messages);
    }
    const runs = [];
    addRun(runs, {
        count: layer.batches * layer.outputDepth,
        cycles: 3 * products + pairs + 2,
        first: ['R6', 'R0'],
        last: 'R5',
        parallel: pairs === 1,
        optimized: false,
    });
    addClamp(runs, layer.activation, layer.batches * layer.outputDepth);
    return { runs, refusals: [], messages, failure: null };
}
function planSmall(layer, shape) {
    const { batches, outputDepth } = layer;
    const refusal = smallRefusal(layer);
    if (refusal !== undefined) {
        const message = `output_shape[1] (${outputDepth}) > ${MAX_SIZE}`;
        return refused(refusal, outputDepth > MAX_SIZE ? [message] : []);
    }
    const runs = [];
    addRun(runs, {
        count: 1,
        cycles: batches * outputDepth * (3 + 3 * shape.products + shape.pairs),
        first: [],
        last: 'R5',
        parallel: shape.pairs === 1,
        optimized: true,
    });
    addClamp(runs, layer.activation, batches * outputDepth);
    return { runs, refusals: [], messages: [], failure: null };
}
function smallRefusal(layer) {
    const { batches, outputDepth, accumDepth, biasLength } = layer;
    if (batches < 1 || batches > MAX_SIZE)
        return { limit: 'fc-batches', value: batches };
    if (outputDepth < 1 || outputDepth > MAX_SIZE)
        return { limit: 'fc-units', value: outputDepth };
    if (accumDepth < 1)
        return { limit: 'fc-depth', value: accumDepth };
    if (biasLength > MAX_SIZE)
        return { limit: 'fc-bias-length', value: biasLength };
    return undefined;
}
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31];
/** Moves prime factors up to 31, smallest first, from one loop to the other until both fit. */
function splitsInTwoLoops(products) {
    let inner = products;
    let outer = 1;
    while (inner > MAX_COUNT || outer > MAX_COUNT) {
        const prime = PRIMES.find((one) => inner % one === 0);
        if (prime === undefined)
            return false;
        inner /= prime;
        outer *= prime;
    }
    return true;
}
function failureOf(layer, { refusals }, { kernels }) {
    if (refusals.length === 0) {
        if (layer.weightsZeroPoint === 0)
            return null;
        return {
            code: 'fails-at-inference',
            message: `The weights' zero point is ${layer.weightsZeroPoint}; the MVP's kernel accepts the layer at load and then refuses every zero point but 0. Quantize the weights symmetrically (converters since 2020 do).`,
        };
    }
    if (kernels === 'mltk' || layer.biasLength > 0)
        return null;
    return {
        code: 'fails-at-inference',
        message: "The layer does not fit the MVP and has no bias; the SDK's software fallback reads the bias without asking whether there is one and crashes. Give the layer a bias (use_bias=True) or make it fit.",
    };
}

;// CONCATENATED MODULE: ./lib/mvp/message-log.js
/** Messages in order; one that a kernel repeats per program is kept up to a total length. */
/** Longer text is of no use to anyone and could be made arbitrarily long by a hostile model. */
const MAX_CHARACTERS = 65_536;
class MessageLog {
    messages = [];
    characters = 0;
    add(message, count = 1) {
        for (let index = 0; index < count && this.characters < MAX_CHARACTERS; index++) {
            this.messages.push(message);
            this.characters += message.length;
        }
    }
}

;// CONCATENATED MODULE: ./lib/mvp/pool-2d.js
/**
 * MAX_POOL_2D and AVERAGE_POOL_2D on the MVP. Averages have two algorithms: the special one runs a
 * program per output over all channels, the generic one (the only one for maxima) a program per
 * channel, or per pair of channels, over many outputs.
 *
 * Sources: sl_mvp_ml_pooling.cc/.c of mltk 0.20.0 and gecko_sdk v4.4.1. Over more than 512 taps the
 * MLTK's generic average refuses, the SDK's averages sum with compensation (Kahan).
 */








/** More taps than this need compensated summation, or a refusal. */
const PLAIN_TAPS = 512;
function planPool(layer, setting) {
    if ((0,geometry/* isDegenerate */.jH)(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    const axes = (0,geometry/* axesOf */.vj)(layer);
    if (layer.padding === 'VALID' && (axes.x.pad !== 0 || axes.y.pad !== 0)) {
        return refused({ limit: 'valid-padding', value: Math.max(axes.x.pad, axes.y.pad) });
    }
    const pool = { layer, axes, setting };
    return layer.kind === 'MAX_POOL_2D' ? planGeneric(pool) : planAverage(pool);
}
/**
 * The special algorithm decides first whether the layer is taken; the run prefers the generic one
 * for small windows, and whatever that issued before it failed was run in vain.
 */
function planAverage(pool) {
    const special = pool_2d_planSpecial(pool);
    if (special === undefined)
        return planGeneric(pool);
    const { layer } = pool;
    const window = layer.filterWidth * layer.filterHeight * layer.input.channels;
    const prefersGeneric = layer.output.width * layer.output.height > Math.floor((9 * window + 5) / 10);
    if (!prefersGeneric)
        return accepted(special);
    const generic = planGeneric(pool);
    if (generic.refusals.length === 0)
        return accepted(generic.runs);
    return accepted([...generic.runs, ...special]);
}
/** Undefined where an array or a loop would not fit. */
function pool_2d_planSpecial({ layer, axes, setting }) {
    const { input, output } = layer;
    const unit = input.channels % 2 === 0 ? 2 : 1;
    const depth = input.channels / unit;
    const sizes = [input.width, input.height, output.width, output.height];
    const strides = [input.width * depth, output.width * depth];
    const taps = { x: tapsAlong(axes.x), y: tapsAlong(axes.y) };
    const fits = sizes.every((size) => checkSize('pool-window', size) === undefined) &&
        strides.every((stride) => checkStride('pool-window', stride) === undefined) &&
        [depth, ...[...taps.x, ...taps.y].map((one) => one.taps)].every(isCount);
    if (!fits)
        return undefined;
    const runs = [];
    const clips = isActive(layer.activation);
    for (const y of taps.y) {
        for (const x of taps.x) {
            addRun(runs, {
                count: input.batches * y.count * x.count,
                cycles: depth * (averageCycles(y.taps * x.taps, setting) + (clips ? 1 : 0)),
                first: ['R0'],
                last: averageLast(clips),
                parallel: unit === 2,
                optimized: true,
            });
        }
    }
    return runs;
}
function isCount(taps) {
    return checkCount('pool-window', taps) === undefined;
}
/** Clear, one step per tap, a scaling that stalls on the sum; compensated: 5 cycles per tap. */
function averageCycles(taps, { kernels }) {
    return kernels === 'gsdk' && taps > PLAIN_TAPS ? 4 + 5 * taps : 3 + taps;
}
function averageLast(clips) {
    return clips ? 'R6' : 'R2';
}
function planGeneric(pool) {
    const runs = [];
    const log = new MessageLog();
    const refusals = [];
    const { x: xAxis, y: yAxis } = pool.axes;
    for (let x = rangeAt(xAxis, 0); x.start < xAxis.out; x = rangeAt(xAxis, x.start + x.length)) {
        checkColumnStep(pool, refusals, log);
        for (let y = rangeAt(yAxis, 0); y.start < yAxis.out; y = rangeAt(yAxis, y.start + y.length)) {
            checkTaps(pool, { x, y }, { refusals, log });
            const refusal = pool_2d_addRangePrograms(runs, pool, { x, y, log, refused: refusals.length > 0 });
            if (refusal !== undefined)
                refusals.push(refusal);
            if (refusals.length > 0)
                return { runs, refusals, messages: log.messages, failure: null };
        }
    }
    return { runs, refusals, messages: log.messages, failure: null };
}
function checkColumnStep({ layer, axes }, refusals, log) {
    if (layer.kind === 'MAX_POOL_2D')
        return;
    const value = axes.x.stride * layer.input.channels;
    if (value <= MAX_STRIDE)
        return;
    refusals.push({ limit: 'average-pool-column-step', value });
    log.add('Assertion failed: (stride_width * depth) <= (int)((0xFFF0000UL >> (16+1)))');
}
function checkTaps({ layer, setting }, { x, y }, { refusals, log }) {
    const value = x.taps * y.taps;
    if (layer.kind === 'MAX_POOL_2D' || setting.kernels === 'gsdk' || value <= PLAIN_TAPS)
        return;
    refusals.push({ limit: 'average-pool-taps', value });
    log.add('Assertion failed: filter_count <= 512');
}
function pool_2d_addRangePrograms(runs, pool, at) {
    const { layer, axes } = pool;
    const rows = {
        rows: at.y.length,
        taps: at.y.taps,
        stride: axes.y.stride,
        isSingleColumn: isSingleColumn(pool, at.x),
        outputRow: layer.output.width * layer.input.channels,
    };
    const plan = planRows(rows);
    for (let offset = 0; offset < plan.steps; offset++) {
        const refusal = pool_2d_addStepPrograms(runs, pool, { ...at, rows, step: rowStep(rows, plan, offset) });
        if (refusal !== undefined || at.refused)
            return refusal;
    }
    return undefined;
}
/** The average's kernel gives up the short cut for one column where its stride would be too long. */
function isSingleColumn({ layer, axes }, x) {
    const inputRow = layer.input.width * layer.input.channels;
    if (layer.kind === 'AVERAGE_POOL_2D' && axes.y.stride * inputRow > MAX_STRIDE)
        return false;
    return x.length <= 1;
}
function pool_2d_addStepPrograms(runs, pool, at) {
    const { input } = pool.layer;
    const unit = input.channels % 2 === 0 ? 2 : 1;
    const count = (input.batches * input.channels) / unit;
    const tail = tailOf(at.step.extra - 2);
    const refusal = arrayRefusal(pool, at, unit) ?? pool_2d_loopRefusal(at, tail) ?? pool_2d_instructionRefusal(pool, at, tail);
    const stops = refusal !== undefined || at.refused;
    if (at.step.outputStride > MAX_STRIDE) {
        const message = `Output vector stride (${at.step.outputStride}) exceeded (max=2047)`;
        at.log.add(message, stops ? 1 : count);
    }
    if (stops)
        return refusal;
    const idles = at.step.idle + tail.idle;
    const cycles = at.x.length * at.step.outputRows * (outputCycles(pool, at) + idles);
    addRun(runs, {
        count,
        cycles,
        first: ['R0'],
        last: idles > 0 ? null : lastRegister(pool.layer),
        parallel: unit === 2,
        optimized: false,
    });
    return undefined;
}
function outputCycles({ layer, setting }, { x, y }) {
    const taps = y.taps * x.taps;
    if (layer.kind === 'MAX_POOL_2D')
        return 2 + taps;
    return averageCycles(taps, setting) + (isActive(layer.activation) ? 1 : 0);
}
function lastRegister({ kind, activation }) {
    return kind === 'MAX_POOL_2D' ? 'R5' : averageLast(isActive(activation));
}
function arrayRefusal({ layer, axes }, at, unit) {
    const { channels, width } = layer.input;
    const inputRow = width * channels;
    const single = at.rows.isSingleColumn;
    const step = single ? axes.y.stride * inputRow : axes.x.stride * channels;
    return (checkStride('pool-output-row-stride', Math.floor(at.step.outputStride / unit)) ??
        checkSize('pool-output-columns', single ? at.y.length : at.x.length) ??
        checkSize('pool-input-rows', at.step.inputRows) ??
        checkSize('pool-window', at.x.taps) ??
        checkStride(single ? 'pool-row-step' : 'pool-column-step', step / unit) ??
        checkStride('pool-input-row-stride', inputRow / unit) ??
        checkStride('pool-channels', channels / unit) ??
        checkSize('pool-output-rows', at.step.outputSize) ??
        checkSize('pool-output-columns', at.x.length));
}
function pool_2d_loopRefusal(at, tail) {
    return (checkCount('pool-output-columns', at.x.length) ??
        checkCount('pool-output-rows', at.step.outputRows) ??
        checkCount('pool-window', at.y.taps) ??
        checkCount('pool-window', at.x.taps) ??
        (at.step.idle > 0 ? checkCount('pool-output-rows', at.step.idle) : undefined) ??
        (tail.loops.length > 0 ? checkCount('pool-row-skip', tail.loops[0] ?? 1) : undefined));
}
/** Compensated summation has 7 instructions; clipping and each kind of idling add one. */
function pool_2d_instructionRefusal({ layer, setting }, { x, y, step }, tail) {
    const isCompensated = setting.kernels === 'gsdk' && x.taps * y.taps > PLAIN_TAPS;
    if (layer.kind === 'MAX_POOL_2D' || !isCompensated)
        return undefined;
    const extras = [isActive(layer.activation), step.idle > 0, tail.idle > 0].filter(Boolean);
    const value = 7 + extras.length;
    return value > MAX_INSTRUCTIONS ? { limit: 'average-pool-instructions', value } : undefined;
}

;// CONCATENATED MODULE: ./lib/mvp/transpose-conv.js
/**
 * TRANSPOSE_CONV on the MVP: clear an accumulator, add every input pixel's contribution, scale.
 * The fused activation is ignored, as the MLTK ignores it.
 *
 * Sources: sl_mvp_ml_transpose_conv2d.cc/.c of mltk 0.20.0 and gecko_sdk v4.4.1;
 * sli_mvp_util_memclr_f16 in sl_mvp_util.c.
 */





function planTransposeConv(layer) {
    if ((0,geometry/* isDegenerate */.jH)(layer))
        return refused({ limit: 'degenerate-shape', value: 0 });
    const { x, y } = (0,geometry/* axesOf */.vj)(layer);
    if (layer.padding === 'VALID' && (x.pad !== 0 || y.pad !== 0)) {
        return refused({ limit: 'valid-padding', value: Math.max(x.pad, y.pad) });
    }
    const taps = { x: tapsAlong(backwards(x)), y: tapsAlong(backwards(y)) };
    const refusal = transpose_conv_arrayRefusal(layer) ?? tapRefusal(taps.y) ?? tapRefusal(taps.x);
    if (refusal !== undefined)
        return refused(refusal);
    return accepted(programs(layer, taps));
}
/** Every input position spreads over the outputs under the filter: in and out change places. */
function backwards(axis) {
    return { ...axis, in: axis.out, out: axis.in };
}
function transpose_conv_arrayRefusal(layer) {
    const { input, output, filterHeight, filterWidth } = layer;
    const paired = output.channels % 2 === 0 ? output.channels / 2 : output.channels;
    return (checkSize('tconv-channels', input.channels) ??
        checkSize('tconv-input-height', input.height) ??
        checkSize('tconv-input-width', input.width) ??
        checkStride('tconv-input-row-stride', input.width * input.channels) ??
        checkSize('tconv-filter', filterHeight) ??
        checkSize('tconv-filter', filterWidth) ??
        checkStride('tconv-filter-row-stride', filterWidth * input.channels) ??
        checkSize('tconv-filters', output.channels) ??
        checkSize('tconv-output-height', output.height) ??
        checkSize('tconv-output-width', output.width) ??
        checkStride('tconv-output-row-stride', output.width * output.channels) ??
        checkCount('tconv-channels', input.channels) ??
        checkCount('tconv-output-height', output.height) ??
        checkCount('tconv-output-width', output.width) ??
        checkCount('tconv-filters', paired));
}
function tapRefusal(counts) {
    for (const { taps } of counts) {
        const refusal = checkCount('tconv-window', taps);
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
function programs({ input, output }, taps) {
    const runs = [];
    const plain = { first: [], parallel: false, optimized: false };
    const { batches } = input;
    const area = output.height * output.width;
    const elements = output.channels * area;
    const halved = elements % 2 === 0 ? elements / 2 : elements;
    addRun(runs, { ...plain, count: batches, cycles: halved, last: null });
    for (const y of taps.y) {
        for (const x of taps.x) {
            const count = batches * y.count * x.count * output.channels;
            const cycles = input.channels * (2 + y.taps * x.taps);
            addRun(runs, { ...plain, count, cycles, first: ['R2', 'R0'], last: 'R7' });
        }
    }
    const depth = output.channels % 2 === 0 ? output.channels / 2 : output.channels;
    addRun(runs, { ...plain, count: batches, cycles: 1 + area * (1 + 3 * depth), last: 'R7' });
    return runs;
}

;// CONCATENATED MODULE: ./lib/mvp/plan-layer.js









/** Kernels would go on; nobody waits for that many programs, here or on a chip. */
const MAX_PLACES = 100_000;
/** What the kernels of one build do with a layer. Bounded work for every geometry. */
function planLayer(layer, setting) {
    const value = placesOf(layer);
    return value > MAX_PLACES
        ? refused({ limit: 'too-many-programs', value })
        : planKind(layer, setting);
}
/**
 * Places of a layer's output that the kernels treat each on its own (edges, row offsets), at most:
 * a measure of the work that planning it takes. 1 where there is no window, or no sense in it.
 */
function placesOf(layer) {
    if (!('input' in layer) || (0,geometry/* isDegenerate */.jH)(layer))
        return 1;
    const { x, y } = (0,geometry/* axesOf */.vj)(layer);
    if (layer.kind !== 'TRANSPOSE_CONV')
        return rangeCount(x) * (rangeCount(y) + stepCount(y));
    return rangeCount({ ...x, in: x.out, out: x.in }) * rangeCount({ ...y, in: y.out, out: y.in });
}
function planKind(layer, setting) {
    switch (layer.kind) {
        case 'CONV_2D':
            return planConvolution(layer, setting);
        case 'DEPTHWISE_CONV_2D':
            return planDepthwise(layer, setting);
        case 'FULLY_CONNECTED':
            return planFullyConnected(layer, setting);
        case 'MAX_POOL_2D':
        case 'AVERAGE_POOL_2D':
            return planPool(layer, setting);
        case 'ADD':
        case 'MUL':
            return planElementwise(layer);
        case 'TRANSPOSE_CONV':
            return planTransposeConv(layer);
    }
}

;// CONCATENATED MODULE: ./lib/mvp/variations.js
/** The ways to change one parameter of a layer, in the words of `what-if`. */


function variationsOf(layer) {
    if ('input' in layer)
        return windowedVariations(layer);
    return layer.kind === 'FULLY_CONNECTED' ? denseVariations(layer) : [];
}
function windowedVariations(layer) {
    return [
        ...channelVariations(layer),
        kernelVariation(layer),
        strideVariation(layer),
        ...dilationVariations(layer),
        ...sizeVariations(layer),
        ...batchVariations(layer),
    ];
}
function channelVariations(layer) {
    const fewer = {
        parameter: null,
        current: layer.input.channels,
        floor: 1,
        direction: 'down',
        apply: (channels) => withChannels(layer, channels),
        text: (value) => `${(0,limit_text/* numberText */.$)(value)} input channels`,
    };
    if (layer.kind === 'DEPTHWISE_CONV_2D')
        return [multiplierVariation(layer), fewer];
    if (layer.kind === 'CONV_2D' || layer.kind === 'TRANSPOSE_CONV') {
        return [filtersVariation(layer), fewer];
    }
    return [fewer];
}
function filtersVariation(layer) {
    return {
        parameter: 'filters',
        current: layer.output.channels,
        floor: 1,
        direction: 'down',
        apply: (channels) => ({ ...layer, output: { ...layer.output, channels } }),
        text: (value) => `${(0,limit_text/* numberText */.$)(value)} ${value === 1 ? 'filter' : 'filters'}`,
    };
}
function multiplierVariation(layer) {
    const { channels } = layer.input;
    return {
        parameter: 'depth_multiplier',
        current: Math.floor(layer.output.channels / channels),
        floor: 1,
        direction: 'down',
        apply: (value) => ({ ...layer, output: { ...layer.output, channels: channels * value } }),
        text: (value) => `depth multiplier ${(0,limit_text/* numberText */.$)(value)}`,
    };
}
function withChannels(layer, channels) {
    const input = { ...layer.input, channels };
    if (layer.kind === 'CONV_2D' || layer.kind === 'TRANSPOSE_CONV')
        return { ...layer, input };
    const multiplier = layer.kind === 'DEPTHWISE_CONV_2D'
        ? Math.floor(layer.output.channels / layer.input.channels)
        : 1;
    return { ...layer, input, output: { ...layer.output, channels: channels * multiplier } };
}
function kernelVariation(layer) {
    const sizes = (value) => ({
        filterHeight: Math.min(layer.filterHeight, value),
        filterWidth: Math.min(layer.filterWidth, value),
    });
    return {
        parameter: 'kernel_size',
        current: Math.max(layer.filterHeight, layer.filterWidth),
        floor: 1,
        direction: 'down',
        apply: (value) => resized({ ...layer, ...sizes(value) }),
        text: (value) => {
            const { filterHeight, filterWidth } = sizes(value);
            return `kernel ${filterHeight}x${filterWidth}`;
        },
    };
}
function strideVariation(layer) {
    return {
        parameter: 'strides',
        current: Math.max(layer.strideHeight, layer.strideWidth),
        floor: 1,
        direction: 'up',
        apply: (value) => resized({ ...layer, strideHeight: value, strideWidth: value }),
        text: (value) => `stride ${value}x${value}`,
    };
}
function dilationVariations(layer) {
    const current = Math.max(layer.dilationHeight, layer.dilationWidth);
    if (current <= 1)
        return [];
    return [
        {
            parameter: 'dilation',
            current,
            floor: 1,
            direction: 'down',
            apply: (value) => resized({
                ...layer,
                dilationHeight: Math.min(layer.dilationHeight, value),
                dilationWidth: Math.min(layer.dilationWidth, value),
            }),
            text: (value) => `dilation ${value}x${value}`,
        },
    ];
}
function sizeVariations(layer) {
    const { width, height } = layer.input;
    const size = { parameter: 'input.size', floor: 1, direction: 'down' };
    return [
        {
            ...size,
            current: width,
            apply: (value) => withInput(layer, { width: value }),
            text: (value) => `width ${(0,limit_text/* numberText */.$)(value)}`,
        },
        {
            ...size,
            current: height,
            apply: (value) => withInput(layer, { height: value }),
            text: (value) => `height ${(0,limit_text/* numberText */.$)(value)}`,
        },
        {
            ...size,
            unless: 'input.size',
            current: Math.max(width, height),
            apply: (value) => withInput(layer, { width: Math.min(width, value), height: Math.min(height, value) }),
            text: (value) => `a map of ${Math.min(height, value)}x${Math.min(width, value)}`,
        },
    ];
}
function batchVariations(layer) {
    if (layer.input.batches <= 1)
        return [];
    return [
        {
            parameter: null,
            current: layer.input.batches,
            floor: 1,
            direction: 'down',
            apply: (value) => withInput(layer, { batches: value }),
            text: (value) => `a batch of ${value}`,
        },
    ];
}
function withInput(layer, change) {
    return resized({ ...layer, input: { ...layer.input, ...change } });
}
/** The layer with the output size that its input and window give. */
function resized(layer) {
    const { x, y } = (0,geometry/* windowOf */.Ou)(layer.input, layer);
    const along = layer.kind === 'TRANSPOSE_CONV' ? transposedSize : geometry/* outputSize */.Pv;
    const output = {
        ...layer.output,
        batches: layer.input.batches,
        width: along(x),
        height: along(y),
    };
    return { ...layer, output };
}
function transposedSize(axis) {
    const overhang = axis.padding === 'VALID' ? Math.max(axis.filter - axis.stride, 0) : 0;
    return axis.in * axis.stride + overhang;
}
function denseVariations(layer) {
    const biasOf = (units) => (layer.biasLength > 0 ? units : 0);
    return [
        {
            parameter: 'units',
            current: layer.outputDepth,
            floor: 1,
            direction: 'down',
            apply: (value) => ({ ...layer, outputDepth: value, biasLength: biasOf(value) }),
            text: (value) => `${(0,limit_text/* numberText */.$)(value)} units`,
        },
        {
            parameter: null,
            current: layer.accumDepth,
            floor: 1,
            direction: 'down',
            apply: (value) => ({ ...layer, accumDepth: value }),
            text: (value) => `${(0,limit_text/* numberText */.$)(value)} inputs`,
        },
        {
            parameter: null,
            current: layer.batches,
            floor: 1,
            direction: 'down',
            apply: (value) => ({ ...layer, batches: value }),
            text: (value) => `a first output dimension of ${(0,limit_text/* numberText */.$)(value)}`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/mvp/explain.js




/** One violation per refusal, in the kernels' order; the fits make the layer fit altogether. */
function explain(layer, refusals, accepts) {
    if (refusals.length === 0)
        return [];
    const fits = fitsOf(layer, withinBudget(accepts));
    return refusals.map((refusal) => {
        const limit = (0,limits/* limitOf */.L)(refusal.limit);
        return {
            limit: limit.id,
            value: refusal.value,
            maximum: limit.maximum,
            sentence: sentenceOf(layer, limit, { value: refusal.value, fits }),
            parameter: parameterOf(fits),
        };
    });
}
/** Places (see `placesOf`) that one search may plan in all; a layer of ordinary size takes a few per try. */
const SEARCH_PLACES = 200_000;
/** Stops asking, as if nothing more fitted, once the candidates have cost too much. */
function withinBudget(accepts) {
    let left = SEARCH_PLACES;
    return (layer) => {
        left -= placesOf(layer);
        return left >= 0 && accepts(layer);
    };
}
const MAX_FITS = 3;
/** Changes beyond this are named only where nothing nearer fits. */
const MODERATE_CHANGE = 0.75;
function fitsOf(layer, accepts) {
    const found = [];
    const parameters = new Set();
    for (const variation of variationsOf(layer)) {
        if (variation.unless !== undefined && parameters.has(variation.unless))
            continue;
        const value = nearestFit(variation, accepts);
        if (value === undefined)
            continue;
        found.push({
            parameter: variation.parameter,
            text: variation.text(value),
            change: Math.abs(value - variation.current) / Math.max(value, variation.current),
        });
        if (variation.parameter !== null)
            parameters.add(variation.parameter);
    }
    const nearestFirst = found.sort((a, b) => a.change - b.change);
    const moderate = nearestFirst.filter(({ change }) => change <= MODERATE_CHANGE);
    return (moderate.length > 0 ? moderate : nearestFirst).slice(0, MAX_FITS);
}
/** A layer's own parameter before the size of the model's input. */
function parameterOf(fits) {
    const own = fits.find(({ parameter }) => parameter !== null && parameter !== 'input.size');
    return (own ?? fits.find(({ parameter }) => parameter !== null))?.parameter ?? null;
}
function sentenceOf(layer, limit, { value, fits }) {
    const subject = limit.subject(layer, value);
    return `${capitalised(subject)}${boundText(limit, value)}: ${fitsText(fits)}.`;
}
function boundText({ comparison = '>', maximum }, value) {
    if (comparison === 'none')
        return '';
    return comparison === '>' && value < 1 ? ' < 1' : ` ${comparison} ${(0,limit_text/* numberText */.$)(maximum)}`;
}
function fitsText(fits) {
    const texts = fits.map(({ text }) => text);
    const last = texts.pop();
    if (last === undefined)
        return 'no single parameter makes it fit';
    const list = texts.length === 0 ? last : `${texts.join(', ')} or ${last}`;
    return `${list} would fit`;
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** How far, and how often, the search looks one by one beyond what halving found: odd values may not fit where even ones do. */
const REFINEMENT = 16;
const MAX_ROUNDS = 8;
const MAX_STEPS_UP = 15;
function nearestFit(variation, accepts) {
    const fits = (value) => accepts(variation.apply(value));
    return variation.direction === 'up'
        ? nearestAbove(variation, fits)
        : nearestBelow(variation, fits);
}
function nearestAbove({ current }, fits) {
    for (let value = current + 1; value <= current + MAX_STEPS_UP; value++) {
        if (fits(value))
            return value;
    }
    return undefined;
}
/** Halves down to a value that fits, then back up by bisection and, near the edge, one by one. */
function nearestBelow({ current, floor }, fits) {
    let low = current - 1;
    let high = current;
    while (low > floor && !fits(low)) {
        high = low;
        low = Math.max(floor, Math.floor(low / 2));
    }
    if (low < floor || !fits(low))
        return undefined;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (fits(middle))
            low = middle;
        else
            high = middle;
    }
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const better = largestIn(low + 1, Math.min(current - 1, low + REFINEMENT), fits);
        if (better === undefined)
            break;
        low = better;
    }
    return low;
}
function largestIn(from, to, fits) {
    for (let value = to; value >= from; value--)
        if (fits(value))
            return value;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/mvp/kernel-set.js
const KERNEL_SET_OF = {
    sdk: 'gsdk',
    'mltk-device': 'mltk',
    'mltk-simulator': 'mltk',
};
/** The MLTK Model Profiler's own build: the count that every other one is compared with. */
const SIMULATOR = { kernels: 'mltk', optimizeSpeed: 1 };

;// CONCATENATED MODULE: ./lib/mvp/outcome-of.js




/**
 * Whether the MVP runs the layer, which programs, what the Model Profiler says of it and whether the
 * runtime fails on it. Pure and bounded for every geometry, however large.
 */
function outcomeOf(layer, { runtime, optimizeSpeed }) {
    const setting = { kernels: KERNEL_SET_OF[runtime], optimizeSpeed };
    const own = planLayer(layer, setting);
    const isSimulator = setting.kernels === SIMULATOR.kernels && optimizeSpeed === SIMULATOR.optimizeSpeed;
    const simulator = isSimulator ? own : planLayer(layer, SIMULATOR);
    const accelerated = own.refusals.length === 0;
    const counted = setting.kernels === 'gsdk' && simulator.refusals.length === 0 ? simulator : own;
    return {
        accelerated,
        runs: accelerated ? counted.runs : [],
        deviceCycles: accelerated ? totalCycles(own.runs) : 0,
        profilerMessage: profilerMessage(simulator),
        violations: explain(layer, own.refusals, (other) => accepts(other, setting)),
        failure: own.failure,
    };
}
function accepts(layer, setting) {
    const { refusals, failure } = planLayer(layer, setting);
    return refusals.length === 0 && failure === null;
}
/** Refusals that the MLTK does not close with its general sentence. */
const WITHOUT_CLOSING = new Set(['fc-depth-factors']);
function profilerMessage({ messages, refusals: [refusal] }) {
    const isClosed = refusal !== undefined && !WITHOUT_CLOSING.has(refusal.limit);
    const all = isClosed ? [...messages, 'Hardware limits exceeded'] : messages;
    return all.length === 0 ? null : all.join(', ');
}

// EXTERNAL MODULE: ./lib/operators/accelerated.js + 10 modules
var accelerated = __webpack_require__(8810);
;// CONCATENATED MODULE: ./lib/operators/on-mvp.js


const MVP_OF = new Map(accelerated/* ACCELERATED */.y.flatMap(({ kinds, mvp }) => kinds.map((kind) => [kind, mvp])));
/**
 * Undefined where the MVP has no say: no accelerator, another kind of operator, another type than
 * int8, a broadcast. A layer with a failure but off the MVP answers with `accelerated` false.
 */
function mvpOutcomeOf(layer, target) {
    const mvp = MVP_OF.get(layer.operator.kind);
    if (target.accelerator === 'none' || mvp === undefined)
        return undefined;
    const failure = tensorFailure(layer, target);
    const geometry = mvp(layer);
    if (geometry === undefined)
        return failure === null ? undefined : { ...OFF_THE_MVP, failure };
    const outcome = outcomeOf(geometry, {
        runtime: target.runtime.id,
        optimizeSpeed: target.optimizeSpeed,
    });
    return { ...outcome, failure: failure ?? outcome.failure };
}
const OFF_THE_MVP = {
    accelerated: false,
    runs: [],
    deviceCycles: 0,
    profilerMessage: null,
    violations: [],
    failure: null,
};
function tensorFailure(layer, target) {
    for (const rule of RULES) {
        const failure = rule(layer, target);
        if (failure !== null)
            return failure;
    }
    return null;
}
const RULES = [
    addOfOtherType,
    floatTransposeConv,
    floatWithoutBias,
    int4Weights,
];
/** `Eval` in the ADD kernels of both kernel sets knows int8 and float32 only. */
function addOfOtherType({ operator, outputs }) {
    const dtype = outputs[0]?.dtype;
    if (operator.kind !== 'ADD' || dtype === undefined || dtype === 'int8' || dtype === 'float32') {
        return null;
    }
    return {
        code: 'fails-at-inference',
        message: `The ADD kernel that comes with the MVP loads the layer and then refuses its type ${dtype} at the first inference; it computes int8 and float32 only.`,
    };
}
/** The MLTK's kernel returns an error for float; the SDK's computes it. */
function floatTransposeConv({ operator, inputs }, target) {
    if (operator.kind !== 'TRANSPOSE_CONV' || inputs[2]?.dtype !== 'float32')
        return null;
    if (target.runtime.id === 'sdk')
        return null;
    return {
        code: 'fails-at-inference',
        message: "The MLTK's TRANSPOSE_CONV kernel for the MVP loads a float32 layer and returns an error at the first inference. Quantize the model to int8.",
    };
}
/** Kernels of the SDK that read the bias of a float layer without asking whether there is one. */
const READ_BIAS = {
    FULLY_CONNECTED: { input: 0, bias: 2 },
    TRANSPOSE_CONV: { input: 2, bias: 3 },
};
function floatWithoutBias({ operator, inputs }, target) {
    const reads = READ_BIAS[operator.kind];
    if (reads === undefined || target.runtime.id !== 'sdk')
        return null;
    if (inputs[reads.input]?.dtype !== 'float32' || inputs[reads.bias] !== undefined)
        return null;
    return {
        code: 'fails-at-inference',
        message: `The SDK's ${operator.kind} kernel reads the bias of a float32 layer without asking whether there is one and crashes. Give the layer a bias or quantize the model to int8.`,
    };
}
const FILTER_INPUT = 1;
const FILTERED = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED', 'TRANSPOSE_CONV']);
const BYTE_TYPES = new Set(['int8', 'float32']);
/** The kernels take the filter's type from the input's and walk it byte by byte. */
function int4Weights({ operator, inputs }) {
    const filter = inputs[FILTER_INPUT];
    if (!FILTERED.has(operator.kind) || filter?.dtype !== 'int4')
        return null;
    if (!inputs.some((input) => input !== undefined && BYTE_TYPES.has(input.dtype)))
        return null;
    return {
        code: 'wrong-output',
        message: "The MVP's kernels read 4-bit weights as if they were 8-bit, past the end of the tensor. Convert the model with 8-bit weights.",
    };
}

// EXTERNAL MODULE: ./lib/profile/board.js + 8 modules
var board = __webpack_require__(4718);
;// CONCATENATED MODULE: ./lib/profile/measure.js
/**
 * What the layers of a model cost, without names, hashes and sentences: the part of a profile that
 * pricing a change repeats hundreds of times. `profileModel` is built on it, so both agree.
 */






function createMemo() {
    return { byKey: new Map(), byOperator: new WeakMap() };
}
/** Measures the main subgraph; a memo must only be shared between calls with the same target. */
function measureModel(model, target, memo) {
    const main = model.subgraphs[0];
    const contexts = (main?.operators ?? []).flatMap((operator) => main === undefined ? [] : [(0,layer_context/* layerContextOf */.i)(model, main, operator)]);
    const layers = contexts.map((context) => measureLayer(context, target, memo));
    const arena = planArena(model, {
        runtime: target.runtime,
        accelerator: target.accelerator,
        optimizeSpeed: target.optimizeSpeed,
        onMvp: (layer) => layer.subgraph === main
            ? (layers[layer.operator.index]?.outcome?.accelerated ?? false)
            : (mvpOutcomeOf(layer, target)?.accelerated ?? false),
    });
    return { contexts, layers, counts: runPipeline(layers.map(({ outcome }) => outcome)), arena };
}
function measureLayer(context, target, memo) {
    if (memo === undefined)
        return measureAlone(context, target);
    const { operator, subgraph } = context;
    const before = subgraph.operators[operator.index - 1]?.kind ?? '';
    const last = memo.byOperator.get(operator);
    if (last !== undefined && last.before === before && sameTensors(last.context, context)) {
        return last.measure;
    }
    const key = keyOf(context, before);
    const measure = memo.byKey.get(key) ?? measureAlone(context, target);
    memo.byKey.set(key, measure);
    memo.byOperator.set(operator, { context, before, measure });
    return measure;
}
function measureAlone(context, target) {
    const work = (0,registry/* describeOperator */.yG)(context.operator).work(context);
    const outcome = mvpOutcomeOf(context, target);
    return { work, outcome, cost: (0,board/* boardCostOf */.x)(context, { ...work, outcome, target }) };
}
function sameTensors(one, other) {
    return (one.inputs.every((tensor, at) => tensor === other.inputs[at]) &&
        one.outputs.every((tensor, at) => tensor === other.outputs[at]));
}
/** Longer constants are weights, whose values no cost depends on. */
const STEERING_BYTES = 256;
function keyOf({ model, operator, inputs, outputs }, before) {
    let key = `${before}>${operator.kind}:${operator.customName ?? ''}:${operator.version}(${Object.values(operator.options).join()})`;
    for (const tensor of inputs)
        key += tensorKey(tensor, model);
    for (const tensor of outputs)
        key += tensorKey(tensor, model);
    return key;
}
/** Keys of tensor values that variants of one model share. */
const TENSOR_KEYS = new WeakMap();
function tensorKey(tensor, model) {
    if (tensor === undefined)
        return ';-';
    const known = TENSOR_KEYS.get(tensor);
    if (known !== undefined)
        return known;
    const { dtype, shape, isConstant, quantization } = tensor;
    const data = isConstant ? model.buffers[tensor.buffer]?.data : undefined;
    const isSteering = dtype === 'int32' && (data?.length ?? Infinity) <= STEERING_BYTES;
    const values = isSteering ? (data ?? []).join() : String(isConstant);
    const key = `;${dtype}:${shape.join('x')}:${values}:${quantization?.scales[0] ?? ''}:${quantization?.zeroPoints[0] ?? ''}`;
    TENSOR_KEYS.set(tensor, key);
    return key;
}


/***/ }),

/***/ 8777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ profileModel)
});

// EXTERNAL MODULE: ./lib/operators/control-flow.js
var control_flow = __webpack_require__(5277);
// EXTERNAL MODULE: ./lib/operators/layer-context.js
var layer_context = __webpack_require__(9474);
// EXTERNAL MODULE: ./lib/operators/registry.js + 11 modules
var registry = __webpack_require__(8883);
;// CONCATENATED MODULE: ./lib/operators/refusals.js



/** All refusals of a model, by subgraph and operator; empty where the runtime runs it. */
function refusalsOf(model, target) {
    return model.subgraphs.flatMap((subgraph) => subgraph.operators.flatMap((operator) => {
        const reason = refusalOf((0,layer_context/* layerContextOf */.i)(model, subgraph, operator), target);
        return reason === null ? [] : [{ ...reason, subgraph: subgraph.index, layer: operator.index }];
    }));
}
/** The first reason why the runtime does not run a layer, null where there is none. */
function refusalOf(layer, target) {
    for (const rule of RULES) {
        const reason = rule(layer, target);
        if (reason !== null)
            return reason;
    }
    return null;
}
const RULES = [
    unregistered,
    builtinWithCustomOptions,
    resourceVariable,
    missingTensor,
    unsupportedTensor,
    unsupportedType,
    filterScales,
    tooManyConcatenated,
    fusedActivation,
    computedSteering,
    intermediates,
    forbiddenValue,
    brokenCall,
    shiftedState,
];
function unregistered({ operator }, { runtime }) {
    const name = operator.customName ?? operator.kind;
    if ((0,registry/* isRegistered */.zN)(name))
        return null;
    if (operator.customName !== null)
        return unknownCustom(operator.customName, runtime);
    const instead = INSTEAD[name];
    const advice = instead ?? 'Rewrite the model without it.';
    return load(`There is no kernel for ${name} in ${runtimeName(runtime)}, which refuses the model. ${advice}`);
}
/** What works instead of an operator that has no kernel. */
const INSTEAD = {
    BATCH_MATMUL: 'Use a Dense layer (FULLY_CONNECTED) where one factor is constant.',
    GELU: 'Use RELU or HARD_SWISH.',
    POW: 'Use SQUARE, SQRT or MUL.',
    RELU_N1_TO_1: 'Fuse it into the layer before, or use RELU6.',
};
function unknownCustom(name, runtime) {
    if (name === 'ethos-u') {
        return load('The model is compiled for an Arm Ethos-U accelerator, which the part does not have. Use the model as it was before Vela compiled it.');
    }
    return load(`There is no kernel for the custom operator ${name} in ${runtimeName(runtime)}, which refuses the model unless the firmware registers one; what that would need is not known here.`);
}
function builtinWithCustomOptions({ operator }) {
    if (operator.customName !== null || operator.customOptions.length === 0)
        return null;
    return load(`A builtin ${operator.kind} with custom options is refused. Convert the model again.`);
}
function resourceVariable({ operator }) {
    if (operator.kind !== 'VAR_HANDLE')
        return null;
    return load('The runtime keeps no resource variables, so VAR_HANDLE is refused. Make the state an input and an output of the model.');
}
/** Types whose size the runtime does not know. */
const SIZELESS = new Set(['string', 'variant']);
function unsupportedTensor({ inputs, outputs }) {
    const sizeless = [...inputs, ...outputs].find((tensor) => tensor !== undefined && SIZELESS.has(tensor.dtype));
    if (sizeless === undefined)
        return null;
    return load(`Tensor ${sizeless.name || sizeless.index} has the type ${sizeless.dtype}, which microcontrollers have no room for. Move its processing out of the model.`);
}
/** Inputs that a kernel fetches without asking whether they are there; biases are optional. */
const NEEDED_INPUTS = {
    CONV_2D: 2,
    DEPTHWISE_CONV_2D: 2,
    FULLY_CONNECTED: 2,
    TRANSPOSE_CONV: 3,
    MAX_POOL_2D: 1,
    AVERAGE_POOL_2D: 1,
    ADD: 2,
    MUL: 2,
    SUB: 2,
    SOFTMAX: 1,
    RELU: 1,
    RELU6: 1,
    LOGISTIC: 1,
    TANH: 1,
    QUANTIZE: 1,
    DEQUANTIZE: 1,
    RESHAPE: 1,
    PAD: 2,
    MEAN: 2,
};
function missingTensor({ operator, inputs, outputs }) {
    const { kind } = operator;
    const needed = NEEDED_INPUTS[kind];
    if (needed === undefined)
        return null;
    const missing = Array.from({ length: needed }, (_, index) => inputs[index]).indexOf(undefined);
    if (missing === -1 && outputs[0] !== undefined)
        return null;
    const what = missing === -1 ? 'no output' : `no input ${missing}`;
    return load(`${kind} has ${what} and is refused. Convert the model again.`);
}
/** Convolutions whose filter is input 1 and wants a scale for all or for each of its channels. */
const SCALED_FILTERS = {
    CONV_2D: { data: 0, channels: 0 },
    DEPTHWISE_CONV_2D: { data: 0, channels: 3 },
    TRANSPOSE_CONV: { data: 2, channels: 0 },
};
function filterScales({ operator, inputs }) {
    const place = SCALED_FILTERS[operator.kind];
    const filter = inputs[1];
    if (place === undefined || filter === undefined)
        return null;
    if (!['int8', 'int16'].includes(inputs[place.data]?.dtype ?? ''))
        return null;
    const scales = filter.quantization?.scales.length ?? 0;
    const channels = filter.shape[place.channels] ?? 0;
    if (scales === 1 || (scales > 0 && scales === channels))
        return null;
    return load(`The filter of ${operator.kind} has ${scales} scales for ${channels} channels and is refused: it needs 1 or one for each. Quantize and convert the model again.`);
}
const atLoad = { operand: 0, code: 'refused-at-load' };
const atInference = { operand: 0, code: 'fails-at-inference' };
const FLOAT_INT8 = ['float32', 'int8'];
const FLOAT_INT8_INT16 = [...FLOAT_INT8, 'int16'];
/** Types that a kernel takes; one row per set of kernels that agree. */
const TYPE_RULES = [
    {
        ...{ ...atLoad, accelerator: 'mvp', types: FLOAT_INT8 },
        kinds: [
            ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'],
            ...['AVERAGE_POOL_2D', 'MAX_POOL_2D'],
        ],
    },
    { ...atLoad, accelerator: 'mvp', operand: 2, types: FLOAT_INT8, kinds: ['TRANSPOSE_CONV'] },
    {
        ...{ ...atLoad, accelerator: 'none', types: FLOAT_INT8_INT16 },
        kinds: ['CONV_2D', 'DEPTHWISE_CONV_2D', 'AVERAGE_POOL_2D', 'MAX_POOL_2D'],
    },
    {
        ...{ ...atLoad, accelerator: 'none', operand: 2, types: FLOAT_INT8_INT16 },
        kinds: ['TRANSPOSE_CONV'],
    },
    {
        ...{ ...atLoad, types: ['float32'] },
        kinds: [...['CEIL', 'EXP', 'ROUND', 'L2_POOL_2D'], ...['SIN', 'COS', 'LOG', 'SQRT', 'SQUARE']],
    },
    { ...atLoad, types: ['bool'], kinds: ['LOGICAL_NOT', 'IF'] },
    { ...atLoad, types: FLOAT_INT8_INT16, kinds: ['ABS', 'SOFTMAX'] },
    {
        ...{ ...atLoad, types: FLOAT_INT8 },
        kinds: [
            ...['RSQRT', 'CUMSUM', 'DEPTH_TO_SPACE', 'SPACE_TO_DEPTH', 'GATHER', 'GATHER_ND'],
            ...['L2_NORMALIZATION', 'ADD_N', 'SVDF'],
        ],
    },
    { ...atLoad, operand: 1, types: ['int32'], kinds: ['GATHER', 'GATHER_ND'] },
    {
        ...{ ...atLoad, types: ['float32', 'int8', 'int16', 'int32', 'int64', 'bool'] },
        kinds: ['CONCATENATION'],
    },
    { ...atLoad, types: ['int8', 'int16', 'uint8'], kinds: ['DEQUANTIZE'] },
    { ...atLoad, operand: -1, types: ['float32'], kinds: ['DEQUANTIZE'] },
    {
        ...{ ...atLoad, types: ['float32', 'int8', 'int16', 'int32', 'uint8'] },
        kinds: ['QUANTIZE'],
    },
    {
        ...{ ...atLoad, operand: -1, types: ['int8', 'int16', 'int32', 'uint8'] },
        kinds: ['QUANTIZE'],
    },
    {
        ...{ ...atLoad, operand: 19, types: ['float32', 'int16'] },
        kinds: ['UNIDIRECTIONAL_SEQUENCE_LSTM'],
    },
    { ...atInference, types: ['float32'], kinds: ['FLOOR', 'FLOOR_DIV', 'FLOOR_MOD'] },
    {
        ...{ ...atInference, types: FLOAT_INT8 },
        kinds: [
            ...['RELU', 'RELU6', 'PRELU', 'ELU', 'HARD_SWISH', 'LOG_SOFTMAX', 'NEG', 'REDUCE_MAX'],
            ...['ARG_MAX', 'ARG_MIN', 'BATCH_TO_SPACE_ND', 'SPACE_TO_BATCH_ND'],
            ...['RESIZE_BILINEAR', 'TRANSPOSE'],
        ],
    },
    {
        ...{ ...atInference, types: FLOAT_INT8_INT16 },
        kinds: [
            ...['LEAKY_RELU', 'LOGISTIC', 'TANH', 'MEAN', 'SUM', 'SUB'],
            ...['RESIZE_NEAREST_NEIGHBOR'],
        ],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int32'] },
        kinds: ['DIV', 'UNPACK'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int16', 'int32'] },
        kinds: ['MUL', 'SQUARED_DIFFERENCE', 'SPLIT', 'SPLIT_V', 'PAD', 'PADV2'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64'] },
        kinds: ['MAXIMUM', 'MINIMUM', 'PACK', 'ZEROS_LIKE', 'GREATER', 'GREATER_EQUAL'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64'] },
        kinds: ['LESS', 'LESS_EQUAL'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64', 'bool'] },
        kinds: ['EQUAL', 'NOT_EQUAL'],
    },
    {
        ...{ ...atInference, types: ['float32', 'int8', 'int16', 'int32', 'bool'] },
        kinds: ['STRIDED_SLICE'],
    },
];
function unsupportedType(layer, target) {
    for (const rule of TYPE_RULES) {
        const reason = brokenTypeRule(rule, layer, target);
        if (reason !== null)
            return reason;
    }
    return referenceDepthwise(layer, target);
}
function brokenTypeRule({ kinds, operand, types, code, accelerator }, layer, target) {
    const { kind } = layer.operator;
    if (!kinds.includes(kind))
        return null;
    if (accelerator !== undefined && accelerator !== target.accelerator)
        return null;
    const tensor = operand === -1 ? layer.outputs[0] : layer.inputs[operand];
    if (tensor === undefined || types.includes(tensor.dtype))
        return null;
    return typeReason(code, kind, { tensor, types, runtime: target.runtime });
}
function typeReason(code, kind, mismatch) {
    const { tensor, types, runtime } = mismatch;
    const when = code === 'refused-at-load' ? 'refuses the model' : 'fails on the first inference';
    return {
        code,
        message: `The ${kind} kernel of ${runtimeName(runtime)} takes ${list(types)}, not ${tensor.dtype} (tensor ${tensor.name || tensor.index}), and ${when}. Convert the model with ${types.includes('int8') ? 'int8' : (types[0] ?? 'another type')} there.`,
    };
}
/** Without accelerator the PC's reference kernel prepares int16 and then does not compute it. */
function referenceDepthwise({ operator, inputs }, target) {
    const [tensor] = inputs;
    const isReference = target.runtime.id === 'mltk-simulator' && target.accelerator === 'none';
    if (operator.kind !== 'DEPTHWISE_CONV_2D' || !isReference)
        return null;
    if (tensor?.dtype !== 'int16')
        return null;
    const { runtime } = target;
    return typeReason('fails-at-inference', operator.kind, { tensor, types: FLOAT_INT8, runtime });
}
const MOST_CONCATENATED = 10;
function tooManyConcatenated({ operator, inputs }, { runtime }) {
    if (operator.kind !== 'CONCATENATION' || runtime.id !== 'sdk')
        return null;
    if (inputs.length <= MOST_CONCATENATED)
        return null;
    return load(`The SDK's CONCATENATION takes at most ${MOST_CONCATENATED} inputs, this has ${inputs.length}, and it refuses the model. Concatenate in two steps.`);
}
/** Kernels that check that no activation is fused. */
const UNFUSED = new Set(['CONCATENATION', 'L2_NORMALIZATION']);
function fusedActivation({ operator }) {
    const { kind, options } = operator;
    if (!UNFUSED.has(kind) || options.type !== 'Other')
        return null;
    const activation = options.fields['fusedActivationFunction'] ?? 'NONE';
    if (activation === 'NONE')
        return null;
    return load(`${kind} with a fused ${String(activation)} is refused. Use a layer of its own for it.`);
}
/** Inputs that a kernel wants to know when the model is loaded. */
const STEERING = {
    PAD: 1,
    PADV2: 1,
    RESIZE_BILINEAR: 1,
    RESIZE_NEAREST_NEIGHBOR: 1,
    SPLIT: 0,
    SPLIT_V: 2,
};
function computedSteering({ operator, inputs }) {
    const tensor = inputs[STEERING[operator.kind] ?? -1];
    if (tensor === undefined || tensor.isConstant)
        return null;
    return load(`${operator.kind} with a computed input ${tensor.name || tensor.index} is refused: shapes must be known when the model is loaded. Make it a constant.`);
}
function intermediates({ operator, subgraph }) {
    const tensor = operator.intermediates
        .map((index) => subgraph.tensors[index])
        .find((one) => one?.shape.every((dimension) => dimension > 0));
    if (tensor === undefined)
        return null;
    return load(`${operator.kind} with intermediate tensors is refused. Convert the model again.`);
}
/** A constant divisor is taken for a sensible one. */
function forbiddenValue({ operator, inputs }) {
    const code = 'fails-on-some-inputs';
    if (operator.kind === 'FLOOR_DIV' && inputs[1]?.isConstant === false) {
        return { code, message: 'FLOOR_DIV stops the inference where an element of the divisor is 0.' };
    }
    if (operator.kind === 'RSQRT' && inputs[0]?.dtype === 'int8') {
        return { code, message: 'RSQRT of int8 stops the inference where an element is 0 or less.' };
    }
    return null;
}
/**
 * An observation, not a check in the source: in a reference build of Gecko SDK 4.4.1 both models
 * with such a state failed on the first inference, all eleven whose int8 state has zero point 0 ran.
 */
function shiftedState({ operator, inputs }, { runtime }) {
    const isRecurrent = operator.kind === 'SVDF' || operator.kind === 'UNIDIRECTIONAL_SEQUENCE_LSTM';
    if (runtime.id !== 'sdk' || !isRecurrent)
        return null;
    const state = inputs.find((tensor) => tensor?.isVariable === true && tensor.dtype === 'int8');
    const zeroPoint = state?.quantization?.zeroPoints[0] ?? 0;
    if (state === undefined || zeroPoint === 0)
        return null;
    return {
        code: 'fails-at-inference',
        message: `In a reference build of the Gecko SDK every ${operator.kind} tried whose int8 state has a zero point other than 0 (here ${zeroPoint}, tensor ${state.name || state.index}) failed on the first inference; the cause is not known. Try it on the device first.`,
    };
}
/** Control flow: the called subgraphs exist, do not lead back and have the operands. */
function brokenCall(layer) {
    const { model, subgraph, operator } = layer;
    const calls = (0,control_flow/* calledSubgraphs */.J)(operator);
    const missing = calls.find((index) => model.subgraphs[index] === undefined);
    if (missing !== undefined) {
        return load(`${operator.kind} runs subgraph ${missing}, but there are ${model.subgraphs.length}.`);
    }
    const endless = calls.find((index) => leadsTo(model, { from: index, to: subgraph.index }));
    if (endless !== undefined) {
        return load(`${operator.kind} runs subgraph ${endless}, which leads back to it: loading never ends.`);
    }
    return wrongOperands(layer, calls);
}
/** What Prepare compares: IF's first branch, WHILE's condition (inputs only) and body. */
function wrongOperands({ model, operator, inputs, outputs }, calls) {
    const operands = operator.kind === 'IF' ? inputs.length - 1 : inputs.length;
    const compared = operator.kind === 'IF' ? calls.slice(0, 1) : calls;
    const wrong = compared.find((index, at) => {
        const called = model.subgraphs[index];
        const isCondition = operator.kind === 'WHILE' && at === 0;
        const hasOutputs = isCondition || called?.outputs.length === outputs.length;
        return called?.inputs.length !== operands || !hasOutputs;
    });
    if (wrong === undefined)
        return null;
    return load(`${operator.kind} hands ${operands} tensors to subgraph ${wrong} and takes ${outputs.length}, which are not its inputs and outputs. Convert the model again.`);
}
function leadsTo(model, { from, to }) {
    const seen = new Set();
    const open = [from];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
        if (index === to)
            return true;
        if (seen.has(index))
            continue;
        seen.add(index);
        for (const operator of model.subgraphs[index]?.operators ?? []) {
            open.push(...(0,control_flow/* calledSubgraphs */.J)(operator));
        }
    }
    return false;
}
function load(message) {
    return { code: 'refused-at-load', message };
}
function runtimeName({ id }) {
    return id === 'sdk' ? 'the Gecko SDK' : 'the MLTK';
}
function list(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __webpack_require__(2897);
// EXTERNAL MODULE: ./lib/target/runtime.js
var target_runtime = __webpack_require__(5141);
// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
// EXTERNAL MODULE: ./lib/profile/board.js + 8 modules
var board = __webpack_require__(4718);
;// CONCATENATED MODULE: ./lib/profile/assumed-speed.js
/**
 * Time is estimated for kernels built as those of the boards that were measured. Where the target's
 * own default is another build and nobody said which, this says what the other one would take.
 */



/** Differences below this are within the estimates' own error. */
const WORTH_SAYING = 0.05;
/** One warning of code `assumed-optimize-speed`, or none. */
function assumedSpeed({ target, cycles, costsAt }) {
    const { optimizeSpeed, timedOptimizeSpeed, accelerator, runtime } = target;
    const isSaid = timedOptimizeSpeed !== undefined || optimizeSpeed === target_runtime/* MEASURED_OPTIMIZE_SPEED */.v;
    if (isSaid || accelerator === 'none' || cycles.value === null)
        return [];
    const other = (0,board/* boardTotals */.E)(costsAt({ ...target, timedOptimizeSpeed: optimizeSpeed }), target);
    const taken = other.cycles.value;
    if (taken === null || taken < (1 + WORTH_SAYING) * cycles.value)
        return [];
    const says = (0,quantity/* formatQuantity */.VZ)(taken, 'cycles');
    return [
        {
            code: 'assumed-optimize-speed',
            layer: null,
            message: `Time is estimated for SL_MVP_OPTIMIZE_SPEED ${target_runtime/* MEASURED_OPTIMIZE_SPEED */.v}, as on the boards that were measured. Built with ${optimizeSpeed}, the default of ${runtime.title}, an inference takes about ${says} cycles; set optimize-speed to say which.`,
        },
    ];
}

// EXTERNAL MODULE: ./lib/profile/buffer-hashes.js
var buffer_hashes = __webpack_require__(3276);
// EXTERNAL MODULE: ./lib/profile/flash.js
var profile_flash = __webpack_require__(9835);
// EXTERNAL MODULE: ./lib/util/hash.js
var hash = __webpack_require__(2934);
;// CONCATENATED MODULE: ./lib/profile/identity.js


function identityOf(context, hashes) {
    const { operator, inputs, outputs } = context;
    return {
        index: operator.index,
        kind: operator.kind,
        op: operator.customName ?? operator.kind.toLowerCase(),
        name: outputs[0]?.name ?? '',
        inputs: inputs.map((tensor) => summaryOf(tensor)),
        outputs: outputs.map((tensor) => summaryOf(tensor)),
        parameters: (0,registry/* describeOperator */.yG)(operator).parameters(context),
        weightsHash: weightsHashOf(context, hashes),
        quantizationHash: quantizationHashOf([...inputs, ...outputs]),
    };
}
function summaryOf(tensor) {
    return tensor === undefined
        ? { tensor: -1, name: '', shape: [], dtype: null, isConstant: false }
        : {
            tensor: tensor.index,
            name: tensor.name,
            shape: tensor.shape,
            dtype: tensor.dtype,
            isConstant: tensor.isConstant,
        };
}
function weightsHashOf({ model, inputs }, hashes) {
    const parts = inputs.flatMap((tensor) => {
        if (tensor?.isConstant !== true)
            return [];
        const buffer = model.buffers[tensor.buffer];
        return buffer === undefined ? [] : [hashes.of(buffer)];
    });
    return parts.length === 0 ? '' : (0,hash/* hashText */.q)(parts.join());
}
/** Hash of all scales and zero points with their lengths; empty where no tensor has any. */
function quantizationHashOf(tensors) {
    const parts = tensors.map((tensor) => {
        const quantization = tensor?.quantization ?? null;
        if (quantization === null)
            return '';
        const { scales, zeroPoints, quantizedDimension } = quantization;
        return `${quantizedDimension}:${hashOf(scales)}:${hashOf(zeroPoints)}`;
    });
    return parts.every((part) => part === '') ? '' : (0,hash/* hashText */.q)(parts.join(';'));
}
/** Arrays of a single value, as zero points of weights are, are not hashed number by number. */
function hashOf(numbers) {
    const [first = 0] = numbers;
    if (numbers.every((number) => number === first))
        return `${numbers.length} x ${first}`;
    return (0,hash/* hashBytes */.y)(new Uint8Array(Float32Array.from(numbers).buffer));
}

// EXTERNAL MODULE: ./lib/profile/measure.js + 31 modules
var measure = __webpack_require__(6207);
// EXTERNAL MODULE: ./lib/profile/unsupported.js
var unsupported = __webpack_require__(9386);
;// CONCATENATED MODULE: ./lib/profile/warnings.js
/**
 * Codes: `refused-at-load` (the runtime does not load the model), `fails-at-inference`,
 * `fails-on-some-inputs`, `never-returns`, `wrong-output`, `unknown-memory` (RAM is a lower bound).
 */
function warningsOf(facts) {
    const layers = facts.contexts.flatMap((context, layer) => layerWarnings(context, layer, facts));
    const elsewhere = facts.refusals
        .filter(({ subgraph }) => subgraph > 0)
        .map(({ code, subgraph, layer, message }) => ({
        code,
        layer: null,
        message: `operator ${layer} of subgraph ${subgraph}: ${message}`,
    }));
    return [...layers, ...elsewhere];
}
function layerWarnings({ operator }, layer, { outcomes, refusals, arena }) {
    const refusal = refusals.find((one) => one.subgraph === 0 && one.layer === layer);
    const failure = outcomes[layer]?.failure ?? null;
    const name = operator.customName ?? operator.kind;
    const unknown = `what ${name} keeps in the tensor arena is not known: RAM is at least the number given`;
    return [
        ...(refusal === undefined ? [] : [{ code: refusal.code, layer, message: refusal.message }]),
        ...(failure === null || failure.code === refusal?.code
            ? []
            : [{ code: failure.code, layer, message: failure.message }]),
        ...(arena.unknownLayers.includes(layer)
            ? [{ code: 'unknown-memory', layer, message: unknown }]
            : []),
    ];
}

;// CONCATENATED MODULE: ./lib/profile/profile-model.js










const NO_COUNTS = { cycles: 0, loads: 0, parallelLoads: 0, optimizedLoads: 0 };
/** Profiles the main subgraph of a model on a target; total for every model that `readModel` returns. */
function profileModel(model, origin, target) {
    const { contexts, layers: measures, counts, arena } = (0,measure/* measureModel */.w)(model, target);
    const outcomes = measures.map(({ outcome }) => outcome);
    const hashes = new buffer_hashes/* BufferHashes */.H();
    const flash = (0,profile_flash/* splitFlash */.$A)(model, hashes);
    const layers = measures.flatMap(({ work, outcome, cost }, at) => {
        const context = contexts[at];
        if (context === undefined)
            return [];
        const count = counts[at] ?? NO_COUNTS;
        return [
            {
                ...identityOf(context, hashes),
                ...work,
                acceleratorCycles: count.cycles,
                acceleratorLoads: count.loads,
                acceleratorParallelLoads: count.parallelLoads,
                acceleratorOptimizedLoads: count.optimizedLoads,
                cpuCycles: cost.cpuCycles,
                cycles: cost.cycles,
                latencySeconds: cost.latencySeconds,
                energyJoules: cost.energyJoules,
                weightsBytes: flash.weightsBytes[at] ?? 0,
                flash: flash.layers[at] ?? flash.shared,
                accelerated: outcome?.accelerated ?? false,
                acceleratable: outcome !== undefined,
                profilerMessage: outcome?.profilerMessage ?? null,
                unsupported: (0,unsupported/* unsupportedOf */.v)(outcome),
            },
        ];
    });
    const totals = (0,board/* boardTotals */.E)(measures.map(({ cost }) => cost), target);
    const costsAt = (other) => contexts.flatMap((context, at) => {
        const measure = measures[at];
        if (measure === undefined)
            return [];
        const { work, outcome, cost } = measure;
        // Only convolutions have the scaling pass that the setting switches.
        if (context.operator.kind !== 'CONV_2D' || outcome?.accelerated !== true)
            return [cost];
        return [(0,board/* boardCostOf */.x)(context, { ...work, outcome, target: other })];
    });
    return {
        ...origin,
        target,
        flashBytes: model.fileBytes,
        ramBytes: arena.persistentBytes + arena.nonpersistentBytes,
        ramAtLeast: arena.unknownLayers.length > 0,
        ops: (0,integers/* sum */.cz)(layers.map(({ ops }) => ops)),
        macs: (0,integers/* sum */.cz)(layers.map(({ macs }) => macs)),
        unsupportedLayers: layers.filter(countsAsUnsupported(target)).length,
        acceleratorCycles: (0,integers/* sum */.cz)(layers.map(({ acceleratorCycles }) => acceleratorCycles)),
        acceleratorLoads: (0,integers/* sum */.cz)(layers.map(({ acceleratorLoads }) => acceleratorLoads)),
        acceleratorParallelLoads: (0,integers/* sum */.cz)(layers.map((layer) => layer.acceleratorParallelLoads)),
        acceleratorOptimizedLoads: (0,integers/* sum */.cz)(layers.map((layer) => layer.acceleratorOptimizedLoads)),
        ...totals,
        warnings: [
            ...warningsOf({ contexts, outcomes, refusals: refusalsOf(model, target), arena }),
            ...assumedSpeed({ target, cycles: totals.cycles, costsAt }),
        ],
        arena,
        layers,
        sharedFlash: flash.shared,
    };
}
/** The Model Profiler counts its messages, false ones included; the SDK prints none, so fallbacks count. */
function countsAsUnsupported(target) {
    return target.runtime.id === 'sdk'
        ? (layer) => layer.unsupported !== null
        : (layer) => layer.profilerMessage !== null;
}


/***/ }),

/***/ 9386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ unsupportedOf)
/* harmony export */ });
/** Why a layer of a kind that the MVP accelerates does not run there; null where it does or never would. */
function unsupportedOf(outcome) {
    const [first] = outcome?.violations ?? [];
    if (outcome === undefined || outcome.accelerated || first === undefined)
        return null;
    return { limit: first.limit, sentence: first.sentence, parameter: first.parameter };
}


/***/ }),

/***/ 3146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ extractModel),
  l: () => (/* binding */ unpack)
});

// EXTERNAL MODULE: ./lib/tflite/identify.js
var identify = __webpack_require__(9812);
// EXTERNAL MODULE: ./lib/tflite/model-error.js
var model_error = __webpack_require__(6776);
;// CONCATENATED MODULE: ./lib/source/byte-array.js
/**
 * Finds the model that a C or C++ source holds as an array, as `xxd -i`, the MLTK and the examples of
 * TensorFlow Lite Micro write it: `alignas(16) const unsigned char model[] = {0x1c, 0x00, ...};`, or
 * as string literals with escapes. Sources of several megabytes are common, so the text is walked
 * once and no token becomes a string.
 */


/** Throws `ModelError` where the source holds no array that starts as a model does, or several. */
function readByteArray(source) {
    const text = blankComments(new TextDecoder('latin1').decode(source));
    const arrays = [...bracedArrays(text), ...literalArrays(text)];
    const models = arrays.filter(({ bytes }) => (0,identify/* isTflite */.hx)(bytes));
    const [model, ...others] = models;
    if (model === undefined)
        throw noModel(arrays.length);
    if (others.length > 0) {
        throw new model_error/* ModelError */.me('several-models-in-source', `a C source with ${models.length} models: ${models.map(({ name }) => name).join(', ')}; keep each in a file of its own`);
    }
    return model.bytes;
}
function noModel(arrays) {
    return new model_error/* ModelError */.me('no-model-in-source', `a C source whose ${arrays} byte arrays hold no TFLite model ("TFL3" at byte 4); write it with \`xxd -i model.tflite\`, or give the .tflite itself`);
}
/** Comments become a blank; string literals are left alone. What is never closed ends with the text. */
function blankComments(text) {
    const pieces = [];
    const special = /\/\*|\/\/|"/g;
    let kept = 0;
    for (let found = special.exec(text); found !== null; found = special.exec(text)) {
        const { index } = found;
        if (found[0] === '"') {
            special.lastIndex = endOfLiteral(text, index);
            continue;
        }
        const [closing, length] = found[0] === '//' ? ['\n', 0] : ['*/', 2];
        const end = text.indexOf(closing, index + 2);
        pieces.push(text.slice(kept, index), ' ');
        kept = end === -1 ? text.length : end + length;
        special.lastIndex = kept;
    }
    return pieces.join('') + text.slice(kept);
}
/** Position behind the closing quote of the literal that opens at `start`. */
function endOfLiteral(text, start) {
    let position = start + 1;
    while (position < text.length && text[position] !== '\n') {
        if (text[position] === '"')
            return position + 1;
        position += text[position] === '\\' ? 2 : 1;
    }
    return position;
}
/** Innermost braces that hold nothing but numbers. */
function bracedArrays(text) {
    return [...text.matchAll(/\{([^{}"]*)\}/g)].flatMap(({ index, 1: body = '' }) => {
        const bytes = parseNumbers(body);
        return bytes === null ? [] : [{ name: nameBefore(text, index), bytes }];
    });
}
/** `name[...] = "..." "..."`, with or without braces around. */
function literalArrays(text) {
    const start = /\[[^\]]{0,100}\][^=;{}"]{0,200}=\s{0,200}\{?\s{0,200}(?=")/g;
    return [...text.matchAll(start)].map(({ index, 0: declaration }) => ({
        name: nameBefore(text, index + 1),
        bytes: parseLiterals(text, index + declaration.length),
    }));
}
const NAME_REACH = 300;
/** The identifier that is declared in front of an initializer. */
function nameBefore(text, position) {
    const before = text.slice(Math.max(0, position - NAME_REACH), position);
    return /(\w+)\s*(?:\[[^\]]*\]?)?[^;{}[\]]*$/.exec(before)?.[1] ?? 'an unnamed array';
}
const COMMA = 0x2c;
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);
/**
 * Bytes of a list of integers in C's notations (hexadecimal, octal, decimal, signed, with suffixes);
 * null where the list holds anything else or a number that is no byte.
 */
function parseNumbers(body) {
    const bytes = new Uint8Array((body.length >> 1) + 1);
    let count = 0;
    let position = 0;
    while (position < body.length) {
        const code = body.charCodeAt(position);
        if (BLANKS.has(code) || code === COMMA) {
            position += 1;
            continue;
        }
        const end = tokenEnd(body, position);
        const value = parseNumber(body, position, end);
        if (value < -128 || value > 255)
            return null;
        bytes[count] = value;
        count += 1;
        position = end;
    }
    return count === 0 ? null : bytes.subarray(0, count);
}
function tokenEnd(body, start) {
    let end = start;
    while (end < body.length && body.charCodeAt(end) !== COMMA && !BLANKS.has(body.charCodeAt(end))) {
        end += 1;
    }
    return end;
}
const OUT_OF_RANGE = 256;
const X = 0x78;
const LOWER_CASE = 0x20;
/** Value of one token, 256 where it is no number or too large a one. */
function parseNumber(body, start, end) {
    const isNegative = body.charCodeAt(start) === 0x2d;
    let position = isNegative ? start + 1 : start;
    let base = 10;
    if (body.charCodeAt(position) === 0x30 && position + 1 < end) {
        const isHexadecimal = (body.charCodeAt(position + 1) | LOWER_CASE) === X;
        base = isHexadecimal ? 16 : 8;
        position += isHexadecimal ? 2 : 1;
    }
    if (position === end)
        return OUT_OF_RANGE;
    let value = 0;
    for (; position < end; position += 1) {
        const digit = digitOf(body.charCodeAt(position));
        if (digit >= base)
            return isSuffix(body, position, end) ? signed(value, isNegative) : OUT_OF_RANGE;
        value = Math.min(value * base + digit, OUT_OF_RANGE);
    }
    return signed(value, isNegative);
}
function signed(value, isNegative) {
    return isNegative ? -value : value;
}
/** `u`, `l` and their combinations, behind a number. */
function isSuffix(body, start, end) {
    return /^[uUlLzZ]{1,3}$/.test(body.slice(start, end)) && digitOf(body.charCodeAt(start - 1)) < 16;
}
function digitOf(code) {
    if (code >= 0x30 && code <= 0x39)
        return code - 0x30;
    const letter = code | LOWER_CASE;
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : OUT_OF_RANGE;
}
const ESCAPES = {
    ...{ a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 },
    ...{ '\\': 0x5c, '"': 0x22, "'": 0x27, '?': 0x3f },
};
/** Bytes of the literals that stand one after the other from `start` on. */
function parseLiterals(text, start) {
    const blank = /\s*/y;
    const bytes = [];
    let position = start;
    while (text[position] === '"') {
        const end = endOfLiteral(text, position);
        for (let at = position + 1; at < end - 1;) {
            const length = text[at] === '\\' ? escapeLength(text, at) : 1;
            bytes.push(length === 1 ? text.charCodeAt(at) : byte_array_unescape(text.slice(at + 1, at + length)));
            at += length;
        }
        blank.lastIndex = end;
        blank.exec(text);
        position = blank.lastIndex;
    }
    return Uint8Array.from(bytes);
}
const ESCAPE = /\\(?:x[0-9a-f]{1,8}|[0-7]{1,3}|[^])/iy;
function escapeLength(text, at) {
    ESCAPE.lastIndex = at;
    return ESCAPE.exec(text)?.[0].length ?? 1;
}
function byte_array_unescape(escape) {
    if (/^x[0-9a-f]/i.test(escape))
        return Number.parseInt(escape.slice(1), 16);
    if (/^[0-7]/.test(escape))
        return Number.parseInt(escape, 8);
    return ESCAPES[escape] ?? escape.charCodeAt(0);
}

;// CONCATENATED MODULE: ./lib/source/container.js
/** Takes the bytes of the `.tflite` out of whatever a repository keeps it in. */


const C_SOURCE = /\.(c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|inc|inl|ino)$/i;
const ZIP = /\.zip$/i;
/**
 * The model inside a zip archive such as `.mltk.zip`; any other file as it is. Throws `ModelError`,
 * whose message wants the file's name in front. The reader of archives is loaded when one comes.
 */
async function unpack(bytes, path) {
    if ((0,identify/* isTflite */.hx)(bytes) || !ZIP.test(path))
        return bytes;
    if (!isZip(bytes))
        (0,identify/* refuseLookalikes */.x5)(bytes);
    const { readZip } = await Promise.all(/* import() */[__webpack_require__.e(306), __webpack_require__.e(238)]).then(__webpack_require__.bind(__webpack_require__, 9238));
    return readZip(bytes, path);
}
/**
 * Bytes of the model in a `.tflite` (as it is) or in a byte array of a C or C++ source; the path's
 * ending decides. Archives are unpacked before. Throws `ModelError`, whose message wants the file's
 * name in front. Whether the bytes are a sound model is for `readModel` to say.
 */
function extractModel(bytes, path) {
    if ((0,identify/* isTflite */.hx)(bytes) || !C_SOURCE.test(path))
        return bytes;
    (0,identify/* refuseLookalikes */.x5)(bytes);
    return readByteArray(bytes);
}
function isZip(bytes) {
    return bytes[0] === 0x50 && bytes[1] === 0x4b;
}


/***/ }),

/***/ 3378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isScalar),
/* harmony export */   l: () => (/* binding */ SCALAR_BYTES)
/* harmony export */ });
/** Bytes of one scalar. */
const SCALAR_BYTES = {
    bool: 1,
    byte: 1,
    ubyte: 1,
    short: 2,
    ushort: 2,
    int: 4,
    uint: 4,
    long: 8,
    ulong: 8,
    float: 4,
};
function isScalar(type) {
    return type !== 'table' && type !== 'string' && type !== 'union';
}


/***/ }),

/***/ 9812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hx: () => (/* binding */ isTflite),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   x5: () => (/* binding */ refuseLookalikes)
/* harmony export */ });
/* harmony import */ var _model_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6776);
/* harmony import */ var _schema_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8283);


/** Root offset and file identifier. */
const HEADER_BYTES = 8;
const SHOWN_BYTES = 60;
/** What lies under the name of a model more often than a damaged one. */
const LOOKALIKES = [
    {
        code: 'git-lfs-pointer',
        matches: (text) => text.startsWith('version https://git-lfs'),
        message: 'a Git LFS pointer, not the model itself; fetch it with `git lfs pull`, or check out with `lfs: true`',
    },
    {
        code: 'not-tflite',
        matches: (text) => /^\s*<(!doctype|html|\?xml)/i.test(text),
        message: 'an HTML page, not a TFLite model; the download probably failed, fetch the file again',
    },
    {
        code: 'not-tflite',
        matches: (text) => text.startsWith('PK\u0003\u0004'),
        message: 'a zip archive, not a TFLite model; name it `.mltk.zip` or `.zip` to use the model inside it',
    },
    {
        code: 'not-tflite',
        matches: (text) => text.startsWith('\u0089HDF'),
        message: 'a Keras HDF5 model, not a TFLite model; convert it with the TFLite converter',
    },
];
/** Throws `ModelError` with the likeliest reason where the bytes do not start as a `.tflite` file does. */
function identify(bytes) {
    if (isTflite(bytes))
        return;
    refuseLookalikes(bytes);
    if (bytes.length < HEADER_BYTES) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('truncated', `only ${bytes.length} bytes, expected a TFLite model; fetch or convert it again`);
    }
    throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('not-tflite', notTflite(latin1(bytes.subarray(0, SHOWN_BYTES))));
}
/** True where the file identifier stands at byte 4. */
function isTflite(bytes) {
    return latin1(bytes.subarray(4, HEADER_BYTES)) === _schema_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .FILE_IDENTIFIER */ .Bx;
}
/** Throws `ModelError` where there is nothing, or something well-known that is no file of ours. */
function refuseLookalikes(bytes) {
    if (bytes.length === 0) {
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me('empty-file', 'the file is empty, expected a TFLite model; fetch or convert it again');
    }
    const text = latin1(bytes.subarray(0, SHOWN_BYTES));
    const lookalike = LOOKALIKES.find(({ matches }) => matches(text));
    if (lookalike !== undefined)
        throw new _model_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .me(lookalike.code, lookalike.message);
}
function notTflite(text) {
    const found = /^[\t\n\r\u0020-\u007e]+$/.test(text)
        ? `text starting with ${JSON.stringify(text.slice(0, 20))}`
        : `${JSON.stringify(text.slice(4, HEADER_BYTES))} at byte 4`;
    return `not a TFLite model: expected the file identifier "${_schema_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .FILE_IDENTIFIER */ .Bx}" at byte 4, found ${found}; give the .tflite that the converter wrote`;
}
function latin1(bytes) {
    return String.fromCharCode(...bytes);
}


/***/ }),

/***/ 6776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hc: () => (/* binding */ ADVICE),
/* harmony export */   me: () => (/* binding */ ModelError),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6174);

/**
 * Bytes that are not a usable model. The message says what was found, what is expected and what to
 * do; whoever knows the file puts its name in front.
 */
class ModelError extends _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}
const ADVICE = 'convert the model again or fetch the file again';
/** The file holds something that no converter writes. */
function damaged(found) {
    return new ModelError('damaged', `damaged model: ${found}; ${ADVICE}`);
}


/***/ }),

/***/ 2346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ readModel)
});

// EXTERNAL MODULE: ./lib/tflite/identify.js
var identify = __webpack_require__(9812);
// EXTERNAL MODULE: ./node_modules/flatbuffers/js/flatbuffers.js
var flatbuffers = __webpack_require__(6558);
// EXTERNAL MODULE: ./lib/tflite/schema/tables.js
var tables = __webpack_require__(8283);
// EXTERNAL MODULE: ./lib/tflite/model-error.js
var model_error = __webpack_require__(6776);
// EXTERNAL MODULE: ./lib/tflite/flatbuffer/field.js
var flatbuffer_field = __webpack_require__(3378);
;// CONCATENATED MODULE: ./lib/tflite/flatbuffer/table-reader.js
/**
 * Reads tables of the schema into plain records. The flatbuffers package reads whatever an offset
 * points at, so every offset and length is checked here first, and the work is bounded: tables and
 * vectors that many offsets share count each time, so no small file takes long or grows large.
 *
 * Source of the encoding: flatbuffers, "FlatBuffer Internals".
 */




const OFFSET_BYTES = 4;
/** A converter writes every byte once; sharing beyond this is no converter's. */
const READS_PER_BYTE = 8;
const READS_ALWAYS_GRANTED = 65_536;
/** Up to here a vector is read faster number by number than as a whole. */
const FEW = 16;
const utf8 = new TextDecoder();
class TableReader {
    #bytes;
    #buffer;
    #readsLeft;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#buffer = new flatbuffers/* ByteBuffer */.$F(bytes);
        this.#readsLeft = bytes.length * READS_PER_BYTE + READS_ALWAYS_GRANTED;
    }
    /** The table that the file's first offset points at. Throws `ModelError` where anything is out of place. */
    readRoot(table) {
        return this.#readTable(table, this.#follow(0, 'the root'));
    }
    #readTable(table, position) {
        const place = this.#locate(table, position);
        const record = {};
        for (const field of tables/* TABLES */.CG[table])
            record[field.name] = this.#readField(place, field);
        return record;
    }
    #locate(table, position) {
        this.#need(position, OFFSET_BYTES, table);
        const vtable = position - this.#buffer.readInt32(position);
        if (vtable < 0)
            throw (0,model_error/* damaged */.qM)(`${table} at byte ${position} has its vtable before the file`);
        this.#need(vtable, 4, table);
        const vtableBytes = this.#buffer.readUint16(vtable);
        const tableBytes = this.#buffer.readUint16(vtable + 2);
        if (vtableBytes < 4 || tableBytes < OFFSET_BYTES) {
            throw (0,model_error/* damaged */.qM)(`${table} at byte ${position} has a vtable of ${vtableBytes} bytes`);
        }
        this.#need(vtable, vtableBytes, table);
        this.#need(position, tableBytes, table);
        this.#spend(vtableBytes + tableBytes);
        return { table, position, vtable, vtableBytes, tableBytes };
    }
    #readField(place, field) {
        const { type, vector } = field;
        if (type === 'union')
            return this.#readUnion(place, field);
        if (vector === true || !(0,flatbuffer_field/* isScalar */.j)(type)) {
            const at = this.#find(place, field.slot, OFFSET_BYTES);
            return at === null ? null : this.#readReference(field, at, `${place.table}.${field.name}`);
        }
        const at = this.#find(place, field.slot, flatbuffer_field/* SCALAR_BYTES */.l[type]);
        return interpret(at === null ? (field.initial ?? 0) : this.#readScalar(type, at), field, place.table);
    }
    #readReference(field, at, what) {
        return field.vector
            ? this.#readVector(field, this.#follow(at, what), what)
            : this.#readObject(field, at, what);
    }
    #readObject({ type, of }, at, what) {
        const target = this.#follow(at, what);
        return type === 'string' ? this.#readString(target, what) : this.#readTable(of, target);
    }
    /** Position of a field's own bytes, null where the table leaves it out. */
    #find(place, slot, bytes) {
        if (slot + 2 > place.vtableBytes)
            return null;
        const offset = this.#buffer.readUint16(place.vtable + slot);
        if (offset === 0)
            return null;
        if (offset < OFFSET_BYTES || offset + bytes > place.tableBytes) {
            throw (0,model_error/* damaged */.qM)(`${place.table} at byte ${place.position} has a field outside of itself`);
        }
        return place.position + offset;
    }
    #readUnion(place, field) {
        const typeAt = this.#find(place, field.slot, 1);
        const type = typeAt === null ? 0 : this.#buffer.readUint8(typeAt);
        const valueAt = this.#find(place, field.slot + 2, OFFSET_BYTES);
        if (type === 0 || valueAt === null)
            return null;
        const what = `${place.table}.${field.name}`;
        const table = tables/* UNIONS */.xK[field.of][type - 1];
        if (table === undefined)
            throw unknownMember(what, type);
        return { table, value: this.#readTable(table, this.#follow(valueAt, what)) };
    }
    #readVector(field, position, what) {
        const { type } = field;
        const bytesEach = (0,flatbuffer_field/* isScalar */.j)(type) ? flatbuffer_field/* SCALAR_BYTES */.l[type] : OFFSET_BYTES;
        const length = this.#readLength(position, bytesEach, what);
        const start = position + OFFSET_BYTES;
        if (type === 'ubyte')
            return this.#bytes.subarray(start, start + length);
        this.#spend(length * bytesEach);
        if ((0,flatbuffer_field/* isScalar */.j)(type) && length > FEW) {
            return readScalars(type, this.#bytes.subarray(start, start + length * bytesEach));
        }
        const values = [];
        for (let index = 0; index < length; index += 1) {
            const at = start + index * bytesEach;
            values.push((0,flatbuffer_field/* isScalar */.j)(type) ? this.#readScalar(type, at) : this.#readObject(field, at, what));
        }
        return values;
    }
    #readString(position, what) {
        const length = this.#readLength(position, 1, what);
        this.#spend(length);
        const start = position + OFFSET_BYTES;
        return utf8.decode(this.#bytes.subarray(start, start + length));
    }
    #readLength(position, bytesEach, what) {
        this.#need(position, OFFSET_BYTES, what);
        const length = this.#buffer.readUint32(position);
        this.#need(position + OFFSET_BYTES, length * bytesEach, what);
        return length;
    }
    #follow(at, what) {
        this.#need(at, OFFSET_BYTES, what);
        const distance = this.#buffer.readUint32(at);
        if (distance < OFFSET_BYTES)
            throw (0,model_error/* damaged */.qM)(`the offset of ${what} at byte ${at} is ${distance}`);
        return at + distance;
    }
    #readScalar(type, at) {
        switch (type) {
            case 'bool':
                return this.#buffer.readUint8(at) === 0 ? 0 : 1;
            case 'byte':
                return this.#buffer.readInt8(at);
            case 'ubyte':
                return this.#buffer.readUint8(at);
            case 'short':
                return this.#buffer.readInt16(at);
            case 'ushort':
                return this.#buffer.readUint16(at);
            case 'int':
                return this.#buffer.readInt32(at);
            case 'uint':
                return this.#buffer.readUint32(at);
            case 'long':
                return Number(this.#buffer.readInt64(at));
            case 'ulong':
                return Number(this.#buffer.readUint64(at));
            case 'float':
                return this.#buffer.readFloat32(at);
        }
    }
    #need(position, bytes, what) {
        const end = position + bytes;
        if (end > this.#bytes.length) {
            throw new model_error/* ModelError */.me('truncated', `truncated model: ${what} reaches to byte ${end}, but the file has ${this.#bytes.length} bytes; ${model_error/* ADVICE */.hc}`);
        }
    }
    #spend(bytes) {
        this.#readsLeft -= bytes;
        if (this.#readsLeft < 0)
            throw (0,model_error/* damaged */.qM)('its tables overlap');
    }
}
function interpret(value, field, table) {
    if (field.type === 'bool')
        return value !== 0;
    if (field.of === undefined)
        return value;
    const name = tables/* ENUMS */.F6[field.of][value];
    if (name === undefined)
        throw unknownMember(`${table}.${field.name}`, value);
    return name;
}
function unknownMember(what, value) {
    return new model_error/* ModelError */.me('unknown-value', `${what} is ${value}, which this program's schema does not know; a newer version may, or the file is damaged`);
}
/** Whole vectors at once: quantization scales alone are tens of thousands of numbers. */
const SCALARS = {
    bool: (bytes) => bytes.map((byte) => (byte === 0 ? 0 : 1)),
    byte: (bytes) => new Int8Array(...table_reader_elements(bytes, 1)),
    ubyte: (bytes) => bytes,
    short: (bytes) => new Int16Array(...table_reader_elements(bytes, 2)),
    ushort: (bytes) => new Uint16Array(...table_reader_elements(bytes, 2)),
    int: (bytes) => new Int32Array(...table_reader_elements(bytes, 4)),
    uint: (bytes) => new Uint32Array(...table_reader_elements(bytes, 4)),
    float: (bytes) => new Float32Array(...table_reader_elements(bytes, 4)),
    long: (bytes) => join64(words(bytes), new Int32Array(...table_reader_elements(bytes, 4))),
    ulong: (bytes) => join64(words(bytes), words(bytes)),
};
const words = (bytes) => new Uint32Array(...table_reader_elements(bytes, 4));
/** Where a typed array of elements of `bytesEach` lies. */
function table_reader_elements(bytes, bytesEach) {
    return [bytes.buffer, bytes.byteOffset, bytes.byteLength / bytesEach];
}
const LARGEST_ELEMENT = 4;
/** The file's own bytes where they lie on an element's boundary (they nearly always do), else a copy. */
function readScalars(type, bytes) {
    const fits = IS_LITTLE_ENDIAN && bytes.byteOffset % LARGEST_ELEMENT === 0;
    const aligned = fits ? bytes : bytes.slice();
    if (!IS_LITTLE_ENDIAN)
        swap(aligned, flatbuffer_field/* SCALAR_BYTES */.l[type]);
    const values = SCALARS[type](aligned);
    return Array.isArray(values) ? values : Array.from(values);
}
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Turns the file's little-endian elements into this machine's. */
function swap(bytes, bytesEach) {
    for (let at = 0; at < bytes.length; at += bytesEach)
        bytes.subarray(at, at + bytesEach).reverse();
}
/** 64-bit integers; beyond 2^53 the nearest number. */
function join64(lows, highs) {
    const [low, high] = IS_LITTLE_ENDIAN ? [0, 1] : [1, 0];
    const values = [];
    for (let at = 0; at < lows.length; at += 2) {
        values.push((highs[at + high] ?? 0) * 2 ** 32 + (lows[at + low] ?? 0));
    }
    return values;
}

;// CONCATENATED MODULE: ./lib/tflite/offline-plan.js

const OFFLINE_PLAN_NAME = 'OfflineMemoryAllocation';
/** Format version, subgraph, number of offsets. */
const HEADER_WORDS = 3;
/**
 * The offsets of an `OfflineMemoryAllocation` metadata buffer, null where the model has none.
 *
 * Source: tflite-micro micro/micro_allocation_info.cc, GetOfflinePlannedOffsets: int32 words, the
 * third is the number of offsets that follow.
 */
function readOfflinePlan(model) {
    const entry = model.metadata.find(({ name }) => name === OFFLINE_PLAN_NAME);
    const data = entry === undefined ? undefined : model.buffers[entry.buffer]?.data;
    if (data === undefined || data.length === 0)
        return null;
    const words = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const count = data.length < HEADER_WORDS * 4 ? -1 : words.getInt32(8, true);
    if (count < 0 || (HEADER_WORDS + count) * 4 > data.length) {
        throw (0,model_error/* damaged */.qM)(`the metadata ${OFFLINE_PLAN_NAME} has ${data.length} bytes for ${count} offsets`);
    }
    return Array.from({ length: count }, (_, index) => words.getInt32((HEADER_WORDS + index) * 4, true));
}

;// CONCATENATED MODULE: ./lib/tflite/decode-options.js
const DECODERS = {
    Conv2DOptions: (value) => ({ type: 'Conv2DOptions', ...withoutDefaultBias(value) }),
    DepthwiseConv2DOptions: (value) => ({ type: 'DepthwiseConv2DOptions', ...value }),
    Pool2DOptions: (value) => ({ type: 'Pool2DOptions', ...value }),
    TransposeConvOptions: (value) => ({ type: 'TransposeConvOptions', ...withoutDefaultBias(value) }),
    FullyConnectedOptions: (value) => ({
        type: 'FullyConnectedOptions',
        ...withoutDefaultBias(value),
    }),
    AddOptions: (value) => ({ type: 'AddOptions', ...value }),
    SubOptions: (value) => ({ type: 'SubOptions', ...value }),
    // The schema gives these two no `pot_scale_int16`.
    MulOptions: (value) => ({ type: 'MulOptions', ...value, potScaleInt16: true }),
    DivOptions: (value) => ({ type: 'DivOptions', ...value, potScaleInt16: true }),
};
/** The options as the other rooms see them; `{type: 'None'}` where the operator has no options table. */
function decodeOptions(options) {
    if (options === null)
        return { type: 'None' };
    const { table, value } = options;
    if (!(table in DECODERS))
        return { type: 'Other', table, fields: plainFields(value) };
    const decode = DECODERS[table];
    return decode(value);
}
/** An absent type of bias reads as FLOAT32, which no quantized layer has. */
function withoutDefaultBias({ quantizedBiasType, ...value }) {
    return quantizedBiasType === 'FLOAT32' ? value : { ...value, quantizedBiasType };
}
function plainFields(value) {
    const present = Object.entries(value).filter(([, field]) => field !== null);
    return Object.fromEntries(present.map(([name, field]) => [name, field instanceof Uint8Array ? Array.from(field) : field]));
}

;// CONCATENATED MODULE: ./lib/tflite/read-operators.js
/**
 * Operators of a subgraph with their kinds and options by name.
 *
 * Source: tensorflow/lite/schema/schema_utils.cc, GetBuiltinCode: the operator is the larger of the
 * old one-byte code and the wide one.
 */



/** Stands in the old one-byte code for "see the wide one". */
const PLACEHOLDER = 'PLACEHOLDER_FOR_GREATER_OP_CODES';
const EMPTY = new Uint8Array();
function readOperators(subgraph, codes, bytes) {
    const names = codes.map(decodeCode);
    return (subgraph.operators ?? []).map((operator, index) => {
        const code = names[operator.opcodeIndex];
        if (code === undefined) {
            throw (0,model_error/* damaged */.qM)(`operator ${index} has operator code ${operator.opcodeIndex}, but there are ${codes.length}`);
        }
        return { index, ...code, ...decodeOperator(operator, index, bytes) };
    });
}
function decodeCode(code) {
    const number = Math.max(code.deprecatedBuiltinCode, code.builtinCode);
    const kind = tables/* BuiltinOperator */.gh[number];
    if (kind === undefined || kind === PLACEHOLDER) {
        throw new model_error/* ModelError */.me('unknown-operator', `builtin operator ${number} is unknown; known are 0 to ${tables/* BuiltinOperator */.gh.length - 1}: a newer version of this program may know it, or the file is damaged`);
    }
    return {
        kind,
        customName: kind === 'CUSTOM' ? (code.customCode ?? '') : null,
        version: code.version,
    };
}
function decodeOperator(table, index, bytes) {
    return {
        inputs: table.inputs ?? [],
        outputs: table.outputs ?? [],
        intermediates: table.intermediates ?? [],
        options: decodeOptions(table.builtinOptions ?? table.builtinOptions2),
        customOptions: customOptions(table, index, bytes),
        ...(table.mutatingVariableInputs?.length && {
            mutatingVariableInputs: table.mutatingVariableInputs,
        }),
    };
}
/** Options of a custom operator lie behind the flatbuffer in a model larger than 2 GB. */
function customOptions(table, index, bytes) {
    const { largeCustomOptionsOffset: offset, largeCustomOptionsSize: size } = table;
    if (offset <= 1)
        return table.customOptions ?? EMPTY;
    if (offset + size > bytes.length)
        throw (0,model_error/* damaged */.qM)(`options of operator ${index} lie outside the file`);
    return bytes.subarray(offset, offset + size);
}

// EXTERNAL MODULE: ./lib/tflite/tensor-types.js
var tensor_types = __webpack_require__(7025);
;// CONCATENATED MODULE: ./lib/tflite/validate.js
/** Checks what the flatbuffer's encoding alone does not promise: that indices and sizes make sense. */

/** Tensors larger than any address space; also keeps products of dimensions exact. */
const MAX_ELEMENTS = 2 ** 48;
/** Throws `ModelError` at the first thing that no runtime could make sense of. */
function validate(model) {
    if (model.subgraphs.length === 0) {
        throw new model_error/* ModelError */.me('no-subgraph', 'the model has no subgraph, so there is nothing to run; convert it again');
    }
    model.subgraphs.forEach(validateSubgraph);
    for (const { name, buffer } of model.metadata) {
        need(buffer, model.buffers.length, `metadata ${JSON.stringify(name)}`, 'buffer');
    }
    for (const { key, subgraph, inputs, outputs } of model.signatures) {
        const what = `signature ${JSON.stringify(key)}`;
        need(subgraph, model.subgraphs.length, what, 'subgraph');
        const tensors = model.subgraphs[subgraph]?.tensors.length ?? 0;
        for (const { tensor } of [...inputs, ...outputs])
            need(tensor, tensors, what, 'tensor');
    }
}
function validateSubgraph(subgraph) {
    const { tensors, operators, inputs, outputs } = subgraph;
    const what = `subgraph ${subgraph.index}`;
    tensors.forEach(validateShape);
    for (const tensor of inputs)
        need(tensor, tensors.length, `an input of ${what}`, 'tensor');
    for (const tensor of outputs)
        need(tensor, tensors.length, `an output of ${what}`, 'tensor');
    for (const operator of operators)
        validateTensors(operator, tensors.length);
    validateOrder(subgraph);
}
function validateShape({ index, shape }) {
    if (shape.some((dimension) => dimension < 0)) {
        throw (0,model_error/* damaged */.qM)(`tensor ${index} has the shape ${shape.join('x')}`);
    }
    if (shape.reduce((all, one) => all * one, 1) > MAX_ELEMENTS) {
        throw (0,model_error/* damaged */.qM)(`tensor ${index} has the shape ${shape.join('x')}, more elements than fit any memory`);
    }
}
function validateTensors(operator, count) {
    const what = `operator ${operator.index} (${operator.kind})`;
    for (const tensor of operator.inputs)
        if (tensor !== -1)
            need(tensor, count, what, 'tensor');
    for (const tensor of operator.outputs)
        if (tensor !== -1)
            need(tensor, count, what, 'tensor');
    for (const tensor of operator.intermediates)
        if (tensor !== -1)
            need(tensor, count, what, 'tensor');
}
/** An operator may read only what is there before it runs: operators are listed in execution order. */
function validateOrder({ tensors, operators, inputs }) {
    const ready = new Set(inputs);
    const later = new Map(operators.flatMap(({ index, outputs }) => outputs.map((tensor) => [tensor, index])));
    for (const operator of operators) {
        for (const tensor of operator.inputs) {
            const producer = later.get(tensor);
            if (producer === undefined || producer < operator.index || ready.has(tensor))
                continue;
            if (tensors[tensor]?.isVariable === true || tensors[tensor]?.isConstant === true)
                continue;
            throw new model_error/* ModelError */.me('cyclic-graph', `operator ${operator.index} (${operator.kind}) reads tensor ${tensor}, which operator ${producer} computes only later; operators must be listed in execution order, convert the model again`);
        }
        operator.outputs.forEach((tensor) => ready.add(tensor));
    }
}
function need(index, count, what, kind) {
    if (index >= 0 && index < count)
        return;
    throw (0,model_error/* damaged */.qM)(`${what} refers to ${kind} ${index}, but there are ${count}`);
}

;// CONCATENATED MODULE: ./lib/tflite/read-model.js
/**
 * Bytes of a `.tflite` file to a validated `Model`. Buffers stay views of the bytes.
 *
 * Source: tensorflow/lite/schema/schema.fbs for the meaning of the fields,
 * tensorflow/lite/schema/schema_utils.cc for the operator codes,
 * tflite-micro micro/micro_allocator.cc for the offline memory plan.
 */







const SCHEMA_VERSION = 3;
const read_model_EMPTY = new Uint8Array();
/**
 * Decodes and checks a model; time and memory are bounded by the file's own size. Throws
 * `ModelError` and nothing else.
 */
function readModel(bytes) {
    (0,identify/* identify */.ls)(bytes);
    try {
        const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        return decode(new TableReader(plain).readRoot('Model'), plain);
    }
    catch (error) {
        if (error instanceof model_error/* ModelError */.me)
            throw error;
        throw new model_error/* ModelError */.me('damaged', `damaged model: ${String(error)}`, { cause: error });
    }
}
function decode(table, bytes) {
    if (table.version !== SCHEMA_VERSION) {
        throw new model_error/* ModelError */.me('schema-version', `schema version ${table.version}, expected ${SCHEMA_VERSION}; convert the model with TensorFlow 1.12 or newer`);
    }
    const buffers = (table.buffers ?? []).map((buffer, index) => decodeBuffer(buffer, index, bytes));
    const subgraphs = (table.subgraphs ?? []).map((subgraph, index) => decodeSubgraph(subgraph, index, { table, buffers, bytes }));
    const model = {
        schemaVersion: table.version,
        description: table.description ?? '',
        subgraphs,
        buffers,
        metadata: (table.metadata ?? []).map(({ name, buffer }) => ({ name: name ?? '', buffer })),
        signatures: (table.signatureDefs ?? []).map(decodeSignature),
        fileBytes: bytes.length,
    };
    validate(model);
    return { ...model, offlinePlan: readOfflinePlan(model) };
}
/** Bytes inside the flatbuffer, or behind it in the file where the model is a large one. */
function decodeBuffer({ data, offset, size }, index, bytes) {
    if (offset <= 1)
        return { index, data: data ?? read_model_EMPTY };
    if (offset + size > bytes.length) {
        throw new model_error/* ModelError */.me('truncated', `truncated model: buffer ${index} reaches to byte ${offset + size}, but the file has ${bytes.length} bytes`);
    }
    return { index, data: bytes.subarray(offset, offset + size) };
}
function decodeSubgraph(subgraph, index, whole) {
    return {
        index,
        name: subgraph.name ?? '',
        tensors: (subgraph.tensors ?? []).map((tensor, at) => decodeTensor(tensor, at, whole.buffers)),
        operators: readOperators(subgraph, whole.table.operatorCodes ?? [], whole.bytes),
        inputs: subgraph.inputs ?? [],
        outputs: subgraph.outputs ?? [],
    };
}
function decodeTensor(table, index, buffers) {
    const buffer = buffers[table.buffer];
    if (buffer === undefined && table.buffer !== 0) {
        throw (0,model_error/* damaged */.qM)(`tensor ${index} uses buffer ${table.buffer}, but there are ${buffers.length}`);
    }
    if (table.externalBuffer !== 0) {
        throw new model_error/* ModelError */.me('external-weights', `tensor ${index} has its data in another file, which no microcontroller's runtime reads; convert the model with its weights inside`);
    }
    return {
        index,
        name: table.name ?? '',
        shape: table.shape ?? [],
        shapeSignature: table.shapeSignature,
        hasRank: table.hasRank,
        dtype: tensor_types/* DATA_TYPE_OF */.O[table.type],
        isVariable: table.isVariable,
        buffer: table.buffer,
        isConstant: buffer !== undefined && buffer.data.length > 0,
        quantization: decodeQuantization(table),
        isSparse: table.sparsity !== null,
        ...(table.sparsity && { sparsity: table.sparsity }),
        ...(table.variantTensors?.length && { variantTensors: table.variantTensors }),
    };
}
function decodeQuantization({ quantization }) {
    if (quantization === null)
        return null;
    return {
        scales: quantization.scale ?? [],
        zeroPoints: quantization.zeroPoint ?? [],
        mins: quantization.min ?? [],
        maxs: quantization.max ?? [],
        quantizedDimension: quantization.quantizedDimension,
        ...(quantization.details && { details: quantization.details }),
    };
}
function decodeSignature(table) {
    const names = (map) => (map ?? []).map(({ name, tensorIndex }) => ({ name: name ?? '', tensor: tensorIndex }));
    return {
        key: table.signatureKey ?? '',
        subgraph: table.subgraphIndex,
        inputs: names(table.inputs),
        outputs: names(table.outputs),
    };
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ FILE_IDENTIFIER),
/* harmony export */   CG: () => (/* binding */ TABLES),
/* harmony export */   F6: () => (/* binding */ ENUMS),
/* harmony export */   gh: () => (/* binding */ BuiltinOperator),
/* harmony export */   xK: () => (/* binding */ UNIONS)
/* harmony export */ });
/* unused harmony exports TensorType, DimensionType, Padding, ActivationFunctionType, LSHProjectionType, FullyConnectedOptionsWeightsFormat, LSTMKernelType, CombinerType, MirrorPadMode, ReduceWindowFunction, CustomOptionsFormat, RngAlgorithm, StablehloPrecisionConfig, StablehloComparisonDirection, StablehloComparisonType */
const FILE_IDENTIFIER = 'TFL3';
const TensorType = ['FLOAT32', 'FLOAT16', 'INT32', 'UINT8', 'INT64', 'STRING', 'BOOL', 'INT16', 'COMPLEX64', 'INT8', 'FLOAT64', 'COMPLEX128', 'UINT64', 'RESOURCE', 'VARIANT', 'UINT32', 'UINT16', 'INT4', 'BFLOAT16', 'INT2', 'UINT4', 'FLOAT8_E4M3FN', 'FLOAT8_E5M2'];
const DimensionType = ['DENSE', 'SPARSE_CSR'];
const Padding = ['SAME', 'VALID'];
const ActivationFunctionType = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'TANH', 'SIGN_BIT'];
const LSHProjectionType = ['UNKNOWN', 'SPARSE', 'DENSE'];
const FullyConnectedOptionsWeightsFormat = ['DEFAULT', 'SHUFFLED4x16INT8'];
const LSTMKernelType = ['FULL', 'BASIC'];
const CombinerType = ['SUM', 'MEAN', 'SQRTN'];
const MirrorPadMode = ['REFLECT', 'SYMMETRIC'];
const ReduceWindowFunction = ['UNSUPPORTED', 'ADD', 'MUL', 'MINIMUM', 'MAXIMUM', 'ALL', 'ANY'];
const CustomOptionsFormat = ['FLEXBUFFERS'];
const RngAlgorithm = ['DEFAULT', 'PHILOX', 'THREEFRY'];
const StablehloPrecisionConfig = ['DEFAULT', 'HIGH', 'HIGHEST'];
const StablehloComparisonDirection = ['STABLEHLO_COMPARISON_DIRECTION_EQ', 'STABLEHLO_COMPARISON_DIRECTION_NE', 'STABLEHLO_COMPARISON_DIRECTION_GE', 'STABLEHLO_COMPARISON_DIRECTION_GT', 'STABLEHLO_COMPARISON_DIRECTION_LE', 'STABLEHLO_COMPARISON_DIRECTION_LT'];
const StablehloComparisonType = ['STABLEHLO_COMPARISON_TYPE_NOTYPE', 'STABLEHLO_COMPARISON_TYPE_FLOAT', 'STABLEHLO_COMPARISON_TYPE_FLOAT_TOTAL_ORDER', 'STABLEHLO_COMPARISON_TYPE_SIGNED', 'STABLEHLO_COMPARISON_TYPE_UNSIGNED'];
const BuiltinOperator = ['ADD', 'AVERAGE_POOL_2D', 'CONCATENATION', 'CONV_2D', 'DEPTHWISE_CONV_2D', 'DEPTH_TO_SPACE', 'DEQUANTIZE', 'EMBEDDING_LOOKUP', 'FLOOR', 'FULLY_CONNECTED', 'HASHTABLE_LOOKUP', 'L2_NORMALIZATION', 'L2_POOL_2D', 'LOCAL_RESPONSE_NORMALIZATION', 'LOGISTIC', 'LSH_PROJECTION', 'LSTM', 'MAX_POOL_2D', 'MUL', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'RESHAPE', 'RESIZE_BILINEAR', 'RNN', 'SOFTMAX', 'SPACE_TO_DEPTH', 'SVDF', 'TANH', 'CONCAT_EMBEDDINGS', 'SKIP_GRAM', 'CALL', 'CUSTOM', 'EMBEDDING_LOOKUP_SPARSE', 'PAD', 'UNIDIRECTIONAL_SEQUENCE_RNN', 'GATHER', 'BATCH_TO_SPACE_ND', 'SPACE_TO_BATCH_ND', 'TRANSPOSE', 'MEAN', 'SUB', 'DIV', 'SQUEEZE', 'UNIDIRECTIONAL_SEQUENCE_LSTM', 'STRIDED_SLICE', 'BIDIRECTIONAL_SEQUENCE_RNN', 'EXP', 'TOPK_V2', 'SPLIT', 'LOG_SOFTMAX', 'DELEGATE', 'BIDIRECTIONAL_SEQUENCE_LSTM', 'CAST', 'PRELU', 'MAXIMUM', 'ARG_MAX', 'MINIMUM', 'LESS', 'NEG', 'PADV2', 'GREATER', 'GREATER_EQUAL', 'LESS_EQUAL', 'SELECT', 'SLICE', 'SIN', 'TRANSPOSE_CONV', 'SPARSE_TO_DENSE', 'TILE', 'EXPAND_DIMS', 'EQUAL', 'NOT_EQUAL', 'LOG', 'SUM', 'SQRT', 'RSQRT', 'SHAPE', 'POW', 'ARG_MIN', 'FAKE_QUANT', 'REDUCE_PROD', 'REDUCE_MAX', 'PACK', 'LOGICAL_OR', 'ONE_HOT', 'LOGICAL_AND', 'LOGICAL_NOT', 'UNPACK', 'REDUCE_MIN', 'FLOOR_DIV', 'REDUCE_ANY', 'SQUARE', 'ZEROS_LIKE', 'FILL', 'FLOOR_MOD', 'RANGE', 'RESIZE_NEAREST_NEIGHBOR', 'LEAKY_RELU', 'SQUARED_DIFFERENCE', 'MIRROR_PAD', 'ABS', 'SPLIT_V', 'UNIQUE', 'CEIL', 'REVERSE_V2', 'ADD_N', 'GATHER_ND', 'COS', 'WHERE', 'RANK', 'ELU', 'REVERSE_SEQUENCE', 'MATRIX_DIAG', 'QUANTIZE', 'MATRIX_SET_DIAG', 'ROUND', 'HARD_SWISH', 'IF', 'WHILE', 'NON_MAX_SUPPRESSION_V4', 'NON_MAX_SUPPRESSION_V5', 'SCATTER_ND', 'SELECT_V2', 'DENSIFY', 'SEGMENT_SUM', 'BATCH_MATMUL', 'PLACEHOLDER_FOR_GREATER_OP_CODES', 'CUMSUM', 'CALL_ONCE', 'BROADCAST_TO', 'RFFT2D', 'CONV_3D', 'IMAG', 'REAL', 'COMPLEX_ABS', 'HASHTABLE', 'HASHTABLE_FIND', 'HASHTABLE_IMPORT', 'HASHTABLE_SIZE', 'REDUCE_ALL', 'CONV_3D_TRANSPOSE', 'VAR_HANDLE', 'READ_VARIABLE', 'ASSIGN_VARIABLE', 'BROADCAST_ARGS', 'RANDOM_STANDARD_NORMAL', 'BUCKETIZE', 'RANDOM_UNIFORM', 'MULTINOMIAL', 'GELU', 'DYNAMIC_UPDATE_SLICE', 'RELU_0_TO_1', 'UNSORTED_SEGMENT_PROD', 'UNSORTED_SEGMENT_MAX', 'UNSORTED_SEGMENT_SUM', 'ATAN2', 'UNSORTED_SEGMENT_MIN', 'SIGN', 'BITCAST', 'BITWISE_XOR', 'RIGHT_SHIFT', 'STABLEHLO_LOGISTIC', 'STABLEHLO_ADD', 'STABLEHLO_DIVIDE', 'STABLEHLO_MULTIPLY', 'STABLEHLO_MAXIMUM', 'STABLEHLO_RESHAPE', 'STABLEHLO_CLAMP', 'STABLEHLO_CONCATENATE', 'STABLEHLO_BROADCAST_IN_DIM', 'STABLEHLO_CONVOLUTION', 'STABLEHLO_SLICE', 'STABLEHLO_CUSTOM_CALL', 'STABLEHLO_REDUCE', 'STABLEHLO_ABS', 'STABLEHLO_AND', 'STABLEHLO_COSINE', 'STABLEHLO_EXPONENTIAL', 'STABLEHLO_FLOOR', 'STABLEHLO_LOG', 'STABLEHLO_MINIMUM', 'STABLEHLO_NEGATE', 'STABLEHLO_OR', 'STABLEHLO_POWER', 'STABLEHLO_REMAINDER', 'STABLEHLO_RSQRT', 'STABLEHLO_SELECT', 'STABLEHLO_SUBTRACT', 'STABLEHLO_TANH', 'STABLEHLO_SCATTER', 'STABLEHLO_COMPARE', 'STABLEHLO_CONVERT', 'STABLEHLO_DYNAMIC_SLICE', 'STABLEHLO_DYNAMIC_UPDATE_SLICE', 'STABLEHLO_PAD', 'STABLEHLO_IOTA', 'STABLEHLO_DOT_GENERAL', 'STABLEHLO_REDUCE_WINDOW', 'STABLEHLO_SORT', 'STABLEHLO_WHILE', 'STABLEHLO_GATHER', 'STABLEHLO_TRANSPOSE', 'DILATE', 'STABLEHLO_RNG_BIT_GENERATOR', 'REDUCE_WINDOW', 'STABLEHLO_COMPOSITE', 'STABLEHLO_SHIFT_LEFT', 'STABLEHLO_CBRT', 'STABLEHLO_CASE'];
const ENUMS = { TensorType, DimensionType, Padding, ActivationFunctionType, LSHProjectionType, FullyConnectedOptionsWeightsFormat, LSTMKernelType, CombinerType, MirrorPadMode, ReduceWindowFunction, CustomOptionsFormat, RngAlgorithm, StablehloPrecisionConfig, StablehloComparisonDirection, StablehloComparisonType, BuiltinOperator };
const UNIONS = {
    BuiltinOptions: ['Conv2DOptions', 'DepthwiseConv2DOptions', 'ConcatEmbeddingsOptions', 'LSHProjectionOptions', 'Pool2DOptions', 'SVDFOptions', 'RNNOptions', 'FullyConnectedOptions', 'SoftmaxOptions', 'ConcatenationOptions', 'AddOptions', 'L2NormOptions', 'LocalResponseNormalizationOptions', 'LSTMOptions', 'ResizeBilinearOptions', 'CallOptions', 'ReshapeOptions', 'SkipGramOptions', 'SpaceToDepthOptions', 'EmbeddingLookupSparseOptions', 'MulOptions', 'PadOptions', 'GatherOptions', 'BatchToSpaceNDOptions', 'SpaceToBatchNDOptions', 'TransposeOptions', 'ReducerOptions', 'SubOptions', 'DivOptions', 'SqueezeOptions', 'SequenceRNNOptions', 'StridedSliceOptions', 'ExpOptions', 'TopKV2Options', 'SplitOptions', 'LogSoftmaxOptions', 'CastOptions', 'DequantizeOptions', 'MaximumMinimumOptions', 'ArgMaxOptions', 'LessOptions', 'NegOptions', 'PadV2Options', 'GreaterOptions', 'GreaterEqualOptions', 'LessEqualOptions', 'SelectOptions', 'SliceOptions', 'TransposeConvOptions', 'SparseToDenseOptions', 'TileOptions', 'ExpandDimsOptions', 'EqualOptions', 'NotEqualOptions', 'ShapeOptions', 'PowOptions', 'ArgMinOptions', 'FakeQuantOptions', 'PackOptions', 'LogicalOrOptions', 'OneHotOptions', 'LogicalAndOptions', 'LogicalNotOptions', 'UnpackOptions', 'FloorDivOptions', 'SquareOptions', 'ZerosLikeOptions', 'FillOptions', 'BidirectionalSequenceLSTMOptions', 'BidirectionalSequenceRNNOptions', 'UnidirectionalSequenceLSTMOptions', 'FloorModOptions', 'RangeOptions', 'ResizeNearestNeighborOptions', 'LeakyReluOptions', 'SquaredDifferenceOptions', 'MirrorPadOptions', 'AbsOptions', 'SplitVOptions', 'UniqueOptions', 'ReverseV2Options', 'AddNOptions', 'GatherNdOptions', 'CosOptions', 'WhereOptions', 'RankOptions', 'ReverseSequenceOptions', 'MatrixDiagOptions', 'QuantizeOptions', 'MatrixSetDiagOptions', 'HardSwishOptions', 'IfOptions', 'WhileOptions', 'DepthToSpaceOptions', 'NonMaxSuppressionV4Options', 'NonMaxSuppressionV5Options', 'ScatterNdOptions', 'SelectV2Options', 'DensifyOptions', 'SegmentSumOptions', 'BatchMatMulOptions', 'CumsumOptions', 'CallOnceOptions', 'BroadcastToOptions', 'Rfft2dOptions', 'Conv3DOptions', 'HashtableOptions', 'HashtableFindOptions', 'HashtableImportOptions', 'HashtableSizeOptions', 'VarHandleOptions', 'ReadVariableOptions', 'AssignVariableOptions', 'RandomOptions', 'BucketizeOptions', 'GeluOptions', 'DynamicUpdateSliceOptions', 'UnsortedSegmentProdOptions', 'UnsortedSegmentMaxOptions', 'UnsortedSegmentMinOptions', 'UnsortedSegmentSumOptions', 'ATan2Options', 'SignOptions', 'BitcastOptions', 'BitwiseXorOptions', 'RightShiftOptions'],
    BuiltinOptions2: ['StablehloConcatenateOptions', 'StablehloBroadcastInDimOptions', 'StablehloSliceOptions', 'StablehloConvolutionOptions', 'StablehloCustomCallOptions', 'StablehloReduceOptions', 'StablehloScatterOptions', 'StablehloCompareOptions', 'StablehloDynamicSliceOptions', 'StablehloPadOptions', 'StablehloIotaOptions', 'StablehloDotGeneralOptions', 'StablehloReduceWindowOptions', 'StablehloSortOptions', 'StablehloWhileOptions', 'StablehloGatherOptions', 'StablehloTransposeOptions', 'DilateOptions', 'StablehloRngBitGeneratorOptions', 'ReduceWindowOptions', 'StableHLOCompositeOptions', 'StablehloShiftLeftOptions', 'StablehloCaseOptions'],
    QuantizationDetails: ['CustomQuantization', 'BlockwiseQuantization', 'MultiAxisQuantization'],
    SparseIndexVector: ['Int32Vector', 'Uint16Vector', 'Uint8Vector'],
};
const TABLES = {
    Conv2DOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideW', slot: 6, type: 'int' },
        { name: 'strideH', slot: 8, type: 'int' },
        { name: 'fusedActivationFunction', slot: 10, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'dilationWFactor', slot: 12, type: 'int', initial: 1 },
        { name: 'dilationHFactor', slot: 14, type: 'int', initial: 1 },
        { name: 'quantizedBiasType', slot: 16, type: 'byte', of: 'TensorType' },
    ],
    DepthwiseConv2DOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideW', slot: 6, type: 'int' },
        { name: 'strideH', slot: 8, type: 'int' },
        { name: 'depthMultiplier', slot: 10, type: 'int' },
        { name: 'fusedActivationFunction', slot: 12, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'dilationWFactor', slot: 14, type: 'int', initial: 1 },
        { name: 'dilationHFactor', slot: 16, type: 'int', initial: 1 },
    ],
    ConcatEmbeddingsOptions: [
        { name: 'numChannels', slot: 4, type: 'int' },
        { name: 'numColumnsPerChannel', slot: 6, type: 'int', vector: true },
        { name: 'embeddingDimPerChannel', slot: 8, type: 'int', vector: true },
    ],
    LSHProjectionOptions: [
        { name: 'type', slot: 4, type: 'byte', of: 'LSHProjectionType' },
    ],
    Pool2DOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideW', slot: 6, type: 'int' },
        { name: 'strideH', slot: 8, type: 'int' },
        { name: 'filterWidth', slot: 10, type: 'int' },
        { name: 'filterHeight', slot: 12, type: 'int' },
        { name: 'fusedActivationFunction', slot: 14, type: 'byte', of: 'ActivationFunctionType' },
    ],
    SVDFOptions: [
        { name: 'rank', slot: 4, type: 'int' },
        { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'asymmetricQuantizeInputs', slot: 8, type: 'bool' },
    ],
    RNNOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'asymmetricQuantizeInputs', slot: 6, type: 'bool' },
    ],
    FullyConnectedOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'weightsFormat', slot: 6, type: 'byte', of: 'FullyConnectedOptionsWeightsFormat' },
        { name: 'keepNumDims', slot: 8, type: 'bool' },
        { name: 'asymmetricQuantizeInputs', slot: 10, type: 'bool' },
        { name: 'quantizedBiasType', slot: 12, type: 'byte', of: 'TensorType' },
    ],
    SoftmaxOptions: [
        { name: 'beta', slot: 4, type: 'float' },
    ],
    ConcatenationOptions: [
        { name: 'axis', slot: 4, type: 'int' },
        { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
    ],
    AddOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'potScaleInt16', slot: 6, type: 'bool', initial: 1 },
    ],
    L2NormOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    ],
    LocalResponseNormalizationOptions: [
        { name: 'radius', slot: 4, type: 'int' },
        { name: 'bias', slot: 6, type: 'float' },
        { name: 'alpha', slot: 8, type: 'float' },
        { name: 'beta', slot: 10, type: 'float' },
    ],
    LSTMOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'cellClip', slot: 6, type: 'float' },
        { name: 'projClip', slot: 8, type: 'float' },
        { name: 'kernelType', slot: 10, type: 'byte', of: 'LSTMKernelType' },
        { name: 'asymmetricQuantizeInputs', slot: 12, type: 'bool' },
    ],
    ResizeBilinearOptions: [
        { name: 'alignCorners', slot: 8, type: 'bool' },
        { name: 'halfPixelCenters', slot: 10, type: 'bool' },
    ],
    CallOptions: [
        { name: 'subgraph', slot: 4, type: 'uint' },
    ],
    ReshapeOptions: [
        { name: 'newShape', slot: 4, type: 'int', vector: true },
    ],
    SkipGramOptions: [
        { name: 'ngramSize', slot: 4, type: 'int' },
        { name: 'maxSkipSize', slot: 6, type: 'int' },
        { name: 'includeAllNgrams', slot: 8, type: 'bool' },
    ],
    SpaceToDepthOptions: [
        { name: 'blockSize', slot: 4, type: 'int' },
    ],
    EmbeddingLookupSparseOptions: [
        { name: 'combiner', slot: 4, type: 'byte', of: 'CombinerType' },
    ],
    MulOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    ],
    PadOptions: [],
    GatherOptions: [
        { name: 'axis', slot: 4, type: 'int' },
        { name: 'batchDims', slot: 6, type: 'int' },
    ],
    BatchToSpaceNDOptions: [],
    SpaceToBatchNDOptions: [],
    TransposeOptions: [],
    ReducerOptions: [
        { name: 'keepDims', slot: 4, type: 'bool' },
    ],
    SubOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'potScaleInt16', slot: 6, type: 'bool', initial: 1 },
    ],
    DivOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    ],
    SqueezeOptions: [
        { name: 'squeezeDims', slot: 4, type: 'int', vector: true },
    ],
    SequenceRNNOptions: [
        { name: 'timeMajor', slot: 4, type: 'bool' },
        { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'asymmetricQuantizeInputs', slot: 8, type: 'bool' },
    ],
    StridedSliceOptions: [
        { name: 'beginMask', slot: 4, type: 'int' },
        { name: 'endMask', slot: 6, type: 'int' },
        { name: 'ellipsisMask', slot: 8, type: 'int' },
        { name: 'newAxisMask', slot: 10, type: 'int' },
        { name: 'shrinkAxisMask', slot: 12, type: 'int' },
        { name: 'offset', slot: 14, type: 'bool' },
    ],
    ExpOptions: [],
    TopKV2Options: [],
    SplitOptions: [
        { name: 'numSplits', slot: 4, type: 'int' },
    ],
    LogSoftmaxOptions: [],
    CastOptions: [
        { name: 'inDataType', slot: 4, type: 'byte', of: 'TensorType' },
        { name: 'outDataType', slot: 6, type: 'byte', of: 'TensorType' },
    ],
    DequantizeOptions: [],
    MaximumMinimumOptions: [],
    ArgMaxOptions: [
        { name: 'outputType', slot: 4, type: 'byte', of: 'TensorType' },
    ],
    LessOptions: [],
    NegOptions: [],
    PadV2Options: [],
    GreaterOptions: [],
    GreaterEqualOptions: [],
    LessEqualOptions: [],
    SelectOptions: [],
    SliceOptions: [],
    TransposeConvOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideW', slot: 6, type: 'int' },
        { name: 'strideH', slot: 8, type: 'int' },
        { name: 'fusedActivationFunction', slot: 10, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'quantizedBiasType', slot: 12, type: 'byte', of: 'TensorType' },
    ],
    SparseToDenseOptions: [
        { name: 'validateIndices', slot: 4, type: 'bool' },
    ],
    TileOptions: [],
    ExpandDimsOptions: [],
    EqualOptions: [],
    NotEqualOptions: [],
    ShapeOptions: [
        { name: 'outType', slot: 4, type: 'byte', of: 'TensorType' },
    ],
    PowOptions: [],
    ArgMinOptions: [
        { name: 'outputType', slot: 4, type: 'byte', of: 'TensorType' },
    ],
    FakeQuantOptions: [
        { name: 'min', slot: 4, type: 'float' },
        { name: 'max', slot: 6, type: 'float' },
        { name: 'numBits', slot: 8, type: 'int' },
        { name: 'narrowRange', slot: 10, type: 'bool' },
    ],
    PackOptions: [
        { name: 'valuesCount', slot: 4, type: 'int' },
        { name: 'axis', slot: 6, type: 'int' },
    ],
    LogicalOrOptions: [],
    OneHotOptions: [
        { name: 'axis', slot: 4, type: 'int' },
    ],
    LogicalAndOptions: [],
    LogicalNotOptions: [],
    UnpackOptions: [
        { name: 'num', slot: 4, type: 'int' },
        { name: 'axis', slot: 6, type: 'int' },
    ],
    FloorDivOptions: [],
    SquareOptions: [],
    ZerosLikeOptions: [],
    FillOptions: [],
    BidirectionalSequenceLSTMOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'cellClip', slot: 6, type: 'float' },
        { name: 'projClip', slot: 8, type: 'float' },
        { name: 'mergeOutputs', slot: 10, type: 'bool' },
        { name: 'timeMajor', slot: 12, type: 'bool', initial: 1 },
        { name: 'asymmetricQuantizeInputs', slot: 14, type: 'bool' },
    ],
    BidirectionalSequenceRNNOptions: [
        { name: 'timeMajor', slot: 4, type: 'bool' },
        { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'mergeOutputs', slot: 8, type: 'bool' },
        { name: 'asymmetricQuantizeInputs', slot: 10, type: 'bool' },
    ],
    UnidirectionalSequenceLSTMOptions: [
        { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'cellClip', slot: 6, type: 'float' },
        { name: 'projClip', slot: 8, type: 'float' },
        { name: 'timeMajor', slot: 10, type: 'bool' },
        { name: 'asymmetricQuantizeInputs', slot: 12, type: 'bool' },
        { name: 'diagonalRecurrentTensors', slot: 14, type: 'bool' },
    ],
    FloorModOptions: [],
    RangeOptions: [],
    ResizeNearestNeighborOptions: [
        { name: 'alignCorners', slot: 4, type: 'bool' },
        { name: 'halfPixelCenters', slot: 6, type: 'bool' },
    ],
    LeakyReluOptions: [
        { name: 'alpha', slot: 4, type: 'float' },
    ],
    SquaredDifferenceOptions: [],
    MirrorPadOptions: [
        { name: 'mode', slot: 4, type: 'byte', of: 'MirrorPadMode' },
    ],
    AbsOptions: [],
    SplitVOptions: [
        { name: 'numSplits', slot: 4, type: 'int' },
    ],
    UniqueOptions: [
        { name: 'idxOutType', slot: 4, type: 'byte', of: 'TensorType', initial: 2 },
    ],
    ReverseV2Options: [],
    AddNOptions: [],
    GatherNdOptions: [],
    CosOptions: [],
    WhereOptions: [],
    RankOptions: [],
    ReverseSequenceOptions: [
        { name: 'seqDim', slot: 4, type: 'int' },
        { name: 'batchDim', slot: 6, type: 'int' },
    ],
    MatrixDiagOptions: [],
    QuantizeOptions: [],
    MatrixSetDiagOptions: [],
    HardSwishOptions: [],
    IfOptions: [
        { name: 'thenSubgraphIndex', slot: 4, type: 'int' },
        { name: 'elseSubgraphIndex', slot: 6, type: 'int' },
    ],
    WhileOptions: [
        { name: 'condSubgraphIndex', slot: 4, type: 'int' },
        { name: 'bodySubgraphIndex', slot: 6, type: 'int' },
    ],
    DepthToSpaceOptions: [
        { name: 'blockSize', slot: 4, type: 'int' },
    ],
    NonMaxSuppressionV4Options: [],
    NonMaxSuppressionV5Options: [],
    ScatterNdOptions: [],
    SelectV2Options: [],
    DensifyOptions: [],
    SegmentSumOptions: [],
    BatchMatMulOptions: [
        { name: 'adjX', slot: 4, type: 'bool' },
        { name: 'adjY', slot: 6, type: 'bool' },
        { name: 'asymmetricQuantizeInputs', slot: 8, type: 'bool' },
    ],
    CumsumOptions: [
        { name: 'exclusive', slot: 4, type: 'bool' },
        { name: 'reverse', slot: 6, type: 'bool' },
    ],
    CallOnceOptions: [
        { name: 'initSubgraphIndex', slot: 4, type: 'int' },
    ],
    BroadcastToOptions: [],
    Rfft2dOptions: [],
    Conv3DOptions: [
        { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
        { name: 'strideD', slot: 6, type: 'int' },
        { name: 'strideW', slot: 8, type: 'int' },
        { name: 'strideH', slot: 10, type: 'int' },
        { name: 'fusedActivationFunction', slot: 12, type: 'byte', of: 'ActivationFunctionType' },
        { name: 'dilationDFactor', slot: 14, type: 'int', initial: 1 },
        { name: 'dilationWFactor', slot: 16, type: 'int', initial: 1 },
        { name: 'dilationHFactor', slot: 18, type: 'int', initial: 1 },
    ],
    HashtableOptions: [
        { name: 'tableId', slot: 4, type: 'int' },
        { name: 'keyDtype', slot: 6, type: 'byte', of: 'TensorType' },
        { name: 'valueDtype', slot: 8, type: 'byte', of: 'TensorType' },
    ],
    HashtableFindOptions: [],
    HashtableImportOptions: [],
    HashtableSizeOptions: [],
    VarHandleOptions: [
        { name: 'container', slot: 4, type: 'string' },
        { name: 'sharedName', slot: 6, type: 'string' },
    ],
    ReadVariableOptions: [],
    AssignVariableOptions: [],
    RandomOptions: [
        { name: 'seed', slot: 4, type: 'long' },
        { name: 'seed2', slot: 6, type: 'long' },
    ],
    BucketizeOptions: [
        { name: 'boundaries', slot: 4, type: 'float', vector: true },
    ],
    GeluOptions: [
        { name: 'approximate', slot: 4, type: 'bool' },
    ],
    DynamicUpdateSliceOptions: [],
    UnsortedSegmentProdOptions: [],
    UnsortedSegmentMaxOptions: [],
    UnsortedSegmentMinOptions: [],
    UnsortedSegmentSumOptions: [],
    ATan2Options: [],
    SignOptions: [],
    BitcastOptions: [],
    BitwiseXorOptions: [],
    RightShiftOptions: [],
    StablehloConcatenateOptions: [
        { name: 'dimension', slot: 4, type: 'long' },
    ],
    StablehloBroadcastInDimOptions: [
        { name: 'broadcastDimensions', slot: 4, type: 'long', vector: true },
    ],
    StablehloSliceOptions: [
        { name: 'startIndices', slot: 4, type: 'long', vector: true },
        { name: 'limitIndices', slot: 6, type: 'long', vector: true },
        { name: 'strides', slot: 8, type: 'long', vector: true },
    ],
    StablehloConvolutionOptions: [
        { name: 'windowStrides', slot: 4, type: 'long', vector: true },
        { name: 'padding', slot: 6, type: 'long', vector: true },
        { name: 'lhsDilation', slot: 8, type: 'long', vector: true },
        { name: 'rhsDilation', slot: 10, type: 'long', vector: true },
        { name: 'windowReversal', slot: 12, type: 'bool', vector: true },
        { name: 'inputBatchDimension', slot: 14, type: 'long' },
        { name: 'inputFeatureDimension', slot: 16, type: 'long' },
        { name: 'inputSpatialDimensions', slot: 18, type: 'long', vector: true },
        { name: 'kernelInputFeatureDimension', slot: 20, type: 'long' },
        { name: 'kernelOutputFeatureDimension', slot: 22, type: 'long' },
        { name: 'kernelSpatialDimensions', slot: 24, type: 'long', vector: true },
        { name: 'outputBatchDimension', slot: 26, type: 'long' },
        { name: 'outputFeatureDimension', slot: 28, type: 'long' },
        { name: 'outputSpatialDimensions', slot: 30, type: 'long', vector: true },
        { name: 'featureGroupCount', slot: 32, type: 'long' },
        { name: 'batchGroupCount', slot: 34, type: 'long' },
        { name: 'precisionConfig', slot: 36, type: 'uint', vector: true },
    ],
    StablehloCustomCallOptions: [
        { name: 'callTargetName', slot: 4, type: 'string' },
        { name: 'hasSideEffect', slot: 6, type: 'bool' },
        { name: 'backendConfig', slot: 8, type: 'string' },
        { name: 'apiVersion', slot: 10, type: 'int' },
        { name: 'calledComputations', slot: 12, type: 'int', vector: true },
        { name: 'customAttributes', slot: 14, type: 'ubyte', vector: true },
    ],
    StablehloReduceOptions: [
        { name: 'dimensions', slot: 4, type: 'long', vector: true },
        { name: 'bodySubgraphIndex', slot: 6, type: 'int' },
    ],
    StablehloScatterOptions: [
        { name: 'indicesAreSorted', slot: 4, type: 'bool' },
        { name: 'updateWindowDims', slot: 6, type: 'long', vector: true },
        { name: 'insertedWindowDims', slot: 8, type: 'long', vector: true },
        { name: 'scatterDimsToOperandDims', slot: 10, type: 'long', vector: true },
        { name: 'indexVectorDim', slot: 12, type: 'long' },
        { name: 'uniqueIndices', slot: 14, type: 'bool' },
        { name: 'updateComputationSubgraphIndex', slot: 16, type: 'int' },
    ],
    StablehloCompareOptions: [
        { name: 'comparisonDirection', slot: 4, type: 'uint', of: 'StablehloComparisonDirection' },
        { name: 'compareType', slot: 6, type: 'uint', of: 'StablehloComparisonType' },
    ],
    StablehloDynamicSliceOptions: [
        { name: 'sliceSizes', slot: 4, type: 'long', vector: true },
    ],
    StablehloPadOptions: [
        { name: 'edgePaddingLow', slot: 4, type: 'long', vector: true },
        { name: 'edgePaddingHigh', slot: 6, type: 'long', vector: true },
        { name: 'interiorPadding', slot: 8, type: 'long', vector: true },
    ],
    StablehloIotaOptions: [
        { name: 'iotaDimension', slot: 4, type: 'long' },
    ],
    StablehloDotGeneralOptions: [
        { name: 'lhsBatchingDimensions', slot: 4, type: 'long', vector: true },
        { name: 'rhsBatchingDimensions', slot: 6, type: 'long', vector: true },
        { name: 'lhsContractingDimensions', slot: 8, type: 'long', vector: true },
        { name: 'rhsContractingDimensions', slot: 10, type: 'long', vector: true },
        { name: 'precisionConfig', slot: 12, type: 'uint', vector: true },
    ],
    StablehloReduceWindowOptions: [
        { name: 'windowDimensions', slot: 4, type: 'long', vector: true },
        { name: 'windowStrides', slot: 6, type: 'long', vector: true },
        { name: 'baseDilations', slot: 8, type: 'long', vector: true },
        { name: 'windowDilations', slot: 10, type: 'long', vector: true },
        { name: 'padding', slot: 12, type: 'long', vector: true },
        { name: 'bodySubgraphIndex', slot: 14, type: 'int' },
    ],
    StablehloSortOptions: [
        { name: 'dimension', slot: 4, type: 'long' },
        { name: 'isStable', slot: 6, type: 'bool' },
        { name: 'comparatorSubgraphIndex', slot: 8, type: 'int' },
    ],
    StablehloWhileOptions: [
        { name: 'condSubgraphIndex', slot: 4, type: 'int' },
        { name: 'bodySubgraphIndex', slot: 6, type: 'int' },
    ],
    StablehloGatherOptions: [
        { name: 'offsetDims', slot: 4, type: 'long', vector: true },
        { name: 'collapsedSliceDims', slot: 6, type: 'long', vector: true },
        { name: 'startIndexMap', slot: 8, type: 'long', vector: true },
        { name: 'indexVectorDim', slot: 10, type: 'long' },
        { name: 'sliceSizes', slot: 12, type: 'long', vector: true },
        { name: 'indicesAreSorted', slot: 14, type: 'bool' },
    ],
    StablehloTransposeOptions: [
        { name: 'permutation', slot: 4, type: 'long', vector: true },
    ],
    DilateOptions: [],
    StablehloRngBitGeneratorOptions: [
        { name: 'algorithm', slot: 4, type: 'byte', of: 'RngAlgorithm' },
    ],
    ReduceWindowOptions: [
        { name: 'reduceFunction', slot: 4, type: 'int', of: 'ReduceWindowFunction' },
    ],
    StableHLOCompositeOptions: [
        { name: 'name', slot: 4, type: 'string' },
        { name: 'decompositionSubgraphIndex', slot: 6, type: 'int' },
        { name: 'compositeAttributes', slot: 8, type: 'ubyte', vector: true },
        { name: 'compositeAttributesFormat', slot: 10, type: 'byte', of: 'CustomOptionsFormat' },
        { name: 'version', slot: 12, type: 'int' },
    ],
    StablehloShiftLeftOptions: [],
    StablehloCaseOptions: [
        { name: 'branchSubgraphIndices', slot: 4, type: 'int', vector: true },
    ],
    CustomQuantization: [
        { name: 'custom', slot: 4, type: 'ubyte', vector: true, align: 16 },
    ],
    BlockwiseQuantization: [
        { name: 'scales', slot: 4, type: 'int' },
        { name: 'zeroPoints', slot: 6, type: 'int' },
        { name: 'blockSize', slot: 8, type: 'int' },
    ],
    MultiAxisQuantization: [
        { name: 'scales', slot: 4, type: 'int' },
        { name: 'zeroPoints', slot: 6, type: 'int' },
        { name: 'blockSize', slot: 8, type: 'int' },
        { name: 'quantizedDimensions', slot: 10, type: 'int', vector: true },
    ],
    QuantizationParameters: [
        { name: 'min', slot: 4, type: 'float', vector: true },
        { name: 'max', slot: 6, type: 'float', vector: true },
        { name: 'scale', slot: 8, type: 'float', vector: true },
        { name: 'zeroPoint', slot: 10, type: 'long', vector: true },
        { name: 'details', slot: 12, type: 'union', of: 'QuantizationDetails' },
        { name: 'quantizedDimension', slot: 16, type: 'int' },
    ],
    Int32Vector: [
        { name: 'values', slot: 4, type: 'int', vector: true },
    ],
    Uint16Vector: [
        { name: 'values', slot: 4, type: 'ushort', vector: true, align: 4 },
    ],
    Uint8Vector: [
        { name: 'values', slot: 4, type: 'ubyte', vector: true, align: 4 },
    ],
    DimensionMetadata: [
        { name: 'format', slot: 4, type: 'byte', of: 'DimensionType' },
        { name: 'denseSize', slot: 6, type: 'int' },
        { name: 'arraySegments', slot: 8, type: 'union', of: 'SparseIndexVector' },
        { name: 'arrayIndices', slot: 12, type: 'union', of: 'SparseIndexVector' },
    ],
    SparsityParameters: [
        { name: 'traversalOrder', slot: 4, type: 'int', vector: true },
        { name: 'blockMap', slot: 6, type: 'int', vector: true },
        { name: 'dimMetadata', slot: 8, type: 'table', vector: true, of: 'DimensionMetadata' },
    ],
    VariantSubType: [
        { name: 'shape', slot: 4, type: 'int', vector: true },
        { name: 'type', slot: 6, type: 'byte', of: 'TensorType' },
        { name: 'hasRank', slot: 8, type: 'bool' },
    ],
    Tensor: [
        { name: 'shape', slot: 4, type: 'int', vector: true },
        { name: 'type', slot: 6, type: 'byte', of: 'TensorType' },
        { name: 'buffer', slot: 8, type: 'uint' },
        { name: 'name', slot: 10, type: 'string' },
        { name: 'quantization', slot: 12, type: 'table', of: 'QuantizationParameters' },
        { name: 'isVariable', slot: 14, type: 'bool' },
        { name: 'sparsity', slot: 16, type: 'table', of: 'SparsityParameters' },
        { name: 'shapeSignature', slot: 18, type: 'int', vector: true },
        { name: 'hasRank', slot: 20, type: 'bool' },
        { name: 'variantTensors', slot: 22, type: 'table', vector: true, of: 'VariantSubType' },
        { name: 'externalBuffer', slot: 24, type: 'uint' },
    ],
    OperatorCode: [
        { name: 'deprecatedBuiltinCode', slot: 4, type: 'byte' },
        { name: 'customCode', slot: 6, type: 'string' },
        { name: 'version', slot: 8, type: 'int', initial: 1 },
        { name: 'builtinCode', slot: 10, type: 'int' },
    ],
    Operator: [
        { name: 'opcodeIndex', slot: 4, type: 'uint' },
        { name: 'inputs', slot: 6, type: 'int', vector: true },
        { name: 'outputs', slot: 8, type: 'int', vector: true },
        { name: 'builtinOptions', slot: 10, type: 'union', of: 'BuiltinOptions' },
        { name: 'customOptions', slot: 14, type: 'ubyte', vector: true },
        { name: 'customOptionsFormat', slot: 16, type: 'byte', of: 'CustomOptionsFormat' },
        { name: 'mutatingVariableInputs', slot: 18, type: 'bool', vector: true },
        { name: 'intermediates', slot: 20, type: 'int', vector: true },
        { name: 'largeCustomOptionsOffset', slot: 22, type: 'ulong' },
        { name: 'largeCustomOptionsSize', slot: 24, type: 'ulong' },
        { name: 'builtinOptions2', slot: 26, type: 'union', of: 'BuiltinOptions2' },
        { name: 'debugMetadataIndex', slot: 30, type: 'int', initial: -1 },
    ],
    SubGraph: [
        { name: 'tensors', slot: 4, type: 'table', vector: true, of: 'Tensor' },
        { name: 'inputs', slot: 6, type: 'int', vector: true },
        { name: 'outputs', slot: 8, type: 'int', vector: true },
        { name: 'operators', slot: 10, type: 'table', vector: true, of: 'Operator' },
        { name: 'name', slot: 12, type: 'string' },
        { name: 'debugMetadataIndex', slot: 14, type: 'int', initial: -1 },
    ],
    Buffer: [
        { name: 'data', slot: 4, type: 'ubyte', vector: true, align: 16 },
        { name: 'offset', slot: 6, type: 'ulong' },
        { name: 'size', slot: 8, type: 'ulong' },
    ],
    ExternalBufferGroup: [
        { name: 'name', slot: 4, type: 'string' },
    ],
    ExternalBuffer: [
        { name: 'id', slot: 4, type: 'uint' },
        { name: 'group', slot: 6, type: 'uint' },
        { name: 'offset', slot: 8, type: 'ulong' },
        { name: 'length', slot: 10, type: 'ulong' },
        { name: 'packing', slot: 12, type: 'string' },
    ],
    Metadata: [
        { name: 'name', slot: 4, type: 'string' },
        { name: 'buffer', slot: 6, type: 'uint' },
    ],
    TensorMap: [
        { name: 'name', slot: 4, type: 'string' },
        { name: 'tensorIndex', slot: 6, type: 'uint' },
    ],
    SignatureDef: [
        { name: 'inputs', slot: 4, type: 'table', vector: true, of: 'TensorMap' },
        { name: 'outputs', slot: 6, type: 'table', vector: true, of: 'TensorMap' },
        { name: 'signatureKey', slot: 8, type: 'string' },
        { name: 'subgraphIndex', slot: 12, type: 'uint' },
    ],
    Model: [
        { name: 'version', slot: 4, type: 'uint' },
        { name: 'operatorCodes', slot: 6, type: 'table', vector: true, of: 'OperatorCode' },
        { name: 'subgraphs', slot: 8, type: 'table', vector: true, of: 'SubGraph' },
        { name: 'description', slot: 10, type: 'string' },
        { name: 'buffers', slot: 12, type: 'table', vector: true, of: 'Buffer' },
        { name: 'metadataBuffer', slot: 14, type: 'int', vector: true },
        { name: 'metadata', slot: 16, type: 'table', vector: true, of: 'Metadata' },
        { name: 'signatureDefs', slot: 18, type: 'table', vector: true, of: 'SignatureDef' },
        { name: 'externalBufferGroups', slot: 20, type: 'table', vector: true, of: 'ExternalBufferGroup' },
        { name: 'externalBuffers', slot: 22, type: 'table', vector: true, of: 'ExternalBuffer' },
    ],
};


/***/ }),

/***/ 7025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ DATA_TYPE_OF),
/* harmony export */   X: () => (/* binding */ TENSOR_TYPE_OF)
/* harmony export */ });
/** The schema's name of a tensor type to ours, which is NumPy's. */
const DATA_TYPE_OF = {
    FLOAT32: 'float32',
    FLOAT16: 'float16',
    INT32: 'int32',
    UINT8: 'uint8',
    INT64: 'int64',
    STRING: 'string',
    BOOL: 'bool',
    INT16: 'int16',
    COMPLEX64: 'complex64',
    INT8: 'int8',
    FLOAT64: 'float64',
    COMPLEX128: 'complex128',
    UINT64: 'uint64',
    RESOURCE: 'resource',
    VARIANT: 'variant',
    UINT32: 'uint32',
    UINT16: 'uint16',
    INT4: 'int4',
    BFLOAT16: 'bfloat16',
    INT2: 'int2',
    UINT4: 'uint4',
    FLOAT8_E4M3FN: 'float8_e4m3fn',
    FLOAT8_E5M2: 'float8_e5m2',
};
const TENSOR_TYPE_OF = Object.fromEntries(Object.entries(DATA_TYPE_OF).map(([type, dtype]) => [dtype, type]));


/***/ }),

/***/ 2934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ hashText),
/* harmony export */   y: () => (/* binding */ hashBytes)
/* harmony export */ });
/**
 * Two independent 32-bit hashes of the bytes, as 16 hex digits: equal content gives equal text,
 * different content practically never does. Not cryptographic: never used to trust anything.
 * Four bytes a step, because it runs over every weight of a model.
 */
function hashBytes(bytes) {
    const words = wordsOf(bytes);
    let a = 0xdeadbeef ^ bytes.length;
    let b = 0x41c6ce57 ^ bytes.length;
    for (const word of words) {
        a = Math.imul(a ^ word, 2654435761);
        a ^= a >>> 15;
        b = Math.imul(b ^ word, 1597334677);
        b ^= b >>> 13;
    }
    for (let at = words.length * 4; at < bytes.length; at++) {
        a = Math.imul(a ^ (bytes[at] ?? 0), 2654435761);
        b = Math.imul(b ^ (bytes[at] ?? 0), 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return hex(b) + hex(a);
}
/** {@link hashBytes} of a text's UTF-16 code units. */
function hashText(text) {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++)
        units[at] = text.charCodeAt(at);
    return hashBytes(new Uint8Array(units.buffer));
}
/** The whole 32-bit words of the bytes; copied where they do not lie on a word's boundary. */
function wordsOf(bytes) {
    const count = bytes.length >>> 2;
    if (bytes.byteOffset % 4 === 0)
        return new Uint32Array(bytes.buffer, bytes.byteOffset, count);
    return new Uint32Array(bytes.slice(0, 4 * count).buffer);
}
function hex(value) {
    return (value >>> 0).toString(16).padStart(8, '0');
}


/***/ }),

/***/ 2897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ alignUp),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   fE: () => (/* binding */ ceilDiv),
/* harmony export */   qM: () => (/* binding */ product)
/* harmony export */ });
/** Rounds `value` up to a multiple of `alignment` (any positive integer). */
function alignUp(value, alignment) {
    return Math.ceil(value / alignment) * alignment;
}
/** Integer division that rounds up; both operands non-negative, `divisor` positive. */
function ceilDiv(dividend, divisor) {
    return Math.ceil(dividend / divisor);
}
/** Product of all numbers, 1 for none: the elements of a shape. */
function product(numbers) {
    return numbers.reduce((all, one) => all * one, 1);
}
/** Sum of all numbers, 0 for none. */
function sum(numbers) {
    return numbers.reduce((all, one) => all + one, 0);
}


/***/ })

};
