import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { requestApproval } from '../approval/approval-commands.ts';
import { neededFor } from '../approval/deciders.ts';
import type { DocumentRecord } from '../document/document-store.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { requestDetails } from './request-subject.ts';
import { requireActiveSeal, requireRequest } from './require-seal.ts';
import type { NewSealRequestPaper } from './seal-request-store.ts';

type Asked = ParsedInputOf<'seal.request'>;

/** Asks for seals on papers as they are now, and for the approval that the profile wants before. */
export function requestSeal(context: CommandContext, input: Asked) {
  const { workspace, actor, now, note } = context;
  const { way, copies, purpose, seam, place } = input;
  const seals = [...new Set(input.seals)];
  for (const seal of seals) requireUsable(workspace, seal, way);
  requirePossible(input);
  const papers = papersOf(workspace, input.choice);
  const id = workspace.sealRequests.add(
    {
      way,
      copies,
      purpose,
      seam,
      place_page: place?.page ?? null,
      place_x_tenths: place ? Math.round(place.x * 10) : null,
      place_y_tenths: place ? Math.round(place.y * 10) : null,
      requested_by: actor.accountId ?? 0,
      requested_name: actor.name,
      requested_at: instantText(now()),
    },
    seals,
    papers,
  );
  const details = requestDetails(workspace, requireRequest(workspace, id));
  if (neededFor(workspace, 'seal.use') > 0) {
    requestApproval(context, { action: 'seal.use', subject: id, reason: purpose, details });
  }
  note({ subject: `用印申请 ${id}`, after: details, reason: purpose });
  return { id, papers: papers.length };
}

function requireUsable(workspace: Workspace, id: number, way: Asked['way']): void {
  const seal = requireActiveSeal(workspace, id);
  if (way === 'wet' || seal.picture_sealed) return;
  throw new AppError('conflict', `印章「${seal.name}」没有登记图像，不能套印。请先由保管人登记图像，或者选择“实盖”。`);
}

function requirePossible({ way, choice, seam, place, seals }: Asked): void {
  if (way === 'wet' && (seam !== null || place !== null)) {
    throw new AppError('invalid-input', '实盖是在纸上盖章，不需要指定骑缝章和位置。请去掉后再申请。');
  }
  if (way === 'overprint' && choice.kind === 'other') {
    throw new AppError('invalid-input', '不是本程序印发的文书不能套印，只能登记实盖。请选择“实盖”。');
  }
  if (place !== null && seals.length > 1) {
    throw new AppError('invalid-input', '指定位置时一次只能盖一枚印章。请分别申请。');
  }
}

function papersOf(workspace: Workspace, choice: Asked['choice']): NewSealRequestPaper[] {
  switch (choice.kind) {
    case 'other':
      return [{ document_id: null, title: choice.title, number: choice.number || null, sha256: null }];
    case 'task': {
      const found = workspace.documents.ofKind(choice.taskId, choice.paperKind);
      if (found.length > 0) return found.map(paperOf);
      throw new AppError('not-found', `这个任务还没有印发“${choice.paperKind}”。请先印发，再申请用印。`);
    }
    case 'documents':
      return [...new Set(choice.ids)].map(id => {
        const found = workspace.documents.get(id);
        if (!found) throw new AppError('not-found', '有一份文书已重新印发或不在了。请刷新列表后重新选择。');
        return paperOf(found);
      });
    default:
      return choice satisfies never;
  }
}

function paperOf({ id, title, number, sha256, path }: DocumentRecord): NewSealRequestPaper {
  if (!path.endsWith('.pdf')) {
    throw new AppError('invalid-input', `「${title}」不是 PDF，不能用印。请只选择 PDF 文书。`);
  }
  return { document_id: id, title, number, sha256 };
}

/** Takes a request back before it is done; what was sealed by then stays entered. */
export function withdrawSealRequest(context: CommandContext, { id, reason }: ParsedInputOf<'seal.withdraw'>) {
  const { workspace, actor, now, note } = context;
  const request = requireRequest(workspace, id);
  if (request.requested_by !== actor.accountId) {
    throw new AppError('not-allowed', `这项申请是${request.requested_name}提出的，只能由本人撤回。`);
  }
  if (request.state !== 'open' && request.state !== 'begun') {
    throw new AppError('conflict', '这项申请已经办完或撤回。请刷新列表。');
  }
  const at = instantText(now());
  const approval = workspace.approvals.underWay('seal.use', id);
  if (approval) workspace.approvals.end(approval.id, 'withdrawn', at);
  workspace.sealRequests.end(id, 'withdrawn', at);
  note({ subject: `用印申请 ${id}`, after: { 结果: '撤回' }, reason });
  return { done: true } as const;
}
