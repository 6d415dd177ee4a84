import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Display } from 'electron';
import { describe, expect, onTestFinished, test } from 'vitest';
import { audiencePlace, moveSentence, nextProjector, windowBounds } from '#shell/projector.ts';
import { projectorMemory } from '#shell/projector-memory.ts';

const laptop = { id: 1, label: '内置屏幕' } as Display;
const hall = { id: 2, label: 'EPSON PJ' } as Display;
const wall = { id: 3, label: 'SAMSUNG' } as Display;

describe('Where the audience window stands', () => {
  test('is the display that the operator does not work on', () => {
    expect(audiencePlace([laptop, hall], laptop, null)).toEqual({ kind: 'projector', display: hall });
    expect(audiencePlace([laptop, hall], hall, null)).toEqual({ kind: 'projector', display: laptop });
  });

  test('is a window on the operator’s display where there is no other', () => {
    expect(audiencePlace([laptop], laptop, null)).toEqual({ kind: 'window', display: laptop });
    expect(audiencePlace([laptop], laptop, hall)).toEqual({ kind: 'window', display: laptop });
  });

  test('is the chosen one of several, also when it comes back under another number', () => {
    expect(audiencePlace([laptop, hall, wall], laptop, wall).display).toBe(wall);
    expect(audiencePlace([laptop, hall, wall], laptop, { id: 77, label: 'SAMSUNG' }).display).toBe(wall);
  });

  test('is another one while the chosen one is away, or the operator works on it', () => {
    expect(audiencePlace([laptop, hall], laptop, wall).display).toBe(hall);
    expect(audiencePlace([laptop, hall, wall], wall, wall).display).toBe(laptop);
  });

  test('a display without a name is known by its number alone', () => {
    const nameless = { id: 4, label: '' } as Display;
    expect(audiencePlace([laptop, hall, nameless], laptop, { id: 9, label: '' }).display).toBe(hall);
    expect(audiencePlace([laptop, hall, nameless], laptop, nameless).display).toBe(nameless);
  });

  test('can be changed to the next display and round again, never to the operator’s', () => {
    expect(nextProjector([laptop, hall, wall], laptop, hall)).toBe(wall);
    expect(nextProjector([laptop, hall, wall], laptop, wall)).toBe(hall);
    expect(nextProjector([laptop, hall], laptop, laptop)).toBe(hall);
    expect(nextProjector([laptop, hall], laptop, hall)).toBeNull();
    expect(nextProjector([laptop], laptop, laptop)).toBeNull();
  });

  test('is told to the operator when it changes by itself, and only then', () => {
    const projected = { kind: 'projector', display: hall } as const;
    const beside = { kind: 'window', display: laptop } as const;
    expect(moveSentence(projected, projected)).toBeNull();
    expect(moveSentence(beside, beside)).toBeNull();
    expect(moveSentence(projected, beside)).toContain('断开');
    expect(moveSentence(beside, projected)).toContain('接上');
    expect(moveSentence(projected, { kind: 'projector', display: wall })).toContain('另一块屏幕');
  });

  test('as a window it fits the smallest screen', () => {
    expect(windowBounds({ x: 100, y: 50, width: 1024, height: 700 })).toEqual({
      x: 203,
      y: 120,
      width: 819,
      height: 560,
    });
    expect(windowBounds({ x: 0, y: 0, width: 1920, height: 1080 })).toEqual({
      x: 320,
      y: 180,
      width: 1280,
      height: 720,
    });
  });
});

describe('The chosen display', () => {
  function folder() {
    const place = mkdtempSync(join(tmpdir(), 'mingchou-projector-'));
    onTestFinished(() => rmSync(place, { recursive: true, force: true }));
    return place;
  }

  test('is remembered by this PC', () => {
    const place = folder();
    expect(projectorMemory(place).chosen()).toBeNull();
    projectorMemory(place).remember(hall);
    expect(projectorMemory(place).chosen()).toEqual({ id: 2, label: 'EPSON PJ' });
  });

  test('is forgotten, and nothing else lost, where its file cannot be read', () => {
    const place = folder();
    for (const broken of ['', '{', 'null', '{"id":"2"}']) {
      writeFileSync(join(place, 'projector.json'), broken);
      expect(projectorMemory(place).chosen()).toBeNull();
    }
  });
});
