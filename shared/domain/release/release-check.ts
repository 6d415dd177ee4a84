import { readChecksumList } from './checksum-list.ts';
import { type ReleaseManifest, readReleaseManifest, releaseFiles } from './release-manifest.ts';
import { compareVersions } from './version-number.ts';

/** What was found of an installer and of the files beside it. */
export interface FoundRelease {
  readonly installer: { readonly name: string; readonly sha256: string };
  /** Text and digest of release.json; null where there is none. */
  readonly manifest: { readonly text: string; readonly sha256: string } | null;
  readonly checksums: string | null;
  /** `no-keys`: this application knows no release key; a name: the key that signed the list of digests. */
  readonly signature: 'no-keys' | 'missing' | 'wrong' | { readonly key: string };
}

/** The application that is running. */
export interface Running {
  readonly version: string;
  readonly dataVersion: number;
}

export type FindingState = 'good' | 'open' | 'bad';

export interface Finding {
  readonly what: '签名' | '校验值' | '版本' | '数据格式';
  readonly state: FindingState;
  /** A whole sentence for the clerk. */
  readonly sentence: string;
}

export interface ReleaseVerdict {
  /** `good` only when everything was checked and is right. */
  readonly state: FindingState;
  readonly findings: readonly Finding[];
  /** What the release says it is; believed only when all is good. */
  readonly manifest: ReleaseManifest | null;
}

const finding = (what: Finding['what'], state: FindingState, sentence: string): Finding => ({ what, state, sentence });

function signatureOf({ checksums, signature }: FoundRelease): Finding {
  if (signature === 'no-keys') return finding('签名', 'open', '此版本没有内置发布密钥，无法核对安装包。');
  if (checksums === null)
    return finding(
      '签名',
      'bad',
      `旁边没有校验清单 ${releaseFiles.checksums}，不知道是谁发布的；请向发布单位要齐整套文件。`,
    );
  if (signature === 'missing')
    return finding(
      '签名',
      'bad',
      `旁边没有签名文件 ${releaseFiles.signature}，不知道是谁发布的；请向发布单位要齐整套文件。`,
    );
  if (signature === 'wrong')
    return finding('签名', 'bad', '签名不符：这套文件被改动过，或者不是发布单位发布的；请不要安装。');
  return finding('签名', 'good', `由发布密钥“${signature.key}”签名，校验清单没有被改动。`);
}

function digestOf({ installer, manifest, checksums }: FoundRelease): Finding {
  const bad = (sentence: string) => finding('校验值', 'bad', sentence);
  if (checksums === null) return bad(`旁边没有校验清单 ${releaseFiles.checksums}，不知道安装包是否完整。`);
  const digests = readChecksumList(checksums);
  if (!digests) return bad(`校验清单 ${releaseFiles.checksums} 的写法不对，不能用来核对；请重新拷贝整套文件。`);
  const stated = digests.get(installer.name);
  if (stated === undefined)
    return bad(`校验清单里没有“${installer.name}”；请不要给安装包改名，并确认两者是同一次发布的。`);
  if (stated !== installer.sha256)
    return bad('安装包与发布时不同：没有拷贝完整，或者被改动过；请不要安装，重新拷贝后再核对。');
  if (manifest && digests.get(releaseFiles.manifest) !== manifest.sha256)
    return bad(`说明文件 ${releaseFiles.manifest} 与发布时不同；请重新拷贝整套文件。`);
  return finding('校验值', 'good', '安装包与校验清单逐字节相符。');
}

function versionOf(manifest: ReleaseManifest, running: Running): Finding {
  const order = compareVersions(manifest.version, running.version);
  if (order > 0) return finding('版本', 'good', `安装包是 ${manifest.version}，比正在使用的 ${running.version} 新。`);
  if (order === 0) return finding('版本', 'open', `安装包是 ${manifest.version}，与正在使用的版本相同，不需要更新。`);
  return finding('版本', 'bad', `安装包是 ${manifest.version}，比正在使用的 ${running.version} 旧；请不要退回旧版本。`);
}

function dataOf(manifest: ReleaseManifest, running: Running): Finding {
  const [from, to] = [running.dataVersion, manifest.dataVersion];
  if (to < from) return finding('数据格式', 'bad', `安装包只支持到数据版本 ${to}，打不开现在的数据（版本 ${from}）。`);
  if (to === from) return finding('数据格式', 'good', `数据格式不变（版本 ${from}）。`);
  return finding(
    '数据格式',
    'good',
    `首次打开时数据从版本 ${from} 升到 ${to}，之前自动备份；升级后旧版程序不能再打开这份数据。`,
  );
}

/** Whether an installer may be trusted and what it would change; every reason against it has its own sentence. */
export function checkRelease(found: FoundRelease, running: Running): ReleaseVerdict {
  const read = found.manifest && readReleaseManifest(found.manifest.text);
  const manifest = read?.installer === found.installer.name ? read : null;
  const findings = [signatureOf(found), digestOf(found)];
  if (manifest) findings.push(versionOf(manifest, running), dataOf(manifest, running));
  else if (found.manifest)
    findings.push(finding('版本', 'bad', `说明文件 ${releaseFiles.manifest} 说的不是这个安装包，不知道是什么版本。`));
  else findings.push(finding('版本', 'bad', `旁边没有说明文件 ${releaseFiles.manifest}，不知道是什么版本。`));
  const states = findings.map(({ state }) => state);
  const state = states.includes('bad') ? 'bad' : states.includes('open') ? 'open' : 'good';
  return { state, findings, manifest };
}
