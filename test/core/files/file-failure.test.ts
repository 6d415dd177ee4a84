import { openSync, writeSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from '#core/files/file-failure.ts';
import { fileWith, temporaryFolder } from './file-reading.ts';

/** What the operating system really throws. */
async function thrownBy(attempt: () => unknown): Promise<unknown> {
  try {
    return await attempt();
  } catch (error) {
    return error;
  }
}

describe('what the operating system says becomes a sentence that names the file', () => {
  test.each([
    ['a missing file', () => open(join(temporaryFolder(), '名单.xlsx')), 'not-found'],
    ['a file taken for a folder', () => open(join(fileWith(''), '名单.xlsx')), 'folder-unusable'],
    ['a folder written to', () => open(temporaryFolder(), 'w'), 'file-unreadable'],
    ['a name that is taken', () => open(fileWith(''), 'wx'), 'conflict'],
    ['a name that is too long', () => rename(fileWith(''), join(temporaryFolder(), '云'.repeat(300))), 'invalid-input'],
  ])('%s', async (_, attempt, code) => {
    const failure = fileFailure(await thrownBy(attempt), '/某处/名单.xlsx');
    expect(failure).toBeInstanceOf(AppError);
    expect((failure as AppError).code).toBe(code);
    expect((failure as AppError).message).not.toContain('/某处');
  });

  test.skipIf(process.platform !== 'linux')('a full disk', async () => {
    const failure = fileFailure(await thrownBy(() => writeSync(openSync('/dev/full', 'w'), 'x')), '名单.xlsx');
    expect(failure).toMatchObject({ code: 'disk-full', message: expect.stringContaining('「名单.xlsx」') });
  });

  test('anything else stays what it was', () => {
    const bug = new TypeError('bug');
    const sentence = new AppError('conflict', '句子');
    expect([fileFailure(bug, 'a'), fileFailure(sentence, 'a'), fileFailure('words', 'a')]).toEqual([
      bug,
      sentence,
      'words',
    ]);
  });
});
