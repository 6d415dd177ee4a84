/** How a seal comes onto a paper, in the words of the register. */
export const wayTitles = { overprint: '套印', wet: '实盖' } as const;

/** What the kinds of papers with a seal on them are called. */
export const sealedKind = (kind: string): string => `${kind}（已用印）`;
export const signedKind = (kind: string): string => `${kind}（已签名）`;
