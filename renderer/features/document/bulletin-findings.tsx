import { Checkbox, Input } from 'antd';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './bulletin-findings.module.css';
import type { BulletinView } from './use-bulletin.ts';

const mostReason = 400;

/** What was found in a bulletin before it is made: what must be mended, what may be masked, and what wants a reason. */
export function BulletinFindings({ id, view }: { readonly id: string; readonly view: BulletinView }) {
  const { look, isMasked, reason, setMasked, setReason } = view;
  if (look === null) return null;
  const { findings, count } = look;
  if (count === 0) return <StatusMark tone="good">制作前检查：没有发现问题</StatusMark>;
  return (
    <div className={styles.findings}>
      <span className={styles.heading}>制作前检查：{count} 处</span>
      <ul className={styles.list}>
        {findings.map(({ rule, place, sentence, blocks }) => (
          <li key={`${rule} ${place} ${sentence}`} className={styles.finding}>
            <StatusMark tone={blocks ? 'late' : 'soon'}>{blocks ? '必须先改' : '请核对'}</StatusMark>
            <span>
              {place === '' ? '' : `${place}：`}
              {sentence}
            </span>
          </li>
        ))}
      </ul>
      {count > findings.length ? <p className={styles.more}>另有 {count - findings.length} 处没有列出。</p> : null}
      {findings.some(({ rule }) => rule === 'personal-data') ? (
        <Checkbox checked={isMasked} onChange={event => setMasked(event.target.checked)}>
          身份证号、手机号、银行卡号打码后制作
        </Checkbox>
      ) : null}
      {findings.some(({ blocks }) => !blocks) ? (
        <div className={styles.reason}>
          <label htmlFor={id}>仍然制作的理由（记入操作日志）</label>
          <Input id={id} value={reason} maxLength={mostReason} onChange={event => setReason(event.target.value)} />
        </div>
      ) : null}
    </div>
  );
}
