import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { similarity } from '../../src/source/similarity.ts'

const bytes = fc.uint8Array({ minLength: 200, maxLength: 3000 })

describe('for any two files', () => {
  test('similarity lies between 0 and 1, and is 1 for the same bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const score = similarity(a, b)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(similarity(a, a)).toBe(1)
      }),
    )
  })

  test('it is symmetric', () => {
    fc.assert(fc.property(bytes, bytes, (a, b) => similarity(a, b) === similarity(b, a)))
  })
})

/** What `git diff --find-renames` gives, 0 where git sees no rename. */
function gitSimilarity(a: Uint8Array, b: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'similarity-'))
  try {
    writeFileSync(join(folder, 'a.tflite'), a)
    writeFileSync(join(folder, 'b.tflite'), b)
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: folder,
      }).toString()
    git('init', '--quiet', '--template=')
    git('add', 'a.tflite')
    git('commit', '--quiet', '-m', 'a')
    git('rm', '--quiet', '--cached', 'a.tflite')
    git('add', 'b.tflite')
    const found = /^R(\d+)/m.exec(git('diff', '--cached', '--name-status', '-M50%'))
    return Number(found?.[1] ?? 0) / 100
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const noise = (length: number, seed: number) => {
  let state = seed
  return Uint8Array.from(
    { length },
    () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16,
  )
}
const original = noise(6000, 7)
const withTail = (kept: number, added: number) =>
  Buffer.concat([original.subarray(0, kept), noise(added, 99)])

test.each([
  { name: 'nothing changed', other: original },
  { name: 'a tenth is new', other: withTail(5400, 600) },
  { name: 'a third is new', other: withTail(4000, 2000) },
  { name: 'it has grown by half', other: withTail(6000, 3000) },
  { name: 'four fifths are new', other: withTail(1200, 4800) },
  { name: 'all is new', other: noise(6000, 3) },
])('where $name, git agrees', ({ other }) => {
  const ours = similarity(original, other)
  const gits = gitSimilarity(original, other)
  if (gits === 0) expect(ours).toBeLessThan(0.5)
  else expect(Math.abs(ours - gits)).toBeLessThan(0.02)
})
