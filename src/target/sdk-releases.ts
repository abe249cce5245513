/**
 * Which releases have the code of which runtime, by the names that people know them by. A release is
 * of a runtime where its kernels, TensorFlow Lite Micro and CMSIS-NN are those that the runtime was
 * read from; what was not compared is not known, whatever its number.
 *
 * Sources: SiliconLabsSoftware/aiml-extension v2.0.0 to 2.2.1 (`src/kernels/mvp1`), simplicity_sdk
 * v2024.6.0 and gecko_sdk v4.4.1 (`platform/compute/nn/mvp`), equal file by file; which Simplicity SDK
 * an AI/ML SDK belongs to: the release notes on docs.silabs.com (machine-learning 2.1.0, 2.1.3, 2.2.0,
 * 3.0.0; sisdk-release-notes 2026.6.2).
 */
import type { RuntimeName } from './runtime.ts'

export type ReleaseFamily = 'sdk' | 'gsdk' | 'simplicity'

interface KnownRelease {
  /** Of the whole version as it is written, anchored. */
  readonly pattern: string
  /** YAML reads a version with one point as a number. */
  readonly numbers: readonly number[]
  readonly runtime: RuntimeName
}

interface UnknownRelease {
  readonly pattern: RegExp
  /** What is known of it and what to do, to follow `found ..., `. */
  readonly reason: string
}

interface Releases {
  readonly title: string
  readonly example: string
  readonly known: readonly KnownRelease[]
  /** Tried in turn; the last takes everything. */
  readonly unknown: readonly UnknownRelease[]
}

const NOT_COMPARED =
  'which was not compared with what is modelled; write runtime: sdk to take the figures of Gecko SDK 4.4 to AI/ML SDK 2.2.1 for it'

/** Compared file by file: docs/sdk.md says what differs. */
const OTHER_KERNELS =
  'whose TensorFlow Lite Micro is older and whose MVP has other kernels for convolutions, pooling and dense layers, and none for MUL; write runtime: sdk to take the figures of Gecko SDK 4.4 for it: times are fitted on boards of 4.1 to 4.3, RAM may differ'
const OTHER_PATCH =
  'of which 4.3.2 and 4.3.3 have the programs that are modelled: name one of them; 4.3.0 has an older TensorFlow Lite Micro, and 4.3.0 and 4.3.1 run long one-dimensional convolutions otherwise. runtime: sdk takes the figures of Gecko SDK 4.4 for them'

export const RELEASES: Readonly<Record<ReleaseFamily, Releases>> = {
  sdk: {
    title: 'AI/ML SDK (extension)',
    example: '2.2.1',
    known: [
      { pattern: String.raw`2(?:\.[012](?:\.\d{1,3})?)?`, numbers: [2, 2.1, 2.2], runtime: 'sdk' },
      { pattern: String.raw`3(?:\.0(?:\.\d{1,3})?)?`, numbers: [3], runtime: 'sdk-3' },
    ],
    unknown: [
      {
        pattern: /^(?:202\d|4)\./,
        reason:
          'which is no version of the AI/ML SDK: versions like 2025.6 go under simplicity, those like 4.4 under gsdk',
      },
      { pattern: /^/, reason: NOT_COMPARED },
    ],
  },
  gsdk: {
    title: 'Gecko SDK',
    example: '4.4.1',
    known: [{ pattern: String.raw`4\.4(?:\.\d{1,3})?|4\.3\.[23]`, numbers: [4.4], runtime: 'sdk' }],
    unknown: [
      { pattern: /^4\.3(?:\.|$)/, reason: OTHER_PATCH },
      { pattern: /^4\.[12](?:\.|$)/, reason: OTHER_KERNELS },
      { pattern: /^/, reason: NOT_COMPARED },
    ],
  },
  simplicity: {
    title: 'Simplicity SDK',
    example: '2025.6',
    known: [
      {
        pattern: String.raw`(?:2024\.6|2025\.6|2025\.12)(?:\.\d{1,3})?`,
        numbers: [2024.6, 2025.6, 2025.12],
        runtime: 'sdk',
      },
      { pattern: String.raw`2026\.6(?:\.\d{1,3})?`, numbers: [2026.6], runtime: 'sdk-3' },
    ],
    unknown: [{ pattern: /^/, reason: NOT_COMPARED }],
  },
}

export const RELEASE_FAMILIES = Object.keys(RELEASES) as readonly ReleaseFamily[]

/** The runtime of a release, or the reason why there is none, to follow `found ..., `. */
export function runtimeOfRelease(
  family: ReleaseFamily,
  version: string,
): { readonly runtime: RuntimeName } | { readonly reason: string } {
  const { known, unknown } = RELEASES[family]
  const found = known.find(({ pattern }) => new RegExp(`^(?:${pattern})$`).test(version))
  if (found !== undefined) return { runtime: found.runtime }
  return { reason: unknown.find(({ pattern }) => pattern.test(version))?.reason ?? NOT_COMPARED }
}
