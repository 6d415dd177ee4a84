import type { InputOf, OutputOf } from '#contract/contract.ts';

type Detail = OutputOf<'inspector.get'>;
export type InspectorInput = InputOf<'inspector.save'>;

/** What the form of an inspector holds. */
export interface InspectorValues {
  name: string;
  unit: string;
  post: string | null;
  staffKind: string;
  status: string;
  statusOn: string | null;
  notOwnArea: boolean;
  phone?: string;
  fields: string[];
  qualifications: string[];
  itemScope: string[];
  certificates: NonNullable<InspectorInput['certificates']>;
  absences: NonNullable<InspectorInput['absences']>;
  recusals: Detail['recusalRecords'];
  trainings: NonNullable<InspectorInput['trainings']>;
}

/** The values with which somebody new begins. */
export const newInspector: InspectorValues = {
  name: '',
  unit: '',
  post: null,
  staffKind: 'civil-servant',
  status: 'on-duty',
  statusOn: null,
  notOwnArea: false,
  fields: [],
  qualifications: [],
  itemScope: [],
  certificates: [],
  absences: [],
  recusals: [],
  trainings: [],
};

/** The form of somebody registered. */
export function valuesOf({ recusalRecords, ...detail }: Detail): InspectorValues {
  const { name, unit, post, staffKind, status, statusOn, notOwnArea, fields, qualifications, itemScope } = detail;
  const { certificates, absences, trainings } = detail;
  const own = { name, unit, post, staffKind, status, statusOn, notOwnArea };
  return { ...own, fields, qualifications, itemScope, certificates, absences, recusals: recusalRecords, trainings };
}

/** What is said by saving the form; blank cells of a row say nothing. */
export function inputOf(id: number | null, values: InspectorValues, reason: string): InspectorInput {
  const { phone, ...rest } = values;
  return {
    id,
    reason,
    ...rest,
    post: rest.post || null,
    certificates: rest.certificates.map(one => ({
      ...one,
      number: one.number || null,
      issuer: one.issuer || null,
      until: one.openEnded ? null : one.until,
    })),
    absences: rest.absences.map(one => ({ ...one, reason: one.reason ?? '' })),
    recusals: rest.recusals.map(one => ({ ...one, reason: one.reason ?? '' })),
    trainings: rest.trainings.map(one => ({ ...one, result: one.result ?? '', hours: one.hours ?? null })),
    ...(phone ? { phone } : {}),
  };
}
