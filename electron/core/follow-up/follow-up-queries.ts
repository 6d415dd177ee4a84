import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { type FollowUpEvent, type FollowUpState, followUpEventsIn } from '#domain/follow-up/follow-up-machine.ts';
import { followUpEventNames } from '#domain/follow-up/follow-up-words.ts';
import type { QueryContext } from '../service/context.ts';
import { followUpRows } from './follow-up-row.ts';
import { referralRows } from './referral-row.ts';
import { obstaclesOf, requireFollowUp } from './require-follow-up.ts';

/** 后续处置台账, page by page. */
export function listFollowUps(
  { workspace }: QueryContext,
  { filter, sort, today, after, limit }: ParsedInputOf<'followUp.list'>,
): OutputOf<'followUp.list'> {
  const { followUpLists } = workspace;
  const { page, next } = followUpLists.page(filter, today, { sort, after, limit });
  return { rows: followUpRows(workspace, page, today), next, total: followUpLists.count(filter, today) };
}

/** A filter that keeps everything. */
export const everyFollowUp: ParsedInputOf<'followUp.list'>['filter'] = {
  text: '',
  states: [],
  measures: [],
  responsibles: [],
  late: false,
  origin: null,
  taskId: null,
  objectId: null,
};

export function followUpFacets({ workspace }: QueryContext, { today }: ParsedInputOf<'followUp.facets'>) {
  const { followUpLists, followUps } = workspace;
  return {
    states: followUpLists.counts('state').map(({ value, count }) => ({ state: value as FollowUpState, count })),
    responsibles: followUpLists.counts('responsible').map(({ value, count }) => ({ name: value, count })),
    late: followUpLists.count({ ...everyFollowUp, late: true }, today),
    missing: followUps.missing(null).length,
  };
}

/** One finding with the road so far, what may happen next, and what others have to do with it. */
export function getFollowUp(
  context: QueryContext,
  { id, today }: ParsedInputOf<'followUp.get'>,
): OutputOf<'followUp.get'> {
  const { workspace, now } = context;
  const record = requireFollowUp(context, id);
  const [row] = followUpRows(workspace, [record], today);
  if (!row) throw new RangeError('A record always gives its row.');
  const events = workspace.followUps.events(id);
  return {
    ...row,
    seen: events.at(-1)?.id ?? 0,
    may: followUpEventsIn(row.state),
    obstacles: row.state === 'closed' ? [] : obstaclesOf(context, record),
    events: events.map(event => ({
      id: event.id,
      event: event.event,
      title: followUpEventNames[event.event as FollowUpEvent | 'open'],
      from: event.from_state as FollowUpState,
      to: event.to_state as FollowUpState,
      note: event.note,
      on: event.on_day,
      at: event.at,
      by: event.by,
    })),
    referrals: referralRows(workspace.referrals.ofFollowUp(id), now()),
    penalties: workspace.penalties.ofFollowUp(id).map(one => ({
      id: one.id,
      number: one.number,
      decidedOn: one.decided_on,
      content: one.content,
      matchedBy: one.matched_by ?? '',
    })),
  };
}
