import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRelease, newReleaseKey, shipKeys } from '../core/support/release.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { updatePage } from './support/models/update-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { missing, projectFolder } from './support/requirements.ts';

const publisher = newReleaseKey();

describe.skipIf(missing)(`Checking an installer${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-release-'));

  beforeAll(async () => {
    const resources = join(folder, 'resources');
    cpSync(join(projectFolder, 'resources'), resources, { recursive: true });
    office = await openOffice(shipKeys(resources, publisher));
    await startPage(office.page).openDemo();
    await shell(office.page).goToAddress('/system/update');
  }, 120_000);
  afterAll(async () => {
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The files of a release on a USB stick of its own. */
  async function stick(name: string, key: string | null): Promise<string[]> {
    const place = dirname(await makeRelease(join(folder, name), key));
    return readdirSync(place).map(each => join(place, each));
  }

  test('says which version is running, and that nothing is fetched or started by itself', async () => {
    await updatePage(office.page).running();
    await office.page.getByText('明抽不联网，也不会自己更新').waitFor();
  });

  test('a signed release is trusted, line by line', async () => {
    const page = updatePage(office.page);
    await page.choose(await stick('signed', publisher));
    await page.state('安装包可信');
    expect(await page.finding('签名')).toMatch(/^通过.*密钥1/);
    expect(await page.finding('校验值')).toMatch(/^通过/);
    expect(await page.finding('版本')).toMatch(/9\.0\.0.*新/);
    expect(await page.finding('数据格式')).toMatch(/不变/);
    await picture(office.page, 'update-good');
  });

  test('a release that a stranger signed is not to be installed, and the line says why', async () => {
    const page = updatePage(office.page);
    await page.choose(await stick('stranger', newReleaseKey()));
    await page.state('不要安装');
    expect(await page.finding('签名')).toMatch(/^不通过.*请不要安装/);
    expect(await page.finding('校验值')).toMatch(/^通过/);
    await picture(office.page, 'update-bad');
  });

  test('the installer without its list is not to be installed', async () => {
    const page = updatePage(office.page);
    const files = await stick('alone', publisher);
    await page.choose(files.filter(name => name.endsWith('.exe')));
    await expect.poll(() => page.finding('版本')).toMatch(/没有说明文件 release\.json/);
    expect(await page.finding('签名')).toMatch(/没有校验清单 SHA256SUMS/);
  });

  test('the trail tells of every check', async () => {
    await shell(office.page).goToAddress('/system/audit');
    await office.page.getByText('核对安装包').first().waitFor();
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
