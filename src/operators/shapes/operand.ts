import type { OperatorKind } from '../../tflite/model.ts'
import type { OperatorOptions } from '../../tflite/options.ts'

export type Shape = readonly number[]

/** An input as shape inference sees it. */
export interface Operand {
  readonly shape: Shape
  /** The integers of a constant (axes, sizes, a new shape); null for a tensor that is computed. */
  readonly values: readonly number[] | null
}

export interface ShapeQuestion {
  readonly kind: OperatorKind
  readonly options: OperatorOptions
  /** Same length as the operator's inputs; undefined for an absent optional one. */
  readonly inputs: readonly (Operand | undefined)[]
  /** How many outputs the operator has. */
  readonly outputCount: number
}

/** One shape per output, or null where they depend on data that is only known at run time. */
export type ShapeRule = (question: ShapeQuestion) => readonly Shape[] | null

/** What makes an operator impossible: a window larger than its input, shapes that do not match. */
export class ShapeMismatch extends Error {}

/** Shape of an input that the operator cannot do without. */
export function shapeOf({ kind, inputs }: ShapeQuestion, index: number): Shape {
  const shape = inputs[index]?.shape
  if (shape === undefined) throw new ShapeMismatch(`${kind} needs an input ${index}`)
  return shape
}

export function valuesOf({ inputs }: ShapeQuestion, index: number): readonly number[] | null {
  return inputs[index]?.values ?? null
}

/** A number or boolean of an options table without typed view; 0 where it is absent. */
export function numberOption({ options }: ShapeQuestion, name: string): number {
  const value = options.type === 'Other' ? options.fields[name] : undefined
  return typeof value === 'number' ? value : value === true ? 1 : 0
}

export function listOption({ options }: ShapeQuestion, name: string): readonly number[] {
  const value = options.type === 'Other' ? options.fields[name] : undefined
  return Array.isArray(value) ? (value as readonly number[]) : []
}

/** An axis counted from the front, for one that may count from the end. */
export function axisOf(axis: number, rank: number, kind: string): number {
  const positive = axis < 0 ? axis + rank : axis
  if (positive < 0 || positive >= rank) {
    throw new ShapeMismatch(`${kind} has the axis ${axis}, but its input has ${rank} dimensions`)
  }
  return positive
}

/** `shape[axis]`, 1 where the shape is shorter. */
export function dimension(shape: Shape, axis: number): number {
  return shape[axis] ?? 1
}
