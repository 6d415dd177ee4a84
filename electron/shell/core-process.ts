import { randomUUID } from 'node:crypto';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { AppError } from '#contract/app-error.ts';
import type { Role } from '#rpc/service.ts';
import { type CoreRequest, parseCoreMessage } from './core-message.ts';
import type { Log } from './log.ts';
import { createPendingAnswers } from './pending-answers.ts';

const shutdownPatience = 8000; // Milliseconds; a checkpoint of a large file takes two or three seconds.

export interface CoreOptions {
  readonly entry: string;
  readonly arguments: readonly string[];
  readonly log: Log;
  /** The core has ended by itself; everything that waited for it is rejected. */
  readonly onLost: (restarting: boolean) => void;
}

interface Held {
  readonly message: object;
  readonly ports: MessagePortMain[];
}

const lost = () => new AppError('disconnected', '后台程序刚才意外退出，这一步没有完成，请再做一次。');

/** The core in its own process: it crashes apart from the windows and is started again once. */
export class CoreProcess {
  readonly #options: CoreOptions;
  readonly #answers = createPendingAnswers();
  #child: UtilityProcess | null = null;
  /** What is to be sent as soon as the core can listen; null once it does. */
  #held: Held[] | null = [];
  #restarted = false;
  #stopping: Promise<void> | null = null;

  constructor(options: CoreOptions) {
    this.#options = options;
    this.#start();
  }

  /** Lets the core serve the other end of this port; closes it at once when there is no core any more. */
  serve(role: Role, port: MessagePortMain): void {
    this.#send({ type: 'serve', role }, [port]);
  }

  /** Asks the core for what only the main process may ask; rejects with an AppError. */
  ask(request: CoreRequest): Promise<unknown> {
    if (!this.#child) return Promise.reject(lost());
    const id = randomUUID();
    const answer = this.#answers.wait(id);
    this.#send({ ...request, id }, []);
    return answer;
  }

  /** Lets the core close its file, and ends it when that takes too long. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  #start(): void {
    const { entry, arguments: given, log } = this.#options;
    const child = utilityProcess.fork(entry, [...given], { serviceName: 'mingchou-core', stdio: 'pipe' });
    child.stdout?.on('data', (data: Buffer) => log(`core: ${data}`));
    child.stderr?.on('data', (data: Buffer) => log(`core: ${data}`));
    child.on('message', message => this.#received(message));
    child.once('exit', code => this.#ended(code));
    this.#child = child;
  }

  #send(message: object, ports: MessagePortMain[]): void {
    // A closed port tells the page, which asks again and in the end gives up.
    if (!this.#child) for (const port of ports) port.close();
    else if (this.#held) this.#held.push({ message, ports });
    else this.#child.postMessage(message, ports);
  }

  #received(data: unknown): void {
    const message = parseCoreMessage(data);
    if (message === null) this.#options.log(`core: unknown message ${JSON.stringify(data)?.slice(0, 200)}`);
    else if (message.type === 'answer') this.#answers.settle(message, sentence => new AppError('unexpected', sentence));
    else this.#becameReady();
  }

  #becameReady(): void {
    for (const { message, ports } of this.#held ?? []) this.#child?.postMessage(message, ports);
    this.#held = null;
  }

  #ended(code: number): void {
    this.#child = null;
    for (const { ports } of this.#held ?? []) for (const port of ports) port.close();
    this.#held = [];
    this.#answers.rejectAll(lost());
    if (this.#stopping) return;
    this.#options.log(`core: ended with code ${code}`);
    const restarting = !this.#restarted;
    this.#restarted = true;
    if (restarting) this.#start();
    this.#options.onLost(restarting);
  }

  async #stop(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
    child.postMessage({ type: 'shutdown' });
    const impatient = setTimeout(() => child.kill(), shutdownPatience);
    await gone;
    clearTimeout(impatient);
  }
}
