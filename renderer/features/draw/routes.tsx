import { PartitionOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { AudienceWindow } from './audience/audience-window.tsx';
import { DrawPage } from './draw-page.tsx';
import { HistoryPage } from './history-page.tsx';

/** 抽取 and the window that is projected. */
export const drawFeature: Feature = {
  navigation: [{ path: addresses.draws, title: '抽取', icon: PartitionOutlined, group: 'draw' }],
  pages: [
    { path: addresses.draws, element: <HistoryPage /> },
    { path: `${addresses.draws}/:drawId`, element: <DrawPage /> },
  ],
  windows: [
    { path: '/audience', element: <AudienceWindow /> },
    { path: '/audience/:drawId', element: <AudienceWindow /> },
  ],
};
