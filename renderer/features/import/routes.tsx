import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** Importing lists; reached from the registries, so it has no place of its own in the navigation. */
export const importFeature: Feature = {
  navigation: [],
  pages: [
    {
      path: '/import/:kind',
      element: latePage(async () => (await import('./import-route.tsx')).ImportRoute, 'import.run'),
    },
  ],
};
