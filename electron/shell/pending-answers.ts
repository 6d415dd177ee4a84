import type { AppError } from '#contract/app-error.ts';
import type { CoreAnswer } from './core-message.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: AppError): void;
}

/** Questions that the core has not answered yet, by their ids. */
export function createPendingAnswers() {
  const waiting = new Map<string, Waiting>();
  return {
    wait: (id: string) => new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject })),
    /** Gives an answer to who asked; `failure` makes an error of the sentence in it. */
    settle(answer: CoreAnswer, failure: (sentence: string) => AppError): void {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.error === null) asked?.resolve(answer.value);
      else asked?.reject(failure(answer.error));
    },
    rejectAll(error: AppError): void {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
