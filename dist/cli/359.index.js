export const id = 359;
export const ids = [359];
export const modules = {

/***/ 4359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ METRICS),
/* harmony export */   G: () => (/* binding */ ramToReserve)
/* harmony export */ });
const exact = (value, atLeast = false) => ({
    value,
    atLeast,
    kind: 'exact',
    band: null,
});
const estimate = ({ value, atLeast, band }) => ({
    value,
    atLeast,
    kind: 'estimate',
    band,
});
/** The smallest working arena rounded up to 16: what a developer must reserve. */
function ramToReserve(profile) {
    return Math.ceil(profile.arena.smallestWorkingBytes / 16) * 16;
}
const METRICS = {
    ram: {
        id: 'ram',
        label: 'RAM',
        unit: 'bytes',
        kind: 'exact',
        description: 'The smallest tensor arena that loads and runs the model, rounded up to 16 bytes.',
        of: (profile) => exact(ramToReserve(profile), profile.ramAtLeast),
    },
    flash: {
        id: 'flash',
        label: 'Flash',
        unit: 'bytes',
        kind: 'exact',
        description: 'Bytes of the .tflite flatbuffer.',
        of: (profile) => exact(profile.flashBytes),
    },
    cycles: {
        id: 'cycles',
        label: 'Cycles',
        unit: 'cycles',
        kind: 'estimate',
        description: 'Clock cycles from start to end of one inference on the board.',
        of: (profile) => estimate(profile.cycles),
    },
    latency: {
        id: 'latency',
        label: 'Latency',
        unit: 'seconds',
        kind: 'estimate',
        description: 'Time of one inference on the board: cycles divided by the clock.',
        of: (profile) => estimate(profile.latencySeconds),
    },
    energy: {
        id: 'energy',
        label: 'Energy',
        unit: 'joules',
        kind: 'estimate',
        description: 'Energy of one inference of the whole device.',
        of: (profile) => estimate(profile.energyJoules),
    },
    'accelerator-cycles': {
        id: 'accelerator-cycles',
        label: 'MVP cycles',
        unit: 'cycles',
        kind: 'exact',
        description: "The ideal accelerator cycles that the MLTK Model Profiler's simulator counts.",
        of: (profile) => exact(profile.acceleratorCycles),
    },
    'cpu-cycles': {
        id: 'cpu-cycles',
        label: 'CPU cycles',
        unit: 'cycles',
        kind: 'estimate',
        description: 'Cycles that the CPU is active during one inference.',
        of: (profile) => estimate(profile.cpuCycles),
    },
    macs: {
        id: 'macs',
        label: 'MACs',
        unit: 'macs',
        kind: 'exact',
        description: 'Multiply-accumulate operations as the MLTK Model Profiler counts them.',
        of: (profile) => exact(profile.macs),
    },
    'unsupported-layers': {
        id: 'unsupported-layers',
        label: 'Layers off the MVP',
        unit: 'layers',
        kind: 'exact',
        description: 'Layers of a kind that the MVP accelerates but that exceed one of its limits.',
        of: (profile) => exact(profile.layers.filter((layer) => layer.unsupported !== null).length),
    },
};


/***/ })

};
