import type { LineImportField } from '#domain/annual-plan/line-import-fields.ts';
import { readLineRange } from '#domain/annual-plan/line-range.ts';
import type { LineRecord } from '#domain/annual-plan/line-row.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import { matchingForm } from '#domain/text/normalise.ts';
import { everything } from '../registry/object-filter.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { LineFields } from './line-values.ts';
import type { LineItem } from './plan-line-store.ts';

/** What the words of lines are matched with: the item list of a day, labels and sub-registries. */
export interface LineMatcher {
  /** The item of a text, or only its words. */
  item(text: string): LineItem;
  range(text: string): LineFields['range'];
}

/** Matches with the list of items that is valid on a day, YYYY-MM-DD. */
export function lineMatcher(workspace: Workspace, day: string): LineMatcher {
  const version = workspace.itemVersions.on(day);
  const items = version ? workspace.items.ofVersion(version.id) : [];
  const byWords = new Map<string, number>();
  for (const item of items.toReversed()) {
    for (const words of [item.name, itemTitle(item.name, item.sub_item), item.code, item.external_code ?? '']) {
      if (words !== '') byWords.set(itemForm(words), item.id);
    }
  }
  const labels = new Set([
    ...workspace.labels.all().map(({ name }) => name),
    ...workspace.objects.labelFacet(everything).map(({ value }) => value),
  ]);
  const known = { labels: [...labels], subRegistries: workspace.subRegistries.inUse() };
  return {
    item: text => ({ itemId: byWords.get(itemForm(text)) ?? null, text }),
    range(text) {
      const found = readLineRange(text, known);
      if (!found) return null;
      const { labels: names, kinds, subRegistries } = found;
      return { ...everything, labels: [...names], kinds: [...kinds], subRegistries: [...subRegistries] };
    },
  };
}

/** Plans write 「…情况的检查」 where lists write 「…情况检查」 and the other way round. */
const itemForm = (text: string): string => matchingForm(text).replace(/(?:的)?(?:监督)?(?:检查|抽查)$/, '');

/** A line as a file says it, over what is known of it: a field without a column stays as it was. */
export function mergedFields(
  known: LineFields | null,
  record: LineRecord,
  said: ReadonlySet<LineImportField>,
  matcher: LineMatcher,
): LineFields {
  const keep = <Value>(field: LineImportField, old: Value | undefined, now: Value): Value =>
    known !== null && !said.has(field) ? (old as Value) : now;
  const knownItems = new Map(known?.items.map(item => [itemForm(item.text), item]));
  const items = record.items.map(text => {
    const found = matcher.item(text);
    return found.itemId === null ? (knownItems.get(itemForm(text)) ?? found) : found;
  });
  const isSameRange = known !== null && known.rangeText === record.rangeText && known.range !== null;
  const hasTarget = record.target !== null;
  return {
    name: record.name.slice(0, 120),
    field: keep('field', known?.field, record.field),
    itemClass: keep('itemClass', known?.itemClass, record.itemClass),
    range: keep('rangeText', known?.range, isSameRange ? known.range : matcher.range(record.rangeText)),
    rangeText: keep('rangeText', known?.rangeText, record.rangeText),
    targeted: keep('targeted', known?.targeted, record.targeted),
    itemMode: known?.itemMode ?? 'fixed',
    items: keep('items', known?.items, items.slice(0, 100)),
    ratioText: keep('ratio', known?.ratioText, record.ratioText),
    frequencyText:
      known !== null && !said.has('frequency') && !said.has('ratio') ? known.frequencyText : record.frequencyText,
    riskText: keep('riskText', known?.riskText, record.riskText),
    target: hasTarget ? record.target : (known?.target ?? null),
    targetReason: hasTarget ? record.targetReason : (known?.targetReason ?? ''),
    leadDepartment: keep('leadDepartment', known?.leadDepartment, record.leadDepartment),
    departments: keep('departments', known?.departments, [...record.departments]),
    subject: keep('subject', known?.subject, record.subject),
    level: keep('level', known?.level, record.level),
    method: keep('method', known?.method, record.method),
    dateFrom: keep('periodText', known?.dateFrom, record.dateFrom),
    dateTo: keep('periodText', known?.dateTo, record.dateTo),
    periodText: keep('periodText', known?.periodText, record.periodText),
    office: keep('office', known?.office, record.office),
    jointKind: said.has('jointKind') || known === null ? record.jointKind : known.jointKind,
    campaign: keep('campaign', known?.campaign, record.campaign),
    superiorLine: keep('superiorLine', known?.superiorLine, record.superiorLine),
    remark: keep('remark', known?.remark, record.remark),
  };
}
