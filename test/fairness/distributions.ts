/** Natural logarithm of the gamma function (Lanczos), for x > 0. */
function logGamma(x: number): number {
  const parts = [
    76.18009172947146, -86.5053203294168, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
    -0.5395239384953e-5,
  ];
  const start = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const sum = parts.reduce((total, part, place) => total + part / (x + place + 1), 1.000000000190015);
  return -start + Math.log((2.5066282746310007 * sum) / x);
}

/** Lower tail of the regularised gamma function by its series; good for x < a + 1. */
function lowerBySeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = a + 1; Math.abs(term) > Math.abs(sum) * 1e-16; n++) {
    term *= x / n;
    sum += term;
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** Upper tail by its continued fraction (Lentz); good for x ≥ a + 1. */
function upperByFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let product = d;
  for (let i = 1; i < 100_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return Math.exp(-x + a * Math.log(x) - logGamma(a)) * product;
}

/** Both tails of a statistic under its law. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Tails of the χ² law. */
export function chiSquareTails(statistic: number, degrees: number): Tails {
  const [a, x] = [degrees / 2, statistic / 2];
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x < a + 1) {
    const lower = lowerBySeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = upperByFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** Tails of the standard normal law. */
export function normalTails(z: number): Tails {
  const { upper } = chiSquareTails(z * z, 1);
  return z > 0 ? { lower: 1 - upper / 2, upper: upper / 2 } : { lower: upper / 2, upper: 1 - upper / 2 };
}

/** The two-sided p-value. */
export const twoSided = ({ lower, upper }: Tails): number => Math.min(1, 2 * Math.min(lower, upper));

/** Probabilities of the overlap of two samples of `size` from `population`. */
export function overlapProbabilities(population: number, size: number): number[] {
  const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return Array.from({ length: size + 1 }, (_, common) => {
    if (size - common > population - size) return 0;
    const ways = logChoose(size, common) + logChoose(population - size, size - common);
    return Math.exp(ways - logChoose(population, size));
  });
}
