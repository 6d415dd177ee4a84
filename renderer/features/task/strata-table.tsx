import { numberText } from '../../ui/number-text.ts';
import type { FormPart } from './form-part.ts';
import { StratumRow } from './stratum-row.tsx';
import styles from './task.module.css';
import type { StratumValues } from './task-values.ts';
import type { Preview } from './use-preview.ts';

interface StrataTableProps {
  readonly part: FormPart;
  readonly preview: Preview | undefined;
  /** Whether rules that most tasks do without may be chosen. */
  readonly more: boolean;
}

/** The classes one below the other, each with its rule and what comes of it. */
export function StrataTable({ part, preview, more }: StrataTableProps) {
  const { values, change, errorAt } = part;
  const set = (changed: StratumValues) =>
    change({ strata: values.strata.map(stratum => (stratum.code === changed.code ? changed : stratum)) });
  return (
    <>
      <table className={styles.strata}>
        <thead>
          <tr>
            <th scope="col">信用风险等级</th>
            <th scope="col">抽取办法</th>
            <th scope="col">数值</th>
            <th scope="col" className={styles.end}>
              名单中
            </th>
            <th scope="col" className={styles.end}>
              抽取
            </th>
          </tr>
        </thead>
        <tbody>
          {values.strata.map(stratum => {
            const counted =
              stratum.mode === 'none' ? undefined : preview?.strata.find(one => one.code === stratum.code);
            return (
              <StratumRow
                key={stratum.code}
                stratum={stratum}
                more={more}
                basis={counted?.basis ?? null}
                error={errorAt(`stratum-${stratum.code}`)}
                size={counted ? numberText(counted.size) : '—'}
                drawn={counted ? numberText(counted.drawn) : '—'}
                onChange={set}
              />
            );
          })}
        </tbody>
      </table>
      {errorAt('strata') ? (
        <p role="alert" className={styles.error}>
          {errorAt('strata')}
        </p>
      ) : null}
    </>
  );
}
