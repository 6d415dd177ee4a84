import { AppError } from '#contract/app-error.ts';
import type { Progress, Topic } from '#contract/method.ts';
import type { CallMessage, ClientMessage, FailureMessage, ProgressMessage, ReplyMessage } from './messages.ts';

/** The part of the page's AbortSignal that is needed here. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Request {
  readonly method: string;
  readonly input: unknown;
  /** Absent for queries. */
  readonly commandId?: string;
  /** The session under which it is sent, and sent again. */
  readonly session?: string | undefined;
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Answer {
  readonly result: unknown;
  readonly topics: readonly Topic[];
}

type CallAnswer = ReplyMessage | FailureMessage | ProgressMessage;

interface PendingCall {
  readonly message: CallMessage;
  readonly onProgress: Request['onProgress'];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  sendings: number;
  cancelled: boolean;
}

export interface PendingCalls {
  start(request: Request): Promise<Answer>;
  receive(message: CallAnswer): void;
  /** Sends everything unanswered again, under its old command id. */
  sendAgain(): void;
  /** Rejects what an earlier core may have begun; what was never sent stays. */
  rejectBegun(reason: AppError): void;
  /** Rejects everything, now and from now on. */
  end(reason: AppError): void;
}

/** A call that was being answered each time the connection broke may be what breaks it. */
const sendingLimit = 3;

/** The calls that wait for an answer; each of them is settled, whatever happens to the connection. */
export function createPendingCalls(send: (message: ClientMessage) => boolean): PendingCalls {
  const calls = new Map<number, PendingCall>();
  let lastId = 0;
  let ended: AppError | null = null;

  function begin({ signal, onProgress, ...request }: Request): Promise<Answer> {
    const message = callMessage(++lastId, request);
    const { id } = message;
    return new Promise((resolve, reject) => {
      const abort = () => cancel(call, send);
      const settle = (act: () => void) => {
        calls.delete(id);
        signal?.removeEventListener('abort', abort);
        act();
      };
      const call: PendingCall = {
        message,
        onProgress,
        resolve: answer => settle(() => resolve(answer)),
        reject: error => settle(() => reject(error)),
        sendings: 0,
        cancelled: false,
      };
      calls.set(id, call);
      signal?.addEventListener('abort', abort);
      transmit(call, send);
    });
  }

  return {
    start(request) {
      if (ended) return Promise.reject(ended);
      if (request.signal?.aborted) return Promise.reject(cancelledByPage());
      return begin(request);
    },
    receive(message) {
      deliver(message, calls.get(message.id));
    },
    sendAgain() {
      for (const call of [...calls.values()]) transmit(call, send);
    },
    rejectBegun(reason) {
      for (const call of [...calls.values()]) if (call.sendings > 0) call.reject(reason);
    },
    end(reason) {
      ended = reason;
      for (const call of [...calls.values()]) call.reject(reason);
    },
  };
}

function callMessage(id: number, { method, input, commandId, session }: Request): CallMessage {
  return {
    type: 'call',
    id,
    method,
    input,
    ...(commandId === undefined ? {} : { commandId }),
    ...(session === undefined ? {} : { session }),
  };
}

function transmit(call: PendingCall, send: (message: ClientMessage) => boolean): void {
  if (call.sendings === sendingLimit) {
    call.reject(
      new AppError('disconnected', '连接多次中断，这项操作没有得到答复。请核对它是否已完成，再决定是否重试。'),
    );
    return;
  }
  try {
    if (!send(call.message)) return;
    call.sendings++;
    if (call.cancelled) send({ type: 'cancel', id: call.message.id });
  } catch (error) {
    call.reject(error);
  }
}

/** A job that was sent may already be done; only the core knows, so its answer is awaited. */
function cancel(call: PendingCall, send: (message: ClientMessage) => boolean): void {
  call.cancelled = true;
  if (call.sendings > 0) send({ type: 'cancel', id: call.message.id });
  if (call.sendings === 0 || call.message.commandId === undefined) call.reject(cancelledByPage());
}

function deliver(message: CallAnswer, call: PendingCall | undefined): void {
  switch (message.type) {
    case 'reply':
      call?.resolve({ result: message.result, topics: message.topics });
      break;
    case 'failure':
      call?.reject(new AppError(message.error.code, message.error.sentence));
      break;
    case 'progress':
      // It is alive: this call is not what breaks the connection.
      if (call) call.sendings = 1;
      // Apart from the delivery, so that a page that fails to draw a bar does not lose the answer.
      if (call?.onProgress) void Promise.resolve(message.progress).then(call.onProgress);
      break;
    default:
      message satisfies never;
  }
}

function cancelledByPage(): AppError {
  return new AppError('cancelled', '已取消。');
}
