/** The last two signs of what an object is searched by: the index of trigrams says of all others where they stand. */
export const sql = `
CREATE INDEX inspection_object_search_end ON inspection_object (substr(search, -2));
`;
