import { Button } from 'antd';
import { Link } from 'react-router';
import { periodTitle } from '#domain/indicator/period.ts';
import { addresses } from '../../app/addresses.ts';
import { useQuery } from '../../data/use-query.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { partWords, type Shown, valueWords, voidedWords } from './figure-words.ts';
import { ScopeTools } from './scope-tools.tsx';
import styles from './statistics.module.css';
import { StatisticsTabs } from './statistics-tabs.tsx';
import { type Scope, scopeAddress, useScope } from './use-scope.ts';

const filterNames = { department: '部门', risk: '风险等级', targeted: '抽查类型' } as const;

/** By what a figure was not narrowed although the page is. */
function notNarrowed({ filters }: Shown['definition'], scope: Scope): string {
  const asked = [
    scope.department ? ('department' as const) : null,
    scope.riskClass ? ('risk' as const) : null,
    scope.targeted !== null && scope.targeted !== undefined ? ('targeted' as const) : null,
  ];
  const left = asked.flatMap(filter => (filter && !filters.includes(filter) ? [filterNames[filter]] : []));
  return left.length === 0 ? '' : `不按${left.join('、')}分`;
}

function Card({ shown: { definition, figure }, scope }: { shown: Shown; scope: Scope }) {
  const [choice] = definition.choices;
  const note = notNarrowed(definition, scope);
  return (
    <article className={styles.card} aria-label={definition.name}>
      <Link className={styles.cardLink} to={scopeAddress(addresses.indicator(definition.code), scope)}>
        <span className={styles.code}>{definition.code}</span>
        <span className={styles.name}>{definition.name}</span>
        <span className={styles.value}>{valueWords(definition, figure)}</span>
        <span className={styles.parts}>{[partWords(figure), note].filter(words => words !== '').join('　')}</span>
      </Link>
      {definition.targets.map(({ text, source }) => (
        <p key={source} className={styles.target} title={source}>
          文件要求：{text}
        </p>
      ))}
      <details className={styles.definition}>
        <summary>口径</summary>
        <p>{definition.formula}</p>
        <p>分子：{choice?.numerator}</p>
        {choice?.denominator ? <p>分母：{choice.denominator}</p> : null}
        <p>时间：{definition.timeBasis}</p>
        <p>来源：{definition.source}</p>
      </details>
    </article>
  );
}

/** 统计与报送: I1 to I21 of a period, each with its definition; no ranking, and no colour for many checks (国办发〔2024〕54号). */
export function OverviewPage() {
  const { scope } = useScope();
  const { data, failure, retry } = useQuery('statistics.overview', scope);
  if (failure && !data) return <FailureState failure={failure} onRetry={retry} />;
  return (
    <Page
      title="统计与报送"
      state={data ? `${periodTitle(scope)}，${data.indicators.length} 项指标` : undefined}
      lead="户次是事实，不是任务：不得用于数量考核和排名。分母为 0 的显示“—”。点开一项看明细、各月和各等级。"
      actions={
        <>
          <Button onClick={() => window.print()}>打印本页</Button>
          <ExportButton job="statistics.print" input={scope}>
            导出统计表（PDF）
          </ExportButton>
        </>
      }
    >
      <StatisticsTabs />
      <ScopeTools departments={data?.departments ?? []} />
      {data ? (
        <>
          <div className={styles.cards}>
            {data.indicators.map(shown => (
              <Card key={shown.definition.code} shown={shown} scope={scope} />
            ))}
          </div>
          <p className={styles.note}>
            {voidedWords(data.voided)}数据截至 {data.today}。
          </p>
        </>
      ) : null}
    </Page>
  );
}
