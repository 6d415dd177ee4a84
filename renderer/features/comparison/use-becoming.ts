import type { InputOf } from '#contract/contract.ts';
import { useQuery } from '../../data/use-query.ts';

export type ObjectPart = InputOf<'comparison.becoming'>['part'];

export interface BecomingProps {
  readonly id: number;
  readonly part: ObjectPart;
  readonly onClose: () => void;
}

/** What becomes of a part before it does; undefined while it is counted. */
export function useBecoming({ id, part }: BecomingProps, labelId: number | null) {
  const { data } = useQuery('comparison.becoming', { id, part, labelId });
  // The answer to the question before stays until the new one is there.
  return data && (labelId === null) === (data.label === null) ? data : undefined;
}
