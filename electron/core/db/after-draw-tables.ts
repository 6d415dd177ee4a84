/** A version of a plan; the first stands here too as soon as there is a second. */
export interface PlanVersionTable {
  draw_id: number;
  attempt: number;
  plan: string;
  plan_digest: string;
  reason: string;
}

/** An object that came in after the draw. */
export interface ObjectEntryTable {
  draw_id: number;
  seq: number;
  attempt: number;
  out_object_id: number | null;
  in_object_id: number;
}
