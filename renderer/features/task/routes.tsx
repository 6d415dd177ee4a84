import { CarryOutOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 抽查任务. */
export const taskFeature: Feature = {
  navigation: [
    { path: addresses.tasks, title: '抽查任务', icon: CarryOutOutlined, method: 'task.list', group: 'draw' },
  ],
  pages: [
    { path: addresses.tasks, element: latePage(async () => (await import('./task-page.tsx')).TaskPage, 'task.list') },
    {
      path: addresses.newTask,
      element: latePage(async () => (await import('./new-task-page.tsx')).NewTaskPage, 'task.create'),
    },
    {
      path: `${addresses.tasks}/:taskId`,
      element: latePage(async () => (await import('./task-detail-page.tsx')).TaskDetailPage, 'task.get'),
    },
  ],
};
