import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { Client } from '#rpc/client.ts';
import { ClientProvider } from '../data/client-context.tsx';
import { JobBoard } from '../data/job-board.ts';
import { JobBoardProvider } from '../data/job-board-context.tsx';
import { PageSession } from '../data/page-session.ts';
import { PageSessionProvider } from '../data/page-session-context.tsx';
import type { Platform } from '../data/platform.ts';
import { PlatformProvider } from '../data/platform-context.tsx';
import { createQueryCache, forgetOthersAnswers } from '../data/query-cache.ts';
import { watchedClient } from '../data/watched-client.ts';
import { fontFamily, theme } from '../ui/theme.ts';
import { Notices } from './notices.tsx';
import { createRouter } from './router.tsx';

interface AppProps {
  readonly client: Client;
  /** Where the session of this window is kept over a reload. */
  readonly sessionStore: Storage;
  readonly platform: Platform;
}

/** The whole page: the connection to the core, the platform, the look, and the addresses. */
export function App({ client: bare, sessionStore, platform }: AppProps) {
  const [session] = useState(() => new PageSession(bare, sessionStore));
  const [client] = useState(() => watchedClient(bare, session.doubt));
  const [cache] = useState(() => createQueryCache(client));
  const [board] = useState(() => new JobBoard(client));
  const [router] = useState(createRouter);
  useEffect(() => session.onNews(news => forgetOthersAnswers(cache, news)), [session, cache]);
  return (
    <ClientProvider value={client}>
      <PageSessionProvider value={session}>
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
      </PageSessionProvider>
    </ClientProvider>
  );
}
