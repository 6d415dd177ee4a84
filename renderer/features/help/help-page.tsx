import { Page, Sheet } from '../../ui/page.tsx';
import { type Chapter, chapters } from './chapters.ts';
import styles from './help-page.module.css';

/** 使用说明. */
export function HelpPage() {
  return (
    <Page title="使用说明" lead="按一年工作的顺序编排。">
      <div className={styles.chapters ?? ''}>
        {chapters.map(chapter => (
          <ChapterSheet key={chapter.title} chapter={chapter} />
        ))}
      </div>
    </Page>
  );
}

function ChapterSheet({ chapter }: { readonly chapter: Chapter }) {
  return (
    <Sheet title={chapter.title}>
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
  );
}
