import { backups } from './backups.ts';
import { beginnings } from './beginnings.ts';
import { ceremony } from './ceremony.ts';
import { imports } from './imports.ts';
import { migration } from './migration.ts';
import { papers } from './papers.ts';
import type { Phase } from './phase.ts';
import { results } from './results.ts';

/** The year of a bureau in its order; each phase begins where the one before it has ended, but for the last. */
export const phases = { beginnings, import: imports, draw: ceremony, papers, results, backup: backups, migration };

export type PhaseName = keyof typeof phases;

export const phaseNames = Object.keys(phases) as PhaseName[];

phases satisfies Record<PhaseName, Phase>;
