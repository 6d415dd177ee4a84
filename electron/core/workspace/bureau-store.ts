import type { z } from 'zod';
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
