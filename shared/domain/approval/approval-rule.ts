import type { ApprovalAction } from './approval-action.ts';

/** How many people must agree to what: part of a profile. Nought lets a deed through without anybody. */
export interface ApprovalRule {
  readonly approvers: Readonly<Record<ApprovalAction, number>>;
  readonly source: string;
}

/** A cancelled or changed draw names two people who agreed to it, whatever a profile says (SSJ-DRAW/1, 2.9 and 2.10). */
export const fewestForCancelling = 2;

/** More than a county bureau ever has in the house at once. */
export const mostApprovers = 5;

/** The rule of a profile that names none. */
export const usualApprovals: ApprovalRule = {
  approvers: {
    'task.void': 1,
    'task.release': 0,
    'draw.cancel': 2,
    'draw.replace': 2,
    'draw.replaceInspector': 2,
    'draw.add': 2,
    'disclosure.confirm': 1,
    'publication.confirm': 1,
    'paper.approve': 1,
    'seal.use': 1,
    'plan.approve': 1,
  },
  source:
    '取消抽取、递补、更换检查人员和追加须两人批准：抽取规程 SSJ-DRAW/1 第 2.9、2.10 节；作废、公示和用印由审批人批准：本单位内部审批制度，人数由本单位确定',
};

/** The rule of a profile as it was stored; what it does not name, or what was unknown when it was stored, is as usual. */
export function completeApprovals(stored: Partial<ApprovalRule> | undefined): ApprovalRule {
  return { ...usualApprovals, ...stored, approvers: { ...usualApprovals.approvers, ...stored?.approvers } };
}
