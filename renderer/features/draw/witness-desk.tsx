import { Button, Progress, Skeleton } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { Sheet } from '../../ui/page.tsx';
import { palette } from '../../ui/palette.ts';
import type { Stage } from './draw-state.ts';
import styles from './witness.module.css';
import { WitnessEntry } from './witness-form.tsx';
import { WitnessList } from './witness-list.tsx';

/** At least one number should come from dice, which nobody can choose (SSJ-DRAW/1 2.4). */
function DiceAdvice({ stage }: { stage: Stage }) {
  if (stage.witnesses.some(({ method }) => method === '十面骰')) return null;
  return <p className={styles.hint}>建议至少有一组数字当场用十面骰掷出，任何人都无法事先选定。</p>;
}

/** Where the witnesses' numbers are taken down: who has given his, how many are needed, and the entry of the next. */
export function WitnessDesk({ stage }: { stage: Stage }) {
  const [more, setMore] = useState(false);
  const writes = useMay('draw.addWitness');
  const fewest = useQuery('profile.get', {}, { enabled: writes }).data?.witnessDigits;
  const given = stage.witnesses.length;
  const needed = stage.witnessesNeeded;
  const open = stage.state === 'COMMITTED' || more;
  return (
    <Sheet
      title="见证"
      extra={
        <span className={styles.progress}>
          {given} / {needed} 位
          <Progress
            percent={Math.min(100, Math.floor((given / needed) * 100))}
            showInfo={false}
            size={[120, 6]}
            strokeColor={palette['ink-700']}
            aria-label="已有见证人"
          />
        </span>
      }
    >
      <div className={styles.desk}>
        <div>
          <WitnessList stage={stage} />
          {writes && stage.state === 'COMMITTED' ? <DiceAdvice stage={stage} /> : null}
        </div>
        {!writes ? null : open ? (
          fewest === undefined ? (
            <Skeleton active />
          ) : (
            <WitnessEntry drawId={stage.drawId} index={given + 1} fewest={fewest} />
          )
        ) : (
          <div className={styles.moreWitnesses}>
            <p>见证数字已齐，可以揭示。到场的其他见证人也可以再加。</p>
            <Button onClick={() => setMore(true)}>再加一位见证人…</Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}
