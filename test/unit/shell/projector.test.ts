import type { Display } from 'electron';
import { expect, test } from 'vitest';
import { projectorOf } from '#shell/projector.ts';

const laptop = { id: 1 } as Display;
const projector = { id: 2 } as Display;

test('the audience sees the display that the operator does not work on', () => {
  expect(projectorOf([laptop, projector], laptop)).toBe(projector);
  expect(projectorOf([laptop, projector], projector)).toBe(laptop);
});

test('with one display there is no projector', () => {
  expect(projectorOf([laptop], laptop)).toBeNull();
});
