import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Role } from '#rpc/service.ts';
import { hasOwnHost, hasOwnOrigin, requestTarget } from './own-address.ts';
import type { Session } from './session.ts';

export interface UpgradeOptions {
  readonly port: number;
  readonly session: Session;
}

/** The role under which a WebSocket handshake is allowed, or the HTTP status that refuses it. */
export function allowUpgrade(request: IncomingMessage, { port, session }: UpgradeOptions): Role | number {
  if (!hasOwnHost(request, port) || !hasOwnOrigin(request)) return 403;
  if (!session.holds(request.headers.cookie)) return 401;
  const target = requestTarget(request);
  if (target?.path !== '/rpc') return 404;
  const role = target.query.get('role');
  return role === 'operator' || role === 'audience' ? role : 400;
}

/** Ends a handshake that is not allowed. */
export function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
