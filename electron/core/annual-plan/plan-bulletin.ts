import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { planChangeNames } from '#domain/annual-plan/line-content.ts';
import { lintPaper } from '#domain/document/lint/lint-paper.ts';
import { writeDocument } from '../document/batch.ts';
import { composeLyingList, type LyingList, lyingListElements } from '../document/lying-list.ts';
import { paperPage } from '../document/page/paper-page.ts';
import { paperFonts } from '../document/paper-fonts.ts';
import { writeWholeFile } from '../document/write-whole-file.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { fileStamp } from '../item-list/file-stamp.ts';
import { chinaDate } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { publicColumns } from './plan-columns.ts';
import { changeWords, type EditionBody } from './plan-history.ts';
import type { PlanRecord } from './plan-store.ts';
import { requirePlan } from './plan-view.ts';

/** What is made public of a plan, or of what one version changed: PDF, workbook and web page from the same rows. */
export async function makePlanBulletin(context: JobContext, input: ParsedInputOf<'plan.bulletin'>) {
  const { workspace, application } = context;
  const plan = requirePlan(context, input.id);
  const version = input.version ?? plan.version;
  const list = input.kind === 'plan' ? planList(context, plan, version) : changeList(context, plan, version);
  const doubts = lookThrough(context, list);
  context.progress('制作公示稿', 0, 3);
  const pathOf = (ending: string) =>
    join(workspace.exportFolder(), safeFileName(`${list.title}-公示-${fileStamp(context.now())}`, ending));
  const paper = composeLyingList(list, paperFonts(application));
  await writeDocument(pathOf('pdf'), paper, context.now());
  context.progress('制作公示稿', 1, 3);
  const columns = [
    { header: '序号', width: 6, kind: 'text' as const },
    ...list.columns.map(([header, share]) => ({ header, width: share + 6, kind: 'text' as const })),
  ];
  const rows = list.rows.map((row, place) => [`${place + 1}`, ...row]);
  await writeWorkbook(pathOf('xlsx'), {
    sheets: [{ name: '公示', title: list.title, columns, rows }],
    signal: context.signal,
  });
  context.progress('制作公示稿', 2, 3);
  await writeWholeFile(pathOf('html'), Buffer.from(paperPage(lyingListElements(list), null), 'utf8'));
  return {
    pdf: await publishOutput(application.grants, pathOf('pdf')),
    workbook: await publishOutput(application.grants, pathOf('xlsx')),
    page: await publishOutput(application.grants, pathOf('html')),
    warnings: [...doubts, ...paper.warnings.map(({ sentence }) => sentence)],
  };
}

function editionOf({ workspace }: JobContext, plan: PlanRecord, version: number): EditionBody {
  const edition = workspace.plans.edition(plan.id, version);
  if (!edition) throw new AppError('conflict', `“${plan.name}”还没有批准的第 ${version} 版，不能制作公示稿。`);
  return JSON.parse(edition.body) as EditionBody;
}

function planList(context: JobContext, plan: PlanRecord, version: number): LyingList {
  const lines = editionOf(context, plan, version).lines.filter(line => !line.isCancelled);
  const { officeName } = context.workspace.bureau.get();
  return {
    unit: context.workspace.bureau.get().name,
    title: plan.name,
    intro: `共 ${lines.length} 项抽查任务${version > 1 ? `（第 ${version} 版）` : ''}。编制：${plan.department || officeName}。`,
    columns: publicColumns.map(([heading, share]) => [heading, share] as const),
    rows: lines.map(({ words }) => publicColumns.map(([, , wordsIn]) => wordsIn(words))),
  };
}

function changeList(context: JobContext, plan: PlanRecord, version: number): LyingList {
  editionOf(context, plan, version);
  const changes = context.workspace.plans
    .changes(plan.id)
    .filter(change => change.version === version)
    .toReversed()
    .map(changeWords);
  if (changes.length === 0) throw new AppError('conflict', `“${plan.name}”第 ${version} 版没有调整，不需要调整公告。`);
  return {
    unit: context.workspace.bureau.get().name,
    title: `${plan.name}调整公告`,
    intro: `经批准，“${plan.name}”作如下调整，共 ${changes.length} 处，现予公示。`,
    columns: [
      ['调整方式', 8],
      ['抽查任务', 24],
      ['原安排', 36],
      ['调整后安排', 36],
      ['理由', 22],
    ],
    rows: changes.map(({ kind, title, fields, reason }) => [
      planChangeNames[kind],
      title,
      fields.map(({ name, before }) => `${name}：${before || '无'}`).join('；') ||
        (kind === 'add' ? '未列入计划' : '按原计划实施'),
      fields.map(({ name, after }) => `${name}：${after || '无'}`).join('；') ||
        (kind === 'add' ? '列入计划' : '不再实施'),
      reason,
    ]),
  };
}

/** Refuses what must not be public; what is only doubtful comes back as warnings (domain.md 5.4). */
function lookThrough({ now }: JobContext, list: LyingList): string[] {
  const facts = { today: chinaDate(now()), issuedOn: null, number: null, issuer: list.unit };
  const findings = lintPaper(lyingListElements(list), facts);
  const words = ({ place, sentence }: (typeof findings)[number]) => `${place}：${sentence}`;
  const blocking = findings.find(({ blocks }) => blocks);
  if (blocking) throw new AppError('not-allowed', `计划不能公示。${words(blocking)}`);
  return findings.map(words);
}
