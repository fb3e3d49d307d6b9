"""Known answers, with a note of each that a check has asked for: what nobody asks for is checked by nobody."""

import json

from reading import Wrong, unhex


class Asked:
    """A value out of a file of known answers. What has parts is an `Asked` again; what has none is the value itself."""

    def __init__(self, value, path=(), asked=None):
        self.value, self.path, self.asked = value, path, set() if asked is None else asked

    def __getitem__(self, key):
        path = (*self.path, key)
        try:
            value = self.value[key]
        except (KeyError, IndexError):
            raise Wrong(f"{name(path)} is missing") from None
        if leaves(value) == [()]:
            self.asked.add(path)
        return Asked(value, path, self.asked) if isinstance(value, (dict, list)) else value

    def __iter__(self):
        return iter([self[at] for at in range(len(self.value))])

    def __len__(self):
        return len(self.value)

    def hex(self, key):
        return unhex(self[key])


def leaves(value, path=()):
    """The paths of all values that have no parts. An empty list or map counts as one."""
    if not isinstance(value, (dict, list)) or not value:
        return [path]
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    return [leaf for key, part in pairs for leaf in leaves(part, (*path, key))]


def altered(value, path, alter):
    """A copy of everything, in which one value is another."""
    copy = json.loads(json.dumps(value))
    *way, last = path
    place = copy
    for key in way:
        place = place[key]
    place[last] = alter(place[last])
    return copy


def name(path):
    return ".".join(map(str, path))
