import { Suspense } from 'react';
import { createHashRouter, Outlet, type RouteObject } from 'react-router';
import { AccountGate } from './account-gate.tsx';
import { ErrorLine } from './error-line.tsx';
import { features } from './features.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';
import { WorkspaceGate } from './workspace-gate.tsx';

const windows: RouteObject[] = features.flatMap(feature => feature.windows ?? []);
const pages: RouteObject[] = features.flatMap(feature => feature.pages);

/** All addresses of the program. They live behind the #, because app:// and http:// both serve one index.html. */
export function createRouter() {
  return createHashRouter([
    {
      element: (
        <Suspense>
          <Outlet />
        </Suspense>
      ),
      errorElement: <ErrorLine />,
      children: windows,
    },
    {
      element: <WorkspaceGate />,
      errorElement: <ErrorLine />,
      children: [
        {
          element: <AccountGate />,
          children: [
            {
              element: <Shell />,
              children: [
                // An error inside a page leaves the navigation standing.
                { errorElement: <ErrorLine />, children: [...pages, { path: '*', element: <NotFoundPage /> }] },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
