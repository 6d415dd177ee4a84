import { testBureau } from '../../core/support/bureau.ts';
import type { Phase } from './phase.ts';

/** Backups, each of a state of its own. */
export const backups: Phase = {
  at: '2026-03-13T09:00:00+08:00',
  async work({ call }) {
    for (const phone of ['0530-5551111', '0530-5552222', '0530-5553333']) {
      await call('bureau.save', { ...testBureau, phone });
      await call('backup.run', {});
    }
  },
};
