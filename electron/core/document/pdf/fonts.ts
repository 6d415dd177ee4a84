import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from '../../files/file-failure.ts';
import { type EmbeddableFont, embeddableFont } from './embedded-font.ts';
import { type FontPlaces, type FontRole, fontFilesFor, isOwnTypeface } from './font-files.ts';
import { beginLayoutMemory, type LayoutMemory } from './layout-memory.ts';
import { openTrueType, type TrueTypeFont } from './truetype-font.ts';

/** One opened font file, shared by all documents of the process. */
export interface FontFace {
  readonly file: string;
  /** The whole file, in memory that threads share. */
  readonly bytes: SharedArrayBuffer;
  readonly font: TrueTypeFont;
  readonly embeddable: EmbeddableFont;
}

/** A typeface of the standard that this computer lacks, and the font that stands in for it. */
export interface FontSubstitute {
  readonly role: FontRole;
  readonly usedFont: string;
}

/** The fonts a bureau prints with: for each role a chain of files, opened when first needed. */
export interface FontLibrary {
  /** The first font of the role's chain that has the character; null when none has it. */
  faceFor(role: FontRole, codePoint: number): FontFace | null;
  /** The font that gives a role its measures. */
  mainFace(role: FontRole): FontFace;
  /** Where the files were looked for. */
  readonly places: FontPlaces;
  /** The bytes of all fonts that give a role its measures and of those opened so far, by file, for another thread's library. */
  sharedBytes(): ReadonlyMap<string, SharedArrayBuffer>;
  /** What was laid out with these fonts before. */
  readonly memory: LayoutMemory;
  /** Roles of the standard for which another typeface is printed; shown on screen, never on paper. */
  substitutes(): FontSubstitute[];
}

const ROLES: readonly FontRole[] = ['仿宋', '小标宋', '黑体', '楷体', '宋体'];

/** Finds the fonts for all roles, whose bytes another thread may have read; throws AppError file-unreadable when the shipped fonts are gone. */
export function openFonts(
  places: FontPlaces = {},
  read: ReadonlyMap<string, SharedArrayBuffer> = new Map(),
): FontLibrary {
  const chains = new Map(ROLES.map(role => [role, fontFilesFor(role, places)]));
  const opened = new Map<string, FontFace>();
  const faceOf = (file: string): FontFace => {
    const face = opened.get(file) ?? openFace(file, read.get(file) ?? readBytes(file));
    opened.set(file, face);
    return face;
  };
  const chainOf = (role: FontRole) => chains.get(role) ?? [];
  const mainFile = (role: FontRole): string => {
    const file = chainOf(role)[0];
    if (file !== undefined) return file;
    throw new AppError(
      'file-unreadable',
      '找不到随程序安装的字体，不能生成文件。请重新安装程序，或在“单位资料”里选择字体。',
    );
  };
  for (const role of ROLES) mainFile(role);
  return {
    mainFace: role => faceOf(mainFile(role)),
    faceFor: firstFaceWith(chainOf, faceOf),
    memory: beginLayoutMemory(),
    places,
    sharedBytes: () => {
      for (const role of ROLES) faceOf(mainFile(role));
      return new Map([...opened].map(([file, { bytes }]) => [file, bytes]));
    },
    substitutes: () =>
      ROLES.filter(role => !isOwnTypeface(role, mainFile(role), places)).map(role => ({
        role,
        usedFont: basename(mainFile(role)).replace(/\.\w+$/, ''),
      })),
  };
}

function firstFaceWith(chainOf: (role: FontRole) => readonly string[], faceOf: (file: string) => FontFace) {
  const known = new Map<FontRole, Map<number, FontFace | null>>(ROLES.map(role => [role, new Map()]));
  return (role: FontRole, codePoint: number): FontFace | null => {
    const faces = known.get(role);
    let face = faces?.get(codePoint);
    if (face === undefined) {
      const file = chainOf(role).find(candidate => faceOf(candidate).font.glyphOf(codePoint) !== 0);
      face = file === undefined ? null : faceOf(file);
      faces?.set(codePoint, face);
    }
    return face;
  };
}

function openFace(file: string, bytes: SharedArrayBuffer): FontFace {
  const font = openTrueType(Buffer.from(bytes), basename(file));
  return { file, bytes, font, embeddable: embeddableFont(font) };
}

function readBytes(file: string): SharedArrayBuffer {
  try {
    const whole = readFileSync(file);
    const bytes = new SharedArrayBuffer(whole.length);
    whole.copy(new Uint8Array(bytes));
    return bytes;
  } catch (error) {
    throw fileFailure(error, file);
  }
}
