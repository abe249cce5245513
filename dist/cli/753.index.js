export const id = 753;
export const ids = [753];
export const modules = {

/***/ 5635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ MODEL_OPTIONS),
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   CK: () => (/* binding */ targetRequestOf),
/* harmony export */   ae: () => (/* binding */ readQuantity),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   g4: () => (/* binding */ FORMAT_OPTION)
/* harmony export */ });
/* harmony import */ var _budget_written_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6442);
/* harmony import */ var _target_resolve_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8999);
/* harmony import */ var _target_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5141);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(740);
/** The options that every command on models takes, and what they stand for. */




const MODEL_OPTIONS = {
    target: {
        type: 'string',
        value: 'ID',
        help: 'part number, family or board; see "targets" (default efr32xg24)',
    },
    accelerator: {
        type: 'string',
        value: 'mvp|none',
        choices: ['mvp', 'none'],
        help: 'run on the MVP or on the CPU alone (default mvp)',
    },
    runtime: {
        type: 'string',
        value: 'ID',
        choices: Object.keys(_target_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNTIMES */ .a),
        help: 'whose tensor arena is counted: sdk (default), mltk-device, mltk-simulator',
    },
    'optimize-speed': {
        type: 'string',
        value: '0|1',
        choices: ['0', '1'],
        help: "SL_MVP_OPTIMIZE_SPEED (default: the runtime's own for RAM, 1 for time)",
    },
    clock: {
        type: 'string',
        value: 'HZ',
        help: 'CPU clock, e.g. "78 MHz" (default: the part\'s usual one)',
    },
};
const FORMAT_OPTION = {
    format: {
        type: 'string',
        value: 'text|markdown|json',
        choices: ['text', 'markdown', 'json'],
        help: 'what to print (default text)',
    },
};
/** Throws `UserError` where the target is not known. */
function targetOf(args) {
    return (0,_target_resolve_target_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveTarget */ .u1)(targetRequestOf(args));
}
/** What the command line says of the target; a budget file's word goes before it. */
function targetRequestOf(args) {
    const id = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'target');
    const clock = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'clock');
    const speed = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'optimize-speed');
    const accelerator = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'accelerator');
    const runtime = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'runtime');
    return {
        ...(id === undefined ? {} : { id }),
        ...(accelerator === undefined ? {} : { accelerator }),
        ...(runtime === undefined ? {} : { runtime }),
        ...(speed === undefined ? {} : { optimizeSpeed: Number(speed) }),
        ...(clock === undefined ? {} : { clockHz: readQuantity(clock, 'hertz', '--clock') }),
    };
}
/** A quantity with its unit; throws {@link UsageError} that names the option and what is allowed. */
function readQuantity(value, unit, option) {
    const written = (0,_budget_written_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .au)(unit);
    if (new RegExp(written.pattern).test(value))
        return written.parse(value);
    const hint = written.hint(value);
    const instead = hint === undefined ? '' : `; ${hint}`;
    throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${option}: expected ${written.allowed}, e.g. ${written.example}, found "${value}"${instead}`);
}
function formatOf(args) {
    return ((0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(args, 'format') ?? 'text');
}


/***/ }),

/***/ 2817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   Pv: () => (/* binding */ outputSize),
/* harmony export */   Qr: () => (/* binding */ divide),
/* harmony export */   jH: () => (/* binding */ isDegenerate),
/* harmony export */   vj: () => (/* binding */ axesOf)
/* harmony export */ });
/** Integer division that truncates towards zero, as in C. */
function divide(a, b) {
    return Math.trunc(a / b);
}
function outputSize(axis) {
    if (axis.stride === 0)
        return 0;
    const span = (axis.filter - 1) * axis.dilation + 1;
    return axis.padding === 'SAME'
        ? divide(axis.in + axis.stride - 1, axis.stride)
        : divide(axis.in + axis.stride - span, axis.stride);
}
function padBefore(axis) {
    const span = (axis.filter - 1) * axis.dilation + 1;
    const total = (outputSize(axis) - 1) * axis.stride + span - axis.in;
    return divide(Math.max(total, 0), 2);
}
function windowOf(input, window) {
    const { padding } = window;
    return {
        x: {
            in: input.width,
            filter: window.filterWidth,
            stride: window.strideWidth,
            dilation: window.dilationWidth,
            padding,
        },
        y: {
            in: input.height,
            filter: window.filterHeight,
            stride: window.strideHeight,
            dilation: window.dilationHeight,
            padding,
        },
    };
}
/** Both axes of a layer, with the output tensor's sizes. */
function axesOf(layer) {
    const { x, y } = windowOf(layer.input, layer);
    return {
        x: { ...x, out: layer.output.width, pad: padBefore(x) },
        y: { ...y, out: layer.output.height, pad: padBefore(y) },
    };
}
/** Sizes that no kernel can run: nothing positive to walk over, or more than 31 bits hold. */
function isDegenerate(layer) {
    const { input, output } = layer;
    const isSound = isSize(input.batches) &&
        isSize(input.height) &&
        isSize(input.width) &&
        isSize(input.channels) &&
        isSize(output.height) &&
        isSize(output.width) &&
        isSize(output.channels) &&
        isSize(layer.filterHeight) &&
        isSize(layer.filterWidth) &&
        isSize(layer.strideHeight) &&
        isSize(layer.strideWidth) &&
        isSize(layer.dilationHeight) &&
        isSize(layer.dilationWidth);
    return !isSound;
}
function isSize(size) {
    return size >= 1 && size < 2 ** 31;
}


/***/ }),

/***/ 1840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ numberText),
/* harmony export */   C: () => (/* binding */ spanText)
/* harmony export */ });
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1891);
/** Numbers and spans as the sentences about limits write them. */

function numberText(value) {
    return (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExact */ .Bo)(value, 'layers');
}
/**
 * `output row of 24 × 96 channels = 2,304 elements`; the last factor is a number of channels. Where
 * the hardware counts pairs, the value in pairs follows.
 */
function spanText(words, factors, value) {
    const product = factors.reduce((all, one) => all * one, 1);
    const parts = factors.map(numberText).join(' × ');
    const total = factors.length === 1 ? '' : ` = ${numberText(product)} elements`;
    if (value === product)
        return `${words} ${parts}${channelsOf(words)}${total}`;
    const counted = value * 2 === product ? 'in pairs' : 'in one step';
    return `${words} ${parts}${channelsOf(words)}${total}, ${counted} ${numberText(value)}`;
}
function channelsOf(words) {
    return words.startsWith('window') ? '' : ' channels';
}


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/* harmony import */ var _limit_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1840);

const STRIDE = 2047;
const SIZE = 1024;
const WINDOWED = [
    ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'MAX_POOL_2D', 'AVERAGE_POOL_2D', 'TRANSPOSE_CONV'],
];
const POOLS = ['MAX_POOL_2D', 'AVERAGE_POOL_2D'];
/** Spatial layers only: the other kinds have no limit that asks for a map. */
const map = (layer, side) => 'input' in layer ? layer[side] : { batches: 0, height: 0, width: 0, channels: 0 };
const view = (layer) => 'filterHeight' in layer
    ? layer
    : { filterHeight: 0, filterWidth: 0, strideHeight: 0, strideWidth: 0, dilationWidth: 0 };
const plain = (words) => (_, value) => `${words} = ${(0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .numberText */ .$)(value)}`;
const outputRow = (layer, value) => {
    const { width, channels } = map(layer, 'output');
    return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('output row of', [width, channels], value);
};
const inputRow = (layer, value) => {
    const { width, channels } = map(layer, 'input');
    return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('input row of', [width, channels], value);
};
const filterRow = (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('filter row of', [view(layer).filterWidth, map(layer, 'input').channels], value);
const columnStep = (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('step of stride', [view(layer).strideWidth, map(layer, 'input').channels], value);
const rowStep = (layer, value) => {
    const { width, channels } = map(layer, 'input');
    return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('step of stride', [view(layer).strideHeight, width, channels], value);
};
const CONV = { kinds: ['CONV_2D'] };
const DEPTHWISE = { kinds: ['DEPTHWISE_CONV_2D'] };
const DENSE = { kinds: ['FULLY_CONNECTED'] };
const POOL = { kinds: POOLS };
const AVERAGE = { kinds: ['AVERAGE_POOL_2D'] };
const TRANSPOSE = { kinds: ['TRANSPOSE_CONV'] };
const RECORDS = [
    {
        id: 'degenerate-shape',
        kinds: WINDOWED,
        maximum: 0,
        rule: 'Every dimension, stride and dilation is at least 1, and a depthwise layer has at least as many outputs as inputs.',
        comparison: 'none',
        subject: () => 'a dimension, stride or dilation is not positive',
    },
    {
        id: 'valid-padding',
        kinds: WINDOWED,
        maximum: 0,
        rule: 'With VALID padding the window fits inside the input.',
        comparison: 'none',
        subject: () => 'the window is larger than its input, with VALID padding',
    },
    {
        id: 'too-many-programs',
        kinds: WINDOWED,
        maximum: 100_000,
        rule: 'A layer whose output falls into more than 100,000 places that each need programs of their own (edges under a large window) is counted as software.',
        subject: plain('places that need programs of their own'),
    },
    {
        ...CONV,
        id: 'conv-dilation',
        maximum: 1,
        rule: 'A convolution has no dilation (1x1).',
        subject: plain('dilation'),
    },
    {
        ...CONV,
        id: 'conv-output-row-stride',
        maximum: STRIDE,
        rule: 'An output row (output width x filters) holds at most 2,047 elements.',
        subject: outputRow,
    },
    {
        ...CONV,
        id: 'conv-scaled-row-stride',
        maximum: STRIDE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) an input row (width x channels) holds at most 2,047 elements, 4,094 where the channels are even.',
        subject: inputRow,
    },
    {
        ...CONV,
        id: 'conv-scaled-height',
        maximum: SIZE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) the input is at most 1,024 rows high.',
        subject: plain('input height'),
    },
    {
        ...CONV,
        id: 'conv-scaled-width',
        maximum: SIZE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) the input is at most 1,024 columns wide.',
        subject: plain('input width'),
    },
    {
        ...CONV,
        id: 'conv-scaled-channels',
        maximum: SIZE,
        only: 'speed-1',
        rule: 'With pre-scaling (optimize speed 1) the input has at most 1,024 channels, 2,048 where they are even.',
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('input of', [map(layer, 'input').channels], value),
    },
    {
        ...CONV,
        id: 'conv-input-row-stride',
        maximum: STRIDE,
        rule: 'An input row (width x channels) holds at most 2,047 elements, 4,094 where everything is even.',
        subject: inputRow,
    },
    {
        ...CONV,
        id: 'conv-output-step',
        maximum: STRIDE,
        rule: 'From one output to the next the input moves by at most 2,047 elements, 4,094 where everything is even: stride x channels, or stride x input row where the output is one column wide.',
        subject: plain('step through the input between two outputs'),
    },
    {
        ...CONV,
        id: 'conv-input-rows',
        maximum: SIZE,
        rule: 'The rows that one program walks (output rows x window with stride) are at most 1,024.',
        subject: plain('input rows that one program walks'),
    },
    {
        ...CONV,
        id: 'conv-filter-row',
        maximum: SIZE,
        rule: 'A row of the window (filter width x input channels) holds at most 1,024 elements, 2,048 where everything is even.',
        subject: filterRow,
    },
    {
        ...CONV,
        id: 'conv-filter-rows',
        maximum: SIZE,
        rule: 'A filter is at most 1,024 rows high.',
        subject: plain('filter rows'),
    },
    {
        ...CONV,
        id: 'conv-filter-size',
        maximum: STRIDE,
        rule: 'One filter (height x width x input channels) holds at most 2,047 weights, 4,094 where everything is even.',
        subject: (layer, value) => {
            const { filterHeight, filterWidth } = view(layer);
            return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('filter of', [filterHeight, filterWidth, map(layer, 'input').channels], value);
        },
    },
    {
        ...CONV,
        id: 'conv-filters',
        maximum: SIZE,
        rule: 'A convolution has at most 1,024 filters.',
        subject: plain('filters'),
    },
    {
        ...CONV,
        id: 'conv-output-columns',
        maximum: SIZE,
        rule: 'The outputs that one program walks in a row are at most 1,024.',
        subject: plain('outputs that one program walks in a row'),
    },
    {
        ...CONV,
        id: 'conv-output-rows',
        maximum: SIZE,
        rule: 'The output rows that one program walks are at most 1,024.',
        subject: plain('output rows that one program walks'),
    },
    {
        ...CONV,
        id: 'conv-row-skip',
        maximum: SIZE,
        rule: 'Between two output rows at most 1,024 input rows are skipped.',
        subject: plain('input rows skipped between two output rows'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-batch',
        maximum: 1,
        rule: 'A depthwise convolution (generic algorithm) runs one image at a time.',
        subject: plain('batch'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-channels',
        maximum: SIZE,
        rule: 'A depthwise convolution has at most 1,024 input channels and a depth multiplier of at most 1,024.',
        subject: plain('channels'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-height',
        maximum: SIZE,
        rule: 'The output of a depthwise convolution is at most 1,024 rows high.',
        subject: plain('output height'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-width',
        maximum: SIZE,
        rule: 'The output of a depthwise convolution is at most 1,024 columns wide.',
        subject: plain('output width'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-filter',
        maximum: SIZE,
        rule: 'The filter of a depthwise convolution is at most 1,024 taps high and wide.',
        subject: plain('filter taps'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-row-stride',
        maximum: STRIDE,
        rule: 'An output row (output width x output channels) holds at most 2,047 elements, 4,094 where the depth multiplier is even.',
        subject: outputRow,
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-output-channels',
        maximum: STRIDE,
        rule: 'There are at most 2,047 output channels, 4,094 where the depth multiplier is even.',
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('output of', [map(layer, 'output').channels], value),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-input-row-step',
        maximum: STRIDE,
        rule: 'From one output row to the next the input moves by at most 2,047 elements (vertical stride x input width x channels).',
        subject: rowStep,
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-column-step',
        maximum: STRIDE,
        rule: 'From one output column to the next the input moves by at most 2,047 elements (horizontal stride x channels).',
        subject: columnStep,
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-input-row-stride',
        maximum: STRIDE,
        rule: 'From one row of taps to the next the input moves by at most 2,047 elements (vertical dilation x input width x channels).',
        subject: inputRow,
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-dilated-columns',
        maximum: STRIDE,
        rule: 'From one tap to the next the input moves by at most 2,047 elements (horizontal dilation x channels).',
        subject: (layer, value) => {
            const { channels } = map(layer, 'input');
            return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('dilated step of', [view(layer).dilationWidth, channels], value);
        },
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-joined-rows',
        maximum: SIZE,
        rule: 'Where rows and columns share one loop, they walk at most 1,024 positions.',
        subject: plain('positions of the joined row and column loop'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-filter-depth',
        maximum: SIZE,
        rule: 'The filter is at most 1,024 channels deep, 2,048 where the depth multiplier is even.',
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('filter of', [map(layer, 'output').channels], value),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-filter-row-stride',
        maximum: STRIDE,
        rule: 'A row of the filter (filter width x output channels) holds at most 2,047 weights, 4,094 where the depth multiplier is even.',
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('filter row of', [view(layer).filterWidth, map(layer, 'output').channels], value),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-loops',
        maximum: 8,
        rule: 'A program nests at most 8 loops.',
        subject: plain('loops that the layer needs'),
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-loop-plan',
        maximum: 3,
        rule: 'The loops over rows, columns, filter and channels fit the three dimensions of an MVP array, each of at most 1,024 positions, 2,047 elements apart.',
        comparison: 'none',
        subject: () => 'the loops over rows, columns, filter and channels do not fit the three dimensions of an MVP array',
    },
    {
        ...DEPTHWISE,
        id: 'depthwise-work-per-program',
        maximum: 120,
        rule: 'A program does at least 120 multiply-accumulates on average; with less the CPU is quicker.',
        comparison: '<',
        subject: plain('multiply-accumulates per program'),
    },
    {
        ...DENSE,
        id: 'fc-batches',
        maximum: SIZE,
        rule: 'A fully connected layer computes 1 to 1,024 sets of outputs (the first output dimension).',
        subject: plain('first output dimension'),
    },
    {
        ...DENSE,
        id: 'fc-units',
        maximum: SIZE,
        rule: 'A fully connected layer has at most 1,024 units; one with more inputs than fit one loop has no such limit.',
        subject: plain('units'),
    },
    {
        ...DENSE,
        id: 'fc-depth',
        maximum: 1,
        comparison: '<',
        rule: 'A fully connected layer has at least one input.',
        subject: plain('inputs'),
    },
    {
        ...DENSE,
        id: 'fc-bias-length',
        maximum: SIZE,
        rule: 'The bias of a fully connected layer has at most 1,024 elements.',
        subject: plain('bias elements'),
    },
    {
        ...DENSE,
        id: 'fc-depth-factors',
        maximum: 2048,
        rule: 'A fully connected layer has at most 1,024 inputs, 2,048 where their number is even, or a number that splits into two loops of at most 1,024 each by prime factors up to 31.',
        comparison: 'none',
        subject: (_, value) => `${(0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .numberText */ .$)(value)} inputs do not split into two loops of at most 1,024`,
    },
    {
        ...POOL,
        id: 'pool-output-row-stride',
        maximum: STRIDE,
        rule: 'An output row (output width x channels) holds at most 2,047 elements, 4,094 where the channels are even.',
        subject: outputRow,
    },
    {
        ...POOL,
        id: 'pool-input-row-stride',
        maximum: STRIDE,
        rule: 'An input row (width x channels) holds at most 2,047 elements, 4,094 where the channels are even.',
        subject: inputRow,
    },
    {
        ...POOL,
        id: 'pool-column-step',
        maximum: STRIDE,
        rule: 'From one output column to the next the input moves by at most 2,047 elements (stride x channels), 4,094 where the channels are even.',
        subject: columnStep,
    },
    {
        ...POOL,
        id: 'pool-row-step',
        maximum: STRIDE,
        rule: 'Where the output is one column wide, the input moves from one output to the next by at most 2,047 elements (stride x width x channels), 4,094 where the channels are even.',
        subject: rowStep,
    },
    {
        ...POOL,
        id: 'pool-channels',
        maximum: STRIDE,
        rule: 'There are at most 2,047 channels, 4,094 where their number is even.',
        subject: (layer, value) => (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('map of', [map(layer, 'input').channels], value),
    },
    {
        ...POOL,
        id: 'pool-window',
        maximum: SIZE,
        rule: 'The window is at most 1,024 rows high and 1,024 columns wide.',
        subject: plain('window rows or columns'),
    },
    {
        ...POOL,
        id: 'pool-input-rows',
        maximum: SIZE,
        rule: 'The rows that one program walks (output rows x window with stride) are at most 1,024.',
        subject: plain('input rows that one program walks'),
    },
    {
        ...POOL,
        id: 'pool-output-columns',
        maximum: SIZE,
        rule: 'The outputs that one program walks in a row are at most 1,024.',
        subject: plain('outputs that one program walks in a row'),
    },
    {
        ...POOL,
        id: 'pool-output-rows',
        maximum: SIZE,
        rule: 'The output rows that one program walks are at most 1,024.',
        subject: plain('output rows that one program walks'),
    },
    {
        ...POOL,
        id: 'pool-row-skip',
        maximum: SIZE,
        rule: 'Between two output rows at most 1,024 input rows are skipped.',
        subject: plain('input rows skipped between two output rows'),
    },
    {
        ...AVERAGE,
        id: 'average-pool-column-step',
        maximum: STRIDE,
        rule: 'An average over maps that the special algorithm cannot take moves by at most 2,047 elements from one output column to the next (stride x channels).',
        subject: columnStep,
    },
    {
        ...AVERAGE,
        id: 'average-pool-taps',
        maximum: 512,
        only: 'mltk',
        rule: 'An average over maps that the special algorithm cannot take has a window of at most 512 values.',
        subject: (layer, value) => {
            const { filterHeight, filterWidth } = view(layer);
            return (0,_limit_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanText */ .C)('window of', [filterHeight, filterWidth], value);
        },
    },
    {
        ...AVERAGE,
        id: 'average-pool-instructions',
        maximum: 8,
        only: 'gsdk',
        rule: 'An average over more than 512 values is summed with compensation, which leaves one of 8 instructions for an activation or for skipping rows.',
        subject: plain('instructions that the layer needs'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-channels',
        maximum: SIZE,
        rule: 'A transposed convolution has at most 1,024 input channels.',
        subject: plain('input channels'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-input-height',
        maximum: SIZE,
        rule: 'The input of a transposed convolution is at most 1,024 rows high.',
        subject: plain('input height'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-input-width',
        maximum: SIZE,
        rule: 'The input of a transposed convolution is at most 1,024 columns wide.',
        subject: plain('input width'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-input-row-stride',
        maximum: STRIDE,
        rule: 'An input row (width x channels) of a transposed convolution holds at most 2,047 elements.',
        subject: inputRow,
    },
    {
        ...TRANSPOSE,
        id: 'tconv-filter',
        maximum: SIZE,
        rule: 'The filter of a transposed convolution is at most 1,024 taps high and wide.',
        subject: plain('filter taps'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-filter-row-stride',
        maximum: STRIDE,
        rule: 'A row of a filter (width x input channels) of a transposed convolution holds at most 2,047 weights.',
        subject: filterRow,
    },
    {
        ...TRANSPOSE,
        id: 'tconv-filters',
        maximum: SIZE,
        rule: 'A transposed convolution has at most 1,024 filters.',
        subject: plain('filters'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-output-height',
        maximum: SIZE,
        rule: 'The output of a transposed convolution is at most 1,024 rows high.',
        subject: plain('output height'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-output-width',
        maximum: SIZE,
        rule: 'The output of a transposed convolution is at most 1,024 columns wide.',
        subject: plain('output width'),
    },
    {
        ...TRANSPOSE,
        id: 'tconv-output-row-stride',
        maximum: STRIDE,
        rule: 'An output row (width x filters) of a transposed convolution holds at most 2,047 elements.',
        subject: outputRow,
    },
    {
        ...TRANSPOSE,
        id: 'tconv-window',
        maximum: SIZE,
        rule: 'Every input pixel of a transposed convolution reaches at least one output row and column, and at most 1,024; with small strides the kernel takes the padding from the input as if it convolved forwards.',
        subject: plain('output rows or columns that an input pixel reaches'),
    },
];
/** All limits, in the order of the documentation. */
const LIMITS = RECORDS;
const BY_ID = new Map(LIMITS.map((one) => [one.id, one]));
function limitOf(id) {
    const limit = BY_ID.get(id);
    if (limit === undefined)
        throw new Error(`no such limit: ${id}`);
    return limit;
}


/***/ }),

/***/ 8810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ ACCELERATED)
});

;// CONCATENATED MODULE: ./lib/operators/activation-range.js
const LOWEST = -128;
const HIGHEST = 127;
/** Real bounds of each activation; null where it does not bound that side. */
const BOUNDS = {
    NONE: { low: null, high: null },
    RELU: { low: 0, high: null },
    RELU6: { low: 0, high: 6 },
    RELU_N1_TO_1: { low: -1, high: 1 },
    TANH: { low: null, high: null },
    SIGN_BIT: { low: null, high: null },
};
/** Of an int8 output; a tensor without scale counts as one with scale 1 and zero point 0. */
function activationRange(activation, output) {
    const { low, high } = BOUNDS[activation];
    return {
        low: low === null ? LOWEST : Math.max(LOWEST, quantize(low, output)),
        high: high === null ? HIGHEST : Math.min(HIGHEST, quantize(high, output)),
    };
}
function quantize(real, output) {
    const scale = output?.quantization?.scales[0] ?? 1;
    const zeroPoint = output?.quantization?.zeroPoints[0] ?? 0;
    return zeroPoint + roundHalfAway(Math.fround(Math.fround(real) / Math.fround(scale)));
}
/** C's `round`: halves away from zero. */
function roundHalfAway(value) {
    return value < 0 ? -Math.round(-value) : Math.round(value);
}

// EXTERNAL MODULE: ./lib/operators/cpu-layer.js
var cpu_layer = __webpack_require__(1683);
// EXTERNAL MODULE: ./lib/operators/kernel-structs.js
var kernel_structs = __webpack_require__(5875);
// EXTERNAL MODULE: ./lib/operators/layer-context.js
var layer_context = __webpack_require__(9474);
;// CONCATENATED MODULE: ./lib/operators/mvp-kernel-memory.js


const NOTHING = { preparePersistent: [], scratch: [] };
const CONVOLUTION = { input: 0, filter: 1, bias: 2 };
/** Input 0 is the output's shape. */
const TRANSPOSED = { input: 2, filter: 1, bias: 3 };
/** CONV_2D: two per-channel arrays; scratch for the scaled input (MVP) or for im2col (CPU). */
function convolutionMemory(layer, setting) {
    const filter = layer.inputs[CONVOLUTION.filter];
    const channels = dimension(filter, 0);
    return kernelMemory(layer, setting, {
        ...convolutionRequests({ layer, setting, channels }),
        temporaries: convolutionTemporaries(layer, setting),
    });
}
function convolutionRequests({ layer, setting, channels }) {
    if (setting.onMvp) {
        return { preparePersistent: perChannel(2, channels), ...scaledInput(layer, setting) };
    }
    if (!hasPerChannelArrays(layer, setting))
        return NOTHING;
    return {
        preparePersistent: perChannel(4, channels),
        ...named({
            'unpacked filter': unpackedFilterBytes(layer, setting),
            'im2col columns': im2colBytes(layer, setting),
        }),
    };
}
/** The whole input in half precision, where the kernel is built for speed. */
function scaledInput({ inputs }, { optimizeSpeed }) {
    const bytes = optimizeSpeed === 1 ? 2 * (0,layer_context/* elementsOf */.Z)(inputs[0]) : 0;
    return named({ 'scaled input': bytes });
}
/** DEPTHWISE_CONV_2D: two per-channel arrays; scratch only for CMSIS-NN's optimized kernel. */
function depthwiseMemory(layer, setting) {
    const channels = dimension(layer.inputs[CONVOLUTION.filter], 3);
    return kernelMemory(layer, setting, {
        ...depthwiseRequests({ layer, setting, channels }),
        temporaries: convolutionTemporaries(layer, setting),
    });
}
function depthwiseRequests({ layer, setting, channels }) {
    if (setting.onMvp)
        return { preparePersistent: perChannel(2, channels), scratch: [] };
    if (!hasPerChannelArrays(layer, setting))
        return NOTHING;
    return {
        preparePersistent: perChannel(4, channels),
        ...named({
            'unpacked filter': unpackedFilterBytes(layer, setting),
            'input columns': depthwiseScratchBytes({ layer, setting, channels }),
        }),
    };
}
/** TRANSPOSE_CONV: two per-channel arrays and an accumulator per output element. */
function transposeConvMemory(layer, setting) {
    const channels = dimension(layer.inputs[TRANSPOSED.filter], 0);
    const { input, filter, bias } = TRANSPOSED;
    const output = layer.inputs.length;
    const nested = setting.accelerator === 'none' && !isFloat(layer, TRANSPOSED.input);
    return kernelMemory(layer, setting, {
        ...transposeConvRequests({ layer, setting, channels }),
        temporaries: [output, bias, input, filter, ...(nested ? [input, filter, output] : [])],
    });
}
const TRANSPOSED_ACCUMULATOR_BYTES = { int8: 4, int16: 8 };
function transposeConvRequests({ layer, setting, channels }) {
    const elements = (0,layer_context/* elementsOf */.Z)(layer.outputs[0]);
    if (setting.onMvp) {
        return { preparePersistent: perChannel(2, channels), ...named({ accumulators: 2 * elements }) };
    }
    const dtype = layer.inputs[TRANSPOSED.input]?.dtype;
    const reference = setting.accelerator === 'none';
    if (!reference && dtype !== 'int8')
        return NOTHING;
    const accumulator = dtype === undefined ? 0 : (TRANSPOSED_ACCUMULATOR_BYTES[dtype] ?? 0);
    const bias = layer.inputs[TRANSPOSED.bias];
    const wideBias = dtype === 'int16' && bias?.dtype === 'int16' ? 8 * (0,layer_context/* elementsOf */.Z)(bias) : 0;
    return {
        preparePersistent: perChannel(4, channels),
        ...named({ accumulators: accumulator * elements, 'wide bias': wideBias }),
    };
}
/** FULLY_CONNECTED: the MVP's half-precision copy of the bias; CMSIS-NN may want 1x1 arrays. */
function fullyConnectedMemory(layer, setting) {
    const output = layer.inputs.length;
    return kernelMemory(layer, setting, {
        ...fullyConnectedRequests(layer, setting),
        temporaries: [0, 1, 2, output],
    });
}
function fullyConnectedRequests(layer, setting) {
    const [, weights, bias] = layer.inputs;
    if (setting.onMvp) {
        return {
            preparePersistent: bias === undefined ? [] : [2 * (0,layer_context/* elementsOf */.Z)(bias)],
            scratch: [],
        };
    }
    if (setting.accelerator === 'mvp')
        return NOTHING;
    const unpacks = weights?.dtype === 'int4' && unpacksInt4Weights(setting);
    const scratch = named({ 'unpacked filter': unpacks ? (0,layer_context/* elementsOf */.Z)(weights) : 0 });
    if (!runsAsConvolution(layer, setting))
        return { preparePersistent: [], ...scratch };
    const depth = layer.outputs[0]?.shape.at(-1) ?? 0;
    return { preparePersistent: perChannel(4, depth), ...scratch };
}
/** CMSIS-NN runs an int8 layer with more than two output dimensions as a 1x1 convolution. */
function runsAsConvolution({ inputs, outputs }, { runtime }) {
    const accumDepth = inputs[1]?.shape.at(-1) ?? 0;
    const rank = outputs[0]?.shape.length ?? 0;
    return (runtime.id !== 'mltk-simulator' &&
        inputs[0]?.dtype === 'int8' &&
        rank > 2 &&
        accumDepth % 4 === 0);
}
/** AVERAGE_POOL_2D, MAX_POOL_2D: off the MVP the average sums a row of channels in a scratch. */
function poolMemory(layer, setting) {
    const [input] = layer.inputs;
    const averages = layer.operator.kind === 'AVERAGE_POOL_2D' && !setting.onMvp;
    const sums = averages && summedTypes(setting).has(input?.dtype ?? 'float32');
    return kernelMemory(layer, setting, {
        preparePersistent: [],
        ...named({ 'channel sums': sums ? 4 * dimension(input, 3) : 0 }),
        temporaries: poolTemporaries(layer, setting),
    });
}
/** The kernels' common part fetches the operands again, but for a maximum without accelerator. */
function poolTemporaries({ operator, inputs }, { accelerator }) {
    const once = [0, inputs.length];
    const single = accelerator === 'none' && operator.kind === 'MAX_POOL_2D';
    return single ? once : [...once, ...once];
}
const INT8 = new Set(['int8']);
const INT8_AND_INT16 = new Set(['int8', 'int16']);
function summedTypes({ runtime, accelerator }) {
    const cmsis = accelerator === 'none' && runtime.id !== 'mltk-simulator';
    return cmsis ? INT8_AND_INT16 : INT8;
}
/** ADD, MUL: nothing but their structs. The MVP's MUL fetches its operands a second time. */
function elementwiseMemory(layer, setting) {
    const once = [0, 1, layer.inputs.length];
    const twice = layer.operator.kind === 'MUL' && setting.accelerator === 'mvp';
    return kernelMemory(layer, setting, {
        ...NOTHING,
        temporaries: twice ? [...once, ...once] : once,
    });
}
function kernelMemory({ operator }, setting, prepare) {
    return {
        initPersistent: (0,kernel_structs/* opData */.u)(operator.kind, setting),
        builtinData: (0,kernel_structs/* optionStruct */.N)(operator.kind, setting.runtime.id),
        requestsLast: setting.accelerator === 'mvp',
        ...prepare,
    };
}
function perChannel(bytes, channels) {
    return [bytes * channels, bytes * channels];
}
/** The reference kernels (PC without accelerator) allocate the arrays for every type. */
function hasPerChannelArrays(layer, setting) {
    const dtype = layer.inputs[0]?.dtype;
    if (setting.accelerator === 'mvp')
        return dtype === 'int8';
    return setting.runtime.id === 'mltk-simulator' || dtype === 'int8' || dtype === 'int16';
}
/** Kernels without 4-bit arithmetic widen the filter into a scratch buffer. */
function unpackedFilterBytes({ inputs }, setting) {
    const filter = inputs[CONVOLUTION.filter];
    if (setting.accelerator === 'mvp' || filter?.dtype !== 'int4')
        return 0;
    return unpacksInt4Weights(setting) ? (0,layer_context/* elementsOf */.Z)(filter) : 0;
}
/** CMSIS-NN of 2024 multiplies 4-bit weights as they are. */
function unpacksInt4Weights({ runtime }) {
    return runtime.id !== 'mltk-device';
}
/** `arm_convolve_wrapper_s8/_s16_get_buffer_size`, in the version each runtime is built with. */
function im2colBytes(layer, setting) {
    const columns = filterArea(layer) * dimension(layer.inputs[0], 3);
    if (layer.inputs[0]?.dtype === 'int8') {
        return setting.runtime.id === 'mltk-simulator'
            ? oldIm2colBytes(layer, columns)
            : newIm2colBytes(layer, columns);
    }
    if (setting.runtime.id === 'mltk-simulator' || layer.inputs[0]?.dtype !== 'int16')
        return 0;
    return columns < 512 && !isDilated(layer) ? 4 * columns : 0;
}
/** The PC's library takes the short cut only at stride 1 and whole words, and ignores dilation. */
function oldIm2colBytes(layer, columns) {
    const { strideH, strideW } = windowOf(layer);
    const fast = strideH === 1 && strideW === 1 && dimension(layer.inputs[0], 3) % 4 === 0;
    return isPointwise(layer) && fast ? 0 : 4 * columns;
}
function newIm2colBytes(layer, columns) {
    if (isPointwise(layer) && !isDilated(layer))
        return 0;
    return (4 * (layer.inputs[CONVOLUTION.filter]?.dtype === 'int4' ? columns : 4 * Math.ceil(columns / 4)));
}
/** `arm_depthwise_conv_wrapper_s8_get_buffer_size`: only the optimized kernel has a buffer. */
function depthwiseScratchBytes({ layer, setting, channels }) {
    const [input, filter] = layer.inputs;
    const inputChannels = dimension(input, 3);
    const optimized = input?.dtype === 'int8' && inputChannels === channels && dimension(input, 0) === 1;
    if (!optimized)
        return 0;
    const bytes = 2 * inputChannels * filterArea(layer);
    if (setting.runtime.id === 'mltk-simulator')
        return bytes;
    const has3x3Kernel = filter?.dtype !== 'int4' &&
        dimension(filter, 1) === 3 &&
        dimension(filter, 2) === 3 &&
        padding(layer).every((pad) => pad <= 1);
    return isDilated(layer) || has3x3Kernel ? 0 : bytes;
}
function isPointwise(layer) {
    return filterArea(layer) === 1 && padding(layer).every((pad) => pad === 0);
}
function isDilated(layer) {
    const { dilationH, dilationW } = windowOf(layer);
    return dilationH !== 1 || dilationW !== 1;
}
function filterArea({ inputs }) {
    const filter = inputs[CONVOLUTION.filter];
    return dimension(filter, 1) * dimension(filter, 2);
}
/** Rows and columns added before the input, as `ComputePaddingHeightWidth` computes them. */
function padding(layer) {
    const [input, filter] = layer.inputs;
    const { same, strideH, strideW, dilationH, dilationW } = windowOf(layer);
    if (!same)
        return [0, 0];
    return [
        samePadding(dimension(input, 1), (dimension(filter, 1) - 1) * dilationH + 1, strideH),
        samePadding(dimension(input, 2), (dimension(filter, 2) - 1) * dilationW + 1, strideW),
    ];
}
function samePadding(input, filter, stride) {
    const output = Math.ceil(input / stride);
    return Math.max(0, Math.floor(((output - 1) * stride + filter - input) / 2));
}
const UNIT = { same: false, strideH: 1, strideW: 1, dilationH: 1, dilationW: 1 };
function windowOf({ operator }) {
    const { options } = operator;
    if (!isConvolution(options))
        return UNIT;
    return {
        same: options.padding === 'SAME',
        strideH: options.strideH,
        strideW: options.strideW,
        dilationH: options.dilationHFactor,
        dilationW: options.dilationWFactor,
    };
}
function isConvolution(options) {
    return 'dilationHFactor' in options;
}
/** Operands that Prepare holds at once; kernels off the MVP's code fetch them again to calculate. */
function convolutionTemporaries(layer, { accelerator }) {
    const { input, filter, bias } = CONVOLUTION;
    const output = layer.inputs.length;
    const nested = accelerator === 'none' ? [output, input, filter] : [];
    return [output, bias, input, filter, ...nested];
}
function isFloat({ inputs }, index) {
    return inputs[index]?.dtype === 'float32';
}
/** Size of one dimension, 0 where the tensor or the dimension is missing. */
function dimension(tensor, index) {
    return tensor?.shape[index] ?? 0;
}
/** Scratch buffers by purpose; the kernels request none of zero bytes. */
function named(bytesOf) {
    const wanted = Object.entries(bytesOf).filter(([, bytes]) => bytes > 0);
    return {
        scratch: wanted.map(([, bytes]) => bytes),
        scratchPurposes: wanted.map(([purpose]) => purpose),
    };
}

;// CONCATENATED MODULE: ./lib/operators/work-count.js
/** Product in 32-bit two's complement. */
function product32(...factors) {
    return factors.reduce((all, one) => Math.imul(all, one), 1);
}
function sum32(...terms) {
    return terms.reduce((all, one) => (all + one) | 0, 0);
}
const COUNTED_ACTIVATIONS = new Set(['RELU', 'RELU6', 'RELU_N1_TO_1']);
/** Two operations per output where the activation is one that the MLTK counts. */
function activationOps(activation, outputs) {
    return COUNTED_ACTIVATIONS.has(activation) ? product32(2, outputs) : 0;
}
/** Two operations per multiply-accumulate, one per output for a bias, and the activation's. */
function macWork(macs, extra) {
    return { macs, ops: sum32(product32(2, macs), extra.biased, extra.activation) };
}

;// CONCATENATED MODULE: ./lib/operators/add-mul.js




/** ADD and MUL of two tensors. The MVP runs them where both have one shape. */
const ADD_MUL = {
    kinds: ['ADD', 'MUL'],
    work,
    memory: elementwiseMemory,
    mvp: mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters,
};
function activationOf({ operator: { options } }) {
    return options.type === 'AddOptions' || options.type === 'MulOptions'
        ? options.fusedActivationFunction
        : 'NONE';
}
/** ADD is counted over its first input, MUL over its output. */
function work({ operator, inputs, outputs }) {
    const counted = operator.kind === 'ADD' ? inputs[0] : outputs[0];
    return { ops: product32(...(counted?.shape ?? [])), macs: 0 };
}
function mvpLayer(layer) {
    const { operator, inputs, outputs } = layer;
    const isAdd = operator.kind === 'ADD';
    // ADD's kernel asks the output for its type, MUL's the first input.
    const typed = isAdd ? outputs[0] : inputs[0];
    const [first, second] = inputs;
    if (typed?.dtype !== 'int8' || first === undefined || second === undefined)
        return undefined;
    if (!isSameShape(first.shape, second.shape))
        return undefined;
    return {
        kind: isAdd ? 'ADD' : 'MUL',
        elements: first.shape.reduce((all, one) => all * one, 1),
        activation: activationRange(activationOf(layer), outputs[0]),
    };
}
/** Shapes are compared after the shorter one is filled with 1s on the left. */
function isSameShape(a, b) {
    const rank = Math.max(a.length, b.length);
    return Array.from({ length: rank }, (_, at) => at + 1).every((fromEnd) => (a.at(-fromEnd) ?? 1) === (b.at(-fromEnd) ?? 1));
}
function parameters(layer) {
    return { activation: activationOf(layer) };
}

;// CONCATENATED MODULE: ./lib/operators/window-layer.js
/** Size of one dimension; 0 where the tensor or the dimension is missing, which no kernel runs. */
function dimensionOf(tensor, index) {
    return tensor?.shape[index] ?? 0;
}
function mapOf(tensor) {
    return {
        batches: dimensionOf(tensor, 0),
        height: dimensionOf(tensor, 1),
        width: dimensionOf(tensor, 2),
        channels: dimensionOf(tensor, 3),
    };
}
function windowFrom(options, filter) {
    return {
        filterHeight: filter.height,
        filterWidth: filter.width,
        strideHeight: options.strideH,
        strideWidth: options.strideW,
        dilationHeight: options.dilationHFactor ?? 1,
        dilationWidth: options.dilationWFactor ?? 1,
        padding: options.padding,
    };
}
/** `kernel_size`, `strides`, `padding`, and `dilation` where there is one. */
function windowParameters(window) {
    const isDilated = window.dilationHeight !== 1 || window.dilationWidth !== 1;
    return {
        kernel_size: `${window.filterHeight}x${window.filterWidth}`,
        strides: `${window.strideHeight}x${window.strideWidth}`,
        padding: window.padding,
        ...(isDilated ? { dilation: `${window.dilationHeight}x${window.dilationWidth}` } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/operators/conv-2d.js





/** CONV_2D: inputs are the map, the filter (filters, height, width, channels) and a bias. */
const CONV_2D = {
    kinds: ['CONV_2D'],
    work: conv_2d_work,
    memory: convolutionMemory,
    mvp: conv_2d_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters: conv_2d_parameters,
};
const DEFAULTS = {
    type: 'Conv2DOptions',
    padding: 'SAME',
    strideW: 0,
    strideH: 0,
    fusedActivationFunction: 'NONE',
    dilationWFactor: 1,
    dilationHFactor: 1,
};
function optionsOf({ operator: { options } }) {
    return options.type === 'Conv2DOptions' ? options : DEFAULTS;
}
function conv_2d_windowOf(layer) {
    const filter = layer.inputs[1];
    return windowFrom(optionsOf(layer), {
        height: dimensionOf(filter, 1),
        width: dimensionOf(filter, 2),
    });
}
function conv_2d_work(layer) {
    const { filterHeight, filterWidth } = conv_2d_windowOf(layer);
    const output = mapOf(layer.outputs[0]);
    const outputs = product32(output.width, output.height, output.channels);
    const macs = product32(filterHeight, filterWidth, mapOf(layer.inputs[0]).channels, outputs);
    return macWork(macs, {
        biased: layer.inputs[2] === undefined ? 0 : outputs,
        activation: activationOps(optionsOf(layer).fusedActivationFunction, outputs),
    });
}
function conv_2d_mvpLayer(layer) {
    const [input, filter, bias] = layer.inputs;
    const [output] = layer.outputs;
    if (input?.dtype !== 'int8')
        return undefined;
    return {
        kind: 'CONV_2D',
        ...conv_2d_windowOf(layer),
        input: mapOf(input),
        output: { ...mapOf(output), channels: dimensionOf(filter, 0) },
        activation: activationRange(optionsOf(layer).fusedActivationFunction, output),
        hasBias: bias !== undefined,
    };
}
function conv_2d_parameters(layer) {
    return {
        filters: dimensionOf(layer.inputs[1], 0),
        ...windowParameters(conv_2d_windowOf(layer)),
        activation: optionsOf(layer).fusedActivationFunction,
    };
}

;// CONCATENATED MODULE: ./lib/operators/depthwise-conv-2d.js





/** DEPTHWISE_CONV_2D: inputs are the map, the filter (1, height, width, outputs) and a bias. */
const DEPTHWISE_CONV_2D = {
    kinds: ['DEPTHWISE_CONV_2D'],
    work: depthwise_conv_2d_work,
    memory: depthwiseMemory,
    mvp: depthwise_conv_2d_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters: depthwise_conv_2d_parameters,
};
const depthwise_conv_2d_DEFAULTS = {
    type: 'DepthwiseConv2DOptions',
    padding: 'SAME',
    strideW: 0,
    strideH: 0,
    depthMultiplier: 0,
    fusedActivationFunction: 'NONE',
    dilationWFactor: 1,
    dilationHFactor: 1,
};
function depthwise_conv_2d_optionsOf({ operator: { options } }) {
    return options.type === 'DepthwiseConv2DOptions' ? options : depthwise_conv_2d_DEFAULTS;
}
function depthwise_conv_2d_windowOf(layer) {
    const filter = layer.inputs[1];
    return windowFrom(depthwise_conv_2d_optionsOf(layer), {
        height: dimensionOf(filter, 1),
        width: dimensionOf(filter, 2),
    });
}
/** The MLTK counts with the option's multiplier, not with the filter's depth. */
function depthwise_conv_2d_work(layer) {
    const { filterHeight, filterWidth } = depthwise_conv_2d_windowOf(layer);
    const { depthMultiplier, fusedActivationFunction } = depthwise_conv_2d_optionsOf(layer);
    const output = mapOf(layer.outputs[0]);
    const { channels } = mapOf(layer.inputs[0]);
    const outputs = product32(depthMultiplier, channels, output.width, output.height);
    return macWork(product32(filterWidth, filterHeight, outputs), {
        biased: layer.inputs[2] === undefined ? 0 : outputs,
        activation: activationOps(fusedActivationFunction, outputs),
    });
}
function depthwise_conv_2d_mvpLayer(layer) {
    const [input, filter, bias] = layer.inputs;
    const [output] = layer.outputs;
    if (input?.dtype !== 'int8')
        return undefined;
    return {
        kind: 'DEPTHWISE_CONV_2D',
        ...depthwise_conv_2d_windowOf(layer),
        input: mapOf(input),
        output: { ...mapOf(output), channels: dimensionOf(filter, 3) },
        activation: activationRange(depthwise_conv_2d_optionsOf(layer).fusedActivationFunction, output),
        hasBias: bias !== undefined,
    };
}
function depthwise_conv_2d_parameters(layer) {
    const { channels } = mapOf(layer.inputs[0]);
    return {
        depth_multiplier: Math.floor(dimensionOf(layer.inputs[1], 3) / Math.max(channels, 1)),
        ...windowParameters(depthwise_conv_2d_windowOf(layer)),
        activation: depthwise_conv_2d_optionsOf(layer).fusedActivationFunction,
    };
}

;// CONCATENATED MODULE: ./lib/operators/fully-connected.js






/** FULLY_CONNECTED: inputs are the values, the weights (units, inputs) and a bias. */
const FULLY_CONNECTED = {
    kinds: ['FULLY_CONNECTED'],
    work: fully_connected_work,
    memory: fullyConnectedMemory,
    mvp: fully_connected_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters: fully_connected_parameters,
};
function fully_connected_activationOf({ operator: { options } }) {
    return options.type === 'FullyConnectedOptions' ? options.fusedActivationFunction : 'NONE';
}
/** One set of outputs is counted, whatever the batch. */
function fully_connected_work(layer) {
    const units = layer.outputs[0]?.shape.at(-1) ?? 0;
    const depth = layer.inputs[1]?.shape.at(-1) ?? 0;
    return macWork(product32(units, depth), {
        biased: layer.inputs[2] === undefined ? 0 : units,
        activation: activationOps(fully_connected_activationOf(layer), units),
    });
}
function fully_connected_mvpLayer(layer) {
    const [input, weights, bias] = layer.inputs;
    const [output] = layer.outputs;
    if (input?.dtype !== 'int8')
        return undefined;
    return {
        kind: 'FULLY_CONNECTED',
        batches: dimensionOf(output, 0),
        outputDepth: dimensionOf(output, 1),
        accumDepth: dimensionOf(weights, 1),
        biasLength: (0,layer_context/* elementsOf */.Z)(bias),
        weightsZeroPoint: weights?.quantization?.zeroPoints[0] ?? 0,
        activation: activationRange(fully_connected_activationOf(layer), output),
    };
}
function fully_connected_parameters(layer) {
    return { units: dimensionOf(layer.inputs[1], 0), activation: fully_connected_activationOf(layer) };
}

;// CONCATENATED MODULE: ./lib/operators/pool-2d.js





/** MAX_POOL_2D and AVERAGE_POOL_2D: a window over each channel. */
const POOL_2D = {
    kinds: ['MAX_POOL_2D', 'AVERAGE_POOL_2D'],
    work: pool_2d_work,
    memory: poolMemory,
    mvp: pool_2d_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters: pool_2d_parameters,
};
const pool_2d_DEFAULTS = {
    type: 'Pool2DOptions',
    padding: 'SAME',
    strideW: 0,
    strideH: 0,
    filterWidth: 0,
    filterHeight: 0,
    fusedActivationFunction: 'NONE',
};
function pool_2d_optionsOf({ operator: { options } }) {
    return options.type === 'Pool2DOptions' ? options : pool_2d_DEFAULTS;
}
function pool_2d_windowOf(layer) {
    const options = pool_2d_optionsOf(layer);
    return windowFrom(options, { height: options.filterHeight, width: options.filterWidth });
}
/** An average takes one more operation per output: the division. */
function pool_2d_work(layer) {
    const { filterHeight, filterWidth, fusedActivationFunction } = pool_2d_optionsOf(layer);
    const { height, width, channels } = mapOf(layer.outputs[0]);
    const outputs = product32(height, width, channels);
    const division = layer.operator.kind === 'AVERAGE_POOL_2D' ? 1 : 0;
    const perOutput = sum32(product32(filterWidth, filterHeight), division);
    const ops = sum32(product32(outputs, perOutput), activationOps(fusedActivationFunction, outputs));
    return { ops, macs: 0 };
}
function pool_2d_mvpLayer(layer) {
    const [input] = layer.inputs;
    const [output] = layer.outputs;
    if (input?.dtype !== 'int8')
        return undefined;
    const map = mapOf(input);
    return {
        kind: layer.operator.kind === 'MAX_POOL_2D' ? 'MAX_POOL_2D' : 'AVERAGE_POOL_2D',
        ...pool_2d_windowOf(layer),
        input: map,
        output: { ...mapOf(output), channels: map.channels },
        activation: activationRange(pool_2d_optionsOf(layer).fusedActivationFunction, output),
    };
}
function pool_2d_parameters(layer) {
    return {
        ...windowParameters(pool_2d_windowOf(layer)),
        activation: pool_2d_optionsOf(layer).fusedActivationFunction,
    };
}

// EXTERNAL MODULE: ./lib/mvp/geometry.js
var geometry = __webpack_require__(2817);
;// CONCATENATED MODULE: ./lib/operators/transpose-conv.js





/** TRANSPOSE_CONV: inputs are the output's shape, the filter, the map and a bias. */
const TRANSPOSE_CONV = {
    kinds: ['TRANSPOSE_CONV'],
    work: transpose_conv_work,
    memory: transposeConvMemory,
    mvp: transpose_conv_mvpLayer,
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters: transpose_conv_parameters,
};
const transpose_conv_DEFAULTS = {
    type: 'TransposeConvOptions',
    padding: 'SAME',
    strideW: 0,
    strideH: 0,
    fusedActivationFunction: 'NONE',
};
function transpose_conv_optionsOf({ operator: { options } }) {
    return options.type === 'TransposeConvOptions' ? options : transpose_conv_DEFAULTS;
}
function transpose_conv_windowOf(layer) {
    const filter = layer.inputs[1];
    return windowFrom(transpose_conv_optionsOf(layer), {
        height: dimensionOf(filter, 1),
        width: dimensionOf(filter, 2),
    });
}
/** The MLTK counts the bias over the output of a forward convolution, and no activation. */
function transpose_conv_work(layer) {
    const window = transpose_conv_windowOf(layer);
    const input = mapOf(layer.inputs[2]);
    const { channels } = mapOf(layer.outputs[0]);
    const { x, y } = (0,geometry/* windowOf */.Ou)(input, window);
    const { filterHeight, filterWidth } = window;
    const area = product32(input.width, input.height, input.channels);
    const macs = product32(filterHeight, filterWidth, channels, area);
    const biased = layer.inputs[3] === undefined ? 0 : product32((0,geometry/* outputSize */.Pv)(x), (0,geometry/* outputSize */.Pv)(y), channels);
    return macWork(macs, { biased, activation: 0 });
}
function transpose_conv_mvpLayer(layer) {
    const [, filter, input] = layer.inputs;
    if (input?.dtype !== 'int8')
        return undefined;
    return {
        kind: 'TRANSPOSE_CONV',
        ...transpose_conv_windowOf(layer),
        input: mapOf(input),
        output: { ...mapOf(layer.outputs[0]), channels: dimensionOf(filter, 0) },
    };
}
function transpose_conv_parameters(layer) {
    return {
        filters: dimensionOf(layer.inputs[1], 0),
        ...windowParameters(transpose_conv_windowOf(layer)),
        activation: transpose_conv_optionsOf(layer).fusedActivationFunction,
    };
}

;// CONCATENATED MODULE: ./lib/operators/accelerated.js






/** The operators that the MVP has kernels for. */
const ACCELERATED = [
    CONV_2D,
    DEPTHWISE_CONV_2D,
    FULLY_CONNECTED,
    POOL_2D,
    ADD_MUL,
    TRANSPOSE_CONV,
];


/***/ }),

/***/ 5277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ CONTROL_FLOW),
/* harmony export */   J: () => (/* binding */ calledSubgraphs)
/* harmony export */ });
/* harmony import */ var _cpu_operator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8400);
/** Operators that run subgraphs or keep resources. Source: tflite-micro micro/kernels/if.cc and others. */

const CONTROL_FLOW = [
    (0,_cpu_operator_js__WEBPACK_IMPORTED_MODULE_0__/* .cpuOperator */ .Lf)({ kinds: ['IF'], fetches: () => [0] }),
    (0,_cpu_operator_js__WEBPACK_IMPORTED_MODULE_0__/* .cpuOperator */ .Lf)({ kinds: ['WHILE', 'CALL_ONCE', 'VAR_HANDLE'], fetches: 'none' }),
    (0,_cpu_operator_js__WEBPACK_IMPORTED_MODULE_0__/* .cpuOperator */ .Lf)({ kinds: ['READ_VARIABLE', 'ASSIGN_VARIABLE'], fetches: 'inputs' }),
];
/** Fields of the options that name subgraphs, in the order in which the allocator walks them. */
const CALLS = {
    IF: ['thenSubgraphIndex', 'elseSubgraphIndex'],
    WHILE: ['condSubgraphIndex', 'bodySubgraphIndex'],
    CALL_ONCE: ['initSubgraphIndex'],
};
/** Subgraphs that a control flow operator runs; none for every other operator. */
function calledSubgraphs({ kind, options }) {
    const fields = CALLS[kind];
    if (fields === undefined || options.type !== 'Other')
        return [];
    return fields.map((name) => Number(options.fields[name] ?? 0));
}


/***/ }),

/***/ 1683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ cpuLayerOf)
/* harmony export */ });
/**
 * Any operator as the CPU room understands it: shapes, types, window, activation. Total: an
 * operator with missing tensors gives a layer with fewer inputs, not an error.
 */
function cpuLayerOf(layer) {
    const { operator } = layer;
    const { options } = operator;
    return {
        kind: operator.customName ?? operator.kind,
        inputs: layer.inputs.filter(isPresent).map(cpuTensorOf),
        outputs: layer.outputs.filter(isPresent).map(cpuTensorOf),
        window: windowOf(layer),
        activation: activationOf(options),
        broadcasts: ELEMENT_WISE.has(operator.kind) && hasDifferentShapes(layer.inputs),
        fields: options.type === 'Other' ? options.fields : {},
    };
}
/** Operators that combine two (or more) tensors element by element and broadcast them where needed. */
const ELEMENT_WISE = new Set([
    ...['ADD', 'SUB', 'MUL', 'DIV', 'SQUARED_DIFFERENCE', 'MAXIMUM', 'MINIMUM', 'PRELU'],
    ...['FLOOR_DIV', 'FLOOR_MOD', 'POW', 'EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL'],
    ...['LESS', 'LESS_EQUAL', 'LOGICAL_AND', 'LOGICAL_OR', 'SELECT_V2'],
]);
function windowOf({ operator, inputs }) {
    const { options } = operator;
    if (options.type === 'Pool2DOptions') {
        const { filterHeight, filterWidth } = options;
        return { ...stridesOf(options), filterHeight, filterWidth };
    }
    if (!isConvolution(options))
        return null;
    const [, filterHeight = 1, filterWidth = 1] = inputs[1]?.shape ?? [];
    return { ...stridesOf(options), filterHeight, filterWidth };
}
function isConvolution(options) {
    return 'strideH' in options && options.type !== 'Pool2DOptions';
}
function stridesOf(options) {
    return {
        strideHeight: options.strideH,
        strideWidth: options.strideW,
        dilationHeight: 'dilationHFactor' in options ? options.dilationHFactor : 1,
        dilationWidth: 'dilationWFactor' in options ? options.dilationWFactor : 1,
        padding: options.padding,
    };
}
function activationOf(options) {
    if ('fusedActivationFunction' in options)
        return options.fusedActivationFunction;
    const activation = options.type === 'Other' ? options.fields['fusedActivationFunction'] : 'NONE';
    return typeof activation === 'string' ? activation : 'NONE';
}
/** Shapes are compared as TFLM does, after filling the shorter one with 1s on the left. */
function hasDifferentShapes(inputs) {
    const shapes = inputs.filter(isPresent).map(({ shape }) => shape);
    const rank = Math.max(...shapes.map(({ length }) => length));
    const full = shapes.map((shape) => [...Array(rank - shape.length).fill(1), ...shape]);
    return full.some((shape) => shape.some((size, axis) => size !== full[0]?.[axis]));
}
function cpuTensorOf({ shape, dtype, isConstant }) {
    return { shape, dtype, isConstant };
}
function isPresent(tensor) {
    return tensor !== undefined;
}


/***/ }),

/***/ 8400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ firstOutput),
/* harmony export */   L2: () => (/* binding */ inputType),
/* harmony export */   Lf: () => (/* binding */ cpuOperator)
/* harmony export */ });
/* unused harmony export wrap32 */
/* harmony import */ var _cpu_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1683);
/* harmony import */ var _kernel_structs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5875);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9397);



/** A record whose memory is the kind's structs and the given requests. */
function cpuOperator({ kinds, ops = () => 0, prepare = () => ({}), fetches = 'all', parameters = _parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .optionParameters */ .ii, }) {
    return {
        kinds,
        work: (layer) => ({ ops: wrap32(ops(layer)), macs: 0 }),
        memory: (layer, setting) => {
            const { persistent = [], scratch = [], scratchPurpose } = prepare(layer, setting);
            return {
                initPersistent: (0,_kernel_structs_js__WEBPACK_IMPORTED_MODULE_1__/* .opData */ .u)(layer.operator.kind, setting),
                preparePersistent: persistent,
                scratch,
                ...(scratchPurpose === undefined
                    ? {}
                    : { scratchPurposes: scratch.map(() => scratchPurpose) }),
                builtinData: (0,_kernel_structs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionStruct */ .N)(layer.operator.kind, setting.runtime.id),
                temporaries: temporaries(layer, fetches),
            };
        },
        cpu: _cpu_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .cpuLayerOf */ .X,
        parameters,
    };
}
/** The profiler counts in unsigned 32-bit integers. */
function wrap32(value) {
    return value >>> 0;
}
/** Index of the first output among an operator's inputs, then outputs. */
function firstOutput({ inputs }) {
    return inputs.length;
}
/** The type of the first input. */
function inputType({ inputs }) {
    return inputs[0]?.dtype;
}
function temporaries(layer, fetches) {
    if (typeof fetches === 'function')
        return fetches(layer);
    if (fetches === 'none')
        return [];
    const { inputs, outputs } = layer;
    return Array.from(fetches === 'inputs' ? inputs : [...inputs, ...outputs], (_, index) => index);
}


/***/ }),

/***/ 5875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ optionStruct),
/* harmony export */   u: () => (/* binding */ opData)
/* harmony export */ });
/**
 * Bytes of the `OpData` that a kernel's Init allocates. A kind without an entry allocates nothing.
 *
 * Source: the `OpData*` structs of tflite-micro micro/kernels (7005d60e; Gecko SDK's copy 02414075),
 * mltk 0.20.0 cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/kernels, gecko_sdk 4.4.1
 * util/third_party/tensorflow_extra/siliconlabs; 32-bit values measured in Cortex-M33 builds.
 */
const OP_DATA = {
    CONV_2D: { device: 128, deviceNone: 60, simulator: 168, simulatorNone: 72 },
    DEPTHWISE_CONV_2D: { device: 124, deviceNone: 60, simulator: 160, simulatorNone: 72 },
    FULLY_CONNECTED: {
        ...{ device: 100, deviceNone: 64, sdkNone: 60 },
        ...{ simulator: 136, simulatorNone: 36 },
    },
    AVERAGE_POOL_2D: { device: 84, deviceNone: 36, simulator: 96, simulatorNone: 36 },
    MAX_POOL_2D: { device: 84, deviceNone: 36, simulator: 96, simulatorNone: 36 },
    ADD: { device: 84, deviceNone: 60, simulator: 104, simulatorNone: 60 },
    MUL: { device: 72, deviceNone: 36, simulator: 104, simulatorNone: 36 },
    TRANSPOSE_CONV: { device: 128, deviceNone: 72, simulator: 168, simulatorNone: 80 },
    ABS: { device: 20, simulator: 28 },
    CALL_ONCE: { device: 8 },
    CONCATENATION: { device: 28, sdk: 24, simulator: 48 },
    DEQUANTIZE: { device: 32 },
    DIV: { device: 28 },
    ELU: { device: 256 },
    EQUAL: { device: 32 },
    GREATER: { device: 32 },
    GREATER_EQUAL: { device: 32 },
    HARD_SWISH: { device: 20 },
    IF: { device: 8 },
    L2_NORMALIZATION: { device: 4 },
    LEAKY_RELU: { device: 24 },
    LESS: { device: 32 },
    LESS_EQUAL: { device: 32 },
    LOGISTIC: { device: 16 },
    MEAN: { device: 40 },
    MIRROR_PAD: { device: 20 },
    NOT_EQUAL: { device: 32 },
    PAD: { device: 56 },
    PADV2: { device: 56 },
    PRELU: { device: 28 },
    QUANTIZE: { device: 32 },
    REDUCE_MAX: { device: 40 },
    RELU: { device: 28 },
    RELU6: { device: 2 },
    RSQRT: { device: 20, simulator: 28 },
    SELECT_V2: { device: 1 },
    SOFTMAX: { device: 64, simulator: 80 },
    SPACE_TO_BATCH_ND: { device: 4 },
    SQUARED_DIFFERENCE: { device: 112 },
    STRIDED_SLICE: { device: 84 },
    SUB: { device: 52 },
    SUM: { device: 40 },
    SVDF: { device: 40, sdk: 36 },
    TANH: { device: 16 },
    UNIDIRECTIONAL_SEQUENCE_LSTM: { device: 688, sdk: 936 },
    VAR_HANDLE: { device: 4 },
    WHILE: { device: 8 },
};
const BUILD = {
    'mltk-device': {
        mvp: (sizes) => sizes.device,
        none: (sizes) => sizes.deviceNone ?? sizes.device,
    },
    sdk: {
        mvp: (sizes) => sizes.sdk ?? sizes.device,
        none: (sizes) => sizes.sdkNone ?? sizes.deviceNone ?? sizes.sdk ?? sizes.device,
    },
    'mltk-simulator': {
        mvp: (sizes) => sizes.simulator ?? sizes.device,
        none: (sizes) => sizes.simulatorNone ?? sizes.simulator ?? sizes.device,
    },
};
/** The Init requests of a kind: its `OpData`, or nothing. */
function opData(kind, setting) {
    const sizes = OP_DATA[kind];
    if (sizes === undefined)
        return [];
    return [BUILD[setting.runtime.id][setting.accelerator](sizes)];
}
/**
 * `TfLite*Params` structs that the parser puts into the arena. A kind without an entry has none.
 *
 * Source: tflite-micro core/c/builtin_op_data.h; the PC build packs them (1-byte enums, 4-byte
 * alignment, mltk 0.20.0 cpp/shared/tflite_micro/patch_tensorflow.py), `TfLiteType` stays 4 bytes.
 */
const OPTION_STRUCTS = {
    CONV_2D: { device: [28, 4], sdk: [24, 4] },
    DEPTHWISE_CONV_2D: { device: [28, 4] },
    AVERAGE_POOL_2D: { device: [40, 4] },
    MAX_POOL_2D: { device: [40, 4] },
    L2_POOL_2D: { device: [40, 4] },
    FULLY_CONNECTED: { device: [5, 1], sdk: [4, 1], simulator: [8, 4] },
    SOFTMAX: { device: [4, 4] },
    CONCATENATION: { device: [8, 4] },
    ADD: { device: [2, 1] },
    SUB: { device: [2, 1] },
    MUL: { device: [1, 1] },
    DIV: { device: [1, 1] },
    RESHAPE: { device: [36, 4] },
    SQUEEZE: { device: [36, 4] },
    MEAN: { device: [1, 1] },
    SUM: { device: [1, 1] },
    REDUCE_MAX: { device: [1, 1] },
    STRIDED_SLICE: { device: [24, 4] },
    TRANSPOSE_CONV: { device: [16, 4], simulator: [20, 4] },
    RESIZE_BILINEAR: { device: [2, 1] },
    RESIZE_NEAREST_NEIGHBOR: { device: [2, 1] },
    SPLIT: { device: [4, 4] },
    SPLIT_V: { device: [4, 4] },
    PACK: { device: [8, 4] },
    UNPACK: { device: [8, 4] },
    GATHER: { device: [8, 4] },
    SVDF: { device: [8, 4] },
    UNIDIRECTIONAL_SEQUENCE_LSTM: { device: [16, 4] },
    LEAKY_RELU: { device: [4, 4] },
    ARG_MAX: { device: [1, 1], simulator: [4, 4] },
    ARG_MIN: { device: [1, 1], simulator: [4, 4] },
    CAST: { device: [2, 1], simulator: [8, 4] },
    SHAPE: { device: [1, 1], simulator: [4, 4] },
    SPACE_TO_DEPTH: { device: [4, 4] },
    DEPTH_TO_SPACE: { device: [4, 4] },
    CUMSUM: { device: [2, 1] },
    L2_NORMALIZATION: { device: [1, 1] },
    MIRROR_PAD: { device: [1, 1] },
    CALL_ONCE: { device: [4, 4] },
    IF: { device: [8, 4] },
    WHILE: { device: [8, 4] },
    VAR_HANDLE: { device: [8, 4], simulator: [16, 8] },
};
const LAYOUT = {
    'mltk-device': ({ device }) => device,
    sdk: ({ device, sdk }) => sdk ?? device,
    'mltk-simulator': ({ device, simulator }) => simulator ?? device,
};
/** The option struct of a kind, null where the parser allocates none. */
function optionStruct(kind, runtime) {
    const layouts = OPTION_STRUCTS[kind];
    if (layouts === undefined)
        return null;
    const [bytes, alignment] = LAYOUT[runtime](layouts);
    return { bytes, alignment };
}


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ elementsOf),
/* harmony export */   i: () => (/* binding */ layerContextOf)
/* harmony export */ });
/** An operator with its tensors looked up; an absent or dangling index gives undefined. */
function layerContextOf(model, subgraph, operator) {
    const lookUp = (index) => subgraph.tensors[index];
    return {
        model,
        subgraph,
        operator,
        inputs: operator.inputs.map(lookUp),
        outputs: operator.outputs.map(lookUp),
    };
}
/** Elements of a tensor: 1 for a scalar, 0 where the tensor is absent. */
function elementsOf(tensor) {
    return tensor === undefined ? 0 : tensor.shape.reduce((all, one) => all * one, 1);
}


/***/ }),

/***/ 9397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   co: () => (/* binding */ constantIntegers),
/* harmony export */   cq: () => (/* binding */ withConstants),
/* harmony export */   ii: () => (/* binding */ optionParameters)
/* harmony export */ });
/** The scalar options of an operator: `{half_pixel_centers: 'true', axis: 1}`. */
function optionParameters({ operator }) {
    const fields = Object.entries(fieldsOf(operator.options));
    return Object.fromEntries(fields.map(([name, value]) => [snakeCase(name), plain(value)]));
}
/**
 * Those, and integer tensors of the model that steer the operator (axes, paddings, sizes), by name
 * of the input: `withConstants({paddings: 1})`.
 */
function withConstants(inputs) {
    return (layer) => {
        const constants = Object.entries(inputs).flatMap(([name, index]) => {
            const values = constantIntegers(layer, index);
            return values === undefined ? [] : [[name, values.join(',')]];
        });
        return { ...optionParameters(layer), ...Object.fromEntries(constants) };
    };
}
/** Elements of a constant int32 input; undefined where it is computed, absent or of another type. */
function constantIntegers({ model, inputs }, index) {
    const tensor = inputs[index];
    if (tensor?.dtype !== 'int32' || !tensor.isConstant)
        return undefined;
    const data = model.buffers[tensor.buffer]?.data ?? new Uint8Array();
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return Array.from({ length: data.byteLength >> 2 }, (_, at) => view.getInt32(4 * at, true));
}
function fieldsOf(options) {
    if (options.type === 'Other')
        return options.fields;
    return Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'type'));
}
function snakeCase(name) {
    return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function plain(value) {
    if (typeof value === 'number')
        return value;
    return Array.isArray(value) ? value.join(',') : String(value).toLowerCase();
}


/***/ }),

/***/ 8883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  we: () => (/* binding */ OPERATORS),
  yG: () => (/* binding */ describeOperator),
  zN: () => (/* binding */ isRegistered)
});

// UNUSED EXPORTS: describe

// EXTERNAL MODULE: ./lib/operators/accelerated.js + 10 modules
var accelerated = __webpack_require__(8810);
// EXTERNAL MODULE: ./lib/operators/cpu-operator.js
var cpu_operator = __webpack_require__(8400);
// EXTERNAL MODULE: ./lib/operators/layer-context.js
var layer_context = __webpack_require__(9474);
;// CONCATENATED MODULE: ./lib/operators/activations.js
/** Element-wise activations. Source: tflite-micro micro/kernels/activations_common.cc and others. */


const ACTIVATIONS = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['RELU'], ops: twoPerElement, fetches: inputTwice }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['RELU6'], ops: twoPerElement, fetches: () => [0] }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['TANH'], fetches: inputTwice }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['LEAKY_RELU', 'PRELU', 'ELU', 'HARD_SWISH', 'LOGISTIC'] }),
];
/** A lower and an upper limit. */
function twoPerElement({ inputs }) {
    return 2 * (0,layer_context/* elementsOf */.Z)(inputs[0]);
}
function inputTwice(layer) {
    return [0, (0,cpu_operator/* firstOutput */.GC)(layer), 0];
}

;// CONCATENATED MODULE: ./lib/operators/arithmetic.js
/** Element-wise arithmetic, comparison and logic. Source: tflite-micro micro/kernels. */

const ARITHMETIC = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SUB', 'DIV', 'SQUARED_DIFFERENCE', 'FLOOR_DIV', 'FLOOR_MOD'] }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'],
        fetches: 'inputs',
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['MAXIMUM', 'MINIMUM', 'LOGICAL_AND', 'LOGICAL_OR', 'NEG', 'FLOOR'],
        fetches: 'none',
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['ABS', 'RSQRT', 'SQRT', 'SQUARE', 'SIN', 'COS', 'LOG', 'LOGICAL_NOT'],
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['EXP', 'ROUND', 'CEIL', 'SELECT_V2'] }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['ADD_N'], prepare: addends, fetches: firstAndOutputFirst }),
];
/** Bytes of the int8 kernel's data: ten 32-bit numbers. */
const ADD_N_DATA = 40;
/** A pointer to each addend; int8 also keeps its scaling. Source: micro/kernels/add_n.cc. */
function addends({ inputs, outputs }, { runtime }) {
    const scratch = [runtime.pointerBytes * inputs.length];
    const persistent = outputs[0]?.dtype === 'int8' ? [ADD_N_DATA] : [];
    return { persistent, scratch, scratchPurpose: 'pointers to the addends' };
}
function firstAndOutputFirst(layer) {
    return [0, (0,cpu_operator/* firstOutput */.GC)(layer), ...layer.inputs.slice(1).map((_, index) => index + 1)];
}

;// CONCATENATED MODULE: ./lib/operators/concatenation.js
/**
 * Source: tflite-micro micro/kernels/concatenation.cc (Gecko SDK); mltk 0.20.0
 * cpp/shared/tflite_micro/kernels/concatenation.cc, which takes any number of inputs and keeps their
 * shapes and pointers in a scratch buffer.
 */

const CONCATENATION = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['CONCATENATION'], prepare, fetches }),
];
/** A `RuntimeShape`: its size and six dimensions. */
const RUNTIME_SHAPE_BYTES = 28;
function prepare({ inputs, outputs }, { runtime }) {
    const perInput = 4 * inputs.length;
    const persistent = outputs[0]?.dtype === 'int8' ? [perInput, perInput] : [];
    if (runtime.id === 'sdk')
        return { persistent };
    const scratch = [inputs.length * (RUNTIME_SHAPE_BYTES + 2 * runtime.pointerBytes)];
    return { persistent, scratch, scratchPurpose: 'shapes and pointers of the inputs' };
}
/** Types, then shapes, then (int8) scales, each in a pass of its own. */
function fetches(layer) {
    const output = (0,cpu_operator/* firstOutput */.GC)(layer);
    const inputs = layer.inputs.map((_, index) => index);
    const scales = layer.outputs[0]?.dtype === 'int8' ? inputs : [];
    return [0, output, ...inputs, output, ...scales];
}

// EXTERNAL MODULE: ./lib/operators/control-flow.js
var control_flow = __webpack_require__(5277);
// EXTERNAL MODULE: ./lib/operators/cpu-layer.js
var cpu_layer = __webpack_require__(1683);
;// CONCATENATED MODULE: ./lib/operators/flexbuffer.js
/**
 * Integers of a FlexBuffers map, the form in which custom operators keep their options.
 *
 * Source: flatbuffers docs "FlexBuffers internals".
 */
const TYPE = { int: 1, uint: 2, map: 9, bool: 26 };
const INTEGERS = new Set([TYPE.int, TYPE.uint, TYPE.bool]);
/** Of the map at the root, by key; null where the bytes are not such a map. */
function readIntegerMap(bytes) {
    try {
        return readMap(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }
    catch (error) {
        if (error instanceof RangeError)
            return null;
        throw error;
    }
}
function readMap(view) {
    const end = view.byteLength;
    const rootWidth = view.getUint8(end - 1);
    const { type, width } = unpack(view.getUint8(end - 2));
    if (type !== TYPE.map)
        return null;
    const map = mapAt(view, { start: follow(view, end - 2 - rootWidth, rootWidth), width });
    const entries = Array.from({ length: map.size }, (_, index) => entryAt(view, map, index));
    return new Map(entries.flatMap((entry) => (entry === null ? [] : [entry])));
}
function mapAt(view, { start, width }) {
    const size = unsigned(view, start - width, width);
    if (size > view.byteLength)
        throw new RangeError('more entries than bytes');
    const keyWidth = unsigned(view, start - 2 * width, width);
    return { start, width, size, keyWidth, keys: follow(view, start - 3 * width, width) };
}
function entryAt(view, map, index) {
    const { start, width, size, keys, keyWidth } = map;
    const { type } = unpack(view.getUint8(start + size * width + index));
    if (!INTEGERS.has(type))
        return null;
    const at = start + index * width;
    const value = type === TYPE.int ? signed(view, at, width) : unsigned(view, at, width);
    return [textAt(view, follow(view, keys + index * keyWidth, keyWidth)), value];
}
/** A packed type: the element's type and the width of what it holds. */
function unpack(packed) {
    return { type: packed >> 2, width: 1 << (packed & 3) };
}
/** Offsets count backwards from where they stand. */
function follow(view, at, width) {
    return at - unsigned(view, at, width);
}
function textAt(view, from) {
    let text = '';
    for (let at = from; view.getUint8(at) !== 0; at++) {
        text += String.fromCharCode(view.getUint8(at));
    }
    return text;
}
function unsigned(view, at, width) {
    if (width === 1)
        return view.getUint8(at);
    if (width === 2)
        return view.getUint16(at, true);
    if (width === 4)
        return view.getUint32(at, true);
    if (width === 8)
        return Number(view.getBigUint64(at, true));
    throw new RangeError(`no width of ${width} bytes`);
}
function signed(view, at, width) {
    if (width === 1)
        return view.getInt8(at);
    if (width === 2)
        return view.getInt16(at, true);
    if (width === 4)
        return view.getInt32(at, true);
    if (width === 8)
        return Number(view.getBigInt64(at, true));
    throw new RangeError(`no width of ${width} bytes`);
}

;// CONCATENATED MODULE: ./lib/operators/custom.js
/**
 * Custom operators that the runtimes register. Source: tflite-micro
 * micro/kernels/circular_buffer_common.cc, detection_postprocess.cc.
 */


const CUSTOM = [
    custom('CIRCULAR_BUFFER', circularBufferMemory),
    custom('TFLite_Detection_PostProcess', detectionMemory),
];
function custom(kind, memory) {
    return {
        kinds: [kind],
        work: () => ({ ops: 0, macs: 0 }),
        memory,
        cpu: cpu_layer/* cpuLayerOf */.X,
        parameters: ({ operator }) => Object.fromEntries(readIntegerMap(operator.customOptions) ?? new Map()),
    };
}
const NOTHING = {
    initPersistent: [],
    preparePersistent: [],
    scratch: [],
    builtinData: null,
    temporaries: [],
};
function circularBufferMemory({ inputs }) {
    return { ...NOTHING, initPersistent: [8], temporaries: [0, inputs.length] };
}
/** Bytes of the kernel's data: options, eleven buffer numbers, three scales and zero points. */
const DETECTION_DATA = 112;
/** Tables of boxes and scores for the suppression of overlapping boxes. */
function detectionMemory({ inputs, operator }) {
    const options = readIntegerMap(operator.customOptions);
    const most = options?.get('max_detections');
    const classes = options?.get('num_classes');
    if (most === undefined || classes === undefined)
        return 'unknown';
    const boxes = inputs[0]?.shape[1] ?? 0;
    const [, rows = 0, columns = 0] = inputs[1]?.shape ?? [];
    const perDetection = 4 * most * boxes;
    const scratch = [
        ...[boxes, 16 * boxes, 4 * rows * columns, 4 * boxes, 4 * boxes],
        ...[perDetection, perDetection, 4 * boxes, perDetection],
        ...[4 * Math.max(classes, most) * boxes, 4 * Math.min(boxes, most) * boxes],
    ];
    return {
        ...NOTHING,
        initPersistent: [DETECTION_DATA],
        scratch,
        scratchPurposes: scratch.map(() => 'boxes and scores'),
        temporaries: [0, 1, 2],
    };
}

// EXTERNAL MODULE: ./lib/operators/parameters.js
var parameters = __webpack_require__(9397);
;// CONCATENATED MODULE: ./lib/operators/padding.js
/** Source: tflite-micro micro/kernels/pad.cc, mirror_pad.cc. */



const padding_parameters = (0,parameters/* withConstants */.cq)({ paddings: 1 });
const PADDING = [
    (0,cpu_operator/* cpuOperator */.Lf)({
        ...{ kinds: ['PAD'], parameters: padding_parameters },
        ops: ({ outputs }) => 6 * (0,layer_context/* elementsOf */.Z)(outputs[0]),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['PADV2'], parameters: padding_parameters }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['MIRROR_PAD'], prepare: strides, parameters: padding_parameters }),
];
/** Elements below each dimension, of the output and of the input. */
function strides({ inputs }) {
    const bytes = 4 * (inputs[0]?.shape.length ?? 0);
    return { scratch: [bytes, bytes], scratchPurpose: 'strides' };
}

;// CONCATENATED MODULE: ./lib/operators/quantization.js
/** Conversions between types. Source: tflite-micro micro/kernels/quantize_common.cc and others. */


const QUANTIZATION = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['QUANTIZE'], ops: ({ inputs }) => 4 * (0,layer_context/* elementsOf */.Z)(inputs[0]) }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['DEQUANTIZE'], ops: ({ inputs }) => 2 * (0,layer_context/* elementsOf */.Z)(inputs[0]) }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['CAST'] }),
];

;// CONCATENATED MODULE: ./lib/operators/recurrent.js
/**
 * Sources: tflite-micro micro/kernels/svdf_common.cc, unidirectional_sequence_lstm.cc,
 * cmsis_nn/unidirectional_sequence_lstm.cc (the SDK's kernel).
 */

const RECURRENT = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SVDF'], prepare: svdfScratch }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['UNIDIRECTIONAL_SEQUENCE_LSTM'], prepare: lstmRequests }),
];
/** Sums per filter and, for int8, per unit. */
function svdfScratch(layer) {
    const { inputs, operator } = layer;
    const batches = inputs[0]?.shape[0] ?? 0;
    const filters = inputs[1]?.shape[0] ?? 0;
    const perFilter = 4 * batches * filters;
    const rank = operator.options.type === 'Other' ? Number(operator.options.fields['rank']) : 1;
    const scratch = (0,cpu_operator/* inputType */.L2)(layer) === 'int8'
        ? [perFilter, 4 * batches * Math.floor(filters / Math.max(1, rank))]
        : [perFilter];
    return { scratch, scratchPurpose: 'accumulators' };
}
/** Inputs of the operator. */
const LSTM = { input: 0, firstWeights: 1, lastWeights: 8, hiddenState: 18, cellState: 19 };
const GATES = 4;
/** A buffer of the cell state's type for each gate; the SDK's kernel also folds the zero points. */
function lstmRequests(layer, { runtime }) {
    const { inputs, operator } = layer;
    const isTimeMajor = operator.options.type === 'Other' && operator.options.fields['timeMajor'] === true;
    const batches = inputs[LSTM.input]?.shape[isTimeMajor ? 1 : 0] ?? 0;
    const states = inputs[LSTM.hiddenState]?.shape[1] ?? 0;
    const bytes = inputs[LSTM.cellState]?.dtype === 'int16' ? 2 : 4;
    const scratch = Array.from({ length: GATES }, () => batches * states * bytes);
    const folds = runtime.id === 'sdk' && (0,cpu_operator/* inputType */.L2)(layer) === 'int8';
    return {
        persistent: folds ? foldedBiases(layer) : [],
        scratch,
        scratchPurpose: 'gate',
    };
}
function foldedBiases({ inputs }) {
    return inputs
        .slice(LSTM.firstWeights, LSTM.lastWeights + 1)
        .flatMap((weights) => (weights === undefined ? [] : [4 * (weights.shape[0] ?? 0)]));
}

;// CONCATENATED MODULE: ./lib/operators/reduction.js
/** Reductions over axes. Source: tflite-micro micro/kernels/reduce_common.cc, arg_min_max.cc, cumsum.cc. */



const reduction_parameters = (0,parameters/* withConstants */.cq)({ axis: 1 });
const REDUCTION = [
    (0,cpu_operator/* cpuOperator */.Lf)({
        ...{ kinds: ['MEAN', 'SUM'], parameters: reduction_parameters },
        prepare: accumulators,
        fetches: fetchedTwice,
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        ...{ kinds: ['REDUCE_MAX'], parameters: reduction_parameters },
        prepare: indexAndAxes,
        fetches: fetchedTwice,
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['ARG_MAX', 'ARG_MIN'], fetches: 'none', parameters: reduction_parameters }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['CUMSUM'], prepare: scaling, parameters: reduction_parameters }),
];
/** Bytes of CUMSUM's int8 data: nine 32-bit numbers. */
const CUMSUM_DATA = 36;
function accumulators(layer) {
    const dtype = (0,cpu_operator/* inputType */.L2)(layer);
    if (dtype !== 'int8' && dtype !== 'int16')
        return {};
    return { scratch: [4 * (0,layer_context/* elementsOf */.Z)(layer.outputs[0])], scratchPurpose: 'accumulators' };
}
function indexAndAxes({ inputs }) {
    const [input, axis] = inputs;
    return {
        scratch: [4 * (input?.shape.length ?? 0), 4 * (0,layer_context/* elementsOf */.Z)(axis)],
        scratchPurpose: 'index and axes',
    };
}
function scaling({ outputs }) {
    return outputs[0]?.dtype === 'int8' ? { persistent: [CUMSUM_DATA] } : {};
}
/** The check of the operands fetches them again; the output only for int8. */
function fetchedTwice(layer) {
    const output = (0,cpu_operator/* firstOutput */.GC)(layer);
    const again = (0,cpu_operator/* inputType */.L2)(layer) === 'int8' ? [0, 1, output] : [0, 1];
    return [0, output, 1, ...again];
}

;// CONCATENATED MODULE: ./lib/operators/shape.js
/** Operators that move, select or describe elements. Source: tflite-micro micro/kernels. */



/** Each element of a resized map costs this much, and each row besides. */
const NEAREST_NEIGHBOR_OPS = 8;
const SHAPE = [
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['RESHAPE'],
        ops: reshapeOps,
        fetches: ({ inputs }) => [0, inputs.length],
        parameters: (0,parameters/* withConstants */.cq)({ new_shape: 1 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SQUEEZE', 'EXPAND_DIMS', 'BROADCAST_ARGS', 'FILL', 'ZEROS_LIKE'] }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['BROADCAST_TO'], parameters: (0,parameters/* withConstants */.cq)({ shape: 1 }) }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['TRANSPOSE'], parameters: (0,parameters/* withConstants */.cq)({ permutation: 1 }) }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SLICE'], parameters: (0,parameters/* withConstants */.cq)({ begin: 1, size: 2 }) }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['STRIDED_SLICE'],
        parameters: (0,parameters/* withConstants */.cq)({ begin: 1, end: 2, strides: 3 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SHAPE', 'PACK', 'UNPACK'], fetches: 'none' }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['SPLIT'],
        fetches: () => [0],
        parameters: (0,parameters/* withConstants */.cq)({ axis: 0 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['SPLIT_V'],
        fetches: () => [2],
        parameters: (0,parameters/* withConstants */.cq)({ sizes: 1, axis: 2 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND'],
        fetches: ({ inputs }) => [0, inputs.length],
        parameters: (0,parameters/* withConstants */.cq)({ block_shape: 1 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['RESIZE_BILINEAR'], parameters: (0,parameters/* withConstants */.cq)({ size: 1 }) }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['RESIZE_NEAREST_NEIGHBOR'],
        ops: nearestNeighborOps,
        parameters: (0,parameters/* withConstants */.cq)({ size: 1 }),
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({
        kinds: ['GATHER', 'GATHER_ND', 'SPACE_TO_DEPTH', 'DEPTH_TO_SPACE', 'L2_POOL_2D'],
        prepare: outputDimensions,
    }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['L2_NORMALIZATION'] }),
];
/** The profiler counts a copy only of a constant: other tensors have no address yet. */
function reshapeOps({ inputs }) {
    return inputs[0]?.isConstant === true ? (0,layer_context/* elementsOf */.Z)(inputs[0]) : 0;
}
function nearestNeighborOps(layer) {
    const [height = 0, width = 0] = (0,parameters/* constantIntegers */.co)(layer, 1) ?? [];
    return height * (NEAREST_NEIGHBOR_OPS + width * NEAREST_NEIGHBOR_OPS);
}
/** The output's dimensions, copied from the model to where they can be changed. */
function outputDimensions({ outputs }) {
    return { persistent: [4 + 4 * (outputs[0]?.shape.length ?? 0)] };
}

;// CONCATENATED MODULE: ./lib/operators/softmax.js
/** Source: tflite-micro micro/kernels/softmax_common.cc, log_softmax.cc. */

const SOFTMAX = [
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['SOFTMAX'], ops: softmaxOps, prepare: softmaxTables }),
    (0,cpu_operator/* cpuOperator */.Lf)({ kinds: ['LOG_SOFTMAX'], prepare: logSoftmaxData }),
];
/** Entries of a 16-bit look-up table. */
const TABLE_ENTRIES = 513;
/** The profiler takes dimension 0 for the number of classes unless the input has rank 2. */
function softmaxOps({ inputs }) {
    const shape = inputs[0]?.shape ?? [];
    return 5 * (shape[shape.length === 2 ? 1 : 0] ?? 0);
}
/** int16: tables of the exponential and of 1 / (1 + x). */
function softmaxTables(layer) {
    const bytes = 2 * TABLE_ENTRIES;
    return (0,cpu_operator/* inputType */.L2)(layer) === 'int16' ? { persistent: [bytes, bytes] } : {};
}
/** Five 32-bit numbers and two of the machine's size. */
function logSoftmaxData(layer, { runtime }) {
    if ((0,cpu_operator/* inputType */.L2)(layer) !== 'int8')
        return {};
    return { persistent: [runtime.pointerBytes === 8 ? 40 : 28] };
}

;// CONCATENATED MODULE: ./lib/operators/registry.js














/** All records, in the order in which documents list them. */
const OPERATORS = [
    ...accelerated/* ACCELERATED */.y,
    ...ACTIVATIONS,
    ...ARITHMETIC,
    ...SOFTMAX,
    ...REDUCTION,
    ...QUANTIZATION,
    ...PADDING,
    ...CONCATENATION,
    ...SHAPE,
    ...RECURRENT,
    ...control_flow/* CONTROL_FLOW */.H,
    ...CUSTOM,
];
/** For kinds without a record: no work is counted, and sizes become lower bounds. */
const UNKNOWN = {
    kinds: [],
    work: () => ({ ops: 0, macs: 0 }),
    memory: () => 'unknown',
    cpu: cpu_layer/* cpuLayerOf */.X,
    parameters: parameters/* optionParameters */.ii,
};
const BY_KIND = new Map(OPERATORS.flatMap((record) => record.kinds.map((kind) => [kind, record])));
/** The record of a kind (the schema's name, or a custom operator's own). */
function describe(kind) {
    return BY_KIND.get(kind) ?? UNKNOWN;
}
/** The record of an operator of a model. */
function describeOperator({ kind, customName }) {
    return describe(customName ?? kind);
}
/**
 * True where the runtimes' resolvers have a kernel: the Gecko SDK's and the MLTK's list the same
 * operators (mltk 0.20.0 cpp/shared/tflite_micro/all_ops_resolver.cc).
 */
function isRegistered(kind) {
    return BY_KIND.has(kind);
}


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ formatExact),
/* harmony export */   CW: () => (/* binding */ formatDelta),
/* harmony export */   Tc: () => (/* binding */ formatComparison),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   _M: () => (/* binding */ formatTogether),
/* harmony export */   l9: () => (/* binding */ formatPercent)
/* harmony export */ });
/** Tried in turn before every digit is printed. */
const MORE_DECIMALS = [0, 1];
/** Smallest first; the first one also writes exact figures. */
const SCALES = {
    bytes: [
        { factor: 1, suffix: ' B', from: 0 },
        { factor: 1024, suffix: ' KiB', from: 1024 },
        { factor: 1024 ** 2, suffix: ' MiB', from: 10 * 1024 ** 2 },
    ],
    cycles: thousands(),
    macs: thousands(),
    layers: [{ factor: 1, suffix: '', from: 0 }],
    seconds: [
        { factor: 1e-6, suffix: ' µs', from: 0 },
        { factor: 1e-3, suffix: ' ms', from: 1e-3 },
        { factor: 1, suffix: ' s', from: 1 },
    ],
    joules: [
        { factor: 1e-6, suffix: ' µJ', from: 0 },
        { factor: 1e-3, suffix: ' mJ', from: 1e-3 },
        { factor: 1, suffix: ' J', from: 1 },
    ],
};
function thousands() {
    return [
        { factor: 1, suffix: '', from: 0 },
        { factor: 1e3, suffix: ' k', from: 1e4 },
        { factor: 1e6, suffix: ' M', from: 1e6 },
        { factor: 1e9, suffix: ' G', from: 1e9 },
    ];
}
/** One value on its own: `105.4 KiB`, `8.31 M`, `40.2 ms`, `2`. Negative values keep their minus sign. */
function formatQuantity(value, unit) {
    return format(value, unit, decimalsOf(value, unit));
}
/** As {@link formatQuantity} with its sign always shown: `+12.6 KiB`, `−1.1 KiB`, `±0 B`. */
function formatDelta(delta, unit) {
    return `${signOf(delta)}${formatQuantity(Math.abs(delta), unit)}`;
}
/** Every digit there is: `107,929 B`, `8,310,222`. Times and energies with 12 significant digits. */
function formatExact(value, unit) {
    const { factor, suffix } = SCALES[unit][0];
    const scaled = value / factor;
    const digits = Number.isInteger(scaled) ? String(scaled) : String(Number(scaled.toPrecision(12)));
    return `${grouped(digits.replace('-', '−'))}${suffix}`;
}
/**
 * Several values that stand side by side in one sentence or row. Where rounding would make two
 * different values look equal, all of them get more decimals, and in the end every digit.
 */
function formatTogether(values, unit) {
    for (const more of MORE_DECIMALS) {
        const texts = values.map((value) => format(value, unit, decimalsOf(value, unit) + more));
        if (looksDifferentWhereItIs(values, texts))
            return texts;
    }
    return values.map((value) => formatExact(value, unit));
}
/**
 * A value, the limit it is held against and their absolute difference, with as many digits as it
 * takes for value and limit to look different and for the three figures to add up.
 */
function formatComparison(value, limit, unit) {
    const all = [value, limit, Math.abs(value - limit)];
    for (const more of MORE_DECIMALS) {
        const decimals = all.map((one) => decimalsBeside(one, [value, limit], { unit, more }));
        const texts = all.map((one, index) => format(one, unit, decimals[index] ?? 0));
        const isDistinct = looksDifferentWhereItIs([value, limit], texts.slice(0, 2));
        if (isDistinct && addsUp(all, unit, decimals))
            return comparison(texts);
    }
    return comparison(all.map((one) => formatExact(one, unit)));
}
/** A ratio as percent: 0.08 is `8 %`, 1.098 is `109.8 %`; at most one decimal. */
function formatPercent(ratio) {
    return `${String(Number((ratio * 100).toFixed(1))).replace('-', '−')} %`;
}
function comparison([value = '', limit = '', difference = '']) {
    return { value, limit, difference };
}
/** Figures on one scale get the decimals that value or limit needs, whichever needs more. */
function decimalsBeside(figure, compared, { unit, more }) {
    const scale = scaleOf(figure, unit);
    const onScale = compared.filter((one) => scaleOf(one, unit) === scale);
    const decimals = onScale.map((one) => (isRound(one / scale.factor) ? 0 : decimalsOf(one, unit)));
    return (decimals.length > 0 ? Math.max(...decimals) : decimalsOf(figure, unit)) + more;
}
/** True where the three figures, as printed, add up; figures on different scales always do. */
function addsUp(all, unit, decimals) {
    const scales = new Set(all.map((one) => scaleOf(one, unit)));
    const [scale] = scales;
    if (scales.size > 1 || scale === undefined)
        return true;
    const shown = all.map((one, index) => Number((one / scale.factor).toFixed(decimals[index])));
    const [value = 0, limit = 0, difference = 0] = shown;
    return Math.abs(Math.abs(value - limit) - difference) < 10 ** -((decimals[0] ?? 0) + 1);
}
function format(value, unit, decimals) {
    const { factor, suffix } = scaleOf(value, unit);
    const scaled = value / factor;
    const digits = scaled.toFixed(isRound(scaled) ? 0 : decimals);
    return `${grouped(digits.replace('-', '−'))}${suffix}`;
}
function scaleOf(value, unit) {
    const [first, ...rest] = SCALES[unit];
    return rest.findLast(({ from }) => Math.abs(value) >= from) ?? first;
}
/** Sizes show a tenth of a KiB; everything else three significant digits. */
function decimalsOf(value, unit) {
    const scaled = Math.abs(value / scaleOf(value, unit).factor);
    if (unit === 'bytes')
        return 1;
    return scaled < 10 ? 2 : scaled < 100 ? 1 : 0;
}
/** True for whole numbers, and for those that only binary fractions keep from being whole. */
function isRound(scaled) {
    return Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * 1e-12;
}
function looksDifferentWhereItIs(values, texts) {
    return new Set(texts.map(withoutZeros)).size >= new Set(values).size;
}
/** `96.0 KiB` and `96 KiB` are the same figure to a reader. */
function withoutZeros(text) {
    return text.replace(/\.0+(?=\D|$)/, '');
}
function grouped(digits) {
    const [whole = '', fraction] = digits.split('.');
    const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction === undefined ? separated : `${separated}.${fraction}`;
}
function signOf(delta) {
    return delta > 0 ? '+' : delta < 0 ? '−' : '±';
}


/***/ })

};
