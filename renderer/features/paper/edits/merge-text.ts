/** A piece of a text: plain, or a merge field by its name. */
export type TextPiece =
  | { readonly field: null; readonly text: string }
  | { readonly field: string; readonly text: string };

const mergeField = /\{([\p{L}\p{N}（）()·、〔〕]{1,40})\}/gu;

/** A text cut at its merge fields, e.g. {任务名称}; together the pieces are the text. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(mergeField)) {
    if (found.index > at) pieces.push({ field: null, text: text.slice(at, found.index) });
    pieces.push({ field: found[1] ?? '', text: found[0] });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ field: null, text: text.slice(at) });
  return pieces;
}
