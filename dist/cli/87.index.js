export const id = 87;
export const ids = [87];
export const modules = {

/***/ 87:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SCHEMA: () => (/* binding */ SCHEMA)
});

// EXTERNAL MODULE: ./lib/budget/keys.js + 1 modules
var keys = __webpack_require__(8303);
;// CONCATENATED MODULE: ./lib/budget/schema.js
/** The JSON Schema of the budget file, for editors: made from the same table as the parser. */

/** Where the schema is kept in this project. */
const SCHEMA_FILE = 'schema/mvp-budget.schema.json';
/**
 * `schema/mvp-budget.schema.json` (draft-07, which editors know best). It accepts what the parser
 * accepts, seen as data: comments, anchors and duplicate keys are matters of YAML.
 */
function renderSchema() {
    const names = namesOfShared(keys/* FILE_TYPE */.sl.schema);
    const definitions = Object.fromEntries([...names].map(([schema, name]) => [name, childrenWithReferences(schema, names)]));
    const root = childrenWithReferences(keys/* FILE_TYPE */.sl.schema, names);
    const schema = {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'Budget file of MVP Model Budget',
        description: 'Limits on RAM, flash, cycles, latency and energy of TFLite models.',
        ...root,
        definitions,
    };
    return `${JSON.stringify(schema, null, 2)}\n`;
}
/** Schemas of maps that stand in several places (the very same object), by the key they stand at. */
function namesOfShared(root) {
    const seen = new Map();
    const visit = (value, key) => {
        if (typeof value !== 'object' || value === null)
            return;
        const before = seen.get(value);
        if (before !== undefined) {
            before.count++;
            return;
        }
        if ('type' in value || 'anyOf' in value)
            seen.set(value, { name: key, count: 1 });
        for (const [name, child] of Object.entries(value))
            visit(child, nameOf(name, key));
    };
    visit(root, 'file');
    const shared = [...seen].filter(([schema, { count }]) => count > 1 && isLarge(schema));
    return new Map(shared.map(([schema, { name }]) => [schema, name]));
}
/** Keywords and indices of JSON Schema do not name anything; keys of the budget file do. */
function nameOf(name, parent) {
    return /^\d+$/.test(name) || KEYWORDS.has(name) ? parent : name;
}
const KEYWORDS = new Set(['allOf', 'anyOf', 'items', 'properties']);
function isLarge(schema) {
    return 'anyOf' in schema && JSON.stringify(schema).length > 500;
}
/** The value with every named schema inside it replaced by a reference. */
function withReferences(value, names) {
    if (typeof value !== 'object' || value === null)
        return value;
    const name = names.get(value);
    return name === undefined
        ? childrenWithReferences(value, names)
        : { $ref: `#/definitions/${name}` };
}
function childrenWithReferences(value, names) {
    if (Array.isArray(value))
        return value.map((child) => withReferences(child, names));
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withReferences(child, names)]));
}

// EXTERNAL MODULE: ./lib/report/json/documents.js + 5 modules
var documents = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/entry/cli/command.js
var command = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/entry/cli/io.js
var cli_io = __webpack_require__(5449);
;// CONCATENATED MODULE: ./lib/entry/cli/commands/schema.js




const SCHEMAS = {
    budget: renderSchema,
    report: () => (0,documents.printJson)((0,documents/* reportSchema */.Qh)()),
};
const SCHEMA = {
    usage: '[budget|report]',
    options: {},
    run: (args, io) => {
        const [name = 'budget'] = args.positionals;
        const render = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
        if (render === undefined) {
            throw new command/* UsageError */.eb(`schema: "${name}" is not one of ${Object.keys(SCHEMAS).join(', ')}`);
        }
        io.stdout(render());
        return cli_io/* EXIT */.d.fine;
    },
};


/***/ })

};
