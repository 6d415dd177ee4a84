#!/usr/bin/env node
// Verifier for evidence bundles of SSJ-DRAW/1. One file, Node 18 or newer, nothing else to install.
// Follows protocol.md ("§" points into that text) and shares no code with the program that made the bundle.
//
//   node verify-bundle.mjs BUNDLE.json [--json] [--frame FILE]
//   exit 0: every check passed · 1: a check failed · 2: file unreadable or wrong usage
//   3: nothing differs, but something could not be checked (a public bundle has no frame; hand it over with --frame)
//
// Contents: 1 plain values · 2 random streams · 3 counts per class · 4 drawing objects · 5 matching inspectors
//           6 making a check · 7 plan · 8 frame · 9 ledger · 10 one attempt · 11 the whole bundle · 12 command line

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// ── 1 Plain values ───────────────────────────────────────────────────────────────────────────────

const ZEROS = '0'.repeat(64);
const TWO_TO_32 = 2 ** 32;
const LONGEST = 400; // Signs of a detail that are shown.
const DEEPEST = 64; // No honest bundle nests deeper; a hostile one must not exhaust the stack.

const isText = value => typeof value === 'string';
const isFilled = value => isText(value) && value.trim() !== '';
const isIdentifier = value => isText(value) && /^[0-9A-Za-z._-]{1,64}$/.test(value);
const isDigest = value => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isCount = value => Number.isSafeInteger(value) && value >= 0;
const isAbsent = value => value === undefined || value === null;
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = test => value => Array.isArray(value) && value.every(test);
const listOrEmpty = value => (Array.isArray(value) ? value : []);
const sum = numbers => numbers.reduce((total, number) => total + number, 0);
const ascending = numbers => [...numbers].sort((a, b) => a - b);

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The check was made and failed; the message is a sentence for the reader. */
class Failed extends Error {}
/** The check could not be made; the message says why. */
class NotMade extends Error {}

function demand(condition, sentence) {
  if (!condition) throw new Failed(sentence);
}

function available(condition, sentence) {
  if (!condition) throw new NotMade(sentence);
}

function show(value) {
  if (value === undefined) return '（没有）';
  const text = isText(value) ? `「${value}」` : JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}

const demandSame = (field, expected, found) =>
  demand(expected === found, `${field} 应为 ${show(expected)}，实为 ${show(found)}。`);

const required = (field, value, test, kind) => demand(test(value), `${field} 应为${kind}，实为 ${show(value)}。`);

const optional = (field, value, test, kind) => isAbsent(value) || required(field, value, test, kind);

function demandUnique(field, values) {
  const seen = new Set();
  values.forEach((value, i) => {
    demand(!seen.has(value), `${field(i)} ${show(value)} 重复。`);
    seen.add(value);
  });
}

/** Compares field by field with what was recomputed; fields the protocol does not know are ignored. */
function demandLike(field, expected, found) {
  if (Array.isArray(expected)) {
    required(field, found, Array.isArray, '列表');
    for (let i = 0; i < Math.min(expected.length, found.length); i++)
      demandLike(`${field}[${i}]`, expected[i], found[i]);
    demand(expected.length === found.length, `${field} 应有 ${expected.length} 项，实有 ${found.length} 项。`);
  } else if (isObject(expected)) {
    required(field, found, isObject, '对象');
    for (const key of Object.keys(expected)) demandLike(`${field}.${key}`, expected[key], found[key]);
  } else demandSame(field, expected, found);
}

/** Copies parsed JSON into objects without a prototype, so that no name in a bundle can reach anything but data. */
function withoutPrototype(value, depth = 0) {
  demand(depth <= DEEPEST, `数据嵌套超过 ${DEEPEST} 层，不是证据包。`);
  if (Array.isArray(value)) return value.map(item => withoutPrototype(item, depth + 1));
  if (!isObject(value)) return value;
  const copy = Object.create(null);
  for (const key of Object.keys(value)) copy[key] = withoutPrototype(value[key], depth + 1);
  return copy;
}

/** H(x) of the protocol: lowercase hex SHA-256 of the UTF-8 text. */
export const sha256 = text => createHash('sha256').update(text, 'utf8').digest('hex');

/** Canonical JSON of §2.3: RFC 8785 restricted to strings, booleans, null, safe integers, arrays, ASCII keys. */
export function canonicalJson(value) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    demand(Number.isSafeInteger(value), `规范 JSON 只允许整数，遇到 ${value}。`);
    return String(value);
  }
  if (isText(value)) {
    demand(!/\p{Surrogate}/u.test(value), '规范 JSON 中的文字含有残缺的字符（孤立代理项）。');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  demand(isObject(value), `规范 JSON 不允许 ${typeof value} 类型的值。`);
  const keys = Object.keys(value).filter(key => value[key] !== undefined);
  const foreign = keys.find(key => Buffer.byteLength(key) !== key.length);
  demand(foreign === undefined, `规范 JSON 的字段名必须是 ASCII，遇到 ${show(foreign)}。`);
  const members = keys.sort().map(key => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

// ── 2 Random streams (§2.5, §5) ──────────────────────────────────────────────────────────────────

/** The default generator of seedrandom 3.0.5 for seeds of 1–256 characters: ARC4, 256 bytes dropped, 32-bit words. */
export function seededWords(seed) {
  const key = Array.from({ length: seed.length }, (_, i) => seed.charCodeAt(i) & 255);
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  let i = 0;
  let j = 0;
  for (let k = 0; k < 256; k++) {
    j = (j + key[k % key.length] + state[k]) & 255;
    [state[k], state[j]] = [state[j], state[k]];
  }
  j = 0;
  const nextByte = () => {
    i = (i + 1) & 255;
    j = (j + state[i]) & 255;
    [state[i], state[j]] = [state[j], state[i]];
    return state[(state[i] + state[j]) & 255];
  };
  for (let dropped = 0; dropped < 256; dropped++) nextByte();
  return () => ((nextByte() << 24) | (nextByte() << 16) | (nextByte() << 8) | nextByte()) >>> 0;
}

/** One stream per purpose, keyed by seed and label, its first 704 words thrown away. */
export function openStream(seed, label) {
  const nextWord = seededWords(sha256(`SSJ-DRAW/1 stream\n${seed}\n${label}\n`));
  for (let dropped = 0; dropped < 704; dropped++) nextWord();
  let used = 0;
  const word = () => {
    used++;
    return nextWord();
  };
  /** A uniform integer in 0 … n−1 for 1 ≤ n ≤ 2³²: words at or above the largest multiple of n are rejected. */
  const below = n => {
    const limit = TWO_TO_32 - (TWO_TO_32 % n);
    let x = word();
    while (x >= limit) x = word();
    return x % n;
  };
  return { word, below, wordsUsed: () => used };
}

// ── 3 Counts per class (§2.6) ────────────────────────────────────────────────────────────────────

/** How many objects each class gives, in plan order, when class h has sizes[h] rows. */
export function countsPerStratum({ strata, rounding, total }, sizes) {
  if (rounding === 'total') return shareTotal(strata, sizes, total);
  const extra = rounding === 'floor' ? 0n : 9999n;
  return strata.map(({ bp, count }, h) =>
    isAbsent(count) ? Number((BigInt(sizes[h]) * BigInt(bp) + extra) / 10000n) : Math.min(count, sizes[h]),
  );
}

/** Largest remainders, ties to the earlier class; classes given more than they have are filled and leave the sharing. */
function shareTotal(strata, sizes, total) {
  const counts = sizes.map(() => 0);
  const weights = strata.map(({ bp }, h) => BigInt(sizes[h]) * BigInt(bp));
  let left = BigInt(total);
  let open = strata.map((_, h) => h);
  for (;;) {
    const all = open.reduce((added, h) => added + weights[h], 0n);
    if (all === 0n) return counts;
    const shares = open.map(h => ({ h, seats: (left * weights[h]) / all, rest: (left * weights[h]) % all }));
    const spare = Number(left - shares.reduce((added, { seats }) => added + seats, 0n));
    const byRest = [...shares].sort((a, b) => (a.rest === b.rest ? a.h - b.h : a.rest > b.rest ? -1 : 1));
    for (const share of byRest.slice(0, spare)) share.seats++;
    for (const { h, seats } of shares) counts[h] = seats > sizes[h] ? sizes[h] : Number(seats);
    const over = new Set(shares.filter(({ h, seats }) => seats > sizes[h]).map(({ h }) => h));
    if (over.size === 0) return counts;
    for (const h of over) left -= BigInt(sizes[h]);
    open = open.filter(h => !over.has(h));
  }
}

// ── 4 Drawing objects (§2.7) ─────────────────────────────────────────────────────────────────────

/** Front-to-back Fisher–Yates over 0 … size−1 that touches only the places it needs; gives `count` positions. */
export function drawPositions(size, count, below) {
  const moved = new Map();
  const at = place => moved.get(place) ?? place;
  const positions = [];
  for (let i = 0; i < count; i++) {
    const j = i + below(size - i);
    positions.push(at(j));
    moved.set(j, at(i)); // Place i is never looked at again.
  }
  return positions;
}

/** Every class in plan order from its own stream: what is drawn first, what stands in reserve. */
function drawObjects(plan, sizes, counts, seed) {
  const drawn = [];
  const reserves = [];
  plan.strata.forEach(({ code }, h) => {
    const { below } = openStream(seed, `object/${code}`);
    const positions = drawPositions(sizes[h], Math.min(sizes[h], counts[h] + plan.reserve), below);
    positions.forEach((index, i) => {
      (i < counts[h] ? drawn : reserves).push({ stratum: code, n: i + 1, index });
    });
  });
  return { drawn, reserves };
}

// ── 5 Matching inspectors (§2.8) ─────────────────────────────────────────────────────────────────

/** Teams being made: who is on which object, and the three stages that decide it. Inspectors and objects are indices. */
class Matching {
  constructor({ teamSize, eligible, specialists, cap, carried }, below) {
    this.objectOrder = drawPositions(eligible.length, eligible.length, below);
    this.inspectorOrder = drawPositions(cap.length, cap.length, below);
    this.objectRank = ranksOf(this.objectOrder);
    const rank = ranksOf(this.inspectorOrder);
    this.ranked = eligible.map(list => [...list].sort((a, b) => rank[a] - rank[b]));
    this.special = specialists.map(list => (list === null ? null : new Set(list)));
    this.team = eligible.map(() => new Set());
    this.held = cap.map(() => new Set());
    Object.assign(this, { teamSize, eligible, cap, carried, below });
  }

  load = i => this.carried[i] + this.held[i].size;
  hasRoom = i => this.held[i].size < this.cap[i];
  /** Not a specialist where one is needed: at most teamSize − 1 of these may be on the object. */
  isOrdinary = (object, i) => this.special[object] !== null && !this.special[object].has(i);

  assign(i, object) {
    this.team[object].add(i);
    this.held[i].add(object);
  }

  /** Whether j may join the object, taking the place of `leaving` if that is given. */
  mayJoin(j, object, leaving = null) {
    if (this.team[object].has(j)) return false;
    if (!this.isOrdinary(object, j)) return true;
    const staying = [...this.team[object]].filter(i => i !== leaving && this.isOrdinary(object, i));
    return staying.length < this.teamSize[object] - 1;
  }

  /** Stage 1: each slot goes to one of the least loaded of those who may serve, the first slot to a specialist. */
  greedy() {
    for (const object of this.objectOrder) {
      for (let slot = 0; slot < this.teamSize[object]; slot++) {
        const isAllowed = i => this.hasRoom(i) && (slot > 0 || !this.isOrdinary(object, i));
        const free = this.eligible[object].filter(i => !this.team[object].has(i) && isAllowed(i));
        if (free.length === 0 && slot > 0) break; // Every later slot has the same empty choice and consumes nothing.
        const least = free.reduce((low, i) => Math.min(low, this.load(i)), Number.POSITIVE_INFINITY);
        const candidates = free.filter(i => this.load(i) === least);
        if (candidates.length > 0) this.assign(candidates[this.below(candidates.length)], object);
      }
    }
  }

  /** Breadth first over "j could take i's place on an object of i"; `parent` remembers whose place, and where. */
  search(roots, { isFrozen = () => false, endsAtTurn = () => false, endsAtSight = () => false }) {
    const parent = new Map(roots.map(i => [i, null]));
    const queue = [...roots];
    for (let head = 0; head < queue.length; head++) {
      const i = queue[head];
      if (endsAtTurn(i)) return { end: i, parent };
      for (const object of [...this.held[i]].sort((a, b) => this.objectRank[a] - this.objectRank[b])) {
        for (const j of this.ranked[object]) {
          if (parent.has(j) || isFrozen(j) || !this.mayJoin(j, object, i)) continue;
          parent.set(j, { i, object });
          if (endsAtSight(j)) return { end: j, parent };
          queue.push(j);
        }
      }
    }
    return { end: null, parent };
  }

  /** From the end back to the root, each takes the place before him; gives the root, who has become free. */
  applyChain(end, parent) {
    let j = end;
    for (let step = parent.get(j); step !== null; step = parent.get(j)) {
      this.team[step.object].delete(step.i);
      this.held[step.i].delete(step.object);
      this.assign(j, step.object);
      j = step.i;
    }
    return j;
  }

  /** Stage 2: fills every open slot along a chain; where there is none, the proof that no matching exists. */
  repair() {
    let repairs = 0;
    for (const object of this.objectOrder) {
      while (this.team[object].size < this.teamSize[object]) {
        const roots = this.ranked[object].filter(i => this.mayJoin(i, object));
        const { end, parent } = this.search(roots, { endsAtTurn: this.hasRoom });
        if (end === null) return { repairs, certificate: this.certificate(object, [...parent.keys()]) };
        this.assign(this.applyChain(end, parent), object);
        repairs++;
      }
    }
    return { repairs };
  }

  /** Stage 3: moves work from the busiest along chains until no chain makes the loads more equal; gives the moves. */
  balance() {
    const frozen = new Set();
    for (let moves = 0; ; ) {
      const active = this.inspectorOrder.filter(i => !frozen.has(i) && this.held[i].size > 0);
      if (active.length === 0) return moves;
      const busiest = active.reduce((best, i) => (this.load(i) > this.load(best) ? i : best));
      const endsAtSight = j => this.load(j) <= this.load(busiest) - 2 && this.hasRoom(j);
      const { end, parent } = this.search([busiest], { isFrozen: j => frozen.has(j), endsAtSight });
      if (end === null) for (const i of parent.keys()) frozen.add(i);
      else {
        this.applyChain(end, parent);
        moves++;
      }
    }
  }

  /** These objects need more of these inspectors than their caps allow together. */
  certificate(object, visited) {
    const inspectors = ascending(visited);
    const inside = new Set(inspectors);
    const objects = ascending(new Set([object, ...inspectors.flatMap(i => [...this.held[i]])]));
    const needOf = p => {
      const outside = this.eligible[p].filter(i => !inside.has(i));
      const ordinary = outside.filter(i => this.isOrdinary(p, i)).length;
      const tooMany = this.special[p] === null ? 0 : Math.max(0, ordinary - (this.teamSize[p] - 1));
      return Math.max(0, this.teamSize[p] - (outside.length - tooMany));
    };
    const capacity = sum(inspectors.map(i => this.cap[i]));
    return { object, inspectors, objects, capacity, needAtLeast: sum(objects.map(needOf)) };
  }
}

/**
 * Matches inspectors to objects. Per object: `teamSize`, `eligible` (ascending inspector indices) and `specialists`
 * (null: none needed); per inspector: `cap` and `carried` load.
 */
export function matchInspectors(input, below) {
  const matching = new Matching(input, below);
  matching.greedy();
  const { repairs, certificate } = matching.repair();
  if (certificate !== undefined) return { ok: false, certificate };
  const balanced = matching.balance();
  const load = input.cap.map((_, i) => matching.load(i));
  return { ok: true, team: matching.team.map(ascending), load, repairs, balanced };
}

function ranksOf(order) {
  const ranks = [];
  for (const [rank, entry] of order.entries()) ranks[entry] = rank;
  return ranks;
}

/** The matching of one department over the drawn rows, as it stands in a bundle (teams named by inspector id). */
function matchDepartment(plan, { teamSize, roster }, rows, stream) {
  const recused = roster.map(inspector => new Set(listOrEmpty(inspector.recuse)));
  const isOwnArea = (row, i) => plan.avoidSameUnit === true && roster[i].unit === row.unit;
  const qualified = roster.flatMap(({ quals }, i) => (quals.includes(plan.baseQual) ? [i] : []));
  const eligible = rows.map(row => qualified.filter(i => !recused[i].has(row.id) && !isOwnArea(row, i)));
  const specialists = rows.map((row, object) => {
    const rule = listOrEmpty(plan.specialty).find(({ category }) => category === row.category);
    return rule === undefined ? null : eligible[object].filter(i => roster[i].quals.includes(rule.qual));
  });
  const people = { cap: roster.map(({ cap }) => cap), carried: roster.map(({ load0 }) => load0 ?? 0) };
  const input = { teamSize: rows.map(() => teamSize), eligible, specialists, ...people };
  const { ok, team, certificate } = matchInspectors(input, stream.below);
  return ok ? { ok, teams: team.map(members => members.map(i => roster[i].id)) } : { ok, certificate };
}

/** `match` of an attempt: one object, or for a joint check an array in plan order. */
function matchAll(plan, rows, seed) {
  if (isAbsent(plan.departments)) return matchDepartment(plan, plan, rows, openStream(seed, 'match'));
  return plan.departments.map(department => {
    const stream = openStream(seed, `match/${department.code}`);
    return { department: department.code, ...matchDepartment(plan, department, rows, stream) };
  });
}

// ── 6 Making a check ─────────────────────────────────────────────────────────────────────────────

/** Makes one check and notes it: returning is a pass (with a detail), a sentence thrown a failure or a check not made. */
function makeCheck(checks, id, title, body) {
  const cut = detail => (detail.length > LONGEST ? `${detail.slice(0, LONGEST)}…` : detail);
  const note = (state, detail) => checks.push({ id, title, state, detail: cut(detail) });
  try {
    note('pass', body() ?? '');
  } catch (error) {
    if (error instanceof NotMade) note('skipped', error.message);
    else note('fail', error instanceof Failed ? error.message : '这部分数据异常，核对程序无法读懂，按不符处理。');
  }
}

/** Checks that belong together: a common start of id and title, and what must hold before any of them. */
const checkGroup =
  (checks, prefix, label, before = () => {}) =>
  (id, title, body) =>
    makeCheck(checks, `${prefix}-${id}`, `${label}${title}`, () => {
      before();
      return body();
    });

const needPlan = plan => available(plan !== null, '方案不合规定，无法核对。');
const needRows = rows => available(rows !== null, '没有可用的名录或序号，无法核对。');

/** SHA-256 over the first 65,536 words (big-endian) for the seed H("abc"), made once because it costs a few milliseconds. */
const WORDS_DIGEST = (() => {
  const word = seededWords(sha256('abc'));
  const bytes = Buffer.alloc(65536 * 4);
  for (let i = 0; i < bytes.length; i += 4) bytes.writeUInt32BE(word(), i);
  return createHash('sha256').update(bytes).digest('hex');
})();

/** Known answers first: a verifier whose generator or hash is wrong must not judge anybody else. */
function selfTest() {
  const word = seededWords('hello.');
  demandLike('种子 hello. 的随机数', [-308130061, 202575200, 282549050], [word() | 0, word() | 0, word() | 0]);
  const known = 'ca726a26134892c63bab5abfaef7f29597d98774235f46a8ca927531f80504da';
  demandSame('65536 个随机数的摘要', known, WORDS_DIGEST);
}

// ── 7 Plan (§2.3, §2.13) ─────────────────────────────────────────────────────────────────────────

function demandStrata({ strata, rounding, total }) {
  required('plan.strata', strata, value => isListOf(isObject)(value) && value.length > 0, '至少一个分层的列表');
  strata.forEach(({ code, bp, count }, i) => {
    const field = `plan.strata[${i}]`;
    required(`${field}.code`, code, isIdentifier, '1–64 个字母、数字或 ._-');
    demand(isAbsent(bp) !== isAbsent(count), `${field} 应在 bp（万分比）与 count（户数）中恰有一个。`);
    optional(`${field}.bp`, bp, value => isCount(value) && value <= 10000, ' 0–10000 的整数');
    optional(`${field}.count`, count, isCount, '非负整数');
  });
  const codes = strata.map(({ code }) => code);
  demandUnique(i => `plan.strata[${i}].code`, codes);
  optional('plan.rounding', rounding, value => ['ceil', 'floor', 'total'].includes(value), ' ceil、floor 或 total');
  optional('plan.total', total, isCount, '非负整数');
  demand((rounding === 'total') === !isAbsent(total), 'plan.total 应在 rounding 为 total 时给出，且只在那时给出。');
  const isMixed = rounding === 'total' && strata.some(({ bp }) => isAbsent(bp));
  demand(!isMixed, 'rounding 为 total 时每个分层都应给出 bp。');
}

function demandRoster(field, { teamSize, roster }, unitMatters) {
  required(`${field}.teamSize`, teamSize, value => isCount(value) && value >= 1, '正整数');
  required(`${field}.roster`, roster, isListOf(isObject), '检查人员的列表');
  roster.forEach(({ id, unit, quals, cap, load0, recuse }, i) => {
    const at = `${field}.roster[${i}]`;
    required(`${at}.id`, id, isIdentifier, '1–64 个字母、数字或 ._-');
    required(`${at}.quals`, quals, isListOf(isText), '文字列表');
    required(`${at}.cap`, cap, isCount, '非负整数');
    optional(`${at}.load0`, load0, isCount, '非负整数');
    optional(`${at}.recuse`, recuse, isListOf(isText), '编号列表');
    if (unitMatters) required(`${at}.unit`, unit, isText, '文字（方案规定回避本辖区）');
  });
  const ids = roster.map(({ id }) => id);
  demandUnique(i => `${field}.roster[${i}].id`, ids);
}

function demandMatchingRules(plan) {
  const { departments, roster, teamSize, baseQual, specialty, avoidSameUnit } = plan;
  const isRule = rule => isObject(rule) && isText(rule.category) && isText(rule.qual);
  optional('plan.avoidSameUnit', avoidSameUnit, value => typeof value === 'boolean', ' true 或 false');
  optional('plan.specialty', specialty, isListOf(isRule), ' {category, qual} 的列表');
  const categories = listOrEmpty(specialty).map(({ category }) => category);
  demandUnique(i => `plan.specialty[${i}].category`, categories);
  demand(isAbsent(roster) === isAbsent(teamSize), 'plan.roster 与 plan.teamSize 应同时给出。');
  demand(isAbsent(roster) || isAbsent(departments), 'plan 不能既有 roster 又有 departments。');
  if (isAbsent(roster) && isAbsent(departments)) return '只抽检查对象';
  required('plan.baseQual', baseQual, isText, '文字');
  if (isAbsent(departments)) {
    demandRoster('plan', plan, avoidSameUnit);
    return `检查人员 ${roster.length} 名`;
  }
  required('plan.departments', departments, value => isListOf(isObject)(value) && value.length > 0, '部门的列表');
  departments.forEach((department, i) => {
    required(`plan.departments[${i}].code`, department.code, isIdentifier, '1–64 个字母、数字或 ._-');
    demandRoster(`plan.departments[${i}]`, department, avoidSameUnit);
  });
  const codes = departments.map(({ code }) => code);
  demandUnique(i => `plan.departments[${i}].code`, codes);
  return `联合抽查，${departments.length} 个部门`;
}

function demandPlan(plan) {
  required('plan', plan, isObject, '对象');
  demandLike('plan', { protocol: 'SSJ-DRAW/1', seedrandom: '3.0.5', discard: 704 }, plan);
  required('plan.drawId', plan.drawId, isIdentifier, '1–64 个字母、数字或 ._-');
  demandStrata(plan);
  required('plan.reserve', plan.reserve, isCount, '非负整数');
  required('plan.witnesses', plan.witnesses, value => isCount(value) && value >= 3, '不小于 3 的整数');
  const isExclusion = item => isObject(item) && isText(item.rule) && isText(item.name) && isCount(item.count);
  optional('plan.exclusions', plan.exclusions, isListOf(isExclusion), ' {rule, name, count} 的列表');
  optional('plan.replaceReasons', plan.replaceReasons, isListOf(isFilled), '文字列表');
  const matching = demandMatchingRules(plan);
  const excluded = sum(listOrEmpty(plan.exclusions).map(({ count }) => count));
  const rehearsal = plan.drawId.startsWith('TEST-') ? '；注意：这是演练，不是正式抽取' : '';
  return `${plan.drawId}；${plan.strata.length} 个分层；${matching}；列明排除 ${excluded} 户${rehearsal}`;
}

const withoutRoster = ({ roster, ...rest }) => rest;

/** What later versions of a plan may not change: all but the rosters. */
function fixedPart(plan) {
  const rest = withoutRoster(plan);
  return isAbsent(plan.departments) ? rest : { ...rest, departments: plan.departments.map(withoutRoster) };
}

/** Later versions of the plan (§2.14), each with its digest, other rosters and nothing else. */
function checkVersions(checks, bundle, plan) {
  if (isAbsent(bundle.plans)) return;
  makeCheck(checks, 'plan-versions', '方案的换版只换检查人员', () => {
    needPlan(plan);
    required('plans', bundle.plans, isListOf(isObject), '对象的列表');
    bundle.plans.forEach((version, i) => {
      required(`plans[${i}].attempt`, version.attempt, value => isCount(value) && value >= 2, '不小于 2 的整数');
      demandPlan(version.plan);
      demandSame(`plans[${i}].planDigest`, sha256(canonicalJson(version.plan)), version.planDigest);
      const fixed = canonicalJson(fixedPart(version.plan));
      demand(fixed === canonicalJson(fixedPart(plan)), `plans[${i}] 除检查人员名单外应与第一版相同。`);
    });
    return `${bundle.plans.length} 次换版`;
  });
}

/** The plan in force for an attempt, and its digest; null where the plan cannot be relied on. */
function planOf(bundle, plan, number) {
  const later = listOrEmpty(bundle.plans).filter(version => isObject(version) && version.attempt <= number);
  const version = later.at(-1);
  if (version === undefined) return { plan, planDigest: bundle.planDigest };
  return { plan: plan === null || !isObject(version.plan) ? null : version.plan, planDigest: version.planDigest };
}

// ── 8 Frame (§2.2) ───────────────────────────────────────────────────────────────────────────────

/** Columns after "SSJ-DRAW/1⇥frame". */
function frameColumns(header) {
  const [protocol, kind, ...columns] = header.split('\t');
  demand(protocol === 'SSJ-DRAW/1' && kind === 'frame', `首行应以 SSJ-DRAW/1⇥frame 开头，实为 ${show(header)}。`);
  demand(columns[0] === 'id' && columns[1] === 'stratum', '首行的前两列应为 id、stratum。');
  demand(!columns.includes(''), '首行有空的列名。');
  demandUnique(() => '首行的列名', columns);
  return columns;
}

/** Rows with the four fields that rules look at, after the form of the canonical text has been checked. */
function frameRows(text, lines, columns) {
  demand(text.endsWith('\n'), '末行没有以换行结束。');
  demand(!text.includes('\r'), '名录含有未转义的回车符。');
  demand(!/\p{Surrogate}/u.test(text), '名录含有残缺的字符（孤立代理项）。');
  const [unit, category] = ['unit', 'category'].map(name => columns.indexOf(name));
  const rows = lines.slice(1).map((line, i) => {
    const fields = line.split('\t');
    const row = { id: fields[0], stratum: fields[1], unit: fields[unit] ?? '', category: fields[category] ?? '' };
    demand(fields.length === columns.length, `第 ${i + 2} 行应有 ${columns.length} 列，实有 ${fields.length} 列。`);
    demand(isIdentifier(row.id), `第 ${i + 2} 行的 id ${show(row.id)} 应为 1–64 个字母、数字或 ._-。`);
    if (line.includes('\\')) {
      demand(/^(?:[^\\]|\\[\\tnr])*$/.test(line), `第 ${i + 2} 行含有规定之外的转义。`);
      const isEscaped = [row.stratum, row.unit, row.category].some(field => field.includes('\\'));
      demand(!isEscaped, `第 ${i + 2} 行的 stratum、unit 或 category 含有需要转义的字符。`);
    }
    return row;
  });
  const isNfc = text.normalize('NFC') === text;
  const bad = isNfc ? -1 : lines.findIndex(line => line.normalize('NFC') !== line);
  demand(isNfc, `第 ${bad + 1} 行不是 Unicode NFC 形式。`);
  return rows;
}

/** Checks the frame; gives its rows when they can be relied on, otherwise null. */
function checkFrame(checks, bundle, text, plan) {
  let columns = null;
  let rows = null;
  const lines = isText(text) ? text.split('\n') : [];
  if (lines.at(-1) === '') lines.pop();
  const check = checkGroup(checks, 'frame', '名录', () => {
    available(!isAbsent(text), '包内没有名录（公开版），也没有用 --frame 另给名录文件。');
    required('frameText', text, isText, '文字');
  });
  check('digest', '的摘要等于 frameDigest', () => {
    demandSame('frameDigest', sha256(text), bundle.frameDigest);
    if (isText(bundle.frameText)) demandSame('包内 frameText 的摘要', sha256(text), sha256(bundle.frameText));
    return bundle.frameDigest;
  });
  check('header', '首行', () => {
    demand(lines.length > 0, '名录是空的。');
    columns = frameColumns(lines[0]);
    return columns.join('、');
  });
  check('text', '的列数、转义、换行、NFC', () => {
    available(columns !== null, '首行不合规定，无法继续。');
    rows = frameRows(text, lines, columns);
    return `${rows.length} 行`;
  });
  check('order', '按 id 字节升序', () => {
    needRows(rows);
    const i = rows.findIndex((row, place) => place > 0 && row.id < rows[place - 1].id);
    demand(i < 0, `第 ${i + 2} 行 ${show(rows[i]?.id)} 排在了 ${show(rows[i - 1]?.id)} 之后。`);
  });
  check('unique', '没有重复的 id', () => {
    needRows(rows);
    const ids = rows.map(({ id }) => id);
    demandUnique(i => `第 ${i + 2} 行 id`, ids);
  });
  check('strata', '每行都属于方案中的分层', () => {
    needRows(rows);
    needPlan(plan);
    const codes = new Set(plan.strata.map(({ code }) => code));
    const i = rows.findIndex(({ stratum }) => !codes.has(stratum));
    demand(i < 0, `第 ${i + 2} 行的分层 ${show(rows[i]?.stratum)} 不在方案中。`);
  });
  return rows;
}

// ── 9 Ledger (§2.1, §2.11, §2.13) ────────────────────────────────────────────────────────────────

const dataOf = entry => (isObject(entry.data) ? entry.data : Object.create(null));

/** The data of the one entry of a type. */
function onlyData(entries, type) {
  const found = entries.filter(entry => entry.type === type);
  demand(found.length === 1, `账本应恰有一条 ${type}，实有 ${found.length} 条。`);
  return dataOf(found[0]);
}

/** Type of entry → in which state it may come, and the state it leads to. */
const STEPS = new Map([
  ['frame_frozen', { 开始: '名录已冻结' }],
  ['plan_frozen', { 名录已冻结: '方案已冻结', 已出结果: '方案已冻结' }],
  ['commit', { 方案已冻结: '已承诺', 已作废: '已承诺' }],
  ['witness', { 已承诺: '已承诺' }],
  ['reveal', { 已承诺: '已揭示', 未揭示即作废: '已揭示但作废' }],
  ['result', { 已揭示: '已出结果', 已揭示但作废: '已作废' }],
  ['cancel', { 已承诺: '未揭示即作废', 已揭示: '已揭示但作废', 已出结果: '已作废' }],
  ['infeasible', { 已揭示: '已揭示', 已揭示但作废: '已揭示但作废', 已出结果: '已出结果', 已作废: '已作废' }],
  ['replace', { 已出结果: '已出结果', 已归档: '已归档' }],
  ['close', { 已出结果: '已归档' }],
]);

/** Whether an attempt found no teams for all its objects. */
const isInfeasible = attempt =>
  isObject(attempt) && [attempt.match ?? []].flat().some(match => isObject(match) && match.ok === false);

/** The attempt whose objects stand in the attempt after number `before` (§2.14), or undefined. */
function objectsKept(attempts, before, isPlanned) {
  if (before === 0) return undefined;
  const kept = attempts[before - 1]?.objectsOf;
  return isPlanned && kept === undefined ? before : kept;
}

/** Reads the ledger against the state machine; gives the number of attempts and the unknown types met. */
function walkLedger(entries, attempts) {
  let state = '开始';
  let attempt = 0;
  let witnesses = 0;
  const unknown = [];
  entries.forEach((entry, i) => {
    const data = dataOf(entry);
    if (entry.type === 'plan_frozen' && state === '已出结果') {
      demand(isInfeasible(attempts[attempt - 1]), `ledger[${i}]：第 ${attempt} 次已配齐检查人员，不应更换方案。`);
      demandSame(`ledger[${i}].data.attempt`, attempt + 1, data.attempt);
    }
    if (entry.type === 'commit') {
      const kept = objectsKept(attempts, attempt, state === '方案已冻结');
      attempt++;
      witnesses = 0;
      demandSame(`ledger[${i}].data.objectsOf`, kept, data.objectsOf);
      demandSame(`attempts[${attempt - 1}].objectsOf`, kept, attempts[attempt - 1]?.objectsOf);
    }
    if (STEPS.has(entry.type)) {
      const next = STEPS.get(entry.type)[state];
      demand(next !== undefined, `ledger[${i}]：在「${state}」（第 ${attempt} 次）之后不应是 ${entry.type}。`);
      state = next;
    } else if (entry.type === 'resume') demand(attempt > 0 && state !== '已归档', `ledger[${i}]：此时不应有 resume。`);
    else unknown.push(entry.type);
    if (attempt > 0 && STEPS.has(entry.type) && entry.type !== 'plan_frozen')
      demandSame(`ledger[${i}].data.attempt`, attempt, data.attempt);
    if (entry.type === 'witness') demandSame(`ledger[${i}].data.index`, ++witnesses, data.index);
  });
  demand(['已出结果', '已作废', '已归档'].includes(state), `账本停在「${state}」，这一次抽取没有结果。`);
  return { attempts: attempt, unknown };
}

/** Checks that the ledger is one unbroken chain of hashes. */
function checkChain(check, bundle, entries) {
  check('seq', '序号从 1 起连续', () => {
    for (const [i, { seq }] of entries.entries()) demandSame(`ledger[${i}].seq`, i + 1, seq);
    return `${entries.length} 条`;
  });
  check('start', '起点接上一次抽取的链头', () => {
    optional('ledgerStart', bundle.ledgerStart, isDigest, ' 64 位小写十六进制');
    demandSame('ledger[0].prev', bundle.ledgerStart ?? ZEROS, entries[0].prev);
    return entries[0].prev === ZEROS ? '本单位的第一条链（64 个 0）' : entries[0].prev;
  });
  check('links', '每条的 prev 等于上一条的 hash', () => {
    for (let i = 1; i < entries.length; i++) demandSame(`ledger[${i}].prev`, entries[i - 1].hash, entries[i].prev);
  });
  check('hash', '每条的 hash 可以重算', () => {
    entries.forEach(({ seq, time, type, data, prev, hash }, i) => {
      demand(isText(time) && isText(type) && isObject(data), `ledger[${i}] 的 time、type 或 data 缺失或类型不对。`);
      demandSame(`ledger[${i}].hash`, sha256(canonicalJson({ seq, time, type, data, prev })), hash);
    });
  });
  check('head', '链头等于最后一条的 hash', () => {
    required('ledgerHead', bundle.ledgerHead, isDigest, ' 64 位小写十六进制');
    demandSame('ledgerHead', entries.at(-1).hash, bundle.ledgerHead);
    return bundle.ledgerHead;
  });
}

/** Checks what the ledger says: its steps, and that list, plan and attempts are those of the bundle. */
function checkSteps(check, bundle, entries, rowCount) {
  check('order', '各步骤的先后符合规定', () => {
    const { attempts, unknown } = walkLedger(entries, listOrEmpty(bundle.attempts).filter(isObject));
    const note = `；有 ${unknown.length} 条不认识的类型（${show(unknown[0])}），只核对了链接`;
    return `共进行 ${attempts} 次抽取${unknown.length > 0 ? note : ''}`;
  });
  check('frame', '冻结的名录就是这份名录', () => {
    const frozen = onlyData(entries, 'frame_frozen');
    required('frameDigest', bundle.frameDigest, isDigest, ' 64 位小写十六进制');
    demandLike('frame_frozen', { drawId: bundle.plan?.drawId, frame: bundle.frameDigest }, frozen);
    required('frame_frozen.rows', frozen.rows, isCount, '非负整数');
    if (rowCount !== null) demandSame('frame_frozen.rows', rowCount, frozen.rows);
    return rowCount === null ? `登记 ${frozen.rows} 行` : `${rowCount} 行`;
  });
  check('plan', '冻结的方案就是这份方案', () => {
    required('planDigest', bundle.planDigest, isDigest, ' 64 位小写十六进制');
    const frozen = entries.filter(({ type }) => type === 'plan_frozen').map(dataOf);
    const later = listOrEmpty(bundle.plans);
    demand(frozen.length > 0, '账本应有 plan_frozen。');
    demandSame('plans 的个数（账本中方案换版的次数）', frozen.length - 1, later.length);
    demandLike('plan_frozen', { drawId: bundle.plan?.drawId, plan: bundle.planDigest }, frozen[0]);
    for (const [i, version] of later.entries()) {
      const expected = { drawId: bundle.plan?.drawId, plan: version?.planDigest, attempt: version?.attempt };
      demandLike(`第 ${i + 2} 条 plan_frozen`, expected, frozen[i + 1]);
    }
    return later.length > 0 ? `换版 ${later.length} 次` : '';
  });
  check('attempts', '中的每次抽取都在包内', () => {
    required('attempts', bundle.attempts, isListOf(isObject), '对象的列表');
    for (const [i, { attempt }] of bundle.attempts.entries()) demandSame(`attempts[${i}].attempt`, i + 1, attempt);
    const commits = entries.filter(({ type }) => type === 'commit');
    demandSame('attempts 的个数', commits.length, bundle.attempts.length);
    return `${commits.length} 次`;
  });
}

/** Checks the ledger; gives its entries. */
function checkLedger(checks, bundle, rowCount) {
  const entries = listOrEmpty(bundle.ledger).filter(isObject);
  const check = checkGroup(checks, 'ledger', '账本', () => {
    required('ledger', bundle.ledger, value => isListOf(isObject)(value) && value.length > 0, '至少一条记录的列表');
  });
  checkChain(check, bundle, entries);
  checkSteps(check, bundle, entries, rowCount);
  return entries;
}

// ── 10 One attempt (§2.4, §2.7–2.10) ─────────────────────────────────────────────────────────────

/** The commitment binds draw, attempt, frame, plan and the machine number, one line each. */
export const commitmentOf = ({ drawId, attempt, frame, plan, machine }) =>
  sha256(`SSJ-DRAW/1 commit\n${drawId}\n${attempt}\n${frame}\n${plan}\n${machine}\n`);

/** The seed binds the same, the commitment, and every witness number in order, one line each. */
export const seedOf = ({ drawId, attempt, frame, plan, commit, machine, witness }) => {
  const lines = [drawId, attempt, frame, plan, commit, machine, witness.length, ...witness];
  return sha256(`SSJ-DRAW/1 seed\n${lines.map(line => `${line}\n`).join('')}`);
};

/** Checks the ceremony of attempt `number`; `entries` are the ledger's entries about it. */
function checkCeremony(checks, bundle, { plan, planDigest }, attempt, number, entries) {
  const { machine, witness, commit, seed } = attempt;
  const check = checkGroup(checks, `attempt-${number}`, `第 ${number} 次：`);
  const drawId = bundle.plan?.drawId;
  const base = { drawId, attempt: number, frame: bundle.frameDigest, plan: planDigest };
  const needTexts = texts => available(isListOf(isText)(texts), '所依据的编号、摘要或数字不是文字，无法重算。');
  check('machine', '机器数的形式', () => required('machine', machine, isDigest, ' 64 位小写十六进制'));
  check('commit', '承诺值可以重算', () => {
    needTexts([drawId, base.frame, base.plan, machine]);
    demandSame('commit', commitmentOf({ ...base, machine }), commit);
    return commit;
  });
  check('commit-ledger', '承诺值登记在账本', () => {
    demandLike('账本 commit', { drawId, attempt: number, commit }, onlyData(entries, 'commit'));
  });
  check('witness-values', '见证数的形式', () => {
    required('witness', witness, Array.isArray, '列表');
    const isNumber = value => isText(value) && /^[0-9]{6,64}$/.test(value);
    for (const [i, value] of witness.entries()) required(`witness[${i}]`, value, isNumber, ' 6–64 位数字');
    return witness.join('、');
  });
  check('witness-number', '见证数的个数', () => {
    needPlan(plan);
    const place = type => entries.findIndex(entry => entry.type === type);
    const isStopped = place('cancel') >= 0 && place('cancel') < place('reveal');
    const given = listOrEmpty(witness).length;
    demand(isStopped || given >= plan.witnesses, `见证数应不少于 ${plan.witnesses} 个，实有 ${given} 个。`);
    return given < plan.witnesses ? `揭示之前已作废，只收到 ${given} 个` : `${given} 个`;
  });
  check('witness-ledger', '见证数逐条登记在账本', () => {
    const noted = entries.filter(({ type }) => type === 'witness').map(dataOf);
    for (const [i, { method }] of noted.entries())
      required(`账本第 ${i + 1} 个见证数的 method`, method, isFilled, '文字');
    const values = noted.map(({ value }) => value);
    demandLike('账本中的见证数', listOrEmpty(witness), values);
    return noted.map(({ method }) => method).join('、');
  });
  check('seed', '种子可以重算', () => {
    needTexts([drawId, base.frame, base.plan, machine, commit].concat(witness));
    demandSame('seed', seedOf({ ...base, commit, machine, witness }), seed);
    return seed;
  });
  check('reveal', '揭示登记在账本', () => {
    demandLike('账本 reveal', { attempt: number, machine, seed }, onlyData(entries, 'reveal'));
  });
}

const RESULT_FIELDS = new Set(
  `counts drawn reserves match stratum N n index id department ok teams
  certificate object inspectors objects capacity needAtLeast`.split(/\s+/),
);

/** A result with only the fields the protocol names. */
function knownFields(value) {
  if (Array.isArray(value)) return value.map(knownFields);
  if (!isObject(value)) return value;
  const names = Object.keys(value).filter(name => RESULT_FIELDS.has(name));
  return Object.fromEntries(names.map(name => [name, knownFields(value[name])]));
}

/**
 * Checks counts and order of attempt `number` from plan, seed and frame, without a frame as far as the stated class
 * sizes decide them; gives the drawn and reserved rows, or null when they cannot be told.
 */
function checkDraw(checks, plan, attempt, number, pools, frozenRows) {
  const { counts, orderSeed } = attempt;
  const check = checkGroup(checks, `attempt-${number}`, `第 ${number} 次：`, () => needPlan(plan));
  const codes = (plan?.strata ?? []).map(({ code }) => code);
  const poolOf = code => pools.get(code) ?? [];
  const sizes = codes.map((code, h) => (pools === null ? listOrEmpty(counts)[h]?.N : poolOf(code).length));
  const isSize = size => isCount(size) && size <= TWO_TO_32;
  let wanted = null;
  let order = null;
  let found = null;
  check('sizes', '各分层户数 N', () => {
    const expected = codes.map((stratum, h) => ({ stratum, N: sizes[h] }));
    demandLike('counts', expected, counts);
    for (const [h, N] of sizes.entries()) required(`counts[${h}].N`, N, isSize, '非负整数');
    if (pools === null) demandSame('counts 中 N 之和（账本登记的行数）', frozenRows, sum(sizes));
    available(pools !== null, '没有可用的名录，各分层户数无法核对（其和与账本登记的行数一致）。');
    return expected.map(({ stratum, N }) => `${stratum} ${N}`).join('，');
  });
  check('counts', '各分层应抽户数 n', () => {
    available(sizes.every(isSize), '分层户数不合规定，无法核对。');
    wanted = countsPerStratum(plan, sizes);
    const expected = codes.map((stratum, h) => ({ stratum, n: wanted[h] }));
    demandLike('counts', expected, counts);
    return expected.map(({ stratum, n }) => `${stratum} ${n}`).join('，');
  });
  check('order', '抽出的序号由种子决定', () => {
    available(isDigest(orderSeed) && wanted !== null, '种子或分层户数不合规定，无法核对。');
    const length = sum(wanted.map((n, h) => Math.min(sizes[h], n + plan.reserve)));
    const given = listOrEmpty(attempt.drawn).length + listOrEmpty(attempt.reserves).length;
    demandSame('drawn 与 reserves 的总项数', length, given); // Also keeps a hostile plan from asking for billions.
    order = drawObjects(plan, sizes, wanted, orderSeed);
    demandLike('drawn', order.drawn, attempt.drawn);
    demandLike('reserves', order.reserves, attempt.reserves);
    return `抽中 ${order.drawn.length} 户，候补 ${order.reserves.length} 户`;
  });
  if (order !== null && pools !== null) {
    const rowsAt = places => places.map(({ stratum, index }) => poolOf(stratum)[index]);
    found = { drawn: rowsAt(order.drawn), reserves: rowsAt(order.reserves) };
  }
  for (const [field, name] of Object.entries({ drawn: '抽中', reserves: '候补' }))
    check(field, `${name}的就是名录中这些序号的对象`, () => {
      needRows(found);
      const expected = found[field].map(({ id }) => ({ id }));
      demandLike(field, expected, attempt[field]);
    });
  return found;
}

/** Checks matching and result digest of attempt `number`; `found` are its rows, null when they cannot be told. */
function checkResult(checks, plan, attempt, number, found, entries) {
  const { counts, drawn, reserves, match, seed } = attempt;
  const check = checkGroup(checks, `attempt-${number}`, `第 ${number} 次：`);
  check('match', '检查人员匹配', () => {
    needPlan(plan);
    const isAnnounced = entries.some(({ type }) => type === 'infeasible');
    if (isAbsent(plan.roster) && isAbsent(plan.departments)) {
      demand(match === undefined && !isAnnounced, '方案只抽检查对象，不应有 match，账本也不应有 infeasible。');
      return '只抽检查对象，没有匹配';
    }
    required('match', match, value => typeof value === 'object' && value !== null, '匹配结果');
    needRows(found);
    const expected = matchAll(plan, found.drawn, seed);
    demandLike('match', expected, match);
    const impossible = [expected].flat().filter(({ ok }) => !ok).length;
    demand(!isAnnounced || impossible > 0, '账本记为无法匹配（infeasible），重算却可以匹配。');
    return impossible > 0 ? `${impossible} 个部门无法匹配，所列理由属实` : '各检查组重算一致';
  });
  check('result', '结果摘要登记在账本', () => {
    const { digest } = onlyData(entries, 'result');
    const stated = { counts, drawn, reserves, match };
    if (sha256(canonicalJson(stated)) === digest) return digest;
    demandSame('账本 result.digest', sha256(canonicalJson(knownFields(stated))), digest);
    return `${digest}（不含协议之外的字段）`;
  });
}

const isAbsence = data => Object.hasOwn(data, 'object');

/** The reason and the two who approved; earlier records of substitutions name nobody. */
function demandAgreed(at, data, needed) {
  required(`${at}：reason`, data.reason, isFilled, '文字');
  required(`${at}：rule`, data.rule, isText, '文字');
  if (!needed && !Object.hasOwn(data, 'approvedBy')) return;
  const approvers = new Set(listOrEmpty(data.approvedBy).filter(isFilled));
  demand(approvers.size >= 2, `${at}：approvedBy 应有两个不同的人，实有 ${approvers.size} 人。`);
}

/** The order of a class after its drawn objects, as far as it could be needed, and how far it has been used. */
function lineOf(attempt, stratum, most) {
  const { N, n } = attempt.counts.find(count => count.stratum === stratum) ?? {};
  demand(
    isCount(N) && N <= TWO_TO_32 && isCount(n) && n <= attempt.drawn.length,
    `分层 ${show(stratum)} 的户数无法读懂。`,
  );
  const { below } = openStream(attempt.orderSeed, `object/${stratum}`);
  const order = drawPositions(N, Math.min(N, n + attempt.reserves.length + most), below);
  return { N, n, order, came: 0, added: 0 };
}

/** Substitutes and additional objects in ledger order, each the next of its class (§2.14); gives where each stands. */
function demandEntries(plan, attempt, changes, pools) {
  const { drawn, reserves } = attempt;
  const stratumOf = new Map(drawn.map(({ id, stratum }) => [id, stratum]));
  const lines = new Map();
  const places = new Map();
  let unknown = 0;
  for (const [i, data] of changes.entries()) {
    if (isAbsence(data)) continue;
    const at = `第 ${i + 1} 次变动`;
    const isAdded = data.out === null;
    const known = isAdded ? plan.strata.some(({ code }) => code === data.stratum) : stratumOf.has(data.out);
    demand(
      known,
      isAdded
        ? `${at}：方案中没有分层 ${show(data.stratum)}。`
        : `${at}：被替换的 ${show(data.out)} 不在名单中（未抽中，或已被替换）。`,
    );
    const stratum = isAdded ? data.stratum : stratumOf.get(data.out);
    const line = lines.get(stratum) ?? lineOf(attempt, stratum, changes.length);
    lines.set(stratum, line);
    const place = line.n + line.came++;
    if (isAdded) line.added++;
    const end = isAdded ? line.N : Math.min(line.N, line.n + plan.reserve + line.added);
    demand(place < end, `${at}：分层 ${stratum} 的${isAdded ? '对象' : '候补'}已经用完。`);
    const index = line.order[place];
    const row = pools === null ? undefined : pools.get(stratum)?.[index];
    const listed = row ?? reserves.find(one => one.stratum === stratum && one.n === place + 1);
    if (listed === undefined) {
      unknown++;
      required(`${at}：in`, data.in, isIdentifier, '编号');
    } else demandSame(`${at}：分层 ${stratum} 下一个未用的`, listed.id, data.in);
    const stated = { stratum, n: place + 1, index };
    for (const [name, value] of Object.entries(stated))
      if (isAdded || Object.hasOwn(data, name)) demandSame(`${at}：${name}`, value, data[name]);
    demandAgreed(at, data, isAdded);
    const isAllowed = isAdded || isAbsent(plan.replaceReasons) || plan.replaceReasons.includes(data.reason);
    demand(isAllowed, `${at}：理由 ${show(data.reason)} 不在方案允许的理由之内。`);
    stratumOf.delete(data.out);
    stratumOf.set(data.in, stratum);
    places.set(i, row);
  }
  available(unknown === 0, `有 ${unknown} 户在公开的候补之外，没有名录，无法核对是哪一户。`);
  return places;
}

/** Inspectors in the place of others: known, agreed, and not among those who could not go. */
function demandAbsences(plan, changes) {
  const rosters = isAbsent(plan.departments) ? [plan] : plan.departments;
  const ids = new Set(rosters.flatMap(({ roster }) => listOrEmpty(roster).map(({ id }) => id)));
  const isKnown = value => ids.has(value);
  for (const [i, data] of changes.entries()) {
    if (!isAbsence(data)) continue;
    const at = `第 ${i + 1} 次变动`;
    for (const name of ['out', 'in']) required(`${at}：${name}`, data[name], isKnown, '方案名单中的检查人员');
    required(`${at}：unavailable`, data.unavailable, isListOf(isKnown), '方案名单中的检查人员的列表');
    demandAgreed(at, data, true);
  }
}

/** The teams of one department as they change after the draw (§2.14). Inspectors are places of the roster. */
class TeamsAfter {
  constructor(plan, { roster, teamSize, code }, attempt, match, rows) {
    const ids = attempt.drawn.map(({ id }) => id);
    this.rowOf = new Map(rows.map(row => [row.id, row]));
    const placeOf = new Map(roster.map(({ id }, i) => [id, i]));
    this.teams = new Map(match.teams.map((team, k) => [ids[k], team.map(id => placeOf.get(id))]));
    this.left = [];
    Object.assign(this, { plan, roster, teamSize, code, placeOf });
  }

  /** Who may go to a row, and who of them has the qualification it asks (null: none asked). */
  rights(row) {
    const { plan, roster } = this;
    const isOwnArea = i => plan.avoidSameUnit === true && roster[i].unit === row.unit;
    const isBarred = i => listOrEmpty(roster[i].recuse).includes(row.id) || isOwnArea(i);
    const eligible = [...roster.keys()].filter(i => roster[i].quals.includes(plan.baseQual) && !isBarred(i));
    const rule = listOrEmpty(plan.specialty).find(({ category }) => category === row.category);
    return { eligible, special: rule ? eligible.filter(i => roster[i].quals.includes(rule.qual)) : null };
  }

  /** Objects each inspector has now, without one that is leaving. */
  held(leaving) {
    const held = this.roster.map(() => 0);
    for (const [id, team] of this.teams) if (id !== leaving) for (const i of team) held[i]++;
    return held;
  }

  /** One of the least loaded, ties by the stream; undefined takes no word. */
  leastLoaded(candidates, held, below) {
    const load = i => (this.roster[i].load0 ?? 0) + held[i];
    const least = Math.min(...candidates.map(load));
    const chosen = candidates.filter(i => load(i) === least);
    return chosen.length === 0 ? undefined : chosen[below(chosen.length)];
  }

  hasRoom = held => i => held[i] < this.roster[i].cap;
  names = team => team.map(i => this.roster[i].id);

  /** The team of whoever comes in: taken over, or drawn; an empty one where none can be made. */
  enter({ out, in: id }, row, below) {
    const { eligible, special } = this.rights(row);
    const former = out === null ? [] : (this.teams.get(out) ?? []);
    const mayAll = former.length > 0 && former.every(i => eligible.includes(i));
    const inherited = mayAll && (special === null || former.some(i => special.includes(i)));
    const team = inherited ? former : this.newTeam(eligible, special, this.held(out), below);
    this.teams.delete(out);
    this.teams.set(id, team);
    this.rowOf.set(id, row);
    const entry = { inherited, team: this.names(team) };
    return this.code === undefined ? entry : { department: this.code, ...entry };
  }

  newTeam(eligible, special, held, below) {
    const team = [];
    for (let place = 0; place < this.teamSize; place++) {
      const allowed = place === 0 && special !== null ? special : eligible;
      const free = allowed.filter(i => !team.includes(i)).filter(this.hasRoom(held));
      const next = this.leastLoaded(free, held, below);
      if (next === undefined) return [];
      team.push(next);
    }
    return ascending(team);
  }

  /** Who comes in the place of an absent inspector, and the team he makes. */
  replace({ object, out, unavailable }, seed) {
    const { eligible, special } = this.rights(this.rowOf.get(object));
    const staying = this.teams.get(object).filter(i => this.roster[i].id !== out);
    const isCovered = special === null || staying.some(i => special.includes(i));
    const former = this.left.filter(one => one.object === object).map(one => one.out);
    const away = new Set([out, ...unavailable, ...former]);
    const held = this.held(null);
    const free = (isCovered ? eligible : special).filter(i => !away.has(this.roster[i].id) && !staying.includes(i));
    const { below } = openStream(seed, `sub/${object}/${out}`);
    const next = this.leastLoaded(free.filter(this.hasRoom(held)), held, below);
    demand(next !== undefined, `${object} 没有可以接替 ${out} 的人。`);
    this.teams.set(object, ascending([...staying, next]));
    this.left.push({ object, out });
    return { in: this.roster[next].id, team: this.names(this.teams.get(object)) };
  }
}

/** The teams after every change, drawn again from their streams (§2.9, §2.14); `places` say which row came in. */
function demandTeams(plan, attempt, changes, places, rows) {
  const departments = isAbsent(plan.departments) ? [plan] : plan.departments;
  const matches = [attempt.match].flat();
  const all = departments.flatMap((one, k) =>
    matches[k]?.ok ? [new TeamsAfter(plan, one, attempt, matches[k], rows)] : [],
  );
  for (const [i, data] of changes.entries()) {
    const at = `第 ${i + 1} 次变动`;
    if (isAbsence(data)) {
      const department = all.find(({ teams, placeOf }) => teams.get(data.object)?.includes(placeOf.get(data.out)));
      demand(department !== undefined, `${at}：${show(data.out)} 此时不在 ${show(data.object)} 的检查组里。`);
      const found = department.replace(data, attempt.seed);
      demandSame(`${at}：in`, found.in, data.in);
      demandSame(`${at}：team`, canonicalJson(found.team), canonicalJson(data.team));
      continue;
    }
    const { below } = openStream(attempt.seed, `sub/${data.in}`);
    const found = all.map(department => department.enter(data, places.get(i), below));
    if (data.out !== null && !Object.hasOwn(data, 'teams')) continue;
    demand(
      found.every(({ team }) => team.length > 0),
      `${at}：没有可派往 ${show(data.in)} 的检查人员。`,
    );
    demandSame(`${at}：teams`, canonicalJson(found), canonicalJson(data.teams));
  }
}

/** What happened to the result of attempt `number`: cancelled, objects that came in, inspectors replaced. */
function checkAftermath(checks, plan, attempt, number, entries, pools) {
  const check = checkGroup(checks, `attempt-${number}`, `第 ${number} 次：`);
  const changes = entries.filter(({ type }) => type === 'replace').map(dataOf);
  if (entries.some(({ type }) => type === 'cancel'))
    check('cancel', '作废有理由、有两人批准', () => {
      const { reason, approvedBy } = onlyData(entries, 'cancel');
      required('cancel.reason', reason, isFilled, '文字');
      const approvers = new Set(listOrEmpty(approvedBy).filter(isFilled));
      demand(approvers.size >= 2, `cancel.approvedBy 应有两个不同的人，实有 ${approvers.size} 人。`);
      return `${reason}（${[...approvers].join('、')}）`;
    });
  if (changes.length > 0) checkChanges(check, plan, attempt, changes, pools);
}

/** Checks substitutes, additional objects and inspectors in the place of others, in ledger order. */
function checkChanges(check, plan, attempt, changes, pools) {
  const areLists = [attempt.drawn, attempt.reserves, attempt.counts].every(isListOf(isObject));
  const needLists = () =>
    available(plan !== null && areLists && isDigest(attempt.orderSeed), '方案或名单不合规定，无法核对。');
  const entered = changes.filter(data => !isAbsence(data));
  let places = null;
  if (entered.length > 0)
    check('replace', '递补和追加依次使用候补', () => {
      needLists();
      places = demandEntries(plan, attempt, changes, pools);
      return entered.map(({ out, in: id, reason }) => `${out ?? '追加'} → ${id}（${reason}）`).join('；');
    });
  if (changes.length > entered.length)
    check('absence', '更换检查人员有理由、有两人批准', () => {
      needLists();
      demandAbsences(plan, changes);
      places ??= entered.length === 0 ? new Map() : null;
      return changes
        .filter(isAbsence)
        .map(({ object, out, in: id }) => `${object}：${out} → ${id}`)
        .join('；');
    });
  if (plan !== null && isAbsent(plan.roster) && isAbsent(plan.departments)) return;
  check('teams-after', '递补、追加和更换后的检查人员可以重算', () => {
    available(places !== null && pools !== null, '没有可用的名录，或递补、更换的记录不符，无法核对。');
    const rows = attempt.drawn.map(({ stratum, index }) => pools.get(stratum)[index]);
    demandTeams(plan, attempt, changes, places, rows);
  });
}

// ── 11 The whole bundle ──────────────────────────────────────────────────────────────────────────

/**
 * Checks a parsed evidence bundle and says for each step whether it passed, failed or could not be made; never throws.
 * `frameText` stands in for the bundle's own frame (a public bundle has none).
 */
export function verifyBundle(bundle, { frameText } = {}) {
  const checks = [];
  let data = null;
  let plan = null;
  makeCheck(checks, 'self-test', '核对程序自检：随机数与摘要的已知答案', selfTest);
  makeCheck(checks, 'format', '证据包格式', () => {
    required('证据包', bundle, isObject, ' JSON 对象');
    const copy = withoutPrototype(bundle);
    demandSame('format', 'ssj-draw-bundle/1', copy.format);
    data = copy;
  });
  if (data === null) return { ok: false, checks };
  makeCheck(checks, 'plan-form', '方案的形式', () => {
    const detail = demandPlan(data.plan);
    plan = data.plan;
    return detail;
  });
  makeCheck(checks, 'plan-digest', '方案的摘要等于 planDigest', () => {
    demandSame('planDigest', sha256(canonicalJson(data.plan)), data.planDigest);
    return data.planDigest;
  });
  checkVersions(checks, data, plan);
  const rows = checkFrame(checks, data, frameText ?? data.frameText, plan);
  const ledger = checkLedger(checks, data, rows?.length ?? null);
  const about = groupBy(ledger, entry => dataOf(entry).attempt);
  const pools = rows === null ? null : groupBy(rows, ({ stratum }) => stratum);
  const frozenRows = ledger.filter(({ type }) => type === 'frame_frozen').map(dataOf)[0]?.rows;
  listOrEmpty(data.attempts).forEach((attempt, i) => {
    if (!isObject(attempt)) return; // Already reported by ledger-attempts.
    const entries = about.get(i + 1) ?? [];
    const inForce = planOf(data, plan, i + 1);
    const source = data.attempts[(attempt.objectsOf ?? i + 1) - 1];
    const orderSeed = isObject(source) ? source.seed : undefined;
    checkCeremony(checks, data, inForce, attempt, i + 1, entries);
    const found = checkDraw(checks, plan, { ...attempt, orderSeed }, i + 1, pools, frozenRows);
    checkResult(checks, inForce.plan, attempt, i + 1, found, entries);
    checkAftermath(checks, inForce.plan, { ...attempt, orderSeed }, i + 1, entries, found && pools);
  });
  return { ok: checks.every(({ state }) => state !== 'fail'), checks };
}

// ── 12 Command line ──────────────────────────────────────────────────────────────────────────────

const USAGE = '用法：node verify-bundle.mjs 证据包.json [--json] [--frame 名录文件]\n';

/** An error whose message the command line prints before it ends with 2. */
class Unreadable extends Error {}

function readArguments(words) {
  const options = { file: null, frame: null, json: false };
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--json') options.json = true;
    else if (words[i] === '--frame' && i + 1 < words.length) options.frame = words[++i];
    else if (words[i].startsWith('-') || options.file !== null) throw new Unreadable(USAGE);
    else options.file = words[i];
  }
  if (options.file === null) throw new Unreadable(USAGE);
  return options;
}

/** Reads a file as UTF-8; other bytes are refused, because the digest of a frame is taken over its bytes. */
function readText(path, read = text => text) {
  try {
    return read(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)));
  } catch (error) {
    const reasons = { ENOENT: '没有这个文件', EISDIR: '这是一个文件夹', EACCES: '没有读取权限' };
    const otherwise = error instanceof SyntaxError ? '内容不是合法的 JSON' : '不是 UTF-8 文本，或者太大';
    throw new Unreadable(`读不了 ${path}：${reasons[error.code] ?? otherwise}。\n`);
  }
}

/** The frame named by --frame, or by a plain `frameFile` name lying beside the bundle. */
function framePath({ file, frame }, bundle) {
  if (frame !== null) return frame;
  const name = isObject(bundle) && Object.hasOwn(bundle, 'frameFile') ? bundle.frameFile : null;
  if (!isText(name) || name !== basename(name)) return null;
  return existsSync(join(dirname(file), name)) ? join(dirname(file), name) : null;
}

// A bundle must not be able to paint ticks of its own: line breaks and control characters are shown as spaces.
const printable = text => String(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');

function describe(bundle, { ok, checks }) {
  const marks = { pass: '✔', fail: '✘', skipped: '○ 未核对' };
  const lines = checks.map(
    ({ title, state, detail }) => `${marks[state]} ${title}${detail === '' ? '' : ` —— ${detail}`}`,
  );
  const [passed, failed, skipped] = Object.keys(marks).map(mark => checks.filter(({ state }) => state === mark).length);
  const ledger = isObject(bundle) ? listOrEmpty(bundle.ledger).filter(isObject) : [];
  lines.push('', '账本每一步的链值（前 16 位），与见证单上印的核对：');
  for (const { hash, type, time } of ledger) lines.push(`  ${show(hash).slice(1, 17)}  ${show(type)}  ${show(time)}`);
  const agreed = skipped > 0 ? '能核对的都相符，标「未核对」的没有核对' : '全部相符';
  lines.push('', `${passed} 项相符，${failed} 项不符，${skipped} 项未核对。结论：${ok ? agreed : '不相符'}。`);
  return `${lines.map(printable).join('\n')}\n`;
}

/** Runs the command line and gives the exit code. */
function main(words) {
  try {
    const options = readArguments(words);
    const bundle = readText(options.file, text => JSON.parse(text.replace(/^\uFEFF/, '')));
    const path = framePath(options, bundle);
    const outcome = verifyBundle(bundle, path === null ? {} : { frameText: readText(path) });
    process.stdout.write(options.json ? `${JSON.stringify(outcome, null, 1)}\n` : describe(bundle, outcome));
    if (!outcome.ok) return 1;
    return outcome.checks.every(({ state }) => state === 'pass') ? 0 : 3;
  } catch (error) {
    process.stderr.write(error instanceof Unreadable ? error.message : '核对程序处理不了这个文件，没有得出结论。\n');
    return 2;
  }
}

const startedAs = process.argv[1];
if (startedAs && existsSync(startedAs) && realpathSync(startedAs) === realpathSync(fileURLToPath(import.meta.url)))
  process.exitCode = main(process.argv.slice(2));
