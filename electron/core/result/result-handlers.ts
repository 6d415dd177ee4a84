import type { HandlersOf } from '../service/handlers.ts';

/** 检查结果 in full: item by item, evidence, review, round trip through Excel, 复核. */
export const resultHandlers: HandlersOf<never> = {};
