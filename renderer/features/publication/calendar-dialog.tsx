import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { Arrangement } from './arrangement.ts';
import styles from './calendar.module.css';

interface CalendarDialogProps {
  readonly arrangement: Arrangement;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** What another arrangement moves, before it is entered. */
export function CalendarDialog({ arrangement, onSaved, onClose }: CalendarDialogProps) {
  const { year } = arrangement;
  const holidays = [...arrangement.holidays];
  const workdays = [...arrangement.workdays];
  const entry = { year, holidays, workdays };
  const look = useQuery('calendar.look', { arrangement: entry, today: today() });
  const save = useCommand('calendar.save', { done: `已登记 ${year} 年的工作日历。` });
  const moves = look.data?.moves ?? [];
  return (
    <ReasonDialog
      open
      width={720}
      title={`登记 ${year} 年的工作日历`}
      consequence={
        look.failure?.sentence ??
        (look.data
          ? `放假 ${holidays.length} 天，调休上班 ${workdays.length} 天，全年 ${look.data.workingDays} 个工作日。` +
            (moves.length > 0 ? `下列 ${moves.length} 个截止日期会变：` : '没有截止日期变动。')
          : '正在计算哪些截止日期会变……')
      }
      confirm="登记"
      running={save.running}
      ready={look.data !== undefined && !look.failure}
      onClose={onClose}
      onConfirm={async reason => {
        if (await save.run({ arrangement: entry, reason })) onSaved();
      }}
    >
      {moves.length > 0 ? <Moves moves={moves} /> : null}
    </ReasonDialog>
  );
}

interface Move {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

function Moves({ moves }: { readonly moves: readonly Move[] }) {
  return (
    <div className={styles.moves}>
      <table>
        <thead>
          <tr>
            <th>事项</th>
            <th>原截止</th>
            <th>现截止</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ title, before, after }) => (
            <tr key={title}>
              <td>{title}</td>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
