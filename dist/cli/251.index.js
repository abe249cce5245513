export const id = 251;
export const ids = [251];
export const modules = {

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

/***/ 7401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  REPORT: () => (/* binding */ REPORT)
});

// EXTERNAL MODULE: ./lib/budget/metric.js
var budget_metric = __webpack_require__(737);
// EXTERNAL MODULE: ./lib/report/sanitise.js
var sanitise = __webpack_require__(4942);
;// CONCATENATED MODULE: ./lib/report/exports/csv.js
/** Layers as comma-separated values (RFC 4180), one row per layer, for a spreadsheet. */


const COLUMNS = [
    { name: 'model', of: (_, { path }) => path },
    { name: 'index', of: ({ index }) => index },
    { name: 'op', of: ({ op }) => op },
    { name: 'name', of: ({ name }) => name },
    { name: 'output_shape', of: ({ outputs }) => outputs[0]?.shape.join('x') ?? '' },
    { name: 'output_dtype', of: ({ outputs }) => outputs[0]?.dtype ?? '' },
    { name: 'ops', of: ({ ops }) => ops },
    { name: 'macs', of: ({ macs }) => macs },
    { name: 'accelerator_cycles', of: ({ acceleratorCycles }) => acceleratorCycles },
    { name: 'cpu_cycles', of: ({ cpuCycles }) => rounded(cpuCycles.value) },
    { name: 'cycles', of: ({ cycles }) => rounded(cycles.value) },
    { name: 'latency_s', of: ({ latencySeconds }) => latencySeconds.value },
    { name: 'energy_j', of: ({ energyJoules }) => energyJoules.value },
    { name: 'weights_bytes', of: ({ weightsBytes }) => weightsBytes },
    {
        name: 'live_bytes',
        of: ({ index }, { arena }) => arena.byLayer.find(({ layer }) => layer === index)?.liveBytes ?? null,
    },
    { name: 'accelerated', of: ({ accelerated }) => accelerated },
    { name: 'unsupported', of: ({ unsupported }) => unsupported?.sentence ?? '' },
];
/** A header and a row per layer of each profile, lines ended as RFC 4180 has it. */
function layersCsv(profiles) {
    const rows = profiles.flatMap((profile) => profile.layers.map((layer) => COLUMNS.map(({ of }) => field(of(layer, profile)))));
    return `${[COLUMNS.map(({ name }) => name), ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
/** Totals of each profile, one row per model. */
function totalsCsv(profiles) {
    const metrics = Object.values(budget_metric/* METRICS */.C);
    const rows = profiles.map((profile) => [
        field(profile.path),
        field(profile.ramBytes),
        ...metrics.map(({ of }) => field(of(profile).value)),
    ]);
    const names = ['model', 'ram_bytes', ...metrics.map(nameOf)];
    return `${[names, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
/** As in the JSON: `ram_bytes` is what the arena uses; what the budget is held against is more. */
function nameOf({ id, unit }) {
    return id === 'ram' ? 'ram_to_reserve_bytes' : `${id.replace(/-/g, '_')}${SUFFIXES[unit] ?? ''}`;
}
/** Of columns whose name does not say its unit. */
const SUFFIXES = {
    bytes: '_bytes',
    seconds: '_s',
    joules: '_j',
};
function rounded(value) {
    return value === null ? null : Math.round(value);
}
/** Unknown is empty. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function field(value) {
    if (value === null || value === '')
        return '';
    if (typeof value !== 'string')
        return String(value);
    const text = (0,sanitise/* visible */.RK)(value).replace(/^[=+\-@]/, "'$&");
    return /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
// EXTERNAL MODULE: ./lib/report/cells.js
var cells = __webpack_require__(9231);
// EXTERNAL MODULE: ./lib/report/explain.js
var explain = __webpack_require__(5009);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/layers.js
var report_layers = __webpack_require__(6450);
;// CONCATENATED MODULE: ./lib/report/html/arena.js




const WIDTH = 640;
const HEIGHT = 260;
const LEFT = 64;
const BOTTOM = 28;
const TOP = 10;
/** Rectangles beyond this number are left to the table. */
const MOST_BUFFERS = 3_000;
/** A figure element with the drawing and its description. */
function arenaSvg(profile, drawing) {
    const { arena } = profile;
    const scale = scaleOf(arena, drawing.topBytes);
    const atPeak = new Set(arena.peak.buffers);
    const peakStep = arena.byLayer.find(({ layer }) => layer === arena.peak.layer)?.step ?? 0;
    const rectangles = arena.buffers
        .slice(0, MOST_BUFFERS)
        .map((buffer, index) => rectangle({ buffer, isPeak: atPeak.has(index), profile, scale }));
    const title = `${drawing.caption}: ${(0,quantity/* formatQuantity */.VZ)(arena.nonpersistentBytes, 'bytes')} planned for ${(0,format/* counted */.hS)(arena.buffers.length, 'buffer')}, peak at ${placeOf(profile, arena.peak.layer)}`;
    return `<figure class="arena"><figcaption>${(0,sanitise/* html */.qy)(drawing.caption)} <span class="note">${(0,quantity/* formatQuantity */.VZ)(arena.peak.liveBytes, 'bytes')} alive at the peak, ${(0,sanitise/* html */.qy)(placeOf(profile, arena.peak.layer))}</span></figcaption>
<svg viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" role="img" aria-labelledby="${drawing.id}-title"><title id="${drawing.id}-title">${(0,sanitise/* html */.qy)(title)}</title>
${peakBand(scale, peakStep)}${gridLines(drawing.topBytes, scale)}${rectangles.join('')}${axis(profile, scale)}</svg></figure>`;
}
function scaleOf(arena, topBytes) {
    const last = Math.max(0, ...arena.buffers.map(({ lastLayer }) => lastLayer));
    const steps = Math.max(1, arena.byLayer.length, last + 1);
    const height = HEIGHT - TOP - BOTTOM;
    return {
        steps,
        x: (step) => LEFT + (step * (WIDTH - LEFT - 4)) / steps,
        y: (bytes) => TOP + height - (bytes * height) / Math.max(1, topBytes),
    };
}
function rectangle({ buffer, isPeak, profile, scale }) {
    const x = scale.x(buffer.firstLayer);
    const y = scale.y(buffer.offset + buffer.bytes);
    const width = Math.max(1, scale.x(buffer.lastLayer + 1) - x);
    const height = Math.max(1, scale.y(buffer.offset) - y);
    const text = `${(0,quantity/* formatQuantity */.VZ)(buffer.bytes, 'bytes')} at ${(0,quantity/* formatQuantity */.VZ)(buffer.offset, 'bytes')}, ${buffer.kind}, alive from ${stepName(profile, buffer.firstLayer)} to ${stepName(profile, buffer.lastLayer)}${isPeak ? ', part of the peak' : ''}`;
    const name = (0,sanitise/* htmlName */.rC)((0,sanitise/* tensorName */.Bt)(buffer.name));
    return `<rect class="${isPeak ? 'peak' : buffer.kind}" x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" data-tip="${name}: ${(0,sanitise/* html */.qy)(text)}"><title>${name}: ${(0,sanitise/* html */.qy)(text)}</title></rect>`;
}
function stepName(profile, step) {
    const layer = profile.layers[step - 1];
    return layer === undefined ? "the model's input" : (0,report_layers/* layerTitle */.KY)(layer);
}
function placeOf(profile, layer) {
    return stepName(profile, layer === null ? 0 : layer + 1);
}
function peakBand({ x, y }, step) {
    return `<rect class="band" x="${fixed(x(step))}" y="${String(TOP)}" width="${fixed(x(step + 1) - x(step))}" height="${fixed(y(0) - TOP)}"/>`;
}
function gridLines(topBytes, { y }) {
    return [0, 0.25, 0.5, 0.75, 1]
        .map((part) => {
        const bytes = Math.round(topBytes * part);
        const at = fixed(y(bytes));
        return `<line class="grid" x1="${String(LEFT)}" x2="${String(WIDTH)}" y1="${at}" y2="${at}"/><text x="${String(LEFT - 6)}" y="${at}" dy="4" text-anchor="end">${(0,quantity/* formatQuantity */.VZ)(bytes, 'bytes')}</text>`;
    })
        .join('');
}
/** Layer numbers, as many as there is room for. */
function axis(profile, { x, steps }) {
    const every = Math.max(1, Math.ceil(steps / 16));
    const labels = Array.from({ length: steps }, (_, step) => step)
        .filter((step) => step === 0 || (step - 1) % every === 0)
        .filter((step) => step === 0 || step > every / 2)
        .map((step) => {
        const middle = fixed((x(step) + x(step + 1)) / 2);
        const label = step === 0 ? 'in' : String(step - 1);
        return `<text x="${middle}" y="${String(HEIGHT - 12)}" text-anchor="middle">${label}</text>`;
    });
    return `${labels.join('')}<text x="${String(WIDTH - 4)}" y="${String(HEIGHT - 1)}" text-anchor="end">layer of ${String(profile.layers.length)}</text>`;
}
function fixed(value) {
    return String(Math.round(value * 100) / 100);
}

;// CONCATENATED MODULE: ./lib/report/html/parts.js
/** Pieces of HTML shared by the page's sections. */

/** A sentence of ours: what stands between back-ticks becomes code, everything is escaped. */
function htmlProse(sentence) {
    const short = sentence.replace(/`([^`]+)`/g, (_, name) => `\`${(0,sanitise/* shortName */.EU)((0,sanitise/* tensorName */.Bt)(name), 40)}\``);
    return (0,sanitise/* html */.qy)(short)
        .replace(/`([^`]+)`/g, '<code>$1</code>')
        .replace(/ -&gt; /g, ' → ');
}
/** One cell of a table; `sort` is what the column is ordered by. */
function cell(text, sort, isNumber = true) {
    const value = sort === null ? '' : ` data-v="${(0,sanitise/* html */.qy)(String(sort))}"`;
    return `<td${isNumber ? ' class="n"' : ''}${value}>${text}</td>`;
}
/** Red or green with its word: `▲ +12.6 KiB more`. */
function changeSpan(change) {
    if (change === '')
        return '';
    return `<span class="change ${change.startsWith('▲') ? 'more' : 'less'}">${(0,sanitise/* html */.qy)(change)}</span>`;
}
/** A table that scrolls inside its box and can be reached with the keyboard. */
function scrollTable(label, content) {
    return `<div class="scroll" role="region" aria-label="${(0,sanitise/* html */.qy)(label)}" tabindex="0"><table${content}</table></div>`;
}

;// CONCATENATED MODULE: ./lib/report/html/layers.js





const layers_COLUMNS = [
    { title: '#', isNumber: true },
    { title: 'Layer', isNumber: false },
    { title: 'What changed', isNumber: false },
    { title: 'Output', isNumber: false },
    { title: 'RAM alive', isNumber: true },
    { title: 'Weights', isNumber: true },
    { title: 'MACs', isNumber: true },
    { title: 'MVP cycles', isNumber: true },
    { title: '~Cycles', isNumber: true },
    { title: 'Runs on', isNumber: false },
];
/** A section with its filter; `id` is unique in the page. */
function layerSection(model, profile, id) {
    const diffs = new Map((model.diff?.layers ?? []).flatMap((one) => (one.head === null ? [] : [[one.head, one]])));
    const changed = new Map((0,report_layers/* changedRows */.CH)(model).flatMap((row) => (row.change === 'removed' ? [] : [[row.layer.index, row]])));
    const live = new Map(profile.arena.byLayer.map((step) => [step.layer, step.liveBytes]));
    const rows = profile.layers.map((layer) => layerRow({
        layer,
        diff: diffs.get(layer.index),
        row: changed.get(layer.index),
        liveBytes: live.get(layer.index) ?? null,
        isPeak: profile.arena.peak.layer === layer.index,
    }));
    const head = layers_COLUMNS.map(({ title, isNumber }) => `<th scope="col"${isNumber ? ' class="n"' : ''}><button type="button">${title}</button></th>`).join('');
    return `<div class="layers"><h3>Layers</h3>${filter(model, id)}${scrollTable(`Layers of ${model.path}`, ` data-sort><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody>`)}${removedList(model)}</div>`;
}
function filter(model, id) {
    const only = model.diff === null ? '' : ` <label><input type="checkbox"> changed layers only</label>`;
    return `<div class="filter"><label for="${id}-filter">Filter layers</label> <input type="search" id="${id}-filter" placeholder="name, kind, reason">${only} <span class="small" role="status"></span></div>`;
}
function layerRow({ layer, diff, row, liveBytes, isPeak }) {
    const { index, op, name, outputs, weightsBytes, macs, acceleratorCycles, cycles } = layer;
    const shape = outputs.map((one) => one.shape.join('×')).join(', ');
    const estimate = (0,format/* measureText */.kD)({ ...cycles, kind: 'estimate' }, 'cycles');
    const flash = changeSpan((0,format/* deltaText */.mx)(diff?.delta.flashBytes ?? 0, 'bytes', 'exact'));
    const elapsed = changeSpan((0,format/* deltaText */.mx)(diff?.delta.cycles ?? 0, 'cycles', 'estimate'));
    return `<tr data-changed="${row === undefined ? '0' : '1'}">${[
        cell(String(index), index),
        `<th scope="row"><code>${(0,sanitise/* htmlName */.rC)(op)}</code><br><span class="small">${(0,sanitise/* htmlName */.rC)((0,sanitise/* tensorName */.Bt)(name))}</span></th>`,
        cell(whatText(row), null, false),
        cell((0,sanitise/* html */.qy)(shape), null, false),
        cell(liveText(liveBytes, isPeak), liveBytes),
        cell(`${(0,quantity/* formatQuantity */.VZ)(weightsBytes, 'bytes')}${flash}`, weightsBytes),
        cell((0,quantity/* formatQuantity */.VZ)(macs, 'macs'), macs),
        cell((0,quantity/* formatQuantity */.VZ)(acceleratorCycles, 'cycles'), acceleratorCycles),
        cell(`${(0,sanitise/* html */.qy)(estimate)}${elapsed}`, cycles.value ?? 0),
        cell(placeText(layer), null, false),
    ].join('')}</tr>`;
}
function whatText(row) {
    if (row === undefined)
        return '';
    return row.leftAccelerator
        ? `<strong class="more">${htmlProse(row.what)}</strong>`
        : htmlProse(row.what);
}
function liveText(bytes, isPeak) {
    if (bytes === null)
        return '';
    return `${(0,quantity/* formatQuantity */.VZ)(bytes, 'bytes')}${isPeak ? '<br><strong>peak</strong>' : ''}`;
}
function placeText({ accelerated, unsupported }) {
    if (accelerated)
        return 'MVP';
    return unsupported === null
        ? 'CPU'
        : `<strong class="more">CPU</strong><span class="small why">${htmlProse(unsupported.sentence)}</span>`;
}
function removedList(model) {
    const removed = (0,report_layers/* changedRows */.CH)(model).filter(({ change }) => change === 'removed');
    if (removed.length === 0)
        return '';
    const items = removed.map(({ layer, flashDelta }) => `<li><code>${(0,sanitise/* htmlName */.rC)(layer.op)}</code> ${(0,sanitise/* htmlName */.rC)(layer.name)} (${(0,quantity/* formatDelta */.CW)(flashDelta, 'bytes')} of flash)</li>`);
    return `<p>Removed layers:</p><ul>${items.join('')}</ul>`;
}

;// CONCATENATED MODULE: ./lib/report/html/style.js
/** The page's own style and script; nothing is loaded from anywhere. */
const STYLE = `
:root{color-scheme:light dark;--back:#fff;--ink:#1b2430;--soft:#566273;--line:#d5dbe3;--card:#f6f8fa;--link:#0a58b0;--bad:#b3261e;--good:#17692f;--warn:#8a5300;--peak:#c2410c;--tensor:#5b8bd0;--scratch:#a06cc0;--variable:#3f9a86;--bandfill:#fbe3d3}
@media (prefers-color-scheme:dark){:root{--back:#0f141b;--ink:#e4e9f0;--soft:#a3aebd;--line:#343e4b;--card:#18202a;--link:#7fb4ff;--bad:#ff9b93;--good:#7fd79a;--warn:#f1c06a;--peak:#fb923c;--tensor:#5e86bd;--scratch:#a97fc6;--variable:#55a896;--bandfill:#3a2a20}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
main{max-width:1240px;margin:0 auto;padding:20px 16px 40px}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .4em}h2{font-size:1.2rem;margin:1.6em 0 .5em}h3{font-size:1rem;margin:1.4em 0 .5em}
p{margin:.5em 0;max-width:80ch}a{color:var(--link)}
code{font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background:var(--card);border:1px solid var(--line);border-radius:4px;padding:0 .25em;overflow-wrap:anywhere}
.note,.foot{color:var(--soft)}.foot{font-size:.88rem;border-top:1px solid var(--line);margin-top:2.5em;padding-top:1em}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
.scroll:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.93rem;font-variant-numeric:tabular-nums}
th,td{padding:6px 8px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
tbody tr:last-child td,tbody tr:last-child th{border-bottom:0}
thead th{background:var(--card);white-space:nowrap;font-weight:600}
tbody th{font-weight:400;min-width:14em}.why{display:block;min-width:18em}
.n{text-align:right;white-space:nowrap}
th button{all:unset;cursor:pointer;font:inherit;font-weight:600}th button::after{content:" \\2195";color:var(--soft)}
th[aria-sort=ascending] button::after{content:" \\2191"}th[aria-sort=descending] button::after{content:" \\2193"}
.more{color:var(--bad)}.less{color:var(--good)}.over{color:var(--bad);font-weight:700}.change{display:block;font-size:.86rem}
.small{font-size:.86rem;color:var(--soft)}
svg.bar{width:100%;min-width:64px;height:5px;margin-top:3px;border-radius:3px}svg.bar .track{fill:var(--line)}svg.bar .used{fill:var(--good)}svg.bar .full{fill:var(--bad)}
.model{border:1px solid var(--line);border-radius:10px;padding:4px 16px 16px;margin:18px 0}
.model>summary{padding:10px 0;cursor:pointer;overflow-wrap:anywhere}summary h2{display:inline;font-size:1.1rem;margin:0}
.policy{border-left:4px solid var(--warn);background:var(--card);padding:6px 12px;margin:8px 0}
.tips li{margin:.35em 0}
.pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,360px),1fr));gap:14px}
figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:10px}figcaption{font-weight:600;margin-bottom:6px}figcaption .note{font-weight:400}
svg{width:100%;height:auto;display:block;overflow:visible}svg text{fill:var(--soft);font-size:11px}
svg .grid{stroke:var(--line);stroke-width:1}svg .band{fill:var(--bandfill)}
svg rect.tensor{fill:var(--tensor)}svg rect.scratch{fill:var(--scratch)}svg rect.variable{fill:var(--variable)}svg rect.peak{fill:var(--peak)}
svg rect[data-tip]{stroke:var(--back);stroke-width:1}svg rect[data-tip]:hover,svg rect.on{stroke:var(--ink);stroke-width:2}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:.88rem;margin:8px 0}.key span::before{content:"";display:inline-block;width:.8em;height:.8em;border-radius:2px;margin-right:.4em;background:var(--c)}
.kp{--c:var(--peak)}.kt{--c:var(--tensor)}.ks{--c:var(--scratch)}.kv{--c:var(--variable)}
.tip{min-height:1.5em}
.filter{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;margin:0 0 8px}
input[type=search]{font:inherit;color:inherit;background:var(--back);border:1px solid var(--soft);border-radius:6px;padding:4px 8px;width:min(100%,22em)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{:root{color-scheme:light;--back:#fff;--ink:#000;--soft:#444;--line:#bbb;--card:#f4f4f4;--bad:#8c1d18;--good:#0f5122;--bandfill:#fbe3d3}main{max-width:none;padding:0}.filter,.tip,th button::after{display:none}.scroll{overflow:visible;border:0}.model{border:0;padding:0}tr,figure{break-inside:avoid}thead{display:table-header-group}th,td{padding:3px 6px;font-size:9pt}}
`;
const SCRIPT = `
'use strict';
for (const table of document.querySelectorAll('table[data-sort]')) {
  const body = table.tBodies[0];
  const said = table.closest('.layers').querySelector('[role=status]');
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = head.querySelector('button');
    if (!button) return;
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') !== 'descending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const key = (row) => row.cells[column].dataset.v ?? row.cells[column].textContent;
      const compare = (a, b) => {
        const [x, y] = [key(a), key(b)];
        const [m, n] = [Number(x), Number(y)];
        const order = x !== '' && y !== '' && !isNaN(m) && !isNaN(n) ? m - n : x.localeCompare(y, 'en', { numeric: true });
        return down ? -order : order;
      };
      body.append(...[...body.rows].sort(compare));
    });
  });
  const section = table.closest('.layers');
  const field = section.querySelector('input[type=search]');
  const only = section.querySelector('input[type=checkbox]');
  const apply = () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const row of body.rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word)) || (only !== null && only.checked && row.dataset.changed !== '1');
      if (!row.hidden) shown += 1;
    }
    said.textContent = shown + ' of ' + body.rows.length + ' layers shown';
  };
  field.addEventListener('input', apply);
  only?.addEventListener('change', apply);
}
for (const group of document.querySelectorAll('.pictures')) {
  const line = group.parentElement.querySelector('.tip');
  for (const box of group.querySelectorAll('rect[data-tip]')) {
    box.querySelector('title')?.remove();
    box.addEventListener('pointerenter', () => { line.textContent = box.dataset.tip; });
  }
}
addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });
`;
/** For the page's content security policy: SHA-256 of `STYLE` and `SCRIPT`, which a test computes anew and prints. */
const STYLE_HASH = 'sha256-1D3azLwfBZzDgOkYwMQ8pFHeVdzJwe1Tiyx/t3oj4AI=';
const SCRIPT_HASH = 'sha256-OVYsWf9qtaxlag69RvCDWVPS7B2/IuYAiolzQ3IhGHI=';

// EXTERNAL MODULE: ./lib/report/tips.js
var report_tips = __webpack_require__(1906);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/report/html/html.js
/**
 * The report as one HTML page that needs no network and opens from disk. A content security policy
 * forbids everything but the page's own style and script, so that even a forged name could load nothing.
 */














/** The whole page, from `<!doctype html>`. */
function renderHtml(report) {
    const title = (0,sanitise/* html */.qy)((0,verdict/* titleText */.Qw)(report));
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style></head>
<body><main>
<h1>${title}</h1>
${comparison(report)}
${policyParts(report)}
${verdictTable(report)}
${report.models.map(modelPart).join('\n')}
${footer(report)}
</main><script>${SCRIPT}</script></body></html>
`;
}
function comparison({ base, head, runUrl }) {
    const side = ({ sha, label }) => sha === null
        ? `<code>${(0,sanitise/* htmlName */.rC)(label)}</code>`
        : `<code>${(0,sanitise/* htmlName */.rC)(sha.slice(0, 7))}</code> (${(0,sanitise/* htmlName */.rC)(label)})`;
    const url = (0,sanitise/* webAddress */.Dy)(runUrl);
    const run = url === null ? '' : ` · <a href="${(0,sanitise/* html */.qy)(url)}">the run</a>`;
    return `<p class="note">Base ${side(base)} → head ${side(head)}${run}</p>`;
}
function policyParts(report) {
    const findings = (0,verdict/* policyFindings */.Js)(report).map((finding) => {
        const { icon, word } = (0,wording/* signOf */.rL)(finding);
        return `<p class="policy">${icon} <strong>${word}:</strong> ${htmlProse(finding.message)}</p>`;
    });
    const notices = report.notices.map((notice) => `<p class="policy">ℹ️ <strong>Note:</strong> ${htmlProse(notice)}</p>`);
    return [...findings, ...notices].join('\n');
}
function verdictOf(model) {
    const { icon, word } = (0,wording/* signOfModel */.uN)(model);
    return `${icon} ${word}${model.isNew ? ', new' : ''}`;
}
function verdictTable(report) {
    if (report.models.length === 0)
        return '<p>No model changed.</p>';
    const metrics = (0,cells/* metricsOf */.Ps)(report);
    const head = ['Model', ...metrics.map((metric) => budget_metric/* METRICS */.C[metric].label)]
        .map((label, index) => `<th scope="col"${index > 0 ? ' class="n"' : ''}>${label}</th>`)
        .join('');
    const rows = report.models.map((model) => `<tr><th scope="row">${modelName(model)}<br><span class="small">${verdictOf(model)}</span></th>${metrics.map((metric) => metricCell(model, metric)).join('')}</tr>`);
    return scrollTable('Models and their budgets', `><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody>`);
}
function modelName({ label, path, basePath }) {
    const name = label === null ? '' : `${(0,sanitise/* htmlName */.rC)(label)} · `;
    const was = basePath === null ? '' : `<br><span class="small">was ${(0,sanitise/* htmlName */.rC)(basePath)}</span>`;
    return `${name}<code>${(0,sanitise/* htmlName */.rC)(path)}</code>${was}`;
}
function metricCell(model, metric) {
    const { used, percent, band, change, growth, isOver } = (0,cells/* cellOf */.WC)(model, metric);
    if (used === null)
        return cell(change === '' ? '—' : changeSpan(change), null);
    const share = percent === null ? '' : ` (${percent})`;
    const error = band === null ? '' : ` <span class="small">${band}</span>`;
    const delta = changeSpan(change === '' || growth === '' ? change : `${change} (${growth})`);
    return cell(`<span${isOver ? ' class="over"' : ''}>${(0,sanitise/* html */.qy)(used)}</span>${share}${error}${bar(model, metric)}${delta}`, null);
}
/** How much of the limit is used; decoration, the figures stand beside it. */
function bar(model, metric) {
    const limit = model.limits.find((one) => one.metric === metric)?.max;
    const value = model.head === null ? null : budget_metric/* METRICS */.C[metric].of(model.head).value;
    if (limit === undefined || limit <= 0 || value === null)
        return '';
    const percent = Math.min(100, Math.round((value / limit) * 100));
    return `<svg class="bar" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="5"/><rect class="${value > limit ? 'full' : 'used'}" width="${String(percent)}" height="5"/></svg>`;
}
function modelPart(model, index) {
    if (model.status === 'unchanged' || model.status === 'removed')
        return '';
    const id = `m${String(index)}`;
    const body = [
        failureParts(model),
        findingList(model),
        whyParts(model),
        offParts(model),
        tipParts(model),
        arenaParts(model, id),
        flashParts(model),
        model.head === null ? '' : layerSection(model, model.head, id),
    ].join('\n');
    const isOpen = index < 3 ? ' open' : '';
    return `<details class="model"${isOpen}><summary><h2>${verdictOf(model)}: ${(0,sanitise/* htmlName */.rC)(model.path)}</h2></summary>${body}</details>`;
}
function failureParts({ failure, baseFailure }) {
    const head = failure === null
        ? ''
        : `<p>🛑 <strong>Could not check:</strong> ${htmlProse((0,verdict/* failureText */.kY)(failure))}</p>`;
    const base = baseFailure === null
        ? ''
        : `<p>ℹ️ <strong>No comparison:</strong> the base could not be profiled: ${htmlProse((0,verdict/* failureText */.kY)(baseFailure))}</p>`;
    return `${head}${base}`;
}
function findingList(model) {
    const shown = model.findings.filter((finding) => !(0,explain/* isReason */.Vs)(finding, model));
    const items = shown.map((finding) => {
        const { icon, word } = (0,wording/* signOf */.rL)(finding);
        const { place } = finding;
        const at = place === null ? '' : ` <code>${(0,sanitise/* htmlName */.rC)(`${place.file}:${String(place.line)}`)}</code>`;
        return `<li>${icon} <strong>${word}:</strong> ${htmlProse(finding.message)}${at}</li>`;
    });
    return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}
function whyParts(model) {
    const sentences = (0,explain/* whySentences */.VE)(model);
    return sentences.length === 0
        ? ''
        : `<p><strong>Why:</strong> ${sentences.map(htmlProse).join(' ')}</p>`;
}
function offParts(model) {
    const off = (0,explain/* offAccelerator */.p_)(model);
    if (off.length === 0)
        return '';
    const items = off.map(({ layer, reason, isNew }) => `<li><code>${(0,sanitise/* htmlName */.rC)((0,report_layers/* layerTitle */.KY)(layer))}</code> ${(0,sanitise/* htmlName */.rC)((0,sanitise/* tensorName */.Bt)(layer.name))}${isNew && model.diff !== null ? ' <strong class="more">left the MVP</strong>' : ''}: ${htmlProse(reason)}</li>`);
    return `<h3>🐢 ${(0,format/* counted */.hS)(off.length, 'layer')} that the MVP cannot run</h3><ul>${items.join('')}</ul>`;
}
function tipParts(model) {
    const fit = model.fit === null
        ? ''
        : `<p>💡 <strong>Would bring it under budget:</strong> ${tipLine(model, { ...model.fit.tip, text: model.fit.text })}</p>`;
    const tips = (0,report_tips/* tipsBesideFit */.Q)(model).map((tip) => `<li>${tipLine(model, tip)}</li>`);
    const list = tips.length === 0 ? '' : `<ul class="tips">${tips.join('')}</ul>`;
    return fit === '' && list === '' ? '' : `<h3>💡 Tips</h3>${fit}${list}`;
}
function tipLine(model, tip) {
    const { text, saves, then, risk } = (0,report_tips/* tipText */.x)(tip, model);
    const figures = saves === null ? '' : `: <strong>${(0,sanitise/* html */.qy)(saves)}</strong>`;
    const total = then === null ? '' : `; ${(0,sanitise/* html */.qy)(then)}`;
    const edits = tip.edits.map((edit) => `<code>--set ${(0,sanitise/* htmlName */.rC)(edit)}</code>`).join(' ');
    return `${htmlProse(text)}${figures}${total}; ${risk}.${edits === '' ? '' : ` <span class="small">${edits}</span>`}`;
}
/** Base and head side by side on the same scale. */
function arenaParts({ base, head, diff }, id) {
    if (head === null)
        return '';
    const sides = diff === null || base === null
        ? [['Head', head]]
        : [
            ['Base', base],
            ['Head', head],
        ];
    const topBytes = Math.max(1, ...sides.map(([, side]) => side.arena.nonpersistentBytes));
    const figures = sides.map(([caption, side]) => arenaSvg(side, { id: `${id}-${caption}`, caption, topBytes }));
    return `<section><h3>Tensor arena over time</h3><div class="pictures">${figures.join('')}</div><p class="tip small" aria-hidden="true">Point at a buffer to see its name, size and lifetime.</p><p class="key"><span class="kp">alive at the peak</span><span class="kt">tensor</span><span class="ks">scratch buffer</span><span class="kv">variable</span></p>${persistentText(head)}</section>`;
}
function persistentText({ arena }) {
    const causes = arena.persistentByCause.map(({ cause, bytes }) => `${(0,sanitise/* html */.qy)(cause)} ${(0,quantity/* formatQuantity */.VZ)(bytes, 'bytes')}`);
    return `<p class="small">Reserve ${(0,quantity/* formatQuantity */.VZ)(Math.ceil(arena.smallestWorkingBytes / 16) * 16, 'bytes')}: ${(0,quantity/* formatQuantity */.VZ)(arena.nonpersistentBytes, 'bytes')} planned (${(0,quantity/* formatQuantity */.VZ)(arena.fragmentationBytes, 'bytes')} of it between buffers) and ${(0,quantity/* formatQuantity */.VZ)(arena.persistentBytes, 'bytes')} persistent (${causes.join(', ')}), and what loading needs for a moment.</p>`;
}
const FLASH_LABELS = [
    ['weights', 'weights'],
    ['biases', 'biases'],
    ['scales', 'scales'],
    ['zeroPoints', 'zero points'],
    ['names', 'names'],
    ['metadata', 'metadata'],
    ['duplicates', 'duplicated buffers'],
    ['unused', 'unused buffers'],
    ['structure', 'structure and alignment'],
];
function flashParts({ head }) {
    if (head === null)
        return '';
    const splits = [...head.layers.map(({ flash }) => flash), head.sharedFlash];
    const parts = FLASH_LABELS.map(([key, label]) => ({
        label,
        bytes: splits.reduce((sum, split) => sum + split[key], 0),
    })).filter(({ bytes }) => bytes > 0);
    return `<p class="small">Flash ${(0,quantity/* formatQuantity */.VZ)(head.flashBytes, 'bytes')}: ${parts.map(({ label, bytes }) => `${label} ${(0,quantity/* formatQuantity */.VZ)(bytes, 'bytes')}`).join(', ')}.</p>`;
}
function footer(report) {
    const targets = new Set(report.models.flatMap(({ head }) => head === null
        ? []
        : [
            `${(0,sanitise/* htmlName */.rC)(head.target.id)} at ${String(head.target.clockHz / 1e6)} MHz, ${(0,sanitise/* html */.qy)(head.target.runtime.title)}, optimize-speed ${String(head.target.optimizeSpeed)}`,
        ]));
    const target = targets.size === 0 ? '' : `Target: ${[...targets].join('; ')}. `;
    return `<footer class="foot">${target}Exact figures equal the reference's; ~ marks estimates, ± is the error that 90 % of left-out measurements keep. ${wording/* CALIBRATION */.jY} ${wording/* UNITS */.QN}. Budget <code>${(0,sanitise/* htmlName */.rC)(report.configPath)}</code>. ${(0,sanitise/* htmlName */.rC)(report.tool.name)} ${(0,sanitise/* htmlName */.rC)(report.tool.version)}.</footer>`;
}

// EXTERNAL MODULE: ./lib/report/json/documents.js + 5 modules
var documents = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/report/markdown/markdown.js + 6 modules
var markdown = __webpack_require__(6022);
;// CONCATENATED MODULE: ./lib/report/exports/model-explorer.js
const NODE_METRICS = (/* unused pure expression or super */ null && ([
    'cycles',
    'accelerator-cycles',
    'cpu-cycles',
    'macs',
    'weights-bytes',
    'live-bytes',
]));
const VALUE_OF = {
    cycles: ({ cycles }) => cycles.value,
    'accelerator-cycles': ({ acceleratorCycles }) => acceleratorCycles,
    'cpu-cycles': ({ cpuCycles }) => cpuCycles.value,
    macs: ({ macs }) => macs,
    'weights-bytes': ({ weightsBytes }) => weightsBytes,
    'live-bytes': ({ index }, { arena }) => arena.byLayer.find(({ layer }) => layer === index)?.liveBytes ?? null,
};
/** From cheap to dear. */
const GRADIENT = [
    { stop: 0, bgColor: '#f5f5f5', textColor: '#1b2430' },
    { stop: 0.5, bgColor: '#f7c977', textColor: '#1b2430' },
    { stop: 1, bgColor: '#c2410c', textColor: '#ffffff' },
];
/** A layer that should run on the MVP and does not stands out whatever it costs. */
const OFF_COLOUR = { bgColor: '#8b1e3f', textColor: '#ffffff' };
/** Node data for one metric; layers whose value is unknown are left out. */
function nodeData(profile, metric) {
    const results = profile.layers.flatMap((layer) => {
        const value = VALUE_OF[metric](layer, profile);
        if (value === null)
            return [];
        const colour = layer.unsupported === null ? {} : OFF_COLOUR;
        return [[layer.name, { value, ...colour }]];
    });
    return { results: Object.fromEntries(results), gradient: GRADIENT };
}

;// CONCATENATED MODULE: ./lib/report/exports/sarif.js


const LEVELS = { fail: 'error', warn: 'warning', info: 'note' };
/** What each rule is, for the list of rules; unknown ones are named by their id. */
const RULES = {
    'over-budget': 'A model costs more than its budget allows.',
    'near-budget': 'A model comes close to its budget.',
    regression: 'A model grew more than one change may make it grow.',
    'unsupported-layer': 'A layer that the MVP should run exceeds one of its limits.',
    'fails-at-inference': 'The runtime loads the model and then cannot run it.',
    'model-error': 'A model could not be read or profiled.',
    'no-budget': 'A model has no budget.',
    'budget-loosened': 'A change loosens the budget.',
    accepted: 'An overrun was accepted.',
    waived: 'An overrun is waived for a time.',
    'waiver-expires': 'A waiver ends soon.',
    'waiver-expired': 'A waiver has ended.',
};
/** The whole log; print it with `printJson`. */
function sarifLog(report) {
    const all = locatedFindings(report);
    const ids = [...new Set(all.map(({ finding }) => finding.id))].sort();
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: (0,sanitise/* visible */.RK)(report.tool.name),
                        version: (0,sanitise/* visible */.RK)(report.tool.version),
                        rules: ids.map((id) => ({ id, shortDescription: { text: RULES[id] ?? (0,sanitise/* visible */.RK)(id) } })),
                    },
                },
                columnKind: 'utf16CodeUnits',
                results: all.map((one) => resultOf(one, ids)),
            },
        ],
    };
}
function locatedFindings(report) {
    return [
        ...report.findings.map((finding) => ({ finding, model: null })),
        ...report.models.flatMap((model) => [
            ...failureFinding(model),
            ...model.findings.map((finding) => ({ finding, model })),
        ]),
    ];
}
/** A failed model is a result even where no finding repeats it. */
function failureFinding(model) {
    if (model.failure === null || model.findings.some(({ category }) => category === 'error'))
        return [];
    const message = (0,verdict/* failureText */.kY)(model.failure);
    return [{ finding: { id: 'model-error', severity: 'fail', message, place: null }, model }];
}
function resultOf({ finding, model }, ids) {
    const name = model === null ? '' : `${(0,sanitise/* visible */.RK)(model.path)}: `;
    return {
        ruleId: finding.id,
        ruleIndex: ids.indexOf(finding.id),
        level: LEVELS[finding.severity],
        message: { text: (0,sanitise/* shortSentence */.I3)(`${name}${finding.message}`) },
        locations: locationsOf(finding, model),
    };
}
function locationsOf({ place }, model) {
    if (place !== null)
        return [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(place.file) },
                    region: { startLine: place.line, startColumn: place.column },
                },
            },
        ];
    if (model === null)
        return [];
    return [
        {
            physicalLocation: {
                artifactLocation: { uri: uriOf(model.path) },
                region: { startLine: 1 },
            },
        },
    ];
}
/** A relative reference: each part of the path encoded. */
function uriOf(path) {
    return path
        .split(/[\\/]/)
        .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
        .join('/');
}

// EXTERNAL MODULE: ./lib/report/text/text.js
var text_text = __webpack_require__(1193);
// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __webpack_require__(6174);
// EXTERNAL MODULE: ./lib/entry/cli/command.js
var command = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/entry/cli/io.js
var cli_io = __webpack_require__(5449);
;// CONCATENATED MODULE: ./lib/entry/cli/commands/report.js










/** Every medium a report can be turned into. */
const RENDERERS = {
    html: renderHtml,
    text: (report, io) => (0,text_text/* renderCheckText */.OW)(report, { width: io.columns, colour: io.color, picture: true }),
    comment: (report) => `${(0,markdown/* renderMarkdown */.G)(report, { medium: 'comment' })}\n`,
    summary: (report) => `${(0,markdown/* renderMarkdown */.G)(report, { medium: 'summary' })}\n`,
    json: (report) => (0,documents.printJson)((0,documents/* checkDocument */.sw)(report)),
    sarif: (report) => (0,documents.printJson)(sarifLog(report)),
    'layers-csv': (report) => layersCsv(headProfiles(report)),
    'totals-csv': (report) => totalsCsv(headProfiles(report)),
    'model-explorer': (report) => (0,documents.printJson)(nodeData(onlyProfile(report), 'cycles')),
};
const REPORT = {
    usage: 'FILE.json --format MEDIUM [--output FILE]',
    options: {
        format: {
            type: 'string',
            value: 'MEDIUM',
            choices: Object.keys(RENDERERS),
            help: `one of ${Object.keys(RENDERERS).join(', ')} (default html)`,
        },
        output: { type: 'string', value: 'FILE', help: 'where it goes (default: standard output)' },
        model: { type: 'string', value: 'PATH', help: 'only this model of the report' },
    },
    run: (args, io) => {
        const [file, ...more] = args.positionals;
        if (file === undefined || more.length > 0) {
            throw new command/* UsageError */.eb('report needs one FILE.json: what "check --format json" or the action wrote');
        }
        const report = onlyModel(readReport(file, io), (0,command/* text */.Qq)(args, 'model'));
        const format = (0,command/* text */.Qq)(args, 'format') ?? 'html';
        const rendered = RENDERERS[format]?.(report, io) ?? '';
        const output = (0,command/* text */.Qq)(args, 'output');
        if (output === undefined)
            io.stdout(rendered);
        else
            io.writeFile(output, rendered);
        return cli_io/* EXIT */.d.fine;
    },
};
function readReport(file, io) {
    let json;
    try {
        json = JSON.parse(Buffer.from(io.readFile(file)).toString('utf8'));
    }
    catch (error) {
        // A report is no model: a wrong name is a wrong command line.
        if (error instanceof user_error/* UserError */.y)
            throw new user_error/* UserError */.y('config', error.message, { cause: error });
        throw new user_error/* UserError */.y('config', `${file}: not JSON; give what "check --format json" printed`, {
            cause: error,
        });
    }
    try {
        return (0,documents/* readCheckDocument */.Ch)(json);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        throw new user_error/* UserError */.y('config', `${file}: ${error.message}; give what "check --format json" printed`, { cause: error });
    }
}
function onlyModel(report, path) {
    if (path === undefined)
        return report;
    const models = report.models.filter((model) => model.path === path);
    if (models.length > 0)
        return { ...report, models };
    const known = report.models.map((model) => model.path).join(', ');
    throw new user_error/* UserError */.y('config', `the report has no model "${path}"; it has: ${known || 'none'}`);
}
function headProfiles(report) {
    return report.models.flatMap(({ head }) => (head === null ? [] : [head]));
}
function onlyProfile(report) {
    const [profile, ...more] = headProfiles(report);
    if (profile !== undefined && more.length === 0)
        return profile;
    throw new command/* UsageError */.eb('node data are for one model: name it with --model PATH');
}


/***/ })

};
