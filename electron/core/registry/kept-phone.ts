import { isMaskedPhone } from '#domain/text/mask-phone.ts';

/** A telephone number of a table that is to be kept; null where it says nothing, or says a number that was masked. */
export const keptPhone = (phone: string | null): string | null =>
  phone === null || isMaskedPhone(phone) ? null : phone;

/** That a number changes, told without either number. */
export const numberChange = ({ phone_sealed: known }: { readonly phone_sealed: Uint8Array | null }) => ({
  field: 'phone',
  name: '联系电话',
  before: known && '（原号码）',
  after: '（新号码）',
});
