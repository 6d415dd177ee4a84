import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { findChromium } from './find-chromium.ts';
import { projectRoot } from './project-root.ts';
import { runProgram } from './run-program.ts';
import { runVitest } from './run-vitest.ts';
import { say } from './say.ts';
import { testElectron } from './test-electron.ts';
import { notRun, type Outcome, singleCheck } from './test-outcome.ts';
import { typecheck } from './typecheck.ts';

interface Step {
  readonly name: string;
  run(): Promise<Outcome>;
}

interface Result {
  readonly name: string;
  readonly outcome: Outcome;
  readonly seconds: number;
}

async function lint(): Promise<Outcome> {
  const biome = join(projectRoot, 'node_modules/@biomejs/biome/bin/biome');
  const child = spawn(process.execPath, [biome, 'check', '.'], { cwd: projectRoot, stdio: 'inherit' });
  return singleCheck((await runProgram(child)) === 0);
}

async function browserTests(): Promise<Outcome> {
  const chromium = findChromium();
  if (chromium) return runVitest({ arguments: [], files: ['test/e2e/'], environment: { CHROME_PATH: chromium } });
  say('The browser tests were NOT run: no Chromium was found (Debian package chromium, or name one with CHROME_PATH).');
  say('没有运行浏览器测试：没有找到 Chromium。');
  return notRun;
}

const steps: readonly Step[] = [
  { name: 'types', run: async () => singleCheck((await typecheck()).length === 0) },
  { name: 'lint', run: lint },
  { name: 'rules, core, contract', run: () => runVitest({ arguments: ['--exclude', 'test/e2e/**'] }) },
  { name: 'build', run: () => buildAll().then(() => singleCheck(true)) },
  { name: 'browser', run: browserTests },
  { name: 'Electron', run: testElectron },
];

/** Runs a step; one that throws has failed, and the next ones still have their turn. */
async function runStep({ name, run }: Step): Promise<Result> {
  say(`\n── ${name} ──`);
  const started = performance.now();
  const outcome = await run().catch((error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return singleCheck(false);
  });
  return { name, outcome, seconds: (performance.now() - started) / 1000 };
}

function line({ name, outcome, seconds }: Result): string {
  const { state, passed, failed, skipped } = outcome;
  const counts = passed + failed + skipped === 0 ? '' : `${passed} passed, ${failed} failed, ${skipped} skipped`;
  return `  ${name.padEnd(22)} ${state.padEnd(8)} ${seconds.toFixed(1).padStart(7)} s  ${counts}`.trimEnd();
}

const results: Result[] = [];
for (const step of steps) results.push(await runStep(step));

for (const { outcome } of results) {
  for (const each of outcome.unsteady) say(`Failed at one time, passed at another: ${each}`);
  for (const each of outcome.failures) say(`Failed: ${each}`);
}

const sum = (count: 'passed' | 'failed' | 'skipped') =>
  results.reduce((total, { outcome }) => total + outcome[count], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
say(`\n${results.map(line).join('\n')}\n`);
for (const { name, outcome } of results)
  if (outcome.state === 'not run') say(`Not run: ${name} (the reason is above).`);
const unsteady = results.reduce((total, { outcome }) => total + outcome.unsteady.length, 0);
say(
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${unsteady > 0 ? `, ${unsteady} of the passed not every time` : ''}`,
);
if (failed > 0) process.exitCode = 1;
