import type { HandlersOf } from '../service/handlers.ts';
import { addEvidence, removeEvidence, verifyEvidence } from './evidence-jobs.ts';
import { exportSheets } from './export-sheets.ts';
import { getResult } from './get-result.ts';
import { chooseRechecks, drawRechecks, recordRecheck } from './recheck-commands.ts';
import { listRechecks } from './recheck-list.ts';
import { lookSheets, takeSheets } from './returned-sheets.ts';
import { listQueue } from './review-queue.ts';
import { reviewResults } from './review-result.ts';
import { correctResult, saveResult } from './save-result.ts';

type ResultMethod =
  | 'result.save'
  | 'result.get'
  | 'result.correct'
  | 'result.review'
  | 'result.queue'
  | 'evidence.add'
  | 'evidence.remove'
  | 'evidence.verify'
  | 'result.exportSheets'
  | 'result.lookSheets'
  | 'result.takeSheets'
  | 'recheck.list'
  | 'recheck.draw'
  | 'recheck.choose'
  | 'recheck.record';

/** 检查结果 in full: item by item, evidence, review, round trip through Excel, 复核. */
export const resultHandlers: HandlersOf<ResultMethod> = {
  'result.save': saveResult,
  'result.get': getResult,
  'result.correct': correctResult,
  'result.review': reviewResults,
  'result.queue': listQueue,
  'evidence.add': addEvidence,
  'evidence.remove': removeEvidence,
  'evidence.verify': verifyEvidence,
  'result.exportSheets': exportSheets,
  'result.lookSheets': lookSheets,
  'result.takeSheets': takeSheets,
  'recheck.list': listRechecks,
  'recheck.draw': drawRechecks,
  'recheck.choose': chooseRechecks,
  'recheck.record': recordRecheck,
};
