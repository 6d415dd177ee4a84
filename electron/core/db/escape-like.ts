/** Makes `%` and `_` in a person's text mean themselves within LIKE … ESCAPE '\\'. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, sign => `\\${sign}`);
