import { randomUUID } from 'node:crypto';
import { AppError } from '#contract/app-error.ts';
import { type EmitterPort, type EventTargetPort, portChannel } from '#rpc/port-channel.ts';
import { joinRepeatedCalls } from '#rpc/repeated-calls.ts';
import { serve } from '#rpc/server.ts';
import { describeError } from './describe-error.ts';
import type { HostedCore } from './hosted-core.ts';
import { type CoreNotice, type ParentMessage, type ParentQuestion, parseParentMessage } from './parent-message.ts';

export interface ParentEvent {
  readonly data: unknown;
  readonly ports: readonly (EmitterPort | EventTargetPort)[];
}

/** The part of Electron's `process.parentPort` that is needed here. */
export interface ParentPort {
  on(type: 'message', listener: (event: ParentEvent) => void): unknown;
  postMessage(message: CoreNotice): void;
}

export interface ParentLinkOptions {
  log(line: string): void;
  /** Ends the process; called once, after the core has closed its file. */
  exit(code: number): void;
}

/** Serves the pages and answers the questions of the desktop's main process until it says `shutdown`. */
export function linkToParent(parent: ParentPort, core: HostedCore, { log, exit }: ParentLinkOptions): void {
  const service = joinRepeatedCalls(core.service);
  const instance = randomUUID();
  const onBug = (error: unknown, method: string) => log(`${method}: ${describeError(error)}`);

  async function shutDown(): Promise<void> {
    try {
      await core.close();
      exit(0);
    } catch (error) {
      log(`shutdown: ${describeError(error)}`);
      exit(1);
    }
  }

  function act(message: ParentMessage, ports: ParentEvent['ports']): void {
    switch (message.type) {
      case 'serve':
        for (const port of ports) serve(portChannel(port), service, message.role, { instance, onBug });
        break;
      case 'shutdown':
        void shutDown();
        break;
      case 'grant-file':
      case 'grant-folder':
      case 'output':
        parent.postMessage(answerTo(message, core, log));
        break;
      default:
        message satisfies never;
    }
  }

  parent.on('message', ({ data, ports }) => {
    const message = parseParentMessage(data);
    if (message) act(message, ports);
    else log('The main process sent a message that the core does not know.');
  });
  parent.postMessage({ type: 'ready' });
}

function answerTo(question: ParentQuestion, core: HostedCore, log: (line: string) => void): CoreNotice {
  const { id } = question;
  try {
    return { type: 'answer', id, value: resultOf(question, core), error: null };
  } catch (error) {
    if (error instanceof AppError) return { type: 'answer', id, value: null, error: error.message };
    log(`${question.type}: ${describeError(error)}`);
    return { type: 'answer', id, value: null, error: '程序出现意外问题，这一步没有完成。请重试一次。' };
  }
}

function resultOf(question: ParentQuestion, { files }: HostedCore): unknown {
  switch (question.type) {
    case 'grant-file':
      return files.grantInput(question.path, question.name);
    case 'grant-folder':
      return files.grantInput(question.path);
    case 'output':
      return files.output(question.grant);
    default:
      return question satisfies never;
  }
}
