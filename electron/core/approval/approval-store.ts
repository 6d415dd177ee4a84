import type { ApprovalAction } from '#domain/approval/approval-action.ts';
import type { ApprovalState, Decision } from '#domain/approval/decision.ts';
import type { Database } from '../db/database.ts';
import type { PageCursor } from '../registry/page-cursor.ts';

export interface Fact {
  readonly name: string;
  readonly text: string;
}

export interface NewApproval {
  readonly action: ApprovalAction;
  readonly subjectId: number;
  readonly subject: string;
  readonly subjectDigest: string;
  readonly facts: readonly Fact[];
  readonly reason: string;
  readonly details: Readonly<Record<string, string>>;
  readonly needed: number;
  readonly requestedBy: number;
  readonly requestedName: string;
}

export interface Approval extends NewApproval {
  readonly id: number;
  readonly state: ApprovalState;
  readonly requestedAt: string;
  readonly endedAt: string | null;
  readonly auditSeq: number | null;
  readonly decisions: readonly ApprovalDecision[];
}

export interface ApprovalDecision {
  readonly accountId: number;
  readonly name: string;
  readonly roles: readonly string[];
  readonly decision: Decision;
  readonly note: string;
  readonly at: string;
  readonly here: boolean;
}

export interface ApprovalFilter {
  readonly states?: readonly ApprovalState[] | undefined;
  readonly requestedBy?: number | undefined;
  readonly action?: ApprovalAction | undefined;
}

/** States in which a request still waits for people or for its deed. */
export const underWay = ['open', 'approved'] as const satisfies readonly ApprovalState[];

/** 审批: what was asked for, who decided how, and what it was used for. */
export function approvalStore(database: Database) {
  const { build } = database;
  const rows = build.selectFrom('approval').selectAll();
  const change = (id: number) => build.updateTable('approval').where('id', '=', id);

  function decisionsOf(id: number): ApprovalDecision[] {
    const query = build.selectFrom('approval_decision').selectAll().where('approval_id', '=', id);
    return database.all(query.orderBy('at').orderBy('account_id')).map(row => ({
      accountId: row.account_id,
      name: row.name,
      roles: JSON.parse(row.roles) as string[],
      decision: row.decision as Decision,
      note: row.note,
      at: row.at,
      here: row.here === 1,
    }));
  }

  const approvalOf = (row: Row): Approval => ({
    id: row.id,
    action: row.action as ApprovalAction,
    subjectId: row.subject_id,
    subject: row.subject,
    subjectDigest: row.subject_digest,
    facts: JSON.parse(row.facts) as Fact[],
    reason: row.reason,
    details: JSON.parse(row.details) as Record<string, string>,
    needed: row.needed,
    requestedBy: row.requested_by,
    requestedName: row.requested_name,
    state: row.state as ApprovalState,
    requestedAt: row.requested_at,
    endedAt: row.ended_at,
    auditSeq: row.audit_seq,
    decisions: decisionsOf(row.id),
  });

  const matching = ({ states, requestedBy, action }: ApprovalFilter) =>
    build
      .selectFrom('approval')
      .$if(states !== undefined, query => query.where('state', 'in', states ?? []))
      .$if(requestedBy !== undefined, query => query.where('requested_by', '=', requestedBy ?? 0))
      .$if(action !== undefined, query => query.where('action', '=', action ?? ''));

  return {
    get(id: number): Approval | null {
      const row = database.first(rows.where('id', '=', id));
      return row ? approvalOf(row) : null;
    },

    /** The one request about a subject that has not ended. */
    underWay(action: ApprovalAction, subjectId: number): Approval | null {
      const query = rows.where('action', '=', action).where('subject_id', '=', subjectId);
      const row = database.first(query.where('state', 'in', underWay));
      return row ? approvalOf(row) : null;
    },

    /** Every one that waits for a decision, newest first. */
    open: (): Approval[] => database.all(rows.where('state', '=', 'open').orderBy('id', 'desc')).map(approvalOf),

    /** Those under way first, then the newest; from after a cursor whose value is the rank of its row. */
    page(filter: ApprovalFilter, after: PageCursor | null, limit: number): (Approval & { readonly rank: string })[] {
      const ranked = matching(filter)
        .selectAll()
        .select(({ eb }) =>
          eb.case().when('state', 'in', underWay).then('0').else('1').end().$castTo<string>().as('rank'),
        );
      let query = build.selectFrom(ranked.as('ranked')).selectAll().orderBy('rank').orderBy('id', 'desc').limit(limit);
      if (after) {
        query = query.where(({ eb, or, and }) =>
          or([eb('rank', '>', after.value), and([eb('rank', '=', after.value), eb('id', '<', after.id)])]),
        );
      }
      return database.all(query).map(row => ({ ...approvalOf(row), rank: row.rank }));
    },

    count: (filter: ApprovalFilter): number =>
      database.first(matching(filter).select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0,

    add: (asked: NewApproval, at: string): number =>
      database.run(
        build.insertInto('approval').values({
          action: asked.action,
          subject_id: asked.subjectId,
          subject: asked.subject,
          subject_digest: asked.subjectDigest,
          facts: JSON.stringify(asked.facts),
          reason: asked.reason,
          details: JSON.stringify(asked.details),
          needed: asked.needed,
          state: 'open',
          requested_by: asked.requestedBy,
          requested_name: asked.requestedName,
          requested_at: at,
          ended_at: null,
          audit_seq: null,
        }),
      ).lastId,

    decide(id: number, { roles, accountId, here, ...decision }: ApprovalDecision): void {
      const values = { ...decision, roles: JSON.stringify(roles), account_id: accountId, here: here ? 1 : 0 };
      database.run(build.insertInto('approval_decision').values({ approval_id: id, ...values }));
    },

    approve: (id: number) => database.run(change(id).set({ state: 'approved' })),

    end: (id: number, state: 'rejected' | 'withdrawn' | 'lapsed', at: string) =>
      database.run(change(id).set({ state, ended_at: at })),

    use: (id: number, at: string, auditSeq: number) =>
      database.run(change(id).set({ state: 'used', ended_at: at, audit_seq: auditSeq })),
  };
}

interface Row {
  readonly id: number;
  readonly action: string;
  readonly subject_id: number;
  readonly subject: string;
  readonly subject_digest: string;
  readonly facts: string;
  readonly reason: string;
  readonly details: string;
  readonly needed: number;
  readonly state: string;
  readonly requested_by: number;
  readonly requested_name: string;
  readonly requested_at: string;
  readonly ended_at: string | null;
  readonly audit_seq: number | null;
}
