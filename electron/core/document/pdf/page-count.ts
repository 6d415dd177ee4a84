/** The pages of a PDF as its page tree counts them (ISO 32000-1, 7.7.3.2), or null when it is packed and cannot be read so. */
export function pageCount(pdf: Buffer): number | null {
  const text = pdf.toString('latin1');
  const counts = [...text.matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type \/Pages\b/g)];
  const found = counts.map(([, after, before]) => Number(after ?? before));
  return found.length > 0 ? Math.max(...found) : null;
}
