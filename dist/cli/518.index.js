export const id = 518;
export const ids = [518];
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

/***/ 1518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sw: () => (/* binding */ checkDocument),
  diffDocument: () => (/* binding */ diffDocument),
  failedDiffDocument: () => (/* binding */ failedDiffDocument),
  VC: () => (/* binding */ fitDocument),
  iz: () => (/* binding */ historyDocument),
  h7: () => (/* binding */ optimizeDocument),
  printJson: () => (/* binding */ printJson),
  profileDocument: () => (/* binding */ profileDocument),
  Ch: () => (/* binding */ readCheckDocument),
  Qh: () => (/* binding */ reportSchema),
  K6: () => (/* binding */ supportedDocument),
  K_: () => (/* binding */ targetsDocument),
  ej: () => (/* binding */ tipsDocument),
  l6: () => (/* binding */ whatIfDocument)
});

// UNUSED EXPORTS: SCHEMA_VERSION

// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __webpack_require__(6174);
;// CONCATENATED MODULE: ./lib/report/json/codec.js
/**
 * A small language for JSON: one description of a value gives its writer, its validating reader and
 * its JSON Schema, so that the three cannot disagree. Keys are camel case in the program and snake
 * case in the document.
 */

/** A document that is not what its schema says. */
class JsonError extends user_error/* UserError */.y {
    constructor(at, expected, found) {
        super('report-json', `${at}: expected ${expected}, found ${kindOf(found)}`);
    }
}
function kindOf(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'string')
        return `the text ${JSON.stringify(value.slice(0, 60))}`;
    return `an ${typeof value}`;
}
function leaf(schema, expected, matches) {
    return {
        schema: () => schema,
        definitions: () => ({}),
        encode: (value) => value,
        decode: (json, at) => {
            if (!matches(json))
                throw new JsonError(at, expected, json);
            return json;
        },
    };
}
const codec_text = leaf({ type: 'string' }, 'a text', (j) => typeof j === 'string');
const flag = leaf({ type: 'boolean' }, 'true or false', (j) => typeof j === 'boolean');
/** A finite number as it is: times, energies, bands. */
const number = leaf({ type: 'number' }, 'a number', Number.isFinite);
/** Written rounded: bytes, cycles, counts, indices. */
const integer = {
    ...leaf({ type: 'integer' }, 'an integer', Number.isSafeInteger),
    encode: (value) => Math.round(value),
};
/** One of some words or numbers. */
function choice(values) {
    const all = values;
    return leaf({ enum: values }, `one of ${values.join(', ')}`, (j) => all.includes(j));
}
function nullable(codec) {
    return {
        schema: () => ({ anyOf: [codec.schema(), { type: 'null' }] }),
        definitions: codec.definitions,
        encode: (value) => (value === null ? null : codec.encode(value)),
        decode: (json, at) => (json === null ? null : codec.decode(json, at)),
    };
}
function list(codec) {
    return {
        schema: () => ({ type: 'array', items: codec.schema() }),
        definitions: codec.definitions,
        encode: (values) => values.map((value) => codec.encode(value)),
        decode: (json, at) => {
            if (!Array.isArray(json))
                throw new JsonError(at, 'a list', json);
            return json.map((item, index) => codec.decode(item, `${at}[${index}]`));
        },
    };
}
/** An object whose keys are data, e.g. a layer's parameters. */
function dictionary(codec) {
    return {
        schema: () => ({ type: 'object', additionalProperties: codec.schema() }),
        definitions: codec.definitions,
        encode: (values) => mapEntries(values, (value) => codec.encode(value)),
        decode: (json, at) => mapEntries(objectAt(json, at), (value, key) => codec.decode(value, `${at}.${key}`)),
    };
}
/** An object with the keys of `fields`, all required; unknown keys are ignored when reading. */
function record(fields) {
    const entries = Object.entries(fields).map(([key, codec]) => ({ key, name: nameOf(key), codec }));
    return {
        schema: () => ({
            type: 'object',
            required: entries.map(({ name }) => name),
            properties: Object.fromEntries(entries.map(({ name, codec }) => [name, codec.schema()])),
        }),
        definitions: () => Object.assign({}, ...entries.map(({ codec }) => codec.definitions())),
        encode: (value) => Object.fromEntries(entries.map(({ key, name, codec }) => [name, codec.encode(value[key])])),
        decode: (json, at) => {
            const object = objectAt(json, at);
            return Object.fromEntries(entries.map(({ key, name, codec }) => [key, codec.decode(object[name], `${at}.${name}`)]));
        },
    };
}
/** The same JSON for another value: `to` before writing, `from` after reading. */
function mapped(codec, { to, from }) {
    return {
        schema: codec.schema,
        definitions: codec.definitions,
        encode: (value) => codec.encode(to(value)),
        decode: (json, at) => from(codec.decode(json, at), at),
    };
}
/** Two shapes of which `isFirst` tells the one to use. */
function either(first, second, isFirst) {
    return {
        schema: () => ({ anyOf: [first.schema(), second.schema()] }),
        definitions: () => ({ ...first.definitions(), ...second.definitions() }),
        encode: (value) => (isFirst.value(value) ? first.encode(value) : second.encode(value)),
        decode: (json, at) => isFirst.json(objectAt(json, at)) ? first.decode(json, at) : second.decode(json, at),
    };
}
/** Puts the schema under `$defs` with a title, so that it is written once. */
function named(name, description, codec) {
    return {
        ...codec,
        schema: () => ({ $ref: `#/$defs/${name}` }),
        definitions: () => ({
            ...codec.definitions(),
            [name]: { description, ...codec.schema() },
        }),
    };
}
/** Adds a sentence to the schema of one field. */
function described(description, codec) {
    return { ...codec, schema: () => ({ description, ...codec.schema() }) };
}
function objectAt(json, at) {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
        throw new JsonError(at, 'an object', json);
    return json;
}
function mapEntries(values, change) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
}
/** CONTRACT names that are not the plain snake case of ours. */
const NAMES = {
    latencySeconds: 'latency_s',
    energyJoules: 'energy_j',
};
function nameOf(key) {
    return NAMES[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

// EXTERNAL MODULE: ./lib/target/runtime.js
var runtime = __webpack_require__(5141);
;// CONCATENATED MODULE: ./lib/report/json/consistency.js

/** Throws `JsonError` where a number of the profile points outside of it. */
function checkProfile({ arena, layers }, at) {
    for (const [position, { index }] of layers.entries())
        need(index === position, {
            at: `${at}.layers[${position}].index`,
            expected: position,
            found: index,
        });
    checkArena(arena, layers.length, `${at}.arena`);
}
function checkArena(arena, layers, at) {
    const { byLayer, buffers, peak } = arena;
    // Control flow runs the operators of other subgraphs as well: the clock then has more steps than layers.
    const last = byLayer.length - 1;
    const expected = `an entry for each of ${layers} layers and one before`;
    need(last >= layers, { at: `${at}.by_layer`, expected, found: byLayer.length });
    for (const [position, step] of byLayer.entries()) {
        const place = `${at}.by_layer[${position}]`;
        need(step.step === position, { at: `${place}.step`, expected: position, found: step.step });
        checkStep(step, { layers, last }, place);
    }
    for (const [position, buffer] of buffers.entries())
        checkBuffer(buffer, last, `${at}.buffers[${position}]`);
    for (const index of peak.buffers)
        within(index, [0, buffers.length - 1], `${at}.peak.buffers`);
    if (peak.layer !== null)
        within(peak.layer, [0, layers - 1], `${at}.peak.layer`);
    if (peak.nextHighest !== null)
        checkStep(peak.nextHighest, { layers, last }, `${at}.peak.next_highest`);
    for (const [name, bytes] of [
        ['persistent_bytes', arena.persistentBytes],
        ['nonpersistent_bytes', arena.nonpersistentBytes],
        ['smallest_working_bytes', arena.smallestWorkingBytes],
        ['peak.live_bytes', peak.liveBytes],
    ])
        within(bytes, SIZES, `${at}.${name}`);
}
function checkStep({ step, layer, liveBytes }, { layers, last }, at) {
    within(step, [0, last], `${at}.step`);
    if (layer !== null)
        within(layer, [0, layers - 1], `${at}.layer`);
    within(liveBytes, SIZES, `${at}.live_bytes`);
}
/** A tensor that nothing reads or writes lives at -1. */
function checkBuffer(buffer, last, at) {
    within(buffer.firstLayer, [-1, buffer.lastLayer], `${at}.first_layer`);
    within(buffer.lastLayer, [-1, last], `${at}.last_layer`);
    within(buffer.bytes, SIZES, `${at}.bytes`);
    within(buffer.offset, SIZES, `${at}.offset`);
}
/** Throws `JsonError` where a pair names a layer that its side does not have. */
function checkPairs(pairs, { base, head }, at) {
    for (const [position, pair] of pairs.entries()) {
        const place = `${at}[${position}]`;
        if (pair.base !== null)
            within(pair.base, [0, base.layers.length - 1], `${place}.base`);
        if (pair.head !== null)
            within(pair.head, [0, head.layers.length - 1], `${place}.head`);
    }
}
/** No file or memory is larger. */
const SIZES = [0, 2 ** 48];
function within(value, [least, most], at) {
    need(value >= least && value <= most, { at, expected: `${least} to ${most}`, found: value });
}
function need(isSo, { at, expected, found }) {
    if (!isSo)
        throw new JsonError(at, String(expected), found);
}

;// CONCATENATED MODULE: ./lib/report/json/profile.js



function flatten(value) {
    const pick = (of) => ({
        cpuCycles: of(value.cpuCycles),
        cycles: of(value.cycles),
        latencySeconds: of(value.latencySeconds),
        energyJoules: of(value.energyJoules),
    });
    return {
        ...pick((estimate) => estimate.value),
        estimates: pick(({ atLeast, band }) => ({ atLeast, band })),
    };
}
function unflatten(flat) {
    const join = (name) => ({ value: flat[name], ...flat.estimates[name] });
    return {
        cpuCycles: join('cpuCycles'),
        cycles: join('cycles'),
        latencySeconds: join('latencySeconds'),
        energyJoules: join('energyJoules'),
    };
}
const certainty = named('certainty', 'How sure an estimate is: `at_least` = the truth is the value or more; `band` = relative error that 90 % of left-out measurements keep, null where there is no data.', record({ atLeast: flag, band: nullable(number) }));
const estimateFields = {
    cpuCycles: described('Estimate: cycles that the CPU is active; null = unknown.', nullable(integer)),
    cycles: described('Estimate: clock cycles from start to end of an inference; null = unknown.', nullable(integer)),
    latencySeconds: described('Estimate: seconds; null = unknown.', nullable(number)),
    energyJoules: described('Estimate: joules; null = unknown.', nullable(number)),
    estimates: record({
        cpuCycles: certainty,
        cycles: certainty,
        latencySeconds: certainty,
        energyJoules: certainty,
    }),
};
const flashSplit = named('flash_split', 'Bytes of the model file by what they hold.', record({
    weights: integer,
    biases: integer,
    scales: integer,
    zeroPoints: integer,
    names: integer,
    metadata: integer,
    duplicates: integer,
    unused: integer,
    structure: integer,
}));
const tensor = named('tensor', 'A tensor as a layer sees it; `tensor` is its index in the subgraph, -1 (and no dtype) for an absent optional input.', record({
    tensor: integer,
    name: codec_text,
    shape: list(integer),
    dtype: nullable(codec_text),
    isConstant: flag,
}));
const parameter = {
    schema: () => ({ type: ['string', 'number'] }),
    definitions: () => ({}),
    encode: (value) => value,
    decode: (json, at) => typeof json === 'number' ? number.decode(json, at) : codec_text.decode(json, at),
};
/** In a document the comparison that the hashes are for has been made. */
const NO_HASHES = { weights: '', quantization: '' };
const layerWire = record({
    index: integer,
    op: described("Lower case TFLite name; a custom operator's own name.", codec_text),
    kind: described("The schema's name; CUSTOM for custom operators.", codec_text),
    name: described('Name of its first output tensor.', codec_text),
    inputs: list(tensor),
    outputs: list(tensor),
    parameters: dictionary(parameter),
    ops: integer,
    macs: integer,
    acceleratorCycles: integer,
    acceleratorLoads: integer,
    acceleratorParallelLoads: integer,
    acceleratorOptimizedLoads: integer,
    ...estimateFields,
    weightsBytes: described('Constant buffers that it is the first to read.', integer),
    flash: flashSplit,
    accelerated: described('True where the MVP runs it in the chosen runtime.', flag),
    acceleratable: described('True for the kinds that the MVP has a kernel for.', flag),
    profilerMessage: described("The MLTK Model Profiler's text, verbatim.", nullable(codec_text)),
    unsupported: described('Why a layer of a kind that the MVP accelerates runs in software: value, limit, nearest values that fit.', nullable(codec_text)),
    unsupportedLimit: described("The limit's id.", nullable(codec_text)),
    unsupportedParameter: described('The parameter to change first.', nullable(codec_text)),
});
const profile_layer = named('layer', 'One operator of the main subgraph, in the order of execution.', mapped(layerWire, {
    to: (value) => ({
        ...value,
        ...flatten(value),
        unsupported: value.unsupported?.sentence ?? null,
        unsupportedLimit: value.unsupported?.limit ?? null,
        unsupportedParameter: value.unsupported?.parameter ?? null,
    }),
    from: ({ estimates, unsupported, unsupportedLimit, unsupportedParameter, ...wire }) => ({
        ...wire,
        hashes: NO_HASHES,
        ...unflatten({ ...wire, estimates }),
        unsupported: unsupported === null
            ? null
            : {
                sentence: unsupported,
                limit: unsupportedLimit ?? '',
                parameter: unsupportedParameter,
            },
    }),
}));
const step = named('arena_step', "Bytes alive at one step of the allocator's clock: 0 = before the first operator, where `layer` is null.", record({ step: integer, layer: nullable(integer), liveBytes: integer }));
const buffer = named('arena_buffer', 'One buffer of the plan; `bytes` unrounded, `first_layer` and `last_layer` inclusive, counted from 1 (0 = model inputs).', record({
    kind: choice(['tensor', 'scratch', 'variable']),
    subgraph: integer,
    tensor: nullable(integer),
    name: codec_text,
    bytes: integer,
    offset: integer,
    firstLayer: integer,
    lastLayer: integer,
}));
const peak = named('arena_peak', 'Where most bytes are alive; `buffers` are indices into `arena.buffers`, largest first; `next_highest` is the floor that mending the peak alone can reach.', record({
    layer: nullable(integer),
    liveBytes: integer,
    buffers: list(integer),
    nextHighest: nullable(step),
}));
const arena = named('arena', 'The tensor arena. `smallest_working_bytes` is the smallest arena that loads and runs the model: what to reserve, rounded up to 16. `persistent_by_cause` sums to `persistent_bytes`. `unknown_layers`: operators whose memory is unknown; the sizes are then lower bounds.', record({
    persistentBytes: integer,
    nonpersistentBytes: integer,
    smallestWorkingBytes: integer,
    unknownLayers: list(integer),
    buffers: list(buffer),
    byLayer: list(step),
    peak,
    persistentByCause: list(record({ cause: codec_text, bytes: integer })),
    fragmentationBytes: integer,
}));
const warning = named('warning', 'Something to know about the model; `fails-at-inference` = the runtime loads it and then cannot run it.', record({ code: codec_text, layer: nullable(integer), message: codec_text }));
const nothing = {
    schema: () => ({ type: 'null' }),
    definitions: () => ({}),
    encode: () => null,
    decode: () => null,
};
const profileWire = record({
    path: codec_text,
    sha256: codec_text,
    error: nothing,
    target: codec_text,
    accelerator: choice(['mvp', 'none']),
    runtime: choice(['sdk', 'mltk-device', 'mltk-simulator']),
    optimizeSpeed: choice([0, 1]),
    clockHz: number,
    targetRamBytes: nullable(integer),
    targetFlashBytes: nullable(integer),
    flashBytes: described('Bytes of the .tflite flatbuffer.', integer),
    ramBytes: described('Tensor arena used: persistent + non-persistent bytes.', integer),
    ramAtLeast: described("True where an operator's memory is unknown: `ram_bytes` is then a lower bound.", flag),
    ops: integer,
    macs: integer,
    nLayers: integer,
    nUnsupportedLayers: integer,
    acceleratorCycles: integer,
    acceleratorLoads: integer,
    acceleratorParallelLoads: integer,
    acceleratorOptimizedLoads: integer,
    ...estimateFields,
    warnings: list(warning),
    arena,
    layers: list(profile_layer),
    sharedFlash: flashSplit,
});
/** A model's costs on a target. */
const profile = named('profile', 'What one model costs on one target. Sizes in bytes, cycles in clock cycles, times in seconds, energies in joules.', mapped(profileWire, {
    to: ({ target, ...value }) => ({
        ...value,
        ...flatten(value),
        error: null,
        target: target.id,
        accelerator: target.accelerator,
        runtime: target.runtime.id,
        optimizeSpeed: target.optimizeSpeed,
        clockHz: target.clockHz,
        targetRamBytes: target.ramBytes,
        targetFlashBytes: target.flashBytes,
        nLayers: value.layers.length,
        nUnsupportedLayers: value.unsupportedLayers,
    }),
    from: (wire, at) => {
        const value = profileOfWire(wire);
        checkProfile(value, at);
        return value;
    },
}));
function profileOfWire(wire) {
    return {
        path: wire.path,
        sha256: wire.sha256,
        target: {
            id: wire.target,
            clockHz: wire.clockHz,
            ramBytes: wire.targetRamBytes,
            flashBytes: wire.targetFlashBytes,
            accelerator: wire.accelerator,
            runtime: runtime/* RUNTIMES */.a[wire.runtime],
            optimizeSpeed: wire.optimizeSpeed,
        },
        flashBytes: wire.flashBytes,
        ramBytes: wire.ramBytes,
        ramAtLeast: wire.ramAtLeast,
        ops: wire.ops,
        macs: wire.macs,
        unsupportedLayers: wire.nUnsupportedLayers,
        acceleratorCycles: wire.acceleratorCycles,
        acceleratorLoads: wire.acceleratorLoads,
        acceleratorParallelLoads: wire.acceleratorParallelLoads,
        acceleratorOptimizedLoads: wire.acceleratorOptimizedLoads,
        ...unflatten(wire),
        warnings: wire.warnings,
        arena: wire.arena,
        layers: wire.layers,
        sharedFlash: wire.sharedFlash,
    };
}
const failure = named('failure', 'A model that could not be profiled, in the place of its profile.', record({
    path: codec_text,
    sha256: nullable(codec_text),
    error: record({ code: codec_text, message: codec_text }),
}));
/** A profile, or the error in its place: `error` null tells which. */
const profileResult = mapped(either(profile, failure, {
    value: (value) => !('error' in value),
    json: (json) => json['error'] === null,
}), {
    to: (result) => (result.status === 'ok' ? result.profile : result.failure),
    from: (value) => 'error' in value ? { status: 'error', failure: value } : { status: 'ok', profile: value },
});

// EXTERNAL MODULE: ./lib/budget/metric.js
var metric = __webpack_require__(737);
;// CONCATENATED MODULE: ./lib/report/json/report.js




/** Head minus base, metric by metric. */
function modelDelta(base, head) {
    return {
        ramBytes: head.ramBytes - base.ramBytes,
        smallestWorkingBytes: head.arena.smallestWorkingBytes - base.arena.smallestWorkingBytes,
        flashBytes: head.flashBytes - base.flashBytes,
        ops: head.ops - base.ops,
        macs: head.macs - base.macs,
        acceleratorCycles: head.acceleratorCycles - base.acceleratorCycles,
        cpuCycles: subtract(roundedOf(head.cpuCycles), roundedOf(base.cpuCycles)),
        cycles: subtract(roundedOf(head.cycles), roundedOf(base.cycles)),
        latencySeconds: subtract(head.latencySeconds.value, base.latencySeconds.value),
        energyJoules: subtract(head.energyJoules.value, base.energyJoules.value),
        unsupportedLayers: head.unsupportedLayers - base.unsupportedLayers,
    };
}
/** As the document prints it, so that its differences are those of its figures. */
function roundedOf({ value }) {
    return value === null ? null : Math.round(value);
}
function subtract(head, base) {
    return head === null || base === null ? null : head - base;
}
const modelDeltaCodec = named('model_delta', 'Head minus base; null where one side is unknown.', record({
    ramBytes: integer,
    smallestWorkingBytes: integer,
    flashBytes: integer,
    ops: integer,
    macs: integer,
    acceleratorCycles: integer,
    cpuCycles: nullable(integer),
    cycles: nullable(integer),
    latencySeconds: nullable(number),
    energyJoules: nullable(number),
    unsupportedLayers: integer,
}));
const layerDelta = named('layer_delta', 'Head minus base of one layer; null where one side is unknown.', record({
    flashBytes: integer,
    acceleratorCycles: integer,
    cpuCycles: nullable(integer),
    cycles: nullable(integer),
    macs: integer,
}));
const cause = named('cause', 'Why a layer changed; `inherited` where it only follows from a change further up.', record({ what: codec_text, base: codec_text, head: codec_text, inherited: flag, sentence: codec_text }));
const layerDiff = named('layer_diff', 'A pair of aligned layers, or one that was added or removed.', record({
    change: choice(['same', 'changed', 'added', 'removed']),
    base: nullable(integer),
    head: nullable(integer),
    delta: layerDelta,
    causes: list(cause),
    converterArtefact: described('Put there by the converter, not by a person.', flag),
}));
const diffTotal = record({
    ramBytes: integer,
    flashBytes: integer,
    acceleratorCycles: integer,
    cpuCycles: nullable(integer),
    cycles: nullable(integer),
    macs: integer,
    latencySeconds: nullable(number),
    energyJoules: nullable(number),
});
const sharedFlashDelta = described('Bytes that belong to no layer, so that all rows sum to the delta of the file.', list(record({ what: codec_text, flashBytes: integer })));
const diffBody = named('diff', 'The difference layer by layer; `fallback` says why the alignment gave up on the exact method.', record({
    layers: list(layerDiff),
    shared: sharedFlashDelta,
    delta: diffTotal,
    arenaSentence: nullable(codec_text),
    fallback: nullable(codec_text),
}));
const metricIds = Object.keys(metric/* METRICS */.C);
const severity = choice(['fail', 'warn', 'info']);
const finding = named('finding', "One line of the verdict; `value`, `limit` and `base` in the metric's unit, `place` is the rule's own line.", record({
    id: codec_text,
    severity,
    category: choice(['budget', 'regression', 'unsupported', 'error', 'policy']),
    metric: nullable(choice(metricIds)),
    layer: nullable(integer),
    value: nullable(number),
    limit: nullable(number),
    base: nullable(number),
    message: codec_text,
    place: nullable(record({ file: codec_text, line: integer, column: integer })),
}));
const tip = named('tip', 'A reduction, priced by editing this very model and profiling it again; deltas are new minus old, `effect` null where not priced.', record({
    id: codec_text,
    layer: nullable(integer),
    edits: list(codec_text),
    risk: choice(['lossless', 'convert-again', 'retrain', 'firmware']),
    text: codec_text,
    effect: nullable(record({
        ramBytes: integer,
        flashBytes: integer,
        acceleratorCycles: integer,
        cycles: nullable(integer),
        latencySeconds: nullable(number),
        ramAfter: integer,
        flashAfter: integer,
        cyclesAfter: nullable(integer),
    })),
    meets: list(codec_text),
}));
const modelWire = record({
    path: codec_text,
    basePath: nullable(codec_text),
    label: nullable(codec_text),
    status: choice(['over', 'error', 'near', 'accepted', 'pass', 'removed', 'unchanged']),
    isNew: flag,
    base: nullable(profileResult),
    head: nullable(profileResult),
    delta: nullable(modelDeltaCodec),
    diff: nullable(diffBody),
    limits: list(record({
        metric: choice(metricIds),
        max: number,
        warn: nullable(number),
        severity,
    })),
    findings: list(finding),
    tips: list(tip),
    fit: nullable(record({ edits: list(codec_text), text: codec_text, tip })),
});
const model = named('model', 'One model of the check; `base` and `head` are profiles, errors or null where there is none.', mapped(modelWire, { to: modelToWire, from: modelOfWire }));
function modelToWire({ failure: failed, baseFailure, ...value }) {
    const { base, head, diff } = value;
    return {
        ...value,
        base: resultOf(base, baseFailure),
        head: resultOf(head, failed),
        delta: base !== null && head !== null ? modelDelta(base, head) : null,
        diff,
    };
}
function resultOf(profile, failed) {
    if (failed !== null)
        return { status: 'error', failure: failed };
    return profile === null ? null : { status: 'ok', profile };
}
function modelOfWire(wire, at) {
    const base = profileOf(wire.base);
    const head = profileOf(wire.head);
    const diff = wire.diff !== null && base !== null && head !== null ? { ...wire.diff, base, head } : null;
    if (diff !== null)
        checkPairs(diff.layers, diff, `${at}.diff.layers`);
    return {
        path: wire.path,
        basePath: wire.basePath,
        label: wire.label,
        status: wire.status,
        isNew: wire.isNew,
        base,
        head,
        failure: failureOf(wire.head),
        baseFailure: failureOf(wire.base),
        diff,
        limits: wire.limits,
        findings: wire.findings,
        tips: wire.tips,
        fit: wire.fit,
    };
}
function profileOf(result) {
    return result?.status === 'ok' ? result.profile : null;
}
function failureOf(result) {
    return result?.status === 'error' ? result.failure : null;
}
const side = record({ sha: nullable(codec_text), label: codec_text });
const report = record({
    tool: record({ name: codec_text, version: codec_text }),
    conclusion: choice(['success', 'failure', 'neutral']),
    findings: list(finding),
    models: list(model),
    base: side,
    head: side,
    configPath: codec_text,
    notices: list(codec_text),
    runUrl: nullable(codec_text),
});

;// CONCATENATED MODULE: ./lib/report/json/tables.js

const byMetric = described('By the metric id of the budget file.', dictionary(nullable(number)));
const historyFields = {
    path: codec_text,
    rows: list(record({
        commit: codec_text,
        date: codec_text,
        subject: codec_text,
        path: codec_text,
        values: byMetric,
        problem: nullable(codec_text),
        steps: byMetric,
    })),
    sparklines: dictionary(list(nullable(integer))),
    crossings: list(record({
        metric: codec_text,
        limit: number,
        direction: choice(['over', 'back under']),
        commit: codec_text,
        subject: codec_text,
        from: number,
        to: number,
    })),
};
const targetsFields = {
    targets: list(record({
        id: codec_text,
        kind: choice(['family', 'part']),
        title: codec_text,
        core: codec_text,
        ramBytes: nullable(integer),
        flashBytes: nullable(integer),
        defaultClockHz: integer,
        maximumClockHz: integer,
        source: codec_text,
        note: nullable(codec_text),
    })),
    refused: list(record({ title: codec_text, reason: codec_text })),
    runtimes: list(record({
        id: choice(['sdk', 'mltk-device', 'mltk-simulator']),
        title: codec_text,
        pointerBytes: choice([4, 8]),
        defaultOptimizeSpeed: choice([0, 1]),
        source: codec_text,
    })),
};
const supportedFields = {
    operators: list(record({
        kind: codec_text,
        onMvp: flag,
        limits: list(record({
            id: codec_text,
            rule: codec_text,
            only: nullable(codec_text),
        })),
    })),
};

;// CONCATENATED MODULE: ./lib/report/json/documents.js




const SCHEMA_VERSION = 1;
const versioned = {
    schema: described('Version of this document.', choice([SCHEMA_VERSION])),
};
const schema = SCHEMA_VERSION;
const profileCodec = record({
    ...versioned,
    models: list(profileResult),
});
const diffCodec = record({
    ...versioned,
    base: profileResult,
    head: profileResult,
    layers: list(layerDiff),
    shared: sharedFlashDelta,
    delta: described('Null where a side could not be profiled.', nullable(modelDeltaCodec)),
    arenaSentence: nullable(codec_text),
    fallback: nullable(codec_text),
});
const whatIfCodec = record({
    ...versioned,
    base: profile,
    head: profile,
    edits: list(codec_text),
    delta: modelDeltaCodec,
});
const fitCodec = record({
    ...versioned,
    base: profile,
    plans: list(record({
        edits: list(codec_text),
        head: profile,
        delta: modelDeltaCodec,
    })),
    message: nullable(codec_text),
});
const tipsCodec = record({ ...versioned, base: profile, tips: list(tip) });
const optimizeCodec = record({
    ...versioned,
    base: profile,
    head: profile,
    output: codec_text,
    rewrites: list(record({
        id: codec_text,
        text: codec_text,
        delta: record({
            flashBytes: integer,
            ramBytes: integer,
            acceleratorCycles: integer,
            cycles: nullable(integer),
        }),
    })),
    delta: modelDeltaCodec,
});
const historyCodec = record({ ...versioned, ...historyFields });
const targetsCodec = record({ ...versioned, ...targetsFields });
const supportedCodec = record({ ...versioned, ...supportedFields });
const checkCodec = withVersion(report);
/** `profile --format json`. */
function profileDocument(results) {
    return profileCodec.encode({ schema, models: results });
}
/** `diff --format json`. */
function diffDocument({ base, head, ...diff }) {
    return diffCodec.encode({
        schema,
        ...diff,
        base: { status: 'ok', profile: base },
        head: { status: 'ok', profile: head },
        delta: modelDelta(base, head),
    });
}
/** `diff --format json` where a side could not be profiled: both are told, nothing is compared. */
function failedDiffDocument(base, head) {
    const nothing = { layers: [], shared: [], delta: null, arenaSentence: null, fallback: null };
    return diffCodec.encode({ schema, base, head, ...nothing });
}
/** `what-if --format json`. */
function whatIfDocument(answer) {
    return whatIfCodec.encode({ schema, ...answer, delta: modelDelta(answer.base, answer.head) });
}
/** `fit --format json`. */
function fitDocument(answer) {
    const plans = answer.plans.map((plan) => ({
        ...plan,
        delta: modelDelta(answer.base, plan.head),
    }));
    return fitCodec.encode({ schema, ...answer, plans });
}
/** `tips --format json`. */
function tipsDocument(answer) {
    return tipsCodec.encode({ schema, ...answer });
}
/** `optimize --format json`. */
function optimizeDocument(answer) {
    return optimizeCodec.encode({ schema, ...answer, delta: modelDelta(answer.base, answer.head) });
}
/** `history --format json`. */
function historyDocument(answer) {
    return historyCodec.encode({ schema, ...answer });
}
/** `targets --format json`. */
function targetsDocument(answer) {
    return targetsCodec.encode({ schema, ...answer });
}
/** `supported --format json`. */
function supportedDocument(answer) {
    return supportedCodec.encode({ schema, ...answer });
}
/** `check --format json`, the action's `report-path` and what one job hands to another. */
function checkDocument(report) {
    return checkCodec.encode(report);
}
/** Reads a document of `checkDocument` back; throws `JsonError` where it is not one. */
function readCheckDocument(json) {
    return checkCodec.decode(json, 'report');
}
/** The text of a document as the commands print it: two spaces, one line feed at the end. */
function printJson(document) {
    return `${JSON.stringify(document, null, 2)}\n`;
}
function withVersion(codec) {
    const version = record(versioned);
    return {
        definitions: codec.definitions,
        schema: () => mergeSchemas(version.schema(), codec.schema()),
        encode: (value) => ({
            ...version.encode({ schema }),
            ...codec.encode(value),
        }),
        decode: (json, at) => {
            version.decode(json, at);
            return codec.decode(json, at);
        },
    };
}
function mergeSchemas(first, second) {
    return {
        type: 'object',
        required: [...first['required'], ...second['required']],
        properties: {
            ...first['properties'],
            ...second['properties'],
        },
    };
}
const DOCUMENTS = {
    profile_document: profileCodec,
    diff_document: diffCodec,
    what_if_document: whatIfCodec,
    fit_document: fitCodec,
    tips_document: tipsCodec,
    optimize_document: optimizeCodec,
    check_document: checkCodec,
    history_document: historyCodec,
    targets_document: targetsCodec,
    supported_document: supportedCodec,
};
/** JSON Schema (draft-07 vocabulary) of all documents; each is `#/$defs/<command>_document`. */
function reportSchema() {
    const documents = Object.entries(DOCUMENTS);
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'JSON documents of mvp-budget',
        description: 'Printed by `mvp-budget <command> --format json`. Sizes in bytes, cycles in clock cycles, times in seconds, energies in joules.',
        anyOf: documents.map(([name]) => ({ $ref: `#/$defs/${name}` })),
        $defs: Object.assign({}, ...documents.map(([name, codec]) => ({ ...codec.definitions(), [name]: codec.schema() }))),
    };
}


/***/ })

};
