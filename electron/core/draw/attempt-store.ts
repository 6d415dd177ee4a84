import type { DrawResult } from '#domain/draw/result.ts';
import type { Database } from '../db/database.ts';

export interface WitnessEntry {
  readonly name: string;
  readonly unit: string;
  readonly kind: string;
  readonly method: string;
  readonly value: string;
}

export interface DrawnRow {
  readonly role: 'drawn' | 'reserve';
  readonly stratum: string;
  readonly number: number;
  readonly objectId: number;
  /** As the frozen list has it: what is drawn keeps its name, whatever is imported later. */
  readonly name: string;
  readonly address: string | null;
  readonly station: string | null;
  /** Inspector codes, in roster order. */
  readonly team: readonly string[];
}

const insertDrawn = `INSERT INTO drawn_object
  (draw_id, attempt, position, role, stratum, number, object_id, name, address, station, team)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The attempts of draws: commitment, sealed machine number, witnesses, and what came out. */
export function attemptStore(database: Database) {
  const { build } = database;

  return {
    open(drawId: number, attempt: number, commitment: string, sealed: Uint8Array, objectsOf: number | null): void {
      const values = { draw_id: drawId, attempt, commitment, machine_sealed: sealed, objects_of: objectsOf };
      database.run(build.insertInto('draw_attempt').values({ ...values, machine: null, seed: null }));
    },

    get: (drawId: number, attempt: number) =>
      database.first(
        build.selectFrom('draw_attempt').selectAll().where('draw_id', '=', drawId).where('attempt', '=', attempt),
      ) ?? null,

    ofDraw: (drawId: number) =>
      database.all(build.selectFrom('draw_attempt').selectAll().where('draw_id', '=', drawId).orderBy('attempt')),

    witnesses: (drawId: number, attempt: number) =>
      database.all(
        build
          .selectFrom('draw_witness')
          .selectAll()
          .where('draw_id', '=', drawId)
          .where('attempt', '=', attempt)
          .orderBy('position'),
      ),

    addWitness(drawId: number, attempt: number, position: number, entry: WitnessEntry): void {
      database.run(build.insertInto('draw_witness').values({ draw_id: drawId, attempt, position, ...entry }));
    },

    reveal(drawId: number, attempt: number, machine: string, seed: string, result: DrawResult, digest: string): void {
      database.run(
        build
          .updateTable('draw_attempt')
          .set({ machine, seed, result: JSON.stringify(result), result_digest: digest })
          .where('draw_id', '=', drawId)
          .where('attempt', '=', attempt),
      );
    },

    cancel(drawId: number, attempt: number, reason: string, approvedBy: readonly string[]): void {
      database.run(
        build
          .updateTable('draw_attempt')
          .set({ cancel_reason: reason, cancel_approved_by: JSON.stringify(approvedBy) })
          .where('draw_id', '=', drawId)
          .where('attempt', '=', attempt),
      );
    },

    saveDrawn(drawId: number, attempt: number, rows: readonly DrawnRow[]): void {
      const positions = { drawn: 0, reserve: 0 };
      const insert = database.statement(insertDrawn);
      for (const { role, stratum, number, objectId, name, address, station, team } of rows) {
        positions[role] += 1;
        const who = [role, stratum, number, objectId, name, address, station, JSON.stringify(team)];
        insert.run(drawId, attempt, positions[role], ...who);
      }
    },

    /** Drawn objects and reserves with what papers and screens show of them, in draw order. */
    drawn: (drawId: number, attempt: number, role: 'drawn' | 'reserve') =>
      database.all(
        build
          .selectFrom('drawn_object')
          .innerJoin('inspection_object', 'inspection_object.id', 'drawn_object.object_id')
          .where('draw_id', '=', drawId)
          .where('attempt', '=', attempt)
          .where('role', '=', role)
          .select([
            'drawn_object.position',
            'drawn_object.stratum',
            'drawn_object.number',
            'drawn_object.object_id',
            'drawn_object.team',
            'drawn_object.name',
            'drawn_object.address',
            'drawn_object.station',
            'inspection_object.code',
            'inspection_object.credit_code',
            'inspection_object.registration_number',
          ])
          .orderBy('drawn_object.position'),
      ),
  };
}
