import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { Client } from '#rpc/client.ts';
import { ClientProvider } from '../data/client-context.tsx';
import { JobBoard } from '../data/job-board.ts';
import { JobBoardProvider } from '../data/job-board-context.tsx';
import type { Platform } from '../data/platform.ts';
import { PlatformProvider } from '../data/platform-context.tsx';
import { createQueryCache } from '../data/query-cache.ts';
import { fontFamily, theme } from '../ui/theme.ts';
import { Notices } from './notices.tsx';
import { createRouter } from './router.tsx';

interface AppProps {
  readonly client: Client;
  readonly platform: Platform;
}

/** The whole page: the connection to the core, the platform, the look, and the addresses. */
export function App({ client, platform }: AppProps) {
  const [cache] = useState(() => createQueryCache(client));
  const [board] = useState(() => new JobBoard(client));
  const [router] = useState(createRouter);
  return (
    <ClientProvider value={client}>
      <PlatformProvider value={platform}>
        <QueryClientProvider client={cache}>
          <JobBoardProvider value={board}>
            <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
              <div className="program" style={{ fontFamily }}>
                <Notices />
                <RouterProvider router={router} />
              </div>
            </ConfigProvider>
          </JobBoardProvider>
        </QueryClientProvider>
      </PlatformProvider>
    </ClientProvider>
  );
}
