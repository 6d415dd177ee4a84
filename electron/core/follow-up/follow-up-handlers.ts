import type { HandlersOf } from '../service/handlers.ts';

/** 后续处置: the ledger, 移送 and 抄告, penalty decisions, checks outside the draw. */
export const followUpHandlers: HandlersOf<never> = {};
