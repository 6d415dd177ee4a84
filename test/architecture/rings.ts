/** The parts of the project between which the law stands. */
export type Ring =
  | 'domain'
  | 'contract'
  | 'rpc'
  | 'core'
  | 'host'
  | 'shell'
  | 'preload'
  | 'renderer'
  | 'scripts'
  | 'test'
  | 'resources';

/** What a ring may take from another: everything, types only, or the values of some files and all types. */
type Grant = 'everything' | 'types' | readonly string[];

export interface RingLaw {
  readonly rings: Partial<Record<Ring, Grant>>;
  /** Whether Node's own modules may be imported. */
  readonly node: boolean;
  readonly packages: readonly string[] | 'all';
}

/** What a page needs to speak with the core; the other end of the wire stays out of the page. */
const client = ['client', 'port-channel', 'socket-channel', 'brought-channels'].map(name => `shared/rpc/${name}.ts`);

/** Who may import whom: the table of ARCHITECTURE.md, and the packages of each ring. */
export const law: Readonly<Record<Exclude<Ring, 'resources'>, RingLaw>> = {
  domain: {
    rings: {},
    node: false,
    packages: ['@noble/hashes', 'chinese-days', 'dayjs', 'pinyin-pro', 'seedrandom'],
  },
  contract: { rings: { domain: 'everything' }, node: false, packages: ['zod'] },
  rpc: { rings: { contract: 'everything' }, node: false, packages: [] },
  core: {
    rings: { domain: 'everything', contract: 'everything', rpc: 'types' },
    node: true,
    packages: [
      '@cantoo/pdf-lib',
      '@e965/xlsx',
      '@signpdf/signer-p12',
      '@signpdf/signpdf',
      'better-sqlite3',
      'chardet',
      'csv-parse',
      'exceljs',
      'iconv-lite',
      'kysely',
      'pdfjs-dist',
      'pdfkit',
      'qrcode',
      'saxes',
      'yauzl',
      'zod',
    ],
  },
  host: {
    rings: { contract: 'everything', rpc: 'everything', core: 'everything' },
    node: true,
    packages: ['ws'],
  },
  shell: {
    rings: { contract: ['shared/contract/app-error.ts'], rpc: 'types', preload: 'types' },
    node: true,
    packages: ['electron'],
  },
  preload: { rings: { shell: ['electron/shell/channels.ts'] }, node: false, packages: ['electron'] },
  renderer: {
    rings: { domain: 'everything', contract: 'types', rpc: client },
    node: false,
    packages: [
      '@ant-design/icons',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'antd',
      'dayjs',
      'echarts',
      'pdfjs-dist',
      'qrcode',
      'react',
      'react-dom',
      'react-router',
    ],
  },
  scripts: {
    rings: { domain: 'everything', contract: 'everything', rpc: 'everything', core: 'everything', host: 'everything' },
    node: true,
    packages: ['vite', '@vitejs/plugin-react', 'vitest'],
  },
  test: {
    rings: {
      domain: 'everything',
      contract: 'everything',
      rpc: 'everything',
      core: 'everything',
      host: 'everything',
      shell: 'everything',
      renderer: 'everything',
      scripts: 'everything',
      resources: 'everything',
    },
    node: true,
    packages: 'all',
  },
};

const places: readonly (readonly [start: string, ring: Ring])[] = [
  ['shared/domain/', 'domain'],
  ['shared/contract/', 'contract'],
  ['shared/rpc/', 'rpc'],
  ['electron/core/', 'core'],
  ['electron/host/', 'host'],
  ['electron/shell/preload/', 'preload'],
  ['electron/shell/', 'shell'],
  // The build of the page runs in Node and is no part of it.
  ['renderer/vite.config.ts', 'scripts'],
  ['renderer/', 'renderer'],
  ['scripts/', 'scripts'],
  ['test/', 'test'],
  ['resources/', 'resources'],
];

/** The ring of a file; null outside all of them. */
export function ringOf(path: string): Ring | null {
  return places.find(([start]) => path.startsWith(start))?.[1] ?? null;
}
