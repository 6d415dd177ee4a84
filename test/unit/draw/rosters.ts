import type { Frame, FrameObject } from '#domain/draw/frame.ts';
import { buildFrame } from '#domain/draw/frame-builder.ts';
import { readFrame } from '#domain/draw/frame-reader.ts';
import type { FrameValue } from '#domain/draw/frame-writer.ts';
import type { DrawPlan, PlanInspector } from '#domain/draw/plan.ts';

/** An inspector with a certificate and room; say only what differs. */
export function inspector(id: string, differences: Partial<PlanInspector> = {}): PlanInspector {
  return { id, name: `检查员${id}`, unit: '局机关', quals: ['执法证'], cap: 10, load0: 0, recuse: [], ...differences };
}

/** A plan of one department that draws half of one stratum; say only what differs. */
export function plan(differences: Partial<DrawPlan> = {}): DrawPlan {
  return {
    protocol: 'SSJ-DRAW/1',
    drawId: 'YH-2026-01',
    strata: [{ code: 'A', name: '一般', bp: 5000 }],
    rounding: 'ceil',
    total: null,
    reserve: 1,
    witnesses: 3,
    baseQual: '执法证',
    specialty: [{ category: '特种设备', qual: '特种设备' }],
    avoidSameUnit: true,
    teamSize: 2,
    roster: [inspector('1'), inspector('2'), inspector('3')],
    seedrandom: '3.0.5',
    discard: 704,
    ...differences,
  };
}

/** An object of the only stratum; say only what differs. */
export function object(id: string, differences: Partial<FrameObject> = {}): FrameObject {
  return { id, stratum: 'A', name: `商行${id}`, unit: '城关所', category: '普通', ...differences };
}

/** A frame of such objects. */
export function frameOf(objects: readonly FrameObject[]): Frame {
  const columns = ['id', 'stratum', 'name', 'unit', 'category'];
  const rows: FrameValue[][] = objects.map(({ id, stratum, name, unit, category }) => [
    id,
    stratum,
    name,
    unit,
    category,
  ]);
  const built = buildFrame(columns, rows);
  if (!built.ok) throw new Error(built.problems[0]?.sentence);
  const read = readFrame(built.text);
  if (!read.ok) throw new Error(read.reason);
  return read.frame;
}
