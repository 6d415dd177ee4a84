import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runningJobs } from '#core/jobs/running-jobs.ts';

test('Jobs that each wait until no other runs go one after the other, and none waits for ever.', async () => {
  const jobs = runningJobs();
  const alone: string[] = [];
  const job = (name: string) => {
    const controller = new AbortController();
    return jobs.run('workspace', controller, async () => {
      await setTimeout(5);
      for (let others = jobs.othersThan(controller.signal); others; others = jobs.othersThan(controller.signal)) {
        await others;
      }
      alone.push(`${name} begins`);
      await setTimeout(5);
      alone.push(`${name} ends`);
    });
  };
  const names = ['one', 'two', 'three'];
  await Promise.all(names.map(job));
  const order = alone.filter(word => word.endsWith('begins')).map(word => word.split(' ')[0]);
  expect(order.toSorted()).toEqual(names.toSorted());
  expect(alone).toEqual(order.flatMap(name => [`${name} begins`, `${name} ends`]));
});
