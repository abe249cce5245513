/**
 * Stands in for undici below `@actions/core` and `@actions/github`, which take two things from it:
 * `fetch` and `ProxyAgent`. Node has undici inside, so a copy would only make the bundle half a
 * megabyte larger and slower to start; and Node's own does not give its `ProxyAgent` away. Without a
 * proxy this is the runtime's `fetch`. Behind one, each request gets a tunnel (`CONNECT`, RFC 9110
 * section 9.3.6) by Node's own HTTP client: what the action sends is a few requests, so no tunnel is
 * kept for the next one.
 *
 * Left out: all else of undici, and proxies' answers other than the tunnel.
 */
const { once } = require('node:events')
const http = require('node:http')
const https = require('node:https')
const { Readable } = require('node:stream')
const tls = require('node:tls')

/** As browsers and Node's own `fetch` follow. Source: Fetch Standard, "HTTP-redirect fetch". */
const MOST_REDIRECTS = 20
const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** What only the first server may see. */
const PRIVATE = ['authorization', 'cookie', 'proxy-authorization']
/** Answers without a body, which `Response` insists on. */
const BODILESS = new Set([101, 103, 204, 205, 304])

class ProxyAgent {
  #proxy
  #headers

  constructor({ uri, token }) {
    this.#proxy = new URL(uri)
    this.#headers = token === undefined ? {} : { 'proxy-authorization': token }
  }

  /** A connection to the server, encrypted for `https:`. Rejects where the proxy gives none. */
  async connect({ protocol, hostname, port }, signal) {
    const isSecure = protocol === 'https:'
    const authority = `${hostname}:${port || (isSecure ? 443 : 80)}`
    const request = (this.#proxy.protocol === 'https:' ? https : http).request({
      ...{ host: bare(this.#proxy.hostname), port: this.#proxy.port, method: 'CONNECT' },
      ...{ path: authority, headers: { ...this.#headers, host: authority }, agent: false, signal },
    })
    request.on('response', (response) => {
      request.destroy(new Error(`the proxy answered ${response.statusCode}`))
    })
    request.end()
    const [{ statusCode }, socket] = await once(request, 'connect')
    if (statusCode !== 200) {
      socket.destroy()
      throw new Error(`the proxy answered ${statusCode} to a tunnel to ${authority}`)
    }
    if (!isSecure) return socket
    const servername = /^[\d.]+$|^\[/.test(hostname) ? '' : hostname
    const secure = tls.connect({ socket, servername, host: bare(hostname) })
    await once(secure, 'secureConnect', { signal })
    return secure
  }
}

function fetch(url, { dispatcher, ...options } = {}) {
  if (!(dispatcher instanceof ProxyAgent)) return globalThis.fetch(url, options)
  return tunnelled(dispatcher, new Request(url, options))
}

async function tunnelled(agent, request) {
  const body = request.body === null ? null : Buffer.from(await request.arrayBuffer())
  let step = { url: new URL(request.url), method: request.method, headers: request.headers, body }
  for (let count = 0; count <= MOST_REDIRECTS; count++) {
    const response = await sent(agent, step, request.signal)
    const to = REDIRECTS.has(response.status) ? response.headers.get('location') : null
    if (to === null || request.redirect === 'manual') return response
    await response.body?.cancel()
    if (request.redirect === 'error') throw new TypeError('unexpected redirect')
    step = redirected(step, response.status, new URL(to, step.url))
  }
  throw new TypeError('redirect count exceeded')
}

async function sent(agent, { url, method, headers, body }, signal) {
  const socket = await agent.connect(url, signal)
  const request = http.request({
    ...{ method, path: `${url.pathname}${url.search}`, signal, createConnection: () => socket },
    headers: {
      ...Object.fromEntries(headers),
      ...{ host: url.host, connection: 'close' },
      ...(body !== null && { 'content-length': body.length }),
    },
  })
  request.end(body ?? undefined)
  const [answer] = await once(request, 'response')
  const init = { status: answer.statusCode, statusText: answer.statusMessage }
  const isBodiless = method === 'HEAD' || BODILESS.has(answer.statusCode)
  if (isBodiless) answer.resume()
  const response = new Response(isBodiless ? null : Readable.toWeb(answer), {
    ...init,
    headers: Object.entries(answer.headersDistinct).flatMap(([name, values]) =>
      values.map((value) => [name, value]),
    ),
  })
  return Object.defineProperty(response, 'url', { value: url.href })
}

/** Another server gets no credentials; what was written is not written twice where the answer is elsewhere. */
function redirected({ url, method, headers, body }, status, to) {
  const next = new Headers(headers)
  if (to.origin !== url.origin) for (const name of PRIVATE) next.delete(name)
  const isRead = status === 303 ? method !== 'HEAD' : status <= 302 && method === 'POST'
  if (!isRead) return { url: to, method, headers: next, body }
  for (const name of [...next.keys()]) if (name.startsWith('content-')) next.delete(name)
  return { url: to, method: 'GET', headers: next, body: null }
}

/** `[::1]` is `::1` where no port can follow. */
function bare(hostname) {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

// CommonJS, because of the two versions of `@actions/http-client` one still is.
module.exports = { ProxyAgent, fetch }
