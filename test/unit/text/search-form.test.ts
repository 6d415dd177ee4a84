import { describe, expect, test } from 'vitest';
import { nameInitials, personInitials, searchForm, searchTerms } from '#domain/text/search-form.ts';

describe('searching', () => {
  test('a name is found whatever the widths in which it is typed', () => {
    expect(searchForm('云河县吉盛祥超市（个体工商户）')).toContain(searchForm('超市(个体'));
    expect(searchForm('91371726K38775173W')).toContain(searchForm('ｋ３８７'));
  });

  test('several words must all be found, each once', () => {
    expect(searchTerms('  商贸　红船 商贸 ')).toEqual(['商贸', '红船']);
    expect(searchTerms(' 　')).toEqual([]);
  });

  test.each([
    ['云河县宇东物流有限公司', 'yhxydwlyxgs'],
    ['重庆火锅店', 'cqhgd'],
    ['云河超市（个体工商户）', 'yhcsgtgsh'],
    ['A8网吧', 'a8wb'],
    ['长安商场', 'casc'],
    ['成长银行', 'czyh'],
  ])('%s has the initials %s', (name, initials) => {
    expect(nameInitials(name)).toBe(initials);
  });

  test.each([
    ['单雄信', 'sxx'],
    ['曾国强', 'zgq'],
    ['郭  登', 'gd'],
  ])('the person %s has the initials %s', (name, initials) => {
    expect(personInitials(name)).toBe(initials);
  });
});
