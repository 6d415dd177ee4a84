import { Alert } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import type { JobView } from '../../data/use-job.ts';
import { numberText } from '../../ui/number-text.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import styles from './audit-page.module.css';

type Verdict = OutputOf<'audit.verify'>;
type Finding = Verdict['findings'][number];

const kindWords: Record<Finding['kind'], string> = {
  changed: '内容被改动',
  missing: '被删去',
  added: '来历不明',
};

/** `["云公",2026,1]` is read as 云公 / 2026 / 1. */
function keyWords(key: string): string {
  try {
    return (JSON.parse(key) as (string | number)[]).join(' / ');
  } catch {
    return key;
  }
}

function Findings({ findings, found }: Pick<Verdict, 'findings' | 'found'>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.findings}>
        <thead>
          <tr>
            <th scope="col">数据表</th>
            <th scope="col">行</th>
            <th scope="col">怎么了</th>
            <th scope="col">最后一次由程序写入</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ kind, table, title, key, seq }) => (
            <tr key={`${table} ${key} ${kind}`}>
              <td>{title}</td>
              <td>{keyWords(key)}</td>
              <td>{kindWords[kind]}</td>
              <td>{seq === null ? '没有记录' : `日志第 ${seq} 条`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found > findings.length ? (
        <p className={styles.words}>另有 {numberText(found - findings.length)} 行没有列出。</p>
      ) : null}
    </div>
  );
}

/** How far the verification is, and what it found: the first broken entry, and each row that is not as its entry left it. */
export function VerifyOutcome({ job }: { job: JobView<'audit.verify'> }) {
  const { state } = job;
  if (state.step === 'running') {
    return (
      <ProgressPanel
        title="正在核对操作日志和数据"
        progress={state.progress}
        cancelling={state.cancelling}
        onCancel={job.cancel}
      />
    );
  }
  if (state.step !== 'done') return null;
  const { whole, found, findings, sentence, head, jumps } = state.result;
  return (
    <Alert
      type={whole ? 'success' : 'error'}
      showIcon
      title={sentence}
      description={
        <>
          最后一条的校验值：{head.slice(0, 16)}…{jumps > 0 ? `　电脑时间跳变 ${jumps} 次，已在列表中标出。` : ''}
          {findings.length > 0 ? <Findings findings={findings} found={found} /> : null}
        </>
      }
      closable={{ onClose: job.clear }}
    />
  );
}
