import { expect } from 'vitest';
import { AppError } from '#contract/app-error.ts';

/** The refusal a call ends with; its sentence is in Chinese and says something. */
export async function refusalOf(call: Promise<unknown>): Promise<AppError> {
  const outcome = await call.then(
    result => ({ result }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome)) return expect.unreachable(`It was not refused: ${JSON.stringify(outcome.result)}`);
  const { error } = outcome;
  if (!(error instanceof AppError)) throw error;
  expect(error.message).toMatch(/[\u4e00-\u9fff]{4}/);
  expect(error.code).not.toBe('unexpected');
  return error;
}
