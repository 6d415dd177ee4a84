import { AppError } from '#contract/app-error.ts';

/** Where a page ended: the sort value and the row id, so that the next page starts right after it. */
export interface PageCursor {
  readonly value: string;
  readonly id: number;
}

export const writeCursor = (cursor: PageCursor): string => JSON.stringify([cursor.value, cursor.id]);

/** Reads a cursor that came back from the page; null means the start; throws AppError('invalid-input') for anything else. */
export function readCursor(text: string | null): PageCursor | null {
  if (text === null) return null;
  try {
    const [value, id] = JSON.parse(text) as unknown[];
    if (typeof value === 'string' && Number.isSafeInteger(id)) return { value, id: id as number };
  } catch {
    // Falls through to the sentence below.
  }
  throw new AppError('invalid-input', '列表位置已失效，请回到列表开头重新查看。');
}

/** Cuts a page that was asked for with one row too many, and says where the next one starts. */
export function cutPage<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => PageCursor) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: rows.length > limit && last ? writeCursor(cursorOf(last)) : null };
}
