import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { issuePapers } from '../../document/issue-papers.ts';
import { storedPath } from '../../document/paper-folder.ts';
import { writeWholeFile } from '../../document/write-whole-file.ts';
import { instantText } from '../../service/clock.ts';
import type { JobContext } from '../../service/context.ts';
import { signedKind } from '../seal-words.ts';
import { checkedPaper, copyPath } from '../stamp-paper.ts';
import { openedFile, requireCertificate, validityWarning } from './certificates.ts';
import { openCertificate, signer } from './open-certificate.ts';
import { signPdf } from './sign-pdf.ts';

/** Signs an issued PDF with a certificate of the bureau; a changed file is refused, and what was signed stays as it is. */
export async function signDocument(
  context: JobContext,
  { id, documentId, password }: ParsedInputOf<'certificate.sign'>,
): Promise<OutputOf<'certificate.sign'>> {
  const { workspace } = context;
  const certificate = requireCertificate(workspace, id);
  const asked = workspace.documents.get(documentId);
  if (!asked?.path.endsWith('.pdf')) {
    throw new AppError('not-found', '没有这份 PDF 文书，或它已重新印发。请刷新列表后再试。');
  }
  const { title, number, sha256 } = asked;
  const paper = {
    request_id: 0,
    position: 0,
    document_id: documentId,
    title,
    number,
    sha256,
    state: 'waiting',
    sentence: null,
  };
  const checked = await checkedPaper(workspace, paper);
  if (!checked) throw new RangeError('A paper on record has a file.');
  const file = openedFile(workspace, certificate);
  await openCertificate(file, password);
  context.progress('签名', 0, 1);
  const words = { name: certificate.subject, reason: title, at: context.now() };
  const signed = await signPdf(checked.bytes, signer(file, password), words);
  const path = copyPath(workspace, asked, '已签名', new Set());
  const [published] = await issuePapers(
    context,
    [{ path, write: at => writeWholeFile(at, signed) }],
    ({ note, now }, [written]) => {
      if (!written) throw new RangeError('What was written is known.');
      const { kind, task_id: taskId, draw_id: drawId, assignment_id: assignmentId } = asked;
      const row = { kind: signedKind(kind), title: basename(path, '.pdf'), number, taskId, drawId, assignmentId };
      const { bytes } = written;
      workspace.documents.put(
        { ...row, path: storedPath(workspace, path), sha256: written.sha256, bytes },
        instantText(now()),
      );
      note({ subject: title, after: { 证书: certificate.name, 签名前: sha256, 签名后: digest(signed) } });
    },
  );
  if (!published) throw new RangeError('What was issued is published.');
  return { file: published, warning: validityWarning(certificate, context.now()) };
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
