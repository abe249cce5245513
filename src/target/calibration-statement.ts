/** What the numbers hold for; printed by `--help`, the docs and once in every report's footer. */
export const CALIBRATION_STATEMENT =
  'Accelerator cycles are the ideal count of the MVP programs that the build runs. CPU cycles, ' +
  'cycles, latency and energy are estimates calibrated on published EFR32xG24 boards at 78 MHz with ' +
  'Gecko SDK 4.1 to 4.3 (2022 to 2025), marked ~; ≈ marks those of a build, a kernel or a clock ' +
  'that none of these boards ran. AI/ML SDK 3.x compiles models ahead of time and is not covered.'
