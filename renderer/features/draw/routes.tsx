import { PartitionOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

const audience = latePage(async () => (await import('./audience/audience-window.tsx')).AudienceWindow);

/** 抽取 and the window that is projected. */
export const drawFeature: Feature = {
  navigation: [
    { path: addresses.draws, title: '抽取', icon: PartitionOutlined, method: 'draw.history', group: 'draw' },
  ],
  pages: [
    {
      path: addresses.draws,
      element: latePage(async () => (await import('./history-page.tsx')).HistoryPage, 'draw.history'),
    },
    {
      path: `${addresses.draws}/:drawId`,
      element: latePage(async () => (await import('./draw-page.tsx')).DrawPage, 'draw.stage'),
    },
  ],
  windows: [
    { path: '/audience', element: audience },
    { path: '/audience/:drawId', element: audience },
  ],
};
