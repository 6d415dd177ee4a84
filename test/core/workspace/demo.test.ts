import { expect, onTestFinished, test } from 'vitest';
import type { Progress } from '#contract/method.ts';
import { refusalOf } from '../support/refusal.ts';
import { startCore, temporaryFolder } from '../support/running-core.ts';

test('the demo bureau is made once, completed when it was left half-made, and opened ever after', async () => {
  const running = startCore({ folder: temporaryFolder() });
  onTestFinished(() => running.close());
  const { client } = running;
  const controller = new AbortController();
  const phases: string[] = [];
  const onProgress = ({ phase }: Progress) => {
    phases.push(phase);
    if (phase === '读取并核对') controller.abort();
  };
  const half = client.job('workspace.openDemo', { folder: null }, { signal: controller.signal, onProgress });
  expect((await refusalOf(half)).code).toBe('cancelled');
  expect((await client.query('workspace.status', {})).state).toBe('none');
  const first = await client.job('workspace.openDemo', { folder: null });
  expect(first).toMatchObject({ state: 'open', demo: true, counts: { objects: 11_979, inspectors: 186, items: 18 } });
  const { rows: assistants } = await client.query('assistant.list', { text: '', kinds: [], after: null, limit: 20 });
  expect(new Set(assistants.map(({ kind }) => kind))).toEqual(new Set(['expert', 'institution', 'helper']));
  const imports = await client.query('import.list', { after: null, limit: 10 });
  expect(imports.rows.map(({ kind }) => kind).toSorted()).toEqual([
    'assistant',
    'department',
    'inspector',
    'item',
    'object',
  ]);

  await client.job('workspace.close', {});
  const seen: Progress[] = [];
  const again = await client.job('workspace.openDemo', { folder: null }, { onProgress: one => seen.push(one) });
  expect(again).toEqual({ ...first, session: again.session });
  expect([first.session, again.session]).toEqual([expect.any(String), expect.any(String)]);
  expect(again.session).not.toBe(first.session);
  expect(seen).toEqual([]);
  expect((await client.query('import.list', { after: null, limit: 10 })).total).toBe(5);
});
