export const id = 542;
export const ids = [542];
export const modules = {

/***/ 9231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   Ol: () => (/* binding */ widestBand),
/* harmony export */   Ps: () => (/* binding */ metricsOf),
/* harmony export */   WC: () => (/* binding */ cellOf)
/* harmony export */ });
/* harmony import */ var _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(737);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7703);
/** The figures of one model: per metric used, limit, percent and change, ready to be laid out. */


const ALWAYS = ['ram', 'flash', 'cycles', 'latency'];
/**
 * The columns of a report: the four that everyone asks for and those that a budget names. What is
 * limited comes before what is not, so that a narrow screen shows what the verdict is about.
 */
function metricsOf(report) {
    const limited = new Set(report.models.flatMap(({ limits }) => limits.map(({ metric }) => metric)));
    const rank = (metric) => metric === 'ram' || metric === 'flash' ? 0 : limited.has(metric) ? 1 : 2;
    return Object.keys(_budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C)
        .filter((metric) => ALWAYS.includes(metric) || limited.has(metric))
        .sort((a, b) => rank(a) - rank(b));
}
function cellOf(model, metric) {
    const { of, unit } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
    const base = model.base === null ? null : of(model.base);
    const head = model.head === null ? null : of(model.head);
    if (head === null)
        return goneCell(model, metric, base);
    const limit = model.limits.find((one) => one.metric === metric)?.max ?? null;
    const usage = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .usageText */ .tx)(head, limit, unit);
    return {
        metric,
        used: usage.text,
        percent: usage.percent,
        band: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bandText */ .xm)(head),
        change: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaText */ .mx)(difference(head, base), unit, head.kind),
        growth: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .growthText */ .bn)(base?.value ?? null, head.value),
        isOver: usage.isOver,
    };
}
/** A removed model shows what it frees. */
function goneCell(model, metric, base) {
    const value = model.status === 'removed' ? (base?.value ?? null) : null;
    return {
        metric,
        used: null,
        percent: null,
        band: null,
        change: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaText */ .mx)(value === null ? null : -value, _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].unit, _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].kind),
        growth: '',
        isOver: false,
    };
}
function difference(head, base) {
    if (head.value === null || base === null || base.value === null)
        return null;
    return head.value - base.value;
}
/** True where any metric of the model differs from its base. */
function hasChanged(model) {
    return Object.values(_budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C).some(({ of }) => {
        const { base, head } = model;
        return base !== null && head !== null && of(base).value !== of(head).value;
    });
}
/** The largest error of an estimate among the models, `±8 %`; null where all are exact or unknown. */
function widestBand(report, metric) {
    const measures = report.models.flatMap(({ head }) => head === null ? [] : [_budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].of(head)]);
    const widest = measures.reduce((worst, one) => ((one.band ?? -1) > (worst?.band ?? -1) ? one : worst), null);
    return widest === null ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bandText */ .xm)(widest);
}


/***/ }),

/***/ 7703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   Dr: () => (/* binding */ bindUnits),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   bn: () => (/* binding */ growthText),
/* harmony export */   dL: () => (/* binding */ ofLimit),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   kD: () => (/* binding */ measureText),
/* harmony export */   mx: () => (/* binding */ deltaText),
/* harmony export */   pR: () => (/* binding */ percentOf),
/* harmony export */   tx: () => (/* binding */ usageText),
/* harmony export */   xm: () => (/* binding */ bandText)
/* harmony export */ });
/* unused harmony export UNKNOWN */
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1891);

const UNKNOWN = 'unknown';
/** A figure with its sign of certainty: `105.4 KiB`, `~8.31 M`, `≥ 12 KiB`, `unknown`. */
function measureText(measure, unit) {
    return measure.value === null
        ? UNKNOWN
        : `${certaintyMark(measure)}${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(measure.value, unit)}`;
}
function certaintyMark({ kind, atLeast }) {
    return `${atLeast ? '≥ ' : ''}${kind === 'estimate' ? '~' : ''}`;
}
/** `±8 %`, null for an exact figure and where there is no data to measure an error on. */
function bandText({ value, band }) {
    return value === null || band === null ? null : `±${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(Math.ceil(band * 100) / 100)}`;
}
/** What is used of a limit, with as many digits as it takes to see on which side of it it lies. */
function usageText(measure, limit, unit) {
    const { value } = measure;
    if (value === null || limit === null) {
        const of = limit === null ? '' : ` / ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(limit, unit)}`;
        return { text: `${measureText(measure, unit)}${of}`, percent: null, isOver: false };
    }
    return {
        text: `${certaintyMark(measure)}${ofLimit(value, limit, unit)}`,
        percent: percentOf(value, limit),
        isOver: value > limit,
    };
}
/** `105.4 / 96 KiB`, with as many digits as it takes for both to look different. */
function ofLimit(value, limit, unit) {
    const [used = '', all = ''] = (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTogether */ ._M)([value, limit], unit);
    return `${withoutSameUnit(used, all)} / ${all}`;
}
/** `105.4 KiB`, `96 KiB` -> `105.4`. */
function withoutSameUnit(first, second) {
    const unitOf = (text) => /\s\S+$/.exec(text)?.[0] ?? '';
    const unit = unitOf(second);
    return unit !== '' && unitOf(first) === unit ? first.slice(0, -unit.length) : first;
}
/** Whole percent of a limit that never reads 100 % on the wrong side of it; null for a limit of 0. */
function percentOf(value, limit) {
    if (limit === 0)
        return null;
    const percent = Math.round((value / limit) * 100);
    if (percent === 100 && value > limit)
        return 'over 100 %';
    if (percent === 100 && value < limit)
        return 'under 100 %';
    return (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(percent / 100);
}
/** `▲ +12.6 KiB more`, `▼ −1.1 KiB less`; empty where nothing changed or the change is unknown. */
function deltaText(delta, unit, kind) {
    if (delta === null || delta === 0)
        return '';
    const mark = kind === 'estimate' ? '~' : '';
    return `${delta > 0 ? '▲' : '▼'} ${mark}${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDelta */ .CW)(delta, unit)} ${delta > 0 ? 'more' : 'less'}`;
}
/** Relative change with its sign, `+13 %`; empty where the base is 0 or it rounds to nothing. */
function growthText(base, head) {
    if (base === null || head === null || base === 0 || base === head)
        return '';
    const percent = ((head - base) / Math.abs(base)) * 100;
    const rounded = Math.abs(percent) < 10 ? Math.round(percent * 10) / 10 : Math.round(percent);
    if (rounded === 0)
        return '';
    return `${rounded > 0 ? '+' : ''}${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(rounded / 100)}`;
}
/** `1 layer`, `2 layers`. */
function counted(count, noun, plural = `${noun}s`) {
    return `${String(count)} ${count === 1 ? noun : plural}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(items) {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
/** Keeps a figure and its unit on one line. */
function bindUnits(text) {
    return text.replace(/(?<=[\d~≥]) (?=(?:[KM]iB|B|[kMG]|[mµ]?s|[mµ]?J|MHz)(?![\p{L}\d])|[%\d])/gu, '\u00a0');
}
/** Keeps all of a short text on one line. */
function unbroken(text) {
    return text.replace(/ /g, '\u00a0');
}


/***/ }),

/***/ 6450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ changedRows),
/* harmony export */   KY: () => (/* binding */ layerTitle),
/* harmony export */   M3: () => (/* binding */ LEFT),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   xv: () => (/* binding */ causeText)
/* harmony export */ });
/* harmony import */ var _diff_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5247);
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4942);
/** The rows of a layer table: what changed first, its consequences after it. */


/** `#7 conv_2d` */
function layerTitle(layer) {
    return `#${String(layer.index)} ${layer.op}`;
}
/** The same between back-ticks, for a sentence that a renderer makes inert later. */
function quoted(name) {
    return `\`${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_1__/* .tensorName */ .Bt)(name), 40).replace(/`/g, "'")}\``;
}
/** Layers that changed, root causes before consequences, large effects before small ones. */
function changedRows(model) {
    const { diff } = model;
    if (diff === null)
        return [];
    return diff.layers
        .filter(({ change }) => change !== 'same')
        .flatMap((layer) => rowOf(layer, diff) ?? [])
        .map((row) => ({ row, weight: weightOf(row, diff.head) }))
        .sort((a, b) => b.weight - a.weight || a.row.layer.index - b.row.layer.index)
        .map(({ row }) => row);
}
function rowOf(diff, { base, head }) {
    const layer = diff.head === null ? base.layers[diff.base ?? -1] : head.layers[diff.head];
    if (layer === undefined)
        return undefined;
    const step = diff.head === null ? undefined : stepOf(head, diff.head);
    return {
        change: diff.change,
        layer,
        what: whatOf(diff, layer),
        isConsequence: diff.change === 'changed' && isConsequence(diff.causes),
        isValuesOnly: diff.change === 'changed' && (0,_diff_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .isValuesOnly */ .LV)(diff.causes),
        liveBytes: step?.liveBytes ?? null,
        isPeak: diff.head !== null && head.arena.peak.layer === diff.head,
        flashDelta: diff.delta.flashBytes,
        cyclesDelta: diff.delta.cycles,
        leftAccelerator: diff.causes.some(({ what }) => what === LEFT),
    };
}
const LEFT = 'left-accelerator';
function stepOf(profile, layer) {
    return profile.arena.byLayer.find((step) => step.layer === layer);
}
function isConsequence(causes) {
    return !(0,_diff_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .isValuesOnly */ .LV)(causes) && !causes.some((cause) => (0,_diff_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnEdit */ .ph)(cause) || cause.what === LEFT);
}
function whatOf({ change, causes, converterArtefact }, layer) {
    const artefact = converterArtefact ? ', by the converter' : '';
    if (change === 'added')
        return `new${artefact}${parametersOf(layer)}`;
    if (change === 'removed')
        return `removed${artefact}`;
    const own = causes.filter(({ inherited }) => !inherited);
    const inherited = causes.filter((cause) => cause.inherited);
    const shown = inherited.length > 0 && (0,_diff_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .isValuesOnly */ .LV)(own) ? inherited : own.length > 0 ? own : causes;
    const texts = shown.map(causeText);
    return texts.length === 0 ? 'changed' : texts.join(', ');
}
/** Shorter than the cause's own sentence, which stands beside the layer with its reason. */
const SHORT_CAUSES = {
    weights: 'other weights',
    [LEFT]: 'left the MVP',
    'joined-accelerator': 'came to the MVP',
};
function causeText({ what, sentence }) {
    return SHORT_CAUSES[what] ?? sentence;
}
function parametersOf({ parameters }) {
    const texts = Object.entries(parameters)
        .slice(0, 3)
        .map(([name, value]) => `${name.replace(/_/g, ' ')} ${String(value)}`);
    return texts.length === 0 ? '' : `: ${texts.join(', ')}`;
}
/** Share of the model that the change makes up; what left the accelerator comes first of all. */
function weightOf(row, head) {
    const share = (delta, all) => Math.abs(delta ?? 0) / Math.max(1, all ?? 1);
    const size = Math.max(share(row.flashDelta, head.flashBytes), share(row.cyclesDelta, head.cycles.value));
    return size + (row.leftAccelerator ? 1e6 : 0) + (row.isConsequence || row.isValuesOnly ? 0 : 1e3);
}


/***/ }),

/***/ 4372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ arenaPicture)
/* harmony export */ });
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1891);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7703);
/* harmony import */ var _layers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6450);
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4942);




const AXIS_WIDTH = 12;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MOST_LETTERS = 8;
const SHADES = ['░', '▒'];
/** With more steps, two shades are noise: the plan is then a silhouette. */
const MOST_SHADED_STEPS = 32;
/** Distances between layer numbers on the axis. */
const INTERVALS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
/** Lines of the picture, joined with line feeds; a sentence where the arena holds no buffers. */
function arenaPicture(arena, layers, size) {
    if (arena.buffers.length === 0)
        return 'The arena holds no buffers.';
    const grid = gridOf(arena, size);
    const tones = grid.steps > MOST_SHADED_STEPS ? SHADES.slice(0, 1) : SHADES;
    const marks = marksOf(arena, tones);
    return [
        ...planLines(arena, grid, marks),
        axisLine(grid),
        numberLine(grid),
        peakLine(arena, layers, grid),
        ...legendLines(arena, { marks, tones }),
    ].join('\n');
}
function gridOf({ buffers, byLayer }, { width, height }) {
    const last = Math.max(...buffers.map(({ lastLayer }) => lastLayer));
    const steps = Math.max(byLayer.length, last + 1);
    const room = Math.max(8, width - AXIS_WIDTH);
    const perColumn = Math.max(1, Math.ceil(steps / room));
    const columns = Math.ceil(steps / perColumn);
    return {
        steps,
        perColumn,
        columns,
        columnWidth: Math.max(1, Math.min(6, Math.floor(room / columns))),
        height,
        bytes: Math.max(1, ...buffers.map(({ offset, bytes }) => offset + bytes)),
    };
}
/** What each buffer is drawn with. */
function marksOf({ buffers, peak }, tones) {
    const lettered = new Map(peak.buffers
        .slice(0, MOST_LETTERS)
        .map((buffer, index) => [buffer, LETTERS[index] ?? '?']));
    const byPlace = buffers
        .map((buffer, index) => ({ buffer, index }))
        .sort((a, b) => a.buffer.firstLayer - b.buffer.firstLayer || a.buffer.offset - b.buffer.offset);
    const shades = new Map(byPlace.map(({ index }, order) => [index, tones[order % tones.length] ?? '░']));
    return buffers.map((_, index) => lettered.get(index) ?? shades.get(index) ?? '░');
}
/** Shades below letters, large below small, so that nothing is hidden that shares a cell. */
function planLines(arena, grid, marks) {
    const cells = Array.from({ length: grid.height }, () => Array.from({ length: grid.columns }, () => ' '));
    const order = arena.buffers
        .map((buffer, index) => ({ buffer, mark: marks[index] ?? '░' }))
        .sort((a, b) => Number(isLetter(a.mark)) - Number(isLetter(b.mark)) || b.buffer.bytes - a.buffer.bytes);
    for (const { buffer, mark } of order)
        draw(cells, grid, { buffer, mark });
    return cells
        .map((row, index) => `${axisLabel(grid, index)}${row.map((c) => c.repeat(grid.columnWidth)).join('')}`.trimEnd())
        .reverse();
}
function isLetter(mark) {
    return LETTERS.includes(mark);
}
function draw(cells, grid, { buffer, mark }) {
    const perRow = grid.bytes / grid.height;
    const from = Math.min(grid.height - 1, Math.round(buffer.offset / perRow));
    const to = Math.max(from + 1, Math.round((buffer.offset + buffer.bytes) / perRow));
    const first = Math.floor(buffer.firstLayer / grid.perColumn);
    const last = Math.floor(buffer.lastLayer / grid.perColumn);
    for (const row of cells.slice(from, to))
        row.fill(mark, first, last + 1);
}
/** Size at the top line, none between, 0 is the axis. */
function axisLabel(grid, row) {
    const isTop = row === grid.height - 1;
    const isMiddle = row === Math.floor(grid.height / 2) - 1 && grid.height >= 6;
    const at = isTop ? grid.bytes : isMiddle ? (grid.bytes * (row + 1)) / grid.height : null;
    const label = at === null ? '' : (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(Math.round(at), 'bytes');
    return `${label.padStart(AXIS_WIDTH - 2)} ${at === null ? '│' : '┤'}`;
}
function axisLine(grid) {
    return `${'0'.padStart(AXIS_WIDTH - 2)} └${'─'.repeat(grid.columns * grid.columnWidth)}`;
}
/** Layer numbers under their columns; the model's input is before layer 0. */
function numberLine(grid) {
    const width = grid.columns * grid.columnWidth;
    const line = Array.from({ length: width + 6 }, () => ' ');
    const put = (label, at) => {
        for (const [index, letter] of Array.from(label).entries())
            line[at + index] = letter;
    };
    put('in', 0);
    const perLetter = grid.perColumn / grid.columnWidth;
    const interval = INTERVALS.find((one) => one / perLetter >= String(grid.steps).length + 2) ?? 1e6;
    for (let layer = 0; layer < grid.steps - 1; layer += interval) {
        const at = Math.floor((layer + 1) / grid.perColumn) * grid.columnWidth;
        if (at > 2)
            put(String(layer), at);
    }
    return `${'layer'.padStart(AXIS_WIDTH - 2)}  ${line.join('').trimEnd()}`;
}
function peakLine(arena, layers, grid) {
    const { layer, liveBytes } = arena.peak;
    const step = arena.byLayer.find((one) => one.layer === layer)?.step ?? 0;
    const middle = Math.floor((grid.columnWidth - 1) / 2);
    const column = Math.floor(step / grid.perColumn) * grid.columnWidth + middle;
    const found = layer === null ? undefined : layers[layer];
    const place = found === undefined ? "the model's input" : (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)((0,_layers_js__WEBPACK_IMPORTED_MODULE_2__/* .layerTitle */ .KY)(found), 40);
    const text = `peak: ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(liveBytes, 'bytes')} at ${place}`;
    const indent = ' '.repeat(AXIS_WIDTH);
    const isRight = column + text.length + 2 > grid.columns * grid.columnWidth && column > text.length;
    return isRight
        ? `${indent}${' '.repeat(column - text.length - 1)}${text} ▲`
        : `${indent}${' '.repeat(column)}▲ ${text}`;
}
function legendLines({ buffers, peak }, { marks, tones }) {
    const rows = peak.buffers.slice(0, MOST_LETTERS).flatMap((index) => {
        const buffer = buffers[index];
        return buffer === undefined ? [] : [{ mark: marks[index] ?? '', buffer }];
    });
    const sizes = rows.map(({ buffer }) => (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(buffer.bytes, 'bytes'));
    const width = Math.max(0, ...sizes.map((size) => size.length));
    const more = peak.buffers.length - rows.length;
    return [
        '',
        ...rows.map(({ mark, buffer }, index) => `${mark} ${(sizes[index] ?? '').padStart(width)}  ${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_3__/* .tensorName */ .Bt)(buffer.name), 48)}${buffer.kind === 'tensor' ? '' : ` (${buffer.kind})`}`),
        ...(more > 0 ? [`  and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(more, 'more buffer')} at the peak`] : []),
        `${tones.join('')} buffers that are not alive at the peak`,
    ];
}


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ff: () => (/* binding */ PLAIN_TEXT),
  Kp: () => (/* binding */ TOTALS),
  Po: () => (/* binding */ closingLines),
  fj: () => (/* binding */ join),
  IH: () => (/* binding */ liveText),
  DX: () => (/* binding */ penOf),
  AH: () => (/* binding */ pictureLines),
  Nm: () => (/* binding */ renderProfileText),
  em: () => (/* binding */ sentence),
  Ue: () => (/* binding */ targetLine)
});

// EXTERNAL MODULE: ./lib/budget/metric.js
var budget_metric = __webpack_require__(737);
// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
// EXTERNAL MODULE: ./lib/report/text/arena-picture.js
var arena_picture = __webpack_require__(4372);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/layers.js
var report_layers = __webpack_require__(6450);
;// CONCATENATED MODULE: ./lib/report/text/paint.js
/** ANSI "select graphic rendition" numbers: on, off. */
const CODES = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
};
/** Paints whole lines or parts that are laid out already: escapes have no width of their own. */
function painter(colour) {
    return (style, text) => {
        const [on, off] = CODES[style];
        return colour && text !== '' ? `\u001b[${String(on)}m${text}\u001b[${String(off)}m` : text;
    };
}

// EXTERNAL MODULE: ./lib/report/sanitise.js
var sanitise = __webpack_require__(4942);
// EXTERNAL MODULE: ./lib/report/text/table.js
var table = __webpack_require__(9668);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/report/text/profile.js
/** Profiles for a terminal, and what all texts for a terminal share. */










const PLAIN_TEXT = { width: 100, colour: false, picture: true };
const penOf = (options) => ({ ...options, paint: painter(options.colour) });
/** The last gate: on a runner, no line may be taken for a workflow command. */
const join = (lines) => `${lines.map(sanitise/* withoutCommand */.e6).join('\n')}\n`;
/** `profile`: every model with its totals, layers, what is off the MVP and the arena. */
function renderProfileText(results, options = PLAIN_TEXT) {
    const pen = penOf(options);
    const parts = results.map((result) => result.status === 'ok'
        ? profileLines(result.profile, pen)
        : [
            pen.paint('red', `${(0,sanitise/* shortName */.EU)(result.failure.path)}: could not be profiled`),
            ...sentence((0,verdict/* failureText */.kY)(result.failure), pen),
        ]);
    return join([...parts.flatMap((lines) => [...lines, '']), ...closingLines(pen)]);
}
function closingLines(pen) {
    return (0,table/* wrapped */.ky)(`~ marks an estimate. ${wording/* CALIBRATION */.jY} ${wording/* UNITS */.QN}.`, pen.width).map((line) => pen.paint('dim', line));
}
function sentence(text, pen, mark = '  ') {
    return (0,table/* wrapped */.ky)(`${mark}${(0,sanitise/* shortSentence */.I3)(text)}`, pen.width, '    ');
}
const TOTALS = [
    'ram',
    'flash',
    'cycles',
    'latency',
    'energy',
    'accelerator-cycles',
    'cpu-cycles',
    'macs',
    'unsupported-layers',
];
function profileLines(profile, pen) {
    return [
        pen.paint('bold', (0,sanitise/* shortName */.EU)(profile.path, pen.width)),
        pen.paint('dim', targetLine(profile)),
        '',
        ...totalLines(profile, pen),
        '',
        ...layerLines(profile, pen),
        ...offLines(profile, pen),
        ...profile.warnings.flatMap(({ code, message }) => sentence(message, pen, `  Warning (${(0,sanitise/* shortName */.EU)(code)}): `)),
        ...pictureLines(profile, pen),
    ];
}
function targetLine({ target }) {
    const { id, clockHz, accelerator, runtime, optimizeSpeed } = target;
    const unit = accelerator === 'mvp' ? 'MVP' : 'no accelerator';
    return `${(0,sanitise/* shortName */.EU)(id)} at ${String(clockHz / 1e6)} MHz, ${unit}, runtime ${runtime.id}, optimize-speed ${String(optimizeSpeed)}`;
}
function totalLines(profile, pen) {
    const rows = TOTALS.map((metric) => {
        const { label, unit, of } = budget_metric/* METRICS */.C[metric];
        const measure = of(profile);
        const note = metric === 'ram' ? ramNote(profile) : ((0,format/* bandText */.xm)(measure) ?? '');
        return [`  ${label}`, (0,format/* measureText */.kD)(measure, unit), note];
    });
    return (0,table/* textTable */.ed)([
        { title: '', align: 'left' },
        { title: '', align: 'right' },
        // Never cut: a figure without its middle is another figure.
        { title: '', align: 'left' },
    ], rows, pen.width).slice(1);
}
/** What must be reserved is more than what is in use where loading needs more for a moment. */
function ramNote(profile) {
    const { arena, ramBytes } = profile;
    const size = (bytes) => (0,quantity/* formatQuantity */.VZ)(bytes, 'bytes');
    const parts = `${size(arena.nonpersistentBytes)} planned + ${size(arena.persistentBytes)} persistent`;
    const reserved = budget_metric/* METRICS */.C.ram.of(profile).value ?? ramBytes;
    return size(reserved) === size(ramBytes) ? parts : `in use ${size(ramBytes)} = ${parts}`;
}
function layerLines(profile, pen) {
    const live = new Map(profile.arena.byLayer.map((step) => [step.layer, step.liveBytes]));
    const rows = profile.layers.map((layer) => [
        String(layer.index),
        (0,sanitise/* shortName */.EU)(layer.op),
        (0,sanitise/* shortName */.EU)(layer.outputs[0]?.shape.join('x') ?? ''),
        liveText(live.get(layer.index), profile.arena.peak.layer === layer.index),
        (0,quantity/* formatQuantity */.VZ)(layer.weightsBytes, 'bytes'),
        (0,quantity/* formatQuantity */.VZ)(layer.macs, 'macs'),
        (0,quantity/* formatQuantity */.VZ)(layer.acceleratorCycles, 'cycles'),
        estimateText(layer),
        placeText(layer),
        (0,sanitise/* shortName */.EU)((0,sanitise/* tensorName */.Bt)(layer.name)),
    ]);
    const [head = '', ...body] = (0,table/* textTable */.ed)(LAYER_COLUMNS, rows, pen.width);
    return [
        pen.paint('bold', head),
        ...body.map((line, index) => {
            const isOff = profile.layers[index]?.unsupported !== null;
            return isOff ? pen.paint('yellow', line) : line;
        }),
    ];
}
const LAYER_COLUMNS = [
    { title: '#', align: 'right' },
    { title: 'layer', align: 'left', shrinkTo: 12 },
    { title: 'output', align: 'left', shrinkTo: 10 },
    { title: 'RAM alive', align: 'right' },
    { title: 'weights', align: 'right', dropOrder: 2 },
    { title: 'MACs', align: 'right', dropOrder: 3 },
    { title: 'MVP cycles', align: 'right' },
    { title: '~cycles', align: 'right' },
    { title: 'runs on', align: 'left' },
    { title: 'name', align: 'left', shrinkTo: 10, dropOrder: 4 },
];
function liveText(bytes, isPeak) {
    if (bytes === undefined)
        return '';
    return `${isPeak ? 'peak ' : ''}${(0,quantity/* formatQuantity */.VZ)(bytes, 'bytes')}`;
}
function estimateText({ cycles }) {
    return (0,format/* measureText */.kD)({ ...cycles, kind: 'estimate' }, 'cycles');
}
function placeText(layer) {
    if (layer.accelerated)
        return 'MVP';
    return layer.unsupported === null ? 'CPU' : 'CPU, off the MVP';
}
function offLines(profile, pen) {
    const off = profile.layers.filter(({ unsupported }) => unsupported !== null);
    if (off.length === 0)
        return [];
    return [
        '',
        pen.paint('yellow', `${(0,format/* counted */.hS)(off.length, 'layer')} that the MVP cannot run:`),
        ...off.flatMap((layer) => sentence(layer.unsupported?.sentence ?? '', pen, `  ${(0,sanitise/* shortName */.EU)((0,report_layers/* layerTitle */.KY)(layer))}: `)),
    ];
}
function pictureLines(profile, pen) {
    if (!pen.picture)
        return [];
    const picture = (0,arena_picture/* arenaPicture */.I)(profile.arena, profile.layers, { width: pen.width, height: 12 });
    return ['', pen.paint('bold', 'Tensor arena over time'), ...picture.split('\n')];
}


/***/ }),

/***/ 9668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   ky: () => (/* binding */ wrapped)
/* harmony export */ });
/* unused harmony export displayWidth */
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4942);
/** Tables for a terminal: aligned by the width that a terminal gives each character. */

const GAP = 2;
/** Lines without trailing spaces, none wider than `width` unless no column can give way. */
function textTable(columns, rows, width) {
    const shown = keptColumns(columns, rows, width);
    const cells = [columns.map(({ title }) => title), ...rows].map((row) => shown.map((index) => row[index] ?? ''));
    const kept = shown.flatMap((index) => columns[index] ?? []);
    const widths = fittedWidths(kept, naturalWidths(cells, kept.length), width);
    return cells.map((row) => row
        .map((cell, index) => padded(cell, widths[index] ?? 0, kept[index]?.align ?? 'left'))
        .join(' '.repeat(GAP))
        .trimEnd());
}
/** Indices of the columns that stay. */
function keptColumns(columns, rows, width) {
    const natural = naturalWidths([columns.map(({ title }) => title), ...rows], columns.length);
    const least = columns.map(({ shrinkTo }, index) => Math.min(natural[index] ?? 0, shrinkTo ?? Infinity));
    const order = columns
        .map(({ dropOrder = 0 }, index) => ({ dropOrder, index }))
        .filter(({ dropOrder }) => dropOrder > 0)
        .sort((a, b) => b.dropOrder - a.dropOrder)
        .map(({ index }) => index);
    let kept = columns.map((_, index) => index);
    for (const victim of order) {
        if (lineWidth(kept.map((index) => least[index] ?? 0)) <= width)
            break;
        kept = kept.filter((index) => index !== victim);
    }
    return kept;
}
function naturalWidths(rows, count) {
    return Array.from({ length: count }, (_, index) => Math.max(0, ...rows.map((row) => displayWidth(row[index] ?? ''))));
}
function lineWidth(widths) {
    return widths.reduce((sum, one) => sum + one, 0) + GAP * Math.max(0, widths.length - 1);
}
/** Takes from the widest column that may shrink until the line fits. */
function fittedWidths(columns, natural, width) {
    const widths = [...natural];
    while (lineWidth(widths) > width) {
        const widest = columns.reduce((best, { shrinkTo }, index) => {
            const canShrink = shrinkTo !== undefined && (widths[index] ?? 0) > shrinkTo;
            return canShrink && (best === null || (widths[index] ?? 0) > (widths[best] ?? 0))
                ? index
                : best;
        }, null);
        if (widest === null)
            break;
        widths[widest] = (widths[widest] ?? 1) - 1;
    }
    return widths;
}
function padded(cell, width, align) {
    const text = displayWidth(cell) > width ? cutToWidth(cell, width) : cell;
    const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
    return align === 'right' ? `${space}${text}` : `${text}${space}`;
}
function cutToWidth(cell, width) {
    let letters = width;
    while (letters > 1 && displayWidth((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(cell, letters)) > width)
        letters -= 1;
    return (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(cell, letters);
}
/** Two columns wide in a terminal: East Asian wide and full-width letters, emoji. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
/** Letters, figures and signs that are all one column wide: what most cells hold. */
const NARROW = /^[\u0020-\u02ff\u2010-\u2027\u2212]*$/;
/** Columns that a line takes in a terminal; combining marks take none. */
function displayWidth(text) {
    if (NARROW.test(text))
        return text.length;
    let width = 0;
    for (const letter of text) {
        if (/\p{M}/u.test(letter))
            continue;
        width += WIDE.test(letter) ? 2 : 1;
    }
    return width;
}
/** Breaks a sentence into lines of at most `width`, the later ones indented. */
function wrapped(text, width, indent = '') {
    const lines = [];
    let line = /^ */.exec(text)?.[0] ?? '';
    for (const word of text.trimStart().split(' ')) {
        const next = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
        if (line.trim() !== '' && displayWidth(next) > width) {
            lines.push(line);
            line = `${indent}${word}`;
        }
        else
            line = next;
    }
    return [...lines, line];
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   HT: () => (/* binding */ joinTitle),
/* harmony export */   Js: () => (/* binding */ policyFindings),
/* harmony export */   Qw: () => (/* binding */ titleText),
/* harmony export */   kY: () => (/* binding */ failureText)
/* harmony export */ });
/* unused harmony exports TITLE_LIMIT, nameOf */
/* harmony import */ var _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(737);
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1891);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9231);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7703);
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4942);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7142);






const TITLE_LIMIT = 100;
/** The icon is not counted as text: `Over budget: kws.tflite needs 9.4 KiB more RAM than allowed`. */
function titleOf(report) {
    const title = fullTitle(report);
    const fixed = `${title.icon} ${title.word}: ${title.before}`;
    const room = TITLE_LIMIT - lengthOf(fixed) - 2;
    const name = title.name === null ? null : (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(title.name, 28);
    const after = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_4__/* .shortSentence */ .I3)(title.after, Math.max(8, room - lengthOf(name ?? '')));
    return { ...title, name, after: title.after === '' ? '' : after };
}
/** The title as plain text. */
function titleText(report) {
    const { icon, word, before, name, after } = titleOf(report);
    return joinTitle({ icon, word }, [before, name ?? '', after]);
}
/** Puts a title's rendered parts together; a part that begins with a colon follows directly. */
function joinTitle({ icon, word }, parts) {
    const rest = parts
        .filter((part) => part !== '')
        .join(' ')
        .replace(' : ', ': ');
    return `${icon} ${word}${rest === '' ? '' : `: ${rest}`}`;
}
function lengthOf(text) {
    return Array.from(text).length;
}
function fullTitle(report) {
    const isFailure = report.conclusion === 'failure';
    const withStatus = (status) => report.models.filter((model) => model.status === status);
    const over = withStatus('over');
    const errors = withStatus('error');
    const failing = errors.filter((model) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .deviceFailure */ .RT)(model) !== undefined);
    const unchecked = errors.filter((model) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .deviceFailure */ .RT)(model) === undefined);
    if (over.length > 0)
        return overTitle(over, { isFailure, failing, unchecked });
    if (failing.length > 0)
        return deviceTitle(failing, unchecked);
    if (unchecked.length > 0)
        return errorTitle(unchecked);
    const broken = report.findings.find(({ severity }) => severity === 'fail');
    if (isFailure && broken !== undefined)
        return policyTitle(broken);
    const accepted = withStatus('accepted');
    if (accepted.length > 0)
        return overTitle(accepted, { isFailure: false });
    const near = withStatus('near');
    return near.length > 0 ? nearTitle(near) : passTitle(report);
}
/** The finding that is furthest over its limit, of all these models. */
function worstOf(models) {
    const all = models.flatMap((model) => {
        const broken = model.findings.filter(({ severity }) => severity === 'fail');
        const found = broken.length > 0 ? broken : model.findings;
        return found.length > 0
            ? found.map((finding) => ({ model, finding }))
            : [{ model, finding: null }];
    });
    return all.reduce((worst, one) => (worst === undefined || excess(one) > excess(worst) ? one : worst), undefined);
}
/** How far over its limit; errors on the device count as worse than any number. */
function excess({ finding }) {
    if (finding === null)
        return -1;
    if (finding.category === 'error')
        return Infinity;
    const { value, limit } = finding;
    if (value === null || limit === null)
        return 0;
    return limit <= 0 ? 1e9 : value / limit;
}
/** Where the worst is no number over a limit. */
const WORD_OF = { error: 'Fails on the device', unsupported: 'Off the MVP' };
function besides({ failing = [], unchecked = [] }) {
    return [
        ...(failing.length > 0 ? [`${failing.length} failing on the device`] : []),
        ...(unchecked.length > 0 ? [`${unchecked.length} not checked`] : []),
    ];
}
function overTitle(models, { isFailure, failing = [], unchecked = [] }) {
    const worst = worstOf(models);
    const others = models.length - 1;
    const sign = overSign(models[0]?.status === 'accepted', isFailure);
    const category = worst?.finding?.category;
    const word = category === 'error' || category === 'unsupported' ? WORD_OF[category] : undefined;
    const extra = [
        ...(others > 0 ? [`${String(others)} more`] : []),
        ...besides({ failing, unchecked }),
    ].join(', ');
    return {
        ...(word === undefined ? sign : { ...sign, word }),
        before: '',
        name: worst === undefined ? null : nameOf(worst.model),
        after: offence(worst?.finding ?? null, extra),
    };
}
/** A reason without a figure is long: where there is more to tell than one model, it stands below. */
function offence(finding, extra) {
    const more = extra === '' ? '' : ` (${extra})`;
    if (finding === null)
        return `is over its budget${more}`;
    const isReason = finding.metric === null || finding.value === null;
    return isReason && extra !== '' ? more.trim() : `${excessText(finding)}${more}`;
}
function overSign(isAccepted, isFailure) {
    if (isAccepted)
        return { icon: _wording_js__WEBPACK_IMPORTED_MODULE_5__/* .STATUS */ .XQ.accepted.icon, word: 'Over budget, accepted' };
    return isFailure
        ? { icon: _wording_js__WEBPACK_IMPORTED_MODULE_5__/* .STATUS */ .XQ.over.icon, word: 'Over budget' }
        : { icon: '⚠️', word: 'Over budget, not enforced' };
}
/** `needs 9.4 KiB more RAM than allowed` */
function excessText(finding) {
    const { metric, value, limit, base, category } = finding;
    if (metric === null || value === null)
        return `: ${finding.message}`;
    const { unit, kind } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
    const mark = kind === 'estimate' ? '~' : '';
    if (category === 'regression' && base !== null)
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(metric)} grew by ${mark}${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDelta */ .CW)(value - base, unit)}, more than allowed`;
    if (limit === null || value <= limit)
        return `: ${finding.message}`;
    return _wording_js__WEBPACK_IMPORTED_MODULE_5__/* .EXCESS */ .k2[metric](`${mark}${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatComparison */ .Tc)(value, limit, unit).difference}`);
}
function deviceTitle(models, unchecked) {
    const [first] = models;
    const others = [
        ...(models.length > 1 ? [`${models.length - 1} more`] : []),
        ...besides({ unchecked }),
    ].join(', ');
    const reason = first === undefined ? '' : ((0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .deviceFailure */ .RT)(first)?.message ?? '');
    return {
        icon: _wording_js__WEBPACK_IMPORTED_MODULE_5__/* .STATUS */ .XQ.error.icon,
        word: WORD_OF.error,
        before: '',
        name: first === undefined ? null : nameOf(first),
        after: others === '' ? `: ${reason}` : `(${others})`,
    };
}
function errorTitle(models) {
    const [first] = models;
    const others = models.length - 1;
    return {
        icon: _wording_js__WEBPACK_IMPORTED_MODULE_5__/* .STATUS */ .XQ.error.icon,
        word: 'Could not check',
        before: '',
        name: first === undefined ? null : nameOf(first),
        after: others > 0 ? `and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(others, 'other model')}` : `: ${firstPart(uncheckedText(first))}`,
    };
}
/** Of a model that was profiled: the figure that is not known. */
function uncheckedText(model) {
    if (model === undefined || model.failure !== null)
        return failureText(model?.failure);
    return model.findings.find(({ severity }) => severity === 'fail')?.message ?? '';
}
/** What was found; what to do about it stands below. */
function firstPart(message) {
    const part = message.split(/[:;]\s/, 1)[0] ?? message;
    const aside = part.lastIndexOf(' (');
    return aside > 0 && !part.includes(')', aside) ? part.slice(0, aside) : part;
}
/** The error's message without the path that it begins with. */
function failureText(failure) {
    const { path = '', error } = failure ?? {};
    const message = error?.message ?? 'the reason is unknown';
    return message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
}
function policyTitle(finding) {
    const { icon, word } = (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .signOf */ .rL)(finding);
    const isError = finding.category === 'error';
    return {
        icon: isError ? _wording_js__WEBPACK_IMPORTED_MODULE_5__/* .STATUS */ .XQ.error.icon : icon,
        word: isError ? 'Could not check' : word,
        before: '',
        name: null,
        after: finding.message,
    };
}
function nearTitle(models) {
    const worst = worstOf(models);
    const others = models.length - 1;
    const extra = others > 0 ? ` (${String(others)} more)` : '';
    return {
        icon: _wording_js__WEBPACK_IMPORTED_MODULE_5__/* .STATUS */ .XQ.near.icon,
        word: 'Near budget',
        before: '',
        name: worst === undefined ? null : nameOf(worst.model),
        after: `${worst?.finding == null ? 'is close to its budget' : leftText(worst.finding)}${extra}`,
    };
}
/** `has 2.1 KiB RAM left (98 %)` */
function leftText(finding) {
    const { metric, value, limit } = finding;
    if (metric === null || value === null || limit === null || value > limit)
        return `: ${finding.message}`;
    const { unit } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
    const percent = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .percentOf */ .pR)(value, limit);
    const used = percent === null ? '' : ` (${percent} used)`;
    return `has ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(limit - value, unit)} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(metric)} left${used}`;
}
function passTitle(report) {
    const changed = report.models.filter((model) => model.status !== 'unchanged' && model.status !== 'removed');
    const removed = report.models.filter(({ status }) => status === 'removed');
    const hasBudget = changed.length === 0 || changed.some(({ limits }) => limits.length > 0);
    const sign = hasBudget
        ? { icon: _wording_js__WEBPACK_IMPORTED_MODULE_5__/* .STATUS */ .XQ.pass.icon, word: 'Within budget' }
        : { icon: _wording_js__WEBPACK_IMPORTED_MODULE_5__/* .NO_BUDGET */ .QQ.icon, word: 'No budget' };
    const [first] = changed;
    if (first !== undefined && changed.length === 1 && removed.length === 0)
        return { ...sign, before: '', name: nameOf(first), after: changeText(first) };
    const [gone] = removed;
    if (gone !== undefined && changed.length === 0 && removed.length === 1)
        return { ...sign, before: '', name: nameOf(gone), after: `was removed, ${freedText(gone)}` };
    return { ...sign, before: summaryText(changed, removed.length), name: null, after: '' };
}
function summaryText(changed, removed) {
    const added = changed.filter(({ isNew }) => isNew).length;
    const parts = [
        ...(changed.length > added ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(changed.length - added, 'model')} changed`] : []),
        ...(added > 0 ? [(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(added, 'new model')] : []),
        ...(removed > 0 ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(removed, 'model')} removed`] : []),
    ];
    return parts.length === 0 ? 'no model changed' : parts.join(', ');
}
/** `RAM −1.1 KiB, flash +0.9 KiB, cycles +12 %` */
function changeText(model) {
    if (model.isNew || model.base === null)
        return `is new: ${usedText(model)}`;
    if (!(0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .hasChanged */ .$H)(model))
        return 'changed, its costs did not';
    const { base, head } = model;
    if (head === null)
        return '';
    const bytes = ['ram', 'flash'].flatMap((metric) => {
        const delta = (_budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].of(head).value ?? 0) - (_budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].of(base).value ?? 0);
        return delta === 0 ? [] : [`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(metric)} ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDelta */ .CW)(delta, 'bytes')}`];
    });
    const { growth } = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .cellOf */ .WC)(model, 'cycles');
    return [...bytes, ...(growth === '' ? [] : [`cycles ${growth}`])].join(', ');
}
function usedText(model) {
    return ['ram', 'flash']
        .map((metric) => {
        const { used, percent } = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .cellOf */ .WC)(model, metric);
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(metric)} ${used ?? ''}${percent === null ? '' : ` (${percent})`}`;
    })
        .join(', ');
}
function freedText(model) {
    if (model.base === null)
        return 'which frees its flash';
    return `which frees ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(model.base.flashBytes, 'bytes')} of flash`;
}
/** The name people know a model by: the budget's, else the file's. */
function nameOf(model) {
    return model.label ?? model.path.slice(model.path.lastIndexOf('/') + 1);
}
/** Findings about the rules themselves, the report's first, then each model's. */
function policyFindings(report) {
    return [...report.findings, ...report.models.flatMap(({ findings }) => findings.filter(_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .isPolicy */ .pn))];
}


/***/ }),

/***/ 7142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QN: () => (/* binding */ UNITS),
/* harmony export */   QQ: () => (/* binding */ NO_BUDGET),
/* harmony export */   RT: () => (/* binding */ deviceFailure),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   XQ: () => (/* binding */ STATUS),
/* harmony export */   jY: () => (/* binding */ CALIBRATION),
/* harmony export */   k2: () => (/* binding */ EXCESS),
/* harmony export */   pn: () => (/* binding */ isPolicy),
/* harmony export */   rL: () => (/* binding */ signOf),
/* harmony export */   uN: () => (/* binding */ signOfModel),
/* harmony export */   yX: () => (/* binding */ RISK)
/* harmony export */ });
/* unused harmony export SEVERITY */
/* harmony import */ var _target_calibration_statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5181);
/* harmony import */ var _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(737);
/** The words of the report. Every icon has one beside it. */


const STATUS = {
    over: { icon: '❌', word: 'over budget' },
    error: { icon: '🛑', word: 'could not check' },
    near: { icon: '⚠️', word: 'near budget' },
    accepted: { icon: '☑️', word: 'over, accepted' },
    pass: { icon: '✅', word: 'within budget' },
    removed: { icon: '🗑️', word: 'removed' },
    unchanged: { icon: '➖', word: 'unchanged' },
};
const NO_BUDGET = { icon: 'ℹ️', word: 'no budget' };
const FAILS_ON_DEVICE = { icon: STATUS.error.icon, word: 'broken on the device' };
/** The verdict on one model; one that has no limits is not called within them. */
function signOfModel(model) {
    const { status, limits } = model;
    if (status === 'error' && deviceFailure(model) !== undefined)
        return FAILS_ON_DEVICE;
    return status === 'pass' && limits.length === 0 ? NO_BUDGET : STATUS[status];
}
/** What the runtime will do with a model that could be profiled: refuse it, or fail to run it. */
function deviceFailure({ failure, findings }) {
    if (failure !== null)
        return undefined;
    return findings.find(({ severity, category, id }) => severity === 'fail' && category === 'error' && id !== 'cannot-check');
}
const SEVERITY = {
    fail: { icon: '❌', word: 'Fails' },
    warn: { icon: '⚠️', word: 'Warning' },
    info: { icon: 'ℹ️', word: 'Note' },
};
/** Findings that come before everything else, by their id; others are shown by their severity. */
const POLICY_SIGNS = {
    'budget-loosened': { icon: '⚖️', word: 'Budget loosened' },
    accepted: { icon: '☑️', word: 'Accepted' },
    waived: { icon: '⏳', word: 'Waived' },
    'waiver-expires': { icon: '⏳', word: 'Waiver ends soon' },
    'waiver-expired': { icon: '⌛', word: 'Waiver has ended' },
};
function signOf(finding) {
    const policy = POLICY_SIGNS[finding.id];
    if (policy !== undefined)
        return policy;
    if (finding.category === 'error')
        return { icon: '🛑', word: 'Error' };
    return SEVERITY[finding.severity];
}
/** True for findings that belong above the table: changes of the rules themselves, rules that are broken. */
function isPolicy(finding) {
    return ((finding.category === 'policy' && finding.severity !== 'info') || finding.id in POLICY_SIGNS);
}
/** `kws` + this + the figure, in a title: what is too much. */
const EXCESS = {
    ram: (by) => `needs ${by} more RAM than allowed`,
    flash: (by) => `needs ${by} more flash than allowed`,
    cycles: (by) => `takes ${by} more cycles than allowed`,
    latency: (by) => `takes ${by} longer than allowed`,
    energy: (by) => `needs ${by} more energy than allowed`,
    'accelerator-cycles': (by) => `takes ${by} more MVP cycles than allowed`,
    'cpu-cycles': (by) => `takes ${by} more CPU cycles than allowed`,
    macs: (by) => `does ${by} more MACs than allowed`,
    'unsupported-layers': (by) => `has ${by} ${by === '1' ? 'layer' : 'layers'} too many off the MVP`,
};
/** A metric's label inside a sentence: `RAM`, `flash`, `MVP cycles`. */
function labelOf(metric) {
    const { label } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
    return /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
const RISK = {
    lossless: 'loses nothing',
    'convert-again': 'convert again',
    retrain: 'needs retraining',
    firmware: 'firmware setting',
};
/** Which generation of boards and SDK the estimates were measured on. */
const CALIBRATION = _target_calibration_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .CALIBRATION_STATEMENT */ .z;
const UNITS = 'KiB = 1,024 bytes; k and M are thousands and millions';


/***/ })

};
