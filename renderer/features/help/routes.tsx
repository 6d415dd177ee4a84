import { QuestionCircleOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 使用说明: how a bureau does its year's work with the program. */
export const helpFeature: Feature = {
  navigation: [{ path: addresses.help, title: '使用说明', icon: QuestionCircleOutlined, group: 'system' }],
  pages: [{ path: addresses.help, element: latePage(async () => (await import('./help-page.tsx')).HelpPage) }],
};
