/** A rehearsal (演练) is never promoted: a draw keeps its number, and no task sheet stems from a number that begins with TEST-. */
export const sql = `
CREATE TRIGGER draw_number_stays BEFORE UPDATE OF number ON draw
WHEN NEW.number <> OLD.number
BEGIN SELECT raise(ABORT, 'The number of a draw never changes.'); END;
CREATE TRIGGER rehearsal_gives_no_assignment BEFORE INSERT ON assignment
WHEN (SELECT number FROM draw WHERE id = NEW.draw_id) LIKE 'TEST-%'
BEGIN SELECT raise(ABORT, 'A rehearsal gives no task sheets.'); END;
`;
