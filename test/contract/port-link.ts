import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type EmitterPort, portChannel } from '#rpc/port-channel.ts';
import type { MakeLink } from './link.ts';
import { localLink } from './pair-link.ts';

/** The page holds a port as browsers know it, the core one as Electron's processes know it. */
export const portLink: MakeLink = service =>
  localLink(service, () => {
    const { port1, port2 } = new MessageChannel();
    return [portChannel(port1), portChannel(electronPort(port2))];
  });

/** Electron's MessagePortMain has `on` alone, and wraps a message in an event. */
export function electronPort(port: MessagePort): EmitterPort {
  return {
    on(type: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) {
      port.on(type, (data: unknown) => listener({ data }));
    },
    postMessage: message => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}
