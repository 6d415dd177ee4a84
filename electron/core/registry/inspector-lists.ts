import type { InspectorRecord } from '#domain/registry/inspector-row.ts';
import type { FieldChange } from '#domain/registry/object-change.ts';
import type { Absence } from '#domain/staff/absence.ts';
import { matchingForm } from '#domain/text/normalise.ts';
import type { CertificateRecord, inspectorDossierStore, TrainingRecord } from './inspector-dossier-store.ts';
import { staffWords } from './staff-words.ts';

/** What is kept of a person in lists of their own. */
export interface InspectorLists {
  readonly certificates: readonly CertificateRecord[];
  readonly absences: readonly Absence[];
  readonly trainings: readonly TrainingRecord[];
}

type Said = Pick<InspectorRecord, 'certificates' | 'absences' | 'trainings'>;

/** The lists after an import: what the table names is added or brought up to date, and what it does not name stays. */
export function listsAfter(known: InspectorLists, said: Said): InspectorLists {
  const ofCertificate = ({ type, number }: CertificateRecord) => matchingForm(`${type} ${number ?? ''}`);
  return {
    certificates: joined(known.certificates, said.certificates, ofCertificate),
    absences: joined(known.absences, said.absences, ({ kind, from }) => `${kind} ${from}`),
    trainings: joined(known.trainings, said.trainings, ({ on, course }) => matchingForm(`${on} ${course}`)),
  };
}

function joined<Value>(known: readonly Value[], said: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const byKey = new Map(known.map(value => [keyOf(value), value]));
  for (const value of said) byKey.set(keyOf(value), value);
  return [...byKey.values()];
}

/** Whether two states of the lists say the same. */
export const sameLists = (one: InspectorLists, other: InspectorLists): boolean => words(one) === words(other);

/** What the lists say before and after, list by list, where they differ. */
export function listChanges(before: InspectorLists, after: InspectorLists): FieldChange[] {
  const lists = [
    [
      'certificates',
      '其他证件',
      before.certificates.map(staffWords.certificate),
      after.certificates.map(staffWords.certificate),
    ],
    ['absences', '请假', before.absences.map(staffWords.absence), after.absences.map(staffWords.absence)],
    ['trainings', '培训记录', before.trainings.map(staffWords.training), after.trainings.map(staffWords.training)],
  ] as const;
  return lists
    .map(([field, name, was, is]) => ({ field, name, before: was.join('；') || null, after: is.join('；') || null }))
    .filter(change => change.before !== change.after);
}

/** In the order of the fields, which readers of files and of the database do not share. */
const words = ({ certificates, absences, trainings }: InspectorLists): string =>
  JSON.stringify([
    certificates.map(one => [one.type, one.number, one.issuer, one.from, one.until, one.openEnded, one.enforcement]),
    absences.map(({ kind, from, to, reason }) => [kind, from, to, reason]),
    trainings.map(({ on, course, hours, result }) => [on, course, hours, result]),
  ]);

/** Reads the lists of everybody once; whoever has none has empty ones. */
export function listReader(dossiers: ReturnType<typeof inspectorDossierStore>): (id: number) => InspectorLists {
  const certificates = dossiers.certificates();
  const absences = dossiers.absences();
  const trainings = dossiers.trainings();
  return id => ({
    certificates: certificates.get(id) ?? [],
    absences: absences.get(id) ?? [],
    trainings: trainings.get(id) ?? [],
  });
}
