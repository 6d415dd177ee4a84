interface Taken {
  readonly policy: string | null;
  readonly taken_back: string | null;
}

/** Why an import cannot be taken back at all, as a sentence; null where it may be tried. */
export function staysBecause({ policy, taken_back: takenBack }: Taken): string | null {
  if (takenBack !== null) return '这次导入已经收回。';
  if (policy === null) return '这次导入是旧版本做的，当时没有保存导入前的内容，不能收回。';
  return null;
}
