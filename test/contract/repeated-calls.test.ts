import { expect, test } from 'vitest';
import type { Progress } from '#contract/method.ts';
import { joinRepeatedCalls } from '#rpc/repeated-calls.ts';
import type { Service, ServiceCall } from '#rpc/service.ts';

interface Begun {
  readonly call: ServiceCall;
  report(done: number): void;
  answer(result: unknown): void;
  fail(error: Error): void;
  cancelled: boolean;
}

/** A service whose answers the test gives by hand. */
function byHand() {
  const begun: Begun[] = [];
  const service: Service = {
    onEvent: () => () => {},
    call(call, progress) {
      const reply = new Promise<{ result: unknown; topics: [] }>((resolve, reject) => {
        begun.push({
          call,
          report: done => progress({ phase: '读取', done, total: 9 }),
          answer: result => resolve({ result, topics: [] }),
          fail: reject,
          cancelled: false,
        });
      });
      const own = begun.at(-1);
      return {
        reply,
        cancel() {
          if (own) own.cancelled = true;
        },
      };
    },
  };
  return { begun, service };
}

const importing: ServiceCall = { method: 'import.run', input: {}, commandId: 'one', role: 'operator' };
const unheard = () => {};

test('a command id that comes again while its call runs joins it, and learns how far it is', async () => {
  const { begun, service } = byHand();
  const joined = joinRepeatedCalls(service);
  joined.call(importing, unheard);
  begun[0]?.report(3);
  const told: Progress[] = [];
  const again = joined.call(importing, progress => told.push(progress));
  begun[0]?.report(4);
  begun[0]?.answer('all read');
  expect(told.map(({ done }) => done)).toEqual([3, 4]);
  expect(await again.reply).toEqual({ result: 'all read', topics: [] });
  expect(begun).toHaveLength(1);
});

test('cancelling the joined call cancels the one that runs', () => {
  const { begun, service } = byHand();
  const joined = joinRepeatedCalls(service);
  joined.call(importing, unheard);
  joined.call(importing, unheard).cancel();
  expect(begun.map(({ cancelled }) => cancelled)).toEqual([true]);
});

test('a command id that comes again after the end gets the same answer, or the same failure', async () => {
  const { begun, service } = byHand();
  const joined = joinRepeatedCalls(service);
  const first = joined.call(importing, unheard).reply;
  const failing = joined.call({ ...importing, commandId: 'two' }, unheard).reply;
  begun[0]?.answer('done');
  begun[1]?.fail(new Error('no space'));
  await first;
  await expect(failing).rejects.toThrow('no space');
  expect(await joined.call(importing, unheard).reply).toEqual({ result: 'done', topics: [] });
  await expect(joined.call({ ...importing, commandId: 'two' }, unheard).reply).rejects.toThrow('no space');
  expect(begun).toHaveLength(2);
});

test('another id, another method or another role is another call; questions never join', () => {
  const { begun, service } = byHand();
  const joined = joinRepeatedCalls(service);
  joined.call(importing, unheard);
  joined.call({ ...importing, commandId: 'two' }, unheard);
  joined.call({ ...importing, method: 'import.inspect' }, unheard);
  joined.call({ ...importing, role: 'audience' }, unheard);
  const question: ServiceCall = { method: 'workspace.status', input: {}, role: 'operator' };
  joined.call(question, unheard);
  joined.call(question, unheard);
  expect(begun).toHaveLength(6);
});

test('only the last answers are remembered, but a call that runs is never forgotten', async () => {
  const { begun, service } = byHand();
  const joined = joinRepeatedCalls(service, 2);
  joined.call(importing, unheard);
  for (const commandId of ['a', 'b', 'c']) {
    const { reply } = joined.call({ ...importing, commandId }, unheard);
    begun.at(-1)?.answer(commandId);
    await reply;
  }
  joined.call(importing, unheard);
  expect(begun).toHaveLength(4);
  joined.call({ ...importing, commandId: 'c' }, unheard);
  expect(begun).toHaveLength(4);
  joined.call({ ...importing, commandId: 'a' }, unheard);
  expect(begun).toHaveLength(5);
});

test('the same id under another session is another call: nobody is given an answer meant for somebody else', async () => {
  const { begun, service } = byHand();
  const joined = joinRepeatedCalls(service);
  const own = joined.call({ ...importing, session: 'own' }, unheard);
  const other = joined.call({ ...importing, session: 'other' }, unheard);
  const nobody = joined.call(importing, unheard);
  expect(begun).toHaveLength(3);
  begun[0]?.answer('secret');
  begun[1]?.answer('theirs');
  begun[2]?.answer('open');
  expect([(await own.reply).result, (await other.reply).result, (await nobody.reply).result]).toEqual([
    'secret',
    'theirs',
    'open',
  ]);
  expect((await joined.call({ ...importing, session: 'own' }, unheard).reply).result).toBe('secret');
  expect(begun).toHaveLength(3);
});
