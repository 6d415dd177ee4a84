import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { electronArguments } from './electron-arguments.ts';
import { findElectron } from './electron-program.ts';
import { projectRoot } from './project-root.ts';
import { runProgram } from './run-program.ts';
import { say } from './say.ts';

const startsWithin = 10_000; // Milliseconds; an Electron that fails sooner never showed a window.

interface Choices {
  readonly browser: boolean;
  readonly open: boolean;
  readonly data: string | null;
}

function readChoices(): Choices {
  const { values } = parseArgs({
    options: { browser: { type: 'boolean' }, data: { type: 'string' }, 'no-open': { type: 'boolean' } },
  });
  // npm runs scripts in the project's folder; a folder is meant from where the person stands.
  const data = values.data === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), values.data);
  return { browser: values.browser === true, open: values['no-open'] !== true, data };
}

/** Why no desktop window can be opened here, in English and Chinese; null when nothing speaks against it. */
function hindrance(): readonly [string, string] | null {
  if (process.platform !== 'linux') return null;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!DISPLAY && !WAYLAND_DISPLAY) return ['this machine has no display', '这台机器没有图形界面'];
  if (process.getuid?.() === 0) return ['Electron does not open windows for root', 'Electron 不能以 root 身份打开窗口'];
  return null;
}

/** Opens the desktop app and waits for its end; false when no window could be opened. */
async function openDesktop({ data }: Choices): Promise<boolean> {
  const hindered = hindrance();
  if (hindered) {
    say(`No desktop window: ${hindered[0]}.`);
    say(`无法打开桌面窗口：${hindered[1]}。`);
    return false;
  }
  const electron = await findElectron();
  if (electron === null) return false;
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const started = performance.now();
  const child = spawn(electron, [...electronArguments(), ...(data === null ? [] : [`--data=${data}`])], {
    env: environment,
    stdio: 'inherit',
  });
  const code = await runProgram(child);
  if (code === 0 || performance.now() - started > startsWithin) {
    process.exitCode = code;
    return true;
  }
  say(`Electron ended at once (code ${code}).`);
  say(`Electron 启动失败（代码 ${code}）。`);
  return false;
}

async function openBrowser({ data, open }: Choices): Promise<void> {
  say('Starting 明抽 for the browser on this machine only (127.0.0.1). Ctrl+C ends it.');
  say('改用本机浏览器方式运行（仅限本机 127.0.0.1）。按 Ctrl+C 结束。');
  const host = join(projectRoot, 'electron/host/web-main.ts');
  const page = join(projectRoot, 'dist/renderer');
  const folder = data ?? join(projectRoot, 'workspace');
  const options = ['--static', page, '--data', folder, ...(open ? ['--open'] : [])];
  process.exitCode = await runProgram(spawn(process.execPath, [host, ...options], { stdio: 'inherit' }));
}

const choices = readChoices();
await buildAll();
if (choices.browser || !(await openDesktop(choices))) await openBrowser(choices);
