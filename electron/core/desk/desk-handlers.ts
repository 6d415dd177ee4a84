import type { HandlersOf } from '../service/handlers.ts';

/** What is due for whom, the deadlines of the year, and the 尽职 dossier. */
export const deskHandlers: HandlersOf<never> = {};
