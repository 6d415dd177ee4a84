import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { FoundRelease } from '#domain/release/release-check.ts';
import { releaseFiles } from '#domain/release/release-manifest.ts';
import type { GrantedFile } from '../files/file-grants.ts';
import type { JobContext } from '../service/context.ts';
import { type ReleaseKey, signerOf } from './release-keys.ts';

/** Far more than a list of digests or a manifest ever has. */
const longestText = 64 * 1024;
const largestInstaller = 2 * 1024 ** 3;
const companions: readonly string[] = Object.values(releaseFiles);

/** The one file among those brought that is no list, manifest or signature; throws AppError('invalid-input'). */
export function installerAmong(files: readonly GrantedFile[]): GrantedFile {
  const [installer, second] = files.filter(({ name }) => !companions.includes(name));
  if (!installer) throw new AppError('invalid-input', '没有选安装包本身，请连同安装包（.exe）一起选择。');
  if (second) throw new AppError('invalid-input', '选了不止一个安装包，请一次只核对一个。');
  return installer;
}

/** Reads what came with an installer; what was not brought is looked for beside it. Throws AppError('file-unreadable'). */
export async function broughtRelease(
  context: JobContext,
  files: readonly GrantedFile[],
  keys: readonly ReleaseKey[],
): Promise<FoundRelease & { readonly bytes: number }> {
  const installer = installerAmong(files);
  const companion = (name: string) =>
    shortText(files.find(file => file.name === name)?.path ?? join(dirname(installer.path), name));
  const checksums = await companion(releaseFiles.checksums);
  const signature = await companion(releaseFiles.signature);
  const manifest = await companion(releaseFiles.manifest);
  const { sha256, bytes } = await digestOf(context, installer.path);
  return {
    installer: { name: installer.name, sha256 },
    bytes,
    checksums,
    manifest: manifest === null ? null : { text: manifest, sha256: textDigest(manifest) },
    signature: signatureState(keys, checksums, signature),
  };
}

function signatureState(
  keys: readonly ReleaseKey[],
  checksums: string | null,
  signature: string | null,
): FoundRelease['signature'] {
  if (keys.length === 0) return 'no-keys';
  if (checksums === null || signature === null) return 'missing';
  const signer = signerOf(keys, checksums, signature);
  return signer ? { key: signer.name } : 'wrong';
}

const textDigest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The text of a small file; null where there is none, or something else. */
async function shortText(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > longestText) return null;
  return readFile(path, 'utf8').catch(() => null);
}

async function digestOf({ signal, progress }: JobContext, path: string) {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new AppError('file-unreadable', '没有找到安装包，U 盘可能已拔出；请插好后重新选择。');
  if (found.size > largestInstaller) throw new AppError('file-too-large', '这个文件太大，不是明抽的安装包。');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path, { signal, highWaterMark: 1024 * 1024 })) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      progress('计算校验值', bytes, found.size);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new AppError('file-unreadable', '安装包没有读完，U 盘可能已拔出；请插好后重新选择。', { cause: error });
  }
  return { sha256: hash.digest('hex'), bytes };
}
