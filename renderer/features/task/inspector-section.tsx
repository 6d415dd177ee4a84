import { Checkbox, Select } from 'antd';
import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import { DepartmentRows } from './department-rows.tsx';
import { Field } from './field.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import { NumberField } from './number-field.tsx';
import { SpecialtyRows } from './specialty-rows.tsx';
import styles from './task.module.css';
import { useDrawablePeople } from './use-drawable-people.ts';

/** 检查人员: who may be drawn, how many for each object, and what keeps them apart from it. */
export function InspectorSection({ part }: { part: FormPart }) {
  const { values, change } = part;
  const roster = useDrawablePeople(values.checkFrom, values.checkTo);
  const joint = values.departments.length > 0;
  const units = roster.units.map(([value, count]) => ({ value, label: `${value}（可派 ${numberText(count)} 人）` }));
  return (
    <Sheet title="检查人员">
      <div className={styles.fields}>
        {joint ? (
          <DepartmentRows part={part} roster={roster} />
        ) : (
          <NumberField
            part={part}
            name="teamSize"
            label="每户检查人员"
            unit="人"
            min={0}
            max={10}
            hint="不少于 2 人；只抽对象时填 0。"
          />
        )}
        <NumberField part={part} name="inspectorCap" label="本次每人最多" unit="户" min={1} max={1000} />
        {joint ? null : (
          <Field id={fieldId('inspectorUnits')} label="从哪些单位抽（不选为全部单位）" wide>
            <Select
              id={fieldId('inspectorUnits')}
              mode="multiple"
              allowClear
              optionFilterProp="label"
              placeholder="全部单位"
              options={units}
              value={values.inspectorUnits}
              onChange={inspectorUnits => change({ inspectorUnits })}
            />
          </Field>
        )}
        <div className={`${styles.field} ${styles.wide}`}>
          <Checkbox checked={values.avoidSameUnit} onChange={event => change({ avoidSameUnit: event.target.checked })}>
            所有人都不抽本辖区的对象（所所交叉）
          </Checkbox>
          <p className={styles.hint}>不勾选时，只有名录库中标明“不抽本辖区”的人员避开本辖区。个人回避始终有效。</p>
        </div>
        <SpecialtyRows part={part} qualifications={roster.qualifications} />
      </div>
    </Sheet>
  );
}
