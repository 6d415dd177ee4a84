import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { creditCodeCheckSign } from '#domain/code/credit-code.ts';
import { organisationCheckSign } from '#domain/code/organisation-code.ts';
import type { Chance } from './chance.ts';

/** Trades of the simulated county; each is a label of its objects, a specialty of inspectors and the field of items. */
export const trades = [
  '食品销售',
  '餐饮服务',
  '药品零售',
  '特种设备',
  '加油站',
  '美容美发',
  '学校食堂',
  '检验检测',
] as const;

export const stations = ['城关所', '东镇所', '西镇所', '北镇所', '南镇所', '河口所'] as const;

/** How many of a hundred objects are of each risk class. */
const classes = [
  ...Array<string>(48).fill('A'),
  ...Array<string>(30).fill('B'),
  ...Array<string>(13).fill('C'),
  ...Array<string>(6).fill('D'),
  ...Array<string>(3).fill(''),
];

const states = [...Array<string>(94).fill('存续'), '存续', '存续', '注销', '注销', '吊销', '迁出'];

/** A valid 统一社会信用代码 of the invented county, another for each number. */
function creditCode(number: number): string {
  const organisation = `MA${String(number).padStart(6, '0')}`;
  const first17 = `9${number % 3 === 0 ? 1 : 2}371726${organisation}${organisationCheckSign(organisation)}`;
  return first17 + creditCodeCheckSign(first17);
}

/** Writes the three registries as files and answers their paths. */
export async function writeRegistries(folder: string, objects: number, chance: Chance) {
  const paths = {
    object: join(folder, '检查对象名录库.csv'),
    inspector: join(folder, '执法检查人员名录库.csv'),
    item: join(folder, '随机抽查事项清单.csv'),
  };
  await writeObjects(paths.object, objects, chance);
  writeFileSync(paths.inspector, inspectorText(chance));
  writeFileSync(paths.item, itemText());
  return paths;
}

async function writeObjects(path: string, objects: number, chance: Chance): Promise<void> {
  const file = createWriteStream(path);
  file.write('统一社会信用代码,企业名称,法定代表人,登记状态,住所,管辖单位,信用风险等级,标签,联系电话\n');
  for (let number = 1; number <= objects; number += 1) {
    const trade = chance.oneOf(trades);
    const cells = [
      creditCode(number),
      `云河县${trade}第${number}号${number % 3 === 0 ? '有限公司' : '经营部'}`,
      chance.oneOf(['张三', '李四', '王五', '赵六']),
      chance.oneOf(states),
      `云河县人民路${number}号`,
      chance.oneOf(stations),
      chance.oneOf(classes),
      trade,
      `0530-55${String(number % 100_000).padStart(5, '0')}`,
    ];
    if (!file.write(`${cells.join(',')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function inspectorText(chance: Chance): string {
  const rows = Array.from({ length: 96 }, (_, place) => {
    const until = chance.happens(6) ? '2026-08-31' : '2030-12-31';
    const name = `检查员${String.fromCodePoint(0x4e00 + place)}`;
    const trade = trades[place % trades.length];
    return [
      name,
      stations[place % stations.length],
      '科员',
      '行政执法类公务员',
      `ZF${String(place + 1).padStart(4, '0')}`,
      until,
      trade,
      '在岗',
    ];
  });
  return `${[['姓名', '所在单位', '职务', '人员类别', '执法证号', '有效期至', '业务专长', '状态'], ...rows].map(row => row.join(',')).join('\n')}\n`;
}

function itemText(): string {
  const rows = trades.flatMap((trade, place) =>
    [1, 2, 3].map(number => [
      `${trade}检查`,
      `${trade}第${number}项检查`,
      '企业、个体工商户',
      place < 4 ? '重点检查事项' : '一般检查事项',
      '实地核查',
      '县级市场监管部门',
      `《企业信息公示暂行条例》第${number}条`,
      '3%',
    ]),
  );
  return `${[['抽查类别', '抽查事项', '检查对象', '事项类别', '检查方式', '检查主体', '检查依据', '抽查比例'], ...rows].map(row => row.join(',')).join('\n')}\n`;
}
