import { describe, expect, test } from 'vitest';
import { matchingForm } from '#domain/text/normalise.ts';
import { certificateState, certificateStates } from '#domain/vocabulary/certificate-state.ts';
import { checkMethodName, checkMethods, readCheckMethod } from '#domain/vocabulary/check-method.ts';
import { checkSources } from '#domain/vocabulary/check-source.ts';
import { conferenceRoles, readConferenceRole } from '#domain/vocabulary/conference-role.ts';
import { documentNotes } from '#domain/vocabulary/document-note.ts';
import { drawExemptions } from '#domain/vocabulary/draw-exemption.ts';
import { itemModes, targetings } from '#domain/vocabulary/draw-kind.ts';
import { exemptionGrounds } from '#domain/vocabulary/exemption-ground.ts';
import { followUpMeasures } from '#domain/vocabulary/follow-up-measure.ts';
import { outcomeGroups, outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { jointCheckForms, jointCheckKinds } from '#domain/vocabulary/joint-check-kind.ts';
import { liabilityGrounds } from '#domain/vocabulary/liability-ground.ts';
import { notCarriedOutReasons } from '#domain/vocabulary/not-carried-out-reason.ts';
import { objectKindOfCreditCode, objectKinds, readObjectKind } from '#domain/vocabulary/object-kind.ts';
import { readOutcome } from '#domain/vocabulary/older-outcome.ts';
import { drawableStates, readRegistrationState, registrationStates } from '#domain/vocabulary/registration-state.ts';
import { readRiskClass, riskClasses } from '#domain/vocabulary/risk-class.ts';
import { readStaffKind, staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { isCodeOf, nameOfCode, type VocabularyEntry } from '#domain/vocabulary/vocabulary-entry.ts';

const lists: Record<string, readonly VocabularyEntry[]> = {
  objectKinds,
  checkMethods,
  outcomeGroups,
  outcomes,
  followUpMeasures,
  riskClasses,
  checkSources,
  targetings,
  itemModes,
  jointCheckKinds,
  jointCheckForms,
  notCarriedOutReasons,
  exemptionGrounds,
  liabilityGrounds,
  documentNotes,
  staffKinds,
  conferenceRoles,
  inspectorStatuses,
  registrationStates,
  itemClasses,
  drawExemptions,
  certificateStates,
};

describe('every code list', () => {
  test.each(Object.entries(lists))('%s has codes, names and places of its own', (_, entries) => {
    const spellings = entries.flatMap(entry => [entry.name, ...(entry.aliases ?? [])]).map(matchingForm);
    expect(new Set(entries.map(entry => entry.code)).size).toBe(entries.length);
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(entries.map(entry => entry.sort)).toEqual(entries.map((_entry, index) => index + 1));
  });

  test('a code is shown by its name, an unknown one as it is', () => {
    expect(nameOfCode(objectKinds, 'sole-trader')).toBe('个体工商户');
    expect(nameOfCode(objectKinds, 'later-version')).toBe('later-version');
    expect(isCodeOf(outcomes, '8a')).toBe(true);
    expect(isCodeOf(outcomes, '8')).toBe(false);
  });
});

describe('words of other provinces and years', () => {
  test('one 检查方式 has many names, and the profile chooses which is shown (R-139 to R-141)', () => {
    for (const name of ['实地核查', '现场核查', '实地检查']) expect(readCheckMethod(name)?.code).toBe('site');
    for (const name of ['网络监测', '网络检测']) expect(readCheckMethod(name)?.code).toBe('network');
    expect(checkMethodName('site')).toBe('实地核查');
    expect(checkMethodName('site', { site: '现场核查' })).toBe('现场核查');
  });

  test.each([
    ['有限责任公司（自然人独资）', 'enterprise'],
    ['个人独资企业', 'enterprise'],
    ['某某中外合资经营公司', 'enterprise'],
    ['个体', 'sole-trader'],
    ['个体工商户', 'sole-trader'],
    ['农民专业合作社', 'cooperative'],
    ['外国（地区）企业常驻代表机构', 'foreign-office'],
    ['民办非企业单位', 'social-organisation'],
    ['星际舰队', null],
  ])('%s is the kind %s', (text, kind) => {
    expect(readObjectKind(text)).toBe(kind);
  });

  test.each([
    ['91371726MA3ABCDE1H', 'enterprise'],
    ['92371726MA3TEXT0XU', 'sole-trader'],
    ['93140981MA0K0K0K3P', 'cooperative'],
    ['12360202491234564B', 'institution'],
    ['5262010250000012XH', 'social-organisation'],
    ['11360202491234564B', 'other-body'],
    ['99371726MA3ABCDE1H', null],
  ])('the code %s tells the kind %s', (code, kind) => {
    expect(objectKindOfCreditCode(code)).toBe(kind);
  });

  test.each([
    ['A', 'A'],
    ['ａ类', 'A'],
    ['B级', 'B'],
    ['D类（高）', 'D'],
    ['未分类', 'unclassified'],
    ['E', undefined],
  ])('the class %s is %s', (text, code) => {
    expect(readRiskClass(text)?.code).toBe(code);
  });

  test('only objects in business are drawable by default', () => {
    expect(drawableStates).toEqual(['existing', 'operating', 'open']);
    expect(readRegistrationState('歇业')?.code).toBe('suspended');
    expect(readRegistrationState('存续（在营、开业、在册）')?.drawable).toBe(true);
    expect(readRegistrationState('吊销，未注销')?.drawable).toBe(false);
  });

  test('of the four kinds of staff the assistants are no inspectors (国办发〔2024〕54号)', () => {
    expect(staffKinds.filter(kind => !kind.inspector).map(kind => kind.name)).toEqual(['专业技术人员（辅助）']);
    expect(readStaffKind('专业技术人员(辅助)')?.inspector).toBe(false);
    expect(readStaffKind('网格员')?.inspector).toBe(false);
  });

  test('召 集 人 set wide is 召集人 (R-014)', () => {
    expect(readConferenceRole('召 集 人')?.code).toBe('convenor');
  });

  test('only planned and added draws count as drawn checks', () => {
    expect(checkSources.filter(source => source.drawn).map(source => source.code)).toEqual([
      'random-planned',
      'random-added',
    ]);
  });
});

describe('results of older forms', () => {
  test.each([
    ['发现问题经责令已改正', '6'],
    ['发现问题待后续处理', '7'],
    ['未发现问题', '1'],
    ['通过登记的住所(经营场所)无法联系', '3'],
    ['发现问题,待后续调查处理', '7'],
    ['不合格', '8b'],
  ])('%s is today’s result %s', (text, outcome) => {
    expect(readOutcome(text)).toMatchObject({ outcome, alternatives: [] });
  });

  test('a closed business may be 9 or 5, which a person decides', () => {
    expect(readOutcome('已关闭停业或正在组织清算')).toMatchObject({ outcome: '9', alternatives: ['5'] });
  });

  test('hidden facts keep their old words as a note', () => {
    expect(readOutcome('公示信息隐瞒真实情况弄虚作假')).toMatchObject({
      outcome: '7',
      note: '公示信息隐瞒真实情况弄虚作假',
    });
  });

  test.each([
    ['注销', 'deregistered'],
    ['被吊销', 'revoked'],
    ['被撤销', 'cancelled'],
    ['迁出', 'moved-away'],
  ])('%s means that nothing was checked', (text, notCarriedOut) => {
    expect(readOutcome(text)).toMatchObject({ outcome: '9', notCarriedOut });
  });

  test('合格/不合格 says nothing and is not guessed', () => {
    expect(readOutcome('合格/不合格')).toBeNull();
  });
});

describe('a certificate', () => {
  const certificate = { number: '15685813988', until: '2026-12-31', openEnded: false };

  test.each([
    ['2026-12-31', 'expiring'],
    ['2027-01-01', 'expired'],
    ['2026-10-03', 'expiring'],
    ['2026-10-02', 'valid'],
  ])('valid until 2026-12-31 is, on %s, %s', (day, state) => {
    expect(certificateState(certificate, day)).toBe(state);
  });

  test('without a number or a date it is not valid, without an end it is', () => {
    expect(certificateState({ ...certificate, number: null }, '2026-01-01')).toBe('no-number');
    expect(certificateState({ ...certificate, until: null }, '2026-01-01')).toBe('no-date');
    expect(certificateState({ ...certificate, until: null, openEnded: true }, '2199-01-01')).toBe('valid');
  });
});
