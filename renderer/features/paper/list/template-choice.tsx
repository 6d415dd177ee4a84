import { Input } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { useQuery } from '../../../data/use-query.ts';
import { FailureState } from '../../../ui/failure-state.tsx';
import { matchesInitials } from '../facts/name-match.ts';
import styles from './new-paper.module.css';

export type TemplateRow = OutputOf<'paper.templates'>[number];

/** The groups in the order of the work. */
export const templateGroups = ['计划和名单', '抽取', '检查', '公示', '处理和移送', '会议和报告', '其他'] as const;

/** What a template speaks of, in words. */
export const subjectNames: Readonly<Record<TemplateRow['subject'], string>> = {
  bureau: '不针对某个任务',
  task: '针对一个任务',
  draw: '针对一次抽取',
  assignment: '针对一张任务单',
};

interface TemplateChoiceProps {
  readonly chosen: string | null;
  readonly onChoose: (template: TemplateRow) => void;
}

/** The templates by groups; found by words or by the initials of their sounds. */
export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  const [text, setText] = useState('');
  const { data, failure, retry } = useQuery('paper.templates', {});
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const shown = (data ?? []).filter(({ name, place }) => matchesInitials(`${name} ${place}`, text));
  const groups = templateGroups.flatMap(group => {
    const rows = shown.filter(template => template.group === group);
    return rows.length > 0 ? [{ group, rows }] : [];
  });
  return (
    <>
      <Input
        autoFocus
        allowClear
        aria-label="查找模板"
        placeholder="查找模板，可用名称或拼音首字母"
        value={text}
        onChange={event => setText(event.target.value)}
        onPressEnter={() => shown[0] && onChoose(shown[0])}
      />
      <div className={styles.templates} role="radiogroup" aria-label="模板">
        {groups.map(({ group, rows }) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <div className={styles.choices}>
              {rows.map(template => (
                <label key={template.code} className={styles.template} data-chosen={template.code === chosen}>
                  <input
                    type="radio"
                    name="template"
                    checked={template.code === chosen}
                    onChange={() => onChoose(template)}
                  />
                  <span className={styles.templateName}>
                    {template.name}
                    {template.isChanged ? <small>本单位文本</small> : null}
                  </span>
                  <small>
                    {[template.place, template.format, subjectNames[template.subject]]
                      .filter(word => word !== '')
                      .join(' · ')}
                  </small>
                </label>
              ))}
            </div>
          </section>
        ))}
        {data && groups.length === 0 ? <p className={styles.none}>没有叫这个名字的模板。</p> : null}
      </div>
    </>
  );
}
