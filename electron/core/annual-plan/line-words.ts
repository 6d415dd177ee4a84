import type { LineWords } from '#domain/annual-plan/line-content.ts';
import { type CheckMethodCode, checkMethodName, checkMethods } from '#domain/vocabulary/check-method.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { jointCheckKinds } from '#domain/vocabulary/joint-check-kind.ts';
import { isCodeOf, nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { rangeWords } from '../paper/merge/range-words.ts';
import type { Profile } from '../workspace/bureau-store.ts';
import { fieldsOfLine } from './line-values.ts';
import type { LineItem, LineRow } from './plan-line-store.ts';

const number = (value: number | null) => (value === null ? '' : String(value));

/** A method of checking in the words of the profile; what is no code stays as it was written. */
function methodWords(method: string, names: Profile['methodNames']): string {
  return isCodeOf(checkMethods, method) ? checkMethodName(method as CheckMethodCode, names) : method;
}

/** A line in words, field by field, as editions keep it and papers print it. */
export function wordsOfLine(line: LineRow, items: readonly LineItem[], profile: Profile): LineWords {
  const fields = fieldsOfLine(line, items);
  return {
    name: fields.name,
    field: fields.field,
    items: items.map(({ text }) => text).join('；'),
    itemClass: fields.itemClass === null ? '' : nameOfCode(itemClasses, fields.itemClass),
    rangeText: fields.rangeText,
    range: fields.range === null ? '' : rangeWords(fields.range, profile.riskRatios),
    targeted: fields.targeted ? '定向' : '不定向',
    itemMode: fields.itemMode === 'fixed' ? '定项' : '不定项',
    ratioText: fields.ratioText,
    frequencyText: fields.frequencyText,
    riskText: fields.riskText,
    base: number(line.base),
    baseOn: line.base_on ?? '',
    target: number(line.target),
    targetReason: fields.targetReason,
    periodText: fields.periodText,
    dateFrom: fields.dateFrom ?? '',
    dateTo: fields.dateTo ?? '',
    leadDepartment: fields.leadDepartment,
    departments: fields.departments.join('、'),
    subject: fields.subject,
    level: fields.level,
    method: methodWords(fields.method, profile.methodNames),
    office: fields.office,
    jointKind: fields.jointKind === null ? '' : nameOfCode(jointCheckKinds, fields.jointKind),
    campaign: fields.campaign ? '是' : '否',
    superiorLine: fields.superiorLine ?? '',
    remark: fields.remark,
  };
}
