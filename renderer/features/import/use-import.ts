import { useDraft } from '../../data/drafts.ts';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import type { Chosen } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';
import type { ImportKind, Inspection } from './import-kind.ts';

export type Mapping = Inspection['mapping'];
export type Policy = 'update' | 'only-new';

interface Choices {
  readonly file: Chosen | null;
  /** Set once the person has changed what the program proposed. */
  readonly mapping: Mapping | null;
  readonly policy: Policy;
}

const noChoices: Choices = { file: null, mapping: null, policy: 'update' };

/** One import from the file to its result. Both jobs and the choices outlive the page: looking elsewhere loses nothing. */
export function useImport(kind: ImportKind) {
  const platform = usePlatform();
  const choices = useDraft<Choices>(`import:${kind}`, noChoices);
  const inspect = useJob('import.inspect', { slot: `import.inspect:${kind}`, quiet: true });
  const run = useJob('import.run', { slot: `import.run:${kind}`, quiet: true });
  const { file, policy } = choices.value;
  const inspection = inspect.state.step === 'done' ? inspect.state.result : null;
  const mapping = choices.value.mapping ?? inspection?.mapping ?? [];

  const look = async (chosen: Chosen, sheet: number | null, headerRow: number | null) => {
    choices.change({ ...choices.value, file: chosen, mapping: null });
    await inspect.start({ file: chosen.grant, kind, sheet, headerRow });
  };
  const take = async (choosing: Promise<Chosen | null>) => {
    try {
      const chosen = await choosing;
      if (chosen) await look(chosen, null, null);
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  const again = () => {
    choices.discard();
    inspect.clear();
    run.clear();
  };
  return {
    file,
    inspection,
    inspect,
    run,
    mapping,
    policy,
    again,
    choose: () => take(platform.chooseFile('table')),
    drop: (dropped: File) => take(platform.takeFile(dropped)),
    lookAt: (sheet: number, headerRow: number | null) => (file ? look(file, sheet, headerRow) : undefined),
    changeMapping: (next: Mapping) => choices.change({ ...choices.value, mapping: next }),
    changePolicy: (next: Policy) => choices.change({ ...choices.value, policy: next }),
    async start() {
      if (!file || !inspection) return;
      const { sheet, headerRow } = inspection;
      await run.start({ file: file.grant, kind, sheet, headerRow, mapping: [...mapping], policy });
    },
  };
}

export type Import = ReturnType<typeof useImport>;
