import type { OutputOf } from '#contract/contract.ts';
import { chinaDate } from '#core/service/clock.ts';
import type { DrawnTask } from './draw-task.ts';
import type { Setting } from './setting.ts';

type Assignment = OutputOf<'assignment.list'>['rows'][number];

/** Outcomes in a mixture as a county sees them: most without a problem, some to be corrected, single ones of the rest. */
const mixture = ['1', '1', '1', '1', '6', '1', '1', '2', '1', '3', '1', '6', '1', '5', '1', '7'];

/** Enters a result for every task sheet, with today's date and the drawn team. */
export async function enterDemoResults({ client }: Pick<Setting, 'client'>, { taskId }: DrawnTask): Promise<void> {
  const today = chinaDate(new Date());
  const { items } = await client.query('task.get', { id: taskId });
  for (const [place, assignment] of (await allAssignments(client, taskId)).entries()) {
    const outcome = mixture[place % mixture.length] ?? '1';
    const finding = outcome === '1' || outcome === '5' ? '' : '现场检查发现的问题见检查记录表。';
    await client.command('result.save', {
      assignmentId: assignment.id,
      outcome,
      checkedOn: today,
      endedOn: today,
      inspectorIds: assignment.team.map(person => person.id),
      finding,
      note: '',
      details: { items: items.map(({ id }, place) => rowOf(id, place === 0 ? finding : '')) },
    });
  }
}

/** What was found on one item; the problems of the demonstration are all found on the first. */
const rowOf = (itemId: number, finding: string) => ({
  itemId,
  checked: true,
  method: 'site',
  problem: finding !== '',
  finding,
  article: '',
  handling: '',
});

async function allAssignments(client: Setting['client'], taskId: number): Promise<Assignment[]> {
  const found: Assignment[] = [];
  for (let after: string | null = null; ; ) {
    const page: OutputOf<'assignment.list'> = await client.query('assignment.list', { taskId, after, limit: 500 });
    found.push(...page.rows);
    if (page.next === null) return found;
    after = page.next;
  }
}
