import { Input, Radio, Select } from 'antd';
import { Sheet } from '../../ui/page.tsx';
import { DayField } from './day-field.tsx';
import { Field, statusOf } from './field.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import styles from './task.module.css';

function Names({ part }: { part: FormPart }) {
  const { values, change, errorAt } = part;
  return (
    <>
      <Field id={fieldId('name')} label="任务名称" error={errorAt('name')} wide>
        <Input
          id={fieldId('name')}
          autoFocus={values.name === ''}
          maxLength={100}
          placeholder="例如：2026年第四季度食品销售双随机抽查"
          value={values.name}
          onChange={event => change({ name: event.target.value })}
          {...statusOf(errorAt('name'))}
        />
      </Field>
      <Field id={fieldId('planName')} label="所属年度计划（可不填）" wide>
        <Input
          id={fieldId('planName')}
          maxLength={100}
          placeholder="例如：2026年度部门联合“双随机、一公开”抽查工作计划"
          value={values.planName}
          onChange={event => change({ planName: event.target.value })}
        />
      </Field>
    </>
  );
}

/** 任务: what it is called, when and how it is carried out. */
export function TaskSection({ part }: { part: FormPart }) {
  const { values, profile, change } = part;
  const methods = Object.entries(profile.methodNames).map(([value, label]) => ({ value, label }));
  return (
    <Sheet title="任务">
      <div className={styles.fields}>
        <Names part={part} />
        <DayField part={part} name="checkFrom" label="检查开始" />
        <DayField part={part} name="checkTo" label="检查结束" />
        <Field id={fieldId('method')} label="检查方式">
          <Select
            id={fieldId('method')}
            options={methods}
            value={values.method}
            onChange={method => change({ method })}
          />
        </Field>
        {values.objects === 'named' ? null : (
          <Field
            id={fieldId('targeted')}
            label="抽查类型"
            hint={values.targeted ? '只在选定的一类对象中抽取。' : '在职责范围内的全部对象中抽取。'}
          >
            <Radio.Group
              id={fieldId('targeted')}
              optionType="button"
              options={[
                { value: false, label: '不定向' },
                { value: true, label: '定向' },
              ]}
              value={values.targeted}
              onChange={event => change({ targeted: event.target.value })}
            />
          </Field>
        )}
      </div>
    </Sheet>
  );
}
