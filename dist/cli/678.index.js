export const id = 678;
export const ids = [678];
export const modules = {

/***/ 6743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sparkline),
/* harmony export */   o: () => (/* binding */ historyOf)
/* harmony export */ });
/** One model over its versions: rows with steps, bars for a sparkline, and who crossed a limit. */
const HIGHEST_BAR = 7;
const BARS = '▁▂▃▄▅▆▇█';
/** Versions oldest first; `limits` by metric id, in the metric's unit. */
function historyOf(versions, limits = {}) {
    const metrics = [...new Set(versions.flatMap((version) => Object.keys(version.values)))];
    return {
        rows: versions.map((version, at) => ({
            ...version,
            steps: Object.fromEntries(metrics.map((metric) => [metric, stepOf(versions, at, metric)])),
        })),
        sparklines: Object.fromEntries(metrics.map((metric) => [
            metric,
            barsOf(versions.map(({ values }) => values[metric] ?? null)),
        ])),
        crossings: versions.flatMap((_, at) => crossingsAt(versions, at, limits)),
    };
}
/** A row of block characters; a middle dot where there is no value. */
function sparkline(bars) {
    return bars.map((bar) => (bar === null ? '·' : (BARS[bar] ?? '·'))).join('');
}
function stepOf(versions, at, metric) {
    const now = versions[at]?.values[metric] ?? null;
    const before = valueBefore(versions, at, metric);
    return now === null || before === null ? null : now - before;
}
function valueBefore(versions, at, metric) {
    for (let earlier = at - 1; earlier >= 0; earlier--) {
        const value = versions[earlier]?.values[metric] ?? null;
        if (value !== null)
            return value;
    }
    return null;
}
function barsOf(values) {
    const known = values.filter((value) => value !== null);
    const [lowest, highest] = [Math.min(...known), Math.max(...known)];
    const range = highest - lowest;
    return values.map((value) => {
        if (value === null)
            return null;
        return range === 0 ? 0 : Math.round(((value - lowest) / range) * HIGHEST_BAR);
    });
}
function crossingsAt(versions, at, limits) {
    const version = versions[at];
    if (version === undefined)
        return [];
    return Object.entries(limits).flatMap(([metric, limit]) => {
        const to = version.values[metric] ?? null;
        const from = valueBefore(versions, at, metric);
        if (to === null || from === null || from > limit === to > limit)
            return [];
        const direction = to > limit ? 'over' : 'back under';
        const { commit, subject } = version;
        return [{ metric, limit, direction, commit, subject, from, to }];
    });
}


/***/ }),

/***/ 364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rootCauses)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5247);
/* harmony import */ var _delta_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1873);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5347);
/** Separates what was edited from what merely follows: one changed stride, not ten smaller layers. */



/** Groups the changed rows of a diff by the edit that explains them. */
function rootCauses(diff) {
    const tracer = tracerOf(diff);
    const members = new Map();
    const valuesOnly = [];
    const artefacts = [];
    diff.layers.forEach((layer, row) => {
        if (layer.change === 'same')
            return;
        if (layer.converterArtefact)
            artefacts.push(row);
        else if ((0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .isValuesOnly */ .LV)(layer.causes))
            valuesOnly.push(row);
        else {
            const root = tracer(row) ?? row;
            members.set(root, [...(members.get(root) ?? []), row]);
        }
    });
    const sorted = [...members.keys()].sort((a, b) => a - b);
    const roots = groupAlike(diff, sorted).map((group) => {
        const followers = group.flatMap((row) => (members.get(row) ?? []).filter((one) => one !== row));
        return rootCause(diff, group, followers.sort((a, b) => a - b));
    });
    return { roots, valuesOnly, artefacts };
}
/** Roots with the same edits of the same kind of layer together, each group in the order of its first. */
function groupAlike(diff, rows) {
    const groups = new Map();
    for (const row of rows) {
        const layer = diff.layers[row];
        const edits = layer?.causes.filter(_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnEdit */ .ph) ?? [];
        const words = edits.map(({ what, base, head }) => [what, base, head]);
        const isAlone = layer?.change !== 'changed' || edits.length === 0;
        const key = isAlone ? String(row) : JSON.stringify([opOf(diff, layer), words]);
        groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()];
}
function rootCause(diff, group, consequences) {
    const [row = 0, ...alike] = group;
    const root = diff.layers[row];
    const causes = root?.causes.filter(_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnEdit */ .ph) ?? [];
    const deltas = [...group, ...consequences].flatMap((one) => diff.layers[one]?.delta ?? []);
    return {
        row,
        alike,
        causes: causes.length > 0 ? causes : (root?.causes ?? []),
        consequences,
        delta: (0,_delta_js__WEBPACK_IMPORTED_MODULE_1__/* .sumDeltas */ .xD)(deltas),
        sentence: sentenceOf(diff, group, consequences.length),
    };
}
function sentenceOf(diff, group, followers) {
    const layer = diff.layers[group[0] ?? 0];
    const follow = followers === 0 ? '' : followers === 1 ? '; 1 layer follows' : `; ${followers} layers follow`;
    if (layer === undefined)
        return '';
    const edits = layer.causes.filter(_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnEdit */ .ph);
    const what = (edits.length > 0 ? edits : layer.causes).map((cause) => cause.sentence).join(', ');
    const told = layer.change === 'changed' ? what : [layer.change, what].filter(Boolean).join(', ');
    const indices = group.map((row) => diff.layers[row]?.head ?? diff.layers[row]?.base ?? 0);
    const who = `${indices.length > 1 ? 'layers' : 'layer'} ${indices.join(', ')} ${opOf(diff, layer)}`;
    return `${who}: ${told}${follow}`;
}
function opOf(diff, { base, head }) {
    const layer = head === null ? diff.base.layers[base ?? 0] : diff.head.layers[head];
    return layer?.op ?? '';
}
/** Answers for a row the row of the nearest edit above it (or itself); undefined where none is found. */
function tracerOf(diff) {
    const rowOfBase = new Map(diff.layers.flatMap(({ base }, row) => (base === null ? [] : [[base, row]])));
    const rowOfHead = new Map(diff.layers.flatMap(({ head }, row) => (head === null ? [] : [[head, row]])));
    const baseGraph = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .graphOf */ .cQ)(diff.base.layers);
    const headGraph = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .graphOf */ .cQ)(diff.head.layers);
    const above = ({ base, head }) => [
        ...rowsOf(head === null ? [] : (headGraph.producers[head] ?? []), rowOfHead),
        ...rowsOf(base === null ? [] : (baseGraph.producers[base] ?? []), rowOfBase),
    ];
    const known = new Map();
    const trace = (start) => {
        const queue = [start];
        const seen = new Set(queue);
        for (const row of queue) {
            const layer = diff.layers[row];
            if (layer === undefined)
                continue;
            const cached = known.get(row);
            if (cached !== undefined)
                return cached;
            if (isRoot(layer))
                return row;
            for (const next of above(layer)) {
                if (seen.has(next) || !passesOn(diff, next))
                    continue;
                seen.add(next);
                queue.push(next);
            }
        }
        return undefined;
    };
    return (row) => {
        if (!known.has(row))
            known.set(row, trace(row));
        return known.get(row);
    };
}
function rowsOf(producers, rowOf) {
    return producers.flatMap((producer) => (producer === _graph_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTSIDE */ .ov ? [] : (rowOf.get(producer) ?? [])));
}
function isRoot(layer) {
    if (layer.converterArtefact)
        return false;
    return layer.change === 'changed' ? layer.causes.some(_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnEdit */ .ph) : layer.change !== 'same';
}
/** True for rows through which a change reaches the layers below. */
function passesOn(diff, row) {
    const layer = diff.layers[row];
    if (layer === undefined || layer.change === 'same')
        return false;
    if (layer.base === null || layer.head === null)
        return true;
    const outputs = (side, index) => JSON.stringify(side.layers[index]?.outputs.map(({ shape, dtype }) => [shape, dtype]));
    return outputs(diff.base, layer.base) !== outputs(diff.head, layer.head);
}


/***/ }),

/***/ 5009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VE: () => (/* binding */ whySentences),
/* harmony export */   Vs: () => (/* binding */ isReason),
/* harmony export */   p_: () => (/* binding */ offAccelerator)
/* harmony export */ });
/* unused harmony exports peakSentence, bufferName */
/* harmony import */ var _diff_root_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(364);
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1891);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7703);
/* harmony import */ var _layers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6450);




/** Why the model's costs are what they are: the arena's peak and the layer behind the change. */
function whySentences(model) {
    const { head, diff } = model;
    if (head === null)
        return [];
    const ramChanged = diff !== null && diff.delta.ramBytes !== 0;
    const isRamTight = model.findings.some(({ metric }) => metric === 'ram');
    const arena = ramChanged && diff.arenaSentence !== null
        ? [diff.arenaSentence]
        : ramChanged || isRamTight || diff === null
            ? [peakSentence(head)]
            : [];
    const root = diff === null ? null : rootSentence(diff);
    return [...arena, ...(root === null ? [] : [root])];
}
/** `RAM peaks at #7 concatenation, where a (48 KiB), b (32 KiB) and 2 more buffers are alive at once.` */
function peakSentence(profile) {
    const { peak, buffers } = profile.arena;
    const alive = peak.buffers.flatMap((index) => buffers[index] ?? []);
    const shown = alive
        .slice(0, 3)
        .map((buffer) => `${bufferName(buffer)} (${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(buffer.bytes, 'bytes')})`);
    const more = alive.length - shown.length;
    const all = more > 0 ? [...shown, (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(more, 'more buffer')] : shown;
    return `RAM peaks at ${peakPlace(profile, peak)}, where ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(all)} ${alive.length === 1 ? 'is' : 'are'} alive${alive.length > 1 ? ' at once' : ''}.`;
}
function bufferName({ kind, name }) {
    if (kind === 'scratch')
        return name === '' ? 'a scratch buffer' : (0,_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name);
    return (0,_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name);
}
function peakPlace(profile, { layer }) {
    const found = layer === null ? undefined : profile.layers[layer];
    return found === undefined ? "the model's input" : (0,_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)((0,_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .layerTitle */ .KY)(found));
}
/** The edit behind most of the change in flash or cycles, its consequences counted in. */
function rootSentence(diff) {
    const { roots } = (0,_diff_root_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .rootCauses */ .F)(diff);
    const ranked = roots
        .map((root) => ({ root, share: shareOf(root.delta, diff.delta) }))
        .sort((a, b) => b.share - a.share);
    const [first] = ranked;
    const layer = first === undefined ? undefined : diff.layers[first.root.row];
    if (first === undefined || layer === undefined || first.share < 0.25)
        return null;
    const { alike, causes, consequences, delta } = first.root;
    const what = layer.change === 'changed'
        ? causes.map(_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .causeText */ .xv).join(', ')
        : layer.change === 'added'
            ? 'new'
            : 'removed';
    const follow = consequences.length === 0
        ? ''
        : `; ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(consequences.length, 'layer follows', 'layers follow')}`;
    const title = (0,_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)((0,_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .layerTitle */ .KY)(layerOf(diff, layer)));
    const who = alike.length === 0 ? title : `${title} and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(alike.length, 'layer')} alike`;
    const verb = alike.length === 0 ? 'accounts' : 'account';
    return `${who} (${what}${follow}) ${verb} for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(effectsOf(delta))}.`;
}
function layerOf({ base, head }, row) {
    const layer = row.head === null ? base.layers[row.base ?? -1] : head.layers[row.head];
    return layer ?? { index: row.head ?? row.base ?? 0, op: '' };
}
/** The larger part of the model's change in cycles or in flash, 0 where it changed nothing. */
function shareOf(part, all) {
    const share = (one, of) => one === null || of === null || of === 0 ? 0 : Math.abs(one / of);
    return Math.max(share(part.cycles, all.cycles), share(part.flashBytes, all.flashBytes));
}
function effectsOf({ cycles, flashBytes }) {
    return [
        ...(cycles === null || cycles === 0 ? [] : [`~${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDelta */ .CW)(cycles, 'cycles')} cycles`]),
        ...(flashBytes === 0 ? [] : [`${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDelta */ .CW)(flashBytes, 'bytes')} of flash`]),
    ];
}
/** Layers of a kind that the MVP accelerates which run in software, those that this change made first. */
function offAccelerator(model) {
    const { head, diff } = model;
    if (head === null)
        return [];
    const left = new Map((diff?.layers ?? []).flatMap((layer) => {
        const cause = layer.causes.find(({ what }) => what === _layers_js__WEBPACK_IMPORTED_MODULE_3__/* .LEFT */ .M3);
        return layer.head === null || cause === undefined ? [] : [[layer.head, cause.sentence]];
    }));
    const added = new Set((diff?.layers ?? []).flatMap(({ change, head: at }) => (change === 'added' ? [at] : [])));
    return head.layers
        .filter((layer) => layer.unsupported !== null || left.has(layer.index))
        .map((layer) => ({
        layer,
        reason: layer.unsupported?.sentence ?? left.get(layer.index) ?? '',
        isNew: diff === null || left.has(layer.index) || added.has(layer.index),
    }))
        .sort((a, b) => Number(b.isNew) - Number(a.isNew) || a.layer.index - b.layer.index);
}
/** True where the list of layers off the MVP gives the same reason. */
function isReason(finding, model) {
    return (finding.category === 'unsupported' &&
        finding.metric === null &&
        offAccelerator(model).some(({ layer }) => layer.index === finding.layer));
}


/***/ }),

/***/ 6022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ renderMarkdown)
});

// UNUSED EXPORTS: placeOf

;// CONCATENATED MODULE: ./lib/report/markdown/ladder.js
/**
 * Keeps a text within a medium's size by construction: rungs from the fullest to the barest are
 * rendered one after the other and measured; the first that fits is taken.
 */
/**
 * UTF-8 bytes that a medium takes. GitHub refuses comments over 65,536 characters and check runs
 * over 65,535, and drops job summaries over 1 MiB; the comment leaves room for a marker.
 */
const MEDIA = {
    comment: 60_000,
    check: 65_000,
    summary: 1_000_000,
};
/** Length in UTF-8; a lone surrogate counts as the three bytes of its replacement. */
function utf8Bytes(text) {
    let bytes = 0;
    for (const letter of text) {
        const point = letter.codePointAt(0) ?? 0;
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return bytes;
}
/**
 * The first of `rungs` (functions that render, fullest first) within `maxBytes`; where not even the
 * last one fits, its beginning: it must be plain words without markup, for a cut would leave it open.
 */
function fitLadder(rungs, maxBytes) {
    let last = '';
    for (const render of rungs) {
        last = render();
        if (utf8Bytes(last) <= maxBytes)
            return last;
    }
    return cutToBytes(last, maxBytes);
}
/** Whole characters up to `maxBytes`. */
function cutToBytes(text, maxBytes) {
    let bytes = 0;
    let kept = '';
    for (const letter of text) {
        bytes += utf8Bytes(letter);
        if (bytes > maxBytes)
            break;
        kept += letter;
    }
    return kept;
}

;// CONCATENATED MODULE: ./node_modules/markdown-table/index.js
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}

;// CONCATENATED MODULE: ./lib/report/markdown/elements.js
/** Pieces of GitHub flavoured Markdown. Their arguments are Markdown already: sanitise before. */

/** Paragraph-level parts, empty ones left out, with a blank line between. */
function blocks(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
function bullets(items) {
    return items.map((item) => `- ${item}`).join('\n');
}
/** First column to the left, the others as `align` says: `l` or `r` for each. */
function table(rows, align) {
    return markdownTable(rows, { align, alignDelimiters: false });
}
/** Something to unfold. */
function details(summary, body) {
    return body === '' ? '' : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** A block of fixed-width text; the fence is longer than any inside. */
function fenced(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
function elements_link(label, url) {
    return `[${label}](${url.replace(/[()]/g, (letter) => (letter === '(' ? '%28' : '%29'))})`;
}

// EXTERNAL MODULE: ./lib/budget/metric.js
var budget_metric = __webpack_require__(737);
// EXTERNAL MODULE: ./lib/report/cells.js
var cells = __webpack_require__(9231);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/sanitise.js
var sanitise = __webpack_require__(4942);
// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/report/markdown/footer.js
/** What was compared, how sure the figures are, and where the rest of the report is. */






function footer(report) {
    return blocks([
        report.models.some(({ status }) => status !== 'unchanged')
            ? details('What was compared, and how sure the figures are', comparison(report))
            : '',
        `<sub>${lastLine(report)}</sub>`,
    ]);
}
/** Said only where a rung of the ladder dropped something. */
function leftOutNote(report, leftOut) {
    if (leftOut === null)
        return '';
    const url = (0,sanitise/* webAddress */.Dy)(report.runUrl);
    const where = url === null ? 'the JSON report has everything' : `see the ${elements_link('full report', url)}`;
    return `✂️ **Left out** to stay within GitHub's size limit: ${leftOut}; ${where}.`;
}
function comparison(report) {
    return blocks([
        `Base ${sideText(report.base)} → head ${sideText(report.head)}, budget ${(0,sanitise/* code */.aY)(report.configPath)}.`,
        targetsText(report),
        certaintyText(report),
        `${wording/* CALIBRATION */.jY} ${wording/* UNITS */.QN}; ▲ more and ▼ less than the base.`,
    ]);
}
function sideText({ sha, label }) {
    return sha === null ? (0,sanitise/* code */.aY)(label) : `${(0,sanitise/* code */.aY)(sha.slice(0, 7))} (${(0,sanitise/* code */.aY)(label)})`;
}
function profilesOf(report) {
    return report.models.flatMap(({ head }) => head ?? []);
}
function targetsText(report) {
    const texts = new Set(profilesOf(report).map(({ target }) => {
        const { runtime, accelerator, optimizeSpeed, clockHz } = target;
        const unit = accelerator === 'mvp' ? 'MVP' : 'no accelerator';
        return `${(0,sanitise/* code */.aY)(target.id)} at ${String(clockHz / 1e6)} MHz, ${unit}, ${runtime.title}, optimize-speed ${String(optimizeSpeed)}`;
    }));
    return texts.size === 0 ? '' : (0,format/* bindUnits */.Dr)(`Target: ${[...texts].slice(0, 8).join('; ')}.`);
}
const METRIC_IDS = Object.keys(budget_metric/* METRICS */.C);
function certaintyText(report) {
    const exact = METRIC_IDS.filter((metric) => budget_metric/* METRICS */.C[metric].kind === 'exact');
    const bands = METRIC_IDS.filter((metric) => budget_metric/* METRICS */.C[metric].kind === 'estimate').map((metric) => {
        const widest = (0,cells/* widestBand */.Ol)(report, metric);
        return `${(0,wording/* labelOf */.Wy)(metric)}${widest === null ? '' : ` ${widest}`}`;
    });
    return (0,format/* bindUnits */.Dr)(`Exact: ${(0,format/* listed */.KE)(exact.map(wording/* labelOf */.Wy))}. Estimates for a board, marked ~: ${(0,format/* listed */.KE)(bands)} (90 % of the measurements left out lie within).`);
}
function lastLine(report) {
    const counts = new Map();
    for (const model of report.models) {
        const key = signText(model);
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const url = (0,sanitise/* webAddress */.Dy)(report.runUrl);
    const [base, head] = [report.base.sha, report.head.sha];
    return [
        ...[...counts].map(([sign, count]) => sign.replace(' ', ` ${String(count)} `)),
        ...(head === null
            ? []
            : [`${base === null ? '' : `${(0,sanitise/* code */.aY)(base.slice(0, 7))} → `}${(0,sanitise/* code */.aY)(head.slice(0, 7))}`]),
        ...targetNames(report),
        `${(0,sanitise/* code */.aY)(report.tool.name)} ${(0,sanitise/* code */.aY)(report.tool.version)}`,
        ...(url === null ? [] : [elements_link('full report', url)]),
    ].join(' · ');
}
/** `efr32xg24, sdk`, where there is one for all. */
function targetNames(report) {
    const names = new Set(profilesOf(report).map(({ target }) => `${(0,sanitise/* code */.aY)(target.id)}, ${target.runtime.id}`));
    return names.size === 1 ? [...names] : [];
}
function signText(model) {
    const { icon, word } = (0,wording/* signOfModel */.uN)(model);
    return `${icon} ${word}`;
}

// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
// EXTERNAL MODULE: ./lib/report/text/arena-picture.js
var arena_picture = __webpack_require__(4372);
// EXTERNAL MODULE: ./lib/report/explain.js
var explain = __webpack_require__(5009);
// EXTERNAL MODULE: ./lib/report/layers.js
var report_layers = __webpack_require__(6450);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/report/tips.js
var report_tips = __webpack_require__(1906);
;// CONCATENATED MODULE: ./lib/report/markdown/model.js










const NEEDS_ACTION = new Set([
    'over',
    'error',
    'near',
    'accepted',
]);
/** Also true where the change took a layer off the accelerator: that is never folded. */
function needsAction(model) {
    return (NEEDS_ACTION.has(model.status) ||
        (model.diff !== null && (0,explain/* offAccelerator */.p_)(model).some(({ isNew }) => isNew)));
}
/** Fits the width of a comment. */
const PICTURE = { width: 96, height: 12 };
const MOST_OFF_LAYERS = 12;
/** One part per model that has something to tell; models within budget are folded where there are several. */
function modelSections(report, detail) {
    if (detail.sections === 'none')
        return [];
    const told = report.models.filter((model) => model.status !== 'unchanged' &&
        model.status !== 'removed' &&
        (detail.sections === 'all' || needsAction(model)));
    const [first] = told;
    if (first !== undefined && told.length === 1)
        return [section(first, detail)];
    const urgent = told.filter(needsAction);
    const calm = told
        .filter((model) => !needsAction(model))
        .map((model) => foldedSection(model, detail))
        .filter((part) => part !== '');
    return [
        ...urgent.map((model, index) => index < MOST_OPEN ? openSection(model, detail) : foldedSection(model, detail)),
        ...(calm.length > MOST_CALM
            ? [details((0,format/* counted */.hS)(calm.length, 'more changed model'), blocks(calm))]
            : calm),
    ];
}
function openSection(model, detail) {
    const { icon, word } = (0,wording/* signOfModel */.uN)(model);
    return `#### ${icon} ${(0,sanitise/* code */.aY)(model.path)}: ${word}\n\n${section(model, detail)}`;
}
function foldedSection(model, detail) {
    const { icon, word } = (0,wording/* signOfModel */.uN)(model);
    const body = section(model, { ...detail, ...FOLDED });
    return details(`${icon} ${htmlCode(model.path)}: ${word}`, body);
}
/** Folded sections of models within budget that stand in the open. */
const MOST_CALM = 3;
/** Models whose section is not folded. */
const MOST_OPEN = 3;
/** Of a folded section. */
const FOLDED = { picture: false };
/** Code inside a summary, where GitHub reads HTML only. */
function htmlCode(path) {
    return `<code>${(0,sanitise/* htmlName */.rC)(path)}</code>`;
}
function section(model, detail) {
    return blocks([
        failureLines(model),
        findingLines(model, detail),
        reasonLine(model),
        leftLines(model),
        layerTables(model, detail),
        tipLines(model, detail),
        offLines(model),
        pictureFold(model, detail),
    ]);
}
function failureLines(model) {
    const { failure, baseFailure } = model;
    return blocks([
        failure === null ? '' : `🛑 **Could not check:** ${(0,sanitise/* prose */.CS)((0,verdict/* failureText */.kY)(failure))}`,
        baseFailure === null
            ? ''
            : `ℹ️ **No comparison:** the base could not be profiled: ${(0,sanitise/* prose */.CS)((0,verdict/* failureText */.kY)(baseFailure))}`,
    ]);
}
/** The rules that are broken or nearly so, each with its line in the budget file. */
function findingLines(model, { findings: limit }) {
    const all = model.findings.filter((finding) => !(0,wording/* isPolicy */.pn)(finding) &&
        !(model.failure !== null && finding.category === 'error') &&
        !(0,explain/* isReason */.Vs)(finding, model));
    const shown = all.slice(0, Math.min(limit, 12)).map(findingLine);
    const more = all.length - shown.length;
    return bullets([...shown, ...(more > 0 ? [`and ${(0,format/* counted */.hS)(more, 'more finding')}`] : [])]);
}
function findingLine(finding) {
    const { icon, word } = (0,wording/* signOf */.rL)(finding);
    const place = finding.place;
    const at = place === null ? '' : ` (${(0,sanitise/* code */.aY)(`${place.file}:${String(place.line)}`)})`;
    return `${icon} **${word}:** ${(0,sanitise/* prose */.CS)(finding.message)}${at}`;
}
function reasonLine(model) {
    const sentences = (0,explain/* whySentences */.VE)(model);
    return sentences.length === 0 ? '' : `**Why:** ${sentences.map((one) => (0,sanitise/* prose */.CS)(one)).join(' ')}`;
}
/** What this change took off the accelerator is never folded. */
function leftLines(model) {
    const left = (0,explain/* offAccelerator */.p_)(model).filter(({ isNew }) => isNew);
    if (left.length === 0)
        return '';
    const word = model.diff === null ? 'Runs in software' : 'No longer on the MVP';
    return blocks([`🐢 **${word}:** ${(0,format/* counted */.hS)(left.length, 'layer')}`, offList(left)]);
}
function offLines(model) {
    const before = (0,explain/* offAccelerator */.p_)(model).filter(({ isNew }) => !isNew);
    if (before.length === 0)
        return '';
    return details(`${(0,format/* counted */.hS)(before.length, 'layer')} that the MVP cannot run, as before`, offList(before));
}
function offList(layers) {
    const shown = layers
        .slice(0, MOST_OFF_LAYERS)
        .map(({ layer, reason }) => `${(0,sanitise/* code */.aY)((0,report_layers/* layerTitle */.KY)(layer))} ${(0,sanitise/* code */.aY)((0,sanitise/* tensorName */.Bt)(layer.name), 40)}: ${(0,sanitise/* prose */.CS)(reason)}`);
    const more = layers.length - shown.length;
    return bullets([...shown, ...(more > 0 ? [`and ${(0,format/* counted */.hS)(more, 'more layer')}`] : [])]);
}
function layerTables(model, detail) {
    const rows = (0,report_layers/* changedRows */.CH)(model);
    if (rows.length === 0)
        return '';
    const isOpen = needsAction(model);
    const roots = rows.filter(({ isConsequence, isValuesOnly }) => !isConsequence && !isValuesOnly);
    const open = (roots.length > 0 ? roots : rows).slice(0, detail.openLayers);
    const rest = rows.filter((row) => !open.includes(row)).slice(0, detail.foldedLayers);
    if (!isOpen)
        return details((0,format/* counted */.hS)(rows.length, 'changed layer'), layerTable([...open, ...rest]));
    return blocks([
        layerTable(open),
        rest.length === 0 ? '' : details(restTitle(rows, open), layerTable(rest)),
    ]);
}
function restTitle(rows, open) {
    const rest = rows.filter((row) => !open.includes(row));
    const follow = rest.filter(({ isConsequence }) => isConsequence).length;
    const values = rest.filter((row) => row.isValuesOnly).length;
    const notes = [
        ...(follow > 0 ? [`${String(follow)} only as a consequence`] : []),
        ...(values > 0 ? [`${String(values)} only with other weights`] : []),
    ];
    const all = (0,format/* counted */.hS)(rest.length, 'more changed layer');
    return notes.length === 0 ? all : `${all}, ${(0,format/* listed */.KE)(notes)}`;
}
function layerTable(rows) {
    if (rows.length === 0)
        return '';
    return table([
        ['Layer', 'What changed', 'RAM alive', 'Flash', 'Cycles'],
        ...rows.map((row) => [
            (0,format/* unbroken */.D_)(`${CHANGE_ICONS[row.change]} ${(0,sanitise/* cellCode */.GA)((0,report_layers/* layerTitle */.KY)(row.layer), 40)}`),
            whatCell(row),
            liveCell(row),
            (0,format/* unbroken */.D_)((0,format/* deltaText */.mx)(row.flashDelta, 'bytes', 'exact')),
            (0,format/* unbroken */.D_)(row.cyclesDelta === null ? 'unknown' : (0,format/* deltaText */.mx)(row.cyclesDelta, 'cycles', 'estimate')),
        ]),
    ], ['l', 'l', 'r', 'r', 'r']);
}
const CHANGE_ICONS = {
    added: '➕ new',
    removed: '➖ gone',
    changed: '✏️',
    same: '',
};
function whatCell({ what, leftAccelerator, change }) {
    const text = change === 'added' ? what.replace(/^new(: )?/, '') : change === 'removed' ? '' : what;
    const inert = text === '' ? '' : (0,sanitise/* cellProse */.iI)(text, 120);
    return leftAccelerator ? inert.replace('left the MVP', '**left the MVP**') : inert;
}
function liveCell({ liveBytes, isPeak }) {
    if (liveBytes === null)
        return '';
    return (0,format/* unbroken */.D_)(`${(0,quantity/* formatQuantity */.VZ)(liveBytes, 'bytes')}${isPeak ? ' ◀ peak' : ''}`);
}
/** What would help, beside its cost. No figure where none was computed. */
function tipLines(model, detail) {
    const fit = model.fit === null
        ? ''
        : `💡 **Would bring it under budget:** ${tipLine(model, { ...model.fit.tip, text: model.fit.text })}`;
    const tips = (0,report_tips/* tipsBesideFit */.Q)(model)
        .slice(0, detail.tips)
        .map((tip) => tipLine(model, tip));
    return blocks([fit, tips.length === 0 ? '' : `💡 **Tips**\n\n${bullets(tips)}`]);
}
function tipLine(model, tip) {
    const { text, saves, then, risk } = (0,report_tips/* tipText */.x)(tip, model);
    const figures = saves === null ? '' : `: ${saves}${then === null ? '' : `; ${then}`}`;
    return (0,sanitise/* prose */.CS)(`${text}${figures}; ${risk}.`);
}
function pictureFold({ head }, { picture }) {
    if (head === null || !picture)
        return '';
    const peak = (0,quantity/* formatQuantity */.VZ)(head.arena.peak.liveBytes, 'bytes');
    return details((0,format/* bindUnits */.Dr)(`Memory over time (peak ${peak})`), fenced((0,arena_picture/* arenaPicture */.I)(head.arena, head.layers, PICTURE)));
}

;// CONCATENATED MODULE: ./lib/report/markdown/table.js
/** The table of models: used, limit and change of every metric, the verdict under the name. */






/** Empty where no model has anything to show. */
function verdictTable(report, { models: limit }) {
    const metrics = (0,cells/* metricsOf */.Ps)(report);
    const rows = report.models.filter(({ status }) => status !== 'unchanged');
    const unchanged = report.models.length - rows.length;
    if (rows.length === 0)
        return '';
    const shown = rows.slice(0, limit);
    const empty = metrics.map(() => '');
    const more = rows.length - shown.length;
    return table([
        ['Model', ...metrics.map((metric) => columnTitle(report, metric))],
        ...shown.map((model) => [
            modelCell(model),
            ...metrics.map((metric) => metricCell((0,cells/* cellOf */.WC)(model, metric))),
        ]),
        ...(more > 0 ? [[`and ${(0,format/* counted */.hS)(more, 'more model')}`, ...empty]] : []),
        ...(unchanged > 0 ? [[`${(0,format/* counted */.hS)(unchanged, 'model')} unchanged`, ...empty]] : []),
    ], ['l', ...metrics.map(() => 'r')]);
}
function modelCell(model) {
    const { icon, word } = (0,wording/* signOfModel */.uN)(model);
    const renamed = model.basePath === null ? '' : `<br>was ${(0,sanitise/* cellCode */.GA)(model.basePath, 48)}`;
    const label = model.label === null ? '' : `${(0,sanitise/* cellCode */.GA)(model.label, 32)} · `;
    return `${label}${(0,sanitise/* cellCode */.GA)(model.path, 48)}${renamed}<br>${icon} ${word}${model.isNew ? ', new' : ''}`;
}
/** First line the figure, second what changed; neither is broken, a narrow screen scrolls. */
function metricCell({ used, percent, change, growth, isOver }) {
    if (used === null)
        return (0,format/* unbroken */.D_)(change === '' ? '—' : change);
    const figure = isOver ? `**${(0,format/* unbroken */.D_)(used)}**` : (0,format/* unbroken */.D_)(used);
    const first = percent === null ? figure : `${figure}${(0,format/* unbroken */.D_)(` (${percent})`)}`;
    // The share of the limit is enough of percentages for one cell.
    const relative = growth === '' || percent !== null ? '' : (0,format/* unbroken */.D_)(` <sub>${growth}</sub>`);
    return change === '' ? first : `${first}<br>${(0,format/* unbroken */.D_)(change)}${relative}`;
}
/** The metric's name, with the error of its estimates. */
function columnTitle(report, metric) {
    const band = (0,cells/* widestBand */.Ol)(report, metric);
    return `${budget_metric/* METRICS */.C[metric].label}${band === null ? '' : (0,format/* unbroken */.D_)(` <sub>${band}</sub>`)}`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/markdown.js
/**
 * The report as GitHub Markdown: the pull request's comment, the check run's text, the job summary.
 * A reviewer reads downwards and may stop anywhere: verdict, changed rules, figures, reason, layers,
 * what to do, and folded the rest. Within its medium's size by construction (see `ladder.ts`).
 */








const COMMENT = {
    leftOut: null,
    sections: 'all',
    openLayers: 7,
    foldedLayers: 2_000,
    picture: true,
    tips: 3,
    models: 400,
    findings: 30,
};
const BARE = {
    leftOut: 'the layers, the reasons and the tips',
    sections: 'none',
    openLayers: 0,
    foldedLayers: 0,
    picture: false,
    tips: 0,
    models: 400,
    findings: 10,
};
/** From everything to the verdict's line. */
const LADDER = [
    {},
    { foldedLayers: 60, leftOut: 'unimportant layers' },
    { foldedLayers: 20, picture: false, leftOut: 'most layers and the pictures of the arena' },
    { foldedLayers: 0, picture: false, leftOut: 'all but the most important layers' },
    {
        sections: 'failing',
        foldedLayers: 0,
        picture: false,
        leftOut: 'details of models that do not fail',
    },
];
const BARE_LADDER = [400, 100, 25, 5].map((models) => ({
    ...BARE,
    models,
    findings: Math.min(BARE.findings, models),
}));
const FULLEST = {
    comment: COMMENT,
    check: COMMENT,
    summary: { ...COMMENT, openLayers: 40, tips: 50, models: 2_000, findings: 200 },
};
/** Never larger than the medium takes; ends without a line feed. */
function renderMarkdown(report, options) {
    const { medium, reservedBytes = 0 } = options;
    const fullest = FULLEST[medium];
    const rungs = [...LADDER.map((less) => ({ ...fullest, ...less })), ...BARE_LADDER];
    return fitLadder([
        ...rungs.map((detail) => () => page(report, detail)),
        () => heading(report),
        () => (0,verdict/* titleOf */.Gg)(report).word,
    ], MEDIA[medium] - reservedBytes);
}
function page(report, detail) {
    return blocks([
        heading(report),
        policyLines(report, detail),
        verdictTable(report, detail),
        ...modelSections(report, detail),
        leftOutNote(report, detail.leftOut),
        footer(report),
    ]);
}
/** The one line that must always be there. */
function heading(report) {
    const { icon, word, before, name, after } = (0,verdict/* titleOf */.Gg)(report);
    return `### ${(0,verdict/* joinTitle */.HT)({ icon, word }, [
        before === '' ? '' : (0,sanitise/* prose */.CS)(before),
        name === null ? '' : (0,sanitise/* code */.aY)(name),
        after === '' ? '' : titleEnd(after),
    ])}`;
}
function titleEnd(after) {
    return after.startsWith(': ') ? `: ${(0,sanitise/* prose */.CS)(after.slice(2))}` : (0,sanitise/* prose */.CS)(after);
}
/** Changes of the rules come first: a looser budget must not pass unseen. */
function policyLines(report, detail) {
    const findings = (0,verdict/* policyFindings */.Js)(report);
    const shown = findings.slice(0, detail.findings).map((finding) => {
        const { icon, word } = (0,wording/* signOf */.rL)(finding);
        return `${icon} **${word}:** ${(0,sanitise/* prose */.CS)(finding.message)}${placeOf(finding.place)}`;
    });
    const more = findings.length - shown.length;
    const notices = report.notices.slice(0, 5).map((notice) => `ℹ️ **Note:** ${(0,sanitise/* prose */.CS)(notice)}`);
    const all = [
        ...shown,
        ...(more > 0 ? [`and ${String(more)} more such findings`] : []),
        ...notices,
    ];
    return all.length < 2 ? (all[0] ?? '') : bullets(all);
}
function placeOf(place) {
    return place === null ? '' : ` (${(0,sanitise/* code */.aY)(`${place.file}:${String(place.line)}`)})`;
}


/***/ }),

/***/ 1193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ renderCheckText),
/* harmony export */   pQ: () => (/* binding */ renderDiffText),
/* harmony export */   qZ: () => (/* binding */ unquoted),
/* harmony export */   ym: () => (/* binding */ renderHistoryText)
/* harmony export */ });
/* unused harmony export modelOfDiff */
/* harmony import */ var _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(737);
/* harmony import */ var _diff_history_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6743);
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1891);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9231);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5009);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7703);
/* harmony import */ var _layers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6450);
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4942);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9668);
/* harmony import */ var _tips_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1906);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(975);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7142);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1542);
/** Differences, checks and histories for a terminal. */













/** `diff` and `what-if`: totals of both sides, why, and the layers that changed. */
function renderDiffText(diff, options = _profile_js__WEBPACK_IMPORTED_MODULE_11__/* .PLAIN_TEXT */ .Ff) {
    const pen = (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .penOf */ .DX)(options);
    const model = modelOfDiff(diff);
    return (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .join */ .fj)([
        pen.paint('bold', `${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(diff.base.path)} → ${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(diff.head.path)}`),
        pen.paint('dim', (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .targetLine */ .Ue)(diff.head)),
        '',
        ...changeLines(diff, pen),
        ...whyLines(model, pen),
        ...leftLines(model, pen),
        ...changedLayerLines(model, pen),
        ...(diff.fallback === null ? [] : ['', ...(0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(diff.fallback, pen, '  Note: ')]),
        ...(0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .pictureLines */ .AH)(diff.head, pen),
        '',
        ...(0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .closingLines */ .Po)(pen),
    ]);
}
/** A difference on its own, as a report's model without a budget. */
function modelOfDiff(diff) {
    return {
        path: diff.head.path,
        basePath: diff.base.path === diff.head.path ? null : diff.base.path,
        label: null,
        status: 'pass',
        isNew: false,
        base: diff.base,
        head: diff.head,
        failure: null,
        baseFailure: null,
        diff,
        limits: [],
        findings: [],
        tips: [],
        fit: null,
    };
}
function changeLines({ base, head }, pen) {
    const rows = _profile_js__WEBPACK_IMPORTED_MODULE_11__/* .TOTALS */ .Kp.map((metric) => {
        const { label, unit, kind, of } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
        const [from, to] = [of(base), of(head)];
        const delta = from.value === null || to.value === null ? null : to.value - from.value;
        return [
            `  ${label}`,
            (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .measureText */ .kD)(from, unit),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .measureText */ .kD)(to, unit),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .deltaText */ .mx)(delta, unit, kind),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .growthText */ .bn)(from.value, to.value),
        ];
    });
    const [titles = '', ...body] = (0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .textTable */ .ed)([
        { title: '', align: 'left' },
        { title: 'base', align: 'right' },
        { title: 'head', align: 'right' },
        { title: 'change', align: 'left' },
        { title: '', align: 'right' },
    ], rows, pen.width);
    return [pen.paint('bold', titles), ...body.map((line) => pen.paint(styleOfChange(line), line))];
}
function styleOfChange(line) {
    if (line.includes('▲'))
        return 'red';
    return line.includes('▼') ? 'green' : 'dim';
}
function whyLines(model, pen) {
    const sentences = (0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .whySentences */ .VE)(model);
    return sentences.length === 0
        ? []
        : ['', ...sentences.flatMap((text) => (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(unquoted(text), pen, '  Why: '))];
}
/** Names stand between back-ticks in our sentences; a terminal needs none. */
function unquoted(text) {
    return text.replace(/`([^`]*)`/g, (_, name) => (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .tensorName */ .Bt)(name), 40));
}
function leftLines(model, pen) {
    const left = (0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .offAccelerator */ .p_)(model).filter(({ isNew }) => isNew);
    if (left.length === 0)
        return [];
    const title = model.diff === null ? 'Runs in software' : 'No longer on the MVP';
    return [
        '',
        pen.paint('red', `  ${title}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(left.length, 'layer')}`),
        ...left.flatMap(({ layer, reason }) => (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(reason, pen, `    ${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)((0,_layers_js__WEBPACK_IMPORTED_MODULE_5__/* .layerTitle */ .KY)(layer))}: `)),
    ];
}
function changedLayerLines(model, pen) {
    const rows = (0,_layers_js__WEBPACK_IMPORTED_MODULE_5__/* .changedRows */ .CH)(model);
    if (rows.length === 0)
        return ['', '  No layer changed.'];
    const [titles = '', ...body] = (0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .textTable */ .ed)(CHANGED_COLUMNS, rows.map(changedCells), pen.width);
    return ['', pen.paint('bold', titles), ...body];
}
const CHANGED_COLUMNS = [
    { title: '', align: 'left' },
    { title: 'layer', align: 'left', shrinkTo: 14 },
    { title: 'what changed', align: 'left', shrinkTo: 20 },
    { title: 'RAM alive', align: 'right', dropOrder: 1 },
    { title: 'flash', align: 'right' },
    { title: '~cycles', align: 'right' },
];
const CHANGE_MARKS = {
    added: '+ new',
    removed: '- gone',
    changed: '~',
    same: '',
};
function changedCells(row) {
    return [
        CHANGE_MARKS[row.change],
        (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)((0,_layers_js__WEBPACK_IMPORTED_MODULE_5__/* .layerTitle */ .KY)(row.layer)),
        (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(unquoted(row.what), 60),
        row.liveBytes === null ? '' : (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .liveText */ .IH)(row.liveBytes, row.isPeak),
        row.flashDelta === 0 ? '' : (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDelta */ .CW)(row.flashDelta, 'bytes'),
        row.cyclesDelta === null
            ? 'unknown'
            : row.cyclesDelta === 0
                ? ''
                : (0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDelta */ .CW)(row.cyclesDelta, 'cycles'),
    ];
}
/** `check`: the verdict, every model's figures, and what is to be done. No line is a workflow command. */
function renderCheckText(report, options = _profile_js__WEBPACK_IMPORTED_MODULE_11__/* .PLAIN_TEXT */ .Ff) {
    const pen = (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .penOf */ .DX)(options);
    return (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .join */ .fj)([
        pen.paint('bold', (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .logLine */ .BP)((0,_verdict_js__WEBPACK_IMPORTED_MODULE_9__/* .titleText */ .Qw)(report))),
        ...(0,_verdict_js__WEBPACK_IMPORTED_MODULE_9__/* .policyFindings */ .Js)(report).flatMap((finding) => {
            const { icon, word } = (0,_wording_js__WEBPACK_IMPORTED_MODULE_10__/* .signOf */ .rL)(finding);
            return (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(finding.message, pen, `  ${icon} ${word}: `);
        }),
        ...report.notices.flatMap((notice) => (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(notice, pen, '  Note: ')),
        ...verdictLines(report, pen),
        ...report.models.flatMap((model) => modelLines(model, pen)),
        '',
        ...(0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .closingLines */ .Po)(pen),
    ]);
}
function verdictLines(report, pen) {
    const shown = report.models.filter(({ status }) => status !== 'unchanged');
    const unchanged = report.models.length - shown.length;
    const metrics = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .metricsOf */ .Ps)(report);
    const rows = shown.map((model) => [
        `  ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_10__/* .signOfModel */ .uN)(model).word}${model.isNew ? ', new' : ''}`,
        (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(model.path),
        ...metrics.map((metric) => {
            const { used, percent, change } = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .cellOf */ .WC)(model, metric);
            return `${used ?? change}${percent === null ? '' : ` (${percent})`}`;
        }),
    ]);
    const table = (0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .textTable */ .ed)([
        { title: '  verdict', align: 'left' },
        { title: 'model', align: 'left', shrinkTo: 16 },
        ...metrics.map((metric, index) => ({
            title: _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].label,
            align: 'right',
            dropOrder: index < 2 ? 0 : index,
        })),
    ], rows, pen.width);
    const rest = unchanged > 0 ? [`  ${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(unchanged, 'model')} unchanged`] : [];
    return rows.length === 0 ? rest : ['', ...table, ...rest];
}
function modelLines(model, pen) {
    const body = [
        ...failureLines(model, pen),
        ...model.findings
            .filter((finding) => !(0,_wording_js__WEBPACK_IMPORTED_MODULE_10__/* .isPolicy */ .pn)(finding) && !(0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .isReason */ .Vs)(finding, model))
            .flatMap((finding) => {
            const { word } = (0,_wording_js__WEBPACK_IMPORTED_MODULE_10__/* .signOf */ .rL)(finding);
            const { place } = finding;
            const at = place === null ? '' : ` (${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(place.file)}:${String(place.line)})`;
            return (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(`${unquoted(finding.message)}${at}`, pen, `  ${word}: `);
        }),
        ...whyLines(model, pen),
        ...leftLines(model, pen),
        ...(model.diff === null || model.status === 'unchanged' ? [] : changedLayerLines(model, pen)),
        ...tipLines(model, pen),
    ];
    return body.length === 0 || model.status === 'unchanged'
        ? []
        : ['', pen.paint('bold', (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(model.path, pen.width)), ...body];
}
function failureLines({ failure, baseFailure }, pen) {
    return [
        ...(failure === null ? [] : (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)((0,_verdict_js__WEBPACK_IMPORTED_MODULE_9__/* .failureText */ .kY)(failure), pen, '  Could not check: ')),
        ...(baseFailure === null
            ? []
            : (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)((0,_verdict_js__WEBPACK_IMPORTED_MODULE_9__/* .failureText */ .kY)(baseFailure), pen, '  No comparison, the base is unreadable: ')),
    ];
}
function tipLines(model, pen) {
    const fit = model.fit === null
        ? []
        : [
            {
                mark: '  Would bring it under budget: ',
                tip: { ...model.fit.tip, text: model.fit.text },
            },
        ];
    const tips = (0,_tips_js__WEBPACK_IMPORTED_MODULE_8__/* .tipsBesideFit */ .Q)(model).map((tip) => ({ mark: '  Tip: ', tip }));
    return [...fit, ...tips].flatMap(({ mark, tip }, index) => {
        const { text, saves, then, risk } = (0,_tips_js__WEBPACK_IMPORTED_MODULE_8__/* .tipText */ .x)(tip, model);
        const figures = saves === null ? '' : `: ${saves}${then === null ? '' : `; ${then}`}`;
        const lines = (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .em)(unquoted(`${text}${figures}; ${risk}.`), pen, mark);
        return index === 0 ? ['', ...lines] : lines;
    });
}
/** `history`: one line per version, newest last, a sparkline per metric, who crossed a limit. */
function renderHistoryText(history, options = _profile_js__WEBPACK_IMPORTED_MODULE_11__/* .PLAIN_TEXT */ .Ff) {
    const pen = (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .penOf */ .DX)(options);
    const metrics = _profile_js__WEBPACK_IMPORTED_MODULE_11__/* .TOTALS */ .Kp.filter((metric) => metric in history.sparklines);
    const rows = history.rows.map(({ commit, date, subject, values, steps, problem }) => [
        (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(commit.slice(0, 7)),
        (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(date.slice(0, 10)),
        ...metrics.map((metric) => {
            const { unit } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
            const [value, step] = [values[metric] ?? null, steps[metric] ?? null];
            if (value === null)
                return problem === null ? 'unknown' : '-';
            const change = step === null || step === 0 ? '' : ` (${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDelta */ .CW)(step, unit)})`;
            return `${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(value, unit)}${change}`;
        }),
        (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortSentence */ .I3)(problem === null ? subject : `${subject} (${problem})`, 60),
    ]);
    return (0,_profile_js__WEBPACK_IMPORTED_MODULE_11__/* .join */ .fj)([
        ...(0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .textTable */ .ed)([
            { title: 'commit', align: 'left' },
            { title: 'date', align: 'left', dropOrder: 1 },
            ...metrics.map((metric) => ({ title: _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].label, align: 'right' })),
            { title: 'subject', align: 'left', shrinkTo: 12 },
        ], rows, pen.width),
        '',
        ...metrics.map((metric) => {
            const bars = (0,_diff_history_js__WEBPACK_IMPORTED_MODULE_12__/* .sparkline */ .K)(history.sparklines[metric] ?? []);
            return `${_budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric].label.padEnd(18)} ${bars.slice(-Math.max(8, pen.width - 20))}`;
        }),
        ...history.crossings.flatMap(({ metric, limit, direction, commit, subject, from, to }) => {
            const { label, unit } = _budget_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[metric];
            const figures = `${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(from, unit)} to ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(to, unit)}`;
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapped */ .ky)(`${label} went ${direction} ${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuantity */ .VZ)(limit, unit)} in ${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortName */ .EU)(commit.slice(0, 7))} (${figures}): ${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_6__/* .shortSentence */ .I3)(subject, 80)}`, pen.width, '  ').map((line) => pen.paint(direction === 'over' ? 'red' : 'green', line));
        }),
    ]);
}


/***/ }),

/***/ 1906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ tipsBesideFit),
/* harmony export */   x: () => (/* binding */ tipText)
/* harmony export */ });
/* harmony import */ var _util_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1891);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7703);
/* harmony import */ var _budget_metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(737);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7142);




function tipText(tip, model) {
    return {
        text: withoutStop(tip.text),
        saves: tip.effect === null ? null : effectText(tip.effect),
        then: tip.effect === null ? null : afterText(tip.effect, model),
        risk: _wording_js__WEBPACK_IMPORTED_MODULE_3__/* .RISK */ .yX[tip.risk],
    };
}
function withoutStop(text) {
    return text.replace(/\.\s*$/, '');
}
function effectText(effect) {
    const all = [
        { delta: effect.ramBytes, text: (by) => `${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(by, 'bytes')} of RAM` },
        { delta: effect.flashBytes, text: (by) => `${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(by, 'bytes')} of flash` },
        { delta: effect.cycles ?? 0, text: (by) => `~${(0,_util_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuantity */ .VZ)(by, 'cycles')} cycles` },
    ];
    const sentence = (word, parts) => parts.length === 0
        ? []
        : [`${word} ${parts.map(({ delta, text }) => text(Math.abs(delta))).join(', ')}`];
    const texts = [
        ...sentence('saves', all.filter(({ delta }) => delta < 0)),
        ...sentence('costs', all.filter(({ delta }) => delta > 0)),
    ];
    return texts.length === 0 ? 'changes no cost' : texts.join('; ');
}
const TOTALS = [
    { metric: 'ram', delta: 'ramBytes', after: 'ramAfter', unit: 'bytes' },
    { metric: 'flash', delta: 'flashBytes', after: 'flashAfter', unit: 'bytes' },
    { metric: 'cycles', delta: 'cycles', after: 'cyclesAfter', unit: 'cycles' },
];
/** New totals of the limited metrics that the tip changes; only those with a finding, where there are any. */
function afterText(effect, model) {
    const found = new Set(model.findings.map(({ metric }) => metric));
    const all = TOTALS.flatMap(({ metric, delta, after, unit }) => {
        const limit = model.limits.find((one) => one.metric === metric)?.max;
        const value = effect[after];
        if (limit === undefined || value === null || (effect[delta] ?? 0) === 0)
            return [];
        const percent = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .pR)(value, limit);
        const mark = _budget_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .METRICS */ .C[metric].kind === 'estimate' ? '~' : '';
        const text = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .Wy)(metric)} ${mark}${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .ofLimit */ .dL)(value, limit, unit)}${percent === null ? '' : ` (${percent})`}`;
        return [{ metric, text }];
    });
    const notable = all.filter(({ metric }) => found.has(metric));
    const texts = (notable.length > 0 ? notable : all).map(({ text }) => text);
    return texts.length === 0 ? null : `then ${texts.join(', ')}`;
}
/** The tips without the one that is shown apart, as what would bring the model under budget. */
function tipsBesideFit({ tips, fit }) {
    const isFit = ({ edits, text }) => fit !== null && edits.join() === fit.edits.join() && text === fit.text;
    return tips.filter((tip) => !isFit(tip));
}


/***/ })

};
