import { Button, Segmented } from 'antd';
import type { RefObject } from 'react';
import { numberText } from '../../../ui/number-text.ts';
import { blankPart } from '../edits/blank-part.ts';
import { insertPart } from '../edits/part-edits.ts';
import type { Writing } from '../writing/use-writing.ts';
import type { Paper } from '../writing/written.ts';
import { EnteredFields } from './entered-fields.tsx';
import styles from './facts.module.css';
import { FindingsList } from './findings-list.tsx';
import { KnownFields } from './known-fields.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { PaperTerms } from './paper-terms.tsx';

export type SideView = 'facts' | 'findings' | 'preview';

interface SidePaneProps {
  readonly paper: Paper;
  readonly writing: Writing;
  readonly view: SideView;
  readonly onView: (view: SideView) => void;
  readonly insertText: RefObject<((text: string) => void) | null>;
  readonly onJump: (place: string) => void;
}

/** Beside the text: what is filled in, what was found, and how it will look. */
export function SidePane({ paper, writing, view, onView, insertText, onJump }: SidePaneProps) {
  const { findings } = paper;
  const options = [
    { value: 'facts' as const, label: '填写' },
    { value: 'findings' as const, label: findings.length > 0 ? `检查（${findings.length}）` : '检查' },
    { value: 'preview' as const, label: '预览' },
  ];
  return (
    <aside className={styles.side} aria-label="填写、检查和预览">
      <Segmented<SideView> block aria-label="右侧显示" options={options} value={view} onChange={onView} />
      {view === 'preview' ? <PaperPreview paper={paper} save={writing.save} version={writing.version} /> : null}
      {view === 'findings' ? (
        <div className={styles.panel}>
          <FindingsList findings={findings} onJump={onJump} />
        </div>
      ) : null}
      {view === 'facts' ? <FactsPanel {...{ paper, writing, insertText }} /> : null}
    </aside>
  );
}

function FactsPanel({ paper, writing, insertText }: Pick<SidePaneProps, 'paper' | 'writing' | 'insertText'>) {
  const { written, write } = writing;
  const addTable = (source: string) => {
    const { content } = written;
    const parts = insertPart(content.parts, content.parts.length, blankPart('data-table', source));
    write({ content: { ...content, parts } });
  };
  return (
    <div className={styles.panel}>
      <section aria-label="需要填写">
        <h2>需要填写</h2>
        <EnteredFields
          fields={paper.fields}
          entered={written.entered}
          onChange={(entered, typing) => write({ entered }, typing)}
        />
      </section>
      <section aria-label="字号和日期">
        <h2>字号和日期</h2>
        <PaperTerms series={written.series} issuedOn={written.issuedOn} number={paper.number} onChange={write} />
      </section>
      {paper.tables.length > 0 ? (
        <section aria-label="数据表">
          <h2>数据表</h2>
          <ul className={styles.tables}>
            {paper.tables.map(({ source, title, rows }) => (
              <li key={source}>
                <span>
                  {title}（{numberText(rows)} 行）
                </span>
                <Button size="small" onClick={() => addTable(source)}>
                  加到正文末尾
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-label="记录里的数据">
        <h2>记录里的数据（点一下插入）</h2>
        <KnownFields known={paper.known} insertText={insertText} />
      </section>
    </div>
  );
}
