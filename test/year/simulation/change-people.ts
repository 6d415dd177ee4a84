import { sheetsOf } from './hold-draw.ts';
import { agreed } from './office.ts';
import type { Simulation } from './simulation.ts';

/** Now and then a drawn business has closed, or somebody of a team asks not to go: both are replaced through the draw. */
export async function changePeople(simulation: Simulation, taskId: number, drawId: number): Promise<void> {
  const { chance } = simulation;
  if (chance.happens(25)) await replaceObject(simulation, drawId);
  if (chance.happens(50)) await recuse(simulation, taskId, drawId);
}

async function replaceObject({ office }: Simulation, drawId: number): Promise<void> {
  const { clerk } = office;
  const { standing, reasons, strata } = await clerk.ask('draw.afterwards', { drawId });
  const leaving = standing.find(({ stratum }) => strata.some(({ code, reserves }) => code === stratum && reserves > 0));
  if (!leaving) return;
  const reason = reasons[0] ?? '';
  const details = { out: leaving.id };
  await agreed(office, clerk, { action: 'draw.replace', subject: drawId, reason, details });
  await clerk.ask('draw.replace', { drawId, reason, ...details });
}

async function recuse({ office, chance }: Simulation, taskId: number, drawId: number): Promise<void> {
  const { clerk, reviewers } = office;
  const sheet = chance.oneOf(await sheetsOf(office, taskId));
  const [person] = sheet.team;
  if (!person) return;
  const kind = chance.oneOf(['kin', 'interest', 'leave'] as const);
  const asked = { assignmentId: sheet.id, inspectorId: person.id, applicant: 'inspector' as const, kind };
  const { id } = await clerk.ask('recusal.request', { ...asked, reason: '本人申请', on: office.today() });
  const granted = chance.happens(80);
  const decision = granted ? ('granted' as const) : ('refused' as const);
  await reviewers[0].ask('recusal.decide', { id, decision, reason: granted ? '情况属实' : '不构成利害关系' });
  if (!granted) return;
  const { standing } = await clerk.ask('draw.afterwards', { drawId });
  const object = standing.find(one => one.sheet === sheet.number);
  const inspector = object?.team.find(({ name }) => name === person.name)?.id;
  if (!object || inspector === undefined) throw new Error(`${sheet.number} is not among what the draw left standing.`);
  const reason = kind === 'leave' ? '缺席：请假' : '回避：利害关系';
  const member = { object: object.id, inspector };
  const details = { ...member, unavailable: '无' };
  await agreed(office, clerk, { action: 'draw.replaceInspector', subject: drawId, reason, details });
  await clerk.ask('draw.replaceInspector', { drawId, ...member, unavailable: [], reason });
}
