import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawUntil, stageOf } from '../support/ceremony.ts';
import type { Draft } from '../support/draft.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { readWorkbook } from '../support/workbook.ts';
import { packedText, popplerIsMissing } from './poppler.ts';

const county = prepared(smallCounty);

const twoObjects: Partial<Draft> = {
  strata: ['A', 'B'].map(code => ({ code, mode: 'count', count: 1 }) as const),
  reserve: 0,
};

const joint: Partial<Draft> = {
  departments: [
    { name: '市场监管局', teamSize: 2, units: ['城关所', '东镇所'], people: [] },
    { name: '卫生健康局', teamSize: 2, units: ['西镇所', '北镇所'], people: [] },
  ],
};

const textOf = ({ core }: RunningCore, file: string) => packedText(readFileSync(core.files.output(file)?.path ?? ''));

/** The words of the notices of a task, all in one. */
async function noticeText(running: RunningCore, taskId: number): Promise<string> {
  const { merged } = await running.client.job('document.notices', { taskId, issuedOn: '2026-03-03' });
  return textOf(running, merged.file);
}

test.skipIf(popplerIsMissing)('record, list and notices of a joint check name the people by department', async () => {
  const running = await county();
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', { ...twoObjects, ...joint });
  const record = await running.client.job('document.drawRecord', { drawId });
  expect(textOf(running, record.file)).toContain(
    '参加部门市场监管局（牵头）：6人参加抽取，每户派2人；卫生健康局：6人参加抽取，每户派2人。',
  );
  const { pdf } = await running.client.job('document.drawnObjects', { drawId });
  const list = textOf(running, pdf.file);
  const notices = await noticeText(running, taskId);
  for (const { team } of (await stageOf(running, drawId)).drawn) {
    const [first, second, third, fourth] = team.map(({ name }) => name);
    expect(list).toContain(`市场监管局：${first}、${second}；卫生健康局：${third}、${fourth}`);
    expect(notices).toMatch(
      new RegExp(
        `检查人员：市场监管局：${first}（[^）]+）、${second}（[^）]+）；卫生健康局：${third}（[^）]+）、${fourth}`,
      ),
    );
  }
});

const once = '（本次共进行1次抽取）';

test.skipIf(popplerIsMissing)('a notice says how its object was found', async () => {
  const running = await county();
  const usual = await drawUntil(running, 'CLOSED', twoObjects);
  expect(await noticeText(running, usual.taskId)).toContain(`经公开随机抽取${once}，你单位被列为`);
  const range = { text: '第7号商店', riskClasses: [], states: [], stations: [], labels: [] };
  const ordered = await drawUntil(running, 'CLOSED', { objects: 'ordered', range });
  expect(await noticeText(running, ordered.taskId)).toContain(`检查次序和检查人员经公开随机抽取${once}确定`);
  const named = await drawUntil(running, 'CLOSED', { objects: 'named', namedIds: [7] });
  const words = await noticeText(running, named.taskId);
  expect(words).toContain(`的检查对象，检查人员经公开随机抽取${once}确定`);
  expect(words).not.toContain(`经公开随机抽取${once}，你单位`);
  const record = await running.client.job('document.drawRecord', { drawId: named.drawId });
  expect(textOf(running, record.file)).toContain('检查对象事先确定，全部列入名单，只随机抽取检查人员。');
});

test.skipIf(popplerIsMissing)(
  'where the items differ, the frozen list says which, and each notice names only its own',
  async () => {
    const running = await county();
    const { taskId, drawId } = await drawUntil(running, 'CLOSED', {
      itemIds: [1, 2, 3],
      itemMode: 'open',
      itemLabels: [
        { itemId: 2, labels: ['餐饮服务'] },
        { itemId: 3, labels: ['食品销售', '药品零售'] },
      ],
      strata: ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: 6 }) as const),
    });
    const { frameText, plan } = await evidenceOf(running, drawId, 'sealed');
    expect((frameText ?? '').split('\n')[0]).toBe('SSJ-DRAW/1\tframe\tid\tstratum\tname\tunit\tcategory\titems');
    expect(plan).toMatchObject({
      items: [
        { name: '第1项检查', labels: [] },
        { name: '第2项检查', labels: ['餐饮服务'] },
        { name: '第3项检查', labels: ['食品销售', '药品零售'] },
      ],
    });
    const words = await noticeText(running, taskId);
    const notices = words.split('的检查对象。').slice(1);
    const { objects } = running.application.requireWorkspace();
    const found = (await sheetsOf(running, taskId)).map(({ objectCode }) => objects.byCode(objectCode)?.labels ?? '');
    expect(notices).toHaveLength(found.length);
    const expected = found.map(labels => (labels.includes('餐饮服务') ? [1, 2] : [1, 3]));
    expect(new Set(expected.map(String)).size).toBe(2);
    expect(notices.map(notice => [1, 2, 3].filter(place => notice.includes(`第${place}项检查`)))).toEqual(expected);
    const named = expected.map(places => places.map(place => `第${place}项检查`));
    expect((await sheetsOf(running, taskId)).map(({ items }) => items)).toEqual(named);
    const { workbook } = await running.client.job('document.drawnObjects', { drawId });
    const table = await readWorkbook(running.core.files.output(workbook.file)?.path ?? '');
    const column = table.find(row => row.includes('检查事项'))?.indexOf('检查事项') ?? -1;
    const cells = table.map(row => row[column] ?? '').filter(cell => cell.includes('项检查'));
    expect(cells.toSorted()).toEqual(named.map(names => names.join('；')).toSorted());
  },
);
