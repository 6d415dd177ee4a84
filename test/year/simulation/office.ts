import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { contract, type InputOf, type MethodName, type OutputOf } from '#contract/contract.ts';
import { type Core, createCore } from '#core/core.ts';
import { demoBureau } from '#core/workspace/demo-bureau.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import type { Client } from '#rpc/client.ts';
import { projectRoot } from '../../../scripts/project-root.ts';

/** Asks for any method of the contract, whatever its kind. */
export type Ask = <Name extends MethodName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;

/** Somebody who works in the simulated bureau, at a page of his own. */
export interface Person {
  readonly name: string;
  readonly ask: Ask;
  readonly accountId: number;
}

/** The simulated bureau: its people, its core, and the day it is. */
export interface Office {
  readonly core: Core;
  /** Keeps the registries and the plan, writes papers, confirms publications. */
  readonly clerk: Person;
  /** Enters results; never reviews them. */
  readonly entry: Person;
  readonly reviewers: readonly [Person, Person];
  today(): string;
  /** Goes on to nine o'clock of a later day. */
  comesTo(day: string): void;
  close(): Promise<void>;
}

const password = 'Yunhe-2026';
/** Passwords cost next to nothing here: their guessing has its own tests. */
const passwordCost = 4;
/** Below a mirror of the wall clock nobody works between nine and five. */
const hour = 3_600_000;

/** Makes the bureau in a folder and gives each of its people an account. */
export async function openOffice(folder: string, firstDay: string): Promise<Office> {
  const began = performance.now();
  let morning = Date.parse(`${firstDay}T09:00:00+08:00`);
  let past = 0;
  // Work takes its time within a day, so that what happens later has a later instant.
  const now = () => new Date(morning + Math.min(performance.now() - began - past, 8 * hour));
  const core = createCore({
    version: 'simulated-year',
    resourceFolder: join(projectRoot, 'resources'),
    defaultFolder: join(folder, 'workspace'),
    canChooseFolder: false,
    keyFolder: join(folder, 'workspace', '密钥'),
    passwordCost,
    now,
    uptime: () => now().getTime() / 1000,
    log: line => process.stderr.write(`${line}\n`),
  });
  const clients: Client[] = [];
  const page = () => {
    const client = connectInProcess(core, error => process.stderr.write(`${String(error)}\n`));
    clients.push(client);
    return client;
  };
  const first = page();
  const account = { name: '林英', password };
  const { session } = await first.job('workspace.create', { folder: null, bureau: demoBureau, account });
  first.carrySession(session);
  const clerk = sitting('林英', 1, first);
  return {
    core,
    clerk,
    entry: await appoint(clerk, page(), '周静', ['result-entry', 'clerk']),
    reviewers: [await appoint(clerk, page(), '郭强', ['reviewer']), await appoint(clerk, page(), '梁平', ['reviewer'])],
    today: () => new Date(now().getTime() + 8 * hour).toISOString().slice(0, 10),
    comesTo(day) {
      morning = Date.parse(`${day}T09:00:00+08:00`);
      past = performance.now() - began;
    },
    async close() {
      for (const client of clients) client.close();
      await core.close();
    },
  };
}

async function appoint(clerk: Person, client: Client, name: string, roles: string[]): Promise<Person> {
  const given = `${password}!`;
  const { id } = await clerk.ask('account.save', { id: null, name, roles, password: given, reason: '本年度分工' });
  const { session } = await client.job('account.signIn', { name, password: given });
  client.carrySession(session);
  await client.job('account.changePassword', { current: given, password });
  return sitting(name, id, client);
}

/** A page that its person unlocks whenever it has locked itself over the days. */
function sitting(name: string, accountId: number, client: Client): Person {
  const { query, command, job } = client as unknown as Record<'query' | 'command' | 'job', Ask>;
  const ask: Ask = async (method, input) => {
    const once = () => ({ query, command, job })[contract[method].kind](method, input);
    try {
      return await once();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== 'locked') throw new Error(`${name}, ${method}: ${error.message}`, { cause: input });
      await client.job('account.unlock', { password });
      return once();
    }
  };
  return { name, accountId, ask };
}

/** Asks for what another must agree to, and has as many agree at their own pages as are needed. */
export async function agreed({ reviewers }: Office, by: Person, asked: InputOf<'approval.request'>): Promise<void> {
  const { needed } = await by.ask('approval.standing', { action: asked.action, subject: asked.subject });
  if (needed === 0) return;
  const { id } = await by.ask('approval.request', asked);
  for (const reviewer of reviewers.slice(0, needed)) {
    await reviewer.ask('approval.decide', { id, decision: 'approve', note: '同意' });
  }
}
