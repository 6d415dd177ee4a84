import { FileTextOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';
import { paperPages } from '../paper/routes.tsx';

/** 公文: notices, records, lists and bulletins. */
export const documentFeature: Feature = {
  navigation: [
    { path: addresses.documents, title: '公文', icon: FileTextOutlined, method: 'document.list', group: 'publish' },
  ],
  pages: [
    {
      path: addresses.documents,
      element: latePage(async () => (await import('./document-page.tsx')).DocumentPage, 'document.list'),
    },
    ...paperPages,
  ],
};
