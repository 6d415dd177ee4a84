import type { IncomingMessage } from 'node:http';

/** Whether a request was addressed to this host by name; another name means DNS rebinding. */
export function hasOwnHost(request: IncomingMessage, port: number): boolean {
  const { host } = request.headers;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Whether a request that was addressed to this host comes from one of its own pages: Origin and Host are the same. */
export function hasOwnOrigin({ headers: { host, origin } }: IncomingMessage): boolean {
  return origin === `http://${host}`;
}

/** Whether a request says that it comes from elsewhere; a browser leaves Origin out when a page gets its own files. */
export function hasForeignOrigin(request: IncomingMessage): boolean {
  return request.headers.origin !== undefined && !hasOwnOrigin(request);
}

export interface RequestTarget {
  /** As sent, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** The path and query of a request line; null for any other form than `/path?query`. */
export function requestTarget(request: IncomingMessage): RequestTarget | null {
  const { url = '' } = request;
  if (!url.startsWith('/')) return null;
  const [path = '', ...rest] = url.split('?');
  return { path, query: new URLSearchParams(rest.join('?')) };
}
