import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useQuery } from '../../data/use-query.ts';
import { type FormPart, fieldId } from './form-part.ts';
import styles from './task.module.css';
import type { TaskDraft } from './task-values.ts';

type Rule = TaskDraft['specialty'][number];

interface SpecialtyRowsProps {
  readonly part: FormPart;
  readonly qualifications: readonly string[];
}

const everyObject = { text: '', riskClasses: [], states: [], stations: [], labels: [] };

interface SpecialtyRowProps {
  readonly place: number;
  readonly rule: Rule;
  readonly labels: readonly string[];
  readonly qualifications: readonly string[];
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}

function SpecialtyRow({ place, rule, labels, qualifications, onChange, onRemove }: SpecialtyRowProps) {
  return (
    <div className={styles.specialty}>
      <span>标签为</span>
      <Select
        aria-label={`第 ${place + 1} 条的对象标签`}
        showSearch
        placeholder="对象标签"
        options={labels.map(value => ({ value, label: value }))}
        value={rule.category || null}
        onChange={category => onChange({ ...rule, category: category ?? '' })}
      />
      <span>的，至少一人具备</span>
      <Select
        aria-label={`第 ${place + 1} 条的人员资格`}
        showSearch
        placeholder="人员专长或资格"
        options={qualifications.map(value => ({ value, label: value }))}
        value={rule.qual || null}
        onChange={qual => onChange({ ...rule, qual: qual ?? '' })}
      />
      <Button type="text" size="small" onClick={onRemove} aria-label={`删除第 ${place + 1} 条`}>
        删除
      </Button>
    </div>
  );
}

/** 专长要求: objects with a label need at least one inspector with a qualification. */
export function SpecialtyRows({ part, qualifications }: SpecialtyRowsProps) {
  const { values, change, errorAt } = part;
  const labels = useQuery('object.facets', { filter: everyObject }).data?.labels.map(({ value }) => value) ?? [];
  const put = (place: number, rule: Rule) =>
    change({ specialty: values.specialty.map((one, index) => (index === place ? rule : one)) });
  const remove = (place: number) => change({ specialty: values.specialty.filter((_one, index) => index !== place) });
  const error = errorAt('specialty');
  return (
    <div className={`${styles.field} ${styles.wide}`}>
      <span className={styles.label}>专长要求</span>
      {values.specialty.map((rule, place) => (
        <SpecialtyRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no identity but its place.
          key={place}
          place={place}
          rule={rule}
          labels={labels}
          qualifications={qualifications}
          onChange={changed => put(place, changed)}
          onRemove={() => remove(place)}
        />
      ))}
      <Button
        id={fieldId('specialty')}
        className={styles.add ?? ''}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => change({ specialty: [...values.specialty, { category: '', qual: '' }] })}
      >
        增加一条
      </Button>
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
