import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import { writeDocument } from '../document/batch.ts';
import { issuePapers, type WrittenPaper } from '../document/issue-papers.ts';
import { paperFolder, storedPath } from '../document/paper-folder.ts';
import { paperFonts } from '../document/paper-fonts.ts';
import { rehearsalPaper } from '../document/rehearsal-paper.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import { requireFinished } from './check-paper.ts';
import { type FilledPaper, fillPaper, numberWords } from './filled-paper.ts';
import { frozenOf, keepFrozen } from './frozen-paper.ts';
import { paperFor } from './require-paper.ts';
import { setPaper } from './set-paper.ts';

/**
 * 印发: sets an approved paper and keeps its PDF, its hash and the data it was made from. Where the disk is full in the middle,
 * the paper stays approved with its number.
 */
export async function issuePaper(
  context: JobContext,
  input: ParsedInputOf<'paper.issue'>,
): Promise<OutputOf<'paper.issue'>> {
  const { application } = context;
  const paper = fillPaper(context, paperFor(context, 'issue', input));
  requireFinished(context, paper);
  context.progress('生成公文', 0, 1);
  const number = numberWords(paper.record);
  const fonts = paperFonts(application);
  const particulars = { number, issuedOn: paper.record.issued_on, bureau: context.workspace.bureau.get().name };
  const set = setPaper(paper.filled, particulars, fonts);
  const document = isPractised(paper) ? rehearsalPaper(set, fonts) : set;
  const path = join(folderOf(context, paper), safeFileName(fileTitle(paper, number), 'pdf'));
  let documentId = 0;
  const [file] = await issuePapers(
    context,
    [{ path, write: place => writeDocument(place, document, context.now()) }],
    (command, [written]) => {
      if (!written) throw new RangeError('One paper was given and one is issued.');
      documentId = record(command, input, { paper, number, written });
    },
  );
  if (!file) throw new RangeError('One paper was given and one is issued.');
  return { file, documentId, number, warnings: document.warnings.map(({ sentence }) => sentence) };
}

const isPractised = ({ records }: FilledPaper): boolean => isRehearsal(records.draw?.number ?? '');

/** Papers of a task lie together; the others by their year. */
function folderOf({ workspace }: JobContext, paper: FilledPaper): string {
  const { record, records } = paper;
  if (isPractised(paper)) return paperFolder(workspace, '演练', records.draw?.number ?? '');
  return paperFolder(workspace, record.template_name, records.task?.number ?? record.issued_on.slice(0, 4));
}

/** The number, or the place in the list of papers, keeps the names of one folder apart. */
const fileTitle = ({ record, filled }: FilledPaper, number: string | null): string =>
  `${number ?? `公文${record.id}`} ${filled.title}`;

interface Issued {
  readonly paper: FilledPaper;
  readonly number: string | null;
  readonly written: WrittenPaper;
}

function record(command: CommandContext, input: ParsedInputOf<'paper.issue'>, issued: Issued): number {
  const { workspace, actor, now } = command;
  const { paper, number, written } = issued;
  const kept = paperFor(command, 'issue', input);
  const at = instantText(now());
  const practised = isPractised(paper);
  const documentId = workspace.documents.put(
    {
      kind: kept.template_name,
      title: paper.filled.title,
      number,
      taskId: practised ? null : kept.task_id,
      drawId: paper.records.draw?.id ?? null,
      assignmentId: kept.assignment_id,
      path: storedPath(workspace, written.path),
      sha256: written.sha256,
      bytes: written.bytes,
    },
    at,
  );
  const source = keepFrozen(workspace, documentId, frozenOf(paper, number));
  workspace.papers.change(kept.id, kept.version, {
    state: 'issued',
    document_id: documentId,
    title: paper.filled.title,
    changed_at: at,
    changed_by: actor.name,
  });
  const after = { 标题: paper.filled.title, 发文字号: number ?? '无', sha256: written.sha256, 底稿: source };
  command.note({ subject: `公文 ${kept.id}`, after });
  return documentId;
}
