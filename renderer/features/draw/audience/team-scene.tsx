import type { CSSProperties } from 'react';
import type { Projected } from '../draw-state.ts';
import type { Show } from '../use-show.ts';
import drawn from './drawn-scene.module.css';
import { DrawnName, rowsOf } from './drawn-scene.tsx';
import { PageTitle } from './page-title.tsx';
import scene from './scene.module.css';
import styles from './team-scene.module.css';

type Team = Projected['drawn'][number]['team'];

function Names({ team }: { team: Team }) {
  return (
    <span className={styles.team}>
      {team.map((person, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of one family name may check together.
        <span key={place}>{person.name}</span>
      ))}
    </span>
  );
}

/** The departments of a joint check above their teams; the one that leads says so. */
function DepartmentHeads({ stage }: { stage: Projected }) {
  return (
    <div className={styles.heads}>
      <span />
      <span />
      {stage.departments.map(({ name, lead }) => (
        <span key={name} className={styles.head}>
          {name}
          {lead ? '（牵头）' : ''}
        </span>
      ))}
    </div>
  );
}

/** 检查人员: who checks which object, one page of them, each department in its own column. */
export function TeamScene({ stage, show }: { stage: Projected; show: Show }) {
  const { from, to } = show.place.scene;
  const joint = stage.departments.length > 0;
  const columns = { '--departments': Math.max(1, stage.departments.length), '--rows': rowsOf(stage, show.place.scene) };
  return (
    <div className={scene.whole}>
      <PageTitle show={show}>检查人员</PageTitle>
      <div className={`${styles.teams} ${joint ? styles.joint : ''}`} style={columns as CSSProperties}>
        {joint ? <DepartmentHeads stage={stage} /> : null}
        <ol className={`${drawn.drawn} ${styles.rows}`} aria-label="检查人员" start={from + 1}>
          {stage.drawn.slice(from, to).map(({ order, name, team }) => (
            <li key={order}>
              <span className={drawn.order}>{order}</span>
              <span className={drawn.nameCell}>
                <DrawnName name={name} />
              </span>
              {joint ? (
                stage.departments.map(department => (
                  <Names key={department.name} team={team.filter(person => person.department === department.name)} />
                ))
              ) : (
                <Names team={team} />
              )}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
