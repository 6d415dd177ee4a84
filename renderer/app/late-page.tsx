import type { ComponentType, ReactElement } from 'react';
import type { MethodName } from '#contract/contract.ts';
import { latePart } from '../ui/late-part.ts';
import { AllowedPage } from './allowed-page.tsx';

/** The element of a route whose page is read when somebody goes there, if he may call `method`; without one, anybody. */
export function latePage(read: () => Promise<ComponentType>, method?: MethodName): ReactElement {
  const Page = latePart(read);
  if (!method) return <Page />;
  return (
    <AllowedPage call={method}>
      <Page />
    </AllowedPage>
  );
}
