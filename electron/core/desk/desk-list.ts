import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { type DeskKind, deskKindCodes } from '#domain/desk/desk-kind.ts';
import { weekEnd } from '#domain/desk/desk-light.ts';
import { viewOf } from '../approval/request-view.ts';
import { disclosureDue, workingCalendar } from '../disclosure/disclosure-due.ts';
import type { QueryContext } from '../service/context.ts';
import { standingDeadlines } from './deadline-days.ts';
import { byDue, type DeskGroup, type DeskTally, litRow, type UnlitRow, wholeGroup } from './desk-group.ts';
import { standsOnDesk } from './desk-right.ts';
import type { DeskSource } from './desk-source-store.ts';
import type { DeskMoment, SourceRow } from './desk-store.ts';

type Asked = ParsedInputOf<'desk.list'>;
type Page = UnlitRow['place']['page'];

/** More tasks than this are never open at once in a county; their days are counted one by one. */
const WORKING_DAY_ROWS = 500;

const pages: Record<DeskSource, Page> = {
  'plan-line': 'plan',
  'task-approval': 'task',
  'task-draw': 'task',
  recusal: 'task',
  sheet: 'check',
  review: 'check',
  disclosure: 'disclosure',
  publication: 'disclosure',
  stop: 'disclosure',
  'follow-up': 'follow-up',
  referral: 'referral',
  report: 'report',
  platform: 'disclosure',
  certificate: 'certificate',
};

/** 工作台: what is due for whoever asks, kind by kind, the soonest first. */
export function listDesk(context: QueryContext, asked: Asked): OutputOf<'desk.list'> {
  const { workspace, actor } = context;
  const inspector = workspace.desk.inspectorNamed(actor.name);
  const moment = momentOf(context, asked.today, inspector);
  // His own sheets are an inspector's business whatever else he may do.
  const person = (kind: DeskKind) => (kind === 'sheet' && inspector !== null ? 'everyone' : asked.person);
  const shown = (kind: DeskKind) => standsOnDesk(kind, actor, person(kind)) && isAskedFor(context, kind);
  const groups = deskKindCodes.filter(shown).map(kind => groupOf(context, kind, moment, asked));
  const chosen = groups.filter(({ kind }) => asked.kinds.length === 0 || asked.kinds.includes(kind));
  return {
    inspector: inspector === null ? null : actor.name,
    kinds: groups.map(({ kind, tally }) => ({ kind, ...tally })),
    counts: chosen.map(({ tally }) => tally).reduce(sumOf, { late: 0, today: 0, week: 0, total: 0 }),
    rows: chosen
      .flatMap(({ rows }) => rows)
      .toSorted(byDue)
      .slice(0, asked.limit),
  };
}

/** Where a bureau's rules ask for no approval before a check, none is missing. */
function isAskedFor({ workspace }: QueryContext, kind: DeskKind): boolean {
  if (kind !== 'task-approval') return true;
  return workspace.bureau.profile().dispatchRule.approvalNeeded;
}

const sumOf = (a: DeskTally, b: DeskTally): DeskTally => ({
  late: a.late + b.late,
  today: a.today + b.today,
  week: a.week + b.week,
  total: a.total + b.total,
});

function momentOf({ workspace, actor }: QueryContext, today: string, inspector: number | null): DeskMoment {
  const { deadlines, staffRule } = workspace.bureau.profile();
  return {
    today,
    weekEnd: weekEnd(today),
    horizon: dateOfDay(dayNumber(today) + deadlines.aheadDays),
    certificates: dateOfDay(dayNumber(today) + staffRule.radarSoonDays),
    account: actor.accountId,
    inspector,
    discipline: actor.permissions.has('discipline.read') ? 1 : 0,
  };
}

function groupOf(context: QueryContext, kind: DeskKind, moment: DeskMoment, asked: Asked): DeskGroup {
  const { desk } = context.workspace;
  switch (kind) {
    case 'approval':
      return wholeGroup(kind, approvalRows(context, asked.person), moment.today);
    case 'deadline':
      return wholeGroup(kind, deadlineRows(context, moment), moment.today);
    case 'holiday':
      return wholeGroup(kind, holidayRows(context, moment.today), moment.today);
    case 'review':
    case 'disclosure':
      return wholeGroup(kind, workingDayRows(context, kind, moment), moment.today);
    case 'sheet':
      if (asked.person === 'mine' && moment.inspector !== null) {
        return countedGroup(kind, desk.ownSheets(moment, asked.limit), moment.today);
      }
      return countedGroup(kind, desk.of(kind, moment, asked.limit), moment.today);
    default:
      return countedGroup(kind, desk.of(kind, moment, asked.limit), moment.today);
  }
}

function countedGroup(kind: DeskSource, found: readonly SourceRow[], today: string): DeskGroup {
  const { late = 0, now = 0, week = 0, total = 0 } = found[0] ?? {};
  const rows = found.map(row => litRow(kind, unlit(kind, row), today));
  return { kind, rows, tally: { late, today: now, week, total } };
}

function unlit(kind: DeskSource, { id, title, note, owner, due, provisional = 0, place }: SourceRow): UnlitRow {
  return { id, title, note, owner, due, provisional: provisional === 1, place: { page: pages[kind], id: place } };
}

/** Rows whose last day is so many working days after a first one. */
function workingDayRows({ workspace }: QueryContext, kind: 'review' | 'disclosure', moment: DeskMoment): UnlitRow[] {
  const dueAfter = disclosureDue(workspace);
  return workspace.desk.of(kind, moment, WORKING_DAY_ROWS).map(row => {
    const due = dueAfter(row.ended ?? null);
    return { ...unlit(kind, row), due: due?.date ?? null, provisional: due?.provisional ?? false };
  });
}

/** Requests that wait for a decision: those that whoever asks may decide, or all. */
function approvalRows(context: QueryContext, person: Asked['person']): UnlitRow[] {
  return context.workspace.approvals
    .open()
    .map(one => viewOf(context, one))
    .filter(one => one.state === 'open' && (person === 'everyone' || one.mayDecide))
    .map(one => ({
      id: one.id,
      title: one.subject,
      note: one.reason,
      owner: one.requestedBy.name,
      due: null,
      provisional: false,
      place: { page: 'approval', id: null },
    }));
}

/** Deadlines that were missed since the workspace was made, and those of the days ahead that are not met yet. */
function deadlineRows({ workspace }: QueryContext, { today, horizon }: DeskMoment): UnlitRow[] {
  const year = Number(today.slice(0, 4));
  const since = workspace.desk.firstDay() ?? today;
  return [...standingDeadlines(workspace, year), ...standingDeadlines(workspace, year + 1)]
    .filter(({ date, met }) => date <= horizon && (met === null ? date >= today : !met && date >= since))
    .map(({ deadline, date, provisional }, place) => ({
      id: place,
      title: deadline.name,
      note: deadline.source,
      owner: deadline.office,
      due: date,
      provisional,
      place: { page: 'deadline', id: null },
    }));
}

/** Working days of the next year are only guessed until its holidays are entered. */
function holidayRows({ workspace }: QueryContext, today: string): UnlitRow[] {
  const profile = workspace.bureau.profile();
  const { years } = workingCalendar(profile);
  const year = Number(today.slice(0, 4));
  const wanted = today.slice(5) >= profile.deadlines.holidaysFrom ? [year, year + 1] : [year];
  return wanted
    .filter(one => !years.has(one))
    .map(one => ({
      id: one,
      title: `${one} 年的节假日安排还没有录入`,
      note: '按工作日计算的期限暂按周一至周五推算，录入后会变动',
      owner: '',
      due: one === year ? `${year}-01-01` : `${year}-12-31`,
      provisional: false,
      place: { page: 'profile', id: null },
    }));
}
