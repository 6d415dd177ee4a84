import { addresses } from '../../app/addresses.ts';
import { type PageTab, PageTabs } from '../../ui/page-tabs.tsx';

const tabs: readonly PageTab[] = [
  { path: addresses.inspectors, title: '名录', method: 'inspector.list' },
  { path: addresses.certificates, title: '证件到期', method: 'inspector.certificates' },
  { path: addresses.loads, title: '任务均衡', method: 'inspector.loads' },
];

/** The pages about inspectors, side by side. */
export function StaffTabs() {
  return <PageTabs name="执法检查人员" tabs={tabs} />;
}
