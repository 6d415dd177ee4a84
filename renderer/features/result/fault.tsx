import styles from './result-more.module.css';

/** What is still missing or cannot be, in a sentence; nothing where all is well. */
export function Fault({ sentence }: { readonly sentence: string | undefined }) {
  return sentence === undefined ? null : (
    <p role="status" className={styles.fault}>
      {sentence}
    </p>
  );
}
