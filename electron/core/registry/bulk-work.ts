import type { CommandContext, JobContext } from '../service/context.ts';
import type { Published } from './import-target.ts';
import type { ObjectScope } from './object-scope-store.ts';

/** Changes many objects in one commit while queries go on; nothing else that writes the registry runs beside it. */
export async function inPortions<Result>(
  context: JobContext,
  work: (command: CommandContext) => Generator<Published, Result>,
): Promise<Result> {
  const release = context.application.holdAlone(
    'import',
    '导入、名单比对、体检或另一批修改正在进行，请等它完成后再改。',
  );
  try {
    return await context.commitInPortions(function* (command) {
      const portions = work(command);
      for (;;) {
        const { done: ended, value } = portions.next();
        if (ended) return value;
        yield { phase: '批量修改', ...value };
      }
    });
  } finally {
    release();
  }
}

/** How the trail names the rows a person chose. */
export const scopeTold = ({ filter, only, except }: ObjectScope): Readonly<Record<string, unknown>> =>
  only === null ? { filter, ...(except.length > 0 ? { 除外: except.length } : {}) } : { 对象: only.length };
