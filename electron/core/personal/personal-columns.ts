/** Which tables came into the file when numbers were sealed from the beginning: they have no plain column. */
export const sealedFromTheBeginning: ReadonlySet<string> = new Set(['assistant', 'department']);

/** The columns that hold what a person has not made public, by what the contract calls them. */
export const personalColumns = {
  object: { phone: { table: 'inspection_object', plain: 'phone', sealed: 'phone_sealed', title: '联系电话' } },
  inspector: { phone: { table: 'inspector', plain: 'phone', sealed: 'phone_sealed', title: '联系电话' } },
  assistant: { phone: { table: 'assistant', plain: 'phone', sealed: 'phone_sealed', title: '联系电话' } },
  department: { phone: { table: 'department', plain: 'phone', sealed: 'phone_sealed', title: '联系电话' } },
} as const;

/** What a value of a column is sealed for, besides its row. */
export const placeOf = ({ table, plain }: { readonly table: string; readonly plain: string }): string =>
  `${table}/${plain}`;
