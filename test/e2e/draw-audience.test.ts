import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { type Draft, demoDraft, freezeTask, meetingSteps, ofEachClass } from './support/ceremony.ts';
import { audiencePage, openAudience } from './support/models/audience-page.ts';
import { projectionDesk } from './support/models/projection-desk.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { roomPicture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`What the room sees${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let projector: Page;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    projector = await openAudience(office.context, new URL(office.page.url()).origin, null);
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const room = () => audiencePage(projector);
  const desk = () => projectionDesk(office.page);

  /** Both sizes of screen, without a part outside of either. */
  async function look(name: string) {
    await roomPicture(projector, name, async () => {
      await expect.poll(() => room().outside()).toEqual([]);
    });
  }

  async function show(drawId: number) {
    const { origin } = new URL(office.page.url());
    await office.page.goto(`${origin}/#/draw/${drawId}`);
    await projector.goto(`${origin}/#/audience/${drawId}`);
    await projector.reload();
  }

  /** A draw up to its result, held at its beginning. */
  async function reveal(draft: Draft, how?: 'draw.rehearse') {
    const { drawId } = await freezeTask(client, draft, how);
    await show(drawId);
    for (const step of meetingSteps(client, drawId)) await step.go();
    await desk().press('暂停');
    await desk().says(/已暂停/);
    return drawId;
  }

  /** From the seed to the record, every page at both sizes. */
  async function turnAll(name: string): Promise<string[]> {
    const headings: string[] = [];
    for (let page = 1; ; page++) {
      // The room hears of a turned page after the desk, or the desk after the room: neither is read before both stand there.
      await expect.poll(() => desk().scene()).toBe(page - 1);
      await expect.poll(() => room().scene()).toBe(page - 1);
      headings.push(await room().heading());
      if (page < 6 || !(await desk().can('下一页'))) await look(`${name}-${page}`);
      if (!(await desk().can('下一页'))) return headings;
      await desk().press('下一页');
    }
  }

  test('every step of a meeting fits a screen of either shape', async () => {
    await room().shows(/即将开始/);
    await look('a-0-waiting');
    const { drawId } = await freezeTask(
      client,
      await demoDraft(client, '2026年第四季度食品销售双随机抽查', { strata: ofEachClass(5) }),
    );
    await room().shows('名单已冻结');
    await look('a-1-frame');
    const headings = [
      '抽查方案已冻结',
      '机器数已封存，公布承诺值',
      '见证人 1 / 3 位',
      '见证人 2 / 3 位',
      '见证数字已齐，请各自核对',
      '揭示',
    ];
    for (const [place, step] of meetingSteps(client, drawId).entries()) {
      expect(await room().names()).toEqual([]);
      await step.go();
      await room().shows(headings[place] ?? '');
      await look(`a-${place + 2}-${step.name}`);
    }
    await office.page.goto(`${new URL(office.page.url()).origin}/#/draw/${drawId}`);
  }, 300_000);

  test('names come to rest one after the other, in draw order, and nothing before its turn', async () => {
    const drawn = (await client.query('draw.stage', { drawId: null }))?.drawn.map(({ name }) => name) ?? [];
    await desk().press('下一页');
    const heights: number[] = [];
    await expect
      .poll(
        async () => {
          const names = await room().names();
          expect(drawn.slice(0, names.length)).toEqual(names);
          heights.push(names.length);
          return names.length;
        },
        { interval: 200, timeout: 20_000 },
      )
      .toBeGreaterThanOrEqual(3);
    expect(heights.some(height => height < 3)).toBe(true);
    await desk().press('暂停');
    await desk().says(/已暂停/);
    const held = await room().names();
    await look('b-rolling');
    await expect.poll(() => room().names()).toEqual(held);
    await desk().press('本页直接公布');
    await expect.poll(() => room().names()).toEqual(drawn.slice(0, 7));
    await expect.poll(() => room().nameSize()).toBeGreaterThanOrEqual(40);
    await desk().press('继续');
    await desk().says(/第 2\/3 页/);
    await desk().press('暂停');
    await desk().press('上一页');
    await expect.poll(() => room().names()).toEqual(drawn.slice(0, 7));
  });

  test('the projected window has no keys: whatever is pressed there, it stays', async () => {
    const before = await room().text();
    await projector.bringToFront();
    await room().press('Enter', ' ', 'PageDown', 'ArrowRight', 'Escape', 'Tab', 'Enter');
    await expect.poll(() => room().buttons()).toEqual([]);
    expect(await room().text()).toBe(before);
    await office.page.bringToFront();
  });

  test('the pace is the operator’s, and a second window shows the same page', async () => {
    await desk().speed('很快');
    await desk().press('从头放映');
    await desk().says(/第 3\/3 页/);
    await desk().press('暂停');
    const second = await openAudience(office.context, new URL(office.page.url()).origin, null);
    await expect.poll(async () => (await audiencePage(second).text()) === (await room().text())).toBe(true);
    await second.close();
    await desk().speed('正常');
    await office.page.bringToFront();
  });

  test('from the seed to the record, page by page', async () => {
    await desk().press('从头放映');
    await desk().press('暂停');
    expect(await turnAll('c-usual')).toEqual([
      '揭示',
      '抽中对象 20 户',
      '抽中对象 20 户',
      '抽中对象 20 户',
      '检查人员',
      '检查人员',
      '检查人员',
      '记录',
    ]);
  }, 300_000);

  test('who asks his machine for no movement sees a page at once', async () => {
    await projector.emulateMedia({ reducedMotion: 'reduce' });
    await desk().speed('慢');
    await desk().press('从头放映');
    await expect.poll(() => desk().scene()).toBe(0);
    await desk().press('下一页');
    await expect.poll(async () => (await room().names()).length).toBe(7);
    await desk().says(/已公布 [0-5] 户/);
    await desk().speed('正常');
    await projector.emulateMedia({ reducedMotion: null });
  });

  test('four hundred objects turn calmly from page to page', async () => {
    await reveal(await demoDraft(client, '四百户的抽查', { strata: fourHundred, inspectorCap: 1000 }));
    const headings = await turnAll('d-400');
    expect(headings.filter(heading => heading.startsWith('抽中对象'))).toHaveLength(50);
    expect(headings.filter(heading => heading.startsWith('检查人员'))).toHaveLength(50);
  }, 600_000);

  test('in a joint check the teams stand under their departments', async () => {
    const units = await stations(client);
    const departments = ['云河县市场监督管理局', '云河县综合行政执法局', '云河县卫生健康局'].map((name, place) => ({
      name,
      teamSize: place === 0 ? 3 : 2,
      units: units.filter((_unit, position) => position % 3 === place),
      people: [],
    }));
    await reveal(
      await demoDraft(client, '食品经营单位部门联合抽查', { departments, strata: ofEachClass(3), inspectorCap: 1000 }),
    );
    await turnAll('e-joint');
    await desk().press('上一页');
    await expect
      .poll(() => room().departments())
      .toEqual(['云河县市场监督管理局（牵头）', '云河县综合行政执法局', '云河县卫生健康局']);
  }, 300_000);

  test('an order draw shows the order, people alone are shown without names being drawn, objects alone without people', async () => {
    const range = { text: '面粉', riskClasses: [], states: [], stations: [], labels: [] };
    await reveal(await demoDraft(client, '全覆盖检查次序', { objects: 'ordered', range, inspectorCap: 1000 }));
    const order = await turnAll('f-order');
    expect(order[1]).toMatch(/^检查次序/);

    await reveal(await demoDraft(client, '只抽对象', { teamSize: 0, strata: ofEachClass(4) }));
    expect(new Set(await turnAll('g-objects'))).toEqual(new Set(['揭示', '抽中对象 16 户', '记录']));

    const namedIds = await someObjects(client);
    await reveal(await demoDraft(client, '只派人员', { objects: 'named', namedIds }));
    expect(new Set(await turnAll('h-people'))).toEqual(new Set(['揭示', '检查人员', '记录']));
  }, 600_000);

  test('a rehearsal says on every page that it is one', async () => {
    await reveal(await demoDraft(client, '会前演练'), 'draw.rehearse');
    await projector.getByRole('note').filter({ hasText: '演练，不具效力' }).waitFor();
    await turnAll('i-rehearsal');
  }, 300_000);

  test('where the profile says so, the room reads the family names of the inspectors alone', async () => {
    const profile = await client.query('profile.get', {});
    await client.command('profile.save', { profile: { ...profile, projectInspectors: false }, reason: '会议要求' });
    await desk().press('上一页');
    await expect.poll(() => room().inspectors()).toEqual(expect.arrayContaining([expect.stringMatching(/^.＊+$/)]));
    expect((await room().inspectors()).every(name => /^..?＊+$/.test(name))).toBe(true);
    await look('j-surnames');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});

const fourHundred = Object.entries({ A: 150, B: 100, C: 100, D: 50 }).map(
  ([code, count]) => ({ code, mode: 'count', count }) as const,
);

async function stations(client: Client): Promise<string[]> {
  const { rows } = await client.query('inspector.list', {
    filter: { text: '', units: [], drawable: true },
    on: new Date().toISOString().slice(0, 10),
    after: null,
    limit: 500,
  });
  return [...new Set(rows.map(({ unit }) => unit))];
}

async function someObjects(client: Client): Promise<number[]> {
  const filter = { text: '面粉', riskClasses: [], states: [], stations: [], labels: [] };
  const sort = { column: 'code', direction: 'up' } as const;
  const { rows } = await client.query('object.list', { filter, sort, after: null, limit: 3 });
  return rows.map(({ id }) => id);
}
