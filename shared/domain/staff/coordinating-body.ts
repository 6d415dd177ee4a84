import { matchingForm } from '../text/normalise.ts';

const coordinating = /联席会议|领导小组|议事协调|协调机构|协调小组|工作专班|指挥部|委员会办公室|工作组/;

/**
 * Whether a name is that of a coordinating body, such as 联席会议办公室 or 领导小组办公室: it may call a meeting and never carries out
 * a check (国办发〔2024〕54号; domain.md 2.4, R-015, R-023).
 */
export const isCoordinatingBody = (name: string): boolean => coordinating.test(matchingForm(name));
