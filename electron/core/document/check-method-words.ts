import { type CheckMethodCode, checkMethods, checkMethodName as nameOf } from '#domain/vocabulary/check-method.ts';

export const isCheckMethod = (code: string): code is CheckMethodCode =>
  checkMethods.some(method => method.code === code);

/** The name of a 检查方式 in the words of a profile. */
export const checkMethodName = (code: CheckMethodCode, words: Readonly<Record<string, string>>): string =>
  words[code] ?? nameOf(code);
