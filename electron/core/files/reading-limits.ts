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
  /** Bytes of a part's name; those of honest parts are shorter than a line. */
  partName: 1000,
  /** Unpacked size of all parts that are packed more densely than `partRate`. */
  denseBytes: 64 * MEBIBYTE,
  /** How many times its packed size an honest part is at most; rows that differ stay below 100, mere repetition comes to 1,000. */
  partRate: 250,
  /** Elements that enclose one another. */
  nesting: 200,
  /** Cell styles of one workbook; Excel itself stops at 65,490. */
  styles: 200_000,
  /** Sheets in one workbook. */
  sheets: 200,
  /** Rows that say something, in one sheet. */
  rows: 1_200_000,
  /** Tags in one web page or XML spreadsheet, which the library keeps in lists. */
  tags: 4_000_000,
  /** Cells in one web page or XML spreadsheet. */
  wholeFileCells: 1_500_000,
  /** Lines of a text table, empty ones included. */
  textRows: 2_000_000,
  /** Cells in one row of a text table, empty ones included; Excel has 16,384 columns. */
  textColumns: 16_384,
  /** The rightmost column that says something. */
  columns: 512,
  /** The last row; Excel itself stops at 1,048,576. */
  rowNumber: 10_000_000,
  /** Signs in one cell; Excel itself stops at 32,767. */
  cellText: 100_000,
  /** Signs in one row. */
  rowText: 2_000_000,
  /** Signs in the first rows of all sheets, which a person is shown before an import. */
  firstRowsText: 20_000_000,
  /** Signs of all different texts of one workbook. */
  sharedText: 80_000_000,
  /** How many different texts one workbook has; their list must not grow beyond what the thread can be given at once. */
  sharedTexts: 3_000_000,
  /** Merged ranges kept for one sheet. */
  merges: 100_000,
  /**
   * JavaScript memory of the reading thread, in MiB. A thread that grows into it bit by bit is ended alone, but one that asks
   * for much at once (a list of millions that must move to a larger place) ends the whole process with it: so everything that
   * makes long lists has a bound of its own.
   */
  heapMebibytes: 320,
  /** The part of its memory for what lives shortly, in MiB; without a bound it takes a hundred more and is no faster. */
  youngMebibytes: 12,
  /** Reading threads at one time; whoever comes later waits. */
  threads: 2,
  /** The reading thread is stopped when it has said nothing for this long, in milliseconds. */
  silence: 60_000,
} as const;
