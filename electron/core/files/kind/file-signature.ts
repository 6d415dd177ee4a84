/** A kind of file that is certainly no table, with what the clerk should do about it. */
export interface OtherFile {
  name: string;
  advice: string;
}

interface Signature extends OtherFile {
  /** Bytes in Latin-1; `?` stands for any byte. */
  bytes: string;
  at?: number;
  /** The bytes are also plausible as text, so they count only in a file that is not text. */
  weak?: boolean;
}

const EXPORT = '请在原系统中导出为 Excel 后再导入。';
const ORIGINAL = '请向报送单位要 Excel 原表后再导入。';
const UNPACK = '请先解压，再选择其中的表格。';
const PROGRAM = '请不要打开它，并核对文件来源。';

const SIGNATURES: Signature[] = [
  { bytes: '%PDF-', name: ' PDF 文件', advice: EXPORT },
  { bytes: '\xFF\xD8\xFF', name: '图片（JPEG）', advice: ORIGINAL },
  { bytes: '\x89PNG\r\n\x1A\n', name: '图片（PNG）', advice: ORIGINAL },
  { bytes: 'GIF8', name: '图片（GIF）', advice: ORIGINAL },
  { bytes: 'RIFF????WEBP', name: '图片（WebP）', advice: ORIGINAL },
  { bytes: 'II*\0', name: '图片（TIFF）', advice: ORIGINAL },
  { bytes: 'MM\0*', name: '图片（TIFF）', advice: ORIGINAL },
  { bytes: 'BM????\0\0\0\0', name: '图片（BMP）', advice: ORIGINAL },
  { bytes: 'ftyp', at: 4, weak: true, name: '照片或音视频', advice: ORIGINAL },
  { bytes: 'Rar!\x1A\x07', name: '压缩包（RAR）', advice: UNPACK },
  { bytes: '7z\xBC\xAF\x27\x1C', name: '压缩包（7z）', advice: UNPACK },
  { bytes: '\x1F\x8B\x08', name: '压缩包（gzip）', advice: UNPACK },
  { bytes: 'MZ', weak: true, name: '可执行程序', advice: PROGRAM },
  { bytes: '\x7FELF', name: '可执行程序', advice: PROGRAM },
  { bytes: 'SQLite format 3\0', name: '数据库文件', advice: EXPORT },
  { bytes: '{\\rtf', name: '文字文档（RTF）', advice: ORIGINAL },
];

/** Recognises files that are no tables by their first bytes; undefined when none of the known ones fits. */
export function otherFile(head: Buffer): OtherFile | undefined {
  const isBinary = head.includes(0);
  return SIGNATURES.find(signature => (isBinary || !signature.weak) && fits(head, signature));
}

function fits(head: Buffer, { bytes, at = 0 }: Signature): boolean {
  return [...bytes].every((sign, index) => sign === '?' || head[at + index] === sign.charCodeAt(0));
}
