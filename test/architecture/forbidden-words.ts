import type { Sources } from './source-tree.ts';

/** Something that may stand in few places only. */
export interface WordRule {
  readonly what: string;
  /** Where the rule looks at all. */
  readonly within: RegExp;
  /** Where it may stand. */
  readonly allowed: RegExp;
  readonly words: RegExp;
}

const product = /^(electron|renderer|shared|scripts)\//;
const stores = /-store\.ts$|^electron\/core\/db\//;

/** SQL lies in stores and in db/; chance is the draw protocol's alone; time is given by whoever starts the core. */
export const wordRules: readonly WordRule[] = [
  {
    what: 'SQL belongs in a store',
    within: product,
    allowed: stores,
    words:
      /\b(SELECT\s[^;]+?\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+[\w."]+\s+SET|DELETE\s+FROM|VACUUM\s+INTO|(CREATE|DROP|ALTER)\s+(TEMP\s+|VIRTUAL\s+|UNIQUE\s+)?(TABLE|INDEX|TRIGGER|VIEW))\b/,
  },
  {
    what: 'queries are built in a store',
    within: product,
    allowed: stores,
    words: /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(|\bfrom '(kysely|better-sqlite3)'/,
  },
  {
    what: 'statements are run in a store',
    within: /^electron\/core\//,
    allowed: stores,
    words: /\.raw\b|\{ raw \}|\.statement\(|\.pragma\(/,
  },
  {
    what: 'chance comes from the draw protocol or node:crypto',
    within: product,
    // What moves on the screen may move at random; nothing is decided by it.
    allowed: /^renderer\/.*-animation\.tsx?$/,
    words: /\bMath\.random\b/,
  },
  {
    what: 'rules ask for their clock',
    within: /^shared\//,
    allowed: /^$/,
    words: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bset(Timeout|Interval)\(/,
  },
  {
    what: 'the core asks its host for the time',
    within: /^electron\/core\//,
    allowed: /^electron\/core\/core\.ts$/,
    words: /\bDate\.now\(|\bnew Date\(\)/,
  },
];

/** Every line in which something stands where it may not, as `path:line: what (text)`. */
export function forbiddenWords(sources: Sources, rules: readonly WordRule[] = wordRules): string[] {
  return [...sources].flatMap(([path, text]) =>
    rules
      .filter(({ within, allowed }) => within.test(path) && !allowed.test(path))
      .flatMap(({ what, words }) => {
        const found = words.exec(withoutComments(text));
        if (!found) return [];
        const line = withoutComments(text).slice(0, found.index).split('\n').length;
        return [`${path}:${line}: ${what} (${found[0].replace(/\s+/g, ' ')})`];
      }),
  );
}

/** Comments may speak of anything; their lines stay, so that line numbers stay right. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, comment => comment.replace(/[^\n]/g, ''));
}
