import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { levelNames } from './recheck-words.ts';
import { useWholeResult } from './use-whole-result.ts';

type Row = OutputOf<'recheck.list'>['rows'][number];

interface RecheckDrawerProps {
  readonly row: Row | null;
  readonly onClose: () => void;
}

/** One 复核: the result as it was, how it was drawn, and what was found. */
export function RecheckDrawer({ row, onClose }: RecheckDrawerProps) {
  const records = useMay('recheck.record');
  return (
    <DetailDrawer open={row !== null} title={row?.objectName ?? ''} onClose={onClose}>
      {row ? (
        <>
          <Facts>
            <Fact name="任务单号">{row.number}</Fact>
            <Fact name="任务">{row.taskName}</Fact>
            <Fact name="原结果">{row.originalName}</Fact>
            <Fact name="原记录的问题">{row.originalFinding}</Fact>
            <Fact name="复核">{`${levelNames[row.level]}，${row.byWhom}，${dateText(row.onDay)}`}</Fact>
          </Facts>
          {row.sample ? (
            <Facts title="怎样抽出的">
              <Fact name="抽自">{`${row.sample.population} 个结果，第 ${row.sample.place} 个抽出`}</Fact>
              <Fact name="种子">
                <Digest value={row.sample.seed} label="抽取的种子" short />
              </Fact>
              <Fact name="名单指纹">
                <Digest value={row.sample.digest} label="任务单号名单的 SHA-256" short />
              </Fact>
            </Facts>
          ) : null}
          {row.outcome === null && records ? <Record key={row.id} row={row} /> : null}
          {row.outcome === null ? null : <Found row={row} />}
        </>
      ) : null}
    </DetailDrawer>
  );
}

function Found({ row }: { readonly row: Row }) {
  const navigate = useNavigate();
  const whole = useWholeResult(row.assignmentId, row.agrees === false);
  return (
    <>
      <Facts title="复核结果">
        <Fact name="结果">{row.outcomeName}</Fact>
        <Fact name="与原结果">{row.agrees ? '一致' : '不一致'}</Fact>
        <Fact name="差异">{row.difference}</Fact>
        <Fact name="意见">{row.opinion}</Fact>
        <Fact name="更正">{row.agrees ? '不需要' : row.corrected ? '已更正' : '还没有更正'}</Fact>
      </Facts>
      {whole && !row.corrected ? (
        <Button onClick={() => navigate(`${addresses.check(whole.taskId)}?show=all&text=${row.number}`)}>
          去更正这个结果
        </Button>
      ) : null}
    </>
  );
}

function Record({ row }: { readonly row: Row }) {
  const { run, running } = useCommand('recheck.record', { done: '已登记复核结果。' });
  const outcomes = useQuery('result.outcomes', {}).data ?? [];
  const [outcome, setOutcome] = useState<string | null>(null);
  const [agrees, setAgrees] = useState<boolean | null>(null);
  const [difference, setDifference] = useState('');
  const [opinion, setOpinion] = useState('');
  const ready = outcome !== null && agrees !== null && (agrees || difference.trim() !== '');
  return (
    <Form layout="vertical">
      <Form.Item label="复核结果">
        <Select
          aria-label="复核结果"
          value={outcome}
          options={outcomes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setOutcome}
        />
      </Form.Item>
      <Form.Item label="与原结果">
        <Radio.Group value={agrees} onChange={({ target }) => setAgrees(target.value as boolean)}>
          <Radio value={true}>一致</Radio>
          <Radio value={false}>不一致</Radio>
        </Radio.Group>
      </Form.Item>
      {agrees === false ? (
        <Form.Item label="差异（必填）">
          <Input.TextArea
            aria-label="差异"
            value={difference}
            maxLength={2000}
            autoSize={{ minRows: 2 }}
            onChange={event => setDifference(event.target.value)}
          />
        </Form.Item>
      ) : null}
      <Form.Item label="意见">
        <Input aria-label="意见" value={opinion} maxLength={2000} onChange={event => setOpinion(event.target.value)} />
      </Form.Item>
      <Button
        type="primary"
        disabled={!ready}
        loading={running}
        onClick={() =>
          void run({
            id: row.id,
            outcome: outcome ?? '',
            agrees: agrees ?? false,
            difference: difference.trim(),
            opinion: opinion.trim(),
          })
        }
      >
        登记复核结果
      </Button>
    </Form>
  );
}
