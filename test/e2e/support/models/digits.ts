/** 「共 12,000 户」 → 12000; a text without digits is an error of the test. */
export function digitsOf(text: string | null): number {
  const digits = (text ?? '').replaceAll(/\D/g, '');
  if (digits === '') throw new RangeError(`There is no number in: ${text}`);
  return Number(digits);
}
