/** What the numbers hold for; printed by `--help`, the docs and once in every report's footer. */
export const CALIBRATION_STATEMENT =
  'accelerator_cycles is the simulator\u2019s ideal count. CPU cycles, cycles, latency and energy are ' +
  'estimates calibrated on published EFR32xG24 boards at 78 MHz with GSDK 4.1 to 4.3 (2022-2025), ' +
  'kernels that launch MVP programs at run time. AI/ML SDK 3.x compiles models ahead of time and is ' +
  'not covered.'
