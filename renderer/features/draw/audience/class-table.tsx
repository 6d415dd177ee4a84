import { numberText } from '../../../ui/number-text.ts';
import type { Projected } from '../draw-state.ts';
import styles from './class-table.module.css';

interface ClassTableProps {
  readonly stage: Projected;
  /** The rule of each class is part of the plan, not of the list. */
  readonly rules: boolean;
}

/** How many stand in the list and how many are drawn, class by class. */
export function ClassTable({ stage, rules }: ClassTableProps) {
  return (
    <table className={styles.classes}>
      <thead>
        <tr>
          <th scope="col">{stage.objects === 'sampled' ? '信用风险等级' : '名单'}</th>
          <th scope="col">{stage.objects === 'sampled' ? '名单' : '户数'}</th>
          <th scope="col">{rules ? '抽取' : '拟抽取'}</th>
          {rules ? <th scope="col">规则</th> : null}
        </tr>
      </thead>
      <tbody>
        {stage.strata.map(({ code, name, N, n, rule }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td>{numberText(N)}</td>
            <td className={styles.strong}>{numberText(n)}</td>
            {rules ? <td>{rule}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
