import type { z } from 'zod';
import type { bureau, profile } from '#contract/workspace-contract.ts';
import { type SecurityRule, usualSecurity } from '#domain/account/security-rule.ts';
import { usualPlanRule } from '#domain/annual-plan/plan-rule.ts';
import { completeApprovals } from '#domain/approval/approval-rule.ts';
import { usualDispatchRule } from '#domain/dispatch/dispatch-rule.ts';
import { usualSeries } from '#domain/document/number-series.ts';
import { usualSmallPool } from '#domain/draw/small-pool.ts';
import { usualWitnessRule } from '#domain/draw/witness-rule.ts';
import { usualFollowUpRule } from '#domain/follow-up/follow-up-rule.ts';
import { usualIndicatorRule } from '#domain/indicator/indicator-rule.ts';
import { usualReportRule } from '#domain/indicator/report-rule.ts';
import { usualUnusedItems } from '#domain/item-list/unused-item.ts';
import { usualObjectLists } from '#domain/plan/object-list.ts';
import { usualPublicationRule } from '#domain/publication/publication-rule.ts';
import { usualQuality } from '#domain/quality/quality-rule.ts';
import { usualImportRule } from '#domain/registry/import-rule.ts';
import { usualResultRule } from '#domain/result/result-rule.ts';
import { usualStaffRule } from '#domain/staff/staff-rule.ts';
import { usualAreas } from '#domain/vocabulary/area-name.ts';
import type { bureau } from '#contract/workspace-contract.ts';
import type { SecurityRule } from '#domain/account/security-rule.ts';
import type { Database } from '../db/database.ts';
import { type CompleteProfile, completeProfile } from './complete-profile.ts';

export type Bureau = z.output<typeof bureau>;
export type Profile = CompleteProfile['profile'];

/** 单位资料 and 方案: one row each. */
export function bureauStore(database: Database) {
  const { build } = database;
  // Every call asks for it, and what it says changes with its text only, whichever way that came to the row.
  let known: ({ readonly body: string } & CompleteProfile) | null = null;
  const row = () => database.first(build.selectFrom('bureau').selectAll().where('id', '=', 1));

  function stored(): CompleteProfile {
    const found = database.first(build.selectFrom('profile').select('body').where('id', '=', 1));
    if (!found) throw new RangeError('A workspace always has its profile.');
    if (known?.body !== found.body) known = { body: found.body, ...completeProfile(JSON.parse(found.body)) };
    return known;
  }

  const profile = (): Profile => stored().profile;

  return {
    exists: () => row() !== undefined,

    isDemo: () => row()?.demo === 1,

    get(): Bureau {
      const found = row();
      if (!found) throw new RangeError('A workspace always has its bureau.');
      return {
        name: found.name,
        officeName: found.office_name,
        taskSign: found.task_sign,
        noticeSign: found.notice_sign,
        bulletinSign: found.bulletin_sign,
        areaCode: found.area_code,
        region: found.region,
        phone: found.phone,
        address: found.address,
        profile: found.profile_code,
      };
    },

    save(bureau: Bureau, demo: boolean): void {
      const values = {
        name: bureau.name,
        office_name: bureau.officeName,
        task_sign: bureau.taskSign,
        notice_sign: bureau.noticeSign,
        bulletin_sign: bureau.bulletinSign,
        area_code: bureau.areaCode,
        region: bureau.region,
        phone: bureau.phone,
        address: bureau.address,
        profile_code: bureau.profile,
        demo: demo ? 1 : 0,
      };
      database.run(
        build
          .insertInto('bureau')
          .values({ id: 1, ...values })
          .onConflict(conflict => conflict.column('id').doUpdateSet(values)),
      );
    },

    profile,

    /** What the stored profile does not say, or says wrongly. */
    missingOfProfile: () => stored().missing,

    /** Asked with every call, for how long a page may be idle. */
    security: (): SecurityRule => profile().security,

    saveProfile(profile: Profile, at: string): void {
      const values = { body: JSON.stringify(profile), saved_at: at };
      database.run(
        build
          .insertInto('profile')
          .values({ id: 1, ...values })
          .onConflict(conflict => conflict.column('id').doUpdateSet(values)),
      );
    },
  };
}

function readProfile(text: string): Profile {
  // A profile that was saved before there were accounts, approvals, small lists, witness rules, lists and names of areas says nothing of them.
  const body = JSON.parse(text) as Omit<
    Profile,
    | 'security'
    | 'approvals'
    | 'smallPool'
    | 'staffRule'
    | 'planRule'
    | 'witnessRule'
    | 'areas'
    | 'quality'
    | 'objectLists'
    | 'unusedItems'
    | 'importRule'
    | 'numberSeries'
    | 'followUpRule'
    | 'resultRule'
    | 'publicationRule'
    | 'indicatorRule'
    | 'reportRule'
    | 'dispatchRule'
  > &
    Partial<Profile>;
  return {
    security: usualSecurity,
    smallPool: usualSmallPool,
    staffRule: usualStaffRule,
    planRule: usualPlanRule,
    importRule: usualImportRule,
    resultRule: usualResultRule,
    objectLists: usualObjectLists,
    witnessRule: usualWitnessRule,
    areas: usualAreas,
    quality: usualQuality,
    unusedItems: usualUnusedItems,
    numberSeries: usualSeries,
    followUpRule: usualFollowUpRule,
    publicationRule: usualPublicationRule,
    indicatorRule: usualIndicatorRule,
    reportRule: usualReportRule,
    dispatchRule: usualDispatchRule,
    ...body,
    approvals: completeApprovals(body.approvals),
  };
}
