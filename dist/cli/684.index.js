export const id = 684;
export const ids = [684];
export const modules = {

/***/ 2684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ applyEdits)
});

// EXTERNAL MODULE: ./lib/advice/constants.js
var constants = __webpack_require__(169);
// EXTERNAL MODULE: ./lib/advice/draft.js
var advice_draft = __webpack_require__(8023);
// EXTERNAL MODULE: ./lib/advice/draft-graph.js
var draft_graph = __webpack_require__(4254);
// EXTERNAL MODULE: ./lib/advice/edit.js
var advice_edit = __webpack_require__(5502);
// EXTERNAL MODULE: ./lib/tflite/shapes/operand.js
var operand = __webpack_require__(5332);
;// CONCATENATED MODULE: ./lib/tflite/shapes/elementwise.js
/** Operators that keep their input's shape or broadcast their inputs to a common one. */

const SAME_AS_INPUT = [
    ...['ABS', 'ADD_N', 'CAST', 'CEIL', 'COS', 'CUMSUM', 'DEQUANTIZE', 'DYNAMIC_UPDATE_SLICE', 'ELU'],
    ...['EXP', 'FAKE_QUANT', 'FLOOR', 'GELU', 'HARD_SWISH', 'L2_NORMALIZATION', 'LEAKY_RELU'],
    ...['LOCAL_RESPONSE_NORMALIZATION', 'LOG', 'LOGICAL_NOT', 'LOGISTIC', 'LOG_SOFTMAX', 'NEG'],
    ...['PRELU', 'QUANTIZE', 'RELU', 'RELU6', 'RELU_0_TO_1', 'RELU_N1_TO_1', 'REVERSE_SEQUENCE'],
    ...['REVERSE_V2', 'ROUND', 'RSQRT', 'SIGN', 'SIN', 'SOFTMAX', 'SQRT', 'SQUARE', 'TANH'],
    'ZEROS_LIKE',
];
const BROADCASTING = [
    ...['ADD', 'ATAN2', 'BITWISE_XOR', 'DIV', 'EQUAL', 'FLOOR_DIV', 'FLOOR_MOD', 'GREATER'],
    ...['GREATER_EQUAL', 'LESS', 'LESS_EQUAL', 'LOGICAL_AND', 'LOGICAL_OR', 'MAXIMUM', 'MINIMUM'],
    ...['MUL', 'NOT_EQUAL', 'POW', 'RIGHT_SHIFT', 'SELECT_V2', 'SQUARED_DIFFERENCE', 'SUB'],
];
const sameAsInput = (question) => [(0,operand/* shapeOf */.F5)(question, 0)];
const broadcasting = ({ inputs, kind }) => [
    inputs.map((input) => input?.shape ?? []).reduce((all, one) => broadcast(all, one, kind)),
];
/** `SELECT` with a vector of conditions picks whole rows: the shape is that of the values. */
const elementwise_select = (question) => [(0,operand/* shapeOf */.F5)(question, 1)];
const ELEMENTWISE_RULES = {
    ...Object.fromEntries(SAME_AS_INPUT.map((kind) => [kind, sameAsInput])),
    ...Object.fromEntries(BROADCASTING.map((kind) => [kind, broadcasting])),
    SELECT: elementwise_select,
};
/** NumPy's rule, from the last dimension: equal, or one of them 1. */
function broadcast(one, other, kind) {
    const rank = Math.max(one.length, other.length);
    return Array.from({ length: rank }, (_, axis) => {
        const [left, right] = [one, other].map((shape) => (0,operand/* dimension */.rK)(shape, axis - rank + shape.length));
        if (left === right || right === 1)
            return left ?? 1;
        if (left === 1)
            return right ?? 1;
        throw new operand/* ShapeMismatch */.Aw(`${kind} cannot combine ${one.join('x')} and ${other.join('x')}`);
    });
}

// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __webpack_require__(2897);
;// CONCATENATED MODULE: ./lib/tflite/shapes/layout.js
/**
 * Operators that move, cut, join or repeat elements.
 *
 * Source: the Prepare function of each kernel in tensorflow/lite/kernels/.
 */


const reshape = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    const wanted = question.inputs[1] === undefined ? (0,operand/* listOption */.y8)(question, 'newShape') : (0,operand/* valuesOf */.sm)(question, 1);
    if (wanted === null)
        return null;
    const known = (0,integers/* product */.qM)(wanted.filter((one) => one !== -1));
    const shape = wanted.map((one) => (one === -1 ? (0,integers/* product */.qM)(input) / known : one));
    if ((0,integers/* product */.qM)(shape) !== (0,integers/* product */.qM)(input) || !shape.every(Number.isInteger)) {
        throw new operand/* ShapeMismatch */.Aw(`${question.kind} cannot turn ${input.join('x')} into ${wanted.join('x')}`);
    }
    return [shape];
};
const squeeze = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    const axes = (0,operand/* listOption */.y8)(question, 'squeezeDims').map((axis) => (0,operand/* axisOf */.L$)(axis, input.length, question.kind));
    const goes = (axis) => (axes.length === 0 ? input[axis] === 1 : axes.includes(axis));
    return [input.filter((_, axis) => !goes(axis))];
};
const expandDims = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    const axis = (0,operand/* valuesOf */.sm)(question, 1)?.[0];
    return axis === undefined
        ? null
        : [input.toSpliced((0,operand/* axisOf */.L$)(axis, input.length + 1, question.kind), 0, 1)];
};
const transpose = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    return (0,operand/* valuesOf */.sm)(question, 1) === null
        ? null
        : [
            (0,operand/* valuesOf */.sm)(question, 1)?.map((axis) => (0,operand/* dimension */.rK)(input, (0,operand/* axisOf */.L$)(axis, input.length, question.kind))) ?? [],
        ];
};
/** Amounts are pairs: before and after, one pair for each dimension. */
const pad = (question) => {
    const amounts = (0,operand/* valuesOf */.sm)(question, 1);
    if (amounts === null)
        return null;
    return [
        (0,operand/* shapeOf */.F5)(question, 0).map((size, axis) => size + (amounts[2 * axis] ?? 0) + (amounts[2 * axis + 1] ?? 0)),
    ];
};
const concatenation = (question) => {
    const first = (0,operand/* shapeOf */.F5)(question, 0);
    const axis = (0,operand/* axisOf */.L$)((0,operand/* numberOption */.jZ)(question, 'axis'), first.length, question.kind);
    const shapes = question.inputs.map((_, index) => (0,operand/* shapeOf */.F5)(question, index));
    const fits = shapes.every((shape) => shape.every((size, at) => at === axis || size === first[at]));
    if (!fits) {
        throw new operand/* ShapeMismatch */.Aw(`${question.kind} cannot join ${shapes.map((one) => one.join('x')).join(' and ')}`);
    }
    return [
        first.with(axis, shapes.reduce((all, shape) => all + (0,operand/* dimension */.rK)(shape, axis), 0)),
    ];
};
const pack = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    const axis = (0,operand/* axisOf */.L$)((0,operand/* numberOption */.jZ)(question, 'axis'), input.length + 1, question.kind);
    return [input.toSpliced(axis, 0, question.inputs.length)];
};
const unpack = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    const axis = (0,operand/* axisOf */.L$)((0,operand/* numberOption */.jZ)(question, 'axis'), input.length, question.kind);
    return repeat(input.toSpliced(axis, 1), question.outputCount);
};
const split = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 1);
    const given = (0,operand/* valuesOf */.sm)(question, 0)?.[0];
    if (given === undefined)
        return null;
    const axis = (0,operand/* axisOf */.L$)(given, input.length, question.kind);
    const size = (0,operand/* dimension */.rK)(input, axis) / question.outputCount;
    if (!Number.isInteger(size)) {
        throw new operand/* ShapeMismatch */.Aw(`${question.kind} cannot cut ${(0,operand/* dimension */.rK)(input, axis)} into ${question.outputCount} equal parts`);
    }
    return repeat(input.with(axis, size), question.outputCount);
};
const splitV = (question) => {
    const [sizes, given] = [(0,operand/* valuesOf */.sm)(question, 1), (0,operand/* valuesOf */.sm)(question, 2)?.[0]];
    if (sizes === null || given === undefined)
        return null;
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    const axis = (0,operand/* axisOf */.L$)(given, input.length, question.kind);
    const known = sizes.reduce((all, size) => all + Math.max(0, size), 0);
    return sizes.map((size) => input.with(axis, size === -1 ? (0,operand/* dimension */.rK)(input, axis) - known : size));
};
const slice = (question) => {
    const [begin, size] = [(0,operand/* valuesOf */.sm)(question, 1), (0,operand/* valuesOf */.sm)(question, 2)];
    if (begin === null || size === null)
        return null;
    return [
        (0,operand/* shapeOf */.F5)(question, 0).map((whole, axis) => size[axis] === -1 ? whole - (begin[axis] ?? 0) : (size[axis] ?? whole)),
    ];
};
/** Without ellipsis and new axes, which the runtime does not take either. */
const stridedSlice = (question) => {
    const [begin, end, strides] = [1, 2, 3].map((index) => (0,operand/* valuesOf */.sm)(question, index));
    if (!begin || !end || !strides)
        return null;
    if ((0,operand/* numberOption */.jZ)(question, 'ellipsisMask') !== 0 || (0,operand/* numberOption */.jZ)(question, 'newAxisMask') !== 0)
        return null;
    const masked = (mask, axis) => (((0,operand/* numberOption */.jZ)(question, mask) >> axis) & 1) === 1;
    return [
        (0,operand/* shapeOf */.F5)(question, 0).flatMap((size, axis) => {
            if (axis >= begin.length)
                return [size];
            if (masked('shrinkAxisMask', axis))
                return [];
            const stride = strides[axis] ?? 1;
            const first = stride > 0 ? 0 : size - 1;
            const last = stride > 0 ? size : -1;
            const offset = (0,operand/* numberOption */.jZ)(question, 'offset') === 1 ? (begin[axis] ?? 0) : 0;
            const from = masked('beginMask', axis) ? first : clampIndex(begin[axis] ?? 0, size, stride);
            const to = masked('endMask', axis)
                ? last
                : clampIndex((end[axis] ?? 0) + offset, size, stride);
            return [Math.max(0, Math.ceil((to - from) / stride))];
        }),
    ];
};
function clampIndex(index, size, stride) {
    const positive = index < 0 ? index + size : index;
    return stride > 0
        ? Math.min(Math.max(positive, 0), size)
        : Math.min(Math.max(positive, -1), size - 1);
}
const gather = (question) => {
    const [input, indices] = [(0,operand/* shapeOf */.F5)(question, 0), (0,operand/* shapeOf */.F5)(question, 1)];
    const axis = (0,operand/* axisOf */.L$)((0,operand/* numberOption */.jZ)(question, 'axis'), input.length, question.kind);
    const batches = (0,operand/* numberOption */.jZ)(question, 'batchDims');
    return [[...input.slice(0, axis), ...indices.slice(batches), ...input.slice(axis + 1)]];
};
const gatherNd = (question) => {
    const [input, indices] = [(0,operand/* shapeOf */.F5)(question, 0), (0,operand/* shapeOf */.F5)(question, 1)];
    return [[...indices.slice(0, -1), ...input.slice(indices.at(-1) ?? 0)]];
};
const embeddingLookup = (question) => [
    [...(0,operand/* shapeOf */.F5)(question, 0).slice(0, 1), ...(0,operand/* shapeOf */.F5)(question, 1).slice(1)],
];
/** New height and width are the second input. */
const resize = (question) => {
    const [height, width] = (0,operand/* valuesOf */.sm)(question, 1) ?? [];
    if (height === undefined || width === undefined)
        return null;
    const [batch = 1, , , channels = 1] = (0,operand/* shapeOf */.F5)(question, 0);
    return [[batch, height, width, channels]];
};
const spaceToDepth = (question) => blocks(question, 1 / (0,operand/* numberOption */.jZ)(question, 'blockSize'));
const depthToSpace = (question) => blocks(question, (0,operand/* numberOption */.jZ)(question, 'blockSize'));
function blocks(question, factor) {
    const [batch = 1, height = 1, width = 1, channels = 1] = (0,operand/* shapeOf */.F5)(question, 0);
    const shape = [batch, height * factor, width * factor, channels / (factor * factor)];
    return [shape.map((size) => Math.round(size * 1e6) / 1e6)];
}
const spaceToBatch = (question) => {
    const [block, padding] = [(0,operand/* valuesOf */.sm)(question, 1), (0,operand/* valuesOf */.sm)(question, 2)];
    if (block === null || padding === null)
        return null;
    const [batch = 1, ...rest] = (0,operand/* shapeOf */.F5)(question, 0);
    const space = rest.map((size, axis) => {
        const padded = size + (padding[2 * axis] ?? 0) + (padding[2 * axis + 1] ?? 0);
        return axis < block.length ? padded / (block[axis] ?? 1) : size;
    });
    return [[batch * (0,integers/* product */.qM)(block), ...space]];
};
const batchToSpace = (question) => {
    const [block, crops] = [(0,operand/* valuesOf */.sm)(question, 1), (0,operand/* valuesOf */.sm)(question, 2)];
    if (block === null || crops === null)
        return null;
    const [batch = 1, ...rest] = (0,operand/* shapeOf */.F5)(question, 0);
    const space = rest.map((size, axis) => axis < block.length
        ? size * (block[axis] ?? 1) - (crops[2 * axis] ?? 0) - (crops[2 * axis + 1] ?? 0)
        : size);
    return [[batch / (0,integers/* product */.qM)(block), ...space]];
};
const tile = (question) => {
    const times = (0,operand/* valuesOf */.sm)(question, 1);
    return times === null
        ? null
        : [(0,operand/* shapeOf */.F5)(question, 0).map((size, axis) => size * (times[axis] ?? 1))];
};
/** The shape is the values of an input. */
const given = (input) => (question) => {
    const values = (0,operand/* valuesOf */.sm)(question, input);
    return values === null ? null : [values];
};
const LAYOUT_RULES = {
    RESHAPE: reshape,
    SQUEEZE: squeeze,
    EXPAND_DIMS: expandDims,
    TRANSPOSE: transpose,
    PAD: pad,
    PADV2: pad,
    MIRROR_PAD: pad,
    CONCATENATION: concatenation,
    PACK: pack,
    UNPACK: unpack,
    SPLIT: split,
    SPLIT_V: splitV,
    SLICE: slice,
    STRIDED_SLICE: stridedSlice,
    GATHER: gather,
    GATHER_ND: gatherNd,
    EMBEDDING_LOOKUP: embeddingLookup,
    RESIZE_BILINEAR: resize,
    RESIZE_NEAREST_NEIGHBOR: resize,
    SPACE_TO_DEPTH: spaceToDepth,
    DEPTH_TO_SPACE: depthToSpace,
    SPACE_TO_BATCH_ND: spaceToBatch,
    BATCH_TO_SPACE_ND: batchToSpace,
    TILE: tile,
    BROADCAST_TO: given(1),
    FILL: given(0),
    SCATTER_ND: given(2),
    SPARSE_TO_DENSE: given(1),
};
function repeat(shape, times) {
    return Array.from({ length: times }, () => shape);
}

;// CONCATENATED MODULE: ./lib/tflite/shapes/reduce.js
/**
 * Operators that sum up a dimension or describe their input.
 *
 * Source: tensorflow/lite/kernels/reduce.cc, arg_min_max.cc, shape.cc, one_hot.cc, topk_v2.cc.
 */

const reduce = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    const axes = (0,operand/* valuesOf */.sm)(question, 1)?.map((axis) => (0,operand/* axisOf */.L$)(axis, input.length, question.kind));
    if (axes === undefined)
        return null;
    const goes = (axis) => axes.includes(axis);
    return (0,operand/* numberOption */.jZ)(question, 'keepDims') === 1
        ? [input.map((size, axis) => (goes(axis) ? 1 : size))]
        : [input.filter((_, axis) => !goes(axis))];
};
const argument = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    const axis = (0,operand/* valuesOf */.sm)(question, 1)?.[0];
    return axis === undefined ? null : [input.toSpliced((0,operand/* axisOf */.L$)(axis, input.length, question.kind), 1)];
};
const shape = (question) => [[(0,operand/* shapeOf */.F5)(question, 0).length]];
const rank = () => [[]];
const oneHot = (question) => {
    const input = (0,operand/* shapeOf */.F5)(question, 0);
    const depth = (0,operand/* valuesOf */.sm)(question, 1)?.[0];
    if (depth === undefined)
        return null;
    const axis = (0,operand/* axisOf */.L$)((0,operand/* numberOption */.jZ)(question, 'axis'), input.length + 1, question.kind);
    return [input.toSpliced(axis, 0, depth)];
};
const topK = (question) => {
    const count = (0,operand/* valuesOf */.sm)(question, 1)?.[0];
    if (count === undefined)
        return null;
    const result = [...(0,operand/* shapeOf */.F5)(question, 0).slice(0, -1), count];
    return [result, result];
};
const none = () => [];
const REDUCE_RULES = {
    MEAN: reduce,
    SUM: reduce,
    REDUCE_PROD: reduce,
    REDUCE_MAX: reduce,
    REDUCE_MIN: reduce,
    REDUCE_ANY: reduce,
    REDUCE_ALL: reduce,
    ARG_MAX: argument,
    ARG_MIN: argument,
    SHAPE: shape,
    RANK: rank,
    ONE_HOT: oneHot,
    TOPK_V2: topK,
    ASSIGN_VARIABLE: none,
    CALL_ONCE: none,
};

// EXTERNAL MODULE: ./lib/tflite/shapes/window.js
var shapes_window = __webpack_require__(3777);
;// CONCATENATED MODULE: ./lib/tflite/shapes.js




const RULES = {
    ...ELEMENTWISE_RULES,
    ...shapes_window/* WINDOW_RULES */.H,
    ...LAYOUT_RULES,
    ...REDUCE_RULES,
};
/**
 * One shape per output; null where they depend on run-time data or the operator has no rule (custom
 * ones, control flow). Throws `ShapeMismatch` where the inputs do not go together.
 */
function inferShapes(question) {
    return RULES[question.kind]?.(question) ?? null;
}
/** The question for an operator as it stands in a model. */
function questionOf(operator, subgraph, model) {
    return {
        kind: operator.kind,
        options: operator.options,
        inputs: operator.inputs.map((index) => {
            const tensor = subgraph.tensors[index];
            return tensor === undefined ? undefined : operandOf(tensor, model);
        }),
        outputCount: operator.outputs.length,
    };
}
function operandOf(tensor, model) {
    return { shape: tensor.shape, values: integersOf(tensor, model) };
}
/** Longer constants are weights, never axes, sizes or shapes. */
const MAX_INTEGERS = 64;
/** The integers of a constant that tells axes, sizes or a shape; null for any other tensor. */
function integersOf(tensor, model) {
    const read = INTEGER_READERS[tensor.dtype];
    const data = model.buffers[tensor.buffer]?.data;
    if (read === undefined || data === undefined || !tensor.isConstant)
        return null;
    const count = data.length / read.bytes;
    if (count > MAX_INTEGERS || !Number.isInteger(count))
        return null;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return Array.from({ length: count }, (_, index) => read.value(view, index * read.bytes));
}
const INTEGER_READERS = {
    int32: { bytes: 4, value: (view, at) => view.getInt32(at, true) },
    int64: { bytes: 8, value: (view, at) => Number(view.getBigInt64(at, true)) },
};

;// CONCATENATED MODULE: ./lib/advice/follow/elementwise.js

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

;// CONCATENATED MODULE: ./lib/advice/follow/layout.js
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
/** Axes that the slice took whole stay whole; axes that did not change keep their cut. */
function followStridedSlice(operator, settling) {
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (input == null || output === undefined)
        return;
    const before = settling.base(operator, input);
    const result = settling.base(operator, output);
    const changed = input.shape.map((size, axis) => size !== before[axis]);
    if (result.length !== before.length) {
        if (changed.some(Boolean))
            settling.refuse(operator, 'it drops axes of a map whose size would change');
        return;
    }
    const whole = result.map((size, axis) => size === before[axis]);
    if (changed.some((axisChanged, axis) => axisChanged && whole[axis] !== true)) {
        settling.refuse(operator, `it cuts ${before.join('x')} to ${result.join('x')}`);
    }
    const ends = operator.inputs[2];
    const values = (0,constants/* integersOf */.n6)(ends);
    if (ends != null && values !== null) {
        settling.steer(operator, 2, values.map((end, axis) => (changed[axis] === true ? (input.shape[axis] ?? end) : end)));
    }
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

;// CONCATENATED MODULE: ./lib/advice/follow/steer-shape.js

/** The constant that tells a shape, or the constants that a PACK collects for it; -1 stays. */
function steerShape(operator, settling, { position, shape }) {
    const target = operator.inputs[position];
    const old = (0,constants/* integersOf */.n6)(target);
    if (target == null)
        return;
    if (old !== null) {
        const values = shape.map((size, axis) => (old[axis] === -1 ? -1 : size));
        settling.steer(operator, position, values);
        return;
    }
    const pack = settling.producer(target);
    if (pack?.kind !== 'PACK')
        settling.refuse(operator, 'its shape is computed, not constant');
    for (const [axis, size] of shape.entries()) {
        const part = pack.inputs[axis];
        if (part?.data != null && (0,constants/* integersOf */.n6)(part)?.[0] !== -1)
            settling.steer(pack, axis, [size]);
    }
}

;// CONCATENATED MODULE: ./lib/advice/follow/reshape.js


/**
 * Both shapes are cut into the shortest runs with equal products; in a run whose input changed, the
 * output can follow where one of the two sides is a single size.
 */
function followReshape(operator, settling) {
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (input == null || output === undefined)
        return undefined;
    const before = settling.base(operator, input);
    const result = [...settling.base(operator, output)];
    if (before.length !== input.shape.length)
        return followOtherRank(operator, settling);
    for (const run of matchingRuns(before, result)) {
        const old = before.slice(run.from, run.fromEnd);
        const now = input.shape.slice(run.from, run.fromEnd);
        const target = result.slice(run.to, run.toEnd);
        const keepsSizes = old.length === target.length && old.every((size, at) => size === target[at]);
        const newSize = (0,integers/* product */.qM)(now);
        if ((0,integers/* product */.qM)(old) === newSize && !keepsSizes)
            continue;
        const wide = target.flatMap((size, at) => (size === 1 ? [] : [run.to + at]));
        if (keepsSizes) {
            for (const [at, size] of now.entries())
                result[run.to + at] = size;
        }
        else if (wide.length <= 1) {
            const axis = wide[0] ?? run.toEnd - 1;
            result[axis] = newSize;
        }
        else {
            settling.refuse(operator, `it turns ${before.join('x')} into ${output.shape.join('x')}, which ${input.shape.join('x')} does not fit`);
        }
    }
    writeShape(operator, result, settling);
    return result;
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

;// CONCATENATED MODULE: ./lib/advice/follow/weights.js
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
    const perRow = baseInput.at(-1) === baseDepth && baseInput.length === input.shape.length;
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

;// CONCATENATED MODULE: ./lib/advice/follow.js
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
        const shapes = inferShapes({
            kind: operator.kind,
            options: operator.options,
            inputs: operator.inputs.map((tensor) => (tensor === null ? undefined : follow_operandOf(tensor))),
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
function follow_operandOf(tensor) {
    return {
        shape: tensor.shape,
        get values() {
            return shortIntegers(tensor);
        },
    };
}
/** Longer constants are weights, never axes, sizes or shapes. */
const follow_MAX_INTEGERS = 64;
function shortIntegers(tensor) {
    return (tensor.data?.length ?? 0) > 8 * follow_MAX_INTEGERS ? null : (0,constants/* integersOf */.n6)(tensor);
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
    const wide = computed.filter((tensor) => tensor !== null && (settling.base(operator, tensor).at(-1) ?? 1) !== 1);
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

;// CONCATENATED MODULE: ./lib/advice/settle.js
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
    const before = draft.model.subgraphs[0]?.tensors ?? [];
    const producers = new Map(draft.operators.flatMap((operator) => operator.outputs.map((tensor) => [tensor, operator])));
    const place = (operator) => `${operator.kind}${operator.origin === null ? ' (inserted)' : ` #${operator.origin}`}`;
    const settling = {
        base: (operator, tensor) => {
            const position = operator.origin === null ? -1 : operator.inputs.indexOf(tensor);
            return before[operator.from.inputs[position] ?? -1]?.shape ?? tensor.from.shape;
        },
        producer: (tensor) => producers.get(tensor),
        refuse: (operator, why) => {
            throw new advice_edit/* EditError */.F(edits, `${place(operator)} stands in the way: ${why}`);
        },
        steer: (operator, position, values) => {
            steer(draft, operator, { position, values });
        },
        fixed: new Map(wanted),
    };
    // Each repair settles one more layer's channels, so there are at most as many as operators.
    for (let round = 0; round <= draft.operators.length + 1; round++) {
        if (walk(draft, settling))
            return;
    }
    throw new advice_edit/* EditError */.F(edits, 'the branches of the model cannot be given shapes that fit together');
}
/**
 * An equal constant is read instead where there is one, because the converter merges them; a constant
 * that others read too is left to them.
 */
function steer(draft, operator, { position, values }) {
    const tensor = operator.inputs[position];
    if (tensor?.data == null || sameShape((0,constants/* integersOf */.n6)(tensor) ?? [], values))
        return;
    const readers = draft.operators.flatMap(({ inputs }) => inputs.filter((one) => one !== null));
    const equal = readers.find((one) => one !== tensor &&
        one.from.dtype === tensor.from.dtype &&
        sameShape(one.shape, tensor.shape) &&
        sameShape((0,constants/* integersOf */.n6)(one) ?? [], values));
    const isShared = readers.filter((one) => one === tensor).length > 1;
    const own = equal ?? (isShared ? { ...tensor, from: { ...tensor.from, index: -1 } } : tensor);
    if (equal === undefined)
        (0,constants/* setIntegers */.mw)(own, values);
    if (own === tensor)
        return;
    if (equal === undefined)
        draft.tensors.splice(draft.tensors.indexOf(tensor) + 1, 0, own);
    operator.inputs[position] = own;
}
/** One pass; false where a repair upstream asks for another one. */
function walk(draft, settling) {
    for (const operator of draft.operators) {
        const tie = TIES[operator.kind]?.(operator, settling);
        if (tie !== undefined) {
            retarget(tie.tensor, tie.channels, { settling, from: operator, depth: 0 });
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
        [...operator.inputs, ...operator.outputs].some((tensor) => tensor !== null && !sameShape(tensor.shape, settling.base(operator, tensor))));
}
/** Asks the layer that makes a tensor's channels for `channels` of them. */
function retarget(tensor, channels, context) {
    const { settling, from, depth } = context;
    const operator = settling.producer(tensor);
    if (operator === undefined) {
        settling.refuse(from, `it ties this layer's channels to the model's input (${tensor.shape.join('x')})`);
        return;
    }
    if (depth > 10_000)
        settling.refuse(operator, 'the branches above it are tied in a circle');
    const next = { ...context, depth: depth + 1 };
    const kind = operator.kind;
    const data = operator.inputs[0];
    if (MAKES_CHANNELS.has(kind)) {
        const known = settling.fixed.get(operator);
        if (known !== undefined && known !== channels) {
            settling.refuse(operator, `it would need ${known} and ${channels} channels at once`);
        }
        settling.fixed.set(operator, channels);
    }
    else if (kind === 'DEPTHWISE_CONV_2D' && data != null) {
        const multiplier = (tensor.shape.at(-1) ?? 1) / (data.shape.at(-1) ?? 1);
        if (!Number.isInteger(multiplier) || channels % multiplier !== 0) {
            settling.refuse(operator, `${channels} channels are no multiple of its depth multiplier ${multiplier}`);
        }
        retarget(data, channels / multiplier, next);
    }
    else if (keepsChannels(operator)) {
        for (const input of operator.inputs) {
            const tied = input !== null && input.data === null && input.shape.at(-1) === tensor.shape.at(-1);
            if (tied)
                retarget(input, channels, next);
        }
    }
    else
        settling.refuse(operator, `the number of its output channels cannot be chosen`);
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
    ...['SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND', 'CAST'],
]);
const KEEPS_CHANNELS = new Set([
    ...['ADD', 'SUB', 'MUL', 'DIV', 'MAXIMUM', 'MINIMUM', 'SQUARED_DIFFERENCE'],
    ...['MAX_POOL_2D', 'AVERAGE_POOL_2D', 'RELU', 'RELU6', 'RELU_N1_TO_1', 'LEAKY_RELU', 'PRELU'],
    ...[
        'LOGISTIC',
        'TANH',
        'HARD_SWISH',
        'ELU',
        'QUANTIZE',
        'DEQUANTIZE',
        'PAD',
        'PADV2',
        'MEAN',
        'ABS',
    ],
    ...[
        'RESIZE_BILINEAR',
        'RESIZE_NEAREST_NEIGHBOR',
        'MIRROR_PAD',
        'SOFTMAX',
        'SQRT',
        'RSQRT',
        'EXP',
    ],
]);
function sameShape(one, other) {
    return one.length === other.length && one.every((size, axis) => size === other[axis]);
}

;// CONCATENATED MODULE: ./lib/advice/apply-edits.js





/** The edited model (`fileBytes` still the unedited one's); throws {@link EditError}. */
function applyEdits(model, edits) {
    const draft = (0,advice_draft/* openDraft */.U)(model);
    const layers = [...draft.operators];
    const wanted = new Map();
    const referenced = (0,draft_graph/* referencedTensors */.wh)(draft);
    const all = edits.map(advice_edit/* formatEdit */.Kz).join(' ');
    refuseContradictions(edits, all);
    // Insertions and removals last, so that a parameter edit still finds its layer's own tensors.
    const ordered = [...edits].sort((a, b) => STAGE[a.kind] - STAGE[b.kind]);
    for (const edit of ordered) {
        const name = (0,advice_edit/* formatEdit */.Kz)(edit);
        const refuse = (why) => {
            throw new advice_edit/* EditError */.F(name, why);
        };
        applyOne(edit, { draft, layers, wanted, refuse });
    }
    settle(draft, { wanted, edits: all });
    (0,draft_graph/* dropUnreferenced */.qu)(draft, referenced);
    return (0,advice_draft/* finishDraft */.v)(draft);
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
            throw new advice_edit/* EditError */.F(all, `${what} is given twice`);
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
function setDilation(operator, { value }, { refuse }) {
    const { options } = operator;
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
function removeOperator(operator, { draft, refuse }) {
    const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null);
    const [input] = computed;
    const [output] = operator.outputs;
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
}
function setInput(edit, { draft, refuse }) {
    const images = draft.inputs.filter((tensor) => tensor.shape.length === 4);
    const candidates = images.length > 0 ? images : draft.inputs;
    const [input] = candidates;
    if (input === undefined || candidates.length > 1) {
        return refuse(`the model has ${candidates.length} inputs that this could mean`);
    }
    if (edit.kind === 'input.channels') {
        input.shape = [...input.shape.slice(0, -1), edit.value];
        return;
    }
    const { height, width } = edit.value;
    const [batches = 1, , , channels = 1] = input.shape;
    if (input.shape.length === 4)
        input.shape = [batches, height, width, channels];
    else if (input.shape.length === 3 && width === 1) {
        input.shape = [batches, height, input.shape[2] ?? 1];
    }
    else if (isMapOfOneChannel(input, draft)) {
        input.shape = [batches, height, width];
    }
    else {
        refuse(`the model's input is ${input.shape.join('x')}, not a map of height, width and channels`);
    }
}
/** True for `[batch, height, width]` that a RESHAPE or EXPAND_DIMS gives its one channel: a spectrogram. */
function isMapOfOneChannel(input, draft) {
    if (input.shape.length !== 3)
        return false;
    let at = input;
    for (const { kind, inputs, outputs } of draft.operators) {
        const [output] = outputs;
        if (inputs[0] !== at || output === undefined)
            continue;
        if (kind !== 'QUANTIZE')
            return output.shape.length === 4 && output.shape[3] === 1;
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


/***/ }),

/***/ 5502:
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


/***/ })

};
