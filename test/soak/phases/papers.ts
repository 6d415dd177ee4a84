import { type Phase, page } from './phase.ts';

/** The papers of a draw and the notices with their numbers, each made once. */
export const papers: Phase = {
  at: '2026-03-05T09:00:00+08:00',
  async work({ call }) {
    const [draw] = (await call('draw.history', page)).rows;
    const { drawId = 0, taskId = 0 } = draw ?? {};
    const made = new Set((await call('document.list', { taskId, ...page })).rows.map(({ kind }) => kind));
    if (!made.has('抽取见证记录表')) await call('document.drawRecord', { drawId });
    if (!made.has('抽取结果名单')) await call('document.drawnObjects', { drawId });
    if (!made.has('检查通知书')) await call('document.notices', { taskId, issuedOn: '2026-03-05' });
    await call('document.notices', { taskId, issuedOn: '2026-03-06' }); // Made again: the same numbers, other bytes.
  },
};
