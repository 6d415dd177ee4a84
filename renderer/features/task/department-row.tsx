import { AutoComplete, Button, InputNumber, Select } from 'antd';
import { numberText } from '../../ui/number-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './task.module.css';
import type { DepartmentValues } from './task-values.ts';
import type { DrawablePeople } from './use-drawable-people.ts';

interface DepartmentRowProps {
  readonly place: number;
  readonly department: DepartmentValues;
  readonly roster: DrawablePeople;
  readonly removable: boolean;
  /** Names of the departments that may carry out checks. */
  readonly departments: readonly string[];
  readonly onChange: (department: DepartmentValues) => void;
  readonly onLead: () => void;
  readonly onRemove: () => void;
}

type HeadProps = Omit<DepartmentRowProps, 'roster'>;

function Head({ place, department, departments, removable, onChange, onLead, onRemove }: HeadProps) {
  const title = `第 ${place + 1} 个部门`;
  return (
    <div className={styles.departmentHead}>
      <AutoComplete
        aria-label={`${title}的名称`}
        className={styles.departmentName ?? ''}
        placeholder="部门名称，例如：云河县市场监督管理局"
        options={departments.map(value => ({ value }))}
        showSearch={{ filterOption: true }}
        value={department.name}
        onChange={(name: string) => onChange({ ...department, name: name.slice(0, 60) })}
      />
      <span>每户派</span>
      <InputNumber<number>
        aria-label={`${title}每户派几人`}
        className={styles.people ?? ''}
        min={2}
        max={10}
        precision={0}
        suffix="人"
        value={department.teamSize}
        onChange={teamSize => onChange({ ...department, teamSize })}
      />
      {place === 0 ? (
        <StatusMark tone="active">牵头</StatusMark>
      ) : (
        <Button size="small" type="link" onClick={onLead} aria-label={`${title}设为牵头`}>
          设为牵头
        </Button>
      )}
      {removable ? (
        <Button size="small" type="text" onClick={onRemove} aria-label={`删除${title}`}>
          删除
        </Button>
      ) : null}
    </div>
  );
}

/** One department of a joint check: its name, how many it sends, and among whom they are drawn. */
export function DepartmentRow({ roster, ...head }: DepartmentRowProps) {
  const { place, department, onChange } = head;
  const { units, people } = department;
  const ofUnits = roster.people.filter(({ unit }) => units.includes(unit));
  const drawable = people.length > 0 ? roster.people.filter(({ id }) => people.includes(id)) : ofUnits;
  return (
    <li className={styles.department}>
      <Head {...head} />
      <Select
        aria-label={`第 ${place + 1} 个部门从哪些单位抽`}
        mode="multiple"
        allowClear
        optionFilterProp="label"
        placeholder="从哪些单位抽人员"
        options={roster.units.map(([value, count]) => ({ value, label: `${value}（可派 ${numberText(count)} 人）` }))}
        value={[...units]}
        onChange={chosen => {
          const left = people.filter(id => chosen.includes(roster.people.find(one => one.id === id)?.unit ?? ''));
          onChange({ ...department, units: chosen, people: left });
        }}
      />
      <Select
        aria-label={`第 ${place + 1} 个部门只从哪些人员中抽`}
        mode="multiple"
        allowClear
        optionFilterProp="label"
        disabled={units.length === 0}
        placeholder="只从其中几人抽（不选为上面单位的全部人员）"
        options={ofUnits.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))}
        value={[...people]}
        onChange={chosen => onChange({ ...department, people: chosen })}
      />
      <p className={styles.hint}>
        {units.length === 0 ? '请选择单位。' : `可派 ${numberText(drawable.length)} 人，从中随机抽取。`}
      </p>
    </li>
  );
}
