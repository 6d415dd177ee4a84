import { addresses } from '../../app/addresses.ts';
import { type PageTab, PageTabs } from '../../ui/page-tabs.tsx';

const tabs: readonly PageTab[] = [
  { path: addresses.desk, title: '待办', method: 'desk.list' },
  { path: addresses.deadlines, title: '年度期限', method: 'deadline.year' },
];

/** What is due, and the deadlines of the year, side by side. */
export function DeskTabs() {
  return <PageTabs name="工作台" tabs={tabs} />;
}
