export const id = 197;
export const ids = [197];
export const modules = {

/***/ 6197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DEMO: () => (/* binding */ DEMO)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var _budget_conclude_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3804);
/* harmony import */ var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6022);
/* harmony import */ var _report_json_documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1518);
/* harmony import */ var _source_changes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3638);
/* harmony import */ var _source_workspace_models_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6199);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6174);
/* harmony import */ var _analyse_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3951);
/* harmony import */ var _model_paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3400);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7136);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(740);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5449);
/* harmony import */ var _model_options_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5635);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6061);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6616);
















/** The project's own fixtures, seen from `dist/cli/`. */
const FIXTURES = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..', '..', 'fixtures', 'pull-request');
const DEMO = {
    usage: '[--folder FOLDER]',
    options: {
        folder: {
            type: 'string',
            value: 'FOLDER',
            help: 'with base/ and head/ below it (default: the fixtures of this project)',
        },
        ..._model_options_js__WEBPACK_IMPORTED_MODULE_13__/* .FORMAT_OPTION */ .g4,
    },
    run: async (args, io) => {
        const folder = (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq)(args, 'folder') ?? FIXTURES;
        const report = await (0,_analyse_js__WEBPACK_IMPORTED_MODULE_8__/* .analyse */ .K)({
            models: await playedModels(folder, io),
            budgetText: {
                path: _check_js__WEBPACK_IMPORTED_MODULE_15__.DEFAULT_CONFIG,
                base: textOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'base', _check_js__WEBPACK_IMPORTED_MODULE_15__.DEFAULT_CONFIG), io),
                head: textOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'head', _check_js__WEBPACK_IMPORTED_MODULE_15__.DEFAULT_CONFIG), io),
            },
            options: {
                failOn: _budget_conclude_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_FAIL_ON */ .VQ,
                target: {},
                base: { sha: null, label: 'base' },
                head: { sha: null, label: 'head' },
                notices: [],
                runUrl: null,
                headPaths: null,
            },
            today: io.today,
        }, { tool: _version_js__WEBPACK_IMPORTED_MODULE_10__/* .TOOL */ .j, sha256: io.sha256 });
        const format = (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq)(args, 'format') === undefined ? 'comment' : (0,_model_options_js__WEBPACK_IMPORTED_MODULE_13__/* .formatOf */ .be)(args);
        if (format === 'comment')
            io.stdout(`${(0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)(report, { medium: 'comment' })}\n`);
        else if (format === 'json')
            io.stdout((0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_4__.printJson)((0,_report_json_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDocument */ .sw)(report)));
        else
            io.stdout((0,_render_js__WEBPACK_IMPORTED_MODULE_14__/* .renderReport */ .B1)(report, { format, io }));
        io.stderr(`\nThe check of this pull request would be a ${report.conclusion}.\n`);
        return _io_js__WEBPACK_IMPORTED_MODULE_12__/* .EXIT */ .d.fine;
    },
};
async function playedModels(folder, io) {
    const isModel = (0,_model_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .anyOf */ .EB)(_model_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .MODEL_GLOBS */ .Op);
    const sides = await Promise.all(['base', 'head'].map(async (side) => {
        if (!io.exists((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, side))) {
            throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('unreadable', `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, side)}: no such folder; it holds the files of one side`);
        }
        return (0,_source_workspace_models_js__WEBPACK_IMPORTED_MODULE_6__/* .findFiles */ .lY)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, side), isModel);
    }));
    const paths = [...new Set(sides.flat())].sort();
    const models = paths.map((path) => {
        const base = bytesOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'base', path), io);
        const head = bytesOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'head', path), io);
        return { path, basePath: null, change: changeOf(base, head), base, head };
    });
    return (0,_source_changes_js__WEBPACK_IMPORTED_MODULE_5__/* .joinRenames */ .mC)(models).filter(({ change }) => change !== 'unchanged');
}
function bytesOf(file, io) {
    return io.exists(file) ? { status: 'ok', bytes: io.readFile(file) } : { status: 'absent' };
}
function changeOf(base, head) {
    if (base.status !== 'ok')
        return 'added';
    if (head.status !== 'ok')
        return 'removed';
    return Buffer.compare(base.bytes, head.bytes) === 0 ? 'unchanged' : 'modified';
}
function textOf(file, io) {
    return io.exists(file) ? Buffer.from(io.readFile(file)).toString('utf8') : null;
}


/***/ }),

/***/ 6199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lY: () => (/* binding */ findFiles)
/* harmony export */ });
/* unused harmony exports workspaceModels, readModelFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3638);
/* harmony import */ var _object_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7606);
/* harmony import */ var _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6174);
/** Models that an earlier step of the job has built: files of the workspace against a folder or a commit. */





const SKIPPED = new Set(['.git', 'node_modules']);
const MAX_FILES = 500_000;
/** Files below the folder whose path (relative, `/`) is wanted, sorted; links are not followed. */
async function findFiles(root, wanted) {
    const found = [];
    const folders = [''];
    for (let seen = 0; folders.length > 0;) {
        const folder = folders.pop() ?? '';
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true });
        seen += entries.length;
        if (seen > MAX_FILES)
            throw new _util_user_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('too-many-files', `the workspace has more than ${MAX_FILES} files`);
        for (const entry of entries) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory() && !SKIPPED.has(entry.name))
                folders.push(path);
            else if (entry.isFile() && wanted(path))
                found.push(path);
        }
    }
    return found.sort(_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6);
}
/** Every model that the build made, and its counterpart in the base. */
async function workspaceModels(options) {
    const paths = await findFiles(options.root, options.isModel);
    const mine = paths.filter(options.isMine);
    const models = await mapBounded(mine, 8, async (path) => {
        const head = await readModelFile(join(options.root, path));
        const base = await options.baseOf(path);
        return { path, basePath: null, change: changeOf(base, head), base, head };
    });
    return joinRenames(models);
}
function changeOf(base, head) {
    if (base.status === 'absent')
        return 'added';
    if (base.status !== 'ok' || head.status !== 'ok')
        return 'modified';
    return Buffer.compare(base.bytes, head.bytes) === 0 ? 'unchanged' : 'modified';
}
/** The bytes of a file on disk; absent where it is not there, an error for links, folders and giants. */
async function readModelFile(file) {
    const found = await lstat(file).catch(() => undefined);
    if (!found)
        return { status: 'absent' };
    if (!found.isFile())
        return {
            status: 'error',
            code: 'not-a-file',
            message: 'is not a regular file; links and folders are not followed',
        };
    if (found.size > MAX_BLOB_BYTES)
        return {
            status: 'error',
            code: 'too-large',
            message: `is ${found.size} bytes, larger than the ${MAX_BLOB_BYTES} that are read`,
        };
    return { status: 'ok', bytes: new Uint8Array(await readFile(file)) };
}


/***/ })

};
