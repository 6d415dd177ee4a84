import { itemTitle } from '#domain/item-list/item-version.ts';
import { stratumName } from '#domain/plan/pool-choice.ts';
import { checkMethodName, isCheckMethod } from '../../document/check-method-words.ts';
import { officialDate } from '../../document/official-date.ts';
import { readDraft } from '../../plan/read-draft.ts';
import type { TaskDraft, TaskRecord } from '../../plan/task-store.ts';
import type { QueryContext } from '../../service/context.ts';
import { itemTable } from './item-table.ts';
import type { MergeField, SourceOf } from './merge-source.ts';
import { rangeWords } from './range-words.ts';

/** What papers say of a task: what is checked, where, when and by whom. */
export const taskSource: SourceOf = (context, { task }) => {
  if (!task) return { fields: [], tables: [] };
  const items = context.workspace.items.byIds(readDraft(task).itemIds);
  return { fields: taskFields(context, task), tables: [itemTable(items)] };
};

/** The fields of a task, also for a table of tasks. */
export function taskFields({ workspace }: QueryContext, task: TaskRecord): MergeField[] {
  const draft = readDraft(task);
  const profile = workspace.bureau.profile();
  const bureau = workspace.bureau.get();
  const items = workspace.items.byIds(draft.itemIds);
  const laws = items.flatMap(({ basis }) => basis.split('\n')).filter(law => law.trim() !== '');
  const [lead, ...others] = draft.departments.map(({ name }) => name);
  const sheets = workspace.assignments.count(task.id);
  return [
    { name: '任务名称', value: task.name },
    { name: '任务编号', value: task.number },
    { name: '计划名称', value: draft.planName, isOptional: true },
    { name: '抽查类型', value: draft.targeted ? '定向抽查' : '不定向抽查' },
    { name: '抽查事项', value: items.map(item => itemTitle(item.name, item.sub_item)).join('、') },
    { name: '依据', value: [...new Set([...profile.noticeBasis, ...laws])].join('、') },
    { name: '检查时间', value: `${officialDate(draft.checkFrom)}至${officialDate(draft.checkTo)}` },
    {
      name: '检查方式',
      value: isCheckMethod(draft.method) ? checkMethodName(draft.method, profile.methodNames) : draft.method,
    },
    { name: '检查对象范围', value: rangeWords(draft.range, profile.riskRatios) },
    { name: '抽取比例', value: ratioWords(draft) },
    { name: '抽取户数', value: sheets === 0 ? '' : `${sheets}` },
    { name: '牵头部门', value: lead ?? bureau.name },
    { name: '参与部门', value: lead === undefined ? bureau.name : [lead, ...others].join('、') },
  ];
}

/** 「A（低）1%，D（高）10户」; one share for all classes is said once. */
export function ratioWords({ strata, smallPool, objects }: TaskDraft): string {
  if (objects !== 'sampled') return '全部检查';
  const words = strata.map(stratum => {
    switch (stratum.mode) {
      case 'ratio':
        return { code: stratum.code, words: `${stratum.bp / 100}%` };
      case 'count':
        return { code: stratum.code, words: `${stratum.count}户` };
      case 'smallPool': {
        const { limit, minimum, bpAbove } = smallPool;
        return {
          code: stratum.code,
          words: `${limit}户及以下不少于${minimum}户、超过${limit}户不低于${bpAbove / 100}%`,
        };
      }
      case 'none':
        return { code: stratum.code, words: '不抽' };
      default:
        return stratum satisfies never;
    }
  });
  const [first] = words;
  if (first && words.every(one => one.words === first.words)) return first.words;
  return words.map(one => `${stratumName(one.code)}${one.words}`).join('，');
}
