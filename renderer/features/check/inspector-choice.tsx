import { Select } from 'antd';
import styles from './inspector-choice.module.css';
import type { TaskSheet } from './result-draft.ts';
import type { Person } from './use-everybody.ts';
import { useInspectorChoice } from './use-inspector-choice.ts';

interface InspectorChoiceProps {
  readonly id: string;
  /** The drawn inspectors; somebody else is marked as such. */
  readonly team: TaskSheet['team'];
  readonly value: readonly number[];
  /** The day of the check: certificates must be valid on it. */
  readonly on: string;
  readonly problem: string | undefined;
  readonly onChange: (ids: number[]) => void;
}

const mostInspectors = 10;

function PersonLine({ person, drawn }: { person: Person; drawn: boolean }) {
  return (
    <span className={styles.person}>
      <span>{person.name}</span>
      <span className={styles.unit}>
        {person.unit}
        {drawn ? ' · 抽中' : ''}
      </span>
    </span>
  );
}

/** Who inspected: the drawn team, unless somebody else had to go; at least two with valid certificates. */
export function InspectorChoice({ id, team, value, on, problem, onChange }: InspectorChoiceProps) {
  const { text, search, loading, offered, personOf } = useInspectorChoice(team, on);
  const drawn = new Set(team.map(person => person.id));
  return (
    <Select
      id={id}
      mode="multiple"
      className={styles.select ?? ''}
      value={[...value]}
      loading={loading}
      maxCount={mostInspectors}
      showSearch={{ searchValue: text, onSearch: search, filterOption: false }}
      placeholder="姓名、单位或拼音首字母"
      notFoundContent={loading ? '正在查找' : '没有找到这一天可以派出的人员'}
      status={problem === undefined ? '' : 'error'}
      aria-invalid={problem !== undefined}
      options={offered.map(person => ({ value: person.id, label: person.name }))}
      labelRender={({ value: chosen }) => personOf(Number(chosen))?.name ?? '正在查找'}
      optionRender={option => {
        const person = personOf(Number(option.value));
        return person ? <PersonLine person={person} drawn={drawn.has(person.id)} /> : null;
      }}
      onChange={ids => {
        onChange(ids);
        search('');
      }}
    />
  );
}
