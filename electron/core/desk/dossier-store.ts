import { REHEARSAL_PREFIX } from '#domain/draw/seed.ts';
import type { Database } from '../db/database.ts';
import { dossierResultStore } from './dossier-result-store.ts';
import { sheetsOf } from './sheets-of-store.ts';

/** What a dossier gathers from the tables of the whole year; it only reads. */
export function dossierStore(database: Database) {
  const { build } = database;

  const { sheets, sheetIds } = sheetsOf(database);

  return {
    ...dossierResultStore(database),

    planLine: (lineId: number) =>
      database.first(
        build
          .selectFrom('plan_line')
          .innerJoin('annual_plan', 'annual_plan.id', 'plan_line.plan_id')
          .where('plan_line.id', '=', lineId)
          .select([
            'plan_line.position',
            'plan_line.name',
            'plan_line.range_text',
            'plan_line.ratio_text',
            'plan_line.period_text',
            'plan_line.date_from',
            'plan_line.date_to',
            'plan_line.departments',
            'annual_plan.id as planId',
            'annual_plan.name as planName',
            'annual_plan.document_number',
            'annual_plan.version',
            'annual_plan.filed_with',
            'annual_plan.filed_on',
          ]),
      ) ?? null,

    planEditions: (planId: number) =>
      database.all(
        build
          .selectFrom('plan_edition')
          .where('plan_id', '=', planId)
          .select(['version', 'digest', 'approved_at', 'approved_by', 'reason'])
          .orderBy('version'),
      ),

    /** The newest draw of a task that was not only practised. */
    drawOf: (taskId: number) =>
      database.first(
        build
          .selectFrom('draw')
          .where('task_id', '=', taskId)
          .where(({ exists, selectFrom }) =>
            exists(selectFrom('drawn_object').whereRef('drawn_object.draw_id', '=', 'draw.id').select('draw_id')),
          )
          .where('number', 'not like', `${REHEARSAL_PREFIX}%`)
          .selectAll()
          .orderBy('id', 'desc')
          .limit(1),
      ) ?? null,

    /** Requests about a task, its draw or its publication, with their decisions. */
    approvals: (taskId: number, drawId: number | null) =>
      database.all(
        build
          .selectFrom('approval')
          .leftJoin('approval_decision', 'approval_decision.approval_id', 'approval.id')
          .where(({ or, and, eb }) =>
            or([
              and([
                eb('subject_id', '=', taskId),
                or([eb('action', 'like', 'task.%'), eb('action', 'like', 'disclosure.%')]),
              ]),
              and([eb('subject_id', '=', drawId ?? 0), eb('action', 'like', 'draw.%')]),
            ]),
          )
          .select([
            'approval.action',
            'approval.subject',
            'approval.reason',
            'approval.state',
            'approval.requested_name',
            'approval.requested_at',
            'approval_decision.name as decider',
            'approval_decision.decision',
            'approval_decision.at',
          ])
          .orderBy('approval.id')
          .orderBy('approval_decision.at'),
      ),

    taskEvents: (taskId: number) =>
      database.all(build.selectFrom('task_event').selectAll().where('task_id', '=', taskId).orderBy('id')),

    sheets: (taskId: number, assignmentId: number | null) =>
      database.all(
        sheets(taskId, assignmentId)
          .leftJoin('inspection_result', 'inspection_result.assignment_id', 'assignment.id')
          .select([
            'assignment.id',
            'assignment.number',
            'assignment.object_code',
            'assignment.object_name',
            'assignment.address',
            'assignment.stratum',
            'assignment.planned_on',
            'assignment.notice_number',
            'assignment.noticed_on',
            'assignment.receipt',
            'assignment.scanned_at',
            'inspection_result.outcome',
            'inspection_result.checked_on',
            'inspection_result.ended_on',
            'inspection_result.finding',
            'inspection_result.method',
            'inspection_result.version',
            'inspection_result.not_carried_out',
            'inspection_result.entered_name',
            'inspection_result.entered_at',
            'inspection_result.reviewed_name',
            'inspection_result.reviewed_at',
            'inspection_result.review_opinion',
            'inspection_result.no_disclosure_reason',
          ])
          .orderBy('assignment.position'),
      ),

    /** Who was sent with each sheet, with the certificates that he holds. */
    teams: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('assignment_inspector')
          .innerJoin('inspector', 'inspector.id', 'assignment_inspector.inspector_id')
          .where('assignment_id', 'in', sheetIds(taskId, assignmentId))
          .select([
            'assignment_id',
            'inspector.id',
            'inspector.code',
            'inspector.name',
            'inspector.unit',
            'inspector.certificate',
            'inspector.certificate_from',
            'inspector.certificate_until',
          ])
          .orderBy('assignment_id')
          .orderBy('assignment_inspector.position'),
      ),

    otherCertificates: (inspectorIds: readonly number[]) =>
      database.all(
        build
          .selectFrom('inspector_certificate')
          .selectAll()
          .where('inspector_id', 'in', inspectorIds.length > 0 ? inspectorIds : [0])
          .where('enforcement', '=', 1)
          .orderBy('inspector_id')
          .orderBy('position'),
      ),

    assistants: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('assignment_assistant')
          .innerJoin('assistant', 'assistant.id', 'assignment_assistant.assistant_id')
          .where('assignment_id', 'in', sheetIds(taskId, assignmentId))
          .select(['assistant.name', 'assistant.unit', 'assistant.kind'])
          .distinct()
          .orderBy('assistant.name'),
      ),

    recusals: (taskId: number, assignmentId: number | null) =>
      database.all(
        build
          .selectFrom('recusal_request')
          .innerJoin('inspector', 'inspector.id', 'recusal_request.inspector_id')
          .innerJoin('assignment', 'assignment.id', 'recusal_request.assignment_id')
          .where('assignment_id', 'in', sheetIds(taskId, assignmentId))
          .select([
            'assignment.number',
            'inspector.name',
            'recusal_request.reason',
            'requested_on',
            'decision',
            'decision_reason',
            'decided_by',
            'decided_at',
          ])
          .orderBy('recusal_request.id'),
      ),
  };
}

export type DossierStore = ReturnType<typeof dossierStore>;
