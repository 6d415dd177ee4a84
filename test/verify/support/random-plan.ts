import type { DrawPlan, PlanInspector, PlanStratum } from '#domain/draw/plan.ts';
import type { Chance } from './chance.ts';

const categories = ['食品', '药品', '特种设备', ''];
const units = ['S1', 'S2', 'S3', '城关所', ''];

export type Row = readonly [id: string, stratum: string, name: string, unit: string, category: string];

/** Objects with names that need escapes, composed letters and signs outside the basic plane. */
export function randomRows(chance: Chance, strata: readonly PlanStratum[], most: number): Row[] {
  const tails = ['商行', 'Café', 'A\\B', '两\t栏', '两\n行', '𠮷野家', ''];
  return Array.from({ length: chance.below(most + 1) }, (_, index) => [
    `${chance.oneOf(['91', 'A', 'a.', '_'])}${String(chance.below(1000)).padStart(3, '0')}-${index}`,
    chance.oneOf(strata).code,
    `${index}号${chance.oneOf(tails)}`,
    chance.oneOf(units),
    chance.oneOf(categories),
  ]);
}

function randomRoster(chance: Chance, start: string, rows: readonly Row[]): PlanInspector[] {
  const cap = 1 + chance.below(12);
  return Array.from({ length: 2 + chance.below(12) }, (_, index) => ({
    id: `${start}${index}`,
    name: `检查员${index}`,
    unit: chance.oneOf(units),
    quals: ['执法证', ...categories].filter(qual => qual !== '' && chance.happens(qual === '执法证' ? 92 : 45)),
    cap: chance.happens(60) ? 30 : cap,
    load0: chance.below(4),
    recuse: rows.filter(() => chance.happens(6)).map(([id]) => id),
  }));
}

function randomShare(chance: Chance): { bp: number } | { count: number } {
  if (chance.happens(25)) return { count: chance.below(8) };
  return { bp: chance.oneOf([0, 1, 300, 700, 1000, 3333, 5000, 9999, 10_000]) };
}

/** A plan of any kind: rounding, counts, specialists, recusals, one department, several, or objects only. */
export function randomPlan(chance: Chance, number: number, most: number): { plan: DrawPlan; rows: Row[] } {
  const rounding = chance.oneOf(['ceil', 'floor', 'total'] as const);
  const strata: PlanStratum[] = Array.from({ length: 1 + chance.below(4) }, (_, h) => {
    const share = rounding === 'total' ? { bp: chance.below(10_001) } : randomShare(chance);
    return { code: `${'ABCD'[h]}${h}`, name: `第${h}层`, ...share };
  });
  const rows = randomRows(chance, strata, most);
  const base = {
    protocol: 'SSJ-DRAW/1',
    drawId: `${chance.happens(20) ? 'TEST-' : 'YH-'}${number}`,
    title: `第${number}次 “抽取”`,
    strata,
    rounding,
    total: rounding === 'total' ? 1 + chance.below(40) : null,
    reserve: chance.below(4),
    witnesses: 3,
    replaceReasons: ['已注销', '迁出辖区'],
    seedrandom: '3.0.5',
    discard: 704,
  };
  const rules = {
    baseQual: '执法证',
    specialty: categories.filter(category => category !== '').map(category => ({ category, qual: category })),
    avoidSameUnit: chance.happens(50),
  };
  const teamSize = () => 1 + chance.below(3);
  const kind = chance.below(10);
  if (kind < 2) return { plan: base, rows };
  if (kind < 7)
    return { plan: { ...base, ...rules, teamSize: teamSize(), roster: randomRoster(chance, 'ZF', rows) }, rows };
  const departments = ['SJ', 'YJ', 'XF'].slice(0, 1 + chance.below(3)).map(code => {
    return { code, name: code, teamSize: teamSize(), roster: randomRoster(chance, code, rows) };
  });
  return { plan: { ...base, ...rules, departments }, rows };
}
