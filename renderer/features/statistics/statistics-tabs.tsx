import { addresses } from '../../app/addresses.ts';
import { type PageTab, PageTabs } from '../../ui/page-tabs.tsx';

const tabs: readonly PageTab[] = [
  { path: addresses.statistics, title: '指标', method: 'statistics.overview' },
  { path: addresses.yields, title: '比例建议', method: 'statistics.yields' },
  { path: addresses.reports, title: '报送', method: 'report.list' },
];

/** The pages of 统计与报送, side by side. */
export function StatisticsTabs() {
  return <PageTabs name="统计与报送" tabs={tabs} />;
}
