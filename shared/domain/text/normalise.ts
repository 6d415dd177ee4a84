/** Signs nobody sees: format and control signs, Hangul fillers, variation selectors. White space is not among them. */
const INVISIBLE = /\p{Cf}|[^\P{Cc}\t\n\v\f\r]|[\u115F\u1160\u3164]|[\uFE00-\uFE0F]/gu;
/** Text with nothing to tidy, as most cells are; it spares the slower steps. */
const PLAIN = /^[\p{Script=Han}0-9A-Za-z（）()、，。；：·.-]*$/u;
/** Text that is its own matching form, as most names and addresses are; a registry has millions of cells to compare. */
const ALIKE = /^[\u4E00-\u9FFF0-9a-z()-]*$/;
/** The same but for capital letters and wide brackets, as codes and many names have them. */
const NEARLY_ALIKE = /^[\u4E00-\u9FFF0-9A-Za-z()（）-]*$/;
const LINE_BREAK = /(\S)\s*[\r\n\u2028\u2029]\s*(?=(\S))/gu;
const ASCII = /^\p{ASCII}$/u;

const OPENING = /[[{〔【〖﹝]/g;
const CLOSING = /[\]}〕】〗﹞]/g;
const QUOTES = /['“”‘’„‟「」『』`´]/g;
const DASHES = /[‐‑‒–—―−]/g;
const DOTS = /[•‧∙⋅・･]/g;

/** Turns full-width letters, digits and signs into half-width ones, one sign for one sign, so that places stay the same. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, sign =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** Takes out signs that cannot be seen, such as zero-width spaces, byte order marks and control signs. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The text as it should be shown and kept: one line, no outer or doubled spaces, nothing invisible; widths and brackets as written. */
export function displayForm(text: string): string {
  if (PLAIN.test(text)) return text;
  return withoutInvisible(text)
    .trim()
    .replace(LINE_BREAK, (_, before: string, after: string) =>
      // A break inside Chinese text comes from a narrow cell and stands for nothing.
      ASCII.test(before) && ASCII.test(after) ? `${before} ` : before,
    )
    .replace(/\s+/gu, ' ');
}

/** The text for comparing only: widths, brackets, quotes, dashes and case made alike, no white space, nothing invisible. */
export function matchingForm(text: string): string {
  if (ALIKE.test(text)) return text;
  if (NEARLY_ALIKE.test(text)) return text.toLowerCase().replaceAll('（', '(').replaceAll('）', ')');
  const alike = withoutInvisible(text.normalize('NFKC'))
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .replace(DOTS, '·')
    .replace(/\s/gu, '')
    .toLowerCase();
  // Lower case can bring forth signs that compose once more.
  return alike.normalize('NFKC');
}
