import { describe } from 'vitest';
import type { MakeLink } from './link.ts';
import { promiseAnswers } from './promised-answers.ts';
import { promiseEnds } from './promised-ends.ts';
import { promiseReturn } from './promised-return.ts';
import { type Subject, settingMaker } from './transport-setting.ts';

/** What every transport promises of every service behind the contract, the example's as well as the real core's. */
export function describeTransport(name: string, makeLink: MakeLink, makeSubject: () => Promise<Subject>): void {
  const make = settingMaker(makeLink, makeSubject);
  describe(name, () => {
    promiseAnswers(make);
    promiseReturn(make);
    promiseEnds(make);
  });
}
