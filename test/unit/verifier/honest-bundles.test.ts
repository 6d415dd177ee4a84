import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, type BundleRecipe, buildBundle, digest } from './bundle-builder.ts';
import { checksThat, detailOf } from './checks.ts';
import { type Bundle, present } from './example-bundle.ts';
import { departmentPlan, inspectorsOf, jointPlan, objectPlan, rowsOf } from './recipes.ts';

const CATEGORIES = ['食品', '计量', ''];
const objects = (): BundleRecipe => ({ plan: objectPlan(), rows: rowsOf(60, ['A', 'B']) });
const department = (): BundleRecipe => ({ plan: departmentPlan(), rows: rowsOf(60, ['A', 'B'], CATEGORIES) });
const joint = (): BundleRecipe => ({ plan: jointPlan(), rows: rowsOf(60, ['A', 'B'], CATEGORIES) });
/** Two inspectors with one place each for seven objects: no matching can exist. */
const impossible = (): BundleRecipe => {
  const { plan, rows } = department();
  return { plan: { ...plan, roster: inspectorsOf('ZF', 2, 1) }, rows };
};

function withReplacements(): Bundle {
  const bundle = buildBundle(department());
  const { drawn, reserves } = present(bundle.attempts[0]);
  const [first, second] = reserves.filter(({ stratum }) => stratum === 'A').map(({ id }) => id);
  const out = present(drawn.find(({ stratum }) => stratum === 'A')).id;
  append(bundle, 'replace', { attempt: 1, out, in: first, reason: '已注销', rule: '同层候补顺位 1' });
  append(bundle, 'replace', { attempt: 1, out: first, in: second, reason: '迁出辖区', rule: '同层候补顺位 2' });
  return append(bundle, 'close', { attempt: 1 });
}

test.each<[string, () => Bundle]>([
  ['a draw of objects only, by ratio and by count', () => buildBundle(objects())],
  ['one department with specialists, recusal and own areas', () => buildBundle(department())],
  ['three departments that match their inspectors each on its own', () => buildBundle(joint())],
  ['rounding down', () => buildBundle({ ...objects(), plan: { ...objectPlan(), rounding: 'floor' } })],
  [
    'a plan that leaves the rounding to the default',
    () => {
      const { rounding: _rounding, total: _total, ...plan } = objectPlan();
      return buildBundle({ ...objects(), plan });
    },
  ],
  [
    'a fixed total shared over three classes',
    () => {
      const strata = ['A', 'B', 'C'].map((code, i) => ({ code, bp: 300 + 900 * i }));
      const plan = { ...objectPlan(), strata, rounding: 'total', total: 17 } as const;
      return buildBundle({ plan, rows: rowsOf(100, ['A', 'B', 'C', 'A']) });
    },
  ],
  ['a class without any row', () => buildBundle({ ...objects(), rows: rowsOf(30, ['B']) })],
  ['a frame without any row', () => buildBundle({ ...department(), rows: [] })],
  [
    'an order of visits: every object of the class is drawn',
    () => {
      const strata = [{ code: 'A', bp: 10_000 }];
      return buildBundle({ plan: { ...objectPlan(), strata, reserve: 0 }, rows: rowsOf(12, ['A']) });
    },
  ],
  [
    'a chain that starts at the head of the previous draw',
    () => buildBundle({ ...objects(), ledgerStart: digest('last') }),
  ],
  ['a draw that went on after a power cut', () => buildBundle({ ...objects(), ceremonies: [{ resumes: true }] })],
  [
    'more witnesses than the plan asks for',
    () => {
      const witness = ['000000', '12345678', '20240618', '9'.repeat(64), '777777'];
      return buildBundle({ ...objects(), ceremonies: [{ witness }] });
    },
  ],
  [
    'a draw repeated after an explained cancellation',
    () => buildBundle({ ...department(), ceremonies: [{ cancelled: 'after-result' }, {}] }),
  ],
  [
    'an attempt stopped before all witnesses had given their numbers',
    () => buildBundle({ ...objects(), ceremonies: [{ cancelled: 'before-reveal', witness: ['123456'] }, {}] }),
  ],
  ['substitutes, one of them replaced in turn, and the close', withReplacements],
  ['a matching that cannot exist, with its proof', () => buildBundle(impossible())],
  [
    'a matching that cannot exist, announced in the ledger',
    () => buildBundle({ ...impossible(), ceremonies: [{ announcesInfeasible: true }] }),
  ],
  [
    'a joint check in which one department cannot be matched',
    () => {
      const plan = jointPlan();
      present(plan.departments?.[1]).roster = inspectorsOf('YJ', 2, 9);
      return buildBundle({ ...joint(), plan });
    },
  ],
  [
    'a frame with columns the rules do not use and without unit and category',
    () => {
      const editFrame = (text: string) => text.replaceAll('\tunit\tcategory', '\tphone\taddress');
      const { specialty: _specialty, avoidSameUnit: _avoidSameUnit, ...plan } = departmentPlan();
      return buildBundle({ ...department(), plan, editFrame });
    },
  ],
  [
    'names with escaped tabs, line ends and backslashes',
    () => buildBundle({ ...objects(), editFrame: text => text.replaceAll('户QY0003', 'A\\\\B\\tC\\nD\\rE𠮷é') }),
  ],
])('an honest bundle passes: %s', (_name, make) => {
  const bundle = make();
  expect(checksThat('fail', bundle).map(id => [id, detailOf(id, bundle)])).toEqual([]);
  expect(checksThat('skipped', bundle)).toEqual([]);
});

test('a rehearsal passes and is called a rehearsal', () => {
  const bundle = buildBundle({ ...objects(), plan: { ...objectPlan(), drawId: 'TEST-2026-01' } });
  expect(checksThat('fail', bundle)).toEqual([]);
  expect(detailOf('plan-form', bundle)).toContain('演练');
});

test('a type of ledger entry from a later version is linked, mentioned and otherwise ignored', () => {
  const bundle = append(buildBundle(objects()), 'constructor', { attempt: 1 });
  expect(checksThat('fail', bundle)).toEqual([]);
  expect(detailOf('ledger-order', bundle)).toContain('不认识的类型');
});

test('random plans over random frames are recomputed', () => {
  const plans = fc.record({
    bps: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 4 }),
    rows: fc.integer({ min: 0, max: 80 }),
    reserve: fc.integer({ min: 0, max: 5 }),
    rounding: fc.constantFrom('ceil', 'floor', 'total'),
    make: fc.constantFrom(objectPlan, departmentPlan, jointPlan),
    drawId: fc.stringMatching(/^[0-9A-Za-z._-]{1,64}$/),
  });
  const passes = fc.property(plans, ({ bps, rows, reserve, rounding, make, drawId }) => {
    const strata = bps.map((bp, i) => ({ code: `S${i}`, bp }));
    const total = rounding === 'total' ? 25 : null;
    const plan = { ...make(), strata, reserve, rounding, total, drawId } as const;
    const codes = strata.map(({ code }) => code);
    const bundle = buildBundle({ plan, rows: rowsOf(rows, codes, CATEGORIES) });
    expect(checksThat('fail', bundle)).toEqual([]);
  });
  fc.assert(passes, { seed: 7, numRuns: 120 });
});
