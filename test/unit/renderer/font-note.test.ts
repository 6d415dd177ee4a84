import { expect, test } from 'vitest';
import { fontNoteText } from '#renderer/features/document/font-note-text.ts';

test('the note names the typefaces that are replaced and what is printed, each once', () => {
  const text = fontNoteText([
    { role: '仿宋', usedFont: 'NotoSerifSC_400Regular' },
    { role: '小标宋', usedFont: 'NotoSerifSC_700Bold' },
  ]);
  expect(text).toContain('本机没有仿宋、小标宋字体，公文暂用 NotoSerifSC 代替');
});

test('there is no note when every typeface is there', () => {
  expect(fontNoteText([])).toBeNull();
});
