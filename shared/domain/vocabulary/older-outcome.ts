import { matchingForm } from '../text/normalise.ts';
import { type OutcomeCode, outcomes } from './inspection-outcome.ts';
import type { NotCarriedOutReasonCode } from './not-carried-out-reason.ts';

/** What a result as written means today. */
export interface OutcomeReading {
  readonly outcome: OutcomeCode;
  /** Other results it may have meant; when there are any, a person decides. */
  readonly alternatives: readonly OutcomeCode[];
  /** Set when nothing was checked because the object is gone. */
  readonly notCarriedOut: NotCarriedOutReasonCode | null;
  /** The older wording where it says more than the present one. */
  readonly note: string | null;
}

const plain = (outcome: OutcomeCode): OutcomeReading => ({
  outcome,
  alternatives: [],
  notCarriedOut: null,
  note: null,
});
const gone = (notCarriedOut: NotCarriedOutReasonCode): OutcomeReading => ({ ...plain('9'), notCarriedOut });

/** Results of older record forms (domain.md 4.20 C) beside the present ones of R-150. */
const READINGS: ReadonlyArray<readonly [string, OutcomeReading]> = [
  ...outcomes.map(({ code, name }) => [name, plain(code)] as const),
  ['发现问题经责令已改正', plain('6')],
  ['发现问题待后续处理', plain('7')],
  ['已关闭停业或正在组织清算', { ...plain('9'), alternatives: ['5'], note: '已关闭停业或正在组织清算' }],
  ['公示信息隐瞒真实情况弄虚作假', { ...plain('7'), note: '公示信息隐瞒真实情况弄虚作假' }],
  ['注销', gone('deregistered')],
  ['被吊销', gone('revoked')],
  ['吊销', gone('revoked')],
  ['被撤销', gone('cancelled')],
  ['撤销', gone('cancelled')],
  ['迁出', gone('moved-away')],
];

/** Punctuation is left out: forms of different years set it differently. */
const keyOf = (text: string) => matchingForm(text).replace(/[,、;。]/g, '');
const INDEX = new Map(READINGS.map(([text, reading]) => [keyOf(text), reading]));

/** Reads a 检查结果 in the wording of R-150 or of an older form, or null when it is neither. */
export function readOutcome(text: string): OutcomeReading | null {
  return INDEX.get(keyOf(text)) ?? null;
}
