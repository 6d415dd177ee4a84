import { createHash } from 'node:crypto';
import { type OutcomeCode, outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { type Exhibit, emptyExhibit, fieldsPart, headingPart, tablePart } from './dossier-exhibit.ts';
import type { DossierRecord } from './dossier-record.ts';
import { certificatesOf, heldValidOn } from './valid-certificate.ts';

/** A whole task of thousands of sheets still makes a file that can be printed; the rest stands in the manifest. */
const MOST_ROWS = 500;

const short = <Row>(rows: readonly Row[]): readonly Row[] => rows.slice(0, MOST_ROWS);

/** Who was sent to whom, who kept away, and who came in his place. */
export function assignmentExhibit(record: DossierRecord): Exhibit {
  const { sheets, teams, recusals, assistants } = record;
  if (sheets.length === 0) return emptyExhibit('assignment', '派发与回避', '没有检查任务单。');
  const rows = short(sheets).map(sheet => [
    sheet.number,
    sheet.object_name,
    teams
      .filter(({ assignment_id }) => assignment_id === sheet.id)
      .map(({ name }) => name)
      .join('、'),
    sheet.noticed_on === null ? (sheet.notice_number ?? '—') : `${sheet.noticed_on} ${sheet.receipt}`,
  ]);
  const asked = recusals.map(one => [
    one.number,
    `${one.name}：${one.reason}`,
    one.decision === null ? '还没有决定' : `${one.decision === 'granted' ? '回避' : '不回避'} ${one.decision_reason}`,
    `${one.decided_by ?? '—'} ${one.decided_at?.slice(0, 10) ?? ''}`,
  ]);
  return {
    code: 'assignment',
    name: '派发与回避',
    parts: [
      ...tablePart(['#任务单号', '检查对象', '检查人员', '通知与送达'], rows),
      ...fieldsPart(['协助人员', assistants.map(({ name, unit }) => `${name}（${unit}）`).join('、')]),
      ...(asked.length === 0
        ? []
        : [headingPart('回避申请与决定：'), ...tablePart(['#任务单号', '申请', '决定', '决定人'], asked)]),
    ],
    proofs: [],
    missing: asked.some(row => row[2] === '还没有决定') ? ['有回避申请还没有决定。'] : [],
  };
}

/** The certificates of each inspector on the day of the check. */
export function certificateExhibit(record: DossierRecord): Exhibit {
  const checked = new Map(record.sheets.map(({ id, checked_on }) => [id, checked_on]));
  const seen = new Map<string, string[]>();
  for (const member of record.teams) {
    const day = checked.get(member.assignment_id) ?? null;
    if (day === null) continue;
    const held = certificatesOf(record, member)
      .map(({ number, until }) => `${number ?? ''}（至 ${until ?? '未登记'}）`)
      .join('；');
    const state = heldValidOn(record, member, day) ? '有效' : '缺有效证件的记录';
    seen.set(`${member.id} ${day}`, [member.name, member.unit, held === '' ? '—' : held, day, state]);
  }
  const rows = [...seen.values()];
  if (rows.length === 0) return emptyExhibit('certificate', '检查当日的执法证件', '还没有检查，没有当日证件可以核对。');
  return {
    code: 'certificate',
    name: '检查当日的执法证件',
    parts: tablePart(['#姓名', '单位', '执法证件', '#检查日期', '#状态'], short(rows)),
    proofs: [],
    missing: rows.filter(row => row[4] !== '有效').map(row => `${row[0]} 在 ${row[3]} 缺有效执法证件的记录。`),
  };
}

/** What was found, item by item, with every version and the files that show it. */
export function resultExhibit(record: DossierRecord): Exhibit {
  const entered = record.sheets.filter(({ outcome }) => outcome !== null);
  if (entered.length === 0) return emptyExhibit('result', '检查结果', '还没有检查结果。');
  const rows = short(entered).map(one => [
    one.number,
    one.checked_on === one.ended_on ? one.checked_on : `${one.checked_on} 至 ${one.ended_on}`,
    outcomeName(record, one.outcome ?? ''),
    one.finding ?? '',
    `${one.entered_name ?? ''} ${one.entered_at?.slice(0, 10) ?? ''}`,
  ]);
  const items =
    record.sheet === null
      ? []
      : record.items.map(item => [
          item.name,
          item.checked === 1 ? '已查' : '未查',
          item.problem === 1 ? `问题：${item.finding}` : '未发现问题',
          item.article,
        ]);
  const editions = record.resultEditions.map(one => ({
    ...one,
    sha256: createHash('sha256').update(one.body).digest('hex'),
  }));
  return {
    code: 'result',
    name: '检查结果',
    parts: [
      ...tablePart(['#任务单号', '#检查日期', '结果', '情况', '录入'], rows),
      ...(items.length === 0
        ? []
        : [headingPart('逐项检查：'), ...tablePart(['检查事项', '#检查', '情况', '依据条款'], items)]),
      ...(editions.length === 0
        ? []
        : [
            headingPart('结果的历次版本：'),
            ...tablePart(
              ['#版本', '#时间', '修改人', '理由', 'SHA-256'],
              editions.map(one => [
                `${one.version}`,
                one.at.slice(0, 16).replace('T', ' '),
                one.by,
                one.reason,
                one.sha256,
              ]),
            ),
          ]),
      ...(record.evidence.length === 0
        ? []
        : [
            headingPart('证据文件：'),
            ...tablePart(
              ['名称', '存放位置', 'SHA-256'],
              short(record.evidence).map(one => [one.name, one.path, one.sha256]),
            ),
          ]),
    ],
    proofs: [
      ...record.evidence.map(({ name, path, sha256 }) => ({ name, sha256, where: path })),
      ...editions.map(one => ({
        name: `检查结果第 ${one.version} 版`,
        sha256: one.sha256,
        where: `数据库 result_edition（assignment_id=${one.assignment_id}，version=${one.version}）`,
      })),
    ],
    missing: record.evidence.length === 0 ? ['没有照片、笔录等证据文件。'] : [],
  };
}

/** Who looked at the results besides whoever entered them, and who checked again. */
export function reviewExhibit({ sheets, rechecks }: DossierRecord): Exhibit {
  const reviewed = sheets.filter(({ reviewed_at }) => reviewed_at !== null);
  if (reviewed.length === 0 && rechecks.length === 0)
    return emptyExhibit('review', '审核与复核', '没有审核或者复核的记录。');
  const rows = short(reviewed).map(one => [
    one.number,
    one.reviewed_name ?? '',
    one.reviewed_at?.slice(0, 10) ?? '',
    one.review_opinion ?? '',
  ]);
  return {
    code: 'review',
    name: '审核与复核',
    parts: [
      ...tablePart(['#任务单号', '#审核人', '#日期', '意见'], rows),
      ...(rechecks.length === 0
        ? []
        : [
            headingPart('复核：'),
            ...tablePart(
              ['#日期', '复核人', '一致', '意见'],
              rechecks.map(one => [
                one.on_day,
                one.by_whom,
                one.agrees === 1 ? '一致' : one.difference === '' ? '—' : one.difference,
                one.opinion,
              ]),
            ),
          ]),
    ],
    proofs: [],
    missing: reviewed.length === 0 ? ['没有审核的记录。'] : [],
  };
}

function outcomeName({ profile }: DossierRecord, code: string): string {
  return profile.outcomeNames[code] ?? outcomes.find(one => one.code === (code as OutcomeCode))?.name ?? code;
}
