import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { type Client, createClient } from '#rpc/client.ts';
import { openSocketChannel } from '#rpc/socket-channel.ts';
import type { Office } from './office.ts';

/** A second clerk at the same program: asks and orders through the browser's session, to prepare a test or to check it. */
export function connectToOffice({ page }: Pick<Office, 'page'>): Promise<Client> {
  return clientOf(page);
}

/** The same at any page that has signed in. */
export async function clientOf(page: Page): Promise<Client> {
  const { origin, host } = new URL(page.url());
  const cookies = await page.context().cookies(origin);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const client = createClient({
    makeId: randomUUID,
    wait: milliseconds => setTimeout(milliseconds),
    open: () => openSocketChannel(new WebSocket(`ws://${host}/rpc?role=operator`, { headers: { cookie, origin } })),
  });
  // The second clerk sits in for whoever has signed in at the page.
  client.carrySession(await page.evaluate(() => window.sessionStorage.getItem('mingchou-session')));
  return client;
}
