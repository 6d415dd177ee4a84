import { assignmentStateTitles, taskStateTitles } from '../dispatch/life-title.ts';
import { exclusionNames } from '../plan/exclusion.ts';
import { assistantEntries, assistantKinds } from '../vocabulary/assistant-kind.ts';
import { outcomes } from '../vocabulary/inspection-outcome.ts';
import { inspectorStatuses } from '../vocabulary/inspector-status.ts';
import { registrationStates } from '../vocabulary/registration-state.ts';
import { riskClasses } from '../vocabulary/risk-class.ts';
import { staffKinds } from '../vocabulary/staff-kind.ts';
import type { VocabularyEntry } from '../vocabulary/vocabulary-entry.ts';

const states = new Map<string, string>(Object.entries({ ...assignmentStateTitles, ...taskStateTitles }));
const forms = new Map([
  ['public', '公开版'],
  ['sealed', '存档版'],
]);

const modes = new Map([
  ['ratio', '按比例'],
  ['count', '按户数'],
  ['none', '不抽'],
]);

const wordsOf = (entries: readonly VocabularyEntry[]) => new Map(entries.map(({ code, name }) => [code, name]));

/** The code lists behind fields of the trail, by the last part of the field's path. */
const lists: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  status: wordsOf(inspectorStatuses),
  outcome: wordsOf(outcomes),
  staffKind: wordsOf(staffKinds),
  kind: wordsOf(assistantKinds),
  entry: wordsOf(assistantEntries),
  states: wordsOf(registrationStates),
  drawableStates: wordsOf(registrationStates),
  riskClasses: wordsOf(riskClasses),
  state: states,
  mode: modes,
  exclusions: new Map(Object.entries(exclusionNames)),
  form: forms,
};

/** A value of the trail in words: codes by their names, several of them joined as they were, anything else as it stands. */
export function valueName(field: string, value: string): string {
  const words = lists[field.split('.').findLast(part => !/^\d+$/.test(part)) ?? ''];
  if (!words) return value;
  return value
    .split('、')
    .map(one => words.get(one) ?? one)
    .join('、');
}
