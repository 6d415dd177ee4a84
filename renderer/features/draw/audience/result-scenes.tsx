import { useMemo } from 'react';
import { doneSteps, type Stage } from '../draw-state.ts';
import styles from './audience.module.css';
import { AudienceSteps } from './audience-steps.tsx';
import { DrawnScene, teamSizeOf } from './drawn-scene.tsx';
import { InfeasibleScene } from './infeasible-scene.tsx';
import { type NamePage, namePages } from './name-pages.ts';
import { PageTurner } from './page-turner.tsx';
import { RecordScene } from './record-scene.tsx';
import { RevealScene } from './reveal-scene.tsx';
import { usePageKeys } from './use-page-keys.ts';
import { usePages } from './use-pages.ts';
import { useSignsALine } from './use-signs-a-line.ts';

/** Long enough to read ten names aloud. */
const secondsAPage = 14;

interface SceneProps {
  readonly stage: Stage;
  readonly index: number;
  readonly names: readonly NamePage[];
  readonly signsALine: number;
}

/** The seed first, then the names, why teams are missing where they are, and the record last. */
function Scene({ stage, index, names, signsALine }: SceneProps) {
  const page = names[index - 1];
  if (index === 0) return <RevealScene stage={stage} />;
  if (page) return <DrawnScene stage={stage} page={page} place={`${index}/${names.length}`} signsALine={signsALine} />;
  if (index === names.length + 1 && stage.infeasible !== null) return <InfeasibleScene sentence={stage.infeasible} />;
  return <RecordScene stage={stage} />;
}

/** The step that a page belongs to: 揭示, 结果, and 办结 for the record once it is closed. */
function stepOf(stage: Stage, index: number, count: number): number {
  if (index === 0) return 4;
  return index === count - 1 && stage.state === 'CLOSED' ? 6 : 5;
}

/** After the reveal: the seed, the drawn objects page by page, the record; it goes on by itself and can be paused. */
export function ResultScenes({ stage }: { stage: Stage }) {
  const signsALine = useSignsALine(teamSizeOf(stage));
  const names = useMemo(
    () =>
      namePages(
        stage.drawn.map(({ name }) => name),
        signsALine,
      ),
    [stage.drawn, signsALine],
  );
  const count = 2 + names.length + (stage.infeasible === null ? 0 : 1);
  const pages = usePages(count, stage.state === 'CLOSED' ? count - 1 : 0, secondsAPage);
  usePageKeys(pages);
  return (
    <>
      <AudienceSteps done={doneSteps(stage)} here={stepOf(stage, pages.index, count)} />
      <main className={styles.main} aria-live="polite">
        <div key={pages.index} className={styles.scene}>
          <Scene stage={stage} index={pages.index} names={names} signsALine={signsALine} />
        </div>
      </main>
      <PageTurner pages={pages} />
    </>
  );
}
