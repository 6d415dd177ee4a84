import { BarChartOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 统计与报送: indicators with what is behind them, what they suggest, and reports. */
export const statisticsFeature: Feature = {
  navigation: [
    {
      path: addresses.statistics,
      title: '统计与报送',
      icon: BarChartOutlined,
      method: 'statistics.overview',
      group: 'publish',
    },
  ],
  pages: [
    {
      path: addresses.statistics,
      element: latePage(async () => (await import('./overview-page.tsx')).OverviewPage, 'statistics.overview'),
    },
    {
      path: '/statistics/indicator/:code',
      element: latePage(async () => (await import('./indicator-page.tsx')).IndicatorPage, 'statistics.indicator'),
    },
    {
      path: addresses.yields,
      element: latePage(async () => (await import('./yield-page.tsx')).YieldPage, 'statistics.yields'),
    },
    {
      path: addresses.reports,
      element: latePage(async () => (await import('./report-page.tsx')).ReportPage, 'report.list'),
    },
  ],
};
