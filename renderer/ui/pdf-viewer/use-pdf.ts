import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf } from './open-pdf.ts';

/** A page in points of 1/72 inch. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface ShownPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: readonly PageSize[];
}

async function read(pdf: PDFDocumentProxy): Promise<ShownPdf> {
  const pages: PageSize[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 });
    pages.push({ width, height });
  }
  return { document: pdf, pages };
}

/** Opens a PDF and closes it with the component; the one before stays to be looked at until the new one is read. */
export function usePdf(bytes: Uint8Array): { readonly shown: ShownPdf | null; readonly failed: boolean } {
  const [state, setState] = useState<{ shown: ShownPdf | null; failed: boolean }>({ shown: null, failed: false });
  useEffect(() => {
    let left = false;
    let open: OpenPdf | null = null;
    void (async () => {
      try {
        open = await openPdf(bytes);
        const shown = await read(open.document);
        if (!left) setState({ shown, failed: false });
      } catch {
        if (!left) setState({ shown: null, failed: true });
      }
      if (left) open?.close();
    })();
    return () => {
      left = true;
      open?.close();
    };
  }, [bytes]);
  return state;
}
