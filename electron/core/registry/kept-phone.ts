import { isMaskedPhone } from '#domain/text/mask-phone.ts';

/** A telephone number of a table that is to be kept; null where it says nothing, or says a number that was masked. */
export const keptPhone = (phone: string | null): string | null =>
  phone === null || isMaskedPhone(phone) ? null : phone;
