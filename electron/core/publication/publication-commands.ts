import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { publicKindNames } from '#domain/publication/publication-kind.ts';
import { settlePublishedPlan } from '../annual-plan/plan-life.ts';
import { spendApproval } from '../approval/spend-approval.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { openPublication } from './open-publication.ts';
import { overtakeEarlier } from './overtake-earlier.ts';
import { publicationDue } from './publication-due.ts';
import { paperDigest } from './publication-paper.ts';
import { publicationSince } from './publication-since.ts';
import type { StoredPublication } from './publication-store.ts';

const done = { done: true } as const;

/** Nothing counts as published before a clerk says where, when and with which receipt it was; each spends its own approval. */
export function confirmPublications(context: CommandContext, input: ParsedInputOf<'publication.confirm'>) {
  const { on, channel, entries } = input;
  if (new Set(entries.map(({ id }) => id)).size < entries.length) {
    throw new AppError('invalid-input', '同一项选了两次，请重新选择。');
  }
  const known = context.workspace.bureau.profile().publicationRule.channels;
  if (!known.includes(channel)) {
    throw new AppError('invalid-input', `公示渠道“${channel}”不在地区方案里，可选：${known.join('、')}。`);
  }
  const confirmed = entries.map(({ id, receipt }) => confirmOne(context, id, { on, channel, receipt }));
  context.note({
    subject: confirmed.length === 1 ? `公示 ${confirmed[0]?.title}` : `公示 ${confirmed.length} 项`,
    before: confirmed.map(({ before }) => before),
    after: confirmed.map(({ after }) => after),
  });
  return done;
}

interface Confirmation {
  readonly on: string;
  readonly channel: string;
  readonly receipt: string;
}

function confirmOne(context: CommandContext, id: number, { on, channel, receipt }: Confirmation) {
  const { workspace, actor, now } = context;
  const row = requirePublication(context, id);
  if (row.state !== 'open' && row.state !== 'published') {
    throw new AppError('conflict', `“${row.title}”已更正、停止公示或不予公示，不能再确认。`);
  }
  const today = chinaDate(now());
  if (on > today) throw new AppError('invalid-input', '公示日期不能晚于今天：还没有公示的，不能先确认。');
  const since = publicationSince(workspace, row);
  if (on < since) throw new AppError('invalid-input', `“${row.title}”${since} 才形成，公示日期不能早于这一天。`);
  const details = { on, channel, receipt };
  const { noted } = spendApproval(context, { action: 'publication.confirm', subject: id, reason: null, details });
  const values = {
    state: 'published',
    channel,
    published_on: on,
    receipt,
    sha256: paperDigest(workspace, row),
  } as const;
  workspace.publications.change(id, { ...values, confirmed_by: actor.name, confirmed_at: instantText(now()) });
  overtakeEarlier(workspace, row);
  if (row.kind === 'plan') settlePublishedPlan(context, row.subject_id);
  const { state, published_on, channel: at, receipt: proof } = row;
  return {
    title: row.title,
    before: { id, state, on: published_on, channel: at, receipt: proof },
    after: { id, title: row.title, kind: publicKindNames[row.kind], ...values, ...noted },
  };
}

/** Says that something stays unpublished, under a ground of the profile and with a reason; never silently (domain.md 4.12). */
export function exemptPublication(context: CommandContext, input: ParsedInputOf<'publication.exempt'>) {
  const { workspace, note } = context;
  const row = requirePublication(context, input.id);
  if (row.state !== 'open') throw new AppError('conflict', `“${row.title}”已经公示或办理过，不能再定为不予公示。`);
  const grounds = workspace.bureau.profile().publicationRule.exemptGrounds;
  if (!grounds.includes(input.ground)) {
    throw new AppError('invalid-input', `不予公示须有法定情形，可选：${grounds.join('；')}。`);
  }
  const exempt_reason = `${input.ground}：${input.reason}`;
  workspace.publications.change(row.id, { state: 'exempt', exempt_reason });
  note({
    subject: `公示 ${row.title}`,
    before: { state: row.state },
    after: { state: 'exempt', ground: input.ground },
    reason: input.reason,
  });
  return done;
}

/** Takes an exemption back. */
export function requirePublic(context: CommandContext, { id, reason }: ParsedInputOf<'publication.require'>) {
  const { workspace, note } = context;
  const row = requirePublication(context, id);
  if (row.state !== 'exempt') throw new AppError('conflict', `“${row.title}”不是不予公示的，不需要恢复。`);
  workspace.publications.change(id, { state: 'open', exempt_reason: null });
  note({
    subject: `公示 ${row.title}`,
    before: { state: 'exempt', exemptReason: row.exempt_reason },
    after: { state: 'open' },
    reason,
  });
  return done;
}

/** Opens the correction of a result whose publication was confirmed. */
export function correctPublished(context: CommandContext, input: ParsedInputOf<'publication.correct'>) {
  const { workspace, now, note } = context;
  const { assignmentId, was, becomes, reason } = input;
  const sheet = workspace.assignments.get(assignmentId);
  if (!sheet) throw new AppError('not-found', '找不到这张检查任务单。');
  if (!workspace.disclosures.get(sheet.task_id)?.confirmed_on) {
    throw new AppError('conflict', '这一户的结果还没有确认公示，不需要更正公示；请直接修改检查结果。');
  }
  if (was === becomes) throw new AppError('invalid-input', '更正前后的内容一样，请核对。');
  const day = publicationDue(workspace, 'correction', chinaDate(now()));
  const title = `${sheet.object_name}（${sheet.number}）结果更正`;
  const change = { was, becomes, reason };
  const id = openPublication(context, { kind: 'correction', subjectId: assignmentId, title, ...day, change });
  note({
    subject: `公示 ${title}`,
    before: { 原公示内容: was },
    after: { 更正后内容: becomes, 截止: day.due },
    reason,
  });
  return { id };
}

function requirePublication({ workspace }: CommandContext, id: number): StoredPublication {
  const row = workspace.publications.get(id);
  if (!row) throw new AppError('not-found', '找不到这项公示，请刷新页面后再试。');
  return row;
}
