import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exemptionGrounds } from '#domain/vocabulary/exemption-ground.ts';
import { outcomeGroups, outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { liabilityGrounds } from '#domain/vocabulary/liability-ground.ts';

/** The results of a check as 赣市监规〔2024〕8号 lists them. */
const R150 =
  '未发现问题；未按规定公示应当公示的信息；通过登记的住所（经营场所）无法联系；不配合检查情节严重；未发现开展本次抽查涉及的经营活动；发现问题，依法责令立即改正或者限期改正；发现问题，待后续调查处理；合格/不合格；其他情况';

const folder = new URL('../../../../shared/', import.meta.url);
const shared = existsSync(folder);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8').replace(/\s/g, '');

describe('the words of the official documents', () => {
  test('the nine groups of results are those of R-150, sign by sign', () => {
    expect(outcomeGroups.map(group => group.name).join('；')).toBe(R150);
  });

  test('every result that may be entered keeps the words of its group, the eighth divided in two', () => {
    for (const group of outcomeGroups) {
      const own = outcomes.filter(outcome => outcome.group === group.code);
      expect(own.map(outcome => outcome.name).join('/')).toBe(group.name);
    }
    expect(outcomes.map(outcome => outcome.code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8a', '8b', '9']);
  });

  test('there are six grounds of exemption and six of liability (R-187 to R-193)', () => {
    expect(exemptionGrounds.map(ground => ground.name)).toEqual([
      '按照法律法规规章规定和抽查工作计划安排，已履行抽查检查职责的',
      '因现有专业技术手段限制不能发现所存在问题的',
      '检查对象发生事故，性质上与执法检查人员的抽查检查不存在因果关系的',
      '因被委托进行检查的专业机构出具虚假报告等，导致错误判定或者处理的',
      '其他依法依规不应当追究责任的',
      '已经履行监督检查职责，或者虽尚未监督检查，但未超过法定或者规定时限，行政相对人违法的，不构成行政执法过错行为',
    ]);
    expect(liabilityGrounds.map(ground => ground.name)).toEqual([
      '未按要求进行抽查检查，造成不良后果的',
      '未依法及时公示抽查检查结果，造成不良后果的',
      '对抽查检查中发现的涉嫌犯罪案件，未依法移送公安机关处理的',
      '不执行或者拖延执行抽查任务的',
      '抽查检查过程中走过场，搞形式主义的',
      '其他依法依规应当追究责任的',
    ]);
  });

  test.skipIf(!shared)('all of them stand in the seed documents (skipped where these are not at hand)', () => {
    const jiangxi = text('seeds/004_6f072955284b2077.txt');
    const dingtao = text('seeds/002_2b684be8dc97f294.txt');
    expect(jiangxi).toContain(R150);
    expect(jiangxi).toContain(exemptionGrounds[5].name);
    expect(dingtao).toContain(
      exemptionGrounds
        .slice(0, 5)
        .map(ground => ground.name)
        .join('；'),
    );
    expect(dingtao).toContain(liabilityGrounds.map(ground => ground.name).join('；'));
  });

  test.skipIf(!shared)('and in the list of requirements (skipped where it is not at hand)', () => {
    const requirements = text('domain.md');
    for (const { name } of [...exemptionGrounds, ...liabilityGrounds]) expect(requirements).toContain(`「${name}」`);
    expect(requirements).toContain(`「${R150}」`);
  });
});
