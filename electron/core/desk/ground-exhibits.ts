import { createHash } from 'node:crypto';
import { approvalTitles } from '#domain/approval/approval-action.ts';
import { indexOfObject, rowAt } from '#domain/draw/frame.ts';
import { frozenFrame } from '../draw/frozen-frame.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Exhibit, emptyExhibit, fieldsPart, headingPart, tablePart } from './dossier-exhibit.ts';
import { originWords } from './dossier-origin.ts';
import type { DossierRecord } from './dossier-record.ts';

/** Plan line, with every version of the plan and its SHA-256. */
export function planExhibit(record: DossierRecord): Exhibit {
  const { line, task, editions } = record;
  const origin = originWords(record);
  if (line === null) {
    const exhibit = emptyExhibit(
      'plan',
      '计划依据',
      origin === '' ? '没有记录任务的计划依据或来源。' : `计划外的任务：${origin}。`,
    );
    return origin === '' ? exhibit : { ...exhibit, missing: [] };
  }
  const approved = editions.map(edition => [
    `${edition.version}`,
    edition.approved_at.slice(0, 10),
    (JSON.parse(edition.approved_by) as string[]).join('、'),
    edition.digest,
  ]);
  return {
    code: 'plan',
    name: '计划依据',
    parts: [
      ...fieldsPart(['年度计划', line.planName], ['文号', line.document_number]),
      ...fieldsPart(['计划行', `第 ${line.position} 行 ${line.name}`], ['时间安排', line.period_text]),
      ...fieldsPart(['对象范围', line.range_text], ['抽查比例', line.ratio_text]),
      ...fieldsPart(
        ['备案', line.filed_on === null ? null : `${line.filed_with ?? ''} ${line.filed_on}`],
        ['任务编号', task.number],
      ),
      ...tablePart(['#版本', '#批准日期', '批准人', '计划文本 SHA-256'], approved),
    ],
    proofs: editions.map(({ version, digest }) => ({
      name: `${line.planName} 第 ${version} 版`,
      sha256: digest,
      where: `数据库 plan_edition（plan_id=${line.planId}，version=${version}）`,
    })),
    missing: editions.length === 0 ? ['计划没有批准的版本。'] : [],
  };
}

/** The frozen list the draw was made from, and the rows of the objects that this dossier is about. */
export function frameExhibit(workspace: Workspace, { draw, sheets, sheet }: DossierRecord): Exhibit {
  if (draw === null) return emptyExhibit('frame', '名录快照', '还没有抽取，没有固定的名单。');
  const frame = frozenFrame(workspace, draw.frame_digest);
  const shown = sheet === null ? [] : sheets;
  const rows = shown.map(one => {
    const index = indexOfObject(frame, one.object_code);
    const row = index < 0 ? null : rowAt(frame, index);
    return { name: one.object_name, row, text: row?.join('\t') ?? '' };
  });
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  return {
    code: 'frame',
    name: '名录快照',
    parts: [
      ...fieldsPart(['名单户数', frame.rows.length], ['抽取编号', draw.number]),
      ...fieldsPart(['名单 SHA-256', draw.frame_digest]),
      ...rows.flatMap(({ row, text }) =>
        row === null
          ? []
          : [
              headingPart('名单中的一行：'),
              ...tablePart(
                frame.columns.map(column => frameNames[column] ?? column),
                [[...row]],
              ),
              ...fieldsPart(['本行 SHA-256', digest(text)]),
            ],
      ),
    ],
    proofs: [{ name: '检查对象名单', sha256: draw.frame_digest, where: `数据库 frame（digest=${draw.frame_digest}）` }],
    missing: rows
      .filter(({ row }) => row === null)
      .map(({ name }) => `名单中没有“${name}”：递补或者追加进入，见“抽取”。`),
  };
}

const frameNames: Readonly<Record<string, string>> = {
  id: '编号',
  stratum: '分层',
  name: '名称',
  unit: '辖区',
  category: '类别',
  items: '事项',
};

/** The ceremony: seed, result digest and the head of its chain, by which everybody can draw again. */
export function drawExhibit({ draw, attempt, witnesses, ledger }: DossierRecord): Exhibit {
  if (draw === null || attempt === null) return emptyExhibit('draw', '抽取', '没有抽取记录。');
  const head = ledger.at(-1)?.hash ?? '';
  return {
    code: 'draw',
    name: '抽取',
    parts: [
      ...fieldsPart(['抽取编号', draw.number], ['时间', draw.started_at.slice(0, 16).replace('T', ' ')]),
      ...fieldsPart(['主持人', draw.host], ['操作人', draw.operator]),
      ...fieldsPart(['机器承诺值', attempt.commitment]),
      ...fieldsPart(['种子', attempt.seed]),
      ...fieldsPart(['结果 SHA-256', attempt.result_digest]),
      ...fieldsPart(['记录链首部', head]),
      ...tablePart(
        ['见证人', '单位', '身份', '方式'],
        witnesses.map(({ name, unit, kind, method }) => [name, unit, kind, method]),
      ),
    ],
    proofs: [
      { name: '抽取结果', sha256: attempt.result_digest ?? '', where: `数据库 draw_attempt（draw_id=${draw.id}）` },
      { name: '抽取记录链首部', sha256: head, where: `数据库 draw_ledger（draw_id=${draw.id}）` },
    ].filter(({ sha256 }) => sha256 !== ''),
    missing: attempt.result_digest === null ? ['抽取还没有揭示结果。'] : [],
  };
}

const decisions: Readonly<Record<string, string>> = { approve: '同意', reject: '不同意' };

/** Who agreed to what before it was done. */
export function approvalExhibit({ approvals, task, events }: DossierRecord): Exhibit {
  const rows = approvals.map(one => [
    (approvalTitles as Readonly<Record<string, string>>)[one.action] ?? one.action,
    `${one.requested_name} ${one.requested_at.slice(0, 10)}`,
    one.decider === null
      ? '还没有决定'
      : `${one.decider} ${decisions[one.decision ?? ''] ?? ''} ${one.at?.slice(0, 10) ?? ''}`,
    one.reason,
  ]);
  const steps = events.map(({ at, by, event, reason }) => [at.slice(0, 16).replace('T', ' '), by, event, reason]);
  return {
    code: 'approval',
    name: '审批',
    parts: [
      ...fieldsPart(['检查批准日期', task.approved_on?.slice(0, 10)], ['紧急理由', task.urgent_reason]),
      ...tablePart(['#事项', '申请', '决定', '理由'], rows),
      ...(steps.length === 0
        ? []
        : [headingPart('任务办理过程：'), ...tablePart(['#时间', '#经办', '步骤', '说明'], steps)]),
    ],
    proofs: [],
    missing: task.approved_on === null ? ['没有检查审批的记录。'] : [],
  };
}
