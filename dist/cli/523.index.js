export const id = 523;
export const ids = [523];
export const modules = {

/***/ 9433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ knownIntegers)
/* harmony export */ });
/* harmony import */ var _util_integers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2897);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5433);
/**
 * Shapes that a model computes while it runs: a converter writes SHAPE, STRIDED_SLICE, GATHER,
 * REDUCE_PROD and PACK in front of a RESHAPE where it does not know the batch. One inference has one
 * batch, so the integers are known here.
 */


/** Longer constants are weights, never axes, sizes or shapes. */
const MAX_INTEGERS = 64;
/** The integers of a constant or of shape arithmetic; null where they depend on the model's data. */
function knownIntegers(tensor, producer) {
    if (tensor == null || (tensor.data?.length ?? 0) > 8 * MAX_INTEGERS)
        return null;
    if (tensor.data !== null)
        return (0,_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .integersOf */ .n6)(tensor);
    if (!INTEGER_TYPES.has(tensor.from.dtype))
        return null;
    const operator = producer(tensor);
    const rule = operator === undefined ? undefined : RULES[operator.kind];
    if (operator === undefined || rule === undefined)
        return null;
    return rule(operator, (input) => knownIntegers(input, producer));
}
const INTEGER_TYPES = new Set(['int32', 'int64']);
/** Every input's integers one after the other; null where one of them is not known. */
const joined = ({ inputs }, valuesOf) => {
    const parts = inputs.map(valuesOf);
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
};
const same = ({ inputs }, valuesOf) => valuesOf(inputs[0] ?? null);
const reduced = (fold) => ({ inputs }, valuesOf) => {
    const values = valuesOf(inputs[0] ?? null);
    return values === null ? null : [fold(values)];
};
const combined = (combine) => ({ inputs }, valuesOf) => {
    const [left, right] = [valuesOf(inputs[0] ?? null), valuesOf(inputs[1] ?? null)];
    if (left === null || right === null)
        return null;
    const at = (values, index) => values[values.length === 1 ? 0 : index] ?? 0;
    const length = Math.max(left.length, right.length);
    return Array.from({ length }, (_, index) => combine(at(left, index), at(right, index)));
};
const gather = ({ inputs }, valuesOf) => {
    const [values, indices] = [valuesOf(inputs[0] ?? null), valuesOf(inputs[1] ?? null)];
    return values === null || indices === null ? null : indices.map((index) => values[index] ?? 0);
};
const slice = ({ inputs }, valuesOf) => {
    const [values, begin, size] = [0, 1, 2].map((index) => valuesOf(inputs[index] ?? null));
    const from = begin?.[0];
    const length = size?.[0];
    if (values == null || from === undefined || length === undefined)
        return null;
    return values.slice(from, length === -1 ? undefined : from + length);
};
/** Of a list of integers, forwards: what converters write to read one size or a few. */
const stridedSlice = ({ inputs, options }, valuesOf) => {
    const [values, begin, end, strides] = [0, 1, 2, 3].map((at) => valuesOf(inputs[at] ?? null));
    if (values == null || begin?.length !== 1 || end == null || (strides?.[0] ?? 1) !== 1)
        return null;
    const fields = options.type === 'Other' ? options.fields : {};
    const from = fields['beginMask'] === 1 ? 0 : (begin[0] ?? 0);
    if (fields['shrinkAxisMask'] === 1)
        return [values.at(from) ?? 0];
    return values.slice(from, fields['endMask'] === 1 ? undefined : end[0]);
};
const RULES = {
    SHAPE: ({ inputs }) => inputs[0]?.shape ?? null,
    PACK: joined,
    CONCATENATION: joined,
    GATHER: gather,
    SLICE: slice,
    STRIDED_SLICE: stridedSlice,
    CAST: same,
    EXPAND_DIMS: same,
    RESHAPE: same,
    SQUEEZE: same,
    REDUCE_PROD: reduced(_util_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .product */ .qM),
    ADD: combined((left, right) => left + right),
    SUB: combined((left, right) => left - right),
    MUL: combined((left, right) => left * right),
    FLOOR_DIV: combined((left, right) => Math.floor(left / right)),
    MAXIMUM: combined(Math.max),
    MINIMUM: combined(Math.min),
};


/***/ }),

/***/ 5433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZK: () => (/* binding */ resizeConstant),
/* harmony export */   mw: () => (/* binding */ setIntegers),
/* harmony export */   n6: () => (/* binding */ integersOf)
/* harmony export */ });
/* harmony import */ var _tflite_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4627);
/* harmony import */ var _util_integers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2897);
/** Constants that follow an edit: their bytes are tiled or cut, since only their size matters to a cost. */


/**
 * Gives a constant a new shape of the same rank; per-channel quantization arrays follow their axis.
 * Every new element is the old one at the same place modulo the old sizes.
 */
function resizeConstant(tensor, shape) {
    if (tensor.shape.every((size, axis) => size === shape[axis]))
        return;
    const axis = tensor.quantization?.quantizedDimension ?? 0;
    const before = tensor.shape[axis];
    const after = shape[axis];
    if (tensor.quantization !== null && before !== undefined && after !== undefined) {
        const follow = (values) => values.length > 1 && values.length === before ? tile(values, after) : values;
        tensor.quantization = {
            ...tensor.quantization,
            scales: follow(tensor.quantization.scales),
            zeroPoints: follow(tensor.quantization.zeroPoints),
            mins: follow(tensor.quantization.mins),
            maxs: follow(tensor.quantization.maxs),
        };
    }
    if (tensor.data !== null)
        tensor.data = tileData(tensor, shape);
    tensor.shape = shape;
}
/** An int32 constant's values; null where the tensor is computed or of another type. */
function integersOf(tensor) {
    if (tensor?.data == null)
        return null;
    const { data } = tensor;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    if (tensor.from.dtype === 'int32') {
        return Array.from({ length: data.length >> 2 }, (_, at) => view.getInt32(4 * at, true));
    }
    if (tensor.from.dtype === 'int64') {
        return Array.from({ length: data.length >> 3 }, (_, at) => Number(view.getBigInt64(8 * at, true)));
    }
    return null;
}
/** Writes an integer constant's values in its own type. */
function setIntegers(tensor, values) {
    const wide = tensor.from.dtype === 'int64';
    const data = new Uint8Array(values.length * (wide ? 8 : 4));
    const view = new DataView(data.buffer);
    for (const [at, value] of values.entries()) {
        if (wide)
            view.setBigInt64(8 * at, BigInt(value), true);
        else
            view.setInt32(4 * at, value, true);
    }
    tensor.data = data;
}
function tile(values, length) {
    return Array.from({ length }, (_, at) => values[at % values.length] ?? 0);
}
function tileData(tensor, shape) {
    const { dtype } = tensor.from;
    const bits = _tflite_model_js__WEBPACK_IMPORTED_MODULE_0__/* .BITS_OF */ .$[dtype];
    const data = new Uint8Array((0,_tflite_model_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .s)(dtype, shape));
    const old = tensor.data ?? new Uint8Array(0);
    // Packed or variable-size elements are filled bytewise: their positions have no meaning of their own.
    if (bits % 8 !== 0 || bits === 0 || tensor.shape.length !== shape.length || old.length === 0) {
        for (let at = 0; at < data.length && old.length > 0; at++)
            data[at] = old[at % old.length] ?? 0;
        return data;
    }
    const elementBytes = bits / 8;
    const innermost = shape.length - 1;
    const oldRow = tensor.shape[innermost] ?? 1;
    const newRow = shape[innermost] ?? 1;
    const rows = (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .product */ .qM)(shape.slice(0, -1));
    for (let row = 0; row < rows; row++) {
        const from = sourceRow(row, shape, tensor.shape) * oldRow * elementBytes;
        const to = row * newRow * elementBytes;
        fillRow(data.subarray(to, to + newRow * elementBytes), old.subarray(from, from + oldRow * elementBytes));
    }
    return data;
}
/** Repeats `source` until `target` is full. */
function fillRow(target, source) {
    for (let at = 0; at < target.length && source.length > 0; at += source.length) {
        target.set(source.subarray(0, Math.min(source.length, target.length - at)), at);
    }
}
/** Index of the old row (all axes but the last) that a new row repeats. */
function sourceRow(row, shape, oldShape) {
    let rest = row;
    let source = 0;
    let scale = 1;
    for (let axis = shape.length - 2; axis >= 0; axis--) {
        const size = shape[axis] ?? 1;
        const oldSize = oldShape[axis] ?? 1;
        source += ((rest % size) % oldSize) * scale;
        scale *= oldSize;
        rest = Math.floor(rest / size);
    }
    return source;
}


/***/ }),

/***/ 2926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mp: () => (/* binding */ addedIntegers),
/* harmony export */   qu: () => (/* binding */ dropUnreferenced),
/* harmony export */   wh: () => (/* binding */ referencedTensors),
/* harmony export */   xd: () => (/* binding */ dropDeadOperators),
/* harmony export */   zW: () => (/* binding */ replaceUses)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5433);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1995);
/** Small changes of a draft's graph that edits and rewrites share. */


/** Every reader of `from`, and the model's own outputs, read `to` instead. */
function replaceUses(draft, from, to) {
    for (const operator of draft.operators) {
        operator.inputs = operator.inputs.map((tensor) => (tensor === from ? to : tensor));
    }
    draft.outputs = draft.outputs.map((tensor) => (tensor === from ? to : tensor));
}
/** Tensors that an operator or the model itself refers to. */
function referencedTensors(draft) {
    const all = new Set([...draft.inputs, ...draft.outputs]);
    for (const { inputs, outputs, intermediates } of draft.operators) {
        for (const tensor of inputs)
            if (tensor !== null)
                all.add(tensor);
        for (const tensor of outputs)
            all.add(tensor);
        for (const tensor of intermediates)
            all.add(tensor);
    }
    return all;
}
/** Tensors that only removed operators referred to, or none ever, go; dead ones of the file stay. */
function dropUnreferenced(draft, before) {
    const now = referencedTensors(draft);
    const isDeadInFile = (tensor) => !before.has(tensor) && tensor.from.index !== -1;
    draft.tensors = draft.tensors.filter((tensor) => now.has(tensor) || isDeadInFile(tensor));
}
/** Operators whose outputs nothing reads any more, and what only fed them. */
function dropDeadOperators(draft) {
    const wanted = new Set(draft.outputs);
    const kept = draft.operators.toReversed().filter(({ kind, inputs, outputs }) => {
        if (!HAS_EFFECT.has(kind) && !outputs.some((tensor) => wanted.has(tensor)))
            return false;
        for (const tensor of inputs)
            if (tensor !== null)
                wanted.add(tensor);
        return true;
    });
    draft.operators = kept.reverse();
}
/** What they do shows elsewhere than at their outputs. */
const HAS_EFFECT = new Set(['ASSIGN_VARIABLE', 'CALL_ONCE', 'WHILE', 'IF']);
/** An int32 constant that no file has yet; its place among the draft's tensors is the caller's. */
function addedIntegers(like, values, { name, shape = [values.length] }) {
    const empty = new Uint8Array(0);
    const tensor = (0,_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .addedTensor */ .qc)(like, { dtype: 'int32', name, shape, data: empty, quantization: null });
    (0,_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .setIntegers */ .mw)(tensor, values);
    return tensor;
}


/***/ }),

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qc: () => (/* binding */ addedTensor),
  vD: () => (/* binding */ finishDraft),
  Ud: () => (/* binding */ openDraft),
  "do": () => (/* binding */ producersOf)
});

// EXTERNAL MODULE: ./lib/profile/flash.js
var flash = __webpack_require__(9835);
// EXTERNAL MODULE: ./lib/operators/shapes/operand.js
var operand = __webpack_require__(8341);
// EXTERNAL MODULE: ./lib/operators/shapes/infer.js + 3 modules
var infer = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/edit/computed-integers.js
var computed_integers = __webpack_require__(9433);
;// CONCATENATED MODULE: ./lib/edit/running-shapes.js



/** Gives the outputs of an unedited draft's operators the shapes they have while it runs. */
function setRunningShapes(operators, producer) {
    for (const operator of operators) {
        if (!operator.outputs.some(isDynamic))
            continue;
        const shapes = outputShapes(operator, producer);
        for (const [at, output] of operator.outputs.entries()) {
            const shape = shapes?.[at];
            if (shape !== undefined && fits(shape, output)) {
                output.shape = shape;
                output.before = shape;
            }
        }
    }
}
function outputShapes({ kind, options, inputs, outputs }, producer) {
    try {
        return (0,infer/* inferShapes */.zV)({
            kind,
            options,
            inputs: inputs.map((tensor) => tensor === null
                ? undefined
                : {
                    shape: tensor.shape,
                    get values() {
                        return (0,computed_integers/* knownIntegers */.V)(tensor, producer);
                    },
                }),
            outputCount: outputs.length,
        });
    }
    catch (error) {
        if (error instanceof operand/* ShapeMismatch */.Aw)
            return null;
        throw error;
    }
}
/** True where some size of the file's shape only stands for one that the writer did not know. */
function isDynamic({ from }) {
    return from.shape.some((_, axis) => isUnknown(from, axis));
}
function isUnknown({ shape, shapeSignature }, axis) {
    return shape[axis] === 1 && shapeSignature?.[axis] === -1;
}
/** True where the shape differs from the file's only in what the file leaves open. */
function fits(shape, { from }) {
    return (shape.length === from.shape.length &&
        shape.every((size, axis) => Number.isInteger(size) && size > 0 && (size === from.shape[axis] || isUnknown(from, axis))) &&
        shape.some((size, axis) => size !== from.shape[axis]));
}
/** The shape that a file states for a tensor: 1 where its writer does not know the size. */
function statedShape(tensor) {
    const { from, shape, before } = tensor;
    if (shape === before)
        return from.shape;
    if (shape.length !== from.shape.length || !isDynamic(tensor))
        return shape;
    return shape.map((size, axis) => (isUnknown(from, axis) ? 1 : size));
}

;// CONCATENATED MODULE: ./lib/edit/draft.js
/**
 * A model while it is being edited: operators and tensors refer to each other by object, so that
 * inserting and removing needs no renumbering until {@link finishDraft} writes the indices again.
 *
 * Only the main subgraph can be edited; the others are carried along as they are.
 */


/** Opens a model's main subgraph for editing; the model itself is never changed. */
function openDraft(model) {
    const main = model.subgraphs[0];
    const tensors = (main?.tensors ?? []).map((from) => ({
        from,
        name: from.name,
        shape: from.shape,
        before: from.shape,
        data: from.isConstant ? (model.buffers[from.buffer]?.data ?? null) : null,
        quantization: from.quantization,
    }));
    const at = (index) => tensors[index] ?? null;
    const all = (indices) => indices.map(at).filter((one) => one !== null);
    const operators = (main?.operators ?? []).map((from) => ({
        from,
        origin: from.index,
        kind: from.kind,
        pinned: false,
        options: from.options,
        inputs: from.inputs.map(at),
        outputs: all(from.outputs),
        intermediates: all(from.intermediates),
    }));
    const producers = producersOf(operators);
    setRunningShapes(operators, (tensor) => producers.get(tensor));
    return {
        model,
        original: [...tensors],
        tensors,
        operators,
        inputs: all(main?.inputs ?? []),
        outputs: all(main?.outputs ?? []),
    };
}
/** A tensor that no file has yet, otherwise like another one. */
function addedTensor(like, { dtype, ...added }) {
    const { shape, data } = added;
    return {
        ...added,
        from: {
            ...like.from,
            ...{ index: -1, dtype: dtype ?? like.from.dtype, isConstant: data !== null },
            ...{ shape, shapeSignature: null },
        },
        before: shape,
    };
}
/** The operator that computes each tensor. */
function producersOf(operators) {
    return new Map(operators.flatMap((one) => one.outputs.map((tensor) => [tensor, one])));
}
/**
 * The edited model. Buffers of constants that were not changed stay the file's own (shared ones stay
 * shared); a changed constant keeps its buffer unless others read it too; buffers that nothing refers to any more are
 * emptied. `fileBytes` is the unedited model's: the caller knows how to measure the new one.
 */
function finishDraft(draft) {
    const { model } = draft;
    const main = model.subgraphs[0];
    if (main === undefined)
        return model;
    const index = new Map(draft.tensors.map((tensor, at) => [tensor, at]));
    const buffers = [...model.buffers];
    const indexOf = (tensor) => {
        const at = index.get(tensor);
        if (at === undefined)
            throw new RangeError(`${tensor.name} is not among the draft's tensors`);
        return at;
    };
    const placing = { buffers, users: bufferUsers(model), claimed: new Set(), model };
    const tensors = draft.tensors.map((tensor, at) => {
        const shape = draft.inputs.includes(tensor) ? tensor.shape : statedShape(tensor);
        return tensorOf(tensor, { at, shape, buffer: bufferFor(tensor, placing), model });
    });
    const subgraph = {
        ...main,
        tensors,
        operators: draft.operators.map((operator, at) => operatorOf(operator, { at, indexOf })),
        inputs: draft.inputs.map(indexOf),
        outputs: draft.outputs.map(indexOf),
    };
    const subgraphs = [subgraph, ...model.subgraphs.slice(1)];
    return {
        ...model,
        subgraphs,
        buffers: emptyUnused(buffers, { ...model, subgraphs }),
        signatures: signaturesOf(draft, subgraph),
        // An offline plan is for the unedited tensors; the device plans the edited model itself.
        offlinePlan: null,
    };
}
/** Names of the main subgraph's inputs and outputs, at the tensors' new places. */
function signaturesOf({ model, tensors }, main) {
    const oldToNew = new Map(tensors.map((tensor, at) => [tensor.from.index, at]));
    return model.signatures.map((signature) => signature.subgraph !== 0
        ? signature
        : {
            ...signature,
            inputs: renumber(signature.inputs, oldToNew, main.inputs),
            outputs: renumber(signature.outputs, oldToNew, main.outputs),
        });
}
/** The file's own value where nothing of it changed. */
function tensorOf(tensor, { at, shape, buffer, model }) {
    const { from, name, quantization, data } = tensor;
    const isConstant = data !== null;
    const isSame = from.index === at &&
        from.buffer === buffer &&
        from.name === name &&
        from.shape === shape &&
        from.quantization === quantization &&
        from.isConstant === isConstant &&
        (data === null || model.buffers[from.buffer]?.data === data);
    if (isSame)
        return from;
    const { shapeSignature: signature } = from;
    const shapeSignature = signature === null ? null : shape.map((size, axis) => (signature[axis] === -1 ? -1 : size));
    return { ...from, index: at, name, shape, shapeSignature, quantization, buffer, isConstant };
}
/** The file's own value where nothing of it changed. */
function operatorOf({ from, kind, options, ...tensors }, { at, indexOf }) {
    const inputs = tensors.inputs.map((tensor) => (tensor === null ? -1 : indexOf(tensor)));
    const outputs = tensors.outputs.map(indexOf);
    const isSame = from.index === at &&
        from.kind === kind &&
        from.options === options &&
        sameIndices(from.inputs, inputs) &&
        sameIndices(from.outputs, outputs);
    const intermediates = tensors.intermediates.map(indexOf);
    if (isSame && sameIndices(from.intermediates, intermediates))
        return from;
    return { ...from, index: at, kind, options, inputs, outputs, intermediates };
}
function sameIndices(one, other) {
    return one.length === other.length && one.every((index, at) => index === other[at]);
}
/** How many tensors and metadata refer to each buffer of the file. */
function bufferUsers({ subgraphs, metadata }) {
    const users = new Map();
    const all = [...subgraphs.flatMap(({ tensors }) => tensors), ...metadata];
    for (const { buffer } of all)
        users.set(buffer, (users.get(buffer) ?? 0) + 1);
    return users;
}
/** Where a tensor's bytes go: into the file's own buffer where nothing else reads it, else into a new one. */
function bufferFor(tensor, { buffers, users, claimed, model }) {
    const { from, data } = tensor;
    if (data === null)
        return from.isConstant ? 0 : from.buffer;
    if (from.isConstant && model.buffers[from.buffer]?.data === data)
        return from.buffer;
    const equal = sharesEqualConstants(model)
        ? buffers.find((one) => isSameData(one.data, data))
        : null;
    if (equal != null) {
        claimed.add(equal.index);
        return equal.index;
    }
    const isItsOwn = from.isConstant &&
        from.index !== -1 &&
        users.get(from.buffer) === 1 &&
        !claimed.has(from.buffer);
    const index = isItsOwn ? from.buffer : buffers.length;
    buffers[index] = { index, data };
    return index;
}
const SHARING = new WeakMap();
/** True where whoever wrote the file stored equal constants once, as the converter does: so does the edited file. */
function sharesEqualConstants(model) {
    const known = SHARING.get(model) ?? (0,flash/* duplicateBuffers */.DT)(model.buffers).size === 0;
    SHARING.set(model, known);
    return known;
}
function isSameData(one, other) {
    if (one.length !== other.length)
        return false;
    for (let at = 0; at < one.length; at++)
        if (one[at] !== other[at])
            return false;
    return true;
}
function emptyUnused(buffers, model) {
    const used = new Set([
        ...model.subgraphs.flatMap(({ tensors }) => tensors.map(({ buffer }) => buffer)),
        ...model.metadata.map(({ buffer }) => buffer),
    ]);
    return buffers.map((buffer) => used.has(buffer.index) ? buffer : { ...buffer, data: new Uint8Array(0) });
}
/** A signature's tensors by their new index; one whose tensor is gone points at the graph's own at that place. */
function renumber(entries, oldToNew, now) {
    return entries.map((entry, at) => ({
        ...entry,
        tensor: oldToNew.get(entry.tensor) ?? now[at] ?? now[0] ?? 0,
    }));
}


/***/ }),

/***/ 4766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ windowOf),
/* harmony export */   k: () => (/* binding */ sameAmounts)
/* harmony export */ });
/* harmony import */ var _operators_shapes_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4282);

/** Null for any other layer. */
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
/** Rows (columns) that SAME pads in front and behind (tensorflow/lite/kernels/padding.h). */
function sameAmounts(size, axis) {
    const outputs = (0,_operators_shapes_window_js__WEBPACK_IMPORTED_MODULE_0__/* .windowOutput */ .A)({ ...axis, input: size, padding: 'SAME' });
    const reach = (axis.filter - 1) * axis.dilation + 1;
    const total = Math.max((outputs - 1) * axis.stride + reach - size, 0);
    return [Math.floor(total / 2), Math.ceil(total / 2)];
}


/***/ }),

/***/ 6061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ renderReport),
/* harmony export */   Cy: () => (/* binding */ renderFit),
/* harmony export */   YC: () => (/* binding */ renderTipList),
/* harmony export */   mX: () => (/* binding */ renderOptimized),
/* harmony export */   renderDiff: () => (/* binding */ renderDiff),
/* harmony export */   wP: () => (/* binding */ renderWhatIf),
/* harmony export */   zs: () => (/* binding */ renderHistory)
/* harmony export */ });
/* harmony import */ var _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(737);
/* harmony import */ var _diff_diff_profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6811);
/* harmony import */ var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6022);
/* harmony import */ var _report_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1193);
/* harmony import */ var _report_sanitise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4942);
/* harmony import */ var _report_tips_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1906);
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1891);
/* harmony import */ var _report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1676);








function renderDiff(diff, options) {
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)((0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDiffText */ .pQ)(diff, (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .textOptions */ .a)(options)), options);
}
function renderHistory(history, options) {
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)((0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderHistoryText */ .ym)(history, { ...(0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .textOptions */ .a)(options), picture: false }), options);
}
function renderReport(report, options) {
    return options.format === 'markdown'
        ? `${(0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMarkdown */ .G)(report, { medium: 'summary' })}\n`
        : (0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderCheckText */ .OW)(report, (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .textOptions */ .a)(options));
}
function renderWhatIf({ base, head, edits }, options) {
    const title = `what if: ${edits.join(' ')}\n\n`;
    const diff = (0,_diff_diff_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .diffProfiles */ .U)(base, head);
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)(title + (0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDiffText */ .pQ)(diff, (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .textOptions */ .a)(options)), options);
}
/** Per plan: the edits as `what-if` takes them, the sentence, and each limited metric against its limit. */
function renderFit({ base, plans, texts, limits, message }, options) {
    const rows = (profile) => limits.map(({ metric, max }) => {
        const { label, unit, of } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
        const value = of(profile).value ?? 0;
        const compared = (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatComparison */ .Tc)(value, max, unit);
        const verdict = value > max ? `${compared.difference} over` : `${compared.difference} left`;
        return `     ${label} ${compared.value} of ${compared.limit}: ${verdict}`;
    });
    const said = message === null ? [] : [capitalised(message), ''];
    const head = [`${base.path} now:`, ...rows(base), '', ...said];
    const found = plans.flatMap(({ edits, head: after }, at) => [
        `${String(at + 1)}. ${texts[at] ?? ''}`,
        ...rows(after),
        `     MACs ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDelta */ .CW)(after.macs - base.macs, 'macs')}; see: mvp-budget what-if ${base.path} ${edits.map((edit) => `--set ${edit}`).join(' ')}`,
        '',
    ]);
    const caution = 'Each plan needs the model trained or converted again; its accuracy is not known.';
    const end = plans.length === 0 ? [] : [caution, ''];
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)([...head, ...found, ...end].join('\n'), options);
}
function capitalised(sentence) {
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
/** Numbered sentences with their figures, and the command that shows each in full. */
function renderTipList({ base, tips, limits }, options) {
    const model = unjudged(base, limits);
    const lines = tips.flatMap((tip, at) => {
        const { text, saves, then, risk } = (0,_report_tips_js__WEBPACK_IMPORTED_MODULE_5__/* .tipText */ .x)(tip, model);
        const figures = [saves, then, risk].filter((part) => part !== null).join('; ');
        const sets = tip.edits.map((edit) => `--set ${edit}`).join(' ');
        const more = sets === '' ? [] : [`     mvp-budget what-if ${base.path} ${sets}`];
        return [`${String(at + 1)}. ${(0,_report_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoted */ .qZ)(text)}`, `     ${figures}`, ...more];
    });
    const none = `nothing that was tried saves 1 % or 256 bytes without breaking a limit`;
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)([...(lines.length === 0 ? [none] : lines), ''].join('\n'), options);
}
function unjudged(head, limits) {
    return {
        ...{ path: head.path, basePath: null, label: null, status: 'pass', isNew: false, base: null },
        ...{ head, failure: null, baseFailure: null, diff: null, findings: [], tips: [], fit: null },
        limits: limits.map(({ metric, max }) => ({ metric, max, warn: null, severity: 'fail' })),
    };
}
function renderOptimized(optimized, options) {
    const rows = optimized.rewrites.map(({ text, delta }) => `  ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDelta */ .CW)(delta.flashBytes, 'bytes')} flash, ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDelta */ .CW)(delta.ramBytes, 'bytes')} RAM: ${text}`);
    const head = `${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(optimized.output)}: ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatExact */ .Bo)(optimized.head.flashBytes, 'bytes')}, ${savedText(optimized)}; its outputs are bit-identical`;
    return (0,_report_text_profiles_js__WEBPACK_IMPORTED_MODULE_7__/* .inFormat */ .b)([head, ...rows, ''].join('\n'), options);
}
function savedText({ base, head }) {
    const share = 1 - head.flashBytes / base.flashBytes;
    if (share === 0)
        return 'as large as before';
    return `${(100 * Math.abs(share)).toFixed(1)} % ${share > 0 ? 'smaller' : 'larger'}`;
}


/***/ }),

/***/ 4708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zV: () => (/* binding */ inferShapes),
  n6: () => (/* binding */ integersOf)
});

// UNUSED EXPORTS: questionOf

// EXTERNAL MODULE: ./lib/operators/shapes/operand.js
var operand = __webpack_require__(8341);
;// CONCATENATED MODULE: ./lib/operators/shapes/elementwise.js
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
;// CONCATENATED MODULE: ./lib/operators/shapes/layout.js
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

;// CONCATENATED MODULE: ./lib/operators/shapes/reduce.js
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

// EXTERNAL MODULE: ./lib/operators/shapes/window.js
var shapes_window = __webpack_require__(4282);
;// CONCATENATED MODULE: ./lib/operators/shapes/infer.js




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


/***/ }),

/***/ 8341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ ShapeMismatch),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   L$: () => (/* binding */ axisOf),
/* harmony export */   jZ: () => (/* binding */ numberOption),
/* harmony export */   rK: () => (/* binding */ dimension),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   y8: () => (/* binding */ listOption)
/* harmony export */ });
/** What makes an operator impossible: a window larger than its input, shapes that do not match. */
class ShapeMismatch extends Error {
}
/** Shape of an input that the operator cannot do without. */
function shapeOf({ kind, inputs }, index) {
    const shape = inputs[index]?.shape;
    if (shape === undefined)
        throw new ShapeMismatch(`${kind} needs an input ${index}`);
    return shape;
}
function valuesOf({ inputs }, index) {
    return inputs[index]?.values ?? null;
}
/** A number or boolean of an options table without typed view; 0 where it is absent. */
function numberOption({ options }, name) {
    const value = options.type === 'Other' ? options.fields[name] : undefined;
    return typeof value === 'number' ? value : value === true ? 1 : 0;
}
function listOption({ options }, name) {
    const value = options.type === 'Other' ? options.fields[name] : undefined;
    return Array.isArray(value) ? value : [];
}
/** An axis counted from the front, for one that may count from the end. */
function axisOf(axis, rank, kind) {
    const positive = axis < 0 ? axis + rank : axis;
    if (positive < 0 || positive >= rank) {
        throw new ShapeMismatch(`${kind} has the axis ${axis}, but its input has ${rank} dimensions`);
    }
    return positive;
}
/** `shape[axis]`, 1 where the shape is shorter. */
function dimension(shape, axis) {
    return shape[axis] ?? 1;
}


/***/ }),

/***/ 4282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ windowOutput),
/* harmony export */   H: () => (/* binding */ WINDOW_RULES)
/* harmony export */ });
/* harmony import */ var _util_integers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2897);
/* harmony import */ var _operand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8341);


/** Size of one dimension behind a window that moves over `input`; 0 where the window does not fit. */
function windowOutput({ input, filter, stride, dilation, padding }) {
    if (stride < 1)
        return 0;
    const reach = padding === 'SAME' ? 1 : (filter - 1) * dilation + 1;
    return Math.max(0, Math.ceil((input - reach + 1) / stride));
}
const conv2d = (question) => {
    const { options, kind } = question;
    if (options.type !== 'Conv2DOptions' && options.type !== 'DepthwiseConv2DOptions')
        return null;
    const [batch, height, width] = nhwc((0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 0), kind);
    const filter = (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 1);
    const channels = options.type === 'Conv2DOptions' ? (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .dimension */ .rK)(filter, 0) : (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .dimension */ .rK)(filter, 3);
    const { padding } = options;
    const rows = windowOutput({
        ...{ input: height, filter: (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .dimension */ .rK)(filter, 1), padding },
        ...{ stride: options.strideH, dilation: options.dilationHFactor },
    });
    const columns = windowOutput({
        ...{ input: width, filter: (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .dimension */ .rK)(filter, 2), padding },
        ...{ stride: options.strideW, dilation: options.dilationWFactor },
    });
    return [positive([batch, rows, columns, channels], kind)];
};
const pool2d = (question) => {
    const { options, kind } = question;
    if (options.type !== 'Pool2DOptions')
        return null;
    const [batch, height, width, channels] = nhwc((0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 0), kind);
    const { padding, strideH, strideW, filterHeight, filterWidth } = options;
    const rows = { input: height, filter: filterHeight, stride: strideH, dilation: 1, padding };
    const columns = { input: width, filter: filterWidth, stride: strideW, dilation: 1, padding };
    return [positive([batch, windowOutput(rows), windowOutput(columns), channels], kind)];
};
/** The output's shape is the first input; only its channels must match the filter. */
const transposeConv = (question) => {
    const values = (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(question, 0);
    return values === null ? null : [positive(values, question.kind)];
};
const fullyConnected = (question) => {
    const { options, kind } = question;
    const input = (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 0);
    const [units = 0, depth = 0] = (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 1);
    if (depth === 0 || (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .product */ .qM)(input) % depth !== 0) {
        throw new _operand_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeMismatch */ .Aw(`${kind} has weights for ${depth} inputs, but its input is ${input.join('x')}`);
    }
    const keeps = options.type === 'FullyConnectedOptions' && options.keepNumDims;
    return [keeps ? [...input.slice(0, -1), units] : [(0,_util_integers_js__WEBPACK_IMPORTED_MODULE_1__/* .product */ .qM)(input) / depth, units]];
};
const svdf = (question) => {
    const rank = Math.max(1, (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOption */ .jZ)(question, 'rank'));
    return [[(0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .dimension */ .rK)((0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 0), 0), (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .dimension */ .rK)((0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 1), 0) / rank]];
};
/** Recurrent weights are [cells, outputs]: input 5 to 8, of which the forget gate's is always there. */
const sequenceLstm = (question) => {
    return [[...(0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 0).slice(0, -1), (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .dimension */ .rK)((0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 6), 1)]];
};
const batchMatMul = (question) => {
    const [left, right] = [(0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 0), (0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(question, 1)];
    const rows = left.at((0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOption */ .jZ)(question, 'adjX') === 1 ? -1 : -2) ?? 1;
    const columns = right.at((0,_operand_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOption */ .jZ)(question, 'adjY') === 1 ? -2 : -1) ?? 1;
    const batches = left.length >= right.length ? left.slice(0, -2) : right.slice(0, -2);
    return [[...batches, rows, columns]];
};
const WINDOW_RULES = {
    CONV_2D: conv2d,
    DEPTHWISE_CONV_2D: conv2d,
    MAX_POOL_2D: pool2d,
    AVERAGE_POOL_2D: pool2d,
    L2_POOL_2D: pool2d,
    TRANSPOSE_CONV: transposeConv,
    FULLY_CONNECTED: fullyConnected,
    SVDF: svdf,
    UNIDIRECTIONAL_SEQUENCE_LSTM: sequenceLstm,
    BATCH_MATMUL: batchMatMul,
};
function nhwc(shape, kind) {
    const [batch, height, width, channels] = shape;
    if (shape.length !== 4 || channels === undefined) {
        throw new _operand_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeMismatch */ .Aw(`${kind} needs 4 dimensions, but its input is ${shape.join('x')}`);
    }
    return [batch ?? 0, height ?? 0, width ?? 0, channels];
}
function positive(shape, kind) {
    if (shape.every((one) => one > 0))
        return shape;
    throw new _operand_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeMismatch */ .Aw(`${kind} would have an empty output, ${shape.join('x')}`);
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


/***/ }),

/***/ 4627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ BITS_OF),
/* harmony export */   s: () => (/* binding */ bytesOf)
/* harmony export */ });
/** Bits of one element; 0 for types whose elements have no fixed size. */
const BITS_OF = {
    float32: 32,
    float16: 16,
    int32: 32,
    uint8: 8,
    int64: 64,
    string: 0,
    bool: 8,
    int16: 16,
    complex64: 64,
    int8: 8,
    float64: 64,
    complex128: 128,
    uint64: 64,
    resource: 0,
    variant: 0,
    uint32: 32,
    uint16: 16,
    int4: 4,
    bfloat16: 16,
    int2: 2,
    uint4: 4,
    float8_e4m3fn: 8,
    float8_e5m2: 8,
};
/** Bytes of a tensor with this type and shape; 4-bit elements are packed two to a byte. */
function bytesOf(dtype, shape) {
    const elements = shape.reduce((all, one) => all * one, 1);
    return Math.ceil((elements * BITS_OF[dtype]) / 8);
}


/***/ }),

/***/ 9359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ writeModel)
});

// EXTERNAL MODULE: ./lib/tflite/schema/tables.js
var tables = __webpack_require__(8283);
;// CONCATENATED MODULE: ./lib/tflite/encode-options.js

/** The options in the union of the schema that knows them; the inverse of `decodeOptions`. */
function encodeOptions(options) {
    if (options.type === 'None')
        return { builtinOptions: null, builtinOptions2: null };
    const { table, fields } = tableOf(options);
    if (!(table in tables/* TABLES */.CG))
        throw new RangeError(`${table} is no options table`);
    const known = new Set(tables/* TABLES */.CG[table].map(({ name }) => name));
    const value = Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name)));
    const isSecond = tables/* UNIONS */.xK.BuiltinOptions2.includes(table);
    return {
        builtinOptions: isSecond ? null : { table, value },
        builtinOptions2: isSecond ? { table, value } : null,
    };
}
function tableOf(options) {
    if (options.type === 'Other')
        return options;
    const { type, ...fields } = options;
    return { table: type, fields };
}

// EXTERNAL MODULE: ./node_modules/flatbuffers/js/flatbuffers.js
var flatbuffers = __webpack_require__(6558);
// EXTERNAL MODULE: ./lib/tflite/flatbuffer/field.js
var flatbuffer_field = __webpack_require__(3378);
;// CONCATENATED MODULE: ./lib/tflite/flatbuffer/table-writer.js
/**
 * Writes plain records as tables of the schema, laid out as the object interface of the converter's
 * generated C++ lays them out (children first in the order of the fields, then a table's own fields
 * by descending size and from the last to the first), so that a model keeps its size.
 *
 * Source of the order: flatbuffers, src/idl_gen_cpp.cpp, GenBuilders and GenCreate.
 */



class TableWriter {
    #builder;
    /** `expectedBytes` saves copying; any number is right. */
    constructor(expectedBytes) {
        this.#builder = new flatbuffers/* Builder */.M$(expectedBytes);
    }
    /** The whole file with this table as its root. */
    finish(table, record) {
        this.#builder.finish(this.#writeTable(table, record), tables/* FILE_IDENTIFIER */.Bx);
        return this.#builder.asUint8Array();
    }
    #writeTable(table, row) {
        const fields = tables/* TABLES */.CG[table];
        const cells = fields.flatMap((field) => this.#cells(field, row[field.name]));
        this.#builder.startObject(fields.length === 0 ? 0 : slotIndex(lastSlot(fields)) + 1);
        for (const bytes of [8, 4, 2, 1]) {
            cells
                .filter((cell) => bytesOf(cell) === bytes)
                .reverse()
                .forEach((cell) => {
                this.#addCell(cell);
            });
        }
        return this.#builder.endObject();
    }
    #cells(field, value) {
        if (value === null || value === undefined)
            return [];
        const { slot, type, initial = 0 } = field;
        if (field.vector)
            return [offsetCell(slot, this.#writeVector(field, value))];
        if ((0,flatbuffer_field/* isScalar */.j)(type))
            return [{ slot, type, value: toNumber(value, field), initial }];
        if (type !== 'union')
            return [offsetCell(slot, this.#writeObject(field, value))];
        const { table, value: row } = value;
        const members = tables/* UNIONS */.xK[field.of];
        const member = { slot, type: 'ubyte', value: members.indexOf(table) + 1, initial: 0 };
        return [member, offsetCell(slot + 2, this.#writeTable(table, row))];
    }
    #writeObject({ type, of }, value) {
        return type === 'string'
            ? this.#builder.createString(value)
            : this.#writeTable(of, value);
    }
    #writeVector(field, values) {
        const { type, align = 1 } = field;
        if (values instanceof Uint8Array) {
            this.#builder.prep(align, values.length);
            return this.#builder.createByteVector(values);
        }
        return (0,flatbuffer_field/* isScalar */.j)(type)
            ? this.#writeScalars(type, values, align)
            : this.#writeOffsets(values.map((value) => this.#writeObject(field, value)));
    }
    #writeScalars(type, values, align) {
        const bytes = flatbuffer_field/* SCALAR_BYTES */.l[type];
        this.#builder.startVector(bytes, values.length, Math.max(bytes, align));
        values.toReversed().forEach((value) => {
            this.#addScalar(type, value);
        });
        return this.#builder.endVector();
    }
    #writeOffsets(offsets) {
        this.#builder.startVector(4, offsets.length, 4);
        offsets.toReversed().forEach((offset) => {
            this.#builder.addOffset(offset);
        });
        return this.#builder.endVector();
    }
    /** What equals its default is left out, as in every flatbuffer. */
    #addCell({ slot, type, value, initial }) {
        if (type !== 'offset' && value === initial)
            return;
        if (type === 'offset')
            this.#builder.addOffset(value);
        else
            this.#addScalar(type, value);
        this.#builder.slot(slotIndex(slot));
    }
    #addScalar(type, value) {
        switch (type) {
            case 'bool':
            case 'byte':
            case 'ubyte':
                this.#builder.addInt8(value);
                break;
            case 'short':
            case 'ushort':
                this.#builder.addInt16(value);
                break;
            case 'int':
            case 'uint':
                this.#builder.addInt32(value);
                break;
            case 'long':
                this.#builder.addInt64(toInt64(value));
                break;
            case 'ulong':
                this.#builder.addInt64(BigInt(value));
                break;
            case 'float':
                this.#builder.addFloat32(value);
                break;
        }
    }
}
const MAX_INT64 = 2n ** 63n - 1n;
/** The nearest 64-bit integer: the largest one reads as 2^63, which is one too many. */
function toInt64(value) {
    const integer = BigInt(value);
    return integer > MAX_INT64 ? MAX_INT64 : integer;
}
function toNumber(value, { of }) {
    if (of === undefined)
        return Number(value);
    const members = tables/* ENUMS */.F6[of];
    const member = members.indexOf(value);
    if (member === -1)
        throw new RangeError(`${String(value)} is no ${of}`);
    return member;
}
function offsetCell(slot, value) {
    return { slot, type: 'offset', value, initial: 0 };
}
function bytesOf({ type }) {
    return type === 'offset' ? 4 : flatbuffer_field/* SCALAR_BYTES */.l[type];
}
/** Builders count fields, vtables bytes. */
function slotIndex(slot) {
    return (slot - 4) / 2;
}
function lastSlot(fields) {
    return Math.max(...fields.map(({ slot, type }) => (type === 'union' ? slot + 2 : slot)));
}

// EXTERNAL MODULE: ./lib/tflite/tensor-types.js
var tensor_types = __webpack_require__(7025);
;// CONCATENATED MODULE: ./lib/tflite/write-model.js
/** A `Model` back to the bytes of a `.tflite` file. */




/** Room for tables beyond the constants; a guess that saves a copy. */
const EXPECTED_STRUCTURE_BYTES = 65_536;
/**
 * A valid file that `readModel` decodes to the same model (but for `fileBytes`), and about as long as
 * the TFLite converter would make it. Buffers are aligned to 16 bytes.
 */
function writeModel(model) {
    const constants = model.buffers.reduce((all, { data }) => all + data.length, 0);
    return new TableWriter(constants + EXPECTED_STRUCTURE_BYTES).finish('Model', encodeModel(model));
}
function encodeModel(model) {
    const codes = new OperatorCodes();
    const subgraphs = model.subgraphs.map((subgraph) => encodeSubgraph(subgraph, codes));
    return {
        version: model.schemaVersion,
        operatorCodes: codes.list,
        subgraphs,
        description: orNull(model.description),
        buffers: model.buffers.map(({ data }) => ({ data: orNull(data), offset: 0, size: 0 })),
        metadataBuffer: null,
        metadata: orNull(model.metadata),
        signatureDefs: orNull(model.signatures.map(encodeSignature)),
        externalBufferGroups: null,
        externalBuffers: null,
    };
}
/** The distinct operators of a model in the order of their first use. */
class OperatorCodes {
    list = [];
    #indices = new Map();
    indexOf({ kind, customName, version }) {
        const key = JSON.stringify([kind, customName, version]);
        const known = this.#indices.get(key);
        if (known !== undefined)
            return known;
        this.#indices.set(key, this.list.length);
        return this.list.push(encodeCode(kind, customName, version)) - 1;
    }
}
const NAMES = tables/* BuiltinOperator */.gh;
const PLACEHOLDER = NAMES.indexOf('PLACEHOLDER_FOR_GREATER_OP_CODES');
function encodeCode(kind, customCode, version) {
    const builtinCode = NAMES.indexOf(kind);
    if (builtinCode === -1)
        throw new RangeError(`${kind} is no builtin operator`);
    return {
        deprecatedBuiltinCode: Math.min(builtinCode, PLACEHOLDER),
        customCode,
        version,
        builtinCode,
    };
}
function encodeSubgraph(subgraph, codes) {
    return {
        tensors: orNull(subgraph.tensors.map(encodeTensor)),
        inputs: orNull(subgraph.inputs),
        outputs: orNull(subgraph.outputs),
        operators: orNull(subgraph.operators.map((operator) => encodeOperator(operator, codes))),
        name: orNull(subgraph.name),
        debugMetadataIndex: -1,
    };
}
function encodeTensor(tensor) {
    return {
        shape: orNull(tensor.shape),
        type: tensor_types/* TENSOR_TYPE_OF */.X[tensor.dtype],
        buffer: tensor.buffer,
        name: orNull(tensor.name),
        quantization: tensor.quantization && encodeQuantization(tensor.quantization),
        isVariable: tensor.isVariable,
        sparsity: tensor.sparsity ?? null,
        shapeSignature: tensor.shapeSignature,
        hasRank: tensor.hasRank,
        variantTensors: tensor.variantTensors ?? null,
        externalBuffer: 0,
    };
}
function encodeQuantization(quantization) {
    return {
        min: orNull(quantization.mins),
        max: orNull(quantization.maxs),
        scale: orNull(quantization.scales),
        zeroPoint: orNull(quantization.zeroPoints),
        details: quantization.details ?? null,
        quantizedDimension: quantization.quantizedDimension,
    };
}
function encodeOperator(operator, codes) {
    return {
        opcodeIndex: codes.indexOf(operator),
        inputs: orNull(operator.inputs),
        outputs: orNull(operator.outputs),
        ...encodeOptions(operator.options),
        customOptions: orNull(operator.customOptions),
        customOptionsFormat: 'FLEXBUFFERS',
        mutatingVariableInputs: operator.mutatingVariableInputs ?? null,
        intermediates: orNull(operator.intermediates),
        largeCustomOptionsOffset: 0,
        largeCustomOptionsSize: 0,
        debugMetadataIndex: -1,
    };
}
function encodeSignature(signature) {
    const names = (map) => orNull(map.map(({ name, tensor }) => ({ name: orNull(name), tensorIndex: tensor })));
    return {
        inputs: names(signature.inputs),
        outputs: names(signature.outputs),
        signatureKey: orNull(signature.key),
        subgraphIndex: signature.subgraph,
    };
}
function orNull(value) {
    return value.length === 0 ? null : value;
}


/***/ })

};
