import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { Actor } from '../account/actor.ts';
import { demoOpener, demoPassword, prepareDemoAccounts, writeDemoAccounts } from '../account/demo-accounts.ts';
import { beginSession } from '../account/first-account.ts';
import { runImport } from '../import/import-job.ts';
import { sweepPlainText } from '../personal/plain-text-store.ts';
import { keyByPassword } from '../personal/workspace-key.ts';
import { inspectImport } from '../registry/import-inspection.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import { demoBureau, demoFiles } from './demo-bureau.ts';
import { holdsWorkspace } from './open-workspace.ts';
import { createBureau, folderOf, openFolder, workspaceStatus } from './workspace-jobs.ts';

/** Opens the demo bureau, making it first, or completing it, from the files that come with the application. */
export async function openDemoJob(context: JobContext, { folder }: ParsedInputOf<'workspace.openDemo'>) {
  const { application } = context;
  const place = join(folderOf(application, folder), '演示单位-云河县');
  if (holdsWorkspace(place)) openFolder(application, place);
  else await makeDemo(context, place);
  // A real bureau in the place of the demo is opened, but entered by its own people alone.
  if (!context.workspace.bureau.isDemo()) return { ...workspaceStatus(context), session: null, recoveryCode: null };
  try {
    const opener = await enterDemo(context);
    const { personal, sessions } = context.workspace;
    const key = opener && (await keyByPassword(context.workspace, opener.accountId ?? 0, demoPassword));
    if (key) personal.open(key);
    await importDemoFiles(context);
    const session = opener && beginSession(context, opener, key);
    if (!sessions.isAnybodyThere()) personal.forget();
    return { ...workspaceStatus(context), session, recoveryCode: null };
  } catch (error) {
    application.use(null); // Half a demo bureau is not shown; the next attempt completes it.
    throw error;
  }
}

async function makeDemo(context: JobContext, place: string): Promise<void> {
  const secrets = await prepareDemoAccounts(context.application);
  context.signal.throwIfAborted();
  const people = (command: CommandContext) => writeDemoAccounts(command, secrets);
  createBureau(context, place, { bureau: demoBureau, demo: true, people });
}

/** From here on the opener works; a demo bureau of an older version gets its accounts first. */
async function enterDemo(context: JobContext): Promise<Actor | null> {
  const { accounts, bureau } = context.workspace;
  if (!accounts.any()) {
    const secrets = await prepareDemoAccounts(context.application);
    context.commit(command => {
      context.actAs(writeDemoAccounts(command, secrets));
      command.note({ subject: bureau.get().name, after: { 结果: '建立演示账号' } });
    });
    sweepPlainText(context.workspace.database);
  }
  const opener = demoOpener(context);
  if (opener) context.actAs(opener);
  return opener;
}

/** Imports the demo registries that are not there yet, as a clerk would: with the proposed sheets, headings and columns. */
export async function importDemoFiles(context: JobContext): Promise<OutputOf<'import.run'>[]> {
  const { grants, options } = context.application;
  const { imports } = context.workspace;
  const results: OutputOf<'import.run'>[] = [];
  for (const { kind, name } of demoFiles) {
    if (imports.anyOf(kind)) continue;
    const file = grants.grantInput(join(options.resourceFolder, 'demo', name), name);
    const found = await inspectImport(context, { file, kind, sheet: null, headerRow: null });
    const { sheet, headerRow, mapping } = found;
    results.push(await runImport(context, { file, kind, sheet, headerRow, mapping, policy: 'update', source: '' }));
  }
  return results;
}
