#!/usr/bin/env python3
"""核对一次抽取的证据包（SSJ-DRAW/1）。Checks the evidence bundle of a draw (SSJ-DRAW/1).

    python3 verify.py BUNDLE [HEAD] [--number 编号] [--frame 名录文件] [--english] [--json]

BUNDLE  证据包（.json）                     the evidence bundle
HEAD    见证单上印的账本链值，至少前 16 位   the value printed on the witness slip, at least its first 16 digits

退出码：0 全部核对并且相符 · 1 有不符 · 2 不是可以读的证据包，或用法不对 · 3 没有不符，但有的未能核对（公开版没有名录；
用 --frame 给出名录文件，就能全部核对）。
Exit code: 0 every check was made and passes · 1 something differs · 2 not readable as a bundle, or called wrongly ·
3 nothing differs, but something could not be checked (a public bundle has no frame; with --frame everything can be).

Written from protocol.md alone; needs Python 3.8 or newer and nothing else. `--batch FILE` reads one bundle a line
(- = standard input) and answers one report a line, as --json does for one bundle.
"""

import hashlib
import json
import os
import re
import sys
import unicodedata

VERSION = 1

# ---- What is said: Chinese, English (the same as in verify.html) -------------------------------------------------------

TEXTS = {
    "steps": {
        "format": ("证据包的格式", "The format of the bundle"),
        "shape": ("各项齐全，写法正确", "Every field is there and of its kind"),
        "plan-rules": ("方案各项合乎规定", "The plan keeps the rules"),
        "plan-digest": ("方案的摘要可以重算", "The digest of the plan"),
        "frame-digest": ("名录的摘要可以重算", "The digest of the frame"),
        "frame-form": ("名录的写法合乎规定", "The frame is written as it has to be"),
        "frame-order": ("名录按编号排列，没有重复", "The frame is in the order of its ids, none twice"),
        "frame-classes": ("名录中每一户都属于方案的一层", "Every row of the frame belongs to a class of the plan"),
        "commit": ("承诺值可以重算", "The commitment"),
        "witness": ("见证数的形式和个数", "The witnesses' numbers: form and how many"),
        "seed": ("种子可以重算", "The seed"),
        "counts": ("各层户数和应抽数", "Size and number of each class"),
        "drawn": ("抽中的序号和次序", "The positions drawn, in their order"),
        "reserves": ("候补的序号和次序", "The positions of the reserves, in their order"),
        "ids": ("序号所指就是名录中的这一户", "The positions are these rows of the frame"),
        "match": ("检查人员的匹配", "The inspectors matched"),
        "result": ("结果的摘要与账本一致", "The digest of the result is the ledger's"),
        "ledger-chain": ("账本逐条首尾相接", "Every entry of the ledger is linked to the one before"),
        "ledger-head": ("账本的末值", "The head of the ledger"),
        "ledger-order": ("各步骤的先后合乎规定", "The steps stand in their order"),
        "ledger-data": ("账本所记与包内一致", "The ledger says what the bundle says"),
        "ledger-rows": ("账本所记户数与名录一致", "The ledger's number of rows"),
        "cancel": ("作废都有理由和两名批准人", "Every cancellation has its reason and two approvers"),
        "replace": ("递补和追加都按次序、有理由", "Every substitute and additional object is in order and has its reason"),
        "absence": ("检查人员的更换都有理由和两名批准人", "Every inspector replaced: reason and two approvers"),
        "teams-after": ("递补、追加和更换后的检查人员可以重算", "The inspectors after every change"),
        "paper-head": ("纸上的链值在账本中", "The value on paper stands in the ledger"),
        "paper-number": ("纸上的抽取编号就是这一次", "The number on paper is this draw's"),
    },
    "rules": {
        "absent": ("（没有这一项）", "(not there)"),
        "unsafe": ("（不是可以精确表示的整数）", "(not a whole number that can be held exactly)"),
        "text": ("文字", "text"),
        "boolean": ("true 或 false", "true or false"),
        "object": ("一组字段 {…}", "a group of fields {…}"),
        "list": ("一个列表 […]", "a list […]"),
        "not-empty": ("至少一项", "at least one"),
        "hex64": ("64 位小写十六进制数字", "64 lowercase hexadecimal digits"),
        "id": ("1 至 64 个字母、数字或 . _ -", "1 to 64 letters, digits or . _ -"),
        "whole": ("整数，不小于 {}", "a whole number, at least {}"),
        "bp": ("0 至 10000 的整数（万分比）", "a whole number from 0 to 10000 (ten-thousandths)"),
        "distinct": ("前面没有出现过的值", "a value that did not stand before"),
        "safe-integer": ("可以精确表示的整数", "a whole number that can be held exactly"),
        "ascii-name": ("只含 ASCII 字符的字段名", "a field name of ASCII signs"),
        "digits": ("6 至 64 个数字 0–9", "6 to 64 digits 0–9"),
        "witnesses": ("至少 {} 个见证数", "at least {} numbers of witnesses"),
        "pool-size": ("不超过 4294967296", "at most 4294967296"),
        "final-lf": ("名录以换行结束", "the frame ends with a line feed"),
        "frame-header": (
            "表头 SSJ-DRAW/1 ⇥ frame ⇥ id ⇥ stratum ⇥ …，列名不空、不重复",
            "the heading SSJ-DRAW/1 ⇥ frame ⇥ id ⇥ stratum ⇥ …, no column empty or twice",
        ),
        "columns": ("{} 列", "{} columns"),
        "escapes": (
            "反斜杠、制表、换行、回车须写成 \\\\ \\t \\n \\r",
            "backslash, tab, line feed and return written as \\\\ \\t \\n \\r",
        ),
        "no-escapes": ("stratum、unit、category 中没有需要转义的字符", "no sign to be escaped in stratum, unit, category"),
        "nfc": ("Unicode NFC 的文字", "text in Unicode NFC"),
        "after": ("排在 {} 之后的编号", "an id that comes after {}"),
        "stratum": ("方案中的一层", "a class of the plan"),
        "order": ("「{}」之后允许的步骤", "a step that may follow “{}”"),
        "ends": ("以结果、已作废的结果或结束收尾", "an end after a result, a cancelled result or a close"),
        "attempts": ("账本记有 {} 次承诺，包内应有 {} 次抽取", "as many attempts as commitments in the ledger: {}"),
        "attempt": ("包内有的一次抽取", "an attempt that stands in the bundle"),
        "reason": ("写明的理由", "a reason"),
        "approvers": ("两名不同的批准人", "two different approvers"),
        "out": ("此时在册的一户（抽中的，或先前递补的）", "an object drawn, or come in before, and not gone out"),
        "no-reserve": ("同层已没有候补", "no reserve of this class is left"),
        "nothing-left": ("同层已全部抽出", "no object of this class is left"),
        "no-team": ("有检查人员可派的一户", "an object that a team can be made for"),
        "member": ("此时在这一户检查组里的人", "somebody who is in the team of this object"),
        "earlier": ("先前的一次抽取", "an earlier attempt"),
        "versions": ("账本记有 {} 次换版，包内应有同样多", "as many later plans as the ledger has: {}"),
        "listed-reason": ("方案中列明的理由", "a reason that the plan lists"),
        "result-entry": ("第 {} 次抽取的结果（result）", "the result of attempt {}"),
        "frame-entry": ("名录冻结（frame_frozen）", "frame_frozen"),
        "head-form": ("至少 16 位十六进制数字", "at least 16 hexadecimal digits"),
        "infeasible": ("无法匹配（已证明）", "no matching exists (proved)"),
        "no-inspectors": ("本方案不抽检查人员", "this plan draws no inspectors"),
        "literal": ("{}", "{}"),
        "inspector": ("方案名单中的检查人员", "an inspector of the plan's roster"),
        "another": ("另一名检查人员", "another inspector"),
    },
    "skips": {
        "no-frame": ("没有名录，无法核对", "there is no frame to check it with"),
        "frame": ("名录的表头无法辨认，无法核对", "the heading of the frame cannot be read"),
        "shape": ("包的写法有误，没有继续核对", "the bundle is not written as it has to be"),
        "plan": ("方案不合规定，没有继续核对", "the plan does not keep the rules"),
        "counts": ("各层户数或应抽数不符，没有继续核对", "the numbers of the classes differ"),
        "entries": ("递补、追加或更换的记录不符，没有继续核对", "the records of what changed differ"),
    },
    "fatal": {
        "empty": ("这个文件是空的。", "This file is empty."),
        "not-a-bundle": (
            "这不是证据包。证据包是以 {\"format\":\"ssj-draw-bundle/1\" 开头的 .json 文件，向组织抽取的单位索取。",
            "This is not an evidence bundle. A bundle is a .json file with \"format\":\"ssj-draw-bundle/1\"; ask the bureau that held the draw for it.",
        ),
        "newer": (
            "这个证据包按更新的规定写成（{}），本程序只认识 ssj-draw-bundle/1。请向组织抽取的单位索取新的核对程序；这不说明抽取有问题。",
            "This bundle follows a newer protocol ({}); this program knows ssj-draw-bundle/1. Ask the bureau for a newer verifier. It does not mean that the draw is wrong.",
        ),
        "broken-json": (
            "文件不完整或已损坏：大约在第 {} 个字节处读不下去。请重新复制或下载一次。",
            "The file is incomplete or damaged: it cannot be read on from about byte {}. Copy or download it again.",
        ),
        "not-utf8": (
            "文件中有不是 UTF-8 的文字，可能被别的软件另存过。请使用原来的文件。",
            "The file holds text that is not UTF-8; another program may have saved it. Use the original file.",
        ),
        "name-twice": (
            "同一个字段名「{}」出现了两次，不同的程序会读出不同的内容，不予核对。",
            "The name “{}” stands twice in one group of fields; programs could read different values. Not checked.",
        ),
        "too-deep": ("文件的层次太深，不是证据包。", "The file is nested too deeply to be a bundle."),
        "too-large": (
            "文件超过 1 GB，浏览器放不下。请用 verify.py 核对。",
            "The file is larger than 1 GB, too much for a browser. Use verify.py.",
        ),
        "cannot-open": ("打不开文件：{}", "The file cannot be opened: {}"),
        "self-test": (
            "本程序在这台电脑上算不出规定中的已知答案，请换一台电脑或浏览器。没有核对任何内容。",
            "On this computer the program does not reach the known answers of the protocol; use another computer or browser. Nothing was checked.",
        ),
        "stopped": ("程序自身出了错，没有得出结论：{}", "The program itself failed and came to no conclusion: {}"),
    },
    "verdicts": {
        "pass": ("全部相符", "Everything agrees"),
        "fail": ("有 {} 项不符", "Differences found: {}"),
        "part": ("已核对的都相符，另有 {} 项未核对", "What could be checked agrees; not checked: {}"),
    },
    "types": {
        "frame_frozen": ("名录冻结", "frame frozen"),
        "plan_frozen": ("方案冻结", "plan frozen"),
        "commit": ("公布承诺值", "commitment"),
        "witness": ("见证数", "witness"),
        "reveal": ("揭示机器数", "reveal"),
        "result": ("结果", "result"),
        "cancel": ("作废", "cancelled"),
        "replace": ("递补、追加或更换人员", "changed"),
        "infeasible": ("无法匹配", "infeasible"),
        "resume": ("中断后继续", "resumed"),
        "close": ("结束", "closed"),
    },
    "units": {
        "frame-form": ("{} 户", "{} rows"),
        "frame-order": ("{} 户", "{} rows"),
        "drawn": ("{} 户", "{} objects"),
        "reserves": ("{} 户", "{} objects"),
        "ids": ("{} 户", "{} objects"),
        "match": ("{} 户各有检查人员", "teams for {} objects"),
        "ledger-chain": ("{} 条", "{} entries"),
        "ledger-order": ("共进行 {} 次抽取", "attempts: {}"),
        "ledger-rows": ("{} 户", "{} rows"),
        "cancel": ("{} 次作废", "cancellations: {}"),
        "replace": ("{} 户递补或追加", "substituted or added: {}"),
    },
}


# ---- Differences ------------------------------------------------------------------------------------------------------

SAFE = 2**53 - 1


class _Absent:
    """What is not there, as distinct from null."""


ABSENT = _Absent()


class Differ(Exception):
    """A field that is not as it has to be. `expected` beginning with @ names a sentence of the rules."""

    def __init__(self, field, expected, found):
        super().__init__(field)
        self.field, self.expected, self.found = field, expected, found


class Unreadable(Exception):
    """A file that cannot be read as a bundle at all."""

    def __init__(self, code, detail=""):
        super().__init__(code)
        self.code, self.detail = code, detail


class Skip(Exception):
    """A check that cannot be made."""


def get(group, name):
    return group.get(name, ABSENT)


def absent(value):
    return value is ABSENT or value is None


def is_whole(value):
    return type(value) is int and 0 <= value <= SAFE


def show(value):
    if value is ABSENT:
        return "@absent"
    text = value
    if not isinstance(value, str):
        try:
            text = canonical(value, "")
        except Differ:
            return "@unsafe"
    if text.startswith("@"):
        text = "@literal " + text
    return text[:120] + "…" if len(text) > 120 else text


def demand(condition, field, expected, found):
    if not condition:
        raise Differ(field, expected, show(found))


def same(field, expected, found):
    if type(expected) is not type(found) or expected != found:
        raise Differ(field, show(expected), show(found))


def H(text):
    """H(x) of the protocol."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


# ---- Reading JSON -----------------------------------------------------------------------------------------------------
# A name that stands twice in an object is refused, because two programs could take a different one of the two.

DEEPEST = 64


def read_json(data):
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("not-utf8")

    def number(digits):
        value = float(digits)
        return int(value) if abs(value) <= SAFE and value.is_integer() else value

    def whole(digits):
        return int(digits) if len(digits) <= 16 and abs(int(digits)) <= SAFE else number(digits)

    def members(pairs):
        group = dict(pairs)
        if len(group) != len(pairs):
            seen = set()
            for name, _ in pairs:
                if name in seen:
                    raise Unreadable("name-twice", name)
                seen.add(name)
        return group

    def refuse(_):
        raise Unreadable("broken-json", "?")

    try:
        value = json.loads(text, parse_float=number, parse_int=whole, parse_constant=refuse, object_pairs_hook=members)
    except json.JSONDecodeError as error:
        raise Unreadable("broken-json", str(len(text[: error.pos].encode("utf-8"))))
    except RecursionError:
        raise Unreadable("too-deep")
    check_depth(value)
    if re.search(rb"\\u[dD][89a-fA-F]", data):
        check_surrogates(value)
    return value


def check_depth(value):
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise Unreadable("too-deep")
        below = []
        for item in level:
            if isinstance(item, dict):
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
        level = below


def check_surrogates(value):
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            try:
                item.encode("utf-8")
            except UnicodeEncodeError:
                raise Unreadable("not-utf8")
        elif isinstance(item, dict):
            waiting.extend(item.keys())
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


# ---- Canonical JSON (2.3) ---------------------------------------------------------------------------------------------


def quote(text):
    return json.dumps(text, ensure_ascii=False)


def canonical(value, field):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        raise Differ(field, "@safe-integer", "@unsafe")
    if isinstance(value, list):
        return "[" + ",".join(canonical(item, "%s[%d]" % (field, at)) for at, item in enumerate(value)) + "]"
    parts = []
    for name in sorted(value, key=lambda name: name.encode("utf-16-be")):
        if not name.isascii():
            raise Differ("%s.%s" % (field, name), "@ascii-name", name)
        below = name if field == "" else "%s.%s" % (field, name)
        parts.append(quote(name) + ":" + canonical(value[name], below))
    return "{" + ",".join(parts) + "}"


# ---- Streams and whole numbers (2.5) ----------------------------------------------------------------------------------


class Arc4:
    """seedrandom 3.0.5 for a seed of 64 ASCII signs (section 5): RC4, 256 bytes dropped, four bytes big-endian a word."""

    def __init__(self, key):
        state = list(range(256))
        codes = [ord(sign) & 255 for sign in key]
        j = 0
        for i in range(256):
            j = (j + state[i] + codes[i % len(codes)]) & 255
            state[i], state[j] = state[j], state[i]
        self.state, self.i, self.j = state, 0, 0
        self.drop(256)

    def drop(self, count):
        state, i, j = self.state, self.i, self.j
        for _ in range(count):
            i = (i + 1) & 255
            t = state[i]
            j = (j + t) & 255
            state[i] = state[j]
            state[j] = t
        self.i, self.j = i, j

    def u32(self):
        state, i, j, word = self.state, self.i, self.j, 0
        for _ in range(4):
            i = (i + 1) & 255
            t = state[i]
            j = (j + t) & 255
            u = state[j]
            state[i] = u
            state[j] = t
            word = (word << 8) | state[(t + u) & 255]
        self.i, self.j = i, j
        return word

    def below(self, n):
        limit = 4294967296 - 4294967296 % n
        x = self.u32()
        while x >= limit:
            x = self.u32()
        return x % n


def open_stream(seed, label):
    stream = Arc4(H("SSJ-DRAW/1 stream\n%s\n%s\n" % (seed, label)))
    stream.drop(4 * 704)
    return stream


def sample(stream, size, count):
    """The first `count` of a sparse Fisher–Yates over 0…size−1 (2.7)."""
    moved, out = {}, []
    for i in range(count):
        j = i + stream.below(size - i)
        at_j = moved.get(j, j)
        moved[j] = moved.get(i, i)
        out.append(at_j)
    return out


# ---- Commitment and seed (2.4) ----------------------------------------------------------------------------------------


def commitment(draw_id, attempt, frame, plan, machine):
    return H("SSJ-DRAW/1 commit\n%s\n%d\n%s\n%s\n%s\n" % (draw_id, attempt, frame, plan, machine))


def seed_of(draw_id, attempt, frame, plan, commit, machine, witness):
    head = "SSJ-DRAW/1 seed\n%s\n%d\n%s\n%s\n%s\n%s\n%d\n" % (draw_id, attempt, frame, plan, commit, machine, len(witness))
    return H(head + "".join(value + "\n" for value in witness))


# ---- Counts per class (2.6) -------------------------------------------------------------------------------------------


def counts_per_class(plan, sizes):
    """n of each class; `sizes` are the N of the classes in plan order."""
    strata = plan["strata"]
    if plan.get("rounding") == "total":
        return total_counts(strata, sizes, plan["total"])
    out = []
    for stratum, size in zip(strata, sizes):
        if absent(get(stratum, "bp")):
            out.append(min(stratum["count"], size))
        elif plan.get("rounding") == "floor":
            out.append(size * stratum["bp"] // 10000)
        else:
            out.append((size * stratum["bp"] + 9999) // 10000)
    return out


def total_counts(strata, sizes, total):
    out, still, left = [0] * len(strata), list(range(len(strata))), total
    while True:
        weight = {h: sizes[h] * strata[h]["bp"] for h in still}
        whole = sum(weight.values())
        if whole == 0:
            return out
        share = {h: left * weight[h] // whole for h in still}
        seats = left - sum(share.values())
        for h in sorted(still, key=lambda h: (-(left * weight[h] % whole), h))[:seats]:
            share[h] += 1
        over = [h for h in still if share[h] > sizes[h]]
        if not over:
            for h in still:
                out[h] = share[h]
            return out
        for h in over:
            out[h] = sizes[h]
            left -= sizes[h]
        still = [h for h in still if h not in over]


# ---- Matching (2.8) ---------------------------------------------------------------------------------------------------


class Matcher:
    """t[], elig[] and spec[] (sets of inspectors by object; spec None = everybody), cap[], load0[], all by index."""

    def __init__(self, t, elig, spec, cap, load0, stream):
        self.t, self.elig, self.spec, self.cap, self.load0 = t, elig, spec, cap, load0
        self.pi = sample(stream, len(t), len(t))
        self.rho = sample(stream, len(cap), len(cap))
        self.rank = {o: rank for rank, o in enumerate(self.pi)}
        self.team = [set() for _ in t]
        self.work = [set() for _ in cap]
        self.stream = stream

    def load(self, i):
        return self.load0[i] + len(self.work[i])

    def special(self, i, o):
        return self.spec[o] is None or i in self.spec[o]

    def plain(self, o):
        return 0 if self.spec[o] is None else sum(1 for i in self.team[o] if i not in self.spec[o])

    def join(self, i, o):
        self.team[o].add(i)
        self.work[i].add(o)

    def leave(self, i, o):
        self.team[o].discard(i)
        self.work[i].discard(o)

    def run(self):
        self.greedy()
        for o in self.pi:
            while len(self.team[o]) < self.t[o]:
                certificate = self.repair(o)
                if certificate is not None:
                    return {"ok": False, "certificate": certificate}
        self.balance()
        return {"ok": True, "teams": [sorted(team) for team in self.team]}

    def greedy(self):
        ordered = {}
        for o in self.pi:
            key = id(self.elig[o])
            if key not in ordered:
                ordered[key] = sorted(self.elig[o])
            for slot in range(self.t[o]):
                least, candidates = None, []
                for i in ordered[key]:
                    if i in self.team[o] or len(self.work[i]) >= self.cap[i] or (slot == 0 and not self.special(i, o)):
                        continue
                    load = self.load(i)
                    if least is None or load < least:
                        least, candidates = load, [i]
                    elif load == least:
                        candidates.append(i)
                if candidates:
                    self.join(candidates[self.stream.below(len(candidates))], o)

    def search(self, roots, unvisited, stop_when_taken, stop_when_found):
        """Breadth-first; nodes (inspector, parent, object). Answers the visited, in order, and where it stopped or None."""
        visited = [(i, None, -1) for i in roots]
        for node in visited:  # grows while it is walked
            i = node[0]
            if stop_when_taken(i):
                return visited, node
            for p in sorted(self.work[i], key=self.rank.__getitem__):
                if not unvisited:
                    break
                # Whether somebody who is no specialist may take the place of i on p.
                room = self.plain(p) - (0 if self.special(i, p) else 1) + 1 <= self.t[p] - 1
                elig, team, rest = self.elig[p], self.team[p], []
                for j in unvisited:
                    if j not in elig or j in team or not (room or self.special(j, p)):
                        rest.append(j)
                        continue
                    found = (j, node, p)
                    visited.append(found)
                    if stop_when_found(j):
                        return visited, found
                unvisited = rest
        return visited, None

    def shift(self, node):
        """From the end back to the root: each takes the place of its parent. Answers the root."""
        while node[1] is not None:
            self.leave(node[1][0], node[2])
            self.join(node[0], node[2])
            node = node[1]
        return node[0]

    def repair(self, o):
        """Fills one place of o; answers the certificate where that is impossible."""
        room = self.plain(o) < self.t[o] - 1
        roots = [i for i in self.rho if i in self.elig[o] and i not in self.team[o] and (room or self.special(i, o))]
        taken = set(roots)
        others = [i for i in self.rho if i not in taken]
        visited, end = self.search(roots, others, lambda i: len(self.work[i]) < self.cap[i], lambda j: False)
        if end is None:
            return self.certify(o, sorted(node[0] for node in visited))
        self.join(self.shift(end), o)
        return None

    def certify(self, o, inspectors):
        inside = set(inspectors)
        objects = sorted({o}.union(*(self.work[i] for i in inspectors)))
        need = 0
        for p in objects:
            outside = [i for i in self.elig[p] if i not in inside]
            specialists = sum(1 for i in outside if self.special(i, p))
            need += max(0, self.t[p] - specialists - min(len(outside) - specialists, self.t[p] - 1))
        return {
            "object": o,
            "inspectors": inspectors,
            "objects": objects,
            "capacity": sum(self.cap[i] for i in inspectors),
            "needAtLeast": need,
        }

    def balance(self):
        free = list(self.rho)
        while True:
            busy = [i for i in free if self.work[i]]
            if not busy:
                return
            a = max(busy, key=self.load)  # the first of the greatest, and rho is the order
            limit = self.load(a) - 2
            visited, end = self.search(
                [a],
                [i for i in free if i != a],
                lambda i: False,
                lambda j: self.load(j) <= limit and len(self.work[j]) < self.cap[j],
            )
            if end is None:
                frozen = {node[0] for node in visited}
                free = [i for i in free if i not in frozen]
            else:
                self.shift(end)


def match_roster(plan, roster, team_size, rows, seed, label):
    """Matches one department's roster to the drawn rows (2.13) and answers it in the names of the bundle."""
    quals = [set(inspector["quals"]) for inspector in roster]
    units = [inspector.get("unit") for inspector in roster]
    qualified = [i for i in range(len(roster)) if plan["baseQual"] in quals[i]]
    recused = {}
    for i, inspector in enumerate(roster):
        for object_id in inspector.get("recuse") or []:
            recused.setdefault(object_id, set()).add(i)
    wanted = {item["category"]: item["qual"] for item in plan.get("specialty") or []}
    avoid = plan.get("avoidSameUnit") is True
    shared = {}
    elig, spec = [], []
    for row in rows:
        barred = recused.get(row["id"], frozenset())
        key = (row["unit"] if avoid else None, row["category"], frozenset(barred))
        if key not in shared:
            able = {i for i in qualified if i not in barred and not (avoid and units[i] == row["unit"])}
            qual = wanted.get(row["category"])
            shared[key] = (able, None if qual is None else {i for i in able if qual in quals[i]})
        elig.append(shared[key][0])
        spec.append(shared[key][1])
    cap = [inspector["cap"] for inspector in roster]
    load0 = [inspector.get("load0") or 0 for inspector in roster]
    answer = Matcher([team_size] * len(rows), elig, spec, cap, load0, open_stream(seed, label)).run()
    if answer["ok"]:
        answer["teams"] = [[roster[i]["id"] for i in team] for team in answer["teams"]]
    return answer


# ---- The frame (2.2) --------------------------------------------------------------------------------------------------

ID = re.compile(r"[0-9A-Za-z._-]{1,64}")
WRITTEN = re.compile(r"(?:[^\\\r]|\\[\\tnr])*")


class Frame:
    """Reads the canonical text; keeps apart what differs in its form, its order and its classes."""

    def __init__(self, text, strata):
        self.differs = {"form": None, "order": None, "classes": None}
        self.pools = {}
        for stratum in strata:
            self.pools.setdefault(stratum["code"], [])
        self.rows = 0
        if not text.endswith("\n"):
            self.note("form", "end", "@final-lf", "@absent")
        lines = text.split("\n")
        if lines[-1] == "":
            lines.pop()
        columns = lines[0].split("\t") if lines else []
        self.columns = columns[2:]
        self.known = columns[:4] == ["SSJ-DRAW/1", "frame", "id", "stratum"]
        distinct = len(set(self.columns)) == len(self.columns) and "" not in self.columns
        if not self.known or not distinct:
            self.note("form", 1, "@frame-header", show(lines[0] if lines else ""))
        find = lambda name: self.columns.index(name) if self.known and name in self.columns else -1
        self.unit, self.category = find("unit"), find("category")
        if self.known:
            self.read_rows(lines)
        if self.differs["form"] is None and not unicodedata.is_normalized("NFC", text):
            for number, line in enumerate(lines, 1):
                if not unicodedata.is_normalized("NFC", line):
                    self.note("form", number, "@nfc", show(line))

    def note(self, kind, line, expected, found):
        if self.differs[kind] is None:
            self.differs[kind] = Differ("frameText:%s" % line, expected, found)

    def read_rows(self, lines):
        wanted, previous, pools = len(self.columns), None, self.pools
        ruled = [column for column in (1, self.unit, self.category) if column >= 0]
        is_id = ID.fullmatch
        for number in range(1, len(lines)):
            line = lines[number]
            fields = line.split("\t")
            name = fields[0]
            if len(fields) != wanted:
                self.note("form", number + 1, "@columns %d" % wanted, str(len(fields)))
            elif "\\" in line or "\r" in line:
                if not WRITTEN.fullmatch(line):
                    self.note("form", number + 1, "@escapes", show(line))
                elif any("\\" in fields[column] for column in ruled):
                    self.note("form", number + 1, "@no-escapes", show(line))
            if not is_id(name):
                self.note("form", number + 1, "@id", show(name))
            if previous is not None and previous >= name:
                self.note("order", number + 1, "@after %s" % show(previous), show(name))
            previous = name
            stratum = fields[1] if len(fields) > 1 else ""
            pool = pools.get(stratum)
            if pool is None:
                self.note("classes", number + 1, "@stratum", show(stratum))
            else:
                pool.append(line)
        self.rows = max(0, len(lines) - 1)

    def row(self, stratum, index):
        fields = self.pools[stratum][index].split("\t")
        field = lambda column: fields[column] if 0 <= column < len(fields) else ""
        return {"id": fields[0], "unit": field(self.unit), "category": field(self.category)}


# ---- The shape of a bundle (2.11, 2.13) -------------------------------------------------------------------------------

HEX64 = re.compile(r"[0-9a-f]{64}")
ZEROS = "0" * 64


def text_(value, field):
    demand(isinstance(value, str), field, "@text", value)


def hex_(value, field):
    demand(isinstance(value, str) and HEX64.fullmatch(value), field, "@hex64", value)


def code_(value, field):
    demand(isinstance(value, str) and ID.fullmatch(value), field, "@id", value)


def whole_(value, field, least):
    demand(is_whole(value) and value >= least, field, "@whole %d" % least, value)


def object_(value, field):
    demand(isinstance(value, dict), field, "@object", value)


def list_(value, field):
    demand(isinstance(value, list), field, "@list", value)


def distinct_(values, field):
    seen = set()
    for at, value in enumerate(values):
        demand(value not in seen, field % at, "@distinct", value)
        seen.add(value)


def check_shape(bundle):
    object_(get(bundle, "plan"), "plan")
    hex_(get(bundle, "planDigest"), "planDigest")
    hex_(get(bundle, "frameDigest"), "frameDigest")
    for name, check in (("frameText", text_), ("frameFile", text_), ("ledgerStart", hex_)):
        if not absent(get(bundle, name)):
            check(bundle[name], name)
    attempts = get(bundle, "attempts")
    list_(attempts, "attempts")
    demand(len(attempts) > 0, "attempts", "@not-empty", attempts)
    for at, attempt in enumerate(attempts):
        check_attempt_shape(attempt, "attempts[%d]" % at, at + 1)
    if not absent(get(bundle, "plans")):
        list_(bundle["plans"], "plans")
        for at, version in enumerate(bundle["plans"]):
            field = "plans[%d]" % at
            object_(version, field)
            whole_(get(version, "attempt"), field + ".attempt", 2)
            object_(get(version, "plan"), field + ".plan")
            hex_(get(version, "planDigest"), field + ".planDigest")
    ledger = get(bundle, "ledger")
    list_(ledger, "ledger")
    demand(len(ledger) > 0, "ledger", "@not-empty", ledger)
    for at, entry in enumerate(ledger):
        field = "ledger[%d]" % at
        object_(entry, field)
        whole_(get(entry, "seq"), field + ".seq", 0)
        text_(get(entry, "time"), field + ".time")
        text_(get(entry, "type"), field + ".type")
        object_(get(entry, "data"), field + ".data")
        hex_(get(entry, "prev"), field + ".prev")
        hex_(get(entry, "hash"), field + ".hash")
    hex_(get(bundle, "ledgerHead"), "ledgerHead")


def check_attempt_shape(attempt, field, number):
    object_(attempt, field)
    value = get(attempt, "attempt")
    demand(type(value) is int and value == number, field + ".attempt", str(number), value)
    hex_(get(attempt, "machine"), field + ".machine")
    list_(get(attempt, "witness"), field + ".witness")
    for at, value in enumerate(attempt["witness"]):
        text_(value, "%s.witness[%d]" % (field, at))
    hex_(get(attempt, "commit"), field + ".commit")
    hex_(get(attempt, "seed"), field + ".seed")
    if "objectsOf" in attempt:
        value = attempt["objectsOf"]
        demand(is_whole(value) and 1 <= value < number, field + ".objectsOf", "@earlier", value)
    list_(get(attempt, "counts"), field + ".counts")
    for at, count in enumerate(attempt["counts"]):
        name = "%s.counts[%d]" % (field, at)
        object_(count, name)
        text_(get(count, "stratum"), name + ".stratum")
        whole_(get(count, "N"), name + ".N", 0)
        whole_(get(count, "n"), name + ".n", 0)
    ids = set()
    for part in ("drawn", "reserves"):
        list_(get(attempt, part), "%s.%s" % (field, part))
        for at, row in enumerate(attempt[part]):
            name = "%s.%s[%d]" % (field, part, at)
            object_(row, name)
            text_(get(row, "stratum"), name + ".stratum")
            whole_(get(row, "n"), name + ".n", 1)
            whole_(get(row, "index"), name + ".index", 0)
            code_(get(row, "id"), name + ".id")
            demand(row["id"] not in ids, name + ".id", "@distinct", row["id"])
            ids.add(row["id"])
    match = get(attempt, "match")
    if match is ABSENT:
        return
    if isinstance(match, list):
        for at, one in enumerate(match):
            check_match_shape(one, "%s.match[%d]" % (field, at))
            text_(get(one, "department"), "%s.match[%d].department" % (field, at))
    else:
        check_match_shape(match, field + ".match")


def check_match_shape(match, field):
    object_(match, field)
    ok = get(match, "ok")
    demand(isinstance(ok, bool), field + ".ok", "@boolean", ok)
    if ok:
        list_(get(match, "teams"), field + ".teams")
        for at, team in enumerate(match["teams"]):
            list_(team, "%s.teams[%d]" % (field, at))
            for place, value in enumerate(team):
                code_(value, "%s.teams[%d][%d]" % (field, at, place))
        return
    certificate = get(match, "certificate")
    object_(certificate, field + ".certificate")
    for name in ("object", "capacity", "needAtLeast"):
        whole_(get(certificate, name), "%s.certificate.%s" % (field, name), 0)
    for name in ("inspectors", "objects"):
        list_(get(certificate, name), "%s.certificate.%s" % (field, name))
        for at, value in enumerate(certificate[name]):
            whole_(value, "%s.certificate.%s[%d]" % (field, name, at), 0)


# ---- The plan (2.3, 2.6, 2.13) ----------------------------------------------------------------------------------------


def check_plan(plan):
    same("plan.protocol", "SSJ-DRAW/1", get(plan, "protocol"))
    code_(get(plan, "drawId"), "plan.drawId")
    same("plan.seedrandom", "3.0.5", get(plan, "seedrandom"))
    same("plan.discard", 704, get(plan, "discard"))
    stated = get(plan, "rounding")
    rounding = "ceil" if absent(stated) else stated
    demand(isinstance(rounding, str) and rounding in ("ceil", "floor", "total"), "plan.rounding", "ceil / floor / total", stated)
    total = get(plan, "total")
    if rounding == "total":
        whole_(total, "plan.total", 0)
    else:
        demand(absent(total), "plan.total", "@absent", total)
    whole_(get(plan, "reserve"), "plan.reserve", 0)
    whole_(get(plan, "witnesses"), "plan.witnesses", 3)
    strata = get(plan, "strata")
    list_(strata, "plan.strata")
    demand(len(strata) > 0, "plan.strata", "@not-empty", strata)
    for at, stratum in enumerate(strata):
        field = "plan.strata[%d]" % at
        object_(stratum, field)
        code_(get(stratum, "code"), field + ".code")
        bp, count = get(stratum, "bp"), get(stratum, "count")
        if absent(bp):
            demand(rounding != "total", field + ".bp", "@whole 0", bp)
            whole_(count, field + ".count", 0)
        else:
            demand(is_whole(bp) and bp <= 10000, field + ".bp", "@bp", bp)
            demand(absent(count), field + ".count", "@absent", count)
    distinct_([stratum["code"] for stratum in strata], "plan.strata[%d].code")
    exclusions = get(plan, "exclusions")
    if not absent(exclusions):
        list_(exclusions, "plan.exclusions")
        for at, exclusion in enumerate(exclusions):
            object_(exclusion, "plan.exclusions[%d]" % at)
            whole_(get(exclusion, "count"), "plan.exclusions[%d].count" % at, 0)
    reasons = get(plan, "replaceReasons")
    if not absent(reasons):
        list_(reasons, "plan.replaceReasons")
        for at, reason in enumerate(reasons):
            text_(reason, "plan.replaceReasons[%d]" % at)
    check_inspectors(plan)


def check_inspectors(plan):
    roster, departments, team_size = get(plan, "roster"), get(plan, "departments"), get(plan, "teamSize")
    avoid, specialty = get(plan, "avoidSameUnit"), get(plan, "specialty")
    if not absent(avoid):
        demand(isinstance(avoid, bool), "plan.avoidSameUnit", "@boolean", avoid)
    if not absent(specialty):
        list_(specialty, "plan.specialty")
        for at, item in enumerate(specialty):
            object_(item, "plan.specialty[%d]" % at)
            text_(get(item, "category"), "plan.specialty[%d].category" % at)
            text_(get(item, "qual"), "plan.specialty[%d].qual" % at)
        distinct_([item["category"] for item in specialty], "plan.specialty[%d].category")
    if not absent(departments):
        demand(absent(roster), "plan.roster", "@absent", roster)
        demand(absent(team_size), "plan.teamSize", "@absent", team_size)
        list_(departments, "plan.departments")
        demand(len(departments) > 0, "plan.departments", "@not-empty", departments)
        for at, department in enumerate(departments):
            field = "plan.departments[%d]" % at
            object_(department, field)
            code_(get(department, "code"), field + ".code")
            check_roster(plan, department, field)
        distinct_([department["code"] for department in departments], "plan.departments[%d].code")
    elif not absent(roster) or not absent(team_size):
        check_roster(plan, plan, "plan")


def check_roster(plan, holder, field):
    text_(get(plan, "baseQual"), "plan.baseQual")
    whole_(get(holder, "teamSize"), field + ".teamSize", 1)
    roster = get(holder, "roster")
    list_(roster, field + ".roster")
    for at, inspector in enumerate(roster):
        name = "%s.roster[%d]" % (field, at)
        object_(inspector, name)
        code_(get(inspector, "id"), name + ".id")
        list_(get(inspector, "quals"), name + ".quals")
        for place, qual in enumerate(inspector["quals"]):
            text_(qual, "%s.quals[%d]" % (name, place))
        whole_(get(inspector, "cap"), name + ".cap", 0)
        if not absent(get(inspector, "load0")):
            whole_(inspector["load0"], name + ".load0", 0)
        if not absent(get(inspector, "recuse")):
            list_(inspector["recuse"], name + ".recuse")
            for place, value in enumerate(inspector["recuse"]):
                text_(value, "%s.recuse[%d]" % (name, place))
        unit = get(inspector, "unit")
        if get(plan, "avoidSameUnit") is True or not absent(unit):
            text_(unit, name + ".unit")
    distinct_([inspector["id"] for inspector in roster], field + ".roster[%d].id")


# ---- The ledger (2.11, section 3) -------------------------------------------------------------------------------------

KNOWN = "frame_frozen plan_frozen commit witness reveal result cancel replace infeasible resume close".split()


def entry_hash(entry, field):
    return H(canonical({name: entry[name] for name in ("seq", "time", "type", "data", "prev")}, field))


def check_chain(bundle):
    start = get(bundle, "ledgerStart")
    prev = ZEROS if absent(start) else start
    for at, entry in enumerate(bundle["ledger"]):
        field = "ledger[%d]" % at
        same(field + ".seq", at + 1, entry["seq"])
        same(field + ".prev", prev, entry["prev"])
        same(field + ".hash", entry_hash(entry, field), entry["hash"])
        prev = entry["hash"]


def is_infeasible(attempt):
    match = get(attempt, "match")
    if match is ABSENT:
        return False
    return any(not one["ok"] for one in (match if isinstance(match, list) else [match]))


def objects_kept(attempts, before, planned):
    """The attempt whose objects stand in the attempt after `before` (2.14), or ABSENT."""
    if before == 0:
        return ABSENT
    kept = get(attempts[before - 1], "objectsOf")
    return before if planned and kept is ABSENT else kept


def versions_of(bundle):
    return [] if absent(get(bundle, "plans")) else bundle["plans"]


def plan_of(bundle, number):
    """The plan in force for an attempt and its digest (2.14)."""
    plan, digest = bundle["plan"], bundle["planDigest"]
    for version in versions_of(bundle):
        if version["attempt"] <= number:
            plan, digest = version["plan"], version["planDigest"]
    return plan, digest


def seed_of_objects(bundle, attempt):
    return bundle["attempts"][attempt.get("objectsOf", attempt["attempt"]) - 1]["seed"]


def without_rosters(plan):
    rest = {name: value for name, value in plan.items() if name != "roster"}
    if not absent(get(plan, "departments")):
        rest["departments"] = [{name: value for name, value in one.items() if name != "roster"} for one in plan["departments"]]
    return rest


def check_versions(bundle):
    """Later versions of the plan differ from the first in their rosters only."""
    first = canonical(without_rosters(bundle["plan"]), "plan")
    for at, version in enumerate(versions_of(bundle)):
        field = "plans[%d]." % at
        try:
            check_plan(version["plan"])
        except Differ as differ:
            raise Differ(field + differ.field, differ.expected, differ.found)
        same(field + "plan", first, canonical(without_rosters(version["plan"]), field + "plan"))


def check_order(bundle):
    attempts = bundle["attempts"]
    before, attempt, witnesses, cancelled, closed = "start", 0, 0, False, False
    for at, entry in enumerate(bundle["ledger"]):
        kind, data, field = entry["type"], entry["data"], "ledger[%d]" % at

        def allowed(condition):
            demand(condition, field + ".type", "@order %s" % ("close" if closed else before), kind)

        def current():
            same(field + ".data.attempt", attempt, get(data, "attempt"))

        if kind not in KNOWN:
            continue
        allowed(not closed or kind == "replace")
        if kind == "frame_frozen":
            allowed(before == "start")
            before = "frame"
        elif kind == "plan_frozen":
            again = before == "result" and not cancelled and is_infeasible(attempts[attempt - 1])
            allowed(before == "frame" or again)
            if again:
                same(field + ".data.attempt", attempt + 1, get(data, "attempt"))
            before = "plan"
        elif kind == "commit":
            allowed(before == "plan" or (before == "result" and cancelled))
            kept = objects_kept(attempts, attempt, before == "plan")
            attempt += 1
            current()
            demand(attempt <= len(attempts), "attempts", "@attempts %d" % attempt, str(len(attempts)))
            same(field + ".data.objectsOf", kept, get(data, "objectsOf"))
            same("attempts[%d].objectsOf" % (attempt - 1), kept, get(attempts[attempt - 1], "objectsOf"))
            before, witnesses, cancelled = "commit", 0, False
        elif kind == "resume":
            allowed(attempt > 0)
        elif kind == "witness":
            allowed(before == "commit")
            current()
            witnesses += 1
            same(field + ".data.index", witnesses, get(data, "index"))
        elif kind == "reveal":
            allowed(before == "commit")
            current()
            same("attempts[%d].witness.length" % (attempt - 1), witnesses, len(attempts[attempt - 1]["witness"]))
            before = "reveal"
        elif kind == "result":
            allowed(before == "reveal")
            current()
            before = "result"
        elif kind == "infeasible":
            allowed(before in ("reveal", "result"))
            current()
        elif kind == "cancel":
            allowed(attempt > 0 and not cancelled)
            current()
            cancelled = True
        else:
            allowed(before == "result" and not cancelled)
            current()
            if kind == "close":
                closed = True
    demand(before == "result", "ledger", "@ends", before)
    demand(len(attempts) == attempt, "attempts", "@attempts %d" % attempt, str(len(attempts)))


def attempt_of(bundle, data, field):
    number = get(data, "attempt")
    demand(is_whole(number) and 1 <= number <= len(bundle["attempts"]), field, "@attempt", number)
    return bundle["attempts"][number - 1]


def check_ledger_data(bundle):
    draw_id, versions, frozen = get(bundle["plan"], "drawId"), versions_of(bundle), 0
    for at, entry in enumerate(bundle["ledger"]):
        kind, data, field = entry["type"], entry["data"], "ledger[%d].data." % at
        if kind in ("commit", "witness", "reveal", "result", "cancel", "replace", "close"):
            attempt = attempt_of(bundle, data, field + "attempt")
        if kind in ("frame_frozen", "plan_frozen", "commit"):
            same(field + "drawId", draw_id, get(data, "drawId"))
        if kind == "frame_frozen":
            same(field + "frame", bundle["frameDigest"], get(data, "frame"))
        elif kind == "plan_frozen":
            if frozen == 0:
                same(field + "plan", bundle["planDigest"], get(data, "plan"))
            else:
                there = frozen <= len(versions)
                same(field + "plan", versions[frozen - 1]["planDigest"] if there else ABSENT, get(data, "plan"))
                same(field + "attempt", versions[frozen - 1]["attempt"] if there else ABSENT, get(data, "attempt"))
            frozen += 1
        elif kind == "commit":
            same(field + "commit", attempt["commit"], get(data, "commit"))
        elif kind == "witness":
            text_(get(data, "method"), field + "method")
            index = get(data, "index")
            there = is_whole(index) and 1 <= index <= len(attempt["witness"])
            same(field + "value", attempt["witness"][index - 1] if there else ABSENT, get(data, "value"))
        elif kind == "reveal":
            same(field + "machine", attempt["machine"], get(data, "machine"))
            same(field + "seed", attempt["seed"], get(data, "seed"))
    demand(len(versions) == max(0, frozen - 1), "plans", "@versions %d" % max(0, frozen - 1), str(len(versions)))


def check_cancel(bundle):
    for at, entry in enumerate(bundle["ledger"]):
        if entry["type"] != "cancel":
            continue
        data, field = entry["data"], "ledger[%d].data." % at
        reason, approvers = get(data, "reason"), get(data, "approvedBy")
        demand(isinstance(reason, str) and reason.strip() != "", field + "reason", "@reason", reason)
        list_(approvers, field + "approvedBy")
        for place, name in enumerate(approvers):
            demand(isinstance(name, str) and name.strip() != "", "%sapprovedBy[%d]" % (field, place), "@text", name)
        demand(len(set(approvers)) >= 2, field + "approvedBy", "@approvers", approvers)


def check_agreed(data, field, needed):
    """The reason and the two who approved; earlier records of substitutions name nobody."""
    reason = get(data, "reason")
    demand(isinstance(reason, str) and reason.strip() != "", field + "reason", "@reason", reason)
    if not needed and "approvedBy" not in data:
        return
    approvers = get(data, "approvedBy")
    list_(approvers, field + "approvedBy")
    for place, name in enumerate(approvers):
        demand(isinstance(name, str) and name.strip() != "", "%sapprovedBy[%d]" % (field, place), "@text", name)
    demand(len(set(approvers)) >= 2, field + "approvedBy", "@approvers", approvers)


def is_absence(entry):
    return entry["type"] == "replace" and "object" in entry["data"]


def check_absences(bundle):
    """An inspector in the place of another (replace with `object`): who they may be, and who agreed."""
    for at, entry in enumerate(bundle["ledger"]):
        if not is_absence(entry):
            continue
        data, field = entry["data"], "ledger[%d].data." % at
        plan, _ = plan_of(bundle, attempt_of(bundle, data, field + "attempt")["attempt"])
        ids = {inspector["id"] for _, roster, _ in departments_of(plan) for inspector in roster}
        code_(get(data, "object"), field + "object")
        for name in ("out", "in"):
            value = get(data, name)
            demand(isinstance(value, str) and value in ids, field + name, "@inspector", value)
        demand(data["in"] != data["out"], field + "in", "@another", data["in"])
        unavailable = get(data, "unavailable")
        list_(unavailable, field + "unavailable")
        for place, value in enumerate(unavailable):
            demand(isinstance(value, str) and value in ids, "%sunavailable[%d]" % (field, place), "@inspector", value)
        text_(get(data, "rule"), field + "rule")
        check_agreed(data, field, True)


def rights(plan, roster, row):
    """elig(o) as ascending places of the roster, and those with the qualification that is asked, or None (2.13)."""
    wanted = {item["category"]: item["qual"] for item in plan.get("specialty") or []}
    avoid = plan.get("avoidSameUnit") is True
    elig = []
    for i, inspector in enumerate(roster):
        if plan["baseQual"] not in inspector["quals"] or row["id"] in (inspector.get("recuse") or []):
            continue
        if not (avoid and inspector.get("unit") == row["unit"]):
            elig.append(i)
    if row["category"] not in wanted:
        return elig, None
    return elig, [i for i in elig if wanted[row["category"]] in roster[i]["quals"]]


def draw_least(stream, roster, candidates, given):
    """One of the least loaded of the candidates, or None, which takes no word."""
    if not candidates:
        return None
    load = lambda i: (roster[i].get("load0") or 0) + given[i]
    least = min(load(i) for i in candidates)
    chosen = [i for i in candidates if load(i) == least]
    return chosen[stream.below(len(chosen))]


class AfterDraw:
    """The teams of one attempt as they change after the draw (2.14); places are of the roster."""

    def __init__(self, bundle, attempt, frame):
        self.plan, _ = plan_of(bundle, attempt["attempt"])
        self.seed, self.frame = attempt["seed"], frame
        self.departments = departments_of(self.plan)
        self.where = {row["id"]: (row["stratum"], row["index"]) for row in attempt["drawn"]}
        self.left = set()
        match = get(attempt, "match")
        matches = match if isinstance(match, list) else [match]
        self.teams = []
        for one in matches[: len(self.departments)]:
            ids = [row["id"] for row in attempt["drawn"]]
            self.teams.append(dict(zip(ids, map(list, one["teams"]))) if isinstance(one, dict) and one["ok"] else None)

    def given(self, roster, teams, leaving):
        count = {}
        for object_id, team in teams.items():
            if object_id != leaving:
                for inspector in team:
                    count[inspector] = count.get(inspector, 0) + 1
        return [count.get(inspector["id"], 0) for inspector in roster]

    def enter(self, data, field, where):
        out, into = data["out"], data["in"]
        row = self.frame.row(*where)
        self.where[into] = where
        stream = open_stream(self.seed, "sub/" + into)
        found = []
        for (department, roster, team_size), teams in zip(self.departments, self.teams):
            if teams is None:
                continue
            elig, spec = rights(self.plan, roster, row)
            places = {inspector["id"]: i for i, inspector in enumerate(roster)}
            former = [] if out is None else teams.get(out, [])
            may = former and all(places.get(name) in elig for name in former)
            may = may and (spec is None or any(places[name] in spec for name in former))
            team = list(former) if may else self.new_team(roster, team_size, elig, spec, self.given(roster, teams, out), stream)
            teams.pop(out, None)
            teams[into] = team or []
            one = {"inherited": bool(may), "team": teams[into]}
            found.append(one if department is None else dict(one, department=department))
            demand(team is not None or "teams" not in data, field + "in", "@no-team", into)
        if out is None or "teams" in data:
            same(field + "teams", canonical(found, field), canonical(data["teams"], field) if "teams" in data else ABSENT)

    def new_team(self, roster, team_size, elig, spec, given, stream):
        team = []
        for place in range(team_size):
            allowed = elig if place > 0 or spec is None else spec
            one = draw_least(stream, roster, [i for i in allowed if i not in team and given[i] < roster[i]["cap"]], given)
            if one is None:
                return None
            team.append(one)
        return [roster[i]["id"] for i in sorted(team)]

    def replace(self, data, field):
        object_id, out = data["object"], data["out"]
        for (_, roster, _), teams in zip(self.departments, self.teams):
            if teams is None or out not in teams.get(object_id, []):
                continue
            elig, spec = rights(self.plan, roster, self.frame.row(*self.where[object_id]))
            staying = [i for i, inspector in enumerate(roster) if inspector["id"] in teams[object_id] and inspector["id"] != out]
            allowed = elig if spec is None or any(i in spec for i in staying) else spec
            given = self.given(roster, teams, None)
            away = set(data["unavailable"]) | {out} | {name for at, name in self.left if at == object_id}
            candidates = [i for i in allowed if roster[i]["id"] not in away and i not in staying and given[i] < roster[i]["cap"]]
            one = draw_least(open_stream(self.seed, "sub/%s/%s" % (object_id, out)), roster, candidates, given)
            same(field + "in", ABSENT if one is None else roster[one]["id"], data["in"])
            teams[object_id] = [roster[i]["id"] for i in sorted(staying + [one])]
            same(field + "team", canonical(teams[object_id], field), canonical(get(data, "team"), field) if "team" in data else ABSENT)
            self.left.add((object_id, out))
            return
        raise Differ(field + "out", "@member", show(out))


# ---- The result of an attempt -----------------------------------------------------------------------------------------


def named(group, names):
    return {name: group[name] for name in names}


def named_match(match):
    if isinstance(match, list):
        return [dict(named_match(one), department=one["department"]) for one in match]
    if match["ok"]:
        return {"ok": True, "teams": match["teams"]}
    names = ("object", "inspectors", "objects", "capacity", "needAtLeast")
    return {"ok": False, "certificate": named(match["certificate"], names)}


def result_digests(attempt, field):
    whole = named(attempt, ("counts", "drawn", "reserves"))
    alone = {
        "counts": [named(count, ("stratum", "N", "n")) for count in attempt["counts"]],
        "drawn": [named(row, ("stratum", "n", "index", "id")) for row in attempt["drawn"]],
        "reserves": [named(row, ("stratum", "n", "index", "id")) for row in attempt["reserves"]],
    }
    if "match" in attempt:
        whole["match"] = attempt["match"]
        alone["match"] = named_match(attempt["match"])
    return [H(canonical(whole, field)), H(canonical(alone, field))]


def departments_of(plan):
    if not absent(get(plan, "departments")):
        return [(department["code"], department["roster"], department["teamSize"]) for department in plan["departments"]]
    return [] if absent(get(plan, "roster")) else [(None, plan["roster"], plan["teamSize"])]


def check_match_outline(plan, attempt, field):
    match, departments = get(attempt, "match"), departments_of(plan)
    if not departments:
        demand(match is ABSENT, field + ".match", "@absent", match)
    elif departments[0][0] is None:
        demand(isinstance(match, dict), field + ".match", "@object", match)
    else:
        demand(isinstance(match, list), field + ".match", "@list", match)
        same(field + ".match.length", len(departments), len(match))
        for at, (department, _, _) in enumerate(departments):
            same("%s.match[%d].department" % (field, at), department, match[at]["department"])


def compare_match(expected, found, field):
    if isinstance(expected, list):
        for at, one in enumerate(expected):
            compare_match(one, found[at], "%s[%d]" % (field, at))
        return
    same(field + ".ok", expected["ok"], found["ok"])
    if expected["ok"]:
        same(field + ".teams.length", len(expected["teams"]), len(found["teams"]))
        for at, team in enumerate(expected["teams"]):
            same("%s.teams[%d]" % (field, at), " ".join(team), " ".join(found["teams"][at]))
        return
    mine, theirs = expected["certificate"], found["certificate"]
    for name in ("object", "capacity", "needAtLeast"):
        same("%s.certificate.%s" % (field, name), mine[name], theirs[name])
    for name in ("inspectors", "objects"):
        same("%s.certificate.%s" % (field, name), " ".join(map(str, mine[name])), " ".join(map(str, theirs[name])))


def compare_rows(expected, found, field):
    for at, row in enumerate(expected):
        for name in ("stratum", "n", "index"):
            same("%s[%d].%s" % (field, at, name), row[name], found[at][name])


# ---- All steps in their order -----------------------------------------------------------------------------------------


def read_bundle(data):
    start = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
    start = start.lstrip(b" \n\r\t")
    if not start:
        raise Unreadable("empty")
    if not start.startswith(b"{"):
        raise Unreadable("not-a-bundle")
    bundle = read_json(data)
    form = get(bundle, "format")
    if form == "ssj-draw-bundle/1":
        return bundle
    if isinstance(form, str) and re.fullmatch(r"ssj-draw-bundle/[0-9.]+", form):
        raise Unreadable("newer", form)
    raise Unreadable("not-a-bundle")


def verify(data, head="", number="", frame=None):
    """Checks the bytes of a bundle; answers the report that verify.html answers for the same file."""
    try:
        bundle = read_bundle(data)
        if frame is not None:
            try:
                frame = frame.decode("utf-8")
            except UnicodeDecodeError:
                raise Unreadable("not-utf8")
            if not isinstance(get(bundle, "frameText"), str):
                bundle["frameText"] = frame
        return Check(bundle, head, number).run()
    except Unreadable as error:
        return {"version": VERSION, "fatal": {"code": error.code, "detail": error.detail}, "steps": []}


class Check:
    def __init__(self, bundle, head, number):
        self.bundle, self.head, self.number = bundle, head, number
        self.steps, self.recomputed = [], []
        self.frame, self.shaped, self.planned = None, False, False
        self.entered, self.unknown_id, self.rows_agree = {}, False, True

    def step(self, name, attempt, work):
        """One step: `work` answers a value to show, raises what differs, or raises Skip."""
        step = {"id": name, "attempt": attempt, "state": "pass", "field": "", "expected": "", "found": "", "value": ""}
        try:
            answer = work()
            step["value"] = "" if answer is None else str(answer)
        except Skip as reason:
            step["state"], step["value"] = "skip", str(reason)
        except Differ as differ:
            step["state"] = "fail"
            step["field"], step["expected"], step["found"] = differ.field, differ.expected, differ.found
        self.steps.append(step)
        return step["state"] == "pass"

    def need_shape(self):
        if not self.shaped:
            raise Skip("shape")

    def run(self):
        bundle = self.bundle
        self.step("format", 0, lambda: bundle["format"])
        self.shaped = self.step("shape", 0, lambda: check_shape(bundle))
        self.planned = self.step("plan-rules", 0, self.plan_rules)
        self.step("plan-digest", 0, self.plan_digest)
        self.check_frame()
        if self.shaped:
            for attempt in bundle["attempts"]:
                self.check_attempt(attempt)
        self.check_ledger()
        self.check_paper()
        return self.report()

    def plan_rules(self):
        self.need_shape()
        check_plan(self.bundle["plan"])
        check_versions(self.bundle)
        return self.bundle["plan"]["drawId"]

    def plan_digest(self):
        self.need_shape()
        found = H(canonical(self.bundle["plan"], "plan"))
        same("planDigest", found, self.bundle["planDigest"])
        for at, version in enumerate(versions_of(self.bundle)):
            digest = H(canonical(version["plan"], "plans[%d].plan" % at))
            same("plans[%d].planDigest" % at, digest, version["planDigest"])
        return found

    def check_frame(self):
        bundle = self.bundle
        there = isinstance(get(bundle, "frameText"), str)
        self.no_frame = "plan" if there else "no-frame"
        if self.shaped and there and self.planned:
            self.frame = Frame(bundle["frameText"], bundle["plan"]["strata"])
            if not self.frame.known:
                self.no_frame = "frame"

        def digest():
            self.need_shape()
            if not there:
                raise Skip("no-frame")
            found = H(bundle["frameText"])
            same("frameDigest", found, bundle["frameDigest"])
            return found

        def part(kind):
            self.need_shape()
            frame = self.frame
            if frame is None:
                raise Skip(self.no_frame)
            if kind != "form" and not frame.known:
                raise Skip("frame")
            if frame.differs[kind] is not None:
                raise frame.differs[kind]
            if kind != "classes":
                return frame.rows
            codes = [stratum["code"] for stratum in bundle["plan"]["strata"]]
            return " · ".join("%s %d" % (code, len(frame.pools[code])) for code in codes)

        self.step("frame-digest", 0, digest)
        for kind in ("form", "order", "classes"):
            self.step("frame-" + kind, 0, lambda: part(kind))
        if self.frame is not None and not self.frame.known:
            self.frame = None

    def check_attempt(self, attempt):
        bundle, number = self.bundle, attempt["attempt"]
        frame_digest, (plan, plan_digest) = bundle["frameDigest"], plan_of(bundle, number)
        field = "attempts[%d]" % (number - 1)
        again = {"commit": "", "seed": "", "counts": None, "drawn": None, "reserves": None}
        self.recomputed.append(again)
        draw_id = plan.get("drawId") if isinstance(plan.get("drawId"), str) else ""
        self.rows = None

        def need_plan():
            if not self.planned:
                raise Skip("plan")

        def commit():
            again["commit"] = commitment(draw_id, number, frame_digest, plan_digest, attempt["machine"])
            same(field + ".commit", again["commit"], attempt["commit"])
            return again["commit"]

        def witness():
            for at, value in enumerate(attempt["witness"]):
                demand(re.fullmatch(r"[0-9]{6,64}", value), "%s.witness[%d]" % (field, at), "@digits", value)
            need_plan()
            if not self.cancelled_before_reveal(number):
                count = len(attempt["witness"])
                demand(count >= plan["witnesses"], field + ".witness", "@witnesses %d" % plan["witnesses"], str(count))
            return " · ".join(attempt["witness"])

        def seed():
            again["seed"] = seed_of(
                draw_id, number, frame_digest, plan_digest, attempt["commit"], attempt["machine"], attempt["witness"]
            )
            same(field + ".seed", again["seed"], attempt["seed"])
            return again["seed"]

        def counts():
            need_plan()
            return self.check_counts(attempt, field, again)

        self.step("commit", number, commit)
        self.step("witness", number, witness)
        self.step("seed", number, seed)
        counted = self.step("counts", number, counts)
        usable = again["counts"] is not None and (self.frame is not None or counted)

        def from_counts(work):
            need_plan()
            if not usable:
                raise Skip("counts")
            return work(attempt, field, again)

        drawn = self.step("drawn", number, lambda: from_counts(self.check_drawn))
        reserves = self.step("reserves", number, lambda: from_counts(self.check_reserves))
        self.rows_agree = self.rows_agree and counted and drawn and reserves
        self.step("ids", number, lambda: from_counts(self.check_ids))
        self.step("match", number, lambda: from_counts(self.check_match))
        self.step("result", number, lambda: self.check_result(attempt, field))

    def cancelled_before_reveal(self, number):
        for entry in self.bundle["ledger"]:
            if entry["type"] in ("cancel", "reveal"):
                value = get(entry["data"], "attempt")
                if type(value) is int and value == number:
                    return entry["type"] == "cancel"
        return False

    def check_counts(self, attempt, field, again):
        plan, counts = self.bundle["plan"], attempt["counts"]
        strata = plan["strata"]
        same(field + ".counts.length", len(strata), len(counts))
        for h, stratum in enumerate(strata):
            same("%s.counts[%d].stratum" % (field, h), stratum["code"], counts[h]["stratum"])
        if self.frame is None:
            sizes = [count["N"] for count in counts]
        else:
            sizes = [len(self.frame.pools[stratum["code"]]) for stratum in strata]
        for h, size in enumerate(sizes):
            demand(size <= 4294967296, "%s.counts[%d].N" % (field, h), "@pool-size", size)
        numbers = counts_per_class(plan, sizes)
        again["counts"] = [{"stratum": strata[h]["code"], "N": sizes[h], "n": numbers[h]} for h in range(len(strata))]
        for h, count in enumerate(again["counts"]):
            same("%s.counts[%d].N" % (field, h), count["N"], counts[h]["N"])
            same("%s.counts[%d].n" % (field, h), count["n"], counts[h]["n"])
        return " · ".join("%(stratum)s %(n)d/%(N)d" % count for count in again["counts"])

    def pick(self, attempt, again, reserve):
        out = []
        for count in again["counts"]:
            stream = open_stream(seed_of_objects(self.bundle, attempt), "object/" + count["stratum"])
            out.append(sample(stream, count["N"], min(count["N"], count["n"] + reserve)))
        return out

    def check_drawn(self, attempt, field, again):
        same(field + ".drawn.length", sum(count["n"] for count in again["counts"]), len(attempt["drawn"]))
        again["drawn"] = []
        rows = []
        for count, picks in zip(again["counts"], self.pick(attempt, again, 0)):
            for k, index in enumerate(picks):
                again["drawn"].append({"stratum": count["stratum"], "n": k + 1, "index": index})
                if self.frame is not None:
                    rows.append(self.frame.row(count["stratum"], index))
        self.rows = rows
        compare_rows(again["drawn"], attempt["drawn"], field + ".drawn")
        return len(attempt["drawn"])

    def check_reserves(self, attempt, field, again):
        reserve = self.bundle["plan"]["reserve"]
        total = sum(min(count["N"] - count["n"], reserve) for count in again["counts"])
        same(field + ".reserves.length", total, len(attempt["reserves"]))
        again["reserves"] = []
        for count, picks in zip(again["counts"], self.pick(attempt, again, reserve)):
            for k in range(count["n"], len(picks)):
                again["reserves"].append({"stratum": count["stratum"], "n": k + 1, "index": picks[k]})
        compare_rows(again["reserves"], attempt["reserves"], field + ".reserves")
        return len(attempt["reserves"])

    def check_ids(self, attempt, field, again):
        if self.frame is None:
            raise Skip(self.no_frame)
        if again["drawn"] is None or again["reserves"] is None:
            raise Skip("counts")
        for part in ("drawn", "reserves"):
            for row in again[part]:
                row["id"] = self.frame.row(row["stratum"], row["index"])["id"]
        for part in ("drawn", "reserves"):
            for at, row in enumerate(again[part]):
                same("%s.%s[%d].id" % (field, part, at), row["id"], attempt[part][at]["id"])
        return len(again["drawn"]) + len(again["reserves"])

    def check_match(self, attempt, field, again):
        plan, _ = plan_of(self.bundle, attempt["attempt"])
        check_match_outline(plan, attempt, field)
        departments = departments_of(plan)
        if not departments:
            return "@no-inspectors"
        if self.frame is None:
            raise Skip(self.no_frame)
        if again["drawn"] is None:
            raise Skip("counts")
        answers = []
        for department, roster, team_size in departments:
            label = "match" if department is None else "match/" + department
            answer = match_roster(plan, roster, team_size, self.rows, attempt["seed"], label)
            answers.append(answer if department is None else dict(answer, department=department))
        again["match"] = answers[0] if departments[0][0] is None else answers
        compare_match(again["match"], attempt["match"], field + ".match")
        return " · ".join(str(len(answer["teams"])) if answer["ok"] else "@infeasible" for answer in answers)

    def check_result(self, attempt, field):
        for at, entry in enumerate(self.bundle["ledger"]):
            number = get(entry["data"], "attempt")
            if entry["type"] == "result" and type(number) is int and number == attempt["attempt"]:
                found = get(entry["data"], "digest")
                digests = result_digests(attempt, field)
                if found not in digests:
                    same("ledger[%d].data.digest" % at, digests[0], found)
                return found
        raise Differ("ledger", "@result-entry %d" % attempt["attempt"], "@absent")

    def check_ledger(self):
        bundle = self.bundle

        def shaped(work, value):
            def run():
                self.need_shape()
                work(bundle)
                return value()

            return run

        def head(bundle):
            same("ledgerHead", bundle["ledger"][-1]["hash"], bundle["ledgerHead"])

        count = lambda kind: sum(1 for entry in bundle["ledger"] if entry["type"] == kind)
        self.step("ledger-chain", 0, shaped(check_chain, lambda: len(bundle["ledger"])))
        self.step("ledger-head", 0, shaped(head, lambda: bundle["ledgerHead"]))
        self.step("ledger-order", 0, shaped(check_order, lambda: len(bundle["attempts"])))
        self.step("ledger-data", 0, shaped(check_ledger_data, lambda: None))
        self.step("ledger-rows", 0, self.check_rows)
        self.step("cancel", 0, shaped(check_cancel, lambda: count("cancel")))
        replaced = lambda: sum(1 for entry in bundle["ledger"] if entry["type"] == "replace" and not is_absence(entry))

        def replace(bundle):
            if not self.planned:
                raise Skip("plan")
            self.entered = {}
            if replaced() > 0:
                self.check_entries()

        entered = self.step("replace", 0, shaped(replace, replaced)) or self.unknown_id
        absent_ones = self.planned and any(is_absence(entry) for entry in bundle["ledger"])
        named_all = not absent_ones or self.step("absence", 0, lambda: check_absences(bundle))
        if self.planned and departments_of(bundle["plan"]) and (absent_ones or replaced() > 0):
            self.step("teams-after", 0, lambda: self.check_teams_after(entered and named_all and self.rows_agree))

    def check_entries(self):
        """Substitutes and additional objects in ledger order: each the next of its class (2.14)."""
        bundle = self.bundle
        if not self.rows_agree:
            raise Skip("counts")
        reasons = get(bundle["plan"], "replaceReasons")
        now = [{row["id"]: row["stratum"] for row in attempt["drawn"]} for attempt in bundle["attempts"]]
        orders, came, added = {}, {}, {}
        for at, entry in enumerate(bundle["ledger"]):
            if entry["type"] != "replace" or is_absence(entry):
                continue
            data, field = entry["data"], "ledger[%d].data." % at
            attempt = attempt_of(bundle, data, field + "attempt")
            which = attempt["attempt"] - 1
            out, into = get(data, "out"), get(data, "in")
            if out is None:
                stratum = get(data, "stratum")
                known = [count for count in attempt["counts"] if count["stratum"] == stratum]
                demand(known, field + "stratum", "@stratum", stratum)
            else:
                demand(isinstance(out, str) and out in now[which], field + "out", "@out", out)
                stratum = now[which][out]
            count = [one for one in self.recomputed[which]["counts"] if one["stratum"] == stratum][0]
            key = (which, stratum)
            if key not in orders:
                furthest = min(count["N"], count["n"] + len(attempt["reserves"]) + len(bundle["ledger"]))
                stream = open_stream(seed_of_objects(bundle, attempt), "object/" + stratum)
                orders[key], came[key], added[key] = sample(stream, count["N"], furthest), 0, 0
            place = count["n"] + came[key]
            if out is None:
                demand(place < count["N"], field + "in", "@nothing-left", into)
                added[key] += 1
            else:
                reserves = bundle["plan"]["reserve"] + added[key]
                demand(place < min(count["N"], count["n"] + reserves), field + "in", "@no-reserve", into)
            came[key] += 1
            index = orders[key][place]
            listed = [row["id"] for row in attempt["reserves"] if row["stratum"] == stratum and row["n"] == place + 1]
            if self.frame is not None:
                same(field + "in", self.frame.row(stratum, index)["id"], into)
            elif listed:
                same(field + "in", listed[0], into)
            else:
                code_(into, field + "in")
                self.unknown_id = True
            for name, value in (("stratum", stratum), ("n", place + 1), ("index", index)):
                if out is None or name in data:
                    same(field + name, value, get(data, name))
            text_(get(data, "rule"), field + "rule")
            check_agreed(data, field, out is None)
            if out is not None and not absent(reasons):
                demand(data["reason"] in reasons, field + "reason", "@listed-reason", data["reason"])
            now[which].pop(out, None)
            now[which][into] = stratum
            self.entered[at] = (stratum, index)
        if self.unknown_id:
            raise Skip(self.no_frame)

    def check_teams_after(self, sure):
        """The teams of all who came in, drawn again from their streams (2.9, 2.14)."""
        bundle = self.bundle
        if self.frame is None:
            raise Skip(self.no_frame)
        if not sure:
            raise Skip("entries")
        standing = [AfterDraw(bundle, attempt, self.frame) for attempt in bundle["attempts"]]
        for at, entry in enumerate(bundle["ledger"]):
            if entry["type"] != "replace":
                continue
            data, field = entry["data"], "ledger[%d].data." % at
            draw = standing[attempt_of(bundle, data, field + "attempt")["attempt"] - 1]
            if is_absence(entry):
                draw.replace(data, field)
            else:
                draw.enter(data, field, self.entered[at])

    def check_rows(self):
        self.need_shape()
        for at, entry in enumerate(self.bundle["ledger"]):
            if entry["type"] == "frame_frozen":
                found, field = get(entry["data"], "rows"), "ledger[%d].data.rows" % at
                if self.frame is not None:
                    same(field, self.frame.rows, found)
                else:
                    for attempt in self.bundle["attempts"]:
                        same(field, sum(count["N"] for count in attempt["counts"]), found)
                return found
        raise Differ("ledger", "@frame-entry", "@absent")

    def check_paper(self):
        bundle, plain = self.bundle, lambda text: unicodedata.normalize("NFKC", text)

        def head():
            self.need_shape()
            wanted = re.sub(r"[\s-]", "", plain(self.head)).lower()
            demand(re.fullmatch(r"[0-9a-f]{16,64}", wanted), "HEAD", "@head-form", self.head)
            for at, entry in enumerate(bundle["ledger"]):
                if entry["hash"].startswith(wanted):
                    return "#%d %s" % (at + 1, entry["type"])
            start = get(bundle, "ledgerStart")
            if not absent(start) and start.startswith(wanted):
                return "#0 ledgerStart"
            raise Differ("ledger", wanted, bundle["ledgerHead"][:16])

        def number():
            self.need_shape()
            same("plan.drawId", plain(self.number).strip(), get(bundle["plan"], "drawId"))
            return bundle["plan"]["drawId"]

        if self.head:
            self.step("paper-head", 0, head)
        if self.number:
            self.step("paper-number", 0, number)

    def report(self):
        bundle, steps = self.bundle, self.steps
        count = lambda state: sum(1 for step in steps if step["state"] == state)
        words = lambda value: value if isinstance(value, str) else ""
        plan = bundle.get("plan") if isinstance(bundle.get("plan"), dict) else {}
        draw_id = words(plan.get("drawId"))
        return {
            "version": VERSION,
            "fatal": None,
            "kind": "sealed" if isinstance(get(bundle, "frameText"), str) else "public",
            "drawId": draw_id,
            "title": words(plan.get("title")),
            "rehearsal": draw_id.startswith("TEST-"),
            "verdict": "fail" if count("fail") else "part" if count("skip") else "pass",
            "passed": count("pass"),
            "failed": count("fail"),
            "skipped": count("skip"),
            "steps": steps,
            "frameDigest": words(bundle.get("frameDigest")),
            "planDigest": words(bundle.get("planDigest")),
            "attempts": [named(each, ("attempt", "commit", "witness")) for each in bundle["attempts"]] if self.shaped else [],
            "ledger": [named(each, ("seq", "time", "type", "hash")) for each in bundle["ledger"]] if self.shaped else [],
            "recomputed": self.recomputed,
        }


# ---- Known answers (section 4) ----------------------------------------------------------------------------------------


def self_test():
    """Whether this program computes as the protocol's known answers say; asked before anything else is said."""
    vector = Arc4(H("abc"))
    seed = "4c5ad2413814bc83c019fffaa8d2faa641092e723beb6d56af8b58ce1b5bb404"
    commit = commitment("HZ-2024-Q2-007", 1, H("frame"), H("plan"), H("machine"))
    witness = ["20371594", "880412", "5519370264"]
    return (
        H("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        and [vector.u32(), vector.u32(), vector.u32()] == [1558305656, 2896147108, 2682128568]
        and commit == "e35c4d310f58079ede9166845c7582c5dfa20d8fa1ed17be7b34cedbe2e8ab13"
        and seed_of("HZ-2024-Q2-007", 1, H("frame"), H("plan"), commit, H("machine"), witness) == seed
        and sample(open_stream(seed, "object/B"), 10, 10) == [4, 8, 7, 5, 0, 6, 3, 2, 9, 1]
    )


# ---- The command ------------------------------------------------------------------------------------------------------

STAGES = {"frame": "frame_frozen", "plan": "plan_frozen"}
MARKS = {"pass": "✔", "fail": "✘", "skip": "○"}


def say(texts, code, detail, language):
    return texts[code][language].replace("{}", detail)


def rendered(text, language):
    """The sentence of a value that begins with @; any other value as it stands."""
    if not text.startswith("@"):
        return text
    code, _, detail = text[1:].partition(" ")
    if code == "order":
        detail = TEXTS["types"].get(STAGES.get(detail, detail), (detail, detail))[language]
    return say(TEXTS["rules"], code, detail, language)


def fatal_text(code, detail, language):
    return say(TEXTS["fatal"], code, detail, language)


def value_text(step, language):
    """The value of a step, numbers with what they count."""
    if step["id"] == "witness":
        return step["value"]
    unit = TEXTS["units"].get(step["id"], ("{}", "{}"))[language]
    parts = step["value"].split(" · ")
    return " · ".join(unit.replace("{}", part) if part.isdigit() else rendered(part, language) for part in parts)


def print_report(report, language):
    word = lambda chinese, english: (chinese, english)[language]
    if report["fatal"]:
        print(fatal_text(report["fatal"]["code"], report["fatal"]["detail"], language))
        return
    print("%s  %s" % (report["drawId"], report["title"]))
    if report["rehearsal"]:
        print(word("演练，不是正式抽取", "A rehearsal, not a formal draw"))
    attempt = 0
    for step in report["steps"]:
        if step["attempt"] != attempt and step["attempt"] > 0:
            print(word("第 %d 次抽取", "Attempt %d") % step["attempt"])
        attempt = step["attempt"]
        line = "%s%s %s" % ("  " if attempt else "", MARKS[step["state"]], TEXTS["steps"][step["id"]][language])
        if step["state"] == "skip":
            line += word("：未核对（%s）", ": not checked (%s)") % TEXTS["skips"][step["value"]][language]
        elif step["value"]:
            line += word("：", ": ") + value_text(step, language)
        print(line)
        if step["state"] == "fail":
            print("      %s %s" % (word("字段", "field"), step["field"]))
            print("      %s %s" % (word("应为", "expected"), rendered(step["expected"], language)))
            print("      %s %s" % (word("实为", "found"), rendered(step["found"], language)))
    print(word("账本（与见证单上印的前 16 位对照）", "The ledger (compare the first 16 digits with the witness slip)"))
    for entry in report["ledger"]:
        kind = TEXTS["types"].get(entry["type"], (entry["type"],) * 2)[language]
        print("  %3d  %s  %s  %s" % (entry["seq"], entry["hash"][:16], entry["time"], kind))
    count = {"fail": report["failed"], "part": report["skipped"], "pass": 0}[report["verdict"]]
    verdict = say(TEXTS["verdicts"], report["verdict"], str(count), language)
    print(word("结论：", "Conclusion: ") + verdict)


def exit_code(report):
    return 2 if report["fatal"] else {"pass": 0, "fail": 1, "part": 3}[report["verdict"]]


def read_file(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise Unreadable("cannot-open", "%s: %s" % (path, error.strerror))


def read_frame(bundle_path, frame_path, data):
    """The frame file that was named, or the one that the bundle names and that lies beside it; else None."""
    if frame_path:
        return read_file(frame_path)
    name = re.search(rb'"frameFile"\s*:\s*"([^"\\/]+)"', data)
    beside = os.path.join(os.path.dirname(os.path.abspath(bundle_path)), name.group(1).decode("utf-8", "replace")) if name else ""
    return read_file(beside) if beside and os.path.isfile(beside) else None


def batch(path):
    stream = sys.stdin.buffer if path == "-" else open(path, "rb")
    with stream:
        for line in stream:
            print(json.dumps(verify(line), ensure_ascii=False))
    return 0


def options(arguments):
    given = {"files": [], "--number": "", "--frame": "", "--batch": "", "--english": False, "--json": False}
    waiting = None
    for argument in arguments:
        if waiting:
            given[waiting], waiting = argument, None
        elif argument in ("--number", "--frame", "--batch"):
            waiting = argument
        elif argument in ("--english", "--json"):
            given[argument] = True
        elif argument.startswith("--"):
            return None
        else:
            given["files"].append(argument)
    right = not given["files"] if given["--batch"] else 1 <= len(given["files"]) <= 2
    return given if right and waiting is None else None


def main(arguments):
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    given = options(arguments)
    if given is None:
        print(__doc__.strip())
        return 2
    language = 1 if given["--english"] else 0
    if not self_test():
        print(fatal_text("self-test", "", language))
        return 2
    if given["--batch"]:
        return batch(given["--batch"])
    path, head = (given["files"] + [""])[:2]
    try:
        data = read_file(path)
        report = verify(data, head, given["--number"], read_frame(path, given["--frame"], data))
    except Unreadable as error:
        report = {"version": VERSION, "fatal": {"code": error.code, "detail": error.detail}, "steps": []}
    if given["--json"]:
        print(json.dumps(report, ensure_ascii=False))
    else:
        print_report(report, language)
    return exit_code(report)


if __name__ == "__main__":
    if sys.version_info < (3, 8):
        sys.exit("需要 Python 3.8 或更新版本。 Python 3.8 or newer is needed.")
    sys.exit(main(sys.argv[1:]))
