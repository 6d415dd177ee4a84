import { DesktopOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 工作台: the first page of every day, and the deadlines of the year beside it. */
export const deskFeature: Feature = {
  navigation: [{ path: addresses.desk, title: '工作台', icon: DesktopOutlined, group: 'desk' }],
  pages: [
    { path: addresses.desk, element: latePage(async () => (await import('./desk-page.tsx')).DeskPage) },
    {
      path: addresses.deadlines,
      element: latePage(async () => (await import('./deadline-page.tsx')).DeadlinePage, 'deadline.year'),
    },
  ],
};
