import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfReader from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';

/** A PDF that is open for looking at; it holds a thread of its own until it is closed. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): void;
}

/** Opens a PDF for looking at: it runs no scripts, fetches nothing and needs no code made at run time; rejects for what is no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const thread = new PdfReader();
  const worker = PDFWorker.create({ port: thread });
  const close = () => {
    worker.destroy();
    thread.terminate();
  };
  try {
    const document = await getDocument({
      // The reader takes the bytes away into its thread; the caller keeps his own.
      data: bytes.slice(),
      worker,
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
    return { document, close };
  } catch (error) {
    close();
    throw error;
  }
}
