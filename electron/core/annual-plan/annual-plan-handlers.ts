import type { HandlersOf } from '../service/handlers.ts';

/** 年度计划: lines, versions, changes, filing, progress. */
export const annualPlanHandlers: HandlersOf<never> = {};
