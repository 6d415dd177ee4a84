/**
 * Where a publication stands: `corrected` and `stopped` are published ones that a later correction or stop has overtaken,
 * `exempt` is what by law is not made public (domain.md 4.12).
 */
export const publicationStates = ['open', 'published', 'corrected', 'stopped', 'exempt'] as const;

export type PublicationState = (typeof publicationStates)[number];

export const publicationStateNames: Readonly<Record<PublicationState, string>> = {
  open: '待公示',
  published: '已公示',
  corrected: '已更正',
  stopped: '停止公示',
  exempt: '不予公示',
};
