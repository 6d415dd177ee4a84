import { AppError } from '#contract/app-error.ts';
import { type Frame, type FrameObject, indexOfObject, objectReader } from '#domain/draw/frame.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawRecord } from './draw-store.ts';
import { frozenFrame } from './frozen-frame.ts';

/** What is shown of an object. */
export type NamedObject = Pick<FrameObject, 'name' | 'stratum'>;

/** Objects that were looked up in frozen lists, kept because a frozen list never changes. */
const known = new Map<string, NamedObject>();

/** The objects of a draw's frozen list; of a long list as little is read as the question needs. */
export function frozenObjects(workspace: Workspace, draw: DrawRecord) {
  const list = once((): Frame => frozenFrame(workspace, draw.frame_digest));
  const drawn = once(() => new Map(drawnAndReserves(workspace, draw).map(row => [row.code, row])));
  const objectOf = (id: string): FrameObject => {
    const row = indexOfObject(list(), id);
    if (row < 0) throw new AppError('not-found', '封存的名单里没有这个对象，请刷新页面后再试。');
    return objectReader(list())(row);
  };
  const lookedUp = (id: string): NamedObject => {
    const key = `${draw.frame_digest} ${id}`;
    const { name, stratum } = known.get(key) ?? objectOf(id);
    if (known.size > 10_000) known.clear();
    known.set(key, { name, stratum });
    return { name, stratum };
  };
  return { list, objectOf, named: (id: string): NamedObject => drawn().get(id) ?? lookedUp(id) };
}

const drawnAndReserves = ({ attempts }: Workspace, { id, attempt }: DrawRecord) => [
  ...attempts.drawn(id, attempt, 'drawn'),
  ...attempts.drawn(id, attempt, 'reserve'),
];

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
