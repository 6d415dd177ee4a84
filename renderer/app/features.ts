import { approvalFeature } from '../features/approval/routes.tsx';
import { checkFeature } from '../features/check/routes.tsx';
import { comparisonFeature } from '../features/comparison/routes.tsx';
import { deskFeature } from '../features/desk/routes.tsx';
import { disclosureFeature } from '../features/disclosure/routes.tsx';
import { dispatchFeature } from '../features/dispatch/routes.tsx';
import { documentFeature } from '../features/document/routes.tsx';
import { drawFeature } from '../features/draw/routes.tsx';
import { followUpFeature } from '../features/follow-up/routes.tsx';
import { helpFeature } from '../features/help/routes.tsx';
import { importFeature } from '../features/import/routes.tsx';
import { planFeature } from '../features/plan/routes.tsx';
import { publicationFeature } from '../features/publication/routes.tsx';
import { qualityFeature } from '../features/quality/routes.tsx';
import { registryFeature } from '../features/registry/routes.tsx';
import { sealFeature } from '../features/seal/routes.tsx';
import { staffFeature } from '../features/staff/routes.tsx';
import { statisticsFeature } from '../features/statistics/routes.tsx';
import { systemFeature } from '../features/system/routes.tsx';
import { taskFeature } from '../features/task/routes.tsx';
import type { Feature } from './feature.ts';

/** Every feature of the program, in the order of the year; the navigation follows it. */
export const features: readonly Feature[] = [
  deskFeature,
  approvalFeature,
  registryFeature,
  staffFeature,
  comparisonFeature,
  qualityFeature,
  importFeature,
  planFeature,
  taskFeature,
  drawFeature,
  dispatchFeature,
  checkFeature,
  followUpFeature,
  disclosureFeature,
  publicationFeature,
  documentFeature,
  sealFeature,
  statisticsFeature,
  systemFeature,
  helpFeature,
];
