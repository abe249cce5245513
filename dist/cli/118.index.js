export const id = 118;
export const ids = [118];
export const modules = {

/***/ 2147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ costsOf)
/* harmony export */ });
/* harmony import */ var _util_integers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2897);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4718);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9128);
/* harmony import */ var _unsupported_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9386);




/** Prices a model; a memo must only be shared between calls with the same target. */
function costsOf(model, target, memo) {
    const { layers, counts, arena } = (0,_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .measureModel */ .w)(model, target, memo);
    return {
        flashBytes: model.fileBytes,
        ramBytes: arena.persistentBytes + arena.nonpersistentBytes,
        ramAtLeast: arena.unknownLayers.length > 0,
        macs: (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(layers.map(({ work }) => work.macs)),
        acceleratorCycles: (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(counts.map(({ cycles }) => cycles)),
        ...(0,_board_js__WEBPACK_IMPORTED_MODULE_0__/* .boardTotals */ .E)(layers.map(({ cost }) => cost), target),
        arena,
        layers: layers.map(({ work, outcome, cost }, at) => ({
            accelerated: outcome?.accelerated ?? false,
            unsupported: (0,_unsupported_js__WEBPACK_IMPORTED_MODULE_3__/* .unsupportedOf */ .v)(outcome),
            acceleratorCycles: counts[at]?.cycles ?? 0,
            cycles: cost.cycles,
            macs: work.macs,
        })),
    };
}


/***/ }),

/***/ 118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ losslessly),
  J: () => (/* binding */ optimizeModel)
});

// EXTERNAL MODULE: ./lib/profile/profile-model.js + 9 modules
var profile_model = __webpack_require__(7331);
// EXTERNAL MODULE: ./lib/tflite/read-model.js + 4 modules
var read_model = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/tflite/write-model.js + 2 modules
var write_model = __webpack_require__(9359);
// EXTERNAL MODULE: ./lib/profile/flash.js
var flash = __webpack_require__(9835);
// EXTERNAL MODULE: ./lib/edit/constants.js
var constants = __webpack_require__(5433);
// EXTERNAL MODULE: ./lib/edit/draft.js + 1 modules
var edit_draft = __webpack_require__(1995);
// EXTERNAL MODULE: ./lib/edit/draft-graph.js
var draft_graph = __webpack_require__(2926);
// EXTERNAL MODULE: ./lib/operators/shapes/window.js
var shapes_window = __webpack_require__(4282);
// EXTERNAL MODULE: ./lib/rewrite/plan-offline.js
var plan_offline = __webpack_require__(5743);
// EXTERNAL MODULE: ./lib/rewrite/reorder.js + 1 modules
var reorder = __webpack_require__(3226);
// EXTERNAL MODULE: ./lib/edit/window-of.js
var window_of = __webpack_require__(4766);
;// CONCATENATED MODULE: ./lib/rewrite/rewrites.js
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
    {
        id: 'reorder',
        title: 'operators put into an order that needs less RAM',
        reason: 'Branches may run in any order: each operator still reads the same tensors, and layers that are compared by their number move.',
        optIn: true,
        apply: reorder/* reordered */.N,
    },
    {
        id: 'offline-plan',
        title: 'a memory plan without gaps stored in the model',
        reason: 'The device places tensors where the plan says; it takes RAM from the gaps of its own planner, for this target and this order only.',
        optIn: true,
        apply: plan_offline/* plannedOffline */.s,
    },
];
/** Metadata that converters write and no runtime on the device reads. */
const INERT_METADATA = new Set(['min_runtime_version', 'CONVERSION_METADATA']);
function foldPads(model) {
    if (model.offlinePlan !== null)
        return model;
    const draft = (0,edit_draft/* openDraft */.Ud)(model);
    const before = (0,draft_graph/* referencedTensors */.wh)(draft);
    const folded = draft.operators.filter((pad) => foldPad(pad, draft));
    if (folded.length === 0)
        return model;
    (0,draft_graph/* dropUnreferenced */.qu)(draft, before);
    return (0,edit_draft/* finishDraft */.vD)(draft);
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
    const filter = (0,window_of/* windowOf */.O)(reader);
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
    const draft = (0,edit_draft/* openDraft */.Ud)(model);
    const alive = (0,draft_graph/* referencedTensors */.wh)(draft);
    const named = new Set(model.signatures
        .filter(({ subgraph }) => subgraph === 0)
        .flatMap(({ inputs, outputs }) => [...inputs, ...outputs].map(({ tensor }) => tensor)));
    const kept = draft.tensors.filter((tensor) => alive.has(tensor) || named.has(tensor.from.index));
    if (kept.length === draft.tensors.length)
        return model;
    draft.tensors = kept;
    return (0,edit_draft/* finishDraft */.vD)(draft);
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

;// CONCATENATED MODULE: ./lib/rewrite/optimize.js




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
        const next = rewrite.apply(current, target);
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
function losslessly(model, target, optIn) {
    let current = model;
    const ids = [];
    for (const rewrite of REWRITES) {
        if (rewrite.optIn && !optIn.has(rewrite.id))
            continue;
        const next = rewrite.apply(current, target);
        if (next !== current)
            ids.push(rewrite.id);
        current = next;
    }
    return { model: current, ids };
}


/***/ }),

/***/ 5743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ plannedOffline)
/* harmony export */ });
/* harmony import */ var _arena_greedy_planner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9902);
/* harmony import */ var _arena_persistent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5198);
/* harmony import */ var _profile_costs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2147);
/* harmony import */ var _tflite_offline_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4937);
/* harmony import */ var _util_integers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2897);
/**
 * A memory plan made here and stored in the model, where the device's own planner leaves gaps: it
 * places the largest buffer first and never looks back.
 *
 * Sources: tflite-micro docs/memory_management.md ("Offline planned tensor allocations"),
 * micro/micro_allocation_info.cc `GetOfflinePlannedOffsets`. The search follows microTVM's
 * hill climbing (apache/tvm src/tir/usmp/algo/hill_climb.cc): what makes the peak is placed earlier.
 */





/** Buffers placed in one search, over all its plans: its time is bounded. */
const MOST_PLACEMENTS = 24_000;
/** A search of fewer plans than this finds nothing. */
const FEWEST_PLANS = 24;
/**
 * The model with an `OfflineMemoryAllocation`; the very same value where it has one already, where the
 * device's planner leaves no gap, or where no plan that the search finds needs less RAM on this target.
 * Scratch buffers are no tensors: the device places them itself, around the planned ones.
 */
function plannedOffline(model, target) {
    const [main] = model.subgraphs;
    if (main === undefined || model.subgraphs.length > 1 || model.offlinePlan !== null)
        return model;
    const { arena, ramBytes } = (0,_profile_costs_js__WEBPACK_IMPORTED_MODULE_1__/* .costsOf */ .A)(model, target);
    const { buffers, fragmentationBytes, unknownLayers } = arena;
    if (fragmentationBytes === 0 || unknownLayers.length > 0)
        return model;
    if (buffers.length * FEWEST_PLANS > MOST_PLACEMENTS)
        return model;
    const requests = buffers.map(({ bytes, firstLayer, lastLayer }) => ({
        bytes: (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_3__/* .alignUp */ .DQ)(bytes, _arena_persistent_js__WEBPACK_IMPORTED_MODULE_0__/* .BUFFER_ALIGNMENT */ .nr),
        ...{ first: firstLayer, last: lastLayer, offlineOffset: null },
    }));
    const offsets = climb(requests, arena.peak.liveBytes);
    const plan = main.tensors.map(() => -1);
    for (const [at, { tensor, kind }] of buffers.entries()) {
        if (kind === 'tensor' && tensor !== null)
            plan[tensor] = offsets[at] ?? -1;
    }
    const variant = withPlan(model, plan);
    return (0,_profile_costs_js__WEBPACK_IMPORTED_MODULE_1__/* .costsOf */ .A)(variant, target).ramBytes < ramBytes ? variant : model;
}
/** The best plan's offsets; stops where it reaches `least`, the largest sum of live bytes. */
function climb(requests, least) {
    let order = (0,_arena_greedy_planner_js__WEBPACK_IMPORTED_MODULE_4__/* .placementOrder */ .mY)(requests);
    let offsets = (0,_arena_greedy_planner_js__WEBPACK_IMPORTED_MODULE_4__/* .planInOrder */ .Ff)(requests, order);
    let bytes = (0,_arena_greedy_planner_js__WEBPACK_IMPORTED_MODULE_4__/* .plannedBytes */ .C)(requests, offsets);
    let placements = 0;
    for (let isBetter = true; isBetter && bytes > least;) {
        isBetter = false;
        for (const next of neighbours(order, { requests, offsets, bytes })) {
            placements += order.length;
            if (placements > MOST_PLACEMENTS)
                return offsets;
            const tried = (0,_arena_greedy_planner_js__WEBPACK_IMPORTED_MODULE_4__/* .planInOrder */ .Ff)(requests, next);
            const reached = (0,_arena_greedy_planner_js__WEBPACK_IMPORTED_MODULE_4__/* .plannedBytes */ .C)(requests, tried);
            if (reached >= bytes)
                continue;
            [order, offsets, bytes, isBetter] = [next, tried, reached, true];
            break;
        }
    }
    return offsets;
}
/**
 * Orders in which one buffer that ends at the plan's end comes first, or trades places with one that
 * is alive with it and was placed before it.
 */
function* neighbours(order, { requests, offsets, bytes }) {
    const ends = (index) => (offsets[index] ?? 0) + (requests[index]?.bytes ?? 0);
    for (const [at, index] of order.entries()) {
        if (ends(index) !== bytes)
            continue;
        yield [index, ...order.filter((other) => other !== index)];
        for (let before = at - 1; before >= 0; before--) {
            const other = order[before];
            if (other === undefined || !isAliveWith(requests[index], requests[other]))
                continue;
            const traded = [...order];
            [traded[at], traded[before]] = [other, index];
            yield traded;
        }
    }
}
function isAliveWith(one, other) {
    if (one === undefined || other === undefined)
        return false;
    return one.first <= other.last && other.first <= one.last;
}
/** Words of the metadata's buffer: format version, subgraph, number of offsets, then the offsets. */
const FORMAT_VERSION = 1;
function withPlan(model, offlinePlan) {
    const words = Int32Array.from([FORMAT_VERSION, 0, offlinePlan.length, ...offlinePlan]);
    const data = new Uint8Array(4 * words.length);
    const view = new DataView(data.buffer);
    for (const [at, word] of words.entries())
        view.setInt32(4 * at, word, true);
    const buffer = model.buffers.length;
    return {
        ...model,
        buffers: [...model.buffers, { index: buffer, data }],
        metadata: [...model.metadata, { name: _tflite_offline_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .OFFLINE_PLAN_NAME */ ._, buffer }],
        offlinePlan,
    };
}


/***/ }),

/***/ 3226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ movedLayers),
  N: () => (/* binding */ reordered)
});

// EXTERNAL MODULE: ./lib/arena/persistent.js
var persistent = __webpack_require__(5198);
// EXTERNAL MODULE: ./lib/profile/costs.js
var costs = __webpack_require__(2147);
// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __webpack_require__(2897);
// EXTERNAL MODULE: ./lib/edit/draft.js + 1 modules
var edit_draft = __webpack_require__(1995);
;// CONCATENATED MODULE: ./lib/rewrite/schedule.js
/**
 * Another order of the same operators with a lower sum of live bytes. Between two places where only
 * one tensor passes, orders are searched exactly as far as the bounds go; the rest is left as it is.
 *
 * Idea: tflite-tools (github.com/oxmlsys/tflite-tools), which reorders operators to cut the peak.
 */
/** States that one search may visit, so that its time is bounded. */
const MOST_STATES = 20_000;
/** Operators between two narrow places beyond which their orders are not searched. */
const MOST_TASKS = 64;
/** One operator has one order. */
const FEWEST_TASKS = 2;
/** The tasks' indices in the order with the lowest peak found; null where no order is lower. */
function lowerPeak(schedule) {
    const segments = segmentsOf(schedule);
    const budget = { states: MOST_STATES };
    const orders = segments.map(({ from, to }) => range(from, to));
    const peaks = segments.map(({ peak }) => peak);
    const hardest = segments.map((_, at) => at).sort((a, b) => (peaks[b] ?? 0) - (peaks[a] ?? 0));
    let floor = 0;
    for (const at of hardest) {
        const segment = segments[at];
        if (segment === undefined || segment.peak <= floor)
            break;
        const best = searched(segment, { schedule, floor, budget });
        orders[at] = best.order;
        peaks[at] = best.peak;
        floor = Math.max(floor, best.peak);
    }
    const before = Math.max(0, ...segments.map(({ peak }) => peak));
    return Math.max(0, ...peaks) < before ? orders.flat() : null;
}
/**
 * Cut where one tensor passes that was made since the last cut: all that follows waits for it, so no
 * order across the cut is possible. (An output of the model that nothing reads does not pass.)
 */
function segmentsOf({ tasks, inputs, outputs, bytes }) {
    const kept = new Set(outputs);
    const uses = new Map();
    for (const task of tasks)
        for (const one of task.inputs)
            uses.set(one, (uses.get(one) ?? 0) + 1);
    const isRead = (tensor) => (uses.get(tensor) ?? 0) > 0;
    const alive = new Set(inputs);
    const passing = new Set(inputs.filter(isRead));
    const sizeOf = (tensors) => {
        let all = 0;
        for (const tensor of tensors)
            all += bytes(tensor);
        return all;
    };
    const segments = [];
    let [from, peak, live, entering] = [0, 0, sizeOf(alive), [...alive]];
    let made = new Set();
    for (const [at, task] of tasks.entries()) {
        peak = Math.max(peak, live + sizeOf(task.outputs) + task.scratchBytes);
        for (const tensor of task.outputs) {
            if (alive.has(tensor) || (!isRead(tensor) && !kept.has(tensor)))
                continue;
            alive.add(tensor);
            made.add(tensor);
            live += bytes(tensor);
            if (isRead(tensor))
                passing.add(tensor);
        }
        for (const tensor of task.inputs) {
            uses.set(tensor, (uses.get(tensor) ?? 0) - 1);
            if (isRead(tensor))
                continue;
            passing.delete(tensor);
            if (!kept.has(tensor) && alive.delete(tensor))
                live -= bytes(tensor);
        }
        const isNarrow = passing.size === 0 || (passing.size === 1 && [...passing].every((one) => made.has(one)));
        if (!isNarrow && at + 1 < tasks.length)
            continue;
        const isSearched = at + 1 - from >= FEWEST_TASKS;
        segments.push({ from, to: at + 1, peak, entering: isSearched ? entering : [] });
        [from, peak, entering, made] = [at + 1, 0, [...alive], new Set()];
    }
    return segments;
}
/** The lowest order found within the bounds: each search asks for one below the last. */
function searched(segment, { schedule, floor, budget }) {
    const { from, to, peak } = segment;
    let best = { order: range(from, to), peak };
    if (to - from < FEWEST_TASKS || to - from > MOST_TASKS)
        return best;
    while (best.peak > floor) {
        const lower = new OrderBelow(segment, schedule, best.peak).find(budget);
        if (lower === null)
            break;
        best = lower;
    }
    return best;
}
/** Depth first through the sets of tasks that may be done, the file's own order first. */
class OrderBelow {
    #segment;
    #schedule;
    #limit;
    #failed = new Set();
    #order = [];
    #done = [];
    #waiting = new Map();
    #alive;
    #leaving;
    #live = 0;
    #peak = 0;
    constructor(segment, schedule, limit) {
        this.#segment = segment;
        this.#schedule = schedule;
        this.#limit = limit;
        this.#alive = new Set(segment.entering);
        for (const tensor of this.#alive)
            this.#live += schedule.bytes(tensor);
        const inside = schedule.tasks.slice(segment.from, segment.to);
        for (const { inputs } of inside) {
            for (const one of inputs)
                this.#waiting.set(one, (this.#waiting.get(one) ?? 0) + 1);
        }
        const later = schedule.tasks.slice(segment.to).flatMap(({ inputs }) => inputs);
        this.#leaving = new Set([...later, ...schedule.outputs]);
    }
    find(budget) {
        return this.#search(budget) ? { order: [...this.#order], peak: this.#peak } : null;
    }
    #search(budget) {
        const { from, to } = this.#segment;
        if (this.#order.length === to - from)
            return true;
        if (budget.states-- <= 0)
            return false;
        const key = this.#key();
        if (this.#failed.has(key))
            return false;
        for (let index = from; index < to; index++) {
            if (this.#done[index] === true || !this.#isReady(index))
                continue;
            const undo = this.#run(index);
            if (undo !== null && this.#search(budget))
                return true;
            undo?.();
        }
        this.#failed.add(key);
        return false;
    }
    /** Which tasks are done: the live bytes follow from it. */
    #key() {
        const { from, to } = this.#segment;
        let key = '';
        for (let index = from; index < to; index++)
            key += this.#done[index] === true ? '1' : '0';
        return key;
    }
    #isReady(index) {
        return this.#task(index).inputs.every((tensor) => this.#alive.has(tensor));
    }
    /** Null where it would reach the limit. */
    #run(index) {
        const { inputs, outputs, scratchBytes } = this.#task(index);
        const { bytes } = this.#schedule;
        const made = outputs.filter((tensor) => !this.#alive.has(tensor));
        const during = made.reduce((all, tensor) => all + bytes(tensor), this.#live + scratchBytes);
        if (during >= this.#limit)
            return null;
        const before = { live: this.#live, peak: this.#peak };
        this.#peak = Math.max(this.#peak, during);
        this.#done[index] = true;
        this.#order.push(index);
        const born = made.filter((tensor) => this.#isWanted(tensor));
        for (const tensor of inputs)
            this.#waiting.set(tensor, (this.#waiting.get(tensor) ?? 0) - 1);
        const gone = inputs.filter((tensor) => !this.#isWanted(tensor));
        for (const tensor of born)
            this.#alive.add(tensor);
        for (const tensor of gone)
            this.#alive.delete(tensor);
        const sizeOf = (tensors) => tensors.reduce((all, tensor) => all + bytes(tensor), 0);
        this.#live += sizeOf(born) - sizeOf(gone);
        return () => {
            ;
            [this.#live, this.#peak] = [before.live, before.peak];
            this.#done[index] = false;
            this.#order.pop();
            for (const tensor of inputs)
                this.#waiting.set(tensor, (this.#waiting.get(tensor) ?? 0) + 1);
            for (const tensor of born)
                this.#alive.delete(tensor);
            for (const tensor of gone)
                this.#alive.add(tensor);
        };
    }
    #isWanted(tensor) {
        return (this.#waiting.get(tensor) ?? 0) > 0 || this.#leaving.has(tensor);
    }
    #task(index) {
        return this.#schedule.tasks[index] ?? { inputs: [], outputs: [], scratchBytes: 0 };
    }
}
function range(from, to) {
    return Array.from({ length: to - from }, (_, at) => from + at);
}

;// CONCATENATED MODULE: ./lib/rewrite/reorder.js





/** Operators whose effects the graph's edges do not show: what they do depends on when they run. */
const HAS_SIDE_EFFECTS = new Set([
    ...['CALL_ONCE', 'IF', 'WHILE', 'CALL', 'VAR_HANDLE', 'READ_VARIABLE', 'ASSIGN_VARIABLE'],
]);
/**
 * The model with its operators in another order, every output bit the same; the very same value where
 * no order that the search finds needs less RAM on this target, or where the order is not ours to choose.
 */
function reordered(model, target) {
    const [main] = model.subgraphs;
    if (main === undefined || !isFree(model, main))
        return model;
    const { arena, ramBytes } = (0,costs/* costsOf */.A)(model, target);
    const order = lowerPeak(scheduleOf(main, arena));
    if (order === null)
        return model;
    const draft = (0,edit_draft/* openDraft */.Ud)(model);
    const operators = draft.operators;
    draft.operators = order.flatMap((index) => operators[index] ?? []);
    const variant = (0,edit_draft/* finishDraft */.vD)(draft);
    return (0,costs/* costsOf */.A)(variant, target).ramBytes < ramBytes ? variant : model;
}
/** Indices of the operators that run at another time in `variant`; it has the same tensors. */
function movedLayers(model, variant) {
    const now = variant.subgraphs[0]?.operators ?? [];
    return (model.subgraphs[0]?.operators ?? [])
        .filter(({ outputs }, at) => now[at]?.outputs[0] !== outputs[0])
        .map(({ index }) => index);
}
function isFree({ subgraphs, offlinePlan }, { operators, tensors }) {
    if (subgraphs.length > 1 || offlinePlan !== null)
        return false;
    if (operators.some(({ kind }) => HAS_SIDE_EFFECTS.has(kind)))
        return false;
    if (!hasBranches(operators, (index) => tensors[index]?.isConstant === false))
        return false;
    const variables = operators.flatMap(({ inputs }) => inputs.filter((index) => tensors[index]?.isVariable === true));
    return new Set(variables).size === variables.length;
}
/** In a chain there is one order only. */
function hasBranches(operators, isComputed) {
    const reads = operators.map(({ inputs }) => [...new Set(inputs)].filter(isComputed));
    const isRead = new Set(reads.flat());
    return (isRead.size < reads.flat().length ||
        reads.some((one) => one.length > 1) ||
        operators.some((one) => one.outputs.length > 1));
}
function scheduleOf(main, { buffers }) {
    const sizes = new Map();
    const scratch = new Map();
    for (const { kind, tensor, bytes, firstLayer } of buffers) {
        const size = (0,integers/* alignUp */.DQ)(bytes, persistent/* BUFFER_ALIGNMENT */.nr);
        if (kind === 'tensor' && tensor !== null)
            sizes.set(tensor, size);
        // The clock counts operators from 1.
        else if (kind === 'scratch')
            scratch.set(firstLayer - 1, (scratch.get(firstLayer - 1) ?? 0) + size);
    }
    const made = new Set([...main.inputs, ...main.operators.flatMap(({ outputs }) => outputs)]);
    const tasks = main.operators.map(({ inputs, outputs, index }) => ({
        inputs: [...new Set(inputs)].filter((one) => sizes.has(one) && made.has(one)),
        outputs: [...new Set(outputs)].filter((one) => sizes.has(one)),
        scratchBytes: scratch.get(index) ?? 0,
    }));
    const inArena = (one) => sizes.has(one);
    return {
        tasks,
        bytes: (tensor) => sizes.get(tensor) ?? 0,
        inputs: [...new Set(main.inputs)].filter(inArena),
        outputs: [...new Set(main.outputs)].filter(inArena),
    };
}


/***/ })

};
