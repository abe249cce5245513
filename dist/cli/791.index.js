export const id = 791;
export const ids = [791];
export const modules = {

/***/ 7791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ advise),
  q: () => (/* binding */ tipsFor)
});

// EXTERNAL MODULE: ./lib/advice/edit.js
var edit = __webpack_require__(5502);
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

// EXTERNAL MODULE: ./lib/advice/fit.js + 2 modules
var fit = __webpack_require__(1117);
// EXTERNAL MODULE: ./lib/advice/focus.js
var advice_focus = __webpack_require__(6908);
// EXTERNAL MODULE: ./lib/advice/layers.js
var advice_layers = __webpack_require__(7824);
// EXTERNAL MODULE: ./lib/advice/limits.js
var limits = __webpack_require__(2986);
// EXTERNAL MODULE: ./lib/advice/pricer.js + 1 modules
var advice_pricer = __webpack_require__(2079);
// EXTERNAL MODULE: ./lib/advice/tips/accelerator.js
var accelerator = __webpack_require__(7868);
// EXTERNAL MODULE: ./lib/advice/tips/channels.js
var channels = __webpack_require__(4255);
// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
// EXTERNAL MODULE: ./lib/advice/optimize.js + 1 modules
var optimize = __webpack_require__(7938);
// EXTERNAL MODULE: ./lib/advice/variants.js
var variants = __webpack_require__(2960);
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
        const variant = (0,variants/* quantized */.ub)(model);
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
const SEPARABLE = {
    id: 'separable-convolution',
    title: 'a depthwise separable convolution instead of a full one',
    source: 'MLTK guide',
    risk: 'retrain',
    appliesTo: 'convolutions with a kernel of at least 3x3 and 16 input and output channels; shown only where it really helps on the MVP',
    find: (context) => (0,advice_focus/* importantLayers */.d)(context.profile, context.focus.wanted).flatMap((index) => {
        const variant = (0,variants/* separable */.S2)(context.model, index);
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
            const variant = (0,optimize/* losslessly */.u)(model, optIn);
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
                    const text = `The same model with identical outputs, ${share} smaller${folds}: run mvp-budget optimize${option}`;
                    return [{ edits: [], text, price: () => costs }];
                }),
            },
        ];
    },
};

// EXTERNAL MODULE: ./lib/advice/tips/input.js
var input = __webpack_require__(3507);
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
    ...[LOSSLESS, accelerator/* OPTIMIZE_SPEED */.C1],
    ...[input/* INT8_INPUT */.pO, input/* INT8_OUTPUT */.WL, INT8_MODEL, FUSE_ACTIVATION, accelerator/* MEAN_AS_POOLING */.SA],
    ...[input/* SMALLER_INPUT */.uQ, channels/* FEWER_FILTERS */.MQ, channels/* SMALLER_DEPTH_MULTIPLIER */.j1, channels/* FEWER_UNITS */.yL, channels/* EVEN_CHANNELS */.qn],
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
    const until = pricer.asked() + (0,advice_pricer/* allowanceFor */.u6)(pricer);
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
        ? (0,advice_pricer/* possibleSteps */.fT)(candidate.steps, context.pricer)
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
    const pricer = (0,advice_pricer/* createPricer */.gh)(model, profile.target);
    const context = { model, layers: (0,advice_layers/* layersOf */.w)(model), profile, diff, pricer, focus };
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
    const pricer = question.pricer ?? (0,advice_pricer/* createPricer */.gh)(model, profile.target);
    const layers = (0,advice_layers/* layersOf */.w)(model);
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
