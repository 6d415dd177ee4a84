import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { inspectImport } from '../registry/import-inspection.ts';
import { runImport } from '../registry/import-job.ts';
import type { JobContext } from '../service/context.ts';
import { demoBureau, demoFiles } from './demo-bureau.ts';
import { holdsWorkspace } from './open-workspace.ts';
import { createBureau, folderOf, openFolder, workspaceStatus } from './workspace-jobs.ts';

/** Opens the demo bureau, making it first, or completing it, from the files that come with the application. */
export async function openDemoJob(context: JobContext, { folder }: ParsedInputOf<'workspace.openDemo'>) {
  const { application } = context;
  const place = join(folderOf(application, folder), '演示单位-云河县');
  if (holdsWorkspace(place)) openFolder(application, place);
  else createBureau(context, place, demoBureau, true);
  try {
    await importDemoFiles(context);
  } catch (error) {
    application.use(null); // Half a demo bureau is not shown; the next attempt completes it.
    throw error;
  }
  return workspaceStatus(context);
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
    results.push(await runImport(context, { file, kind, sheet, headerRow, mapping, policy: 'update' }));
  }
  return results;
}
