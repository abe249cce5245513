export const id = 303;
export const ids = [303];
export const modules = {

/***/ 8303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $A: () => (/* binding */ BUILT_IN),
  sl: () => (/* binding */ FILE_TYPE),
  Qs: () => (/* binding */ LAYER_METRIC_IDS),
  Ah: () => (/* binding */ METRIC_IDS)
});

// UNUSED EXPORTS: FILE_FIELDS, SETTING_IDS

// EXTERNAL MODULE: ./lib/target/parts.js
var parts = __webpack_require__(2503);
// EXTERNAL MODULE: ./lib/target/resolve-target.js
var resolve_target = __webpack_require__(8999);
// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __webpack_require__(6174);
// EXTERNAL MODULE: ./lib/budget/metric.js
var metric = __webpack_require__(737);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/budget/problem.js
var problem = __webpack_require__(2394);
;// CONCATENATED MODULE: ./lib/budget/value-type.js
/**
 * The few kinds of values that the budget file is made of. Each one knows what is allowed in words,
 * as JSON Schema and as a reader of YAML nodes, so that parser, schema and documentation cannot
 * disagree: `keys.ts` builds its table from these.
 */


/** Text or number in one of the forms of `written.ts`. */
function scalar(written) {
    return scalarOrWord(written, []);
}
/** As {@link scalar}, or one of a few words. */
function scalarOrWord(written, words) {
    const pattern = new RegExp(written.pattern);
    const allowed = [written.allowed, ...words].join(', or ');
    const text = { type: 'string', pattern: written.pattern };
    return {
        allowed: `${allowed}, e.g. ${written.example}`,
        schema: anyOf([
            text,
            ...(written.takesInteger ? [INTEGER] : []),
            ...(words.length > 0 ? [{ enum: words }] : []),
        ]),
        read: (node, reading) => {
            const found = scalarOf(node);
            const word = words.find((one) => one === found);
            if (word !== undefined)
                return word;
            if (written.takesInteger && isCountNumber(found))
                return written.parse(String(found));
            if (typeof found === 'string' && pattern.test(found))
                return written.parse(found);
            const hint = typeof found === 'string' || typeof found === 'number'
                ? written.hint(String(found))
                : undefined;
            refuse(node, reading, { allowed: `${allowed}, e.g. ${written.example}`, hint });
            return undefined;
        },
    };
}
const INTEGER = { type: 'integer', minimum: 0, maximum: 999_999_999_999 };
function isCountNumber(found) {
    return Number.isInteger(found) && Number(found) >= 0 && Number(found) <= 999_999_999_999;
}
/** Free text of one line. */
function value_type_text(options) {
    const pattern = new RegExp(options.pattern);
    const schema = {
        type: 'string',
        minLength: 1,
        maxLength: options.maxLength,
        pattern: options.pattern,
    };
    const { suggestions } = options;
    return {
        allowed: options.allowed,
        schema: suggestions === undefined ? schema : { anyOf: [{ enum: suggestions }, schema] },
        read: (node, reading) => {
            const found = scalarOf(node);
            const fits = typeof found === 'string' &&
                found !== '' &&
                Array.from(found).length <= options.maxLength &&
                pattern.test(found);
            if (fits)
                return found;
            const hint = typeof found === 'string' ? options.hint?.(found) : quotesHint(found);
            refuse(node, reading, { allowed: options.allowed, hint });
            return undefined;
        },
    };
}
function quotesHint(found) {
    return typeof found === 'number' || typeof found === 'boolean' ? 'put it in quotes' : undefined;
}
/** One of a few fixed words or numbers, or true/false. */
function choice(values) {
    const allowed = values
        .map(String)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1');
    return {
        allowed,
        schema: { enum: values },
        read: (node, reading) => {
            const found = scalarOf(node);
            const value = values.find((one) => one === found);
            if (value !== undefined)
                return value;
            refuse(node, reading, { allowed, hint: choiceHint(found, values) });
            return undefined;
        },
    };
}
function choiceHint(found, values) {
    const same = values.find((value) => String(value) === String(found));
    if (same !== undefined && typeof found === 'string')
        return 'write it without quotes';
    if (typeof found !== 'string')
        return undefined;
    if (values.includes(true) && /^(yes|on|y)$/i.test(found))
        return 'write true';
    if (values.includes(false) && /^(no|off|n)$/i.test(found))
        return 'write false';
    const near = (0,problem/* nearest */.p)(found, values.filter((value) => typeof value === 'string'));
    return near === undefined ? undefined : `did you mean ${near}?`;
}
/** A list of `item`, or a single one without the list. */
function oneOrMore(item, options) {
    const allowed = `${item.allowed}, or a list of ${options.noun}`;
    const list = {
        type: 'array',
        minItems: 1,
        items: item.schema,
        ...options.extra?.schema,
    };
    const single = options.extra?.single;
    return {
        allowed,
        schema: anyOf([single === undefined ? item.schema : { allOf: [item.schema, single] }, list]),
        ...(item.fields === undefined ? {} : { fields: item.fields }),
        read: (node, reading) => {
            const values = (0,dist/* isSeq */.oP)(node)
                ? readItems(node.items, { item, reading })
                : [item.read(node, reading)];
            if ((0,dist/* isSeq */.oP)(node) && node.items.length === 0) {
                refuse(node, reading, { allowed, found: 'an empty list' });
                return;
            }
            if (!values.every((value) => value !== undefined))
                return undefined;
            const broken = options.extra?.broken(values);
            if (broken !== undefined)
                report(node, reading, broken);
            return values;
        },
    };
}
/** A list that may be empty. */
function list(item, noun) {
    return {
        allowed: `a list of ${noun}`,
        schema: { type: 'array', items: item.schema },
        ...(item.fields === undefined ? {} : { fields: item.fields }),
        read: (node, reading) => {
            if (!(0,dist/* isSeq */.oP)(node)) {
                refuse(node, reading, { allowed: `a list of ${noun}` });
                return;
            }
            return node.items.flatMap((child, index) => {
                const at = { ...reading, path: `${reading.path}[${index}]` };
                const value = item.read(child, at);
                return value === undefined ? [] : [located(value, child, reading)];
            });
        },
    };
}
function readItems(items, { item, reading }) {
    return items.map((child, index) => item.read(child, { ...reading, path: `${reading.path}[${index}]` }));
}
/** A map with known keys. */
function map(fields, options) {
    const names = Object.keys(fields);
    const allowed = `${options.noun} (a map with ${someOf(names)})`;
    const leastKeys = options.leastKeys ?? 0;
    return {
        allowed,
        schema: mapSchema(fields, leastKeys),
        fields,
        read: (node, reading) => {
            if (!(0,dist/* isMap */.jh)(node)) {
                refuse(node, reading, { allowed });
                return;
            }
            const found = readPairs(node, { fields, misplaced: options.misplaced ?? {} }, reading);
            const required = names.filter((name) => fields[name]?.isRequired === true);
            const missing = required.filter((name) => !found.has(name));
            for (const name of missing) {
                const missingType = fields[name]?.type.allowed ?? '';
                report(node, reading, `"${name}" is missing, expected ${missingType}`);
            }
            if (missing.length === 0 && node.items.length < leastKeys) {
                report(node, reading, options.tooFew ?? `found an empty map, expected ${allowed}`);
            }
            return Object.fromEntries([...found].filter(([, value]) => value !== undefined));
        },
    };
}
/** The short form of a value where it is no map, else the long form. */
function shortOrLong(options) {
    const { short, long, expand } = options;
    const names = Object.keys(long.fields ?? {});
    const allowed = `${short.allowed}, or a map with ${someOf(names)}`;
    return {
        allowed,
        schema: anyOf([short.schema, long.schema]),
        ...(long.fields === undefined ? {} : { fields: long.fields }),
        read: (node, reading) => {
            if ((0,dist/* isMap */.jh)(node))
                return long.read(node, reading);
            if ((0,dist/* isSeq */.oP)(node)) {
                refuse(node, reading, { allowed });
                return;
            }
            const value = short.read(node, reading);
            return value === undefined ? undefined : expand(located(value, node, reading));
        },
    };
}
function readPairs(node, { fields, misplaced }, reading) {
    const found = new Map();
    const seen = new Map();
    for (const pair of node.items) {
        const key = scalarOf(pair.key);
        if (typeof key !== 'string') {
            report(pair.key, reading, `found ${describe(pair.key)} as a key, expected text`);
            continue;
        }
        const path = reading.path === '' ? printable(key) : `${reading.path}.${printable(key)}`;
        const earlier = seen.get(key);
        if (earlier !== undefined) {
            const message = `the key is already in line ${earlier}: remove one of the two`;
            reading.problem(reading.place(pair.key), path, message);
            continue;
        }
        seen.set(key, reading.place(pair.key).line);
        if (!Object.hasOwn(fields, key)) {
            report(pair.key, reading, unknownKey(key, { fields, misplaced }));
            continue;
        }
        const value = fields[key]?.type.read(pair.value, {
            ...reading,
            path,
            place: atKey(pair, reading),
        });
        found.set(key, value === undefined ? undefined : located(value, pair.value, reading));
    }
    return found;
}
/** A key without a value is shown at the key. */
function atKey(pair, reading) {
    return (node) => reading.place(node ?? pair.key);
}
/** What people write for a key of ours. */
const SYNONYMS = {
    rom: 'flash',
    storage: 'flash',
    memory: 'ram',
    arena: 'ram',
    sram: 'ram',
    time: 'latency',
    power: 'energy',
    path: 'match',
    paths: 'match',
    files: 'match',
    glob: 'match',
    globs: 'match',
    pattern: 'match',
    device: 'target',
    part: 'target',
    board: 'target',
    limit: 'max',
    increase: 'growth',
    level: 'enforce',
    severity: 'enforce',
    label: 'name',
    frequency: 'clock',
    unsupported: 'unsupported-layers',
    expires: 'until',
    because: 'reason',
};
function unknownKey(key, { fields, misplaced }) {
    const known = Object.keys(fields);
    if (Object.hasOwn(misplaced, key))
        return `${quote(key)} does not belong here: ${misplaced[key] ?? ''}`;
    if (key === '<<')
        return 'merge keys (<<) are not supported: put what models share under "defaults"';
    const synonym = Object.hasOwn(SYNONYMS, key.toLowerCase())
        ? SYNONYMS[key.toLowerCase()]
        : undefined;
    const near = synonym !== undefined && known.includes(synonym) ? synonym : (0,problem/* nearest */.p)(key, known);
    const question = near === undefined ? '.' : `, did you mean "${near}"?`;
    return `unknown key ${quote(key)}${question} Known keys: ${known.join(', ')}`;
}
function located(value, node, reading) {
    return { value, place: reading.place(node), text: printable(writtenText(node)) };
}
/** A scalar or a list of scalars as one line; empty for a map. */
function writtenText(node) {
    if ((0,dist/* isSeq */.oP)(node))
        return `[${node.items.map((item) => writtenText(item)).join(', ')}]`;
    const value = scalarOf(node);
    return isPlain(value) ? String(value) : '';
}
function isPlain(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}
function report(node, reading, message) {
    reading.problem(reading.place(node), reading.path, message);
}
function refuse(node, reading, refusal) {
    if ((0,dist/* isAlias */.Vj)(node))
        return;
    const { allowed, hint, found = describe(node) } = refusal;
    const todo = hint === undefined ? '' : `; ${hint}`;
    report(node, reading, `found ${found}, expected ${allowed}${todo}`);
}
/** The plain value of a scalar; undefined for maps, lists and absent nodes. */
function scalarOf(node) {
    return (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
}
function describe(node) {
    if ((0,dist/* isMap */.jh)(node))
        return 'a map';
    if ((0,dist/* isSeq */.oP)(node))
        return 'a list';
    const value = scalarOf(node);
    if (typeof value === 'string')
        return quote(value);
    return isPlain(value) ? String(value) : 'nothing';
}
const MAX_SHOWN = 60;
/** Text of the file made fit for one line of a message. */
function printable(value) {
    const short = value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value;
    return JSON.stringify(short)
        .slice(1, -1)
        .replace(/\\"/g, '"')
        .replace(INVISIBLE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Controls, zero-width characters and those that turn the writing direction. */
const INVISIBLE = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
function quote(value) {
    return `"${printable(value)}"`;
}
function someOf(names) {
    return names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')}, ...`;
}
function mapSchema(fields, leastKeys) {
    const required = Object.keys(fields).filter((name) => fields[name]?.isRequired === true);
    return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [
            name,
            {
                description: field.meaning,
                ...(field.type.fields ? { allOf: [field.type.schema] } : field.type.schema),
            },
        ])),
        additionalProperties: false,
        ...(required.length > 0 ? { required } : {}),
        ...(leastKeys > 0 ? { minProperties: leastKeys } : {}),
    };
}
function anyOf(schemas) {
    const [only, ...others] = schemas;
    return only !== undefined && others.length === 0 ? only : { anyOf: schemas };
}

// EXTERNAL MODULE: ./lib/budget/written.js
var budget_written = __webpack_require__(6442);
;// CONCATENATED MODULE: ./lib/budget/keys.js
/**
 * Every key of the budget file: name, type with units, meaning, default, example. The parser, the
 * JSON Schema, the reference in `docs/budget.md` and the texts of errors all follow from this table.
 */






/** What a key means where no line of the file sets it. */
const BUILT_IN = {
    target: 'efr32xg24',
    runtime: 'sdk',
    accelerator: 'mvp',
    enforce: 'fail',
    onUnknown: 'fail',
    warn: 0.95,
    margin: 'none',
    onLoosened: 'warn',
    requireBudget: false,
    acceptLabel: 'mvp-budget-accepted',
    acceptReason: 'MVP-Budget-Reason',
};
const ENFORCE = {
    type: choice(['fail', 'warn', 'off']),
    meaning: 'How strict a limit is: "fail" makes the check fail, "warn" only reports, "off" does not check.',
    default: BUILT_IN.enforce,
    example: 'warn',
};
const ON_UNKNOWN = {
    type: choice(['fail', 'warn', 'off']),
    meaning: 'What happens where a limit cannot be checked because a value is unknown or only a lower bound (a custom operator, a kernel without data). Never stricter than "enforce".',
    default: BUILT_IN.onUnknown,
    example: 'warn',
};
const WARN = {
    type: scalarOrWord((0,budget_written/* percent */.KN)(100), ['off']),
    meaning: 'Share of "max" from which a passing value is reported as near its limit.',
    default: '95 %',
    example: '90 %',
};
const MARGIN = {
    type: scalarOrWord((0,budget_written/* percent */.KN)('any'), ['none', 'band']),
    meaning: 'What is added to an estimate before it is held against "max": nothing, its own error band (within which 90 % of measured models lie), or a fixed share.',
    default: BUILT_IN.margin,
    example: 'band',
};
/** Keys of a limit that people write beside it. */
const IN_A_METRIC = {
    max: 'it is part of one limit, e.g. ram: {max: 96 KiB}',
    growth: 'it is part of one limit, e.g. ram: {growth: 2 KiB}',
    margin: 'it is part of one limit, e.g. latency: {max: 40 ms, margin: band}',
};
function limitField({ label, unit, kind, description }) {
    const max = scalarOrWord((0,budget_written/* quantity */.au)(unit), ['off']);
    const fields = {
        max: {
            type: max,
            meaning: `Largest allowed value of ${label}; "off" lifts a limit set under "defaults".`,
            default: 'no limit',
            example: (0,budget_written/* quantity */.au)(unit).example,
        },
        warn: WARN,
        growth: {
            type: scalarOrWord((0,budget_written/* growth */.Am)(unit), ['off']),
            meaning: 'Largest allowed growth against the base. With "and" only growth beyond both parts is a regression. Not applied to new models.',
            default: 'no limit',
            example: (0,budget_written/* growth */.Am)(unit).example,
        },
        enforce: ENFORCE,
        'on-unknown': ON_UNKNOWN,
    };
    const long = map(kind === 'estimate' ? { ...fields, margin: MARGIN } : fields, {
        noun: 'a limit',
        leastKeys: 1,
        misplaced: kind === 'estimate' ? {} : { margin: `${label} is exact, no error is to be added` },
    });
    return {
        type: shortOrLong({ short: max, long, expand: (value) => ({ max: value }) }),
        meaning: description,
        default: 'no limit',
        example: (0,budget_written/* quantity */.au)(unit).example,
    };
}
const METRIC_IDS = Object.keys(metric/* METRICS */.C);
/** Metrics that one layer has by itself; RAM belongs to the whole model. */
const LAYER_METRIC_IDS = [
    'flash',
    'cycles',
    'latency',
    'energy',
    'accelerator-cycles',
    'cpu-cycles',
    'macs',
];
/** One object per metric: the schema tells by it what it need not repeat. */
const LIMIT_FIELDS = Object.fromEntries(METRIC_IDS.map((id) => [id, limitField(metric/* METRICS */.C[id])]));
function limitFields(ids) {
    return Object.fromEntries(ids.map((id) => [id, LIMIT_FIELDS[id]]));
}
/** At least one pattern says what is meant; exclusions alone match nothing. */
const NOT_ONLY_EXCLUSIONS = {
    schema: { contains: { type: 'string', pattern: '^[^!]' } },
    single: { type: 'string', pattern: '^[^!]' },
    broken: (globs) => globs.every((glob) => glob.startsWith('!'))
        ? 'found only exclusions (!...), expected at least one pattern without "!"'
        : undefined,
};
/** A third group or a 17th comma: a glob must not stand for more than 256 patterns. */
const TOO_WIDE = String.raw `(?:[^{]*\{){3}|(?:[^,]*,){17}`;
const MODEL_GLOBS = {
    type: oneOrMore(value_type_text({
        allowed: 'a glob of paths from the root of the repository, without a leading "/" or "./", with at most two {a,b} groups',
        pattern: String.raw `^(?!${TOO_WIDE})!?(?!\.?/|!)[^\n\r]`,
        maxLength: 512,
    }), { noun: 'globs', extra: NOT_ONLY_EXCLUSIONS }),
    meaning: 'Which models the entry is for: one glob or several; one that starts with "!" excludes. `*` stays within a folder, `**` crosses folders, `?` is one character, `[ab]` one of several, `{a,b}` either.',
    default: '',
    example: "[models/kws*.tflite, '!models/kws-old.tflite']",
    isRequired: true,
};
const LAYER_GLOBS = {
    type: oneOrMore(value_type_text({
        allowed: 'a glob of operators or layer names with at most two {a,b} groups',
        pattern: String.raw `^(?!${TOO_WIDE})!?[^!\n\r]`,
        maxLength: 512,
    }), { noun: 'globs', extra: NOT_ONLY_EXCLUSIONS }),
    meaning: 'Which layers: globs of the operator (`conv_2d`) or of the name of its output tensor; one that starts with "!" excludes.',
    default: '',
    example: 'conv*',
    isRequired: true,
};
const LAYER_RULE = map({
    match: LAYER_GLOBS,
    enforce: ENFORCE,
    'on-unknown': ON_UNKNOWN,
    warn: WARN,
    ...limitFields(LAYER_METRIC_IDS),
}, {
    noun: 'limits of layers',
    leastKeys: 2,
    tooFew: 'it limits no metric, expected e.g. cycles: 2M',
    misplaced: {
        ...IN_A_METRIC,
        ram: 'the RAM of a model is one arena, no layer has its own',
        'unsupported-layers': 'it counts the layers of a model: put it next to "layers"',
    },
});
/** Families and boards have no ordering suffix. */
const PART = /^[a-z]+\d+[a-z]+\d+[a-z]\w+$/;
/** Every known target in any case, part numbers with their ordering suffix, boards with their revision. */
const TARGET_PATTERN = `^(?:${(0,resolve_target/* targetIds */.GP)().map(targetPattern).join('|')})$`;
function targetPattern(id) {
    const anyCase = id.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
    if (/^brd\d{4}$/.test(id))
        return `${anyCase}[A-Za-z]?`;
    return PART.test(id) ? `${anyCase}(?:-[A-Za-z0-9]+)?` : anyCase;
}
/** What the table of parts has to say about a target that it does not know. */
function targetHint(id) {
    try {
        (0,resolve_target/* resolveTarget */.u1)({ id });
        return 'write it without spaces';
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return error.message.replace(/^target "[^"]*": /, '');
        throw error;
    }
}
const SETTINGS = {
    target: {
        type: value_type_text({
            allowed: 'a part number, family or board, e.g. efr32mg24b310f1536im48, efr32xg24 or brd2601',
            pattern: TARGET_PATTERN,
            maxLength: 64,
            suggestions: (0,resolve_target/* targetIds */.GP)(),
            hint: targetHint,
        }),
        meaning: 'The part (or family of parts) that runs the model. A full part number adds the RAM and flash of the part as limits.',
        default: BUILT_IN.target,
        example: 'efr32mg24b310f1536im48',
    },
    accelerator: {
        type: choice(['mvp', 'none']),
        meaning: 'Whether the MVP is used at all.',
        default: BUILT_IN.accelerator,
        example: 'none',
    },
    runtime: {
        type: choice(['sdk', 'mltk-device', 'mltk-simulator']),
        meaning: 'Whose TensorFlow Lite Micro runs the model: it decides kernels and tensor arena.',
        default: BUILT_IN.runtime,
        example: 'mltk-device',
    },
    'optimize-speed': {
        type: choice([0, 1]),
        meaning: 'SL_MVP_OPTIMIZE_SPEED of the firmware.',
        default: "the runtime's own (0 for sdk, 1 for the MLTK's)",
        example: '1',
    },
    clock: {
        type: scalar((0,budget_written/* clock */.pm)(Math.max(...parts/* PARTS */.dI.map(({ maximumClockHz }) => maximumClockHz)))),
        meaning: 'Clock of the CPU and the MVP.',
        default: "the part's usual clock",
        example: '78 MHz',
    },
};
const SETTING_IDS = Object.keys(SETTINGS);
const SHARED = {
    ...SETTINGS,
    enforce: ENFORCE,
    'on-unknown': ON_UNKNOWN,
    warn: WARN,
    ...limitFields(METRIC_IDS),
    layers: {
        type: oneOrMore(LAYER_RULE, { noun: 'such maps' }),
        meaning: 'Limits of single layers: every layer that matches is held against them. An entry\'s "layers" replace those under "defaults".',
        default: 'no limits',
        example: '{match: conv*, cycles: 2M}',
    },
};
function waiverFields() {
    return Object.fromEntries(METRIC_IDS.map((id) => {
        const written = (0,budget_written/* quantity */.au)(metric/* METRICS */.C[id].unit);
        const meaning = `Waives an overrun of ${metric/* METRICS */.C[id].label} up to this value.`;
        return [
            id,
            { type: scalar(written), meaning, default: 'not waived', example: written.example },
        ];
    }));
}
const WAIVER = map({
    until: {
        type: scalar(budget_written/* DAY */.d_),
        meaning: 'Last day (UTC) on which the waiver holds; reported from 14 days before, void afterwards.',
        default: '',
        example: '2027-01-31',
        isRequired: true,
    },
    reason: {
        type: value_type_text({
            allowed: 'one line of text',
            pattern: String.raw `^\S[^\n\r]*$`,
            maxLength: 300,
        }),
        meaning: 'Why the overrun is accepted until then; printed in every report.',
        default: '',
        example: 'waits for the smaller front end',
        isRequired: true,
    },
    ...waiverFields(),
}, { noun: 'a waiver', leastKeys: 3, tooFew: 'it waives no metric, expected e.g. ram: 112 KiB' });
const ENTRY_FIELDS = {
    match: MODEL_GLOBS,
    name: {
        type: value_type_text({ allowed: 'one line of text', pattern: String.raw `^\S[^\n\r]*$`, maxLength: 64 }),
        meaning: 'What reports call the entry.',
        default: "the model's path",
        example: 'kws',
    },
    ...SHARED,
    waive: {
        type: oneOrMore(WAIVER, { noun: 'waivers' }),
        meaning: 'Overruns that are accepted for a limited time.',
        default: 'none',
        example: '{until: 2027-01-31, reason: waits for the smaller front end, ram: 112 KiB}',
    },
};
const IN_AN_ENTRY = {
    ...IN_A_METRIC,
    'require-budget': 'it stands at the top of the file',
    'on-loosened': 'it stands at the top of the file',
};
const ACCEPT_FIELDS = {
    label: {
        type: value_type_text({
            allowed: 'the name of a label (at most 50 characters)',
            pattern: String.raw `^\S[^\n\r]*$`,
            maxLength: 50,
        }),
        meaning: 'Label that accepts an overrun, where someone with write access applied it.',
        default: BUILT_IN.acceptLabel,
        example: 'budget-accepted',
    },
    reason: {
        type: value_type_text({
            allowed: 'letters, digits and "-", as at the start of the line "My-Reason: ..."',
            pattern: '^[A-Za-z][A-Za-z0-9-]*$',
            maxLength: 50,
        }),
        meaning: 'How the line in the text of the pull request starts that gives the reason.',
        default: BUILT_IN.acceptReason,
        example: 'Budget-Reason',
    },
};
const ACCEPT = map(ACCEPT_FIELDS, { noun: 'how overruns are accepted', leastKeys: 1 });
const FILE_FIELDS = {
    version: {
        type: choice([1]),
        meaning: 'Version of the grammar of this file.',
        default: '',
        example: '1',
        isRequired: true,
    },
    'require-budget': {
        type: choice([true, false]),
        meaning: 'Whether a model that no entry matches makes the check fail.',
        default: 'false',
        example: 'true',
    },
    'on-loosened': {
        type: choice(['fail', 'warn', 'allow']),
        meaning: 'What happens where a pull request loosens this file. The stricter of base and head counts.',
        default: BUILT_IN.onLoosened,
        example: 'fail',
    },
    accept: {
        type: shortOrLong({ short: choice(['off']), long: ACCEPT, expand: () => ({}) }),
        meaning: 'How a pull request may accept an overrun for exactly its numbers: a label and a line with the reason. "off" forbids it.',
        default: `label ${BUILT_IN.acceptLabel}, reason ${BUILT_IN.acceptReason}`,
        example: '{label: budget-accepted}',
    },
    defaults: {
        type: map(SHARED, {
            noun: 'what all models share',
            misplaced: {
                ...IN_A_METRIC,
                waive: 'a waiver is part of an entry under "models"',
                match: 'only the entries under "models" have globs',
                name: 'only the entries under "models" have names',
            },
        }),
        meaning: 'What holds for every model, matched or not, unless its entry says otherwise.',
        default: 'nothing',
        example: '{target: efr32xg24, ram: {growth: 2 KiB}}',
    },
    models: {
        type: list(map(ENTRY_FIELDS, { noun: 'an entry', misplaced: IN_AN_ENTRY }), 'entries'),
        meaning: 'The budgets. The first entry that matches a model is the only one that applies to it.',
        default: 'none',
        example: '[{match: models/kws.tflite, ram: 96 KiB}]',
    },
};
const IN_THE_FILE = Object.fromEntries([...METRIC_IDS, ...SETTING_IDS, 'warn', 'enforce', 'layers'].map((key) => [
    key,
    'put it under "defaults" for all models, or into an entry of "models"',
]));
const FILE_TYPE = map(FILE_FIELDS, { noun: 'a budget file', misplaced: IN_THE_FILE });


/***/ }),

/***/ 2394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest),
/* harmony export */   y: () => (/* binding */ renderProblem)
/* harmony export */ });
/** `file:line:column: models[0].ram: ...`, as compilers print it, so that editors can jump there. */
function renderProblem({ place, path, message }) {
    const where = `${place.file}:${place.line}:${place.column}`;
    return path === '' ? `${where}: ${message}` : `${where}: ${path}: ${message}`;
}
/**
 * The known name that is nearest to what was written, ignoring case, `_` and spaces; undefined where
 * nothing is near. At most a third of the letters (at least one) may differ.
 */
function nearest(written, known) {
    const plain = written.slice(0, MAX_NAME).toLowerCase().replace(/[_ ]/g, '-');
    const ranked = known
        .map((name) => ({ name, distance: editDistance(plain, name.toLowerCase()) }))
        .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
        .sort((a, b) => a.distance - b.distance);
    return ranked[0]?.name;
}
const MAX_NAME = 64;
/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row++) {
        const next = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            next[column] = Math.min((next[column - 1] ?? 0) + 1, (last[column] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity);
        }
        beforeLast = last;
        last = next;
    }
    return last[b.length] ?? 0;
}


/***/ })

};
