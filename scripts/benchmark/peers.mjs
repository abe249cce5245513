/**
 * What other tools took for one profile, beside a bare node in the same run: two cores, Node 20, November
 * 2026, the least CPU time of seven runs, in seconds. They are not run again: they need Python, TensorFlow
 * and their own models' formats. Ours is another machine's, so the ratio to its bare node is compared.
 *
 * MLTK: Silicon Labs' profiler, 0.20. Vela: Arm's compiler, 5.2. MLIA: Arm's advisor. ADI: Analog Devices'
 * profiler. TFLM: the wheel of TensorFlow Lite Micro, which answers the arena alone.
 */
export const SIZES = /** @type {const} */ (['34 kB', '533 kB', '4 MB', '10,000 operators'])

const BARE = [0.061, 0.058, 0.06, 0.061]

/** At 10,000 operators the MLTK's was stopped at 80 s of CPU time. */
const SECONDS = {
  'MLTK 0.20': [1.33, 1.32, 2.21, 80],
  'Vela 5.2': [0.332, 0.349, 0.839, 69],
  MLIA: [0.721, 0.798, 1.24, 85],
  ADI: [0.465, 0.457, 0.482, 9],
  'TFLM (arena only)': [0.23, 0.245, 0.248, 2.67],
}

/** `{ peer, ratio }` of a size: how many bare nodes a profile took. */
export function peersAt(size) {
  const at = SIZES.indexOf(size)
  return Object.entries(SECONDS).map(([peer, seconds]) => ({ peer, ratio: seconds[at] / BARE[at] }))
}
