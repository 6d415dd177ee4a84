import { Button } from 'antd';
import { Link } from 'react-router';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './preview.module.css';
import { addressOf, goToField, goToPlace } from './problem-places.ts';
import type { TaskProblem } from './task-problems.ts';
import type { Preview } from './use-preview.ts';

interface PreviewProblemsProps {
  readonly preview: Preview;
  /** What the form itself still lacks. */
  readonly missing: readonly TaskProblem[];
}

type Problem = Preview['problems'][number];

function Mend({ onGo }: { onGo: () => void }) {
  return (
    <Button type="link" size="small" className={styles.mend ?? ''} onClick={onGo}>
      去修改
    </Button>
  );
}

function FoundProblem({ problem }: { problem: Problem }) {
  const { severity, sentence, at } = problem;
  const address = addressOf(problem);
  return (
    <li>
      <StatusMark tone={severity === 'error' ? 'late' : 'soon'}>
        {severity === 'error' ? '要处理' : '请留意'}
      </StatusMark>
      <span>
        <span>{sentence}</span>
        {address === null ? <Mend onGo={() => goToPlace(at)} /> : <Link to={address}>到名录库修改</Link>}
      </span>
    </li>
  );
}

/** What a draw would meet: first what forbids it, then what the clerk should know, each with the way to where it is mended. */
export function PreviewProblems({ preview, missing }: PreviewProblemsProps) {
  const found = preview.problems.toSorted((a, b) => rank(a) - rank(b));
  if (missing.length + found.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label="要处理的问题">
      {missing.map(({ field, sentence }) => (
        <li key={sentence}>
          <StatusMark tone="late">要处理</StatusMark>
          <span>
            <span>{sentence}</span>
            <Mend onGo={() => goToField(field)} />
          </span>
        </li>
      ))}
      {found.map(problem => (
        <FoundProblem key={problem.sentence} problem={problem} />
      ))}
    </ul>
  );
}

const rank = ({ severity }: Problem) => (severity === 'error' ? 0 : 1);
