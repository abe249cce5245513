/** One axis of a window: sizes in elements. */
interface PaddedAxis {
  readonly input: number
  readonly output: number
  readonly stride: number
  /** What the window spans, gaps of its dilation included. */
  readonly reach: number
}

/** What is padded in front and behind (tensorflow/lite/kernels/padding.h, `ComputePaddingWithOffset`). */
export function paddingOf({ input, output, stride, reach }: PaddedAxis): readonly [number, number] {
  const total = Math.max((output - 1) * stride + reach - input, 0)
  return [Math.floor(total / 2), Math.ceil(total / 2)]
}
