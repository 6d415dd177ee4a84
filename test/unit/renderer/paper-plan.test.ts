import { describe, expect, test } from 'vitest';
import { latestBulletin, type PaperRow, paperKinds } from '#renderer/features/document/paper-kinds.ts';
import { type Draw, paperPlan, type Task } from '#renderer/features/document/paper-plan.ts';

function task(state: Task['state'], entered = 0): Task {
  return { id: 3, state, drawn: 12, entered } as Task;
}

function draw(state: Draw['state'], taskId = 3, drawId = 8): Draw {
  return { drawId, taskId, state } as Draw;
}

function paper(id: number, kind: string, name: string | null): PaperRow {
  const file = name === null ? null : { file: 'x'.repeat(16), name, bytes: 1, sha256: '0'.repeat(64) };
  return { id, kind, title: '', number: `${id}号`, madeAt: '', file, voided: null };
}

describe('The papers of a task', () => {
  test('cannot be made before the draw, and each says what it waits for', () => {
    const plan = paperPlan(task('draft'), [], []);
    expect(plan.noticeObstacle).toBe('抽取办结之后才能制作。');
    expect(plan.drawObstacle).toBe('抽取揭示结果之后才能制作。');
    expect(plan.bulletinObstacle).toBe('检查结果全部录入之后才能制作。');
    expect(plan.suggested).toBeNull();
  });

  test('of a draw that is revealed but not closed are its own, not yet the notices', () => {
    const plan = paperPlan(task('drawn'), [draw('RESULT')], []);
    expect(plan.draw?.drawId).toBe(8);
    expect(plan.drawObstacle).toBeNull();
    expect(plan.noticeObstacle).not.toBeNull();
  });

  test('are of its own valid draw, never of a cancelled one or of another task', () => {
    const draws = [draw('CANCELLED', 3, 11), draw('CLOSED', 4, 10), draw('CLOSED', 3, 9)];
    expect(paperPlan(task('checking'), draws, []).draw?.drawId).toBe(9);
    expect(paperPlan(task('drawing'), [draw('CANCELLED')], []).draw).toBeNull();
  });

  test('begin with the notices', () => {
    expect(paperPlan(task('checking'), [draw('CLOSED')], []).suggested).toBe('notice');
    const notice = paper(1, paperKinds.notice, '1.pdf');
    expect(paperPlan(task('checking'), [draw('CLOSED')], [notice]).suggested).toBeNull();
  });

  test('end with the bulletin, once every result is in', () => {
    const notice = paper(1, paperKinds.notice, '1.pdf');
    expect(paperPlan(task('checking', 7), [draw('CLOSED')], [notice]).bulletinObstacle).toBe(
      '还有 5 张任务单没有录入结果。',
    );
    const entered = paperPlan(task('entered', 12), [draw('CLOSED')], [notice]);
    expect(entered.bulletinObstacle).toBeNull();
    expect(entered.suggested).toBe('bulletin');
  });

  test('have one bulletin, the last that was made and is still there', () => {
    const papers = [
      paper(6, paperKinds.bulletin, '公告.xlsx'),
      paper(5, paperKinds.bulletin, null),
      paper(4, paperKinds.notice, '通知.pdf'),
      paper(3, paperKinds.bulletin, '公告.xlsx'),
      paper(2, paperKinds.bulletin, '公告.pdf'),
    ];
    expect(latestBulletin(papers).map(({ id }) => id)).toEqual([2, 6]);
  });
});
