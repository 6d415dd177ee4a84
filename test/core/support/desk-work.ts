import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from './caller.ts';
import type { JobPlace } from './whole-job.ts';

/** Every question that the desk and the page of the profile might have open. */
export const deskQuestions = {
  'profile.standing': {},
  'desk.list': { today: '2026-03-31', person: 'everyone' as const, kinds: [], limit: 100 },
  'deadline.year': { year: 2026 },
};

/** Looks at what is due, makes calendars and the 尽职档案 of a task, and takes the profile out and in again. */
export async function workAtDesk(call: Call, { folder, grantFile, today }: JobPlace, taskId: number): Promise<void> {
  const day = today();
  const year = Number(day.slice(0, 4));
  const asked = { today: day, person: 'everyone' as const, kinds: [] };
  await call('desk.list', { ...asked, limit: 100 });
  await call('deadline.year', { year });
  await call('deadline.export', { ...asked, year });
  await call('dossier.make', { taskId, assignmentId: null, reason: '年度考核' });
  await call('profile.standing', {});
  await call('profile.export', {});
  const path = join(folder, '..', '方案.json');
  writeFileSync(path, JSON.stringify({ format: 'mingchou-profile/1', profile: await call('profile.get', {}) }));
  await call('profile.read', { file: await grantFile(path) });
}
