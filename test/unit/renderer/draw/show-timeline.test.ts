import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAt, restOf, type ShownStage, showScenes } from '#renderer/features/draw/show-timeline.ts';

const person = { id: '1', name: '张三', unit: '甲股', department: '' };

function stageOf(count: number, change: Partial<ShownStage> & { readonly teams?: boolean } = {}): ShownStage {
  const { teams = true, ...rest } = change;
  const drawn = Array.from({ length: count }, (_nothing, place) => ({
    order: place + 1,
    stratum: 'A',
    id: `${place}`,
    name: `第${place}户`,
    address: null,
    station: null,
    team: teams ? [person] : [],
  }));
  return { objects: 'sampled', objectsOf: null, infeasible: null, departments: [], drawn, ...rest };
}

const kinds = (stage: ShownStage) => [...new Set(showScenes(stage).map(({ kind }) => kind))];

describe('A result in front of the room', () => {
  test('is shown as seed, objects, teams and record', () => {
    expect(kinds(stageOf(20))).toEqual(['reveal', 'names', 'teams', 'record']);
  });

  test('has no page of teams where only objects are drawn, and none of names where only people are', () => {
    expect(kinds(stageOf(20, { teams: false }))).toEqual(['reveal', 'names', 'record']);
    expect(kinds(stageOf(20, { objects: 'named' }))).toEqual(['reveal', 'teams', 'record']);
    expect(kinds(stageOf(20, { objectsOf: 1 }))).toEqual(['reveal', 'teams', 'record']);
  });

  test('says why teams are missing before the record', () => {
    expect(kinds(stageOf(20, { teams: false, infeasible: '人不够。' }))).toEqual([
      'reveal',
      'names',
      'infeasible',
      'record',
    ]);
  });

  test('shows every object exactly once, in draw order, at most eight to a page and never one alone on the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), count => {
        const pages = showScenes(stageOf(count)).filter(({ kind }) => kind === 'names');
        const places = pages.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_nothing, row) => from + row),
        );
        expect(places).toEqual(Array.from({ length: count }, (_nothing, place) => place));
        const sizes = pages.map(({ from, to }) => to - from);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { seed: 4 },
    );
  });

  test('never goes back by itself, and no name is there before those in front of it', () => {
    const scenes = showScenes(stageOf(30));
    const end = scenes.at(-1)?.start ?? 0;
    let seen = 0;
    for (let position = 0; position <= end; position += 50) {
      const { scene, settled } = placeAt(scenes, position);
      if (scene.kind !== 'names') continue;
      expect(scene.from + settled).toBeGreaterThanOrEqual(seen);
      expect(scene.from + settled - seen).toBeLessThanOrEqual(1);
      seen = scene.from + settled;
    }
    expect(seen).toBe(30);
  });

  test('no name is there when a page begins, all are when it rests', () => {
    for (const scene of showScenes(stageOf(30)).filter(({ kind }) => kind === 'names')) {
      expect(placeAt([scene], scene.start).settled).toBe(0);
      expect(placeAt([scene], restOf(scene)).settled).toBe(scene.to - scene.from);
    }
  });

  test('stays with the record when it has ended', () => {
    const scenes = showScenes(stageOf(3));
    expect(placeAt(scenes, 1e9)).toMatchObject({ last: true, scene: { kind: 'record' } });
  });

  test('four hundred objects and their teams take less than a quarter of an hour', () => {
    expect(showScenes(stageOf(400)).at(-1)?.start).toBeLessThan(15 * 60_000);
  });
});
