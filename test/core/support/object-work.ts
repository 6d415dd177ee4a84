import type { InputOf } from '#contract/contract.ts';
import type { Call } from './caller.ts';

const everyObject = { text: '', riskClasses: [], states: [], stations: [], labels: [] };

/** A market without any code, as a person enters it. */
export const marketForm: InputOf<'object.save'>['form'] = {
  name: '云河县城北集贸市场',
  kind: 'place',
  creditCode: '',
  registrationNumber: '',
  state: 'existing',
  legalRepresentative: '',
  liaison: '孙六',
  address: '云河县城北路1号',
  areaCode: '371726',
  station: '北镇所',
  grid: '北镇一网格',
  location: '115.510000,35.560000',
  industry: 'F5211',
  established: '',
  capital: '',
  scope: '',
};

/** Does with single objects what a clerk does in a year; nothing of it stands in a draw afterwards. */
export async function keepObjects(call: Call): Promise<void> {
  const entry = { form: marketForm, phone: '13800005678', yearlyCap: null, reason: '日常监管发现' };
  const { id } = await call('object.save', { id: null, ...entry });
  await call('object.stand', { id, standing: 'disabled', reason: '市场停业改造' });
  await giveLabels(call, id);
  await changeMany(call, id);
  await call('object.enlist', { id, list: 'tolerance', from: '2020-01-01', to: null, reason: '新业态' });
  await call('object.classify', { id, field: '食品', level: 'B', on: '2020-01-01', reason: '量化评定' });
  await call('object.facets', { filter: everyObject });
  await call('object.moreFacets', {});
  await keepViews(call);
  await keepSubRegistries(call, id);
}

async function keepSubRegistries(call: Call, objectId: number): Promise<void> {
  const words = { itemIds: [], basis: '本局职责', department: '食品股', period: '每月', reason: '建库' };
  await call('subRegistry.save', { id: null, name: '食品库', kind: 'industry', rule: everyObject, ...words });
  const { id } = await call('subRegistry.save', { id: null, name: '市场库', kind: 'place', rule: null, ...words });
  const scope = { id, filter: everyObject, only: [objectId], reason: '新入库' };
  await call('subRegistry.addMembers', { ...scope, from: '2020-01-01', to: null });
  await call('subRegistry.endMembers', scope);
  await call('subRegistry.disable', { id, disabled: true, reason: '不用' });
  await call('subRegistry.list', { after: null, limit: 100 });
  const departments = ['市场监管', '消防'].map(name => ({ name, filter: { ...everyObject, text: '商店' } }));
  await call('overlap.count', { departments });
  await call('overlap.export', { departments });
  await call('overlap.keep', { name: '联合检查库', departments, reason: '综合查一次' });
}

async function keepViews(call: Call): Promise<void> {
  const view = { columns: [{ key: 'name', width: 300 }], sort: 'name.down', filter: { risk: ['D'] } };
  const named = { list: 'object', name: '高风险', shared: false } as const;
  const { id } = await call('view.save', { id: null, ...named, ...view });
  await call('view.list', { list: 'object' });
  await call('view.remove', { id });
}

async function changeMany(call: Call, objectId: number): Promise<void> {
  const change = { field: 'station', value: '城北所' } as const;
  const scope = { filter: everyObject, only: [objectId], except: [], change };
  const { changes } = await call('object.bulkPreview', scope);
  await call('object.bulkEdit', { ...scope, expected: changes, reason: '管辖调整' });
}

async function giveLabels(call: Call, objectId: number): Promise<void> {
  await call('label.saveGroup', { name: '规模', exclusive: true, mandatory: false, position: 4 });
  const words = { group: '规模', applies: 'object', colour: 'blue', source: 'own', note: '' } as const;
  const { id: labelId } = await call('label.save', { id: null, name: '规上', ...words });
  const { id: unused } = await call('label.save', { id: null, name: '规下', ...words });
  const scope = { filter: everyObject, only: [objectId], labelId, deed: 'give' as const };
  await call('label.preview', scope);
  const past = { from: '2020-01-01', to: '2020-12-31' };
  await call('label.assign', { ...scope, ...past, reason: '统计名单' });
  await call('label.takeExpired', { id: labelId, reason: '到期' });
  await call('label.disable', { id: unused, disabled: true, reason: '不用' });
  await call('label.list', {});
}
