import { Button, Radio } from 'antd';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { Sheet } from '../../ui/page.tsx';
import { Field } from './field.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import styles from './task.module.css';
import { changeToKind, firstDepartments, kindHints, kindNames, kindOf, type TaskKind } from './task-kind.ts';

interface KindSectionProps {
  readonly part: FormPart;
  readonly more: boolean;
  readonly onMore: (more: boolean) => void;
}

const kinds = Object.entries(kindNames).map(([value, label]) => ({ value, label }));
const alone = [
  { value: false, label: '一个部门' },
  { value: true, label: '部门联合' },
];

const combinations = [
  { value: 'fixed', label: '定项' },
  { value: 'open', label: '不定项' },
];

const combinationHints = {
  fixed: '每户都检查选定的全部事项。',
  open: '每户只检查适用于它的事项：在“抽查事项”里给每个事项选适用的对象标签。',
} as const;

function Choices({ part }: { part: FormPart }) {
  const { values, profile, change } = part;
  const { bureau } = useWorkspace();
  const kind = kindOf(values);
  return (
    <div className={styles.fields}>
      <Field id={fieldId('objects')} label="抽什么" hint={kindHints[kind]} wide>
        <Radio.Group
          id={fieldId('objects')}
          optionType="button"
          options={kinds}
          value={kind}
          onChange={event => change(changeToKind(event.target.value as TaskKind, values, profile))}
        />
      </Field>
      {kind === 'objects' ? null : (
        <Field
          id={fieldId('joint')}
          label="检查部门"
          hint={
            values.departments.length > 0
              ? '每个部门从自己的人员中各派一组，在下面“检查人员”里填写。'
              : '由一个部门派出检查人员。'
          }
          wide
        >
          <Radio.Group
            id={fieldId('joint')}
            optionType="button"
            options={alone}
            value={values.departments.length > 0}
            onChange={event =>
              change({ departments: event.target.value ? firstDepartments(profile, bureau?.name ?? '') : [] })
            }
          />
        </Field>
      )}
      <Field id={fieldId('itemMode')} label="事项组合" hint={combinationHints[values.itemMode]} wide>
        <Radio.Group
          id={fieldId('itemMode')}
          optionType="button"
          options={combinations}
          value={values.itemMode}
          onChange={event => change({ itemMode: event.target.value })}
        />
      </Field>
    </div>
  );
}

/** 抽取方式: one sentence for the usual kind; the others are behind 更多抽取方式. */
export function KindSection({ part, more, onMore }: KindSectionProps) {
  return (
    <Sheet
      title="抽取方式"
      extra={
        <Button aria-expanded={more} onClick={() => onMore(!more)}>
          {more ? '收起' : '更多抽取方式…'}
        </Button>
      }
    >
      {more ? <Choices part={part} /> : <p className={styles.quiet}>{kindHints[kindOf(part.values)]}</p>}
    </Sheet>
  );
}
