import type { InputOf, OutputOf } from '#contract/contract.ts';

export type Exemption = OutputOf<'minorExemption.list'>[number];
export type ExemptionFields = InputOf<'minorExemption.save'>['fields'];

/** What the form begins with. */
export function exemptionFieldsOf(row: Exemption | null): ExemptionFields {
  if (!row) return { violation: '', conditions: '', basis: '', field: '', validFrom: null, validTo: null, remark: '' };
  const { id: _, ...fields } = row;
  return fields;
}
