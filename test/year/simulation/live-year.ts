import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agendaOf } from './agenda.ts';
import { type Chance, chanceOf } from './chance.ts';
import { importRegistries } from './import-registries.ts';
import { makePlan } from './make-plan.ts';
import { monthEnd } from './month-end.ts';
import { type Office, openOffice } from './office.ts';
import { registerOutside } from './register-outside.ts';
import { trades, writeRegistries } from './registry-files.ts';
import { repairCredit } from './repair-credit.ts';
import { runTask } from './run-task.ts';
import { sendReports } from './send-reports.ts';
import type { Simulation } from './simulation.ts';

export interface YearSize {
  readonly year: number;
  readonly objects: number;
  readonly lines: number;
  readonly draws: number;
  readonly checks: number;
  readonly outside: number;
  readonly seed: string;
}

/** Lives a year in a new bureau below a folder; the office is left open on the last day. */
export async function liveYear(folder: string, size: YearSize, tell: (line: string) => void): Promise<Office> {
  const chance = chanceOf(size.seed);
  const office = await openOffice(folder, `${size.year}-01-05`);
  const paths = await writeRegistries(folder, size.objects, chance);
  const imported = await importRegistries(office, paths);
  tell(imported.map(({ sentence }) => sentence).join(' '));
  const agenda = agendaOf(office, `${size.year}-12-31`);
  const items = await itemsByTrade(office);
  const simulation: Simulation = { office, chance, agenda, items, ...size };
  const { planId, lines } = await makePlan(simulation, size.lines);
  tell(`计划 ${planId}：${lines.length} 行`);
  for (let place = 0; place < size.draws; place += 1) {
    const line = lines[place % lines.length];
    if (!line) continue;
    const day = dayWithin(line.from, chance, place >= lines.length ? 25 : 6);
    agenda.on(day, () => runTask(simulation, line, Math.round(size.checks / size.draws)));
  }
  for (let place = 0; place < size.outside; place += 1) {
    agenda.on(`${size.year}-${two(chance.between(1, 12))}-${two(chance.between(6, 28))}`, () =>
      registerOutside(simulation),
    );
  }
  for (let month = 2; month <= 12; month += 1) {
    agenda.on(`${size.year}-${two(month)}-27`, async () => {
      await sendReports(simulation);
      await monthEnd(simulation);
      await repairCredit(simulation);
    });
  }
  const deeds = await agenda.liveThrough((day, left) => tell(`${day} 还有 ${left} 件`));
  office.comesTo(`${size.year}-12-31`);
  writeFileSync(join(folder, 'size.json'), `${JSON.stringify({ ...size, deeds }, null, 2)}\n`);
  return office;
}

const two = (number: number) => String(number).padStart(2, '0');

const dayWithin = (from: string, chance: Chance, days: number) =>
  `${from.slice(0, 8)}${two(Math.min(28, Number(from.slice(8)) + chance.between(0, days)))}`;

async function itemsByTrade({ clerk }: Office): Promise<Map<string, number[]>> {
  const { rows } = await clerk.ask('item.list', { text: '', after: null, limit: 500 });
  return new Map(trades.map(trade => [trade, rows.filter(({ name }) => name.startsWith(trade)).map(({ id }) => id)]));
}
