import { Checkbox } from 'antd';
import { type ExclusionRule, exclusionNames, type ListRule, listRule } from '#domain/plan/exclusion.ts';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import type { FormPart } from './form-part.ts';
import { NumberField } from './number-field.tsx';
import styles from './task.module.css';
import type { Preview } from './use-preview.ts';

const usual = Object.entries(exclusionNames) as [ExclusionRule, string][];

type Rule = ExclusionRule | ListRule;

/** 剔除规则: who is left out before the draw; rule and number stand in the plan for everybody to see. */
export function ExclusionSection({ part, preview }: { part: FormPart; preview: Preview | undefined }) {
  const { values, change } = part;
  const lists = useQuery('profile.get', {}).data?.objectLists ?? [];
  const offered = lists.filter(({ code, draw }) => draw === 'exclude' || values.exclusions.includes(listRule(code)));
  const included = lists.filter(({ draw }) => draw === 'include');
  const rules: (readonly [Rule, string])[] = [
    ...usual,
    ...offered.map(({ code, name }) => [listRule(code), `在${name}`] as const),
  ];
  const toggle = (rule: Rule, on: boolean) => {
    const chosen = new Set<Rule>(values.exclusions);
    if (on) chosen.add(rule);
    else chosen.delete(rule);
    change({ exclusions: rules.map(([name]) => name).filter(name => chosen.has(name)) });
  };
  return (
    <Sheet title="剔除规则">
      <ul className={styles.exclusions}>
        {rules.map(([rule, name]) => {
          const on = values.exclusions.includes(rule);
          const counted = preview?.exclusions.find(one => one.rule === rule)?.count;
          return (
            <li key={rule}>
              <Checkbox checked={on} onChange={event => toggle(rule, event.target.checked)}>
                {name}
              </Checkbox>
              <span className={styles.quiet}>
                {on && counted !== undefined ? `剔除 ${numberText(counted)} 户` : '不剔除'}
              </span>
            </li>
          );
        })}
      </ul>
      {values.exclusions.includes('yearly-cap') ? (
        <NumberField part={part} name="yearlyCap" label="每年最多检查" unit="次" min={1} max={100} />
      ) : null}
      {values.objects === 'sampled' && included.length > 0 ? (
        <p className={styles.hint}>
          {`在${included.map(({ name }) => name).join('、')}的对象与其他对象机会相同：随机抽取的名单里不能指定某一户必须抽中。`}
          必须检查的，请另建“只派人员”的任务逐户选定；要提高抽查比例的，请另建以该名单为对象范围的定向任务。
        </p>
      ) : null}
      <p className={styles.hint}>按上面的顺序逐条剔除，每户只计一次。规则和户数写进抽查方案，当众公布。</p>
    </Sheet>
  );
}
