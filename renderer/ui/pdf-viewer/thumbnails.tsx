import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PdfSheet } from './pdf-sheet.tsx';
import styles from './pdf-viewer.module.css';
import type { PageSize } from './use-pdf.ts';

interface ThumbnailsProps {
  readonly document: PDFDocumentProxy;
  readonly pages: readonly PageSize[];
  readonly current: number;
  readonly onChoose: (page: number) => void;
}

const width = 72;

/** The list of pages, each as a small picture to go to. */
export function Thumbnails({ document, pages, current, onChoose }: ThumbnailsProps) {
  return (
    <nav className={styles.thumbnails} aria-label="页">
      {pages.map((size, place) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: A page is its place in the document.
          key={place}
          type="button"
          className={styles.thumbnail}
          aria-label={`第 ${place + 1} 页`}
          aria-current={current === place + 1 ? 'page' : undefined}
          onClick={() => onChoose(place + 1)}
        >
          <PdfSheet
            document={document}
            page={place + 1}
            width={width}
            height={(width * size.height) / size.width}
            spoken={false}
          />
          {place + 1}
        </button>
      ))}
    </nav>
  );
}
