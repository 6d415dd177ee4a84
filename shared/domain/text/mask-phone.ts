/** Digits with what may stand between the parts of one number. */
const NUMBER = /[0-9０-９](?:[ ()（）+-]*[0-9０-９])*/g;
const DIGIT = /[0-9０-９]/g;

/** How many digits of a number stay at its ends: those of a mobile number tell the net and what its owner asks for. */
function ends(digits: number): readonly [head: number, tail: number] {
  if (digits >= 11) return [3, 4];
  return digits >= 7 ? [2, 2] : [0, 0];
}

/** A telephone number as a screen may show it: 138****5678; whatever is no digit stays as it is. */
export function maskPhone(text: string): string {
  return text.replace(NUMBER, number => {
    const digits = number.match(DIGIT)?.length ?? 0;
    const [head, tail] = ends(digits);
    let place = 0;
    return number.replace(DIGIT, digit => {
      place += 1;
      return place > head && place <= digits - tail ? '*' : digit;
    });
  });
}

/** Whether a cell holds a number that was masked: it says nothing, and must not take the place of what is known. */
export const isMaskedPhone = (text: string): boolean => /\*{2,}/.test(text);
