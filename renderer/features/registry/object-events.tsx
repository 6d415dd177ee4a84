import { Timeline } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { timeText } from '../../ui/date-text.ts';
import { Facts } from '../../ui/detail-drawer.tsx';
import styles from './object-form.module.css';

type Event = OutputOf<'object.get'>['history'][number];

function EventView({ event }: { event: Event }) {
  return (
    <>
      {event.what}
      {event.who ? `　${event.who}` : ''}
      {event.reason ? <p className={styles.change}>理由：{event.reason}</p> : null}
      {event.changes.map(({ field, name, before, after }) => (
        <p key={field} className={styles.change}>
          <b>{name}</b>：{before ?? '（空）'} → {after ?? '（空）'}
        </p>
      ))}
    </>
  );
}

/** 经过: what became of an object, newest first, each change field by field. */
export function ObjectEvents({ history }: { history: readonly Event[] }) {
  return (
    <Facts title="经过">
      <Timeline
        items={history.map((event, place) => ({
          key: `${event.at}/${place}`,
          title: timeText(event.at),
          content: <EventView event={event} />,
        }))}
      />
    </Facts>
  );
}
