/** An item as two versions of a list are compared: its fields in words, by name of the field. */
export interface ComparedItem {
  readonly code: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface ChangedField {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What became of one item from one version to another. */
export interface ItemDifference {
  readonly kind: 'added' | 'dropped' | 'changed';
  readonly code: string;
  readonly title: string;
  /** Field by field, for a changed item only. */
  readonly fields: readonly ChangedField[];
}

function changedFields(before: ComparedItem, after: ComparedItem): ChangedField[] {
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  return names.flatMap(field => {
    const was = before.fields[field] ?? '';
    const is = after.fields[field] ?? '';
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** What is new, changed and dropped between two versions, an item being known by its code; new and changed ones in the order of the later list, dropped ones last. */
export function itemDifferences(before: readonly ComparedItem[], after: readonly ComparedItem[]): ItemDifference[] {
  const earlier = new Map(before.map(item => [item.code, item]));
  const later = new Set(after.map(({ code }) => code));
  const now = after.flatMap((item): ItemDifference[] => {
    const { code, title } = item;
    const was = earlier.get(code);
    if (!was) return [{ kind: 'added', code, title, fields: [] }];
    const fields = changedFields(was, item);
    return fields.length === 0 ? [] : [{ kind: 'changed', code, title, fields }];
  });
  const gone = before
    .filter(({ code }) => !later.has(code))
    .map(({ code, title }): ItemDifference => ({ kind: 'dropped', code, title, fields: [] }));
  return [...now, ...gone];
}
