import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="没有这一页">
      <EmptyState title="没有这一页" action={<Link to="/">回到工作台</Link>}>
        这个地址不存在，可能是旧的收藏。
      </EmptyState>
    </Page>
  );
}
