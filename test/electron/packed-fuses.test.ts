import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packApp } from './packed-app.ts';

// Packing for Windows and macOS cannot be tried on another system.
describe.skipIf(process.platform !== 'linux')('the fuses of the packed program', () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchou-fuses-'));
    program = await packApp(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['it is no Node that runs other programs', FuseV1Options.RunAsNode, FuseState.DISABLE],
    ['it does not read NODE_OPTIONS', FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    ['no debugger looks into its main process', FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    ['it loads its own archive alone', FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    [
      'the archive is checked (acted upon by Windows and macOS; Linux has no such check, so none is tried here)',
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseState.ENABLE,
    ],
    ['cookies are encrypted at rest', FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    [
      'no snapshot of its own for the main process',
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseState.DISABLE,
    ],
    [
      'a page from file: has no more rights than others',
      FuseV1Options.GrantFileProtocolExtraPrivileges,
      FuseState.DISABLE,
    ],
  ])('%s', async (_title, fuse, state) => {
    expect((await getCurrentFuseWire(program))[fuse]).toBe(state);
  });

  test('every fuse this Electron has is one of these', async () => {
    const { version: _, ...wire } = await getCurrentFuseWire(program);
    expect(Object.values(wire).filter(state => state !== FuseState.REMOVED)).toHaveLength(8);
  });

  test('what runs comes from one archive that is there', async () => {
    const archive = await open(join(folder, 'linux-unpacked/resources/app.asar'), 'r');
    expect((await archive.stat()).size).toBeGreaterThan(1_000_000);
    await archive.close();
  });
});
