import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { fileDigest } from '../files/output-file.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import { keepEvidence } from './evidence-file.ts';
import { evidenceAnswer } from './get-result.ts';
import { standingSheet } from './open-sheet.ts';
import { itemsOfSheet } from './sheet-circumstances.ts';

/** Adds a file that shows what was found, to a sheet or to one of its items. */
export async function addEvidence(context: JobContext, input: ParsedInputOf<'evidence.add'>) {
  const { workspace, application } = context;
  const { assignmentId, itemId, note } = input;
  const sheet = standingSheet(context, assignmentId);
  if (itemId !== null && !itemsOfSheet(workspace, sheet).some(({ id }) => id === itemId)) {
    throw new AppError('invalid-input', '这个抽查事项不属于这张任务单，请刷新后重选。');
  }
  const kept = await keepEvidence(context, application.grants.input(input.file));
  return context.commit(command => {
    const row = {
      ...{ assignment_id: assignmentId, item_id: itemId, note, ...kept },
      ...{ added_at: instantText(command.now()), added_by: command.actor.name, removed_at: null, remove_reason: null },
    };
    const id = workspace.evidence.add(row);
    command.note({ subject: `任务单 ${sheet.number}`, after: { id, itemId, note, ...kept } });
    return evidenceAnswer(command, { id, ...row });
  });
}

/** Takes a file out of the evidence of a result with a reason; the file itself stays (全程留痕). */
export function removeEvidence(context: CommandContext, { id, reason }: ParsedInputOf<'evidence.remove'>) {
  const { workspace } = context;
  const found = workspace.evidence.get(id);
  if (!found) throw new AppError('not-found', '找不到这份证据，请刷新页面。');
  if (found.removed_at !== null) throw new AppError('conflict', `“${found.name}”已经移出。`);
  workspace.evidence.remove(id, instantText(context.now()), reason);
  const number = workspace.assignments.get(found.assignment_id)?.number ?? '';
  context.note({ subject: `任务单 ${number}`, before: { name: found.name, sha256: found.sha256 }, reason });
  return { done: true } as const;
}

/** Reads every file of evidence again, the removed ones too, and names those that are missing or not what they were. */
export async function verifyEvidence(context: JobContext, { taskId }: ParsedInputOf<'evidence.verify'>) {
  const { workspace, signal, progress } = context;
  const rows = workspace.evidence.all(taskId);
  const verdicts = new Map<string, 'missing' | 'changed' | null>();
  const faults: { id: number; number: string; name: string; fault: 'missing' | 'changed' }[] = [];
  for (const [done, { id, number, name, path, sha256 }] of rows.entries()) {
    signal.throwIfAborted();
    progress('核验证据', done, rows.length);
    const fault = verdicts.has(path)
      ? (verdicts.get(path) ?? null)
      : await faultOf(join(workspace.folder, path), sha256);
    verdicts.set(path, fault);
    if (fault !== null) faults.push({ id, number, name, fault });
  }
  return { checked: rows.length, faults };
}

async function faultOf(path: string, sha256: string): Promise<'missing' | 'changed' | null> {
  if (!existsSync(path)) return 'missing';
  const found = await fileDigest(path).catch(() => null);
  return found === sha256 ? null : 'changed';
}
