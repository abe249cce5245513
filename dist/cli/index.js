#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _entry_cli_io_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5449);
/* harmony import */ var _entry_cli_node_io_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3450);
/* harmony import */ var _entry_cli_run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3099);



// A reader that has seen enough (`| head`) closes the pipe; that changes no verdict.
process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE')
        fail(error);
});
process.exitCode = await (0,_entry_cli_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runCli */ .a)(process.argv.slice(2), (0,_entry_cli_node_io_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeIo */ .P)());
function fail(error) {
    process.stderr.write(`mvp-budget: standard output cannot be written (${error.code ?? 'unknown error'})\n`);
    process.exit(_entry_cli_io_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.usage);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6174);

/** The command line is wrong: exit code 2, the message and the command's usage. */
class UsageError extends _util_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    constructor(message) {
        super('usage', message);
    }
}
/** The value of a string option, undefined where it was not given. */
function text(args, name) {
    const value = args.values[name];
    return typeof value === 'string' ? value : undefined;
}
/** All values of an option that may be repeated. */
function list(args, name) {
    const value = args.values[name];
    return Array.isArray(value) ? value : [];
}
/** True where a flag was given. */
function flag(args, name) {
    return args.values[name] === true;
}


/***/ }),

/***/ 5449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** Exit codes of the contract. */
const EXIT = { fine: 0, broken: 1, usage: 2, unreadable: 3 };


/***/ }),

/***/ 3450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ nodeIo)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _report_sanitise_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4942);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6174);
/** The real outside world of the commands. */





/** No model for a microcontroller comes near it. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024;
function nodeIo() {
    return {
        stdout: (text) => process.stdout.write(text),
        stderr: (text) => process.stderr.write(text),
        readFile,
        writeFile,
        exists: node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync,
        sha256: (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'),
        cwd: process.cwd(),
        today: new Date().toISOString().slice(0, 10),
        columns: process.stdout.columns || 100,
        color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
        env: process.env,
    };
}
function readFile(path) {
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        if (size > LARGEST_FILE_BYTES) {
            throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('model-too-large', `${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(path)}: ${size} bytes, more than the ${LARGEST_FILE_BYTES} allowed`);
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path);
    }
    catch (error) {
        if (error instanceof _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y)
            throw error;
        throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('unreadable', `${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(path)}: ${reasonOf(error, READING)}`, {
            cause: error,
        });
    }
}
const READING = {
    ENOENT: 'no such file; check the path',
    EISDIR: 'a folder, not a file; name the files in it',
    EACCES: 'may not be read; check its permissions',
    ENOTDIR: 'no such file; check the path',
    ENAMETOOLONG: "the name is longer than any file's; check the path",
};
const WRITING = {
    ENOENT: 'no such folder; check the path',
    EISDIR: 'it is a folder; name a file in it',
    EEXIST: 'a file stands where a folder is needed',
    ENOTDIR: 'a file stands where a folder is needed',
    EACCES: 'no permission',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
};
function reasonOf(error, reasons) {
    const named = typeof error === 'object' && error !== null && 'code' in error;
    const code = named ? String(error.code) : 'unknown error';
    return reasons[code] ?? code;
}
function writeFile(path, data) {
    try {
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path, data);
    }
    catch (error) {
        const message = `${(0,_report_sanitise_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(path)}: cannot be written: ${reasonOf(error, WRITING)}`;
        throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('unwritable', message, { cause: error });
    }
}
/** Folder by folder: with `recursive`, Node never comes back from a path below /proc. */
function makeFolder(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return;
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(path);
}


/***/ }),

/***/ 3099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./lib/util/user-error.js
var user_error = __nccwpck_require__(6174);
// EXTERNAL MODULE: ./lib/util/nearest.js
var nearest = __nccwpck_require__(1918);
// EXTERNAL MODULE: ./lib/entry/cli/command.js
var cli_command = __nccwpck_require__(740);
;// CONCATENATED MODULE: ./lib/entry/cli/commands.js
/** All commands, in the order of the help. */
const COMMANDS = [
    {
        name: 'profile',
        summary: 'RAM, flash, MVP and CPU cycles, latency and energy of models, layer by layer',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(622), __nccwpck_require__.e(925)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4925))).PROFILE,
    },
    {
        name: 'diff',
        summary: 'what changed between two versions of a model, layer by layer, and why',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(622), __nccwpck_require__.e(811), __nccwpck_require__.e(321)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6321))).DIFF,
    },
    {
        name: 'check',
        summary: 'hold the changed models of this repository against the budget, as the action does',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(815), __nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(934), __nccwpck_require__.e(622), __nccwpck_require__.e(768), __nccwpck_require__.e(811), __nccwpck_require__.e(860), __nccwpck_require__.e(684), __nccwpck_require__.e(117), __nccwpck_require__.e(303), __nccwpck_require__.e(791), __nccwpck_require__.e(616)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6616))).CHECK,
    },
    {
        name: 'init',
        summary: 'write a commented budget file from the models in this folder',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(815), __nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(934), __nccwpck_require__.e(622), __nccwpck_require__.e(768), __nccwpck_require__.e(811), __nccwpck_require__.e(860), __nccwpck_require__.e(684), __nccwpck_require__.e(117), __nccwpck_require__.e(303), __nccwpck_require__.e(791), __nccwpck_require__.e(616), __nccwpck_require__.e(454)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2073))).INIT,
    },
    {
        name: 'history',
        summary: "the model's versions in git: RAM, flash, cycles, and the commit that crossed a limit",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(815), __nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(934), __nccwpck_require__.e(622), __nccwpck_require__.e(768), __nccwpck_require__.e(811), __nccwpck_require__.e(860), __nccwpck_require__.e(684), __nccwpck_require__.e(117), __nccwpck_require__.e(303), __nccwpck_require__.e(791), __nccwpck_require__.e(616), __nccwpck_require__.e(839)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2839))).HISTORY,
    },
    {
        name: 'what-if',
        summary: 'what the model would cost with other filters, strides, input, ...; nothing is trained',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(934), __nccwpck_require__.e(622), __nccwpck_require__.e(768), __nccwpck_require__.e(811), __nccwpck_require__.e(860), __nccwpck_require__.e(684), __nccwpck_require__.e(654)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4654))).WHAT_IF,
    },
    {
        name: 'tips',
        summary: 'what would make the model smaller or faster, each idea priced on this very model',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(934), __nccwpck_require__.e(622), __nccwpck_require__.e(768), __nccwpck_require__.e(811), __nccwpck_require__.e(860), __nccwpck_require__.e(684), __nccwpck_require__.e(117), __nccwpck_require__.e(791), __nccwpck_require__.e(244)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4244))).TIPS_COMMAND,
    },
    {
        name: 'fit',
        summary: 'the smallest changes of the model that meet limits; nothing is trained',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(934), __nccwpck_require__.e(622), __nccwpck_require__.e(768), __nccwpck_require__.e(811), __nccwpck_require__.e(860), __nccwpck_require__.e(684), __nccwpck_require__.e(117), __nccwpck_require__.e(239)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9239))).FIT,
    },
    {
        name: 'optimize',
        summary: 'write the same model smaller: only rewrites that change no output bit',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(934), __nccwpck_require__.e(622), __nccwpck_require__.e(768), __nccwpck_require__.e(811), __nccwpck_require__.e(860), __nccwpck_require__.e(693)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1693))).OPTIMIZE,
    },
    {
        name: 'report',
        summary: 'turn the JSON of a check into a page, a comment, SARIF, CSV or node data',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(677), __nccwpck_require__.e(934), __nccwpck_require__.e(768), __nccwpck_require__.e(194)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3784))).REPORT,
    },
    {
        name: 'targets',
        summary: 'parts, families and boards with an MVP, their RAM, flash and clock; runtimes',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(104)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6104))).TARGETS,
    },
    {
        name: 'supported',
        summary: 'what runs on the MVP, with every limit, and what never does',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(307)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3307))).SUPPORTED,
    },
    {
        name: 'schema',
        summary: 'the JSON Schema of the budget file or of the JSON reports',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(303), __nccwpck_require__.e(87)]).then(__nccwpck_require__.bind(__nccwpck_require__, 87))).SCHEMA,
    },
    {
        name: 'demo',
        summary: 'play a pull request on models of this project and print the comment a reviewer gets',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(558), __nccwpck_require__.e(815), __nccwpck_require__.e(677), __nccwpck_require__.e(814), __nccwpck_require__.e(753), __nccwpck_require__.e(934), __nccwpck_require__.e(622), __nccwpck_require__.e(768), __nccwpck_require__.e(811), __nccwpck_require__.e(860), __nccwpck_require__.e(684), __nccwpck_require__.e(117), __nccwpck_require__.e(303), __nccwpck_require__.e(791), __nccwpck_require__.e(616), __nccwpck_require__.e(197)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6197))).DEMO,
    },
];

// EXTERNAL MODULE: ./lib/target/calibration-statement.js
var calibration_statement = __nccwpck_require__(5181);
;// CONCATENATED MODULE: ./lib/entry/cli/help.js

const INTRO = `mvp-budget guards TFLite models for Silicon Labs microcontrollers with the MVP accelerator.

usage: mvp-budget COMMAND [options]
`;
/** The page of \`mvp-budget help\`. */
function renderHelp(commands) {
    const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
    const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`);
    return `${INTRO}
${rows.join('\n')}

Options of a command: mvp-budget help COMMAND
Exit codes: 0 all fine; 1 a budget, regression limit or policy is broken; 2 the command line or the
configuration is wrong; 3 a model cannot be read or profiled.

${wrap(calibration_statement/* CALIBRATION_STATEMENT */.z, 100)}

`;
}
/** The page of \`mvp-budget help COMMAND\`. */
function renderCommandHelp({ name, summary }, { usage, options }) {
    const rows = Object.entries(options).map(([option, spec]) => [left(option, spec), spec.help]);
    const width = Math.max(0, ...rows.map(([one]) => one.length)) + 2;
    const lines = rows.map(([one, help]) => `  ${one.padEnd(width)}${help}`);
    return `usage: mvp-budget ${name} ${usage}

${summary}
${lines.length === 0 ? '' : `\n${lines.join('\n')}\n`}`;
}
function left(option, spec) {
    return spec.value === undefined ? `--${option}` : `--${option} ${spec.value}`;
}
function wrap(text, width) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const line = lines.at(-1) ?? '';
        if (line === '')
            lines[lines.length - 1] = word;
        else if (line.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(word);
    }
    return lines.join('\n');
}

// EXTERNAL MODULE: ./lib/entry/cli/io.js
var cli_io = __nccwpck_require__(5449);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/entry/cli/parse.js
/** Words of the command line to `Arguments`, strictly: unknown options and values are refused with what is allowed. */



/** Throws {@link UsageError}. Options may stand before or after the models; `--` ends them. */
function parseArguments(command, words) {
    const options = Object.fromEntries(Object.entries(command.options).map(([name, spec]) => [
        name,
        { type: spec.type, multiple: spec.multiple ?? false },
    ]));
    const parsed = (0,external_node_util_namespaceObject.parseArgs)({
        args: [...words],
        options,
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    for (const token of parsed.tokens) {
        if (token.kind !== 'option')
            continue;
        const spec = command.options[token.name];
        if (spec === undefined || !token.rawName.startsWith('--')) {
            throw new cli_command/* UsageError */.eb(unknownOption(command, token.rawName));
        }
        if (spec.type === 'string' && token.value === undefined) {
            throw new cli_command/* UsageError */.eb(`--${token.name} needs a value: ${spec.help}`);
        }
        if (spec.type === 'boolean' && token.value !== undefined) {
            throw new cli_command/* UsageError */.eb(`--${token.name} takes no value, found "${token.value}"`);
        }
        if (spec.choices !== undefined && !spec.choices.includes(token.value ?? '')) {
            throw new cli_command/* UsageError */.eb(`--${token.name}: "${token.value ?? ''}" is not one of ${spec.choices.join(', ')}`);
        }
    }
    return {
        positionals: parsed.positionals,
        values: parsed.values,
    };
}
function unknownOption(command, raw) {
    const known = Object.keys(command.options).map((name) => `--${name}`);
    const close = (0,nearest/* nearest */.p)(raw, known);
    const hint = close === undefined ? '.' : `; did you mean ${close}?`;
    const dash = raw.startsWith('--') ? '' : '; a file whose name begins with a dash goes after --';
    return `unknown option ${raw}${hint} Known: ${known.join(' ')}${dash}`;
}

// EXTERNAL MODULE: ./lib/report/sanitise.js
var sanitise = __nccwpck_require__(4942);
// EXTERNAL MODULE: ./lib/entry/version.js
var version = __nccwpck_require__(7136);
;// CONCATENATED MODULE: ./lib/entry/cli/run.js
/** The command `mvp-budget`: words to a command, its exit code out. */









/** Runs one command line (without node and script); user errors become one line on standard error. */
async function runCli(words, io) {
    const [name, ...rest] = words;
    if (name === '--version' || name === 'version') {
        io.stdout(`${version/* VERSION */.x}\n`);
        return cli_io/* EXIT */.d.fine;
    }
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
        const entry = COMMANDS.find((one) => one.name === rest[0]);
        if (name === 'help' && rest[0] !== undefined && entry === undefined) {
            io.stderr(unknownCommand(rest[0]));
            return cli_io/* EXIT */.d.usage;
        }
        io.stdout(entry === undefined ? renderHelp(COMMANDS) : await commandHelp(entry));
        return name === undefined ? cli_io/* EXIT */.d.usage : cli_io/* EXIT */.d.fine;
    }
    const entry = COMMANDS.find((one) => one.name === name);
    if (entry === undefined) {
        io.stderr(unknownCommand(name));
        return cli_io/* EXIT */.d.usage;
    }
    if (rest.includes('--help') || rest.includes('-h')) {
        io.stdout(await commandHelp(entry));
        return cli_io/* EXIT */.d.fine;
    }
    return runCommand(entry, { words: rest, io });
}
async function commandHelp(entry) {
    return renderCommandHelp(entry, await entry.load());
}
async function runCommand({ name, load }, { words, io }) {
    const command = await load();
    try {
        return await command.run(parseArguments(command, words), io);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            return internalError(error, name, io);
        io.stderr(`mvp-budget ${name}: ${error.message}\n`);
        if (error instanceof cli_command/* UsageError */.eb) {
            io.stderr(`usage: mvp-budget ${name} ${command.usage}; more: mvp-budget help ${name}\n`);
        }
        return EXIT_OF_CODE[error.code] ?? cli_io/* EXIT */.d.unreadable;
    }
}
/** A bug of ours: never taken for a broken budget (exit code 1), and said in one line. */
function internalError(error, name, io) {
    const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    io.stderr(`mvp-budget ${name}: this tool failed (${(0,sanitise/* visible */.RK)(found)}); please report it\n`);
    return cli_io/* EXIT */.d.unreadable;
}
/** Errors of the command line or the configuration end with 2, all others are about a model: 3. */
const EXIT_OF_CODE = {
    usage: cli_io/* EXIT */.d.usage,
    edit: cli_io/* EXIT */.d.usage,
    budget: cli_io/* EXIT */.d.usage,
    config: cli_io/* EXIT */.d.usage,
    unwritable: cli_io/* EXIT */.d.usage,
    'unknown-revision': cli_io/* EXIT */.d.usage,
    'no-repository': cli_io/* EXIT */.d.usage,
    'target-unknown': cli_io/* EXIT */.d.usage,
    'target-without-mvp': cli_io/* EXIT */.d.usage,
    'clock-out-of-range': cli_io/* EXIT */.d.usage,
};
function unknownCommand(name) {
    const close = (0,nearest/* nearest */.p)(name, COMMANDS.map((command) => command.name));
    const hint = close === undefined ? '.' : `, did you mean "${close}"?`;
    return `mvp-budget: unknown command ${JSON.stringify(name.slice(0, 80))}${hint} See: mvp-budget help\n`;
}


/***/ }),

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ TOOL),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Of package.json; a test holds the two together, since a bundle has no package.json beside it. */
const VERSION = '0.1.0';
const TOOL = { name: 'mvp-budget', version: VERSION };


/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   Bt: () => (/* binding */ tensorName),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   GA: () => (/* binding */ cellCode),
/* harmony export */   I3: () => (/* binding */ shortSentence),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   e6: () => (/* binding */ withoutCommand),
/* harmony export */   iI: () => (/* binding */ cellProse),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   rC: () => (/* binding */ htmlName)
/* harmony export */ });
/* unused harmony exports NAME_LIMIT, SENTENCE_LIMIT, commandData */
/**
 * The one gate for foreign strings: paths, layer names, labels, reasons, messages of errors. A model
 * or a pull request may hold any text; whatever passes here is one line of visible characters that
 * cannot become an element, a link, a mention, a reference, a terminal escape or a workflow command.
 *
 * Why code spans: GitHub links mentions, issues and commits after Markdown is parsed, so a backslash
 * does not stop them; inside `code` it links nothing.
 */
/** Letters shown of a name before its middle is cut out. */
const NAME_LIMIT = 64;
/** Letters shown of a sentence before its end is cut off. */
const SENTENCE_LIMIT = 600;
/** Characters that are invisible, reorder text, combine without end or are no characters at all. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;
const MARKS = /(\p{M}{2})\p{M}+/gu;
const SPACES = /[\s\p{Z}]+/gu;
/** Read once, before anything else is done with a string: the rest of a megabyte is never looked at. */
const READ_LIMIT = 4096;
/** One line of visible characters; `(empty)` where nothing is left. */
function visible(text) {
    const line = text
        .slice(0, READ_LIMIT)
        .replace(SPACES, ' ')
        .replace(INVISIBLE, '')
        .normalize('NFC')
        .replace(MARKS, '$1')
        .replace(SPACES, ' ')
        .trim();
    return line === '' ? '(empty)' : line;
}
/** `visible`, with the middle replaced by `…` where it is longer than `limit` code points. */
function shortName(text, limit = NAME_LIMIT) {
    const letters = Array.from(visible(text));
    if (letters.length <= limit)
        return letters.join('');
    const tail = Math.floor((limit - 1) / 2);
    const head = limit - 1 - tail;
    return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - tail).join('')}`;
}
/** `visible`, cut at the end, between two words where that is possible. */
function shortSentence(text, limit = SENTENCE_LIMIT) {
    const letters = Array.from(visible(text));
    if (letters.length <= limit)
        return letters.join('');
    const kept = letters.slice(0, limit - 1).join('');
    const words = kept.slice(0, kept.lastIndexOf(' ') + 1);
    return `${words.length > kept.length / 2 ? words : kept}…`;
}
/**
 * The name people know a tensor by: the converter joins the names of all operators that it fused
 * with semicolons; the first stands for them.
 */
function tensorName(name) {
    const end = name.indexOf(';');
    return end <= 0 ? name : `${name.slice(0, end)};…`;
}
/** A Markdown code span, for running text and lists; use `cellCode` inside a table. */
function code(text, limit = NAME_LIMIT) {
    return spanOf(shortName(text, limit));
}
/** A code span inside a table's cell, where a bar would end the cell even in code. */
function cellCode(text, limit = NAME_LIMIT) {
    return escapeBars(code(text, limit));
}
function spanOf(content) {
    const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = /^`|`$/.test(content) ? ' ' : '';
    return `${fence}${pad}${content}${pad}${fence}`;
}
/**
 * Each bar gets a backslash, which the table takes away again; backslashes before it are doubled,
 * for a table reads them in pairs.
 */
function escapeBars(markdown) {
    return markdown.replace(/(\\*)\|/g, '$1$1\\|');
}
/**
 * A sentence of ours with foreign words in it, as Markdown text: words of plain letters, digits and
 * punctuation stay as they are, everything else becomes a code span.
 */
function prose(sentence, limit = SENTENCE_LIMIT) {
    const line = shortSentence(sentence, limit)
        .replace(/(?<=^| )->(?= |$)/g, '→')
        .replace(/(?<=^| )<=(?= |$)/g, '≤')
        .replace(/(?<=^| )>=(?= |$)/g, '≥');
    return line
        .split(OWN_CODE)
        .map((part, index) => (index % 2 === 1 ? code(tensorName(part.slice(1, -1))) : words(part)))
        .join('')
        .replace(BLOCK_START, (mark) => spanOf(mark));
}
/** What would open a list or underline a heading at the beginning of a line. */
const BLOCK_START = /^(?:>|(?:\d+[.)]|[-+=])(?= |$))/;
/** As `prose`, inside a table's cell. */
function cellProse(sentence, limit = SENTENCE_LIMIT) {
    return escapeBars(prose(sentence, limit));
}
/** A code span that the sentence brings along, apart from its neighbours. */
const OWN_CODE = /((?<=(?:^|\s)["'(]{0,3})`[^`]+`(?=[.,:;!?)"']{0,3}(?:\s|$)))/u;
function words(part) {
    return part.split(' ').map(word).join(' ');
}
/** Opening marks, the word itself, closing marks. */
const WORD = /^(["'(]*)(.*?)([.,:;!?)"']*)$/su;
/** Letters and digits with single signs between them; no underscore, `@`, `#`, brackets or colons. */
const PLAIN = /^(?:[~≥≤±+−×-]{1,2}(?=\p{N}))?[\p{L}\p{N}µ]+(?:[.,'’/=×%°+−±-][\p{L}\p{N}µ]+)*[%°]?$/u;
/** What GitHub or a Markdown reader would link although it is plain: hosts, commits, tickets. */
const LINKABLE = /\bwww\.|\b[0-9a-f]{7,}\b|\p{L}-\d|\.\p{L}{2,}/iu;
/** A sign or a dash that stands alone. */
const SIGN = /^(?:→|≤|≥|=|\+|-|–|—|·|×|±|…|%|\/|…)$/u;
function word(text) {
    if (/^[<>]?$/.test(text) || SIGN.test(text))
        return text;
    const [, open = '', core = '', close = ''] = WORD.exec(text) ?? [];
    if (core === '')
        return /^[.,:;!?)("']{1,3}$/.test(text) ? text : spanOf(text);
    if (SIGN.test(core) || (PLAIN.test(core) && !LINKABLE.test(core)))
        return text;
    return `${open}${spanOf(core)}${close}`;
}
/** Text of an HTML element or of a quoted attribute. */
function html(text, limit = SENTENCE_LIMIT) {
    return escapeHtml(shortSentence(text, limit));
}
/** A name in HTML, its middle cut out where it is long. */
function htmlName(text, limit = NAME_LIMIT) {
    return escapeHtml(shortName(text, limit));
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
/**
 * One line of the log of a workflow's run. The runner takes a line that begins with `::` (spaces
 * before it do not count) and `##[` anywhere in a line as a command to itself.
 *
 * Source: actions/runner `src/Runner.Common/ActionCommand.cs`.
 */
function logLine(text, limit = SENTENCE_LIMIT) {
    return withoutCommand(shortSentence(text, limit)).trimStart();
}
/** A laid out line that the runner does not take for a command; its indentation stays. */
function withoutCommand(line) {
    return line.replace(/^(\s*):[\s:]*:[\s:]*/, '$1').replace(/##(?=\[)/g, '# #');
}
/** The message of a workflow command, lines kept: `%0A` is a line feed there. */
function commandData(text) {
    return text
        .split(/\r\n|[\r\n]/)
        .map((line) => shortSentence(line))
        .join('\n')
        .replace(/%/g, '%25')
        .replace(/\n/g, '%0A');
}
/** A web address of ours or of GitHub's, safe between the parentheses of a link; null where it is none. */
function webAddress(url) {
    if (url === null || !/^https?:\/\/[\w.:-]+(?:\/[\w./~%?=&#+:@!,-]*)?$/.test(url))
        return null;
    return url.length > 500 ? null : url;
}


/***/ }),

/***/ 5181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ CALIBRATION_STATEMENT)
/* harmony export */ });
/** What the numbers hold for; printed by `--help`, the docs and once in every report's footer. */
const CALIBRATION_STATEMENT = 'Accelerator cycles are the ideal count of the MLTK’s simulator. CPU cycles, cycles, latency and ' +
    'energy are estimates calibrated on published EFR32xG24 boards at 78 MHz with Gecko SDK 4.1 to ' +
    '4.3 (2022 to 2025) and SL_MVP_OPTIMIZE_SPEED 1; with 0 (the default since) convolutions take up ' +
    'to twice the time. AI/ML SDK 3.x compiles models ahead of time and is not covered.';


/***/ }),

/***/ 1918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that is closest to what was written, where one is close enough to be meant. */
function nearest(found, candidates) {
    const limit = Math.max(1, Math.floor(found.length / 3));
    let best;
    let bestDistance = limit + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - found.length) >= bestDistance)
            continue;
        const distance = editDistance(found.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Levenshtein distance of two short words; the first 64 characters of each count. */
function editDistance(left, right) {
    const a = left.slice(0, 64);
    const b = right.slice(0, 64);
    let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 6174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something the user can mend: the message is shown as it is, without a stack, and says what was
 * found, what is expected and what to do. Everything else that is thrown is a bug of ours.
 */
class UserError extends Error {
    /** Stable, for machines: `truncated`, `not-tflite`, `git-lfs-pointer`, ... */
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = new.target.name;
        this.code = code;
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
