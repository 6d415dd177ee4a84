import type { Phase } from './phase.ts';
import { importOnce } from './tables.ts';

/** New objects, a second file that changes half of them, and inspectors. */
export const imports: Phase = {
  at: '2026-03-03T09:00:00+08:00',
  async work(desk) {
    await importOnce(desk, 'object', 'objects');
    await importOnce(desk, 'object', 'more-objects');
    await importOnce(desk, 'inspector', 'more-inspectors');
  },
};
