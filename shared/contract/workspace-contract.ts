import { z } from 'zod';
import { securityLimits } from '#domain/account/security-rule.ts';
import { usualPlanRule } from '#domain/annual-plan/plan-rule.ts';
import { fewestForCancelling, mostApprovers, usualApprovals } from '#domain/approval/approval-rule.ts';
import { usualDispatchRule } from '#domain/dispatch/dispatch-rule.ts';
import { usualSeries } from '#domain/document/number-series.ts';
import { usualSmallPool } from '#domain/draw/small-pool.ts';
import { unknownKinds } from '#domain/draw/unknown-kinds.ts';
import { usualFollowUpRule } from '#domain/follow-up/follow-up-rule.ts';
import { usualUnusedItems } from '#domain/item-list/unused-item.ts';
import { usualObjectLists } from '#domain/plan/object-list.ts';
import { usualQuality } from '#domain/quality/quality-rule.ts';
import { isLeftState, leftStateFault, usualImportRule } from '#domain/registry/import-rule.ts';
import { usualStaffRule } from '#domain/staff/staff-rule.ts';
import { areaCodePattern, repeatedAreas, usualAreas } from '#domain/vocabulary/area-name.ts';
import { newAccount } from './account-shapes.ts';
import { deadlineRule } from './deadline-rule.ts';
import { dispatchRule } from './dispatch-rule.ts';
import { followUpRule } from './follow-up-rule.ts';
import { indicatorRule, reportRule } from './indicator-rule.ts';
import { command, job, query } from './method.ts';
import { planRule } from './plan-rule.ts';
import { publicationRule } from './publication-rule.ts';
import { resultRule } from './result-rule.ts';
import { count, date, done, grant, nothing, requiredText, smallPoolRule, text } from './values.ts';

/** 单位资料: what stands on papers and in numbers. */
export const bureau = z.strictObject({
  name: requiredText.max(60),
  /** 联席会议办公室 or 领导小组办公室. */
  officeName: requiredText.max(80),
  /** 代字 of tasks, e.g. 云市监抽. */
  taskSign: requiredText.max(20),
  /** 代字 of the notices, e.g. 云市监检通. */
  noticeSign: requiredText.max(20),
  /** 代字 of bulletins, e.g. 云市监公. */
  bulletinSign: requiredText.max(20),
  /** GB/T 2260, six digits. */
  areaCode: z.string().regex(/^\d{6}$/, '行政区划代码应为 6 位数字。'),
  region: requiredText.max(40),
  phone: text.max(40),
  address: text.max(100),
  profile: requiredText.max(40),
});

const status = z.strictObject({
  state: z.enum(['none', 'open']),
  bureau: bureau.nullable(),
  folderName: z.string().nullable(),
  demo: z.boolean(),
  counts: z.strictObject({ objects: count, inspectors: count, items: count, tasks: count }).nullable(),
  /** Whether the page may ask for another folder (the desktop) or works in the one it was started with. */
  canChooseFolder: z.boolean(),
  /** The folder that `workspace.open` without a grant would open, when there is one. */
  knownFolder: z.string().nullable(),
  version: z.string(),
});

/** The status after a workspace was made or shown; the secrets are told this once and kept nowhere. */
const entered = status.extend({
  /** For `carrySession`; null when the person has to sign in. */
  session: z.string().nullable(),
  /** To be printed: it lets an administrator back in who has lost his password. Null where none was made. */
  recoveryCode: z.string().nullable(),
});

const within = ({ least, most }: { least: number; most: number }) => z.number().int().min(least).max(most);

/** How accounts are guarded: `SecurityRule` of the domain. */
const security = z.strictObject({
  passwordLength: within(securityLimits.passwordLength),
  passwordKinds: within(securityLimits.passwordKinds),
  lockoutFailures: within(securityLimits.lockoutFailures),
  lockoutMinutes: within(securityLimits.lockoutMinutes),
  idleMinutes: within(securityLimits.idleMinutes),
  source: requiredText,
});

const approvers = within({ least: 0, most: mostApprovers });

/** Who must agree to what: `ApprovalRule` of the domain. */
const approvals = z.strictObject({
  approvers: z.strictObject({
    'task.void': approvers,
    'task.release': approvers,
    'draw.cancel': approvers.min(fewestForCancelling, '取消一次抽取至少须由两人批准。'),
    'draw.replace': approvers.min(fewestForCancelling, '递补至少须由两人批准。'),
    'draw.replaceInspector': approvers.min(fewestForCancelling, '更换检查人员至少须由两人批准。'),
    'draw.add': approvers.min(fewestForCancelling, '追加抽取至少须由两人批准。'),
    'disclosure.confirm': approvers,
    'publication.confirm': approvers.default(usualApprovals.approvers['publication.confirm']),
    'paper.approve': approvers.default(usualApprovals.approvers['paper.approve']),
    'seal.use': approvers,
    'plan.approve': approvers.default(usualApprovals.approvers['plan.approve']),
  }),
  source: requiredText,
});

/** Which witnesses a draw needs: `WitnessRule` of the domain. */
const witnessRule = z
  .strictObject({
    kinds: z.array(requiredText.max(40)).min(1).max(30),
    needed: z
      .array(
        z.strictObject({
          kinds: z.array(requiredText.max(40)).min(1).max(30),
          atLeast: z.number().int().min(1).max(20),
        }),
      )
      .max(20),
    outside: z.number().int().min(1, '见证人不能都是操作单位的人。').max(20),
    dice: z.strictObject({
      atLeast: z.number().int().min(0).max(20),
      digits: z.number().int().min(8, '掷骰的数字至少 8 位。').max(64),
      digitsAlone: z.number().int().min(20, '只有掷骰的数字时至少 20 位。').max(64),
    }),
    source: requiredText,
  })
  .superRefine((rule, issues) => {
    const unknown = unknownKinds(rule);
    if (unknown.length === 0) return;
    const message = `要求到场的身份不在见证人身份里：${unknown.join('、')}。请先加进见证人身份。`;
    issues.addIssue({ code: 'custom', path: ['needed'], message });
  });

/** 行政区划名称: what the area codes of the registry are called. */
const areas = z
  .strictObject({
    names: z
      .array(
        z.strictObject({
          code: z.string().regex(areaCodePattern, '行政区划代码应为 6 位、9 位或 12 位数字。'),
          name: requiredText.max(40),
        }),
      )
      .max(2000),
    source: requiredText,
  })
  .superRefine(({ names }, issues) => {
    const repeated = repeatedAreas(names);
    if (repeated.length === 0) return;
    issues.addIssue({ code: 'custom', path: ['names'], message: `行政区划代码重复：${repeated.join('、')}。` });
  });

/** What holds of imports: `ImportRule` of the domain. */
const importRule = z.strictObject({
  leftState: requiredText.max(20).refine(isLeftState, leftStateFault),
  leftLimitPercent: z.number().int().min(0).max(100),
  lookMinutes: z.number().int().min(1).max(480),
  source: requiredText,
});

/** What holds of the registry of inspectors: `StaffRule` of the domain. */
const staffRule = z
  .strictObject({
    radarSoonDays: z.number().int().min(1).max(365),
    radarNearDays: z.number().int().min(1).max(730),
    leastDaysAvailable: z.number().int().min(1).max(60),
    source: requiredText,
  })
  .refine(rule => rule.radarSoonDays < rule.radarNearDays, '近的提醒天数应小于远的提醒天数。');

const profileYear = z.strictObject({ year: z.number().int(), holidays: z.array(date), workdays: z.array(date) });

/** 方案: the rules that differ by province, as data with its source. */
export const profile = z.strictObject({
  code: requiredText,
  name: requiredText,
  source: requiredText,
  disclosureWorkingDays: z.number().int().min(1).max(120),
  disclosureSource: requiredText,
  dueSoonWorkingDays: z.number().int().min(0).max(60),
  planDueMonthDay: z.string().regex(/^\d\d-\d\d$/),
  witnesses: z.number().int().min(1).max(20),
  witnessDigits: z.number().int().min(6).max(64),
  witnessRule,
  teamSize: z.number().int().min(2).max(10),
  reserve: z.number().int().min(0).max(50),
  inspectorCap: z.number().int().min(1).max(1000),
  riskRatios: z.array(
    z.strictObject({ code: requiredText, name: requiredText, bp: z.number().int().min(0).max(10_000) }),
  ),
  /** What new tasks propose where a number goes by the size of the list. */
  smallPool: smallPoolRule.default(usualSmallPool),
  areas: areas.default(usualAreas),
  staffRule: staffRule.default(usualStaffRule),
  importRule: importRule.default(usualImportRule),
  resultRule,
  dispatchRule: dispatchRule.default(usualDispatchRule),
  drawableStates: z.array(requiredText),
  /** 名单: which there are, and what each means for a draw: `ObjectList` of the domain. */
  objectLists: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z-]{0,30}$/, '名单代码用小写字母。'),
        name: requiredText.max(40),
        draw: z.enum(['none', 'exclude', 'include']),
        source: requiredText,
      }),
    )
    .max(30)
    .default(usualObjectLists),
  baseQualification: requiredText,
  methodNames: z.record(z.string(), requiredText),
  outcomeNames: z.record(z.string(), requiredText),
  replaceReasons: z.array(requiredText),
  noticeBasis: z.array(requiredText),
  noticeMaterials: z.array(requiredText),
  objectionTerm: requiredText,
  disclosurePlatform: requiredText,
  security,
  approvals,
  /** By how many minutes the PC's clock may part from the time that has passed before it is noted; 5 where nothing is said. */
  clockJumpMinutes: z.number().int().min(1).max(1440).optional(),
  /** Whether the projection names the inspectors of the teams; it does where nothing is said. */
  projectInspectors: z.boolean().optional(),
  /** What the examination of the registries goes by. */
  quality: z.strictObject({ riskMonths: z.number().int().min(1).max(120), source: requiredText }).default(usualQuality),
  /** After how many years without a check an item is to be cleared out of the list. */
  unusedItems: z
    .strictObject({ years: z.number().int().min(1).max(50), source: requiredText })
    .default(usualUnusedItems),
  /** How the 代字 of each purpose ends: `SeriesRule` of the domain. */
  numberSeries: z
    .strictObject({
      endings: z
        .array(
          z.strictObject({
            purpose: requiredText.max(40),
            ending: z.string().regex(/^[\u4e00-\u9fa5]{1,10}$/, '代字只能是汉字。'),
          }),
        )
        .max(60),
      source: requiredText,
    })
    .default(usualSeries),
  followUpRule: followUpRule.default(usualFollowUpRule),
  /** 公示、双录入、停止公示. */
  publicationRule,
  planRule: planRule.default(usualPlanRule),
  indicatorRule,
  reportRule,
  /** 年度期限: `DeadlineRule` of the domain. */
  deadlines: deadlineRule,
  /** Where single values come from that have no source of their own beside them, by the name of the value. */
  valueSources: z.record(z.string().max(60), requiredText).default({}),
  calendar: z.array(profileYear),
});

export const workspaceContract = {
  'workspace.status': query({
    scope: 'application',
    reads: ['workspace', 'object', 'inspector', 'item', 'task'],
    input: nothing,
    output: status,
  }),
  'workspace.create': job({
    scope: 'application',
    changes: ['workspace'],
    input: z.strictObject({ folder: grant.nullable(), bureau, account: newAccount }),
    output: entered,
  }),
  'workspace.open': job({
    scope: 'application',
    changes: ['workspace'],
    input: z.strictObject({ folder: grant.nullable() }),
    output: status,
  }),
  'workspace.openDemo': job({
    scope: 'application',
    changes: ['workspace'],
    input: z.strictObject({ folder: grant.nullable() }),
    output: entered,
  }),
  'workspace.close': job({ scope: 'application', changes: ['workspace'], input: nothing, output: done }),
  'bureau.save': command({ changes: ['workspace'], input: bureau, output: done }),
  'profile.get': query({ reads: ['profile'], input: nothing, output: profile }),
  /** The same profile as it came with the program, to go back to. */
  'profile.shipped': query({ reads: ['workspace'], input: nothing, output: profile }),
  'profile.save': command({
    changes: ['profile'],
    input: z.strictObject({ profile, reason: requiredText }),
    output: done,
  }),
  'profile.choices': query({
    scope: 'application',
    reads: [],
    input: nothing,
    output: z.array(z.strictObject({ code: z.string(), name: z.string(), source: z.string() })),
  }),
};
