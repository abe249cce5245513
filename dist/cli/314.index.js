export const id = 314;
export const ids = [314];
export const modules = {

/***/ 6908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ importantLayers),
/* harmony export */   s: () => (/* binding */ focusOf)
/* harmony export */ });
/* harmony import */ var _search_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7189);

const NOTABLE = new Set(['over-budget', 'near-budget', 'regression']);
/** What to look for; `wanted` in the order of the findings, over budget first. */
function focusOf({ profile, limits, findings }) {
    const all = tightest([...limits, ...partLimits(profile)]);
    const broken = (0,_search_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .brokenBy */ .RA)(profile, all);
    const wanted = new Set(broken.map(({ metric }) => metric));
    for (const { id, metric, layer } of findings) {
        if (metric !== null && layer === null && NOTABLE.has(id))
            wanted.add(metric);
    }
    return {
        limits: all,
        broken,
        wanted: [...wanted],
        hasFallback: profile.layers.some(({ unsupported }) => unsupported !== null),
        hasRegression: findings.some(({ id }) => id === 'regression'),
    };
}
/** One limit per metric. */
function tightest(limits) {
    const found = new Map();
    for (const limit of limits) {
        const known = found.get(limit.metric);
        if (known === undefined || limit.max < known.max)
            found.set(limit.metric, limit);
    }
    return [...found.values()];
}
/** The part itself is a limit where it is known. */
function partLimits({ target }) {
    const { ramBytes, flashBytes } = target;
    return [
        ...(ramBytes === null ? [] : [{ metric: 'ram', max: ramBytes }]),
        ...(flashBytes === null ? [] : [{ metric: 'flash', max: flashBytes }]),
    ];
}
/** Most layers whose parameters are tried one by one, so that time stays bounded. */
const MOST_LAYERS = 8;
const CYCLE_METRICS = new Set([
    ...['cycles', 'latency', 'energy', 'accelerator-cycles', 'cpu-cycles', 'macs'],
]);
/** Layers that matter most to the metrics in question: a share of each, the peak's layers for RAM. */
function importantLayers(profile, wanted) {
    const scores = profile.layers.map(({ index }) => ({
        index,
        score: score(index, profile, wanted),
    }));
    return scores
        .filter((one) => one.score > 0.01)
        .sort((a, b) => b.score - a.score || a.index - b.index)
        .slice(0, MOST_LAYERS)
        .map(({ index }) => index);
}
function score(index, profile, wanted) {
    const layer = profile.layers[index];
    if (layer === undefined)
        return 0;
    const shares = wanted.map((metric) => {
        if (metric === 'ram')
            return peakShare(index, profile);
        if (metric === 'flash')
            return layer.weightsBytes / profile.flashBytes;
        if (!CYCLE_METRICS.has(metric))
            return 0;
        const total = (0,_search_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(profile, metric === 'macs' ? 'macs' : 'cycles') ?? 0;
        return total === 0 ? 0 : (metric === 'macs' ? layer.macs : (layer.cycles.value ?? 0)) / total;
    });
    return Math.max(0, ...shares);
}
/** The part of the arena's peak that the layer's own tensors and scratch make; upstream layers count by distance. */
function peakShare(index, { arena, layers }) {
    const { peak } = arena;
    if (peak.layer === null || peak.liveBytes === 0)
        return 0;
    const own = new Set(layers[index]?.outputs.map(({ tensor }) => tensor));
    const live = peak.buffers.flatMap((at) => arena.buffers[at] ?? []);
    const made = live
        .filter(({ tensor, subgraph }) => subgraph === 0 && tensor !== null && own.has(tensor))
        .reduce((all, { bytes }) => all + bytes, 0);
    const distance = peak.layer - index;
    const upstream = distance >= 0 && distance < 8 ? 0.02 * (8 - distance) : 0;
    return made / peak.liveBytes + upstream;
}


/***/ }),

/***/ 4314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ fit)
});

// EXTERNAL MODULE: ./lib/budget/metric.js
var metric = __webpack_require__(737);
// EXTERNAL MODULE: ./lib/edit/layers.js
var edit_layers = __webpack_require__(4832);
// EXTERNAL MODULE: ./lib/advice/tips/accelerator.js
var accelerator = __webpack_require__(7868);
// EXTERNAL MODULE: ./lib/advice/tips/channels.js
var channels = __webpack_require__(4255);
// EXTERNAL MODULE: ./lib/advice/tips/input.js
var input = __webpack_require__(3507);
// EXTERNAL MODULE: ./lib/advice/tips/windows.js
var windows = __webpack_require__(9606);
;// CONCATENATED MODULE: ./lib/advice/search/axes.js





/** Tips whose steps are edits: the search turns what the tips name. */
const RECORDS = [
    accelerator/* FITS_ACCELERATOR */.tw,
    ...[input/* INT8_INPUT */.pO, input/* INT8_OUTPUT */.WL, input/* SMALLER_INPUT */.uQ, channels/* FEWER_FILTERS */.MQ, channels/* SMALLER_DEPTH_MULTIPLIER */.j1],
    ...[channels/* FEWER_UNITS */.yL, windows/* LARGER_STRIDES */.RD, windows/* SMALLER_KERNELS */.yx, windows/* INSERT_POOLING */.HL, windows/* STRIDE_INSTEAD_OF_POOLING */.eb],
];
/** In the order of the tips; the layers of each as far as they matter to the broken limits. */
function axesOf(question) {
    const context = { ...question, model: question.pricer.model, diff: null };
    return RECORDS.flatMap((record) => record
        .find(context)
        .map(({ steps }) => ({ kind: record.id, steps }))
        .filter(({ steps }) => steps.length > 0));
}
/** Every layer narrower by the same share, in eighths: many edits, for limits that nothing smaller meets. */
function widthAxis({ layers }) {
    const makers = layers.operators.flatMap((operator) => {
        const maker = (0,edit_layers/* channelMaker */.Uf)(operator, layers);
        return maker === undefined || (0,edit_layers/* givesTheAnswer */.gk)(operator, layers) ? [] : [maker];
    });
    const steps = [7, 6, 5, 4, 3, 2].map((eighths) => {
        const edits = makers.flatMap(({ operator, parameter, channels }) => {
            const value = Math.max(1, evenFrom(channels, (channels * eighths) / 8));
            return value < channels ? [{ kind: parameter, layer: operator.index, value }] : [];
        });
        return { edits, text: `Make every layer ${eighths}/8 as wide (${edits.length} layers)` };
    });
    return { kind: 'narrower', steps: steps.filter(({ edits }) => edits.length > 0) };
}
function evenFrom(channels, wanted) {
    return channels > 4 ? 2 * Math.round(wanted / 2) : Math.round(wanted);
}

// EXTERNAL MODULE: ./lib/edit/edits/edit.js
var edit = __webpack_require__(5080);
// EXTERNAL MODULE: ./lib/advice/focus.js
var advice_focus = __webpack_require__(6908);
// EXTERNAL MODULE: ./lib/advice/search/limits.js
var search_limits = __webpack_require__(7189);
// EXTERNAL MODULE: ./lib/rewrite/optimize.js + 1 modules
var optimize = __webpack_require__(118);
// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
;// CONCATENATED MODULE: ./lib/advice/search/out-of-reach.js
/** The honest sentence where no change meets the limits: how low it came, and which layer holds it up. */


/** About the limit that was missed by most; `profile` is the unedited model's. */
function outOfReach(reached, profile) {
    const [worst] = [...reached].sort((a, b) => b.value / b.limit.max - a.value / a.limit.max);
    if (worst === undefined)
        return 'no edit meets the limits';
    const { label, unit } = metric/* METRICS */.C[worst.limit.metric];
    const lowest = (0,quantity/* formatQuantity */.VZ)(worst.value, unit);
    if (worst.value <= worst.limit.max) {
        return `${label} ${lowest} is reachable, but not together with the other limits`;
    }
    const layer = holdUp(worst, profile);
    const who = layer === undefined ? '' : ` without changing layer ${layer.index} (${layer.op})`;
    return `${label} ${(0,quantity/* formatQuantity */.VZ)(worst.limit.max, unit)} is not reachable: nothing that was tried brings it below ${lowest}${who}`;
}
/** The layer that costs most of the metric in the variant, as it is in the unedited model. */
function holdUp({ limit, costs, edits }, { layers }) {
    if (limit.metric === 'flash')
        return layers[heaviest(layers.map((one) => one.weightsBytes))];
    const index = limit.metric === 'ram'
        ? costs.arena.peak.layer
        : heaviest(costs.layers.map(({ cycles }) => cycles.value ?? 0));
    const origins = originsOf(layers, edits);
    return index === null ? undefined : layers[origins[index] ?? -1];
}
/** For each layer of the edited model its index in the unedited one; an inserted one has that of the layer before. */
function originsOf(layers, edits) {
    const has = (kind, layer) => edits.some((edit) => edit.kind === kind && 'layer' in edit && edit.layer === layer);
    const quantize = layers.find(({ kind }) => kind === 'QUANTIZE')?.index;
    const dequantize = layers.findLast(({ kind }) => kind === 'DEQUANTIZE')?.index;
    const isGone = (index) => has('remove', index) ||
        (index === quantize && edits.some(({ kind }) => kind === 'input.dtype')) ||
        (index === dequantize && edits.some(({ kind }) => kind === 'output.dtype'));
    return layers.flatMap(({ index }) => [
        ...(isGone(index) ? [] : [index]),
        ...(has('insert', index) ? [index] : []),
    ]);
}
function heaviest(values) {
    return values.indexOf(Math.max(...values));
}

// EXTERNAL MODULE: ./lib/advice/search/pricer.js
var search_pricer = __webpack_require__(2732);
;// CONCATENATED MODULE: ./lib/advice/search/fit.js
/**
 * The smallest change of a model that meets its limits. Single edits first, each as mild as it may
 * be; then pairs; then every layer narrower. The search is a fixed number of profiles, so it ends in
 * bounded time and always with the same answer.
 */









/** Plans of different kinds that are shown. */
const MOST_PLANS = 5;
/** Axes that are paired with each other. */
const PAIRED_AXES = 6;
/** Searches the edits of `what-if` for the smallest change that meets all limits. */
function fit(question) {
    const search = openSearch(question);
    const { pricer, limits } = search;
    if ((0,search_limits/* meetsAll */.oq)(pricer.base, limits))
        return { plans: [], message: 'the model meets all limits as it is' };
    const unknown = limits.find(({ metric }) => (0,search_limits/* valueOf */.RP)(pricer.base, metric) === null);
    if (unknown !== undefined) {
        const { label } = metric/* METRICS */.C[unknown.metric];
        return {
            plans: [],
            message: `${label} of this model is unknown, so nothing can be said about its limit`,
        };
    }
    const rated = rate(search.axes, search);
    const singles = rated.flatMap(({ axis }) => mildest([], axis, search));
    const pairs = singles.length >= MOST_PLANS ? [] : pairPlans(rated, search);
    const found = [...singles, ...pairs];
    const all = found.length > 0 ? found : widePlans(rated, search);
    const plans = distinctKinds(all.filter(isExact(search)));
    const lossless = losslessIsEnough(search);
    if (lossless !== null)
        return { plans, message: lossless };
    return { plans, message: plans.length > 0 ? null : unreachable(search) };
}
function openSearch(question) {
    const { model, profile, limits } = question;
    const pricer = question.pricer ?? (0,search_pricer/* createPricer */.gh)(model, profile.target);
    const layers = (0,edit_layers/* layersOf */.w)(model);
    const focus = { ...(0,advice_focus/* focusOf */.s)({ profile, limits, findings: [] }), limits };
    return {
        ...{ question, pricer, limits, strict: limits.map(withMargin) },
        axes: axesOf({ pricer, layers, profile, focus }),
        width: widthAxis({ layers }),
        lowest: new Map(),
        until: pricer.asked() + (0,search_pricer/* allowanceFor */.u6)(pricer),
    };
}
/** An estimate of the flash is off by less than this, in bytes. */
const FLASH_MARGIN = 96;
function withMargin({ metric, max }) {
    return metric === 'flash' ? { metric, max: max - FLASH_MARGIN } : { metric, max };
}
/** Costs of a variant; null where it is refused, breaks another limit or the search has asked enough. */
function ask(edits, search) {
    const { pricer, limits, lowest, until } = search;
    if (pricer.asked() >= until)
        return null;
    const costs = pricer.estimate(edits);
    if (costs === null)
        return null;
    for (const { metric } of (0,search_limits/* brokenBy */.RA)(pricer.base, limits)) {
        const value = (0,search_limits/* valueOf */.RP)(costs, metric) ?? Infinity;
        if (value < (lowest.get(metric)?.value ?? Infinity))
            lowest.set(metric, { value, costs, edits });
    }
    return (0,search_limits/* breaksAnother */.MJ)(costs, pricer.base, limits) ? null : costs;
}
/** Axes that help at all, by how much their strongest step leaves. */
function rate(axes, search) {
    return axes
        .flatMap(({ kind, steps }) => {
        if (search.pricer.asked() >= search.until)
            return [];
        const axis = { kind, steps: (0,search_pricer/* possibleSteps */.fT)(steps, search.pricer) };
        const costs = ask(axis.steps.at(-1)?.edits ?? [], search);
        const left = costs === null ? 1 : excess(costs, search);
        return left < 0.995 ? [{ axis, left }] : [];
    })
        .sort((a, b) => a.left - b.left);
}
function excess(costs, { pricer, limits }) {
    return (0,search_limits/* remainingExcess */.K8)(costs, pricer.base, limits);
}
/** The mildest step of an axis that meets all limits on top of some edits; none where not even the strongest does. */
function mildest(before, axis, search) {
    const edits = before.flatMap(({ step }) => step.edits);
    const meets = (step) => {
        const costs = step === undefined ? null : ask([...edits, ...step.edits], search);
        return costs !== null && (0,search_limits/* meetsAll */.oq)(costs, search.strict) ? costs : null;
    };
    let low = 0;
    let high = axis.steps.length - 1;
    let costs = meets(axis.steps[high]);
    if (costs === null)
        return [];
    while (low < high) {
        const middle = (low + high) >> 1;
        const tried = meets(axis.steps[middle]);
        if (tried === null)
            low = middle + 1;
        else {
            high = middle;
            costs = tried;
        }
    }
    const step = axis.steps[high];
    return step === undefined ? [] : [planOf([...before, { axis, step }], costs)];
}
function planOf(parts, costs) {
    return {
        edits: parts.flatMap(({ step }) => step.edits),
        text: parts
            .map(({ step }, at) => (at === 0 ? step.text : lowerFirst(step.text)))
            .join('; and '),
        kind: [...new Set(parts.map(({ axis }) => axis.kind))].sort().join('+'),
        costs,
    };
}
function lowerFirst(text) {
    return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
/** Pairs of the axes that help most: the stronger one as mild as the other's strongest step allows, then the other. */
function pairPlans(rated, search) {
    const best = rated.slice(0, PAIRED_AXES).map(({ axis }) => axis);
    return best.flatMap((first, at) => best.slice(at + 1).flatMap((second) => {
        const last = second.steps.at(-1);
        const strongest = last === undefined ? [] : [{ axis: second, step: last }];
        const [coarse] = mildest(strongest, first, search);
        if (coarse === undefined)
            return [];
        const step = first.steps.find(({ edits }) => coarse.edits.some((edit) => edits.includes(edit)));
        const [fine] = step === undefined ? [] : mildest([{ axis: first, step }], second, search);
        return [fine ?? coarse];
    }));
}
/** Every layer narrower, alone and with what helped most; reached only where nothing smaller meets the limits. */
function widePlans(rated, search) {
    const more = { ...search, until: search.pricer.asked() + (0,search_pricer/* allowanceFor */.u6)(search.pricer) / 2 };
    const alone = mildest([], search.width, more);
    if (alone.length > 0)
        return alone;
    const strongest = differentKinds(rated).flatMap(({ axis }) => {
        const step = axis.steps.at(-1);
        return step === undefined ? [] : [{ axis, step }];
    });
    for (let count = 1; count <= strongest.length; count++) {
        const plans = mildest(strongest.slice(0, count), search.width, more);
        if (plans.length > 0)
            return plans;
    }
    return [];
}
/** The best axis of each kind that leaves the widths alone. */
function differentKinds(rated) {
    const kinds = new Set(['fewer-filters', 'fewer-units', 'stride-instead-of-pooling']);
    return rated
        .filter(({ axis }) => {
        const isNew = !kinds.has(axis.kind);
        kinds.add(axis.kind);
        return isNew;
    })
        .slice(0, 4);
}
/** The file that would be written meets the limits, not only its estimated size. */
function isExact({ pricer, limits }) {
    const flash = limits.find(({ metric }) => metric === 'flash');
    return ({ edits, costs }) => {
        // The estimate of the flash is within some dozen bytes; only near the limit is the file written.
        if (flash === undefined || costs.flashBytes < flash.max - 512)
            return true;
        const exact = pricer.price(edits);
        return exact !== null && (0,search_limits/* meetsAll */.oq)(exact, limits);
    };
}
/** One plan of each kind; one with more edits only where it loses fewer MACs than all with fewer. */
function distinctKinds(plans) {
    const sorted = [...plans].sort((a, b) => a.edits.length - b.edits.length ||
        b.costs.macs - a.costs.macs ||
        compareText(textOf(a), textOf(b)));
    const kinds = new Set();
    return sorted
        .filter(({ kind, edits, costs }, at) => {
        const fewer = sorted.slice(0, at).filter((one) => one.edits.length < edits.length);
        const isNew = !kinds.has(kind) && fewer.every((one) => one.costs.macs < costs.macs);
        kinds.add(kind);
        return isNew;
    })
        .slice(0, MOST_PLANS);
}
function textOf({ edits }) {
    return edits.map(edit/* formatEdit */.Kz).join(' ');
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Rewrites that need an option, from the one that changes least. */
const LOSSLESS_WAYS = [
    [],
    ['reorder'],
    ['offline-plan'],
    ['reorder', 'offline-plan'],
];
/** Which rewrites alone meet the limits; null where none do. */
function losslessIsEnough({ pricer, question, limits }) {
    const way = LOSSLESS_WAYS.find((optIn) => {
        const { model } = (0,optimize/* losslessly */.u)(question.model, pricer.target, new Set(optIn));
        return model !== question.model && (0,search_limits/* meetsAll */.oq)(pricer.priceModel(model), limits);
    });
    if (way === undefined)
        return null;
    const options = way.map((option) => ` --${option}`).join('');
    return `no edit is needed: mvp-budget optimize${options} writes the same model, with identical outputs, within the limits`;
}
/** What was reached, and the layer that holds it up. */
function unreachable({ pricer, limits, question, lowest }) {
    const reached = (0,search_limits/* brokenBy */.RA)(pricer.base, limits).map((limit) => ({
        limit,
        ...(lowest.get(limit.metric) ?? {
            ...{ value: (0,search_limits/* valueOf */.RP)(pricer.base, limit.metric) ?? 0, costs: pricer.base, edits: [] },
        }),
    }));
    return outOfReach(reached, question.profile);
}


/***/ }),

/***/ 3124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ smallerKernels),
/* harmony export */   CV: () => (/* binding */ fewerChannels),
/* harmony export */   VI: () => (/* binding */ smallerMultipliers),
/* harmony export */   _K: () => (/* binding */ largerStrides),
/* harmony export */   dE: () => (/* binding */ everyFewer),
/* harmony export */   dn: () => (/* binding */ smallerSizes),
/* harmony export */   i: () => (/* binding */ everySmaller)
/* harmony export */ });
/** No parameter is cut to less than this share of what it is. */
const STRONGEST = 1 / 4;
/** Fewer channels: multiples of 8, 4 or 2 where the layer is wide, since odd counts run at half speed. */
function fewerChannels(channels) {
    const step = channels > 64 ? 8 : channels > 16 ? 4 : channels > 4 ? 2 : 1;
    const least = Math.max(1, Math.ceil(channels * STRONGEST));
    const first = Math.ceil(channels / step) * step - step;
    return descending(first, least, step);
}
/** All smaller numbers of channels, even ones where there are more than 4: for limits that one channel crosses. */
function everyFewer(channels) {
    const step = channels > 4 ? 2 : 1;
    const first = channels - (channels % 2 === 0 || step === 1 ? step : 1);
    return descending(first, Math.max(1, Math.ceil(channels * STRONGEST)), step);
}
/** All smaller maps of about the same shape, by two rows where their number is even, else by one. */
function everySmaller({ height, width }) {
    const step = height % 2 === 0 ? 2 : 1;
    return descending(height - step, Math.max(1, Math.ceil(height * STRONGEST)), step).map((rows) => ({
        height: rows,
        width: width === height ? rows : Math.max(1, Math.round((width * rows) / height)),
    }));
}
/** Smaller maps of about the same shape, in sixteenths, even where the side was even. */
function smallerSizes({ height, width }) {
    const found = new Map();
    for (let sixteenths = 15; sixteenths >= 16 * STRONGEST; sixteenths--) {
        const size = { height: scaled(height, sixteenths), width: scaled(width, sixteenths) };
        const isSmaller = size.height < height || size.width < width;
        if (isSmaller && size.height >= 1 && size.width >= 1) {
            found.set(`${size.height}x${size.width}`, size);
        }
    }
    return [...found.values()];
}
/** A side of 1 stays: the map is a row. */
function scaled(side, sixteenths) {
    if (side === 1)
        return 1;
    const exact = (side * sixteenths) / 16;
    return Math.max(1, side % 2 === 0 ? 2 * Math.round(exact / 2) : Math.round(exact));
}
/** Odd kernels down to 3 on each side; a side of 3 or less stays. */
function smallerKernels({ height, width }) {
    const found = [];
    let at = { height, width };
    for (;;) {
        const next = { height: nextOdd(at.height), width: nextOdd(at.width) };
        if (next.height === at.height && next.width === at.width)
            return found;
        found.push(next);
        at = next;
    }
}
function nextOdd(side) {
    return side <= 3 ? side : side % 2 === 0 ? side - 1 : side - 2;
}
/** Depth multipliers below the one there is; of an even one the even ones, since the MVP works on pairs, and 1. */
function smallerMultipliers(multiplier) {
    if (multiplier % 2 === 1)
        return descending(multiplier - 1, 1, 1);
    return [...descending(multiplier - 2, 2, 2), 1];
}
/** Stride 2 where it was 1, along the sides that a map has; empty where the layer strides already. */
function largerStrides(strides, map) {
    const grown = (stride, side) => (stride === 1 && side > 3 ? 2 : stride);
    const next = { height: grown(strides.height, map.height), width: grown(strides.width, map.width) };
    return next.height === strides.height && next.width === strides.width ? [] : [next];
}
function descending(from, to, step) {
    const values = [];
    for (let value = from; value >= to; value -= step)
        values.push(value);
    return values;
}


/***/ }),

/***/ 7189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ remainingExcess),
/* harmony export */   MJ: () => (/* binding */ breaksAnother),
/* harmony export */   RA: () => (/* binding */ brokenBy),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   g7: () => (/* binding */ metBy),
/* harmony export */   oq: () => (/* binding */ meetsAll)
/* harmony export */ });
/* harmony import */ var _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(737);
/** Limits as the advice sees them: a metric and the most it may be. */

/** A metric's value; null where it is unknown. */
function valueOf(costs, metric) {
    return _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].of(costs).value;
}
/** Limits that the costs exceed; what is unknown exceeds nothing. */
function brokenBy(costs, limits) {
    return limits.filter(({ metric, max }) => (valueOf(costs, metric) ?? 0) > max);
}
/** Metrics of the limits that the costs meet. */
function metBy(costs, limits) {
    return limits.filter((limit) => meetsAll(costs, [limit])).map(({ metric }) => metric);
}
/** True where every limit is known to be met. */
function meetsAll(costs, limits) {
    return limits.every(({ metric, max }) => {
        const value = valueOf(costs, metric);
        return value !== null && value <= max;
    });
}
/** The limits' overshoot, the part of the worst one that remains: 0 where all are met, 1 where nothing is gained. */
function remainingExcess(costs, base, limits) {
    const left = brokenBy(base, limits).map(({ metric, max }) => {
        const before = (valueOf(base, metric) ?? 0) - max;
        const after = (valueOf(costs, metric) ?? 0) - max;
        return Math.max(0, after / before);
    });
    return Math.max(0, ...left);
}
/** True where a change breaks a limit that held, or makes a broken one worse. */
function breaksAnother(costs, base, limits) {
    return limits.some(({ metric, max }) => {
        const after = valueOf(costs, metric) ?? 0;
        return after > max && after > (valueOf(base, metric) ?? 0);
    });
}


/***/ }),

/***/ 2732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fT: () => (/* binding */ possibleSteps),
/* harmony export */   gh: () => (/* binding */ createPricer),
/* harmony export */   u6: () => (/* binding */ allowanceFor)
/* harmony export */ });
/* harmony import */ var _profile_costs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2147);
/* harmony import */ var _profile_measure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9128);
/* harmony import */ var _tflite_write_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9359);
/* harmony import */ var _util_integers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2897);
/* harmony import */ var _edit_apply_edits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1732);
/* harmony import */ var _edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5080);
/**
 * What changes of one model cost, each measured by the ordinary profile's own code. Layers that a
 * change leaves alone are measured once, so that a search can ask hundreds of times.
 */






/** Prices changes of a model on a target; answers are remembered by the edits' text. */
function createPricer(model, target) {
    const memo = (0,_profile_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .createMemo */ .T)();
    const known = new Map();
    const basePayload = payloadBytes(model);
    let writtenBase = null;
    let asked = 0;
    const writtenBytes = (variant) => {
        writtenBase ??= (0,_tflite_write_model_js__WEBPACK_IMPORTED_MODULE_2__/* .writeModel */ .B)(model).length;
        return model.fileBytes + (0,_tflite_write_model_js__WEBPACK_IMPORTED_MODULE_2__/* .writeModel */ .B)(variant).length - writtenBase;
    };
    const measure = (variant, fileBytes) => {
        asked++;
        return (0,_profile_costs_js__WEBPACK_IMPORTED_MODULE_0__/* .costsOf */ .A)({ ...variant, fileBytes }, target, memo);
    };
    const edited = (edits) => {
        try {
            return (0,_edit_apply_edits_js__WEBPACK_IMPORTED_MODULE_3__/* .applyEdits */ .c)(model, edits);
        }
        catch (error) {
            if (error instanceof _edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .EditError */ .F)
                return null;
            throw error;
        }
    };
    const remembered = (key, ask) => {
        const answer = known.get(key);
        if (answer !== undefined)
            return answer;
        const costs = ask();
        known.set(key, costs);
        return costs;
    };
    return {
        model,
        target,
        base: measure(model, model.fileBytes),
        estimate: (edits) => remembered(textOf(edits), () => {
            const variant = edited(edits);
            if (variant === null)
                return null;
            return measure(variant, model.fileBytes + payloadBytes(variant) - basePayload);
        }),
        price: (edits) => remembered(`exact ${textOf(edits)}`, () => {
            const variant = edited(edits);
            return variant === null ? null : measure(variant, writtenBytes(variant));
        }),
        priceModel: (variant) => measure(variant, writtenBytes(variant)),
        priceTarget: (other) => (0,_profile_costs_js__WEBPACK_IMPORTED_MODULE_0__/* .costsOf */ .A)(model, other),
        asked: () => asked,
    };
}
/** Layers times variants that one search may measure, and its bounds in variants. */
const ALLOWANCE = { layerVariants: 8_000, least: 16, most: 120 };
/** How many variants one search may measure: about the same time, whatever the size of the model. */
function allowanceFor({ base }) {
    const { layerVariants, least, most } = ALLOWANCE;
    const variants = Math.floor(layerVariants / Math.max(1, base.layers.length));
    return Math.min(most, Math.max(least, variants));
}
/** Steps from the mildest on, up to the last before an edit is refused: a map that would vanish, say. */
function possibleSteps(steps, pricer) {
    const isPossible = (step) => step === undefined || pricer.estimate(step.edits) !== null;
    if (isPossible(steps.at(-1)))
        return steps;
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (isPossible(steps[middle]))
            low = middle + 1;
        else
            high = middle;
    }
    return steps.slice(0, high);
}
function textOf(edits) {
    return edits.map(_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .formatEdit */ .Kz).join(' ');
}
/** Alignment of buffers in the file (schema.fbs `force_align: 16`), and what tables take on average. */
const BUFFER_ALIGNMENT = 16;
const TABLE_BYTES = { buffer: 16, tensor: 92, operator: 68 };
/** Bytes of a file but for what no edit changes; its differences are close to those of written files. */
function payloadBytes({ buffers, subgraphs }) {
    const bufferBytes = buffers.map(({ data }) => data.length === 0
        ? 0
        : Math.ceil(data.length / BUFFER_ALIGNMENT) * BUFFER_ALIGNMENT + TABLE_BYTES.buffer);
    const tensorBytes = (subgraphs[0]?.tensors ?? []).map(({ name, quantization }) => {
        const { scales = [], mins = [], maxs = [], zeroPoints = [] } = quantization ?? {};
        const floats = scales.length + mins.length + maxs.length;
        return TABLE_BYTES.tensor + name.length + 4 * floats + 8 * zeroPoints.length;
    });
    const operatorBytes = TABLE_BYTES.operator * (subgraphs[0]?.operators.length ?? 0);
    return (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_5__/* .sum */ .cz)(bufferBytes) + (0,_util_integers_js__WEBPACK_IMPORTED_MODULE_5__/* .sum */ .cz)(tensorBytes) + operatorBytes;
}


/***/ }),

/***/ 7868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ OPTIMIZE_SPEED),
/* harmony export */   SA: () => (/* binding */ MEAN_AS_POOLING),
/* harmony export */   tw: () => (/* binding */ FITS_ACCELERATOR)
/* harmony export */ });
/* harmony import */ var _edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5080);
/* harmony import */ var _search_ladders_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3124);
/* harmony import */ var _edit_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4832);
/* harmony import */ var _search_pricer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2732);
/* harmony import */ var _rewrite_variants_conversions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(818);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3507);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9926);
/* harmony import */ var _windows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9606);








/** Fallbacks beyond these are many layers with one reason: the first ones tell it. */
const MOST_FALLBACKS = 4;
const FITS_ACCELERATOR = {
    id: 'fits-accelerator',
    title: 'a layer reduced so that the MVP takes it',
    source: 'ours',
    risk: 'retrain',
    appliesTo: 'layers of a kind that the MVP runs but that exceed one of its limits',
    find: (context) => context.profile.layers
        .filter(({ unsupported }) => unsupported !== null)
        .slice(0, MOST_FALLBACKS)
        .flatMap(({ index }) => {
        const step = smallestFit(index, context);
        return step === null ? [] : [{ layer: index, steps: [step], standsAlone: true }];
    }),
};
/** Of all single parameters that bring the layer onto the MVP, the one that loses the fewest MACs. */
function smallestFit(index, context) {
    const operator = context.layers.operators[index];
    if (operator === undefined)
        return null;
    const found = waysFor(operator, context).flatMap((way) => {
        const edit = mildest(way.edits, index, context);
        if (edit === undefined)
            return [];
        const macs = context.pricer.estimate([edit])?.macs ?? 0;
        return [{ edit, lost: context.pricer.base.macs - macs, way }];
    });
    const [best] = found.sort((a, b) => Math.abs(a.lost) - Math.abs(b.lost));
    if (best === undefined)
        return null;
    const limit = context.profile.layers[index]?.unsupported?.sentence.split(': ')[0] ?? '';
    const text = `${best.way.words(best.edit)}: then the MVP runs ${(0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .layerText */ .P)(index, context)} (now: ${limit})`;
    return { edits: [best.edit], text };
}
/** By bisection: a smaller layer fits where a larger one does. */
function mildest(all, index, { pricer }) {
    const steps = all.map((edit) => ({ edits: [edit] }));
    const edits = (0,_search_pricer_js__WEBPACK_IMPORTED_MODULE_2__/* .possibleSteps */ .fT)(steps, pricer).flatMap((step) => step.edits);
    const fits = (edit) => edit !== undefined && pricer.estimate([edit])?.layers[index]?.accelerated === true;
    let low = 0;
    let high = edits.length - 1;
    if (!fits(edits[high]))
        return undefined;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (fits(edits[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return edits[high];
}
/** In the order in which they are tried; each may have nothing to change in this layer. */
const WAYS = [
    channelWays,
    kernelWay,
    stridesWay,
    dilationWay,
    multiplierWay,
    inputWay,
];
function waysFor(operator, context) {
    return WAYS.flatMap((ways) => ways(operator, context)).filter(({ edits }) => edits.length > 0);
}
const ONE = { height: 1, width: 1 };
/** The layer's own filters, and those of the layer that makes its input. */
function channelWays(operator, context) {
    const { layers } = context;
    const producer = layers.producerOf(operator.inputs[0]);
    const above = producer === undefined ? undefined : (0,_edit_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .makerAbove */ .Eb)(producer, layers);
    return [(0,_edit_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .channelMaker */ .Uf)(operator, layers), above].flatMap((maker) => {
        if (maker === undefined)
            return [];
        const { index: layer } = maker.operator;
        const after = `${maker.parameter} instead of ${maker.channels}`;
        return [
            {
                words: says(`Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .layerText */ .P)(layer, context)}`, after),
                edits: (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_7__/* .everyFewer */ .dE)(maker.channels).map((value) => ({ kind: maker.parameter, layer, value })),
            },
        ];
    });
}
function kernelWay(operator, context) {
    const { index: layer } = operator;
    const kernel = (0,_windows_js__WEBPACK_IMPORTED_MODULE_5__/* .kernelOf */ .F6)(operator, context);
    const before = `Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .layerText */ .P)(layer, context)} a kernel of`;
    return [
        {
            words: says(before, `instead of ${kernel.height}x${kernel.width}`),
            edits: (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_7__/* .smallerKernels */ .BD)(kernel).map((value) => ({ kind: 'kernel_size', layer, value })),
        },
    ];
}
function stridesWay(operator, context) {
    const { index: layer } = operator;
    const [, height = 1, width = 1] = context.layers.tensor(operator.outputs[0])?.shape ?? [];
    const larger = (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_7__/* .largerStrides */ ._K)((0,_windows_js__WEBPACK_IMPORTED_MODULE_5__/* .stridesOf */ .SG)(operator) ?? ONE, { height, width });
    return [
        {
            words: says(`Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .layerText */ .P)(layer, context)} strides`, `instead of 1`),
            edits: larger.map((value) => ({ kind: 'strides', layer, value })),
        },
    ];
}
function dilationWay({ index, options }, context) {
    if (!('dilationHFactor' in options))
        return [];
    const { dilationHFactor, dilationWFactor } = options;
    if (dilationHFactor <= 1 && dilationWFactor <= 1)
        return [];
    const at = (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .layerText */ .P)(index, context);
    return [
        {
            words: () => `Give ${at} no dilation instead of ${dilationHFactor}x${dilationWFactor}`,
            edits: [{ kind: 'dilation', layer: index, value: ONE }],
        },
    ];
}
function multiplierWay(operator, context) {
    if (operator.kind !== 'DEPTHWISE_CONV_2D')
        return [];
    const { index: layer } = operator;
    const smaller = (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_7__/* .smallerMultipliers */ .VI)(multiplierOf(operator, context));
    return [
        {
            words: says(`Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .layerText */ .P)(layer, context)} the depth multiplier`, 'instead'),
            edits: smaller.map((value) => ({ kind: 'depth_multiplier', layer, value })),
        },
    ];
}
/** Below this many places a map is no image. */
const SMALLEST_IMAGE = 16;
function inputWay(_, context) {
    const input = (0,_input_js__WEBPACK_IMPORTED_MODULE_4__/* .imageInput */ .EA)(context);
    const [, height = 1, width = 1] = input?.shape.length === 4 ? input.shape : [];
    if (height * width < SMALLEST_IMAGE)
        return [];
    return [
        {
            words: says('Make the input', `instead of ${height}x${width}`),
            edits: (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_7__/* .everySmaller */ .i)({ height, width }).map((value) => ({ kind: 'input.size', value })),
        },
    ];
}
function multiplierOf(operator, { layers }) {
    const channels = layers.tensor(operator.inputs[0])?.shape.at(-1) ?? 1;
    return Math.floor((layers.tensor(operator.outputs[0])?.shape.at(-1) ?? 1) / channels);
}
function says(before, after) {
    return (edit) => `${before} ${(0,_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .formatEdit */ .Kz)(edit).replace(/^.*=/, '')} ${after}`;
}
const OPTIMIZE_SPEED = {
    id: 'optimize-speed',
    title: 'SL_MVP_OPTIMIZE_SPEED 0 instead of 1',
    source: 'ours',
    risk: 'firmware',
    appliesTo: 'targets that are profiled with SL_MVP_OPTIMIZE_SPEED 1: each convolution then keeps a scaled copy of its input in the arena',
    find: ({ pricer, profile }) => {
        const { target } = profile;
        if (target.optimizeSpeed === 0 || target.accelerator === 'none')
            return [];
        const text = 'Build the firmware with SL_MVP_OPTIMIZE_SPEED 0 instead of 1: convolutions no longer keep a scaled copy of their input, and take longer';
        const price = () => pricer.priceTarget({ ...target, optimizeSpeed: 0, timedOptimizeSpeed: 0 });
        return [{ layer: null, steps: [{ edits: [], text, price }] }];
    },
};
const MEAN_AS_POOLING = {
    id: 'pooling-instead-of-mean',
    title: 'AVERAGE_POOL_2D instead of MEAN',
    source: 'ours',
    risk: 'convert-again',
    appliesTo: 'MEAN over height and width of an int8 map, which the CPU runs; the MVP runs the same as pooling',
    find: (context) => context.layers.operators.flatMap((operator) => {
        if (operator.kind !== 'MEAN')
            return [];
        const variant = (0,_rewrite_variants_conversions_js__WEBPACK_IMPORTED_MODULE_3__/* .meanAsPooling */ .E_)(context.model, operator.index);
        if (variant === null)
            return [];
        const [, height = 1, width = 1] = context.layers.tensor(operator.inputs[0])?.shape ?? [];
        const text = `Use an average_pool_2d of ${height}x${width} instead of ${(0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .layerText */ .P)(operator.index, context)}: the MVP has a kernel for pooling, MEAN runs on the CPU`;
        const price = () => context.pricer.priceModel(variant);
        return [{ layer: operator.index, steps: [{ edits: [], text, price }] }];
    }),
};


/***/ }),

/***/ 4255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ FEWER_FILTERS),
/* harmony export */   j1: () => (/* binding */ SMALLER_DEPTH_MULTIPLIER),
/* harmony export */   nL: () => (/* binding */ SMALLER_EXPANSION),
/* harmony export */   qn: () => (/* binding */ EVEN_CHANNELS),
/* harmony export */   yL: () => (/* binding */ FEWER_UNITS)
/* harmony export */ });
/* harmony import */ var _focus_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6908);
/* harmony import */ var _search_ladders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3124);
/* harmony import */ var _edit_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4832);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3507);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9926);





/** Layers that make the channels of what matters, each once, in the order of importance. */
function makers(context) {
    const { layers, profile, focus } = context;
    const found = new Map();
    for (const index of (0,_focus_js__WEBPACK_IMPORTED_MODULE_0__/* .importantLayers */ .d)(profile, focus.wanted)) {
        const operator = layers.operators[index];
        if (operator === undefined)
            continue;
        const from = layers.producerOf(operator.inputs[0]);
        for (const one of [operator, ...(from === undefined ? [] : [from])]) {
            const maker = (0,_edit_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .makerAbove */ .Eb)(one, layers);
            if (maker !== undefined && !(0,_edit_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .givesTheAnswer */ .gk)(maker.operator, layers)) {
                found.set(maker.operator.index, maker);
            }
        }
    }
    return [...found.values()];
}
function narrower({ operator, parameter, channels }, context) {
    return {
        layer: operator.index,
        steps: (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_3__/* .fewerChannels */ .CV)(channels).map((value) => ({
            edits: [{ kind: parameter, layer: operator.index, value }],
            text: `Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .layerText */ .P)(operator.index, context)} ${value} ${parameter} instead of ${channels}`,
        })),
    };
}
function expansionOf(maker, { layers }) {
    const { operator, parameter } = maker;
    const [input, filter] = operator.inputs;
    const [, height, width, channels = 0] = layers.tensor(filter)?.shape ?? [];
    if (parameter !== 'filters' || height !== 1 || width !== 1)
        return undefined;
    if (channels !== layers.tensor(input)?.shape.at(-1) || maker.channels <= channels)
        return undefined;
    const [depthwise, ...others] = layers.readersOf(operator.outputs[0]);
    if (depthwise?.kind !== 'DEPTHWISE_CONV_2D' || others.length > 0)
        return undefined;
    const readers = layers.readersOf(depthwise.outputs[0]);
    const narrows = readers.every((reader) => ((0,_edit_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .channelMaker */ .Uf)(reader, layers)?.channels ?? Infinity) < maker.channels);
    return readers.length > 0 && narrows ? { maker, channels } : undefined;
}
const SMALLER_EXPANSION = {
    id: 'smaller-expansion',
    title: 'a smaller expansion in an inverted residual block',
    source: 'ours',
    risk: 'retrain',
    appliesTo: 'MobileNet v2 and v3 blocks: a 1x1 convolution that widens the map for a depthwise layer, and one that narrows it again',
    find: (context) => makers(context)
        .flatMap((maker) => expansionOf(maker, context) ?? [])
        .map(({ maker, channels }) => {
        const { operator } = maker;
        const factor = maker.channels / channels;
        const factors = Array.from({ length: Math.ceil(factor) - 1 }, (_, at) => at + 1).reverse();
        return {
            layer: operator.index,
            steps: factors.map((value) => ({
                edits: [{ kind: 'filters', layer: operator.index, value: value * channels }],
                text: `Expand ${channels} channels ${value} times instead of ${round(factor)} times in ${(0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .layerText */ .P)(operator.index, context)}: ${value * channels} filters instead of ${maker.channels}`,
            })),
        };
    }),
};
function round(factor) {
    return String(Math.round(factor * 10) / 10);
}
const FEWER_FILTERS = {
    id: 'fewer-filters',
    title: 'fewer filters',
    source: 'MLTK FAQ',
    risk: 'retrain',
    appliesTo: 'convolutions, but not one whose filters are the classes or that widens the map for a depthwise layer; what ADD, MUL or a depthwise layer ties to it follows',
    find: (context) => makers(context)
        .filter(({ parameter, channels }) => parameter === 'filters' && channels > 2)
        .filter((maker) => expansionOf(maker, context) === undefined)
        .map((maker) => narrower(maker, context)),
};
const FEWER_UNITS = {
    id: 'fewer-units',
    title: 'fewer Dense units',
    source: 'MLTK FAQ',
    risk: 'retrain',
    appliesTo: 'FULLY_CONNECTED layers other than the one that gives the answer',
    find: (context) => makers(context)
        .filter(({ parameter, channels }) => parameter === 'units' && channels > 2)
        .map((maker) => narrower(maker, context)),
};
const SMALLER_DEPTH_MULTIPLIER = {
    id: 'smaller-depth-multiplier',
    title: 'a smaller depth multiplier',
    source: 'MLTK FAQ',
    risk: 'retrain',
    appliesTo: 'depthwise convolutions that make several outputs of each input channel',
    find: (context) => context.layers.operators.flatMap((operator) => {
        if (operator.kind !== 'DEPTHWISE_CONV_2D')
            return [];
        const inputs = context.layers.tensor(operator.inputs[0])?.shape.at(-1) ?? 1;
        const multiplier = (context.layers.tensor(operator.outputs[0])?.shape.at(-1) ?? 1) / inputs;
        if (!Number.isInteger(multiplier) || multiplier < 2)
            return [];
        return [
            {
                layer: operator.index,
                steps: (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_3__/* .smallerMultipliers */ .VI)(multiplier).map((value) => ({
                    edits: [{ kind: 'depth_multiplier', layer: operator.index, value }],
                    text: `Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .layerText */ .P)(operator.index, context)} the depth multiplier ${value} instead of ${multiplier}`,
                })),
            },
        ];
    }),
};
const EVEN_CHANNELS = {
    id: 'even-channels',
    title: 'an even number of channels',
    source: 'ours',
    risk: 'retrain',
    appliesTo: 'convolutions with an odd number of filters, and inputs with an odd number of channels: the MVP works on pairs, odd counts run at half speed',
    find: (context) => [...evenInput(context), ...evenFilters(context)],
};
const PAIRS = 'the MVP works on pairs of channels, one more takes less time';
function evenInput(context) {
    const channels = (0,_input_js__WEBPACK_IMPORTED_MODULE_2__/* .imageInput */ .EA)(context)?.shape[3] ?? 0;
    if (channels % 2 === 0)
        return [];
    const value = channels + 1;
    const text = `Give the input ${value} channels instead of ${channels}, the last of them zeros: ${PAIRS}`;
    return [{ layer: null, steps: [{ edits: [{ kind: 'input.channels', value }], text }] }];
}
function evenFilters(context) {
    return context.layers.operators.flatMap((operator) => {
        const maker = (0,_edit_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .channelMaker */ .Uf)(operator, context.layers);
        if (maker?.parameter !== 'filters' || maker.channels % 2 === 0 || maker.channels === 1) {
            return [];
        }
        if ((0,_edit_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .givesTheAnswer */ .gk)(operator, context.layers))
            return [];
        const value = maker.channels + 1;
        const text = `Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .layerText */ .P)(operator.index, context)} ${value} filters instead of ${maker.channels}: ${PAIRS}`;
        const edits = [{ kind: 'filters', layer: operator.index, value }];
        return [{ layer: operator.index, steps: [{ edits, text }] }];
    });
}


/***/ }),

/***/ 3507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ imageInput),
/* harmony export */   WL: () => (/* binding */ INT8_OUTPUT),
/* harmony export */   pO: () => (/* binding */ INT8_INPUT),
/* harmony export */   uQ: () => (/* binding */ SMALLER_INPUT)
/* harmony export */ });
/* harmony import */ var _edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5080);
/* harmony import */ var _search_ladders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3124);


const INPUT_INT8 = [{ kind: 'input.dtype' }];
const OUTPUT_INT8 = [{ kind: 'output.dtype' }];
/** The single image-like input that `input.size` edits; undefined where there is none or several. */
function imageInput({ model }) {
    const main = model.subgraphs[0];
    const inputs = (main?.inputs ?? []).flatMap((index) => main?.tensors[index] ?? []);
    const images = inputs.filter(({ shape }) => shape.length === 4);
    const [input] = images.length > 0 ? images : inputs;
    return (images.length > 0 ? images : inputs).length === 1 ? input : undefined;
}
const INT8_INPUT = {
    id: 'int8-input',
    title: 'int8 instead of float32 at the input',
    source: 'MLTK FAQ',
    risk: 'convert-again',
    appliesTo: 'models whose input is float32 with a QUANTIZE behind it',
    find: ({ layers }) => {
        const floats = layers.operators.filter(({ kind, inputs }) => kind === 'QUANTIZE' &&
            layers.tensor(inputs[0])?.dtype === 'float32' &&
            layers.producerOf(inputs[0]) === undefined);
        const [quantize] = floats;
        if (quantize === undefined)
            return [];
        const shape = layers.tensor(quantize.inputs[0])?.shape.join('x') ?? '';
        const text = `Take int8 instead of float32 at the input ${shape} (inference_input_type=int8): layer ${quantize.index} (quantize) goes, the application quantizes what it measures`;
        return [{ layer: quantize.index, steps: [{ edits: INPUT_INT8, text }] }];
    },
};
const INT8_OUTPUT = {
    id: 'int8-output',
    title: 'int8 instead of float32 at the output',
    source: 'MLTK FAQ',
    risk: 'convert-again',
    appliesTo: 'models whose output is float32 with a DEQUANTIZE before it',
    find: ({ layers }) => {
        const last = layers.operators.find(({ kind, outputs }) => kind === 'DEQUANTIZE' && layers.isOutput(outputs[0]));
        if (last === undefined)
            return [];
        const text = `Give int8 instead of float32 at the output (inference_output_type=int8): layer ${last.index} (dequantize) goes, the application scales the result`;
        return [{ layer: last.index, steps: [{ edits: OUTPUT_INT8, text }] }];
    },
};
const SMALLER_INPUT = {
    id: 'smaller-input',
    title: 'a smaller input',
    source: 'MLTK Model Optimization tutorial',
    risk: 'retrain',
    appliesTo: 'models with one input that is a map of height and width',
    find: (context) => {
        const input = imageInput(context);
        if (input === undefined)
            return [];
        const [, height = 1, second = 1] = input.shape;
        const width = input.shape.length === 4 ? second : 1;
        if (input.shape.length < 3 || height * width < 16)
            return [];
        const from = (0,_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .pairText */ .om)({ height, width });
        const candidate = {
            layer: null,
            steps: (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_1__/* .smallerSizes */ .dn)({ height, width }).map((value) => ({
                edits: [{ kind: 'input.size', value }],
                text: `Make the input ${(0,_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .pairText */ .om)(value)} instead of ${from}`,
            })),
        };
        return [candidate];
    },
};


/***/ }),

/***/ 9926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ layerText)
/* harmony export */ });
/** `layer 3 (conv_2d)` */
function layerText(index, { profile }) {
    const op = profile.layers[index]?.op ?? 'layer';
    return `layer ${index} (${op})`;
}


/***/ }),

/***/ 9606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ kernelOf),
/* harmony export */   HL: () => (/* binding */ INSERT_POOLING),
/* harmony export */   RD: () => (/* binding */ LARGER_STRIDES),
/* harmony export */   SG: () => (/* binding */ stridesOf),
/* harmony export */   eb: () => (/* binding */ STRIDE_INSTEAD_OF_POOLING),
/* harmony export */   yx: () => (/* binding */ SMALLER_KERNELS)
/* harmony export */ });
/* harmony import */ var _edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5080);
/* harmony import */ var _focus_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6908);
/* harmony import */ var _search_ladders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3124);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9926);




const CONVOLUTIONS = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D']);
/** Convolutions among the layers that matter and those just above them. */
function convolutions({ layers, profile, focus }) {
    const near = (0,_focus_js__WEBPACK_IMPORTED_MODULE_1__/* .importantLayers */ .d)(profile, focus.wanted).flatMap((index) => [index, index - 1]);
    const all = [...new Set(near)].flatMap((index) => layers.operators[index] ?? []);
    return all.filter(({ kind }) => CONVOLUTIONS.has(kind));
}
function mapOf(operator, { layers }) {
    const [, height = 1, width = 1] = layers.tensor(operator.outputs[0])?.shape ?? [];
    return { height, width };
}
/** Strides of a convolution or a pooling layer; undefined for other kinds. */
function stridesOf({ options }) {
    return 'strideH' in options ? { height: options.strideH, width: options.strideW } : undefined;
}
/** Height and width of a convolution's filters. */
function kernelOf(operator, { layers }) {
    const [, height = 1, width = 1] = layers.tensor(operator.inputs[1])?.shape ?? [];
    return { height, width };
}
const LARGER_STRIDES = {
    id: 'larger-strides',
    title: 'larger strides',
    source: 'MLTK FAQ',
    risk: 'retrain',
    appliesTo: 'convolutions with stride 1 on a map of more than 3 rows or columns',
    find: (context) => convolutions(context).flatMap((operator) => {
        const strides = stridesOf(operator);
        if (strides === undefined)
            return [];
        const steps = (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_2__/* .largerStrides */ ._K)(strides, mapOf(operator, context)).map((value) => ({
            edits: [{ kind: 'strides', layer: operator.index, value }],
            text: `Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .layerText */ .P)(operator.index, context)} strides ${(0,_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .pairText */ .om)(value)} instead of ${(0,_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .pairText */ .om)(strides)}`,
        }));
        return steps.length === 0 ? [] : [{ layer: operator.index, steps }];
    }),
};
const SMALLER_KERNELS = {
    id: 'smaller-kernels',
    title: 'smaller kernels',
    source: 'MLTK FAQ',
    risk: 'retrain',
    appliesTo: 'convolutions with a kernel of more than 3 rows or columns',
    find: (context) => convolutions(context).flatMap((operator) => {
        const kernel = kernelOf(operator, context);
        const steps = (0,_search_ladders_js__WEBPACK_IMPORTED_MODULE_2__/* .smallerKernels */ .BD)(kernel).map((value) => ({
            edits: [{ kind: 'kernel_size', layer: operator.index, value }],
            text: `Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .layerText */ .P)(operator.index, context)} a kernel of ${(0,_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .pairText */ .om)(value)} instead of ${(0,_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .pairText */ .om)(kernel)}`,
        }));
        return steps.length === 0 ? [] : [{ layer: operator.index, steps }];
    }),
};
const POOL = { height: 2, width: 2 };
const INSERT_POOLING = {
    id: 'insert-pooling',
    title: 'pooling inserted',
    source: 'MLTK FAQ',
    risk: 'retrain',
    appliesTo: 'convolutions whose map of at least 4x4 no pooling follows',
    find: (context) => convolutions(context).flatMap((operator) => {
        const { height, width } = mapOf(operator, context);
        const readers = context.layers.readersOf(operator.outputs[0]);
        const isPooled = readers.some(({ kind }) => POOLS.has(kind));
        if (isPooled || readers.length === 0 || Math.min(height, width) < 4)
            return [];
        const edit = { kind: 'insert', layer: operator.index, pool: 'MAX_POOL_2D', value: POOL };
        const text = `Put a max_pool_2d of 2x2 behind ${(0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .layerText */ .P)(operator.index, context)}: its map of ${height}x${width} goes on as ${height >> 1}x${width >> 1}`;
        return [{ layer: operator.index, steps: [{ edits: [edit], text }] }];
    }),
};
const POOLS = new Set(['MAX_POOL_2D', 'AVERAGE_POOL_2D', 'MEAN']);
const STRIDE_INSTEAD_OF_POOLING = {
    id: 'stride-instead-of-pooling',
    title: 'a strided convolution instead of convolution and pooling',
    source: 'ours',
    risk: 'retrain',
    appliesTo: 'convolutions with stride 1 that only a pooling layer of the same stride and window reads',
    find: (context) => context.layers.operators.flatMap((operator) => {
        const strides = stridesOf(operator);
        const readers = context.layers.readersOf(operator.outputs[0]);
        const [pool] = readers;
        if (!CONVOLUTIONS.has(operator.kind) || strides === undefined)
            return [];
        if (readers.length !== 1 || pool?.options.type !== 'Pool2DOptions')
            return [];
        if (context.layers.isOutput(operator.outputs[0]))
            return [];
        const { strideH, strideW, filterHeight, filterWidth } = pool.options;
        const isHalving = strideH === filterHeight && strideW === filterWidth && strideH * strideW > 1;
        const isGlobal = filterHeight >= mapOf(operator, context).height;
        if (!isHalving || isGlobal || strides.height * strides.width !== 1)
            return [];
        const value = { height: strideH, width: strideW };
        const edits = [
            { kind: 'strides', layer: operator.index, value },
            { kind: 'remove', layer: pool.index },
        ];
        const text = `Give ${(0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .layerText */ .P)(operator.index, context)} strides ${(0,_edit_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .pairText */ .om)(value)} and drop ${(0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .layerText */ .P)(pool.index, context)} behind it`;
        return [{ layer: operator.index, steps: [{ edits, text }] }];
    }),
};


/***/ }),

/***/ 4832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ makerAbove),
/* harmony export */   Uf: () => (/* binding */ channelMaker),
/* harmony export */   gk: () => (/* binding */ givesTheAnswer),
/* harmony export */   w: () => (/* binding */ layersOf)
/* harmony export */ });
/** Indexes a model's main subgraph. */
function layersOf(model) {
    const main = model.subgraphs[0];
    const operators = main?.operators ?? [];
    const producers = new Map();
    const readers = new Map();
    for (const operator of operators) {
        for (const index of operator.outputs)
            producers.set(index, operator);
        for (const index of operator.inputs) {
            const known = readers.get(index);
            if (known === undefined)
                readers.set(index, [operator]);
            else
                known.push(operator);
        }
    }
    return {
        operators,
        tensor: (index = -1) => main?.tensors[index],
        producerOf: (index = -1) => producers.get(index),
        readersOf: (index = -1) => readers.get(index) ?? [],
        isOutput: (index = -1) => main?.outputs.includes(index) ?? false,
    };
}
/** Layers whose number of output channels is a parameter of their own. */
const CHANNEL_PARAMETER = {
    CONV_2D: 'filters',
    TRANSPOSE_CONV: 'filters',
    FULLY_CONNECTED: 'units',
};
/** The layer itself, where it makes its channels. */
function channelMaker(operator, layers) {
    if (!(operator.kind in CHANNEL_PARAMETER))
        return undefined;
    const parameter = CHANNEL_PARAMETER[operator.kind];
    const channels = layers.tensor(operator.inputs[1])?.shape[0];
    return channels === undefined ? undefined : { operator, parameter, channels };
}
/** The nearest layer upstream (or the layer itself) that makes the channels of its output. */
function makerAbove(operator, layers) {
    let at = operator;
    for (let steps = 0; at !== undefined && steps <= layers.operators.length; steps++) {
        const maker = channelMaker(at, layers);
        if (maker !== undefined)
            return maker;
        const channels = layers.tensor(at.outputs[0])?.shape.at(-1);
        const from = at.inputs.find((index) => {
            const tensor = layers.tensor(index);
            return tensor?.isConstant === false && tensor.shape.at(-1) === channels;
        });
        at = layers.producerOf(from);
    }
    return undefined;
}
/** True where nothing but softmax, DEQUANTIZE and the like stands between the layer and the model's output. */
function givesTheAnswer(operator, layers) {
    let at = operator;
    for (let steps = 0; at !== undefined && steps <= layers.operators.length; steps++) {
        const [output] = at.outputs;
        if (layers.isOutput(output))
            return true;
        const readers = layers.readersOf(output);
        const [next] = readers;
        at =
            readers.length === 1 && next !== undefined && KEEPS_ANSWER.has(next.kind) ? next : undefined;
    }
    return false;
}
const KEEPS_ANSWER = new Set([
    ...['SOFTMAX', 'LOGISTIC', 'DEQUANTIZE', 'QUANTIZE', 'RESHAPE', 'LOG_SOFTMAX', 'TANH', 'RELU'],
    // A global mean of class maps: the filters before it are the classes.
    ...['MEAN', 'AVERAGE_POOL_2D', 'MAX_POOL_2D', 'SQUEEZE'],
]);


/***/ }),

/***/ 818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ meanAsPooling),
/* harmony export */   S2: () => (/* binding */ separable),
/* harmony export */   ub: () => (/* binding */ quantized)
/* harmony export */ });
/* harmony import */ var _tflite_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4627);
/* harmony import */ var _operators_shapes_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4282);
/* harmony import */ var _edit_constants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5433);
/* harmony import */ var _edit_draft_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1995);
/* harmony import */ var _edit_draft_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2926);
/**
 * Changes of a model that no edit of `what-if` describes. Only sizes and types of the result matter:
 * its weights are placeholders, and it is priced, never written for use.
 */





/** The model with one MEAN over height and width as AVERAGE_POOL_2D; null where it is no such MEAN. */
function meanAsPooling(model, index) {
    const draft = (0,_edit_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .openDraft */ .Ud)(model);
    const mean = draft.operators[index];
    const [input, axes] = mean?.inputs ?? [];
    const [output] = mean?.outputs ?? [];
    if (mean === undefined || input == null || output === undefined)
        return null;
    const [, height = 1, width = 1, channels = 1] = input.shape;
    const over = ((0,_edit_constants_js__WEBPACK_IMPORTED_MODULE_2__/* .integersOf */ .n6)(axes) ?? []).map((axis) => (axis < 0 ? axis + 4 : axis));
    const isGlobal = input.shape.length === 4 && [...over].sort().join() === '1,2';
    if (!isGlobal || input.from.dtype !== 'int8')
        return null;
    const before = (0,_edit_draft_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .referencedTensors */ .wh)(draft);
    const pooled = { ...input, from: { ...output.from, index: -1 }, shape: [1, 1, 1, channels] };
    const keepsDimensions = output.shape.length === 4;
    const flattens = draft.operators.some(({ kind, inputs }) => kind === 'FULLY_CONNECTED' && inputs.includes(output));
    mean.kind = 'AVERAGE_POOL_2D';
    mean.options = {
        type: 'Pool2DOptions',
        padding: 'VALID',
        ...{ strideH: height, strideW: width, filterHeight: height, filterWidth: width },
        fusedActivationFunction: 'NONE',
    };
    mean.inputs = [input];
    if (!keepsDimensions && flattens)
        output.shape = pooled.shape;
    else if (!keepsDimensions) {
        const shape = (0,_edit_draft_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .addedIntegers */ .mp)(output, output.shape, { name: `${output.name}/shape` });
        mean.outputs = [pooled];
        insertAfter(draft, mean, {
            kind: 'RESHAPE',
            options: { type: 'Other', table: 'ReshapeOptions', fields: { newShape: output.shape } },
            inputs: [pooled, shape],
            outputs: [output],
        });
        draft.tensors.splice(draft.tensors.indexOf(output), 0, pooled, shape);
    }
    (0,_edit_draft_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .dropUnreferenced */ .qu)(draft, before);
    return (0,_edit_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .finishDraft */ .vD)(draft);
}
function insertAfter(draft, operator, inserted) {
    const from = { ...operator.from, index: -1, version: 1 };
    const whole = { from, origin: null, pinned: true, intermediates: [], ...inserted };
    draft.operators.splice(draft.operators.indexOf(operator) + 1, 0, whole);
}
const WEIGHTED = new Set([
    ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'TRANSPOSE_CONV', 'FULLY_CONNECTED'],
]);
/** The model after full int8 quantization; null where no convolution or dense layer computes in float32. */
function quantized(model) {
    const main = model.subgraphs[0];
    if (main === undefined || model.subgraphs.length > 1)
        return null;
    const isFloat = main.operators.some(({ kind, outputs }) => WEIGHTED.has(kind) && main.tensors[outputs[0] ?? -1]?.dtype === 'float32');
    if (!isFloat)
        return null;
    const filters = axesOfFilters(main.operators);
    const biases = new Set(main.operators.flatMap(({ kind, inputs }) => inputs[biasOf(kind)] ?? []));
    const buffers = [...model.buffers];
    const tensors = main.tensors.map((tensor) => {
        if (tensor.dtype !== 'float32')
            return tensor;
        const axis = filters.get(tensor.index);
        const isBias = biases.has(tensor.index) && tensor.isConstant;
        const dtype = isBias ? 'int32' : 'int8';
        const channels = axis === undefined ? (isBias ? tensor.shape[0] : 1) : tensor.shape[axis];
        const quantization = scalesOf(channels ?? 1, axis ?? 0);
        if (!tensor.isConstant)
            return { ...tensor, dtype, quantization };
        buffers.push({
            index: buffers.length,
            data: new Uint8Array((0,_tflite_model_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .s)(dtype, tensor.shape)),
        });
        return { ...tensor, dtype, quantization, buffer: buffers.length - 1 };
    });
    const used = new Set(tensors.map(({ buffer }) => buffer));
    for (const { buffer } of model.metadata)
        used.add(buffer);
    return {
        ...model,
        subgraphs: [{ ...main, tensors }],
        buffers: buffers.map((buffer) => used.has(buffer.index) ? buffer : { ...buffer, data: new Uint8Array(0) }),
        offlinePlan: null,
    };
}
function biasOf(kind) {
    return !WEIGHTED.has(kind) ? -1 : kind === 'TRANSPOSE_CONV' ? 3 : 2;
}
/** The axis of the output channels, by tensor; dense weights have one scale. */
function axesOfFilters(operators) {
    const axes = { CONV_2D: 0, TRANSPOSE_CONV: 0, DEPTHWISE_CONV_2D: 3 };
    return new Map(operators.flatMap(({ kind, inputs }) => {
        const axis = kind in axes ? axes[kind] : undefined;
        const filter = inputs[1];
        return axis === undefined || filter === undefined ? [] : [[filter, axis]];
    }));
}
function scalesOf(channels, quantizedDimension) {
    const all = (value) => new Array(channels).fill(value);
    return { scales: all(0.05), zeroPoints: all(0), mins: [], maxs: [], quantizedDimension };
}
/** Smallest kernel and channels for which splitting a convolution is worth a look. */
const SMALLEST_SPLIT = { kernel: 9, channels: 16 };
/** The model with one convolution as depthwise and 1x1 convolution; null where that is not worth a look. */
function separable(model, index) {
    const draft = (0,_edit_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .openDraft */ .Ud)(model);
    const conv = draft.operators[index];
    const [input, filter, bias] = conv?.inputs ?? [];
    const [output] = conv?.outputs ?? [];
    if (conv?.options.type !== 'Conv2DOptions' || input == null || filter == null)
        return null;
    const { options } = conv;
    const [filters = 0, height = 1, width = 1, channels = 0] = filter.shape;
    const [batches = 1, rows = 1, columns = 1] = input.shape;
    const isWorthIt = height * width >= SMALLEST_SPLIT.kernel &&
        Math.min(filters, channels) >= SMALLEST_SPLIT.channels &&
        channels === input.shape[3] &&
        filter.data !== null;
    if (!isWorthIt || output === undefined)
        return null;
    const before = (0,_edit_draft_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .referencedTensors */ .wh)(draft);
    const size = (input, side) => (0,_operators_shapes_window_js__WEBPACK_IMPORTED_MODULE_1__/* .windowOutput */ .A)({
        input,
        filter: side === 'H' ? height : width,
        stride: options[`stride${side}`],
        dilation: options[`dilation${side}Factor`],
        padding: options.padding,
    });
    const shape = [batches, size(rows, 'H'), size(columns, 'W'), channels];
    const map = {
        ...output,
        from: { ...output.from, index: -1 },
        name: `${output.name}/depthwise`,
        shape,
    };
    const perChannel = filter.quantization === null ? null : scalesOf(channels, 3);
    const dwFilter = placeholder(filter, [1, height, width, channels], perChannel);
    const dwBias = bias == null ? null : placeholder(bias, [channels], perChannel && scalesOf(channels, 0));
    const pointFilter = placeholder(filter, [filters, 1, 1, channels], filter.quantization);
    const plain = { ...options, strideH: 1, strideW: 1, dilationHFactor: 1, dilationWFactor: 1 };
    conv.kind = 'DEPTHWISE_CONV_2D';
    conv.options = {
        type: 'DepthwiseConv2DOptions',
        padding: options.padding,
        ...{ strideH: options.strideH, strideW: options.strideW, depthMultiplier: 1 },
        ...{ dilationHFactor: options.dilationHFactor, dilationWFactor: options.dilationWFactor },
        fusedActivationFunction: options.fusedActivationFunction,
    };
    conv.inputs = [input, dwFilter, ...(dwBias === null ? [] : [dwBias])];
    conv.outputs = [map];
    insertAfter(draft, conv, {
        kind: 'CONV_2D',
        options: plain,
        inputs: [map, pointFilter, ...(bias == null ? [] : [bias])],
        outputs: [output],
    });
    const added = [dwFilter, ...(dwBias === null ? [] : [dwBias]), pointFilter, map];
    draft.tensors.splice(draft.tensors.indexOf(output), 0, ...added);
    (0,_edit_draft_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .dropUnreferenced */ .qu)(draft, before);
    return (0,_edit_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .finishDraft */ .vD)(draft);
}
function placeholder(like, shape, quantization) {
    return (0,_edit_draft_js__WEBPACK_IMPORTED_MODULE_3__/* .addedTensor */ .qc)(like, {
        ...{ name: `${like.name}/split`, shape, quantization },
        data: new Uint8Array((0,_tflite_model_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .s)(like.from.dtype, shape)),
    });
}


/***/ })

};
