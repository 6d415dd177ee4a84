import type { Absence } from '#domain/staff/absence.ts';
import type { DatedRecusal } from '#domain/staff/recusal-match.ts';
import type { StaffCertificate } from '#domain/staff/staff-certificate.ts';
import type { AbsenceKindCode } from '#domain/vocabulary/absence-kind.ts';
import type { RecusalKindCode } from '#domain/vocabulary/recusal-kind.ts';
import type { Database } from '../db/database.ts';
import { openEndedCertificate } from './inspector-store.ts';

/** A recusal as it is kept. */
export interface RecusalRecord extends DatedRecusal {
  readonly reason: string;
}

/** A certificate besides the first 执法证件. */
export interface CertificateRecord extends StaffCertificate {
  readonly issuer: string | null;
  readonly from: string | null;
}

export interface TrainingRecord {
  readonly on: string;
  readonly course: string;
  readonly hours: number | null;
  readonly result: string;
}

/** What is kept of inspectors in lists of their own; each list of a person is read and written whole. */
export function inspectorDossierStore(database: Database) {
  const { build } = database;
  const recusalRows = build.selectFrom('inspector_recusal').selectAll().orderBy('inspector_id').orderBy('subject');
  const certificateRows = build
    .selectFrom('inspector_certificate')
    .selectAll()
    .orderBy('inspector_id')
    .orderBy('position');
  const absenceRows = build.selectFrom('inspector_absence').selectAll().orderBy('inspector_id').orderBy('position');
  const trainingRows = build.selectFrom('inspector_training').selectAll().orderBy('inspector_id').orderBy('position');

  return {
    /** From whom or what each inspector keeps away, by inspector id. */
    recusals: (): Map<number, RecusalRecord[]> =>
      grouped(database.all(recusalRows), row => ({
        kind: row.kind as RecusalKindCode,
        subject: row.subject,
        reason: row.reason,
        from: row.from_day,
        to: row.to_day,
      })),

    /** Certificates besides the first one, by inspector id. */
    certificates: (): Map<number, CertificateRecord[]> =>
      grouped(database.all(certificateRows), row => ({
        type: row.type,
        number: row.number,
        issuer: row.issuer,
        from: row.valid_from,
        until: row.valid_until === openEndedCertificate ? null : row.valid_until,
        openEnded: row.valid_until === openEndedCertificate,
        enforcement: row.enforcement === 1,
      })),

    absences: (): Map<number, Absence[]> =>
      grouped(database.all(absenceRows), row => ({
        kind: row.kind as AbsenceKindCode,
        from: row.from_day,
        to: row.to_day,
        reason: row.reason,
      })),

    trainings: (): Map<number, TrainingRecord[]> =>
      grouped(database.all(trainingRows), ({ on_day, course, hours, result }) => ({
        on: on_day,
        course,
        hours,
        result,
      })),

    setRecusals(id: number, recusals: readonly RecusalRecord[]): void {
      database.run(build.deleteFrom('inspector_recusal').where('inspector_id', '=', id));
      for (const { kind, subject, reason, from, to } of new Map(recusals.map(one => [one.subject, one])).values()) {
        const values = { inspector_id: id, subject, kind, reason, from_day: from, to_day: to };
        database.run(build.insertInto('inspector_recusal').values(values));
      }
    },

    setCertificates(id: number, certificates: readonly CertificateRecord[]): void {
      database.run(build.deleteFrom('inspector_certificate').where('inspector_id', '=', id));
      for (const [place, one] of certificates.entries()) {
        const values = {
          inspector_id: id,
          position: place + 1,
          type: one.type,
          number: one.number,
          issuer: one.issuer,
          valid_from: one.from,
          valid_until: one.openEnded ? openEndedCertificate : one.until,
          enforcement: one.enforcement ? 1 : 0,
        };
        database.run(build.insertInto('inspector_certificate').values(values));
      }
    },

    setAbsences(id: number, absences: readonly Absence[]): void {
      database.run(build.deleteFrom('inspector_absence').where('inspector_id', '=', id));
      for (const [place, { kind, from, to, reason }] of absences.entries()) {
        const values = { inspector_id: id, position: place + 1, kind, from_day: from, to_day: to, reason };
        database.run(build.insertInto('inspector_absence').values(values));
      }
    },

    setTrainings(id: number, trainings: readonly TrainingRecord[]): void {
      database.run(build.deleteFrom('inspector_training').where('inspector_id', '=', id));
      for (const [place, { on, course, hours, result }] of trainings.entries()) {
        const values = { inspector_id: id, position: place + 1, on_day: on, course, hours, result };
        database.run(build.insertInto('inspector_training').values(values));
      }
    },
  };
}

function grouped<Row extends { inspector_id: number }, Value>(rows: readonly Row[], read: (row: Row) => Value) {
  const lists = new Map<number, Value[]>();
  for (const row of rows) {
    const list = lists.get(row.inspector_id);
    if (list) list.push(read(row));
    else lists.set(row.inspector_id, [read(row)]);
  }
  return lists;
}
