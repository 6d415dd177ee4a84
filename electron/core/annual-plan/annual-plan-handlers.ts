import type { HandlersOf } from '../service/handlers.ts';
import { listColumnSets } from './column-sets.ts';
import { countBases } from './count-bases.ts';
import { exportPlan } from './export-plan.ts';
import { importPlan } from './import-plan.ts';
import { joinLines } from './join-lines.ts';
import { cancelLine, moveLine, saveLine } from './line-commands.ts';
import { findOverlaps } from './overlap-radar.ts';
import { copyPlan, createPlan, savePlan } from './plan-commands.ts';
import { planDifference, planHistory } from './plan-history.ts';
import { approvePlan, filePlan, movePlan } from './plan-life.ts';
import { getPlan, listPlans } from './plan-view.ts';
import { lookAtPlan } from './staged-plan.ts';
import { exportLedger, visitLedger } from './visit-ledger.ts';

type PlanMethod =
  | 'plan.list'
  | 'plan.get'
  | 'plan.history'
  | 'plan.difference'
  | 'plan.ledger'
  | 'plan.columnSets'
  | 'plan.create'
  | 'plan.save'
  | 'plan.copy'
  | 'plan.saveLine'
  | 'plan.cancelLine'
  | 'plan.moveLine'
  | 'plan.joinLines'
  | 'plan.move'
  | 'plan.approve'
  | 'plan.file'
  | 'plan.count'
  | 'plan.overlaps'
  | 'plan.look'
  | 'plan.import'
  | 'plan.export'
  | 'plan.exportLedger'
  | 'plan.bulletin';

/** 年度计划: lines, versions, changes, filing, progress. */
export const annualPlanHandlers: HandlersOf<PlanMethod> = {
  'plan.list': listPlans,
  'plan.get': getPlan,
  'plan.history': planHistory,
  'plan.difference': planDifference,
  'plan.ledger': visitLedger,
  'plan.columnSets': listColumnSets,
  'plan.create': createPlan,
  'plan.save': savePlan,
  'plan.copy': copyPlan,
  'plan.saveLine': saveLine,
  'plan.cancelLine': cancelLine,
  'plan.moveLine': moveLine,
  'plan.joinLines': joinLines,
  'plan.move': movePlan,
  'plan.approve': approvePlan,
  'plan.file': filePlan,
  'plan.count': countBases,
  'plan.overlaps': findOverlaps,
  'plan.look': lookAtPlan,
  'plan.import': importPlan,
  'plan.export': exportPlan,
  'plan.exportLedger': exportLedger,
  'plan.bulletin': async (context, input) => (await import('./plan-bulletin.ts')).makePlanBulletin(context, input),
};
