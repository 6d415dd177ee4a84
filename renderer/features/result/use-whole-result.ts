import type { InputOf, OutputOf } from '#contract/contract.ts';
import { noDetails, type ResultCircumstances, type ResultDetails } from '#domain/result/result-entry.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';

/** Everything there is of one 任务单 and its result. */
export type WholeResult = OutputOf<'result.get'>;

/** What few results need, as it is sent. */
export type Details = NonNullable<InputOf<'result.save'>['details']>;

/** The whole of a sheet; null while it is not there or the answer is of another sheet. */
export function useWholeResult(assignmentId: number, enabled = true): WholeResult | null {
  const { data } = useQuery('result.get', { assignmentId }, { enabled });
  return data?.assignmentId === assignmentId ? data : null;
}

/** The same details, to be sent. */
export const openDetails = (details: ResultDetails): Details => ({
  ...details,
  items: [...details.items],
  moreOutcomes: [...details.moreOutcomes],
  products: details.products.map(({ verdict, fields }) => ({ verdict, fields: { ...fields } })),
});

/** What the form shows of the details: what was typed, else what is saved, else nothing. */
export const detailsOf = (typed: Details | undefined, whole: WholeResult | null): ResultDetails =>
  ({ ...noDetails, ...whole?.result?.details, ...typed }) as ResultDetails;

/** What a result of the sheet is judged by, as far as the page knows. */
export function circumstancesOf(whole: WholeResult, outcomeName: (code: string) => string): ResultCircumstances {
  const { drawnOn, allowedFrom, teamIds, fullRecord } = whole;
  return {
    ...{ drawnOn, allowedFrom, teamIds, fullRecord, outcomeName },
    today: today(),
    itemIds: whole.items.map(({ id }) => id),
  };
}
