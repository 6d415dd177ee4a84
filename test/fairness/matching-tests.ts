import type { MatchProblem } from '#domain/draw/match-problem.ts';
import { chiSquareTails, normalTails } from './distributions.ts';
import type { Trial } from './sampling-tests.ts';
import { byChance, exact, inclusionStatistic, pearsonEven, type TestResult } from './test-result.ts';

const inspectors = 20;
const everybody = Array.from({ length: inspectors }, (_, i) => i);

/** Objects that anybody may inspect, in teams of two. */
const symmetric = (objects: number): MatchProblem => ({
  teamSizes: new Array(objects).fill(2),
  eligible: new Array(objects).fill(everybody),
  specialists: new Array(objects).fill(null),
  caps: new Array(inspectors).fill(objects),
  carriedLoads: new Array(inspectors).fill(0),
});

/** 23 objects of which twelve need one of six specialists; every object is barred to one inspector. */
const ruled: MatchProblem = {
  ...symmetric(23),
  specialists: Array.from({ length: 23 }, (_, object) => (object < 12 ? [0, 1, 2, 3, 4, 5] : null)),
};

/** The same with recusals, for the rules alone. */
const recused: MatchProblem = {
  ...ruled,
  eligible: Array.from({ length: 23 }, (_, object) => everybody.filter(i => i !== object % inspectors)),
  specialists: Array.from({ length: 23 }, (_, object) =>
    object < 12 ? [0, 1, 2, 3, 4, 5].filter(i => i !== object % inspectors) : null,
  ),
};

type Teams = readonly (readonly number[])[];

function loadsOf(teams: Teams): number[] {
  const loads = new Array(inspectors).fill(0);
  for (const team of teams) for (const i of team) loads[i]++;
  return loads;
}

/** T9a–T9d: without any rule everybody is equal, for one object, for teams, and for loads. */
export function testSymmetricMatching({ method, master, scale }: Trial): TestResult[] {
  const number = Math.round(20_000 * scale);
  const single = new Uint32Array(inspectors);
  const pairs = new Uint32Array(inspectors * inspectors);
  const repeated: number[] = [];
  let widest = 0;
  const problem = symmetric(20);
  for (let draw = 0; draw < number; draw++) {
    const teams = method.teams(method.seedOf(`${master} T9`, draw), problem);
    const [a = 0, b = 0] = teams[0] ?? [];
    for (const i of [a, b]) single[i] = (single[i] ?? 0) + 1;
    const pair = Math.min(a, b) * inspectors + Math.max(a, b);
    pairs[pair] = (pairs[pair] ?? 0) + 1;
    const loads = loadsOf(teams);
    widest = Math.max(widest, Math.max(...loads) - Math.min(...loads));
    repeated.push(coincidences(teams));
  }
  const inclusion = inclusionStatistic(single, number, 2);
  const cells = everybody.flatMap(a => everybody.filter(b => a < b).map(b => pairs[a * inspectors + b] as number));
  const identity = pearsonEven(cells, number / cells.length);
  const mean = repeated.reduce((sum, value) => sum + value, 0) / number;
  const variance = repeated.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (number - 1);
  // Two rounds of ten disjoint teams: 100 ordered pairs between them each way, one in 190 coincides.
  const z = variance === 0 ? Math.sign(mean - 200 / 190) * 1000 : (mean - 200 / 190) / Math.sqrt(variance / number);
  return [
    byChance('T9a', 'inspectors of one object', inclusion, 19, chiSquareTails(inclusion, 19)),
    byChance('T9b', 'teams of one object', identity, 189, chiSquareTails(identity, 189)),
    exact('T9c', 'spread of loads, at most 1', widest, widest <= 1),
    byChance('T9d', 'objects with the same team', z, null, normalTails(z)),
  ];
}

/** How many objects share their team with another, counted for each other. */
function coincidences(teams: Teams): number {
  const seen = new Map<string, number>();
  for (const team of teams) {
    const name = [...team].sort((x, y) => x - y).join();
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return [...seen.values()].reduce((sum, times) => sum + times * (times - 1), 0);
}

/** T9e: inside specialists and inside the others all carry the same in the long run. */
export function testClassLoads({ method, master, scale }: Trial): TestResult[] {
  const number = Math.round(6000 * scale);
  const classes = [everybody.slice(0, 6), everybody.slice(6)];
  const totals = new Array(inspectors).fill(0);
  const variances = classes.map(() => 0);
  for (let draw = 0; draw < number; draw++) {
    const loads = loadsOf(method.teams(method.seedOf(`${master} T9e`, draw), ruled));
    for (const i of everybody) totals[i] += loads[i] as number;
    classes.forEach((members, which) => {
      variances[which] = (variances[which] ?? 0) + spread(members.map(i => loads[i] as number)) / number;
    });
  }
  return classes.map((members, which) => {
    const degrees = members.length - 1;
    const statistic = (spread(members.map(i => totals[i])) * degrees) / (number * (variances[which] || 1));
    const what = `loads of ${which === 0 ? 'specialists' : 'the others'}`;
    return byChance('T9e', what, statistic, degrees, chiSquareTails(statistic, degrees));
  });
}

/** The sample variance. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** T9f: no team breaks a rule. */
export function testRules({ method, master, scale }: Trial): TestResult[] {
  let broken = 0;
  for (let draw = 0; draw < Math.round(2000 * scale); draw++) {
    const teams = method.teams(method.seedOf(`${master} T9f`, draw), recused);
    teams.forEach((team, object) => {
      const specialists = recused.specialists[object] ?? null;
      const allowed = team.every(i => recused.eligible[object]?.includes(i));
      const special = specialists === null || team.some(i => specialists.includes(i));
      if (new Set(team).size !== 2 || !allowed || !special) broken++;
    });
  }
  return [exact('T9f', 'broken rules', broken, broken === 0)];
}
