import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MethodName } from '#contract/contract.ts';
import { useMay } from '../data/rights.ts';

interface MayProps {
  readonly call: MethodName;
  readonly children: ReactNode;
  /** What stands there for the others. */
  readonly otherwise?: ReactNode;
}

/** Shows something only to whoever may call the method behind it. */
export function May({ call, children, otherwise = null }: MayProps) {
  return useMay(call) ? children : otherwise;
}

interface MayLinkProps {
  /** The query that the page behind the link is made of. */
  readonly call: MethodName;
  readonly to: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link for whoever may see what it leads to; the same words for the others. */
export function MayLink({ call, to, className, children }: MayLinkProps) {
  return useMay(call) ? (
    <Link to={to} className={className}>
      {children}
    </Link>
  ) : (
    <span className={className}>{children}</span>
  );
}
