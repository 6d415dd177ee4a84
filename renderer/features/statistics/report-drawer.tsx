import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { figureText } from '#domain/indicator/indicator.ts';
import { addresses } from '../../app/addresses.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { timeText } from '../../ui/date-text.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { May } from '../../ui/may.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { type ReportRow, reportStates } from './report-columns.tsx';
import styles from './statistics.module.css';

interface ReportDrawerProps {
  readonly row: ReportRow | null;
  readonly onClose: () => void;
}

/** A report beside the list: making it, its frozen figures, and the note that it was sent. */
export function ReportDrawer({ row, onClose }: ReportDrawerProps) {
  const make = useCommand('report.make', { done: '报告已制作，公文草稿在“起草和印发”里。' });
  return (
    <DetailDrawer
      open={row !== null}
      title={row?.title ?? ''}
      onClose={onClose}
      footer={
        row && row.sentOn === null ? (
          <May call="report.make">
            <Button
              loading={make.running}
              onClick={() => void make.run({ kind: row.kind, from: row.from, to: row.to, receiver: row.receiver })}
            >
              {row.id === null ? '制作' : '按现在的数据重新制作'}
            </Button>
          </May>
        ) : null
      }
    >
      {row ? <ReportFacts row={row} /> : null}
      {row?.id ? <SendForm key={`${row.id} ${row.sentOn} ${row.acknowledged}`} row={row} id={row.id} /> : null}
      {row?.id ? <Frozen id={row.id} /> : null}
    </DetailDrawer>
  );
}

function ReportFacts({ row }: { row: ReportRow }) {
  const [tone, words] = reportStates[row.state];
  return (
    <Facts>
      <Fact name="状态">
        <StatusMark tone={tone}>{words}</StatusMark>
      </Fact>
      <Fact name="期间">{`${row.from} 至 ${row.to}`}</Fact>
      <Fact name="截止">{row.due}</Fact>
      <Fact name="报送单位">{row.receiver}</Fact>
      <Fact name="依据">{row.source}</Fact>
      <Fact name="制作">{row.madeAt ? timeText(row.madeAt) : null}</Fact>
      <Fact name="公文">{row.paperId ? <Link to={addresses.paper(row.paperId)}>打开草稿或公文</Link> : null}</Fact>
    </Facts>
  );
}

interface Sent {
  readonly sentOn: string;
  readonly sentHow: string;
  readonly acknowledged: string;
}

const required = { required: true, whitespace: true, message: '请填写。' };

function SendForm({ row, id }: { row: ReportRow; id: number }) {
  const record = useCommand('report.record', { done: '已登记。' });
  const values = {
    sentOn: row.sentOn ?? today(),
    sentHow: row.sentHow ?? '',
    acknowledged: row.acknowledged ?? '',
  };
  return (
    <May call="report.record">
      <section aria-label="登记报送">
        <h3>登记报送</h3>
        <Form<Sent>
          layout="vertical"
          requiredMark={false}
          initialValues={values}
          onFinish={sent => void record.run({ id, ...sent })}
        >
          <Form.Item name="sentOn" label="报送日期" rules={[{ required: true, message: '请填写。' }]}>
            <DayInput />
          </Form.Item>
          <Form.Item name="sentHow" label="方式" rules={[required]}>
            <Input placeholder="如：政务邮箱、专人送达" maxLength={60} />
          </Form.Item>
          <Form.Item name="acknowledged" label="签收（没有可不填）">
            <Input placeholder="如：办公室 张敏 6月1日" maxLength={200} />
          </Form.Item>
          <Button htmlType="submit" loading={record.running}>
            登记
          </Button>
        </Form>
      </section>
    </May>
  );
}

function Frozen({ id }: { id: number }) {
  const { data } = useQuery('report.get', { id });
  if (!data || data.id !== id) return null;
  const { asOf, voided, indicators } = data.figures;
  return (
    <section aria-label="报送的数据">
      <h3>报送的数据（截至 {asOf}）</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">口径</th>
            <th scope="col" data-end>
              数值
            </th>
            <th scope="col" data-end>
              分子/分母
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(one => (
            <tr key={`${one.code} ${one.choice}`} title={one.formula}>
              <th scope="row">{`${one.code} ${one.name}`}</th>
              <td>{one.choice}</td>
              <td data-end>{figureText(one.kind, one.value)}</td>
              <td data-end>{one.denominator === null ? one.numerator : `${one.numerator}/${one.denominator}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{`作废任务 ${voided.tasks} 项、任务单 ${voided.sheets} 张，不计入。`}</p>
    </section>
  );
}
