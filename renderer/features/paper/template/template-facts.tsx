import type { RefObject } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { namedFields } from '#domain/document/merge-catalogue.ts';
import styles from '../facts/facts.module.css';
import { KnownFields } from '../facts/known-fields.tsx';

interface TemplateFactsProps {
  readonly template: OutputOf<'paper.template'>;
  readonly insertText: RefObject<((text: string) => void) | null>;
}

/** What a template is made after, and the fields that are asked for in each paper of it. */
export function TemplateFacts({ template, insertText }: TemplateFactsProps) {
  const asked = template.fields.map(({ name, example }) => ({ name, value: example }));
  return (
    <aside className={styles.side} aria-label="模板说明">
      <div className={styles.panel}>
        <section>
          <h2>依据</h2>
          <p className={styles.none}>{template.source}</p>
        </section>
        <section aria-label="起草时填写的内容">
          <h2>起草时填写的内容（点一下插入）</h2>
          {asked.length > 0 ? (
            <KnownFields known={asked} insertText={insertText} />
          ) : (
            <p className={styles.none}>没有要另外填写的内容。</p>
          )}
        </section>
        <section>
          <h2>花括号里的名称</h2>
          <p className={styles.none}>正文里写成 {'{任务名称}'} 的，起草时由下列记录自动填好；点一下插入。</p>
          <KnownFields
            known={namedFields(template.subject).map(({ name, from }) => ({ name, value: from }))}
            insertText={insertText}
          />
        </section>
      </div>
    </aside>
  );
}
