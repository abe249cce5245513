export const id = 527;
export const ids = [527];
export const modules = {

/***/ 7527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ advise),
  q: () => (/* binding */ tipsFor)
});

// EXTERNAL MODULE: ./lib/edit/edits/edit.js
var edit = __webpack_require__(5080);
// EXTERNAL MODULE: ./lib/budget/metric.js
var metric = __webpack_require__(737);
;// CONCATENATED MODULE: ./lib/advice/effect.js

/** What a change does, new minus old; RAM as budgets count it. */
function effectOf(costs, base) {
    const difference = (after, before) => after === null || before === null ? null : after - before;
    const ramAfter = (0,metric/* ramToReserve */.G)(costs);
    return {
        ramBytes: ramAfter - (0,metric/* ramToReserve */.G)(base),
        flashBytes: costs.flashBytes - base.flashBytes,
        acceleratorCycles: costs.acceleratorCycles - base.acceleratorCycles,
        cycles: difference(costs.cycles.value, base.cycles.value),
        latencySeconds: difference(costs.latencySeconds.value, base.latencySeconds.value),
        ramAfter,
        flashAfter: costs.flashBytes,
        cyclesAfter: costs.cycles.value,
    };
}

// EXTERNAL MODULE: ./lib/advice/search/fit.js + 2 modules
var fit = __webpack_require__(4314);
// EXTERNAL MODULE: ./lib/advice/focus.js
var advice_focus = __webpack_require__(6908);
// EXTERNAL MODULE: ./lib/edit/layers.js
var edit_layers = __webpack_require__(4832);
// EXTERNAL MODULE: ./lib/advice/search/limits.js
var limits = __webpack_require__(7189);
// EXTERNAL MODULE: ./lib/advice/search/pricer.js
var search_pricer = __webpack_require__(2732);
// EXTERNAL MODULE: ./lib/advice/tips/accelerator.js
var accelerator = __webpack_require__(7868);
// EXTERNAL MODULE: ./lib/advice/tips/channels.js
var channels = __webpack_require__(4255);
// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
// EXTERNAL MODULE: ./lib/rewrite/optimize.js + 1 modules
var optimize = __webpack_require__(118);
// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __webpack_require__(2897);
// EXTERNAL MODULE: ./lib/edit/constants.js
var constants = __webpack_require__(5433);
// EXTERNAL MODULE: ./lib/edit/draft.js + 1 modules
var edit_draft = __webpack_require__(1995);
// EXTERNAL MODULE: ./lib/edit/draft-graph.js
var draft_graph = __webpack_require__(2926);
// EXTERNAL MODULE: ./lib/edit/steer.js
var steer = __webpack_require__(9285);
;// CONCATENATED MODULE: ./lib/rewrite/variants/layout-chains.js





/** The model without such layers; null where it has none. */
function withoutLayoutChains(model) {
    if (model.subgraphs.length !== 1)
        return null;
    const draft = (0,edit_draft/* openDraft */.Ud)(model);
    const before = (0,draft_graph/* referencedTensors */.wh)(draft);
    const all = draft.operators.flatMap(({ origin }) => origin ?? []);
    for (const operator of draft.operators)
        fixShape(operator);
    (0,draft_graph/* dropDeadOperators */.xd)(draft);
    const graph = new Graph(draft);
    const open = [...draft.operators].reverse();
    for (let operator = open.pop(); operator !== undefined; operator = open.pop()) {
        if (graph.isGone(operator))
            continue;
        const around = graph.neighbours(operator);
        if (RULES.some((rule) => rule(operator, graph)))
            open.push(...around, operator);
    }
    draft.operators = draft.operators.filter((operator) => !graph.isGone(operator));
    (0,draft_graph/* dropDeadOperators */.xd)(draft);
    const kept = new Set(draft.operators.map(({ origin }) => origin));
    const removed = all.filter((index) => !kept.has(index));
    if (removed.length === 0 || draft.operators.length === 0)
        return null;
    const added = draft.operators.flatMap(({ inputs }) => inputs.filter((tensor) => tensor?.from.index === -1));
    draft.tensors.push(...added.filter((tensor) => tensor !== null));
    (0,draft_graph/* dropUnreferenced */.qu)(draft, before);
    return { model: (0,edit_draft/* finishDraft */.vD)(draft), removed };
}
/** Where an operator reads a shape, and which part of its output's that is. */
const SHAPE_INPUT = {
    RESHAPE: { at: 1, of: (shape) => shape },
    BROADCAST_TO: { at: 1, of: (shape) => shape },
    TRANSPOSE_CONV: { at: 0, of: (shape) => shape },
    RESIZE_BILINEAR: { at: 1, of: (shape) => shape.slice(1, 3) },
    RESIZE_NEAREST_NEIGHBOR: { at: 1, of: (shape) => shape.slice(1, 3) },
};
/** A shape that is computed when the model runs becomes the constant that it always is. */
function fixShape(operator) {
    const [output] = operator.outputs;
    const where = Object.hasOwn(SHAPE_INPUT, operator.kind) ? SHAPE_INPUT[operator.kind] : undefined;
    if (where === undefined || output === undefined)
        return;
    const shape = operator.inputs[where.at];
    if (shape == null || shape.data !== null)
        return;
    operator.inputs = operator.inputs.map((tensor, at) => at === where.at ? constantShape(output, where.of(output.shape)) : tensor);
}
function constantShape(like, values) {
    return (0,draft_graph/* addedIntegers */.mp)(like, values, { name: `${like.name}/shape` });
}
const RULES = [
    transposeThatOnlyReshapes,
    reshapeToTheSame,
    reshapeAfterReshape,
    transposesThatCancelOut,
    layoutOfTheInput,
    layoutOfTheOutput,
];
const RESHAPES = new Set(['RESHAPE', 'EXPAND_DIMS', 'SQUEEZE']);
function transposeThatOnlyReshapes(operator, graph) {
    const moved = transposeOf(operator);
    if (moved === null)
        return false;
    const sizes = operator.inputs[0]?.shape ?? [];
    const wide = moved.filter((axis) => sizes[axis] !== 1);
    if (wide.some((axis, at) => at > 0 && axis < (wide[at - 1] ?? 0)))
        return false;
    makeReshape(operator, graph);
    return true;
}
function makeReshape(operator, graph) {
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (input == null || output === undefined)
        return;
    operator.kind = 'RESHAPE';
    operator.options = {
        type: 'Other',
        table: 'ReshapeOptions',
        fields: { newShape: output.shape },
    };
    graph.feed(operator, [input, constantShape(output, output.shape)]);
}
function reshapeToTheSame(operator, graph) {
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (!RESHAPES.has(operator.kind) || input == null || output === undefined)
        return false;
    if (!(0,steer/* sameShape */._)(input.shape, output.shape) || isEdge(input, output, graph))
        return false;
    graph.remove(operator);
    return true;
}
/** Between an input and an output of the model something has to copy. */
function isEdge(input, output, graph) {
    return graph.isInput(input) && graph.isOutput(output);
}
function reshapeAfterReshape(operator, graph) {
    if (!RESHAPES.has(operator.kind))
        return false;
    const next = graph.onlyReader(operator.outputs[0]);
    const [input] = operator.inputs;
    if (next === null || !RESHAPES.has(next.kind) || input == null)
        return false;
    graph.feed(next, [input, ...next.inputs.slice(1)]);
    makeReshape(next, graph);
    graph.drop(operator);
    return true;
}
function transposesThatCancelOut(operator, graph) {
    const first = transposeOf(operator);
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (first === null || input == null || output === undefined)
        return false;
    const between = elementWiseBehind(output, graph);
    const last = between.at(-1);
    const next = graph.onlyReader(last?.outputs[0] ?? output);
    const second = next === null ? null : transposeOf(next);
    if (next === null || second?.length !== first.length)
        return false;
    const both = second.map((axis) => first[axis] ?? axis);
    const isBack = both.every((axis, at) => axis === at);
    if (!isBack && between.length > 0)
        return false;
    if (isBack) {
        if (isEdge(input, next.outputs[0] ?? output, graph) && between.length === 0)
            return false;
        for (const { outputs } of between)
            for (const one of outputs)
                one.shape = input.shape;
        graph.remove(next);
    }
    else {
        graph.feed(next, [output, constantShape(output, both)]);
    }
    graph.remove(operator);
    return true;
}
/** The application hands the input over in the layout that the first layers want. */
function layoutOfTheInput(operator, graph) {
    if (!movesData(operator))
        return false;
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (input == null || output === undefined || graph.isOutput(output))
        return false;
    const above = elementWiseAbove(input, graph);
    if (above === null)
        return false;
    for (const tensor of above)
        tensor.shape = output.shape;
    graph.remove(operator);
    return true;
}
/** The application reads the output in the layout in which the last layers write it. */
function layoutOfTheOutput(operator, graph) {
    if (transposeOf(operator) === null)
        return false;
    const [input] = operator.inputs;
    const [output] = operator.outputs;
    if (input == null || output === undefined)
        return false;
    const between = elementWiseBehind(output, graph);
    const last = between.at(-1)?.outputs[0] ?? output;
    if (!graph.isOutput(last) || graph.readersOf(last).length > 0)
        return false;
    if (isEdge(input, last, graph))
        return false;
    for (const { outputs } of between)
        for (const one of outputs)
            one.shape = input.shape;
    graph.remove(operator);
    return true;
}
/** Layers that give the same value at the same place, whatever the layout. */
const ELEMENT_WISE = new Set([
    ...['QUANTIZE', 'DEQUANTIZE', 'CAST', 'RELU', 'RELU6', 'RELU_N1_TO_1', 'LEAKY_RELU', 'ELU'],
    ...['LOGISTIC', 'TANH', 'HARD_SWISH', 'GELU', 'ABS', 'NEG', 'EXP', 'LOG', 'SQRT', 'RSQRT'],
    ...['SQUARE', 'SIN', 'COS', 'FLOOR', 'CEIL', 'ROUND', 'ADD', 'SUB', 'MUL'],
]);
function isElementWise({ kind, inputs }) {
    const others = inputs.slice(1).filter((tensor) => tensor !== null);
    return (ELEMENT_WISE.has(kind) &&
        others.every(({ data, shape }) => data !== null && (0,integers/* product */.qM)(shape) === 1));
}
/** The element-wise layers that alone read `tensor`, one after the other. */
function elementWiseBehind(tensor, graph) {
    const found = [];
    for (let next = graph.onlyReader(tensor); next !== null && isElementWise(next);) {
        found.push(next);
        const [output] = next.outputs;
        next = graph.onlyReader(output);
    }
    return found;
}
/** From an input of the model down to `tensor`, through element-wise layers only; null where it is not so. */
function elementWiseAbove(tensor, graph) {
    const found = [tensor];
    for (let at = tensor;;) {
        if (graph.isOutput(at) || graph.readersOf(at).length !== 1)
            return null;
        if (graph.isInput(at))
            return found;
        const above = graph.producerOf(at);
        const [input] = above?.inputs ?? [];
        if (above === undefined || input == null || !isElementWise(above))
            return null;
        found.push(input);
        at = input;
    }
}
function movesData(operator) {
    return RESHAPES.has(operator.kind) || transposeOf(operator) !== null;
}
/** Where each axis of the output comes from; null where that is not known. */
function transposeOf({ kind, inputs }) {
    if (kind !== 'TRANSPOSE')
        return null;
    const order = (0,constants/* integersOf */.n6)(inputs[1]);
    const rank = inputs[0]?.shape.length ?? -1;
    const isOrder = order?.length === rank && new Set(order).size === rank;
    return isOrder && order.every((axis) => axis >= 0 && axis < rank) ? order : null;
}
/** Who reads and makes which tensor, kept while operators go. */
class Graph {
    #draft;
    #readers = new Map();
    #producers = new Map();
    #gone = new Set();
    #inputs;
    #outputs;
    constructor(draft) {
        this.#draft = draft;
        this.#inputs = new Set(draft.inputs);
        this.#outputs = new Set(draft.outputs);
        for (const operator of draft.operators) {
            for (const tensor of operator.outputs)
                this.#producers.set(tensor, operator);
            this.#listen(operator);
        }
    }
    isInput(tensor) {
        return this.#inputs.has(tensor);
    }
    isOutput(tensor) {
        return this.#outputs.has(tensor);
    }
    isGone(operator) {
        return this.#gone.has(operator);
    }
    producerOf(tensor) {
        return this.#producers.get(tensor);
    }
    readersOf(tensor) {
        return this.#readers.get(tensor) ?? [];
    }
    /** The one operator that reads a tensor, as its first input; null where others need it too. */
    onlyReader(tensor) {
        if (tensor === undefined || this.isOutput(tensor))
            return null;
        const readers = this.readersOf(tensor);
        const [reader] = readers;
        return readers.length === 1 && reader?.inputs[0] === tensor ? reader : null;
    }
    neighbours({ inputs, outputs }) {
        const above = inputs.flatMap((one) => (one === null ? [] : (this.#producers.get(one) ?? [])));
        return [...outputs.flatMap((one) => this.readersOf(one)), ...above];
    }
    feed(operator, inputs) {
        this.#forget(operator);
        operator.inputs = inputs;
        this.#listen(operator);
    }
    drop(operator) {
        this.#forget(operator);
        this.#gone.add(operator);
        for (const tensor of operator.outputs)
            this.#producers.delete(tensor);
    }
    /** Its readers, and the model, read its first input instead. */
    remove(operator) {
        const [input] = operator.inputs;
        const [output] = operator.outputs;
        if (input == null || output === undefined)
            return;
        const readers = this.readersOf(output);
        this.drop(operator);
        for (const reader of [...readers]) {
            this.feed(reader, reader.inputs.map((tensor) => (tensor === output ? input : tensor)));
        }
        if (!this.#outputs.delete(output))
            return;
        this.#outputs.add(input);
        this.#draft.outputs = this.#draft.outputs.map((tensor) => (tensor === output ? input : tensor));
    }
    #listen(operator) {
        for (const tensor of new Set(operator.inputs)) {
            if (tensor === null)
                continue;
            const readers = this.#readers.get(tensor);
            if (readers === undefined)
                this.#readers.set(tensor, [operator]);
            else
                readers.push(operator);
        }
    }
    #forget(operator) {
        for (const tensor of new Set(operator.inputs)) {
            if (tensor === null)
                continue;
            const readers = this.#readers.get(tensor) ?? [];
            this.#readers.set(tensor, readers.filter((reader) => reader !== operator));
        }
    }
}

// EXTERNAL MODULE: ./lib/rewrite/variants/conversions.js
var conversions = __webpack_require__(818);
// EXTERNAL MODULE: ./lib/advice/tips/record.js
var record = __webpack_require__(9926);
;// CONCATENATED MODULE: ./lib/advice/tips/convert.js
/** Tips about how the model is converted or composed: types, fusing, separable convolutions, lossless rewrites. */







const INT8_MODEL = {
    id: 'int8-model',
    title: 'a quantized model instead of a float32 one',
    source: 'MLTK guide',
    risk: 'convert-again',
    appliesTo: 'models whose convolutions or dense layers compute in float32',
    find: ({ model, pricer }) => {
        const variant = (0,conversions/* quantized */.ub)(model);
        if (variant === null)
            return [];
        const text = 'Convert the model with full int8 quantization: weights and tensors take a quarter of the bytes, and the MVP runs int8 layers only';
        return [{ layer: null, steps: [{ edits: [], text, price: () => pricer.priceModel(variant) }] }];
    },
};
const FUSABLE = new Set(['RELU', 'RELU6', 'RELU_N1_TO_1']);
const TAKES_ACTIVATION = new Set([
    ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED', 'ADD', 'MUL', 'SUB'],
]);
const FUSE_ACTIVATION = {
    id: 'fuse-activation',
    title: 'an activation or batch normalization fused into the layer before it',
    source: 'MLTK guide',
    risk: 'convert-again',
    appliesTo: 'RELU and RELU6 layers, and MUL or ADD with a constant, that stand alone behind a layer that could compute them',
    find: (context) => context.layers.operators.flatMap((operator) => {
        if (!isFusable(operator, context))
            return [];
        const before = context.layers.producerOf(computedInput(operator, context));
        const text = `Let the converter fuse ${(0,record/* layerText */.P)(operator.index, context)} into ${(0,record/* layerText */.P)(before?.index ?? 0, context)} before it: in Keras the order is convolution, batch normalization, activation`;
        const edits = [{ kind: 'remove', layer: operator.index }];
        return [{ layer: operator.index, steps: [{ edits, text }] }];
    }),
};
function computedInput({ inputs }, { layers }) {
    const computed = inputs.filter((index) => layers.tensor(index)?.isConstant === false);
    return computed.length === 1 ? computed[0] : undefined;
}
function isFusable(operator, context) {
    const { layers } = context;
    const input = computedInput(operator, context);
    const before = layers.producerOf(input);
    if (before === undefined || layers.readersOf(input).length !== 1)
        return false;
    const { options } = before;
    const isFree = 'fusedActivationFunction' in options && options.fusedActivationFunction === 'NONE';
    if (FUSABLE.has(operator.kind))
        return TAKES_ACTIVATION.has(before.kind) && isFree;
    const isConstantArithmetic = (operator.kind === 'MUL' || operator.kind === 'ADD') && isFree;
    const isWeighted = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'].includes(before.kind);
    return isConstantArithmetic && isWeighted;
}
const LAYOUT_CHAINS = {
    id: 'layout-chains',
    title: 'layers that only move data exported away',
    source: 'ours',
    risk: 'convert-again',
    appliesTo: 'TRANSPOSE, RESHAPE, EXPAND_DIMS and SQUEEZE that cancel out or stand at an input or output, and shapes computed at run time (SHAPE, STRIDED_SLICE, PACK)',
    find: ({ model, pricer, profile }) => {
        const variant = withoutLayoutChains(model);
        if (variant === null)
            return [];
        const ops = [...new Set(variant.removed.map((index) => profile.layers[index]?.op ?? ''))];
        const has = (...kinds) => kinds.some((kind) => ops.includes(kind));
        const ways = [
            ...(has('shape', 'strided_slice', 'pack') ? ['a fixed batch size'] : []),
            ...(has('transpose') ? ['channels last'] : []),
            ...(has('reshape', 'expand_dims', 'squeeze')
                ? ['maps in the shape in which the layers read them']
                : []),
        ];
        const { removed } = variant;
        const shown = removed.slice(0, MOST_NAMED).join(', ');
        const more = removed.length > MOST_NAMED ? ` and ${removed.length - MOST_NAMED} more` : '';
        const layers = `${removed.length === 1 ? 'layer' : 'layers'} ${shown}${more} (${ops.join(', ')})`;
        const text = `Export the model with ${ways.join(' and ') || 'constant shapes'}: ${layers} only move data and go`;
        return [
            { layer: null, steps: [{ edits: [], text, price: () => pricer.priceModel(variant.model) }] },
        ];
    },
};
/** Layers that a sentence names one by one. */
const MOST_NAMED = 5;
const NO_SOFTMAX = {
    id: 'no-softmax',
    title: 'no SOFTMAX at the end',
    source: 'ours',
    risk: 'convert-again',
    appliesTo: 'models that end with SOFTMAX or LOG_SOFTMAX, where only the largest class is asked for',
    find: (context) => context.layers.operators.flatMap((operator) => {
        if (operator.kind !== 'SOFTMAX' && operator.kind !== 'LOG_SOFTMAX')
            return [];
        if (!(0,edit_layers/* givesTheAnswer */.gk)(operator, context.layers))
            return [];
        if (context.layers.producerOf(operator.inputs[0]) === undefined)
            return [];
        const text = `Leave out ${(0,record/* layerText */.P)(operator.index, context)} where the application only asks which class is largest: that does not change; thresholds on probabilities do`;
        const edits = [{ kind: 'remove', layer: operator.index }];
        return [{ layer: operator.index, steps: [{ edits, text }] }];
    }),
};
const SEPARABLE = {
    id: 'separable-convolution',
    title: 'a depthwise separable convolution instead of a full one',
    source: 'MLTK guide',
    risk: 'retrain',
    appliesTo: 'convolutions with a kernel of at least 3x3 and 16 input and output channels; shown only where it really helps on the MVP',
    find: (context) => (0,advice_focus/* importantLayers */.d)(context.profile, context.focus.wanted).flatMap((index) => {
        const variant = (0,conversions/* separable */.S2)(context.model, index);
        if (variant === null)
            return [];
        const text = `Split ${(0,record/* layerText */.P)(index, context)} into a depthwise convolution and a 1x1 convolution`;
        const price = () => context.pricer.priceModel(variant);
        return [{ layer: index, steps: [{ edits: [], text, price }] }];
    }),
};
const NOTHING = new Set();
const NAMES = new Set(['strip-names']);
const LOSSLESS = {
    id: 'optimize',
    title: 'the same model, smaller',
    source: 'ours',
    risk: 'lossless',
    appliesTo: 'every model with padding to fold, dead tensors, superfluous quantization arrays, duplicate or unused buffers or converter metadata',
    find: ({ model, pricer, profile }) => {
        const steps = [NOTHING, NAMES].map((optIn) => {
            const variant = (0,optimize/* losslessly */.u)(model, pricer.target, optIn);
            const costs = variant.model === model ? null : pricer.priceModel(variant.model);
            return { ...variant, costs, hasNames: optIn.has('strip-names') };
        });
        return [
            {
                layer: null,
                steps: steps.flatMap(({ ids, costs, hasNames }) => {
                    if (costs === null)
                        return [];
                    const share = (0,quantity/* formatPercent */.l9)(1 - costs.flashBytes / profile.flashBytes);
                    const folds = ids.includes('fold-pad') ? ', PAD layers folded' : '';
                    const option = hasNames ? ' --strip-names' : '';
                    const text = `The same model with identical outputs, ${share} smaller${folds} (\`mvp-budget optimize${option}\`)`;
                    return [{ edits: [], text, price: () => costs }];
                }),
            },
        ];
    },
};

// EXTERNAL MODULE: ./lib/advice/tips/input.js
var input = __webpack_require__(3507);
// EXTERNAL MODULE: ./lib/rewrite/plan-offline.js
var plan_offline = __webpack_require__(5743);
// EXTERNAL MODULE: ./lib/rewrite/reorder.js + 1 modules
var reorder = __webpack_require__(3226);
;// CONCATENATED MODULE: ./lib/rewrite/variants/skips.js


/** The largest first. */
function waitingSkips(arena, layers) {
    const { peak, buffers } = arena;
    const at = layers.operators[peak.layer ?? -1];
    if (at === undefined)
        return [];
    const busy = new Set([...at.inputs, ...at.outputs]);
    return peak.buffers.flatMap((index) => {
        const buffer = buffers[index];
        if (buffer?.kind !== 'tensor' || buffer.tensor === null || busy.has(buffer.tensor))
            return [];
        const end = endOfSkip(buffer.tensor, layers);
        if (end === null)
            return [];
        const from = layers.producerOf(buffer.tensor)?.index ?? null;
        return [{ ...end, from, bytes: buffer.bytes }];
    });
}
/** Follows a waiting tensor through layers with one computed input to the ADD behind the peak. */
function endOfSkip(waiting, { readersOf, tensor, producerOf }) {
    let at = waiting;
    for (let steps = 0; steps < MOST_LAYERS_OF_A_SKIP; steps++) {
        const last = readersOf(at).at(-1);
        if (last === undefined)
            return null;
        const computed = last.inputs.filter((index) => tensor(index)?.isConstant === false);
        if (last.kind === 'ADD' && computed.length === 2) {
            const [branch] = computed.filter((index) => index !== at);
            if (branch === undefined || producerOf(branch) === undefined)
                return null;
            return { add: last.index, skip: at, branch };
        }
        const [output] = last.outputs;
        if (computed.length !== 1 || output === undefined)
            return null;
        at = output;
    }
    return null;
}
/** A shortcut is a convolution or two; what is longer is a branch of its own. */
const MOST_LAYERS_OF_A_SKIP = 4;
/** The model without the skip connection: its ADD goes, and what only the connection needed. */
function withoutSkip(model, { add, branch }) {
    const draft = (0,edit_draft/* openDraft */.Ud)(model);
    const before = (0,draft_graph/* referencedTensors */.wh)(draft);
    const operator = draft.operators[add];
    const [output] = operator?.outputs ?? [];
    const kept = draft.tensors[branch];
    if (operator === undefined || output === undefined || kept === undefined)
        return null;
    if (kept.shape.join() !== output.shape.join())
        return null;
    draft.operators = draft.operators.filter((one) => one !== operator);
    (0,draft_graph/* replaceUses */.zW)(draft, output, kept);
    (0,draft_graph/* dropDeadOperators */.xd)(draft);
    (0,draft_graph/* dropUnreferenced */.qu)(draft, before);
    return (0,edit_draft/* finishDraft */.vD)(draft);
}

;// CONCATENATED MODULE: ./lib/advice/tips/memory.js
/** Tips about when tensors are alive and where they lie: order, memory plan, skip connections. */





const REORDER = {
    id: 'reorder',
    title: 'operators in another order',
    source: 'ours',
    risk: 'lossless',
    appliesTo: 'networks with branches, where another order of the same operators has a lower peak',
    find: ({ model, pricer, focus }) => {
        if (!focus.wanted.includes('ram'))
            return [];
        const variant = (0,reorder/* reordered */.N)(model, pricer.target);
        if (variant === model)
            return [];
        const moved = (0,reorder/* movedLayers */.a)(model, variant);
        const [first = 0, last = first] = [moved[0], moved.at(-1)];
        const text = `Run layers ${first} to ${last} in another order, with identical outputs (\`mvp-budget optimize --reorder\`)`;
        return [{ layer: null, steps: [{ edits: [], text, price: () => pricer.priceModel(variant) }] }];
    },
};
const OFFLINE_PLAN = {
    id: 'offline-plan',
    title: 'a memory plan stored in the model',
    source: 'ours',
    risk: 'lossless',
    appliesTo: 'models whose arena is larger than the bytes that are ever alive together',
    find: ({ model, pricer, profile, focus }) => {
        if (!focus.wanted.includes('ram'))
            return [];
        const variant = (0,plan_offline/* plannedOffline */.s)(model, pricer.target);
        if (variant === model)
            return [];
        const gaps = (0,quantity/* formatQuantity */.VZ)(profile.arena.fragmentationBytes, 'bytes');
        const text = `Store a memory plan without the gaps of ${gaps} that the planner of the device leaves, with identical outputs (\`mvp-budget optimize --offline-plan\`)`;
        return [{ layer: null, steps: [{ edits: [], text, price: () => pricer.priceModel(variant) }] }];
    },
};
const SHORTER_SKIP = {
    id: 'shorter-skip',
    title: 'a skip connection that does not span the peak',
    source: 'ours',
    risk: 'retrain',
    appliesTo: 'residual networks in which a tensor waits through the peak of the arena for an ADD behind it',
    find: (context) => {
        const { profile, layers, model, pricer, focus } = context;
        if (!focus.wanted.includes('ram'))
            return [];
        return waitingSkips(profile.arena, layers).flatMap((skip) => {
            const variant = withoutSkip(model, skip);
            if (variant === null)
                return [];
            const from = skip.from === null ? 'the input' : (0,record/* layerText */.P)(skip.from, context);
            const waits = (0,quantity/* formatQuantity */.VZ)(skip.bytes, 'bytes');
            const text = `Drop or shorten the skip connection from ${from} to ${(0,record/* layerText */.P)(skip.add, context)}: its ${waits} wait in the arena through the peak at layer ${profile.arena.peak.layer ?? 0} (priced: without it)`;
            return [
                { layer: skip.add, steps: [{ edits: [], text, price: () => pricer.priceModel(variant) }] },
            ];
        });
    },
};

// EXTERNAL MODULE: ./lib/diff/root-causes.js
var root_causes = __webpack_require__(364);
;// CONCATENATED MODULE: ./lib/advice/tips/undo.js



const UNDO = {
    id: 'undo',
    title: "this change's own parameter taken back",
    source: 'ours',
    risk: 'retrain',
    appliesTo: 'layers whose parameters this pull request changed, that it added, or pooling that it took out',
    find: (context) => {
        const { diff } = context;
        if (diff === null)
            return [];
        return (0,root_causes/* rootCauses */.F)(diff).roots.flatMap((root) => {
            const undone = undo(root, diff, context);
            if (undone === null)
                return [];
            const [edit] = undone.edits;
            const layer = edit !== undefined && 'layer' in edit ? edit.layer : null;
            return [{ layer, steps: [undone], standsAlone: true }];
        });
    },
};
function headIndices({ row, alike }, { layers }) {
    return [row, ...alike].flatMap((at) => layers[at]?.head ?? []);
}
/** Null where no edit of the head takes it back: a removed layer, another wiring. */
function undo(root, diff, context) {
    const indices = headIndices(root, diff);
    const [first] = indices;
    const change = diff.layers[root.row]?.change;
    if (first === undefined)
        return removedPool(root, diff, context);
    const names = indices.length > 1 ? `layers ${indices.join(', ')}` : (0,record/* layerText */.P)(first, context);
    if (change === 'added') {
        const edits = indices.map((layer) => ({ kind: 'remove', layer }));
        return { edits, text: `Take ${names} out again, which this change added` };
    }
    const reverted = root.causes.flatMap((cause) => {
        const edits = revert(cause, indices);
        return edits === null ? [] : [{ cause, edits }];
    });
    if (reverted.length === 0)
        return null;
    const what = reverted.map(({ cause: { what, base, head } }) => words(what, base, head)).join(', ');
    return {
        edits: reverted.flatMap(({ edits }) => edits),
        text: `Take this change of ${names} back: ${what}`,
    };
}
/** A pooling layer that this change took out, put back behind the layer it followed. */
function removedPool(root, diff, context) {
    const removed = diff.base.layers[diff.layers[root.row]?.base ?? -1];
    const window = String(removed?.parameters['kernel_size'] ?? '');
    const before = diff.layers.slice(0, root.row).findLast(({ head }) => head !== null)?.head;
    const isPool = removed?.kind === 'MAX_POOL_2D' || removed?.kind === 'AVERAGE_POOL_2D';
    if (!isPool || before == null || removed.parameters['strides'] !== window)
        return null;
    const edits = readAll([`${before}.insert=${removed.op}:${window}`]);
    const text = `Put the ${removed.op} of ${window} back behind ${(0,record/* layerText */.P)(before, context)}, which this change removed`;
    return edits === null ? null : { edits, text };
}
function words(what, base, head) {
    const name = what === 'input_shape' ? 'input' : what.replaceAll('_', ' ');
    return `${name} ${head} -> ${base}`;
}
/** Parameters that an edit sets; a pooling layer's window is its `kernel_size` too. */
const EDITABLE = new Set([
    ...['filters', 'units', 'strides', 'kernel_size', 'depth_multiplier', 'dilation', 'padding'],
]);
function revert({ what, base, head }, indices) {
    if (EDITABLE.has(what))
        return readAll(indices.map((index) => `${index}.${what}=${base.toLowerCase()}`));
    if (what === 'input_shape')
        return readAll(inputEdits(base, head));
    return null;
}
/** Edits that bring the model's input from `head` to `base`, both `1x96x96x3`. */
function inputEdits(base, head) {
    const [from, to] = [head, base].map((text) => text.split('x'));
    if (from?.length !== 4 || to?.length !== 4)
        return [];
    const isResized = from[1] !== to[1] || from[2] !== to[2];
    return [
        ...(isResized ? [`input.size=${to[1]}x${to[2]}`] : []),
        ...(from[3] === to[3] ? [] : [`input.channels=${to[3]}`]),
    ];
}
function readAll(texts) {
    try {
        return texts.length === 0 ? null : texts.map(edit/* parseEdit */.MR);
    }
    catch (error) {
        if (error instanceof edit/* EditError */.F)
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/advice/tips/windows.js
var windows = __webpack_require__(9606);
;// CONCATENATED MODULE: ./lib/advice/tips.js
/** All tips, in the order in which documents list them. Adding one is adding a record here. */







const TIPS = [
    ...[UNDO, accelerator/* FITS_ACCELERATOR */.tw],
    ...[LOSSLESS, REORDER, OFFLINE_PLAN, accelerator/* OPTIMIZE_SPEED */.C1],
    ...[input/* INT8_INPUT */.pO, input/* INT8_OUTPUT */.WL, INT8_MODEL, FUSE_ACTIVATION, accelerator/* MEAN_AS_POOLING */.SA],
    ...[LAYOUT_CHAINS, NO_SOFTMAX],
    ...[
        input/* SMALLER_INPUT */.uQ,
        channels/* SMALLER_EXPANSION */.nL,
        SHORTER_SKIP,
        channels/* FEWER_FILTERS */.MQ,
        channels/* SMALLER_DEPTH_MULTIPLIER */.j1,
        channels/* FEWER_UNITS */.yL,
        channels/* EVEN_CHANNELS */.qn,
    ],
    ...[windows/* LARGER_STRIDES */.RD, windows/* SMALLER_KERNELS */.yx, windows/* INSERT_POOLING */.HL, windows/* STRIDE_INSTEAD_OF_POOLING */.eb, SEPARABLE],
];

;// CONCATENATED MODULE: ./lib/advice/price-tips.js





/** Most tips of one model; the rest would only repeat the idea on lesser layers. */
const MOST_TIPS = 12;
/** Most places where one record may show. */
const MOST_PER_RECORD = 3;
/** Places of one record that are priced. */
const MOST_CANDIDATES = 8;
/** Below both, a saving is not worth a line. */
const LEAST_SHARE = 0.01;
const LEAST_BYTES = 256;
/** Tips for what the context's focus asks for, in the order in which they are shown. */
function priceTips(context) {
    const { pricer } = context;
    const until = pricer.asked() + (0,search_pricer/* allowanceFor */.u6)(pricer);
    const priced = TIPS.flatMap((record) => (pricer.asked() < until ? record.find(context) : [])
        .slice(0, MOST_CANDIDATES)
        .flatMap((candidate) => {
        const one = pricer.asked() < until ? priceCandidate(candidate, context) : null;
        return one === null ? [] : [{ record, candidate, ...one }];
    })).map((one, order) => ({ ...one, order }));
    const ranked = priced
        .filter((one) => helps(one, context))
        .map((one) => ({ one, key: rankOf(one, context) }))
        .sort((a, b) => compareKeys(a.key, b.key) || a.one.order - b.one.order);
    return few(kindByKind(ranked)).map((one) => tipOf(one, context));
}
/** Within a group the best of each record first: three places in a comment should not say one thing thrice. */
function kindByKind(ranked) {
    const seen = new Set();
    return ranked
        .map(({ one, key: [group = 0] }) => {
        const kind = `${group} ${one.record.id}`;
        const isRepeat = seen.has(kind);
        seen.add(kind);
        return { one, key: [group, isRepeat ? 1 : 0] };
    })
        .sort((a, b) => compareKeys(a.key, b.key))
        .map(({ one }) => one);
}
/** At most a few places of the same idea, and each change once. */
function few(ranked) {
    const perRecord = new Map();
    const seen = new Set();
    return ranked
        .filter(({ record, step, costs }) => {
        const count = (perRecord.get(record.id) ?? 0) + 1;
        const edits = step.edits.map(edit/* formatEdit */.Kz).join(' ');
        const same = [edits === '' ? [] : [edits], [sameness(record, costs)]].flat();
        if (count > MOST_PER_RECORD || same.some((one) => seen.has(one)))
            return false;
        perRecord.set(record.id, count);
        for (const one of same)
            seen.add(one);
        return true;
    })
        .slice(0, MOST_TIPS);
}
/** Layers that a branch ties together give the very same result, whichever is named. */
function sameness({ id }, { ramBytes, flashBytes, macs, acceleratorCycles }) {
    return [id, ramBytes, flashBytes, macs, acceleratorCycles].join(' ');
}
/** The mildest step that meets the broken limits, else a moderate one; with exact costs. */
function priceCandidate(candidate, context) {
    const steps = candidate.steps.every(({ price }) => price === undefined)
        ? (0,search_pricer/* possibleSteps */.fT)(candidate.steps, context.pricer)
        : candidate.steps;
    const strongest = stepCosts(steps.at(-1), context, 'estimate');
    if (strongest === null)
        return null;
    if (!isEnough(strongest.costs, context)) {
        return stepCosts(steps[moderate(steps.length)], context, 'price');
    }
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
        const middle = (low + high) >> 1;
        const tried = stepCosts(steps[middle], context, 'estimate');
        if (tried !== null && isEnough(tried.costs, context))
            high = middle;
        else
            low = middle + 1;
    }
    // A few bytes of flash lie between the estimate and the file: the next step then does it.
    const exact = stepCosts(steps[high], context, 'price');
    if (exact === null || high + 1 === steps.length || isEnough(exact.costs, context))
        return exact;
    return stepCosts(steps[high + 1], context, 'price');
}
/** What does not meet the limits anyhow is shown at about two thirds of its ladder: half as wide, not a quarter. */
function moderate(steps) {
    return Math.max(0, Math.ceil((steps * 2) / 3) - 1);
}
/** Where nothing is broken, a twentieth of what is near its limit is a step worth taking. */
const WORTHWHILE_SHARE = 0.05;
function isEnough(costs, { focus, pricer: { base } }) {
    if (focus.broken.length > 0)
        return (0,limits/* meetsAll */.oq)(costs, focus.broken);
    return focus.wanted.some((metric) => {
        const before = (0,limits/* valueOf */.RP)(base, metric) ?? 0;
        return before - ((0,limits/* valueOf */.RP)(costs, metric) ?? before) >= WORTHWHILE_SHARE * before;
    });
}
function stepCosts(step, { pricer }, how) {
    if (step === undefined)
        return null;
    const costs = step.price === undefined ? pricer[how](step.edits) : step.price();
    return costs === null ? null : { step, costs };
}
const SAVINGS = ['ram', 'flash', 'cycles', 'accelerator-cycles'];
/** True where at least one cost shrinks by enough to be worth a line. */
function isVisible(costs, { pricer: { base } }) {
    return SAVINGS.some((metric) => isSaving(metric, costs, base));
}
function isSaving(metric, costs, base) {
    const before = (0,limits/* valueOf */.RP)(base, metric);
    const after = (0,limits/* valueOf */.RP)(costs, metric);
    if (before === null || after === null || after >= before)
        return false;
    const saved = before - after;
    const isBytes = metric === 'ram' || metric === 'flash';
    return saved >= LEAST_SHARE * before || (isBytes && saved >= LEAST_BYTES);
}
/** Shown only where it saves visibly on what was asked for, breaks no other limit and keeps layers on the MVP. */
function helps({ candidate, costs }, context) {
    const { focus, pricer } = context;
    const { base } = pricer;
    if ((0,limits/* breaksAnother */.MJ)(costs, base, focus.limits))
        return false;
    if (fallbacks(costs) > fallbacks(base))
        return false;
    if (!isVisible(costs, context))
        return false;
    if (candidate.standsAlone === true)
        return true;
    return focus.wanted.some((metric) => isSaving(metric, costs, base));
}
function fallbacks({ layers }) {
    return layers.filter(({ unsupported }) => unsupported !== null).length;
}
const RISK_ORDER = ['lossless', 'firmware', 'convert-again', 'retrain'];
/** The part of the excess that a change without retraining must take to come before those with it. */
const WORTH_DOING_FIRST = 0.2;
/**
 * First what needs no retraining and meets the limits, then what takes at least a fifth of the excess or
 * takes a regression back, then what meets them with retraining, then by how much of the excess goes;
 * ties by risk, then by share saved.
 */
function rankOf({ record, costs }, { focus, pricer }) {
    const left = (0,limits/* remainingExcess */.K8)(costs, pricer.base, focus.broken);
    const isMet = left === 0;
    const isUndo = record.id === 'undo';
    const needsTraining = record.risk === 'retrain' && !isUndo;
    const isFirst = (isUndo && focus.hasRegression) || (!needsTraining && left <= 1 - WORTH_DOING_FIRST);
    const group = !needsTraining && isMet ? 0 : isFirst ? 1 : isMet ? 2 : 3;
    const quarter = group === 3 ? Math.ceil(left * 4) : 0;
    const shares = (focus.wanted.length > 0 ? focus.wanted : SAVINGS).map((metric) => {
        const before = (0,limits/* valueOf */.RP)(pricer.base, metric) ?? 0;
        return before === 0 ? 0 : (before - ((0,limits/* valueOf */.RP)(costs, metric) ?? 0)) / before;
    });
    const saved = Math.max(0, ...shares);
    return [group, quarter, RISK_ORDER.indexOf(record.risk), -Math.round(saved * 1e4)];
}
function compareKeys(a, b) {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
function tipOf({ record, candidate, step, costs }, { focus, pricer }) {
    const { base } = pricer;
    return {
        id: record.id,
        layer: candidate.layer,
        edits: step.edits.map(edit/* formatEdit */.Kz),
        risk: record.risk,
        text: step.text,
        effect: effectOf(costs, base),
        meets: (0,limits/* metBy */.g7)(costs, focus.broken),
    };
}

;// CONCATENATED MODULE: ./lib/advice/advise.js








/**
 * Silent for a model that is well within its budget, did not regress and runs on the MVP where it
 * can. Bounded time, deterministic.
 */
function advise(question) {
    const { profile, diff, isChanged } = question;
    const focus = (0,advice_focus/* focusOf */.s)(question);
    const isNotable = isChanged
        ? focus.wanted.length > 0 || focus.hasFallback
        : focus.broken.length > 0;
    if (!isNotable)
        return { tips: [], fit: null };
    const model = question.model();
    const pricer = (0,search_pricer/* createPricer */.gh)(model, profile.target);
    const context = { model, layers: (0,edit_layers/* layersOf */.w)(model), profile, diff, pricer, focus };
    const tips = priceTips(context);
    if (focus.broken.length === 0)
        return { tips, fit: null };
    const free = tips.find(({ risk, meets }) => risk !== 'retrain' && meets.length === focus.broken.length);
    if (free !== undefined)
        return { tips, fit: { edits: free.edits, text: free.text, tip: free } };
    const { plans, message } = (0,fit/* fit */.U)({ model, profile, pricer, limits: focus.limits });
    const [plan] = plans;
    if (plan !== undefined)
        return { tips, fit: fitOf(plan, { focus, pricer }) };
    return { tips: message === null ? tips : [outOfReach(message), ...tips], fit: null };
}
/** What is looked at where no limit is broken: a model may always be smaller. */
const ALWAYS_WANTED = ['ram', 'flash', 'cycles'];
/** Tips for a model that nobody judges: those that help a broken limit, or else RAM, flash and cycles. */
function tipsFor(question) {
    const { model, profile } = question;
    const focus = (0,advice_focus/* focusOf */.s)({ ...question, findings: [] });
    const wanted = focus.broken.length > 0 ? focus.wanted : ALWAYS_WANTED;
    const pricer = question.pricer ?? (0,search_pricer/* createPricer */.gh)(model, profile.target);
    const layers = (0,edit_layers/* layersOf */.w)(model);
    return priceTips({ model, layers, profile, diff: null, pricer, focus: { ...focus, wanted } });
}
/** The honest word where nothing that was tried meets the limits. */
function outOfReach(message) {
    return {
        id: 'out-of-reach',
        layer: null,
        edits: [],
        risk: 'retrain',
        text: message,
        effect: null,
        meets: [],
    };
}
function fitOf(plan, { focus, pricer }) {
    const edits = plan.edits.map(edit/* formatEdit */.Kz);
    const costs = pricer.price(plan.edits) ?? plan.costs;
    const tip = {
        id: 'fit',
        layer: null,
        edits,
        risk: riskOf(plan.kind),
        text: plan.text,
        effect: effectOf(costs, pricer.base),
        meets: (0,limits/* metBy */.g7)(costs, focus.broken),
    };
    return { edits, text: plan.text, tip };
}
function riskOf(kind) {
    return kind.split('+').every((one) => one === 'int8-input' || one === 'int8-output')
        ? 'convert-again'
        : 'retrain';
}


/***/ })

};
