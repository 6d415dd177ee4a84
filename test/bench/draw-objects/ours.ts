import { createHash } from 'node:crypto';
import { frameColumns } from '#core/draw/frame-columns.ts';
import { nodeTextHasher } from '#core/draw/node-text-hasher.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { buildFrame } from '#domain/draw/frame-builder.ts';
import { readFrame } from '#domain/draw/frame-reader.ts';
import { SEEDRANDOM_VERSION } from '#domain/draw/generator.ts';
import { type DrawPlan, PROTOCOL } from '#domain/draw/plan.ts';
import { computeResult, resultDigest } from '#domain/draw/result.ts';
import { drawOrder } from '#domain/draw/sample.ts';
import { DISCARDED_WORDS } from '#domain/draw/stream.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import { median } from '../measuring/median.ts';

export interface DrawSize {
  readonly population: number;
  readonly drawn: number;
}

/** All in milliseconds. */
export interface OurDraw {
  readonly freezing: number;
  readonly readingBack: number;
  readonly result: number;
  readonly sampling: number;
  /** SHA-256 of the same bytes by node:crypto alone: the reference. */
  readonly hashing: number;
  readonly mebibytes: number;
}

const seed = sha256Hex('benchmark');

/** Freezes the list, reads it back and computes the result, as a draw does between its first step and its last. */
answerAsPart(({ population, drawn }: DrawSize): OurDraw => {
  const rows = pool(population);
  const frozen = timed(() => buildFrame(frameColumns, rows, nodeTextHasher()));
  if (!frozen.value.ok) throw new Error(frozen.value.problems[0]?.sentence);
  const { text, summary } = frozen.value;
  const bytes = Buffer.from(text);
  const hashed = timed(() => createHash('sha256').update(bytes).digest('hex'));
  if (hashed.value !== summary.digest) throw new Error('The frame has another digest than its bytes.');
  const read = timed(() => readFrame(text));
  if (!read.value.ok) throw new Error(read.value.reason);
  const { frame } = read.value;
  const computed = timed(() => {
    const result = computeResult(planFor(drawn), frame, seed);
    return { result, digest: resultDigest(result) };
  });
  if (computed.value.result.drawn.length !== drawn) throw new Error('The result is too short.');
  const samples = Array.from({ length: 9 }, () => timed(() => drawOrder(seed, 'A', population, drawn)).milliseconds);
  return {
    freezing: frozen.milliseconds,
    readingBack: read.milliseconds,
    result: computed.milliseconds,
    sampling: median(samples),
    hashing: hashed.milliseconds,
    mebibytes: bytes.length / 1024 / 1024,
  };
});

function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const started = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - started };
}

function pool(population: number): string[][] {
  return Array.from({ length: population }, (_, index) => [
    `91371726M${String(index).padStart(9, '0')}`,
    'A',
    `云河县第${index}食品销售有限公司`,
    `${['东镇', '西镇', '南镇', '北镇'][index % 4]}市场监督管理所`,
    '食品销售',
  ]);
}

function planFor(count: number): DrawPlan {
  return {
    protocol: PROTOCOL,
    drawId: '371726-2026-001-1',
    strata: [{ code: 'A', name: '信用风险低', count }],
    rounding: 'ceil',
    total: null,
    reserve: 0,
    witnesses: 3,
    seedrandom: SEEDRANDOM_VERSION,
    discard: DISCARDED_WORDS,
  };
}
