import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './preview.module.css';
import type { TaskProblem } from './task-problems.ts';
import type { Preview } from './use-preview.ts';

interface PreviewProblemsProps {
  readonly preview: Preview;
  /** What the form itself still lacks. */
  readonly missing: readonly TaskProblem[];
}

/** What a draw would meet: first what forbids it, then what the clerk should know. */
export function PreviewProblems({ preview, missing }: PreviewProblemsProps) {
  const errors = [...missing, ...preview.problems.filter(({ severity }) => severity === 'error')];
  const warnings = preview.problems.filter(({ severity }) => severity === 'warning');
  if (errors.length + warnings.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label="要处理的问题">
      {errors.map(({ sentence }) => (
        <li key={sentence}>
          <StatusMark tone="late">要处理</StatusMark>
          <span>{sentence}</span>
        </li>
      ))}
      {warnings.map(({ sentence }) => (
        <li key={sentence}>
          <StatusMark tone="soon">请留意</StatusMark>
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
