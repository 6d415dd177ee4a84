import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { neededFor } from '../approval/deciders.ts';
import { requestOf } from '../approval/request-view.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SealRequestRecord } from './seal-request-store.ts';

type RequestRow = OutputOf<'seal.requests'>['rows'][number];

const shownPapers = 50;

/** 用印申请, newest first, and what each still waits for. */
export function listSealRequests(
  { workspace, actor }: QueryContext,
  { show, after, limit }: ParsedInputOf<'seal.requests'>,
): OutputOf<'seal.requests'> {
  const found = workspace.sealRequests.page(show, after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: page.map(request => rowOf(workspace, request, actor.accountId)),
    next: found.length > limit ? String(page.at(-1)?.id) : null,
    total: workspace.sealRequests.count(show),
  };
}

function rowOf(workspace: Workspace, request: SealRequestRecord, asker: number | null): RequestRow {
  const { id } = request;
  const seals = workspace.sealRequests.seals(id).map(seal => workspace.seals.get(seal));
  const state = stateOf(workspace, request);
  return {
    id,
    way: request.way as RequestRow['way'],
    copies: request.copies,
    purpose: request.purpose,
    seam: request.seam as RequestRow['seam'],
    seals: seals.map(seal => ({ id: seal?.id ?? 0, name: seal?.name ?? '' })),
    state,
    requestedBy: request.requested_name,
    requestedAt: request.requested_at,
    mine: request.requested_by === asker,
    mayCarryOut: (state === 'ready' || state === 'begun') && seals.every(seal => seal?.keeper_id === asker),
    approvers: JSON.parse(request.approvers) as string[],
    counts: workspace.sealRequests.counts(id),
    papers: workspace.sealRequests.firstPapers(id, shownPapers).map(({ title, number, state: paper, sentence }) => {
      return { title, number, state: paper as RequestRow['papers'][number]['state'], sentence };
    }),
  };
}

function stateOf(workspace: Workspace, request: SealRequestRecord): RequestRow['state'] {
  if (request.state !== 'open') return request.state as RequestRow['state'];
  const needed = neededFor(workspace, 'seal.use');
  if (needed === 0) return 'ready';
  const approval = workspace.approvals.underWay('seal.use', request.id);
  const asked = approval && requestOf(workspace, approval);
  if (!asked?.unchanged) return 'turned-down';
  return asked.state === 'approved' && asked.approvals >= needed ? 'ready' : 'approving';
}
