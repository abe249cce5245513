/**
 * Bytes of the C structs that a runtime allocates for an operator. They follow from the structs'
 * declarations and the ABI (32-bit Arm with short enums; x86-64 with MLTK's packed option structs).
 * The numbers stand in the kinds' records.
 *
 * Sources of `OpData`: the `OpData*` structs of tflite-micro micro/kernels (7005d60e; Gecko SDK's copy
 * 02414075), mltk 0.20.0 cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/kernels, gecko_sdk 4.4.1
 * util/third_party/tensorflow_extra/siliconlabs; 32-bit values measured in Cortex-M33 builds.
 * Source of the option structs: tflite-micro core/c/builtin_op_data.h; the PC build packs them (1-byte
 * enums, 4-byte alignment, mltk 0.20.0 cpp/shared/tflite_micro/patch_tensorflow.py), `TfLiteType`
 * stays 4 bytes.
 */
import type { AcceleratorId, RuntimeId } from '../target/runtime.ts'
import type { KernelMemory, KernelSetting } from './kernel-memory.ts'

/** Bytes of an `OpData` in each build; two numbers where kernels for the MVP have another one. */
export type StructBytes = Readonly<
  Record<RuntimeId, number | Readonly<Record<AcceleratorId, number>>>
>

/** The same in every build. */
export function everyBuild(bytes: number): StructBytes {
  return { 'mltk-device': bytes, sdk: bytes, 'mltk-simulator': bytes }
}

/** One size on 32-bit devices, another on a 64-bit PC. */
export function byPointers(device: number, simulator: number): StructBytes {
  return { 'mltk-device': device, sdk: device, 'mltk-simulator': simulator }
}

/** The Init requests of a kernel: its `OpData`, or nothing. */
export function opDataRequests(
  bytes: StructBytes | 'none',
  { runtime, accelerator }: KernelSetting,
): readonly number[] {
  if (bytes === 'none') return []
  const inBuild = bytes[runtime.id]
  return [typeof inBuild === 'number' ? inBuild : inBuild[accelerator]]
}

type Layout = readonly [bytes: number, alignment: number]

/** Of a `TfLite*Params` struct. */
export type OptionLayouts = Readonly<Record<RuntimeId, Layout>>

/** The same in every build. */
export function everyLayout(bytes: number, alignment: number): OptionLayouts {
  const layout: Layout = [bytes, alignment]
  return { 'mltk-device': layout, sdk: layout, 'mltk-simulator': layout }
}

/** One layout on devices, another in the PC's packed structs. */
export function packedLayout(device: Layout, simulator: Layout): OptionLayouts {
  return { 'mltk-device': device, sdk: device, 'mltk-simulator': simulator }
}

/** The option struct as the allocator sees it, null where the parser allocates none. */
export function optionStructIn(
  layouts: OptionLayouts | 'none',
  runtime: RuntimeId,
): KernelMemory['builtinData'] {
  if (layouts === 'none') return null
  const [bytes, alignment] = layouts[runtime]
  return { bytes, alignment }
}
