import type { InputOf, OutputOf } from '#contract/contract.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { followFinding } from './follow-finding.ts';
import type { Sheet } from './hold-draw.ts';
import type { Simulation } from './simulation.ts';

/** Outcomes as a county sees them, in a hundred; each of the nine groups occurs. */
const outcomes = [
  ...Array<string>(74).fill('1'),
  ...Array<string>(4).fill('2'),
  ...Array<string>(3).fill('3'),
  '4',
  ...Array<string>(4).fill('5'),
  ...Array<string>(8).fill('6'),
  ...Array<string>(3).fill('7'),
  '8a',
  '8b',
  '9',
];
const problems: ReadonlySet<string> = new Set(['2', '3', '4', '6', '7', '8b']);

/** Somebody is checked: the result is entered some days later, looked through by another, and what was found is followed. */
export async function checkSheet(simulation: Simulation, taskId: number, sheet: Sheet): Promise<void> {
  const { office, chance, agenda } = simulation;
  const checkedOn = office.today();
  const outcome = chance.oneOf(outcomes);
  agenda.after(chance.happens(90) ? chance.between(0, 6) : chance.between(15, 40), async () => {
    const endedOn = earlier(office.today(), dateOfDay(dayNumber(checkedOn) + chance.between(0, 3)));
    await office.entry.ask('result.save', entryOf(simulation, sheet, { outcome, checkedOn, endedOn }));
    agenda.after(chance.between(0, 5), () => review(simulation, taskId, sheet.id));
  });
}

const earlier = (one: string, other: string) => (one < other ? one : other);

/** Now and then a result comes back to whoever entered it, who says more and enters it again. */
async function review(simulation: Simulation, taskId: number, assignmentId: number): Promise<void> {
  const { office, chance, agenda } = simulation;
  const [reviewer] = office.reviewers;
  const { result } = await reviewer.ask('result.get', { assignmentId });
  if (!result || result.state === 'reviewed') return;
  const results = [{ assignmentId, version: result.version }];
  if (result.version === 1 && chance.happens(6)) {
    await reviewer.ask('result.review', { results, decision: 'return', opinion: '请补充检查情况' });
    agenda.after(chance.between(1, 5), async () => {
      await office.entry.ask('result.save', {
        ...again(result, assignmentId),
        note: '已补充检查情况',
        reason: '退回后补充',
      });
      agenda.after(1, () => review(simulation, taskId, assignmentId));
    });
    return;
  }
  await reviewer.ask('result.review', { results, decision: 'approve', opinion: '' });
  if (problems.has(result.outcome)) agenda.after(chance.between(1, 3), () => followFinding(simulation, assignmentId));
}

type Stored = NonNullable<OutputOf<'result.get'>['result']>;

function again(stored: Stored, assignmentId: number): InputOf<'result.save'> {
  const { outcome, checkedOn, endedOn, inspectorIds, finding, note, details, version } = stored;
  return { assignmentId, outcome, checkedOn, endedOn, inspectorIds, finding, note, details, version };
}

function entryOf(
  { items, chance }: Simulation,
  sheet: Sheet,
  when: { outcome: string; checkedOn: string; endedOn: string },
): InputOf<'result.save'> {
  const { outcome } = when;
  const problem = problems.has(outcome);
  const trade = [...items.keys()].find(name => sheet.objectName.includes(name)) ?? '';
  const finding = problem ? '现场检查发现的问题见检查记录表。' : '';
  const product = outcome === '8a' || outcome === '8b';
  return {
    assignmentId: sheet.id,
    ...when,
    inspectorIds: sheet.team.map(({ id }) => id),
    finding,
    note: outcome === '9' ? '经营场所已经腾空。' : '',
    version: 0,
    details: {
      items: (items.get(trade) ?? []).map((itemId, place) => ({
        itemId,
        checked: outcome !== '9',
        method: outcome === '9' ? '' : 'site',
        problem: problem && place === 0,
        finding: problem && place === 0 ? finding : '',
        article: problem && place === 0 ? '《企业信息公示暂行条例》第十七条' : '',
        handling: '',
      })),
      notCarriedOut: outcome === '9' ? chance.oneOf(['deregistered', 'moved-away', 'suspended']) : null,
      partySignature: 'signed',
      mobile: chance.happens(60),
      products: product ? [productOf(outcome === '8a')] : [],
    },
  };
}

const productOf = (qualified: boolean) => ({
  verdict: qualified ? ('qualified' as const) : ('unqualified' as const),
  fields: { agency: '县检验检测中心', productName: '预包装食品', reportNumber: 'JY-2026-001' },
});
