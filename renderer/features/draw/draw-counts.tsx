import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import styles from './draw.module.css';
import type { Stage } from './draw-state.ts';
import { scopeWords } from './scope-words.ts';

/** How many stand in the frozen list and how many are drawn, class by class, and who was left out. */
export function DrawCounts({ stage }: { stage: Stage }) {
  const drawn = stage.strata.reduce((sum, { n }) => sum + n, 0);
  return (
    <Sheet title={scopeWords(stage.objects, stage.rows, drawn)}>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">等级</th>
            <th scope="col">名单</th>
            <th scope="col">抽取</th>
            <th scope="col">规则</th>
          </tr>
        </thead>
        <tbody>
          {stage.strata.map(({ code, name, N, n, rule }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{numberText(N)}</td>
              <td>{numberText(n)}</td>
              <td>{rule}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {stage.departments.length > 0 ? (
        <ul className={styles.exclusions} aria-label="参加部门">
          {stage.departments.map(({ name, lead, teamSize, inspectors }) => (
            <li key={name}>
              <span>
                {name}
                {lead ? '（牵头）' : ''}
              </span>
              <span>
                {numberText(inspectors)} 人参加抽取，每户派 {teamSize} 人
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {stage.exclusions.length > 0 ? (
        <ul className={styles.exclusions} aria-label="剔除">
          {stage.exclusions.map(({ name, count }) => (
            <li key={name}>
              <span>剔除：{name}</span>
              <span>{numberText(count)} 户</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Sheet>
  );
}
