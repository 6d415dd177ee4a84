import { alignedTable } from '../../scripts/bench/table.ts';
import type { Fate } from './journal.ts';
import type { SoakReport } from './soak.ts';

const fates: readonly Fate[] = ['nothing in flight', 'nothing of it', 'committed unheard', 'lost'];

/** What was killed when, and what was found after it. */
export function tableOf({ kills }: SoakReport): string {
  const places = [...new Set(kills.map(({ phase, doing }) => `${phase}\t${doing}`))];
  const rows = places.map(place => {
    const [phase = '', doing = ''] = place.split('\t');
    const here = kills.filter(kill => kill.phase === phase && kill.doing === doing);
    return [phase, doing, ...counted(here)];
  });
  const order = (row: readonly string[]) => kills.findIndex(({ phase }) => phase === row[0]) * 1000 - Number(row[2]);
  const sorted = rows.toSorted((one, other) => order(one) - order(other));
  return alignedTable([['phase', 'killed in', 'kills', ...fates], ...sorted, ['', 'all', ...counted(kills)]]);
}

const counted = (kills: SoakReport['kills']): string[] => [
  String(kills.length),
  ...fates.map(fate => String(kills.filter(kill => kill.fate === fate).length)),
];
