import { Suspense } from 'react';
import { latePart } from '../late-part.ts';
import type { PdfViewerProps } from './pdf-pages.tsx';
import styles from './pdf-viewer.module.css';

const PdfPages = latePart<PdfViewerProps>(async () => (await import('./pdf-pages.tsx')).PdfPages);

/** Shows a PDF inside the page; what reads it is loaded when it is first needed. It takes the height it is given. */
export function PdfViewer(props: PdfViewerProps) {
  return (
    <Suspense
      fallback={
        <p className={styles.waiting} role="status">
          正在打开…
        </p>
      }
    >
      <PdfPages {...props} />
    </Suspense>
  );
}
