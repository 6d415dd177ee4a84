import type { Feature } from '../../app/feature.ts';
import { ImportRoute } from './import-route.tsx';

/** Importing lists; reached from the registries, so it has no place of its own in the navigation. */
export const importFeature: Feature = {
  navigation: [],
  pages: [{ path: '/import/:kind', element: <ImportRoute /> }],
};
