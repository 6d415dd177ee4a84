import { canonicalJson } from '#domain/draw/canonical-json.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import type { Subject } from '../approval/subject.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SealRequestPaper, SealRequestRecord } from './seal-request-store.ts';
import { wayTitles } from './seal-words.ts';

const mostNamed = 8;

/** A 用印申请 as whoever approves it sees it: a paper made again, or a seal changed since, is another subject. */
export function sealRequestSubject(workspace: Workspace, id: number): Subject | null {
  const request = workspace.sealRequests.get(id);
  if (!request) return null;
  const papers = workspace.sealRequests.papers(id);
  const now = papers.map(({ document_id: paper }) =>
    paper === null ? null : (workspace.documents.get(paper)?.sha256 ?? '没有了'),
  );
  const seals = workspace.sealRequests.seals(id).map(seal => {
    const { picture_sealed: _sealed, ...known } = workspace.seals.get(seal) ?? { picture_sealed: null };
    return known;
  });
  const { state: _state, approvers: _approvers, ended_at: _ended, ...asked } = request;
  return {
    title: `用印申请 ${id}`,
    facts: [],
    digest: sha256Hex(
      canonicalJson({ asked, papers: papers.map(({ sha256, title }) => ({ sha256, title })), now, seals }),
    ),
    refusal: request.state === 'open' ? null : '这项用印申请已经办理或撤回，不能再申请审批。',
  };
}

/** What an approval of a request covers, by the keys of the action `seal.use`. */
export function requestDetails(workspace: Workspace, request: SealRequestRecord) {
  const seals = workspace.sealRequests.seals(request.id).map(seal => workspace.seals.get(seal)?.name ?? '');
  const seam = request.seam === null ? '' : '，加盖骑缝章';
  return {
    papers: papersText(workspace.sealRequests.papers(request.id)),
    seals: seals.join('、'),
    copies: `每件 ${request.copies} 份`,
    way: `${wayTitles[request.way === 'wet' ? 'wet' : 'overprint']}${seam}`,
    purpose: request.purpose,
  };
}

function papersText(papers: readonly SealRequestPaper[]): string {
  const named = papers
    .slice(0, mostNamed)
    .map(({ title, number }) => title.slice(0, 40) + (number ? `（${number}）` : ''));
  const rest = papers.length > mostNamed ? ' 等' : '';
  return `${papers.length} 件：${named.join('；')}`.slice(0, 480) + rest;
}
