import { usualSecurity } from '#domain/account/security-rule.ts';
import { usualApprovals } from '#domain/approval/approval-rule.ts';
import { usualDeadlines } from '#domain/desk/deadline-rule.ts';
import { usualSeries } from '#domain/document/number-series.ts';
import { usualSmallPool } from '#domain/draw/small-pool.ts';
import { usualWitnessRule } from '#domain/draw/witness-rule.ts';
import { usualUnusedItems } from '#domain/item-list/unused-item.ts';
import { usualObjectLists } from '#domain/plan/object-list.ts';
import { usualQuality } from '#domain/quality/quality-rule.ts';
import { usualImportRule } from '#domain/registry/import-rule.ts';
import { usualStaffRule } from '#domain/staff/staff-rule.ts';
import { usualAreas } from '#domain/vocabulary/area-name.ts';

/** What holds where a stored profile says nothing: what the profiles of the four provinces have in common. */
export const usualProfile = {
  code: 'own',
  name: '本单位方案',
  source: '国发〔2019〕5号；具体数值由本单位确定',
  disclosureWorkingDays: 20,
  disclosureSource: '抽查检查结束之日起20个工作日内公示抽查检查结果',
  dueSoonWorkingDays: 5,
  planDueMonthDay: '01-31',
  witnesses: 3,
  witnessDigits: 8,
  witnessRule: usualWitnessRule,
  teamSize: 2,
  reserve: 3,
  inspectorCap: 12,
  riskRatios: [
    { code: 'A', name: 'A（低）', bp: 100 },
    { code: 'B', name: 'B（较低）', bp: 300 },
    { code: 'C', name: 'C（较高）', bp: 600 },
    { code: 'D', name: 'D（高）', bp: 2000 },
    { code: 'unclassified', name: '未分类', bp: 300 },
  ],
  smallPool: usualSmallPool,
  areas: usualAreas,
  staffRule: usualStaffRule,
  importRule: usualImportRule,
  drawableStates: ['existing', 'operating', 'open'],
  objectLists: usualObjectLists,
  baseQualification: '执法证',
  methodNames: {},
  outcomeNames: {},
  replaceReasons: ['已注销', '已迁出辖区', '本年度已由其他任务检查'],
  noticeBasis: ['《国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见》（国发〔2019〕5号）'],
  noticeMaterials: ['营业执照及相关许可证件', '受委托接受检查人员的身份证明和授权文件'],
  objectionTerm: '15个工作日',
  disclosurePlatform: '国家企业信用信息公示系统',
  security: usualSecurity,
  approvals: usualApprovals,
  quality: usualQuality,
  unusedItems: usualUnusedItems,
  numberSeries: usualSeries,
  deadlines: usualDeadlines,
  valueSources: {},
  calendar: [],
};
