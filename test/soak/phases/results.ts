import { resultOf } from '../../core/support/results.ts';
import { type Phase, page } from './phase.ts';

/** A result for every task sheet, and the bulletin of them all. */
export const results: Phase = {
  at: '2026-03-12T09:00:00+08:00',
  async work({ call }) {
    const [draw] = (await call('draw.history', page)).rows;
    const taskId = draw?.taskId ?? 0;
    const { rows } = await call('assignment.list', { taskId, ...page });
    for (const sheet of rows) if (!sheet.result) await call('result.save', resultOf(sheet));
    const made = (await call('document.list', { taskId, ...page })).rows;
    if (!made.some(({ kind }) => kind === '抽查结果公告')) {
      await call('document.bulletin', { taskId, issuedOn: '2026-03-12' });
    }
  },
};
