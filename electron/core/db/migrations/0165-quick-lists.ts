/** Indexes alone: what lists and searches of a large registry would otherwise read every row for. */
export const sql = `
-- Searching by initials reads all of them, and nothing else.
CREATE INDEX inspection_object_initials ON inspection_object (initials);
CREATE INDEX inspection_object_area ON inspection_object (coalesce(area_code, ''), id);
CREATE INDEX draw_task ON draw (task_id, id);
`;
