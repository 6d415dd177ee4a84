import type { MethodName } from '#contract/contract.ts';
import { planFields, planLine } from './plan-work.ts';

/** Inputs of the methods of the annual plan that are right in themselves. */
export const planInputs = (
  page: { readonly after: null; readonly limit: number },
  file: string,
): Partial<Record<MethodName, unknown>> => ({
  'plan.list': { year: null },
  'plan.get': { id: 1 },
  'plan.history': { id: 1 },
  'plan.difference': { id: 1, before: 1, after: 2 },
  'plan.ledger': { year: 2026, ...page },
  'plan.create': planFields(),
  'plan.save': { id: 1, fields: planFields() },
  'plan.copy': { id: 1, year: 2027, name: '明年' },
  'plan.saveLine': { planId: 1, lineId: null, fields: planLine() },
  'plan.cancelLine': { lineId: 1, reason: '试' },
  'plan.moveLine': { lineId: 1, to: 1 },
  'plan.joinLines': { lineIds: [1, 2], name: '联合', reason: '试' },
  'plan.move': { id: 1, event: 'consult' },
  'plan.approve': { id: 1, reason: '试' },
  'plan.file': { id: 1, filedWith: '办公室', filedOn: '2026-01-20' },
  'plan.count': { id: 1 },
  'plan.overlaps': { year: 2026 },
  'plan.look': { file, planId: null, year: 2026 },
  'plan.import': { file, planId: 1, year: 2026, stamp: 'a'.repeat(64) },
  'plan.export': { id: 1 },
  'plan.exportLedger': { year: 2026 },
  'plan.bulletin': { id: 1, kind: 'plan' },
});
