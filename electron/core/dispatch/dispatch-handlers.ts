import type { dispatchContract } from '#contract/dispatch-contract.ts';
import type { HandlersOf } from '../service/handlers.ts';
import { markNotices, moveSheets, planDays, saveSheet } from './dispatch-commands.ts';
import { listDispatch, sheetHistory } from './dispatch-list.ts';
import { decideRecusal, requestRecusal } from './recusal-commands.ts';
import { exportRecusals, listRecusals } from './recusal-list.ts';
import { closeTask, draftScheme, reopenTask } from './task-commands.ts';

/** From an approved task to teams that have been sent out: scheme, approval, notice, recusal, changes of people. */
export const dispatchHandlers: HandlersOf<keyof typeof dispatchContract> = {
  'dispatch.list': listDispatch,
  'dispatch.history': sheetHistory,
  'dispatch.save': saveSheet,
  'dispatch.move': moveSheets,
  'dispatch.planDays': planDays,
  'dispatch.markNotices': markNotices,
  'recusal.list': listRecusals,
  'recusal.request': requestRecusal,
  'recusal.decide': decideRecusal,
  'recusal.export': exportRecusals,
  'task.scheme': draftScheme,
  'task.reopen': reopenTask,
  'task.close': closeTask,
};
