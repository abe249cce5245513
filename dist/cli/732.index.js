export const id = 732;
export const ids = [732];
export const modules = {

/***/ 1732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ applyEdits)
});

// EXTERNAL MODULE: ./lib/edit/draft-graph.js
var draft_graph = __webpack_require__(2926);
;// CONCATENATED MODULE: ./lib/edit/converter/close-gap.js

/**
 * Takes out what stood around `gap`, where a layer was, and undoes itself now, from the inside out;
 * with it goes the ADD of the layer's bias, which the wrapping kept apart.
 */
function closeGap(draft, gap) {
    const shaped = closeOnce(draft, gap, RESHAPES);
    const whole = closeOnce(draft, shaped ?? gap, BATCHES) ?? shaped;
    if (whole === undefined)
        return;
    (0,draft_graph/* dropDeadOperators */.xd)(draft);
    dropBias(draft, whole);
}
function dropBias(draft, gap) {
    const readers = draft.operators.filter(({ inputs }) => inputs.includes(gap));
    const [adding] = readers;
    const [sum] = adding?.outputs ?? [];
    const bias = adding?.inputs.find((one) => one !== gap);
    const isBias = adding?.kind === 'ADD' && bias?.data != null && bias.before.length === 1;
    // Whoever feeds the gap reads into the ADD now, but did not before.
    const wasBehind = draft.original[adding?.from.inputs[0] ?? -1] !== gap;
    if (readers.length !== 1 || !isBias || !wasBehind || sum === undefined)
        return;
    draft.operators = draft.operators.filter((one) => one !== adding);
    (0,draft_graph/* replaceUses */.zW)(draft, sum, gap);
}
/** The tensor where the gap is then; undefined where nothing undoes anything. */
function closeOnce(draft, gap, kinds) {
    const opening = draft.operators.find(({ outputs }) => outputs.includes(gap));
    const readers = draft.operators.filter(({ inputs }) => inputs.includes(gap));
    const [closing] = readers;
    const source = opening?.inputs[0];
    const [result] = closing?.outputs ?? [];
    if (opening === undefined || closing === undefined || source == null || result === undefined) {
        return undefined;
    }
    if (!kinds.has(opening.kind) || !kinds.has(closing.kind))
        return undefined;
    const isAlone = readers.length === 1 && !draft.outputs.includes(gap);
    if (!isAlone)
        return undefined;
    if (!undoes({ opening, closing }, draft))
        return undefined;
    draft.operators = draft.operators.filter((one) => one !== opening && one !== closing);
    (0,draft_graph/* replaceUses */.zW)(draft, result, source);
    return source;
}
/**
 * Of two RESHAPE that a removed layer left in a row, the converter keeps the second. For a settled
 * draft: each of the two has followed its own input by then.
 */
function mergeReshapes(draft) {
    const reshapes = draft.operators.filter(({ kind }) => kind === 'RESHAPE');
    for (const second of reshapes) {
        const [between] = second.inputs;
        const first = reshapes.find(({ outputs }) => outputs.some((one) => one === between));
        const [source] = first?.inputs ?? [];
        const readers = draft.operators.filter(({ inputs }) => inputs.some((one) => one === between));
        const wereApart = draft.original[second.from.inputs[0] ?? -1] !== between;
        const isAlone = readers.length === 1 && !draft.outputs.some((one) => one === between);
        if (first === undefined || source == null || !wereApart || !isAlone)
            continue;
        second.inputs = [source, ...second.inputs.slice(1)];
        draft.operators = draft.operators.filter((one) => one !== first);
    }
}
function undoes({ opening, closing }, { original }) {
    if (BATCHES.has(opening.kind))
        return opening.kind !== closing.kind;
    const [source, result] = [opening.inputs[0]?.before, closing.outputs[0]?.before];
    if (source?.join() === result?.join())
        return true;
    const inner = [opening.outputs[0]?.before, original[closing.from.inputs[0] ?? -1]?.before];
    if (rowsOf(source) === rowsOf(result) && rowsOf(inner[0]) === rowsOf(inner[1])) {
        return source?.at(-1) === inner[0]?.at(-1) && result?.at(-1) === inner[1]?.at(-1);
    }
    const added = addedAxis(source, opening.outputs[0]?.before);
    // With the channels that the removed layer made.
    const dropped = addedAxis(result, original[closing.from.inputs[0] ?? -1]?.before);
    return added !== undefined && added === dropped;
}
/** All sizes but the last, the channels. */
function rowsOf(shape = []) {
    return shape.slice(0, -1).join();
}
const RESHAPES = new Set(['RESHAPE', 'EXPAND_DIMS', 'SQUEEZE']);
const BATCHES = new Set(['SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND']);
/** Where `long` has one size of 1 more than `short`; undefined where that is not the difference. */
function addedAxis(short = [], long = []) {
    const axis = long.findIndex((size, at) => size === 1 && long.toSpliced(at, 1).join() === short.join());
    return axis === -1 ? undefined : axis;
}

// EXTERNAL MODULE: ./lib/edit/constants.js
var constants = __webpack_require__(5433);
// EXTERNAL MODULE: ./lib/edit/draft.js + 1 modules
var edit_draft = __webpack_require__(1995);
// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __webpack_require__(2897);
;// CONCATENATED MODULE: ./lib/edit/follow/causal.js
const WRAPS = new Set(['PAD', 'SPACE_TO_BATCH_ND', 'EXPAND_DIMS']);
/** True for the PAD and what stands between it and a convolution over a signal, to serve that one. */
function isWrapping({ kind, inputs, outputs }) {
    if (kind !== 'RESHAPE')
        return WRAPS.has(kind);
    // With a fixed batch the converter writes EXPAND_DIMS as RESHAPE.
    const [input, output] = [inputs[0]?.shape ?? [], outputs[0]?.shape ?? []];
    const axis = output.findIndex((size, at) => size === 1 && output.toSpliced(at, 1).join() === input.join());
    return axis !== -1;
}
const CONVOLUTIONS = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D']);
/**
 * A PAD of just what the kernel reaches back, in front only, is the convolution's own: it follows the
 * kernel and the dilation (keras/layers/convolutional/base_conv.py, _compute_causal_padding). Any
 * other keeps its amounts.
 */
function followPad(operator, settling) {
    const amounts = settling.baseIntegers(operator, 1);
    const behind = convolutionBehind(operator, settling);
    const padded = amounts?.flatMap((amount, at) => (amount === 0 ? [] : [at])) ?? [];
    const [at] = padded;
    if (amounts == null || behind === undefined || padded.length !== 1 || at === undefined)
        return;
    if (at % 2 !== 0)
        return;
    const reach = reachOf(behind, { axis: at / 2, rank: amounts.length / 2, settling });
    if (reach.before !== amounts[at] || reach.now === reach.before)
        return;
    settling.steer(operator, 1, amounts.with(at, reach.now));
}
function convolutionBehind(pad, settling) {
    let at = pad;
    let opening;
    while (at !== undefined && isWrapping(at)) {
        if (at.kind === 'SPACE_TO_BATCH_ND')
            opening = at;
        at = at.outputs.flatMap(settling.readers)[0];
    }
    return at !== undefined && CONVOLUTIONS.has(at.kind) ? { convolution: at, opening } : undefined;
}
/** How many rows (columns) the kernel reaches back, in the unedited model and now. */
function reachOf({ convolution, opening }, { axis, rank, settling }) {
    const [input, filter] = convolution.inputs;
    if (input == null || filter == null)
        return { before: 0, now: 0 };
    // A signal is the width of a map of height 1, or the height of one of width 1.
    const side = rank === 4 ? axis : settling.base(convolution, input)[1] === 1 ? 2 : 1;
    const block = (values) => values?.[values.length === 1 ? 0 : side - 1] ?? 1;
    const dilation = ({ options }) => !('dilationHFactor' in options)
        ? 1
        : side === 1
            ? options.dilationHFactor
            : options.dilationWFactor;
    const reach = (size = 1, ...factors) => factors.reduce((all, one) => all * one, size - 1);
    const before = opening && settling.baseIntegers(opening, 1);
    return {
        before: reach(settling.base(convolution, filter)[side], ...[dilation(convolution.from), block(before)]),
        now: reach(filter.shape[side], ...[dilation(convolution), block(settling.integers(opening?.inputs[1]))]),
    };
}

;// CONCATENATED MODULE: ./lib/edit/follow/batches.js

/**
 * What a SAME convolution asks for around the map follows its kernel and its dilation; what fills up
 * the last block follows the map. The crops behind the convolution are that filling
 * (tensorflow/python/ops/nn_ops.py, _WithSpaceToBatch; array_ops.required_space_to_batch_paddings).
 */
function followSpaceToBatch(operator, settling) {
    const dilated = dilatedFrom(operator, settling.readers);
    if (dilated === undefined)
        return;
    const next = edgesOf(dilated, settling).flatMap((edge) => [edge.first, edge.last + edge.filling]);
    if (next.length > 0)
        settling.steer(operator, 2, next);
}
/** Crops what filled up the last block. */
function followBatchToSpace(operator, settling) {
    const opening = openingOf(operator, settling);
    const dilated = opening && dilatedFrom(opening, settling.readers);
    if (dilated === undefined)
        return;
    const next = edgesOf(dilated, settling).flatMap(({ filling }) => [0, filling]);
    if (next.length > 0)
        settling.steer(operator, 2, next);
}
function edgesOf(dilated, settling) {
    const { opening, convolution, closing } = dilated;
    const [input] = opening.inputs;
    const filter = convolution.inputs[1];
    const [blocks, paddings] = [1, 2].map((at) => settling.baseIntegers(opening, at));
    const [now, crops] = [settling.integers(opening.inputs[1]), settling.baseIntegers(closing, 2)];
    if (input == null || filter == null || !blocks || !paddings || !now || !crops)
        return [];
    // Of a map of one axis the filter has a height of 1 first.
    const axisOf = (axis) => axis + 3 - blocks.length;
    const base = settling.base(convolution, filter);
    return now.map((block, axis) => {
        const [first = 0, behind = 0] = paddings.slice(2 * axis);
        const last = behind - (crops[2 * axis + 1] ?? 0);
        const reach = ((base[axisOf(axis)] ?? 1) - 1) * (blocks[axis] ?? 1);
        const wanted = ((filter.shape[axisOf(axis)] ?? 1) - 1) * block;
        const follows = first + last === reach && reach !== wanted;
        const edge = follows
            ? { first: Math.floor(wanted / 2), last: Math.ceil(wanted / 2) }
            : { first, last };
        const size = (input.shape[axis + 1] ?? 1) + edge.first + edge.last;
        return { ...edge, filling: (block - (size % block)) % block };
    });
}
/** Layers between the two: a convolution and the shapes it wants. */
const MAX_STEPS = 8;
/** The dilated convolution that a SPACE_TO_BATCH_ND opens (the first, where several share it). */
function dilatedFrom(opening, readersOf) {
    const [convolution, closing] = between(opening, readersOf, MAX_STEPS) ?? [];
    return convolution && closing && { opening, convolution, closing };
}
function between(from, readersOf, steps) {
    if (steps === 0)
        return undefined;
    for (const reader of from.outputs.flatMap(readersOf)) {
        if (reader.kind === 'BATCH_TO_SPACE_ND')
            return [reader];
        const found = between(reader, readersOf, steps - 1);
        if (found !== undefined)
            return CONVOLUTIONS.has(reader.kind) ? [reader, ...found] : found;
    }
    return undefined;
}
function openingOf(closing, settling) {
    let tensor = closing.inputs[0];
    for (let step = 0; step < MAX_STEPS && tensor != null; step++) {
        const maker = settling.producer(tensor);
        if (maker?.kind === 'SPACE_TO_BATCH_ND')
            return maker;
        tensor = maker?.inputs[0];
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/edit/steer.js
var steer = __webpack_require__(9285);
;// CONCATENATED MODULE: ./lib/edit/edits/dilation.js
/**
 * The dilation of a convolution: an option of its own, or the blocks of the SPACE_TO_BATCH_ND in front
 * of it, which is how a converter writes it where it does not know the batch.
 */





/** The blocks around a convolution become its new dilation; false where it has none around it. */
function setBlocks(convolution, { draft, height, width }) {
    const dilated = around(convolution, draft);
    const blocks = (0,constants/* integersOf */.n6)(dilated?.opening.inputs[1]);
    if (dilated === undefined || blocks === null)
        return false;
    const values = blocks.length === 1 ? [width] : [height, width];
    if ((0,integers/* product */.qM)(values) === 1)
        unwrap(dilated, draft);
    else {
        for (const one of [dilated.opening, dilated.closing]) {
            (0,steer/* steer */.e)(draft, one, { position: 1, values });
        }
    }
    return true;
}
function around(convolution, draft) {
    const readersOf = (tensor) => draft.operators.filter(({ inputs }) => inputs.includes(tensor));
    return draft.operators
        .filter(({ kind }) => kind === 'SPACE_TO_BATCH_ND')
        .map((opening) => dilatedFrom(opening, readersOf))
        .find((found) => found?.convolution === convolution);
}
/** Without dilation nothing goes to batches, and the bias behind them is the convolution's own. */
function unwrap({ opening, convolution, closing }, draft) {
    const [before] = opening.inputs;
    const [blocked] = opening.outputs;
    const [inner] = closing.inputs;
    const [after] = closing.outputs;
    const { options } = convolution;
    if (before == null || inner == null || blocked === undefined || after === undefined)
        return;
    const fills = ((0,constants/* integersOf */.n6)(closing.inputs[2]) ?? []).reduce((all, one) => all + one, 0);
    const pads = ((0,constants/* integersOf */.n6)(opening.inputs[2]) ?? []).reduce((all, one) => all + one, 0) - fills;
    if ('padding' in options) {
        convolution.options = { ...options, padding: pads > 0 ? 'SAME' : 'VALID' };
    }
    draft.operators = draft.operators.filter((one) => one !== opening && one !== closing);
    (0,draft_graph/* replaceUses */.zW)(draft, blocked, before);
    (0,draft_graph/* replaceUses */.zW)(draft, after, inner);
    takeBias(convolution, inner, draft);
}
/** An ADD of one number per channel behind a convolution goes into it, with its activation. */
function takeBias(convolution, inner, draft) {
    const { options } = convolution;
    const readers = draft.operators.filter(({ inputs }) => inputs.includes(inner));
    const [adding] = readers;
    const [sum] = adding?.outputs ?? [];
    const bias = adding?.inputs.find((one) => one !== inner);
    const last = draft.operators.find(({ outputs }) => outputs.includes(inner));
    const fits = readers.length === 1 &&
        adding?.kind === 'ADD' &&
        bias?.data != null &&
        bias.shape.length <= 1 &&
        convolution.inputs[2] != null;
    if (!fits || last === undefined || sum === undefined)
        return;
    if ('fusedActivationFunction' in options && 'fusedActivationFunction' in adding.options) {
        const { fusedActivationFunction } = adding.options;
        convolution.options = { ...options, fusedActivationFunction };
    }
    last.outputs = [sum];
    draft.operators = draft.operators.filter((one) => one !== adding);
}

;// CONCATENATED MODULE: ./lib/edit/edits/inputs-and-outputs.js

/** Another size or other channels of the model's maps. */
function setInput(edit, { draft, refuse }) {
    const images = draft.inputs.filter((tensor) => tensor.shape.length === 4);
    const candidates = images.length > 0 ? images : draft.inputs;
    const [first] = candidates;
    // Two views of one size are resized together; inputs that differ could each be meant.
    if (first === undefined || candidates.some((one) => !(0,steer/* sameShape */._)(one.shape, first.shape))) {
        return refuse(`the model has ${candidates.length} inputs that this could mean`);
    }
    for (const input of candidates) {
        input.shape =
            edit.kind === 'input.channels'
                ? [...input.shape.slice(0, -1), edit.value]
                : (resized(input, edit.value, draft) ??
                    refuse(`the model's input is ${input.shape.join('x')}, not a map of height, width and channels`));
    }
}
/** The input's shape at another height and width; null where it has none. */
function resized(input, { height, width }, draft) {
    const [batches = 1, , , channels = 1] = input.shape;
    if (input.shape.length === 4)
        return [batches, height, width, channels];
    // A signal has a length and channels.
    if (input.shape.length === 3 && width === 1)
        return [batches, height, input.shape[2] ?? 1];
    return isMapOfOneChannel(input, draft) ? [batches, height, width] : null;
}
/** True for `[batch, height, width]` that a RESHAPE or EXPAND_DIMS gives its one channel: a spectrogram. */
function isMapOfOneChannel(input, draft) {
    if (input.shape.length !== 3)
        return false;
    let at = input;
    for (const { kind, inputs, outputs } of draft.operators) {
        const [output] = outputs;
        if (inputs[0] !== at || output === undefined || kind === 'SHAPE')
            continue;
        if (kind !== 'QUANTIZE')
            return (0,steer/* sameShape */._)(output.shape, [...input.shape, 1]);
        at = output;
    }
    return false;
}
/** The QUANTIZE behind each float32 input goes; its int8 output takes the input's place. */
function dropInputQuantize({ draft, refuse }) {
    const found = draft.inputs.flatMap((input) => {
        const readers = draft.operators.filter((one) => one.inputs.includes(input));
        const [quantize] = readers;
        const [output] = quantize?.outputs ?? [];
        const fits = readers.length === 1 && quantize?.kind === 'QUANTIZE' && output?.from.dtype === 'int8';
        return fits && input.from.dtype === 'float32' && !draft.outputs.includes(input)
            ? [{ input, quantize, output }]
            : [];
    });
    if (found.length === 0) {
        return refuse(`no input is float32 with a QUANTIZE to int8 behind it (${draft.inputs.map((one) => one.from.dtype).join(', ')})`);
    }
    for (const { input, quantize, output } of found) {
        draft.operators = draft.operators.filter((one) => one !== quantize);
        draft.inputs = draft.inputs.map((one) => (one === input ? output : one));
        takePlace(draft, input, output);
    }
}
/** The DEQUANTIZE before each float32 output goes; its int8 input becomes the model's output. */
function dropOutputDequantize({ draft, refuse }) {
    const found = draft.operators.flatMap((dequantize) => {
        const [input] = dequantize.inputs;
        const [output] = dequantize.outputs;
        const fits = dequantize.kind === 'DEQUANTIZE' && input?.from.dtype === 'int8';
        const isLast = output !== undefined &&
            draft.outputs.includes(output) &&
            !draft.operators.some((one) => one.inputs.includes(output));
        return fits && isLast ? [{ dequantize, input, output }] : [];
    });
    if (found.length === 0) {
        return refuse(`no output is float32 with a DEQUANTIZE from int8 before it (${draft.outputs.map((one) => one.from.dtype).join(', ')})`);
    }
    for (const { dequantize, input, output } of found) {
        draft.operators = draft.operators.filter((one) => one !== dequantize);
        draft.outputs = draft.outputs.map((one) => (one === output ? input : one));
    }
}
/** Moves `next` to where `old` stands in the file's list of tensors; `old` is dropped later. */
function takePlace(draft, old, next) {
    next.shape = old.shape;
    draft.tensors = draft.tensors
        .filter((tensor) => tensor !== next)
        .flatMap((tensor) => (tensor === old ? [next, old] : [tensor]));
}

;// CONCATENATED MODULE: ./lib/edit/edits/insert-and-remove.js


/** Pooling behind a layer, read by whoever read the layer. */
function insertPool(operator, edit, { draft, refuse }) {
    const [output] = operator.outputs;
    if (output?.shape.length !== 4) {
        return refuse(`${operator.kind} gives no map of height and width to pool over`);
    }
    const pooled = {
        ...output,
        from: { ...output.from, index: -1 },
        name: `${output.name}/${edit.pool.toLowerCase()}`,
        data: null,
    };
    const activation = 'NONE';
    const inserted = {
        from: {
            ...operator.from,
            index: -1,
            customName: null,
            version: 2,
            customOptions: new Uint8Array(0),
        },
        origin: null,
        kind: edit.pool,
        pinned: true,
        options: {
            type: 'Pool2DOptions',
            padding: 'VALID',
            strideH: edit.value.height,
            strideW: edit.value.width,
            filterHeight: edit.value.height,
            filterWidth: edit.value.width,
            fusedActivationFunction: activation,
        },
        inputs: [output],
        outputs: [pooled],
        intermediates: [],
    };
    (0,draft_graph/* replaceUses */.zW)(draft, output, pooled);
    draft.tensors.splice(draft.tensors.indexOf(output) + 1, 0, pooled);
    draft.operators.splice(draft.operators.indexOf(operator) + 1, 0, inserted);
}
/** The layer's readers read what it read; what only served it goes with it. */
function removeOperator(operator, { draft, refuse }) {
    const [output] = operator.outputs;
    const isShape = (tensor) => tensor.from.dtype === 'int32' && output?.from.dtype !== 'int32';
    const all = operator.inputs.filter((tensor) => tensor?.data === null);
    const computed = all.filter((tensor) => tensor !== null && !isShape(tensor));
    const [input] = computed;
    if (computed.length !== 1 ||
        input == null ||
        output === undefined ||
        operator.outputs.length > 1) {
        return refuse(`${operator.kind} joins or splits ${computed.length} computed tensors: say which branch goes by removing that branch`);
    }
    if (input.from.dtype !== output.from.dtype) {
        return refuse(`${operator.kind} turns ${input.from.dtype} into ${output.from.dtype}; use input.dtype=int8 or output.dtype=int8 at the edges`);
    }
    draft.operators = draft.operators.filter((one) => one !== operator);
    (0,draft_graph/* replaceUses */.zW)(draft, output, input);
    if (all.length > computed.length)
        (0,draft_graph/* dropDeadOperators */.xd)(draft);
    closeGap(draft, input);
}

// EXTERNAL MODULE: ./lib/edit/edits/edit.js
var edits_edit = __webpack_require__(5080);
;// CONCATENATED MODULE: ./lib/edit/converter/flatten-before-dense.js
/**
 * The converter leaves out a RESHAPE in front of a dense layer where it keeps the last size, as
 * flattening a 1x1 map does, because FULLY_CONNECTED takes all sizes but the last as rows
 * (tensorflow/compiler/mlir/lite/transforms/optimize.cc, RemoveReshapeBeforeFullyConnected; only where
 * it knows every size, the batch among them). An edit that makes the map 1x1, or larger again, changes
 * which it is.
 */



/** How the converter describes the files it writes (flatbuffer_export.cc). */
const CONVERTER = 'MLIR Converted.';
/** Leaves out or adds the RESHAPE before dense layers of a settled draft. */
function flattenBeforeDense(draft) {
    if (draft.model.description !== CONVERTER)
        return;
    for (const dense of draft.operators.filter(flattens)) {
        const [input] = dense.inputs;
        const reshape = draft.operators.find(({ outputs }) => outputs.some((one) => one === input));
        if (input == null)
            continue;
        if (reshape?.kind === 'RESHAPE')
            leaveOut(reshape, dense, draft);
        else if (isFlattened(dense, unedited(dense, draft)) && flatten_before_dense_rowsOf(input.shape) > 1)
            add(dense, input, draft);
    }
}
/** True for a dense layer of known sizes whose output is one row per row of its input. */
function flattens({ kind, options, inputs, outputs }) {
    return (kind === 'FULLY_CONNECTED' &&
        options.type === 'FullyConnectedOptions' &&
        !options.keepNumDims &&
        outputs[0]?.shape.length === 2 &&
        [inputs[0], outputs[0]].every((one) => one?.from.shapeSignature?.includes(-1) !== true));
}
function leaveOut(reshape, dense, draft) {
    const [map] = reshape.inputs;
    const [flat] = reshape.outputs;
    if (map == null || flat === undefined)
        return;
    const keptBefore = map.before.at(-1) === flat.before.at(-1);
    if (keptBefore || map.shape.at(-1) !== flat.shape.at(-1))
        return;
    dense.inputs = dense.inputs.map((one) => (one === flat ? map : one));
    const isRead = draft.outputs.includes(flat) || draft.operators.some(({ inputs }) => inputs.includes(flat));
    if (!isRead)
        draft.operators = draft.operators.filter((one) => one !== reshape);
}
/** Shape of what the dense layer reads in the unedited model. */
function unedited({ from }, { original }) {
    return original[from.inputs[0] ?? -1]?.before ?? [];
}
/** True where the dense layer reads a 1x1 map (of shape `before`) as it is: its RESHAPE was left out. */
function isFlattened({ outputs, options }, before) {
    return (options.type === 'FullyConnectedOptions' &&
        !options.keepNumDims &&
        before.length > 2 &&
        outputs[0]?.before.length === 2 &&
        flatten_before_dense_rowsOf(before) === 1);
}
function add(dense, map, draft) {
    const shape = [1, (0,integers/* product */.qM)(map.shape)];
    const target = (0,draft_graph/* addedIntegers */.mp)(map, shape, { name: 'shape' });
    const name = `${map.name.split(';')[0] ?? ''}/Reshape`;
    const flat = (0,edit_draft/* addedTensor */.qc)(map, { name, shape, data: null, quantization: map.quantization });
    const reshape = {
        ...dense,
        from: { ...dense.from, index: -1, version: 1 },
        origin: null,
        kind: 'RESHAPE',
        options: { type: 'Other', table: 'ReshapeOptions', fields: { newShape: shape } },
        inputs: [map, target],
        outputs: [flat],
    };
    dense.inputs = dense.inputs.map((one) => (one === map ? flat : one));
    draft.operators.splice(draft.operators.indexOf(dense), 0, reshape);
    const [output] = dense.outputs;
    const place = output === undefined ? draft.tensors.length : draft.tensors.indexOf(output);
    draft.tensors.splice(place, 0, target, flat);
}
function flatten_before_dense_rowsOf(shape) {
    return (0,integers/* product */.qM)(shape.slice(0, -1));
}

// EXTERNAL MODULE: ./lib/edit/window-of.js
var window_of = __webpack_require__(4766);
;// CONCATENATED MODULE: ./lib/edit/converter/folded-padding.js







/** Puts the PAD back in front of the convolutions that it was folded into, but for those in `but`. */
function unfoldPads(draft, but) {
    if (draft.model.description !== CONVERTER)
        return;
    for (const operator of [...draft.operators]) {
        const name = foldedPad(operator);
        if (name !== undefined && !but.has(operator))
            unfold(operator, { draft, name });
    }
}
/** The name of a PAD among the parts of a SAME convolution's name; undefined where it has none. */
function foldedPad({ kind, options, outputs }) {
    if (!CONVOLUTIONS.has(kind) || !('padding' in options) || options.padding !== 'SAME')
        return;
    const parts = outputs[0]?.from.name.split(';') ?? [];
    return parts.find((part) => /(^|\/)Pad(V2)?(_\d+)?$/.test(part));
}
function unfold(convolution, { draft, name }) {
    const [input] = convolution.inputs;
    const [output] = convolution.outputs;
    const window = (0,window_of/* windowOf */.O)(convolution);
    const { options } = convolution;
    if (input?.shape.length !== 4 || output === undefined || window === null)
        return;
    if (!('padding' in options))
        return;
    const [batches = 1, height = 1, width = 1, channels = 1] = input.shape;
    const [top, bottom] = (0,window_of/* sameAmounts */.k)(height, window.vertical);
    const [left, right] = (0,window_of/* sameAmounts */.k)(width, window.horizontal);
    if (top + bottom + left + right === 0)
        return;
    const values = [0, 0, top, bottom, left, right, 0, 0];
    const amounts = (0,draft_graph/* addedIntegers */.mp)(input, values, { name: 'paddings', shape: [4, 2] });
    const padded = (0,edit_draft/* addedTensor */.qc)(input, {
        ...{ name, data: null },
        ...{ shape: [batches, height + top + bottom, width + left + right, channels] },
        quantization: input.quantization,
    });
    const pad = {
        ...convolution,
        from: { ...convolution.from, index: -1, version: 2 },
        ...{ origin: null, kind: 'PAD', pinned: true },
        options: { type: 'Other', table: 'PadOptions', fields: {} },
        inputs: [input, amounts],
        outputs: [padded],
    };
    convolution.options = { ...options, padding: 'VALID' };
    convolution.inputs = [padded, ...convolution.inputs.slice(1)];
    draft.operators.splice(draft.operators.indexOf(convolution), 0, pad);
    draft.tensors.splice(draft.tensors.indexOf(output), 0, amounts, padded);
    output.name = partsBut(name, output).join(';');
    (0,steer/* steer */.e)(draft, pad, { position: 1, values });
}
function partsBut(part, { name }) {
    return name.split(';').filter((one) => one !== part);
}
/** Folds each PAD that SAME stands for exactly, in files of a converter that does or did. */
function foldPads(draft) {
    const pads = draft.operators.filter(({ kind }) => kind === 'PAD');
    const didFold = pads.some(({ origin }) => origin === null);
    if (!didFold && !(draft.model.description === CONVERTER && foldsPads(draft.model)))
        return;
    for (const pad of pads)
        fold(pad, draft);
}
/** The first minor release of TensorFlow 2 whose converter folds. */
const FIRST_MINOR = 18;
/** True where the file says that a converter wrote it that folds (CONVERSION_METADATA holds the version). */
function foldsPads({ metadata, buffers }) {
    const entry = metadata.find(({ name }) => name === 'CONVERSION_METADATA');
    const text = String.fromCharCode(...(buffers[entry?.buffer ?? -1]?.data ?? []));
    const [, major = '0', minor = '0'] = /(\d+)\.(\d+)\.\d+/.exec(text) ?? [];
    return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= FIRST_MINOR);
}
function fold(pad, draft) {
    const [input, amounts] = pad.inputs;
    const [output] = pad.outputs;
    const readers = draft.operators.filter(({ inputs }) => inputs.some((one) => one === output));
    const [reader] = readers;
    if (input?.shape.length !== 4 || output === undefined || reader === undefined)
        return;
    const window = CONVOLUTIONS.has(reader.kind) ? (0,window_of/* windowOf */.O)(reader) : null;
    const { options } = reader;
    const isAlone = readers.length === 1 && !draft.outputs.includes(output);
    if (!isAlone || window === null || !('padding' in options) || options.padding !== 'VALID')
        return;
    const [, height = 1, width = 1] = input.shape;
    const same = [(0,window_of/* sameAmounts */.k)(height, window.vertical), (0,window_of/* sameAmounts */.k)(width, window.horizontal)];
    if ((0,constants/* integersOf */.n6)(amounts)?.join() !== [0, 0, ...same.flat(), 0, 0].join())
        return;
    reader.options = { ...options, padding: 'SAME' };
    if (pad.origin === null)
        for (const one of reader.outputs)
            one.name = one.from.name;
    draft.operators = draft.operators.filter((one) => one !== pad);
    (0,draft_graph/* replaceUses */.zW)(draft, output, input);
}

;// CONCATENATED MODULE: ./lib/edit/converter/own-wrapping.js
/**
 * The converter merges equal operators: two convolutions over one map share its PAD, its blocks and
 * its EXPAND_DIMS. One whose kernel or dilation is edited needs its own.
 */



/** Gives a convolution its own copy of the PAD and the like in front of it that others read too. */
function ownWrapping(convolution, draft) {
    if (!CONVOLUTIONS.has(convolution.kind))
        return;
    const chain = wrappingOf(convolution, draft);
    const isShared = chain.some(({ outputs: [output] }) => draft.operators.filter(({ inputs }) => inputs.some((one) => one === output)).length > 1);
    const serves = chain.some(({ kind }) => kind === 'PAD' || kind === 'SPACE_TO_BATCH_ND');
    if (!isShared || !serves)
        return;
    const copies = [];
    let reader = convolution;
    for (const one of chain) {
        const outputs = one.outputs.map((output) => ({
            ...output,
            from: { ...output.from, index: -1 },
        }));
        const copy = { ...one, inputs: [...one.inputs], outputs };
        reader.inputs = [outputs[0] ?? null, ...reader.inputs.slice(1)];
        copies.unshift(copy);
        const [first] = one.outputs;
        if (first !== undefined)
            draft.tensors.splice(draft.tensors.indexOf(first) + 1, 0, ...outputs);
        reader = copy;
    }
    const [nearest] = chain;
    if (nearest === undefined)
        return;
    draft.operators.splice(draft.operators.indexOf(nearest) + 1, 0, ...copies);
}
/** Copies that a settled draft left equal to another one are merged again. */
function shareEqualWrapping(draft) {
    const seen = new Map();
    for (const operator of [...draft.operators]) {
        const [output] = operator.outputs;
        if (!isWrapping(operator) || output === undefined)
            continue;
        const key = [operator.kind, ...operator.inputs.map((one) => keyOf(one, draft))].join(' ');
        const [equal] = seen.get(key)?.outputs ?? [];
        const isCopy = [output, equal].some((one) => one?.from.index === -1);
        if (equal !== undefined && isCopy) {
            (0,draft_graph/* replaceUses */.zW)(draft, output, equal);
            draft.operators = draft.operators.filter((one) => one !== operator);
        }
        else if (equal === undefined)
            seen.set(key, operator);
    }
}
/** Equal for the same tensor and for constants of the same integers. */
function keyOf(tensor, { tensors }) {
    const values = (0,constants/* integersOf */.n6)(tensor);
    return values === null ? `#${tensor === null ? -1 : tensors.indexOf(tensor)}` : values.join();
}
/** From the convolution upwards. */
function wrappingOf(convolution, draft) {
    const chain = [];
    for (let at = convolution; at !== undefined;) {
        const [input] = at.inputs;
        const maker = draft.operators.find(({ outputs }) => outputs.some((one) => one === input));
        at = maker !== undefined && isWrapping(maker) ? maker : undefined;
        if (at !== undefined)
            chain.push(at);
    }
    return chain;
}

// EXTERNAL MODULE: ./lib/operators/shapes/infer.js + 3 modules
var infer = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/edit/computed-integers.js
var computed_integers = __webpack_require__(9433);
// EXTERNAL MODULE: ./lib/operators/shapes/operand.js
var operand = __webpack_require__(8341);
;// CONCATENATED MODULE: ./lib/edit/follow/elementwise.js

function followElementwise(operator, settling) {
    const rank = Math.max(...operator.inputs.map((tensor) => tensor?.shape.length ?? 0));
    const padded = (shape) => [
        ...Array(rank - shape.length).fill(1),
        ...shape,
    ];
    const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null);
    const shape = Array.from({ length: rank }, (_, axis) => {
        const sizes = computed.map((tensor) => padded(tensor?.shape ?? [])[axis] ?? 1);
        const size = Math.max(1, ...sizes);
        if (sizes.some((one) => one !== 1 && one !== size)) {
            settling.refuse(operator, `its branches would be ${computed.map((one) => one?.shape.join('x')).join(' and ')}; edit the other branch as well`);
        }
        return size;
    });
    for (const constant of operator.inputs) {
        if (constant?.data == null)
            continue;
        const before = settling.base(operator, constant);
        const offset = rank - before.length;
        (0,constants/* resizeConstant */.ZK)(constant, before.map((size, axis) => (size === 1 ? 1 : (shape[axis + offset] ?? size))));
    }
}

;// CONCATENATED MODULE: ./lib/edit/follow/layout.js
/** Layers that join, resize or cut maps: their constants follow the sizes. */

/** Axis a CONCATENATION joins along, counted from 0. */
function concatenationAxis(operator) {
    const rank = operator.outputs[0]?.shape.length ?? 0;
    const axis = operator.options.type === 'Other' ? Number(operator.options.fields['axis'] ?? 0) : 0;
    return axis < 0 ? axis + rank : axis;
}
function followConcatenation(operator) {
    const axis = concatenationAxis(operator);
    const computed = operator.inputs.filter((tensor) => tensor !== null);
    const [first] = computed.filter((tensor) => tensor.data === null);
    const shape = [...(first?.shape ?? [])];
    for (const tensor of computed) {
        if (tensor.data !== null) {
            (0,constants/* resizeConstant */.ZK)(tensor, tensor.shape.map((size, at) => (at === axis ? size : (shape[at] ?? size))));
        }
    }
}
/** A resize by a whole factor keeps its factor; any other keeps its size. */
function followResize(operator, settling) {
    const [input, size] = operator.inputs;
    const target = (0,constants/* integersOf */.n6)(size);
    if (input == null || size == null || target === null) {
        settling.refuse(operator, 'its size is computed, not constant');
    }
    const [, height = 1, width = 1] = input.shape;
    const [, baseHeight = 1, baseWidth = 1] = settling.base(operator, input);
    const [, outHeight = 1, outWidth = 1] = settling.base(operator, operator.outputs[0]);
    const scaled = (now, before, out) => out % before === 0 ? (out / before) * now : out;
    const result = [scaled(height, baseHeight, outHeight), scaled(width, baseWidth, outWidth)];
    settling.steer(operator, 1, result);
}
/**
 * Axes that the slice took to their end are taken to their end, those that did not change keep their
 * cut, one element stays one, and an end counted from the end (what Cropping2D writes) stays that far
 * from it.
 */
function followStridedSlice(operator, settling) {
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    const ends = settling.integers(operator.inputs[2]);
    if (input == null || output === undefined || ends === null)
        return;
    const before = settling.base(operator, input);
    const fields = operator.options.type === 'Other' ? operator.options.fields : {};
    const isMasked = (mask, axis) => ((Number(fields[mask] ?? 0) >> axis) & 1) === 1;
    const next = ends.map((end, axis) => {
        const size = before[axis] ?? 1;
        const now = input.shape[axis] ?? size;
        const isFree = isMasked('endMask', axis) || isMasked('shrinkAxisMask', axis) || end < 0;
        if (now === size || isFree)
            return end;
        if (end < size) {
            settling.refuse(operator, `it cuts ${before.join('x')} to ${settling.base(operator, output).join('x')}`);
        }
        return now;
    });
    settling.steer(operator, 2, next);
}
/** Axes that the slice took whole stay whole; a cut axis that changes is refused. */
function followSlice(operator, settling) {
    const [input, , sizes] = operator.inputs;
    const [output] = operator.outputs;
    const values = (0,constants/* integersOf */.n6)(sizes);
    if (input == null || sizes == null || output === undefined)
        return;
    if (values === null)
        settling.refuse(operator, 'its size is computed, not constant');
    const before = settling.base(operator, input);
    const result = settling.base(operator, output);
    const next = values.map((size, axis) => {
        const now = input.shape[axis] ?? size;
        if (now === before[axis] || size === -1)
            return size;
        if (result[axis] !== before[axis]) {
            settling.refuse(operator, `it cuts ${before.join('x')} to ${result.join('x')}`);
        }
        return now;
    });
    settling.steer(operator, 2, next);
}

;// CONCATENATED MODULE: ./lib/edit/follow/steer-shape.js


/**
 * Makes the input that tells a shape tell another one: the constant itself, or the constants among
 * what the model computes it from. Sizes that are computed must come out right by themselves.
 */
function steerShape(operator, settling, { position, shape }) {
    steerIntegers(operator, settling, { position, shape });
    const target = operator.inputs[position];
    if (target == null)
        return;
    const told = settling.integers(target);
    const isJoined = JOINED.has(settling.producer(target)?.kind ?? '');
    if (told === null ? target.data === null && !isJoined : !tells(told, shape)) {
        settling.refuse(operator, told === null
            ? 'its shape is computed, not constant'
            : `its shape is computed: it would be ${told.join('x')}, not ${shape.join('x')}`);
    }
}
/** -1 stays: it stands for what is left. */
function steerIntegers(operator, settling, { position, shape }) {
    const target = operator.inputs[position];
    const old = (0,constants/* integersOf */.n6)(target);
    if (target == null)
        return;
    if (old !== null) {
        const values = old.map((size, axis) => (size === -1 ? -1 : (shape[axis] ?? size)));
        settling.steer(operator, position, values);
        return;
    }
    const maker = settling.producer(target);
    if (maker === undefined)
        return;
    if (maker.kind === 'STRIDED_SLICE') {
        const skipped = firstOf(maker, settling);
        const source = [...Array(skipped).fill(undefined), ...shape];
        steerIntegers(maker, settling, { position: 0, shape: source });
    }
    for (const { at, from, to } of partsOf(maker)) {
        steerIntegers(maker, settling, { position: at, shape: shape.slice(from, to) });
    }
}
/** Which integers of its source a slice of a list begins with. */
function firstOf({ inputs, options }, settling) {
    const isMasked = options.type === 'Other' && options.fields['beginMask'] === 1;
    return isMasked ? 0 : Math.max(0, settling.integers(inputs[1])?.[0] ?? 0);
}
/** The integers that each input of a PACK or CONCATENATION gives; none for any other kind. */
function partsOf({ kind, inputs }) {
    if (!JOINED.has(kind))
        return [];
    const lengths = inputs.map((part) => (kind === 'PACK' ? 1 : (part?.shape[0] ?? 0)));
    return lengths.map((length, at) => {
        const from = (0,integers/* sum */.cz)(lengths.slice(0, at));
        return { at, from, to: from + length };
    });
}
/**
 * Sizes of a shape that the model computes from other sizes and no constant can steer; undefined for
 * the others.
 */
function computedSizes(tensor, settling) {
    if (tensor == null || tensor.data !== null)
        return [];
    const maker = settling.producer(tensor);
    if (maker === undefined)
        return [];
    if (maker.kind === 'STRIDED_SLICE') {
        const source = maker.inputs[0];
        const sizes = computedSizes(source, settling);
        const isShape = source != null && settling.producer(source)?.kind === 'SHAPE';
        if (!isShape)
            return sizes.slice(firstOf(maker, settling));
    }
    if (!JOINED.has(maker.kind))
        return settling.integers(tensor) ?? [];
    return partsOf(maker).flatMap(({ at, from, to }) => {
        const known = computedSizes(maker.inputs[at], settling);
        return Array.from({ length: to - from }, (_, axis) => known[axis]);
    });
}
/** Kinds whose output is their inputs' integers one after the other. */
const JOINED = new Set(['PACK', 'CONCATENATION']);
function tells(told, shape) {
    return (told.length === shape.length && told.every((size, axis) => size === -1 || size === shape[axis]));
}

;// CONCATENATED MODULE: ./lib/edit/follow/reshape.js


/**
 * Both shapes are cut into the shortest runs with equal products; in a run whose input changed, the
 * output follows in one of its sizes, the others stay.
 */
function followReshape(operator, settling) {
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (input == null || output === undefined)
        return undefined;
    const base = settling.base(operator, output);
    const before = settling.base(operator, input);
    if (before.length !== input.shape.length)
        return followOtherRank(operator, settling);
    const told = settling.integers(operator.inputs[1]);
    const computed = computedSizes(operator.inputs[1], settling);
    const result = base.map((size, axis) => computed[axis] ?? size);
    for (const run of matchingRuns(before, base)) {
        const old = before.slice(run.from, run.fromEnd);
        const now = input.shape.slice(run.from, run.fromEnd);
        const target = base.slice(run.to, run.toEnd);
        const keepsSizes = old.length === target.length && old.every((size, at) => size === target[at]);
        if (keepsSizes) {
            for (const [at, size] of now.entries())
                result[run.to + at] = size;
            continue;
        }
        const elements = (0,integers/* product */.qM)(now);
        if ((0,integers/* product */.qM)(result.slice(run.to, run.toEnd)) === elements)
            continue;
        const sizes = target.map((size, at) => {
            const axis = run.to + at;
            // An open first size is the batch.
            const isOpen = axis > 0 && told?.[axis] === -1;
            return { size: result[axis] ?? size, isOpen, isFixed: computed[axis] !== undefined };
        });
        const taken = takes({ old, sizes }, elements);
        if (taken === undefined) {
            settling.refuse(operator, `it turns ${before.join('x')} into ${output.shape.join('x')}, which ${input.shape.join('x')} does not fit`);
        }
        result[run.to + taken.at] = taken.size;
    }
    writeShape(operator, result, settling);
    return result;
}
/**
 * Which size of a run changes, and to what: the one that the file leaves open; else the channels of a
 * vector that becomes a map or groups, or the first (boxes of a map) where maps are cut up; else any
 * that comes out even.
 */
function takes({ old, sizes }, elements) {
    const free = sizes.flatMap(({ isFixed }, at) => (isFixed ? [] : [at]));
    const wide = free.filter((at) => sizes[at]?.size !== 1);
    const order = old.filter((size) => size !== 1).length > 1 ? wide : [...wide].reverse();
    const open = sizes.findIndex(({ isOpen }) => isOpen);
    const known = (at) => (0,integers/* product */.qM)(sizes.flatMap(({ size }, one) => (one === at ? [] : [size])));
    const all = open >= 0 ? [open] : wide.length === 0 ? free.slice(-1) : order;
    return all
        .map((at) => ({ at, size: elements / known(at) }))
        .find(({ size }) => Number.isInteger(size));
}
/** Where a layer above went and left another rank: the target stays, or its one wide axis takes all. */
function followOtherRank(operator, settling) {
    const [input, output] = [operator.inputs[0], operator.outputs[0]];
    const result = output === undefined ? [] : [...settling.base(operator, output)];
    const elements = (0,integers/* product */.qM)(input?.shape ?? []);
    if ((0,integers/* product */.qM)(result) !== elements) {
        const wide = result.flatMap((size, axis) => (size === 1 ? [] : [axis]));
        const [axis] = wide;
        if (wide.length !== 1 || axis === undefined) {
            settling.refuse(operator, `${input?.shape.join('x') ?? ''} does not fit its target ${result.join('x')}`);
        }
        result[axis] = elements;
    }
    writeShape(operator, result, settling);
    return result;
}
function matchingRuns(from, to) {
    const runs = [];
    let i = 0;
    let j = 0;
    while (i < from.length || j < to.length) {
        const start = { from: i, to: j };
        let left = from[i++] ?? 1;
        let right = to[j++] ?? 1;
        while (left !== right && (i < from.length || j < to.length)) {
            if (left < right && i < from.length)
                left *= from[i++] ?? 1;
            else if (j < to.length)
                right *= to[j++] ?? 1;
            else
                left *= from[i++] ?? 1;
        }
        runs.push({ ...start, fromEnd: Math.min(i, from.length), toEnd: Math.min(j, to.length) });
    }
    return runs;
}
/** What tells a RESHAPE its shape: its second input and its option. */
function writeShape(operator, shape, settling) {
    steerShape(operator, settling, { position: 1, shape });
    if (operator.options.type === 'Other') {
        const { newShape } = operator.options.fields;
        if (Array.isArray(newShape) && newShape.length === shape.length) {
            const values = shape.map((size, axis) => (newShape[axis] === -1 ? -1 : size));
            operator.options = {
                ...operator.options,
                fields: { ...operator.options.fields, newShape: values },
            };
        }
    }
}

;// CONCATENATED MODULE: ./lib/edit/follow/split.js

/** A SPLIT into single rows that only one CONCATENATION reads takes apart as many as there are now. */
function followSplit(operator, settling) {
    const [axisInput, input] = operator.inputs;
    const axis = settling.integers(axisInput)?.[0];
    if (input == null || axis === undefined)
        return;
    const [now, before] = [input.shape.at(axis), settling.base(operator, input).at(axis)];
    if (now === undefined || now === before || before !== operator.outputs.length)
        return;
    const joining = joiningOf(operator, settling);
    const joins = joining && concatenationAxis(joining.operator);
    if (joining === undefined || joins !== (axis < 0 ? axis + input.shape.length : axis))
        return;
    settling.spread({ split: operator, joined: joining.operator, rows: now, times: joining.times });
}
function joiningOf({ outputs }, settling) {
    const [operator, ...others] = new Set(outputs.flatMap(settling.readers));
    if (operator?.kind !== 'CONCATENATION' || others.length > 0)
        return undefined;
    const times = operator.inputs.length / outputs.length;
    const isRepeated = operator.inputs.every((one, at) => one === outputs[Math.floor(at / times)]);
    return Number.isInteger(times) && isRepeated ? { operator, times } : undefined;
}

;// CONCATENATED MODULE: ./lib/edit/follow/weights.js
/** Layers with weights or a window: filters, biases and windows follow the map. */




function followConvolution(operator, settling) {
    const [input, filter, bias] = operator.inputs;
    if (input == null || filter == null)
        return;
    if (filter.data === null)
        settling.refuse(operator, 'its filters are computed, not constant');
    const [, , , channels = 1] = input.shape;
    const [filters = 1, height = 1, width = 1] = filter.shape;
    const [, , , baseChannels = 1] = settling.base(operator, input);
    const [, , , baseDepth = 1] = settling.base(operator, filter);
    const groups = baseDepth > 0 ? baseChannels / baseDepth : 1;
    if (!Number.isInteger(channels / groups)) {
        settling.refuse(operator, `${channels} input channels cannot be split into its ${groups} groups`);
    }
    const count = settling.fixed.get(operator) ?? filters;
    (0,constants/* resizeConstant */.ZK)(filter, [count, height, width, channels / groups]);
    if (bias != null)
        (0,constants/* resizeConstant */.ZK)(bias, [count]);
}
function followDepthwise(operator, settling) {
    const [input, filter, bias] = operator.inputs;
    const { options } = operator;
    if (input == null || filter == null || options.type !== 'DepthwiseConv2DOptions')
        return;
    if (filter.data === null)
        settling.refuse(operator, 'its filters are computed, not constant');
    const [, , , channels = 1] = input.shape;
    const [, height = 1, width = 1] = filter.shape;
    const multiplier = operator.options === operator.from.options
        ? (settling.base(operator, filter)[3] ?? 1) / (settling.base(operator, input)[3] ?? 1)
        : options.depthMultiplier;
    const count = channels * multiplier;
    if (!Number.isInteger(count)) {
        settling.refuse(operator, `${channels} input channels do not fit its depth multiplier ${multiplier}`);
    }
    (0,constants/* resizeConstant */.ZK)(filter, [1, height, width, count]);
    if (bias != null)
        (0,constants/* resizeConstant */.ZK)(bias, [count]);
}
function followTransposeConv(operator, settling) {
    const [shape, filter, input, bias] = operator.inputs;
    const [output] = operator.outputs;
    const { options } = operator;
    if (filter == null || input == null || output === undefined || !('strideH' in options)) {
        return undefined;
    }
    const [, height = 1, width = 1] = filter.shape;
    const [batches = 1, rows = 1, columns = 1, channels = 1] = input.shape;
    const grown = (size, window, stride) => options.padding === 'SAME' ? size * stride : (size - 1) * stride + Math.max(window, stride);
    const [, baseRows = 1, baseColumns = 1] = settling.base(operator, input);
    const [, outRows = 1, outColumns = 1] = settling.base(operator, output);
    // What the network asks for beyond the formula (output padding) stays.
    const baseWindow = settling.base(operator, filter);
    const extraRows = outRows - grown(baseRows, baseWindow[1] ?? 1, options.strideH);
    const extraColumns = outColumns - grown(baseColumns, baseWindow[2] ?? 1, options.strideW);
    const sameStride = operator.options === operator.from.options;
    const count = settling.fixed.get(operator) ?? filter.shape[0] ?? 1;
    (0,constants/* resizeConstant */.ZK)(filter, [count, height, width, channels]);
    if (bias != null)
        (0,constants/* resizeConstant */.ZK)(bias, [count]);
    const result = [
        batches,
        grown(rows, height, options.strideH) + (sameStride ? extraRows : 0),
        grown(columns, width, options.strideW) + (sameStride ? extraColumns : 0),
        count,
    ];
    if (shape != null)
        steerShape(operator, settling, { position: 0, shape: result });
    return result;
}
function followFullyConnected(operator, settling) {
    const [input, weights, bias] = operator.inputs;
    if (input == null || weights == null)
        return;
    if (weights.data === null)
        settling.refuse(operator, 'its weights are computed, not constant');
    const baseInput = settling.base(operator, input);
    const baseDepth = settling.base(operator, weights)[1] ?? 1;
    const rows = (0,integers/* product */.qM)(baseInput) / baseDepth;
    const perRow = baseInput.at(-1) === baseDepth &&
        baseInput.length === input.shape.length &&
        !isFlattened(operator, baseInput);
    const depth = perRow ? (input.shape.at(-1) ?? 1) : (0,integers/* product */.qM)(input.shape) / rows;
    if (!Number.isInteger(depth)) {
        settling.refuse(operator, `${(0,integers/* product */.qM)(input.shape)} input elements cannot be split into ${rows} rows`);
    }
    const units = settling.fixed.get(operator) ?? weights.shape[0] ?? 1;
    (0,constants/* resizeConstant */.ZK)(weights, [units, depth]);
    if (bias != null)
        (0,constants/* resizeConstant */.ZK)(bias, [units]);
}
function followPool(operator, settling) {
    const [input] = operator.inputs;
    if (input == null || operator.options.type !== 'Pool2DOptions')
        return;
    const options = operator.options;
    const [, baseHeight, baseWidth] = settling.base(operator, input);
    const [, height = 1, width = 1] = input.shape;
    const before = operator.from.options;
    const isGlobal = operator.origin !== null &&
        !operator.pinned &&
        before.type === 'Pool2DOptions' &&
        before.filterHeight === baseHeight &&
        before.filterWidth === baseWidth;
    if (isGlobal) {
        operator.options = {
            ...options,
            filterHeight: height,
            filterWidth: width,
            strideH: before.strideH === baseHeight ? height : options.strideH,
            strideW: before.strideW === baseWidth ? width : options.strideW,
        };
    }
}
/** Inputs 1 to 4 are the input-to-gate weights `[cells, input]` (TFLM lstm_shared.h). */
function followLstm(operator) {
    const [input] = operator.inputs;
    if (input == null)
        return;
    for (const weights of operator.inputs.slice(1, 5)) {
        if (weights != null)
            (0,constants/* resizeConstant */.ZK)(weights, [weights.shape[0] ?? 1, input.shape.at(-1) ?? 1]);
    }
}
/** Input 1 is `weights_feature [filters, input]` (TFLM svdf_common.cc). */
function followSvdf(operator) {
    const [input, features] = operator.inputs;
    if (input == null || features == null)
        return;
    (0,constants/* resizeConstant */.ZK)(features, [features.shape[0] ?? 1, input.shape.at(-1) ?? 1]);
}

;// CONCATENATED MODULE: ./lib/edit/follow/follow.js
/**
 * How an operator's constants (weights, biases, shapes) and options follow from its inputs' new
 * shapes: one rule per kind; its output then follows by the ordinary shape inference. A rule reads
 * the unedited shapes through `settling.base` where a pattern must be recognised (a pooling window
 * that covers the map keeps covering it, a RESHAPE that flattens keeps flattening).
 */









const ELEMENTWISE = [
    ...['ADD', 'SUB', 'MUL', 'DIV', 'MAXIMUM', 'MINIMUM', 'SQUARED_DIFFERENCE', 'FLOOR_DIV'],
    ...['FLOOR_MOD', 'EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'],
    ...['LOGICAL_AND', 'LOGICAL_OR', 'PRELU', 'POW', 'SELECT_V2', 'ADD_N'],
];
const each = (kinds, rule) => Object.fromEntries(kinds.map((kind) => [kind, rule]));
/** Kinds whose constants or options change with their inputs; all others only have outputs that do. */
const FOLLOW = {
    CONV_2D: followConvolution,
    DEPTHWISE_CONV_2D: followDepthwise,
    FULLY_CONNECTED: followFullyConnected,
    MAX_POOL_2D: followPool,
    AVERAGE_POOL_2D: followPool,
    L2_POOL_2D: followPool,
    ...each(ELEMENTWISE, followElementwise),
    CONCATENATION: followConcatenation,
    RESIZE_BILINEAR: followResize,
    RESIZE_NEAREST_NEIGHBOR: followResize,
    STRIDED_SLICE: followStridedSlice,
    SLICE: followSlice,
    SPLIT: followSplit,
    PAD: followPad,
    SPACE_TO_BATCH_ND: followSpaceToBatch,
    BATCH_TO_SPACE_ND: followBatchToSpace,
    UNIDIRECTIONAL_SEQUENCE_LSTM: followLstm,
    SVDF: followSvdf,
};
/** Kinds whose output inference cannot know while their constants are being changed. */
const OUTPUT = {
    RESHAPE: followReshape,
    TRANSPOSE_CONV: followTransposeConv,
};
/** Lets one operator follow its inputs; refuses where the result would not be valid. */
function follow(operator, settling) {
    FOLLOW[operator.kind]?.(operator, settling);
    const known = OUTPUT[operator.kind]?.(operator, settling);
    const shapes = known === undefined ? outputShapes(operator, settling) : [known];
    for (const [at, output] of operator.outputs.entries()) {
        const shape = shapes[at] ?? output.shape;
        if (shape.some((size) => size < 1)) {
            settling.refuse(operator, `its output would be ${shape.join('x')}`);
        }
        output.shape = shape;
    }
}
function outputShapes(operator, settling) {
    try {
        const shapes = (0,infer/* inferShapes */.zV)({
            kind: operator.kind,
            options: operator.options,
            inputs: operator.inputs.map((tensor) => tensor === null ? undefined : operandOf(tensor, settling)),
            outputCount: operator.outputs.length,
        });
        return shapes ?? settling.refuse(operator, 'how its output follows from its input is not known');
    }
    catch (error) {
        if (error instanceof operand/* ShapeMismatch */.Aw)
            return settling.refuse(operator, error.message);
        throw error;
    }
}
/** Values are only decoded where a rule asks for them: most integer constants are biases. */
function operandOf(tensor, settling) {
    return {
        shape: tensor.shape,
        get values() {
            return settling.integers(tensor);
        },
    };
}
/** Operators whose computed inputs must have the same channels; undefined where they have. */
const TIES = {
    ...Object.fromEntries(ELEMENTWISE.map((kind) => [kind, tieChannels])),
    CONCATENATION: (operator, settling) => concatenationAxis(operator) === (operator.outputs[0]?.shape.length ?? 0) - 1
        ? undefined
        : tieChannels(operator, settling),
};
function tieChannels(operator, settling) {
    const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null);
    const channelsOf = (tensor) => tensor.shape.at(-1) ?? 1;
    const wide = computed.filter((tensor) => tensor !== null &&
        (settling.base(operator, tensor).at(-1) ?? 1) !== 1 &&
        // One channel that nobody asked for, but a removed layer left, is repeated for the others'.
        (channelsOf(tensor) !== 1 || settling.isAsked));
    const edited = wide.find((tensor) => channelsOf(tensor) !== settling.base(operator, tensor).at(-1));
    if (edited === undefined)
        return undefined;
    const channels = channelsOf(edited);
    const other = wide.find((tensor) => channelsOf(tensor) !== channels);
    if (other === undefined)
        return undefined;
    if (channelsOf(other) !== settling.base(operator, other).at(-1)) {
        settling.refuse(operator, `its branches have ${channels} and ${channelsOf(other)} channels`);
    }
    return { tensor: other, channels };
}

;// CONCATENATED MODULE: ./lib/edit/retarget.js

/** Asks the layer that makes a tensor's channels for `channels` of them. */
function retarget(tensor, channels, context) {
    const { settling, from, depth, fromEnd } = context;
    const operator = settling.producer(tensor);
    if (operator === undefined) {
        settling.refuse(from, `it ties this layer's channels to the model's input (${tensor.shape.join('x')})`);
        return;
    }
    if (depth > 10_000)
        settling.refuse(operator, 'the branches above it are tied in a circle');
    const next = { ...context, depth: depth + 1 };
    const { kind } = operator;
    const [data] = operator.inputs;
    const isLast = fromEnd === 1;
    if (isLast && MAKES_CHANNELS.has(kind))
        make(operator, channels, settling);
    else if (isLast && kind === 'DEPTHWISE_CONV_2D' && data != null) {
        retarget(data, throughDepthwise(operator, channels, settling), next);
    }
    else if (kind === 'TRANSPOSE' && data != null) {
        retarget(data, channels, { ...next, fromEnd: throughTranspose(operator, context) });
    }
    else if (KEEPS_SHAPE.has(kind) || (isLast && keepsChannels(operator))) {
        const size = tensor.shape.at(-fromEnd);
        for (const input of operator.inputs) {
            const tied = input !== null && input.data === null && input.shape.at(-fromEnd) === size;
            if (tied)
                retarget(input, channels, next);
        }
    }
    else
        settling.refuse(operator, `the number of its output channels cannot be chosen`);
}
function make(operator, channels, { fixed, refuse }) {
    const known = fixed.get(operator);
    if (known !== undefined && known !== channels) {
        refuse(operator, `it would need ${known} and ${channels} channels at once`);
    }
    fixed.set(operator, channels);
}
/** Channels of the input that give a depthwise layer `channels`. */
function throughDepthwise(operator, channels, settling) {
    const [input, output] = [operator.inputs[0], operator.outputs[0]];
    const multiplier = (output?.shape.at(-1) ?? 1) / (input?.shape.at(-1) ?? 1);
    if (!Number.isInteger(multiplier) || channels % multiplier !== 0) {
        settling.refuse(operator, `${channels} channels are no multiple of its depth multiplier ${multiplier}`);
    }
    return channels / multiplier;
}
/** Where the input of a TRANSPOSE has the axis, counted from the end. */
function throughTranspose(operator, { settling, fromEnd }) {
    const order = settling.integers(operator.inputs[1]);
    const axis = order?.at(-fromEnd);
    if (order == null || axis === undefined) {
        return settling.refuse(operator, 'the order of its axes is computed, not constant');
    }
    return order.length - axis;
}
/** True where the last axis of the output is the last axis of its inputs. */
function keepsChannels(operator) {
    const last = operator.outputs[0]?.shape.at(-1);
    if (KEEPS_LAST_AXIS.has(operator.kind))
        return operator.inputs[0]?.shape.at(-1) === last;
    if (operator.kind === 'CONCATENATION') {
        return concatenationAxis(operator) !== (operator.outputs[0]?.shape.length ?? 0) - 1;
    }
    return KEEPS_CHANNELS.has(operator.kind);
}
const MAKES_CHANNELS = new Set([
    'CONV_2D',
    'FULLY_CONNECTED',
    'TRANSPOSE_CONV',
]);
/** Kinds that move, cut or fold other axes: the channels are kept where the last size is. */
const KEEPS_LAST_AXIS = new Set([
    ...['RESHAPE', 'EXPAND_DIMS', 'SQUEEZE', 'STRIDED_SLICE', 'SLICE'],
    ...['SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND', 'TILE'],
    ...['REDUCE_MAX', 'REDUCE_MIN', 'SUM'],
]);
/** Kinds that keep the channels, whatever they do to height and width. */
const KEEPS_CHANNELS = new Set([
    ...['MAX_POOL_2D', 'AVERAGE_POOL_2D', 'MEAN', 'PAD', 'PADV2', 'MIRROR_PAD'],
    ...['RESIZE_BILINEAR', 'RESIZE_NEAREST_NEIGHBOR'],
]);
/** Kinds that work on each element for itself. */
const KEEPS_SHAPE = new Set([
    ...['ADD', 'SUB', 'MUL', 'DIV', 'MAXIMUM', 'MINIMUM', 'SQUARED_DIFFERENCE'],
    ...['RELU', 'RELU6', 'RELU_N1_TO_1', 'LEAKY_RELU', 'PRELU', 'ELU', 'HARD_SWISH'],
    ...['LOGISTIC', 'TANH', 'SOFTMAX', 'L2_NORMALIZATION', 'ABS', 'SQRT', 'RSQRT', 'EXP'],
    ...['QUANTIZE', 'DEQUANTIZE', 'CAST'],
]);

;// CONCATENATED MODULE: ./lib/edit/spread-rows.js
/** Gives a SPLIT another number of rows and lets the CONCATENATION read all of them. */
function spreadRows({ split, joined, rows, times }, draft) {
    const last = split.outputs.at(-1);
    if (last === undefined)
        return;
    const added = Array.from({ length: Math.max(0, rows - split.outputs.length) }, (_, at) => ({
        ...last,
        from: { ...last.from, index: -1 },
        name: `${last.name}${at + 1}`,
    }));
    split.outputs = [...split.outputs.slice(0, rows), ...added];
    joined.inputs = split.outputs.flatMap((row) => Array(times).fill(row));
    draft.tensors.splice(draft.tensors.indexOf(last) + 1, 0, ...added);
    if (split.options.type === 'Other') {
        split.options = { ...split.options, fields: { ...split.options.fields, numSplits: rows } };
    }
}

;// CONCATENATED MODULE: ./lib/edit/settle.js
/**
 * Makes an edited model valid again: walks the operators in order, gives each the shapes that follow
 * from its inputs, and lets its constants (weights, biases, shapes) follow. Where two branches meet
 * with different channels, the branch that was not edited is changed too, back to the layer that
 * makes its channels, and the walk starts again.
 *
 * What cannot be kept valid is refused with the operator that stands in the way.
 */










/** `wanted` are the output channels that edits ask of layers; throws {@link EditError} that begins with `edits`. */
function settle(draft, { wanted, edits, }) {
    const producers = new Map((0,edit_draft/* producersOf */["do"])(draft.operators));
    const touched = touchedBy(draft);
    const place = (operator) => `${operator.kind}${operator.origin === null ? ' (inserted)' : ` #${operator.origin}`}`;
    const settling = {
        base: (operator, tensor) => {
            const position = operator.origin === null ? -1 : operator.inputs.indexOf(tensor);
            return draft.original[operator.from.inputs[position] ?? -1]?.before ?? tensor.before;
        },
        producer: (tensor) => producers.get(tensor),
        readers: (tensor) => draft.operators.filter(({ inputs }) => inputs.includes(tensor)),
        baseIntegers: ({ from }, position) => {
            const tensor = draft.original[from.inputs[position] ?? -1]?.from;
            return tensor === undefined ? null : (0,infer/* integersOf */.n6)(tensor, draft.model);
        },
        integers: (tensor) => (0,computed_integers/* knownIntegers */.V)(tensor, (one) => producers.get(one)),
        refuse: (operator, why) => {
            throw new edits_edit/* EditError */.F(edits, `${place(operator)} stands in the way: ${why}`);
        },
        steer: (operator, position, values) => {
            (0,steer/* steer */.e)(draft, operator, { position, values });
        },
        fixed: new Map(wanted),
        isAsked: wanted.size > 0,
        spread: (spreading) => {
            spreadRows(spreading, draft);
            for (const row of spreading.split.outputs)
                producers.set(row, spreading.split);
            touched.add(spreading.joined);
        },
        touched,
    };
    // Each repair settles one more layer's channels, so there are at most as many as operators.
    for (let round = 0; round <= draft.operators.length + 1; round++) {
        if (walk(draft, settling))
            return;
    }
    throw new edits_edit/* EditError */.F(edits, 'the branches of the model cannot be given shapes that fit together');
}
/** One pass; false where a repair upstream asks for another one. */
function walk(draft, settling) {
    for (const operator of draft.operators) {
        const tie = TIES[operator.kind]?.(operator, settling);
        if (tie !== undefined) {
            retarget(tie.tensor, tie.channels, { settling, from: operator, depth: 0, fromEnd: 1 });
            return false;
        }
        if (!needsFollowing(operator, settling))
            continue;
        follow(operator, settling);
    }
    return true;
}
/** True where an input has another shape than in the unedited model, or the operator itself was edited. */
function needsFollowing(operator, settling) {
    return (operator.origin === null ||
        operator.options !== operator.from.options ||
        settling.fixed.has(operator) ||
        settling.touched.has(operator) ||
        hasOtherBlocks(operator, settling) ||
        readsComputedShape(operator, settling) ||
        [...operator.inputs, ...operator.outputs].some((tensor) => tensor !== null && !(0,steer/* sameShape */._)(tensor.shape, settling.base(operator, tensor))));
}
/** True where the blocks of a dilated convolution were edited. */
function hasOtherBlocks(operator, settling) {
    if (!/^(SPACE_TO_BATCH|BATCH_TO_SPACE)_ND$/.test(operator.kind))
        return false;
    const [blocks, before] = [
        settling.integers(operator.inputs[1]),
        settling.baseIntegers(operator, 1),
    ];
    return !(0,steer/* sameShape */._)(blocks ?? [], before ?? []);
}
/** True where the shape of the output is computed: sizes can change where no input's shape does. */
function readsComputedShape({ inputs, outputs }, settling) {
    if (outputs[0]?.from.dtype === 'int32')
        return false;
    return inputs.some((one) => one?.from.dtype === 'int32' && one.data === null && settling.integers(one) !== null);
}
/** What stands in front of convolutions whose kernel, dilation or blocks were edited, to serve them. */
function touchedBy(draft) {
    const edited = draft.operators.filter(({ kind, inputs: [, filter], options, from }) => {
        const isReshaped = filter != null && !(0,steer/* sameShape */._)(filter.shape, filter.before);
        return CONVOLUTIONS.has(kind) && (isReshaped || options !== from.options);
    });
    return new Set(edited.flatMap((one) => wrappingOf(one, draft)));
}

;// CONCATENATED MODULE: ./lib/edit/apply-edits.js












/** The edited model (`fileBytes` still the unedited one's); throws {@link EditError}. */
function applyEdits(model, edits) {
    const draft = (0,edit_draft/* openDraft */.Ud)(model);
    const layers = [...draft.operators];
    const wanted = new Map();
    const referenced = (0,draft_graph/* referencedTensors */.wh)(draft);
    const all = edits.map(edits_edit/* formatEdit */.Kz).join(' ');
    refuseContradictions(edits, all);
    unfoldPads(draft, new Set(edits.flatMap((edit) => keepsPadding(edit, layers))));
    // Insertions and removals last, so that a parameter edit still finds its layer's own tensors.
    const ordered = [...edits].sort((a, b) => STAGE[a.kind] - STAGE[b.kind]);
    for (const edit of ordered) {
        const name = (0,edits_edit/* formatEdit */.Kz)(edit);
        const refuse = (why) => {
            throw new edits_edit/* EditError */.F(name, why);
        };
        applyOne(edit, { draft, layers, wanted, refuse });
    }
    settle(draft, { wanted, edits: all });
    mergeReshapes(draft);
    shareEqualWrapping(draft);
    flattenBeforeDense(draft);
    foldPads(draft);
    (0,draft_graph/* dropUnreferenced */.qu)(draft, referenced);
    return (0,edit_draft/* finishDraft */.vD)(draft);
}
/** A layer whose padding is edited, or that goes, is taken as the file has it. */
function keepsPadding(edit, layers) {
    const operator = edit.kind === 'padding' || edit.kind === 'remove' ? layers[edit.layer] : undefined;
    return operator === undefined ? [] : [operator];
}
const STAGE = {
    filters: 0,
    units: 0,
    depth_multiplier: 0,
    strides: 0,
    kernel_size: 0,
    pool_size: 0,
    dilation: 0,
    padding: 0,
    'input.size': 0,
    'input.channels': 0,
    insert: 1,
    remove: 2,
    'input.dtype': 3,
    'output.dtype': 3,
};
function refuseContradictions(edits, all) {
    const seen = new Set();
    for (const edit of edits) {
        const what = 'layer' in edit ? `${edit.layer}.${edit.kind}` : edit.kind;
        if (seen.has(what))
            throw new edits_edit/* EditError */.F(all, `${what} is given twice`);
        seen.add(what);
    }
}
function applyOne(edit, editing) {
    switch (edit.kind) {
        case 'filters':
        case 'units': {
            setChannels(layerOf(edit.layer, editing), edit.value, editing);
            return;
        }
        case 'depth_multiplier': {
            setMultiplier(layerOf(edit.layer, editing), edit.value, editing);
            return;
        }
        case 'strides': {
            setStrides(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'kernel_size': {
            setKernel(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'pool_size': {
            setPool(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'dilation': {
            setDilation(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'padding': {
            setPadding(layerOf(edit.layer, editing), edit.value, editing);
            return;
        }
        case 'insert': {
            insertPool(layerOf(edit.layer, editing), edit, editing);
            return;
        }
        case 'remove': {
            removeOperator(layerOf(edit.layer, editing), editing);
            return;
        }
        case 'input.size':
        case 'input.channels': {
            setInput(edit, editing);
            return;
        }
        case 'input.dtype': {
            dropInputQuantize(editing);
            return;
        }
        case 'output.dtype': {
            dropOutputDequantize(editing);
            return;
        }
    }
}
function layerOf(index, { layers, refuse }) {
    const operator = layers[index];
    return (operator ?? refuse(`the model has no layer ${index}; its layers are 0 to ${layers.length - 1}`));
}
/** A DEPTHWISE_CONV_2D makes its channels from its input's, so the layer above it is what changes. */
function setChannels(operator, value, editing) {
    const kinds = ['CONV_2D', 'FULLY_CONNECTED', 'TRANSPOSE_CONV'];
    if (kinds.includes(operator.kind)) {
        editing.wanted.set(operator, value);
        return;
    }
    if (operator.kind === 'DEPTHWISE_CONV_2D') {
        const [input] = operator.inputs;
        const producer = editing.draft.operators.find((one) => one.outputs.some((out) => out === input));
        const multiplier = (operator.outputs[0]?.shape.at(-1) ?? 1) / (input?.shape.at(-1) ?? 1);
        if (producer !== undefined && value % multiplier === 0) {
            setChannels(producer, value / multiplier, editing);
            return;
        }
    }
    editing.refuse(`${operator.kind} has no filters or units to choose`);
}
function setMultiplier(operator, value, { refuse }) {
    const { options } = operator;
    if (options.type !== 'DepthwiseConv2DOptions') {
        return refuse(`${operator.kind} has no depth multiplier; DEPTHWISE_CONV_2D has`);
    }
    operator.options = { ...options, depthMultiplier: value };
}
function setStrides(operator, { value }, { refuse }) {
    const { options } = operator;
    if (!('strideH' in options))
        return refuse(`${operator.kind} has no strides`);
    operator.options = { ...options, strideH: value.height, strideW: value.width };
}
function setDilation(operator, { value }, editing) {
    const { draft, refuse } = editing;
    const { options } = operator;
    ownWrapping(operator, draft);
    if (setBlocks(operator, { draft, ...value }))
        return;
    if (!('dilationHFactor' in options))
        return refuse(`${operator.kind} has no dilation`);
    operator.options = { ...options, dilationHFactor: value.height, dilationWFactor: value.width };
}
function setPadding(operator, value, { refuse }) {
    const { options } = operator;
    if (!('padding' in options))
        return refuse(`${operator.kind} has no padding`);
    operator.options = { ...options, padding: value };
}
function setKernel(operator, edit, editing) {
    const { height, width } = edit.value;
    if (operator.options.type === 'Pool2DOptions') {
        setPool(operator, edit, editing);
        return;
    }
    const filter = operator.inputs[1];
    const hasKernel = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'TRANSPOSE_CONV'].includes(operator.kind);
    if (!hasKernel || filter == null)
        return editing.refuse(`${operator.kind} has no kernel`);
    if (filter.data === null)
        return editing.refuse('its filters are computed, not constant');
    ownWrapping(operator, editing.draft);
    const [first = 1, , , last = 1] = filter.shape;
    (0,constants/* resizeConstant */.ZK)(filter, [first, height, width, last]);
}
function setPool(operator, { value }, { refuse }) {
    const { options } = operator;
    if (options.type !== 'Pool2DOptions')
        return refuse(`${operator.kind} has no pooling window`);
    operator.pinned = true;
    operator.options = { ...options, filterHeight: value.height, filterWidth: value.width };
}


/***/ }),

/***/ 5080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ EditError),
/* harmony export */   Kz: () => (/* binding */ formatEdit),
/* harmony export */   MR: () => (/* binding */ parseEdit),
/* harmony export */   om: () => (/* binding */ pairText)
/* harmony export */ });
/* harmony import */ var _util_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1918);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6174);
/**
 * The edits of `what-if`, as the command line writes them and as data. LAYER is always an index of
 * the unedited model; see docs/what-if.md for what each edit carries along.
 */


/** An edit that cannot be read or cannot be kept valid; the message names what stands in the way. */
class EditError extends _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    constructor(edit, message) {
        super('edit', `${edit}: ${message}`);
    }
}
/** Sizes above this are refused: no layer of a microcontroller's model comes near. */
const LARGEST = 65535;
/** What may stand behind `LAYER.`, with how its value is written. */
const LAYER_PARAMETERS = {
    filters: { form: 'a number', read: numberOf('filters') },
    units: { form: 'a number', read: numberOf('units') },
    depth_multiplier: { form: 'a number', read: numberOf('depth_multiplier') },
    strides: { form: 'HxW', read: pairOf('strides') },
    kernel_size: { form: 'HxW', read: pairOf('kernel_size') },
    pool_size: { form: 'HxW', read: pairOf('pool_size') },
    dilation: { form: 'HxW', read: pairOf('dilation') },
    padding: { form: 'same or valid', read: readPadding },
    insert: { form: 'max_pool_2d:HxW or average_pool_2d:HxW', read: readInsert },
};
const INPUT_PARAMETERS = {
    size: { form: 'HxW', read: pairOf('input.size') },
    channels: { form: 'a number', read: numberOf('input.channels') },
    dtype: { form: 'int8', read: dtypeOf('input.dtype') },
};
const OUTPUT_PARAMETERS = {
    dtype: { form: 'int8', read: dtypeOf('output.dtype') },
};
/** Reads `LAYER.PARAM=VALUE`, `LAYER.remove`, `input.PARAM=VALUE` or `output.dtype=int8`; throws {@link EditError}. */
function parseEdit(text) {
    const match = /^(input|output|\d{1,6})\.([a-z_]+)(?:=(.*))?$/s.exec(text.trim());
    if (match === null) {
        throw new EditError(JSON.stringify(text.slice(0, 80)), 'an edit is LAYER.PARAM=VALUE, e.g. 3.filters=8, 1.strides=2x2, input.size=64x64 or 5.remove');
    }
    const [, where = '', parameter = '', value] = match;
    if (where !== 'input' && where !== 'output' && parameter === 'remove') {
        if (value !== undefined)
            throw new EditError(text, 'remove takes no value: write LAYER.remove');
        return { kind: 'remove', layer: Number(where) };
    }
    const table = where === 'input' ? INPUT_PARAMETERS : where === 'output' ? OUTPUT_PARAMETERS : LAYER_PARAMETERS;
    const known = Object.hasOwn(table, parameter) ? table[parameter] : undefined;
    if (known === undefined) {
        const names = [...Object.keys(table), ...(table === LAYER_PARAMETERS ? ['remove'] : [])];
        const close = (0,_util_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(parameter, names);
        throw new EditError(text, `unknown parameter "${parameter}"${close === undefined ? '.' : `, did you mean ${close}?`} Known: ${names.join(', ')}`);
    }
    if (value === undefined || value === '') {
        throw new EditError(text, `needs a value: ${where}.${parameter}=${known.form}`);
    }
    const edit = known.read(text, value);
    return (table === LAYER_PARAMETERS ? { ...edit, layer: Number(where) } : edit);
}
/** Writes an edit as {@link parseEdit} reads it. */
function formatEdit(edit) {
    switch (edit.kind) {
        case 'remove':
            return `${edit.layer}.remove`;
        case 'insert':
            return `${edit.layer}.insert=${edit.pool.toLowerCase()}:${pairText(edit.value)}`;
        case 'input.size':
            return `input.size=${pairText(edit.value)}`;
        case 'input.channels':
            return `input.channels=${edit.value}`;
        case 'input.dtype':
        case 'output.dtype':
            return `${edit.kind}=int8`;
        case 'padding':
            return `${edit.layer}.padding=${edit.value.toLowerCase()}`;
        case 'filters':
        case 'units':
        case 'depth_multiplier':
            return `${edit.layer}.${edit.kind}=${edit.value}`;
        case 'strides':
        case 'kernel_size':
        case 'pool_size':
        case 'dilation':
            return `${edit.layer}.${edit.kind}=${pairText(edit.value)}`;
    }
}
/** `3x2`: height, then width. */
function pairText({ height, width }) {
    return `${height}x${width}`;
}
function numberOf(kind) {
    return (text, value) => ({ kind, value: readNumber(text, value) });
}
function pairOf(kind) {
    return (text, value) => ({ kind, value: readPair(text, value) });
}
function dtypeOf(kind) {
    return (text, value) => {
        if (value !== 'int8')
            throw new EditError(text, `only int8 is known, found "${value}"`);
        return { kind };
    };
}
function readPadding(text, value) {
    const padding = value.toUpperCase();
    if (padding !== 'SAME' && padding !== 'VALID') {
        throw new EditError(text, `padding is same or valid, found "${value}"`);
    }
    return { kind: 'padding', value: padding };
}
function readInsert(text, value) {
    const [name = '', size = ''] = value.split(':');
    const pool = name.toUpperCase();
    if (pool !== 'MAX_POOL_2D' && pool !== 'AVERAGE_POOL_2D') {
        throw new EditError(text, `max_pool_2d and average_pool_2d can be inserted, found "${name}"`);
    }
    return { kind: 'insert', pool, value: readPair(text, size) };
}
function readNumber(text, value) {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (number < 1 || number > LARGEST) {
        throw new EditError(text, `needs a whole number from 1 to ${LARGEST}, found "${value}"`);
    }
    return number;
}
function readPair(text, value) {
    const match = /^(\d{1,6})x(\d{1,6})$/.exec(value);
    if (match === null)
        throw new EditError(text, `needs HEIGHTxWIDTH, e.g. 2x2, found "${value}"`);
    const [, height = '', width = ''] = match;
    return { height: readNumber(text, height), width: readNumber(text, width) };
}


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sameShape),
/* harmony export */   e: () => (/* binding */ steer)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5433);

/**
 * Gives an operator other integers at an input (a shape, a size, blocks). An equal constant is read
 * instead where there is one, because the converter merges them; a constant that others read too is
 * left to them.
 */
function steer(draft, operator, { position, values }) {
    const tensor = operator.inputs[position];
    if (tensor?.data == null || sameShape((0,_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .integersOf */ .n6)(tensor) ?? [], values))
        return;
    const readers = draft.operators.flatMap(({ inputs }) => inputs.filter((one) => one !== null));
    const equal = readers.find((one) => one !== tensor &&
        one.from.dtype === tensor.from.dtype &&
        sameShape(one.shape, tensor.shape) &&
        sameShape((0,_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .integersOf */ .n6)(one) ?? [], values));
    const isShared = readers.filter((one) => one === tensor).length > 1;
    const own = equal ?? (isShared ? { ...tensor, from: { ...tensor.from, index: -1 } } : tensor);
    if (equal === undefined)
        (0,_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .setIntegers */ .mw)(own, values);
    if (own === tensor)
        return;
    if (equal === undefined)
        draft.tensors.splice(draft.tensors.indexOf(tensor) + 1, 0, own);
    operator.inputs[position] = own;
}
/** True where two lists have the same numbers. */
function sameShape(one, other) {
    return one.length === other.length && one.every((size, axis) => size === other[axis]);
}


/***/ })

};
