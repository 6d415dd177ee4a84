import { isOrganisationCode } from './organisation-code.ts';

/** The 31 signs of GB 32100-2015; I, O, Z, S and V are left out because they are mistaken for digits. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BODY_LENGTH = 17;

/** Departments (登记管理部门) that may stand in the first place of a code (GB 32100-2015). */
const DEPARTMENTS = '123456789ANY';

export type CreditCodeFault = 'length' | 'alphabet' | 'check';

/** Doubts that never refuse a code: old codes and changed areas exist (domain.md 4.18). */
export type CreditCodeDoubt = 'department' | 'area' | 'organisation-code';

export type CreditCodeCheck =
  | { readonly ok: true; readonly warnings: readonly CreditCodeDoubt[] }
  | { readonly ok: false; readonly reason: CreditCodeFault };

/** The 18th sign that belongs to the first 17 signs of a code (GB 32100-2015); RangeError when they are no such signs. */
export function creditCodeCheckSign(first17: string): string {
  if (first17.length !== BODY_LENGTH) throw new RangeError('A credit code has 17 signs before its check sign.');
  let sum = 0;
  let weight = 1;
  for (const sign of first17) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) throw new RangeError(`"${sign}" is no sign of a credit code.`);
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The administrative area (GB/T 2260, six digits) in which the holder of a code was registered. */
export function creditCodeArea(code: string): string {
  return code.slice(2, 8);
}

/** Whether a 统一社会信用代码 in capital letters is right by GB 32100-2015, and which of its parts are doubtful. */
export function checkCreditCode(code: string, isKnownArea: (area: string) => boolean = () => true): CreditCodeCheck {
  if (code.length !== BODY_LENGTH + 1) return { ok: false, reason: 'length' };
  for (const sign of code) if (!ALPHABET.includes(sign)) return { ok: false, reason: 'alphabet' };
  if (creditCodeCheckSign(code.slice(0, BODY_LENGTH)) !== code.charAt(BODY_LENGTH))
    return { ok: false, reason: 'check' };

  const warnings: CreditCodeDoubt[] = [];
  if (!DEPARTMENTS.includes(code.charAt(0))) warnings.push('department');
  const area = creditCodeArea(code);
  if (!/^[0-9]{6}$/.test(area) || !isKnownArea(area)) warnings.push('area');
  if (!isOrganisationCode(code.slice(8, 17))) warnings.push('organisation-code');
  return { ok: true, warnings };
}
