import { contract, type MethodName } from '#contract/contract.ts';
import type { Call } from '../../core/support/caller.ts';

/** A call that was answered; all in milliseconds since the process began. */
export interface Answered {
  readonly method: MethodName;
  readonly began: number;
  readonly took: number;
}

/** Measures what is asked through it, from the page's side of the wire. */
export function measured(call: Call, answered: Answered[]): Call {
  return async (method, input) => {
    const began = performance.now();
    const result = await call(method, input);
    answered.push({ method, began, took: performance.now() - began });
    return result;
  };
}

export const isQuery = ({ method }: Answered): boolean => contract[method].kind === 'query';

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)] ?? Number.NaN;
}

/** How much a line through the samples rises with each minute; 0 for fewer than two samples. */
export function slope(samples: readonly { readonly at: number; readonly mebibytes: number }[]): number {
  const minutes = samples.map(({ at }) => at / 60_000);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, level] = [mean(minutes), mean(samples.map(({ mebibytes }) => mebibytes))];
  const spread = minutes.reduce((sum, minute) => sum + (minute - middle) ** 2, 0);
  const rise = samples.reduce((sum, { mebibytes }, place) => {
    return sum + ((minutes[place] ?? middle) - middle) * (mebibytes - level);
  }, 0);
  return spread === 0 || samples.length < 2 ? 0 : rise / spread;
}
