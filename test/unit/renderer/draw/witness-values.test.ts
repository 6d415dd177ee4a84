import { describe, expect, test } from 'vitest';
import {
  conversionNote,
  emptyWitness,
  plainDigits,
  witnessEntryProblem,
} from '#renderer/features/draw/witness-values.ts';

const entry = { ...emptyWitness, name: '王国强', unit: '县发展和改革局', digits: '20371594', repeated: '20371594' };
const fieldOf = (own: Partial<typeof entry>, shown = false) =>
  witnessEntryProblem({ ...entry, ...own }, shown, 8)?.field ?? null;

describe('The entry of a witness', () => {
  test('is taken when the hidden number was typed twice alike', () => {
    expect(fieldOf({})).toBeNull();
    expect(fieldOf({ repeated: '20371595' })).toBe('repeated');
  });

  test('wide digits and blanks are the same number', () => {
    expect(plainDigits(' ２０37 1594')).toBe('20371594');
    expect(fieldOf({ digits: '２０３７１５９４', repeated: '2037 1594' })).toBeNull();
  });

  test('that wide digits are kept as others is said, without telling them', () => {
    expect(conversionNote('２０３７１５９４')).toBe('全角数字和空格已换成半角，按 8 位数字记下。');
    expect(conversionNote('2037 1594')).toContain('8 位');
    expect(conversionNote('20371594')).toBeNull();
    expect(conversionNote('２０３７x')).toBeNull();
  });

  test('letters among digits are refused with a sentence', () => {
    expect(witnessEntryProblem({ ...entry, digits: '2037159x', repeated: '2037159x' }, false, 8)?.sentence).toContain(
      '数字',
    );
  });

  test('asks first for who it is', () => {
    expect(fieldOf({ name: '', unit: '' })).toBe('name');
    expect(fieldOf({ unit: ' ' })).toBe('unit');
  });

  test('refuses letters, fewer digits than the bureau asks for, and more than the protocol allows', () => {
    expect(fieldOf({ digits: '2037159x', repeated: '2037159x' })).toBe('digits');
    expect(fieldOf({ digits: '2037159', repeated: '2037159' })).toBe('digits');
    expect(fieldOf({ digits: '1'.repeat(65), repeated: '1'.repeat(65) })).toBe('digits');
  });

  test('a number that is shown is confirmed by the witness instead of typed again', () => {
    expect(fieldOf({ repeated: '' }, true)).toBe('confirmed');
    expect(fieldOf({ repeated: '', confirmed: true }, true)).toBeNull();
  });
});
