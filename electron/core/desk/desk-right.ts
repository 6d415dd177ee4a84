import type { Permission } from '#contract/permission.ts';
import type { DeskKind } from '#domain/desk/desk-kind.ts';
import type { Actor } from '../account/actor.ts';

interface DeskRight {
  /** Without it a kind is not even counted. */
  readonly see: Permission;
  /** With it the kind waits for whoever has it; null is for everyone who may see it. */
  readonly act: Permission | null;
}

/** Who sees a kind, and for whom it waits. */
const rights: Record<DeskKind, DeskRight> = {
  approval: { see: 'approval.decide', act: 'approval.decide' },
  deadline: { see: 'workspace.read', act: 'task.write' },
  'plan-line': { see: 'task.read', act: 'task.write' },
  'task-approval': { see: 'task.read', act: 'task.write' },
  'task-draw': { see: 'task.read', act: 'draw.operate' },
  recusal: { see: 'check.read', act: 'check.review' },
  sheet: { see: 'check.read', act: 'check.write' },
  review: { see: 'check.read', act: 'check.review' },
  disclosure: { see: 'disclosure.read', act: 'disclosure.write' },
  publication: { see: 'disclosure.read', act: 'disclosure.write' },
  stop: { see: 'disclosure.read', act: 'disclosure.write' },
  'follow-up': { see: 'check.read', act: 'check.write' },
  referral: { see: 'check.read', act: 'check.write' },
  report: { see: 'task.read', act: 'document.make' },
  platform: { see: 'disclosure.read', act: 'disclosure.write' },
  certificate: { see: 'registry.read', act: 'registry.write' },
  holiday: { see: 'workspace.read', act: 'workspace.manage' },
};

/** Whether a kind stands on the desk of whoever asks; `mine` leaves only what he can do himself. */
export function standsOnDesk(kind: DeskKind, { permissions }: Actor, person: 'mine' | 'everyone'): boolean {
  const { see, act } = rights[kind];
  return permissions.has(see) && (person === 'everyone' || act === null || permissions.has(act));
}
