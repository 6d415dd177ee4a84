import type { AppError, ErrorCode } from '#contract/app-error.ts';

/** What a page shows of something that went wrong: a code it may react to, one sentence for the person. */
export interface Failure {
  readonly code: ErrorCode;
  readonly sentence: string;
}

const calmSentence = '程序内部出错，刚才的操作没有完成。请重试；仍不行时，请联系维护人员。';

// The page imports only types from the contract, so an AppError is known by its name and not by its class.
function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error;
}

// A context bridge strips errors of their code; the desktop's preload therefore throws `{code, sentence}` itself.
function isBareFailure(error: unknown): error is Failure {
  return typeof error === 'object' && error !== null && 'code' in error && 'sentence' in error;
}

/** Turns anything thrown into one plain sentence; what is not an AppError is a bug and gets one calm line. */
export function failureOf(error: unknown): Failure {
  if (isAppError(error)) return { code: error.code, sentence: error.message };
  if (isBareFailure(error)) return error;
  return { code: 'unexpected', sentence: calmSentence };
}
