import { checkCreditCode, creditCodeCheckSign } from '#domain/code/credit-code.ts';
import { mod1110CheckDigit } from '#domain/code/mod-11-10.ts';
import { organisationCheckSign } from '#domain/code/organisation-code.ts';

/** Gives each code of a table another valid one, the same code always the same other one; what is no code stays as it is. */
export function otherCodes(variation: number): (code: unknown) => unknown {
  const given = new Map<string, string>();
  return code => {
    if (typeof code !== 'string') return code;
    const known = given.get(code);
    if (known !== undefined) return known;
    const other = otherCode(code, String(variation * 100_000 + given.size));
    given.set(code, other);
    return other;
  };
}

function otherCode(code: string, number: string): string {
  if (checkCreditCode(code).ok) return creditCode(code.slice(0, 8), number);
  if (/^\d{13}$/.test(code)) return `${code.slice(0, 5)}${number.padStart(8, '0')}`;
  if (!/^\d{15}$/.test(code)) return code;
  const body = `${code.slice(0, 6)}${number.padStart(8, '0')}`;
  return `${body}${mod1110CheckDigit(body)}`;
}

function creditCode(departmentAndArea: string, number: string): string {
  const organisation = `M${number.padStart(7, '0')}`;
  const body = `${departmentAndArea}${organisation}${organisationCheckSign(organisation)}`;
  return `${body}${creditCodeCheckSign(body)}`;
}
