import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** Roles in the 联席会议 (list N of domain.md 4.20; ). */
export const conferenceRoles = [
  { code: 'chief-convenor', name: '总召集人', sort: 1 },
  { code: 'convenor', name: '召集人', sort: 2 },
  { code: 'deputy-convenor', name: '副召集人', sort: 3 },
  { code: 'member', name: '成员', sort: 4, aliases: ['成员单位'] },
  { code: 'liaison-officer', name: '联络员', sort: 5 },
  { code: 'office-director', name: '办公室主任', sort: 6 },
  { code: 'office-staff', name: '工作人员', sort: 7 },
] as const satisfies readonly VocabularyEntry[];

export type ConferenceRoleCode = (typeof conferenceRoles)[number]['code'];

/** Finds a role in the 联席会议; blanks inside the words do not matter. */
export const readConferenceRole = entryReader(conferenceRoles);
