import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';

type Result = OutputOf<'import.run'>;

/** Earlier imports, newest first; their problem workbooks are offered only in the session that wrote them. */
export function listImports(context: QueryContext, { after, limit }: ParsedInputOf<'import.list'>) {
  const { imports } = context.workspace;
  const { grants } = context.application;
  const found = imports.page(after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: page.map(batch => {
      const result = JSON.parse(batch.result) as Result;
      const known = result.problemFile && grants.output(result.problemFile.file) ? result.problemFile : null;
      return { ...result, problemFile: known, finishedAt: batch.finished_at, fileSha256: batch.file_sha256 };
    }),
    next: found.length > limit ? String(page.at(-1)?.id) : null,
    total: imports.count(),
  };
}
