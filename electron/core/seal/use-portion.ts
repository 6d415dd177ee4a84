import { createHash } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { noFailures } from '#domain/account/lockout.ts';
import { spendApproval } from '../approval/spend-approval.ts';
import { storedPath } from '../document/paper-folder.ts';
import { writeWholeFile } from '../document/write-whole-file.ts';
import { fileFailure } from '../files/file-failure.ts';
import { waitingEnding } from '../files/waiting-files.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import { type StampedPdf, type StampOrder, stampPdf } from './pdf/stamp-pdf.ts';
import { requestDetails } from './request-subject.ts';
import { requireRequest } from './require-seal.ts';
import type { SealRequestPaper, SealRequestRecord } from './seal-request-store.ts';
import { sealedKind } from './seal-words.ts';
import { type CheckedPaper, checkedPaper, copyPath } from './stamp-paper.ts';

export interface PortionOrder {
  readonly request: SealRequestRecord;
  readonly papers: readonly SealRequestPaper[];
  /** Null where seals are pressed by hand. */
  readonly order: StampOrder | null;
  /** Names of files that are given out already. */
  readonly taken: Set<string>;
  readonly supervisor: string;
}

interface PressedPaper {
  readonly paper: SealRequestPaper;
  readonly checked: CheckedPaper | null;
  readonly copy: { readonly path: string; readonly sha256: string; readonly stamped: StampedPdf } | null;
}

/** Papers that wait to be entered: their sealed copies lie beside their places. */
export interface Portion extends PortionOrder {
  readonly pressed: readonly PressedPaper[];
  readonly refused: readonly { readonly paper: SealRequestPaper; readonly sentence: string }[];
  /** What the disk said when it took no more. */
  readonly stopped: AppError | null;
}

/** Seals papers one after the other, until the disk takes no more; one that cannot be sealed does not keep the others waiting. */
export async function stagePortion(context: JobContext, given: PortionOrder): Promise<Portion> {
  const pressed: PressedPaper[] = [];
  const refused: Portion['refused'][number][] = [];
  try {
    for (const paper of given.papers) {
      await breathe(context.signal);
      const found = await pressOne(context, given, paper).catch(sentenceOf);
      if (typeof found === 'string') {
        refused.push({ paper, sentence: found });
        continue;
      }
      if (found.copy) {
        const { path, stamped } = found.copy;
        await writeWholeFile(path + waitingEnding, stamped.bytes);
      }
      pressed.push(found);
    }
    return { ...given, pressed, refused, stopped: null };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'cancelled' && !context.signal.aborted) {
      return { ...given, pressed, refused, stopped: error };
    }
    await dropCopies(pressed);
    throw error;
  }
}

/** What a person reads about a paper that cannot be sealed; anything that is no AppError is a bug and goes on. */
function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  throw error;
}

async function pressOne(context: JobContext, given: PortionOrder, paper: SealRequestPaper): Promise<PressedPaper> {
  const { workspace } = context;
  const checked = await checkedPaper(workspace, paper);
  if (!given.order || !checked) return { paper, checked, copy: null };
  const stamped = await stampPdf(checked.bytes, given.order);
  const path = copyPath(workspace, checked.document, '已用印', given.taken);
  return { paper, checked, copy: { path, sha256: createHash('sha256').update(stamped.bytes).digest('hex'), stamped } };
}

/** Enters a portion in one transaction, which spends the approval if none has before, and puts the copies into place. */
export async function settlePortion(context: JobContext, portion: Portion): Promise<void> {
  try {
    context.commit(command => enter(command, portion));
  } catch (error) {
    await dropCopies(portion.pressed);
    throw error;
  }
  for (const { copy } of portion.pressed) {
    if (!copy) continue;
    await rename(copy.path + waitingEnding, copy.path).catch(error => Promise.reject(fileFailure(error, copy.path)));
  }
}

async function dropCopies(pressed: readonly PressedPaper[]): Promise<void> {
  for (const { copy } of pressed) if (copy) await rm(copy.path + waitingEnding, { force: true });
}

function enter(command: CommandContext, portion: Portion): void {
  const { workspace, now, note, actor } = command;
  const { pressed, refused } = portion;
  const { id } = portion.request;
  const at = instantText(now());
  const request = requireRequest(workspace, id);
  const details = requestDetails(workspace, request);
  if (request.state === 'open' && pressed.length > 0) {
    const deed = { action: 'seal.use', subject: id, reason: request.purpose, details } as const;
    workspace.sealRequests.begin(id, spendApproval(command, deed).names);
  }
  workspace.accounts.setAttempts(actor.accountId ?? 0, noFailures);
  const approvers = (JSON.parse(requireRequest(workspace, id).approvers) as string[]).join('、');
  for (const one of pressed) {
    enterUse(command, { portion, one, at, approvers, seals: details.seals });
    workspace.sealRequests.settle(id, one.paper.position, 'done', null);
  }
  for (const { paper, sentence } of refused) workspace.sealRequests.settle(id, paper.position, 'refused', sentence);
  if (workspace.sealRequests.waiting(id).length === 0) workspace.sealRequests.end(id, 'done', at);
  note({
    subject: `用印申请 ${id}`,
    after: { 已用印: pressed.length, 未用印: refused.length, 印章: details.seals, 监印人: portion.supervisor },
    reason: request.purpose,
  });
}

interface Entry {
  readonly portion: Portion;
  readonly one: PressedPaper;
  readonly at: string;
  readonly approvers: string;
  readonly seals: string;
}

function enterUse({ workspace, actor }: CommandContext, { portion, one, at, approvers, seals }: Entry): void {
  const { request, supervisor } = portion;
  const { paper, checked, copy } = one;
  workspace.sealUses.add({
    request_id: request.id,
    document_id: paper.document_id,
    title: paper.title,
    number: paper.number,
    copies: request.copies,
    purpose: request.purpose,
    way: request.way,
    seals,
    stand_in: copy?.stamped.standIn ?? null,
    requested_by: request.requested_name,
    approved_by: approvers,
    used_by: actor.name,
    supervised_by: supervisor,
    used_at: at,
    sha256_before: paper.sha256,
    sha256_after: copy?.sha256 ?? null,
  });
  if (!checked || !copy) return;
  const { document } = checked;
  workspace.documents.put(
    {
      kind: sealedKind(document.kind),
      title: basename(copy.path, '.pdf'),
      number: document.number,
      taskId: document.task_id,
      drawId: document.draw_id,
      assignmentId: document.assignment_id,
      path: storedPath(workspace, copy.path),
      sha256: copy.sha256,
      bytes: copy.stamped.bytes.length,
    },
    at,
  );
}
