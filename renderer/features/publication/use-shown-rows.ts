import { useMemo } from 'react';
import {
  isAsked,
  type PublicWord,
  publicSorts,
  publicWord,
  publicWords,
  sortedPublic,
} from '#domain/publication/public-row.ts';
import { type PublicKind, publicKinds } from '#domain/publication/publication-kind.ts';
import { today } from '../../data/today.ts';
import type { AddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { listSort } from '../../ui/table/list-sort.ts';
import { type ShownRow, shownRow } from './publication-row.ts';

const openWords: readonly PublicWord[] = ['逾期', '即将到期', '待公示'];

/** Everything that must be public as the address asks for it: filtered, sorted, and how many there are of what. */
export function useShownRows(address: AddressFilter, isOpenOnly: boolean) {
  const list = useQuery('publication.list', { today: today() });
  const { sort, setSort } = listSort(address, publicSorts, { column: 'due', direction: 'up' });
  const all = useMemo(() => (list.data?.rows ?? []).map(shownRow), [list.data]);
  const offered = isOpenOnly ? openWords : publicWords;
  const days = Number(address.text('within') || Number.NaN);
  const words = address.list('state').filter((word): word is PublicWord => offered.some(one => one === word));
  const filter = {
    text: address.text('text').slice(0, 100),
    kinds: address.list('kind').filter((kind): kind is PublicKind => publicKinds.some(one => one === kind)),
    words: words.length > 0 ? words : isOpenOnly ? [...openWords] : [],
    within: Number.isInteger(days) && days >= 0 ? days : null,
  };
  const among = all.filter(row => offered.some(word => word === publicWord(row)));
  const shown = sortedPublic(
    among.filter(row => isAsked(row, filter)),
    sort,
  ) as ShownRow[];
  return { list, all, among, shown, filter, sort, setSort, words, offered };
}

export type FoundRows = ReturnType<typeof useShownRows>;
