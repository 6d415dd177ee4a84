import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCore } from '#core/core.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { drawDemoTask } from './demo/draw-task.ts';
import { enterDemoResults } from './demo/enter-results.ts';
import { importRegistries } from './demo/import-registries.ts';
import { showSummary } from './demo/show-summary.ts';
import { verifyBundleFile } from './demo/verify-bundle-file.ts';
import { writePapers } from './demo/write-papers.ts';
import { projectRoot } from './project-root.ts';

/** The main job without a window: import, draw, notices, results, bulletin, evidence — and the evidence verified. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(projectRoot, 'dist', 'demo') } } });
  const out = resolve(values.out);
  for (const name of ['workspace', 'notices']) rmSync(join(out, name), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const started = performance.now();
  const core = createCore({
    version: 'demo',
    resourceFolder: join(projectRoot, 'resources'),
    defaultFolder: join(out, 'workspace'),
    canChooseFolder: false,
    keyFolder: join(out, 'workspace', '密钥'),
    log: line => process.stderr.write(`${line}\n`),
  });
  const client = connectInProcess(core, error => process.stderr.write(`${String(error)}\n`));
  try {
    const setting = { core, client, out };
    const imports = await importRegistries(setting);
    const drawn = await drawDemoTask(setting);
    await enterDemoResults(setting, drawn);
    const papers = await writePapers(setting, drawn);
    const verified = verifyBundleFile(join(out, 'evidence-bundle.json'));
    const seconds = (performance.now() - started) / 1000;
    showSummary(out, { imports, drawn, papers, verified, seconds });
    return verified.ok ? 0 : 1;
  } finally {
    client.close();
    await core.close();
  }
}

process.exitCode = await main();
