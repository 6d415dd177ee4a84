import { broughtChannels } from '#rpc/brought-channels.ts';
import { type Client, type ClientOptions, createClient } from '#rpc/client.ts';
import { portChannel } from '#rpc/port-channel.ts';
import type { Role } from '#rpc/service.ts';
import { openSocketChannel } from '#rpc/socket-channel.ts';
import type { DesktopBridge } from './desktop-platform.ts';

const common: Omit<ClientOptions, 'open'> = {
  wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  makeId: () => crypto.randomUUID(),
};

/** The desktop: the main process brings a port to the core, and another one when the core was restarted. */
export function openDesktopClient(bridge: DesktopBridge): Client {
  const channels = broughtChannels(() => bridge.connect());
  window.addEventListener('message', event => {
    if (event.source !== window || event.origin !== window.location.origin) return;
    const port = event.ports[0];
    if (event.data?.type === 'mingchou:port' && port) channels.bring(portChannel(port));
    if (event.data?.type === 'mingchou:lost') channels.lost();
  });
  return createClient({ ...common, open: channels.open });
}

/** A plain browser: a WebSocket to the host that served the page. */
export function openBrowserClient(role: Role): Client {
  const address = new URL(`rpc?role=${role}`, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return createClient({ ...common, open: () => openSocketChannel(new WebSocket(address)) });
}
