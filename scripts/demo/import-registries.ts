import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '#contract/contract.ts';
import { demoBureau, demoFiles } from '#core/workspace/demo-bureau.ts';
import { projectRoot } from '../project-root.ts';
import type { Setting } from './setting.ts';

type Imported = OutputOf<'import.run'>;

/** Makes the workspace of 云河县 and imports its three registries as a clerk would; writes import-report.json. */
export async function importRegistries({ core, client, out }: Setting): Promise<Imported[]> {
  const account = { name: '林英', password: `${randomBytes(9).toString('base64url')}Aa1` };
  const { session } = await client.job('workspace.create', { folder: null, bureau: demoBureau, account });
  client.carrySession(session);
  // One person goes the whole road here, and nobody approves what he asked for.
  const profile = await client.query('profile.get', {});
  const dispatchRule = { ...profile.dispatchRule, approvalNeeded: false };
  await client.command('profile.save', { profile: { ...profile, dispatchRule }, reason: '演示由一人操作' });
  const results: Imported[] = [];
  for (const { kind, name } of demoFiles) {
    const file = core.files.grantInput(join(projectRoot, 'resources', 'demo', name), name);
    const { sheet, headerRow, mapping } = await client.job('import.inspect', {
      file,
      kind,
      sheet: null,
      headerRow: null,
    });
    results.push(await client.job('import.run', { file, kind, sheet, headerRow, mapping, policy: 'update' }));
  }
  const report = results.map(({ problemFile, ...result }) => ({ ...result, problemFile: problemFile?.name ?? null }));
  writeFileSync(join(out, 'import-report.json'), `${JSON.stringify(report, null, 2)}\n`);
  return results;
}
