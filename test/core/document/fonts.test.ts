import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { beginTypesetting } from '#core/document/pdf/typesetter.ts';
import { squareFontFile } from './square-font.ts';

const fonts = openFonts();
const SONG = { role: '仿宋', size: 10 } as const;
const TAKEN_FROM_NAMES = '㛃䶮堃喆犇骉昇囍甪垚頔龘';

function folderWith(files: Record<string, Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

const codePointsOf = (text: string) => Array.from(text, sign => sign.codePointAt(0) ?? 0);

describe('the shipped font', () => {
  test('has the rare characters of names and all signs of official papers', () => {
    for (const sign of `${TAKEN_FROM_NAMES}〔〕《》「」『』【】（）、。，；：？！—…·‰％℃①□■√×“”‘’0A`) {
      expect(fonts.faceFor('仿宋', sign.codePointAt(0) ?? 0), sign).not.toBeNull();
    }
  });

  test('is opened once for all roles that share a file', () => {
    expect(fonts.mainFace('仿宋')).toBe(fonts.mainFace('宋体'));
    expect(fonts.mainFace('黑体')).not.toBe(fonts.mainFace('宋体'));
  });

  test('stands in for the typefaces of the standard, which the clerk is told', () => {
    expect(fonts.substitutes().map(({ role }) => role)).toEqual(['仿宋', '小标宋', '黑体', '楷体', '宋体']);
  });

  test('is as wide as high for an ideograph', () => {
    expect(beginTypesetting(fonts).measure('检查', SONG)).toBeCloseTo(20, 9);
  });
});

describe('a character that no font has', () => {
  test('is printed by its code, never as a box, and is reported once', () => {
    const typesetter = beginTypesetting(fonts);
    expect(typesetter.printable('𬺰\u{E000}野家𬺰', '仿宋')).toBe('〔U+2CEB0〕〔U+E000〕野家〔U+2CEB0〕');
    expect(typesetter.unprintable()).toEqual(['𬺰', '\u{E000}']);
  });

  test('comes from the next font of the chain when that one has it', () => {
    const systemFontFolder = folderWith({
      'simsunb.ttf': squareFontFile({ name: 'RareSquares', codePoints: codePointsOf('𬺰') }),
    });
    const withRare = openFonts({ systemFontFolder });
    const typesetter = beginTypesetting(withRare);
    expect(typesetter.printable('𬺰野家', '仿宋')).toBe('𬺰野家');
    const runs = typesetter.runs('大𬺰野', SONG);
    expect(runs.map(({ text, face }) => [text, face.font.postscriptName])).toEqual([
      ['大', 'NotoSerifSC-Regular'],
      ['𬺰', 'RareSquares'],
      ['野', 'NotoSerifSC-Regular'],
    ]);
  });
});

describe('the computer’s own fonts', () => {
  test.each([4, 12] as const)(
    'go before the shipped one, character by character (cmap format %i)',
    characterMapFormat => {
      const systemFontFolder = folderWith({
        'simfang.ttf': squareFontFile({ name: 'FangSong', codePoints: codePointsOf('检查'), characterMapFormat }),
      });
      const own = openFonts({ systemFontFolder });
      const runs = beginTypesetting(own).runs('检查书', SONG);
      expect(runs.map(({ text, face }) => [text, face.font.postscriptName])).toEqual([
        ['检查', 'FangSong'],
        ['书', 'NotoSerifSC-Regular'],
      ]);
      expect(own.substitutes().map(({ role }) => role)).not.toContain('仿宋');
    },
  );

  test('are found as well where somebody installed them for himself alone', () => {
    const userFontFolder = folderWith({
      'simkai.ttf': squareFontFile({ name: 'KaiTi', codePoints: codePointsOf('检查') }),
    });
    const own = openFonts({ userFontFolder });
    expect(own.mainFace('楷体').font.postscriptName).toBe('KaiTi');
    expect(own.substitutes().map(({ role }) => role)).toEqual(['仿宋', '小标宋', '黑体', '宋体']);
  });

  test('go before open fonts of their kind, which are still named as substitutes', () => {
    const open = squareFontFile({ name: 'Zhuque', codePoints: codePointsOf('检') });
    const own = squareFontFile({ name: 'FangSong', codePoints: codePointsOf('检') });
    const files = { 'ZhuqueFangsong-Regular.ttf': open };
    const withOpen = openFonts({ systemFontFolder: folderWith(files) });
    expect(withOpen.mainFace('仿宋').font.postscriptName).toBe('Zhuque');
    expect(withOpen.substitutes()).toContainEqual({ role: '仿宋', usedFont: 'ZhuqueFangsong-Regular' });
    const withOwn = openFonts({ systemFontFolder: folderWith({ ...files, 'simfang.ttf': own }) });
    expect(withOwn.mainFace('仿宋').font.postscriptName).toBe('FangSong');
  });

  test('are not touched unless their folder is given, so that papers are the same on every computer', () => {
    expect(openFonts().mainFace('仿宋').font.postscriptName).toBe('NotoSerifSC-Regular');
  });
});

describe('a font that cannot be used', () => {
  test.each([
    ['is no font', Buffer.from('no font at all, only text')],
    ['is empty', Buffer.alloc(0)],
    ['is cut off', squareFontFile({ name: 'Cut', codePoints: [0x68c0] }).subarray(0, 300)],
    ['must not be embedded', squareFontFile({ name: 'Forbidden', codePoints: [0x68c0], licenseBits: 0x0002 })],
  ])('because it %s is named in a sentence', (_why, bytes) => {
    const folder = folderWith({ 'my-font.ttf': bytes });
    const chosen = openFonts({ chosenFiles: { 仿宋: join(folder, 'my-font.ttf') } });
    expect(() => chosen.mainFace('仿宋')).toThrow(
      expect.objectContaining({
        name: 'AppError',
        code: 'file-unreadable',
        message: expect.stringContaining('my-font'),
      }),
    );
  });

  test('because the shipped ones are gone asks for a new installation', () => {
    expect(() => openFonts({ fontFolder: folderWith({}) })).toThrow(
      expect.objectContaining({ code: 'file-unreadable', message: expect.stringContaining('重新安装') }),
    );
  });
});

describe('text before printing', () => {
  const typesetter = beginTypesetting(fonts);

  test('loses what nobody sees: zero-width spaces, direction marks, variation selectors', () => {
    expect(typesetter.printable('云\u200B河\u202E县\u{E0101}\uFEFF', '仿宋')).toBe('云河县');
  });

  test('has plain spaces and line feeds only', () => {
    expect(typesetter.printable('甲\t乙\u00A0丙\r\n丁', '仿宋')).toBe('甲 乙 丙\n丁');
  });
});
