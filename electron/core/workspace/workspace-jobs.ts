import { basename } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { everything } from '../registry/object-filter.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import type { Application } from './application.ts';
import type { Bureau } from './bureau-store.ts';
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
      items: workspace.items.count(),
      tasks: workspace.tasks.count(),
    },
    canChooseFolder,
    knownFolder: known === null ? null : basename(known),
    version,
  };
}

export async function createWorkspaceJob(context: JobContext, input: ParsedInputOf<'workspace.create'>) {
  const folder = folderOf(context.application, input.folder);
  createBureau(context, folder, input.bureau, false);
  rememberFolder(context.application.options, folder);
  return workspaceStatus(context);
}

/** Makes a new workspace in a folder with its bureau and profile, and opens it; a failure leaves no half workspace behind. */
export function createBureau(context: JobContext, folder: string, bureau: Bureau, demo: boolean): void {
  const { application } = context;
  const profile = shippedProfile(application.options.resourceFolder, bureau.profile);
  application.use(openWorkspace(folder, { create: true, ...openingOf(application) }));
  try {
    context.commit(command => {
      const store = command.workspace.bureau;
      store.save(bureau, demo);
      store.saveProfile(profile, instantText(command.now()));
      command.note({ subject: bureau.name, after: bureau });
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

const openingOf = ({ options }: Application) => ({ nativeBinding: options.nativeBinding, now: options.now() });

/** The folder behind a grant, or the one this core was started with. */
export function folderOf(application: Application, grant: string | null): string {
  if (grant !== null) return application.grants.input(grant).path;
  const { defaultFolder } = application.options;
  if (defaultFolder === null) throw new AppError('invalid-input', '请先选择数据文件夹。');
  return defaultFolder;
}
