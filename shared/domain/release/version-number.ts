const FORM = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

/** Whether a text is a version of three numbers, as releases carry it. */
export const isVersion = (text: string): boolean => FORM.test(text);

/** Below 0 when `a` is older than `b`, above 0 when it is newer (Semantic Versioning 2.0.0, item 11); RangeError for anything else. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(text => {
    const parts = FORM.exec(text);
    if (!parts) throw new RangeError(`“${text}” is no version.`);
    return parts.slice(1).map(Number);
  });
  const place = [0, 1, 2].find(index => left?.[index] !== right?.[index]);
  return place === undefined ? 0 : (left?.[place] ?? 0) - (right?.[place] ?? 0);
}
