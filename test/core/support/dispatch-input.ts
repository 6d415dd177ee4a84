import { blankSheet } from './dispatch-work.ts';

const page = { after: null, limit: 10 };
const request = { assignmentId: 1, inspectorId: 1, applicant: 'party', kind: 'kin' };

/** Inputs right in themselves of what is done between the draw and the check. */
export const dispatchInputs = {
  'dispatch.list': { taskId: 1, ...page },
  'dispatch.history': { id: 1 },
  'dispatch.save': { id: 1, ...blankSheet },
  'dispatch.move': { ids: [1], event: 'dispatch', reason: '' },
  'dispatch.planDays': { taskId: 1, from: '2026-03-02', to: '2026-03-20' },
  'dispatch.markNotices': { ids: [1], way: 'served', on: '2026-03-02', receipt: '' },
  'recusal.list': { taskId: null, show: 'all', ...page },
  'recusal.request': { ...request, reason: '试', on: '2026-03-02' },
  'recusal.decide': { id: 1, decision: 'granted', reason: '试' },
  'recusal.export': { taskId: null },
  'task.scheme': { id: 1, issuedOn: '2026-03-02' },
  'task.reopen': { id: 1, reason: '试' },
  'task.close': { id: 1 },
};
