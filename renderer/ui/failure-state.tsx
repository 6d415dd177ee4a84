import { Button } from 'antd';
import type { Failure } from '../data/failure.ts';
import { EmptyState } from './empty-state.tsx';

/** What could not be shown, why, and the way to try again. */
export function FailureState({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  return (
    <EmptyState title="没有读出来" action={onRetry ? <Button onClick={onRetry}>再试一次</Button> : undefined}>
      {failure.sentence}
    </EmptyState>
  );
}
