import type { Socket } from 'node:net'

/** Asks a proxy for a tunnel to each server, over which requests then go. */
export class ProxyAgent {
  constructor(options: ProxyOptions)
  /** A connection to the server, encrypted for `https:`. Rejects where the proxy gives none. */
  connect(server: URL, signal: AbortSignal): Promise<Socket>
}

interface ProxyOptions {
  /** Address of the proxy. */
  readonly uri: string
  /** Value of `proxy-authorization`. */
  readonly token?: string
}

/** The runtime's `fetch`, or through the proxy's tunnel. */
export function fetch(
  url: string | URL,
  options?: Omit<RequestInit, 'dispatcher'> & { readonly dispatcher?: ProxyAgent | undefined },
): Promise<Response>
