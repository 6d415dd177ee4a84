import { compareCodes, isCode } from './code-pattern.ts';
import { startTextHash, type TextHasher } from './digest.ts';
import { assertFrameColumns, FRAME_HEADER_START, RULE_COLUMNS, type StratumRows } from './frame.ts';
import { escapeField, hasEscapedSign, normalizeField } from './frame-field.ts';

/** Why a row cannot enter a frame. */
export type FrameProblemKind =
  | 'id-unusable'
  | 'id-repeated'
  | 'id-out-of-order'
  | 'stratum-unusable'
  | 'field-unusable';

/** A row that cannot enter a frame: which one, and a sentence for the clerk. */
export interface FrameProblem {
  readonly kind: FrameProblemKind;
  readonly id: string;
  readonly column: string;
  readonly sentence: string;
}

/** What is shown of a frozen frame: digest, number of rows, rows of each stratum in ascending code. */
export interface FrameSummary {
  readonly digest: string;
  readonly rows: number;
  readonly strata: readonly StratumRows[];
}

/** A value before it is frozen; missing values may be null or undefined. */
export type FrameValue = string | null | undefined;

/** Where the text goes and how it is hashed; both may be left out. */
export interface FrameWriterOptions {
  /** Receives the canonical text in pieces of about 64 K signs. */
  readonly sink?: (piece: string) => void;
  readonly hasher?: TextHasher;
}

const PIECE_LENGTH = 65_536;

/** Writes the canonical text of a frame row by row, in ascending id, keeping only one piece in memory (SSJ-DRAW/1, 2.2). */
export class FrameWriter {
  readonly #columns: readonly string[];
  readonly #isRule: readonly boolean[];
  readonly #sink: (piece: string) => void;
  readonly #hasher: TextHasher;
  readonly #strata = new Map<string, number>();
  #piece: string;
  #rows = 0;
  #lastId = '';
  #refused = false;

  /** Columns begin with id and stratum; throws RangeError otherwise. */
  constructor(columns: readonly string[], options: FrameWriterOptions = {}) {
    assertFrameColumns(columns);
    this.#columns = columns;
    this.#isRule = columns.map(column => RULE_COLUMNS.includes(column));
    this.#sink = options.sink ?? (() => undefined);
    this.#hasher = options.hasher ?? startTextHash();
    this.#piece = `${FRAME_HEADER_START}\t${columns.join('\t')}\n`;
  }

  /** Adds one row, or says why it cannot be added; after one refusal the frame cannot be finished. */
  add(values: readonly FrameValue[]): FrameProblem | null {
    const id = values[0] ?? '';
    const stratum = values[1] ?? '';
    const line: string[] = [];
    const problem = this.#checkId(id) ?? this.#checkStratum(id, stratum) ?? this.#fillLine(id, values, line);
    if (problem !== null) {
      this.#refused = true;
      return problem;
    }
    this.#lastId = id;
    this.#rows += 1;
    this.#strata.set(stratum, (this.#strata.get(stratum) ?? 0) + 1);
    this.#piece += `${line.join('\t')}\n`;
    if (this.#piece.length >= PIECE_LENGTH) this.#flush();
    return null;
  }

  /** Ends the text; throws RangeError if a row was refused, because a frame with rows left out silently must not be frozen. */
  finish(): FrameSummary {
    if (this.#refused) throw new RangeError('A frame with a refused row cannot be finished.');
    this.#flush();
    const strata = [...this.#strata].map(([stratum, rows]) => ({ stratum, rows }));
    strata.sort((left, right) => compareCodes(left.stratum, right.stratum));
    return { digest: this.#hasher.hex(), rows: this.#rows, strata };
  }

  #checkId(id: string): FrameProblem | null {
    if (!isCode(id)) {
      const sentence = `编号“${id}”不能用于抽取：只能是 1 至 64 位的数字、英文字母、点、下划线或连字符，请改正后重新生成名单快照。`;
      return { kind: 'id-unusable', id, column: 'id', sentence };
    }
    if (id > this.#lastId) return null;
    if (id === this.#lastId) {
      const sentence = `编号 ${id} 在名单中出现了不止一次，请合并或删除重复的行后重新生成名单快照。`;
      return { kind: 'id-repeated', id, column: 'id', sentence };
    }
    const sentence = `编号 ${id} 没有按编号顺序排列，请重新生成名单快照。`;
    return { kind: 'id-out-of-order', id, column: 'id', sentence };
  }

  #checkStratum(id: string, stratum: string): FrameProblem | null {
    if (isCode(stratum)) return null;
    const shown = stratum === '' ? '是空的' : `“${stratum}”不能使用`;
    const sentence = `编号 ${id} 的分层代码${shown}，请给出由数字、英文字母、点、下划线或连字符组成的代码。`;
    return { kind: 'stratum-unusable', id, column: 'stratum', sentence };
  }

  #fillLine(id: string, values: readonly FrameValue[], line: string[]): FrameProblem | null {
    for (let index = 0; index < this.#columns.length; index += 1) {
      const value = normalizeField(values[index] ?? '');
      if (value === null || (this.#isRule[index] === true && hasEscapedSign(value))) {
        const column = this.#columns[index] ?? '';
        const why = value === null ? '含有残缺的字符' : '含有换行、制表符或反斜杠';
        return {
          kind: 'field-unusable',
          id,
          column,
          sentence: `编号 ${id} 的“${column}”栏${why}，请改正后重新生成名单快照。`,
        };
      }
      line.push(escapeField(value));
    }
    return null;
  }

  #flush(): void {
    this.#hasher.update(this.#piece);
    this.#sink(this.#piece);
    this.#piece = '';
  }
}
