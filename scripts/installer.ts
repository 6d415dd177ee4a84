import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { projectRoot } from './project-root.ts';
import { runProgram } from './run-program.ts';
import { say } from './say.ts';

const builder = join(projectRoot, 'node_modules/electron-builder/cli.js');

/** Where electron-builder could have nothing to work with: it downloads Electron for Windows and NSIS itself. */
function sayWhatIsNeeded(): void {
  say('');
  say('The installer was not made. electron-builder downloads Electron for Windows and NSIS from github.com;');
  say(
    'where that is impossible, name mirrors with ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR, or run this elsewhere.',
  );
  say('没有生成安装包：electron-builder 需要从 github.com 下载 Windows 版 Electron 和 NSIS；');
  say('无法访问时，请用 ELECTRON_MIRROR 和 ELECTRON_BUILDER_BINARIES_MIRROR 指定镜像，或换一台能联网的机器。');
}

await buildAll();
const platform = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['--win', '--x64'];
const child = spawn(process.execPath, [builder, '--config', 'electron-builder.yml', ...platform], {
  cwd: projectRoot,
  stdio: 'inherit',
});
process.exitCode = await runProgram(child);
if (process.exitCode === 0) say('The installer is in release/. / 安装包在 release/ 文件夹中。');
else sayWhatIsNeeded();
