import { Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import { latePart } from '../../ui/late-part.ts';
import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import { type Definition, type Figure, valueWords } from './figure-words.ts';
import styles from './statistics.module.css';

const FigureChart = latePart(async () => (await import('./figure-chart.tsx')).FigureChart);

export interface SeriesEntry {
  readonly name: string;
  /** Where the rows of this entry are. */
  readonly to: string;
  /** Null before its days have begun. */
  readonly figure: Figure | null;
}

interface FigureSeriesProps {
  readonly title: string;
  readonly heading: string;
  readonly definition: Definition;
  readonly entries: readonly SeriesEntry[];
}

/** The figure of each month or class as bars, and the same as a table beside them. */
export function FigureSeries({ title, heading, definition, entries }: FigureSeriesProps) {
  const { names, values } = useMemo(
    () => ({ names: entries.map(({ name }) => name), values: entries.map(({ figure }) => figure?.value ?? null) }),
    [entries],
  );
  return (
    <Sheet title={title}>
      <div className={styles.halves}>
        <Suspense>
          <FigureChart
            label={`${definition.name}${title}`}
            names={names}
            values={values}
            isShare={definition.kind !== 'count'}
          />
        </Suspense>
        <table className={styles.table} aria-label={`${definition.name}${title}`}>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col" data-end>
                数值
              </th>
              <th scope="col" data-end>
                分子
              </th>
              <th scope="col" data-end>
                分母
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ name, to, figure }) => (
              <tr key={name}>
                <th scope="row">{figure ? <Link to={to}>{name}</Link> : name}</th>
                <td data-end>{figure ? valueWords(definition, figure) : '未到'}</td>
                <td data-end>{figure ? numberText(figure.numerator) : ''}</td>
                <td data-end>{figure && figure.denominator !== null ? numberText(figure.denominator) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
