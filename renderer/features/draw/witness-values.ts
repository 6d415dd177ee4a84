import { witnessProblem } from '#domain/draw/seed.ts';
import { DICE_METHOD } from '#domain/draw/witness-rule.ts';

/** How a witness's number comes about (SSJ-DRAW/1 2.4). */
export const witnessMethods = ['密封纸条', DICE_METHOD] as const;

export interface WitnessValues {
  readonly name: string;
  readonly unit: string;
  readonly kind: string;
  readonly method: string;
  readonly digits: string;
  /** The same number once more, typed without seeing the first. */
  readonly repeated: string;
  /** The witness has read his number on the screen and says that it is his. */
  readonly confirmed: boolean;
}

export type WitnessField = Exclude<keyof WitnessValues, 'kind' | 'method'>;

export const emptyWitness: WitnessValues = {
  name: '',
  unit: '',
  kind: '',
  method: witnessMethods[0],
  digits: '',
  repeated: '',
  confirmed: false,
};

/** Digits as they are kept: an input method may have made them wide, and people group them by blanks. */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}

/** Says that what was typed is kept in another form, and how long it is; null where it is kept as typed. */
export function conversionNote(typed: string): string | null {
  const digits = plainDigits(typed);
  return digits !== typed && /^[0-9]+$/.test(digits)
    ? `全角数字和空格已换成半角，按 ${digits.length} 位数字记下。`
    : null;
}

/** Why digits as they are kept cannot be taken, or null. */
export const numberProblem = (digits: string): string | null =>
  digits === '' ? '请输入见证数字。' : witnessProblem(digits);

interface WitnessProblem {
  readonly field: WitnessField;
  readonly sentence: string;
}

/**
 * The first thing that keeps a witness's entry from being taken, or null. Hidden digits are typed twice; digits that are shown
 * are confirmed by the witness himself. `fewest` is the number of digits the bureau's profile asks for.
 */
export function witnessEntryProblem(values: WitnessValues, shown: boolean, fewest: number): WitnessProblem | null {
  if (values.name.trim() === '') return { field: 'name', sentence: '请填写见证人姓名。' };
  if (values.unit.trim() === '') return { field: 'unit', sentence: '请填写见证人所在单位。' };
  const digits = plainDigits(values.digits);
  const problem = numberProblem(digits);
  if (problem !== null) return { field: 'digits', sentence: problem };
  if (digits.length < fewest) {
    return { field: 'digits', sentence: `本单位要求至少 ${fewest} 位，现在有 ${digits.length} 位，请补足。` };
  }
  if (shown) return values.confirmed ? null : { field: 'confirmed', sentence: '请见证人核对屏幕上的数字后勾选。' };
  if (values.repeated === '') return { field: 'repeated', sentence: '请再输入一次。' };
  return plainDigits(values.repeated) === digits
    ? null
    : { field: 'repeated', sentence: '两次输入的数字不同，请对照纸条重新输入。' };
}
