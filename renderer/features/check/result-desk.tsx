import { DossierButton } from '../desk/dossier-button.tsx';
import { LockedResult } from '../result/locked-result.tsx';
import { ItemGuides } from './item-guides.tsx';
import type { TaskSheet } from './result-draft.ts';
import { ResultForm } from './result-form.tsx';
import styles from './result-page.module.css';
import { SheetHeading } from './sheet-heading.tsx';
import type { ResultEntry } from './use-result-entry.ts';

interface ResultDeskProps {
  readonly taskId: number;
  readonly entry: ResultEntry;
  readonly sheet: TaskSheet;
  /** The result is public already, or whoever looks may not enter results. */
  readonly locked: boolean;
  readonly primary: boolean;
  /** Whether the keyboard belongs in the form; whoever walks through the pile keeps it there. */
  readonly focused: boolean;
  /** Saving begins; answers what to do once it has worked. */
  readonly onSaving: () => (sheet: TaskSheet, next: TaskSheet | null) => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** The sheet that is being worked on: whom it concerns, and the form. */
export function ResultDesk({ taskId, entry, sheet, locked, primary, focused, onSaving, onMove }: ResultDeskProps) {
  const save = async (draft: Parameters<ResultEntry['save']>[1]) => {
    const saved = onSaving();
    const outcome = await entry.save(sheet, draft);
    if (!('next' in outcome)) return outcome;
    saved(sheet, outcome.next);
    return null;
  };
  const place = entry.sheets.findIndex(({ id }) => id === sheet.id) + 1;
  return (
    <section className={styles.desk} aria-label="录入">
      <div className={styles.deskWidth}>
        <SheetHeading sheet={sheet} place={place} total={entry.sheets.length} />
        {locked || sheet.result?.state === 'reviewed' ? (
          <LockedResult key={sheet.id} sheet={sheet} entry={entry} />
        ) : (
          <ResultForm
            key={sheet.id}
            sheet={sheet}
            groups={entry.groups}
            value={entry.valueOf(sheet)}
            drafted={entry.drafts.of(sheet.id) !== undefined}
            saving={entry.isSaving(sheet)}
            primary={primary}
            focused={focused}
            onChange={draft => entry.change(sheet, draft)}
            onSave={save}
            onGiveUp={() => entry.drafts.drop(sheet.id)}
            onMove={onMove}
          />
        )}
        <ItemGuides taskId={taskId} />
        <div>
          <DossierButton taskId={taskId} assignmentId={sheet.id} />
        </div>
      </div>
    </section>
  );
}
