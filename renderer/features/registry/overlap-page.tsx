import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useDraft } from '../../data/drafts.ts';
import { useQuery } from '../../data/use-query.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { ObjectTabs } from './object-tabs.tsx';
import { ObjectTools } from './object-tools.tsx';
import styles from './overlap.module.css';
import { OverlapDeeds } from './overlap-deeds.tsx';
import { everyObject, filterFields } from './range-address.ts';

export interface OverlapDepartment {
  readonly key: number;
  readonly name: string;
  readonly filter: Parameters<typeof ObjectTools>[0]['filter'];
}

type Counted = OutputOf<'overlap.count'>;

const mostDepartments = 6;

const blank = (key: number): OverlapDepartment => ({ key, name: `部门${key}`, filter: { ...everyObject } });

function classWords(classes: Counted['sets'][number]['classes']): string {
  return classes.map(({ riskClass, count }) => `${nameOfCode(riskClasses, riskClass)} ${numberText(count)}`).join('，');
}

interface DepartmentViewProps {
  readonly department: OverlapDepartment;
  readonly counted: Counted['departments'][number] | undefined;
  readonly onChange: (part: Partial<OverlapDepartment>) => void;
  readonly onRemove: (() => void) | null;
}

function DepartmentView({ department, counted, onChange, onRemove }: DepartmentViewProps) {
  const set = (name: string, value: string | readonly string[]) => {
    const field = filterFields[name];
    if (!field) return;
    const chosen = typeof value === 'string' ? value : field === 'subRegistries' ? value.map(Number) : [...value];
    onChange({ filter: { ...department.filter, [field]: chosen } });
  };
  return (
    <li className={styles.department}>
      <div className={styles.name}>
        <Input
          aria-label="部门名称"
          value={department.name}
          maxLength={60}
          onChange={event => onChange({ name: event.target.value })}
        />
        <span role="status">{counted ? `${numberText(counted.objects)} 户` : '……'}</span>
        {onRemove ? (
          <Button type="link" onClick={onRemove}>
            去掉
          </Button>
        ) : null}
      </div>
      <div className={styles.tools}>
        <ObjectTools
          filter={department.filter}
          set={set}
          clear={() => onChange({ filter: { ...everyObject } })}
          clearable
        />
      </div>
      {counted ? <p className={styles.classes}>{classWords(counted.classes)}</p> : null}
    </li>
  );
}

/** Which sets of departments would stand at the same doors. */
function OverlapTable({ counted }: { counted: Counted }) {
  return (
    <table className={styles.table} aria-label="部门交集">
      <thead className={styles.head}>
        <tr>
          <th scope="col">会上门的部门</th>
          <th scope="col">户数</th>
          <th scope="col">风险等级</th>
        </tr>
      </thead>
      <tbody>
        {counted.sets.map(set => (
          <tr key={set.departments.join()} className={(set.departments.length > 1 && styles.shared) || ''}>
            <th scope="row">{set.departments.map(place => counted.departments[place]?.name).join(' + ')}</th>
            <td>{numberText(set.objects)}</td>
            <td>{classWords(set.classes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 标签交集: each department by the objects it would visit, and who would be visited by several. */
export function OverlapPage() {
  const draft = useDraft<readonly OverlapDepartment[]>('overlap', [blank(1), blank(2)]);
  const departments = draft.value;
  const named = departments.map(({ name, filter }) => ({ name: name.trim() || '（未命名）', filter }));
  const query = useQuery('overlap.count', { departments: named });
  const counted = query.data?.departments.length === departments.length ? query.data : undefined;
  const change = (key: number, part: Partial<OverlapDepartment>) =>
    draft.change(draft.latest().map(one => (one.key === key ? { ...one, ...part } : one)));
  const add = () => draft.change([...departments, blank(Math.max(...departments.map(({ key }) => key)) + 1)]);
  return (
    <Page
      title="标签交集"
      state={counted ? `${numberText(counted.shared)} 户会有几个部门上门` : undefined}
      lead="给每个部门选出它要检查的对象（标签、风险、名单、分库都可以），看哪些对象会有几个部门上门，一次联合检查代替几次。"
      actions={<ObjectTabs />}
      primary={<OverlapDeeds departments={named} counted={counted} />}
    >
      {query.failure ? <FailureState failure={query.failure} onRetry={query.retry} /> : null}
      <Sheet
        title="部门"
        extra={
          <Button icon={<PlusOutlined aria-hidden />} disabled={departments.length >= mostDepartments} onClick={add}>
            增加部门
          </Button>
        }
      >
        <ol className={styles.departments}>
          {departments.map((department, place) => (
            <DepartmentView
              key={department.key}
              department={department}
              counted={counted?.departments[place]}
              onChange={part => change(department.key, part)}
              onRemove={
                departments.length > 2
                  ? () => draft.change(departments.filter(({ key }) => key !== department.key))
                  : null
              }
            />
          ))}
        </ol>
      </Sheet>
      {counted ? (
        <Sheet
          title="交集"
          extra={<ExportButton job="overlap.export" input={{ departments: named }} disabled={counted.shared === 0} />}
        >
          <p className={styles.classes}>
            {counted.shared === 0
              ? '没有对象会有两个以上部门上门。'
              : `联合检查可少上门 ${numberText(counted.saved)} 次（每户按部门数减一计）。`}
          </p>
          <OverlapTable counted={counted} />
        </Sheet>
      ) : null}
    </Page>
  );
}
