import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { fileGrants } from '#core/files/file-grants.ts';
import { startWebHost } from '#host/web-host.ts';
import { openSocketChannel } from '#rpc/socket-channel.ts';
import { linkOver, type MakeLink } from './link.ts';

/** Pages in browsers, the core behind the web host on loopback. */
export const webLink: MakeLink = async service => {
  const folder = await mkdtemp(join(tmpdir(), 'mingchou-web-link-'));
  const bugs: string[] = [];
  const host = await startWebHost({
    service,
    files: fileGrants(),
    staticFolder: folder,
    uploadFolder: folder,
    log: line => bugs.push(line),
  });
  const origin = `http://127.0.0.1:${host.port}`;
  const cookie = await enter(host.startAddress);
  const sockets = new Set<WebSocket>();
  const link = linkOver(
    role => {
      const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc?role=${role}`, { headers: { cookie, origin } });
      sockets.add(socket);
      return openSocketChannel(socket);
    },
    {
      bugs,
      async stop() {
        await host.close();
        await rm(folder, { recursive: true, force: true });
      },
    },
  );
  return {
    ...link,
    // Closed politely, a socket would still deliver the answers that are on their way.
    drop() {
      for (const socket of sockets) socket.terminate();
      sockets.clear();
    },
  };
};

/** Opens the start address as a browser does, and returns the cookie it is given. */
export async function enter(startAddress: string): Promise<string> {
  const response = await fetch(startAddress, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`The start address was refused: ${response.status}`);
  return cookie;
}
