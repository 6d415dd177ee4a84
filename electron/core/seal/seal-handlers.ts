import type { HandlersOf } from '../service/handlers.ts';
import { listCertificates, removeCertificate } from './certificate/certificates.ts';
import { retireSeal, saveSeal } from './seal-commands.ts';
import { listSeals, previewSeal } from './seal-list.ts';
import { listSealRequests } from './seal-request-list.ts';
import { requestSeal, withdrawSealRequest } from './seal-requests.ts';
import { listSealUses } from './seal-uses.ts';

type SealMethod =
  | 'seal.list'
  | 'seal.preview'
  | 'seal.save'
  | 'seal.setPicture'
  | 'seal.retire'
  | 'seal.request'
  | 'seal.withdraw'
  | 'seal.requests'
  | 'seal.carryOut'
  | 'seal.uses'
  | 'seal.export'
  | 'certificate.list'
  | 'certificate.add'
  | 'certificate.remove'
  | 'certificate.sign';

/** 印章 and 用印; what reads and writes PDF files is read when it is first asked for. */
export const sealHandlers: HandlersOf<SealMethod> = {
  'seal.list': listSeals,
  'seal.preview': previewSeal,
  'seal.save': saveSeal,
  'seal.setPicture': async (context, input) => (await import('./set-picture-job.ts')).setSealPicture(context, input),
  'seal.retire': retireSeal,
  'seal.request': requestSeal,
  'seal.withdraw': withdrawSealRequest,
  'seal.requests': listSealRequests,
  'seal.carryOut': async (context, input) => (await import('./carry-out-job.ts')).carryOutRequest(context, input),
  'seal.uses': listSealUses,
  'seal.export': async (context, input) => (await import('./use-register.ts')).exportSealUses(context, input),
  'certificate.list': listCertificates,
  'certificate.add': async (context, input) =>
    (await import('./certificate/add-certificate-job.ts')).addCertificate(context, input),
  'certificate.remove': removeCertificate,
  'certificate.sign': async (context, input) =>
    (await import('./certificate/sign-job.ts')).signDocument(context, input),
};
