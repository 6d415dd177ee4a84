import type { InputOf } from '#contract/contract.ts';
import type { Simulation } from './simulation.ts';

/** Registers a check that no draw chose: a complaint, a hand-over, a visit that a superior ordered. */
export async function registerOutside({ office, chance, items }: Simulation): Promise<void> {
  const { clerk } = office;
  const { rows } = await clerk.ask('object.list', {
    filter: { text: String(chance.between(100, 999)), riskClasses: [], states: [], stations: [], labels: [] },
    sort: { column: 'code', direction: 'up' },
    after: null,
    limit: 20,
  });
  if (rows.length === 0) return;
  const object = chance.oneOf(rows);
  const people = await clerk.ask('inspector.list', {
    filter: { text: '', units: [], drawable: true },
    on: office.today(),
    after: null,
    limit: 50,
  });
  const problem = chance.happens(40);
  const trade = chance.oneOf([...items.keys()]);
  const check: InputOf<'outsideCheck.add'> = {
    source: chance.oneOf(['complaint', 'assigned', 'data-monitoring', 'special', 'key-regulation'] as const),
    kind: chance.oneOf(['case', 'daily', 'special'] as const),
    clue: '12315 平台转办',
    orderedAbove: chance.happens(10),
    objectId: object.id,
    objectCode: object.code,
    objectName: object.name,
    department: '云河县市场监督管理局',
    itemIds: [...(items.get(trade) ?? [])].slice(0, 1),
    otherItems: chance.happens(5) ? ['清单以外的事项'] : [],
    inspectorIds: people.rows.slice(0, 2).map(({ id }) => id),
    approvedBy: '郭强',
    approvedOn: office.today(),
    urgentReason: null,
    checkedOn: office.today(),
    endedOn: office.today(),
    outcome: problem ? '6' : '1',
    finding: problem ? '标签不规范' : '',
  };
  await clerk.ask('outsideCheck.add', check);
}
