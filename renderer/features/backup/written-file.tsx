import type { OutputFile } from '../../data/platform.ts';
import { Digest } from '../../ui/digest.tsx';
import { sizeText } from '../../ui/number-text.ts';
import { SaveFileButton } from '../../ui/save-file-button.tsx';
import styles from './backup-page.module.css';

/** A file that has been written and checked: its name, its digest, and the way to take it along. */
export function WrittenFile({ file }: { file: OutputFile }) {
  return (
    <dl className={styles.result}>
      <dt>文件</dt>
      <dd>
        {file.name}（{sizeText(file.bytes)}）
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <Digest value={file.sha256} label="备份文件的 SHA-256" />
      </dd>
      <dt>保存</dt>
      <dd>
        <SaveFileButton file={file}>保存到…</SaveFileButton>
      </dd>
    </dl>
  );
}
