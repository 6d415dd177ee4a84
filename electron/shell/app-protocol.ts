import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { securityHeaders } from './content-security.ts';
import { appScheme } from './origin.ts';
import { fileOfAddress } from './page-file.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** Makes app:// a real, secure origin; must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: { ...securityHeaders } });
}

/** Serves the files of `folder`, and nothing beside it, to GET requests under app://. */
export function serveAppFiles(session: Session, folder: string): void {
  session.protocol.handle(appScheme, request => appAnswer(request, folder));
}

/** The answer to one request under app://: a file of `folder`, or a refusal. */
export async function appAnswer(request: Pick<Request, 'method' | 'url'>, folder: string): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const file = fileOfAddress(request.url, folder);
  const contentType = file === null ? undefined : contentTypes[extname(file).toLowerCase()];
  if (file === null || contentType === undefined) return refusal(404);
  try {
    const body = new Uint8Array(await readFile(file));
    return new Response(body, { headers: { ...securityHeaders, 'Content-Type': contentType } });
  } catch {
    return refusal(404);
  }
}
