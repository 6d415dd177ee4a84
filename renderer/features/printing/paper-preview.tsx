import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { failureOf } from '../../data/failure.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { PdfViewer } from '../../ui/pdf-viewer/pdf-viewer.tsx';
import styles from './printing.module.css';
import type { PrintablePaper } from './use-print-run.ts';

type Read = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly sentence: string });

/** The pages of a paper as they will be printed. */
export function PaperPreview({ paper }: { paper: PrintablePaper | undefined }) {
  const platform = usePlatform();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (!paper) return;
    let left = false;
    platform.readFile(paper.file).then(
      bytes => !left && setRead({ id: paper.id, bytes }),
      (error: unknown) => !left && setRead({ id: paper.id, sentence: failureOf(error).sentence }),
    );
    return () => {
      left = true;
    };
  }, [platform, paper]);
  const isCurrent = read !== null && read.id === paper?.id;
  return (
    <div className={styles.preview}>
      {isCurrent && 'bytes' in read ? <PdfViewer bytes={read.bytes} title={paper?.title ?? ''} /> : null}
      {isCurrent && 'sentence' in read ? <Alert type="error" showIcon title={read.sentence} /> : null}
    </div>
  );
}
