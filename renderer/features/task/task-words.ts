import { smallPoolRuleWords } from '#domain/plan/class-share.ts';
import { exclusionNames, isListRule } from '#domain/plan/exclusion.ts';
import { formatBasisPoints } from '#domain/ratio/basis-points.ts';
import { objectKinds } from '#domain/vocabulary/object-kind.ts';
import { objectStandings } from '#domain/vocabulary/object-standing.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { TaskDraft } from './task-values.ts';

/** What only the workspace can name. */
export interface RangeNames {
  readonly list: (code: string) => string;
  readonly subRegistry: (id: number) => string;
}

const noNames: RangeNames = { list: code => code, subRegistry: id => `第 ${id} 号` };

/** 对象范围 in words. */
export function rangeWords(
  range: TaskDraft['range'],
  nameOfArea: (code: string) => string,
  names: RangeNames = noNames,
): string {
  const { text, riskClasses: risks, states, stations, labels, areas } = range;
  const parts = [
    text === '' ? '' : `名称或代码含“${text}”`,
    listWords(
      '风险等级',
      risks.map(code => nameOfCode(riskClasses, code)),
    ),
    listWords(
      '登记状态',
      states.map(code => nameOfCode(registrationStates, code)),
    ),
    listWords('管辖单位', stations),
    listWords('标签', labels),
    listWords('行政区划', (areas ?? []).map(nameOfArea)),
    listWords(
      '对象种类',
      range.kinds.map(code => nameOfCode(objectKinds, code)),
    ),
    listWords(
      '使用状态',
      range.standings.map(code => nameOfCode(objectStandings, code)),
    ),
    listWords('名单', range.lists.map(names.list)),
    listWords('专业领域等级', range.professional),
    listWords('分库', range.subRegistries.map(names.subRegistry)),
  ];
  return parts.filter(part => part !== '').join('；') || '名录库全部检查对象';
}

function listWords(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${name}：${values.join('、')}`;
}

/** 各等级比例 in words. */
export function strataWords({ strata, smallPool, objects, minimum }: TaskDraft): string {
  if (objects !== 'sampled') return '全部列入';
  const words = strata
    .map(rule => {
      const name = nameOfCode(riskClasses, rule.code);
      if (rule.mode === 'none') return `${name} 不抽`;
      if (rule.mode === 'smallPool') return `${name} 按名单大小（${smallPoolRuleWords(smallPool)}）`;
      return rule.mode === 'count' ? `${name} ${rule.count} 户` : `${name} ${formatBasisPoints(rule.bp)}`;
    })
    .join('；');
  return minimum > 0 ? `${words}；每个等级至少 ${minimum} 户` : words;
}

/** 小数怎么算 in words. */
export function roundingWords({ rounding, total, smallPool }: TaskDraft): string {
  const words = {
    ceil: '不低于比例（进位）',
    floor: '不超过比例（舍去）',
    total: `按总数 ${total ?? 0} 户分配`,
    smallPool: `总数按名单大小定：${smallPoolRuleWords(smallPool)}`,
  };
  return words[rounding];
}

/** 剔除规则 in words. */
export function exclusionWords({ exclusions, yearlyCap }: TaskDraft): string {
  if (exclusions.length === 0) return '不剔除';
  return exclusions
    .map(rule => {
      if (isListRule(rule)) return `在名单（${rule.slice('list-'.length)}）`;
      return rule === 'yearly-cap' ? `${exclusionNames[rule]}（${yearlyCap} 次）` : exclusionNames[rule];
    })
    .join('；');
}

/** 检查人员 in words. */
export function inspectorWords(draft: TaskDraft): string {
  const { teamSize, inspectorCap, inspectorUnits, avoidSameUnit, departments } = draft;
  if (departments.length > 0) return departmentWords(draft);
  if (teamSize === 0) return '不派检查人员';
  const parts = [
    `每户 ${teamSize} 人`,
    `每人最多 ${inspectorCap} 户`,
    inspectorUnits.length === 0 ? '从全部单位抽' : `从${inspectorUnits.join('、')}抽`,
  ];
  if (avoidSameUnit) parts.push('不抽本辖区');
  return parts.join('；');
}

function departmentWords({ departments, inspectorCap, avoidSameUnit }: TaskDraft): string {
  const parts = departments.map(({ name, teamSize }, place) => {
    return `${name}${place === 0 ? '（牵头）' : ''}每户 ${teamSize} 人`;
  });
  parts.push(`每人最多 ${inspectorCap} 户`);
  if (avoidSameUnit) parts.push('不抽本辖区');
  return parts.join('；');
}

/** 专长要求 in words; blank when there is none. */
export function specialtyWords({ specialty }: TaskDraft): string {
  return specialty.map(({ category, qual }) => `${category}：至少一人具备${qual}`).join('；');
}
