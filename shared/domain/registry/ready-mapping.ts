import { matchingForm } from '../text/normalise.ts';
import type { ImportKind } from './import-kind.ts';

/** The columns of a known table, and how each is understood (domain.md 3.6). */
export interface ColumnSet {
  readonly name: string;
  /** Where the columns were published. */
  readonly source: string;
  /** What each heading feeds; null for a column that is left out. */
  readonly columns: Readonly<Record<string, string | null>>;
}

/** How the columns of a known platform are understood when a registry is imported. */
export interface ReadyMapping extends ColumnSet {
  readonly kind: ImportKind;
}

const form = (heading: string) => matchingForm(heading).replace(/\([^()]*\)/g, '');

/** A file fits when it has most of the headings, and hardly any other. */
const leastShare = 0.7;

/** The mapping of the platform whose headings a file has, or null; what its columns do not name is read as `proposed`. */
export function fittingMapping<Known extends ColumnSet>(
  ready: readonly Known[],
  headings: readonly string[],
  proposed: readonly (string | null)[] = [],
): { readonly ready: Known; readonly mapping: (string | null)[] } | null {
  const named = headings.map(form);
  const filled = named.filter(heading => heading !== '');
  let best: { ready: Known; mapping: (string | null)[]; share: number } | null = null;
  for (const one of ready) {
    const fields = new Map(Object.entries(one.columns).map(([heading, field]) => [form(heading), field]));
    const met = new Set(named.filter(heading => fields.has(heading)));
    const share = met.size / Math.max(fields.size, filled.length, 1);
    if (share < leastShare || share <= (best?.share ?? 0)) continue;
    const own = named.map(heading => fields.get(heading) ?? null);
    const beside = named.map((heading, column) => (fields.has(heading) ? null : (proposed[column] ?? null)));
    const used = new Set(own);
    const mapping = own.map((field, column) => {
      if (field !== null) return own.indexOf(field) === column ? field : null;
      const other = beside[column] ?? null;
      if (other === null || used.has(other)) return null;
      used.add(other);
      return other;
    });
    best = { ready: one, mapping, share };
  }
  return best && { ready: best.ready, mapping: best.mapping };
}
