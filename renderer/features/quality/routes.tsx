import { MedicineBoxOutlined } from '@ant-design/icons';
import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 底数体检: what is missing or wrong in the registry of objects. */
export const qualityFeature: Feature = {
  navigation: [
    {
      path: addresses.quality,
      title: '底数体检',
      icon: MedicineBoxOutlined,
      method: 'quality.report',
      group: 'registry',
    },
  ],
  pages: [
    {
      path: addresses.quality,
      element: latePage(async () => (await import('./quality-page.tsx')).QualityPage, 'quality.report'),
    },
  ],
};
