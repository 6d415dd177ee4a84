import type { InspectorObstacle } from '#domain/registry/inspector-obstacles.ts';
import { inspectorObstacles } from '#domain/registry/inspector-obstacles.ts';
import { absenceWords } from '#domain/staff/absence.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { eligibility } from './eligibility.ts';
import { type PlanProblem, warning } from './plan-problem.ts';
import { peopleAsked, periodOf } from './roster.ts';
import type { TaskDraft } from './task-store.ts';

/** People of the units of a task who are not drawn for it, by the first reason that keeps each of them out. */
export interface BarredGroup {
  readonly code: InspectorObstacle;
  readonly name: string;
  readonly people: readonly { readonly name: string; readonly unit: string; readonly words: string }[];
}

/** Whom a task does not draw from the units it asks, and why (domain.md 4.4); each person stands in one group. */
export function barredPeople(workspace: Workspace, draft: TaskDraft): BarredGroup[] {
  const { obstacles } = eligibility(workspace);
  const groups = new Map<InspectorObstacle, BarredGroup['people'][number][]>();
  for (const person of peopleAsked(workspace, draft)) {
    const found = obstacles(person, periodOf(draft));
    const [first] = found;
    if (!first) continue;
    const words = found.map(one => one.words).join('；');
    const people = groups.get(first.code) ?? [];
    people.push({ name: person.name, unit: person.unit, words });
    groups.set(first.code, people);
  }
  return inspectorObstacles.flatMap(({ code }) => {
    const people = groups.get(code);
    return people ? [{ code, name: nameOfCode(inspectorObstacles, code), people }] : [];
  });
}

/** Of those who may be drawn, whoever is away on some of the days: the clerk should know before a team is made of him. */
export function partlyAwayWarnings(workspace: Workspace, draft: TaskDraft): PlanProblem[] {
  const { obstacles, partlyAway } = eligibility(workspace);
  const period = periodOf(draft);
  return peopleAsked(workspace, draft).flatMap(person => {
    const away = partlyAway(person, period);
    if (away.length === 0 || obstacles(person, period).length > 0) return [];
    const sentence = `${person.name}在检查期间有 ${away.map(absenceWords).join('、')}，其余日子可以派出，仍参加抽取。`;
    return [warning('inspectorRegistry', sentence, person.name)];
  });
}
