export const id = 307;
export const ids = [307];
export const modules = {

/***/ 3307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SUPPORTED: () => (/* binding */ SUPPORTED)
});

// EXTERNAL MODULE: ./lib/mvp/limits.js
var limits = __webpack_require__(6953);
// EXTERNAL MODULE: ./lib/operators/accelerated.js + 10 modules
var operators_accelerated = __webpack_require__(7507);
// EXTERNAL MODULE: ./lib/operators/registry.js + 11 modules
var registry = __webpack_require__(8961);
;// CONCATENATED MODULE: ./lib/operators/supported.js



const ONLY = {
    mltk: 'MLTK kernels only',
    gsdk: 'Gecko SDK kernels only',
    'speed-1': 'SL_MVP_OPTIMIZE_SPEED 1 only',
};
/** All operators of the runtimes, those of the MVP first, each with its limits. */
function supportedOperators() {
    const accelerated = new Set(operators_accelerated/* ACCELERATED */.y.flatMap(({ kinds }) => kinds));
    return registry/* OPERATORS */.we.flatMap(({ kinds }) => kinds).map((kind) => ({
        kind,
        onMvp: accelerated.has(kind),
        limits: limits/* LIMITS */.b.filter(({ kinds }) => kinds.includes(kind)).map(({ id, rule, only }) => ({
            id,
            rule,
            only: only === undefined ? null : (ONLY[only] ?? only),
        })),
    }));
}
/** The document in Markdown, which is also what the command prints. */
function renderSupported() {
    const all = supportedOperators();
    const onMvp = all.filter((one) => one.onMvp);
    const others = all.filter((one) => !one.onMvp);
    const sections = onMvp.flatMap(({ kind, limits }) => [
        `## ${kind}`,
        '',
        ...limits.map(({ id, rule, only }) => `- ${rule}${only === null ? '' : ` (${only})`} \`${id}\``),
        '',
    ]);
    return [
        '# What runs on the MVP',
        '',
        `The MVP runs ${onMvp.length} operators, in int8 only: ${onMvp.map(({ kind }) => kind).join(', ')}.`,
        'A layer beyond one of the limits below runs in software (CMSIS-NN or the reference kernel), many times slower;',
        'ADD and MUL need inputs of the same shape. Where numbers of channels are even, the hardware walks pairs and',
        'twice as much fits. `mvp-budget profile` names the limit, the value and the nearest values that fit.',
        '',
        ...sections,
        '## Never on the MVP',
        '',
        `These ${others.length} operators always run on the CPU, whatever their size:`,
        '',
        `${others.map(({ kind }) => kind).join(', ')}.`,
        '',
        'Any other operator is not registered by the runtimes: the model does not load.',
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/report/json/documents.js + 5 modules
var documents = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/entry/cli/io.js
var cli_io = __webpack_require__(5449);
// EXTERNAL MODULE: ./lib/entry/cli/model-options.js
var model_options = __webpack_require__(5635);
;// CONCATENATED MODULE: ./lib/entry/cli/commands/supported.js




const SUPPORTED = {
    usage: '',
    options: model_options/* FORMAT_OPTION */.g4,
    run: (args, io) => {
        io.stdout((0,model_options/* formatOf */.be)(args) === 'json'
            ? (0,documents.printJson)((0,documents/* supportedDocument */.K6)({ operators: supportedOperators() }))
            : renderSupported());
        return cli_io/* EXIT */.d.fine;
    },
};


/***/ })

};
