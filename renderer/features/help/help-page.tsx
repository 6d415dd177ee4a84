import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { filterAddress, useAddressFilter } from '../../data/use-address-filter.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import type { Chapter } from './chapter.ts';
import { chapters } from './chapters.ts';
import styles from './help-page.module.css';

/** 使用说明; an address may name the chapter that is wanted. */
export function HelpPage() {
  const wanted = useAddressFilter().text('chapter');
  return (
    <Page title="使用说明" lead="先按一年工作的顺序，再是账号、审批、备份等。">
      <nav className={styles.contents} aria-label="目录">
        {chapters.map(({ title }) => (
          <Link key={title} to={filterAddress(addresses.help, { chapter: [title] })} replace>
            {title}
          </Link>
        ))}
      </nav>
      <div className={styles.chapters ?? ''}>
        {chapters.map(chapter => (
          <ChapterSheet key={chapter.title} chapter={chapter} wanted={chapter.title === wanted} />
        ))}
      </div>
    </Page>
  );
}

function ChapterSheet({ chapter, wanted }: { readonly chapter: Chapter; readonly wanted: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  // Asked for once more, it is shown once more.
  const asking = useLocation().key;
  useEffect(() => {
    if (wanted && asking) place.current?.scrollIntoView({ block: 'start' });
  }, [wanted, asking]);
  return (
    <div ref={place} className={styles.chapter}>
      <Sheet
        title={chapter.title}
        extra={chapter.way ? <Link to={chapter.way.address}>去“{chapter.way.title}”</Link> : null}
      >
        <div className={styles.text ?? ''}>
          {chapter.paragraphs.map(paragraph => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {chapter.steps ? (
            <ol>
              {chapter.steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          ) : null}
        </div>
      </Sheet>
    </div>
  );
}
