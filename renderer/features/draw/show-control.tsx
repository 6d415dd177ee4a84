import { Button, Segmented } from 'antd';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { Sheet } from '../../ui/page.tsx';
import type { Stage } from './draw-state.ts';
import { drawnTitle } from './drawn-title.ts';
import styles from './show-control.module.css';
import { restOf, type ShowPlace, type ShowScene } from './show-timeline.ts';
import { type Show, useShow } from './use-show.ts';

const speeds = [
  { value: 0.5, label: '慢' },
  { value: 1, label: '正常' },
  { value: 2, label: '快' },
  { value: 4, label: '很快' },
] as const;

function sceneWords(stage: Stage, { scene, settled }: ShowPlace): string {
  const { kind, page, pages, from, to } = scene;
  switch (kind) {
    case 'reveal':
      return '揭示：机器数、见证数字和随机种子';
    case 'names':
      return `${drawnTitle(stage)} 第 ${page}/${pages} 页，已公布 ${from + settled} 户${from + settled < to ? '' : '，本页已齐'}`;
    case 'teams':
      return `检查人员 第 ${page}/${pages} 页`;
    case 'infeasible':
      return '检查人员配不齐的原因';
    case 'record':
      return '记录：编号、链头和核对办法';
    default:
      return kind satisfies never;
  }
}

/** Where a page that is turned to by hand begins: at rest when it is held or gone back to, else with its first name. */
const arrival = (scene: ShowScene, atOnce: boolean): number => (atOnce ? restOf(scene) : scene.start);

function Keys({ stage, show }: { stage: Stage; show: Show }) {
  const command = useCommand('draw.setShow');
  const { scenes, place, position, running, speed, restarted } = show;
  const set = (change: Partial<Pick<Show, 'position' | 'running' | 'speed'>>) => {
    // A showing that stands since the core ended goes on from the page that is seen.
    const base = restarted === null ? {} : { position: Math.round(position) };
    void command.run({ drawId: stage.drawId, ...base, ...change });
  };
  const before = scenes[place.index - 1];
  const next = scenes[place.index + 1];
  const rolls = place.settled < place.scene.to - place.scene.from;
  const end = scenes.at(-1);
  return (
    <div className={styles.keys}>
      <Button disabled={!before} onClick={() => before && set({ position: arrival(before, true) })}>
        上一页
      </Button>
      <Button disabled={place.last} aria-pressed={!running} onClick={() => set({ running: !running })}>
        {running || place.last ? '暂停' : '继续'}
      </Button>
      <Button disabled={!next} onClick={() => next && set({ position: arrival(next, !running) })}>
        下一页
      </Button>
      <Button disabled={!rolls} onClick={() => set({ position: restOf(place.scene) })}>
        本页直接公布
      </Button>
      <Button disabled={place.last} onClick={() => end && set({ position: end.start })}>
        跳到记录
      </Button>
      <Button disabled={place.index === 0} onClick={() => set({ position: 0, running: true })}>
        从头放映
      </Button>
      <Segmented
        aria-label="放映速度"
        options={[...speeds]}
        value={speed}
        onChange={chosen => set({ speed: chosen })}
      />
    </div>
  );
}

const restartWords = {
  'same-page': '程序重新启动过，投影停在原来的一页，按“继续”往下放。',
  unknown: '程序重新启动过，投影停在揭示一页，按“继续”往下放。',
} as const;

function Control({ stage }: { stage: Stage }) {
  const show = useShow(stage);
  if (!show) return null;
  return (
    <Sheet title="投影放映">
      <p className={styles.place} data-scene={show.place.index}>
        {sceneWords(stage, show.place)}
        {show.running || show.place.last ? '' : '（已暂停）'}
      </p>
      {show.restarted !== null && stage.state === 'RESULT' ? (
        <p className={styles.hint}>{restartWords[show.restarted]}</p>
      ) : null}
      <May call="draw.setShow">
        <Keys stage={stage} show={show} />
      </May>
    </Sheet>
  );
}

/** The operator's hand on what the room is shown of a result: pace, pause, page; the projected window itself has no keys. */
export function ShowControl({ stage }: { stage: Stage }) {
  return stage.state === 'RESULT' || stage.state === 'CLOSED' ? <Control stage={stage} /> : null;
}
