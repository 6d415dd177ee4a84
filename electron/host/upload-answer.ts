import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '#contract/app-error.ts';
import { answerSentence } from './answers.ts';
import type { HostFiles } from './host-files.ts';
import { hasOwnOrigin } from './own-address.ts';
import { receiveUpload, type UploadOptions, uploadName } from './upload.ts';

export interface UploadAnswerOptions extends UploadOptions {
  readonly files: HostFiles;
  /** As the page names the file. */
  readonly name: string | null;
}

/** Takes one file from a page and answers the grant under which the core may read it; a refusal is one plain sentence. */
export async function answerUpload(
  request: IncomingMessage,
  response: ServerResponse,
  options: UploadAnswerOptions,
): Promise<void> {
  // Not even a missing Origin: a browser sends it with every POST.
  if (!hasOwnOrigin(request)) return answerSentence(response, 403, '其他网页不能使用这项服务。');
  try {
    const path = await receiveUpload(request, options);
    const file = options.files.grantInput(path, uploadName(options.name));
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ file }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    answerSentence(response, error.code === 'file-too-large' ? 413 : 507, error.message);
  }
}
