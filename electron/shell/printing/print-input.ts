import { AppError } from '#contract/app-error.ts';
import { parseGrant } from '../page-input.ts';

/** How a paper is to be printed; without a printer the machine's own dialog asks. */
export interface PrintRequest {
  readonly grant: string;
  readonly printer: string | null;
  readonly copies: number;
  readonly duplex: 'one-sided' | 'long-edge' | 'short-edge';
}

const duplexWords = new Set(['one-sided', 'long-edge', 'short-edge']);
const mostCopies = 999;

/** Reads what a page says of a paper to be printed; throws AppError invalid-input for anything else. */
export function parsePrintRequest(input: unknown): PrintRequest {
  if (typeof input === 'object' && input !== null && 'grant' in input) {
    const { grant, printer, copies, duplex } = input as Record<string, unknown>;
    const isPrinter = printer === null || (typeof printer === 'string' && printer !== '' && printer.length <= 300);
    const isCount = Number.isSafeInteger(copies) && (copies as number) >= 1 && (copies as number) <= mostCopies;
    if (isPrinter && isCount && duplexWords.has(duplex as string)) {
      const words = { printer, copies, duplex } as Omit<PrintRequest, 'grant'>;
      return { ...words, grant: parseGrant(grant) };
    }
  }
  throw new AppError('invalid-input', '打印的设置有误，请重新选择打印机和份数。');
}
