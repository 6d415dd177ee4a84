import { sql as workspace } from './0010-workspace.ts';
import { sql as registry } from './0020-registry.ts';
import { sql as draw } from './0030-draw.ts';
import { sql as check } from './0040-check.ts';
import { sql as account } from './0050-account.ts';
import { sql as approval } from './0060-approval.ts';
import { sql as personal } from './0070-personal.ts';
import { sql as trail } from './0080-trail.ts';
import { sql as afterDraw } from './0090-after-draw.ts';
import { sql as rehearsal } from './0100-rehearsal.ts';
import { sql as staff } from './0110-staff.ts';
import { sql as objects } from './0120-objects.ts';
import { sql as itemList } from './0130-item-list.ts';
import { sql as comparison } from './0150-comparison.ts';
import { sql as imports } from './0160-import.ts';
import { sql as quickLists } from './0165-quick-lists.ts';
import { sql as savedView } from './0170-saved-view.ts';
import { sql as counting } from './0180-counting.ts';
import { sql as papers } from './0190-paper.ts';
import { sql as seal } from './0200-seal.ts';
import { sql as printing } from './0210-printing.ts';
import { sql as annualPlan } from './0220-annual-plan.ts';
import { sql as assignment } from './0230-assignment.ts';
import { sql as result } from './0240-result.ts';
import { sql as disclosure } from './0250-disclosure.ts';
import { sql as followUp } from './0260-follow-up.ts';
import { sql as report } from './0270-report.ts';

export interface Migration {
  /** A multiple of ten, for indexes alone of five; the file's user_version after this step. */
  readonly version: number;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { version: 10, sql: workspace },
  { version: 20, sql: registry },
  { version: 30, sql: draw },
  { version: 40, sql: check },
  { version: 50, sql: account },
  { version: 60, sql: approval },
  { version: 70, sql: personal },
  { version: 80, sql: trail },
  { version: 90, sql: afterDraw },
  { version: 100, sql: rehearsal },
  { version: 110, sql: staff },
  { version: 120, sql: objects },
  { version: 130, sql: itemList },
  { version: 150, sql: comparison },
  { version: 160, sql: imports },
  { version: 165, sql: quickLists },
  { version: 170, sql: savedView },
  { version: 180, sql: counting },
  { version: 190, sql: papers },
  { version: 200, sql: seal },
  { version: 210, sql: printing },
  { version: 220, sql: annualPlan },
  { version: 230, sql: assignment },
  { version: 240, sql: result },
  { version: 250, sql: disclosure },
  { version: 260, sql: followUp },
  { version: 270, sql: report },
];

export const newestVersion = Math.max(...migrations.map(migration => migration.version));
