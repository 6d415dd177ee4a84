import type { ParsedInputOf } from '#contract/contract.ts';
import type { JobContext } from '../service/context.ts';
import { publishStaged } from './publish-staged.ts';
import { stageImport } from './staged-import.ts';
import { dropStaged } from './waiting-import.ts';

/** What keeps two imports apart. */
export const holdImports = ({ application }: JobContext): (() => void) =>
  application.holdAlone('import', '另一个导入正在进行，请等它完成后再导入。');

/** Reads a file, stages it and publishes it at once, for programs and for whoever has nothing to look at before. */
export async function runImport(context: JobContext, input: ParsedInputOf<'import.run'>) {
  const release = holdImports(context);
  try {
    dropStaged(context.workspace, 'other-import');
    const staged = await stageImport(context, input, false);
    try {
      return await publishStaged(context, staged, true);
    } finally {
      staged.discard();
    }
  } finally {
    release();
  }
}
