import type { SheetColumn } from '../../files/writing/sheet-content.ts';

/** A column of texts, `width` half-width signs wide. */
export const textColumn = (header: string, width: number): SheetColumn => ({ header, width, kind: 'text' });

/** A column of whole numbers. */
export const numberColumn = (header: string, width: number): SheetColumn => ({ header, width, kind: 'number' });
