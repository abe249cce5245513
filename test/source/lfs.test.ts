import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { lfsPointer, lfsResolver, type HttpRequest } from '../../src/source/lfs.ts'
import { UserError } from '../../src/util/user-error.ts'

const OBJECT = Buffer.from('the model')
const OID = createHash('sha256').update(OBJECT).digest('hex')
const pointer = { oid: OID, size: OBJECT.length }
const text = (oid: string, size: number | string) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`

test.each([
  { name: 'a pointer', text: text(OID, 9), expected: pointer },
  {
    name: 'a pointer with an extension',
    text: text(OID, 9).replace('oid', 'ext-0-foo sha256:0\noid'),
    expected: pointer,
  },
  { name: 'a short hash', text: text('ab', 9), expected: undefined },
  { name: 'no size', text: text(OID, 'many'), expected: undefined },
  { name: 'more behind it', text: `${text(OID, 9)}more`, expected: undefined },
  { name: 'a large file', text: text(OID, 9) + ' '.repeat(2000), expected: undefined },
  { name: 'nothing', text: '', expected: undefined },
])('$name is read as it is', ({ text: content, expected }) => {
  expect(lfsPointer(Buffer.from(content))).toEqual(expected)
})

describe('the batch API', () => {
  const answer = (object: object) =>
    Buffer.from(JSON.stringify({ objects: [{ oid: OID, ...object }] }))
  const offer = answer({ actions: { download: { href: 'https://store/x', header: { a: 'b' } } } })
  const resolve = (http: HttpRequest, repositories = ['acme/models']) =>
    lfsResolver({
      clone: undefined,
      http,
      token: 'secret',
      serverUrl: 'https://github.com',
      repositories,
    })('m.tflite', pointer)

  test('is asked with the token, the store without', async () => {
    const asked: Parameters<HttpRequest>[0][] = []
    const bytes = await resolve((request) => {
      asked.push(request)
      return Promise.resolve(request.method === 'POST' ? offer : OBJECT)
    })
    expect(Buffer.from(bytes).toString()).toBe('the model')
    expect(asked.map(({ url }) => url)).toEqual([
      'https://github.com/acme/models.git/info/lfs/objects/batch',
      'https://store/x',
    ])
    expect(asked[0]?.headers['authorization']).toMatch(/^Basic /)
    expect(asked[1]?.headers).toEqual({ a: 'b' })
  })

  test('of the fork is asked where the base has no such object', async () => {
    const bytes = await resolve(
      ({ url, method }) => {
        if (method === 'GET') return Promise.resolve(OBJECT)
        return Promise.resolve(
          url.includes('fork/models') ? offer : answer({ error: { message: 'gone' } }),
        )
      },
      ['acme/models', 'fork/models'],
    )
    expect(bytes).toHaveLength(OBJECT.length)
  })

  test('is asked once for objects that are wanted together, at most a hundred', async () => {
    const objects = Array.from({ length: 150 }, (_, at) => Buffer.from(`model ${at}`))
    const byId = new Map(
      objects.map((object) => [createHash('sha256').update(object).digest('hex'), object]),
    )
    const sizes: number[] = []
    const http: HttpRequest = ({ url, body }) => {
      if (body === undefined) return Promise.resolve(byId.get(url.slice(-64)) ?? Buffer.from(''))
      const asked = (JSON.parse(body) as { objects: { oid: string }[] }).objects
      sizes.push(asked.length)
      const found = asked.map(({ oid }) => ({
        oid,
        actions: { download: { href: `https://store/${oid}` } },
      }))
      return Promise.resolve(Buffer.from(JSON.stringify({ objects: found.reverse() })))
    }
    const resolver = lfsResolver({
      ...{ clone: undefined, http, token: '', serverUrl: 'https://github.com' },
      repositories: ['acme/models'],
    })
    const found = await Promise.all(
      [...byId].map(([oid, object]) => resolver('m.tflite', { oid, size: object.length })),
    )
    expect(found.map((bytes) => Buffer.from(bytes).toString())).toEqual(objects.map(String))
    expect(sizes).toEqual([100, 50])
  })

  test.each([
    {
      name: 'an error for the object',
      http: () => Promise.resolve(answer({ error: { message: 'Object does not exist' } })),
      says: 'Object does not exist',
    },
    {
      name: 'no JSON',
      http: () => Promise.resolve(Buffer.from('<html>')),
      says: 'did not answer in JSON',
    },
    {
      name: 'an address that is no web address',
      http: () =>
        Promise.resolve(answer({ actions: { download: { href: 'file:///etc/passwd' } } })),
      says: 'no download offered',
    },
    {
      name: 'other bytes',
      http: ({ method }: { method: string }) =>
        Promise.resolve(method === 'POST' ? offer : Buffer.from('the m0del')),
      says: 'SHA-256',
    },
    {
      name: 'a refusal',
      http: () => Promise.reject(new UserError('github', 'quota used up')),
      says: 'quota used up',
    },
  ])('$name is an error that says how to mend it', async ({ http, says }) => {
    await expect(resolve(http)).rejects.toThrow(says)
    await expect(resolve(http)).rejects.toThrow('lfs: true')
  })
})
