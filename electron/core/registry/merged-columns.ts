/** What a row says of something registered; null where it says nothing. */
export type Said<Columns> = { readonly [Name in keyof Columns]: Columns[Name] | null };

/** The columns after an update: what the row says, and what was known where it says nothing. */
export function mergedColumns<Columns extends object>(said: Said<Columns>, known: Columns): Columns {
  const names = Object.keys(said) as (keyof Columns)[];
  return Object.fromEntries(names.map(name => [name, said[name] ?? known[name]])) as Columns;
}

/** Whether two sets of columns say the same. */
export function sameColumns<Columns extends object>(columns: Columns, known: Columns): boolean {
  return (Object.keys(columns) as (keyof Columns)[]).every(name => columns[name] === known[name]);
}
