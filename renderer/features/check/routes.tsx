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
      path: '/check/:taskId',
      element: latePage(async () => (await import('./result-page.tsx')).ResultPage, 'assignment.list'),
    },
  ],
};
