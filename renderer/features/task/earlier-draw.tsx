import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useQuery } from '../../data/use-query.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './task.module.css';

/** Says that this task was drawn before without a result that stands, and what is possible now. */
export function EarlierDraw({ drawId }: { drawId: number }) {
  const draw = useQuery('draw.stage', { drawId }).data;
  if (!draw) return null;
  const withdrawn = draw.attempts === 0;
  return (
    <p className={styles.notice}>
      <StatusMark tone="soon">{withdrawn ? '曾经撤回' : '曾经取消'}</StatusMark>
      <span>
        {withdrawn ? '上一次冻结的名单在承诺之前撤回了，' : `上一次抽取取消了，共进行 ${draw.attempts} 次，`}
        记录保留在<Link to={addresses.draw(drawId)}>抽取 {draw.number}</Link>。
        {withdrawn ? '开始抽取时重新冻结名单。' : '名单和方案不变时可在那里再抽一次；修改后须重新冻结名单。'}
      </span>
    </p>
  );
}
