import { CodeText } from '../../ui/code-text.tsx';
import { RiskMark } from '../../ui/risk-mark.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { TaskSheet } from './result-draft.ts';
import styles from './sheet-list.module.css';
import { riskCodeOf } from './task-sheet-risk.ts';

interface SheetRowProps {
  readonly id: string;
  readonly sheet: TaskSheet;
  /** Place in the draw, from 1. */
  readonly place: number;
  readonly size: number;
  readonly start: number;
  readonly current: boolean;
  readonly drafted: boolean;
  readonly onPoint: () => void;
}

function SheetState({ sheet, drafted }: { sheet: TaskSheet; drafted: boolean }) {
  if (drafted) return <StatusMark tone="active">未保存</StatusMark>;
  if (sheet.result === null) return <StatusMark tone="plain">未录入</StatusMark>;
  if (sheet.result.state === 'returned') return <StatusMark tone="late">已退回</StatusMark>;
  if (sheet.result.state === 'reviewed' && !sheet.result.problem) return <StatusMark tone="good">已审核</StatusMark>;
  return sheet.result.problem ? (
    <StatusMark tone="late">有问题</StatusMark>
  ) : (
    <StatusMark tone="good">已录入</StatusMark>
  );
}

/** One 任务单 in the list: its number, whom it concerns, who goes there, and whether its result is in. */
export function SheetRow({ id, sheet, place, size, start, current, drafted, onPoint }: SheetRowProps) {
  const team = sheet.team.map(({ name }) => name).join('、');
  return (
    <div
      id={id}
      role="option"
      aria-selected={current}
      aria-posinset={place}
      aria-setsize={size}
      tabIndex={-1}
      className={current ? `${styles.row} ${styles.current}` : styles.row}
      style={{ transform: `translateY(${start}px)` }}
      // The keys stay with the list, whose rows come and go as it scrolls.
      onMouseDown={event => event.preventDefault()}
      onPointerDown={onPoint}
    >
      <span className={styles.name} title={sheet.objectName}>
        {sheet.objectName}
      </span>
      <span className={styles.state}>
        <SheetState sheet={sheet} drafted={drafted} />
      </span>
      <span className={styles.number}>
        <CodeText>{sheet.number}</CodeText>
      </span>
      <span className={styles.team} title={`信用风险 ${sheet.stratum}，检查组 ${team}`}>
        <RiskMark riskClass={riskCodeOf(sheet.stratum)} />
        <span className={styles.names}>{team}</span>
      </span>
    </div>
  );
}
