import { appointOnce } from './approvers.ts';
import type { Phase } from './phase.ts';
import { importOnce } from './tables.ts';

/** What every bureau has before its first import of objects: people who agree, items and inspectors. */
export const beginnings: Phase = {
  at: '2026-03-02T09:00:00+08:00',
  async work(desk) {
    await appointOnce(desk.call);
    await importOnce(desk, 'item', 'items');
    await importOnce(desk, 'inspector', 'inspectors');
  },
};
