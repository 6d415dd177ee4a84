import { Skeleton } from 'antd';
import { Link } from 'react-router';
import type { QueryView } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ScopeLine } from '../draw/scope-line.tsx';
import { rangeAddress } from '../registry/range-address.ts';
import { BarredPeople } from './barred-people.tsx';
import styles from './preview.module.css';
import { PreviewProblems } from './preview-problems.tsx';
import type { TaskProblem } from './task-problems.ts';
import type { TaskValues } from './task-values.ts';
import type { Preview } from './use-preview.ts';

interface PreviewPanelProps {
  readonly preview: QueryView<Preview>;
  readonly values: TaskValues;
  readonly missing: readonly TaskProblem[];
}

/** How the range becomes the pool, as a small sum: range, less each rule, makes the pool. */
function PoolSum({ preview, values }: { preview: Preview; values: TaskValues }) {
  const excluded = preview.exclusions.reduce((sum, { count }) => sum + count, 0);
  const outside = preview.inRange - excluded - preview.pool;
  return (
    <dl className={styles.sum}>
      <div>
        <dt>对象范围内</dt>
        <dd>
          <Link to={rangeAddress(values.range)}>{numberText(preview.inRange)} 户</Link>
        </dd>
      </div>
      {preview.exclusions.map(({ rule, name, count }) => (
        <div key={rule} className={styles.less}>
          <dt>{name}</dt>
          <dd>{count === 0 ? '0' : `−${numberText(count)}`}</dd>
        </div>
      ))}
      {outside > 0 ? (
        <div className={styles.less}>
          <dt>所属等级不抽</dt>
          <dd>−{numberText(outside)}</dd>
        </div>
      ) : null}
      <div className={styles.pool}>
        <dt>列入名单</dt>
        <dd>{numberText(preview.pool)} 户</dd>
      </div>
    </dl>
  );
}

function StrataTable({ preview }: { preview: Preview }) {
  const reserves = preview.strata.reduce((sum, { reserve }) => sum + reserve, 0);
  return (
    <table className={styles.strata}>
      <thead>
        <tr>
          <th scope="col">等级</th>
          <th scope="col">名单</th>
          <th scope="col">抽取</th>
          <th scope="col">递补</th>
        </tr>
      </thead>
      <tbody>
        {preview.strata.map(({ code, name, size, drawn, reserve }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td>{numberText(size)}</td>
            <td className={styles.strong}>{numberText(drawn)}</td>
            <td>{numberText(reserve)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td>{numberText(preview.pool)}</td>
          <td className={styles.strong}>{numberText(preview.drawn)}</td>
          <td>{numberText(reserves)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Who is sent: in one sentence, or department by department. */
function People({ preview, values }: { preview: Preview; values: TaskValues }) {
  if (values.departments.length === 0)
    return <p className={styles.people}>{inspectorText(preview, values.teamSize)}</p>;
  return (
    <ul className={styles.departments} aria-label="各部门人员">
      {preview.departments.map(({ name, inspectors, places }, place) => (
        <li key={name}>
          <span>
            {name}
            {place === 0 ? '（牵头）' : ''}
          </span>
          <span>
            可派 {numberText(inspectors)} 人，需 {numberText(places)} 人次
          </span>
        </li>
      ))}
    </ul>
  );
}

function inspectorText({ inspectors, drawn }: Preview, teamSize: number | null): string {
  if (teamSize === null || teamSize === 0) return '不派检查人员。';
  const people = `可派检查人员 ${numberText(inspectors)} 人`;
  if (inspectors === 0) return `${people}。`;
  const places = drawn * teamSize;
  const most = Math.ceil(places / inspectors);
  return `${people}，共需 ${numberText(places)} 人次，平均每人${most <= 1 ? '至多 1' : `约 ${most}`} 户。`;
}

function mark(preview: Preview, missing: readonly TaskProblem[]) {
  const errors = preview.problems.filter(({ severity }) => severity === 'error').length + missing.length;
  if (errors > 0) return <StatusMark tone="late">{`${errors} 处要处理`}</StatusMark>;
  return <StatusMark tone="good">可以抽取</StatusMark>;
}

/** What a draw by this form would do, kept up to date while it is filled in. */
export function PreviewPanel({ preview, values, missing }: PreviewPanelProps) {
  const { data } = preview;
  if (!data) {
    return (
      <Sheet title="预览">
        {preview.failure ? (
          <FailureState failure={preview.failure} onRetry={preview.retry} />
        ) : (
          <Skeleton active title={false} paragraph={{ rows: 8 }} />
        )}
      </Sheet>
    );
  }
  return (
    <Sheet title="预览" extra={preview.loading ? <span className={styles.quiet}>正在计算</span> : mark(data, missing)}>
      <div aria-live="polite" aria-busy={preview.loading}>
        <p className={styles.headline}>
          <ScopeLine objects={values.objects} all={data.pool} drawn={data.drawn} />
        </p>
        {values.objects === 'named' ? null : <PoolSum preview={data} values={values} />}
        {values.objects === 'sampled' ? <StrataTable preview={data} /> : null}
        {data.totalBasis ? <p className={styles.people}>{data.totalBasis}。</p> : null}
        <People preview={data} values={values} />
        <BarredPeople groups={data.barred} />
        {preview.failure ? <p className={styles.problem}>{preview.failure.sentence}</p> : null}
        <PreviewProblems preview={data} missing={missing} />
      </div>
    </Sheet>
  );
}
