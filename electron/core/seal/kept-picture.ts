import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { SealMask } from '#domain/seal/seal-mask.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SealPicture, SealRecord } from './seal-store.ts';

const place = 'seal/picture';

/** The ink of a seal as it lies in the file: sealed for its row with the workspace key, like telephone numbers. */
export function sealedPicture({ personal }: Workspace, id: number, { width, height, ink }: SealMask): SealPicture {
  const packed = deflateSync(ink).toString('base64');
  return {
    picture_sealed: personal.requireCipher().at(place).seal(id, packed),
    picture_sha256: createHash('sha256').update(ink).digest('hex'),
    picture_width: width,
    picture_height: height,
  };
}

/** The ink of a seal; null for one without a picture. Throws AppError('not-allowed') while the key is not open. */
export function openPicture({ personal }: Workspace, seal: SealRecord): SealMask | null {
  const { picture_sealed: sealed, picture_width: width, picture_height: height } = seal;
  if (!sealed || width === null || height === null) return null;
  const packed = Buffer.from(personal.requireCipher().at(place).open(seal.id, sealed), 'base64');
  return { width, height, ink: inflateSync(packed, { maxOutputLength: width * height }) };
}
