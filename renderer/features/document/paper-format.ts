/** What a file is, as people call it. */
export function paperFormat(fileName: string): 'PDF' | 'Excel' | '网页' {
  if (fileName.endsWith('.xlsx')) return 'Excel';
  return fileName.endsWith('.html') ? '网页' : 'PDF';
}

/** Pages are for the web site of the bureau: they are saved, and not opened beside the program. */
export const opensHere = (fileName: string): boolean => paperFormat(fileName) !== '网页';
