/** `packages/undici`: requests through a proxy's tunnel. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { fetch, ProxyAgent } from 'undici'

const open: { close: () => unknown }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port

async function serve(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push({ close: () => (server.closeAllConnections(), server.close()) })
  return portOf(server)
}

/** A proxy that leads every name to a port of this machine; answers what it was asked for. */
async function proxyTo(port: number, status = 200) {
  const asked: IncomingMessage[] = []
  const server: Server = createServer().listen(0, '127.0.0.1')
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    asked.push(request)
    if (status !== 200) return client.end(`HTTP/1.1 ${status} No\r\n\r\n`)
    const there = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      there.pipe(client).pipe(there)
    })
    for (const socket of [client, there]) socket.on('error', () => socket.destroy())
    return undefined
  })
  await once(server, 'listening')
  open.push({ close: () => (server.closeAllConnections(), server.close()) })
  return { asked, uri: `http://127.0.0.1:${portOf(server)}` }
}

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

test('sends method, path, headers and body, and gives the answer as it came', async () => {
  const port = await serve((request, response) => {
    void bodyOf(request).then((body) => {
      response.writeHead(201, { 'x-one': ['a', 'b'], 'content-type': 'application/json' })
      const { method, url, headers } = request
      response.end(JSON.stringify({ method, url, host: headers.host, kept: headers['x-k'], body }))
    })
  })
  const { asked, uri } = await proxyTo(port)
  const dispatcher = new ProxyAgent({ uri, token: 'Basic dTpw' })
  const response = await fetch('http://ghe.test/api/v3?a=1', {
    ...{ method: 'POST', headers: { 'x-k': 'v' }, body: '{"ä":1}', dispatcher },
  })
  expect(await response.json()).toEqual({
    ...{ method: 'POST', url: '/api/v3?a=1', host: 'ghe.test', kept: 'v', body: '{"ä":1}' },
  })
  expect([response.status, response.headers.get('x-one')]).toEqual([201, 'a, b'])
  expect(response.url).toBe('http://ghe.test/api/v3?a=1')
  expect(asked.map(({ url, headers }) => [url, headers['proxy-authorization']])).toEqual([
    ['ghe.test:80', 'Basic dTpw'],
  ])
})

test('asks for port 443 and speaks TLS to the server by its name', async () => {
  const hello = new Promise<Buffer>((resolve) => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.once('data', (data) => {
        resolve(data)
        socket.destroy()
      })
    }).listen(0, '127.0.0.1')
    open.push(server)
  })
  const server = open[0] as unknown as Server
  await once(server, 'listening')
  const { asked, uri } = await proxyTo(portOf(server))
  const sent = fetch('https://api.ghe.test/', { dispatcher: new ProxyAgent({ uri }) })
  await expect(sent).rejects.toThrow()
  const bytes = await hello
  // A TLS handshake record, with the server's name in it.
  expect(bytes[0]).toBe(22)
  expect(bytes.toString('latin1')).toContain('api.ghe.test')
  expect(asked.map(({ url }) => url)).toEqual(['api.ghe.test:443'])
})

describe('redirects', () => {
  const ROWS = [
    { status: 301, method: 'POST', then: 'GET', body: '' },
    { status: 302, method: 'GET', then: 'GET', body: '' },
    { status: 303, method: 'PUT', then: 'GET', body: '' },
    { status: 307, method: 'POST', then: 'POST', body: 'x' },
    { status: 308, method: 'PATCH', then: 'PATCH', body: 'x' },
  ]

  test.each(ROWS)('$status of $method is followed by $then', async ({ status, method, ...row }) => {
    const seen: unknown[] = []
    const port = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        const { host, authorization = null } = request.headers
        seen.push([request.method, host, authorization, body])
        if (request.url === '/to') response.end('there')
        else response.writeHead(status, { location: 'http://blobs.test/to' }).end()
      })
    })
    const { uri } = await proxyTo(port)
    const answer = await fetch('http://ghe.test/from', {
      ...{ method, headers: { authorization: 'token t' }, dispatcher: new ProxyAgent({ uri }) },
      ...(method !== 'GET' && { body: 'x' }),
    })
    expect(await answer.text()).toBe('there')
    expect(seen).toEqual([
      [method, 'ghe.test', 'token t', method === 'GET' ? '' : 'x'],
      [row.then, 'blobs.test', null, row.body],
    ])
  })

  test('end', async () => {
    const port = await serve((_, response) => response.writeHead(302, { location: '/' }).end())
    const { uri } = await proxyTo(port)
    const sent = fetch('http://ghe.test/', { dispatcher: new ProxyAgent({ uri }) })
    await expect(sent).rejects.toThrow('redirect count exceeded')
  })
})

describe('fails', () => {
  test.each([403, 407, 502])('where the proxy answers %d', async (status) => {
    const { uri } = await proxyTo(0, status)
    const sent = fetch('http://ghe.test/', { dispatcher: new ProxyAgent({ uri }) })
    await expect(sent).rejects.toThrow(`the proxy answered ${status}`)
  })

  test('where the time is up', async () => {
    const { uri } = await proxyTo(await serve(() => undefined))
    const dispatcher = new ProxyAgent({ uri })
    const sent = fetch('http://ghe.test/', { dispatcher, signal: AbortSignal.timeout(50) })
    await expect(sent).rejects.toThrow(/abort/i)
  })

  test('where the answer breaks off', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('half', () => response.destroy())
    })
    const { uri } = await proxyTo(port)
    const answer = await fetch('http://ghe.test/', { dispatcher: new ProxyAgent({ uri }) })
    await expect(answer.text()).rejects.toThrow()
  })
})

test('without a proxy the runtime itself sends', async () => {
  const port = await serve((_, response) => response.end('direct'))
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('direct')
})
