import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { publicKindNames } from '#domain/publication/publication-kind.ts';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { OneDialog } from './one-dialog.tsx';
import styles from './publication.module.css';
import { PublicationMark } from './publication-mark.tsx';
import { addressOf, isRecord, leftText, type ShownRow } from './publication-row.ts';

interface PublicationDrawerProps {
  readonly row: ShownRow | null;
  readonly channels: readonly string[];
  readonly grounds: readonly string[];
  readonly onClose: () => void;
}

type Deed = 'confirm' | 'exempt' | 'require';

/** One thing that must be public: its day, its proof, and what can be done about it. */
export function PublicationDrawer({ row, channels, grounds, onClose }: PublicationDrawerProps) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const writes = useMay('publication.confirm');
  const footer = row && isRecord(row) && writes ? <Deeds row={row} onDeed={setDeed} /> : null;
  const end = () => setDeed(null);
  return (
    <DetailDrawer open={row !== null} title={row?.title ?? ''} onClose={onClose} footer={footer}>
      {row ? <Detail row={row} /> : null}
      {row && deed === 'confirm' ? <OneDialog row={row} channels={channels} onClose={end} /> : null}
      {row && deed === 'exempt' ? <ExemptDialog row={row} grounds={grounds} onClose={end} /> : null}
      {row && deed === 'require' ? <RequireDialog row={row} onClose={end} /> : null}
    </DetailDrawer>
  );
}

function Deeds({ row, onDeed }: { readonly row: ShownRow; readonly onDeed: (deed: Deed) => void }) {
  return (
    <div className={styles.deeds}>
      {row.state === 'open' ? <Button onClick={() => onDeed('exempt')}>不予公示…</Button> : null}
      {row.state === 'exempt' ? <Button onClick={() => onDeed('require')}>恢复应予公示…</Button> : null}
      {row.state === 'open' || row.state === 'published' ? (
        <Button type={row.state === 'open' ? 'primary' : 'default'} onClick={() => onDeed('confirm')}>
          {row.state === 'open' ? '确认公示…' : '更正登记…'}
        </Button>
      ) : null}
    </div>
  );
}

function Detail({ row }: { readonly row: ShownRow }) {
  const record = useQuery('publication.get', { id: row.record }, { enabled: isRecord(row) }).data;
  const place = addressOf(row);
  return (
    <>
      <Facts>
        <Fact name="状态">
          <PublicationMark row={row} />
        </Fact>
        <Fact name="公示内容">{publicKindNames[row.kind]}</Fact>
        <Fact name="编号">{row.number}</Fact>
        <Fact name="应公示截止">
          {row.due === null ? '没有规定' : `${row.due}${row.provisional ? '（暂定）' : ''}`}
        </Fact>
        <Fact name="期限">{leftText(row)}</Fact>
        {record?.was ? <Fact name="原公示内容">{record.was}</Fact> : null}
        {record?.becomes ? <Fact name="更正后内容">{record.becomes}</Fact> : null}
        {record?.reason ? <Fact name="理由">{record.reason}</Fact> : null}
        {record?.exemptReason ? <Fact name="不予公示的理由">{record.exemptReason}</Fact> : null}
        <Fact name="公示日期">{row.publishedOn}</Fact>
        <Fact name="公示渠道">{row.channel}</Fact>
        <Fact name="回执或网址">{row.receipt}</Fact>
        {record?.confirmedAt ? (
          <Fact name="登记人">{`${record.confirmedBy ?? ''}，${timeText(record.confirmedAt)}`}</Fact>
        ) : null}
        {record?.sha256 ? (
          <Fact name="公告文件">
            <Digest value={record.sha256} label="公告文件 SHA-256" short />
          </Fact>
        ) : null}
      </Facts>
      {place ? (
        <p>
          <Link to={place.path}>{place.title}</Link>
        </p>
      ) : null}
    </>
  );
}

interface DialogProps {
  readonly row: ShownRow;
  readonly onClose: () => void;
}

function ExemptDialog({ row, grounds, onClose }: DialogProps & { readonly grounds: readonly string[] }) {
  const exempt = useCommand('publication.exempt', { done: '已定为不予公示。' });
  const [ground, setGround] = useState<string | null>(null);
  return (
    <ReasonDialog
      open
      title={`不予公示：${row.title}`}
      consequence="法定情形和理由随台账保存，不能无声无息地不公示。以后可以恢复。"
      confirm="定为不予公示"
      running={exempt.running}
      ready={ground !== null}
      onClose={onClose}
      onConfirm={async reason => {
        if (ground && (await exempt.run({ id: row.record, ground, reason }))) onClose();
      }}
    >
      <Form.Item label="法定情形" htmlFor="exempt-ground" required>
        <Select
          id="exempt-ground"
          value={ground}
          options={grounds.map(value => ({ value, label: value }))}
          onChange={setGround}
        />
      </Form.Item>
    </ReasonDialog>
  );
}

function RequireDialog({ row, onClose }: DialogProps) {
  const require = useCommand('publication.require', { done: '已恢复应予公示。' });
  return (
    <ReasonDialog
      open
      title={`恢复应予公示：${row.title}`}
      consequence="原来的截止日期照旧。"
      confirm="恢复应予公示"
      running={require.running}
      onClose={onClose}
      onConfirm={async reason => {
        if (await require.run({ id: row.record, reason })) onClose();
      }}
    />
  );
}
