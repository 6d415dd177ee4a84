"""Computes indicators I1 to I21 from the file of a workspace with plain loops, to be compared with what the product says.

Reads from standard input {"database", "holidays", "today", "scopes": [{from, to, department, riskClass, targeted}]} and
writes for each scope {code: {reading: [numerator, denominator, value]}}.
"""

import csv
import datetime
import json
import sqlite3
import sys

PROBLEMS = {"2", "3", "4", "6", "7", "8b"}
INSPECTING = {"civil-servant", "qualified-staff", "daily-staff"}
FILTERS = {
    "I1": "dr", "I2": "drt", "I3": "drt", "I4": "drt", "I5": "drt", "I6": "drt", "I7": "dt", "I8": "dt", "I9": "dt",
    "I10": "drt", "I11": "drt", "I12": "drt", "I13": "drt", "I14": "drt", "I15": "dr", "I16": "drt", "I17": "d", "I18": "dr",
    "I19": "", "I20": "", "I21": "",
}


def day(text):
    return datetime.date.fromisoformat(text)


def month_end(year, month):
    first = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (first - datetime.timedelta(days=1)).isoformat()


class Calendar:
    """Working days by the published holidays; other years go by the week."""

    def __init__(self, path):
        self.off, self.on = set(), set()
        with open(path, encoding="utf-8") as file:
            for row in csv.DictReader(file):
                (self.off if row["type"] == "holiday" else self.on).add(row["date"])
        self.known = {}

    def works(self, date):
        text = date.isoformat()
        return text in self.on or (text not in self.off and date.weekday() < 5)

    def after(self, text, count):
        if (text, count) not in self.known:
            date, left = day(text), count
            while left > 0:
                date += datetime.timedelta(days=1)
                left -= self.works(date)
            self.known[text, count] = date.isoformat()
        return self.known[text, count]


class Year:
    """All tables that indicators speak of, as lists of rows."""

    def __init__(self, path):
        connection = sqlite3.connect(path)
        connection.row_factory = sqlite3.Row

        def rows(table):
            return [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY rowid")]

        self.profile = json.loads(connection.execute("SELECT body FROM profile").fetchone()[0])
        self.bureau = connection.execute("SELECT name FROM bureau").fetchone()[0]
        self.since = connection.execute("SELECT min(at) FROM audit_entry").fetchone()[0][:10]
        self.objects = {row["id"]: row for row in rows("inspection_object")}
        self.tasks = {row["id"]: row for row in rows("task") if row["state"] != "void"}
        for task in self.tasks.values():
            task["draft"] = json.loads(task["draft"])
        for name in ("draw", "outside_check", "follow_up", "referral", "inspector", "report", "annual_plan", "plan_line"):
            setattr(self, name, rows(name))
        unordered = ("task_item", "result_item", "platform_entry", "plan_edition", "draw_attempt", "inspector_certificate", "object_label")
        for name in unordered:
            setattr(self, name, [dict(row) for row in connection.execute(f"SELECT * FROM {name}")])
        self.labels = {row["name"]: row["group_name"] for row in rows("label")}
        self.groups = [row[0] for row in connection.execute("SELECT name FROM label_group WHERE mandatory = 1")]
        self.items = {row["id"]: row for row in rows("inspection_item")}
        self.versions = [row for row in rows("item_version") if row["state"] == "published"]
        self.published = {row["task_id"]: row["confirmed_on"] for row in rows("disclosure") if row["confirmed_on"]}
        assignments = {row["id"]: row for row in rows("assignment")}
        self.sheets = []
        for result in rows("inspection_result"):
            assignment = assignments[result["assignment_id"]]
            if assignment["voided_at"] is None and assignment["task_id"] in self.tasks:
                self.sheets.append({**assignment, "assignment_method": assignment["method"], **result})
        self.ledger = {}
        for row in self.follow_up:
            self.ledger.setdefault(row["assignment_id"], []).append(row)
        self.entries = {}
        for row in self.result_item:
            self.entries.setdefault(row["assignment_id"], []).append(row)
        self.of_task = {}
        for row in self.task_item:
            self.of_task.setdefault(row["task_id"], []).append(row["item_id"])
        self.entered = {(row["kind"], row["subject_id"]) for row in self.platform_entry if row["number"]}

    def risk(self, object_id):
        found = self.objects.get(object_id)
        return found["risk_class"] if found else "unclassified"

    def departments(self, task):
        named = [part["name"] for part in task["draft"].get("departments", [])]
        return named or [task["subject"] or self.bureau]

    def version(self, on):
        begun = [one for one in self.versions if (one["valid_from"] or "") <= on]
        return max(begun, key=lambda one: (one["valid_from"] or "", one["number"]))["id"] if begun else None

    def listed(self, on):
        version = self.version(on)
        return {
            item["code"]
            for item in self.items.values()
            if item["version_id"] == version and (item["valid_from"] or "") <= on <= (item["valid_to"] or "9999")
        }

    def checked_items(self, sheet):
        entries = self.entries.get(sheet["assignment_id"])
        if entries is None:
            return self.of_task.get(sheet["task_id"], [])
        return [entry["item_id"] for entry in entries if entry["checked"]]


def is_problem(sheet):
    if sheet["not_carried_out"]:
        return False
    return bool(PROBLEMS & {sheet["outcome"], *json.loads(sheet["more_outcomes"])})


class Figures:
    """The figures of one scope."""

    def __init__(self, year, calendar, today, scope, code):
        allowed = FILTERS[code]
        self.year, self.calendar, self.today = year, calendar, today
        self.start, self.end = scope["from"], scope["to"]
        self.department = scope["department"] if "d" in allowed else None
        self.risk = scope["riskClass"] if "r" in allowed else None
        self.targeted = scope["targeted"] if "t" in allowed else None
        self.last = min(self.end, today)
        self.tasks = {key: task for key, task in year.tasks.items() if self.fits(task)}
        self.sheets = [
            sheet
            for sheet in year.sheets
            if sheet["task_id"] in self.tasks and (self.risk is None or year.risk(sheet["object_id"]) == self.risk)
        ]
        self.visits = [sheet for sheet in self.sheets if self.within(sheet["ended_on"])]
        self.done = [sheet for sheet in self.visits if not sheet["not_carried_out"]]
        self.found = [sheet for sheet in self.visits if is_problem(sheet)]
        self.outside = [
            check
            for check in year.outside_check
            if check["voided_at"] is None
            and self.within(check["ended_on"])
            and self.department in (None, check["department"])
            and self.risk in (None, year.risk(check["object_id"]))
        ]
        self.standing = [
            one
            for one in year.objects.values()
            if one["standing"] == "in-use"
            and one["state"] in year.profile["drawableStates"]
            and self.risk in (None, one["risk_class"])
        ]

    def within(self, text):
        return self.start <= text <= self.end

    def passed(self, text):
        """Whether a last day lies in the period and before today."""
        return self.within(text) and text < self.today

    def fits(self, task):
        if self.targeted is not None and task["draft"]["targeted"] != self.targeted:
            return False
        return self.department is None or self.department in self.year.departments(task)

    def parts(self, sheet):
        return len(self.tasks[sheet["task_id"]]["draft"].get("departments", []))

    def method(self, sheet):
        draft = self.year.tasks[sheet["task_id"]]["draft"]
        return sheet["method"] or sheet["assignment_method"] or draft["method"]

    def drawn(self):
        closed = {
            draw["task_id"]
            for draw in self.year.draw
            if draw["state"] == "CLOSED" and not draw["number"].startswith("TEST-") and self.within(draw["started_at"][:10])
        }
        return [task for key, task in self.tasks.items() if key in closed]

    def i1(self):
        return {
            "all-checks": (len(self.visits), len(self.visits) + len(self.outside)),
            "registry": (len(self.visits), len(self.standing)),
        }

    def i2(self):
        seen = {sheet["object_id"] for sheet in self.done}
        kinds = {key: self.year.objects[key]["kind"] for key in seen}
        enterprises = [one for one in self.standing if one["kind"] == "enterprise"]
        return {
            "objects": (len(seen), len(self.standing)),
            "enterprises": (sum(kind == "enterprise" for kind in kinds.values()), len(enterprises)),
        }

    def i3(self):
        joint = [sheet for sheet in self.visits if self.parts(sheet) >= 2]
        return {
            "visits": (len(joint), len(self.visits)),
            "tasks": (len({sheet["task_id"] for sheet in joint}), len({sheet["task_id"] for sheet in self.visits})),
        }

    def i4(self):
        limit = self.year.profile["disclosureWorkingDays"]
        due = [
            (sheet, self.calendar.after(sheet["ended_on"], limit))
            for sheet in self.sheets
            if sheet["no_disclosure_reason"] is None
        ]
        due = [(sheet, last) for sheet, last in due if self.passed(last)]
        kept = [sheet for sheet, last in due if self.year.published.get(sheet["task_id"], "9999") <= last]
        return {"in-time": (len(kept), len(due))}

    def i5(self):
        open_ones = [sheet for sheet in self.visits if sheet["no_disclosure_reason"] is None]
        told = [sheet for sheet in open_ones if sheet["task_id"] in self.year.published]
        return {"published": (len(told), len(open_ones))}

    def ledger(self, sheet):
        return self.year.ledger.get(sheet["assignment_id"], [])

    def i6(self):
        def handled(sheet, well):
            return bool(self.ledger(sheet)) and all(well(row) for row in self.ledger(sheet))

        def closed(row):
            return row["state"] == "closed"

        def in_term(row):
            return closed(row) or (row["due"] is not None and row["due"] >= self.last)

        due = [row for sheet in self.sheets for row in self.ledger(sheet) if row["due"] and self.passed(row["due"])]
        in_time = [row for row in due if row["closed_on"] and row["closed_on"] <= row["due"]]
        return {
            "handled": (sum(handled(sheet, in_term) for sheet in self.found), len(self.found)),
            "closed": (sum(handled(sheet, closed) for sheet in self.found), len(self.found)),
            "in-time": (len(in_time), len(due)),
        }

    def i7(self):
        joint = [task for task in self.drawn() if len(task["draft"].get("departments", [])) >= 2]

        def layered(draft):
            return bool(draft["range"]["riskClasses"]) or sum(one["mode"] != "none" for one in draft["strata"]) >= 2

        def ratios(draft):
            rules = [json.dumps({k: v for k, v in one.items() if k != "code"}, sort_keys=True) for one in draft["strata"]]
            return len(set(rules)) >= 2

        return {
            "strata": (sum(layered(task["draft"]) for task in joint), len(joint)),
            "ratios": (sum(ratios(task["draft"]) for task in joint), len(joint)),
        }

    def lines(self):
        plans = {plan["id"]: plan for plan in self.year.annual_plan}
        for line in self.year.plan_line:
            plan = plans[line["plan_id"]]
            if line["cancelled_in"] is not None or plan["state"] in ("draft", "consulting", "approving"):
                continue
            if not self.within(line["date_to"] or f"{plan['year']}-12-31"):
                continue
            if self.targeted is not None and line["targeted"] != self.targeted:
                continue
            if self.department not in (None, line["lead_department"], *json.loads(line["departments"])):
                continue
            yield line

    def i8(self):
        due = list(self.lines())
        keys = {line["id"] for line in due}
        told = [
            sheet
            for sheet in self.year.sheets
            if self.year.tasks[sheet["task_id"]]["plan_line_id"] in keys and sheet["task_id"] in self.year.published
        ]
        finished = 0
        for line in due:
            own = [key for key, task in self.year.tasks.items() if task["plan_line_id"] == line["id"]]
            finished += bool(own) and all(key in self.year.published for key in own)
        return {
            "visits": (len(told), sum(line["target"] or 0 for line in due)),
            "lines": (finished, len(due)),
        }

    def i9(self):
        return {"target": (sum(line["target"] or 0 for line in self.lines()), None)}

    def i10(self):
        told = [sheet for sheet in self.visits if sheet["task_id"] in self.year.published]

        def finished(sheet):
            rows = self.ledger(sheet)
            return not is_problem(sheet) or (bool(rows) and all(row["state"] == "closed" for row in rows))

        return {"finished": (sum(map(finished, told)), len(told))}

    def i11(self):
        return {"visits": (len(self.found), len(self.done))}

    def i12(self):
        listed = self.year.listed(self.last)
        used = {self.year.items[item]["code"] for sheet in self.done for item in self.year.checked_items(sheet)}
        return {"items": (len(listed & used), len(listed))}

    def i13(self):
        sites = [sheet for sheet in self.done if self.method(sheet) == "site"]
        return {"site": (sum(bool(sheet["mobile"] or sheet["scanned_at"]) for sheet in sites), len(sites))}

    def i14(self):
        return {"saved": (sum(max(0, self.parts(sheet) - 1) for sheet in self.done), None)}

    def i15(self):
        first = f"{self.end[:4]}-01-01"
        times = {}
        contacts = [
            sheet["object_id"]
            for sheet in self.sheets
            if not sheet["not_carried_out"] and first <= sheet["ended_on"] <= self.end
        ]
        contacts += [
            check["object_id"]
            for check in self.year.outside_check
            if check["object_id"] is not None
            and check["voided_at"] is None
            and not check["ordered_above"]
            and first <= check["ended_on"] <= self.end
            and self.department in (None, check["department"])
            and self.risk in (None, self.year.risk(check["object_id"]))
        ]
        for key in contacts:
            times[key] = times.get(key, 0) + 1
        often = {key: count for key, count in times.items() if count > 1}
        usual = self.year.profile["indicatorRule"]["yearlyCap"]
        return {
            "repeated": (len(often), None),
            "low-risk": (sum(self.year.risk(key) == "A" for key in often), None),
            "cap": (sum(count > (self.year.objects[key]["yearly_cap"] or usual) for key, count in often.items()), None),
        }

    def i16(self):
        drawn = base = 0
        rest, any_draw = 1.0, False
        results = {(one["draw_id"], one["attempt"]): one["result"] for one in self.year.draw_attempt}
        for draw in self.year.draw:
            if draw["state"] != "CLOSED" or draw["number"].startswith("TEST-") or not self.within(draw["started_at"][:10]):
                continue
            task = self.tasks.get(draw["task_id"])
            result = results.get((draw["id"], draw["attempt"]))
            if task is None or task["draft"].get("objects") == "named" or result is None:
                continue
            counts = [one for one in json.loads(result)["counts"] if self.risk in (None, one["stratum"])]
            quota, size = sum(one["n"] for one in counts), sum(one["N"] for one in counts)
            drawn, base = drawn + quota, base + size
            if size > 0:
                rest, any_draw = rest * (1 - quota / size), True
        return {"at-least-once": (drawn, base, 1 - rest if any_draw else None)}

    def i17(self):
        approved = {row["plan_id"]: row["approved_at"][:10] for row in self.year.plan_edition if row["version"] == 1}
        groups = {
            "plan": [
                ("plan", plan["id"])
                for plan in self.year.annual_plan
                if self.within(approved.get(plan["id"], "")) and self.department in (None, plan["department"])
            ],
            "task": [("task", task["id"]) for task in self.drawn()],
            "result": [("result", sheet["assignment_id"]) for sheet in self.visits],
        }
        groups["all"] = groups["plan"] + groups["task"] + groups["result"]
        return {name: (sum(key in self.year.entered for key in keys), len(keys)) for name, keys in groups.items()}

    def i18(self):
        def strange(items, on):
            codes = [self.year.items[item]["code"] if item in self.year.items else None for item in items]
            return any(code not in self.year.listed(on) for code in codes)

        drawn = sum(strange(self.year.checked_items(sheet), sheet["checked_on"]) for sheet in self.done)
        outside = sum(strange([one["id"] for one in json.loads(check["items"])], check["checked_on"]) for check in self.outside)
        return {"checks": (drawn + outside, None)}

    def i19(self):
        def in_time(row):
            if row["sent_at"] is None:
                return False
            if len(row["send_due"]) == 10:
                return row["sent_at"][:10] <= row["send_due"]
            instants = [datetime.datetime.fromisoformat(row[name]) for name in ("sent_at", "send_due")]
            return instants[0] <= instants[1]

        shown = [row for row in self.year.referral if not row["restricted"]]
        due = [row for row in shown if row["send_due"] and self.passed(row["send_due"][:10])]
        sent = [row for row in shown if row["sent_at"] and self.within(row["sent_at"][:10])]
        return {
            "in-time": (sum(map(in_time, due)), len(due)),
            "reply": (sum(row["replied_on"] is not None for row in sent), len(sent)),
        }

    def i20(self):
        groups = {}
        for row in self.year.object_label:
            groups.setdefault(row["object_id"], set()).add(self.year.labels[row["label"]])
        objects = self.standing if self.year.groups else []
        full = [one for one in objects if set(self.year.groups) <= groups.get(one["id"], set())]
        other = set()
        for row in self.year.inspector_certificate:
            if row["enforcement"] and (row["valid_from"] or "") <= self.last <= (row["valid_until"] or "9999-12-31"):
                other.add(row["inspector_id"])
        people = [one for one in self.year.inspector if one["status"] == "on-duty" and one["staff_kind"] in INSPECTING]
        certified = [
            one
            for one in people
            if (one["certificate"] and one["certificate_until"] and one["certificate_until"] >= self.last) or one["id"] in other
        ]
        return {"labels": (len(full), len(objects)), "certificates": (len(certified), len(people))}

    def i21(self):
        due = {}
        for year in range(int(self.start[:4]), int(self.end[:4]) + 1):
            for rule in self.year.profile["reportRule"]["reports"]:
                if rule["kind"] != "monthly":
                    due[rule["kind"], f"{year}-01-01"] = f"{year}-{rule['due']}"
                    continue
                for month in range(rule["fromMonth"], 13):
                    before = f"{year}-{month - 1:02}-01" if month > 1 else f"{year - 1}-12-01"
                    due["monthly", before] = month_end(year, month)
        due = {key: last for key, last in due.items() if self.passed(last) and last >= self.year.since}
        kept = count = 0
        for (kind, start), last in due.items():
            sent = [one["sent_on"] for one in self.year.report if (one["kind"], one["period_from"]) == (kind, start) and one["sent_on"]]
            count += 1
            kept += bool(sent) and min(sent) <= last
        for one in self.year.report:
            if one["due"] and self.passed(one["due"]) and (one["kind"], one["period_from"]) not in due:
                count += 1
                kept += bool(one["sent_on"]) and one["sent_on"] <= one["due"]
        return {"in-time": (kept, count)}


def value_of(parts):
    if len(parts) == 3:
        return list(parts)
    numerator, denominator = parts
    if denominator is None:
        return [numerator, None, numerator]
    return [numerator, denominator, numerator / denominator if denominator else None]


def main():
    asked = json.load(sys.stdin)
    year, calendar = Year(asked["database"]), Calendar(asked["holidays"])
    answers = []
    for scope in asked["scopes"]:
        answer = {}
        for code in FILTERS:
            readings = getattr(Figures(year, calendar, asked["today"], scope, code), code.lower())()
            answer[code] = {name: value_of(parts) for name, parts in readings.items()}
        answers.append(answer)
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
