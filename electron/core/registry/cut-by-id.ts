/** One page of rows in the order of their ids, and the id after which the next begins; `after` is the last one seen. */
export function cutById<Row extends { readonly id: number }>(
  rows: readonly Row[],
  after: string | null,
  limit: number,
) {
  const rest = after === null ? rows : rows.filter(({ id }) => id > Number(after));
  const page = rest.slice(0, limit);
  return { page, next: rest.length > limit ? String(page.at(-1)?.id) : null };
}
