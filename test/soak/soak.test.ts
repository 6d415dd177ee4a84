import { expect, test } from 'vitest';
import { bundledPrograms } from './programs.ts';
import { soak } from './soak.ts';
import { tableOf } from './table.ts';

test('fifty kills at random instants lose no answered work, leave none half done, and all of it can be gone on with', async () => {
  const programs = await bundledPrograms();
  const report = await soak({ kills: 50, seed: 'fifty', size: 200, programs });
  process.stdout.write(`${tableOf(report)}\n`);
  expect(report.faults).toEqual([]);
  expect(report.kills.length).toBeGreaterThanOrEqual(50);
  expect(report.kills.filter(({ fate }) => fate === 'lost')).toEqual([]);
  // Unless some calls are met in their middle, nothing was tested.
  expect(report.kills.filter(({ fate }) => fate === 'nothing of it').length).toBeGreaterThan(5);
  expect(report.torn.opened).toBeGreaterThan(5);
}, 600_000);
