import type { CommandName } from '#contract/contract.ts';
import { trailActionTitle } from '#domain/audit/action-title.ts';
import { jobTitles } from './job-titles.ts';

const commandTitles: Record<CommandName, string> = {
  'bureau.save': '修改单位资料',
  'profile.save': '修改方案',
  'inspector.save': '修改执法检查人员',
  'task.create': '新建任务',
  'task.save': '修改任务',
  'task.void': '作废任务',
  'draw.freezePlan': '固定抽取方案',
  'draw.commit': '公布承诺值',
  'draw.addWitness': '登记见证数字',
  'draw.practiseWitnesses': '代填练习见证数字',
  'draw.reveal': '揭示并抽取',
  'draw.close': '确认抽取结果',
  'draw.cancel': '取消抽取',
  'draw.withdraw': '撤回名单快照',
  'draw.again': '重新抽取',
  'draw.replace': '递补',
  'draw.replaceInspector': '更换检查人员',
  'draw.add': '追加抽取',
  'result.save': '录入检查结果',
  'disclosure.confirm': '确认公示',
  'account.signOut': '退出登录',
  'account.lock': '锁定页面',
  'account.disable': '停用账号',
  'account.enable': '启用账号',
  'role.save': '修改角色',
  'approval.request': '申请审批',
  'approval.withdraw': '撤回审批申请',
  'approval.decide': '审批',
};

/** Actions that stand in trails of former versions only. */
const formerTitles = { 'workspace.backup': '备份' };

/** Entries that no person asked for. */
const programTitles = Object.fromEntries(
  ['audit.baseline', 'clock.jump'].map(action => [action, trailActionTitle(action)]),
);

const titles: Readonly<Record<string, string>> = { ...formerTitles, ...jobTitles, ...commandTitles, ...programTitles };

/** What a method of the contract is called in the trail; an unknown one keeps its own name. */
export function actionTitle(method: string): string {
  return titles[method] ?? method;
}
