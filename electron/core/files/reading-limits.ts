const MEBIBYTE = 1024 * 1024;

/** Bounds of what is read: far above any county's registry, far below what would harm the machine. */
export const READING_LIMITS = {
  /** Size on disk. */
  fileBytes: 200 * MEBIBYTE,
  /** Size on disk of the kinds that must be held in memory whole (all but .xlsx and text tables). */
  wholeFileBytes: 48 * MEBIBYTE,
  /** Unpacked size of one part of an .xlsx, as declared and as found. */
  partBytes: 768 * MEBIBYTE,
  /** Unpacked size of all parts of an .xlsx that carry text. */
  packageBytes: 1024 * MEBIBYTE,
  /** Parts in one .xlsx. */
  parts: 10_000,
  /** Sheets in one workbook. */
  sheets: 200,
  /** Rows that say something, in one sheet. */
  rows: 1_200_000,
  /** The rightmost column that says something. */
  columns: 512,
  /** Signs in one cell; Excel itself stops at 32,767. */
  cellText: 100_000,
  /** Signs of all different texts of one workbook. */
  sharedText: 80_000_000,
  /** Merged ranges kept for one sheet. */
  merges: 100_000,
  /** JavaScript memory of the reading thread, in MiB. */
  heapMebibytes: 320,
  /** The part of its memory for what lives shortly, in MiB; without a bound it takes a hundred more and is no faster. */
  youngMebibytes: 12,
  /** The reading thread is stopped when it has said nothing for this long, in milliseconds. */
  silence: 60_000,
} as const;
