import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { arch, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { isIdentityCertificate } from '#domain/registry/inspector-row.ts';
import { versionOf } from '../db/migrate.ts';
import { newestVersion } from '../db/migrations/migrations.ts';
import { sqliteVersion } from '../db/sqlite-version.ts';
import { tableCounts } from '../db/table-counts.ts';
import { instantText } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';
import { databaseName } from '../workspace/database-name.ts';
import { shippedProfiles } from '../workspace/profile-files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { logTail } from './log-tail.ts';
import { settingsShape } from './settings-shape.ts';

/** One file of the bundle; `what` tells a person what stands in it and what does not. */
export interface DiagnosticsPart {
  readonly name: string;
  readonly what: string;
  readonly text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Everything that helps to find a fault and names neither a person nor a business nor the bureau. */
export function diagnosticsParts(context: QueryContext): DiagnosticsPart[] {
  const { workspace, application } = context;
  return [
    { name: '版本.json', what: '程序、系统和数据库的版本，生成时间。', text: json(versions(context)) },
    {
      name: '数据.json',
      what: '各文件的大小和份数、磁盘余量、每张表的行数，证件号码栏里误存了身份证号的有几人。没有表里的内容，也没有文件名。',
      text: json({
        文件: sizesOf(workspace),
        行数: tableCounts(workspace.database),
        证件号码栏存了身份证号的人数: identityCertificates(workspace),
      }),
    },
    {
      name: '设置.json',
      what: '方案里的数字和开关；文字只记长短，不记内容。账号只记人数，没有姓名。',
      text: json(settingsOf(context)),
    },
    {
      name: '日志.txt',
      what: '程序日志的末尾。其中的电话、证件号码、密钥和个人文件夹名已隐去。',
      text: logTail(join(application.options.keyFolder, 'logs', 'mingchou.log')) || '这台电脑上没有程序日志。\n',
    },
  ];
}

/** How many people had their identity number taken for that of a certificate, by an import before such cells were refused. */
const identityCertificates = ({ inspectors }: Workspace): number =>
  inspectors.search('').filter(({ certificate }) => certificate !== null && isIdentityCertificate(certificate)).length;

function versions({ application, workspace, now }: QueryContext) {
  const { node, electron = null, chrome = null } = process.versions;
  return {
    明抽: application.options.version,
    生成时间: instantText(now()),
    系统: `${platform()} ${release()} ${arch()}`,
    内存兆字节: Math.round(totalmem() / 2 ** 20),
    Node: node,
    Electron: electron,
    Chromium: chrome,
    SQLite: sqliteVersion(workspace.database),
    数据版本: versionOf(workspace.database),
    本程序的数据版本: newestVersion,
  };
}

function sizesOf(workspace: Workspace) {
  const { folder } = workspace;
  const bytes = (name: string) => (existsSync(join(folder, name)) ? statSync(join(folder, name)).size : 0);
  const { bavail, bsize } = statfsSync(folder);
  return {
    数据文件字节: bytes(databaseName),
    预写日志字节: bytes(`${databaseName}-wal`),
    磁盘余量兆字节: Math.round((bavail * bsize) / 2 ** 20),
    ...Object.fromEntries(['公文', '导出', '备份'].map(name => [name, contentOf(join(folder, name))])),
  };
}

function contentOf(folder: string) {
  if (!existsSync(folder)) return { 份数: 0, 字节: 0 };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { 份数: files.length, 字节: sizes.reduce((sum, size) => sum + size, 0) };
}

function settingsOf({ workspace, application }: QueryContext) {
  const { bureau, accounts, roles } = workspace;
  const profile = bureau.profile();
  const shipped = shippedProfiles(application.options.resourceFolder).find(({ code }) => code === profile.code);
  const all = accounts.all();
  return {
    方案: shipped ? profile.code : '本单位自定',
    与出厂不同的项: Object.entries(profile)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(shipped?.[name as keyof typeof profile]))
      .map(([name]) => name),
    内容: settingsShape(profile),
    演示单位: bureau.isDemo(),
    账号: { 启用: all.filter(one => one.active).length, 停用: all.filter(one => !one.active).length },
    角色: roles.all().length,
  };
}
