import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 派发 and 回避与换人: reached from the task whose teams go out. */
export const dispatchFeature: Feature = {
  navigation: [],
  pages: [
    {
      path: '/dispatch/:taskId',
      element: latePage(async () => (await import('./dispatch-page.tsx')).DispatchPage, 'dispatch.list'),
    },
    {
      path: addresses.recusals,
      element: latePage(async () => (await import('./recusal-page.tsx')).RecusalPage, 'recusal.list'),
    },
  ],
};
