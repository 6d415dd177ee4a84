/** What a source of the desk answers: the rows of one kind that are due by the horizon, soonest first. */
export const deskSources = {
  'plan-line': `
    SELECT line.id, line.name AS title, plan.name AS note, line.office AS owner, line.date_to AS due, plan.id AS place
    FROM plan_line AS line JOIN annual_plan AS plan ON plan.id = line.plan_id
    WHERE plan.state IN ('approved', 'filed', 'published', 'adjusting') AND line.cancelled_in IS NULL
      AND line.date_to <= @horizon
      AND NOT EXISTS (SELECT 1 FROM task WHERE task.plan_line_id = line.id AND task.state <> 'void')`,
  'task-approval': `
    SELECT task.id, task.name AS title,
      CASE WHEN task.urgent_reason IS NULL THEN task.number ELSE task.number || '，紧急检查，须事后补批' END AS note,
      task.subject AS owner, task.check_from AS due, task.id AS place
    FROM task
    WHERE task.state <> 'void' AND task.closed_at IS NULL AND task.approved_on IS NULL
      AND NOT EXISTS (SELECT 1 FROM disclosure WHERE disclosure.task_id = task.id AND disclosure.confirmed_on IS NOT NULL)`,
  'task-draw': `
    SELECT task.id, task.name AS title, task.number || '，检查从' || task.check_from || '开始' AS note,
      task.subject AS owner, task.check_from AS due, task.id AS place
    FROM task
    WHERE task.state <> 'void' AND task.closed_at IS NULL AND task.check_from <= @horizon
      AND NOT EXISTS (SELECT 1 FROM assignment WHERE assignment.task_id = task.id)`,
  recusal: `
    SELECT request.id, inspector.name || '（' || sheet.object_name || '）' AS title, request.reason AS note,
      inspector.unit AS owner, NULL AS due, sheet.task_id AS place
    FROM recusal_request AS request
    JOIN assignment AS sheet ON sheet.id = request.assignment_id
    JOIN inspector ON inspector.id = request.inspector_id
    WHERE request.decision IS NULL AND sheet.voided_at IS NULL`,
  /** By task: a bureau has thousands of sheets a year. */
  sheet: `
    SELECT task.id, task.name AS title, count(*) || ' 户还没有录入结果' AS note, task.subject AS owner,
      task.check_to AS due, task.id AS place
    FROM assignment AS sheet JOIN task ON task.id = sheet.task_id
    LEFT JOIN inspection_result AS result ON result.assignment_id = sheet.id
    WHERE sheet.voided_at IS NULL AND result.assignment_id IS NULL AND task.state <> 'void' AND task.closed_at IS NULL
    GROUP BY task.id`,
  /** The results' last day is counted in working days from the first check that ended. */
  review: `
    SELECT task.id, task.name AS title, count(*) || ' 户的结果等待审核' AS note, task.subject AS owner,
      NULL AS due, min(result.ended_on) AS ended, task.id AS place
    FROM inspection_result AS result
    JOIN assignment AS sheet ON sheet.id = result.assignment_id
    JOIN task ON task.id = sheet.task_id
    LEFT JOIN disclosure ON disclosure.task_id = task.id
    WHERE result.state = 'entered' AND sheet.voided_at IS NULL AND task.state <> 'void'
      AND disclosure.confirmed_on IS NULL AND result.entered_by IS NOT @account
    GROUP BY task.id`,
  disclosure: `
    SELECT task.id, task.name AS title, count(*) || ' 户的结果还没有公示' AS note, task.subject AS owner,
      NULL AS due, min(result.ended_on) AS ended, task.id AS place
    FROM inspection_result AS result
    JOIN assignment AS sheet ON sheet.id = result.assignment_id
    JOIN task ON task.id = sheet.task_id
    LEFT JOIN disclosure ON disclosure.task_id = task.id
    WHERE sheet.voided_at IS NULL AND task.state <> 'void' AND disclosure.confirmed_on IS NULL
      AND result.no_disclosure_reason IS NULL
    GROUP BY task.id`,
  publication: `
    SELECT id, title, '' AS note, '' AS owner, due, provisional, NULL AS place
    FROM publication WHERE state = 'open'`,
  stop: `
    SELECT stop.id, sheet.object_name AS title,
      CASE WHEN stop.decision IS NULL THEN stop.applicant || '申请停止公示' ELSE '已同意，还没有停止公示' END AS note,
      '' AS owner, stop.due, NULL AS place
    FROM disclosure_stop AS stop JOIN assignment AS sheet ON sheet.id = stop.assignment_id
    WHERE stop.decision IS NULL OR (stop.decision = 'granted' AND stop.stopped_on IS NULL)`,
  'follow-up': `
    SELECT id, object_name AS title, problem AS note, responsible AS owner, due, id AS place
    FROM follow_up WHERE state <> 'closed'`,
  /** Clues about officers are rows for those alone who may read them, and without a name: others may stand before the screen. */
  referral: `
    SELECT id, CASE WHEN restricted = 1 THEN '问题线索' ELSE object_name || ' → ' || receiver END AS title,
      CASE WHEN decision IS NULL THEN number || '，等待决定是否移送'
        WHEN sent_at IS NULL THEN number || '，须在 ' || replace(substr(coalesce(send_due, ''), 1, 16), 'T', ' ') || ' 前送出'
        ELSE number || '，等待对方回复' END AS note,
      coalesce(decided_by, '') AS owner,
      CASE WHEN decision IS NULL THEN decide_due WHEN sent_at IS NULL THEN substr(send_due, 1, 10) ELSE reply_due END AS due,
      id AS place
    FROM referral
    WHERE (restricted = 0 OR @discipline = 1) AND (decision IS NULL OR (decision = 'send'
      AND (sent_at IS NULL OR (reply_due IS NOT NULL AND replied_on IS NULL))))`,
  report: `
    SELECT id, title, receiver AS note, '' AS owner, due, id AS place
    FROM report WHERE sent_on IS NULL`,
  platform: `
    SELECT 1 AS id, count(*) || ' 个年度计划没有省平台编号' AS title, '' AS note, '' AS owner, NULL AS due, NULL AS place
    FROM annual_plan AS plan
    WHERE plan.state IN ('approved', 'filed', 'published', 'adjusting')
      AND NOT EXISTS (SELECT 1 FROM platform_entry WHERE kind = 'plan' AND subject_id = plan.id)
    HAVING count(*) > 0
    UNION ALL
    SELECT 2, count(*) || ' 个抽查任务没有省平台编号', '', '', NULL, NULL
    FROM task
    WHERE task.state <> 'void' AND EXISTS (SELECT 1 FROM assignment WHERE assignment.task_id = task.id)
      AND NOT EXISTS (SELECT 1 FROM platform_entry WHERE kind = 'task' AND subject_id = task.id)
    HAVING count(*) > 0
    UNION ALL
    SELECT 3, count(*) || ' 户的检查结果没有省平台编号', '', '', NULL, NULL
    FROM inspection_result AS result JOIN assignment AS sheet ON sheet.id = result.assignment_id
    WHERE sheet.voided_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM platform_entry WHERE kind = 'result' AND subject_id = sheet.id)
    HAVING count(*) > 0`,
  /** All that have expired in one row, the others by their day: there are as many as people. */
  certificate: `
    SELECT min(id) AS id,
      count(*) || CASE WHEN until < @today THEN ' 人的执法证件已过期' ELSE ' 人的执法证件到期' END AS title,
      CASE WHEN count(*) > 5 THEN '' ELSE group_concat(name, '、') END AS note,
      '' AS owner, max(until) AS due, NULL AS place
    FROM (
      SELECT id, name, certificate_until AS until FROM inspector
      WHERE status = 'on-duty' AND certificate_until <= @certificates
      UNION
      SELECT inspector.id, inspector.name, held.valid_until
      FROM inspector_certificate AS held JOIN inspector ON inspector.id = held.inspector_id
      WHERE inspector.status = 'on-duty' AND held.enforcement = 1 AND held.valid_until <= @certificates
    )
    GROUP BY CASE WHEN until < @today THEN '' ELSE until END`,
} as const;

export type DeskSource = keyof typeof deskSources;

/** The sheets of one inspector that have no result yet, each by itself. */
export const ownSheets = `
  SELECT sheet.id, sheet.object_name AS title, sheet.number AS note, inspector.name AS owner,
    coalesce(sheet.planned_on, task.check_to) AS due, task.id AS place
  FROM assignment_inspector AS member
  JOIN inspector ON inspector.id = member.inspector_id
  JOIN assignment AS sheet ON sheet.id = member.assignment_id
  JOIN task ON task.id = sheet.task_id
  LEFT JOIN inspection_result AS result ON result.assignment_id = sheet.id
  WHERE member.inspector_id = @inspector AND sheet.voided_at IS NULL AND result.assignment_id IS NULL
    AND task.state <> 'void' AND task.closed_at IS NULL`;
