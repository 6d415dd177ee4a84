import type { MethodName } from '#contract/contract.ts';
import { usualPlatforms } from '#domain/publication/platform.ts';

const today = '2026-03-02';
const arrangement = { year: 2026, holidays: ['2026-01-01'], workdays: [] };
const platform = 'provincial';

/** Inputs of 公示, 双录入, 停止公示 and the working calendar that are right in themselves. */
export function publicationInputs(file: string): Partial<Record<MethodName, unknown>> {
  const filter = { text: '', kinds: [], words: [], within: null };
  return {
    'publication.list': { today },
    'publication.get': { id: 1 },
    'publication.confirm': { on: today, channel: '公告栏', entries: [{ id: 1, receipt: '1' }] },
    'publication.exempt': { id: 1, ground: '涉及商业秘密', reason: '试' },
    'publication.require': { id: 1, reason: '试' },
    'publication.correct': { assignmentId: 1, was: '甲', becomes: '乙', reason: '试' },
    'publication.export': { today, filter, sort: { column: 'due', direction: 'up' } },
    'stop.list': { today },
    'stop.candidates': { text: '' },
    'stop.apply': { assignmentId: 1, applicant: '甲', basis: 'term', materials: '申请书', on: today },
    'stop.decide': { id: 1, decision: 'refused', on: today, reason: '试' },
    'stop.step': { id: 1, step: 'accept', on: today },
    'stop.export': { today },
    'calendar.year': { year: 2026, today },
    'calendar.look': { arrangement, today },
    'calendar.save': { arrangement, reason: '试' },
    'platform.all': {},
    'platform.list': { platform, kinds: [], entered: null, text: '', after: null, limit: 10 },
    'platform.enter': { platform, entries: [{ kind: 'task', subjectId: 1, number: '1', on: today }] },
    'platform.read': { platform, text: '1\t2', on: today },
    'platform.readFile': { platform, file, on: today },
    'platform.export': { platform, kind: 'result', missingOnly: false },
    'platform.save': { platform: usualPlatforms[0], reason: '试' },
  };
}
