import type { Page } from 'playwright-core';
import type { CommandName, InputOf, JobName, OutputOf, QueryName } from '#contract/contract.ts';
import { takeSession } from '../core/support/signed-in.ts';
import { askCore } from './core-call.ts';

let commands = 0;
/** What signs a page in is used for the calls after it. */
const sessions = new WeakMap<Page, string>();

/** Has the core do something as a page would, and answers its result; throws its sentence when it refuses. */
export async function workWithCore<Name extends QueryName | CommandName | JobName>(
  page: Page,
  method: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  commands += 1;
  const session = sessions.get(page);
  const commandId = `test-command-${process.pid}-${commands}`;
  const heard = await askCore(page, { method, input, commandId, ...(session === undefined ? {} : { session }) });
  const answer = heard.at(-1);
  if (answer?.type === 'reply') {
    takeSession({ carrySession: token => token !== null && sessions.set(page, token) }, answer.result);
    return answer.result as OutputOf<Name>;
  }
  throw new Error(answer?.type === 'failure' ? answer.error.sentence : 'The core did not answer.');
}
