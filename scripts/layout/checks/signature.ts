import type { PaperSignature } from '#domain/document/official-paper.ts';
import { between, type Finding, holds, near } from '../finding.ts';
import { type MeasuredPage, type MeasuredText, middleOf } from '../measured-page.ts';
import { LINE, SIGN, TYPE_AREA } from '../standard.ts';
import { bodyLines } from './text.ts';

/** 署名 and date, and the seals when there are any, on the page where they stand. */
export function checkSignature(signature: PaperSignature, pages: readonly MeasuredPage[]): Finding[] {
  const page = pages.find(({ words }) => words.some(({ text }) => text === signature.date));
  const date = page?.words.findLast(({ text }) => text === signature.date);
  if (!page || !date) return [holds('有成文日期', false, '没有')];
  // Under the date the 版记 may name the same organ.
  const before = page.words.filter(({ top }) => top < date.top + 1);
  const units = signature.units.map(unit => signedName(unit, before));
  const missing = signature.units.find((_unit, place) => !units[place]);
  if (missing !== undefined) return [holds('署名与日期同页', false, missing)];
  const found = units.filter(unit => unit !== undefined);
  const text = bodyLines(page).filter(({ bottom }) => bottom < (found[0]?.top ?? 0));
  return [
    holds('署名页有两行以上正文', text.length >= 2, `${text.length} 行`),
    ...(signature.seal
      ? checkSeals(signature.seal.diameterMillimetres, page, found, date, text.at(-1)?.bottom ?? TYPE_AREA.top)
      : checkUnsealed(found, date, text.at(-1)?.bottom ?? TYPE_AREA.top)),
  ];
}

/** A 署名 with all its lines, and where its last one begins. */
interface SignedName extends MeasuredText {
  readonly lastTop: number;
}

/** The last place where the words of a name follow one another from line to line. */
function signedName(name: string, words: readonly MeasuredText[]): SignedName | undefined {
  const lines = words.toSorted((one, other) => one.top - other.top);
  for (let from = lines.length - 1; from >= 0; from -= 1) {
    const own: MeasuredText[] = [];
    for (const line of lines.slice(from)) {
      if (!name.startsWith([...own, line].map(({ text }) => text).join(''))) continue;
      own.push(line);
    }
    if (own.map(({ text }) => text).join('') !== name) continue;
    const [left, right] = [Math.min(...own.map(one => one.left)), Math.max(...own.map(one => one.right))];
    const last = own.at(-1);
    return { text: name, left, right, top: own[0]?.top ?? 0, bottom: last?.bottom ?? 0, lastTop: last?.top ?? 0 };
  }
  return undefined;
}

function checkSeals(
  diameter: number,
  { circles }: MeasuredPage,
  units: readonly SignedName[],
  date: MeasuredText,
  textBottom: number,
): Finding[] {
  const lastUnit = units.at(-1) ?? { ...date, lastTop: date.top };
  const highest = Math.max(...units.map(({ top, lastTop }) => lastTop - top));
  const last = circles.at(-1);
  const first = circles[0];
  if (!first || !last || circles.length !== units.length)
    return [holds('每个机关一枚印章', false, `${circles.length} 枚`)];
  const isLong = lastUnit.right > TYPE_AREA.right - 1;
  return [
    near('印章直径', last.diameter, diameter, 0.1),
    near('印章与日期对中', last.x, middleOf(date), 0.2),
    ...circles.map((circle, place) =>
      near(`第 ${place + 1} 枚印章与署名对中`, circle.x, middleOf(units[place] ?? date), 0.2),
    ),
    between('署名和日期在印章下半部：日期下边', date.bottom, last.y, last.y + diameter / 2),
    between(
      '署名和日期在印章下半部：二者之中',
      (lastUnit.lastTop + date.bottom) / 2,
      last.y,
      last.y + (highest > 0 ? 8 + LINE / 2 : 8),
    ),
    // The lines of a name that a seal has no room for stand between it and the text.
    between(
      `印章上边距正文一行之内${highest > 0 ? '（署名多行的，至署名）' : ''}`,
      first.y - diameter / 2 - textBottom,
      0,
      LINE + highest,
    ),
    ...(isLong ? [] : [near('日期右空四字', TYPE_AREA.right - date.right, 4 * SIGN, 0.3)]),
    between('印章在版心内：左', Math.min(...circles.map(({ x }) => x)) - diameter / 2, TYPE_AREA.left, TYPE_AREA.right),
    between('印章在版心内：右', Math.max(...circles.map(({ x }) => x)) + diameter / 2, TYPE_AREA.left, TYPE_AREA.right),
    ...apart(circles, diameter),
  ];
}

function apart(circles: MeasuredPage['circles'], diameter: number): Finding[] {
  const distances = circles.flatMap((one, place) =>
    circles.slice(place + 1).map(other => Math.hypot(one.x - other.x, one.y - other.y) - diameter),
  );
  return distances.length === 0 ? [] : [between('印章之间不相交相切', Math.min(...distances), 1, 100)];
}

function checkUnsealed(units: readonly MeasuredText[], date: MeasuredText, textBottom: number): Finding[] {
  const [first = date] = units;
  return [
    between('署名在正文下空一行', first.top - textBottom, LINE * 0.9, 2 * LINE),
    near('署名右空二字', TYPE_AREA.right - Math.max(...units.map(({ right }) => right)), 2 * SIGN, 0.2),
    near('日期比署名右移二字', date.left - first.left, 2 * SIGN, 0.2),
  ];
}
