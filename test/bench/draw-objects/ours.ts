import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { frameOfPool } from '#core/draw/frame-columns.ts';
import { frozenRows } from '#core/draw/frozen-rows.ts';
import { nodeTextHasher } from '#core/draw/node-text-hasher.ts';
import type { PoolObject } from '#core/plan/object-pool.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { stratumPools } from '#domain/draw/frame.ts';
import { writeFrame } from '#domain/draw/frame-builder.ts';
import { inIdOrder } from '#domain/draw/id-order.ts';
import { drawOrder } from '#domain/draw/sample.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import { median } from '../measuring/median.ts';
import { rivestSample } from './rivest.ts';

export interface DrawSize {
  readonly population: number;
  readonly drawn: number;
}

/** All in milliseconds. */
export interface OurDraw {
  /** Sorted, normalised, written as canonical text and hashed. */
  readonly freezing: number;
  /** The same where the rows come in order, as they do from the database. */
  readonly freezingOrdered: number;
  readonly readingBack: number;
  readonly sampling: number;
  /** SHA-256 of the same bytes by node:crypto alone: the reference. */
  readonly hashing: number;
  /** The same sample as Rivest's sampler takes it: a ticket for each id, the smallest are drawn. */
  readonly rivest: number;
  readonly mebibytes: number;
}

const seed = sha256Hex('benchmark');

/** Does what a draw does with a list: freezes it, reads it back, takes the sample; and beside it the references. */
answerAsPart(async ({ population, drawn }: DrawSize): Promise<OurDraw> => {
  const rows = pool(population);
  const shuffled = drawOrder(seed, 'order', population, population).map(place => rows[place] as PoolObject);
  const ordered = timed(() => written(rows));
  const frozen = timed(() => written(shuffled));
  const { bytes, digest } = frozen.value;
  if (ordered.value.digest !== digest) throw new Error('The order of the rows changed the frame.');
  await setImmediate();
  const hashes = Array.from({ length: 5 }, () => timed(() => createHash('sha256').update(bytes).digest('hex')));
  if (hashes[0]?.value !== digest) throw new Error('The frame has another digest than its bytes.');
  const read = timed(() => stratumPools(frozenRows(bytes, population), ['A', 'B', 'C', 'D']));
  if (read.value.flat().length !== population) throw new Error('Rows were lost.');
  const samples = Array.from({ length: 9 }, () => timed(() => drawOrder(seed, 'A', population, drawn)).milliseconds);
  const tickets = timed(() =>
    rivestSample(
      seed,
      rows.map(({ code }) => code),
      drawn,
    ),
  );
  return {
    freezing: frozen.milliseconds,
    freezingOrdered: ordered.milliseconds,
    readingBack: read.milliseconds,
    sampling: median(samples),
    hashing: Math.min(...hashes.map(({ milliseconds }) => milliseconds)),
    rivest: tickets.milliseconds,
    mebibytes: bytes.length / 1024 / 1024,
  };
});

function written(objects: readonly PoolObject[]): { bytes: Buffer; digest: string } {
  const { columns, rows } = frameOfPool(
    inIdOrder(objects, ({ code }) => code),
    false,
  );
  const pieces: Buffer[] = [];
  const writing = writeFrame(columns, rows, {
    hasher: nodeTextHasher(),
    sink: piece => void pieces.push(Buffer.from(piece)),
  });
  for (;;) {
    const step = writing.next();
    if (!step.done) continue;
    if (!step.value.ok) throw new Error(step.value.problems[0]?.sentence);
    return { bytes: Buffer.concat(pieces), digest: step.value.summary.digest };
  }
}

function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const started = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - started };
}

/** Every twentieth name holds a sign that is not composed yet. */
function pool(population: number): PoolObject[] {
  const units = ['东镇', '西镇', '南镇', '北镇'].map(place => `${place}市场监督管理所`);
  return Array.from({ length: population }, (_, index) => ({
    id: index + 1,
    code: `91371726M${String(index).padStart(9, '0')}`,
    recusals: [],
    stratum: 'ABCD'[index % 4] ?? '',
    name: index % 20 === 0 ? `云河县Cafe\u0301${index}店` : `云河县第${index}食品销售有限公司`,
    unit: units[index % 4] ?? '',
    category: '食品销售',
    items: '',
    drawable: true,
    inUse: true,
  }));
}
