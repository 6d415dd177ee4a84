import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract, type MethodName } from '#contract/contract.ts';
import type { Method } from '#contract/method.ts';
import { drawUntil } from '../../core/support/ceremony.ts';
import { draftOf } from '../../core/support/draft.ts';
import { prepared, smallCounty } from '../../core/support/prepared-core.ts';
import type { RunningCore } from '../../core/support/running-core.ts';
import { testAccount } from '../../core/support/signed-in.ts';
import { nearlyRight } from './nearly-right.ts';
import { type RawAnswer, type RawPage, rawPortPage, rawSocketPage } from './raw-page.ts';
import { ownFields, wildValue } from './wild-values.ts';

const county = prepared(smallCounty);
const names = Object.keys(contract) as MethodName[];
const methodOf = (name: MethodName): Method => contract[name];
const wires = [
  ['a WebSocket', 'json', rawSocketPage],
  ['a MessagePort', 'clone', rawPortPage],
] as const;

// Together a little more than 20,000 calls: two wires, every method, this often.
const WILD_CALLS_A_METHOD = 190;
const NEARLY_RIGHT_CALLS_A_METHOD = 40;
const CALLS_AT_ONCE = 50;

/** Every code of the contract but the one that stands for a bug. */
const honestCodes: readonly string[] = [
  'invalid-input',
  'not-found',
  'not-allowed',
  'signed-out',
  'locked',
  'conflict',
  'no-workspace',
  'workspace-busy',
  'workspace-newer',
  'workspace-damaged',
  'folder-unusable',
  'disk-full',
  'file-unreadable',
  'file-too-large',
  'file-protected',
  'cancelled',
  'self-test-failed',
  'needs-approval',
];

const digestOf = (running: RunningCore): string =>
  createHash('sha256').update(running.database().raw.serialize()).digest('hex');

const sample = (arbitrary: fc.Arbitrary<unknown>, count: number, seed: number): unknown[] =>
  fc.sample(arbitrary, { numRuns: count, seed });

/** With an empty object these methods would close, open or make the workspace under the other calls. */
function kept(name: MethodName, input: unknown): unknown {
  const isDangerous = methodOf(name).scope === 'application' && methodOf(name).kind === 'job';
  return isDangerous ? ownFields([['garbage', input]]) : input;
}

function requireHonest(name: string, input: unknown, answer: RawAnswer): void {
  if (answer.type === 'reply') return;
  const { code, sentence } = answer.error;
  const shown = `${name} ${inspect(input, { depth: 6, maxStringLength: 100 }).slice(0, 800)}: ${sentence}`;
  expect.soft(honestCodes, shown).toContain(code);
  expect.soft(sentence, shown).toMatch(/[\u4e00-\u9fff]{2}/);
}

const commandIdOf = (name: MethodName, place: string) => (methodOf(name).kind === 'query' ? undefined : place);

/** A county in the middle of its work: a task that is drawn, one that is being drawn, one that is only planned. */
async function workingCounty(): Promise<RunningCore> {
  const running = await county();
  await drawUntil(running, 'CLOSED');
  await drawUntil(running, 'WITNESSED');
  await running.client.command('task.create', draftOf());
  return running;
}

/** A session of the administrator for every call, whatever the calls before have done to his. */
function seatOf(running: RunningCore): () => string {
  const { sessions, accounts } = running.application.requireWorkspace();
  const { id = 0 } = accounts.named(testAccount.name) ?? {};
  return () => sessions.begin(id, running.clock.now().getTime());
}

/** A wrong password leaves its trace though the call fails. */
const traced = new Set<MethodName>([
  'account.signIn',
  'account.unlock',
  'account.recover',
  'account.renewCode',
  'account.changePassword',
]);

async function everyAnswered(page: RawPage, calls: readonly (readonly [MethodName, unknown])[], mark: string) {
  const answers: RawAnswer[] = [];
  for (let at = 0; at < calls.length; at += CALLS_AT_ONCE) {
    const some = calls.slice(at, at + CALLS_AT_ONCE);
    const asked = some.map(([name, input], place) =>
      page.call(name, input, commandIdOf(name, `${mark}-${at + place}`)),
    );
    answers.push(...(await Promise.all(asked)));
  }
  return answers;
}

test.each(wires)(
  'wild input of every method over %s is refused with a sentence and changes no row',
  async (_title, wire, open) => {
    const running = await workingCounty();
    const page = await open(running.core.service, seatOf(running));
    const wild = wildValue(wire);
    for (const [place, name] of names.entries()) {
      const inputs = sample(wild, WILD_CALLS_A_METHOD, place).map(input => kept(name, input));
      // What happens to be right is asked elsewhere.
      const wrong = inputs.filter(input => !methodOf(name).input.safeParse(input).success);
      const before = digestOf(running);
      const answers = await everyAnswered(
        page,
        wrong.map(input => [name, input] as const),
        name,
      );
      for (const [at, answer] of answers.entries()) {
        requireHonest(name, wrong[at], answer);
        expect.soft(answer.type === 'failure' && answer.error.code).toBe('invalid-input');
      }
      expect(digestOf(running), name).toBe(before);
    }
    expect([...page.bugs, ...running.bugs]).toEqual([]);
  },
  180_000,
);

test.each(wires)(
  'nearly right input of every method over %s is answered or refused with a sentence, and what is refused changes no row',
  async (_title, wire, open) => {
    const running = await workingCounty();
    const page = await open(running.core.service, seatOf(running));
    const wild = wildValue(wire);
    for (const [place, name] of names.entries()) {
      const inputs = sample(nearlyRight(methodOf(name).input, wild), NEARLY_RIGHT_CALLS_A_METHOD, place);
      for (const [at, input] of inputs.map(each => kept(name, each)).entries()) {
        const before = digestOf(running);
        const answer = await page.call(name, input, commandIdOf(name, `${name}-${at}`));
        requireHonest(name, input, answer);
        if (answer.type === 'failure' && !traced.has(name))
          expect(digestOf(running), `${name} ${JSON.stringify(answer)}`).toBe(before);
      }
    }
    expect([...page.bugs, ...running.bugs]).toEqual([]);
    expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
    expect(running.database().raw.pragma('integrity_check', { simple: true })).toBe('ok');
  },
  180_000,
);

test.each(wires)('methods nobody knows and messages that are none end nothing over %s', async (_title, wire, open) => {
  const running = await workingCounty();
  const page = await open(running.core.service, seatOf(running));
  const before = digestOf(running);
  for (const message of sample(wildValue(wire), 1000, 7)) page.send(message);
  for (const part of sample(wildValue(wire), 500, 8))
    page.send({ type: 'call', id: part, method: part, input: part, commandId: part });
  const unknown = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'object.list ', 'OBJECT.LIST'),
  );
  for (const method of fc.sample(unknown, { numRuns: 500, seed: 9 })) {
    const answer = await page.call(method, {}, 'x');
    expect(answer).toMatchObject({ type: 'failure', error: { code: 'invalid-input' } });
  }
  expect(await page.call('workspace.status', {})).toMatchObject({ type: 'reply' });
  expect(digestOf(running)).toBe(before);
  expect([...page.bugs, ...running.bugs]).toEqual([]);
});
