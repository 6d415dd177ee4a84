import { expect, test } from 'vitest';
import { isOurAddress } from '#shell/origin.ts';

test.each(['app://desk/index.html', 'app://desk/index.html#/audience/3', 'app://desk', 'APP://desk/a/b.js?x=1'])(
  '%s is ours',
  address => {
    expect(isOurAddress(address)).toBe(true);
  },
);

test.each([
  'app://desk.example/index.html',
  'app://desk@example/index.html',
  'app://name@desk/index.html',
  'app://desk:80/index.html',
  'app://example/app://desk/',
  'https://desk/index.html',
  'file:///app://desk/',
  'data:text/html,app://desk/',
  'about:blank',
  'app:desk',
  'not an address',
  '',
])('%s is not ours, whatever it looks like', address => {
  expect(isOurAddress(address)).toBe(false);
});
