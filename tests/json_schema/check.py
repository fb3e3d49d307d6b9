"""Every answer of the story keeps the schema; altered in any way that a script would notice, none does.

    check.py SCHEMA PROGRAM RELAY
"""

import collections
import copy
import json
import sys
from pathlib import Path

import jsonschema

import story

# Commands that the story does not give, and why. Everything else has to be heard at least once.
NOT_HEARD = {
    "tour": "has a test of its own, and takes a minute",
    "topic-done": "as topic-park",
    "goal-edit": "as goal-state",
    "goal-remove": "as offer-remove",
}


class Answers:
    """Holds each answer against the definition of its command."""

    def __init__(self, schema):
        jsonschema.Draft202012Validator.check_schema(schema)
        self.definitions = schema["$defs"]
        self.validators = {
            name: jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": self.definitions})
            for name in self.definitions
            if name[0].islower()
        }
        self.count, self.altered, self.faults = collections.Counter(), 0, []

    def heard(self, words, answer):
        name = self._command(words)
        self.count[name] += 1
        error = next(self.validators[name].iter_errors(answer), None)
        if error:
            # The deepest reason says which field it is.
            reason = jsonschema.exceptions.best_match([error])
            self.faults.append(f"{name}: at {list(reason.absolute_path)}: {reason.message[:300]}")
        elif self.count[name] <= 3:
            self._alter(name, answer)

    def _command(self, words):
        """The longest beginning of what was typed that is a command."""
        for many in range(len(words), 0, -1):
            name = "-".join(words[:many])
            if name in self.validators:
                return name
        raise AssertionError(f"no definition for {' '.join(words)}")

    def _alter(self, name, answer):
        """Each field in turn is renamed, made another type, or joined by one that is unknown."""
        for path in _records(answer):
            for field in list(_at(answer, path)):
                for how in (_rename, _retype):
                    self._refuses(name, answer, path, field, how)
            self._refuses(name, answer, path, "unheard-of", _add)

    def _refuses(self, name, answer, path, field, how):
        altered = copy.deepcopy(answer)
        how(_at(altered, path), field)
        self.altered += 1
        # What a command makes has an id, and what makes nothing has none: there the field may be missing.
        optional = how is _rename and field in ("id", "file")
        if not optional and self.validators[name].is_valid(altered):
            self.faults.append(f"{name}: {how.__name__[1:]} {field} at {path} is taken for an answer")


def _records(answer, path=()):
    """The places of records, one of each list."""
    if isinstance(answer, dict):
        yield path
        for field, value in answer.items():
            yield from _records(value, (*path, field))
    elif isinstance(answer, list) and answer:
        yield from _records(answer[0], (*path, 0))


def _at(answer, path):
    for step in path:
        answer = answer[step]
    return answer


def _rename(record, field):
    record[field + "_"] = record.pop(field)


def _retype(record, field):
    record[field] = 0.5


def _add(record, field):
    record[field] = None


def main(schema, program, relay):
    answers = Answers(json.loads(Path(schema).read_text(encoding="utf-8")))
    story.tell(program, relay, answers.heard)
    missing = sorted(set(answers.validators) - set(answers.count) - set(NOT_HEARD))
    answers.faults += [f"the story never gives {name}" for name in missing]
    answers.faults += [f"{name} is given after all" for name in NOT_HEARD if answers.count[name]]
    for fault in sorted(set(answers.faults)):
        print(fault, file=sys.stderr)
    heard = f"{sum(answers.count.values())} answers of {len(answers.count)} commands"
    print(f"json_schema: {heard} keep the schema, {answers.altered} altered ones were tried, {len(answers.faults)} faults")
    return 1 if answers.faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
