import type { MethodName } from '#contract/contract.ts';

/** Right inputs for the desk and for profiles that travel, where there is nothing to work on. */
export const deskInputs = (file: string): Partial<Record<MethodName, unknown>> => ({
  'profile.read': { file },
  'desk.list': { today: '2026-03-02', person: 'mine', kinds: [], limit: 10 },
  'deadline.year': { year: 2026 },
  'deadline.export': { year: 2026, today: '2026-03-02', person: 'mine', kinds: [] },
  'dossier.make': { taskId: 1, assignmentId: null, reason: '试' },
});
