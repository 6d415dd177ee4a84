/** A place on paper in PDF points, measured from the paper's top left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet of paper and the area its text may fill, in points. */
export interface PageGeometry {
  readonly paperWidth: number;
  readonly paperHeight: number;
  readonly typeArea: Area;
}

/** Millimetres as PDF points (1/72 inch). */
export function millimetres(length: number): number {
  return (length * 72) / 25.4;
}

/** Chinese type sizes in points; 三号 is 15.75, because 28 characters of 16 points are wider than the type area (GB/T 9704-2012). */
export const TYPE_SIZE = {
  二号: 22,
  小二: 18,
  三号: 15.75,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
} as const;

export type TypeSizeName = keyof typeof TYPE_SIZE;

/** Lines on a page and characters in a line (GB/T 9704-2012). */
export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 28;

/** A4 upright with the type area of 156 × 225 mm, 37 mm from the top and 28 mm from the left (GB/T 9704-2012). */
export const OFFICIAL_PAGE: PageGeometry = {
  paperWidth: millimetres(210),
  paperHeight: millimetres(297),
  typeArea: { left: millimetres(28), top: millimetres(37), width: millimetres(156), height: millimetres(225) },
};

/** A4 with a table on its side: the official page turned so that its bound edge of 28 mm is above the table's head. */
export const OFFICIAL_PAGE_LANDSCAPE: PageGeometry = {
  paperWidth: millimetres(297),
  paperHeight: millimetres(210),
  typeArea: { left: millimetres(35), top: millimetres(28), width: millimetres(225), height: millimetres(156) },
};

/** A4 upright for forms, which carry no red head: 20 mm all round and 25 mm at the bound edge. */
export const FORM_PAGE: PageGeometry = {
  paperWidth: millimetres(210),
  paperHeight: millimetres(297),
  typeArea: { left: millimetres(25), top: millimetres(22), width: millimetres(165), height: millimetres(251) },
};

/** A4 lying for wide tables, bound at the top. */
export const FORM_PAGE_LANDSCAPE: PageGeometry = {
  paperWidth: millimetres(297),
  paperHeight: millimetres(210),
  typeArea: { left: millimetres(20), top: millimetres(25), width: millimetres(257), height: millimetres(163) },
};

/** Distance from line to line in points, so that 22 lines of 三号 fill the type area from its upper to its lower edge. */
export const LINE_PITCH = pitchOf(LINES_PER_PAGE);

/** Distance of lines in points when a page has another number of them, so that they still fill the type area. */
export function pitchOf(linesPerPage: number): number {
  return (OFFICIAL_PAGE.typeArea.height - TYPE_SIZE.三号) / (linesPerPage - 1);
}

/** Distance from character to character in points, so that 28 characters fill the line (GB/T 9704-2012). */
export const CHARACTER_PITCH = OFFICIAL_PAGE.typeArea.width / CHARACTERS_PER_LINE;

/** Top of the page number's line: 7 mm under the type area (GB/T 9704-2012). */
export function pageNumberTop(page: PageGeometry): number {
  return page.typeArea.top + page.typeArea.height + millimetres(7);
}

/** 版记: 0.35 mm above and below, 0.25 mm between its parts (GB/T 9704-2012). */
export const IMPRINT_RULE = { outer: millimetres(0.35), inner: millimetres(0.25) } as const;

/** The red double lines of a 信函: 170 mm wide, the lower one 20 mm from the paper's edge (GB/T 9704-2012). */
export const LETTER_LINES = {
  width: millimetres(170),
  fromBottom: millimetres(20),
  underMark: millimetres(4),
} as const;

/** Upper edge of the 发文机关标志 from the paper's: 72 mm, in a 信函 30 mm (GB/T 9704-2012). */
export const MARK_TOP = {
  文件: millimetres(72),
  信函: millimetres(30),
  纪要: millimetres(72),
  公告: millimetres(72),
} as const;

/** The red line is 4 mm under the 发文字号 (GB/T 9704-2012). */
export const RED_LINE_UNDER_NUMBER = millimetres(4);
