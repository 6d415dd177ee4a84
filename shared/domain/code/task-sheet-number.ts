import { mod1110CheckDigit } from './mod-11-10.ts';

/** The parts of a 任务单号: area (GB/T 2260), year, department of the bureau, task in the year, object in the task (domain.md 4.19). */
export interface TaskSheetNumber {
  readonly area: string;
  readonly year: number;
  readonly department: number;
  readonly task: number;
  readonly object: number;
}

export type TaskSheetNumberReading =
  | { readonly ok: true; readonly number: TaskSheetNumber }
  | { readonly ok: false; readonly reason: 'length' | 'digits' | 'check' };

const LENGTH = 20;

function part(value: number, digits: number, lowest: number): string {
  const text = String(value);
  if (!Number.isSafeInteger(value) || value < lowest || text.length > digits)
    throw new RangeError(`${value} does not fit ${digits} digits of a task sheet number.`);
  return text.padStart(digits, '0');
}

/** Writes a 任务单号 of 20 digits: 区划6 年4 部门2 任务序3 对象序4 and an ISO 7064 MOD 11,10 check digit. */
export function formatTaskSheetNumber({ area, year, department, task, object }: TaskSheetNumber): string {
  if (!/^[0-9]{6}$/.test(area)) throw new RangeError(`"${area}" is no area code of six digits.`);
  const body = area + part(year, 4, 1000) + part(department, 2, 0) + part(task, 3, 1) + part(object, 4, 1);
  return body + mod1110CheckDigit(body);
}

/** Reads a 任务单号, with or without spaces between its groups, and proves its check digit. */
export function readTaskSheetNumber(text: string): TaskSheetNumberReading {
  const digits = text.replace(/\s/g, '');
  if (digits.length !== LENGTH) return { ok: false, reason: 'length' };
  if (!/^[0-9]+$/.test(digits)) return { ok: false, reason: 'digits' };
  if (mod1110CheckDigit(digits.slice(0, -1)) !== digits.slice(-1)) return { ok: false, reason: 'check' };
  const number = {
    area: digits.slice(0, 6),
    year: Number(digits.slice(6, 10)),
    department: Number(digits.slice(10, 12)),
    task: Number(digits.slice(12, 15)),
    object: Number(digits.slice(15, 19)),
  };
  return { ok: true, number };
}
