import type { Absence } from '../staff/absence.ts';
import { readDate } from '../text/date-reading.ts';
import { splitClauses } from '../text/list-separators.ts';
import { displayForm, halfWidth } from '../text/normalise.ts';
import { readAbsenceKind } from '../vocabulary/absence-kind.ts';

const DATE = String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?`;
const RANGE = new RegExp(String.raw`(${DATE})\s*(?:至|到|[—–~-]+)\s*(${DATE}|今)`);
const SINCE = new RegExp(String.raw`(${DATE})\s*(?:起|开始|以后)`);
const UNTIL = new RegExp(String.raw`(?:至|止|有效期至|到期)\s*[:：]?\s*(${DATE})`);
const SINGLE = new RegExp(DATE);

const dateIn = (text: string | undefined): string | null => {
  const reading = readDate((text ?? '').replace(/\s/g, ''), '1900');
  return reading.ok ? reading.date : null;
};

const plain = (text: string): string => halfWidth(displayForm(text));

/** What a cell says in clauses: those that could be read, and the words of the others. */
export interface ClauseReading<Value> {
  readonly values: readonly Value[];
  readonly unread: readonly string[];
}

function readEach<Value>(text: string, read: (clause: string) => Value | null): ClauseReading<Value> {
  const values: Value[] = [];
  const unread: string[] = [];
  for (const clause of splitClauses(text)) {
    const value = read(plain(clause));
    if (value === null) unread.push(clause);
    else values.push(value);
  }
  return { values, unread };
}

/** The days of a clause; a single day begins and ends on it. */
function daysOf(clause: string): { readonly from: string; readonly to: string | null; readonly rest: string } | null {
  const range = RANGE.exec(clause);
  if (range) {
    const from = dateIn(range[1]);
    const to = range[2] === '今' ? null : dateIn(range[2]);
    if (from === null || (to === null && range[2] !== '今') || (to !== null && to < from)) return null;
    return { from, to, rest: clause.replace(range[0], ' ') };
  }
  const since = SINCE.exec(clause);
  const single = since ?? SINGLE.exec(clause);
  const from = dateIn(since?.[1] ?? single?.[0]);
  if (!single || from === null) return null;
  return { from, to: since ? null : from, rest: clause.replace(single[0], ' ') };
}

/** Reads 请假 in words, e.g. 「请假（2026-03-01 至 2026-03-10）：产假；2026.5.6-2026.5.8 培训」. */
export function readAbsences(text: string): ClauseReading<Absence> {
  return readEach(text, clause => {
    const days = daysOf(clause);
    if (!days) return null;
    const words = days.rest.split(/[\s():,]+/).filter(word => word !== '');
    const kinds = words.map(readAbsenceKind);
    const kind = kinds.find(found => found !== null);
    const reason = words.filter((word, place) => kinds[place] === null || kinds[place]?.name !== word).join(' ');
    return { kind: kind?.code ?? 'other', from: days.from, to: days.to, reason };
  });
}

/** A certificate besides the first one as a table gives it. */
export interface CertificateClause {
  readonly type: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly openEnded: boolean;
  readonly enforcement: boolean;
}

/** Reads 其他证件 in words, e.g. 「食品检查员证 S001（省局，2024-01-01 起，至 2027-01-01）」. */
export function readCertificates(text: string): ClauseReading<CertificateClause> {
  return readEach(text, clause => {
    const openEnded = /长期|永久/.test(clause);
    const from = dateIn(SINCE.exec(clause)?.[1]);
    const until = openEnded ? null : dateIn(UNTIL.exec(clause)?.[1]);
    const words = clause
      .replace(SINCE, ' ')
      .replace(UNTIL, ' ')
      .replace(/长期(有效)?|永久(有效)?/g, ' ')
      .split(/[\s(),:]+/)
      .filter(word => word !== '');
    const [type, ...others] = words;
    if (type === undefined || /^\d+$/.test(type) || SINGLE.test(others.join(' '))) return null;
    const number = others.find(word => /\d/.test(word)) ?? null;
    const issuer = others.find(word => word !== number) ?? null;
    return { type, number, issuer, from, until, openEnded, enforcement: /执法证/.test(type) };
  });
}

/** A training as a table gives it. */
export interface TrainingClause {
  readonly on: string;
  readonly course: string;
  readonly hours: number | null;
  readonly result: string;
}

const HOURS = /(\d{1,3})\s*(?:个)?(?:学时|课时)/;

/** Reads 培训记录 in words, e.g. 「2026-03-01 执法资格培训 16 学时 合格」. */
export function readTrainings(text: string): ClauseReading<TrainingClause> {
  return readEach(text, clause => {
    const single = SINGLE.exec(clause);
    const on = dateIn(single?.[0]);
    if (!single || on === null) return null;
    const hours = HOURS.exec(clause);
    const words = clause
      .replace(single[0], ' ')
      .replace(HOURS, ' ')
      .split(/[\s():,]+/)
      .filter(word => word !== '');
    const graded = words.length > 1 && /^(不?合格|优秀|良好|及格|不及格|通过|未通过|结业)$/.test(words.at(-1) ?? '');
    const course = (graded ? words.slice(0, -1) : words).join(' ');
    if (course === '') return null;
    return { on, course, hours: hours ? Number(hours[1]) : null, result: graded ? (words.at(-1) ?? '') : '' };
  });
}
