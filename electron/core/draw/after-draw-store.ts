import type { Database } from '../db/database.ts';

export interface PlanVersionRecord {
  readonly drawId: number;
  /** The first attempt under this plan. */
  readonly attempt: number;
  readonly plan: string;
  readonly planDigest: string;
  readonly reason: string;
}

export interface ObjectEntry {
  readonly drawId: number;
  /** The entry of the ledger that says so. */
  readonly seq: number;
  readonly attempt: number;
  /** Null for an additional object. */
  readonly outObjectId: number | null;
  readonly inObjectId: number;
}

/** What happens to draws afterwards: objects that came in, and later versions of plans. Nothing here is ever deleted. */
export function afterDrawStore(database: Database) {
  const { build } = database;
  return {
    /** All versions of a plan, the first included; empty for a draw that had only one. */
    planVersions: (drawId: number) =>
      database.all(build.selectFrom('plan_version').selectAll().where('draw_id', '=', drawId).orderBy('attempt')),

    addPlanVersion({ drawId, planDigest, ...version }: PlanVersionRecord): void {
      database.run(build.insertInto('plan_version').values({ draw_id: drawId, plan_digest: planDigest, ...version }));
    },

    /** Puts a later plan in force. */
    setPlan(drawId: number, plan: string, digest: string): void {
      database.run(build.updateTable('draw').set({ plan, plan_digest: digest }).where('id', '=', drawId));
    },

    enter({ drawId, seq, attempt, outObjectId, inObjectId }: ObjectEntry): void {
      const values = { draw_id: drawId, seq, attempt, out_object_id: outObjectId, in_object_id: inObjectId };
      database.run(build.insertInto('object_entry').values(values));
    },
  };
}
