/**
 * What the fields of an MVP instruction hold.
 *
 * Source: gecko_sdk v4.4.1 platform/compute/driver/mvp/src/sl_mvp.c.
 */

/** Elements of one array dimension: a 10-bit field that holds size - 1. */
export const MAX_SIZE = 1024
/** Iterations of one loop: a 10-bit field that holds count - 1. */
export const MAX_COUNT = 1024
/** Elements between two neighbours of an array dimension: a 12-bit signed field. */
export const MAX_STRIDE = 2047
