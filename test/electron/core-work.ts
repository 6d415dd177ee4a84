import type { Page } from 'playwright-core';
import type { CommandName, InputOf, JobName, OutputOf, QueryName } from '#contract/contract.ts';
import { askCore } from './core-call.ts';

let commands = 0;

/** Has the core do something as a page would, and answers its result; throws its sentence when it refuses. */
export async function workWithCore<Name extends QueryName | CommandName | JobName>(
  page: Page,
  method: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  commands += 1;
  const heard = await askCore(page, { method, input, commandId: `test-command-${process.pid}-${commands}` });
  const answer = heard.at(-1);
  if (answer?.type === 'reply') return answer.result as OutputOf<Name>;
  throw new Error(answer?.type === 'failure' ? answer.error.sentence : 'The core did not answer.');
}
