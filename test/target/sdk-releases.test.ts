/** Releases as people name them, in the budget file and on the command line. */
import { readFileSync } from 'node:fs'
import { rulesFor } from '../../src/budget/rules.ts'
import { targetRequestOf } from '../../src/entry/cli/model-options.ts'
import {
  RELEASE_FAMILIES,
  RELEASES,
  runtimeOfRelease,
  type ReleaseFamily,
} from '../../src/target/sdk-releases.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { budgetOf, problemsOf } from '../support/budget-builder.ts'

const KNOWN: Readonly<Record<ReleaseFamily, readonly string[]>> = {
  sdk: ['2.0', '2.0.1', '2.1.3', '2.2', '2.2.1', '2'],
  gsdk: ['4.4', '4.4.0', '4.4.1', '4.4.6', '4.3.2', '4.3.3'],
  simplicity: ['2024.6', '2024.6.2', '2025.6', '2025.6.3', '2025.12.0'],
}
/** Compiled ahead of time: priced by the interpreter's figures, which are labelled. */
const COMPILED: readonly (readonly [ReleaseFamily, string])[] = [
  ['sdk', '3'],
  ['sdk', '3.0'],
  ['sdk', '3.0.2'],
  ['simplicity', '2026.6'],
  ['simplicity', '2026.6.2'],
]
const UNKNOWN: Readonly<Record<ReleaseFamily, readonly (readonly [string, RegExp])[]>> = {
  sdk: [
    ['3.1', /was not compared/],
    ['2.3', /was not compared/],
    ['2.10', /was not compared/],
    ['2025.6', /go under simplicity/],
    ['1.0', /was not compared/],
  ],
  gsdk: [
    ['4.3', /of which 4\.3\.2 and 4\.3\.3 have the programs/],
    ['4.3.1', /run long one-dimensional convolutions otherwise/],
    ['4.2', /TensorFlow Lite Micro is older .*write runtime: sdk .*RAM may differ/],
    ['4.1.2', /none for MUL/],
    ['4.30', /was not compared/],
    ['14.4', /was not compared/],
    ['5.0', /was not compared/],
  ],
  simplicity: [
    ['2026.12', /was not compared/],
    ['2024.12', /was not compared/],
    ['2025.1', /was not compared/],
  ],
}

describe.each(RELEASE_FAMILIES)('%s', (family) => {
  test.each(KNOWN[family])('%s is the runtime sdk', (version) => {
    const budget = budgetOf(`version: 1\ndefaults: {${family}: ${version}}`)
    expect(rulesFor(budget, 'a.tflite')[0].settings.runtime).toMatchObject({
      value: 'sdk',
      text: `${family} ${/^\d+\.\d$/.test(version) ? String(Number(version)) : version}`,
      place: { line: 2 },
    })
    const args = { positionals: [], values: { [family]: version } }
    expect(targetRequestOf(args)).toEqual({ runtime: 'sdk' })
  })

  test.each(UNKNOWN[family])('%s is not known, and it is said what to do', (version, reason) => {
    const [problem = ''] = problemsOf(`version: 1\ndefaults: {${family}: ${version}}`)
    expect(problem).toMatch(reason)
    expect(problem).toContain(
      `b.yml:2:${14 + family.length}: defaults.${family}: found ${version}, `,
    )
    const args = { positionals: [], values: { [family]: version } }
    expect(() => targetRequestOf(args)).toThrow(reason)
  })

  test.each(['latest', '"x"', '-1', 'true', '[2.2]', '{a: 2}'])('%s is no version', (value) => {
    const [problem = ''] = problemsOf(`version: 1\ndefaults: {${family}: ${value}}`)
    expect(problem).toContain(`expected a version of the ${RELEASES[family].title}`)
  })

  test('docs/sdk.md names the releases', () => {
    const text = readFileSync(new URL('../../docs/sdk.md', import.meta.url), 'utf8')
    expect(text).toContain(`\`${family}: ${RELEASES[family].example}\``)
    expect('runtime' in runtimeOfRelease(family, RELEASES[family].example)).toBe(true)
  })
})

test.each(COMPILED)('%s %s is a build whose figures are labelled', (family, version) => {
  const budget = budgetOf(`version: 1\ndefaults: {${family}: ${version}}`)
  expect(rulesFor(budget, 'a.tflite')[0].settings.runtime.value).toBe('sdk-3')
  const request = targetRequestOf({ positionals: [], values: { [family]: version } })
  expect(resolveTarget(request).runtime).toMatchObject({ id: 'sdk', isCompiled: true })
})

test('the nearest of runtime and release holds, and two in one map are an error', () => {
  const text = `version: 1
defaults: {runtime: mltk-device}
models: [{match: a.tflite, sdk: 2.2.1}]`
  const runtime = (path: string) => rulesFor(budgetOf(text), path)[0].settings.runtime.value
  expect([runtime('a.tflite'), runtime('b.tflite')]).toEqual(['sdk', 'mltk-device'])
  expect(problemsOf('version: 1\ndefaults: {runtime: sdk, gsdk: 4.4}')).toEqual([
    'b.yml:2:32: defaults.gsdk: "gsdk" names the runtime, as "runtime" in line 2 does: keep one of them',
  ])
  const args = { positionals: [], values: { sdk: '2.2.1', runtime: 'sdk' } }
  expect(() => targetRequestOf(args)).toThrow('--sdk and --runtime both name the runtime')
})
