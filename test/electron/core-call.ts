import type { Page } from 'playwright-core';
import type {} from '#renderer/data/desktop-platform.ts';
import type { ServerMessage } from '#rpc/messages.ts';

interface CoreCall {
  readonly method: string;
  readonly input: unknown;
  readonly commandId?: string;
  readonly session?: string;
}

/** Asks the core over a new port, as a page does, and answers everything it said up to its answer. */
export function askCore(page: Page, call: CoreCall): Promise<ServerMessage[]> {
  return page.evaluate(
    asked =>
      new Promise<ServerMessage[]>(resolve => {
        const heard: ServerMessage[] = [];
        const takePort = (event: MessageEvent) => {
          const port = event.ports[0];
          if (event.data?.type !== 'mingchou:port' || !port) return;
          window.removeEventListener('message', takePort);
          port.onmessage = message => {
            heard.push(message.data);
            const { type } = message.data;
            if (type === 'hello') port.postMessage({ type: 'call', id: 1, ...asked });
            if (type === 'reply' || type === 'failure') resolve(heard);
          };
          port.addEventListener('close', () => resolve(heard));
        };
        window.addEventListener('message', takePort);
        window.mingchou?.connect();
      }),
    call,
  );
}

export const askStatus: CoreCall = { method: 'workspace.status', input: {} };
