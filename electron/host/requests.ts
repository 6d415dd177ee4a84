import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerNotice, answerSentence } from './answers.ts';
import { contentDisposition } from './content-disposition.ts';
import { answerEntrance, answerStranger } from './entrance.ts';
import type { HostFiles } from './host-files.ts';
import { hasForeignOrigin, hasOwnHost, type RequestTarget, requestTarget } from './own-address.ts';
import { securityHeaders } from './security-headers.ts';
import { sendFile } from './send-file.ts';
import type { Session } from './session.ts';
import { staticFile } from './static-file.ts';
import type { UploadOptions } from './upload.ts';
import { answerUpload } from './upload-answer.ts';

export interface RequestOptions {
  readonly port: number;
  readonly session: Session;
  readonly files: HostFiles;
  /** The built page. */
  readonly staticFolder: string;
  readonly upload: UploadOptions;
}

/** Answers every request that is not a WebSocket: the start address, the page, uploads and the files the core has written. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: RequestOptions,
): Promise<void> {
  const target = requestTarget(request);
  if (target === null || !hasOwnHost(request, options.port)) {
    return answerSentence(response, 403, '请从启动窗口里给出的地址打开。');
  }
  response.setHeaders(new Map(Object.entries(securityHeaders(`${request.headers.host}`))));
  if (hasForeignOrigin(request)) return answerSentence(response, 403, '其他网页不能使用这项服务。');

  const known = options.session.holds(request.headers.cookie);
  const token = target.path === '/' ? target.query.get('token') : null;
  if (request.method === 'GET' && token !== null) return answerEntrance(response, options.session, token, known);
  if (!known) return answerStranger(response);
  if (target.path === '/upload') {
    if (request.method !== 'POST') return refuseMethod(response, 'POST');
    return answerUpload(request, response, { ...options.upload, files: options.files, name: target.query.get('name') });
  }
  if (request.method !== 'GET') return refuseMethod(response, 'GET');
  if (target.path.startsWith('/files/')) return answerDownload(response, target, options);
  return answerPage(response, target, options);
}

async function answerDownload(
  response: ServerResponse,
  { path }: RequestTarget,
  { files }: RequestOptions,
): Promise<void> {
  const file = files.output(path.slice('/files/'.length));
  const headers = file ? { 'Content-Disposition': contentDisposition(file.name) } : {};
  const sent = file !== null && (await sendFile(response, file.path, headers));
  if (!sent) answerSentence(response, 404, '这个文件已经不在了，请重新生成。');
}

async function answerPage(
  response: ServerResponse,
  { path }: RequestTarget,
  { staticFolder }: RequestOptions,
): Promise<void> {
  const file = staticFile(staticFolder, path);
  if (file !== null && (await sendFile(response, file))) return;
  if (file?.endsWith('index.html')) {
    return answerNotice(response, 503, '页面还没有生成', '程序的页面文件不完整。请重新安装，或先运行 npm run build。');
  }
  answerSentence(response, 404, '没有这个页面。');
}

function refuseMethod(response: ServerResponse, allowed: 'GET' | 'POST'): void {
  response.setHeader('Allow', allowed);
  answerSentence(response, 405, '不支持这种请求。');
}
