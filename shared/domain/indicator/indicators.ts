import { checkIndicators } from './check-indicators.ts';
import type { IndicatorChoice, IndicatorDefinition } from './indicator.ts';
import { workIndicators } from './work-indicators.ts';

export type IndicatorCode = (typeof checkIndicators)[number]['code'] | (typeof workIndicators)[number]['code'];

type KnownDefinition = IndicatorDefinition & { readonly code: IndicatorCode };

const place = ({ code }: IndicatorDefinition) => Number(code.slice(1));

/** I1 to I21 in their order (domain.md 6). */
export const indicators: readonly KnownDefinition[] = [...checkIndicators, ...workIndicators].toSorted(
  (one, other) => place(one) - place(other),
);

export const indicatorCodes = indicators.map(({ code }) => code);

/** The definition of an indicator; RangeError for another code. */
export function indicatorOf(code: IndicatorCode): KnownDefinition {
  const found = indicators.find(one => one.code === code);
  if (!found) throw new RangeError(`There is no indicator ${code}.`);
  return found;
}

/** The reading that is meant: the first one where none is chosen; null for one the indicator does not have. */
export function choiceOf({ choices }: IndicatorDefinition, code: string | null): IndicatorChoice | null {
  return code === null ? choices[0] : (choices.find(choice => choice.code === code) ?? null);
}
