import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The five typefaces of official papers (GB/T 9704-2012). */
export type FontRole = '仿宋' | '小标宋' | '黑体' | '楷体' | '宋体';

/** Where font files are looked for; without a folder of shipped fonts the installed packages are asked. */
export interface FontPlaces {
  /** The folder of the fonts that come with the program. */
  readonly fontFolder?: string | undefined;
  /** The computer's own fonts, usually C:\Windows\Fonts; without it only shipped fonts are used, which makes papers reproducible. */
  readonly systemFontFolder?: string | undefined;
  /** The fonts somebody installed for himself alone. */
  readonly userFontFolder?: string | undefined;
  /** Font files the clerk has chosen; they go before all others. */
  readonly chosenFiles?: Partial<Record<FontRole, string>> | undefined;
}

interface ShippedFont {
  readonly fileName: string;
  readonly packagePath: string;
}

const REGULAR: ShippedFont = {
  fileName: 'NotoSerifSC_400Regular.ttf',
  packagePath: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
};
const BOLD: ShippedFont = {
  fileName: 'NotoSerifSC_700Bold.ttf',
  packagePath: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
};
/** An open font with 26,857 signs of the second plane, for the rarest names; optional because of its 28 MB. */
const RARE: ShippedFont = {
  fileName: 'CactusClassicalSerif_400Regular.ttf',
  packagePath: '@expo-google-fonts/cactus-classical-serif/400Regular/CactusClassicalSerif_400Regular.ttf',
};

interface RoleFonts {
  /** The typeface itself: Windows' file first, then those that come with office programs or are installed by hand. */
  readonly own: readonly string[];
  /** Open fonts of the same kind, which somebody may have installed. */
  readonly open: readonly string[];
  readonly shipped: ShippedFont;
}

const FONTS: Record<FontRole, RoleFonts> = {
  仿宋: {
    own: ['simfang.ttf', '仿宋_GB2312.ttf', 'FZFSJW.TTF', 'FZFSK.TTF', 'STFANGSO.TTF'],
    open: ['ZhuqueFangsong-Regular.ttf'],
    shipped: REGULAR,
  },
  小标宋: {
    own: ['FZXBSJW.TTF', 'FZXBSK.TTF', '方正小标宋简体.ttf', '方正小标宋_GBK.ttf'],
    open: ['NotoSerifSC-Black.ttf', 'NotoSerifSC_900Black.ttf'],
    shipped: BOLD,
  },
  黑体: {
    own: ['simhei.ttf', 'FZHTJW.TTF', 'FZHTK.TTF'],
    open: ['NotoSansSC-Medium.ttf', 'NotoSansSC-Regular.ttf'],
    shipped: BOLD,
  },
  楷体: {
    own: ['simkai.ttf', '楷体_GB2312.ttf', 'FZKTJW.TTF', 'FZKTK.TTF', 'STKAITI.TTF'],
    open: ['LXGWWenKai-Regular.ttf', 'LXGWWenKaiGB-Regular.ttf'],
    shipped: REGULAR,
  },
  宋体: { own: ['simsun.ttc', 'FZSSJW.TTF', 'STSONG.TTF'], open: ['NotoSerifSC-Regular.ttf'], shipped: REGULAR },
};
/** Windows keeps the ideographs of the further planes in files of their own. */
const SYSTEM_RARE = ['simsunb.ttf', 'SimsunExtG.ttf'];

const require = createRequire(import.meta.url);

/** The existing font files for a role, best first: the clerk's, the computer's, open ones somebody installed, the shipped one, then those for rare characters. */
export function fontFilesFor(role: FontRole, places: FontPlaces): string[] {
  const chosen = places.chosenFiles?.[role];
  const files = [
    ...(chosen === undefined ? [] : [chosen]),
    ...installedFiles(FONTS[role].own, places),
    ...installedFiles(FONTS[role].open, places),
    shippedFile(FONTS[role].shipped, places),
    shippedFile(REGULAR, places),
    shippedFile(RARE, places),
    ...installedFiles(SYSTEM_RARE, places),
  ];
  return [...new Set(files.filter(file => file !== undefined))];
}

/** Says whether a file is the typeface the standard asks for, and not an open stand-in. */
export function isOwnTypeface(role: FontRole, file: string, places: FontPlaces): boolean {
  return file === places.chosenFiles?.[role] || installedFiles(FONTS[role].own, places).includes(file);
}

function installedFiles(names: readonly string[], { systemFontFolder, userFontFolder }: FontPlaces): string[] {
  const folders = [systemFontFolder, userFontFolder].filter(folder => folder !== undefined);
  return names.flatMap(name => folders.map(folder => join(folder, name))).filter(file => existsSync(file));
}

function shippedFile(font: ShippedFont, { fontFolder }: FontPlaces): string | undefined {
  const file = fontFolder === undefined ? packageFile(font.packagePath) : join(fontFolder, font.fileName);
  return file !== undefined && existsSync(file) ? file : undefined;
}

function packageFile(path: string): string | undefined {
  try {
    return require.resolve(path);
  } catch {
    return undefined;
  }
}
