/** What of a firmware project is read, from which line, and what hostile files do. */
import fc from 'fast-check'
import { parseBudget } from '../../src/budget/parse-budget.ts'
import { renderProblem } from '../../src/budget/problem.ts'
import { filesOfProject, readProject } from '../../src/budget/project.ts'
import { rulesFor } from '../../src/budget/rules.ts'

const SLCP = `project_name: app
sdk_extension:
  - id: aiml
    version: 2.1.2
configuration:
  - name: SL_TFLITE_MICRO_ARENA_SIZE
    value: 100000
  - name: SL_MVP_OPTIMIZE_SPEED
    value: 1
    condition: [tensorflow_lite_micro_accelerated_kernels]
`
const read = (text: string, more: Readonly<Record<string, string>> = {}) =>
  readProject('fw/app.slcp', { 'fw/app.slcp': text, ...more })

test('speed, arena and SDK with their lines', () => {
  const { project, problems } = read(SLCP)
  expect(problems).toEqual([])
  const found = [project?.keys['optimize-speed'], project?.arena, project?.keys.runtime]
  expect(found.map((one) => [one?.value, one?.text, one?.place.file, one?.place.line])).toEqual([
    [1, '1', 'fw/app.slcp', 9],
    [100_000, '100000', 'fw/app.slcp', 7],
    ['sdk', 'sdk 2.1.2', 'fw/app.slcp', 4],
  ])
  expect(project?.notes).toEqual([])
})

const configured = (value: string) =>
  read(`configuration:\n  - {name: SL_MVP_OPTIMIZE_SPEED, value: ${value}}`).project?.keys[
    'optimize-speed'
  ]?.value

test.each([
  { value: '0', speed: 0 },
  { value: '"1"', speed: 1 },
  { value: '(2)', speed: 2 },
  { value: '0xFFFFFFFF', speed: 3 },
  { value: '0xFFFFFFFFUL', speed: 3 },
  { value: 'SOMETHING', speed: undefined },
  { value: '[1]', speed: undefined },
  { value: '1.5', speed: undefined },
])('$value is speed $speed', ({ value, speed }) => {
  expect(configured(value)).toBe(speed)
})

test.each([
  { value: '-1', arena: null },
  { value: '0', arena: null },
  { value: '0x2000', arena: 8192 },
  { value: '(10 * 1024)', arena: null },
])('$value is an arena of $arena', ({ value, arena }) => {
  const text = `configuration: [{name: SL_TFLITE_MICRO_ARENA_SIZE, value: '${value}'}]`
  expect(read(text).project?.arena?.value ?? null).toBe(arena)
})

const HEADER = 'fw/config/sl_nn_mvp_config.h'

test.each([
  {
    name: 'is what the compiler reads where it differs',
    header: '// #define SL_MVP_OPTIMIZE_SPEED 3\n#define SL_MVP_OPTIMIZE_SPEED  (2)\n',
    value: 2,
    file: HEADER,
    line: 2,
  },
  {
    name: 'that says the same leaves the project file as the source',
    header: '#define SL_MVP_OPTIMIZE_SPEED 1',
    value: 1,
    file: 'fw/app.slcp',
    line: 9,
  },
  {
    name: 'without the setting says nothing',
    header: '#define SL_MVP_OPTIMIZE_SPEED_X 0',
    value: 1,
    file: 'fw/app.slcp',
    line: 9,
  },
])('a header in config/ $name', ({ header, value, file, line }) => {
  const speed = read(SLCP, { [HEADER]: header }).project?.keys['optimize-speed']
  expect([speed?.value, speed?.place.file, speed?.place.line]).toEqual([value, file, line])
})

test('the files that are looked at', () => {
  expect(filesOfProject('app.slcp')).toEqual([
    'app.slcp',
    'config/sl_nn_mvp_config.h',
    'config/sl_tflite_micro_config.h',
    'app.slps',
  ])
})

test.each([
  { sdk: 'sdk: {id: gecko_sdk, version: 4.4.1}', text: 'gsdk 4.4.1' },
  { sdk: 'sdk: {id: simplicity_sdk, version: "2025.6.0"}', text: 'simplicity 2025.6.0' },
  { sdk: 'sdk: {id: other_sdk, version: 1.0.0}', text: undefined },
])('$sdk is the runtime $text', ({ sdk, text }) => {
  expect(read(sdk).project?.keys.runtime?.text).toBe(text)
})

const studio = (properties: Readonly<Record<string, string>>) =>
  `<?xml version="1.0" encoding="ASCII"?>
<model:MDescriptors xmlns:model="http://www.silabs.com/ss/Studio.ecore">
  <descriptors name="app">
${Object.entries(properties)
  .map(([key, value]) => `    <properties key="projectCommon.${key}" value="${value}"/>`)
  .join('\n')}
  </descriptors>
</model:MDescriptors>`
const PART = 'mcu.arm.efr32.mg24.efr32mg24b310f1536im48'
const settingsOf = (slcp: string, slps?: string) => {
  const { project } = read(slcp, slps === undefined ? {} : { 'fw/app.slps': slps })
  const { runtime, target } = project?.keys ?? {}
  const line = ({ text, place }: NonNullable<typeof target>) =>
    `${text} ${place.file.slice(-4)}:${place.line}`
  return [runtime && line({ ...runtime, value: '' }), target && line(target), project?.notes]
}

test.each([
  {
    name: 'a Gecko SDK and a part',
    slps: studio({ sdkId: 'com.silabs.sdk.stack.super:4.4.1._-2025023329', partId: PART }),
    found: ['gsdk 4.4.1 slps:4', 'efr32mg24b310f1536im48 slps:5', []],
  },
  {
    name: 'a Simplicity SDK and a board',
    slps: studio({
      sdkId: 'com.silabs.sdk.stack.sisdk:2025.6.2._2146765791',
      boardIds: 'brd2601b:0.0.0.A01',
    }),
    found: ['simplicity 2025.6.2 slps:4', 'brd2601b slps:5', []],
  },
  {
    name: 'no board',
    slps: studio({ sdkId: 'com.silabs.sdk.other:1.0', boardIds: 'com.silabs.board.none:0.0.0' }),
    found: [undefined, undefined, []],
  },
  {
    name: 'a part without an MVP',
    slps: studio({ partId: 'mcu.arm.wfm.siwg917m111mgtba' }),
    found: [
      undefined,
      undefined,
      [expect.stringMatching(/^fw\/app\.slps:4 builds for target "siwg917m111mgtba": /)],
    ],
  },
  {
    name: 'nothing in a comment',
    slps: `<!--\n${studio({ partId: PART })}`,
    found: [undefined, undefined, []],
  },
])('Simplicity Studio says $name', ({ slps, found }) => {
  expect(settingsOf('project_name: app', slps)).toEqual(found)
})

test('what the project file says of part and SDK comes before what Simplicity Studio keeps', () => {
  const slps = studio({ sdkId: 'com.silabs.sdk.stack.super:4.4.0._1', partId: PART })
  const slcp = (ids: string) => `sdk: {id: gecko_sdk, version: 4.4.1}\ncomponent: [${ids}]`
  expect(settingsOf(slcp('{id: sl_system}, {id: brd2601b}'), slps)).toEqual([
    'gsdk 4.4.1 slcp:1',
    'brd2601b slcp:2',
    [],
  ])
  expect(settingsOf(slcp('{id: brd2601b}, {id: EFR32MG24B310F1536IM48}'))[1]).toBe(
    'efr32mg24b310f1536im48 slcp:2',
  )
  expect(settingsOf(slcp('{id: brd4166a}, 7, {id: [a]}'), slps)[1]).toBe(
    'efr32mg24b310f1536im48 slps:5',
  )
})

test('a hostile file of Simplicity Studio says nothing, and quickly', () => {
  const start = '<properties key="projectCommon.partId" value="'
  const hostile = [
    start.repeat(5000),
    `${start}${'a.'.repeat(100_000)}"/>`,
    '<!--'.repeat(60_000),
    `${studio({ partId: PART })}${' '.repeat(300_000)}`,
    `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${start}&b;"/>`,
  ]
  const begin = performance.now()
  for (const text of hostile)
    expect(settingsOf('project_name: app', text).slice(0, 2)).toEqual([undefined, undefined])
  expect(performance.now() - begin).toBeLessThan(2000)
})

test('the part of a project is the target where the budget names none', () => {
  const { budget } = parseBudget({
    text: 'version: 1\nproject: app.slcp\nmodels:\n  - {match: a, target: efr32xg28}',
    file: 'b.yml',
    projects: { 'app.slcp': 'project_name: app', 'app.slps': studio({ partId: PART }) },
  })
  const target = (path: string) => rulesFor(budget, path)[0].settings.target
  expect(target('b')).toMatchObject({
    value: 'efr32mg24b310f1536im48',
    place: { file: 'app.slps' },
  })
  expect(target('a').value).toBe('efr32xg28')
})

test('an SDK that is not modelled is a note with what to do', () => {
  const { project } = read(SLCP.replace('2.1.2', '2.7.1'))
  expect(project?.keys.runtime).toBeUndefined()
  expect(project?.notes).toEqual([
    expect.stringMatching(/^fw\/app\.slcp:4 builds with 2\.7\.1, which was not compared/),
  ])
  expect(read(SLCP.replace('2.1.2', '3.0.1')).project?.keys.runtime?.value).toBe('sdk-3')
})

test.each([
  { name: 'is not there', files: {}, message: 'app.slcp:1:1: there is no such file' },
  { name: 'is no map', files: { 'app.slcp': '- a' }, message: 'app.slcp:1:1: found no map' },
  { name: 'is no YAML', files: { 'app.slcp': 'a: [' }, message: 'app.slcp:' },
  {
    name: 'is too deep',
    files: { 'app.slcp': `a: ${'['.repeat(40)}` },
    message: 'app.slcp:1:1: nested too deeply',
  },
  {
    name: 'is too long',
    files: { 'app.slcp': `a: ${'x'.repeat(300_000)}` },
    message: 'app.slcp:1:1: found 300003 characters',
  },
])('a project that $name is an error of the budget', ({ files, message }) => {
  const { budget, problems } = parseBudget({
    text: 'version: 1\nproject: app.slcp',
    file: 'b.yml',
    projects: files,
  })
  expect(budget).toBeNull()
  expect(problems.map(renderProblem).join('\n')).toContain(message)
})

test('what the budget says comes before the project, and a build may have its own', () => {
  const { budget, problems } = parseBudget({
    text: `version: 1
project: app.slcp
targets:
  own: {project: other.slcp}
  said: {project: other.slcp, optimize-speed: 3}
  shared: {clock: 39 MHz}
models:
  - {match: a.tflite, targets: [own, said, shared]}
  - {match: b.tflite, optimize-speed: 0}
`,
    file: 'b.yml',
    projects: { 'app.slcp': SLCP, 'other.slcp': SLCP.replace('value: 1\n', 'value: 2\n') },
  })
  expect(problems).toEqual([])
  const speeds = (path: string) =>
    rulesFor(budget, path).map(({ settings, isProjectSpeed }) => [
      settings.optimizeSpeed?.value,
      isProjectSpeed,
    ])
  expect(speeds('a.tflite')).toEqual([
    [2, true],
    [3, false],
    [1, true],
  ])
  expect(speeds('b.tflite')).toEqual([[0, false]])
})

test('for any text the reader answers, and quickly', () => {
  const piece = fc.constantFrom(
    ...[
      'configuration:',
      '\n  - ',
      'name: SL_MVP_OPTIMIZE_SPEED',
      '\n    value: ',
      '1',
      '&a',
      '*a',
    ],
    ...['{', '}', '[', ']', '!!js ', '\t', ': ', '\u0000', '"', '#', '<<: *a', '0x'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
      const { project, problems } = read(parts.join(''), { [HEADER]: parts.join('#define ') })
      expect(project === null).toBe(problems.length > 0)
    }),
    { numRuns: 300 },
  )
})
