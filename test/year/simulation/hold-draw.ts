import type { InputOf, OutputOf } from '#contract/contract.ts';
import type { Chance } from './chance.ts';
import { agreed, type Office } from './office.ts';

export type Sheet = OutputOf<'assignment.list'>['rows'][number];

/** Holds the draw of a task with three witnesses; now and then the power fails and it is cancelled and held again. */
export async function holdDraw(office: Office, taskId: number, chance: Chance): Promise<number> {
  const { clerk } = office;
  const meeting = { taskId, occasion: '联席会议', place: '第三会议室', host: '郭强', operator: '林英' };
  const { drawId } = await clerk.ask('draw.freezeFrame', meeting);
  await clerk.ask('draw.freezePlan', { drawId });
  await clerk.ask('draw.commit', { drawId });
  await bringNumbers(office, drawId, chance);
  await clerk.ask('draw.reveal', { drawId });
  if (chance.happens(8)) {
    const reason = '会场停电';
    await agreed(office, clerk, { action: 'draw.cancel', subject: drawId, reason, details: {} });
    await clerk.ask('draw.cancel', { drawId, reason });
    await clerk.ask('draw.again', { drawId });
    await bringNumbers(office, drawId, chance);
    await clerk.ask('draw.reveal', { drawId });
  }
  await clerk.ask('draw.close', { drawId });
  return drawId;
}

async function bringNumbers({ clerk }: Office, drawId: number, chance: Chance): Promise<void> {
  const digits = (length: number) => Array.from({ length }, () => chance.between(0, 9)).join('');
  const witnesses: Omit<InputOf<'draw.addWitness'>, 'drawId' | 'value'>[] = [
    { name: '周静', unit: '云河县商务局', kind: '成员单位', method: '十面骰' },
    { name: '高静飞', unit: '县纪委监委派驻纪检监察组', kind: '纪检监察', method: '密封纸条' },
    { name: '黄超', unit: '云河县第三届人大代表', kind: '人大代表', method: '密封纸条' },
  ];
  for (const witness of witnesses) await clerk.ask('draw.addWitness', { drawId, ...witness, value: digits(10) });
}

/** Every 检查任务单 of a task. */
export async function sheetsOf({ clerk }: Office, taskId: number): Promise<Sheet[]> {
  const found: Sheet[] = [];
  for (let after: string | null = null; ; ) {
    const page: OutputOf<'assignment.list'> = await clerk.ask('assignment.list', { taskId, after, limit: 500 });
    found.push(...page.rows);
    if (page.next === null) return found;
    after = page.next;
  }
}
