import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeApprovals, usualApprovals } from '#domain/approval/approval-rule.ts';
import { type Decision, decisionFault, type Request, spendingFault, stateAfter } from '#domain/approval/decision.ts';

const open: Request = { state: 'open', requestedBy: 1, decidedBy: [], unchanged: true };

describe('who may decide', () => {
  test('anybody but the one who asked, and each of them once', () => {
    expect(decisionFault(open, 2, 'approve')).toBeNull();
    expect(decisionFault(open, 1, 'approve')).toBe('own');
    expect(decisionFault(open, 1, 'reject')).toBe('own');
    expect(decisionFault({ ...open, decidedBy: [2] }, 2, 'reject')).toBe('twice');
  });

  test('nobody once it has ended', () => {
    for (const state of ['approved', 'rejected', 'withdrawn', 'lapsed', 'used'] as const) {
      expect(decisionFault({ ...open, state }, 2, 'approve')).toBe('ended');
    }
  });

  test('what has changed since can be turned down but not approved', () => {
    expect(decisionFault({ ...open, unchanged: false }, 2, 'approve')).toBe('changed');
    expect(decisionFault({ ...open, unchanged: false }, 2, 'reject')).toBeNull();
  });

  test('whoever tries in whatever order, an approved request has as many different people as it needs, none of them who asked', () => {
    const tries = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom<Decision>('approve', 'reject')));
    const property = fc.property(tries, fc.integer({ min: 1, max: 3 }), (attempts, needed) => {
      let request = open;
      const agreed = new Set<number>();
      for (const [by, decision] of attempts) {
        if (decisionFault(request, by, decision)) continue;
        if (decision === 'approve') agreed.add(by);
        const state = stateAfter(decision, agreed.size, needed);
        request = { ...request, state, decidedBy: [...request.decidedBy, by] };
      }
      expect(agreed.has(1)).toBe(false);
      expect(new Set(request.decidedBy).size).toBe(request.decidedBy.length);
      if (request.state === 'approved') expect(agreed.size).toBe(needed);
      if (request.state === 'open') expect(agreed.size).toBeLessThan(needed);
    });
    fc.assert(property, { seed: 7, numRuns: 500 });
  });
});

describe('what a request lets through', () => {
  const asked = { reason: '停电', details: { on: '2026-03-12' } };
  const approved = { ...open, ...asked, state: 'approved', decidedBy: [2, 3], approvals: 2 } as const;

  test('the deed that was asked for, and no other', () => {
    expect(spendingFault(approved, asked, 2)).toBeNull();
    expect(spendingFault(approved, { ...asked, reason: null }, 2)).toBeNull();
    expect(spendingFault(approved, { ...asked, reason: '另一件事' }, 2)).toBe('otherwise');
    expect(spendingFault(approved, { ...asked, details: { on: '2026-03-13' } }, 2)).toBe('otherwise');
    expect(spendingFault(approved, { ...asked, details: { ...asked.details, more: '' } }, 2)).toBe('otherwise');
  });

  test('nothing before enough have agreed, by the rule of the day on which it is done', () => {
    expect(spendingFault({ ...approved, state: 'open', approvals: 1 }, asked, 2)).toBe('undecided');
    expect(spendingFault(approved, asked, 3)).toBe('more-needed');
    expect(spendingFault(approved, asked, 1)).toBeNull();
  });

  test('nothing once its subject has changed', () => {
    expect(spendingFault({ ...approved, unchanged: false }, asked, 2)).toBe('changed');
  });
});

test('a profile that says nothing of approvals, or not of all, is completed as usual', () => {
  expect(completeApprovals(undefined)).toEqual(usualApprovals);
  const stored = { approvers: { 'task.void': 3 }, source: '局长办公会纪要' } as never;
  expect(completeApprovals(stored)).toEqual({
    source: '局长办公会纪要',
    approvers: { ...usualApprovals.approvers, 'task.void': 3 },
  });
});
