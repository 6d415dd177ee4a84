import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '#contract/app-error.ts';
import type { Service } from '#rpc/service.ts';
import { answerSentence } from './answers.ts';
import { describeError } from './describe-error.ts';
import type { HostFiles } from './host-files.ts';
import { answerRequest, type RequestOptions } from './requests.ts';
import { rpcSockets } from './rpc-sockets.ts';
import { createSession } from './session.ts';
import { allowUpgrade, refuseUpgrade } from './upgrades.ts';

export interface WebHostOptions {
  readonly service: Service;
  readonly files: HostFiles;
  /** The built page. */
  readonly staticFolder: string;
  /** An existing folder for uploaded files; whoever made it empties it. */
  readonly uploadFolder: string;
  /** In bytes, for one file. */
  readonly uploadLimit?: number;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  log(line: string): void;
}

export interface WebHost {
  readonly port: number;
  /** The address to open: it works once. */
  readonly startAddress: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';
/** In milliseconds: who opens a connection and does not say what he wants is let go. */
const headersTimeout = 15_000;
const defaultUploadLimit = 200 * 1024 * 1024;

/** Serves the page and the core to browsers on this machine alone. Throws AppError('conflict') when the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const server = createServer({ headersTimeout });
  const port = await listen(server, options.port ?? 0);
  const session = createSession(`mingchou-${port}`);
  const sockets = rpcSockets(options.service, options.log);
  const requestOptions: RequestOptions = {
    port,
    session,
    files: options.files,
    staticFolder: options.staticFolder,
    upload: { folder: options.uploadFolder, limit: options.uploadLimit ?? defaultUploadLimit },
  };

  server.on('request', (request, response) => {
    answerRequest(request, response, requestOptions).catch((error: unknown) => fail(response, error, options.log));
  });
  server.on('upgrade', (request, socket, head) => {
    // A socket that breaks during the handshake has no other listener, and would end the process.
    socket.on('error', () => socket.destroy());
    const allowed = allowUpgrade(request, { port, session });
    if (typeof allowed === 'number') refuseUpgrade(socket, allowed);
    else sockets.accept(request, socket, head, allowed);
  });

  return {
    port,
    startAddress: `http://${loopback}:${port}/?token=${session.startToken}`,
    close: () =>
      new Promise(resolve => {
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(isTaken(error) ? portTaken(port) : error));
    server.listen(port, loopback, () => resolve((server.address() as AddressInfo).port));
  });
}

function isTaken({ code }: NodeJS.ErrnoException): boolean {
  // Windows answers EACCES for ports that it keeps for itself.
  return code === 'EADDRINUSE' || code === 'EACCES';
}

function portTaken(port: number): AppError {
  return new AppError('conflict', `端口 ${port} 已被别的程序占用。请换一个端口，或关闭占用它的程序后再启动。`);
}

function fail(response: ServerResponse, error: unknown, log: (line: string) => void): void {
  // The browser went away midway: nobody is left to be told, and nothing is wrong with us.
  if (response.destroyed) return;
  log(`web host: ${describeError(error)}`);
  if (response.headersSent) response.destroy();
  else answerSentence(response, 500, '程序出现意外问题，请重试一次。');
}
