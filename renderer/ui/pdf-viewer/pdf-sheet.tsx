import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import styles from './pdf-viewer.module.css';
import { useNear } from './use-near.ts';

interface PdfSheetProps {
  readonly document: PDFDocumentProxy;
  /** From 1 on. */
  readonly page: number;
  /** CSS pixels of the sheet. */
  readonly width: number;
  readonly height: number;
  /** Beside the picture, for whoever does not see it, the words of the page. */
  readonly spoken: boolean;
}

/** One page as a picture, drawn when it comes near the part that is looked at. */
export function PdfSheet({ document: pdf, page, width, height, spoken }: PdfSheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, watch] = useNear();
  const [words, setWords] = useState('');
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    if (!near || width <= 0) {
      // A picture takes 4 bytes a point of the screen: those far away are let go.
      target.width = 0;
      return;
    }
    let stop = (): void => undefined;
    let left = false;
    void (async () => {
      const sheet = await pdf.getPage(page);
      if (left) return;
      const scale = (width / sheet.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = sheet.getViewport({ scale });
      // Drawn aside and shown whole: the sheet does not turn white while its size changes.
      const aside = window.document.createElement('canvas');
      aside.width = Math.round(viewport.width);
      aside.height = Math.round(viewport.height);
      const drawing = sheet.render({ canvas: aside, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
      if (left) return;
      target.width = aside.width;
      target.height = aside.height;
      target.getContext('2d')?.drawImage(aside, 0, 0);
      target.dataset.drawn = 'true';
      if (spoken) setWords(await wordsOf(sheet));
    })().catch(() => undefined); // A drawing that was stopped, or a page that is gone.
    return () => {
      left = true;
      stop();
    };
  }, [pdf, page, width, near, spoken]);
  return (
    <div ref={watch} className={styles.sheet} style={{ width, height }}>
      <canvas ref={canvas} className={styles.canvas} aria-hidden />
      {spoken ? <p className={styles.words}>{words}</p> : null}
    </div>
  );
}

async function wordsOf(sheet: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<string> {
  const { items } = await sheet.getTextContent();
  return items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
