import { Button } from 'antd';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import styles from './witness.module.css';

/** In a rehearsal the missing witnesses can be filled in, so that one person can practise a whole meeting. */
export function PracticeButton({ drawId }: { drawId: number }) {
  const command = useCommand('draw.practiseWitnesses');
  return (
    <May call="draw.practiseWitnesses">
      <div className={styles.moreWitnesses}>
        <Button loading={command.running} onClick={() => void command.run({ drawId })}>
          代填练习见证人
        </Button>
      </div>
    </May>
  );
}
