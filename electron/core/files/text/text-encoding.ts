import { createReadStream } from 'node:fs';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { notTable } from '../file-refusal.ts';
import type { TextEncoding } from '../table.ts';

const SAMPLE_BYTES = 256 * 1024;

// A field cut by bytes leaves half a sign; such a file is still UTF-8. Text in another encoding fails at almost every sign.
const TOLERATED_SHARE = 0.01;

const ZEROS_ON_ONE_SIDE = 4;

/** Finds the encoding of a text file: byte order mark, then zero bytes (UTF-16), then strict UTF-8, then GB18030 or Big5. */
export async function textEncoding(path: string, head: Buffer): Promise<TextEncoding> {
  const marked = markedEncoding(head) ?? zeroByteEncoding(head);
  if (marked) return marked;
  if (await isUtf8(path)) return 'utf-8';
  const sample = wholeLines(head.subarray(0, SAMPLE_BYTES));
  const doubtful = (['gb18030', 'big5'] as const).map(encoding => ({
    encoding,
    broken: brokenShare(iconv.decode(sample, encoding)),
    confidence: analyse(sample).find(match => match.name.toLowerCase() === encoding)?.confidence ?? 0,
  }));
  const readable = doubtful.filter(each => each.broken <= TOLERATED_SHARE);
  const best = readable.toSorted((one, other) => other.confidence - one.confidence || one.broken - other.broken)[0];
  if (!best) throw notTable('无法识别编码的文件', '请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。');
  return best.encoding;
}

function markedEncoding(head: Buffer): TextEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * Commas, digits and line ends of UTF-16 carry a zero byte on one side; a few Chinese signs (「一」 is 4E00) carry one on the
 * other. Text in other encodings carries none at all.
 */
function zeroByteEncoding(head: Buffer): TextEncoding | undefined {
  let even = 0;
  let odd = 0;
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even === 0 && odd === 0) return undefined;
  if (odd > even * ZEROS_ON_ONE_SIDE) return 'utf-16le';
  if (even > odd * ZEROS_ON_ONE_SIDE) return 'utf-16be';
  throw notTable('程序数据文件', '请在原系统中导出为 Excel 后再导入。');
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  let broken = 0;
  let foreign = 0;
  const count = (text: string) => {
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === 0xfffd) broken += 1;
      else if (sign > 127) foreign += 1;
    }
  };
  for await (const piece of createReadStream(path, { highWaterMark: SAMPLE_BYTES })) {
    count(decoder.decode(piece as Buffer, { stream: true }));
    if (broken > 1000 && broken > foreign) return false;
  }
  count(decoder.decode());
  return broken <= foreign * TOLERATED_SHARE;
}

function wholeLines(sample: Buffer): Buffer {
  const end = sample.lastIndexOf(10);
  return end > 0 && sample.length === SAMPLE_BYTES ? sample.subarray(0, end) : sample;
}

function brokenShare(text: string): number {
  const broken = text.split('\uFFFD').length - 1;
  const foreign = text.replace(/[\0-\x7F]/g, '').length;
  return foreign === 0 ? 0 : broken / foreign;
}
