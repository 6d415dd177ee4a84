import { AppError } from '#contract/app-error.ts';
import type { MethodName } from '#contract/contract.ts';
import type { Channel } from './channel.ts';
import { type CallMessage, protocolVersion, type ServerMessage } from './messages.ts';
import { parseClientMessage } from './parse-message.ts';
import type { Role, RunningCall, Service } from './service.ts';

export interface ServeOptions {
  /** Made once for every start of the core. */
  readonly instance: string;
  /** Gets every failure that is not meant for the person, as it was thrown. */
  onBug(error: unknown, method: string): void;
  /** How many calls one page may have under way at once. */
  readonly outstandingCalls?: number;
}

interface Outstanding {
  readonly isQuery: boolean;
  readonly call: RunningCall;
}

const calmLine = '程序出现意外问题，刚才的操作没有完成。请重试一次；如果再次出现，请记下时间并联系技术人员。';

/**
 * Serves one page over one channel until it closes. Then queries are dropped, but commands and jobs go on:
 * the page may come back and ask for them again by their command id.
 */
export function serve(channel: Channel, service: Service, role: Role, options: ServeOptions): void {
  const outstanding = new Map<number, Outstanding>();
  // First of all: the page sends nothing before it has been greeted.
  channel.send({ type: 'hello', protocol: protocolVersion, role, instance: options.instance });

  const stopEvents = service.onEvent(event => channel.send({ type: 'event', name: event.name, topics: event.topics }));

  channel.onMessage(value => {
    const message = parseClientMessage(value);
    if (message?.type === 'cancel') outstanding.get(message.id)?.call.cancel();
    // A number still in use cannot be answered twice; our own client never reuses one.
    if (message?.type === 'call' && !outstanding.has(message.id)) void answer(message);
  });
  channel.onClose(() => {
    stopEvents();
    for (const { isQuery, call } of outstanding.values()) if (isQuery) call.cancel();
    outstanding.clear();
  });

  async function answer(message: CallMessage): Promise<void> {
    const { id, method } = message;
    try {
      const { result, topics } = await start(message);
      channel.send({ type: 'reply', id, result, topics });
    } catch (error) {
      channel.send(failure(id, error, bug => options.onBug(bug, method)));
    } finally {
      outstanding.delete(id);
    }
  }

  function start({ id, method, input, commandId, session }: CallMessage): RunningCall['reply'] {
    if (outstanding.size >= (options.outstandingCalls ?? 200)) {
      throw new AppError('conflict', '同时进行的操作太多，请稍候再试。');
    }
    // The service looks the method up: it answers a name that the contract does not have with a sentence.
    const request = {
      method: method as MethodName,
      input,
      role,
      ...(commandId === undefined ? {} : { commandId }),
      ...(session === undefined ? {} : { session }),
    };
    const call = service.call(request, progress => {
      if (outstanding.has(id)) channel.send({ type: 'progress', id, progress });
    });
    outstanding.set(id, { isQuery: commandId === undefined, call });
    return call.reply;
  }
}

function failure(id: number, error: unknown, onBug: (error: unknown) => void): ServerMessage {
  if (error instanceof AppError) return { type: 'failure', id, error: { code: error.code, sentence: error.message } };
  onBug(error);
  return { type: 'failure', id, error: { code: 'unexpected', sentence: calmLine } };
}
