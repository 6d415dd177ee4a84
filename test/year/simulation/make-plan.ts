import type { InputOf } from '#contract/contract.ts';
import { agreed } from './office.ts';
import { trades } from './registry-files.ts';
import type { Simulation } from './simulation.ts';

/** A line of the plan as the tasks go by it. */
export interface Line {
  readonly id: number;
  readonly name: string;
  readonly trade: string;
  readonly from: string;
  readonly to: string;
  readonly joint: boolean;
}

const partners = ['云河县卫生健康局', '云河县应急管理局', '云河县消防救援大队', '云河县农业农村局'];

/** Makes the plan of the year: its lines, the count of the registry, approval, filing and publication. */
export async function makePlan(simulation: Simulation, lines: number): Promise<{ planId: number; lines: Line[] }> {
  const { office, year } = simulation;
  const { clerk } = office;
  const { id: planId } = await clerk.ask('plan.create', {
    year,
    name: `云河县${year}年度“双随机、一公开”抽查工作计划`,
    number: null,
    kind: 'joint',
    department: '云河县市场监督管理局',
    superiorNumber: null,
    documentNumber: null,
  });
  const made: Line[] = [];
  for (let place = 0; place < lines; place += 1) {
    const fields = lineOf(simulation, place);
    const { id } = await clerk.ask('plan.saveLine', { planId, lineId: null, fields });
    const { name, field, dateFrom, dateTo, departments } = fields;
    made.push({ id, name, trade: field, from: dateFrom ?? '', to: dateTo ?? '', joint: departments.length > 0 });
  }
  await clerk.ask('plan.count', { id: planId });
  await clerk.ask('plan.move', { id: planId, event: 'submit' });
  const reason = '经局务会研究';
  await agreed(office, clerk, { action: 'plan.approve', subject: planId, reason, details: {} });
  await clerk.ask('plan.approve', { id: planId, reason });
  await clerk.ask('plan.file', { id: planId, filedWith: '县联席会议办公室', filedOn: office.today() });
  await publish(simulation, planId);
  return { planId, lines: made };
}

async function publish({ office }: Simulation, planId: number): Promise<void> {
  const { clerk } = office;
  const { rows, channels } = await clerk.ask('publication.list', { today: office.today() });
  const row = rows.find(({ kind, subjectId }) => kind === 'plan' && subjectId === planId);
  const [channel] = channels;
  if (!row || channel === undefined) throw new Error('The plan is not among what must be made public.');
  const details = { on: office.today(), channel, receipt: 'https://www.yunhe.gov.cn/plan' };
  await agreed(office, clerk, { action: 'publication.confirm', subject: row.id, reason: '已发布', details });
  const { on, receipt } = details;
  await clerk.ask('publication.confirm', { on, channel, entries: [{ id: row.id, receipt }] });
}

function lineOf({ year, items }: Simulation, place: number): InputOf<'plan.saveLine'>['fields'] {
  const trade = trades[place % trades.length] ?? trades[0];
  const month = 2 + Math.floor((place * 9) / 24);
  const day = (of: number, on: string) => `${year}-${String(of).padStart(2, '0')}-${on}`;
  const joint = place % 2 === 1;
  return {
    name: `${trade}${joint ? '部门联合' : ''}抽查（第${Math.floor(place / trades.length) + 1}批）`,
    field: trade,
    itemClass: null,
    range: { text: '', riskClasses: [], states: [], stations: [], labels: [trade] },
    rangeText: `全县从事${trade}的经营主体`,
    targeted: place % 3 === 0,
    itemMode: 'fixed',
    items: (items.get(trade) ?? []).map(itemId => ({ itemId, text: `${trade}检查` })),
    ratioText: 'A:1%;B:2%;C:5%;D:20%',
    frequencyText: '1次',
    riskText: '按企业信用风险分类结果确定比例',
    target: null,
    targetReason: '',
    leadDepartment: '云河县市场监督管理局',
    departments: joint ? [partners[place % partners.length] ?? ''] : [],
    subject: '云河县市场监督管理局',
    level: '县抽县查',
    method: 'site',
    dateFrom: day(month, '02'),
    dateTo: day(Math.min(month + 2, 11), '28'),
    periodText: `${month}月—${Math.min(month + 2, 11)}月`,
    office: '信用监管股',
    jointKind: joint ? 'by-risk' : null,
    campaign: place === 1 || place === 13,
    superiorLine: null,
    remark: '',
  };
}
