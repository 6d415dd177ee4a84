import type { ComponentType, ReactElement } from 'react';
import { latePart } from '../ui/late-part.ts';

/** The element of a route whose page is read when somebody goes there. */
export function latePage(read: () => Promise<ComponentType>): ReactElement {
  const Page = latePart(read);
  return <Page />;
}
