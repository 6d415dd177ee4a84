import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import styles from './document-page.module.css';
import { fontNoteText } from './font-note-text.ts';

/** Says on screen, never on paper, for which typefaces of official papers this computer prints another one. */
export function FontNote() {
  const enabled = useMay('document.list');
  const list = useQuery('document.list', { taskId: null, after: null, limit: 1 }, { enabled });
  const text = fontNoteText(list.data?.substitutedFonts ?? []);
  return text === null ? null : (
    <p className={styles.fontNote} role="note">
      {text}
    </p>
  );
}
