/** The note about typefaces that are replaced, or null when none is: 「本机没有仿宋、小标宋…」. */
export function fontNoteText(
  substitutes: readonly { readonly role: string; readonly usedFont: string }[],
): string | null {
  if (substitutes.length === 0) return null;
  const roles = substitutes.map(({ role }) => role).join('、');
  const fonts = [...new Set(substitutes.map(({ usedFont }) => usedFont.replace(/_.*$/, '')))].join('、');
  return `本机没有${roles}字体，公文暂用 ${fonts} 代替，边距和行数不变。安装这些字体后重启程序、重新生成，即用标准字体。`;
}
