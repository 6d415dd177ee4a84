import type { Permission } from '#contract/permission.ts';

/** What each permission is called: where roles are made, and in the sentence to whoever lacks it. */
export const permissionTitles: Record<Permission, string> = {
  'workspace.read': '查看单位资料',
  'workspace.manage': '修改单位资料、方案和备份',
  'audit.read': '查看操作日志',
  'registry.read': '查看名录库和清单',
  'registry.write': '导入和修改名录库',
  'registry.export': '导出名录库',
  'task.read': '查看抽查任务',
  'task.write': '编制和作废抽查任务',
  'draw.read': '查看抽取',
  'draw.operate': '操作抽取',
  'draw.evidence': '导出抽取证据',
  'check.read': '查看检查任务单和结果',
  'check.write': '录入检查结果',
  'check.review': '审核和复核检查结果',
  'disclosure.read': '查看公示',
  'disclosure.write': '登记公示',
  'document.read': '查看公文',
  'document.make': '制作公文',
  'seal.use': '申请用印',
  'seal.keep': '保管和使用印章',
  'account.manage': '管理账号和角色',
  'approval.decide': '审批',
  'personal.reveal': '查看证件号码和电话原文',
  'discipline.read': '查看和办理移送纪检监察的线索',
};
