import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { dateText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { DiscloseDialog } from './disclose-dialog.tsx';
import styles from './item-list.module.css';
import { ListPaper } from './list-paper.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { type VersionRow, versionState, versionTerm } from './version-words.ts';

/** Where the version was made public; nothing stands there until somebody has said so. */
function Disclosures({ version }: { version: VersionRow }) {
  return (
    <Facts title="公示">
      {version.disclosures.length === 0 ? <Fact name="公示">还没有登记</Fact> : null}
      {version.disclosures.map(({ on, address, receipt }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: Entries are only ever added in front, and hold no state.
        <Fact key={place} name={dateText(on)}>
          {[address, receipt].filter(words => words !== '').join('\n')}
        </Fact>
      ))}
    </Facts>
  );
}

/** One version in full: its items, and for a draft, publishing it or giving it up. */
export function VersionDeeds({ version, onClose }: { version: VersionRow | null; onClose: () => void }) {
  const navigate = useNavigate();
  const writes = useMay('itemList.publish');
  const [deed, setDeed] = useState<'publish' | 'discard' | 'disclose' | null>(null);
  const discard = useCommand('itemList.discard', { done: '草稿已放弃。' });
  const close = () => setDeed(null);
  const giveUp = async (reason: string) => {
    if (version && (await discard.run({ id: version.id, reason }))) {
      close();
      onClose();
    }
  };
  return (
    <DetailDrawer
      open={version !== null}
      title={`抽查事项清单${version?.title ?? ''}`}
      onClose={onClose}
      footer={
        version ? (
          <div className={styles.footer}>
            <Button onClick={() => navigate(addresses.itemsOf(version.id))}>看事项</Button>
            {version.state === 'published' ? <ListPaper key={version.id} version={version.id} /> : null}
            {writes && version.state === 'published' ? (
              <Button onClick={() => setDeed('disclose')}>登记公示…</Button>
            ) : null}
            {writes && version.state === 'draft' ? (
              <>
                <Button onClick={() => setDeed('publish')}>发布…</Button>
                <Button onClick={() => setDeed('discard')}>放弃草稿…</Button>
              </>
            ) : null}
          </div>
        ) : null
      }
    >
      {version ? (
        <Facts>
          <Fact name="状态">{versionState(version, today())}</Fact>
          <Fact name="有效">{versionTerm(version)}</Fact>
          <Fact name="事项">{`${version.items} 项`}</Fact>
          <Fact name="开始编制">{dateText(version.openedAt.slice(0, 10))}</Fact>
          <Fact name="发布">{version.publishedAt === null ? null : dateText(version.publishedAt.slice(0, 10))}</Fact>
        </Facts>
      ) : null}
      {version && version.state === 'published' ? <Disclosures version={version} /> : null}
      {version?.obstacle ? <Alert type="warning" showIcon title={version.obstacle} /> : null}
      {version && deed === 'publish' ? <PublishDialog version={version} onClose={close} /> : null}
      {version && deed === 'disclose' ? <DiscloseDialog version={version} onClose={close} /> : null}
      <ReasonDialog
        open={version !== null && deed === 'discard'}
        title={`放弃${version?.title ?? ''}草稿`}
        consequence="草稿里的增删修改都不保留；已发布的各版不变。"
        confirm="放弃草稿"
        irrevocable
        running={discard.running}
        onConfirm={reason => void giveUp(reason)}
        onClose={close}
      />
    </DetailDrawer>
  );
}
