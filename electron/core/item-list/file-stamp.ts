import { instantText } from '../service/clock.ts';

/** The instant as the name of a file carries it: 20260302-091500. */
export const fileStamp = (now: Date): string => instantText(now).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
