import { appOrigin } from './origin.ts';

export const operatorAddress = `${appOrigin}/index.html`;

/** The projected page of one draw, or of whichever draw is running. */
export function audienceAddress(drawId: number | null): string {
  return `${operatorAddress}#/audience${drawId === null ? '' : `/${drawId}`}`;
}
