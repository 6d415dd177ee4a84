import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { failureOf } from '../data/failure.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** A page that failed: one calm line, and the way back. */
export function ErrorLine() {
  const failure = failureOf(useRouteError());
  return (
    <EmptyState
      title="这一页没有显示出来"
      action={<Button onClick={() => window.location.reload()}>重新打开这一页</Button>}
    >
      {failure.sentence}
    </EmptyState>
  );
}
