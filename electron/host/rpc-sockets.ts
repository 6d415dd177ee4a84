import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { joinRepeatedCalls } from '#rpc/repeated-calls.ts';
import { serve } from '#rpc/server.ts';
import type { Role, Service } from '#rpc/service.ts';
import { largestMessage, socketChannel } from '#rpc/socket-channel.ts';
import { describeError } from './describe-error.ts';
import { refuseUpgrade } from './upgrades.ts';

/** In milliseconds: a page that leaves one ping unanswered until the next is gone. */
const pingInterval = 30_000;

/** In bytes: a page that asks on and on without reading the answers is let go before they fill the memory. */
const mostUnread = 64 * 1024 * 1024;

/** Far above what a desk has windows for. */
const mostPages = 64;

export interface RpcSockets {
  /** Completes a WebSocket handshake that has been allowed, and serves the page behind it. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, role: Role): void;
  close(): void;
}

/** The WebSockets of this host's pages, each a channel to the same service. */
export function rpcSockets(service: Service, log: (line: string) => void): RpcSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const joined = joinRepeatedCalls(service);
  const instance = randomUUID();
  const answering = new WeakSet<WebSocket>();
  const onBug = (error: unknown, method: string) => log(`${method}: ${describeError(error)}`);

  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      if (!answering.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, pingInterval);
  pinging.unref();

  return {
    accept(request, socket, head, role) {
      if (server.clients.size >= mostPages) return refuseUpgrade(socket, 503);
      server.handleUpgrade(request, socket, head, webSocket => {
        answering.add(webSocket);
        webSocket.on('pong', () => answering.add(webSocket));
        webSocket.on('message', () => letGoUnread(webSocket));
        serve(socketChannel(webSocket), joined, role, { instance, onBug });
      });
    },
    close() {
      clearInterval(pinging);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function letGoUnread(socket: WebSocket): void {
  if (socket.bufferedAmount > mostUnread) socket.terminate();
}
