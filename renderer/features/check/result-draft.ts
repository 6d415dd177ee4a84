import type { InputOf, OutputOf } from '#contract/contract.ts';
import { isProblem } from './outcome-choices.ts';

/** 检查任务单: one object of one task, with its result once there is one. */
export type TaskSheet = OutputOf<'assignment.list'>['rows'][number];

/** What somebody is typing for one task sheet. */
export type ResultDraft = Omit<InputOf<'result.save'>, 'assignmentId'>;

/** The days of a check: they are often the same for a whole pile of papers. */
export type CheckDays = Pick<ResultDraft, 'checkedOn' | 'endedOn'>;

/** What the form of a sheet shows before anything was typed: its saved result, or the drawn team and the given days. */
export function draftOf({ result, team }: TaskSheet, days: CheckDays): ResultDraft {
  const nothing = { outcome: '', finding: '', note: '', version: 0 };
  if (!result) return { ...nothing, ...days, inspectorIds: team.map(({ id }) => id) };
  const { outcome, checkedOn, endedOn, inspectorIds, finding, note, version } = result;
  return { outcome, checkedOn, endedOn, inspectorIds, finding, note, version };
}

/** The days of the result that was entered last; today where there is none. */
export function lastDays(sheets: readonly TaskSheet[], today: string): CheckDays {
  let last: NonNullable<TaskSheet['result']> | null = null;
  for (const { result } of sheets) if (result && (!last || result.enteredAt > last.enteredAt)) last = result;
  return { checkedOn: last?.checkedOn ?? today, endedOn: last?.endedOn ?? today };
}

/** Moving the first day of a check takes the last one along where they were the same or would change places. */
export function withCheckedOn(draft: ResultDraft, checkedOn: string): ResultDraft {
  const along = draft.endedOn === draft.checkedOn || draft.endedOn < checkedOn;
  return { ...draft, checkedOn, endedOn: along ? checkedOn : draft.endedOn };
}

/** Whether two drafts say the same; the order of the inspectors says nothing. */
export function sameDraft(one: ResultDraft, other: ResultDraft): boolean {
  const { inspectorIds: ids, ...fields } = one;
  const { inspectorIds: otherIds, ...otherFields } = other;
  const same = (Object.keys(fields) as (keyof typeof fields)[]).every(key => fields[key] === otherFields[key]);
  return same && ids.length === otherIds.length && ids.every(id => otherIds.includes(id));
}

export type FieldProblems = Partial<Record<keyof ResultDraft, string>>;

const fewestInspectors = 2;

/** What is missing or cannot be, by field, in sentences (domain.md 4.11); the core checks the rest against the draw. */
export function problemsOf(draft: ResultDraft, outcomeName: string, today: string): FieldProblems {
  const problems: FieldProblems = {};
  const { outcome, checkedOn, endedOn, inspectorIds } = draft;
  const found = draft.finding.trim() !== '';
  if (outcome === '') problems.outcome = '请选择检查结果。';
  if (checkedOn === '') problems.checkedOn = '请填写检查日期。';
  else if (checkedOn > today) problems.checkedOn = '检查日期不能晚于今天。';
  if (endedOn === '') problems.endedOn = '请填写完成日期。';
  else if (endedOn > today) problems.endedOn = '完成日期不能晚于今天。';
  else if (endedOn < checkedOn) problems.endedOn = '完成日期不能早于检查日期。';
  if (inspectorIds.length < fewestInspectors) problems.inspectorIds = '检查人员不得少于两人。';
  if (isProblem(outcome) && !found) problems.finding = `结果为“${outcomeName}”，请写明发现的问题。`;
  if (outcome === '1' && found) {
    problems.finding = `结果为“${outcomeName}”，这里却写着问题。请改选结果，或把文字移到备注。`;
  }
  return problems;
}
