import { testBureau } from '../../core/support/bureau.ts';
import type { Phase } from './phase.ts';

/** A bureau of an older version is opened, and worked in. */
export const migration: Phase = {
  at: '2026-06-01T09:00:00+08:00',
  async work({ call }) {
    await call('bureau.save', { ...testBureau, phone: '0530-5554444' });
  },
};
