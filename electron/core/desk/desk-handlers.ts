import type { HandlersOf } from '../service/handlers.ts';
import { deadlineYear } from './deadline-days.ts';
import { listDesk } from './desk-list.ts';
import { exportCalendar } from './export-calendar.ts';

/** What is due for whom, the deadlines of the year, and the 尽职 dossier. */
export const deskHandlers: HandlersOf<'desk.list' | 'deadline.year' | 'deadline.export' | 'dossier.make'> = {
  'desk.list': listDesk,
  'deadline.year': deadlineYear,
  'deadline.export': exportCalendar,
  // What sets type is read when it is first asked for, because the first page waits for the core to be read.
  'dossier.make': async (context, input) => (await import('./make-dossier.ts')).makeDossier(context, input),
};
