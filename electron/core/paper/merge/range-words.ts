import { stratumName } from '#domain/plan/pool-choice.ts';
import { isEverything, type ObjectFilter } from '../../registry/object-filter.ts';
import type { Profile } from '../../workspace/bureau-store.ts';

/** The range of a task in words, e.g. 「辖区内风险等级为A、B，所属城关所的检查对象」. */
export function rangeWords(range: ObjectFilter, riskRatios: Profile['riskRatios']): string {
  if (isEverything(range)) return '辖区内列入检查对象名录库的全部检查对象';
  const risk = (code: string) => riskRatios.find(one => one.code === code)?.name ?? stratumName(code);
  const list = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${label}${values.join('、')}`];
  const parts = [
    ...(range.text === '' ? [] : [`名称或代码含“${range.text}”`]),
    ...list('风险等级为', range.riskClasses.map(risk)),
    ...list('所属', range.stations),
    ...list('标签为', range.labels),
    ...list('类型为', range.kinds ?? []),
  ];
  return parts.length === 0 ? '按任务设定范围筛选的检查对象' : `辖区内${parts.join('，')}的检查对象`;
}
