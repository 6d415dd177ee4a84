import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { bulletinKindName } from '#domain/document/bulletin-kind.ts';
import type { LintFinding } from '#domain/document/lint/lint-finding.ts';
import { maskedPaper } from '#domain/document/masked-paper.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeWorkbook } from '../../files/workbook-writing.ts';
import { breathe } from '../../jobs/breathe.ts';
import { instantText } from '../../service/clock.ts';
import type { JobContext } from '../../service/context.ts';
import { issuePapers, type Paper } from '../issue-papers.ts';
import { paperPage } from '../page/paper-page.ts';
import { placeVerifier } from '../page/place-verifier.ts';
import { paperFolder, storedPath } from '../paper-folder.ts';
import { paperFonts } from '../paper-fonts.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import { takeBulletinNumber } from './bulletin-number.ts';
import { wishedBulletin } from './compose-bulletin.ts';
import { bulletinFindings } from './look-bulletin.ts';
import type { PublicBulletin } from './public-bulletin.ts';
import { setBulletin } from './set-bulletin.ts';

const PHASE = '生成公告';
const STEPS = 3;

/** Makes a bulletin as paper, workbook and web page, each from the same rows; AppError not-allowed while something blocks it. */
export async function makeBulletin(context: JobContext, wish: ParsedInputOf<'document.bulletin'>) {
  const { workspace, application } = context;
  const { kind, isMasked, reason } = wish;
  context.progress(PHASE, 0, STEPS);
  const { task, issue, bulletin: gathered } = await wishedBulletin(context, wish);
  const findings = bulletinFindings(gathered, application);
  refuseFindings(findings, isMasked, reason);
  await breathe(context.signal);
  const bulletin = isMasked ? maskedPaper({ ...gathered, facts: null }) : gathered;
  const { title } = bulletin.paper;
  context.progress(PHASE, 1, STEPS);
  await breathe(context.signal);
  const name = bulletinKindName(kind);
  const fileTitle = kind === 'result' ? title : `${issue.number} ${title}`;
  const folder = paperFolder(workspace, name, task.number);
  const warnings: string[] = [];
  const papers = threeFiles(context, bulletin, {
    pathOf: ending => join(folder, safeFileName(fileTitle, ending)),
    writePaper: async path => {
      const setting = {
        path,
        createdAt: context.now(),
        signal: context.signal,
        program: application.options.noticeWorker,
      };
      const document = await setBulletin(bulletin.paper, paperFonts(application), setting);
      warnings.push(...document.warnings.map(({ sentence }) => sentence));
      context.progress(PHASE, 2, STEPS);
    },
  });
  if (bulletin.record) await placeVerifier(application.options.resourceFolder, folder);
  const [pdf, workbook, page] = await issuePapers(context, papers, (command, written) => {
    const at = instantText(command.now());
    takeBulletinNumber(command, task, kind, issue, at);
    for (const { path, sha256, bytes } of written) {
      const record = { kind: name, title, number: issue.number, taskId: task.id, drawId: null, assignmentId: null };
      workspace.documents.put({ ...record, path: storedPath(workspace, path), sha256, bytes }, at);
    }
    command.note({
      subject: `任务 ${task.number}`,
      after: {
        kind: name,
        number: issue.number,
        rows: bulletin.sheet.rows.length,
        sha256: written[0]?.sha256,
        ...(findings.length > 0 && { noted: findings.length, masked: isMasked, reason }),
      },
    });
  });
  if (!pdf || !workbook || !page) throw new RangeError('Three papers were given and three are issued.');
  return { pdf, workbook, page, number: issue.number, warnings };
}

const MOST_NAMED = 3;

/** What blocks refuses whatever is said; personal data may be masked; the rest wants a reason. */
function refuseFindings(findings: readonly LintFinding[], isMasked: boolean, reason: string): void {
  const blocking = findings.filter(({ blocks, rule }) => blocks && !(isMasked && rule === 'personal-data'));
  if (blocking.length > 0)
    throw new AppError('not-allowed', `公告有 ${blocking.length} 处必须先改：${named(blocking)}`);
  const doubts = findings.filter(({ blocks }) => !blocks);
  if (doubts.length > 0 && reason === '') {
    throw new AppError('conflict', `公告有 ${doubts.length} 处要看一看，写明理由后才能制作：${named(doubts)}`);
  }
}

function named(findings: readonly LintFinding[]): string {
  const sentences = findings.slice(0, MOST_NAMED).map(({ place, sentence }) => `${place}${place && '：'}${sentence}`);
  return `${sentences.join('')}${findings.length > MOST_NAMED ? `另有 ${findings.length - MOST_NAMED} 处。` : ''}`;
}

function threeFiles(
  { signal }: JobContext,
  { paper, sheet, record }: Pick<PublicBulletin, 'paper' | 'sheet' | 'record'>,
  { pathOf, writePaper }: { readonly pathOf: (ending: string) => string; readonly writePaper: Paper['write'] },
): Paper[] {
  return [
    { path: pathOf('pdf'), write: writePaper },
    {
      path: pathOf('xlsx'),
      write: path => writeWorkbook(path, { sheets: [{ ...sheet, title: paper.title }], signal }),
    },
    { path: pathOf('html'), write: path => writeWholeFile(path, Buffer.from(paperPage(paper, record), 'utf8')) },
  ];
}
