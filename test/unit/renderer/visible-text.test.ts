import { expect, test } from 'vitest';
import { visibleText } from '#renderer/features/import/visible-text.ts';

test.each([
  [' 三号店　', '␣三号店␣'],
  ['五号\n店', '五号↵店'],
  ['五号\t店', '五号→店'],
  ['a b', 'a b'],
  ['a  b', 'a␣␣b'],
  ['甲\u200b乙\ufeff', '甲¤乙¤'],
  ['2007年9月25日', '2007年9月25日'],
])('what cannot be seen in %j is shown as %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});
