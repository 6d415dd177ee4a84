import type { DocumentWarning } from './pdf/marks.ts';
import type { Typesetter } from './pdf/typesetter.ts';

/** Says which characters were printed by their code because no font on this computer has them. */
export function fontWarnings(typesetter: Typesetter): DocumentWarning[] {
  return typesetter.unprintable().map(sign => {
    const code = typesetter.printable(sign, '宋体');
    return {
      kind: 'character-without-font',
      sentence: `没有字体含有「${sign}」字，纸上印作「${code}」。请手工改正，或安装含有该字的字体后重新生成。`,
    };
  });
}
