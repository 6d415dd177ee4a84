import type { InputOf } from '#contract/contract.ts';
import type { Client } from '#rpc/client.ts';
import { chinaToday } from './drawn-task.ts';

/**
 * A range whose objects lie in the area of one unit, and two units to draw from: everybody keeps out of his own area, so that
 * only the smaller unit may go there, with places for fewer objects than are drawn.
 */
export async function scarcePeople(client: Client, drawn: number): Promise<Partial<InputOf<'task.create'>>> {
  const filter = { text: '', units: [], drawable: true };
  const { rows } = await client.query('inspector.list', { filter, on: chinaToday(), after: null, limit: 500 });
  const sizes = new Map<string, number>();
  for (const { unit } of rows) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  const all = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
  const { stations } = await client.query('object.facets', { filter: all });
  const own = stations.filter(({ value }) => sizes.has(value)).sort((left, right) => right.count - left.count)[0];
  const other = [...sizes].filter(([unit, size]) => unit !== own?.value && size >= 2).sort(([, a], [, b]) => a - b)[0];
  if (!own || !other) throw new Error('The demo bureau has no such units.');
  const [unit, size] = other;
  const inspectorCap = Math.ceil((2 * drawn) / size) - 1;
  if (inspectorCap * (size + (sizes.get(own.value) ?? 0)) < 2 * drawn) throw new Error('The pre-flight would stop it.');
  return {
    range: { ...all, stations: [own.value] },
    inspectorUnits: [own.value, unit],
    inspectorCap,
    avoidSameUnit: true,
  };
}
