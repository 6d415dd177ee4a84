import { AppError } from '#contract/app-error.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SealRequestRecord } from './seal-request-store.ts';
import type { SealRecord } from './seal-store.ts';

/** A seal of the register, or AppError('not-found'). */
export function requireSeal({ seals }: Workspace, id: number): SealRecord {
  const found = seals.get(id);
  if (!found) throw new AppError('not-found', '没有这枚印章，请刷新列表后再试。');
  return found;
}

/** A seal that may still be used; AppError('conflict') for one that was retired or destroyed. */
export function requireActiveSeal(workspace: Workspace, id: number): SealRecord {
  const seal = requireSeal(workspace, id);
  if (seal.state === 'active') return seal;
  const ended = seal.state === 'destroyed' ? '销毁' : '停用';
  throw new AppError('conflict', `印章「${seal.name}」已于 ${seal.ended_on} ${ended}，不能再用。请换用在用的印章。`);
}

/** A request, or AppError('not-found'). */
export function requireRequest({ sealRequests }: Workspace, id: number): SealRequestRecord {
  const found = sealRequests.get(id);
  if (!found) throw new AppError('not-found', '没有这项用印申请，请刷新列表后再试。');
  return found;
}
