import type { JobName } from '#contract/contract.ts';

/** What each long work is called while it runs. */
export const jobTitles: Record<JobName, string> = {
  'workspace.create': '建立单位',
  'workspace.open': '打开单位',
  'workspace.openDemo': '打开演示单位',
  'workspace.close': '关闭单位',
  'workspace.backup': '备份',
  'import.inspect': '查看文件',
  'import.run': '导入',
  'object.export': '导出检查对象',
  'draw.freezeFrame': '固定名单快照',
  'draw.evidence': '制作证据包',
  'draw.verify': '验证抽取',
  'document.notices': '制作检查通知书',
  'document.drawRecord': '制作抽取记录',
  'document.drawnObjects': '制作抽取名单',
  'document.bulletin': '制作公示材料',
  'audit.verify': '核对操作日志',
};
