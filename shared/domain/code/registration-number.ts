import { mod1110CheckDigit } from './mod-11-10.ts';

export type RegistrationNumberFault = 'length' | 'digits' | 'check';

export type RegistrationNumberCheck =
  | { readonly ok: true; readonly form: '15-digit' | '13-digit' }
  | { readonly ok: false; readonly reason: RegistrationNumberFault };

/** Whether an old 注册号 is right: 15 digits end in an ISO 7064 MOD 11,10 digit, the still older 13 digits carry none. */
export function checkRegistrationNumber(number: string): RegistrationNumberCheck {
  if (number.length !== 15 && number.length !== 13) return { ok: false, reason: 'length' };
  if (!/^[0-9]+$/.test(number)) return { ok: false, reason: 'digits' };
  if (number.length === 13) return { ok: true, form: '13-digit' };
  const right = mod1110CheckDigit(number.slice(0, 14)) === number.charAt(14);
  return right ? { ok: true, form: '15-digit' } : { ok: false, reason: 'check' };
}
