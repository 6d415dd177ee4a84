import type { OutputOf } from '#contract/contract.ts';
import { figureText } from '#domain/indicator/indicator.ts';
import { periodTitle } from '#domain/indicator/period.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import { ScopeTools } from './scope-tools.tsx';
import styles from './statistics.module.css';
import { StatisticsTabs } from './statistics-tabs.tsx';
import { useScope } from './use-scope.ts';

type Yields = OutputOf<'statistics.yields'>;
type Row = Yields['groups'][number]['rows'][number];

const titles = { class: '按信用风险等级', item: '按抽查事项', registry: '按分库' } as const;
const headings = { class: '等级', item: '事项', registry: '分库' } as const;
const nothing = {
  class: '期内还没有实施检查。',
  item: '期内还没有逐项录入的检查结果。',
  registry: '期内检查的对象不在逐户登记的分库里。',
} as const;

const suggestions: Readonly<Record<Row['suggestion'], readonly [Tone, string]>> = {
  higher: ['soon', '可考虑提高比例'],
  lower: ['active', '可考虑降低比例'],
  keep: ['good', '可保持'],
  'too-few': ['plain', '检查太少，不作建议'],
};

function YieldTable({ by, rows }: Yields['groups'][number]) {
  if (rows.length === 0) return <p className={styles.note}>{nothing[by]}</p>;
  return (
    <table className={styles.table} aria-label={titles[by]}>
      <thead>
        <tr>
          <th scope="col">{headings[by]}</th>
          {['检查户次', '发现问题', '问题发现率'].map(title => (
            <th key={title} scope="col" data-end>
              {title}
            </th>
          ))}
          <th scope="col">建议</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const [tone, words] = suggestions[row.suggestion];
          return (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td data-end>{numberText(row.checks)}</td>
              <td data-end>{numberText(row.problems)}</td>
              <td data-end>{figureText('share', row.rate)}</td>
              <td>
                <StatusMark tone={tone}>{words}</StatusMark>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** 比例建议: what was found where, as a suggestion for next year's ratios; nothing follows by itself (O19). */
export function YieldPage() {
  const { scope } = useScope();
  const { data, failure, retry } = useQuery('statistics.yields', { from: scope.from, to: scope.to });
  if (failure && !data) return <FailureState failure={failure} onRetry={retry} />;
  const state = data ? `${periodTitle(scope)}总体问题发现率 ${figureText('share', data.all.rate)}` : undefined;
  return (
    <Page
      title="比例建议"
      state={state}
      lead={
        data
          ? `检查满 ${data.leastChecks} 户次才作建议：发现率达到总体的 ${data.higherPercent}% 可考虑提高比例，不高于 ${data.lowerPercent}% 可考虑降低。只是参考，不会自动改动任何比例；界限在“方案”里。`
          : undefined
      }
    >
      <StatisticsTabs />
      <ScopeTools departments={[]} filters={[]} />
      {data?.groups.map(group => (
        <Sheet key={group.by} title={titles[group.by]}>
          <YieldTable {...group} />
        </Sheet>
      ))}
    </Page>
  );
}
