import type { InputOf } from '#contract/contract.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import type { Call } from './caller.ts';
import { witnesses } from './ceremony.ts';
import { draftOf } from './draft.ts';

/** Class A lies in one station, and of the two stations chosen the other has too few people for it. */
export const scarce = {
  strata: [{ code: 'A', mode: 'ratio', bp: 10_000 }],
  avoidSameUnit: true,
  inspectorUnits: ['城关所', '东镇所'],
  reserve: 0,
} satisfies Partial<InputOf<'task.create'>>;

/** Draws teams anew where none could be made, with people of all units. */
export async function drawTeamsAgain(call: Call, today: string): Promise<void> {
  const days = { checkFrom: today, checkTo: dateOfDay(dayNumber(today) + 29) };
  const { id: taskId } = await call('task.create', draftOf({ ...scarce, ...days }));
  const meeting = { taskId, occasion: '专项会', place: '', host: '郭强', operator: '林英' };
  const { drawId } = await call('draw.freezeFrame', meeting);
  await call('draw.freezePlan', { drawId });
  for (const again of [false, true]) {
    if (again) await call('draw.planAgain', { drawId, inspectorUnits: [], inspectorCap: 12, reason: '向其他所借人' });
    await call('draw.commit', { drawId });
    for (const witness of witnesses) await call('draw.addWitness', { drawId, ...witness });
    await call('draw.reveal', { drawId });
  }
  await call('draw.close', { drawId });
}
