import type { HandlersOf } from '../service/handlers.ts';
import { enterNumbers, listEntries, savePlatform } from './platform-entries.ts';
import { exportForPlatform } from './platform-export.ts';
import { readPastedReceipt, readReceiptFile } from './platform-receipts.ts';
import { confirmPublications, correctPublished, exemptPublication, requirePublic } from './publication-commands.ts';
import { exportPublications, getPublication, listPublications } from './publication-list.ts';
import { applyForStop, decideStop, stepStop } from './stop-commands.ts';
import { exportStops, listStopCandidates, listStops } from './stop-list.ts';
import { calendarYear, lookAtCalendar, saveCalendar } from './working-calendar.ts';

type PublicationMethod =
  | 'publication.list'
  | 'publication.get'
  | 'publication.confirm'
  | 'publication.exempt'
  | 'publication.require'
  | 'publication.correct'
  | 'publication.export'
  | 'stop.list'
  | 'stop.candidates'
  | 'stop.apply'
  | 'stop.decide'
  | 'stop.step'
  | 'stop.export'
  | 'calendar.year'
  | 'calendar.look'
  | 'calendar.save'
  | 'platform.all'
  | 'platform.list'
  | 'platform.enter'
  | 'platform.read'
  | 'platform.readFile'
  | 'platform.export'
  | 'platform.save';

/** 公示 of everything that must be public, 双录入, 停止公示 and 信用修复, and the calendar all of it is counted by. */
export const publicationHandlers: HandlersOf<PublicationMethod> = {
  'publication.list': listPublications,
  'publication.get': getPublication,
  'publication.confirm': confirmPublications,
  'publication.exempt': exemptPublication,
  'publication.require': requirePublic,
  'publication.correct': correctPublished,
  'publication.export': exportPublications,
  'stop.list': listStops,
  'stop.candidates': listStopCandidates,
  'stop.apply': applyForStop,
  'stop.decide': decideStop,
  'stop.step': stepStop,
  'stop.export': exportStops,
  'calendar.year': calendarYear,
  'calendar.look': lookAtCalendar,
  'calendar.save': saveCalendar,
  'platform.all': ({ workspace }) => workspace.bureau.profile().publicationRule.platforms,
  'platform.list': listEntries,
  'platform.enter': enterNumbers,
  'platform.read': readPastedReceipt,
  'platform.readFile': readReceiptFile,
  'platform.export': exportForPlatform,
  'platform.save': savePlatform,
};
