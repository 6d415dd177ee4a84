import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { approve } from '../support/approval-work.ts';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { enterAll } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { packedText, popplerIsMissing } from './poppler.ts';

const county = prepared(smallCounty);
const reason = '已注销';

/** A draw with one substitute and one additional object, both for reasons, by the people of the tests. */
async function changedDraw() {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  const { client } = running;
  const { drawId, taskId } = await drawUntil(running, 'CLOSED');
  const [leaving] = (await client.query('draw.afterwards', { drawId })).standing;
  const out = leaving?.id ?? '';
  await approve(running, { action: 'draw.replace', subject: drawId, reason, details: { out } });
  const { in: substitute } = await client.command('draw.replace', { drawId, out, reason });
  const details = { stratum: 'B', count: '1' };
  await approve(running, { action: 'draw.add', subject: drawId, reason: '举报较多', details });
  const { in: added } = await client.command('draw.add', { drawId, stratum: 'B', count: 1, reason: '举报较多' });
  return {
    running,
    drawId,
    taskId,
    leaving: leaving?.name ?? '',
    substitute: substitute.name,
    added: added[0]?.name ?? '',
  };
}

const textOf = (running: RunningCore, file: { readonly file: string }) =>
  packedText(readFileSync(running.core.files.output(file.file)?.path ?? ''));

describe.skipIf(popplerIsMissing)('papers of a draw that changed', () => {
  test('print how often was drawn, and each change with its reason and who approved it', async () => {
    const { running, drawId, taskId, leaving, substitute, added } = await changedDraw();
    const { client, clock } = running;
    const record = textOf(running, await client.job('document.drawRecord', { drawId }));
    expect(record).toContain('后续变动共2项');
    expect(record).toContain(`递补${leaving}${substitute}${reason}郭强、梁平`);
    expect(record).toContain(`追加—${added}举报较多郭强、梁平`);
    const told = [
      '本次共进行1次抽取，无作废。',
      `递补：“${leaving}”由“${substitute}”接替；理由：${reason}；批准人：郭强、梁平。`,
      `追加“${added}”；理由：举报较多；批准人：郭强、梁平。`,
    ];
    const list = textOf(running, (await client.job('document.drawnObjects', { drawId })).pdf);
    const notices = textOf(running, (await client.job('document.notices', { taskId, issuedOn: '2026-03-03' })).merged);
    expect(notices).toContain(`（本次共进行1次抽取），按抽取次序递补，你单位被列为`);
    expect(notices).toContain(substitute);
    expect(notices).not.toContain(`${leaving}（`);
    clock.addDays(90);
    await enterAll(running, taskId);
    const bulletin = textOf(running, (await client.job('document.bulletin', { taskId, issuedOn: '2026-05-31' })).pdf);
    for (const sentence of told) {
      expect(list).toContain(sentence);
      expect(bulletin).toContain(sentence);
    }
  });
});
