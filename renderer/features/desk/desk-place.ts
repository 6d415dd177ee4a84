import type { OutputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';

export type DeskRow = OutputOf<'desk.list'>['rows'][number];
type Place = DeskRow['place'];

const places: Record<Place['page'], (id: number | null) => string> = {
  approval: () => addresses.approvals,
  task: id => (id === null ? addresses.tasks : addresses.task(id)),
  check: id => (id === null ? addresses.checks : addresses.check(id)),
  disclosure: id => (id === null ? addresses.publications : addresses.disclosuresOf(id)),
  'follow-up': () => addresses.followUp,
  referral: () => addresses.referrals,
  plan: id => (id === null ? addresses.plans : addresses.plan(id)),
  report: () => addresses.reports,
  certificate: () => addresses.certificates,
  profile: () => addresses.profile,
  deadline: () => addresses.deadlines,
};

/** The page on which a row of the desk is dealt with. */
export function deskAddress({ page, id }: Place): string {
  return places[page](id);
}
