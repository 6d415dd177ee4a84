import { append, buildBundle } from './bundle-builder.ts';
import { present } from './example-bundle.ts';
import {
  classA,
  type Forgery,
  firstAttempt,
  otherDigest,
  recipe,
  withLedger,
  withReplacement,
  withResult,
} from './forging.ts';
import { departmentPlan, inspectorsOf, jointPlan, objectPlan } from './recipes.ts';

/** Results, cancellations and substitutions that do not follow from the seed. */
export const forgedResults: Forgery[] = [
  [
    'a class stated larger than it is',
    ['attempt-1-sizes'],
    () =>
      withResult(({ counts }) => {
        present(counts[0]).N += 1;
      }),
  ],
  [
    'more drawn than the plan allows',
    ['attempt-1-counts'],
    () =>
      withResult(({ counts }) => {
        present(counts[0]).n += 1;
      }),
  ],
  [
    'two businesses exchanged in the order',
    ['attempt-1-order'],
    () =>
      withResult(({ drawn }) => {
        [present(drawn[0]).index, present(drawn[1]).index] = [present(drawn[1]).index, present(drawn[0]).index];
      }),
  ],
  [
    'a friend spared',
    ['attempt-1-drawn'],
    () =>
      withResult(({ drawn, reserves }) => {
        present(drawn[0]).id = present(reserves[0]).id;
      }),
  ],
  [
    'a friend moved to the end of the reserves',
    ['attempt-1-reserves'],
    () =>
      withResult(({ reserves }) => {
        [present(reserves[0]).id, present(reserves[1]).id] = [present(reserves[1]).id, present(reserves[0]).id];
      }),
  ],
  [
    'a business drawn in addition',
    ['attempt-1-order'],
    () =>
      withResult(({ drawn }) => {
        drawn.push({ ...present(drawn.at(-1)), n: drawn.length + 1 });
      }),
  ],
  [
    'an inspector exchanged',
    ['attempt-1-match'],
    () =>
      withResult(attempt => {
        const { teams } = attempt.match as { teams: string[][] };
        const free = present(departmentPlan().roster?.find(({ id }) => !teams[0]?.includes(id)));
        present(teams[0])[0] = free.id;
      }),
  ],
  [
    'a matching called impossible',
    ['attempt-1-match'],
    () =>
      withResult(attempt => {
        const certificate = { object: 0, inspectors: [0], objects: [0], capacity: 1, needAtLeast: 2 };
        attempt.match = { ok: false, certificate };
      }),
  ],
  [
    'an impossible matching announced where one exists',
    ['attempt-1-match'],
    () => buildBundle({ ...recipe(), ceremonies: [{ announcesInfeasible: true }] }),
  ],
  [
    'an impossible matching with another proof',
    ['attempt-1-match'],
    () =>
      withResult(
        ({ match }) => {
          const { certificate } = match as { certificate: { needAtLeast: number } };
          certificate.needAtLeast -= 1;
        },
        { ...departmentPlan(), roster: inspectorsOf('ZF', 2, 1) },
      ),
  ],
  [
    'a matching where the plan has none',
    ['attempt-1-match'],
    () =>
      withResult(attempt => {
        attempt.match = { ok: true, teams: [] };
      }, objectPlan()),
  ],
  [
    'no matching where the plan has one',
    ['attempt-1-match'],
    () =>
      withResult(attempt => {
        delete attempt.match;
      }),
  ],
  [
    'departments in another order',
    ['attempt-1-match'],
    () =>
      withResult(({ match }) => {
        (match as unknown[]).reverse();
      }, jointPlan()),
  ],
  [
    'a department left out',
    ['attempt-1-match'],
    () =>
      withResult(({ match }) => {
        (match as unknown[]).pop();
      }, jointPlan()),
  ],
  [
    'one department for all of a joint check',
    ['attempt-1-match'],
    () =>
      withResult(attempt => {
        [attempt.match] = attempt.match as unknown[];
      }, jointPlan()),
  ],
  ['another result in the ledger', ['attempt-1-result'], () => withLedger('result', { digest: otherDigest })],
  [
    'a cancellation without a reason',
    ['attempt-1-cancel'],
    () =>
      withLedger('cancel', { reason: '' }, buildBundle({ ...recipe(), ceremonies: [{ cancelled: 'after-result' }] })),
  ],
  [
    'a cancellation approved twice by one person',
    ['attempt-1-cancel'],
    () => {
      const bundle = buildBundle({ ...recipe(), ceremonies: [{ cancelled: 'after-result' }] });
      return withLedger('cancel', { approvedBy: ['局长 张某', '局长 张某'] }, bundle);
    },
  ],
  [
    'a substitute out of turn',
    ['attempt-1-replace'],
    () => withReplacement(bundle => ({ in: classA(bundle).reserves[1] })),
  ],
  [
    'a substitute of another class',
    ['attempt-1-replace'],
    () => withReplacement(bundle => ({ in: firstAttempt(bundle).reserves.find(({ stratum }) => stratum === 'B')?.id })),
  ],
  [
    'a substitution of a business that was not drawn',
    ['attempt-1-replace'],
    () => withReplacement(() => ({ out: 'QY9999' })),
  ],
  [
    'a substitution for a reason outside the plan',
    ['attempt-1-replace'],
    () => withReplacement(() => ({ reason: '查无下落' })),
  ],
  [
    'more substitutions than reserves',
    ['attempt-1-replace'],
    () => {
      const bundle = withReplacement(() => ({}));
      const { drawn, reserves } = classA(bundle);
      append(bundle, 'replace', { attempt: 1, out: drawn[1], in: reserves[1], reason: '已注销' });
      return append(bundle, 'replace', { attempt: 1, out: drawn[2], in: reserves[1], reason: '已注销' });
    },
  ],
];
