import { describe, expect, test } from 'vitest';
import { type FontFace, openFonts } from '#core/document/pdf/fonts.ts';
import type { TextMark } from '#core/document/pdf/marks.ts';
import { composeWitnessSlips } from '#core/document/witness-slips.ts';
import { addWitnesses, drawUntil, stageOf, witnesses } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';

const county = prepared(smallCounty);
const fonts = openFonts();
const head = '0123456789abcdef'.repeat(4);

const compose = (count: number, isRehearsal = false) =>
  composeWitnessSlips(
    {
      bureau: '云河县市场监督管理局',
      drawNumber: '371726-2026-001-1',
      occasion: '一季度联席会议',
      date: '2026年3月2日',
      ledgerHead: head,
      entries: 8,
      verifyPlace: ['向本单位索取'],
      isRehearsal,
      witnesses: Array.from({ length: count }, (_nothing, place) => ({
        name: `见证人${place + 1}`,
        unit: '云河县农业农村局农产品质量安全监督管理股',
        value: '9'.repeat(64),
      })),
    },
    fonts,
  );

const textsOf = (sheet: { readonly marks: readonly { readonly kind: string }[] } | undefined) =>
  (sheet?.marks ?? []).filter((mark): mark is TextMark => mark.kind === 'text');

function widthOf({ font }: FontFace, text: string, size: number): number {
  const units = Array.from(text, sign => font.advanceOf(font.glyphOf(sign.codePointAt(0) ?? 0)));
  return (units.reduce((sum, unit) => sum + unit, 0) * size) / font.unitsPerEm;
}

describe('见证单', () => {
  test('gives each witness the first sixteen signs of the head in groups of four, and a code', () => {
    const [sheet] = compose(3).sheets;
    const words = textsOf(sheet)
      .map(({ text }) => text)
      .join('\n');
    expect(words.match(/0123 4567 89ab cdef/g)).toHaveLength(3);
    expect(words).not.toContain('0123 4567 89ab cdef 0');
    expect(sheet?.marks.filter(({ kind }) => kind === 'rectangles')).toHaveLength(3);
    for (const place of [1, 2, 3]) expect(words).toContain(`见证人${place}`);
  });

  test('fills a page with ten and goes on to the next', () => {
    expect([1, 10, 11, 20].map(count => compose(count).sheets.length)).toEqual([1, 1, 2, 2]);
  });

  test('keeps the longest unit and number inside its own slip', () => {
    const document = compose(10);
    const [sheet] = document.sheets;
    const middle = 25 + 165 / 2;
    for (const { x, text, face, size } of textsOf(sheet)) {
      const left = (x * 25.4) / 72;
      const width = (widthOf(face, text, size) * 25.4) / 72;
      expect(left + width).toBeLessThan(left < middle ? middle : 190);
    }
  });

  test('of a rehearsal says so on each slip, which is cut out', () => {
    const titles = textsOf(compose(4, true).sheets[0]).filter(({ text }) => text.includes('演练，不具效力'));
    expect(titles).toHaveLength(4);
    expect(textsOf(compose(4).sheets[0]).some(({ text }) => text.includes('演练'))).toBe(false);
  });

  test('is made once all numbers are open, not while one could still be fitted to another', async () => {
    const running = await county();
    const { drawId } = await drawUntil(running, 'COMMITTED');
    const [first] = witnesses;
    await running.client.command('draw.addWitness', { drawId, ...first });
    const early = await refusalOf(running.client.job('document.witnessSlips', { drawId }));
    expect(early).toMatchObject({ code: 'conflict', message: expect.stringContaining('还没有到齐') });
    for (const witness of witnesses.slice(1)) await running.client.command('draw.addWitness', { drawId, ...witness });
    const file = await running.client.job('document.witnessSlips', { drawId });
    expect(file.name).toContain((await stageOf(running, drawId)).number);
  });

  test('of a rehearsal is a paper of no task, and says on every page that it has no effect', async () => {
    const running = await county();
    const { client } = running;
    const { id: taskId } = await client.command('task.create', draftOf());
    const meeting = { occasion: '会前演练', place: '', host: '郭强', operator: '林英' };
    const { drawId } = await client.job('draw.rehearse', { taskId, ...meeting });
    await client.command('draw.freezePlan', { drawId });
    await client.command('draw.commit', { drawId });
    await addWitnesses(running, drawId);
    await client.job('document.witnessSlips', { drawId });
    await client.command('draw.reveal', { drawId });
    await client.job('document.drawRecord', { drawId });
    await client.job('document.drawnObjects', { drawId });
    const page = { after: null, limit: 10 };
    expect((await client.query('document.list', { taskId, ...page })).total).toBe(0);
    const { rows } = await client.query('document.list', { taskId: null, ...page });
    expect(rows).toHaveLength(3);
    for (const { title } of rows) expect(title).toMatch(/^【演练，不具效力】/);
  });
});
