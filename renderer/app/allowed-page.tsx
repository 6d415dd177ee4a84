import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { MethodName } from '#contract/contract.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { May } from '../ui/may.tsx';
import { Page } from '../ui/page.tsx';
import { addresses } from './addresses.ts';

interface AllowedPageProps {
  readonly call: MethodName;
  readonly children: ReactNode;
}

/** A page for whoever may call the method it cannot do without; the others read why they do not see it. */
export function AllowedPage({ call, children }: AllowedPageProps): ReactElement {
  return (
    <May call={call} otherwise={<NotAllowed />}>
      {children}
    </May>
  );
}

function NotAllowed() {
  return (
    <Page title="没有打开这一页的权限">
      <EmptyState title="您的账号不能打开这一页" action={<Link to={addresses.desk}>回到工作台</Link>}>
        请有权限的同事办理，或请系统管理员调整您的角色。
      </EmptyState>
    </Page>
  );
}
