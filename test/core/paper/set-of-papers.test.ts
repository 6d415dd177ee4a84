import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import { packedText, pagesOf, popplerIsMissing } from '../document/poppler.ts';
import { drawUntil } from '../support/ceremony.ts';
import type { Draft } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { resultOf, sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';

const county = prepared(smallCounty);
const TODAY = '2026-03-02';
const oneObject: Partial<Draft> = { strata: [{ code: 'A', mode: 'count', count: 1 }] };

/** A bureau whose draw has ended, with the ids that papers may speak of. */
async function drawnBureau() {
  const running = await county(settableClock(`${TODAY}T09:30:00+08:00`));
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', oneObject);
  const [sheet] = await sheetsOf(running, taskId);
  const subjects = { bureau: null, task: taskId, draw: drawId, assignment: sheet?.id ?? 0 };
  return { running, sheet, subjects };
}

type Template = OutputOf<'paper.templates'>[number];

/** A new paper of a template, with what its fields give as examples typed in. */
async function drafted({ client }: RunningCore, template: Template, subjectId: number | null) {
  const { id } = await client.command('paper.create', { template: template.code, subjectId, issuedOn: TODAY });
  const { content, series, version } = await client.query('paper.get', { id });
  const entered = Object.fromEntries(template.fields.map(({ name, example }) => [name, example]));
  await client.command('paper.save', { id, version, content, entered, series, issuedOn: TODAY });
  return client.query('paper.get', { id });
}

/** 定稿 and 印发; answers the PDF. */
async function issued(running: RunningCore, { id, version }: { id: number; version: number }) {
  const { client, core } = running;
  await client.command('paper.approve', { id, version });
  const { file, warnings } = await client.job('paper.issue', { id, version: version + 1 });
  expect(warnings).toEqual([]);
  return readFileSync(core.files.output(file.file)?.path ?? '');
}

test('every template finds its fields and tables in the records of a bureau that has drawn', async () => {
  const { running, subjects } = await drawnBureau();
  const lacking: string[] = [];
  for (const template of await running.client.query('paper.templates', {})) {
    const { findings } = await drafted(running, template, subjects[template.subject]);
    const blocking = findings.filter(({ blocks }) => blocks);
    lacking.push(...blocking.map(({ place, sentence }) => `${template.name} ${place}：${sentence}`));
  }
  expect(lacking).toEqual([]);
});

test.skipIf(popplerIsMissing)(
  'what the records know fills a field that nobody typed in, and what is typed wins',
  async () => {
    const { running, sheet, subjects } = await drawnBureau();
    const { client } = running;
    await client.command('result.save', resultOf(sheet, { checkedOn: TODAY, endedOn: TODAY }));
    const code = 'result-notification';
    const { id } = await client.command('paper.create', {
      template: code,
      subjectId: subjects.assignment,
      issuedOn: TODAY,
    });
    const lacking = async () =>
      (await client.query('paper.get', { id })).findings.filter(({ sentence }) => /检查日期|检查结果”/.test(sentence));
    expect(await lacking()).toEqual([]);
    const { content, series, version } = await client.query('paper.get', { id });
    const entered = { 检查日期: '2026年3月1日', 检查情况: '证照齐全。' };
    await client.command('paper.save', { id, version, content, entered, series, issuedOn: TODAY });
    const { file } = await client.job('paper.preview', { id });
    const text = packedText(readFileSync(running.core.files.output(file.file)?.path ?? ''));
    expect(text).toContain('2026年3月1日对你单位');
    expect(text).toContain('未发现问题');
  },
);

describe.skipIf(popplerIsMissing)('the papers of a task sheet', () => {
  test.each([
    ['task-sheet', '随机抽查检查任务单'],
    ['on-site-notification', '检查告知书'],
    ['inspection-record', '随机抽查情况记录表'],
  ])('%s is issued with what the records say of it', async (code, title) => {
    const { running, sheet, subjects } = await drawnBureau();
    const template = (await running.client.query('paper.templates', {})).find(one => one.code === code);
    if (!template || !sheet) throw new Error('The bureau has the template and a task sheet.');
    const pdf = await issued(running, await drafted(running, template, subjects.assignment));
    const text = packedText(pdf);
    for (const part of [title, sheet.number, sheet.objectName, '第1页共1页']) expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]/);
    expect(pagesOf(pdf)).toHaveLength(1);
  });
});
