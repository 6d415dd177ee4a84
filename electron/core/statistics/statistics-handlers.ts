import type { HandlersOf } from '../service/handlers.ts';

/** Indicators I1–I21 of domain.md chapter 6, and 报送. */
export const statisticsHandlers: HandlersOf<never> = {};
