import { describe, expect, test } from 'vitest';
import { replaceInspector } from '#domain/draw/absence.ts';
import { elementAt } from '#domain/draw/element-at.ts';
import { indexOfObject, objectReader } from '#domain/draw/frame.ts';
import { readFrame } from '#domain/draw/frame-reader.ts';
import type { PlanInspector } from '#domain/draw/plan.ts';
import { computeResult } from '#domain/draw/result.ts';
import { rosterGroups } from '#domain/draw/roster-group.ts';
import { type Substitution, substituteObject } from '#domain/draw/substitution.ts';
import type { TeamsNow } from '#domain/draw/team-now.ts';
import { exampleBundle, jointDraw } from './known-answers.ts';
import { frameOf, inspector, object, plan } from './rosters.ts';

const { seed } = jointDraw;
/** The known answers go on past the reserves of their plan. */
const manyReserves = { ...jointDraw.plan, reserve: 100 };

function read(text: string) {
  const frame = readFrame(text);
  if (!frame.ok) throw new Error(frame.reason);
  return frame.frame;
}

/** The teams of the joint draw as drawn; null for the department without. */
function drawnTeams(): (Map<string, readonly string[]> | null)[] {
  const { match, drawn } = jointDraw.result;
  if (!Array.isArray(match)) throw new Error('A joint draw has a list of matches.');
  return match.map(department => {
    return department.ok ? new Map(drawn.map(({ id }, place) => [id, department.teams[place] ?? []])) : null;
  });
}

function carryOut(teams: readonly (Map<string, readonly string[]> | null)[], out: string, outcome: Substitution): void {
  if (!outcome.ok) throw new Error(outcome.reason);
  const drawn = teams.filter(now => now !== null);
  drawn.forEach((now, place) => {
    now.delete(out);
    now.set(outcome.in, elementAt(outcome.teams, place).team);
  });
}

describe('after the joint draw', () => {
  const frame = read(jointDraw.frameText);
  const teams = drawnTeams();

  test.each(jointDraw.substitutions)(
    '$out is replaced as known, the earlier replacements counted',
    ({ out, used, outcome }) => {
      const found = substituteObject({ plan: manyReserves, frame, seed, out, used: new Set(used), teams });
      expect(found).toMatchObject(outcome as object);
      carryOut(teams, out, found);
    },
  );

  test.each(jointDraw.absences)('$absent is replaced at $object as known', ({ object: id, absent, outcome }) => {
    const now = teams[0];
    if (!now) throw new Error('The first department has teams.');
    const found = replaceInspector({
      rules: jointDraw.plan,
      group: elementAt(rosterGroups(jointDraw.plan), 0),
      seed,
      object: objectReader(frame)(indexOfObject(frame, id)),
      absent,
      unavailable: new Set(),
      teams: now,
    });
    expect(found).toEqual(outcome);
    now.set(id, outcome.team);
  });
});

test('the example bundle replaced its object by the reserve the rule leaves', () => {
  const attempt = elementAt(exampleBundle.attempts, 1);
  if (attempt.match === undefined || !('ok' in attempt.match) || !attempt.match.ok) throw new Error('It has teams.');
  const { teams: drawn } = attempt.match;
  const teams = [new Map(attempt.drawn.map(({ id }, place) => [id, drawn[place] ?? []]))];
  const frame = read(exampleBundle.frameText);
  const replaced = exampleBundle.ledger.find(({ type }) => type === 'replace')?.data;
  const found = substituteObject({
    plan: exampleBundle.plan,
    frame,
    seed: attempt.seed,
    out: '91330100MA762430110',
    used: new Set(),
    teams,
  });
  expect(replaced).toMatchObject({ out: '91330100MA762430110', in: found.ok ? found.in : '' });
});

describe('reserves', () => {
  const frame = frameOf(Array.from({ length: 6 }, (_, place) => object(`10${place}`)));
  const { roster: _roster, teamSize: _teamSize, ...objectsOnly } = plan();
  const twoReserves = { ...objectsOnly, reserve: 2 };

  test('come in draw order until they are used up', () => {
    const everyObject = { ...objectsOnly, strata: [{ code: 'A', name: '一般', bp: 10_000 }] };
    const order = computeResult(everyObject, frame, seed).drawn.map(({ id }) => id);
    const used = new Set<string>();
    const found = Array.from({ length: 3 }, () => {
      const next = substituteObject({ plan: twoReserves, frame, seed, out: order[0] ?? '', used, teams: [] });
      if (next.ok) used.add(next.in);
      return next.ok ? `${next.n} ${next.in}` : next.reason;
    });
    expect(found).toEqual([
      `4 ${order[3]}`,
      `5 ${order[4]}`,
      '这一层的候补已经用完，没有可递补的对象。确有需要的，请改用追加。',
    ]);
  });

  test('an object that is not in the frame cannot be replaced', () => {
    const found = substituteObject({ plan: objectsOnly, frame, seed, out: '999', used: new Set(), teams: [] });
    expect(found).toEqual({ ok: false, reason: '编号 999 不在名单快照里，不能递补。' });
  });

  test('a substitute whose places nobody can fill is said so', () => {
    const roster = [inspector('1', { recuse: [...frame.rows].map(row => elementAt(row, 0)) }), inspector('2')];
    const full = plan({ roster });
    const out = elementAt(computeResult(objectsOnly, frame, seed).drawn, 0).id;
    const found = substituteObject({
      plan: full,
      frame,
      seed,
      out,
      used: new Set(),
      teams: [new Map([[out, ['1', '2']]])],
    });
    expect(found).toMatchObject({ ok: false });
    if (!found.ok) expect(found.reason).toContain('没有足够的检查人员');
  });
});

describe('an absent inspector', () => {
  const quals = ['执法证', '特种设备'];
  const lift = object('1', { category: '特种设备' });

  function replaced(
    roster: readonly PlanInspector[],
    team: string[],
    unavailable: string[] = [],
    others: [string, string[]][] = [],
  ) {
    const teams: TeamsNow = new Map([['1', team], ...others]);
    const group = elementAt(rosterGroups(plan({ roster })), 0);
    return replaceInspector({
      rules: plan(),
      group,
      seed,
      object: lift,
      absent: '1',
      unavailable: new Set(unavailable),
      teams,
    });
  }

  test('the only specialist is replaced by a specialist, even a busier one', () => {
    const roster = [inspector('1', { quals }), inspector('2'), inspector('3'), inspector('4', { quals, load0: 9 })];
    expect(replaced(roster, ['1', '2'])).toEqual({ ok: true, in: '4', team: ['2', '4'] });
  });

  test('where a specialist stays, the least loaded comes', () => {
    const roster = [inspector('1'), inspector('2', { quals }), inspector('3', { load0: 1 }), inspector('4')];
    expect(replaced(roster, ['1', '2'])).toEqual({ ok: true, in: '4', team: ['2', '4'] });
    expect(
      replaced(
        roster,
        ['1', '2'],
        [],
        [
          ['2', ['3', '4']],
          ['3', ['2', '4']],
        ],
      ),
    ).toMatchObject({ in: '3' });
    expect(replaced(roster, ['1', '2'], ['4'])).toMatchObject({ in: '3' });
  });

  test('nobody comes beyond his cap, from the own area or against a recusal', () => {
    const away = [inspector('3', { cap: 0 }), inspector('4', { unit: '城关所' }), inspector('5', { recuse: ['1'] })];
    const roster = [inspector('1'), inspector('2', { quals }), ...away];
    expect(replaced(roster, ['1', '2'])).toMatchObject({ ok: false });
    expect(replaced([...roster, inspector('6')], ['1', '2'])).toMatchObject({ in: '6' });
  });

  test('who is not in the team cannot be absent from it', () => {
    expect(() => replaced([inspector('1'), inspector('2')], ['2'])).toThrow(RangeError);
  });
});
