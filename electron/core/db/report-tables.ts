import type { Generated } from 'kysely';

/** A report with the figures it was made of. */
export interface ReportTable {
  id: Generated<number>;
  kind: string;
  period_from: string;
  period_to: string;
  due: string | null;
  receiver: string;
  title: string;
  figures: string;
  paper_id: number | null;
  made_at: string;
  made_by: string;
  sent_on: string | null;
  sent_how: string | null;
  acknowledged: string | null;
}
