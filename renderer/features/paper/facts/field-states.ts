import type { FieldState } from '../editor/field-state.ts';
import type { Paper } from '../writing/written.ts';

/** How each merge field stands in a paper; what was typed in goes before the records. */
export function fieldStates(
  paper: Pick<Paper, 'known' | 'fields'>,
  entered: Readonly<Record<string, string>>,
): (name: string) => FieldState {
  const known = new Map(paper.known.map(({ name, value }) => [name, value]));
  const asked = new Set(paper.fields.map(({ name }) => name));
  return name => {
    if (asked.has(name)) return (entered[name] ?? '').trim() === '' ? 'empty' : 'entered';
    const value = known.get(name);
    if (value === undefined) return 'unknown';
    return value === '' ? 'empty' : 'known';
  };
}
