import type { Line } from './messages.ts';
import type { Found } from './state/found.ts';

/** What became of the call that a kill interrupted. */
export type Fate = 'nothing in flight' | 'nothing of it' | 'committed unheard' | 'lost';

/** What a bureau is known to hold: the state after everything that was answered. */
export interface Journal {
  /** Takes in what a run said until it ended. */
  hear(lines: readonly Line[]): void;
  /** What the last run was doing when it ended: a method, or between two of them. */
  doing(): string;
  /** Holds the bureau as it was found after a kill against what was answered before; answers what is wrong. */
  compare(found: Found): { readonly fate: Fate; readonly faults: readonly string[] };
  /** Holds it against any earlier state: with a torn log the last commits may be gone, but only the last, and whole. */
  compareTorn(found: Found): string[];
  /** Whether commits are missing that were there. */
  isShorter(found: Found): boolean;
}

export function keepJournal(start: Found): Journal {
  let known = start;
  let inFlight: string | null = null;
  let step = 'opening';
  const states = new Map<number, Found[]>();
  const remember = (found: Found) => {
    known = found;
    states.set(found.entries.length, [...(states.get(found.entries.length) ?? []), found]);
  };
  remember(start);

  return {
    isShorter: found => found.entries.length < known.entries.length,
    hear(lines) {
      step = 'opening';
      for (const line of lines) {
        step = line.is;
        if (line.is === 'begun') inFlight = line.method;
        if (line.is === 'opened' || line.is === 'answered') {
          inFlight = null;
          remember(line.found);
        }
      }
    },
    doing() {
      if (step === 'opening') return 'opening';
      if (inFlight !== null) return inFlight;
      return step === 'finished' ? 'closing' : 'between two calls';
    },
    compare(found) {
      const lost = lostEntries(known, found);
      const unheard = found.entries.slice(known.entries.length).map(({ action }) => action);
      // A file that was brought to another version has an entry of the program's own for it.
      if (known.version !== found.version && unheard[0] === 'audit.baseline') unheard.shift();
      const expected = inFlight === null ? [] : [inFlight];
      const strange = unheard.filter((action, place) => action !== expected[place]);
      const faults = [...lost, ...strange.map(action => `Nobody asked for what is in the log: ${action}`)];
      if (unheard.length === 0) faults.push(...differences(known, found));
      if (lost.length > 0) return { fate: 'lost', faults };
      if (inFlight === null) return { fate: 'nothing in flight', faults };
      return { fate: unheard.length > 0 ? 'committed unheard' : 'nothing of it', faults };
    },
    compareTorn(opened) {
      const found = withoutRemade(known, opened);
      const faults = lostEntries({ entries: known.entries.slice(0, found.entries.length) }, found);
      const alike = states.get(found.entries.length) ?? [];
      if (alike.length === 0) return [...faults, `Nobody has seen a log of ${found.entries.length} entries.`];
      const apart = alike.map(state => tableDifferences(state, found));
      return apart.some(each => each.length === 0) ? faults : [...faults, ...(apart.at(-1) ?? [])];
    },
  };
}

/** A file torn before its migration was migrated once more, and has an entry of the program's own for it again. */
function withoutRemade(known: Found, found: Found): Found {
  const [entries, last] = [found.entries.slice(0, -1), found.entries.at(-1)];
  const isRemade = last?.action === 'audit.baseline' && known.entries[entries.length]?.hash !== last.hash;
  return isRemade ? { ...found, entries } : found;
}

function lostEntries(known: Pick<Found, 'entries'>, found: Found): string[] {
  return known.entries
    .filter(({ hash }, place) => found.entries[place]?.hash !== hash)
    .map(({ seq, action }) => `Answered and lost: ${action}, entry ${seq} of the log`);
}

function differences(known: Found, found: Found): string[] {
  const paths = new Set([...Object.keys(known.files), ...Object.keys(found.files)]);
  const files = [...paths].filter(path => known.files[path] !== found.files[path] && !isOwn(path));
  return [
    ...tableDifferences(known, found),
    ...files.map(path => `Nothing was done, but the file has changed: ${path}`),
  ];
}

/** A backup that is whole is a backup, whether or not its maker lived to say so. */
const isOwn = (path: string) => /^备份\/.*\.db(\.sha256)?$/.test(path);

/** A migration may change the columns of a table, but loses no row of it; the log is compared by itself. */
function tableDifferences(known: Found, found: Found): string[] {
  const same = known.version === found.version;
  const tables = Object.keys(known.tables).filter(name => same || !name.startsWith('audit_'));
  const added = same ? Object.keys(found.tables).filter(name => !tables.includes(name)) : [];
  return [...tables, ...added].flatMap(name => {
    const [before, after] = [known.tables[name], found.tables[name]];
    const differ = same ? before?.digest !== after?.digest : before?.rows !== after?.rows;
    return differ ? [`Nothing was done, but the table ${name} has changed.`] : [];
  });
}
