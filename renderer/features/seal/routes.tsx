import { SafetyCertificateOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 用印: what is to be sealed, what has been, and the seals themselves. */
export const sealFeature: Feature = {
  navigation: [
    {
      path: addresses.seals,
      title: '用印',
      icon: SafetyCertificateOutlined,
      method: 'seal.requests',
      group: 'publish',
    },
  ],
  pages: [
    {
      path: addresses.seals,
      element: latePage(async () => (await import('./seal-page.tsx')).SealPage, 'seal.requests'),
    },
  ],
};
