import type { RouteObject } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { latePage } from '../../app/late-page.tsx';

/** The pages of 公文 beside the papers of tasks: drafts and their editor, 发文字号, templates. */
export const paperPages: readonly RouteObject[] = [
  {
    path: addresses.papers,
    element: latePage(async () => (await import('./list/paper-list-page.tsx')).PaperListPage, 'paper.list'),
  },
  {
    path: `${addresses.papers}/:paperId`,
    element: latePage(async () => (await import('./paper-page.tsx')).PaperPage, 'paper.get'),
  },
  {
    path: addresses.numbers,
    element: latePage(async () => (await import('./number/number-page.tsx')).NumberPage, 'number.list'),
  },
  {
    path: addresses.paperTemplates,
    element: latePage(async () => (await import('./template/templates-page.tsx')).TemplatesPage, 'paper.templates'),
  },
  {
    path: `${addresses.paperTemplates}/:code`,
    element: latePage(async () => (await import('./template/template-page.tsx')).TemplatePage, 'paper.saveTemplate'),
  },
];
