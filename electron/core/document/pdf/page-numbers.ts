import {
  millimetres,
  OFFICIAL_PAGE,
  type PageGeometry,
  pageNumberTop,
  TYPE_SIZE,
} from '#domain/layout/page-geometry.ts';
import type { Mark } from './marks.ts';
import { labelMarks } from './text-marks.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

const OFFICIAL_NUMBER: TextStyle = { role: '宋体', size: TYPE_SIZE.四号 };
const FORM_NUMBER: TextStyle = { role: '宋体', size: TYPE_SIZE.小五 };

/**
 * 「— 1 —」 in 四号, outer edge one sign in, its line 7 mm under the type area. On a page that lies on its side it stands where it
 * does on the others when the paper is turned, the head of the table being at the left (GB/T 9704-2012).
 */
export function officialPageNumber(typesetter: Typesetter, geometry: PageGeometry, page: number): Mark[] {
  const { typeArea } = OFFICIAL_PAGE;
  const isOdd = page % 2 === 1;
  const x = isOdd ? typeArea.left + typeArea.width - TYPE_SIZE.三号 : typeArea.left + TYPE_SIZE.三号;
  const baseline = pageNumberTop(OFFICIAL_PAGE) + typesetter.emSquare(OFFICIAL_NUMBER).above;
  const align = isOdd ? 'right' : 'left';
  const marks = labelMarks(typesetter, `— ${page} —`, OFFICIAL_NUMBER, { x, baseline, align });
  const isLying = geometry.paperWidth > geometry.paperHeight;
  if (!isLying) return marks;
  return marks.map(mark => ({ ...mark, x: geometry.paperWidth - mark.baseline, baseline: mark.x, isTurned: true }));
}

/** 「第×页　共×页」 centred under the type area, as forms carry it. */
export function formPageNumber(
  typesetter: Typesetter,
  geometry: PageGeometry,
  page: number,
  pageCount: number,
): Mark[] {
  const { left, top, width, height } = geometry.typeArea;
  return labelMarks(typesetter, `第 ${page} 页　共 ${pageCount} 页`, FORM_NUMBER, {
    x: left + width / 2,
    baseline: top + height + millimetres(8),
    align: 'center',
  });
}
