import { useEffect, useRef } from 'react';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import type { AddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import type { PlacedColumn } from './column-layout.ts';
import { useKeptChoice } from './use-kept-choice.ts';

export type ViewedList = InputOf<'view.list'>['list'];
export type SavedView = OutputOf<'view.list'>['views'][number];
type Shape = Pick<SavedView, 'columns' | 'sort' | 'filter'>;

interface Shown {
  readonly layout: readonly PlacedColumn[];
  apply(layout: readonly PlacedColumn[]): void;
}

/** What of an address belongs to a view: not the place one has come to, such as a version or a page within. */
const besides = new Set(['sort', 'version']);

/** The views of a list, which of them is shown, and the list as it stands now. */
export function useSavedViews(list: ViewedList, address: AddressFilter, choice: Shown) {
  const found = useQuery('view.list', { list }).data;
  const views = found?.views ?? [];
  const [last, keepLast] = useKeptChoice(`last-view:${list}`);
  const all = address.all();
  const now: Shape = {
    columns: [...choice.layout],
    sort: all.sort?.[0] ?? '',
    filter: Object.fromEntries(Object.entries(all).filter(([name]) => !besides.has(name))),
  };
  const current = views.find(({ id }) => String(id) === last);

  const open = (view: SavedView) => {
    choice.apply(view.columns);
    address.replace({ ...view.filter, ...(view.sort === '' ? {} : { sort: [view.sort] }) });
    keepLast(String(view.id));
  };

  // The view that was looked at last opens again, unless somebody came here for other rows.
  const settled = useRef(!address.empty);
  useEffect(() => {
    if (settled.current || !found) return;
    settled.current = true;
    if (current) open(current);
  });

  return {
    views,
    mayShare: found?.mayShare ?? false,
    current,
    /** Whether the list stands otherwise than the view that is named. */
    changed: current !== undefined && shapeText(current) !== shapeText(now),
    now,
    open,
    keepLast,
    leave() {
      keepLast(null);
    },
  };
}

export type SavedViews = ReturnType<typeof useSavedViews>;

function shapeText({ columns, sort, filter }: Shape): string {
  const names = Object.keys(filter).sort();
  return JSON.stringify([columns.map(({ key, width }) => [key, width]), sort, names.map(name => [name, filter[name]])]);
}
