import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { fileGrants } from '#core/files/file-grants.ts';
import { startWebHost, type WebHost, type WebHostOptions } from '#host/web-host.ts';
import { exampleService } from '../../contract/example-service.ts';
import { enter } from '../../contract/web-link.ts';

export interface HostAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HostRequest {
  readonly method?: string;
  /** Sent as it is: nothing between the test and the host resolves `..`. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface RunningHost {
  readonly host: WebHost;
  /** `127.0.0.1:port`. */
  readonly name: string;
  readonly origin: string;
  readonly files: ReturnType<typeof fileGrants>;
  readonly staticFolder: string;
  readonly uploadFolder: string;
  readonly log: readonly string[];
  /** Asks without a cookie. */
  ask(asked: HostRequest): Promise<HostAnswer>;
  /** Opens the start address and returns the cookie. */
  enter(): Promise<string>;
}

/** A web host around the example's service, with folders of its own, until the test has finished. */
export async function runningHost(options: Partial<WebHostOptions> = {}): Promise<RunningHost> {
  const folder = () => mkdtemp(join(tmpdir(), 'mingchou-host-'));
  const [staticFolder, uploadFolder] = [await folder(), await folder()];
  const files = fileGrants();
  const log: string[] = [];
  const host = await startWebHost({
    service: exampleService(),
    files,
    staticFolder,
    uploadFolder,
    log: line => log.push(line),
    ...options,
  });
  onTestFinished(async () => {
    await host.close();
    for (const made of [staticFolder, uploadFolder]) await rm(made, { recursive: true, force: true });
  });
  const name = `127.0.0.1:${host.port}`;
  return {
    host,
    name,
    origin: `http://${name}`,
    files,
    staticFolder,
    uploadFolder,
    log,
    ask: asked => ask(host.port, asked),
    enter: () => enter(host.startAddress),
  };
}

function ask(port: number, { method = 'GET', path = '/', headers = {}, body }: HostRequest): Promise<HostAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, response => {
      text(response).then(
        answer => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
