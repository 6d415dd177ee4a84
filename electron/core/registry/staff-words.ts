import type { Absence } from '#domain/staff/absence.ts';
import { absenceWords } from '#domain/staff/absence.ts';
import { recusalKinds } from '#domain/vocabulary/recusal-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { CertificateRecord, RecusalRecord, TrainingRecord } from './inspector-dossier-store.ts';

/** Lists of a person in the words of the trail and of exports. */
export const staffWords = {
  certificate: ({ type, number, issuer, from, until, openEnded }: CertificateRecord): string => {
    const parts = [issuer, from && `${from} 起`, openEnded ? '长期' : until && `至 ${until}`].filter(part => part);
    const head = [type, number].filter(part => part).join(' ');
    return parts.length > 0 ? `${head}（${parts.join('，')}）` : head;
  },

  absence: (absence: Absence): string => absenceWords(absence) + (absence.reason === '' ? '' : `：${absence.reason}`),

  recusal: ({ kind, subject, reason, from, to }: RecusalRecord): string => {
    const days = from || to ? `${from ?? ''} 至 ${to ?? ''}`.trim() : '';
    const parts = [reason, days].filter(part => part !== '');
    const head = kind === 'any' ? subject : `${nameOfCode(recusalKinds, kind)}：${subject}`;
    return parts.length > 0 ? `${head}（${parts.join('，')}）` : head;
  },

  training: ({ on, course, hours, result }: TrainingRecord): string =>
    [on, course, hours === null ? '' : `${hours} 学时`, result].filter(part => part !== '').join(' '),
} as const;
