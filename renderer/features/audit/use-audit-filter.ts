import type { InputOf } from '#contract/contract.ts';
import { isDate } from '#domain/calendar/day.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';

export type AuditFilter = NonNullable<InputOf<'audit.list'>['filter']>;

const dayOf = (text: string) => (isDate(text) ? text : null);

/** The filter of the trail, read from the address and written back to it; `?task=3` shows what happened to one task. */
export function useAuditFilter() {
  const address = useAddressFilter();
  const task = Number(address.text('task'));
  const filter: AuditFilter = {
    text: address.text('text').slice(0, 200),
    actions: address.list('action'),
    actors: address.list('actor'),
    from: dayOf(address.text('from')),
    to: dayOf(address.text('to')),
    subject: address.text('subject') || null,
    about: Number.isSafeInteger(task) && task > 0 ? { kind: 'task', id: task } : null,
  };
  return { filter, set: address.set, assign: address.assign, clear: address.clear, empty: address.empty };
}
