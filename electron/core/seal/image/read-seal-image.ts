import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#contract/app-error.ts';
import { type Pixels, type SealMask, sealMask } from '#domain/seal/seal-mask.ts';
import { keepsShape, type SealSize } from '#domain/seal/seal-size.ts';
import { fileFailure } from '../../files/file-failure.ts';
import type { GrantedFile } from '../../files/file-grants.ts';
import { jpegHead, jpegPixels } from './jpeg-pixels.ts';
import { pngHead, pngPixels } from './png-pixels.ts';

const mostBytes = 8 * 1024 * 1024;
/** 60 mm at 1200 dpi have 2835. */
const mostPixels = 3000;
const fewestPixels = 100;

/**
 * Reads a picture of a seal, PNG or JPEG by its bytes and not by its name, as the ink from edge to edge of the seal. Throws
 * AppError('file-unreadable') for what is no such picture, and 'invalid-input' for one that cannot be a seal of that size.
 */
export async function readSealImage({ path, name }: GrantedFile, size: SealSize): Promise<SealMask> {
  const bytes = await readSmallFile(path, name);
  const mask = sealMask(pixelsOf(bytes, name));
  if (!mask) throw new AppError('invalid-input', `「${name}」里看不到印章：整张图片是空白的。请重新扫描后再选。`);
  if (mask.width < fewestPixels || mask.height < fewestPixels) {
    throw new AppError(
      'invalid-input',
      `「${name}」里的印章只有 ${mask.width} × ${mask.height} 像素，印出来看不清。请用 600 dpi 重新扫描。`,
    );
  }
  if (keepsShape(mask, size)) return mask;
  const { widthMillimetres, heightMillimetres } = size;
  throw new AppError(
    'invalid-input',
    `「${name}」里的印章是 ${mask.width} × ${mask.height} 像素，与登记的 ${widthMillimetres} × ${heightMillimetres} 毫米不成比例。` +
      '请检查图片里是否还有别的印迹，或者改正登记的尺寸。',
  );
}

async function readSmallFile(path: string, name: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) {
      throw new AppError('invalid-input', `「${name}」超过 8 MB。请裁去印章以外的部分，再选一次。`);
    }
    return await readFile(path);
  } catch (error) {
    throw fileFailure(error, path);
  }
}

function pixelsOf(bytes: Buffer, name: string): Pixels {
  const png = pngHead(bytes);
  const head = png ?? jpegHead(bytes);
  if (!head) {
    throw new AppError('file-unreadable', `「${name}」不是 PNG 或 JPEG 图片（按内容判断，不看扩展名）。请另选图片。`);
  }
  if (head.width > mostPixels || head.height > mostPixels || head.width === 0 || head.height === 0) {
    throw new AppError(
      'invalid-input',
      `「${name}」有 ${head.width} × ${head.height} 像素，最多 ${mostPixels} × ${mostPixels}。请裁剪或缩小后再选。`,
    );
  }
  if (png?.isInterlaced) {
    throw new AppError('file-unreadable', `「${name}」是隔行扫描的 PNG。请另存为普通 PNG（不选“交错”）后再选。`);
  }
  try {
    return png ? pngPixels(bytes, png) : jpegPixels(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('file-unreadable', `「${name}」已损坏，读不出图像。请重新扫描或另选图片。`, { cause: error });
  }
}
