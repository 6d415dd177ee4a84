import { describe, expect, test } from 'vitest';
import { documentFileName } from '#core/document/document-file-name.ts';

describe('names of document files', () => {
  test.each([
    ['检查通知书 云市监检通〔2026〕1号', '检查通知书 云市监检通〔2026〕1号.pdf'],
    ['甲/乙\\丙:丁*戊?己"庚<辛>壬|癸', '甲 乙 丙 丁 戊 己 庚 辛 壬 癸.pdf'],
    [' ..\n..隐藏. ', '隐藏.pdf'],
    ['CON', 'CON_.pdf'],
    ['nul.txt', 'nul_.txt.pdf'],
    ['', '未命名.pdf'],
    ['𠮷'.repeat(200), `${'𠮷'.repeat(80)}.pdf`],
  ])('%j becomes %s', (title, name) => {
    expect(documentFileName(title, new Set())).toBe(name);
  });

  test('are different in one folder, also for a system that ignores case', () => {
    const taken = new Set<string>();
    expect(['A店', 'a店', 'A店'].map(title => documentFileName(title, taken))).toEqual([
      'A店.pdf',
      'a店（2）.pdf',
      'A店（3）.pdf',
    ]);
  });
});
