const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check sign after the eight signs of a 组织机构代码 (GB 11714-1997), or null when a sign is outside 0-9 and A-Z. */
export function organisationCheckSign(first8: string): string | null {
  if (!/^[0-9A-Z]{8}$/.test(first8)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * SIGNS.indexOf(first8.charAt(index)), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** Whether nine signs without a hyphen are a 组织机构代码 with a right check sign (GB 11714-1997). */
export function isOrganisationCode(code: string): boolean {
  return code.length === 9 && organisationCheckSign(code.slice(0, 8)) === code.charAt(8);
}
