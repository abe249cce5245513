/**
 * What Simplicity Studio keeps of a project beside its `.slcp`: a `.slps` file of the same name, which says
 * the SDK, the part and the board as values of `properties` elements.
 *
 *     <properties key="projectCommon.sdkId" value="com.silabs.sdk.stack.super:4.1.1._-2025023329"/>
 *     <properties key="projectCommon.partId" value="mcu.arm.efr32.mg24.efr32mg24b310f1536im48"/>
 *
 * The file is a stranger's: it is no XML to us but text, searched for those elements by a pattern of bounded
 * length, so nothing in it (entities, nesting, includes) is ever followed.
 *
 * Source: tflite-micro-efr32-examples 273a88c `examples/efr32xg24_dev_kit/magic_wand/*.slps` (Gecko SDK
 * 4.1.1, `stack.super`) and projects of Simplicity SDK 2025.6 (`stack.sisdk`). No such file says how the
 * MVP's kernels are built or how large the arena is.
 */
import type { ReleaseFamily } from '../target/sdk-releases.ts'
import type { Place } from './finding.ts'
import type { Located } from './value-type.ts'

export interface StudioFile {
  readonly release: (Located<string> & { readonly family: ReleaseFamily }) | undefined
  /** A part number, in lower case. */
  readonly part: Located<string> | undefined
  /** A board such as `brd2601b`. */
  readonly board: Located<string> | undefined
}

const LONGEST = 256 * 1024
const PROPERTY =
  /<properties\s{1,20}key="projectCommon\.(sdkId|partId|boardIds)"\s{1,20}value="([^"<>\r\n]{1,300})"/g

const STACKS: Readonly<Record<string, ReleaseFamily | undefined>> = {
  super: 'gsdk',
  sisdk: 'simplicity',
}

/** Never throws, whatever the text is; what it does not say is undefined. */
export function readStudioFile(file: string, text: string): StudioFile {
  const found = new Map<string, Located<string>>()
  const searched = text.length > LONGEST ? '' : withoutComments(text)
  let line = 1
  let read = 0
  for (const { 1: key = '', 2: value = '', index } of searched.matchAll(PROPERTY)) {
    for (; read < index; read++) if (searched[read] === '\n') line++
    const place: Place = { file, line, column: 1 }
    found.set(key, { value, text: value, place })
  }
  return {
    release: releaseIn(found.get('sdkId')),
    part: part(found.get('partId'), /(?:^|\.)([a-z0-9]{8,32})$/i),
    board: part(found.get('boardIds'), /(?:^|[\s,;.])(brd\d{4}[a-z]?)(?::|$)/i),
  }
}

function releaseIn(id: Located<string> | undefined): StudioFile['release'] {
  const [, stack = '', version] =
    /^com\.silabs\.sdk\.stack\.(\w{1,16}):(\d{1,4}(?:\.\d{1,3}){1,2})(?:\.?_|$)/.exec(
      id?.value ?? '',
    ) ?? []
  const family = STACKS[stack]
  if (id === undefined || family === undefined || version === undefined) return undefined
  return { family, value: version, text: version, place: id.place }
}

function part(id: Located<string> | undefined, pattern: RegExp): Located<string> | undefined {
  const name = pattern.exec(id?.value ?? '')?.[1]?.toLowerCase()
  return id === undefined || name === undefined
    ? undefined
    : { value: name, text: name, place: id.place }
}

/** Comments as spaces, so that lines stay where they are; one that never ends hides the rest. */
function withoutComments(text: string): string {
  const pieces: string[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    if (start < 0) return pieces.join('') + text.slice(from)
    const end = text.indexOf('-->', start + 4)
    const stop = end < 0 ? text.length : end + 3
    pieces.push(text.slice(from, start), text.slice(start, stop).replace(/[^\n]/g, ' '))
    from = stop
  }
}
