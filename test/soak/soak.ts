import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Crew, crewOf } from './crew.ts';
import { interruptedWork } from './interrupted-work.ts';
import type { Fate } from './journal.ts';
import { type PhaseName, phaseNames } from './phases/phases.ts';
import { chanceOf } from './random.ts';
import { makeTemplates, type Templates } from './templates.ts';
import type { Programs } from './victim.ts';

export interface SoakSetting {
  readonly kills: number;
  readonly seed: string;
  /** How many objects an import brings. */
  readonly size: number;
  readonly programs: Programs;
  /** Told after each piece of work. */
  readonly progress?: (kills: number, faults: number) => void;
}

/** One kill: what the process was doing, and what was found after it. */
export interface KillFound {
  readonly phase: PhaseName;
  readonly doing: string;
  readonly fate: Fate;
}

export interface SoakReport {
  readonly kills: readonly KillFound[];
  /** How many pieces of work came to their end, most of them after a kill. */
  readonly finished: number;
  readonly torn: TornLogs;
  readonly faults: readonly string[];
}

/** How many torn logs were opened, and in how many of them the last commits were gone. */
export interface TornLogs {
  readonly opened: number;
  readonly shorter: number;
}

/** The phases in which processes are killed. */
export const killedPhases = phaseNames.filter(name => name !== 'beginnings');

/** Kills processes at random instants of a bureau's work until there were enough of them, and looks at what they leave. */
export async function soak(setting: SoakSetting): Promise<SoakReport> {
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-soak-'));
  const crew = crewOf(setting.programs);
  try {
    const templates = await makeTemplates(folder, setting.size, await crew.victim());
    return await killUntilEnough(setting, folder, crew, templates);
  } finally {
    await crew.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function killUntilEnough(
  { kills: wanted, seed, progress }: SoakSetting,
  folder: string,
  crew: Crew,
  templates: Templates,
): Promise<SoakReport> {
  const chance = chanceOf(seed);
  const kills: KillFound[] = [];
  const faults: string[] = [];
  const torn = { opened: 0, shorter: 0 };
  let finished = 0;
  for (let round = 0; kills.length < wanted; round += 1) {
    const phase = killedPhases[round % killedPhases.length] ?? 'import';
    const place = join(folder, String(round));
    const outcome = await interruptedWork({ phase, place, chance, crew, template: templates[phase] });
    kills.push(...outcome.kills.map(kill => ({ phase, ...kill })));
    faults.push(...outcome.faults.map(fault => `${phase}, work ${round}: ${fault}`));
    torn.opened += outcome.torn.opened;
    torn.shorter += outcome.torn.shorter;
    if (outcome.finished) finished += 1;
    progress?.(kills.length, faults.length);
  }
  return { kills, finished, torn, faults };
}
