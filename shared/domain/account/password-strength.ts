import type { SecurityRule } from './security-rule.ts';

export type PasswordFault = 'short' | 'few-kinds' | 'common' | 'name';

type StrengthRule = Pick<SecurityRule, 'passwordLength' | 'passwordKinds'>;

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** What everybody tries first, on its own or with something behind it. */
const beginnings = ['password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'admin', 'qwerty', 'qwer', '1qaz', 'asdf', 'abc'];

/** A password as it is compared: typed with a Chinese input method in full width it is still the same. */
export const plainPassword = (typed: string): string => typed.normalize('NFKC');

/** What is wrong with a new password, or null; `name` is that of the account it is for. */
export function passwordFault(typed: string, rule: StrengthRule, name = ''): PasswordFault | null {
  const password = plainPassword(typed);
  if ([...password].length < rule.passwordLength) return 'short';
  if (isCommon(password)) return 'common';
  if (name !== '' && password.toLowerCase().includes(plainPassword(name).toLowerCase())) return 'name';
  return kinds.filter(kind => kind.test(password)).length < rule.passwordKinds ? 'few-kinds' : null;
}

/** Such a fault in words, with what the rule asks for. */
export function passwordFaultSentence(fault: PasswordFault, rule: StrengthRule): string {
  switch (fault) {
    case 'short':
      return `密码至少 ${rule.passwordLength} 位。`;
    case 'few-kinds':
      return `密码应包含小写字母、大写字母、数字、其他符号中的至少 ${rule.passwordKinds} 种。`;
    case 'common':
      return '这个密码太常见，容易被猜到，请换一个。';
    case 'name':
      return '密码里不能有账号名，请换一个。';
    default:
      return fault satisfies never;
  }
}

/** Known to everybody, or nothing but one run of signs: 12345678, aaaaaaaa, Abcdefg1. */
function isCommon(password: string): boolean {
  const small = password.toLowerCase();
  const rest = beginnings.map(beginning => (small.startsWith(beginning) ? small.slice(beginning.length) : null));
  if (rest.some(ending => ending !== null && /^[\d\p{P}\p{S}]*$/u.test(ending) && ending.length <= 6)) return true;
  return longestRun(small) >= Math.max(5, small.length - 2);
}

/** How many signs in a row are the same, or follow each other upwards or downwards. */
function longestRun(text: string): number {
  const points = [...text].map(sign => sign.codePointAt(0) ?? 0);
  let longest = 1;
  for (const step of [-1, 0, 1]) {
    let run = 1;
    for (let place = 1; place < points.length; place++) {
      run = (points[place] ?? 0) - (points[place - 1] ?? 0) === step ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}
