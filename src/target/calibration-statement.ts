/** What the numbers hold for; printed by `--help` and the docs. */
export const CALIBRATION_STATEMENT =
  'Accelerator cycles are the ideal count of the MVP programs that the build runs. CPU cycles, ' +
  'cycles, latency and energy are estimates calibrated on published EFR32xG24 boards at 78 MHz with ' +
  'Gecko SDK 4.1 to 4.3 (2022 to 2025), marked ~; ≈ marks those of a build, a kernel or a clock ' +
  'that none of these boards ran. AI/ML SDK 3.x compiles models ahead of time: its figures are labelled, not modelled.'

/** The same below every answer. */
export const CALIBRATION_SHORT =
  '~ marks estimates, calibrated on EFR32xG24 boards at 78 MHz with Gecko SDK 4.1 to 4.3; ≈ marks ' +
  'those that no board ran.'
