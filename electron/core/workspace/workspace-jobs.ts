import { basename } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { Actor } from '../account/actor.ts';
import { beginSession, prepareFirstAccount, writeFirstAccount } from '../account/first-account.ts';
import { everything } from '../registry/object-filter.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext, QueryContext } from '../service/context.ts';
import type { Application } from './application.ts';
import type { Bureau, Profile } from './bureau-store.ts';
import { openWorkspace, removeUnfinished } from './open-workspace.ts';
import { shippedProfile } from './profile-files.ts';
import { knownFolder, rememberFolder } from './recent-folder.ts';

/** What the page needs to know first: which workspace is open, or that none is. */
export function workspaceStatus(context: Pick<QueryContext, 'application'>) {
  const { application } = context;
  const workspace = application.openWorkspace;
  const { canChooseFolder, version } = application.options;
  const known = knownFolder(application.options);
  return {
    state: workspace ? ('open' as const) : ('none' as const),
    bureau: workspace?.bureau.get() ?? null,
    folderName: workspace?.folderName ?? null,
    demo: workspace?.bureau.isDemo() ?? false,
    counts: workspace && {
      objects: workspace.objects.count(everything),
      inspectors: workspace.inspectors.count(),
      items: workspace.items.count(workspace.itemVersions.working()?.id ?? null),
      tasks: workspace.tasks.count(),
    },
    canChooseFolder,
    knownFolder: known === null ? null : basename(known),
    version,
  };
}

export async function createWorkspaceJob(context: JobContext, input: ParsedInputOf<'workspace.create'>) {
  const { application } = context;
  const { bureau } = input;
  const folder = folderOf(application, input.folder);
  const { security } = shippedProfile(application.options.resourceFolder, bureau.profile);
  const first = await prepareFirstAccount(application, input.account, security);
  context.signal.throwIfAborted();
  const actor = createBureau(context, folder, {
    bureau,
    demo: false,
    people: command => writeFirstAccount(command, first),
  });
  rememberFolder(application.options, folder);
  return {
    ...workspaceStatus(context),
    session: beginSession(context, actor, first.key),
    recoveryCode: first.recoveryCode,
  };
}

/** Whoever looks at the demonstration is alone: he draws without asking, and nobody looks his results through; the page of the profile lets him ask. */
const openToVisitors = (profile: Profile): Profile => ({
  ...profile,
  dispatchRule: { ...profile.dispatchRule, approvalNeeded: false },
  resultRule: { ...profile.resultRule, reviewNeeded: false },
});

interface NewBureau {
  readonly bureau: Bureau;
  readonly demo: boolean;
  /** Writes the accounts and answers whose work this is. */
  readonly people: (context: CommandContext) => Actor;
}

/** Makes a new workspace in a folder with its bureau, profile and accounts, and opens it; a failure leaves no half workspace behind. */
export function createBureau(context: JobContext, folder: string, { bureau, demo, people }: NewBureau): Actor {
  const { application } = context;
  const profile = shippedProfile(application.options.resourceFolder, bureau.profile);
  application.use(openWorkspace(folder, { create: true, ...openingOf(application) }));
  try {
    return context.commit(command => {
      const store = command.workspace.bureau;
      store.save(bureau, demo);
      store.saveProfile(demo ? openToVisitors(profile) : profile, instantText(command.now()));
      const actor = people(command);
      context.actAs(actor);
      command.note({ subject: bureau.name, after: bureau });
      return actor;
    });
  } catch (error) {
    application.use(null);
    removeUnfinished(folder);
    throw error;
  }
}

export async function openWorkspaceJob(context: JobContext, input: ParsedInputOf<'workspace.open'>) {
  const { application } = context;
  const known = input.folder === null ? knownFolder(application.options) : null;
  const folder = known ?? folderOf(application, input.folder);
  openFolder(application, folder);
  rememberFolder(application.options, folder);
  return workspaceStatus(context);
}

/** Opens the workspace of a folder in the place of the one that is open; when it cannot, that one stays open. */
export function openFolder(application: Application, folder: string): void {
  if (application.openWorkspace?.folder === folder) return;
  application.use(openWorkspace(folder, { create: false, ...openingOf(application) }));
}

export async function closeWorkspaceJob(context: JobContext) {
  context.application.use(null);
  return { done: true } as const;
}

const openingOf = ({ options }: Application) => ({
  nativeBinding: options.nativeBinding,
  now: options.now(),
  clock: options.now,
});

/** The folder behind a grant, or the one this core was started with. */
export function folderOf(application: Application, grant: string | null): string {
  if (grant !== null) return application.grants.input(grant).path;
  const { defaultFolder } = application.options;
  if (defaultFolder === null) throw new AppError('invalid-input', '请先选择数据文件夹。');
  return defaultFolder;
}
