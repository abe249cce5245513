export const id = 811;
export const ids = [811];
export const modules = {

/***/ 2101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ alignLayers)
});

// EXTERNAL MODULE: ./lib/diff/graph.js
var diff_graph = __webpack_require__(5347);
;// CONCATENATED MODULE: ./lib/diff/fingerprint.js
const LEVELS = (/* unused pure expression or super */ null && (['exact', 'values', 'structure', 'parameters', 'kind']));
/** Operators of different kinds are never aligned; a custom operator is a kind of its own. */
function kindOf(layer) {
    return layer.kind === 'CUSTOM' ? `CUSTOM ${layer.op}` : layer.kind;
}
function fingerprintsOf(layer) {
    const kind = kindOf(layer);
    const parameters = `${kind}{${describeParameters(layer)}}`;
    const inputs = layer.inputs.map(describeTensor).join(' ');
    const structure = `${parameters}(${inputs})(${layer.outputs.map(describeTensor).join(' ')})`;
    const values = `${structure}#${layer.hashes.weights}`;
    return { kind, parameters, structure, values, exact: `${values}/${layer.hashes.quantization}` };
}
function describeParameters(layer) {
    return Object.keys(layer.parameters)
        .sort()
        .map((name) => `${name}=${layer.parameters[name] ?? ''}`)
        .join(';');
}
function describeTensor({ tensor, shape, dtype, isConstant }) {
    return tensor < 0 ? '-' : `${isConstant ? 'c' : ''}${dtype ?? '?'}[${shape.join('x')}]`;
}

;// CONCATENATED MODULE: ./lib/diff/similarity.js

/**
 * Weights of the parts. The order matters, not the exact figures: equal contents beat equal shapes,
 * those beat equal options, and any pair of one kind beats "removed + added".
 */
const POINTS = { kind: 100, parameters: 300, shapes: 300, contents: 250, quantization: 50 };
/** The most that `likeness` gives for layers without contents. */
const MOST_LIKENESS = POINTS.kind + POINTS.parameters + POINTS.shapes;
function traitsOf(layer, interner) {
    const entries = Object.entries(layer.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        names: entries.map(([name]) => interner.idOf(`name ${name}`)),
        values: entries.map(([, value]) => interner.idOf(`value ${value}`)),
        sizes: entries.map(([, value]) => sizeOf(value)),
        shapes: [
            (0,diff_graph/* computedInputs */.v)(layer)[0]?.shape ?? [],
            layer.outputs[0]?.shape ?? [],
            layer.inputs.filter((input) => input.isConstant).flatMap((input) => input.shape),
        ],
        contents: layer.hashes.weights,
        quantization: layer.hashes.quantization,
    };
}
function sizeOf(value) {
    const numbers = String(value).match(/\d+(\.\d+)?/g);
    return numbers === null ? NaN : numbers.reduce((all, one) => all * Number(one), 1);
}
/** Points for the options and shapes of two layers of the same kind; symmetric. */
function structurePoints(a, b) {
    return Math.round(likeness(a, b));
}
/** Points for equal constants and equal quantization. */
function contentPoints(a, b) {
    const contents = a.contents !== '' && a.contents === b.contents ? POINTS.contents : 0;
    return contents + (a.quantization === b.quantization ? POINTS.quantization : 0);
}
/** 0 to 1 for two layers of the same kind by options and shapes alone; 1 = same structure. */
function structuralLikeness(a, b) {
    return likeness(a, b) / MOST_LIKENESS;
}
function likeness(a, b) {
    return (POINTS.kind +
        POINTS.parameters * parameterLikeness(a, b) +
        POINTS.shapes *
            (shapeLikeness(a.shapes[0], b.shapes[0]) +
                shapeLikeness(a.shapes[1], b.shapes[1]) +
                shapeLikeness(a.shapes[2], b.shapes[2])) *
            (1 / 3));
}
function parameterLikeness(a, b) {
    let points = 0;
    let all = 0;
    let i = 0;
    let j = 0;
    while (i < a.names.length || j < b.names.length) {
        const nameA = a.names[i];
        const nameB = b.names[j];
        all++;
        if (nameA === nameB) {
            points +=
                a.values[i] === b.values[j] ? 1 : closeness(a.sizes[i] ?? NaN, b.sizes[j] ?? NaN) / 2;
            i++;
            j++;
        }
        else if (nameB === undefined || (nameA !== undefined && !b.names.includes(nameA)))
            i++;
        else
            j++;
    }
    return all === 0 ? 1 : points / all;
}
function shapeLikeness(a = [], b = []) {
    const rank = Math.max(a.length, b.length);
    if (rank === 0)
        return 1;
    if (a.length !== b.length)
        return 0;
    let points = 0;
    for (let at = 0; at < rank; at++)
        points += closeness(a[at] ?? 0, b[at] ?? 0);
    return points / rank;
}
/** 1 for equal, towards 0 the larger the ratio; 0 where either is no number. */
function closeness(a, b) {
    if (a === b)
        return 1;
    const larger = Math.max(a, b);
    return larger > 0 ? Math.min(a, b) / larger : 0;
}

;// CONCATENATED MODULE: ./lib/diff/sides.js



/** "No mate" among mates, and in place of an absent id. */
const NONE = -1;
function sideOf(layers, interner) {
    const graph = (0,diff_graph/* graphOf */.cQ)(layers);
    const prints = layers.map(fingerprintsOf);
    const own = oncePer((level) => prints.map((print) => interner.idOf(`${level} ${print[level]}`)));
    return {
        layers,
        graph,
        prints,
        own,
        cones: oncePer((level) => (0,diff_graph/* conesOf */.Q4)({ layers, graph, own: own(level), interner })),
        traits: once(() => layers.map((layer) => traitsOf(layer, interner))),
        mates: layers.map(() => NONE),
    };
}
/** Computes on first use only: most diffs are decided by the first rounds. */
function once(of) {
    let known;
    return () => (known ??= of());
}
function oncePer(of) {
    const known = new Map();
    return (level) => {
        const found = known.get(level) ?? of(level);
        known.set(level, found);
        return found;
    };
}
function join({ a, b }, layerA, layerB) {
    a.mates[layerA] = layerB;
    b.mates[layerB] = layerA;
}
/** Inputs of the two layers that come from layers which are already a pair. */
function commonProducers({ a, b }, layerA, layerB) {
    const ofB = b.graph.producers[layerB] ?? [];
    return (a.graph.producers[layerA] ?? []).filter((producer, slot) => producer !== diff_graph/* OUTSIDE */.ov && a.mates[producer] === ofB[slot]).length;
}
/** Readers of the first layer whose mates read the other one. */
function commonConsumers({ a, b }, layerA, layerB) {
    const ofB = b.graph.consumers[layerB] ?? [];
    return (a.graph.consumers[layerA] ?? []).filter(({ layer }) => ofB.some((consumer) => a.mates[layer] === consumer.layer)).length;
}
/** Layers without a mate in a range. */
function loose(side, from, to) {
    const found = [];
    for (let layer = from; layer < to; layer++)
        if (side.mates[layer] === NONE)
            found.push(layer);
    return found;
}

;// CONCATENATED MODULE: ./lib/diff/match-certain.js

/** Pairs all layers that equality decides. */
function matchCertain(pair) {
    for (const round of CERTAIN_ROUNDS)
        matchRound(pair, round);
}
const bothCones = (level) => ({
    key: (side, layer) => `${side.cones(level).up[layer] ?? NONE} ${side.cones(level).down[layer] ?? NONE}`,
    pairsClasses: true,
});
const oneCone = (level, which) => ({
    key: (side, layer) => String(side.cones(level)[which][layer] ?? NONE),
    pairsClasses: false,
});
const ownContent = (level) => ({
    key: (side, layer) => level === 'values' && side.layers[layer]?.hashes.weights === ''
        ? undefined
        : String(side.own(level)[layer] ?? NONE),
    pairsClasses: false,
});
const CERTAIN_ROUNDS = [
    bothCones('exact'),
    ownContent('exact'),
    bothCones('values'),
    ownContent('values'),
    bothCones('structure'),
    oneCone('exact', 'up'),
    oneCone('exact', 'down'),
    oneCone('structure', 'up'),
    oneCone('structure', 'down'),
    bothCones('parameters'),
];
function matchRound({ a, b }, round) {
    if (!a.mates.includes(NONE) || !b.mates.includes(NONE))
        return;
    const classesOfB = classes(b, round);
    for (const [key, inA] of classes(a, round)) {
        const inB = classesOfB.get(key);
        if (inB?.length !== inA.length || (inA.length > 1 && !round.pairsClasses))
            continue;
        pairClass({ a, b }, inA, inB);
    }
}
/** Layers without a mate by key, in order of execution. */
function classes(side, round) {
    const found = new Map();
    side.mates.forEach((mate, layer) => {
        const key = mate === NONE ? round.key(side, layer) : undefined;
        if (key === undefined)
            return;
        const members = found.get(key);
        if (members === undefined)
            found.set(key, [layer]);
        else
            members.push(layer);
    });
    return found;
}
/** Pairs the members of one class in order, those with the same producers first. */
function pairClass(pair, inA, inB) {
    const free = [...inB];
    for (const layer of inA) {
        const related = free.findIndex((other) => commonProducers(pair, layer, other) > 0);
        const [other] = free.splice(Math.max(0, related), 1);
        if (other !== undefined)
            join(pair, layer, other);
    }
}

;// CONCATENATED MODULE: ./lib/diff/points.js


/** Points besides the layers' own likeness: for equal surroundings, common neighbours, equal names. */
const BONUS = { cone: 40, kindCone: 30, neighbour: 60, name: 2 };
/** Cells of the table of structures that are compared once only. */
const MAX_TABLE_CELLS = 1e7;
/**
 * Points for pairing two layers, 0 for layers of different kinds; quick, it is asked millions of times.
 * Neighbours count as the mates stand when a pair is asked for.
 */
function pointsOf(pair) {
    const { a, b } = pair;
    const [kindA, kindB] = [a.own('kind'), b.own('kind')];
    const likeness = likenessTable(pair);
    const equalCones = [
        ...coneColumns(pair, 'parameters', BONUS.cone),
        ...coneColumns(pair, 'kind', BONUS.kindCone),
    ];
    const hasMatedNeighbour = a.layers.map((_, layer) => isNextToMate(a, layer));
    return (layerA, layerB) => {
        if (kindA[layerA] !== kindB[layerB])
            return 0;
        let points = likeness(layerA, layerB);
        for (const { ofA, ofB, bonus } of equalCones)
            if (ofA[layerA] === ofB[layerB])
                points += bonus;
        if (hasMatedNeighbour[layerA] === true)
            points += neighbourBonus(pair, layerA, layerB);
        if (a.layers[layerA]?.name === b.layers[layerB]?.name)
            points += BONUS.name;
        return points;
    };
}
/** Points by options, shapes and contents; two structures are compared once. */
function likenessTable({ a, b }) {
    const [classesA, classesB] = [numbered(a.own('structure')), numbered(b.own('structure'))];
    const [traitsA, traitsB] = [a.traits(), b.traits()];
    const cells = classesA.count * classesB.count;
    const known = new Int16Array(cells <= MAX_TABLE_CELLS ? cells : 0).fill(NONE);
    return (layerA, layerB) => {
        const [ofA, ofB] = [traitsA[layerA], traitsB[layerB]];
        if (ofA === undefined || ofB === undefined)
            return 0;
        const at = (classesA.of[layerA] ?? 0) * classesB.count + (classesB.of[layerB] ?? 0);
        let structure = known[at] ?? NONE;
        if (structure === NONE) {
            structure = structurePoints(ofA, ofB);
            if (at < known.length)
                known[at] = structure;
        }
        return structure + contentPoints(ofA, ofB);
    };
}
/** Ids renumbered from 0 without gaps. */
function numbered(ids) {
    const numbers = new Map();
    const of = Int32Array.from(ids, (id) => {
        const number = numbers.get(id) ?? numbers.size;
        numbers.set(id, number);
        return number;
    });
    return { of, count: numbers.size };
}
function coneColumns({ a, b }, level, bonus) {
    return ['up', 'down'].map((which) => ({
        ofA: a.cones(level)[which],
        ofB: b.cones(level)[which],
        bonus,
    }));
}
function isNextToMate(side, layer) {
    const isMated = (neighbour) => (side.mates[neighbour] ?? NONE) !== NONE;
    return ((side.graph.producers[layer] ?? []).some(isMated) ||
        (side.graph.consumers[layer] ?? []).some((consumer) => isMated(consumer.layer)));
}
function neighbourBonus(pair, layerA, layerB) {
    return (BONUS.neighbour * Math.min(1, commonProducers(pair, layerA, layerB)) +
        BONUS.neighbour * Math.min(1, commonConsumers(pair, layerA, layerB)));
}
/** 0 to 1 for two layers of one kind, contents ignored. */
function likenessOfPair({ a, b }, layerA, layerB) {
    if (a.own('structure')[layerA] === b.own('structure')[layerB])
        return 1;
    const traitsA = a.traits()[layerA];
    const traitsB = b.traits()[layerB];
    return traitsA === undefined || traitsB === undefined ? 0 : structuralLikeness(traitsA, traitsB);
}

;// CONCATENATED MODULE: ./lib/diff/sequence.js
/** Order-preserving matching: longest increasing runs of anchors, and dynamic programming in between. */
/** Positions of a longest strictly increasing subsequence; of equal ones always the same. O(n log n). */
function longestIncreasing(values) {
    const tails = [];
    const previous = [];
    values.forEach((value, at) => {
        let low = 0;
        let high = tails.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((values[tails[middle] ?? 0] ?? 0) < value)
                low = middle + 1;
            else
                high = middle;
        }
        previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
        tails[low] = at;
    });
    const chosen = [];
    for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1)
        chosen.push(at);
    return chosen.reverse();
}
const PAIR = 1;
const SKIP_ROW = 2;
/** The pairing in order with the most points; O(rows x columns), or less in a band. */
function matchInOrder({ rows, columns, points, maxCells }) {
    const isBanded = rows * columns > maxCells;
    const half = isBanded ? Math.max(8, Math.floor(maxCells / rows / 2)) : columns;
    const slope = columns / Math.max(1, rows);
    const from = (row) => Math.max(0, Math.floor(row * slope) - half);
    const to = (row) => Math.min(columns, Math.ceil(row * slope) + half);
    const steps = [];
    let above = new Float64Array(columns + 1);
    for (let row = 1; row <= rows; row++) {
        const current = new Float64Array(columns + 1);
        const low = from(row);
        const high = to(row);
        const step = new Uint8Array(high - low + 1);
        for (let column = low; column <= high; column++) {
            let best = above[column] ?? 0;
            let how = SKIP_ROW;
            if (column > low && (current[column - 1] ?? 0) > best) {
                best = current[column - 1] ?? 0;
                how = 0;
            }
            const gain = column > 0 ? points(row - 1, column - 1) : 0;
            if (gain > 0 && (above[column - 1] ?? 0) + gain >= best) {
                best = (above[column - 1] ?? 0) + gain;
                how = PAIR;
            }
            current[column] = best;
            step[column - low] = how;
        }
        for (let column = high + 1; column <= columns; column++)
            current[column] = current[high] ?? 0;
        steps.push(step);
        above = current;
    }
    return { pairs: walkBack(steps, columns, from), isBanded };
}
function walkBack(steps, columns, from) {
    const pairs = [];
    let column = columns;
    let row = steps.length;
    while (row > 0 && column >= 0) {
        const step = steps[row - 1] ?? new Uint8Array();
        const at = Math.min(column - from(row), step.length - 1);
        if (at < 0) {
            row--;
            continue;
        }
        column = at + from(row);
        const how = step[at];
        if (how === PAIR)
            pairs.push([--row, --column]);
        else if (how === SKIP_ROW)
            row--;
        else
            column--;
    }
    return pairs.reverse();
}

;// CONCATENATED MODULE: ./lib/diff/match-gaps.js
/** Step 2 of the alignment: between certain pairs, in the order of execution. */



/** Cells of one table; 3,000 x 3,000 layers that are all new still fit. */
const MAX_CELLS = 1e7;
/** Returns true where a table was too large to be searched whole. */
function matchGaps(pair) {
    const { a, b } = pair;
    const anchors = a.mates.flatMap((mate, layer) => (mate === NONE ? [] : [layer]));
    const kept = longestIncreasing(anchors.map((layer) => a.mates[layer] ?? NONE));
    const bounds = kept.map((at) => anchors[at] ?? 0);
    const points = pointsOf(pair);
    let isBanded = false;
    let fromA = 0;
    let fromB = 0;
    for (const toA of [...bounds, a.layers.length]) {
        const toB = toA < a.layers.length ? (a.mates[toA] ?? 0) : b.layers.length;
        const gap = { inA: loose(a, fromA, toA), inB: loose(b, fromB, toB) };
        isBanded = matchGap(pair, gap, points) || isBanded;
        fromA = toA + 1;
        fromB = toB + 1;
    }
    return isBanded;
}
function matchGap(pair, { inA, inB }, points) {
    if (inA.length === 0 || inB.length === 0)
        return false;
    const { pairs, isBanded } = matchInOrder({
        rows: inA.length,
        columns: inB.length,
        points: (row, column) => points(inA[row] ?? 0, inB[column] ?? 0),
        maxCells: MAX_CELLS,
    });
    for (const [row, column] of pairs)
        join(pair, inA[row] ?? 0, inB[column] ?? 0);
    return isBanded;
}

;// CONCATENATED MODULE: ./lib/diff/match-leftovers.js
/** Step 3 of the alignment: layers that moved, paired by their neighbours. */


/** Pairs that are weighed at most. */
const MAX_LEFTOVER_PAIRS = 250_000;
/** Pairs without any common neighbour must be as alike as this. */
const ALIKE_WITHOUT_NEIGHBOURS = 0.999;
/** Returns true where it was left out because there is too much to weigh. */
function matchLeftovers(pair) {
    let isCut = false;
    for (let isDone = false; !isDone;) {
        const { candidates, isTooMany } = leftovers(pair);
        isCut = isCut || isTooMany;
        candidates.sort((x, y) => y.points - x.points || x.layerA - y.layerA || x.layerB - y.layerB);
        isDone = true;
        for (const { layerA, layerB } of candidates) {
            if (pair.a.mates[layerA] !== NONE || pair.b.mates[layerB] !== NONE)
                continue;
            join(pair, layerA, layerB);
            isDone = false;
        }
    }
    return isCut;
}
function leftovers(pair) {
    const { a, b } = pair;
    const byKind = new Map();
    for (const layer of loose(b, 0, b.layers.length)) {
        const kind = b.own('kind')[layer] ?? NONE;
        byKind.set(kind, [...(byKind.get(kind) ?? []), layer]);
    }
    if (byKind.size === 0)
        return { candidates: [], isTooMany: false };
    const points = pointsOf(pair);
    const candidates = [];
    let weighed = 0;
    for (const layerA of loose(a, 0, a.layers.length)) {
        for (const layerB of byKind.get(a.own('kind')[layerA] ?? NONE) ?? []) {
            if (++weighed > MAX_LEFTOVER_PAIRS)
                return { candidates: [], isTooMany: true };
            if (!isPlausible(pair, layerA, layerB))
                continue;
            candidates.push({ layerA, layerB, points: points(layerA, layerB) });
        }
    }
    return { candidates, isTooMany: false };
}
/** A moved layer is believed where a neighbour moved with it or its structure is the same. */
function isPlausible(pair, layerA, layerB) {
    if (commonProducers(pair, layerA, layerB) + commonConsumers(pair, layerA, layerB) > 0)
        return true;
    return likenessOfPair(pair, layerA, layerB) >= ALIKE_WITHOUT_NEIGHBOURS;
}

;// CONCATENATED MODULE: ./lib/diff/trade-mates.js
/**
 * Last step of the alignment: matching in order pairs layers across branches that traded places.
 * Two layers trade their mates where the points of both together grow; only layers that do not
 * depend on each other, on one side at least, so that a chain keeps its order.
 */



/** More uncertain layers than this are left as they are: the work grows with their square. */
const MAX_UNCERTAIN = 400;
const MAX_PASSES = 12;
/** `certain`: layers of the first side whose mates are beyond doubt. */
function tradeMates(pair, certain) {
    const uncertain = pair.a.mates.flatMap((_, layer) => (certain.has(layer) ? [] : [layer]));
    const free = loose(pair.b, 0, pair.b.layers.length).length;
    if (uncertain.length + free > MAX_UNCERTAIN || !(hasBranches(pair.a) || hasBranches(pair.b)))
        return;
    const trade = {
        pair,
        points: pointsOf(pair),
        dependsA: dependence(pair.a),
        dependsB: dependence(pair.b),
    };
    for (let pass = 0; pass < MAX_PASSES; pass++)
        if (!tradeOnce(trade, uncertain))
            return;
}
function hasBranches(side) {
    return side.graph.consumers.some((consumers) => consumers.length > 1);
}
/** One pass over all pairs of uncertain layers; true where a trade was made. */
function tradeOnce(trade, uncertain) {
    let isBetter = false;
    uncertain.forEach((first, at) => {
        for (const second of uncertain.slice(at + 1)) {
            isBetter = tryTrade(trade, first, second) || isBetter;
        }
        for (const free of loose(trade.pair.b, 0, trade.pair.b.layers.length)) {
            isBetter = tryMove(trade, first, free) || isBetter;
        }
    });
    return isBetter;
}
/** Two layers exchange their mates; one of them may have none. */
function tryTrade({ pair, points, dependsA, dependsB }, x, y) {
    const { a } = pair;
    const [ofX, ofY] = [a.mates[x] ?? NONE, a.mates[y] ?? NONE];
    if (ofX === ofY || a.own('kind')[x] !== a.own('kind')[y])
        return false;
    const gain = pay(points, x, ofY) + pay(points, y, ofX) - pay(points, x, ofX) - pay(points, y, ofY);
    if (gain <= 0)
        return false;
    const isParallel = !dependsA(x, y) || (ofX !== NONE && ofY !== NONE && !depends(dependsB, ofX, ofY));
    if (!isParallel)
        return false;
    rejoin(pair, x, ofY);
    rejoin(pair, y, ofX);
    return true;
}
/** A layer leaves its mate for one that has none. */
function tryMove({ pair, points, dependsB }, x, free) {
    const { a, b } = pair;
    const ofX = a.mates[x] ?? NONE;
    if (ofX === NONE || b.mates[free] !== NONE || b.own('kind')[free] !== a.own('kind')[x])
        return false;
    if (points(x, free) <= points(x, ofX) || depends(dependsB, ofX, free))
        return false;
    b.mates[ofX] = NONE;
    join(pair, x, free);
    return true;
}
const pay = (points, x, mate) => mate === NONE ? 0 : points(x, mate);
const depends = (on, a, b) => on(Math.min(a, b), Math.max(a, b));
function rejoin(pair, x, mate) {
    if (mate === NONE)
        pair.a.mates[x] = NONE;
    else
        join(pair, x, mate);
}
/** Answers from sets of all that a layer needs, each gathered on first use. */
function dependence({ graph }) {
    const needs = new Map();
    return (earlier, later) => {
        const known = needs.get(later) ?? needsOf(graph.producers, later);
        needs.set(later, known);
        return known.has(earlier);
    };
}
function needsOf(producers, layer) {
    const found = new Set([layer]);
    for (const one of found) {
        for (const producer of producers[one] ?? [])
            if (producer !== diff_graph/* OUTSIDE */.ov)
                found.add(producer);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/diff/align.js







/** Aligns the layers of two models; deterministic, and the mirror of itself with the sides swapped. */
function alignLayers(base, head) {
    const interner = new diff_graph/* Interner */.Ms();
    const sides = { base: sideOf(base, interner), head: sideOf(head, interner) };
    if (compareSides(sides.head, sides.base) < 0) {
        const mirrored = alignSorted({ a: sides.head, b: sides.base });
        return { ...mirrored, headOf: mirrored.baseOf, baseOf: mirrored.headOf };
    }
    return alignSorted({ a: sides.base, b: sides.head });
}
/** By all that the alignment looks at, names last; 0 only where it cannot tell the sides apart. */
function compareSides(a, b) {
    if (a.layers.length !== b.layers.length)
        return a.layers.length - b.layers.length;
    const views = [
        (side, layer) => side.prints[layer]?.exact ?? '',
        (side, layer) => (side.graph.producers[layer] ?? []).join(','),
        (side, layer) => side.layers[layer]?.name ?? '',
    ];
    for (const view of views) {
        for (let layer = 0; layer < a.layers.length; layer++) {
            const [ofA, ofB] = [view(a, layer), view(b, layer)];
            if (ofA !== ofB)
                return ofA < ofB ? -1 : 1;
        }
    }
    return 0;
}
function alignSorted(pair) {
    matchCertain(pair);
    const certain = new Set(pair.a.mates.flatMap((mate, layer) => (mate === NONE ? [] : [layer])));
    const isBanded = matchGaps(pair);
    const isCut = matchLeftovers(pair);
    tradeMates(pair, certain);
    const reasons = [
        ...(isBanded ? ['only near the diagonal, because too many layers changed at once'] : []),
        ...(isCut ? ['without following moved layers, because there are too many'] : []),
    ];
    return {
        headOf: pair.a.mates.map(mateOrNull),
        baseOf: pair.b.mates.map(mateOrNull),
        fallback: reasons.length === 0 ? null : `Layers were aligned ${reasons.join(' and ')}.`,
        likeness: likenessOf(pair),
    };
}
const mateOrNull = (mate) => (mate === NONE ? null : mate);
function likenessOf(pair) {
    const all = pair.a.layers.length + pair.b.layers.length;
    if (all === 0)
        return 1;
    const common = pair.a.mates.reduce((sum, mate, layer) => sum + (mate === NONE ? 0 : likenessOfPair(pair, layer, mate)), 0);
    return (2 * common) / all;
}


/***/ }),

/***/ 5247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ isValuesOnly),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   ph: () => (/* binding */ isOwnEdit)
/* harmony export */ });
/* harmony import */ var _delta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1873);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5347);


/** Operators whose options and constants spell out a shape: they follow their input. */
const SHAPE_OPERATORS = new Set([
    'RESHAPE',
    'SQUEEZE',
    'EXPAND_DIMS',
    'SHAPE',
    'STRIDED_SLICE',
    'SLICE',
    'PACK',
    'FILL',
    'BROADCAST_TO',
]);
/** Operators whose constants are trained. */
const TRAINED_OPERATORS = new Set([
    'CONV_2D',
    'CONV_3D',
    'DEPTHWISE_CONV_2D',
    'TRANSPOSE_CONV',
    'FULLY_CONNECTED',
    'SVDF',
    'RNN',
    'LSTM',
    'UNIDIRECTIONAL_SEQUENCE_RNN',
    'UNIDIRECTIONAL_SEQUENCE_LSTM',
    'BIDIRECTIONAL_SEQUENCE_LSTM',
    'PRELU',
    'EMBEDDING_LOOKUP',
    'ADD',
    'MUL',
    'BATCH_MATMUL',
]);
/** Operators whose window may cover the whole map: its extent and its stride then follow the input. */
const POOLS = new Set(['AVERAGE_POOL_2D', 'MAX_POOL_2D', 'L2_POOL_2D']);
const WINDOW_PARAMETERS = new Set(['kernel_size', 'strides']);
/** Causes that change no shape and no option: another training run or calibration. */
const VALUE_CAUSES = new Set(['weights', 'constants', 'quantization']);
/** Causes that say what a change led to. */
const EFFECT_CAUSES = new Set([
    'left-accelerator',
    'joined-accelerator',
    'pipeline',
    'shared-constants',
    'cost',
    'input',
]);
/** A change made at this very layer: an option, a type, a shape of the model's own input. */
function isOwnEdit(cause) {
    return !cause.inherited && !VALUE_CAUSES.has(cause.what) && !EFFECT_CAUSES.has(cause.what);
}
/** True where a training run or a calibration is all that happened. */
function isValuesOnly(causes) {
    return causes.length > 0 && causes.every((cause) => VALUE_CAUSES.has(cause.what));
}
/** All causes, edits first; empty where the two layers are the same but for names. */
function causesOf(pair) {
    const edits = [
        ...parameterCauses(pair),
        ...dtypeCauses(pair),
        ...inputCauses(pair),
        ...rewiredCause(pair),
    ];
    const structural = edits.length > 0 ? edits : outputCauses(pair);
    const known = [...structural, ...valueCauses(pair, structural)];
    const withAccelerator = [...known, ...acceleratorCauses(pair, known)];
    return withAccelerator.length > 0 ? withAccelerator : costCauses(pair);
}
function cause({ what, base, head, inherited = false, label, note }) {
    const words = `${label ?? what.replaceAll('_', ' ')} ${base} -> ${head}`;
    const why = note ?? (inherited ? 'inherited' : '');
    return {
        what,
        base: String(base),
        head: String(head),
        inherited,
        sentence: why === '' ? words : `${words} (${why})`,
    };
}
const ABSENT = 'none';
/** What a parameter is where a layer does not name it. */
const DEFAULTS = { dilation: '1x1' };
function parameterCauses(pair) {
    const { base, head } = pair;
    const names = [...new Set([...Object.keys(base.parameters), ...Object.keys(head.parameters)])];
    return names
        .filter((name) => base.parameters[name] !== head.parameters[name])
        .map((name) => cause({
        what: name,
        base: base.parameters[name] ?? DEFAULTS[name] ?? ABSENT,
        head: head.parameters[name] ?? DEFAULTS[name] ?? ABSENT,
        inherited: followsInput(pair, name),
    }));
}
function followsInput(pair, parameter) {
    if (shapesOf(pair.base) === shapesOf(pair.head))
        return false;
    if (SHAPE_OPERATORS.has(pair.head.kind))
        return true;
    return (POOLS.has(pair.head.kind) &&
        WINDOW_PARAMETERS.has(parameter) &&
        coversItsInput(pair.base) &&
        coversItsInput(pair.head));
}
const shapesOf = (layer) => (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(layer).map(shapeText).join(' ');
/** Global pooling stays global: its window grows and shrinks with the map. */
function coversItsInput(layer) {
    const [, height, width] = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(layer)[0]?.shape ?? [];
    return layer.parameters['kernel_size'] === `${height ?? 0}x${width ?? 0}`;
}
function shapeText(tensor) {
    if (tensor === undefined)
        return ABSENT;
    return tensor.shape.length === 0 ? 'scalar' : tensor.shape.join('x');
}
const dtypeText = (tensor) => tensor?.dtype ?? ABSENT;
/** One cause for the first of input, constant and output whose type differs. */
function dtypeCauses(pair) {
    const places = [
        (layer) => (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(layer)[0],
        (layer) => layer.inputs.find((input) => input.isConstant),
        (layer) => layer.outputs[0],
    ];
    const at = places.findIndex((of) => {
        const [base, head] = [of(pair.base), of(pair.head)];
        return base !== undefined && head !== undefined && base.dtype !== head.dtype;
    });
    const of = places[at];
    if (of === undefined)
        return [];
    return [
        cause({
            what: 'dtype',
            base: dtypeText(of(pair.base)),
            head: dtypeText(of(pair.head)),
            inherited: at === 0 && comesFromLayers(pair, 0),
        }),
    ];
}
/** True where both sides read this input from a layer, so that the layer above passes changes on. */
function comesFromLayers(pair, slot) {
    return ((pair.baseProducers[slot] ?? _graph_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov) !== _graph_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov ||
        (pair.headProducers[slot] ?? _graph_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov) !== _graph_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTSIDE */ .ov);
}
function inputCauses(pair) {
    const base = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(pair.base);
    const head = (0,_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .computedInputs */ .v)(pair.head);
    if (base.length !== head.length) {
        return [cause({ what: 'input_count', base: base.length, head: head.length, label: 'inputs' })];
    }
    return base.flatMap((input, slot) => {
        const [from, to] = [shapeText(input), shapeText(head[slot])];
        if (from === to)
            return [];
        const inherited = comesFromLayers(pair, slot);
        const note = inherited ? 'inherited' : "the model's input";
        const label = base.length > 1 ? `input ${slot + 1}` : 'input';
        return [cause({ what: 'input_shape', base: from, head: to, inherited, label, note })];
    });
}
function outputCauses(pair) {
    const [from, to] = [pair.base, pair.head].map((layer) => layer.outputs.map(shapeText).join(' '));
    if (from === undefined || to === undefined || from === to)
        return [];
    return [cause({ what: 'output_shape', base: from, head: to, label: 'output' })];
}
function rewiredCause({ rewired }) {
    if (rewired === null)
        return [];
    const { base, head } = rewired;
    return [
        {
            what: 'input',
            base,
            head,
            inherited: true,
            sentence: `reads ${head} instead of ${base}`,
        },
    ];
}
/** Contents that differ although their shapes do not, and scales that differ by themselves. */
function valueCauses(pair, structural) {
    const { base, head } = pair;
    const areWeightsEqual = base.hashes.weights === head.hashes.weights;
    const isShapeChange = structural.some((one) => one.what !== 'input');
    if (!areWeightsEqual && constantShapes(base) === constantShapes(head)) {
        const isSpelledOut = isShapeChange && !TRAINED_OPERATORS.has(head.kind);
        return isSpelledOut ? [] : [constantCause(pair)];
    }
    if (isShapeChange)
        return [];
    if (base.hashes.quantization === head.hashes.quantization)
        return storageCauses(pair);
    return [
        {
            what: 'quantization',
            ...hashes(base.hashes.quantization, head.hashes.quantization),
            inherited: false,
            sentence: `scales or zero points differ${TRAINED_OPERATORS.has(head.kind) ? ', the weights do not' : ''}`,
        },
    ];
}
/** The same scales and zero points in arrays of another length, as `optimize` writes them. */
function storageCauses({ base, head }) {
    const [before, after] = [quantizationBytes(base), quantizationBytes(head)];
    if (before === after)
        return [];
    return [
        {
            ...{ what: 'quantization', base: `${before} B`, head: `${after} B`, inherited: false },
            sentence: `the same quantization in ${after < before ? 'fewer' : 'more'} bytes`,
        },
    ];
}
function quantizationBytes({ flash }) {
    return flash.scales + flash.zeroPoints;
}
function constantCause({ base, head }) {
    const what = TRAINED_OPERATORS.has(head.kind) ? 'weights' : 'constants';
    const isQuantizedAnew = base.hashes.quantization !== head.hashes.quantization;
    return {
        what,
        ...hashes(base.hashes.weights, head.hashes.weights),
        inherited: false,
        sentence: `${what} have other values${isQuantizedAnew ? ' and scales' : ''}, the same shapes`,
    };
}
const constantShapes = (layer) => layer.inputs
    .filter((input) => input.isConstant)
    .map(shapeText)
    .join(' ');
function hashes(base, head) {
    const short = (hash) => (hash === '' ? ABSENT : hash.slice(0, 8));
    return { base: short(base), head: short(head) };
}
function acceleratorCauses(pair, known) {
    const { base, head } = pair;
    if (base.accelerated === head.accelerated)
        return [];
    const inherited = known.some((one) => one.inherited) && !known.some(isOwnEdit);
    const why = base.accelerated ? reasonOf(head) : reasonOf(base);
    return [
        base.accelerated
            ? {
                ...{ what: 'left-accelerator', base: 'MVP', head: 'CPU', inherited },
                sentence: `left the accelerator${why === '' ? '' : `: ${why}`}`,
            }
            : {
                ...{ what: 'joined-accelerator', base: 'CPU', head: 'MVP', inherited },
                sentence: `came to the accelerator${why === '' ? '' : `; before: ${why}`}`,
            },
    ];
}
/** Why a layer does not run on the accelerator, without its full stop; empty where nothing is said. */
function reasonOf({ unsupported, profilerMessage }) {
    return (unsupported?.sentence ?? profilerMessage ?? '').replace(/\.$/, '');
}
/** What can only come from a neighbour, since the layer itself is the same. */
function costCauses({ delta }) {
    if ((0,_delta_js__WEBPACK_IMPORTED_MODULE_0__/* .isZero */ .be)(delta))
        return [];
    const [what, sentence] = delta.acceleratorCycles !== 0
        ? ['pipeline', 'the layer before leaves the accelerator in another state']
        : delta.flashBytes !== 0
            ? ['shared-constants', 'another layer reads its constants first on one side']
            : ['cost', 'the same layer costs something else with these settings'];
    const cycles = delta.acceleratorCycles !== 0 ? delta.acceleratorCycles : delta.flashBytes;
    return [{ what, base: '0', head: `${cycles > 0 ? '+' : ''}${cycles}`, inherited: true, sentence }];
}


/***/ }),

/***/ 1873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   be: () => (/* binding */ isZero),
/* harmony export */   cT: () => (/* binding */ layerDelta),
/* harmony export */   hJ: () => (/* binding */ sharedDeltas),
/* harmony export */   xD: () => (/* binding */ sumDeltas),
/* harmony export */   yA: () => (/* binding */ modelDelta)
/* harmony export */ });
/** What a layer owns of the file; the other parts are rows of their own. */
const OWN_PARTS = ['weights', 'biases', 'scales', 'zeroPoints', 'duplicates'];
/** What is shared, by the words of its row. */
const SHARED_PARTS = {
    names: 'tensor names',
    metadata: 'metadata',
    unused: 'unused buffers',
    structure: 'tables, offsets and alignment',
};
/** Head minus base; an absent layer counts as nothing. */
function layerDelta(base, head) {
    return {
        flashBytes: ownFlashBytes(head) - ownFlashBytes(base),
        acceleratorCycles: (head?.acceleratorCycles ?? 0) - (base?.acceleratorCycles ?? 0),
        cpuCycles: estimateDelta(base?.cpuCycles, head?.cpuCycles),
        cycles: estimateDelta(base?.cycles, head?.cycles),
        macs: (head?.macs ?? 0) - (base?.macs ?? 0),
    };
}
/** Null where a side that exists is unknown. */
function estimateDelta(base, head) {
    return difference(base === undefined ? 0 : base.value, head === undefined ? 0 : head.value);
}
function difference(base, head) {
    return base === null || head === null ? null : head - base;
}
/** True where nothing that is known differs. */
function isZero(delta) {
    return Object.values({ ...delta }).every((value) => value === null || value === 0);
}
/** Sum of some rows; null as soon as one part is unknown. */
function sumDeltas(deltas) {
    const none = { flashBytes: 0, acceleratorCycles: 0, cpuCycles: 0, cycles: 0, macs: 0 };
    return deltas.reduce((all, one) => ({
        flashBytes: all.flashBytes + one.flashBytes,
        acceleratorCycles: all.acceleratorCycles + one.acceleratorCycles,
        cpuCycles: plus(all.cpuCycles, one.cpuCycles),
        cycles: plus(all.cycles, one.cycles),
        macs: all.macs + one.macs,
    }), none);
}
function plus(a, b) {
    return a === null || b === null ? null : a + b;
}
/** Head minus base of the models' totals. */
function modelDelta(base, head) {
    return {
        ramBytes: head.ramBytes - base.ramBytes,
        flashBytes: head.flashBytes - base.flashBytes,
        acceleratorCycles: head.acceleratorCycles - base.acceleratorCycles,
        macs: head.macs - base.macs,
        cpuCycles: difference(base.cpuCycles.value, head.cpuCycles.value),
        cycles: difference(base.cycles.value, head.cycles.value),
        latencySeconds: difference(base.latencySeconds.value, head.latencySeconds.value),
        energyJoules: difference(base.energyJoules.value, head.energyJoules.value),
    };
}
/** Rows for the bytes of no layer; with the layers' own they sum to the difference of the files. */
function sharedDeltas(base, head) {
    const rows = Object.entries(SHARED_PARTS).map(([part, what]) => ({
        what,
        flashBytes: bytesOfPart(head, part) - bytesOfPart(base, part),
    }));
    const constants = sharedConstants(head) - sharedConstants(base);
    const all = [{ what: 'constants outside the main graph', flashBytes: constants }, ...rows];
    const rest = unaccounted(head) - unaccounted(base);
    return [...all, { what: 'other bytes of the file', flashBytes: rest }].filter((row) => row.flashBytes !== 0);
}
function bytesOfPart(profile, part) {
    const splits = [...profile.layers.map((layer) => layer.flash), profile.sharedFlash];
    return splits.reduce((sum, split) => sum + split[part], 0);
}
function ownFlashBytes(layer) {
    return layer === null ? 0 : ownBytes(layer.flash);
}
function ownBytes(split) {
    return OWN_PARTS.reduce((sum, part) => sum + split[part], 0);
}
function sharedConstants(profile) {
    return ownBytes(profile.sharedFlash);
}
/** 0 where the splits sum to the file, as they should. */
function unaccounted(profile) {
    const own = profile.layers.reduce((sum, layer) => sum + ownBytes(layer.flash), 0);
    const shared = Object.keys(SHARED_PARTS).reduce((sum, part) => sum + bytesOfPart(profile, part), 0);
    return profile.flashBytes - own - shared - sharedConstants(profile);
}


/***/ }),

/***/ 6811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ diffProfiles)
});

// EXTERNAL MODULE: ./lib/util/quantity.js
var quantity = __webpack_require__(1891);
// EXTERNAL MODULE: ./lib/util/integers.js
var integers = __webpack_require__(2897);
;// CONCATENATED MODULE: ./lib/util/tensor-name.js
/** Components of a path that are kept: the layer and its operation. */
const KEPT_COMPONENTS = 2;
/**
 * A tensor's name as people know the layer: the TFLite converter joins the names of all operations
 * that it fused with `;` and puts the model's scopes before each. `functional_1/conv2d/Relu;...` to
 * `conv2d/Relu`. Two tensors may get the same short name.
 */
function shortTensorName(name) {
    const [first = ''] = name.split(';');
    return first.split('/').slice(-KEPT_COMPONENTS).join('/') || name;
}

;// CONCATENATED MODULE: ./lib/arena/explain-change.js



/**
 * One sentence on what moved the arena: its peak with the buffer to blame and
 * what it is alive together with; else how the plan packs; else the persistent part. Null where all
 * three stayed. Names in it are raw: renderers make them inert.
 */
function explainArenaChange(change) {
    const { base, head } = change;
    if (base.peak.liveBytes !== head.peak.liveBytes || hasMoved(change))
        return peakSentence(change);
    if (base.nonpersistentBytes !== head.nonpersistentBytes)
        return packingSentence(base, head);
    return persistentSentence(base, head);
}
function hasMoved({ base, head, headOf }) {
    const before = base.peak.layer;
    return (before === null ? null : headOf(before)) !== head.peak.layer;
}
function peakSentence(change) {
    const { base, head } = change;
    const place = hasMoved(change)
        ? `moved from ${placeOf(change, 'base')} to ${placeOf(change, 'head')} and`
        : `at ${placeOf(change, 'head')}`;
    const culprit = culpritOf(change);
    const reason = culprit === null ? '' : `: ${culprit.clause}`;
    const others = companions(head, culprit?.headBuffer ?? null);
    const size = changed(base.peak.liveBytes, head.peak.liveBytes);
    return `The arena's peak ${place} ${size}${reason}${others}.`;
}
function placeOf({ base, head, headOf, title }, side) {
    const { layer } = (side === 'base' ? base : head).peak;
    if (layer === null)
        return "the model's input";
    if (side === 'head')
        return title('head', layer);
    const now = headOf(layer);
    return now === null ? title('base', layer) : title('head', now);
}
/** The buffer that contributes most to the change of the peak, in the direction of the change. */
function culpritOf(change) {
    const { base, head } = change;
    const grows = head.peak.liveBytes >= base.peak.liveBytes;
    const contributions = contributionsOf(change).filter(({ delta }) => grows ? delta > 0 : delta < 0);
    const [most] = contributions.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
    return most === undefined ? null : { clause: clauseOf(most), headBuffer: most.headIndex };
}
function contributionsOf(change) {
    const { base, head } = change;
    const before = keyed(base, (layer) => (layer === null ? null : (change.headOf(layer) ?? REMOVED)));
    const after = keyed(head, (layer) => layer);
    return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
        const [old, now] = [before.get(key), after.get(key)];
        const delta = atPeak(head, now) - atPeak(base, old);
        return {
            ...{ before: bufferAt(base, old), after: bufferAt(head, now) },
            ...{ headIndex: now ?? null, delta },
        };
    });
}
/** In place of the head's layer, for a layer that is not there any more. */
const REMOVED = -1;
/**
 * Buffers by who makes them, in the head's layers: kind, layer and which of the layer's buffers. A
 * removed layer's have keys of their own.
 */
function keyed({ buffers, byLayer }, layerInHead) {
    const keys = new Map();
    const counts = new Map();
    buffers.forEach(({ kind, subgraph, firstLayer }, index) => {
        const layer = byLayer[firstLayer]?.layer ?? null;
        const inHead = layerInHead(layer);
        const owner = inHead === REMOVED ? `removed ${layer ?? ''}` : `${inHead ?? 'input'}`;
        const maker = `${kind} ${subgraph} ${owner}`;
        const ordinal = counts.get(maker) ?? 0;
        counts.set(maker, ordinal + 1);
        keys.set(`${maker} ${ordinal}`, index);
    });
    return keys;
}
function bufferAt({ buffers }, index) {
    return index === undefined ? undefined : buffers[index];
}
function atPeak({ peak, buffers }, index) {
    if (index === undefined || !peak.buffers.includes(index))
        return 0;
    return (0,integers/* alignUp */.DQ)(buffers[index]?.bytes ?? 0, 16);
}
function clauseOf({ before, after, delta }) {
    if (after === undefined)
        return `${sized(before)} is gone`;
    if (before === undefined)
        return `${sized(after)} is new`;
    if (before.bytes !== after.bytes) {
        return `${nameOf(after)} ${changed(before.bytes, after.bytes)}`;
    }
    return `${sized(after)} is ${delta > 0 ? 'alive then' : 'no longer alive then'}`;
}
const MOST_COMPANIONS = 2;
function companions({ peak, buffers }, culprit) {
    const others = peak.buffers.filter((index) => index !== culprit).slice(0, MOST_COMPANIONS);
    if (others.length === 0)
        return '';
    const together = others.map((index) => sized(buffers[index])).join(' and ');
    return culprit !== null && peak.buffers.includes(culprit)
        ? `, alive together with ${together}`
        : `, where ${together} ${others.length === 1 ? 'is' : 'are'} alive`;
}
function packingSentence(base, head) {
    const size = changed(base.nonpersistentBytes, head.nonpersistentBytes);
    const lost = (0,quantity/* formatQuantity */.VZ)(head.fragmentationBytes, 'bytes');
    return `The arena's plan ${size} although no more is alive at once: ${lost} of it lie between buffers.`;
}
function persistentSentence(base, head) {
    if (base.persistentBytes === head.persistentBytes)
        return null;
    const before = new Map(base.persistentByCause.map(({ cause, bytes }) => [cause, bytes]));
    const after = new Map(head.persistentByCause.map(({ cause, bytes }) => [cause, bytes]));
    const deltas = [...new Set([...before.keys(), ...after.keys()])].map((cause) => ({
        cause,
        delta: (after.get(cause) ?? 0) - (before.get(cause) ?? 0),
    }));
    const [most] = deltas.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
    const size = changed(base.persistentBytes, head.persistentBytes);
    return `The arena's persistent part ${size}, mostly ${most?.cause ?? 'structs'}.`;
}
function sized(buffer) {
    if (buffer === undefined)
        return 'a buffer';
    return `${nameOf(buffer)} (${(0,quantity/* formatQuantity */.VZ)(buffer.bytes, 'bytes')})`;
}
function nameOf({ name }) {
    return name === '' ? 'a tensor without a name' : `\`${shortTensorName(name)}\``;
}
function changed(before, after) {
    if (before === after)
        return `stays at ${(0,quantity/* formatQuantity */.VZ)(after, 'bytes')}`;
    const [from = '', to = ''] = (0,quantity/* formatTogether */._M)([before, after], 'bytes');
    return `${after > before ? 'grew' : 'shrank'} from ${from} to ${to}`;
}

// EXTERNAL MODULE: ./lib/diff/align.js + 9 modules
var align = __webpack_require__(2101);
// EXTERNAL MODULE: ./lib/diff/causes.js
var diff_causes = __webpack_require__(5247);
// EXTERNAL MODULE: ./lib/diff/delta.js
var diff_delta = __webpack_require__(1873);
// EXTERNAL MODULE: ./lib/diff/graph.js
var graph = __webpack_require__(5347);
;// CONCATENATED MODULE: ./lib/diff/wiring.js

/** Operators that only convert or rearrange data. */
const CONVERTER_OPERATORS = new Set([
    'QUANTIZE',
    'DEQUANTIZE',
    'CAST',
    'PAD',
    'PADV2',
    'MIRROR_PAD',
    'TRANSPOSE',
    'RESHAPE',
    'SQUEEZE',
    'EXPAND_DIMS',
    'SHAPE',
    'STRIDED_SLICE',
    'PACK',
    'FAKE_QUANT',
    'RELU',
    'RELU6',
    'RELU_N1_TO_1',
]);
/** A layer that exists on one side only and merely converts or rearranges. */
function isPassing(side, layer) {
    return side.mates[layer] === null && CONVERTER_OPERATORS.has(side.layers[layer]?.kind ?? '');
}
/** Producer of an input, with one-sided converting layers skipped. */
function realProducer(side, layer, slot) {
    let producer = side.graph.producers[layer]?.[slot] ?? graph/* OUTSIDE */.ov;
    while (producer !== graph/* OUTSIDE */.ov && isPassing(side, producer)) {
        producer = side.graph.producers[producer]?.[0] ?? graph/* OUTSIDE */.ov;
    }
    return producer;
}
/** The option that a converter may turn into an operator of its own, or fold such an operator into. */
const FUSED_AS = {
    PAD: 'padding',
    PADV2: 'padding',
    RELU: 'activation',
    RELU6: 'activation',
    RELU_N1_TO_1: 'activation',
};
/**
 * True for a converting layer whose neighbours, further converting layers skipped, are each other's
 * neighbours on the other side too and were not edited. At the model's edges a QUANTIZE or DEQUANTIZE
 * is a decision on the model's input or output, not an artefact.
 */
function isConverterArtefact({ side, other, layer, isUnedited }) {
    if (!isPassing(side, layer))
        return false;
    const producer = realProducer(side, layer, 0);
    const readers = realConsumers(side, layer);
    if (readers.length === 0 || (producer === graph/* OUTSIDE */.ov && isTypeChange(side.layers[layer])))
        return false;
    const except = FUSED_AS[side.layers[layer]?.kind ?? ''];
    if (producer !== graph/* OUTSIDE */.ov && !isUnedited(producer, except))
        return false;
    return readers.every(({ layer: reader, slot }) => {
        const mate = side.mates[reader];
        if (mate === undefined || mate === null || !isUnedited(reader, except))
            return false;
        const before = realProducer(other, mate, slot);
        return producer === graph/* OUTSIDE */.ov ? before === graph/* OUTSIDE */.ov : side.mates[producer] === before;
    });
}
const isTypeChange = (layer) => layer?.inputs[0]?.dtype !== layer?.outputs[0]?.dtype;
/** Readers of a layer's output, further one-sided converting layers skipped. */
function realConsumers(side, layer) {
    return (side.graph.consumers[layer] ?? []).flatMap((consumer) => isPassing(side, consumer.layer) ? realConsumers(side, consumer.layer) : [consumer]);
}
/** What a layer of the head reads that its mate in the base did not; null where nothing but artefacts changed. */
function rewiring(base, head, pair) {
    const slots = head.graph.producers[pair.head] ?? [];
    if (slots.length !== (base.graph.producers[pair.base] ?? []).length)
        return null;
    const expected = slots.map((_, slot) => realProducer(base, pair.base, slot));
    const found = slots.map((_, slot) => realProducer(head, pair.head, slot));
    const translated = found.map((producer) => producer === graph/* OUTSIDE */.ov ? graph/* OUTSIDE */.ov : head.mates[producer]);
    if (isSameSet(expected, translated))
        return edgeChange(base, head, pair);
    const slot = expected.findIndex((producer, at) => producer !== translated[at]);
    return { base: wiring_nameOf(base, expected[slot]), head: wiring_nameOf(head, found[slot]) };
}
function isSameSet(a, b) {
    return a.every((one) => b.includes(one)) && b.every((one) => a.some((other) => other === one));
}
/** At the model's input a QUANTIZE that came or went is no artefact: its reader says so. */
function edgeChange(base, head, pair) {
    const before = base.graph.producers[pair.base]?.[0] ?? graph/* OUTSIDE */.ov;
    const after = head.graph.producers[pair.head]?.[0] ?? graph/* OUTSIDE */.ov;
    const isEdge = (side, producer) => producer !== graph/* OUTSIDE */.ov &&
        isPassing(side, producer) &&
        realProducer(side, producer, 0) === graph/* OUTSIDE */.ov &&
        isTypeChange(side.layers[producer]);
    if (!isEdge(base, before) && !isEdge(head, after))
        return null;
    return { base: wiring_nameOf(base, before), head: wiring_nameOf(head, after) };
}
function wiring_nameOf(side, layer) {
    if (layer === undefined || layer === graph/* OUTSIDE */.ov)
        return "the model's input";
    return `layer ${layer} (${side.layers[layer]?.op ?? ''})`;
}

;// CONCATENATED MODULE: ./lib/diff/diff-profiles.js
/** Two profiles to one difference: layers aligned, each explained, all rows summing to the whole. */






/** What changed from `base` to `head`; deterministic, and mirrored where the two are swapped. */
function diffProfiles(base, head) {
    const alignment = (0,align/* alignLayers */.Y)(base.layers, head.layers);
    const sides = {
        base: { layers: base.layers, graph: (0,graph/* graphOf */.cQ)(base.layers), mates: alignment.headOf },
        head: { layers: head.layers, graph: (0,graph/* graphOf */.cQ)(head.layers), mates: alignment.baseOf },
    };
    return {
        base,
        head,
        layers: rowsInOrder(alignment).map((row) => layerDiff(sides, row)),
        shared: (0,diff_delta/* sharedDeltas */.hJ)(base, head),
        delta: (0,diff_delta/* modelDelta */.yA)(base, head),
        arenaSentence: arenaSentence(base, head, alignment),
        fallback: alignment.fallback,
    };
}
function arenaSentence(base, head, { headOf }) {
    const sides = { base, head };
    return explainArenaChange({
        base: base.arena,
        head: head.arena,
        headOf: (layer) => headOf[layer] ?? null,
        title: (side, layer) => {
            const title = `\`#${layer} ${sides[side].layers[layer]?.op ?? ''}\``;
            return side === 'head' ? title : `the removed ${title}`;
        },
    });
}
/** In the order of the head; a removed layer stands behind the row of the layer that ran before it. */
function rowsInOrder({ headOf, baseOf }) {
    const removedAfter = new Map();
    let before = graph/* OUTSIDE */.ov;
    headOf.forEach((head, base) => {
        if (head !== null)
            before = head;
        else
            removedAfter.set(before, [...(removedAfter.get(before) ?? []), { base, head: null }]);
    });
    const rows = [...(removedAfter.get(graph/* OUTSIDE */.ov) ?? [])];
    baseOf.forEach((base, head) => {
        rows.push({ base, head }, ...(removedAfter.get(head) ?? []));
    });
    return rows;
}
function layerDiff(sides, row) {
    const base = row.base === null ? null : (sides.base.layers[row.base] ?? null);
    const head = row.head === null ? null : (sides.head.layers[row.head] ?? null);
    const delta = (0,diff_delta/* layerDelta */.cT)(base, head);
    if (row.base === null || row.head === null) {
        return {
            ...row,
            delta,
            change: row.base === null ? 'added' : 'removed',
            causes: edgeCauses(base, head),
            converterArtefact: isArtefact(sides, row),
        };
    }
    const causes = pairCauses(sides, row.base, row.head);
    const change = causes.length === 0 ? 'same' : 'changed';
    return { ...row, delta, change, causes, converterArtefact: false };
}
function pairCauses(sides, baseLayer, headLayer) {
    const base = sides.base.layers[baseLayer];
    const head = sides.head.layers[headLayer];
    if (base === undefined || head === undefined)
        return [];
    return (0,diff_causes/* causesOf */.cZ)({
        base,
        head,
        baseProducers: sides.base.graph.producers[baseLayer] ?? [],
        headProducers: sides.head.graph.producers[headLayer] ?? [],
        delta: (0,diff_delta/* layerDelta */.cT)(base, head),
        rewired: rewiring(sides.base, sides.head, { base: baseLayer, head: headLayer }),
    });
}
function isArtefact(sides, row) {
    const isAdded = row.base === null;
    const [side, other] = isAdded ? [sides.head, sides.base] : [sides.base, sides.head];
    const layer = row.head ?? row.base ?? 0;
    const isUnedited = (neighbour, except) => {
        const mate = side.mates[neighbour];
        if (mate === undefined || mate === null)
            return false;
        const causes = isAdded ? pairCauses(sides, mate, neighbour) : pairCauses(sides, neighbour, mate);
        return causes.every((cause) => cause.what === except || !(0,diff_causes/* isOwnEdit */.ph)(cause));
    };
    return isConverterArtefact({ side, other, layer, isUnedited });
}
/** A conversion of number types that came or went says which types it was for. */
function edgeCauses(base, head) {
    const layer = head ?? base;
    const from = layer?.inputs[0]?.dtype ?? null;
    const to = layer?.outputs[0]?.dtype ?? null;
    if (layer === null || from === null || to === null || from === to)
        return [];
    const [before, after] = base === null ? [to, from] : [from, to];
    return [
        {
            what: 'dtype',
            base: before,
            head: after,
            inherited: false,
            sentence: base === null
                ? `data of type ${from} has to become ${to} here`
                : `data of type ${from} no longer has to become ${to} here`,
        },
    ];
}


/***/ }),

/***/ 5347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ Interner),
/* harmony export */   Q4: () => (/* binding */ conesOf),
/* harmony export */   cQ: () => (/* binding */ graphOf),
/* harmony export */   ov: () => (/* binding */ OUTSIDE),
/* harmony export */   v: () => (/* binding */ computedInputs)
/* harmony export */ });
/** Stands for "no layer": the tensor comes from outside, e.g. it is the model's input. */
const OUTSIDE = -1;
/** Operators whose inputs may trade places without changing the result. */
const COMMUTATIVE = new Set(['ADD', 'MUL', 'MAXIMUM', 'MINIMUM', 'ADD_N']);
/** Gives equal keys equal small numbers, in order of first sight; shared by both sides of a diff. */
class Interner {
    #ids = new Map();
    idOf(key) {
        const known = this.#ids.get(key);
        if (known !== undefined)
            return known;
        const id = this.#ids.size;
        this.#ids.set(key, id);
        return id;
    }
}
/** Inputs that are computed at run time, in order. */
function computedInputs(layer) {
    return layer.inputs.filter((input) => input.tensor >= 0 && !input.isConstant);
}
/** Reads the wiring from the tensors' indices; linear. */
function graphOf(layers) {
    const producerOf = new Map();
    layers.forEach((layer, index) => {
        for (const output of layer.outputs)
            producerOf.set(output.tensor, index);
    });
    const consumers = layers.map(() => []);
    const producers = layers.map((layer, index) => computedInputs(layer).map(({ tensor }, slot) => {
        const producer = producerOf.get(tensor) ?? OUTSIDE;
        const isAbove = producer < index;
        if (isAbove)
            consumers[producer]?.push({ layer: index, slot });
        return isAbove ? producer : OUTSIDE;
    }));
    return { producers, consumers };
}
/** Two layers have the same id where the graphs above (below) them are equal in all that `own` tells apart. */
function conesOf({ layers, graph, own, interner }) {
    const up = [];
    layers.forEach((layer, index) => {
        const above = (graph.producers[index] ?? []).map((producer) => up[producer] ?? OUTSIDE);
        if (COMMUTATIVE.has(layer.kind))
            above.sort((a, b) => a - b);
        up.push(interner.idOf(`up ${own[index] ?? 0}:${above.join(',')}`));
    });
    const down = new Array(layers.length).fill(0);
    for (let index = layers.length - 1; index >= 0; index--) {
        const below = (graph.consumers[index] ?? []).map(({ layer, slot }) => {
            const port = COMMUTATIVE.has(layers[layer]?.kind ?? '') ? 0 : slot;
            return `${down[layer] ?? 0}@${port}`;
        });
        down[index] = interner.idOf(`down ${own[index] ?? 0}:${below.sort().join(',')}`);
    }
    return { up, down };
}


/***/ })

};
