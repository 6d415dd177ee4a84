import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { formatDocumentNumber } from '#domain/code/document-number.ts';
import type { FollowUpState } from '#domain/follow-up/follow-up-machine.ts';
import { correctionDue } from '#domain/follow-up/follow-up-term.ts';
import { followUpMeasures } from '#domain/vocabulary/follow-up-measure.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import { markOf } from '../paper/paper-series.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { type FollowUpMove, moveFollowUp } from './follow-up-life.ts';
import type { FollowUpRecord } from './follow-up-store.ts';
import { penaliseByHand } from './penalty-effect.ts';
import { foundOn, obstaclesOf, requireFollowUp } from './require-follow-up.ts';

type Step = ParsedInputOf<'followUp.step'>['step'];
type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** Takes one step with a finding, as whoever takes it has seen it. */
export function stepFollowUp(context: CommandContext, { id, seen, step }: ParsedInputOf<'followUp.step'>) {
  const { workspace } = context;
  const row = requireFollowUp(context, id);
  const last = workspace.followUps.events(id).at(-1);
  if (last && last.id !== seen) {
    throw new AppError('conflict', `${last.by}在此期间办理过台账 ${row.number}。请重新打开，看过之后再办。`);
  }
  if ('on' in step) requireDay(context, row, step.on);
  const state = step.kind === 'penalise' ? penaliseByHand(context, row, step) : take(context, row, step);
  context.note({ subject: `后续处置 ${row.number}`, before: { 状态: row.state }, after: { ...step, 状态: state } });
  return { state };
}

/** What happens, happens after it was found and not in the future. */
function requireDay(context: CommandContext, row: FollowUpRecord, on: string): void {
  if (on > chinaDate(context.now())) throw new AppError('invalid-input', '日期不能晚于今天。');
  const found = foundOn(context, row);
  if (on < found) throw new AppError('invalid-input', `日期不能早于发现问题的日期 ${found}。`);
}

function take(context: CommandContext, row: FollowUpRecord, step: Exclude<Step, { kind: 'penalise' }>): FollowUpState {
  return moveFollowUp(context, row, moveOf(context, row, step));
}

function moveOf(context: CommandContext, row: FollowUpRecord, step: Exclude<Step, { kind: 'penalise' }>): FollowUpMove {
  const today = chinaDate(context.now());
  switch (step.kind) {
    case 'decide': {
      const { measure, responsible } = step;
      const note = joined([
        nameOfCode(followUpMeasures, measure),
        responsible && `责任单位：${responsible}`,
        step.note,
      ]);
      return { event: 'decide', on: today, note, change: { measure, responsible } };
    }
    case 'order':
      return order(context, step);
    case 'report':
      return report(context, row, step);
    case 'reinspect':
      return reinspect(context, row, step);
    case 'file':
      return {
        event: 'file',
        on: step.on,
        note: joined([step.number, step.note]),
        change: { case_number: step.number, case_filed_on: step.on, due: null },
      };
    case 'list':
      if (row.listed_on !== null) throw new AppError('conflict', `已于 ${row.listed_on} 登记列入经营异常名录。`);
      return { event: 'list', on: step.on, note: step.note, change: { listed_on: step.on } };
    case 'close': {
      const obstacles = obstaclesOf(context, row);
      if (obstacles.length > 0)
        throw new AppError('conflict', `还不能办结：${obstacles.join('')}后续处置无例外，请办完再结。`);
      return { event: 'close', on: today, note: step.reason, change: { closed_on: today, close_reason: step.reason } };
    }
    case 'reopen':
      return { event: 'reopen', on: today, note: step.reason, change: { closed_on: null, close_reason: null } };
    default:
      return step satisfies never;
  }
}

function order(context: CommandContext, step: StepOf<'order'>): FollowUpMove {
  const { workspace, now } = context;
  const profile = workspace.bureau.profile();
  const due = correctionDue(step.on, step.days, profile.followUpRule, workingCalendar(profile));
  const number = step.number ?? takeOrderNumber(context, step.on, instantText(now()));
  const change = {
    measure: 'order-correction',
    order_number: number,
    ordered_on: step.on,
    due,
    corrected_on: null,
    reinspected_on: null,
    reinspection: null,
  };
  return { event: 'order', on: step.on, note: joined([number, `${due} 前改正`, step.note]), change };
}

/** The next number of the series 责令改正, of the year of the order. */
function takeOrderNumber({ workspace }: CommandContext, on: string, at: string): string {
  const mark = markOf(workspace, '责令改正');
  const year = Number(on.slice(0, 4));
  return formatDocumentNumber({
    mark,
    year,
    sequence: workspace.documents.takeNumber(mark, year, '责令改正通知书', at),
  });
}

function report({ workspace }: CommandContext, row: FollowUpRecord, step: StepOf<'report'>): FollowUpMove {
  requireAfter(step.on, row.ordered_on, '责令改正');
  const profile = workspace.bureau.profile();
  const { reinspectWorkingDays } = profile.followUpRule;
  const due = addWorkingDays(step.on, reinspectWorkingDays, workingCalendar(profile)).date;
  return { event: 'report', on: step.on, note: step.note, change: { corrected_on: step.on, due } };
}

function reinspect({ workspace }: CommandContext, row: FollowUpRecord, step: StepOf<'reinspect'>): FollowUpMove {
  if (row.ordered_on === null) throw new AppError('conflict', '还没有责令改正，不需要复查。');
  requireAfter(step.on, row.ordered_on, '责令改正');
  requireAfter(step.on, row.corrected_on, '整改报告');
  const done = { reinspected_on: step.on, reinspection: step.passed ? 'passed' : 'failed' };
  if (step.passed) {
    return {
      event: 'pass',
      on: step.on,
      note: step.note,
      change: { ...done, corrected_on: row.corrected_on ?? step.on },
    };
  }
  const profile = workspace.bureau.profile();
  const due = correctionDue(step.on, step.days, profile.followUpRule, workingCalendar(profile));
  const note = joined([step.note, `${due} 前改正`]);
  return { event: 'fail', on: step.on, note, change: { ...done, corrected_on: null, due } };
}

function requireAfter(on: string, before: string | null, what: string): void {
  if (before !== null && on < before) throw new AppError('invalid-input', `日期不能早于${what}的日期 ${before}。`);
}

const joined = (parts: readonly string[]): string => parts.filter(part => part !== '').join('；');
