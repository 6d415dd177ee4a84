import { addresses } from '../../app/addresses.ts';
import { type PageTab, PageTabs } from '../../ui/page-tabs.tsx';

const tabs: readonly PageTab[] = [
  { path: addresses.checks, title: '录入', method: 'assignment.list' },
  { path: addresses.reviews, title: '审核', method: 'result.queue' },
  { path: addresses.rechecks, title: '复核', method: 'recheck.list' },
];

/** Entering, reviewing and checking results once more, side by side. */
export const CheckTabs = () => <PageTabs name="检查与结果的页面" tabs={tabs} />;
