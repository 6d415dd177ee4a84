import type { InputOf } from '#contract/contract.ts';
import type { Client } from '#rpc/client.ts';
import { chinaToday } from './drawn-task.ts';

/** How many people of each unit may be drawn today. */
async function unitSizes(client: Client): Promise<Map<string, number>> {
  const filter = { text: '', units: [], drawable: true };
  const { rows } = await client.query('inspector.list', { filter, on: chinaToday(), after: null, limit: 500 });
  const sizes = new Map<string, number>();
  for (const { unit } of rows) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  return sizes;
}

/**
 * A range whose objects lie in the area of one unit, and two units to draw from: everybody keeps out of his own area, so that
 * only the smaller unit may go there, with places for fewer objects than are drawn.
 */
export async function scarcePeople(client: Client, drawn: number): Promise<Partial<InputOf<'task.create'>>> {
  const sizes = await unitSizes(client);
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

/** The same in a joint check of two departments: the first has too few who may go there, the second has enough. */
export async function scarceDepartment(client: Client, drawn: number): Promise<Partial<InputOf<'task.create'>>> {
  const { inspectorUnits: units = [], inspectorCap = 1, ...scarce } = await scarcePeople(client, drawn);
  const second = [...(await unitSizes(client))].find(
    ([unit, size]) => !units.includes(unit) && size * inspectorCap >= 2 * drawn,
  );
  if (!second) throw new Error('The demo bureau has no third unit of that size.');
  return {
    ...scarce,
    inspectorCap,
    departments: [
      { name: '市场监管局', teamSize: 2, units: [...units], people: [] },
      { name: '卫生健康局', teamSize: 2, units: [second[0]], people: [] },
    ],
  };
}
