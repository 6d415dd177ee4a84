import { CalendarOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 年度计划: what the year is to bring, before any task is made. */
export const planFeature: Feature = {
  navigation: [
    { path: addresses.plans, title: '年度计划', icon: CalendarOutlined, method: 'plan.list', group: 'draw' },
  ],
  pages: [
    {
      path: addresses.plans,
      element: latePage(async () => (await import('./plan-page.tsx')).PlanPage, 'plan.list'),
    },
    {
      path: '/plan/:planId',
      element: latePage(async () => (await import('./plan-detail-page.tsx')).PlanDetailPage, 'plan.get'),
    },
  ],
};
