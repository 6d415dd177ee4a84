import { isDate } from '../calendar/day.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

export type IdentityNumberFault = 'length' | 'digits' | 'birth' | 'check';

export type IdentityNumberCheck =
  | { readonly ok: true; readonly birth: string }
  | { readonly ok: false; readonly reason: IdentityNumberFault };

/** Whether an 18-sign 公民身份号码 with a capital X is right (GB 11643-1999), and the birth date YYYY-MM-DD in it. */
export function checkIdentityNumber(number: string): IdentityNumberCheck {
  if (number.length !== 18) return { ok: false, reason: 'length' };
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(number)) return { ok: false, reason: 'digits' };
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!/^(18|19|20)/.test(birth) || !isDate(birth)) return { ok: false, reason: 'birth' };
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  return CHECK_SIGNS.charAt(sum % 11) === number.charAt(17) ? { ok: true, birth } : { ok: false, reason: 'check' };
}
