import { speaksOfProducts } from './outcome-set.ts';
import { type ProductField, productFields } from './product-field.ts';
import type { ProductFinding, ResultCircumstances, ResultEntry, ResultFault } from './result-entry.ts';

/** Whether 合格 and 不合格 are borne out by what was tested, and nothing else speaks of products (domain.md 4.11, 4.20-O). */
export function productFaults(entry: ResultEntry, { fullRecord, outcomeName }: ResultCircumstances): ResultFault[] {
  const { products } = entry;
  const says = speaksOfProducts(entry);
  const sentences = products.flatMap((product, place) => {
    const fault = productFault(product);
    return fault === null ? [] : [`产品 ${place + 1}：${fault}`];
  });
  if (!says && products.length > 0) {
    sentences.push(`填了产品质量情况的，检查结果应为“${outcomeName('8a')}”或“${outcomeName('8b')}”。`);
  }
  if (says && products.length === 0 && fullRecord) {
    sentences.push('“合格/不合格”只用于产品质量抽查，请填写产品质量情况；其他检查请另选结果。');
  }
  if (says && products.length > 0) sentences.push(...verdictFaults(entry, outcomeName));
  return sentences.map(sentence => ({ field: 'products', sentence }));
}

function verdictFaults(entry: ResultEntry, outcomeName: (code: string) => string): string[] {
  const failed = entry.products.some(({ verdict }) => verdict === 'unqualified');
  const says = [entry.outcome, ...entry.moreOutcomes].includes('8b');
  if (failed === says) return [];
  return failed
    ? [`有产品综合判定为不合格，检查结果应为“${outcomeName('8b')}”。`]
    : [`没有产品综合判定为不合格，检查结果不能是“${outcomeName('8b')}”。`];
}

function productFault({ verdict, fields }: ProductFinding): string | null {
  const missing = productFields.filter(({ code, required }) => required && (fields[code] ?? '') === '');
  if (missing.length > 0) return `请填写${missing.map(({ name }) => `“${name}”`).join('、')}。`;
  if (verdict === '') return '请选择综合判定。';
  for (const [code, value] of Object.entries(fields)) {
    const known = productFields.find(field => field.code === code);
    if (!known) return `没有“${code}”这一栏。`;
    if (value !== '' && !fits(known, value)) return `“${known.name}”填得不对：${value}。`;
  }
  const tested = Number(fields.tested ?? '');
  if (tested > 0 && Number(fields.failed ?? '') > tested) return '不合格项数不能多于检验项数。';
  return null;
}

/** Whether a text is a value of its field. */
function fits({ kind, choices = [] }: ProductField, value: string): boolean {
  switch (kind) {
    case 'text':
      return value.length <= 200;
    case 'day':
      return isDay(value);
    case 'whole':
      return /^\d{1,6}$/.test(value);
    case 'choice':
      return choices.includes(value);
    case 'yes-no':
      return value === '是' || value === '否';
    default:
      return kind satisfies never;
  }
}

function isDay(value: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}
