import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#core/db/database.ts';
import { databaseName } from '#core/workspace/database-name.ts';
import { keepJournal } from './journal.ts';
import type { Line } from './messages.ts';
import { writeOldWorkspace } from './phases/old-workspace.ts';
import { type PhaseName, phaseNames, phases } from './phases/phases.ts';
import { writeTables } from './phases/tables.ts';
import type { Counts } from './state/counts.ts';
import { type Found, foundIn } from './state/found.ts';
import type { Heard, Victim } from './victim.ts';

/** A bureau before a phase, and what the phase came to when nobody disturbed it. */
export interface Template {
  readonly place: string;
  readonly before: Found;
  readonly counts: Counts;
  /** How long opening it took, and working in it, in milliseconds. */
  readonly spans: { readonly opening: number; readonly working: number };
}

export type Templates = Readonly<Record<PhaseName, Template>>;

/** Does the whole year of a bureau once and keeps the bureau as it was before each phase. */
export async function makeTemplates(folder: string, size: number, victim: Victim): Promise<Templates> {
  const made: [PhaseName, Template][] = [];
  const live = join(folder, 'live');
  mkdirSync(live);
  writeTables(live, size);
  for (const phase of phaseNames) {
    const place = join(folder, `before-${phase}`);
    const work = phase === 'migration' ? join(folder, 'old') : live;
    if (phase === 'migration') writeOldWorkspace(work);
    const old = phase === 'migration' ? stateAt(work) : null;
    cpSync(work, place, { recursive: true });
    const as = phase === 'beginnings' ? 'make' : 'work';
    const heard = await victim.perform({ place: work, phase, as, at: phases[phase].at }, null);
    const template = templateOf(place, heard);
    const faults = old === null ? [] : keepJournal(old).compare(template.before).faults;
    if (faults.length > 0) throw new Error(`The migration loses something: ${faults.join(' ')}`);
    made.push([phase, old === null ? template : { ...template, before: old }]);
  }
  return Object.fromEntries(made) as Templates;
}

function stateAt(place: string): Found {
  const folder = join(place, '数据');
  const database = openDatabase(join(folder, databaseName), { readonly: true });
  try {
    return foundIn(database, folder);
  } finally {
    database.close();
  }
}

function templateOf(place: string, heard: Heard): Template {
  const find = <Is extends Line['is']>(is: Is) => {
    const at = heard.lines.findIndex(line => line.is === is);
    const line = heard.lines[at];
    if (!line) throw new Error(`The undisturbed work said nothing of ${is}: ${JSON.stringify(heard.lines.at(-1))}`);
    return { line: line as Extract<Line, { is: Is }>, time: heard.times[at] ?? 0 };
  };
  const [opening, opened, working] = [find('opening'), find('opened'), find('working')];
  const [finished, closed] = [find('finished'), find('closed')];
  const faults = [...working.line.faults, ...finished.line.faults];
  if (faults.length > 0) throw new Error(`The undisturbed work is not sound: ${faults.join(' ')}`);
  return {
    place,
    before: opened.line.found,
    counts: finished.line.counts,
    spans: { opening: opened.time - opening.time, working: closed.time - working.time },
  };
}
