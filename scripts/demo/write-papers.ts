import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '#contract/contract.ts';
import { chinaDate } from '#core/service/clock.ts';
import type { DrawnTask } from './draw-task.ts';
import type { Setting } from './setting.ts';

export interface Papers {
  readonly notices: number;
  readonly bulletinNumber: string;
  readonly due: string;
}

/** Makes every paper and the evidence bundle, and copies them under their fixed names. */
export async function writePapers({ core, client, out }: Setting, { taskId, drawId }: DrawnTask): Promise<Papers> {
  const today = chinaDate(new Date());
  const copy = (file: { file: string }, name: string) => {
    const written = core.files.output(file.file);
    if (!written) throw new Error(`The core wrote no file for ${name}.`);
    copyFileSync(written.path, join(out, name));
  };
  const notices = await client.job('document.notices', { taskId, issuedOn: today });
  copy(notices.merged, 'notices.pdf');
  copyNotices(join(out, 'workspace', notices.folder), join(out, 'notices'), notices.merged.name);
  copy(await client.job('document.drawRecord', { drawId }), 'draw-record.pdf');
  const list = await client.job('document.drawnObjects', { drawId });
  copy(list.pdf, 'drawn-objects.pdf');
  copy(list.workbook, 'drawn-objects.xlsx');
  const bulletin = await client.job('document.bulletin', { taskId, issuedOn: today });
  copy(bulletin.pdf, 'bulletin.pdf');
  copy(bulletin.workbook, 'bulletin.xlsx');
  copy(await client.job('draw.evidence', { drawId, form: 'sealed' }), 'evidence-bundle.json');
  return { notices: notices.count, bulletinNumber: bulletin.number, due: await dueDate(client, taskId, today) };
}

function copyNotices(from: string, to: string, mergedName: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name !== mergedName) copyFileSync(join(from, name), join(to, name));
}

async function dueDate(client: Setting['client'], taskId: number, today: string): Promise<string> {
  const rows: OutputOf<'disclosure.list'> = await client.query('disclosure.list', { today });
  const row = rows.find(one => one.taskId === taskId);
  return `${row?.due ?? '—'}${row?.provisional ? '（暂定）' : ''}`;
}
