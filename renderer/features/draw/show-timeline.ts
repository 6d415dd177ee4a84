import type { OutputOf } from '#contract/contract.ts';

type Stage = NonNullable<OutputOf<'draw.stage'>>;

export type SceneKind = 'reveal' | 'names' | 'teams' | 'infeasible' | 'record';

/** One picture of a result in front of the room; times in milliseconds at the usual pace. */
export interface ShowScene {
  readonly kind: SceneKind;
  readonly start: number;
  readonly length: number;
  /** What the names take that appear one after the other; 0 where all stand there at once. */
  readonly rolling: number;
  /** The drawn objects on it: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** Its page among those of its kind, from 1. */
  readonly page: number;
  readonly pages: number;
}

/** A draw as far as its showing depends on it, for the desk as for the room. */
export interface ShownStage extends Pick<Stage, 'objects' | 'objectsOf' | 'infeasible'> {
  readonly drawn: readonly { readonly team: readonly unknown[] }[];
  readonly departments: readonly unknown[];
}

/** As many names as can be read from the back row. */
const namesAPage = 8;
/** One row less where the departments stand above the teams. */
const teamsAPage = 7;

/** Time to read the numbers aloud, a page of names after the last has come to rest, a page of teams, a reason. */
const readingTime = { reveal: 15_000, names: 6_000, teams: 9_000, infeasible: 20_000, record: 0 } as const;

/** Few names may be celebrated, hundreds must not take the afternoon. */
function timeOfAName(drawn: number): number {
  if (drawn <= 24) return 1200;
  return drawn <= 80 ? 600 : 250;
}

type Part = Omit<ShowScene, 'start'>;

const alone = (kind: SceneKind): Part => ({
  kind,
  length: readingTime[kind],
  rolling: 0,
  from: 0,
  to: 0,
  page: 1,
  pages: 1,
});

/** Pages of nearly the same size, so that the last one is not a single name. */
function pagesOf(kind: 'names' | 'teams', drawn: number, most: number, timeEach: number): Part[] {
  const pages = Math.ceil(drawn / most);
  return Array.from({ length: pages }, (_nothing, place) => {
    const from = Math.round((drawn * place) / pages);
    const to = Math.round((drawn * (place + 1)) / pages);
    const rolling = (to - from) * timeEach;
    return { kind, length: rolling + readingTime[kind], rolling, from, to, page: place + 1, pages };
  });
}

/** The pictures of a result in their order: the seed, the objects in draw order, their teams, why teams are missing, the record. */
export function showScenes({ objects, objectsOf, drawn, infeasible, departments }: ShownStage): ShowScene[] {
  // Named objects were known before, and so are those of an attempt that makes only the teams.
  const objectsAreNew = objects !== 'named' && objectsOf === null;
  const haveTeams = drawn.some(({ team }) => team.length > 0);
  const parts = [
    alone('reveal'),
    ...(objectsAreNew ? pagesOf('names', drawn.length, namesAPage, timeOfAName(drawn.length)) : []),
    ...(haveTeams ? pagesOf('teams', drawn.length, departments.length > 0 ? teamsAPage : namesAPage, 0) : []),
    ...(infeasible === null ? [] : [alone('infeasible')]),
    alone('record'),
  ];
  let start = 0;
  return parts.map(part => {
    const scene = { ...part, start };
    start += part.length;
    return scene;
  });
}

/** Where a showing stands. */
export interface ShowPlace {
  readonly index: number;
  readonly scene: ShowScene;
  /** The names of this page that have come to rest. */
  readonly settled: number;
  readonly last: boolean;
}

/** What is seen after so many milliseconds; after the end it stays with the record. */
export function placeAt(scenes: readonly ShowScene[], position: number): ShowPlace {
  const after = scenes.findIndex(({ start }) => start > position);
  const index = after === -1 ? scenes.length - 1 : Math.max(0, after - 1);
  const scene = scenes[index];
  if (!scene) throw new RangeError('A showing always has its record.');
  const names = scene.to - scene.from;
  const share = scene.rolling === 0 ? 1 : Math.max(0, position - scene.start) / scene.rolling;
  return { index, scene, settled: Math.min(names, Math.floor(names * share)), last: index === scenes.length - 1 };
}

/** The moment at which all names of a picture have come to rest. */
export const restOf = ({ start, rolling }: ShowScene): number => start + rolling;
