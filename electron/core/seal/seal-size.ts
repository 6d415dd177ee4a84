import type { SealSize } from '#domain/seal/seal-size.ts';
import type { SealRecord } from './seal-store.ts';

/** The printed size of a seal of the register, which keeps tenths of millimetres. */
export const sizeOf = ({ shape, width_tenths: width, height_tenths: height }: SealRecord): SealSize => ({
  shape: shape === 'oval' ? 'oval' : 'round',
  widthMillimetres: width / 10,
  heightMillimetres: height / 10,
});
