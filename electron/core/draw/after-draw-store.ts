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

    /** Each time an object came into a draw or left it afterwards, newest first, with the ledger's entry and the other object's name. */
    entriesOf: (objectId: number) =>
      database.all(
        build
          .selectFrom('object_entry')
          .innerJoin('draw', 'draw.id', 'object_entry.draw_id')
          .innerJoin('draw_ledger', join =>
            join
              .onRef('draw_ledger.draw_id', '=', 'object_entry.draw_id')
              .onRef('draw_ledger.seq', '=', 'object_entry.seq'),
          )
          .innerJoin('inspection_object as entered', 'entered.id', 'object_entry.in_object_id')
          .leftJoin('inspection_object as left', 'left.id', 'object_entry.out_object_id')
          .where(({ or, eb }) => or([eb('in_object_id', '=', objectId), eb('out_object_id', '=', objectId)]))
          .select([
            'object_entry.draw_id',
            'object_entry.attempt',
            'out_object_id',
            'draw.number',
            'draw.title',
            'draw_ledger.time',
            'draw_ledger.data',
            'entered.name as entered_name',
            'left.name as left_name',
          ])
          .orderBy('draw_ledger.time', 'desc')
          .orderBy('object_entry.seq', 'desc')
          .limit(50),
      ),

    enter({ drawId, seq, attempt, outObjectId, inObjectId }: ObjectEntry): void {
      const values = { draw_id: drawId, seq, attempt, out_object_id: outObjectId, in_object_id: inObjectId };
      database.run(build.insertInto('object_entry').values(values));
    },
  };
}
