import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';

/** The ids of the checks that end in a state. */
export const checksThat = (state: 'pass' | 'fail' | 'skipped', bundle: unknown, frameText?: string): string[] =>
  verifyBundle(bundle, { frameText })
    .checks.filter(check => check.state === state)
    .map(check => check.id);

/** The detail of one check. */
export const detailOf = (id: string, bundle: unknown): string | undefined =>
  verifyBundle(bundle).checks.find(check => check.id === id)?.detail;
