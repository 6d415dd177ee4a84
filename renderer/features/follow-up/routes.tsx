import { SolutionOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 后续处置: what was found and what becomes of it. */
export const followUpFeature: Feature = {
  navigation: [
    { path: addresses.followUp, title: '后续处置', icon: SolutionOutlined, method: 'followUp.list', group: 'draw' },
  ],
  pages: [
    {
      path: addresses.followUp,
      element: latePage(async () => (await import('./follow-up-page.tsx')).FollowUpPage, 'followUp.list'),
    },
  ],
};
