import type { z } from 'zod';
import type { lineFields } from '#contract/plan-shapes.ts';
import type { ObjectFilter } from '../registry/object-filter.ts';
import { everything } from '../registry/object-filter.ts';
import type { LineItem, LineRow } from './plan-line-store.ts';

/** What a person says of a line. */
export type LineFields = z.output<typeof lineFields>;

/** The columns of a line that a person writes. */
export function lineValues(fields: LineFields) {
  return {
    name: fields.name,
    field: fields.field,
    item_class: fields.itemClass,
    range: fields.range === null ? null : JSON.stringify(fields.range),
    range_text: fields.rangeText,
    targeted: Number(fields.targeted),
    item_mode: fields.itemMode,
    ratio_text: fields.ratioText,
    frequency_text: fields.frequencyText,
    target: fields.target,
    target_reason: fields.targetReason === '' ? null : fields.targetReason,
    lead_department: fields.leadDepartment,
    departments: JSON.stringify(fields.departments),
    subject: fields.subject,
    level: fields.level,
    method: fields.method,
    date_from: fields.dateFrom,
    date_to: fields.dateTo,
    period_text: fields.periodText,
    office: fields.office,
    risk_text: fields.riskText,
    joint_kind: fields.jointKind,
    campaign: Number(fields.campaign),
    superior_line: fields.superiorLine,
    remark: fields.remark,
  };
}

/** The object range of a stored line; null while only words are known. */
export const lineRange = ({ range }: Pick<LineRow, 'range'>): ObjectFilter | null =>
  range === null ? null : { ...everything, ...(JSON.parse(range) as ObjectFilter) };

/** The departments of a stored line beside the one that leads. */
export const lineDepartments = ({ departments }: Pick<LineRow, 'departments'>): string[] =>
  JSON.parse(departments) as string[];

/** A stored line as a person said it. */
export function fieldsOfLine(line: LineRow, items: readonly LineItem[]): LineFields {
  return {
    name: line.name,
    field: line.field,
    itemClass: line.item_class as LineFields['itemClass'],
    range: lineRange(line),
    rangeText: line.range_text,
    targeted: line.targeted === 1,
    itemMode: line.item_mode as LineFields['itemMode'],
    items: items.map(({ itemId, text }) => ({ itemId, text })),
    ratioText: line.ratio_text,
    frequencyText: line.frequency_text,
    riskText: line.risk_text,
    target: line.target,
    targetReason: line.target_reason ?? '',
    leadDepartment: line.lead_department,
    departments: lineDepartments(line),
    subject: line.subject,
    level: line.level,
    method: line.method,
    dateFrom: line.date_from,
    dateTo: line.date_to,
    periodText: line.period_text,
    office: line.office,
    jointKind: line.joint_kind as LineFields['jointKind'],
    campaign: line.campaign === 1,
    superiorLine: line.superior_line,
    remark: line.remark,
  };
}
