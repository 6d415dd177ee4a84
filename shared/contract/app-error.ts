/** Codes a page may react to; the sentence beside them is for the person. */
export type ErrorCode =
  | 'invalid-input'
  | 'not-found'
  | 'not-allowed'
  | 'signed-out'
  | 'locked'
  | 'needs-approval'
  | 'conflict'
  | 'no-workspace'
  | 'workspace-busy'
  | 'workspace-newer'
  | 'workspace-damaged'
  | 'folder-unusable'
  | 'disk-full'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-protected'
  | 'cancelled'
  | 'disconnected'
  | 'self-test-failed'
  | 'unexpected';

/** A failure the person can act on: a code, and one plain Chinese sentence saying what happened and what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'AppError';
    this.code = code;
  }
}
