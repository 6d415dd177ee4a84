import { useEffect, useMemo, useRef, useState } from 'react';
import { useConnectionState } from '../../data/client-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import type { Stage } from './draw-state.ts';
import { placeAt, type ShownStage, type ShowPlace, type ShowScene, showScenes } from './show-timeline.ts';

type Speed = 0.5 | 1 | 2 | 4;

/** The showing of a result as every window sees it at this moment. */
export interface Show {
  readonly scenes: readonly ShowScene[];
  readonly place: ShowPlace;
  readonly position: number;
  readonly running: boolean;
  readonly speed: Speed;
  /** Why it stands still without anybody having held it: the core ended, and knows the page it had come to or does not. */
  readonly restarted: 'same-page' | 'unknown' | null;
}

/** Often enough for names that come to rest one after the other. */
const tick = 100;

/** Counts on from the last answer of the core by a clock that nobody sets. */
function usePosition(from: number, pace: number, end: number, answeredAt: number): number {
  const [gone, setGone] = useState({ answeredAt, milliseconds: 0 });
  const shown = useRef(gone);
  shown.current = gone;
  useEffect(() => {
    // Counting goes on where it was when it was held for lack of a connection.
    const before = shown.current.answeredAt === answeredAt ? shown.current.milliseconds : 0;
    const begun = performance.now();
    if (pace === 0 || from >= end) return;
    const timer = window.setInterval(() => {
      const milliseconds = before + (performance.now() - begun) * pace;
      setGone({ answeredAt, milliseconds });
      if (from + milliseconds >= end) window.clearInterval(timer);
    }, tick);
    return () => window.clearInterval(timer);
  }, [answeredAt, from, pace, end]);
  return Math.min(end, from + (gone.answeredAt === answeredAt ? gone.milliseconds : 0));
}

/** Follows the showing of a result; null until the core has said where it is. */
export function useShow(stage: ShownStage & Pick<Stage, 'drawId' | 'state'>): Show | null {
  const scenes = useMemo(() => showScenes(stage), [stage]);
  const end = scenes.at(-1)?.start ?? 0;
  const answer = useQuery('draw.show', { drawId: stage.drawId });
  const show = answer.data;
  // Of a draw that ended before this start of the core there is only the record to show.
  const over = stage.state === 'CLOSED' && show?.restarted !== false;
  const from = over ? end : Math.min(show?.position ?? 0, end);
  const running = show?.running ?? false;
  const speed = show?.speed ?? 1;
  // Whatever the core will say when it is back, the room is not shown more than it knows of.
  const connected = useConnectionState() !== 'reconnecting';
  const position = usePosition(from, running && connected ? speed : 0, end, answer.answeredAt);
  if (show === undefined) return null;
  const restarted = show === null ? 'unknown' : show.restarted ? 'same-page' : null;
  return { scenes, place: placeAt(scenes, position), position, running, speed, restarted };
}
