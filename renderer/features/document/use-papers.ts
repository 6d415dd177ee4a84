import { useMemo } from 'react';
import { useMay } from '../../data/rights.ts';
import { type PagedList, usePagedList } from '../../data/use-paged-list.ts';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { type AllRows, useAllRows } from '../check/use-all-rows.ts';
import type { PaperRow } from './paper-kinds.ts';

/** Every paper of one task: a few for each drawn object. */
export function useTaskPapers(taskId: number): AllRows<PaperRow> {
  return useAllRows('document.list', { taskId }, { enabled: useMay('document.list') });
}

/** The papers of all tasks, read as far as somebody scrolls. */
export function useEveryPaper(): PagedList<PaperRow> {
  return usePagedList('document.list', { taskId: null });
}

/** The papers of the chosen kinds; of all kinds where none is chosen. */
export function useKinds(papers: AllRows<PaperRow>, kinds: readonly string[]): PagedList<PaperRow> {
  const { rows, loading, complete } = papers;
  const wanted = kinds.join('\n');
  return useMemo(() => {
    const chosen = wanted === '' ? [] : wanted.split('\n');
    const shown = chosen.length === 0 ? rows : rows.filter(({ kind }) => chosen.includes(kind));
    return fixedList(shown, loading && !complete);
  }, [rows, loading, complete, wanted]);
}
