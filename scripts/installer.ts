import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { releaseFiles } from '#domain/release/release-manifest.ts';
import { buildAll } from './build.ts';
import { projectRoot } from './project-root.ts';
import { isShippedKey, publicHalf, writeReleaseFiles } from './release-files.ts';
import { runProgram } from './run-program.ts';
import { say } from './say.ts';

const release = join(projectRoot, 'release');
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

/** Writes the digests beside the installer, and signs them where a release key was given. */
async function writeBeside(installer: string, version: string): Promise<void> {
  const { MINGCHOU_RELEASE_KEY: keyFile } = process.env;
  const key = keyFile ? readFileSync(keyFile, 'utf8') : null;
  const manifest = { product: 'mingchou', version, dataVersion: newestVersion, installer } as const;
  await writeReleaseFiles({ folder: release, manifest, key });
  say(`${installer}, ${releaseFiles.manifest} and ${releaseFiles.checksums} are in release/. / 已写入 release/。`);
  if (key === null) {
    say('The digests are not signed: name the PEM file of the release key with MINGCHOU_RELEASE_KEY.');
    say('校验清单没有签名：用 MINGCHOU_RELEASE_KEY 指定发布密钥的 PEM 文件。');
  } else if (!isShippedKey(key, join(projectRoot, 'resources'))) {
    say('Applications in use cannot check this: resources/release-keys.json does not have the public key');
    say(publicHalf(key));
  }
}

await buildAll();
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
const installer = `mingchou-${version}-setup.exe`;
// Digests of an earlier installer would pass for those of this one.
for (const name of Object.values(releaseFiles)) rmSync(join(release, name), { force: true });
// electron-builder itself signs the program and the installer where it finds a certificate.
const { CSC_LINK, WIN_CSC_LINK } = process.env;
if (!CSC_LINK && !WIN_CSC_LINK) {
  say('No certificate is named by CSC_LINK or WIN_CSC_LINK: Windows will call the publisher unknown.');
  say('没有用 CSC_LINK 或 WIN_CSC_LINK 指定代码签名证书：Windows 会提示发布者未知。');
}
const platform = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['--win', '--x64'];
const child = spawn(process.execPath, [builder, '--config', 'electron-builder.yml', ...platform], {
  cwd: projectRoot,
  stdio: 'inherit',
});
process.exitCode = await runProgram(child);
if (process.exitCode !== 0) sayWhatIsNeeded();
else if (existsSync(join(release, installer))) await writeBeside(installer, version);
else say('The program is in release/. / 程序在 release/ 文件夹中。');
