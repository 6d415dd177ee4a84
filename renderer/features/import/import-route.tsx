import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { isImportKind } from './import-kind.ts';
import { ImportPage } from './import-page.tsx';

/** /import/:kind; every kind keeps a wizard of its own. */
export function ImportRoute() {
  const { kind } = useParams();
  return isImportKind(kind) ? <ImportPage key={kind} kind={kind} /> : <NotFoundPage />;
}
