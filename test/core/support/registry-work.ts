import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from './caller.ts';
import { smallCounty } from './prepared-core.ts';
import { objectRow, objectsCsv, upTo } from './registry-rows.ts';
import type { JobPlace } from './whole-job.ts';

type Place = Pick<JobPlace, 'folder' | 'grantFile'>;

const page = { after: null, limit: 100 };

/** Compares the registry with a list of two rows, one of them doubtful. */
export async function compareList(call: Call, { folder, grantFile }: Place): Promise<void> {
  const path = join(folder, '..', '另一部门.csv');
  const [known] = smallCounty.objects;
  writeFileSync(path, `名称,地址\n${known?.企业名称 ?? ''},别处 9 号\n无此企业,某路 1 号\n`);
  const mapping = ['name', 'address'];
  const { id } = await call('comparison.run', {
    file: await grantFile(path),
    sheet: 0,
    headerRow: 1,
    mapping,
    source: '卫生健康局',
  });
  await call('comparison.list', page);
  await call('comparison.get', { id });
  const { rows } = await call('comparison.rows', { id, part: 'doubtful', text: '', ...page });
  const decisions = [{ row: rows[0]?.row?.number ?? 0, object: rows[0]?.proposals[0]?.object.id ?? 0 }];
  await call('comparison.decide', { id, decisions, reason: '现场核实' });
  const part = { id, part: 'common' } as const;
  await call('comparison.becoming', { ...part, labelId: null });
  await call('comparison.keep', { ...part, name: '比对共有库', reason: '联合检查' });
  const labelled = await call('label.save', {
    id: null,
    name: '卫健在册',
    group: '许可',
    applies: 'object',
    colour: 'blue',
    source: 'own',
    note: '',
  });
  await call('comparison.label', { ...part, labelId: labelled.id, from: '2026-03-02', to: null, reason: '卫健局名单' });
  await call('comparison.export', { id });
}

/** Twenty-one shops of one town, of which the last lacks its station; closed, so that no draw is concerned. */
const closedShops = upTo(21).map(number => ({
  ...objectRow(900 + number),
  住所: `云河县凤凰镇陶朱路${number}号`,
  登记状态: '注销',
  管辖单位: number === 21 ? '' : '凤凰所',
  信用风险等级: '未分类',
}));

/** Examines the registry and fills in the one station that its neighbours tell. */
export async function examineRegistry(call: Call, { folder, grantFile }: Place): Promise<void> {
  const path = join(folder, '..', '已注销.csv');
  writeFileSync(path, objectsCsv(closedShops));
  const file = await grantFile(path);
  const looked = await call('import.inspect', { file, kind: 'object', sheet: null, headerRow: null });
  const { sheet, headerRow, mapping } = looked;
  await call('import.run', { file, kind: 'object', sheet, headerRow, mapping, policy: 'update' });
  await call('quality.run', {});
  await call('quality.report', {});
  const kind = 'blank-station';
  const { total } = await call('quality.rows', { kind, fixable: true, ...page });
  await call('quality.export', { kind });
  await call('quality.fix', { kind, expected: total, reason: '按乡镇补齐' });
}
