/**
 * How the rows of a range are spread over programs: a program walks every `increment`-th output row
 * so that it can go on where its window ended, skipping `extra` input rows.
 *
 * Source: the "Special out_y iteration computations" in gecko_sdk v4.4.1
 * platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c and sl_mvp_ml_pooling.c.
 */
import { divide } from './geometry.ts'
import { MAX_STRIDE } from './fields.ts'

export interface RowRange {
  /** Output rows in the range. */
  readonly rows: number
  readonly taps: number
  readonly stride: number
  /** One column: the program walks it without row groups. */
  readonly isSingleColumn: boolean
  /** Elements of one output row. */
  readonly outputRow: number
}

export interface RowStep {
  /** First output row of the program within the range. */
  readonly offset: number
  readonly outputRows: number
  /** Input rows to skip after each output. */
  readonly extra: number
  readonly inputRows: number
  /** Elements between the output rows that it writes. */
  readonly outputStride: number
  /** Idle cycles per output that make up for an output stride too long for the hardware. */
  readonly idle: number
  /** Size of the output array's row dimension. */
  readonly outputSize: number
}

interface RowPlan {
  /** Programs that the range takes: one per row offset. */
  readonly steps: number
  readonly increment: number
  readonly extra: number
}

export function planRows(range: RowRange): RowPlan {
  const { increment, extra } = spread(range)
  return { steps: Math.min(increment, range.rows), increment, extra }
}

function spread({ rows, taps, stride, isSingleColumn }: RowRange) {
  if (rows === 1 || isSingleColumn || stride === taps) return { increment: 1, extra: 0 }
  if (stride > taps) return { increment: 1, extra: stride - taps }
  const remainder = taps % stride
  const quotient = divide(taps, stride)
  return remainder === 0
    ? { increment: quotient, extra: 0 }
    : { increment: quotient + 1, extra: stride - remainder }
}

/** Step number `offset` of a plan. */
export function rowStep(range: RowRange, plan: RowPlan, offset: number): RowStep {
  const outputRows = Math.ceil((range.rows - offset) / plan.increment)
  const extra = outputRows === 1 ? 0 : plan.extra
  const wide = plan.increment * range.outputRow > MAX_STRIDE
  const idle = wide ? plan.increment - 1 : 0
  return {
    offset,
    outputRows,
    extra,
    inputRows: range.isSingleColumn ? range.taps : (range.taps + extra) * outputRows,
    outputStride: wide ? range.outputRow : plan.increment * range.outputRow,
    idle,
    outputSize: outputRows * (idle + 1),
  }
}

/** NOOPs and loops that skip the input rows still left after a program's own instructions. */
export function tailOf(left: number): { readonly idle: number; readonly loops: readonly number[] } {
  if (left <= 0) return { idle: 0, loops: [] }
  if (left === 1) return { idle: 1, loops: [1] }
  return { idle: left - 1, loops: [left - 1, 1] }
}
