// The first thing a newcomer types runs this file, on whatever Node is there (20 or later): it makes the dependencies
// agree with package-lock.json and then runs a TypeScript script with the project's own Node 24.
//   node scripts/launch.mjs scripts/start.ts [arguments]
// No `??` and no `?.` here: Node 12 must get as far as being told that it is too old.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const projectNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

function stop(english, chinese) {
  process.stderr.write(`\n${english}\n${chinese}\n\n`);
  process.exit(1);
}

/** npm puts node_modules/.bin first on PATH; npm itself must not run on a Node that it is about to replace. */
function outsidePath() {
  const entries = (process.env.PATH || '').split(delimiter);
  return entries.filter(entry => !entry.endsWith(join('node_modules', '.bin'))).join(delimiter);
}

function npm(argumentsOfNpm, stdio) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const environment = { ...process.env, PATH: outsidePath() };
  const startedByNpm = script !== undefined && node !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(node);
  return startedByNpm
    ? spawnSync(node, [script, ...argumentsOfNpm], { cwd: root, env: environment, stdio })
    : spawnSync('npm', argumentsOfNpm, { cwd: root, env: environment, stdio, shell: windows });
}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  stop(
    `Node ${process.versions.node} is too old for this project: install Node 20 or later (https://nodejs.org) and try again.`,
    `当前 Node ${process.versions.node} 版本过低：请安装 Node 20 或更高版本（https://nodejs.org）后重试。`,
  );
}

function requireNpm() {
  const answer = npm(['--version'], 'pipe');
  const version = answer.error || answer.status !== 0 ? null : String(answer.stdout).trim();
  if (version === null) {
    stop(
      'npm was not found. It comes with Node (https://nodejs.org); on Debian it is the package "npm".',
      '未找到 npm。npm 随 Node 一起安装（https://nodejs.org）；Debian 上请安装 npm 软件包。',
    );
  }
  // npm 9 came with Node 20; older ones ignore parts of the lock file.
  if (Number(version.split('.')[0]) < 9) {
    stop(
      `npm ${version} is too old: npm 9 or later is needed (npm install --global npm@latest).`,
      `npm ${version} 版本过低：需要 npm 9 或更高版本（npm install --global npm@latest）。`,
    );
  }
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages || {};
  } catch {
    return null;
  }
}

/** Compares package-lock.json with what npm wrote down when it last finished an installation. */
function dependenciesAgree() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(modules, '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // Optional packages are those of other machines, too.
    if (installed[path] === undefined) return optional === true;
    return installed[path].version === version;
  });
}

function installDependencies() {
  if (dependenciesAgree()) return;
  requireNpm();
  process.stderr.write(
    'Installing the packages named in package-lock.json …\n正在安装 package-lock.json 中列出的依赖包……\n',
  );
  // Windows cannot delete the program that is running, so `npm ci` would fail half-way there.
  const lockedByUs = windows && process.execPath.startsWith(modules + sep);
  // Without install scripts: better-sqlite3 brings its prebuilt file, and its script would ask for a compiler and Python.
  const { status } = npm([...(lockedByUs ? ['install', '--no-save'] : ['ci']), '--ignore-scripts'], 'inherit');
  if (status === 0) return;
  stop(
    'The packages could not be installed; npm says why above. Check the network or the registry (npm config get registry) and try again.',
    '依赖包安装失败，原因见上方 npm 的提示。请检查网络或镜像设置（npm config get registry）后重试。',
  );
}

/** The project's own Node 24, which the install script of the package `node` fetches. */
function findNode() {
  if (existsSync(projectNode)) return projectNode;
  requireNpm();
  npm(['rebuild', 'node', '--ignore-scripts=false'], 'inherit');
  if (existsSync(projectNode)) return projectNode;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    'The project\'s own Node 24 (npm package "node") could not be fetched. Check the network, or install Node 24 yourself, and try again.',
    '未能准备好本项目自带的 Node 24（npm 包 node）。请检查网络，或自行安装 Node 24 后重试。',
  );
}

function run(node, script, rest) {
  const environment = {
    INIT_CWD: process.cwd(),
    ...process.env,
    PATH: [join(modules, '.bin'), outsidePath()].join(delimiter),
  };
  const child = spawn(node, [script, ...rest], { cwd: root, env: environment, stdio: 'inherit' });
  // Ctrl+C reaches the child by itself; what is sent to this process alone is passed on. Either way the child decides.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('error', error => stop(`Node could not be started: ${error.message}`, `无法启动 Node：${error.message}`));
  child.on('exit', (code, signal) => process.exit(code === null ? 128 + constants.signals[signal] : code));
}

const [script, ...rest] = process.argv.slice(2);
requireNode();
if (script === undefined)
  stop('Usage: node scripts/launch.mjs SCRIPT.ts [arguments]', '用法：node scripts/launch.mjs 脚本.ts [参数]');
installDependencies();
run(findNode(), resolve(root, script), rest);
