import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { dateText, timeText } from '../../ui/date-text.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { May } from '../../ui/may.tsx';
import { Page } from '../../ui/page.tsx';
import { IssuePaper } from './deeds/issue-paper.tsx';
import { ReopenPaper } from './deeds/reopen-paper.tsx';
import { useCopyPaper } from './deeds/use-copy-paper.ts';
import { VoidPaper } from './deeds/void-paper.tsx';
import styles from './draft-page.module.css';
import side from './facts/facts.module.css';
import { FindingsList } from './facts/findings-list.tsx';
import { PaperPreview } from './facts/paper-preview.tsx';
import { IssuedFile, IssuedPages, useIssuedFile } from './issued-paper.tsx';
import { paperStateNames } from './paper-words.ts';
import { KeptTextNotice } from './writing/kept-text-notice.tsx';
import type { Paper } from './writing/written.ts';

/** A paper whose text stands: its pages, its number, and what can still be done with it. */
export function FixedPage({ paper }: { paper: Paper }) {
  const { state, number } = paper;
  const file = useIssuedFile(paper);
  const heading = `${paperStateNames[state]}${number ? ` · ${number}` : ''}`;
  return (
    <Page
      title={paper.title || paper.templateName}
      state={heading}
      actions={<FixedDeeds paper={paper} />}
      primary={state === 'approved' ? <IssuePaper paper={paper} /> : undefined}
      fill
    >
      <KeptTextNotice paper={paper} />
      {paper.voidReason ? <Alert type="warning" showIcon title={`已作废：${paper.voidReason}`} /> : null}
      <div className={styles.pages}>
        <div>
          {file ? <IssuedPages key={file.sha256} file={file} title={paper.title} /> : null}
          {file === null ? <PaperPreview paper={paper} version={paper.version} /> : null}
        </div>
        <div className={side.panel}>
          <Facts>
            <Fact name="类别">{paper.templateName}</Fact>
            <Fact name="发文字号">{number ?? '不编号'}</Fact>
            <Fact name="成文日期">{dateText(paper.issuedOn)}</Fact>
            <Fact name="关于">{paper.subject}</Fact>
            <Fact name="最近改动">{`${paper.changedBy}，${timeText(paper.changedAt)}`}</Fact>
          </Facts>
          {paper.documentId !== null && file !== undefined ? <IssuedFile file={file} /> : null}
          {state === 'approved' ? <FindingsList findings={paper.findings} /> : null}
        </div>
      </div>
    </Page>
  );
}

function FixedDeeds({ paper }: { paper: Paper }) {
  const [voiding, setVoiding] = useState(false);
  const copy = useCopyPaper(paper);
  const mayVoid = useMay('paper.void');
  return (
    <>
      {paper.state === 'approved' ? <ReopenPaper paper={paper} /> : null}
      <May call="paper.copy">
        <Button onClick={() => void copy()}>复制为新稿</Button>
      </May>
      {mayVoid && (paper.state === 'approved' || paper.state === 'issued') ? (
        <Button onClick={() => setVoiding(true)}>作废…</Button>
      ) : null}
      <VoidPaper paper={paper} open={voiding} onClose={() => setVoiding(false)} />
    </>
  );
}
