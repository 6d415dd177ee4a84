import { useParams } from 'react-router';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { DraftPage } from './draft-page.tsx';
import { FixedPage } from './fixed-page.tsx';

/** One paper: its editor while it is a draft, its pages afterwards. */
export function PaperPage() {
  const id = Number(useParams().paperId);
  const writes = useMay('paper.save');
  const { data, failure, retry } = useQuery('paper.get', { id }, { enabled: Number.isSafeInteger(id) && id > 0 });
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  if (!data || data.id !== id) {
    return (
      <Page title="公文">
        <p role="status">正在读取…</p>
      </Page>
    );
  }
  return data.state === 'draft' && writes ? <DraftPage key={id} paper={data} /> : <FixedPage key={id} paper={data} />;
}
