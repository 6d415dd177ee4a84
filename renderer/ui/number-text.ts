const grouped = new Intl.NumberFormat('zh-CN');

/** 12017 → 12,017. */
export function numberText(value: number): string {
  return grouped.format(value);
}

/** 2350000 bytes → 2.2 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
