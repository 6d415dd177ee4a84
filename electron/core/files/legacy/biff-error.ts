const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** An error value as the cell shows it ([MS-XLS] 2.5.10). */
export function errorText(code: number | undefined): string {
  return ERRORS[code ?? 42] ?? '#N/A';
}
