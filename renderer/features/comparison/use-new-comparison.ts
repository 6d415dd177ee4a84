import { useDraft } from '../../data/drafts.ts';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import type { Chosen } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useJob } from '../../data/use-job.ts';
import type { Inspection } from '../import/import-kind.ts';
import type { Mapping } from '../import/use-import.ts';

interface Choices {
  readonly file: Chosen | null;
  /** Set once the person has changed what the program proposed. */
  readonly mapping: Mapping | null;
  readonly source: string;
}

const noChoices: Choices = { file: null, mapping: null, source: '' };

/** What a comparison looks at; whatever else a list holds is left alone. */
const compared = new Set(['name', 'creditCode', 'registrationNumber', 'address']);

function onlyCompared(inspection: Inspection): Inspection {
  return {
    ...inspection,
    fields: inspection.fields.filter(field => compared.has(field.key)),
    mapping: inspection.mapping.map(key => (key !== null && compared.has(key) ? key : null)),
    notes: [],
  };
}

/** One comparison from the file to its result; it outlives the page, so that looking elsewhere loses nothing. */
export function useNewComparison() {
  const platform = usePlatform();
  const choices = useDraft<Choices>('comparison', noChoices);
  const inspect = useJob('import.inspect', { slot: 'import.inspect:comparison', quiet: true });
  const run = useJob('comparison.run', { slot: 'comparison.run', quiet: true });
  const { file, source } = choices.value;
  const inspection = inspect.state.step === 'done' ? onlyCompared(inspect.state.result) : null;
  const mapping = choices.value.mapping ?? inspection?.mapping ?? [];

  const look = async (chosen: Chosen, sheet: number | null, headerRow: number | null) => {
    choices.change({ ...choices.value, file: chosen, mapping: null });
    await inspect.start({ file: chosen.grant, kind: 'object', sheet, headerRow });
  };
  const take = async (choosing: Promise<Chosen | null>) => {
    try {
      const chosen = await choosing;
      if (chosen) await look(chosen, null, null);
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  return {
    file,
    source,
    inspection,
    inspect,
    run,
    mapping,
    choose: () => take(platform.chooseFile('table')),
    drop: (dropped: File) => take(platform.takeFile(dropped)),
    lookAt: (sheet: number, headerRow: number | null) => (file ? look(file, sheet, headerRow) : undefined),
    changeMapping: (next: Mapping) => choices.change({ ...choices.value, mapping: next }),
    changeSource: (next: string) => choices.change({ ...choices.value, source: next }),
    again() {
      choices.discard();
      inspect.clear();
      run.clear();
    },
    /** Answers the number of the comparison, or null when there is none. */
    async start(): Promise<number | null> {
      if (!file || !inspection) return null;
      const { sheet, headerRow } = inspection;
      const made = await run.start({ file: file.grant, sheet, headerRow, mapping: [...mapping], source });
      return made?.id ?? null;
    },
  };
}

export type NewComparison = ReturnType<typeof useNewComparison>;
