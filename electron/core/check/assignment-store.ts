import type { Database } from '../db/database.ts';

export interface NewAssignment {
  readonly taskId: number;
  readonly drawId: number;
  readonly objectId: number;
  /** 任务单号, the number everything downstream refers to. */
  readonly number: string;
  readonly position: number;
  readonly stratum: string;
  readonly objectCode: string;
  readonly objectName: string;
  readonly address: string | null;
  readonly inspectorIds: readonly number[];
}

/** 检查任务单: one for each drawn object of a task, with its team. A voided one keeps its number and is asked for by name only. */
export function assignmentStore(database: Database) {
  const { build } = database;
  const sheets = () => build.selectFrom('assignment').selectAll();
  /** Those that still count. */
  const standing = (taskId: number) => sheets().where('task_id', '=', taskId).where('voided_at', 'is', null);

  return {
    add(assignment: NewAssignment): number {
      const { lastId } = database.run(
        build.insertInto('assignment').values({
          task_id: assignment.taskId,
          draw_id: assignment.drawId,
          object_id: assignment.objectId,
          number: assignment.number,
          position: assignment.position,
          stratum: assignment.stratum,
          object_code: assignment.objectCode,
          object_name: assignment.objectName,
          address: assignment.address,
        }),
      );
      this.setTeam(lastId, assignment.inspectorIds);
      return lastId;
    },

    get: (id: number) => database.first(sheets().where('id', '=', id)) ?? null,

    /** The sheet with a number, whether it still counts or not; null for none. */
    named: (number: string) => database.first(sheets().where('number', '=', number)) ?? null,

    count: (taskId: number): number =>
      database.first(standing(taskId).clearSelect().select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** In draw order. */
    page: (taskId: number, afterPosition: number, limit: number) =>
      database.all(standing(taskId).where('position', '>', afterPosition).orderBy('position').limit(limit)),

    ofTask: (taskId: number) => database.all(standing(taskId).orderBy('position')),

    /** The sheet of an object in a draw, or null. */
    ofObject: (drawId: number, objectId: number) =>
      database.first(sheets().where('draw_id', '=', drawId).where('object_id', '=', objectId)) ?? null,

    /** Sheets that no longer count, with the reason. */
    voided: (taskId: number) =>
      database.all(sheets().where('task_id', '=', taskId).where('voided_at', 'is not', null).orderBy('position')),

    /** The place after the last sheet a task ever had: numbers are never used twice. */
    nextPosition: (taskId: number): number =>
      (database.first(
        build
          .selectFrom('assignment')
          .where('task_id', '=', taskId)
          .select(({ fn }) => fn.max('position').as('last')),
      )?.last ?? 0) + 1,

    void(id: number, reason: string, at: string): void {
      database.run(build.updateTable('assignment').set({ void_reason: reason, voided_at: at }).where('id', '=', id));
    },

    setTeam(id: number, inspectorIds: readonly number[]): void {
      database.run(build.deleteFrom('assignment_inspector').where('assignment_id', '=', id));
      inspectorIds.forEach((inspectorId, position) => {
        const values = { assignment_id: id, inspector_id: inspectorId, position };
        database.run(build.insertInto('assignment_inspector').values(values));
      });
    },

    /** The inspectors of every assignment of a task, by assignment id, in team order. */
    teams(taskId: number): Map<number, TeamMember[]> {
      const rows = database.all(
        build
          .selectFrom('assignment_inspector')
          .innerJoin('assignment', 'assignment.id', 'assignment_inspector.assignment_id')
          .innerJoin('inspector', 'inspector.id', 'assignment_inspector.inspector_id')
          .where('assignment.task_id', '=', taskId)
          .select(['assignment_id', 'inspector.id', 'inspector.name', 'inspector.unit', 'inspector.certificate'])
          .orderBy('assignment_id')
          .orderBy('assignment_inspector.position'),
      );
      const teams = new Map<number, TeamMember[]>();
      for (const { assignment_id, ...member } of rows) {
        const team = teams.get(assignment_id) ?? [];
        team.push(member);
        teams.set(assignment_id, team);
      }
      return teams;
    },

    setNoticeNumber(id: number, number: string): void {
      database.run(build.updateTable('assignment').set({ notice_number: number }).where('id', '=', id));
    },
  };
}

export interface TeamMember {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly certificate: string | null;
}

export type AssignmentRecord = ReturnType<ReturnType<typeof assignmentStore>['ofTask']>[number];
