import { expect, test } from 'vitest';
import { nameLength } from '#renderer/features/draw/audience/name-length.ts';

test('a Latin letter on the projector takes less room than a Chinese sign', () => {
  expect(nameLength('KFC')).toBeLessThan(nameLength('肯德基'));
  expect(nameLength('云河县福伟化工有限公司')).toBe(11);
});
