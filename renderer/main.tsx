import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { browserPlatform } from './data/browser-platform.ts';
import { hearDesktopNotices } from './data/desktop-notices.ts';
import { desktopPlatform } from './data/desktop-platform.ts';
import { openBrowserClient, openDesktopClient } from './data/open-client.ts';
import './ui/page.css';
import { applyPalette } from './ui/palette.ts';

const root = document.getElementById('page');
if (!root) throw new RangeError('index.html has no #page.');
applyPalette(document.documentElement);

const { mingchou } = window;
// On the desktop the window decides the role; in a browser the address does.
const role = window.location.hash.startsWith('#/audience') ? 'audience' : 'operator';
if (mingchou) hearDesktopNotices();
const client = mingchou ? openDesktopClient(mingchou) : openBrowserClient(role);
const platform = mingchou ? desktopPlatform(mingchou) : browserPlatform();

// The projected window is nobody's page: a browser would give it a copy of its opener's session.
const sessionStore = window.sessionStorage;
if (role === 'audience') sessionStore.clear();

createRoot(root).render(
  <StrictMode>
    <App client={client} sessionStore={sessionStore} platform={platform} />
  </StrictMode>,
);
