import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import { formatRatioRule, type RatioRule } from '#domain/ratio/ratio-rule.ts';
import { versionRow } from '../item-list/version-row.ts';
import { chinaDate } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ItemFilter, KnownItem } from './item-store.ts';

type Selection = Pick<ParsedInputOf<'item.list'>, 'text' | 'version' | 'on' | 'special'>;

/** What a page asks for, in terms of one version of the list. */
export function itemFilterOf({ itemVersions }: Workspace, { text, version, on, special }: Selection): ItemFilter {
  const shown = version ?? (on === null ? itemVersions.working()?.id : itemVersions.on(on)?.id) ?? null;
  return { version: shown, text, on, special };
}

/** 抽查事项, in the order of the list. */
export function listItems({ workspace }: QueryContext, input: ParsedInputOf<'item.list'>) {
  const filter = itemFilterOf(workspace, input);
  const { page, next } = workspace.items.page(filter, input);
  return { rows: page.map(rowOf), next, total: workspace.items.countMatching(filter) };
}

/** One item with everything the list says of it. */
export function getItem(context: QueryContext, { id }: ParsedInputOf<'item.get'>) {
  const { workspace } = context;
  const item = workspace.items.get(id);
  if (!item) throw new AppError('not-found', '找不到这个抽查事项。');
  const version = workspace.itemVersions.get(item.version_id);
  if (!version) throw new RangeError(`The item ${id} stands in a version of the list.`);
  const row = rowOf(item);
  return {
    ...row,
    title: row.name,
    name: item.name,
    subItem: item.sub_item ?? '',
    externalCode: item.external_code ?? '',
    department: item.department ?? '',
    content: item.content ?? '',
    guide: item.guide ?? '',
    staffRequirement: item.staff_requirement ?? '',
    disclosedOn: item.disclosed_on,
    disclosedAt: item.disclosed_at ?? '',
    remark: item.remark ?? '',
    updatedAt: item.updated_at,
    lastUsed: workspace.itemUses.lastUses().get(item.code) ?? null,
    version: versionRow(workspace, version, chinaDate(context.now())),
  };
}

function rowOf(item: KnownItem) {
  const rule = JSON.parse(item.ratio_rule) as RatioRule | null;
  return {
    id: item.id,
    code: item.code,
    category: item.category,
    name: itemTitle(item.name, item.sub_item),
    objectScope: item.object_scope,
    itemClass: item.item_class,
    methods: JSON.parse(item.methods) as string[],
    subject: item.subject,
    basis: item.basis,
    ratioText: item.ratio_text,
    ratioWords: rule === null || rule.kind === 'text' ? null : formatRatioRule(rule),
    frequencyText: item.frequency_text,
    department: item.department,
    joint: item.joint === 1,
    partners: JSON.parse(item.partners) as string[],
    keySupervision: item.key_supervision === 1,
    drawExemption: item.draw_exemption,
    validFrom: item.valid_from,
    validTo: item.valid_to,
  };
}
