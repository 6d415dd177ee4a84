import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { testBureau } from './bureau.ts';
import { importText } from './import-file.ts';
import {
  type InspectorRow,
  type ItemRow,
  inspectorRow,
  inspectorsCsv,
  itemRow,
  itemsCsv,
  type ObjectRow,
  objectRow,
  objectsCsv,
  upTo,
} from './registry-rows.ts';
import { type RunningCore, startCore, temporaryFolder } from './running-core.ts';
import { type SettableClock, settableClock } from './settable-clock.ts';
import { testAccount } from './signed-in.ts';
import { takeRows } from './take-rows.ts';

export interface Registries {
  readonly objects?: readonly ObjectRow[];
  readonly inspectors?: readonly InspectorRow[];
  readonly items?: readonly ItemRow[];
}

/** A county in small: 48 businesses in four classes, 12 inspectors of four stations, three items. */
export const smallCounty: Required<Registries> = {
  objects: upTo(48).map(number => objectRow(number)),
  inspectors: upTo(12).map(number => inspectorRow(number)),
  items: upTo(3).map(number => itemRow(number)),
};

/** Starts a core with a new bureau and nothing in its registries; it is closed after the test. */
export async function startBureau(clock: SettableClock = settableClock()): Promise<RunningCore> {
  const running = startCore({ folder: join(temporaryFolder(), '数据'), clock });
  onTestFinished(() => running.close());
  await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  return running;
}

/** Fills the registries through the imports of the product. */
export async function fillRegistries(running: RunningCore, { objects, inspectors, items }: Registries): Promise<void> {
  if (objects) await importText(running, 'object', objectsCsv(objects));
  if (inspectors) await importText(running, 'inspector', inspectorsCsv(inspectors));
  if (items) await importText(running, 'item', itemsCsv(items));
}

/** Registries that many tests begin with are filled once in each test file, which calls this outside of its tests; every test works on its own copy. */
export function prepared(registries: Registries): (clock?: SettableClock) => Promise<RunningCore> {
  let template: Promise<string> | null = null;
  afterAll(async () => {
    if (template) rmSync(join(await template, '..'), { recursive: true, force: true });
  });
  return async (clock = settableClock()) => {
    template ??= prepareFolder(registries);
    const folder = join(temporaryFolder(), '数据');
    cpSync(await template, folder, { recursive: true });
    const running = startCore({ folder, clock });
    onTestFinished(() => running.close());
    await running.client.job('workspace.open', { folder: null });
    return running;
  };
}

async function prepareFolder(registries: Registries): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'mingchou-template-')), '数据');
  const running = startCore({ folder, clock: settableClock('2026-01-05T09:00:00+08:00') });
  await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  for (const kind of ['object', 'inspector', 'item'] as const) takeRows(running, kind, registries[`${kind}s`] ?? []);
  await running.close();
  return folder;
}
