import { CarryOutOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { NewTaskPage } from './new-task-page.tsx';
import { TaskDetailPage } from './task-detail-page.tsx';
import { TaskPage } from './task-page.tsx';

/** 抽查任务. */
export const taskFeature: Feature = {
  navigation: [{ path: addresses.tasks, title: '抽查任务', icon: CarryOutOutlined, group: 'draw' }],
  pages: [
    { path: addresses.tasks, element: <TaskPage /> },
    { path: addresses.newTask, element: <NewTaskPage /> },
    { path: `${addresses.tasks}/:taskId`, element: <TaskDetailPage /> },
  ],
};
