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

const SHIPPED: Record<FontRole, ShippedFont> = {
  仿宋: REGULAR,
  小标宋: BOLD,
  黑体: BOLD,
  楷体: REGULAR,
  宋体: REGULAR,
};

const SYSTEM: Record<FontRole, readonly string[]> = {
  仿宋: ['simfang.ttf'],
  小标宋: ['FZXBSJW.TTF', 'FZXBSK.TTF', '方正小标宋简体.ttf'],
  黑体: ['simhei.ttf'],
  楷体: ['simkai.ttf'],
  宋体: ['simsun.ttc'],
};
/** Windows keeps the ideographs of the further planes in files of their own. */
const SYSTEM_RARE = ['simsunb.ttf', 'SimsunExtG.ttf'];

const require = createRequire(import.meta.url);

/** The existing font files for a role, best first: the clerk's, the computer's, the shipped one, then those for rare characters. */
export function fontFilesFor(role: FontRole, places: FontPlaces): string[] {
  const chosen = places.chosenFiles?.[role];
  const files = [
    ...(chosen === undefined ? [] : [chosen]),
    ...systemFiles(SYSTEM[role], places),
    shippedFile(SHIPPED[role], places),
    shippedFile(REGULAR, places),
    shippedFile(RARE, places),
    ...systemFiles(SYSTEM_RARE, places),
  ];
  return [...new Set(files.filter(file => file !== undefined))];
}

/** Says whether a file is the typeface the standard asks for, and not the shipped stand-in. */
export function isOwnTypeface(role: FontRole, file: string, places: FontPlaces): boolean {
  return file === places.chosenFiles?.[role] || systemFiles(SYSTEM[role], places).includes(file);
}

function systemFiles(names: readonly string[], { systemFontFolder }: FontPlaces): string[] {
  if (systemFontFolder === undefined) return [];
  return names.map(name => join(systemFontFolder, name)).filter(file => existsSync(file));
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
