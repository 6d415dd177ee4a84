/** The measures of GB/T 9704-2012 in millimetres, written down apart from the program's own, as a ruler would have them. */
export const TYPE_AREA = { left: 28, right: 184, top: 37, bottom: 262, width: 156, height: 225 } as const;
export const LINES = 22;
export const SIGNS = 28;
/** 三号, 二号 and 四号. */
export const SIZE = { three: 15.75, two: 22, four: 14 } as const;
export const millimetresOf = (points: number): number => (points * 25.4) / 72;
/** From line to line and from sign to sign, so that 22 lines of 28 signs fill the type area. */
export const LINE = (TYPE_AREA.height - millimetresOf(SIZE.three)) / (LINES - 1);
export const SIGN = TYPE_AREA.width / SIGNS;
