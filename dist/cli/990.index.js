export const id = 990;
export const ids = [990];
export const modules = {

/***/ 737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ METRICS),
/* harmony export */   G: () => (/* binding */ ramToReserve)
/* harmony export */ });
const exact = (value, atLeast = false) => ({
    value,
    atLeast,
    kind: 'exact',
    band: null,
});
const estimate = ({ value, atLeast, band }) => ({
    value,
    atLeast,
    kind: 'estimate',
    band,
});
/** The smallest working arena rounded up to 16: what a developer must reserve. */
function ramToReserve(profile) {
    return Math.ceil(profile.arena.smallestWorkingBytes / 16) * 16;
}
const METRICS = {
    ram: {
        id: 'ram',
        label: 'RAM',
        unit: 'bytes',
        kind: 'exact',
        description: 'The smallest tensor arena that loads and runs the model, rounded up to 16 bytes.',
        of: (profile) => exact(ramToReserve(profile), profile.ramAtLeast),
    },
    flash: {
        id: 'flash',
        label: 'Flash',
        unit: 'bytes',
        kind: 'exact',
        description: 'Bytes of the .tflite flatbuffer.',
        of: (profile) => exact(profile.flashBytes),
    },
    cycles: {
        id: 'cycles',
        label: 'Cycles',
        unit: 'cycles',
        kind: 'estimate',
        description: 'Clock cycles from start to end of one inference on the board.',
        of: (profile) => estimate(profile.cycles),
    },
    latency: {
        id: 'latency',
        label: 'Latency',
        unit: 'seconds',
        kind: 'estimate',
        description: 'Time of one inference on the board: cycles divided by the clock.',
        of: (profile) => estimate(profile.latencySeconds),
    },
    energy: {
        id: 'energy',
        label: 'Energy',
        unit: 'joules',
        kind: 'estimate',
        description: 'Energy of one inference of the whole device.',
        of: (profile) => estimate(profile.energyJoules),
    },
    'accelerator-cycles': {
        id: 'accelerator-cycles',
        label: 'MVP cycles',
        unit: 'cycles',
        kind: 'exact',
        description: "The ideal accelerator cycles that the MLTK Model Profiler's simulator counts.",
        of: (profile) => exact(profile.acceleratorCycles),
    },
    'cpu-cycles': {
        id: 'cpu-cycles',
        label: 'CPU cycles',
        unit: 'cycles',
        kind: 'estimate',
        description: 'Cycles that the CPU is active during one inference.',
        of: (profile) => estimate(profile.cpuCycles),
    },
    macs: {
        id: 'macs',
        label: 'MACs',
        unit: 'macs',
        kind: 'exact',
        description: 'Multiply-accumulate operations as the MLTK Model Profiler counts them.',
        of: (profile) => exact(profile.macs),
    },
    'unsupported-layers': {
        id: 'unsupported-layers',
        label: 'Layers off the MVP',
        unit: 'layers',
        kind: 'exact',
        description: 'Layers of a kind that the MVP accelerates but that exceed one of its limits.',
        of: (profile) => exact(profile.layers.filter((layer) => layer.unsupported !== null).length),
    },
};


/***/ }),

/***/ 5247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ isValuesOnly),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   ph: () => (/* binding */ isOwnEdit)
/* harmony export */ });
/* harmony import */ var _delta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1873);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5347);


/** Operators whose options and constants spell out a shape: they follow their input. */
const SHAPE_OPERATORS = new Set([
    'RESHAPE',
    'SQUEEZE',
    'EXPAND_DIMS',
    'SHAPE',
    'STRIDED_SLICE',
    'SLICE',
    'PACK',
    'FILL',
    'BROADCAST_TO',
]);
/** Operators whose constants are trained. */
const TRAINED_OPERATORS = new Set([
    'CONV_2D',
    'CONV_3D',
    'DEPTHWISE_CONV_2D',
    'TRANSPOSE_CONV',
    'FULLY_CONNECTED',
    'SVDF',
    'RNN',
    'LSTM',
    'UNIDIRECTIONAL_SEQUENCE_RNN',
    'UNIDIRECTIONAL_SEQUENCE_LSTM',
    'BIDIRECTIONAL_SEQUENCE_LSTM',
    'PRELU',
    'EMBEDDING_LOOKUP',
    'ADD',
    'MUL',
    'BATCH_MATMUL',
]);
/** Operators whose window may cover the whole map: its extent and its stride then follow the input. */
const POOLS = new Set(['AVERAGE_POOL_2D', 'MAX_POOL_2D', 'L2_POOL_2D']);
const WINDOW_PARAMETERS = new Set(['kernel_size', 'strides']);
/** Causes that change no shape and no option: another training run or calibration. */
const VALUE_CAUSES = new Set(['weights', 'constants', 'quantization']);
/** Causes that say what a change led to. */
const EFFECT_CAUSES = new Set([
    'left-accelerator',
    'joined-accelerator',
    'pipeline',
    'shared-constants',
    'cost',
    'input',
]);
/** A change made at this very layer: an option, a type, a shape of the model's own input. */
function isOwnEdit(cause) {
    return !cause.inherited && !VALUE_CAUSES.has(cause.what) && !EFFECT_CAUSES.has(cause.what);
}
/** True where a training run or a calibration is all that happened. */
function isValuesOnly(causes) {
    return causes.length > 0 && causes.every((cause) => VALUE_CAUSES.has(cause.what));
}
/** All causes, edits first; empty where the two layers are the same but for names. */
function causesOf(pair) {
    const edits = [
        ...parameterCauses(pair),
        ...dtypeCauses(pair),
        ...inputCauses(pair),
        ...rewiredCause(pair),
    ];
    const structural = edits.length > 0 ? edits : outputCauses(pair);
    const known = [...structural, ...valueCauses(pair, structural)];
    const withAccelerator = [...known, ...acceleratorCauses(pair, known)];
    return withAccelerator.length > 0 ? withAccelerator : costCauses(pair);
}
function cause({ what, base, head, inherited = false, label, note }) {
    const words = `${label ?? what.replaceAll('_', ' ')} ${base} -> ${head}`;
    const why = note ?? (inherited ? 'inherited' : '');
    return {
        what,
        base: String(base),
        head: String(head),
        inherited,
        sentence: why === '' ? words : `${words} (${why})`,
    };
}
const ABSENT = 'none';
/** What a parameter is where a layer does not name it. */
const DEFAULTS = { dilation: '1x1' };
function parameterCauses(pair) {
    const { base, head } = pair;
    const names = [...new Set([...Object.keys(base.parameters), ...Object.keys(head.parameters)])];
    return names
        .filter((name) => base.parameters[name] !== head.parameters[name])
        .map((name) => cause({
        what: name,
        base: base.parameters[name] ?? DEFAULTS[name] ?? ABSENT,
        head: head.parameters[name] ?? DEFAULTS[name] ?? ABSENT,
        inherited: followsInput(pair, name),
    }));
}
function followsInput(pair, parameter) {
    if (shapesOf(pair.base) === shapesOf(pair.head))
        return false;
    if (SHAPE_OPERATORS.has(pair.head.kind))
        return true;
    return (POOLS.has(pair.head.kind) &&
        WINDOW_PARAMETERS.has(parameter) &&
        coversItsInput(pair.base) &&
        coversItsInput(pair.head));
}
const shapesOf = (layer) => (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(layer).map(shapeText).join(' ');
/** Global pooling stays global: its window grows and shrinks with the map. */
function coversItsInput(layer) {
    const [, height, width] = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(layer)[0]?.shape ?? [];
    return layer.parameters['kernel_size'] === `${height ?? 0}x${width ?? 0}`;
}
function shapeText(tensor) {
    if (tensor === undefined)
        return ABSENT;
    return tensor.shape.length === 0 ? 'scalar' : tensor.shape.join('x');
}
const dtypeText = (tensor) => tensor?.dtype ?? ABSENT;
/** One cause for the first of input, constant and output whose type differs. */
function dtypeCauses(pair) {
    const places = [
        (layer) => (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(layer)[0],
        (layer) => layer.inputs.find((input) => input.isConstant),
        (layer) => layer.outputs[0],
    ];
    const at = places.findIndex((of) => {
        const [base, head] = [of(pair.base), of(pair.head)];
        return base !== undefined && head !== undefined && base.dtype !== head.dtype;
    });
    const of = places[at];
    if (of === undefined)
        return [];
    return [
        cause({
            what: 'dtype',
            base: dtypeText(of(pair.base)),
            head: dtypeText(of(pair.head)),
            inherited: at === 0 && comesFromLayers(pair, 0),
        }),
    ];
}
/** True where both sides read this input from a layer, so that the layer above passes changes on. */
function comesFromLayers(pair, slot) {
    return ((pair.baseProducers[slot] ?? _graph_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov) !== _graph_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov ||
        (pair.headProducers[slot] ?? _graph_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov) !== _graph_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov);
}
function inputCauses(pair) {
    const base = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(pair.base);
    const head = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(pair.head);
    if (base.length !== head.length) {
        return [cause({ what: 'input_count', base: base.length, head: head.length, label: 'inputs' })];
    }
    return base.flatMap((input, slot) => {
        const [from, to] = [shapeText(input), shapeText(head[slot])];
        if (from === to)
            return [];
        const inherited = comesFromLayers(pair, slot);
        const note = inherited ? 'inherited' : "the model's input";
        const label = base.length > 1 ? `input ${slot + 1}` : 'input';
        return [cause({ what: 'input_shape', base: from, head: to, inherited, label, note })];
    });
}
function outputCauses(pair) {
    const [from, to] = [pair.base, pair.head].map((layer) => layer.outputs.map(shapeText).join(' '));
    if (from === undefined || to === undefined || from === to)
        return [];
    return [cause({ what: 'output_shape', base: from, head: to, label: 'output' })];
}
function rewiredCause({ rewired }) {
    if (rewired === null)
        return [];
    const { base, head } = rewired;
    return [
        {
            what: 'input',
            base,
            head,
            inherited: true,
            sentence: `reads ${head} instead of ${base}`,
        },
    ];
}
/** Contents that differ although their shapes do not, and scales that differ by themselves. */
function valueCauses(pair, structural) {
    const { base, head } = pair;
    const areWeightsEqual = base.hashes.weights === head.hashes.weights;
    const isShapeChange = structural.some((one) => one.what !== 'input');
    if (!areWeightsEqual && constantShapes(base) === constantShapes(head)) {
        const isSpelledOut = isShapeChange && !TRAINED_OPERATORS.has(head.kind);
        return isSpelledOut ? [] : [constantCause(pair)];
    }
    if (isShapeChange)
        return [];
    if (base.hashes.quantization === head.hashes.quantization)
        return storageCauses(pair);
    return [
        {
            what: 'quantization',
            ...hashes(base.hashes.quantization, head.hashes.quantization),
            inherited: false,
            sentence: `scales or zero points differ${TRAINED_OPERATORS.has(head.kind) ? ', the weights do not' : ''}`,
        },
    ];
}
/** The same scales and zero points in arrays of another length, as `optimize` writes them. */
function storageCauses({ base, head }) {
    const [before, after] = [quantizationBytes(base), quantizationBytes(head)];
    if (before === after)
        return [];
    return [
        {
            ...{ what: 'quantization', base: `${before} B`, head: `${after} B`, inherited: false },
            sentence: `the same quantization in ${after < before ? 'fewer' : 'more'} bytes`,
        },
    ];
}
function quantizationBytes({ flash }) {
    return flash.scales + flash.zeroPoints;
}
function constantCause({ base, head }) {
    const what = TRAINED_OPERATORS.has(head.kind) ? 'weights' : 'constants';
    const isQuantizedAnew = base.hashes.quantization !== head.hashes.quantization;
    return {
        what,
        ...hashes(base.hashes.weights, head.hashes.weights),
        inherited: false,
        sentence: `${what} have other values${isQuantizedAnew ? ' and scales' : ''}, the same shapes`,
    };
}
const constantShapes = (layer) => layer.inputs
    .filter((input) => input.isConstant)
    .map(shapeText)
    .join(' ');
function hashes(base, head) {
    const short = (hash) => (hash === '' ? ABSENT : hash.slice(0, 8));
    return { base: short(base), head: short(head) };
}
function acceleratorCauses(pair, known) {
    const { base, head } = pair;
    if (base.accelerated === head.accelerated)
        return [];
    const inherited = known.some((one) => one.inherited) && !known.some(isOwnEdit);
    const why = base.accelerated ? reasonOf(head) : reasonOf(base);
    return [
        base.accelerated
            ? {
                ...{ what: 'left-accelerator', base: 'MVP', head: 'CPU', inherited },
                sentence: `left the accelerator${why === '' ? '' : `: ${why}`}`,
            }
            : {
                ...{ what: 'joined-accelerator', base: 'CPU', head: 'MVP', inherited },
                sentence: `came to the accelerator${why === '' ? '' : `; before: ${why}`}`,
            },
    ];
}
/** Why a layer does not run on the accelerator, without its full stop; empty where nothing is said. */
function reasonOf({ unsupported, profilerMessage }) {
    return (unsupported?.sentence ?? profilerMessage ?? '').replace(/\.$/, '');
}
/** What can only come from a neighbour, since the layer itself is the same. */
function costCauses({ delta }) {
    if ((0,_delta_js__WEBPACK_IMPORTED_MODULE_0__/* .isZero */ .be)(delta))
        return [];
    const [what, sentence] = delta.acceleratorCycles !== 0
        ? ['pipeline', 'the layer before leaves the accelerator in another state']
        : delta.flashBytes !== 0
            ? ['shared-constants', 'another layer reads its constants first on one side']
            : ['cost', 'the same layer costs something else with these settings'];
    const cycles = delta.acceleratorCycles !== 0 ? delta.acceleratorCycles : delta.flashBytes;
    return [{ what, base: '0', head: `${cycles > 0 ? '+' : ''}${cycles}`, inherited: true, sentence }];
}


/***/ }),

/***/ 1873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   be: () => (/* binding */ isZero),
/* harmony export */   cT: () => (/* binding */ layerDelta),
/* harmony export */   hJ: () => (/* binding */ sharedDeltas),
/* harmony export */   xD: () => (/* binding */ sumDeltas),
/* harmony export */   yA: () => (/* binding */ modelDelta)
/* harmony export */ });
/** What a layer owns of the file; the other parts are rows of their own. */
const OWN_PARTS = ['weights', 'biases', 'scales', 'zeroPoints', 'duplicates'];
/** What is shared, by the words of its row. */
const SHARED_PARTS = {
    names: 'tensor names',
    metadata: 'metadata',
    unused: 'unused buffers',
    structure: 'tables, offsets and alignment',
};
/** Head minus base; an absent layer counts as nothing. */
function layerDelta(base, head) {
    return {
        flashBytes: ownFlashBytes(head) - ownFlashBytes(base),
        acceleratorCycles: (head?.acceleratorCycles ?? 0) - (base?.acceleratorCycles ?? 0),
        cpuCycles: estimateDelta(base?.cpuCycles, head?.cpuCycles),
        cycles: estimateDelta(base?.cycles, head?.cycles),
        macs: (head?.macs ?? 0) - (base?.macs ?? 0),
    };
}
/** Null where a side that exists is unknown. */
function estimateDelta(base, head) {
    return difference(base === undefined ? 0 : base.value, head === undefined ? 0 : head.value);
}
function difference(base, head) {
    return base === null || head === null ? null : head - base;
}
/** True where nothing that is known differs. */
function isZero(delta) {
    return Object.values({ ...delta }).every((value) => value === null || value === 0);
}
/** Sum of some rows; null as soon as one part is unknown. */
function sumDeltas(deltas) {
    const none = { flashBytes: 0, acceleratorCycles: 0, cpuCycles: 0, cycles: 0, macs: 0 };
    return deltas.reduce((all, one) => ({
        flashBytes: all.flashBytes + one.flashBytes,
        acceleratorCycles: all.acceleratorCycles + one.acceleratorCycles,
        cpuCycles: plus(all.cpuCycles, one.cpuCycles),
        cycles: plus(all.cycles, one.cycles),
        macs: all.macs + one.macs,
    }), none);
}
function plus(a, b) {
    return a === null || b === null ? null : a + b;
}
/** Head minus base of the models' totals. */
function modelDelta(base, head) {
    return {
        ramBytes: head.ramBytes - base.ramBytes,
        flashBytes: head.flashBytes - base.flashBytes,
        acceleratorCycles: head.acceleratorCycles - base.acceleratorCycles,
        macs: head.macs - base.macs,
        cpuCycles: difference(base.cpuCycles.value, head.cpuCycles.value),
        cycles: difference(base.cycles.value, head.cycles.value),
        latencySeconds: difference(base.latencySeconds.value, head.latencySeconds.value),
        energyJoules: difference(base.energyJoules.value, head.energyJoules.value),
    };
}
/** Rows for the bytes of no layer; with the layers' own they sum to the difference of the files. */
function sharedDeltas(base, head) {
    const rows = Object.entries(SHARED_PARTS).map(([part, what]) => ({
        what,
        flashBytes: bytesOfPart(head, part) - bytesOfPart(base, part),
    }));
    const constants = sharedConstants(head) - sharedConstants(base);
    const all = [{ what: 'constants outside the main graph', flashBytes: constants }, ...rows];
    const rest = unaccounted(head) - unaccounted(base);
    return [...all, { what: 'other bytes of the file', flashBytes: rest }].filter((row) => row.flashBytes !== 0);
}
function bytesOfPart(profile, part) {
    const splits = [...profile.layers.map((layer) => layer.flash), profile.sharedFlash];
    return splits.reduce((sum, split) => sum + split[part], 0);
}
function ownFlashBytes(layer) {
    return layer === null ? 0 : ownBytes(layer.flash);
}
function ownBytes(split) {
    return OWN_PARTS.reduce((sum, part) => sum + split[part], 0);
}
function sharedConstants(profile) {
    return ownBytes(profile.sharedFlash);
}
/** 0 where the splits sum to the file, as they should. */
function unaccounted(profile) {
    const own = profile.layers.reduce((sum, layer) => sum + ownBytes(layer.flash), 0);
    const shared = Object.keys(SHARED_PARTS).reduce((sum, part) => sum + bytesOfPart(profile, part), 0);
    return profile.flashBytes - own - shared - sharedConstants(profile);
}


/***/ }),

/***/ 5347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ Interner),
/* harmony export */   Q4: () => (/* binding */ conesOf),
/* harmony export */   cQ: () => (/* binding */ graphOf),
/* harmony export */   ov: () => (/* binding */ OUTSIDE),
/* harmony export */   v: () => (/* binding */ computedInputs)
/* harmony export */ });
/** Stands for "no layer": the tensor comes from outside, e.g. it is the model's input. */
const OUTSIDE = -1;
/** Operators whose inputs may trade places without changing the result. */
const COMMUTATIVE = new Set(['ADD', 'MUL', 'MAXIMUM', 'MINIMUM', 'ADD_N']);
/** Gives equal keys equal small numbers, in order of first sight; shared by both sides of a diff. */
class Interner {
    #ids = new Map();
    idOf(key) {
        const known = this.#ids.get(key);
        if (known !== undefined)
            return known;
        const id = this.#ids.size;
        this.#ids.set(key, id);
        return id;
    }
}
/** Inputs that are computed at run time, in order. */
function computedInputs(layer) {
    return layer.inputs.filter((input) => input.tensor >= 0 && !input.isConstant);
}
/** Reads the wiring from the tensors' indices; linear. */
function graphOf(layers) {
    const producerOf = new Map();
    layers.forEach((layer, index) => {
        for (const output of layer.outputs)
            producerOf.set(output.tensor, index);
    });
    const consumers = layers.map(() => []);
    const producers = layers.map((layer, index) => computedInputs(layer).map(({ tensor }, slot) => {
        const producer = producerOf.get(tensor) ?? OUTSIDE;
        const isAbove = producer < index;
        if (isAbove)
            consumers[producer]?.push({ layer: index, slot });
        return isAbove ? producer : OUTSIDE;
    }));
    return { producers, consumers };
}
/** Two layers have the same id where the graphs above (below) them are equal in all that `own` tells apart. */
function conesOf({ layers, graph, own, interner }) {
    const up = [];
    layers.forEach((layer, index) => {
        const above = (graph.producers[index] ?? []).map((producer) => up[producer] ?? OUTSIDE);
        if (COMMUTATIVE.has(layer.kind))
            above.sort((a, b) => a - b);
        up.push(interner.idOf(`up ${own[index] ?? 0}:${above.join(',')}`));
    });
    const down = new Array(layers.length).fill(0);
    for (let index = layers.length - 1; index >= 0; index--) {
        const below = (graph.consumers[index] ?? []).map(({ layer, slot }) => {
            const port = COMMUTATIVE.has(layers[layer]?.kind ?? '') ? 0 : slot;
            return `${down[layer] ?? 0}@${port}`;
        });
        down[index] = interner.idOf(`down ${own[index] ?? 0}:${below.sort().join(',')}`);
    }
    return { up, down };
}


/***/ }),

/***/ 1676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ textOptions),
/* harmony export */   b: () => (/* binding */ inFormat),
/* harmony export */   renderProfiles: () => (/* binding */ renderProfiles)
/* harmony export */ });
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1542);

function textOptions({ io }) {
    return { width: Math.max(60, Math.min(io.columns, 160)), colour: io.color, picture: true };
}
/** A code block keeps the table's columns where Markdown is pasted. */
function inFormat(text, { format }) {
    return format === 'markdown'
        ? `\`\`\`text\n${text.replaceAll('```', "'''").trimEnd()}\n\`\`\`\n`
        : text;
}
function renderProfiles(results, options) {
    return inFormat((0,_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .renderProfileText */ .Nm)(results, textOptions(options)), options);
}


/***/ })

};
