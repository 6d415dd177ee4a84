import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { inspectImport } from '../registry/import-inspection.ts';
import { runImport } from '../registry/import-job.ts';
import type { JobContext } from '../service/context.ts';
import { demoBureau, demoFiles } from './demo-bureau.ts';
import { holdsWorkspace, openWorkspace } from './open-workspace.ts';
import { createBureau, folderOf, workspaceStatus } from './workspace-jobs.ts';

/** Opens the demo bureau, making it first from the files that come with the application. */
export async function openDemoJob(context: JobContext, { folder }: ParsedInputOf<'workspace.openDemo'>) {
  const { application } = context;
  const place = join(folderOf(application, folder), '演示单位-云河县');
  application.use(null);
  if (holdsWorkspace(place)) {
    application.use(openWorkspace(place, { create: false, nativeBinding: application.options.nativeBinding }));
  } else {
    createBureau(context, place, demoBureau, true);
    await importDemoFiles(context);
  }
  return workspaceStatus(context);
}

/** Imports the demo registries as a clerk would: with the proposed sheets, headings and columns. */
export async function importDemoFiles(context: JobContext): Promise<OutputOf<'import.run'>[]> {
  const { grants, options } = context.application;
  const results: OutputOf<'import.run'>[] = [];
  for (const { kind, name } of demoFiles) {
    const file = grants.grantInput(join(options.resourceFolder, 'demo', name), name);
    const found = await inspectImport(context, { file, kind, sheet: null, headerRow: null });
    const { sheet, headerRow, mapping } = found;
    results.push(await runImport(context, { file, kind, sheet, headerRow, mapping, policy: 'update' }));
  }
  return results;
}
