import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppError } from '#contract/app-error.ts';

export interface CommandLine {
  /** Folder of the workspace. */
  readonly data: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the built page. */
  readonly static: string;
  readonly resources: string;
  /** Folder of what belongs to this PC and not to a workspace. */
  readonly userData: string;
  /** Whether to open the browser. */
  readonly open: boolean;
}

const usage =
  '用法：--data 数据文件夹 [--port 端口] [--static 页面文件夹] [--resources 资源文件夹] [--user-data 本机文件夹] [--open]';

/** Reads the arguments of the web host; throws AppError('invalid-input') with the usage. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { data, port, static: page, resources, 'user-data': userData, open } = optionsOf(args);
  if (data === undefined) throw new AppError('invalid-input', `请用 --data 指定数据文件夹。${usage}`);
  const number = Number(port ?? 0);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new AppError('invalid-input', `端口应为 0 至 65535 的整数。${usage}`);
  }
  return {
    data: resolve(data),
    port: number,
    static: resolve(page ?? projectFolder('dist/renderer')),
    resources: resolve(resources ?? projectFolder('resources')),
    userData: resolve(userData ?? defaultUserData()),
    open: open ?? false,
  };
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        static: { type: 'string' },
        resources: { type: 'string' },
        'user-data': { type: 'string' },
        open: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new AppError('invalid-input', `命令里有不认识的内容。${usage}`, { cause: error });
  }
}

function projectFolder(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

/** The same folder as the desktop's, so that a workspace can be opened by either. */
function defaultUserData(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  return join(APPDATA ?? XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Mingchou');
}
