import { Alert } from 'antd';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { PdfSheet } from './pdf-sheet.tsx';
import { PdfTools } from './pdf-tools.tsx';
import styles from './pdf-viewer.module.css';
import { Thumbnails } from './thumbnails.tsx';
import { type ShownPdf, usePdf } from './use-pdf.ts';
import { useRoom } from './use-room.ts';
import { nextZoom, scaleOf, shareOf, type Zoom } from './zoom.ts';

export interface PdfViewerProps {
  readonly bytes: Uint8Array;
  /** What the file is, in words. */
  readonly title: string;
}

/** The pages of a PDF below each other: zoomed, turned and found by keyboard (+ - 0, Page Up and Down, Home, End). */
export function PdfPages({ bytes, title }: PdfViewerProps) {
  const { shown, failed } = usePdf(bytes);
  if (failed) return <Alert type="error" showIcon title="这个文件不能显示，可能没有写完或已损坏。请重新生成。" />;
  if (!shown)
    return (
      <p className={styles.waiting} role="status">
        正在打开…
      </p>
    );
  return <Pages shown={shown} title={title} />;
}

const gap = 16;

function Pages({ shown: { document, pages }, title }: { shown: ShownPdf; title: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [page, setPage] = useState(1);
  const inner = { width: room.width - 2 * gap, height: room.height - 2 * gap };
  const widest = pages.reduce((most, size) => (size.width > most.width ? size : most), pages[0] ?? inner);
  const scale = scaleOf(zoom, widest, inner);
  const share = shareOf(scale);
  useKeptPlace(scroller, scale);
  const goTo = (wanted: number) => {
    const place = Math.min(Math.max(wanted, 1), pages.length);
    setPage(place);
    const sheet = scroller.current?.querySelector<HTMLElement>(`[data-page="${place}"]`);
    scroller.current?.scrollTo({ top: (sheet?.offsetTop ?? 0) - gap });
  };
  const step = (direction: 1 | -1) => setZoom(nextZoom(share, direction));
  const deeds: Record<string, () => void> = {
    '+': () => step(1),
    '=': () => step(1),
    '-': () => step(-1),
    '0': () => setZoom('width'),
    PageDown: () => goTo(page + 1),
    PageUp: () => goTo(page - 1),
    Home: () => goTo(1),
    End: () => goTo(pages.length),
  };
  const press = (event: KeyboardEvent) => {
    const deed = deeds[event.key];
    if (!deed || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    deed();
  };
  return (
    <section className={styles.viewer} aria-label={title}>
      <PdfTools
        page={Math.min(page, pages.length)}
        pages={pages.length}
        onPage={goTo}
        onZoom={setZoom}
        onStep={step}
        {...{ share, zoom }}
      />
      <div className={styles.body}>
        {pages.length > 1 ? <Thumbnails document={document} pages={pages} current={page} onChoose={goTo} /> : null}
        <div
          ref={scroller}
          className={styles.scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: A scroller must be reachable by keyboard.
          tabIndex={0}
          role="document"
          aria-label={`${title}，共 ${pages.length} 页`}
          onKeyDown={press}
          onScroll={() => setPage(pageInView(scroller.current) ?? page)}
        >
          {pages.map(({ width, height }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: A page is its place in the document.
            <div key={place} data-page={place + 1}>
              <PdfSheet document={document} page={place + 1} width={width * scale} height={height * scale} spoken />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

/** What was looked at stays there while its size changes. */
function useKeptPlace(scroller: RefObject<HTMLElement | null>, scale: number): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current) current.scrollTop *= scale / before.current;
    before.current = scale;
  }, [scroller, scale]);
}

/** The page that covers the upper third of what is looked at. */
function pageInView(scroller: HTMLElement | null): number | null {
  if (!scroller) return null;
  const line = scroller.scrollTop + scroller.clientHeight / 3;
  const sheets = [...scroller.querySelectorAll<HTMLElement>('[data-page]')];
  const found = sheets.findLast(sheet => sheet.offsetTop <= line);
  return found ? Number(found.dataset.page) : null;
}
