import { writeFileSync } from 'node:fs';
import { SEEDRANDOM_VERSION } from '#domain/draw/generator.ts';
import { type DrawPlan, PROTOCOL } from '#domain/draw/plan.ts';
import { DISCARDED_WORDS } from '#domain/draw/stream.ts';
import { holdDraw } from '../../verify/support/product-bundle.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';

export interface LargeBundle {
  readonly path: string;
  readonly rows: number;
  readonly drawn: number;
  readonly inspectors: number;
}

const units = ['东镇', '西镇', '南镇', '北镇'].map(place => `${place}市场监督管理所`);

/** Writes the sealed evidence of a large draw, as the product computes it; answers its size in MiB. */
answerAsPart(({ path, rows, drawn, inspectors }: LargeBundle): number => {
  const list = Array.from({ length: rows }, (_, index) => {
    const name = `云河县第${index}食品销售有限公司`;
    return [`91371726M${String(index).padStart(9, '0')}`, 'ABCD'[index % 4] ?? '', name, units[index % 4] ?? '', ''];
  });
  const plan: DrawPlan = {
    protocol: PROTOCOL,
    drawId: '371726-2026-001-1',
    strata: ['A', 'B', 'C', 'D'].map(code => ({ code, name: `${code}类`, count: drawn / 4 })),
    rounding: 'ceil',
    total: null,
    reserve: 10,
    witnesses: 3,
    baseQual: '执法证',
    specialty: [],
    avoidSameUnit: true,
    teamSize: 2,
    roster: Array.from({ length: inspectors }, (_, index) => ({
      id: `R${index}`,
      name: `检查员${index}`,
      unit: units[index % 4] ?? '',
      quals: ['执法证'],
      cap: Math.ceil((drawn * 2) / inspectors) + 5,
      load0: 0,
      recuse: [],
    })),
    seedrandom: SEEDRANDOM_VERSION,
    discard: DISCARDED_WORDS,
  };
  const text = JSON.stringify(
    holdDraw(plan, list as [string, string, string, string, string][], { attempts: 1, replaced: 0 }).bundle,
  );
  writeFileSync(path, text);
  return Buffer.byteLength(text) / 1024 / 1024;
});
