export const id = 693;
export const ids = [693];
export const modules = {

/***/ 7938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ losslessly),
  J: () => (/* binding */ optimizeModel)
});

// EXTERNAL MODULE: ./lib/profile/profile-model.js + 4 modules
var profile_model = __webpack_require__(8777);
// EXTERNAL MODULE: ./lib/tflite/read-model.js + 5 modules
var read_model = __webpack_require__(2346);
// EXTERNAL MODULE: ./lib/tflite/write-model.js + 2 modules
var write_model = __webpack_require__(9359);
// EXTERNAL MODULE: ./lib/profile/flash.js
var flash = __webpack_require__(9835);
// EXTERNAL MODULE: ./lib/advice/constants.js
var constants = __webpack_require__(169);
// EXTERNAL MODULE: ./lib/advice/draft.js
var advice_draft = __webpack_require__(8023);
// EXTERNAL MODULE: ./lib/advice/draft-graph.js
var draft_graph = __webpack_require__(4254);
// EXTERNAL MODULE: ./lib/tflite/shapes/window.js
var shapes_window = __webpack_require__(3777);
;// CONCATENATED MODULE: ./lib/advice/rewrites.js
/**
 * Rewrites of a model that change no output bit: one record each, applied in the order of the table.
 * `mvp-budget optimize` writes the result; the tips price it. Fusing or changing numerics is no
 * lossless rewrite and not done.
 */





const REWRITES = [
    {
        id: 'fold-pad',
        title: 'PAD folded into the layer behind it',
        reason: 'A convolution with SAME padding reads the zero point outside its input, which is what PAD wrote there.',
        optIn: false,
        apply: foldPads,
    },
    {
        id: 'dead-tensors',
        title: 'tensors that no operator reads or writes removed',
        reason: 'TensorFlow Lite Micro plans arena bytes for every tensor of the file, used or not.',
        optIn: false,
        apply: dropDeadTensors,
    },
    {
        id: 'zero-points',
        title: 'per-channel zero points that are all 0 written once',
        reason: 'Kernels read one zero point per constant tensor; the others only fill the file.',
        optIn: false,
        apply: shortenZeroPoints,
    },
    {
        id: 'bias-quantization',
        title: 'quantization of convolution biases removed',
        reason: 'CONV_2D and DEPTHWISE_CONV_2D derive the scale of the bias from input and filter; FULLY_CONNECTED reads it and keeps it.',
        optIn: false,
        apply: dropBiasQuantization,
    },
    {
        id: 'duplicate-buffers',
        title: 'constants with the same bytes stored once',
        reason: 'Constants are only read, so tensors may share them.',
        optIn: false,
        apply: shareBuffers,
    },
    {
        id: 'unused-buffers',
        title: 'buffers that nothing refers to removed',
        reason: 'Nothing can read them.',
        optIn: false,
        apply: dropUnusedBuffers,
    },
    {
        id: 'inert-metadata',
        title: 'converter metadata removed',
        reason: 'TensorFlow Lite Micro reads no metadata but the offline memory plan.',
        optIn: false,
        apply: dropInertMetadata,
    },
    {
        id: 'strip-names',
        title: 'tensor names removed',
        reason: 'No kernel reads them; logs and viewers show indices instead.',
        optIn: true,
        apply: stripNames,
    },
];
/** Metadata that converters write and no runtime on the device reads. */
const INERT_METADATA = new Set(['min_runtime_version', 'CONVERSION_METADATA']);
function foldPads(model) {
    if (model.offlinePlan !== null)
        return model;
    const draft = (0,advice_draft/* openDraft */.U)(model);
    const before = (0,draft_graph/* referencedTensors */.wh)(draft);
    const folded = draft.operators.filter((pad) => foldPad(pad, draft));
    if (folded.length === 0)
        return model;
    (0,draft_graph/* dropUnreferenced */.qu)(draft, before);
    return (0,advice_draft/* finishDraft */.v)(draft);
}
/** Folds one PAD where that changes nothing; true where it did. */
function foldPad(pad, draft) {
    const [input, amounts] = pad.inputs;
    const [output] = pad.outputs;
    if (!['PAD', 'PADV2'].includes(pad.kind) || input == null || output === undefined)
        return false;
    const paddings = (0,constants/* integersOf */.n6)(amounts);
    const readers = draft.operators.filter((one) => one.inputs.includes(output));
    const [reader] = readers;
    if (paddings?.length !== 8 || readers.length !== 1 || reader === undefined)
        return false;
    if (reader.inputs[0] !== output || draft.outputs.includes(output))
        return false;
    if (!padsZeroPoint(pad) || !sameQuantization(input.from, output.from))
        return false;
    const [n0, n1, top, bottom, left, right, c0, c1] = paddings;
    if (n0 !== 0 || n1 !== 0 || c0 !== 0 || c1 !== 0)
        return false;
    const { options } = reader;
    if (!('padding' in options) || options.padding !== 'VALID')
        return false;
    if (!readsNothingOutside(reader, input.from))
        return false;
    const filter = windowOf(reader);
    if (filter === null)
        return false;
    const [, height = 0, width = 0] = input.shape;
    const fits = samePadding(height, { ...filter.vertical, before: top ?? 0, after: bottom ?? 0 }) &&
        samePadding(width, { ...filter.horizontal, before: left ?? 0, after: right ?? 0 });
    if (!fits)
        return false;
    reader.options = { ...options, padding: 'SAME' };
    draft.operators = draft.operators.filter((one) => one !== pad);
    (0,draft_graph/* replaceUses */.zW)(draft, output, input);
    return true;
}
/** PAD fills with the output's zero point (TFLM kernels/pad.cc); PADV2 with a value of its own. */
function padsZeroPoint(pad) {
    const [input, , value] = pad.inputs;
    if (pad.kind === 'PAD')
        return true;
    if (input == null || value?.data == null || value.data.length === 0)
        return false;
    const zeroPoint = input.from.quantization?.zeroPoints[0] ?? 0;
    return input.from.dtype === 'int8' && new Int8Array(value.data)[0] === zeroPoint;
}
/**
 * Convolutions read the zero point outside. MAX_POOL_2D ignores what is outside, which is the same
 * where PAD wrote the smallest value; AVERAGE_POOL_2D divides by fewer elements, which never is.
 */
function readsNothingOutside(reader, input) {
    if (reader.kind === 'CONV_2D' || reader.kind === 'DEPTHWISE_CONV_2D')
        return true;
    return (reader.kind === 'MAX_POOL_2D' &&
        input.dtype === 'int8' &&
        input.quantization?.zeroPoints[0] === -128);
}
function windowOf(operator) {
    const { options } = operator;
    if (options.type === 'Pool2DOptions') {
        return {
            vertical: { filter: options.filterHeight, stride: options.strideH, dilation: 1 },
            horizontal: { filter: options.filterWidth, stride: options.strideW, dilation: 1 },
        };
    }
    if (options.type !== 'Conv2DOptions' && options.type !== 'DepthwiseConv2DOptions')
        return null;
    const [, height = 1, width = 1] = operator.inputs[1]?.shape ?? [];
    return {
        vertical: { filter: height, stride: options.strideH, dilation: options.dilationHFactor },
        horizontal: { filter: width, stride: options.strideW, dilation: options.dilationWFactor },
    };
}
/** True where VALID over the padded size reads the very windows that SAME reads over the size itself. */
function samePadding(size, axis) {
    const same = (0,shapes_window/* windowOutput */.A)({ ...axis, input: size, padding: 'SAME' });
    const valid = (0,shapes_window/* windowOutput */.A)({ ...axis, input: size + axis.before + axis.after, padding: 'VALID' });
    const effective = (axis.filter - 1) * axis.dilation + 1;
    const total = Math.max((same - 1) * axis.stride + effective - size, 0);
    return same === valid && axis.before === Math.floor(total / 2);
}
function sameQuantization(one, other) {
    const text = (tensor) => JSON.stringify([
        tensor.dtype,
        tensor.quantization?.scales ?? [],
        tensor.quantization?.zeroPoints ?? [],
    ]);
    return text(one) === text(other);
}
function dropDeadTensors(model) {
    if (model.offlinePlan !== null)
        return model;
    const draft = (0,advice_draft/* openDraft */.U)(model);
    const alive = (0,draft_graph/* referencedTensors */.wh)(draft);
    const named = new Set(model.signatures
        .filter(({ subgraph }) => subgraph === 0)
        .flatMap(({ inputs, outputs }) => [...inputs, ...outputs].map(({ tensor }) => tensor)));
    const kept = draft.tensors.filter((tensor) => alive.has(tensor) || named.has(tensor.from.index));
    if (kept.length === draft.tensors.length)
        return model;
    draft.tensors = kept;
    return (0,advice_draft/* finishDraft */.v)(draft);
}
function shortenZeroPoints(model) {
    return mapTensors(model, (tensor) => {
        const { quantization } = tensor;
        const superfluous = quantization !== null &&
            tensor.isConstant &&
            quantization.zeroPoints.length > 1 &&
            quantization.zeroPoints.every((zeroPoint) => zeroPoint === 0);
        return superfluous ? { ...tensor, quantization: { ...quantization, zeroPoints: [0] } } : tensor;
    });
}
function dropBiasQuantization(model) {
    const subgraphs = mapChanged(model.subgraphs, (subgraph) => {
        const biases = biasesOfConvolutionsOnly(subgraph);
        const tensors = mapChanged(subgraph.tensors, (tensor) => biases.has(tensor.index) && tensor.quantization !== null && tensor.dtype === 'int32'
            ? { ...tensor, quantization: null }
            : tensor);
        return tensors === subgraph.tensors ? subgraph : { ...subgraph, tensors };
    });
    return subgraphs === model.subgraphs ? model : { ...model, subgraphs };
}
const CONVOLUTIONS = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D']);
const BIAS = 2;
function biasesOfConvolutionsOnly(subgraph) {
    const isBias = (operator, position) => CONVOLUTIONS.has(operator.kind) && position === BIAS;
    const biases = new Set();
    const others = new Set([...subgraph.inputs, ...subgraph.outputs]);
    for (const operator of subgraph.operators) {
        for (const [position, tensor] of operator.inputs.entries()) {
            if (isBias(operator, position))
                biases.add(tensor);
            else
                others.add(tensor);
        }
    }
    return new Set([...biases].filter((tensor) => !others.has(tensor)));
}
function shareBuffers(model) {
    const duplicates = (0,flash/* duplicateBuffers */.DT)(model.buffers);
    if (duplicates.size === 0)
        return model;
    return mapTensors(model, (tensor) => {
        const first = tensor.isVariable ? undefined : duplicates.get(tensor.buffer);
        return first === undefined ? tensor : { ...tensor, buffer: first };
    });
}
/** Buffer 0 stays: it is the schema's empty one. */
function dropUnusedBuffers(model) {
    const used = new Set([
        0,
        ...model.subgraphs.flatMap(({ tensors }) => tensors.map(({ buffer }) => buffer)),
        ...model.metadata.map(({ buffer }) => buffer),
    ]);
    if (model.buffers.every(({ index }) => used.has(index)))
        return model;
    const kept = model.buffers.filter(({ index }) => used.has(index));
    const renumbered = new Map(kept.map(({ index }, at) => [index, at]));
    const moved = mapTensors(model, (tensor) => ({
        ...tensor,
        buffer: renumbered.get(tensor.buffer) ?? 0,
    }));
    return {
        ...moved,
        buffers: kept.map((buffer, index) => ({ ...buffer, index })),
        metadata: model.metadata.map((entry) => ({
            ...entry,
            buffer: renumbered.get(entry.buffer) ?? 0,
        })),
    };
}
function dropInertMetadata(model) {
    const metadata = model.metadata.filter(({ name }) => !INERT_METADATA.has(name));
    return metadata.length === model.metadata.length
        ? model
        : dropUnusedBuffers({ ...model, metadata });
}
function stripNames(model) {
    return mapTensors(model, (tensor) => (tensor.name === '' ? tensor : { ...tensor, name: '' }));
}
/** The same model value where no tensor changed. */
function mapTensors(model, change) {
    const subgraphs = mapChanged(model.subgraphs, (subgraph) => {
        const tensors = mapChanged(subgraph.tensors, change);
        return tensors === subgraph.tensors ? subgraph : { ...subgraph, tensors };
    });
    return subgraphs === model.subgraphs ? model : { ...model, subgraphs };
}
function mapChanged(values, change) {
    const changed = values.map(change);
    return changed.every((value, at) => value === values[at]) ? values : changed;
}

;// CONCATENATED MODULE: ./lib/advice/optimize.js




/** Applies every lossless rewrite, and those opted into; the outputs of the model stay bit-identical. */
function optimizeModel(model, base, optIn) {
    const { path, sha256, target } = base;
    const profileOf = (one, bytes) => (0,profile_model/* profileModel */.B)({ ...one, fileBytes: bytes.length }, { path, sha256 }, target);
    let current = model;
    let bytes = (0,write_model/* writeModel */.B)(model);
    let before = profileOf(model, bytes);
    const repackedBytes = bytes.length - model.fileBytes;
    const steps = [];
    for (const rewrite of REWRITES) {
        if (rewrite.optIn && !optIn.has(rewrite.id))
            continue;
        const next = rewrite.apply(current);
        if (next === current)
            continue;
        bytes = (0,write_model/* writeModel */.B)(next);
        const after = profileOf(next, bytes);
        steps.push({ rewrite, before, after });
        current = next;
        before = after;
    }
    return { bytes, profile: profileOf((0,read_model/* readModel */.k)(bytes), bytes), steps, repackedBytes };
}
/** The rewritten model alone, without a profile of each step; the same model where there is nothing to do. */
function losslessly(model, optIn) {
    let current = model;
    const ids = [];
    for (const rewrite of REWRITES) {
        if (rewrite.optIn && !optIn.has(rewrite.id))
            continue;
        const next = rewrite.apply(current);
        if (next !== current)
            ids.push(rewrite.id);
        current = next;
    }
    return { model: current, ids };
}


/***/ }),

/***/ 1693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OPTIMIZE: () => (/* binding */ OPTIMIZE)
/* harmony export */ });
/* harmony import */ var _advice_optimize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7938);
/* harmony import */ var _profile_profile_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8777);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8677);
/* harmony import */ var _load_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4622);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5449);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5635);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6061);








const OPTIMIZE = {
    usage: 'MODEL --output FILE',
    options: {
        output: { type: 'string', value: 'FILE', help: 'where the rewritten .tflite goes' },
        'strip-names': {
            type: 'boolean',
            help: 'remove the tensor names too (viewers and logs then show indices)',
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
        const optIn = new Set((0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)(args, 'strip-names') ? ['strip-names'] : []);
        const optimized = (0,_advice_optimize_js__WEBPACK_IMPORTED_MODULE_0__/* .optimizeModel */ .J)(model, base, optIn);
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
            ? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__.printJson)((0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optimizeDocument */ .h7)(answer))
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
