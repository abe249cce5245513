import { readInputs, revision } from '../../src/entry/inputs.ts'

test.each([
  'main',
  'rel/1.0',
  'fix#12',
  'feature/ünï',
  'a(b)',
  'user=x,y',
  'v1.2.3',
  'a@b',
  'x'.repeat(40),
])('a branch or tag may be called %s', (name) => {
  expect(revision(name)).toBe(name)
})

test.each([
  '--upload-pack=x',
  'a..b',
  'a b',
  'a~1',
  'HEAD^',
  'a:b',
  'a?',
  'a*',
  'a[b',
  'a\\b',
  'a@{1}',
  '/a',
  'a/',
  'a//b',
  'a.',
  'a\u0007',
])('nothing in git is called %j', (name) => {
  expect(() => revision(name)).toThrow('expected a branch, a tag or a commit')
})

test('every wrong input is told at once', () => {
  const given: Record<string, string> = {
    'fail-on': 'bugdet',
    comment: 'Always',
    target: 'efr32xg99',
    shard: '4/3',
  }
  expect(() => readInputs((name) => given[name] ?? '')).toThrow(
    /fail-on: .*did you mean budget.*target: .*efr32xg99.*comment: .*did you mean always.*shard: .*2\/8/,
  )
})
