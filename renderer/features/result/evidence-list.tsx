import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { useJob } from '../../data/use-job.ts';
import { timeText } from '../../ui/date-text.ts';
import { Digest } from '../../ui/digest.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useSaveFile } from '../../ui/save-file-button.tsx';
import styles from './result-more.module.css';
import type { WholeResult } from './use-whole-result.ts';

type Evidence = WholeResult['evidence'][number];

/** Files that show what was found, each with its SHA-256; removed ones stay in sight with their reason. */
export function EvidenceList({ whole }: { readonly whole: WholeResult }) {
  const platform = usePlatform();
  const add = useJob('evidence.add');
  const mayAdd = useMay('evidence.add');
  const [removing, setRemoving] = useState<Evidence | null>(null);
  const choose = async () => {
    try {
      const file = await platform.chooseFile('evidence');
      if (!file) return;
      const { assignmentId } = whole;
      const kept = await add.start({ assignmentId, itemId: null, file: file.grant, note: '' });
      if (kept) notify({ kind: 'done', sentence: `已存入证据：${kept.name}` });
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  return (
    <fieldset className={styles.part}>
      <legend>证据文件</legend>
      {whole.evidence.length === 0 ? (
        <p className={styles.none}>还没有证据文件。照片、录像、笔录扫描件都可以存入。</p>
      ) : null}
      <ul className={styles.evidence}>
        {whole.evidence.map(one => (
          <EvidenceLine key={one.id} evidence={one} onRemove={mayAdd ? () => setRemoving(one) : null} />
        ))}
      </ul>
      {mayAdd ? (
        <Button icon={<PaperClipOutlined aria-hidden />} loading={add.running} onClick={() => void choose()}>
          存入证据文件…
        </Button>
      ) : null}
      <RemoveDialog evidence={removing} onClose={() => setRemoving(null)} />
    </fieldset>
  );
}

interface EvidenceLineProps {
  readonly evidence: Evidence;
  readonly onRemove: (() => void) | null;
}

function EvidenceLine({ evidence, onRemove }: EvidenceLineProps) {
  const save = useSaveFile();
  const { file, name, removedAt, removeReason, sha256 } = evidence;
  return (
    <li className={removedAt ? styles.removed : ''}>
      {file ? (
        <Button type="link" size="small" onClick={() => void save(file)}>
          {name}
        </Button>
      ) : (
        <Tooltip title="文件已不在数据文件夹里，请从备份找回。">
          <span>{name}（文件不见了）</span>
        </Tooltip>
      )}
      <span className={styles.when}>
        {evidence.addedBy}，{timeText(evidence.addedAt)}
      </span>
      <Digest value={sha256} label="文件的 SHA-256" short />
      {removedAt ? <span>已移出：{removeReason}</span> : null}
      {!removedAt && onRemove ? (
        <Button type="text" size="small" onClick={onRemove}>
          移出
        </Button>
      ) : null}
    </li>
  );
}

function RemoveDialog({ evidence, onClose }: { readonly evidence: Evidence | null; readonly onClose: () => void }) {
  const { run, running } = useCommand('evidence.remove', { done: '已移出。' });
  return (
    <ReasonDialog
      open={evidence !== null}
      title={`移出证据：${evidence?.name ?? ''}`}
      consequence="这份文件不再算作证据；文件本身和移出的理由都会保留，可以查到。"
      confirm="移出"
      running={running}
      onConfirm={reason => void run({ id: evidence?.id ?? 0, reason }).then(done => done && onClose())}
      onClose={onClose}
    />
  );
}
