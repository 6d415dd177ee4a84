import type { ParsedInputOf } from '#contract/contract.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { shippedProfile } from './profile-files.ts';

const done = { done: true } as const;

/** Changes 单位资料; another profile code brings that profile's rules with it. */
export function saveBureau(context: CommandContext, bureau: ParsedInputOf<'bureau.save'>) {
  const store = context.workspace.bureau;
  const before = store.get();
  if (bureau.profile !== before.profile) {
    const profile = shippedProfile(context.application.options.resourceFolder, bureau.profile);
    store.saveProfile(profile, instantText(context.now()));
  }
  store.save(bureau, store.isDemo());
  context.note({ subject: '单位资料', before, after: bureau });
  return done;
}

/** Changes the rules of the profile, with the reason for it. */
export function saveProfile(context: CommandContext, { profile, reason }: ParsedInputOf<'profile.save'>) {
  const store = context.workspace.bureau;
  const before = store.profile();
  store.saveProfile(profile, instantText(context.now()));
  context.note({ subject: '地区方案', before, after: profile, reason });
  return done;
}
