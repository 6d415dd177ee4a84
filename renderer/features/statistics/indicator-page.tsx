import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { indicators } from '#domain/indicator/indicators.ts';
import { monthOf, periodTitle } from '#domain/indicator/period.ts';
import { addresses } from '../../app/addresses.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { BehindFigure } from './behind-figure.tsx';
import { FigureSeries } from './figure-series.tsx';
import { partWords, valueWords, voidedWords } from './figure-words.ts';
import { ScopeTools } from './scope-tools.tsx';
import styles from './statistics.module.css';
import { type Scope, scopeAddress, useScope } from './use-scope.ts';

type Shown = OutputOf<'statistics.indicator'>;

/** An indicator with its readings, its months and classes, and the rows behind it. */
export function IndicatorPage() {
  const { code } = useParams();
  const known = indicators.find(one => one.code === code);
  return known ? <KnownIndicator key={known.code} code={known.code} /> : <NotFoundPage />;
}

function KnownIndicator({ code }: { code: Shown['definition']['code'] }) {
  const { scope, address } = useScope();
  const navigate = useNavigate();
  const asked = address.text('choice') || null;
  const { data, failure, retry } = useQuery('statistics.indicator', { code, choice: asked, scope });
  if (failure && !data) return <FailureState failure={failure} onRetry={retry} />;
  if (!data || data.definition.code !== code) return <Page title={code}>{null}</Page>;
  const { definition, choice } = data;
  const figure = data.choices.find(one => one.code === choice)?.figure;
  return (
    <Page
      title={`${definition.code} ${definition.name}`}
      state={figure ? `${periodTitle(scope)} ${valueWords(definition, figure)}` : undefined}
      lead={definition.formula}
      actions={
        <>
          <Button onClick={() => void navigate(scopeAddress(addresses.statistics, scope))}>全部指标</Button>
          <Button onClick={() => window.print()}>打印本页</Button>
        </>
      }
    >
      <ScopeTools departments={data.departments} filters={definition.filters} />
      <Readings shown={data} onChoose={chosen => address.set('choice', chosen)} />
      <Series shown={data} scope={scope} />
      <BehindFigure definition={definition} choice={choice} scope={scope} />
      <Definition shown={data} />
    </Page>
  );
}

function Readings({ shown, onChoose }: { shown: Shown; onChoose: (choice: string) => void }) {
  const { definition, choices, choice } = shown;
  return (
    <div className={styles.readings}>
      {definition.choices.map(({ code, name }, place) => {
        const figure = choices[place]?.figure;
        return (
          <button
            key={code}
            type="button"
            className={styles.reading}
            aria-pressed={code === choice}
            onClick={() => onChoose(code)}
          >
            <div className={styles.name}>{name}</div>
            <div className={styles.value}>{figure ? valueWords(definition, figure) : '—'}</div>
            <div className={styles.parts}>{figure ? partWords(figure) : ''}</div>
          </button>
        );
      })}
    </div>
  );
}

function Series({ shown, scope }: { shown: Shown; scope: Scope }) {
  const { definition, months, classes } = shown;
  const year = Number(scope.to.slice(0, 4));
  const path = addresses.indicator(definition.code);
  const monthly = useMemo(
    () =>
      months.map(({ month, figure }) => ({
        name: `${month}月`,
        to: scopeAddress(path, scope, monthOf(year, month)),
        figure,
      })),
    [months, path, scope, year],
  );
  const byClass = useMemo(
    () =>
      classes.map(({ code, name, figure }) => ({
        name,
        to: scopeAddress(path, { ...scope, riskClass: code as Scope['riskClass'] }),
        figure,
      })),
    [classes, path, scope],
  );
  return (
    <>
      {monthly.length > 0 ? (
        <FigureSeries title={`${year} 年各月`} heading="月份" definition={definition} entries={monthly} />
      ) : null}
      {byClass.length > 0 ? (
        <FigureSeries title="按信用风险等级" heading="等级" definition={definition} entries={byClass} />
      ) : null}
    </>
  );
}

function Definition({ shown: { definition, choice, voided } }: { shown: Shown }) {
  const reading = definition.choices.find(({ code }) => code === choice);
  return (
    <Sheet title="口径">
      <div className={styles.facts}>
        <p>公式：{definition.formula}</p>
        <p>分子：{reading?.numerator}</p>
        {reading?.denominator ? <p>分母：{reading.denominator}。为 0 时显示“—”。</p> : null}
        <p>时间：{definition.timeBasis}</p>
        <p>风险等级按名录库现在登记的等级。{voidedWords(voided)}</p>
        <p>来源：{definition.source}</p>
        {definition.targets.map(({ text, source }) => (
          <p key={source}>
            文件要求：{text}（{source}）
          </p>
        ))}
      </div>
    </Sheet>
  );
}
