import type { Phase } from './phase.ts';
import { importOnce } from './tables.ts';

/** What every bureau has before its first import of objects: items and inspectors. */
export const beginnings: Phase = {
  at: '2026-03-02T09:00:00+08:00',
  async work(desk) {
    await importOnce(desk, 'item', 'items');
    await importOnce(desk, 'inspector', 'inspectors');
  },
};
