import { NotificationOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 公示: what must be public by when, and the confirmation that it is. */
export const disclosureFeature: Feature = {
  navigation: [
    {
      path: addresses.disclosures,
      title: '公示',
      icon: NotificationOutlined,
      method: 'disclosure.list',
      group: 'publish',
    },
  ],
  pages: [
    {
      path: addresses.disclosures,
      element: latePage(async () => (await import('./disclosure-page.tsx')).DisclosurePage, 'disclosure.list'),
    },
  ],
};
