import type { Database } from '#core/db/database.ts';

type Raw = Pick<Database, 'raw'>;

/** Questions whose every row is something that must not be; the first column says of what. */
const never: Readonly<Record<string, string>> = {
  'an import whose rows are not all accounted for': `
    SELECT file_name FROM import_batch WHERE json_extract(result, '$.rows') IS NOT
      json_extract(result, '$.created') + json_extract(result, '$.updated') + json_extract(result, '$.unchanged')
      + json_extract(result, '$.skipped') + json_extract(result, '$.refused')`,
  'objects other than the imports say they made': `
    SELECT made || ' said, ' || there || ' there' FROM (
      SELECT (SELECT coalesce(sum(json_extract(result, '$.created')), 0) FROM import_batch WHERE kind = 'object') AS made,
        (SELECT count(*) FROM inspection_object) AS there) WHERE made <> there`,
  'an object that cannot be searched': `
    SELECT code FROM inspection_object WHERE id NOT IN (SELECT rowid FROM object_search)`,
  'a draw whose attempts do not fit its state': `
    SELECT number || ' ' || state FROM draw WHERE (SELECT count(*) FROM draw_attempt WHERE draw_id = draw.id) <>
      CASE WHEN state IN ('FRAME_FROZEN', 'PLAN_FROZEN') THEN 0 ELSE attempt END`,
  'a draw whose plan is not frozen': `
    SELECT number FROM draw WHERE (plan_digest IS NULL) <> (state = 'FRAME_FROZEN')`,
  'a draw whose result does not fit its state': `
    SELECT number || ' ' || state FROM draw JOIN draw_attempt USING (attempt) WHERE draw_attempt.draw_id = draw.id
      AND (result IS NOT NULL) <> (state IN ('RESULT', 'CLOSED', 'CANCELLED'))`,
  'an attempt that is revealed in part': `
    SELECT draw_id || '-' || attempt FROM draw_attempt
      WHERE (machine IS NULL) <> (result IS NULL) OR (seed IS NULL) <> (result IS NULL) OR (result_digest IS NULL) <> (result IS NULL)`,
  'drawn objects other than the result has': `
    SELECT draw_id || '-' || attempt FROM draw_attempt AS one WHERE result IS NOT NULL AND json_array_length(result, '$.drawn') <>
      (SELECT count(*) FROM drawn_object AS other WHERE other.draw_id = one.draw_id AND other.attempt = one.attempt AND role = 'drawn')`,
  'a ledger with a gap': `
    SELECT draw_id FROM draw_ledger GROUP BY draw_id HAVING max(seq) <> count(*)`,
  'a witness who is not in the ledger': `
    SELECT draw_id || ' ' || name FROM draw_witness AS one WHERE NOT EXISTS (SELECT 1 FROM draw_ledger AS entry
      WHERE entry.draw_id = one.draw_id AND type = 'witness' AND json_extract(data, '$.attempt') = one.attempt
      AND json_extract(data, '$.index') = one.position AND json_extract(data, '$.value') = one.value)`,
  'a task in another state than its draw': `
    SELECT task.number || ' ' || task.state || ' ' || draw.state FROM task JOIN draw ON draw.task_id = task.id
      WHERE task.state <> CASE draw.state WHEN 'CANCELLED' THEN 'draft' WHEN 'RESULT' THEN 'drawn' ELSE 'drawing' END
      AND draw.state <> 'CLOSED' AND draw.id = (SELECT max(id) FROM draw WHERE task_id = task.id)`,
  'task sheets other than were drawn': `
    SELECT number FROM draw WHERE (SELECT count(*) FROM assignment WHERE draw_id = draw.id) <> CASE state WHEN 'CLOSED' THEN
      (SELECT count(*) FROM drawn_object AS one WHERE one.draw_id = draw.id AND one.attempt = draw.attempt AND role = 'drawn') ELSE 0 END`,
  'a notice number that nobody took': `
    SELECT notice_number FROM assignment WHERE notice_number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM document_number
      WHERE notice_number = series || '〔' || year || '〕' || sequence || '号')`,
  'a series of numbers with a gap': `
    SELECT series FROM document_number GROUP BY series, year HAVING max(sequence) <> count(*)`,
  'a number taken for two purposes': `
    SELECT purpose FROM document_number GROUP BY purpose HAVING count(*) > 1`,
  'a notice for some of the task sheets only': `
    SELECT task_id FROM assignment GROUP BY task_id HAVING count(notice_number) NOT IN (0, count(*))`,
  'a path with two documents': `
    SELECT path FROM document GROUP BY path HAVING count(*) > 1`,
  'a result of fewer than two inspectors': `
    SELECT assignment_id FROM inspection_result AS one
      WHERE (SELECT count(*) FROM result_inspector AS other WHERE other.assignment_id = one.assignment_id) < 2`,
  'a task whose results do not fit its state': `
    SELECT number || ' ' || state FROM task WHERE state IN ('checking', 'entered') AND (state = 'entered') <>
      ((SELECT count(*) FROM assignment WHERE task_id = task.id) =
       (SELECT count(*) FROM assignment JOIN inspection_result ON assignment_id = assignment.id WHERE task_id = task.id))`,
};

/** What is wrong in a database: in SQLite's eyes, in its references, and in what its rows say of each other. */
export function databaseFaults({ raw }: Raw): string[] {
  const integrity = raw.pragma('integrity_check(5)', { simple: true });
  const references = raw.pragma('foreign_key_check') as unknown[];
  return [
    ...(integrity === 'ok' ? [] : [`SQLite: ${integrity}`]),
    ...references.map(row => `A reference to nothing: ${JSON.stringify(row)}`),
    ...Object.entries(never).flatMap(([what, sql]) =>
      (raw.prepare(sql).pluck().all() as unknown[]).map(which => `There is ${what}: ${which}`),
    ),
  ];
}
