import { refusedRows, targetRows } from '../../src/target/targets-table.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'

test('every row names a target with the same RAM and flash', () => {
  for (const { id, ramBytes, flashBytes } of targetRows()) {
    expect(resolveTarget({ id })).toMatchObject({ ramBytes, flashBytes })
  }
})

test('families come first, ids are unique, sources are named', () => {
  const rows = targetRows()
  const kinds = rows.map(({ kind }) => kind)
  expect(kinds.lastIndexOf('family')).toBeLessThan(kinds.indexOf('part'))
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  for (const { source } of rows) expect(source).not.toBe('')
})

test('the refused parts say why', () => {
  for (const { reason } of refusedRows()) expect(reason).toMatch(/MVP/)
})
