import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { DepartmentRow } from './department-row.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import styles from './task.module.css';
import type { DepartmentValues } from './task-values.ts';
import type { DrawablePeople } from './use-drawable-people.ts';
import { useEnforcementDepartments } from './use-enforcement-departments.ts';

const mostDepartments = 6;

/** 联合部门: each with its own people and team size; the first one leads. */
export function DepartmentRows({ part, roster }: { part: FormPart; roster: DrawablePeople }) {
  const { values, profile, change, errorAt } = part;
  const { departments } = values;
  const set = (changed: readonly DepartmentValues[]) => change({ departments: changed });
  const without = (place: number) => departments.filter((_one, index) => index !== place);
  const error = errorAt('departments');
  const subjects = useEnforcementDepartments();
  return (
    <div className={`${styles.field} ${styles.wide}`}>
      <ol className={styles.departments} aria-label="联合部门">
        {departments.map((department, place) => (
          <DepartmentRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a department has no identity but its place while it is named.
            key={place}
            place={place}
            department={department}
            roster={roster}
            departments={subjects}
            onChange={changed => set(departments.map((one, index) => (index === place ? changed : one)))}
            onLead={() => set([department, ...without(place)])}
            onRemove={() => set(without(place))}
            removable={departments.length > 2}
          />
        ))}
      </ol>
      {departments.length < mostDepartments ? (
        <Button
          id={fieldId('departments')}
          className={styles.add ?? ''}
          icon={<PlusOutlined aria-hidden />}
          onClick={() => set([...departments, { name: '', teamSize: profile.teamSize, units: [], people: [] }])}
        >
          增加部门
        </Button>
      ) : null}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
