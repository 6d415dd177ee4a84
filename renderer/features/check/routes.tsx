import { FormOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 检查与结果: the field work comes back as paper and is entered here. */
export const checkFeature: Feature = {
  navigation: [
    { path: addresses.checks, title: '检查与结果', icon: FormOutlined, method: 'assignment.list', group: 'draw' },
  ],
  pages: [
    {
      path: addresses.checks,
      element: latePage(async () => (await import('./check-page.tsx')).CheckPage, 'assignment.list'),
    },
    {
      path: addresses.reviews,
      element: latePage(async () => (await import('../result/review-page.tsx')).ReviewPage, 'result.queue'),
    },
    {
      path: addresses.rechecks,
      element: latePage(async () => (await import('../result/recheck-page.tsx')).RecheckPage, 'recheck.list'),
    },
    {
      path: '/check/:taskId',
      element: latePage(async () => (await import('./result-page.tsx')).ResultPage, 'assignment.list'),
    },
  ],
};
