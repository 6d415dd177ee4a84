import { DiffOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 名单比对: the registry beside the lists of other departments. */
export const comparisonFeature: Feature = {
  navigation: [
    {
      path: addresses.comparisons,
      title: '名单比对',
      icon: DiffOutlined,
      method: 'comparison.list',
      group: 'registry',
    },
  ],
  pages: [
    {
      path: addresses.comparisons,
      element: latePage(async () => (await import('./comparison-list-page.tsx')).ComparisonListPage, 'comparison.list'),
    },
    {
      path: addresses.newComparison,
      element: latePage(async () => (await import('./new-comparison-page.tsx')).NewComparisonPage, 'comparison.run'),
    },
    {
      path: '/comparison/:comparisonId',
      element: latePage(async () => (await import('./comparison-page.tsx')).ComparisonPage, 'comparison.get'),
    },
  ],
};
