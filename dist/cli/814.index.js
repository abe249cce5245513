export const id = 814;
export const ids = [814];
export const modules = {

/***/ 6442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ growth),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   au: () => (/* binding */ quantity),
/* harmony export */   d_: () => (/* binding */ DAY),
/* harmony export */   pm: () => (/* binding */ clock)
/* harmony export */ });
const COUNTS = [
    { suffix: '', factor: 1 },
    { suffix: 'k', factor: 1e3 },
    { suffix: 'M', factor: 1e6 },
    { suffix: 'G', factor: 1e9 },
];
/** Every unit that may be written, by what it measures. `µ` is accepted as U+00B5 and U+03BC. */
const UNITS = {
    bytes: [
        { suffix: 'B', factor: 1 },
        { suffix: 'kB', factor: 1000 },
        { suffix: 'KiB', factor: 1024 },
        { suffix: 'MB', factor: 1000 ** 2 },
        { suffix: 'MiB', factor: 1024 ** 2 },
    ],
    cycles: COUNTS,
    macs: COUNTS,
    layers: [{ suffix: '', factor: 1 }],
    seconds: [
        { suffix: 's', factor: 1 },
        { suffix: 'ms', factor: 1e-3 },
        { suffix: 'us', factor: 1e-6 },
        { suffix: '\u00b5s', factor: 1e-6 },
        { suffix: '\u03bcs', factor: 1e-6 },
        { suffix: 'ns', factor: 1e-9 },
    ],
    joules: [
        { suffix: 'J', factor: 1 },
        { suffix: 'mJ', factor: 1e-3 },
        { suffix: 'uJ', factor: 1e-6 },
        { suffix: '\u00b5J', factor: 1e-6 },
        { suffix: '\u03bcJ', factor: 1e-6 },
        { suffix: 'nJ', factor: 1e-9 },
    ],
    hertz: [
        { suffix: 'Hz', factor: 1 },
        { suffix: 'kHz', factor: 1e3 },
        { suffix: 'MHz', factor: 1e6 },
        { suffix: 'GHz', factor: 1e9 },
    ],
};
const NOUN = {
    bytes: 'a size with its unit (B, kB = 1000 bytes, KiB = 1024 bytes, MB, MiB)',
    cycles: 'a number of cycles (plain, or with k, M or G)',
    macs: 'a number of MACs (plain, or with k, M or G)',
    layers: 'a number of layers',
    seconds: 'a time with its unit (ns, us or µs, ms, s)',
    joules: 'an energy with its unit (nJ, uJ or µJ, mJ, J)',
    hertz: 'a frequency with its unit (Hz, kHz, MHz, GHz)',
};
const EXAMPLE = {
    bytes: '96 KiB',
    cycles: '10M',
    macs: '2.5M',
    layers: '0',
    seconds: '40 ms',
    joules: '1.8 mJ',
    hertz: '78 MHz',
};
const GROWTH_EXAMPLE = {
    bytes: '2 KiB and 5 %',
    cycles: '200k and 5 %',
    macs: '200k and 5 %',
    layers: '0',
    seconds: '1 ms and 5 %',
    joules: '50 uJ and 5 %',
};
const NUMBER = String.raw `\d{1,12}(?:\.\d{1,6})?`;
const SPACE = String.raw `[ \u00a0]?`;
/** A number with one of the units of `unit`. Its value is in bytes, seconds, joules, hertz or a plain count. */
function quantity(unit) {
    return {
        allowed: NOUN[unit],
        example: EXAMPLE[unit],
        pattern: `^${amountPattern(unit)}$`,
        takesInteger: isCount(unit),
        parse: (text) => parseAmount(text, unit),
        hint: (text) => hintFor(text, unit),
    };
}
/** A clock above 0 and up to `mostHz` (whole MHz), in MHz or kHz; its value is in hertz. */
function clock(mostHz) {
    const most = Math.floor(mostHz / 1e6);
    const megahertz = `(?:${most}(?:\\.0{1,6})?|${below(most)}(?:\\.\\d{1,6})?)`;
    const kilohertz = `(?:${most * 1000}|${below(most * 1000)})`;
    return {
        allowed: `a clock in MHz or kHz, above 0 and up to ${most} MHz`,
        example: EXAMPLE.hertz,
        pattern: `^(?!0+(?:\\.0+)?[^\\d.])(?:${megahertz}${SPACE}MHz|${kilohertz}${SPACE}kHz)$`,
        takesInteger: false,
        parse: (text) => parseAmount(text, 'hertz'),
        hint: (text) => hintFor(text, 'hertz'),
    };
}
/** A pattern for the whole numbers from 0 to `limit` - 1, without leading zeros. */
function below(limit) {
    const digits = String(limit);
    const alternatives = Array.from(digits, (digit, index) => {
        const prefix = digits.slice(0, index);
        const rest = digits.length - index - 1;
        const least = index === 0 && digits.length > 1 ? 1 : 0;
        const last = Number(digit) - 1;
        return last < least ? [] : [`${prefix}[${least}-${last}]${rest > 0 ? `\\d{${rest}}` : ''}`];
    }).flat();
    const shorter = digits.length > 1 ? [`[1-9]\\d{0,${digits.length - 2}}`, '0'] : [];
    return `(?:${[...alternatives, ...shorter].join('|')})`;
}
/** A share from 0 % to `most` %; its value is a ratio. */
function percent(most) {
    const number = most === 100 ? String.raw `(?:100(?:\.0{1,3})?|\d{1,2}(?:\.\d{1,3})?)` : PERCENT;
    return {
        allowed: most === 100 ? 'a percentage from 0 % to 100 %' : 'a percentage',
        example: most === 100 ? '90 %' : '10 %',
        pattern: `^${number}${SPACE}%$`,
        takesInteger: false,
        parse: parsePercent,
        hint: (text) => (isBareNumber(text) ? percentHint(Number(text)) : undefined),
    };
}
/** 0.9 means 90 % to most people, 90 means 90 %. */
function percentHint(number) {
    const percent = Number((number <= 1 ? number * 100 : number).toPrecision(12));
    return `${number} has no unit: write ${percent} %`;
}
/** `2 KiB`, `5 %` or `2 KiB and 5 %` (both must be exceeded), in either order. */
function growth(unit) {
    const amount = amountPattern(unit);
    const ratio = `${PERCENT}${SPACE}%`;
    return {
        allowed: `${NOUN[unit]}, a percentage, or both joined by "and" (both must be exceeded)`,
        example: GROWTH_EXAMPLE[unit],
        pattern: `^(?:${amount}|${ratio}|${amount} and ${ratio}|${ratio} and ${amount})$`,
        takesInteger: isCount(unit),
        parse: (text) => parseGrowth(text, unit),
        hint: (text) => hintFor(text, unit),
    };
}
/** A calendar day, `2027-01-31`; its value is that text, which sorts by time. */
const DAY = {
    allowed: 'a day as YYYY-MM-DD',
    example: '2027-01-31',
    pattern: dayPattern(),
    takesInteger: false,
    parse: (text) => text,
    hint: () => undefined,
};
const PERCENT = String.raw `\d{1,4}(?:\.\d{1,3})?`;
function isCount(unit) {
    return UNITS[unit].some(({ suffix }) => suffix === '');
}
function amountPattern(unit) {
    const suffixes = UNITS[unit].map(({ suffix }) => suffix).filter((suffix) => suffix !== '');
    if (suffixes.length === 0)
        return String.raw `\d{1,12}`;
    return `${NUMBER}${SPACE}(?:${suffixes.join('|')})${isCount(unit) ? '?' : ''}`;
}
function parseAmount(text, unit) {
    const [, number = '', suffix = ''] = /^([\d.]+)[ \u00a0]?(.*)$/.exec(text) ?? [];
    const factor = UNITS[unit].find((one) => one.suffix === suffix)?.factor ?? 1;
    const exact = Number((Number(number) * factor).toPrecision(15));
    return unit === 'seconds' || unit === 'joules' || unit === 'hertz' ? exact : Math.floor(exact);
}
function parsePercent(text) {
    return Number((Number.parseFloat(text) / 100).toPrecision(15));
}
function parseGrowth(text, unit) {
    const parts = text.split(' and ');
    const amount = parts.find((part) => !part.endsWith('%'));
    const ratio = parts.find((part) => part.endsWith('%'));
    return {
        amount: amount === undefined ? null : parseAmount(amount, unit),
        ratio: ratio === undefined ? null : parsePercent(ratio),
    };
}
function isBareNumber(text) {
    return /^\d+(\.\d+)?$/.test(text);
}
/** Tried in turn; the first that knows something speaks. */
const HINTS = [
    (text, unit) => isBareNumber(text) && !isCount(unit)
        ? `${text} has no unit: write ${alternatives(text, unit)}`
        : undefined,
    (text, unit) => unit === 'bytes' && /^[\d.]+ ?(KB|K|k)$/.test(text)
        ? `it could mean 1000 or 1024: write ${Number.parseFloat(text)} kB or ${Number.parseFloat(text)} KiB`
        : undefined,
    (text) => /^[\d.,_ ]*\d[,_]\d/.test(text)
        ? 'write the number without "," or "_" between its digits'
        : undefined,
    (text) => (text.startsWith('-') ? 'it must not be negative' : undefined),
    (text, unit) => {
        const [, number = '', suffix = ''] = /^([\d.]+)\s*(\S+)$/.exec(text) ?? [];
        const same = UNITS[unit].find((one) => one.suffix.toLowerCase() === suffix.toLowerCase());
        return same === undefined || same.suffix === suffix
            ? undefined
            : `units are case-sensitive: did you mean ${number} ${same.suffix}?`;
    },
];
function hintFor(text, unit) {
    for (const hint of HINTS) {
        const found = hint(text, unit);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
const TYPICAL = {
    bytes: ['B', 'KiB'],
    cycles: [],
    macs: [],
    layers: [],
    seconds: ['ms', 's'],
    joules: ['uJ', 'mJ'],
    hertz: ['kHz', 'MHz'],
};
function alternatives(text, unit) {
    return TYPICAL[unit].map((suffix) => `${text} ${suffix}`).join(' or ');
}
/** Real days only: months of 28 to 31 days, 29 February in leap years. */
function dayPattern() {
    const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
    const long = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
    const short = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
    const february = '02-(?:0[1-9]|1\\d|2[0-8])';
    return `^(?:${leapYear}-02-29|\\d{4}-(?:${long}|${short}|${february}))$`;
}


/***/ }),

/***/ 2503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ DEFAULT_CLOCK_HZ),
/* harmony export */   L1: () => (/* binding */ PART_FAMILIES),
/* harmony export */   Y4: () => (/* binding */ REFUSED_PARTS),
/* harmony export */   YH: () => (/* binding */ BOARDS),
/* harmony export */   dI: () => (/* binding */ PARTS)
/* harmony export */ });
/** Clock that is assumed unless the user names another. */
const DEFAULT_CLOCK_HZ = 78_000_000;
const MAXIMUM_CLOCK_HZ = 80_000_000;
const CORE = 'Cortex-M33 with FPU and DSP, 1 MVP (MVPv1)';
const KIB = 1024;
/** Simplicity SDK 2024.6.0 and the newer headers of Zephyr's hal_silabs agree. */
const BOTH = 'simplicity_sdk v2024.6.0 and hal_silabs, device header';
const ZEPHYR = 'hal_silabs, device header';
/** Named by the early xG26 part list only: not in hal_silabs of 2026-06. */
const SDK = 'simplicity_sdk v2024.6.0, device header';
const ROWS = [
    ['BGM241SD22VNA', 'BGM24', 256, 1536, BOTH],
    ['EFM32PG26B100F512IL136', 'EFM32PG26', 128, 512, SDK],
    ['EFM32PG26B300F1024IL136', 'EFM32PG26', 256, 1024, SDK],
    ['EFM32PG26B300F1024IM68', 'EFM32PG26', 256, 1024, SDK],
    ['EFM32PG26B300F2048IL136', 'EFM32PG26', 256, 2048, SDK],
    ['EFM32PG26B300F2048IM68', 'EFM32PG26', 256, 2048, SDK],
    ['EFM32PG26B500F3200IL136', 'EFM32PG26', 512, 3200, ZEPHYR],
    ['EFM32PG26B500F3200IM48', 'EFM32PG26', 512, 3200, ZEPHYR],
    ['EFM32PG26B500F3200IM68', 'EFM32PG26', 512, 3200, ZEPHYR],
    ['EFM32PG28B210F1024IM68', 'EFM32PG28', 256, 1024, BOTH],
    ['EFM32PG28B310F1024IM68', 'EFM32PG28', 256, 1024, BOTH],
    ['EFR32BG24B210F1024IM48', 'EFR32BG24', 128, 1024, BOTH],
    ['EFR32BG24B210F1536IM48', 'EFR32BG24', 256, 1536, BOTH],
    ['EFR32BG24B220F1024IM48', 'EFR32BG24', 128, 1024, BOTH],
    ['EFR32BG24B310F1536IJ42', 'EFR32BG24', 256, 1536, BOTH],
    ['EFR32BG24L210F768IM40', 'EFR32BG24', 96, 768, ZEPHYR],
    ['EFR32BG26B310F1024IL136', 'EFR32BG26', 256, 1024, SDK],
    ['EFR32BG26B310F1024IM68', 'EFR32BG26', 256, 1024, SDK],
    ['EFR32BG26B310F2048IL136', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B310F2048IM48', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B310F2048IM68', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B320F1024IM68', 'EFR32BG26', 256, 1024, SDK],
    ['EFR32BG26B320F2048IM48', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B320F2048IM68', 'EFR32BG26', 256, 2048, SDK],
    ['EFR32BG26B410F3200IM48', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32BG26B420F3200IM48', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32BG26B510F3200IL136', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32BG26B510F3200IM48', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32BG26B510F3200IM68', 'EFR32BG26', 512, 3200, ZEPHYR],
    ['EFR32FG28B310F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B310F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B312F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B312F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B320F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B320F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B322F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32FG28B322F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
    ['EFR32MG24B210F1536IM40', 'EFR32MG24', 256, 1536, BOTH],
    ['EFR32MG24B210F1536IM48', 'EFR32MG24', 256, 1536, BOTH],
    ['EFR32MG24B220F1536IM48', 'EFR32MG24', 256, 1536, BOTH],
    ['EFR32MG24B310F1536IM48', 'EFR32MG24', 256, 1536, BOTH],
    ['EFR32MG26B210F2048IM68', 'EFR32MG26', 256, 2048, SDK],
    ['EFR32MG26B210F3200IM48', 'EFR32MG26', 256, 3200, SDK],
    ['EFR32MG26B220F2048IM68', 'EFR32MG26', 256, 2048, SDK],
    ['EFR32MG26B220F3200IM48', 'EFR32MG26', 256, 3200, SDK],
    ['EFR32MG26B310F3200IL136', 'EFR32MG26', 256, 3200, SDK],
    ['EFR32MG26B410F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B410F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B420F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B420F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B510F3200IL136', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B510F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B510F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B520F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B520F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
    ['EFR32MG26B610F3200IM48', 'EFR32MG26', 384, 3200, BOTH],
    ['EFR32ZG28B310F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B310F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B312F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B312F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B320F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B320F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B322F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
    ['EFR32ZG28B322F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
    ['MGM240LD22VIF', 'MGM24', 256, 1536, BOTH],
    ['MGM240SD22VNA', 'MGM24', 256, 1536, BOTH],
    ['MGM260PD22VNA', 'MGM26', 512, 3200, ZEPHYR],
    ['MGM260PD32VNA', 'MGM26', 512, 3200, ZEPHYR],
    ['MGM260PD32VNN', 'MGM26', 512, 3200, ZEPHYR],
];
const PARTS = ROWS.map(([part, family, ramKiB, flashKiB, source]) => ({
    part,
    family,
    series: `xG${family.slice(-2)}`,
    core: CORE,
    ramBytes: ramKiB * KIB,
    flashBytes: flashKiB * KIB,
    maximumClockHz: MAXIMUM_CLOCK_HZ,
    defaultClockHz: DEFAULT_CLOCK_HZ,
    source,
    isPreliminary: source === SDK,
}));
/** Series first (`efr32xg24`), then the folders of the headers (`efr32mg24`, `mgm24`, ...). */
const PART_FAMILIES = [
    ...groupParts(({ series }) => `efr32${series.toLowerCase()}`, 'any'),
    ...groupParts(({ family }) => family.toLowerCase(), 'all'),
];
function groupParts(idOf, which) {
    const ids = [...new Set(PARTS.map(idOf))].sort();
    return ids.map((id) => {
        const parts = PARTS.filter((part) => idOf(part) === id);
        const name = which === 'any' ? (parts[0]?.series ?? id) : (parts[0]?.family ?? id);
        return { id, title: `${which} ${name} part with an MVP`, parts };
    });
}
/** Development kits and radio boards: the part that is soldered on them. */
const BOARDS = new Map([
    /** xG24-DK2601B, the kit of the MLPerf Tiny submissions. */
    ['brd2601', 'EFR32MG24B310F1536IM48'],
    /** xG24 radio boards of 10 and 20 dBm. */
    ['brd4186', 'EFR32MG24B210F1536IM48'],
    ['brd4187', 'EFR32MG24B220F1536IM48'],
]);
const REFUSED_PARTS = [
    {
        title: 'SiWx917 (SiWG917, SiWN917)',
        pattern: /^siw/,
        reason: 'has an MVP, but runs models that are compiled ahead of time and has a Cortex-M4, which no measurement here covers; its RAM and clock are not confirmed',
    },
    {
        title: 'Series 3 (SiMG301, SixG301)',
        pattern: /^si(mg|bg|xg)3/,
        reason: 'is not confirmed to have an MVP of this kind (the AI/ML SDK up to 3.0.2 does not name it)',
    },
    {
        title: 'EFR32MG24A, EFR32BG24A, EFR32xG26A, EFR32xG28A: the A parts',
        pattern: /^ef[mr]32[a-z]{2}2[468]a/,
        reason: 'has no MVP: the A parts of its family lack it (no MVP_PRESENT in the device header)',
    },
    {
        title: 'EFR32MG24B0xx, B1xx, B6xx',
        pattern: /^efr32[a-z]{2}24b[016]/,
        reason: 'has no MVP: of the xG24 B parts only B2xx and B3xx have it (MVP_PRESENT in the device header)',
    },
    {
        title: 'xG21, xG22, xG23, xG25, xG27, xG29',
        pattern: /^(efr32[a-z]{2}|efm32[a-z]{2}|[bmfz]gm)2[123579]/,
        reason: 'has no MVP: of Series 2 only xG24, xG26 and xG28 parts have one',
    },
    {
        title: 'Series 0 and Series 1 (EFM32GG, EFR32xG1x, BGM11x, ...)',
        pattern: /^(efr32[a-z]{2}1|efm32(g|tg|wg|lg|zg|hg|jg|pg1)|[bm]gm1)/,
        reason: 'has no MVP: Series 0 and Series 1 parts have none',
    },
];


/***/ }),

/***/ 8999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ targetIds),
/* harmony export */   u1: () => (/* binding */ resolveTarget)
/* harmony export */ });
/* unused harmony export DEFAULT_TARGET_ID */
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6174);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5141);



/** The target that is assumed where the user names none. */
const DEFAULT_TARGET_ID = 'efr32xg24';
/**
 * What a profile assumes, from what the user named. Throws `UserError`: `target-unknown` with the
 * nearest ids, `target-without-mvp` with the reason, `clock-out-of-range` with the part's range.
 */
function resolveTarget(request = {}) {
    const id = (request.id ?? DEFAULT_TARGET_ID).trim().toLowerCase();
    const parts = partsOf(id);
    const runtime = _runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNTIMES */ .a[request.runtime ?? 'sdk'];
    return {
        id,
        clockHz: clockOf(request.clockHz ?? _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_CLOCK_HZ */ .A4, { id, parts }),
        ramBytes: agreed(parts.map(({ ramBytes }) => ramBytes)),
        flashBytes: agreed(parts.map(({ flashBytes }) => flashBytes)),
        accelerator: request.accelerator ?? 'mvp',
        runtime,
        optimizeSpeed: request.optimizeSpeed ?? runtime.defaultOptimizeSpeed,
        ...(request.optimizeSpeed === undefined ? {} : { timedOptimizeSpeed: request.optimizeSpeed }),
    };
}
/** Every id that `resolveTarget` accepts: families, parts, boards; lower case. */
function targetIds() {
    return [
        ..._parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PART_FAMILIES */ .L1.map(({ id }) => id),
        ..._parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PARTS */ .dI.map(({ part }) => part.toLowerCase()),
        ..._parts_js__WEBPACK_IMPORTED_MODULE_1__/* .BOARDS */ .YH.keys(),
    ];
}
function partsOf(id) {
    const family = _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PART_FAMILIES */ .L1.find((one) => one.id === id);
    if (family)
        return family.parts;
    const part = partOf(_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .BOARDS */ .YH.get(boardOf(id)) ?? id);
    if (part)
        return [part];
    throw refusalOf(id) ?? unknownTarget(id);
}
/** `EFR32MG24B310F1536IM48-BR` is ordered like that; the suffix names revision and packing. */
function partOf(name) {
    const wanted = name.toUpperCase().replace(/-.*$/, '');
    return _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PARTS */ .dI.find(({ part }) => part === wanted);
}
/** Boards come in revisions, `brd2601b`. */
function boardOf(id) {
    return id.replace(/^(brd\d{4})[a-z]$/, '$1');
}
function agreed(values) {
    const [first = null] = values;
    return values.every((value) => value === first) ? first : null;
}
function clockOf(clockHz, { id, parts }) {
    const maximum = Math.min(...parts.map(({ maximumClockHz }) => maximumClockHz));
    if (clockHz > 0 && clockHz <= maximum)
        return clockHz;
    throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('clock-out-of-range', `clock of ${id}: found ${megahertz(clockHz)}, expected more than 0 and at most ${megahertz(maximum)}`);
}
function megahertz(hertz) {
    return `${Number((hertz / 1e6).toPrecision(6))} MHz`;
}
function refusalOf(id) {
    const refused = _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .REFUSED_PARTS */ .Y4.find(({ pattern }) => pattern.test(id));
    if (!refused)
        return undefined;
    return new _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('target-without-mvp', `target "${id}": this part ${refused.reason}; run "mvp-budget targets" for the parts that are covered`);
}
function unknownTarget(id) {
    const near = nearestIds(id, 3);
    return new _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('target-unknown', `target "${id.slice(0, LONGEST_ID)}": no such part, family or board; nearest: ${near.join(', ')}; run "mvp-budget targets" for all`);
}
/** A longer text is no typing error of any id. */
const LONGEST_ID = 40;
function nearestIds(id, count) {
    return targetIds()
        .map((candidate) => ({ candidate, distance: editDistance(id.slice(0, LONGEST_ID), candidate) }))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, count)
        .map(({ candidate }) => candidate);
}
/** Levenshtein: insertions, deletions and replacements that turn one text into the other. */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [index, letter] of Array.from(from).entries()) {
        const next = [index + 1];
        for (const [column, other] of Array.from(to).entries()) {
            const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
            next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 5141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ RUNTIMES),
/* harmony export */   v: () => (/* binding */ MEASURED_OPTIMIZE_SPEED)
/* harmony export */ });
const RUNTIMES = {
    sdk: {
        id: 'sdk',
        title: 'Gecko SDK 4.4.1 (TensorFlow Lite Micro of 2023-06), 32-bit',
        pointerBytes: 4,
        defaultOptimizeSpeed: 0,
        source: 'gecko_sdk v4.4.1 platform/compute/nn/mvp/config/sl_nn_mvp_config.h',
    },
    'mltk-device': {
        id: 'mltk-device',
        title: 'MLTK 0.20 C++ runtime, 32-bit',
        pointerBytes: 4,
        defaultOptimizeSpeed: 1,
        source: 'mltk 0.20.0 cpp/shared/platforms/brd2601',
    },
    'mltk-simulator': {
        id: 'mltk-simulator',
        title: 'MLTK 0.20 Model Profiler on a PC, 64-bit',
        pointerBytes: 8,
        defaultOptimizeSpeed: 1,
        source: 'mltk 0.20.0 cpp/shared/platforms/linux/sl_mvp_config.h',
    },
};
/**
 * `SL_MVP_OPTIMIZE_SPEED` of the boards that the estimates are calibrated on: their convolutions
 * scale the input in a pass of its own, as the accelerator's cycles show (`docs/accuracy.md`).
 */
const MEASURED_OPTIMIZE_SPEED = 1;


/***/ })

};
