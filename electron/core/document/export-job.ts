import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { fileFailure } from '../files/file-failure.ts';
import { fileDigest } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { stagingPrefix } from '../files/waiting-files.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { type ExportedPaper, writeExportIndex } from './export-index.ts';
import { placeVerifier } from './page/place-verifier.ts';
import { pageCount } from './pdf/page-count.ts';

type PaperRecord = ReturnType<JobContext['workspace']['documents']['page']>[number];

const LIST_PORTION = 500;

/**
 * Copies papers into a new folder, by task and kind, with an index of all of them. The folder takes its name when everything is
 * in it; nothing that is there is written over.
 */
export async function exportPapers(
  context: JobContext,
  { taskId, year, folder }: ParsedInputOf<'document.export'>,
): Promise<OutputOf<'document.export'>> {
  const { workspace, application, signal } = context;
  const papers = papersOf(context, taskId, year);
  if (papers.length === 0) throw new AppError('conflict', '这个范围里还没有公文可以导出。');
  const target = folder === null ? workspace.exportFolder() : application.grants.input(folder).path;
  const staging = await mkdtemp(join(target, stagingPrefix)).catch(error => Promise.reject(fileFailure(error, target)));
  try {
    const exported: ExportedPaper[] = [];
    for (const paper of papers) {
      await breathe(signal);
      exported.push(await exportPaper(context, paper, staging));
      context.progress('导出公文', exported.length, papers.length);
    }
    await writeExportIndex(join(staging, '目录.xlsx'), exported, signal);
    const name = freeName(target, `公文导出-${instantText(context.now()).slice(0, 10)}`);
    const missing = exported.filter(({ remark }) => remark !== '').length;
    context.commit(command => command.note({ subject: name, after: { papers: papers.length - missing, missing } }));
    await rename(staging, join(target, name)).catch(error => Promise.reject(fileFailure(error, name)));
    return { name, papers: papers.length - missing, missing };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

function papersOf({ workspace }: JobContext, taskId: number | null, year: number | null): PaperRecord[] {
  const papers: PaperRecord[] = [];
  for (let before: number | null = null; ; ) {
    const page: PaperRecord[] = workspace.documents.page(taskId, before, LIST_PORTION);
    papers.push(...page);
    if (page.length < LIST_PORTION) break;
    before = page.at(-1)?.id ?? null;
  }
  return papers.filter(({ made_at }) => year === null || made_at.startsWith(`${year}-`)).toReversed();
}

async function exportPaper(
  { workspace, application }: JobContext,
  paper: PaperRecord,
  staging: string,
): Promise<ExportedPaper> {
  const source = join(workspace.folder, paper.path);
  const task = paper.task_id === null ? null : workspace.tasks.get(paper.task_id);
  const place = join(folderName(task ? `${task.number} ${task.name}` : '不属于任务'), folderName(paper.kind));
  const entry = {
    number: paper.number ?? '',
    title: paper.title,
    kind: paper.kind,
    task: task?.number ?? '',
    madeAt: paper.made_at.slice(0, 10),
    sha256: paper.sha256,
  };
  if (!existsSync(source)) return { ...entry, pages: null, file: '', remark: '文件已不在原处，没有导出' };
  if ((await fileDigest(source)) !== paper.sha256) {
    return { ...entry, pages: null, file: '', remark: '文件与登记时不同，没有导出；请重新制作' };
  }
  const folder = join(staging, place);
  await mkdir(folder, { recursive: true }).catch(error => Promise.reject(fileFailure(error, place)));
  const name = freeName(folder, basename(source));
  await copyFile(source, join(folder, name), constants.COPYFILE_EXCL).catch(error =>
    Promise.reject(fileFailure(error, name)),
  );
  if (extname(name) === '.html') await placeVerifier(application.options.resourceFolder, folder);
  const pages = extname(name) === '.pdf' ? pageCount(await readFile(source)) : null;
  return { ...entry, pages, file: [place, name].join('/').replaceAll('\\', '/'), remark: '' };
}

const folderName = (name: string): string => safeFileName(name, '').slice(0, -1);

/** The name itself where nothing has it, else the name with the next number in brackets. */
function freeName(folder: string, wanted: string): string {
  const ending = extname(wanted);
  const stem = ending === '' ? wanted : wanted.slice(0, -ending.length);
  let name = wanted;
  for (let number = 2; existsSync(join(folder, name)); number += 1) name = `${stem}（${number}）${ending}`;
  return name;
}
