import type { Inspection } from './import-kind.ts';

/** Why an import with this mapping cannot start, in one sentence; null when it can. */
export function obstacleOf(inspection: Inspection, mapping: Inspection['mapping']): string | null {
  if (inspection.preview.length === 0) return '列名下面没有数据，请核对列名在第几行，或换一个工作表。';
  const chosen = mapping.filter(key => key !== null);
  const nameOf = (key: string) => inspection.fields.find(field => field.key === key)?.name ?? key;
  const twice = chosen.find((key, index) => chosen.indexOf(key) !== index);
  if (twice !== undefined) return `有两列都对应「${nameOf(twice)}」，请只留一列。`;
  const missing = inspection.fields.filter(field => field.required && !chosen.includes(field.key));
  if (missing.length > 0) return `还没有指定哪一列是${missing.map(field => `「${field.name}」`).join('、')}。`;
  return null;
}

/** Whether this column's field is also the field of another column. */
export function isTwice(mapping: Inspection['mapping'], column: number): boolean {
  const key = mapping[column];
  return key !== null && key !== undefined && mapping.some((other, index) => index !== column && other === key);
}
