import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../../../data/failure.ts';
import { usePlatform } from '../../../data/platform-context.tsx';
import { useJob } from '../../../data/use-job.ts';
import { PdfViewer } from '../../../ui/pdf-viewer/pdf-viewer.tsx';
import { ProgressPanel } from '../../../ui/progress-panel.tsx';
import type { Paper } from '../writing/written.ts';
import styles from './preview.module.css';

interface PaperPreviewProps {
  readonly paper: Paper;
  /** Saves what was typed first; without it, what is shown cannot be typed into. */
  readonly save?: () => Promise<boolean>;
  readonly version: number;
}

interface Shown {
  readonly bytes: Uint8Array;
  readonly version: number;
  readonly warnings: readonly string[];
}

/** The paper as it would be printed now. */
export function PaperPreview({ paper, save, version }: PaperPreviewProps) {
  const job = useJob('paper.preview', { quiet: true });
  const platform = usePlatform();
  const [shown, setShown] = useState<Shown | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = async () => {
    setRefusal(null);
    if (job.running) return;
    if (save && !(await save())) return setRefusal('修改还没有保存，预览的不是最新内容。请先保存。');
    const made = await job.start({ id: paper.id });
    if (!made) return;
    try {
      const bytes = await platform.readFile(made.file);
      setShown({ bytes, version, warnings: made.warnings });
    } catch (error) {
      setRefusal(failureOf(error).sentence);
    }
  };
  const latest = useRef(set);
  useEffect(() => {
    latest.current = set;
  });
  // What is saved is shown, also while one goes on typing beside it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: Another version is the reason to set it again.
  useEffect(() => void latest.current(), [version]);
  const { state } = job;
  const failure = refusal ?? (state.step === 'failed' ? state.failure.sentence : null);
  return (
    <div className={styles.preview}>
      <div className={styles.deeds}>
        <Button size="small" loading={job.running} onClick={() => void set()}>
          更新预览
        </Button>
        {shown && shown.version !== version ? <span className={styles.stale}>正在按修改后的正文排版…</span> : null}
      </div>
      {failure ? <Alert type="error" showIcon title={failure} /> : null}
      {shown && shown.warnings.length > 0 ? <Alert type="warning" showIcon title={shown.warnings.join('；')} /> : null}
      {state.step === 'running' && !shown ? (
        <ProgressPanel title="正在排版" progress={state.progress} cancelling={state.cancelling} onCancel={job.cancel} />
      ) : null}
      {shown ? <PdfViewer bytes={shown.bytes} title={`${paper.title || paper.templateName}的预览`} /> : null}
    </div>
  );
}
