import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../../scripts/project-root.ts';
import { liveYear } from './live-year.ts';
import { proveYear } from './prove-year.ts';

const { values } = parseArgs({
  options: {
    objects: { type: 'string', default: '60000' },
    lines: { type: 'string', default: '24' },
    draws: { type: 'string', default: '40' },
    checks: { type: 'string', default: '3000' },
    outside: { type: 'string', default: '200' },
    seed: { type: 'string', default: 'yunhe' },
    year: { type: 'string', default: '2026' },
    out: { type: 'string', default: join(projectRoot, 'dist', 'year') },
  },
});

/** Lives a whole year through the contract, then looks at what it left with other eyes: plain SQL. */
async function main(): Promise<number> {
  const out = resolve(values.out);
  rmSync(join(out, 'workspace'), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { seed } = values;
  const [year, objects, lines, draws, checks, outside] = (
    ['year', 'objects', 'lines', 'draws', 'checks', 'outside'] as const
  ).map(name => Number(values[name])) as [number, number, number, number, number, number];
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const office = await liveYear(out, { year, objects, lines, draws, checks, outside, seed }, tell);
  const { holds, trail, looked, compared, different } = await proveYear(office, out, year);
  writeFileSync(join(out, 'indicators.json'), `${JSON.stringify(compared, null, 2)}\n`);
  writeFileSync(join(out, 'invariants.json'), `${JSON.stringify({ trail, looked }, null, 2)}\n`);
  for (const { name, rows, breaches, named } of looked) {
    tell(`${breaches === 0 ? '成立' : '不成立'}\t${name}\t${rows} 行\t${named.join('；')}`);
  }
  tell(`指标：核对 ${compared.length} 个数，不一致 ${different.length} 个`);
  for (const { scope, code, reading, product, computed } of different) {
    tell(`${scope}\t${code} ${reading}\t${product.join(' / ')}\t${computed.join(' / ')}`);
  }
  return holds ? 0 : 1;
}

process.exitCode = await main();
