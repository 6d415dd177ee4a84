import { addresses } from '../../app/addresses.ts';
import type { Feature } from '../../app/feature.ts';
import { latePage } from '../../app/late-page.tsx';

/** 公示 beside the results: all that must be public, 双录入, 停止公示, 工作日历; its entry of the navigation is that of the results. */
export const publicationFeature: Feature = {
  navigation: [],
  pages: [
    {
      path: addresses.publications,
      element: latePage(async () => (await import('./publication-page.tsx')).DuePage, 'publication.list'),
    },
    {
      path: addresses.allPublications,
      element: latePage(async () => (await import('./publication-page.tsx')).AllPage, 'publication.list'),
    },
    {
      path: addresses.platforms,
      element: latePage(async () => (await import('./platform-page.tsx')).PlatformPage, 'platform.list'),
    },
    { path: addresses.stops, element: latePage(async () => (await import('./stop-page.tsx')).StopPage, 'stop.list') },
    {
      path: addresses.workingCalendar,
      element: latePage(async () => (await import('./calendar-page.tsx')).CalendarPage, 'calendar.year'),
    },
  ],
};
