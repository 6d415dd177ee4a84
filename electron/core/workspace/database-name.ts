/** What the database of a workspace is called in its folder. */
export const databaseName = '明抽.db';
