/** What a verification found, as far as it is said in a sentence. */
export interface Outcome {
  readonly entries: number;
  readonly firstBroken: number | null;
  readonly tables: number;
  readonly rows: number;
  readonly found: number;
  readonly strays: readonly string[];
}

/** The result of a verification, to be read aloud. */
export function verdictSentence({ entries, firstBroken, tables, rows, found, strays }: Outcome): string {
  const problems = [
    ...(firstBroken === null ? [] : [`操作日志从第 ${firstBroken} 条起与前文不符，该条或它之前的记录被改动过`]),
    ...(found === 0 ? [] : [`有 ${found} 行数据与日志不符，是在程序之外改动的`]),
    ...(strays.length === 0 ? [] : ['日志的附表里有来历不明或缺失的内容']),
  ];
  if (problems.length > 0) return `${problems.join('；')}。请保全数据文件并报告主管。`;
  return `操作日志共 ${entries} 条，前后相连，没有缺失或改动；${tables} 张数据表共 ${rows} 行，逐行与日志相符。`;
}
