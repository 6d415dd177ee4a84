import type { Call } from './caller.ts';

const page = { after: null, limit: 100 };

/** What was made is written down as printed, and exported. */
export async function printPapers(call: Call, taskId: number): Promise<void> {
  const papers = await call('document.list', { taskId, ...page });
  await call('document.unfinished', { taskId });
  await call('document.checkSheet', { text: '37172620260100200001 0635' });
  const dialog = { printer: '', copies: 1, duplex: 'one-sided', result: 'dialog', reason: '' } as const;
  await call('print.record', { documentId: papers.rows[0]?.id ?? 0, ...dialog });
  await call('print.list', { taskId, ...page });
  await call('document.export', { taskId, year: null, folder: null });
}
