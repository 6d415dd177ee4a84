import type { ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';

/** 抽查事项, in the order of the list. */
export function listItems(context: QueryContext, { text, after, limit }: ParsedInputOf<'item.list'>) {
  const { items } = context.workspace;
  const found = items.page(text, after === null ? 0 : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: page.map(item => ({
      id: item.id,
      code: item.code,
      category: item.category,
      name: item.name,
      objectScope: item.object_scope,
      itemClass: item.item_class,
      methods: JSON.parse(item.methods) as string[],
      subject: item.subject,
      basis: item.basis,
      ratioText: item.ratio_text,
      frequencyText: item.frequency_text,
    })),
    next: found.length > limit ? String(page.at(-1)?.id) : null,
    total: items.countMatching(text),
  };
}
