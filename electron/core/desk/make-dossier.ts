import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { exemptionFacts } from '#domain/desk/exemption-facts.ts';
import { liabilityFacts } from '#domain/desk/liability-facts.ts';
import { writeDocument } from '../document/batch.ts';
import { issuePapers } from '../document/issue-papers.ts';
import { paperFolder, storedPath } from '../document/paper-folder.ts';
import { paperFonts } from '../document/paper-fonts.ts';
import { fileDigest } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { waitingEnding } from '../files/waiting-files.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { documentExhibit, followUpExhibit, publicationExhibit, trailExhibit } from './after-exhibits.ts';
import { assignmentExhibit, certificateExhibit, resultExhibit, reviewExhibit } from './check-exhibits.ts';
import type { Exhibit } from './dossier-exhibit.ts';
import { composeDossier, DOSSIER_NAME, type DutyDossier, titleOf } from './dossier-paper.ts';
import { type DossierRecord, dossierRecord } from './dossier-record.ts';
import { gatherDutyFacts } from './gather-duty-facts.ts';
import { approvalExhibit, drawExhibit, frameExhibit, planExhibit } from './ground-exhibits.ts';

/** Makes the 尽职档案 of a task or of one sheet: a PDF, and beside it a manifest by which it can be checked. */
export async function makeDossier(
  context: JobContext,
  { taskId, assignmentId, reason }: ParsedInputOf<'dossier.make'>,
): Promise<OutputOf<'dossier.make'>> {
  const { workspace, application } = context;
  context.progress('汇集材料', 0, 2);
  const record = dossierRecord(context, taskId, assignmentId);
  const dossier = dutyDossier(context, record);
  context.signal.throwIfAborted();
  context.progress('制作尽职档案', 1, 2);
  const document = composeDossier(dossier, paperFonts(application));
  const folder = paperFolder(workspace, DOSSIER_NAME, record.task.number);
  const name = dossier.sheet?.number ?? record.task.number;
  const path = join(folder, safeFileName(`${DOSSIER_NAME}-${name}`, 'pdf'));
  const manifestPath = join(folder, safeFileName(`${DOSSIER_NAME}-${name}`, 'json'));
  const papers = [
    { path, write: (place: string) => writeDocument(place, document, context.now()) },
    {
      path: manifestPath,
      write: async (place: string) => {
        const sha256 = await fileDigest(path + waitingEnding);
        await writeFile(place, manifestText(dossier, record, { path: storedPath(workspace, path), sha256 }));
      },
    },
  ];
  const [file, manifest] = await issuePapers(context, papers, (command, written) => {
    const { sha256 = '', bytes = 0 } = written[0] ?? {};
    workspace.documents.put(
      {
        kind: DOSSIER_NAME,
        title: titleOf(dossier),
        number: null,
        taskId,
        drawId: null,
        assignmentId,
        path: storedPath(workspace, path),
        sha256,
        bytes,
      },
      instantText(command.now()),
    );
    command.note({ subject: titleOf(dossier), after: { kind: DOSSIER_NAME, sha256 }, reason });
  });
  if (!file || !manifest) throw new RangeError('Two files were given and two are issued.');
  return { file, manifest, missing: dossier.exhibits.flatMap(({ missing }) => missing) };
}

function dutyDossier(context: JobContext, record: DossierRecord): DutyDossier {
  const today = chinaDate(context.now());
  const facts = gatherDutyFacts(record, today);
  const { sheet, task } = record;
  return {
    unit: record.bureau.name,
    taskName: task.name,
    taskNumber: task.number,
    sheet: sheet && { number: sheet.number, object: sheet.object_name, code: sheet.object_code },
    madeOn: today,
    madeBy: context.actor.name,
    exhibits: exhibitsOf(context, record),
    exemptions: exemptionFacts(facts),
    liabilities: liabilityFacts(facts),
  };
}

function exhibitsOf({ workspace }: JobContext, record: DossierRecord): Exhibit[] {
  return [
    planExhibit(record),
    frameExhibit(workspace, record),
    drawExhibit(record),
    approvalExhibit(record),
    assignmentExhibit(record),
    certificateExhibit(record),
    resultExhibit(record),
    reviewExhibit(record),
    publicationExhibit(record),
    followUpExhibit(record),
    documentExhibit(record),
    trailExhibit(record),
  ];
}

/** What a program needs to check the dossier: each proof with its SHA-256 and place, and the heads of both chains. */
function manifestText(
  dossier: DutyDossier,
  { draw, attempt, ledger, trail }: DossierRecord,
  pdf: { readonly path: string; readonly sha256: string },
): string {
  const body = {
    format: 'mingchou-dossier/1',
    unit: dossier.unit,
    task: { number: dossier.taskNumber, name: dossier.taskName },
    sheet: dossier.sheet,
    madeOn: dossier.madeOn,
    madeBy: dossier.madeBy,
    pdf,
    draw: draw && {
      number: draw.number,
      frameDigest: draw.frame_digest,
      planDigest: draw.plan_digest,
      seed: attempt?.seed ?? null,
      resultDigest: attempt?.result_digest ?? null,
      ledgerHead: ledger.at(-1)?.hash ?? null,
    },
    trail: { seq: trail.seq, hash: trail.hash },
    exhibits: dossier.exhibits.map(({ code, name, proofs, missing }) => ({ code, name, proofs, missing })),
    grounds: { exemption: dossier.exemptions, liability: dossier.liabilities },
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
