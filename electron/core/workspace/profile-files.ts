import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { profile as profileShape } from '#contract/workspace-contract.ts';
import type { QueryContext } from '../service/context.ts';
import type { Application } from './application.ts';
import type { Profile } from './bureau-store.ts';

/** The profiles that come with the application: rules that differ by province, each with its source. */
export function shippedProfiles(resourceFolder: string): Profile[] {
  const folder = join(resourceFolder, 'profiles');
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => profileShape.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** One shipped profile by its code; throws AppError('not-found') for an unknown one. */
export function shippedProfile(resourceFolder: string, code: string): Profile {
  const found = shippedProfiles(resourceFolder).find(profile => profile.code === code);
  if (!found) throw new AppError('not-found', `没有代码为“${code}”的地区方案，请从列表中选择。`);
  return found;
}

/** The profile of the open workspace as the program brings it; throws AppError('not-found') where it no longer does. */
export function shippedWith({ application, workspace }: QueryContext): Profile {
  return shippedProfile(application.options.resourceFolder, workspace.bureau.get().profile);
}

/** What a person chooses from when a workspace is made. */
export function listProfiles(context: { readonly application: Application }) {
  const { resourceFolder } = context.application.options;
  return shippedProfiles(resourceFolder).map(({ code, name, source }) => ({ code, name, source }));
}
