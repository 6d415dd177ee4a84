import { addresses } from '../../app/addresses.ts';
import { type PageTab, PageTabs } from '../../ui/page-tabs.tsx';

const tabs: readonly PageTab[] = [
  { path: addresses.disclosures, title: '检查结果', method: 'disclosure.list' },
  { path: addresses.publications, title: '待公示', method: 'publication.list' },
  { path: addresses.allPublications, title: '全部', method: 'publication.list' },
  { path: addresses.platforms, title: '双录入', method: 'platform.list' },
  { path: addresses.stops, title: '停止公示', method: 'stop.list' },
  { path: addresses.workingCalendar, title: '工作日历', method: 'calendar.year' },
];

/** The pages of 公示, side by side. */
export function PublicationTabs() {
  return <PageTabs name="公示" tabs={tabs} />;
}
