/** A day of the work the paper speaks of, in the order of the work, e.g. 抽取 before 检查完成. */
export interface LintStep {
  readonly name: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** The list a draw was made from, against which names and codes are held. */
export interface LintFrame {
  /** The digest that was fixed before the draw, and the one the list has today; both hexadecimal. */
  readonly recordedDigest: string;
  readonly digest: string;
  /** The objects the paper may name, by code as papers print it; those without a code stand by their name alone. */
  readonly names: ReadonlyMap<string, string>;
  readonly namesWithoutCode: ReadonlySet<string>;
  /** How many objects have to be in the paper's table; null where it names only some of them. */
  readonly expected: number | null;
}

/** What the records know of a paper; what is unknown is left out, and its rules are silent. */
export interface LintFacts {
  /** YYYY-MM-DD */
  readonly today: string;
  /** 成文日期, YYYY-MM-DD; null where none is set. */
  readonly issuedOn: string | null;
  /** 发文字号; null for a paper without one, or before it has one. */
  readonly number: string | null;
  /** The bureau whose seal is used. */
  readonly issuer: string;
  readonly steps?: readonly LintStep[];
  readonly frame?: LintFrame;
  /** Numbers of objects other than the rows of a table that texts may state as a total, e.g. the size of the pool. */
  readonly otherTotals?: readonly number[];
  /** Lines of text on the page of the seal, as set; null while the paper is not set. */
  readonly linesWithSeal?: number | null;
}
