import type { InputOf } from '#contract/contract.ts';
import { useDraft } from '../../data/drafts.ts';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import type { Chosen } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import type { ImportKind, Inspection } from './import-kind.ts';

export type Mapping = Inspection['mapping'];
export type Policy = InputOf<'import.stage'>['policy'];

interface Choices {
  readonly file: Chosen | null;
  /** Set once the person has changed what the program proposed. */
  readonly mapping: Mapping | null;
  readonly policy: Policy;
  /** From whom the file came; null while nobody has said so here. */
  readonly source: string | null;
}

const noChoices: Choices = { file: null, mapping: null, policy: 'update', source: null };

/** One import from the file to its result. Both jobs and the choices outlive the page: looking elsewhere loses nothing. */
export function useImport(kind: ImportKind) {
  const platform = usePlatform();
  const choices = useDraft<Choices>(`import:${kind}`, noChoices);
  const inspect = useJob('import.inspect', { slot: `import.inspect:${kind}`, quiet: true });
  const stage = useJob('import.stage', { slot: `import.stage:${kind}`, quiet: true });
  const run = useJob('import.publish', { slot: `import.publish:${kind}`, quiet: true });
  const drop = useJob('import.drop');
  // The core keeps it: it is found again by whoever closed the window meanwhile.
  const waiting = useQuery('import.staged', {}).data ?? null;
  const { file, policy } = choices.value;
  const inspection = inspect.state.step === 'done' ? inspect.state.result : null;
  const source = choices.value.source ?? inspection?.source ?? '';
  const mapping = choices.value.mapping ?? inspection?.mapping ?? [];

  const inspectFile = async (chosen: Chosen, sheet: number | null, headerRow: number | null) => {
    choices.change({ ...choices.value, file: chosen, mapping: null, source: null });
    stage.clear();
    run.clear();
    await inspect.start({ file: chosen.grant, kind, sheet, headerRow });
  };
  const take = async (choosing: Promise<Chosen | null>) => {
    try {
      const chosen = await choosing;
      if (chosen) await inspectFile(chosen, null, null);
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  const staged = stage.state.step === 'done' ? stage.state.result : null;
  const look = waiting?.kind === kind ? waiting : staged;
  const again = async () => {
    if (look && run.state.step !== 'done' && waiting?.lookId === look.lookId) await drop.start({ lookId: look.lookId });
    choices.discard();
    inspect.clear();
    stage.clear();
    run.clear();
  };
  return {
    file,
    inspection,
    inspect,
    stage,
    run,
    /** What the import would do, while it waits to be published; null before and after. */
    look: run.state.step === 'done' ? null : look,
    mapping,
    policy,
    source,
    again,
    choose: () => take(platform.chooseFile('table')),
    drop: (dropped: File) => take(platform.takeFile(dropped)),
    lookAt: (sheet: number, headerRow: number | null) => (file ? inspectFile(file, sheet, headerRow) : undefined),
    changeMapping: (next: Mapping) => choices.change({ ...choices.value, mapping: next }),
    changeSource: (next: string) => choices.change({ ...choices.value, source: next }),
    changePolicy: (next: Policy) => choices.change({ ...choices.value, policy: next }),
    async start() {
      if (!file || !inspection) return;
      const { sheet, headerRow } = inspection;
      run.clear();
      await stage.start({ file: file.grant, kind, sheet, headerRow, mapping: [...mapping], policy, source });
    },
    /** Back to the columns, with what was chosen; nothing of the look is kept. */
    async back() {
      if (look && waiting) await drop.start({ lookId: look.lookId });
      stage.clear();
      run.clear();
    },
    async publish(confirmLeft: number | null) {
      if (look) await run.start({ lookId: look.lookId, confirmLeft });
    },
  };
}

export type Import = ReturnType<typeof useImport>;
