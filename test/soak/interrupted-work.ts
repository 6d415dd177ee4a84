import { cpSync, rmSync } from 'node:fs';
import type { Crew } from './crew.ts';
import { type Journal, keepJournal } from './journal.ts';
import type { Line, Run } from './messages.ts';
import { type PhaseName, phases } from './phases/phases.ts';
import type { Chance } from './random.ts';
import type { KillFound, TornLogs } from './soak.ts';
import type { Counts } from './state/counts.ts';
import type { Template } from './templates.ts';
import { copyWithTornLog } from './torn-log.ts';
import type { Kill } from './victim.ts';

export interface Work {
  readonly phase: PhaseName;
  /** A folder of its own, which is not there yet. */
  readonly place: string;
  readonly template: Template;
  readonly chance: Chance;
  readonly crew: Crew;
}

export interface Outcome {
  readonly kills: readonly Omit<KillFound, 'phase'>[];
  readonly faults: readonly string[];
  readonly torn: TornLogs;
  /** Whether the work came to its end. */
  readonly finished: boolean;
}

/** How likely one that goes on after a kill is killed, too. */
const again = 0.6;

/** Kills a phase of a fresh bureau, sometimes again while it goes on, and then lets it come to its end. */
export async function interruptedWork(work: Work): Promise<Outcome> {
  const { template, chance, place, crew } = work;
  cpSync(template.place, place, { recursive: true });
  const journal = keepJournal(template.before);
  const kills: Omit<KillFound, 'phase'>[] = [];
  const faults: string[] = [];
  const torn: string[] = [];
  let mayTear = true;
  let open: string[] = []; // What was being done at kills whose traces nobody has seen yet.
  for (let attempt = 0; ; attempt += 1) {
    const kill = attempt === 0 || chance.fraction() < again ? killOf(work, attempt) : null;
    const heard = await (await crew.victim()).perform(runOf(work, attempt), kill);
    if (kill) crew.killed();
    const opened = said(heard.lines, 'opened');
    if (opened) {
      const { fate, faults: found } = journal.compare(opened.found);
      faults.push(...found);
      kills.push(...open.map(doing => ({ doing, fate: doing === 'opening' ? ('nothing in flight' as const) : fate })));
      open = [];
    }
    journal.hear(heard.lines);
    faults.push(...complaints(heard.lines, template.counts));
    if (said(heard.lines, 'failed'))
      return { kills, faults, torn: await lookAtTorn(work, journal, torn, faults), finished: false };
    if (!heard.killed) break;
    open.push(journal.doing());
    // Closing brings the log into the database, and waits for the disk to have all of it first: it cannot be torn from then on.
    mayTear &&= journal.doing() !== 'closing';
    if (mayTear && copyWithTornLog(place, `${place}-torn-${attempt}`, chance)) torn.push(`${place}-torn-${attempt}`);
  }
  rmSync(place, { recursive: true, force: true });
  return { kills, faults, torn: await lookAtTorn(work, journal, torn, faults), finished: true };
}

/** Most kills meet the work, some the opening, which in a migration is the work. */
function killOf({ phase, template, chance }: Work, attempt: number): Kill {
  const after = chance.fraction() < (phase === 'migration' ? 0.7 : 0.1) ? 'opening' : 'working';
  const part = attempt === 0 ? 1 : 0.5; // Who goes on has less to do.
  return { after, milliseconds: chance.fraction() * template.spans[after] * part };
}

/** Each attempt is made an hour later. */
function runOf({ phase, place }: Work, attempt: number): Run {
  const at = phases[phase].at.replace('T09', `T${String(10 + (attempt % 14))}`);
  return { phase, place, at, as: 'work' };
}

function said<Is extends Line['is']>(lines: readonly Line[], is: Is): Extract<Line, { is: Is }> | null {
  return (lines.find(line => line.is === is) as Extract<Line, { is: Is }> | undefined) ?? null;
}

/** What the process itself found wrong, and work that did not come to what it comes to undisturbed. */
function complaints(lines: readonly Line[], undisturbed: Counts): string[] {
  const finished = said(lines, 'finished');
  const counts = Object.entries(finished?.counts ?? {}).filter(([name, count]) => undisturbed[name] !== count);
  return [
    ...(said(lines, 'working')?.faults ?? []).map(fault => `After the kill: ${fault}`),
    ...(finished?.faults ?? []).map(fault => `At the end: ${fault}`),
    ...counts.map(([name, count]) => `At the end there are ${count} ${name} instead of ${undisturbed[name]}.`),
    ...lines.flatMap(line => (line.is === 'failed' ? [`It could not be gone on with: ${line.message}`] : [])),
  ];
}

async function lookAtTorn(
  work: Work,
  journal: Journal,
  places: readonly string[],
  faults: string[],
): Promise<TornLogs> {
  let shorter = 0;
  for (const place of places) {
    const { lines } = await (await work.crew.victim()).perform({ ...runOf({ ...work, place }, 13), as: 'look' }, null);
    const opened = said(lines, 'opened');
    const found = [
      ...(opened ? journal.compareTorn(opened.found) : []),
      ...complaints(lines, said(lines, 'finished')?.counts ?? {}),
    ];
    faults.push(...found.map(fault => `With a torn log: ${fault}`));
    if (opened && journal.isShorter(opened.found)) shorter += 1;
    if (said(lines, 'failed')) work.crew.killed();
    rmSync(place, { recursive: true, force: true });
  }
  return { opened: places.length, shorter };
}
