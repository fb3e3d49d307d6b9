"""What is inside the seal, by PROTOCOL.md: keys, bodies, credentials, policies, links, recovery codes, safety codes."""

import base64
from dataclasses import dataclass

import cbor
from reading import Bytes, Wrong, need, same
from seal import H, derive, exchange_key, hpke_open, number8, public_key, signed_text, unpad, unseal, verify

DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LINK, ANSWER, LINK_VERSION = "turnabout://join#", "turnabout://came#", 2
PARTNER, OWN_DEVICE, NEARBY = 1, 2, 3
ORIGIN_BYTES_MAX, INVITES_MAX, PEOPLE_MAX = 512, 32, {"private": 1, "pair": 2}


# Keys


def blob_key(content_key):
    return derive(content_key, b"", b"turnabout/1 blob key")


def link_key(content_key):
    return derive(content_key, b"", b"turnabout/1 link key")


def person(meta, role, space):
    return derive(meta, b"turnabout/1 person", role + space)[:16]


@dataclass
class Invite:
    """What a link's seed makes: an id, and the public halves of its keys."""

    id: bytes
    relay: bytes
    voucher: bytes
    wrap: bytes
    relay_seed: bytes
    wrap_secret: bytes

    @classmethod
    def of(cls, seed, space):
        id, relay, voucher, wrap = (
            derive(seed, b"turnabout/1 invite", name + space) for name in (b"id", b"relay", b"voucher", b"wrap")
        )
        return cls(id[:16], public_key(relay), public_key(voucher), exchange_key(wrap), relay, wrap)


@dataclass
class Recovery:
    """What a recovery code's seed makes."""

    sign: bytes
    relay: bytes
    wrap: bytes
    wrap_secret: bytes
    locator: bytes
    box_key: bytes
    relay_seed: bytes

    @classmethod
    def of(cls, seed):
        sign, relay, wrap, locator, box = (
            derive(seed, b"turnabout/1 recovery", name) for name in (b"sign", b"relay", b"wrap", b"locator", b"box")
        )
        return cls(public_key(sign), public_key(relay), exchange_key(wrap), wrap, locator[:16], box, relay)


# Envelopes and control bodies


def open_envelope(envelope, content_key):
    return unpad(unseal(blob_key(content_key), envelope.header, envelope.sealed, "envelope"))


def read_change(text):
    """The changes in an envelope, and how far its author had read."""
    read = cbor.fields(cbor.decode(text), "parts", "read", optional=("read",))
    for part in read["parts"]:
        cbor.fields(part, "document", "changes")
    if "read" in read:
        cbor.fields(read["read"], "seq", "chain")
    same(cbor.encode(read), text, "text of a change, written anew")
    return read


def open_body(entry, meta):
    text = unseal(meta, b"turnabout/1 control body" + entry.header, entry.body, "control body")
    names = ("commit", "group_info", "epoch", "link", "linked", "wraps", "leave")
    body = cbor.fields(cbor.decode(text), *names, optional=names)
    for wrap in body.get("wraps", []):
        cbor.fields(wrap, "tag", "sealed")
        same((len(wrap["tag"]), len(wrap["sealed"])), (16, 80), "sizes of a wrap")
    same(cbor.encode(body), text, "control body, written anew")
    return body


def open_link(sealed, content_key, space, linked_epoch):
    """The key of an earlier epoch, for whoever has the key of a later one."""
    same(len(sealed), 72, "size of a link of the key chain")
    return unseal(link_key(content_key), space + number8(linked_epoch), sealed, "link of the key chain")


def open_wrap(wrap, secret, space, epoch):
    same(wrap["tag"], H(exchange_key(secret))[:16], "tag of a wrap")
    return hpke_open(secret, b"turnabout/1 wrap" + space + number8(epoch), wrap["sealed"], "wrap")


# Credentials and policies


def credential(data):
    read = cbor.fields(cbor.decode(data), "v", "person", "device", "voucher")
    same(read["v"], 1, "version of a credential")
    return read


def voucher_text(space, leaf, person_id, device):
    return signed_text("voucher", space, leaf, person_id, device)


def check_voucher(space, leaf, read, policy, members):
    """Does the voucher of a newcomer's credential hold? `members` are the credentials of those who are in, by leaf key."""
    need(isinstance(read["voucher"], dict), "nobody but the founder comes in as one")
    [(kind, fields)] = read["voucher"].items()
    if kind == "invite":
        invite = policy["invites"][cbor.fields(fields, "id", "sig")["id"]]
        same(invite["person"], read["person"], "the person of an invite")
        came = [member for member in members.values() if _invite_of(member) == fields["id"]]
        need(len(came) < invite["uses"], "an invite that is used up")
        key = invite["pk"]
    elif kind == "sibling":
        key = cbor.fields(fields, "by", "sig")["by"]
        need(key in members and members[key]["person"] == read["person"], "by no sibling")
    else:
        same(kind, "recovery", "kind of voucher")
        cbor.fields(fields, "sig")
        key = policy["recovery"][read["person"]]["sign"]
    verify(key, voucher_text(space, leaf, read["person"], read["device"]), fields["sig"], f"voucher, {kind}")
    people = {member["person"] for member in members.values()}
    need(len(people | {read["person"]}) <= PEOPLE_MAX[policy["kind"]], "no room for another person")


def _invite_of(member):
    """The id of the invite by which somebody came, if it was one."""
    voucher = member["voucher"]
    return voucher["invite"]["id"] if isinstance(voucher, dict) and "invite" in voucher else None


def policy(data):
    read = cbor.fields(cbor.decode(data), "v", "kind", "invites", "recovery", "revoked")
    need(read["v"] == 1 and read["kind"] in PEOPLE_MAX, "version and kind of a policy")
    for invite in read["invites"].values():
        cbor.fields(invite, "pk", "relay", "uses", "person", "by", "wrap")
    for keys in read["recovery"].values():
        cbor.fields(keys, "sign", "wrap", "by")
    for keyed in (list(read["invites"]), list(read["recovery"]), read["revoked"]):
        same(keyed, sorted(set(keyed)), "order of a canonical policy")
    return read


def policy_may_become(before, after, author, people):
    """Without a removal: may this policy follow that one? `people` are those who are in, by their leaf key."""
    for name in ("v", "kind", "revoked"):
        same(after[name], before[name], f"{name} of the policy")
    need(len(after["invites"]) <= INVITES_MAX, "too many invites")
    for id, invite in after["invites"].items():
        mine_or_nobodys = invite["person"] == people[author] or invite["person"] not in people.values()
        new = invite["by"] == author and invite["uses"] > 0 and mine_or_nobodys
        need(before["invites"].get(id) == invite or new, "an invite that its author may not open")
    for who in {*before["recovery"], *after["recovery"]}:
        old, new = before["recovery"].get(who), after["recovery"].get(who)
        need(old == new or people[author] == who, "recovery keys of somebody else")
        need(new in (None, old) or new["by"] == author, "recovery keys that name somebody else")


def policy_without(policy_before, gone, members):
    """The one policy that a commit which removes these leaves may have. `members` as they were before it."""
    after = {**policy_before, "invites": dict(policy_before["invites"]), "recovery": dict(policy_before["recovery"])}
    staying = {key: member for key, member in members.items() if key not in gone}
    for key in sorted(gone):
        after["revoked"] = sorted({*after["revoked"], H(key)[:16]})
        came_by, who = _invite_of(members[key]), members[key]["person"]
        if came_by in after["invites"]:
            invite = after["invites"][came_by]
            after["invites"][came_by] = {**invite, "uses": invite["uses"] - 1}
        person_gone = all(member["person"] != who for member in staying.values())
        after["invites"] = {
            id: it
            for id, it in after["invites"].items()
            if it["uses"] and it["by"] != key and not (person_gone and it["person"] == who)
        }
        after["recovery"] = {
            id: it for id, it in after["recovery"].items() if it["by"] != key and not (person_gone and id == who)
        }
    return after


# Links, recovery, safety


def read_text(text, beginning):
    """What stands in a link or an answer behind its version."""
    text = "".join(text.split())
    need(text.startswith(beginning), "no link")
    data = _base64url(text[len(beginning) :])
    same(H(data[:-4])[:4], data[-4:], "check of a link")
    rest = Bytes(data[:-4])
    same(rest.number(1), LINK_VERSION, "version of a link")
    return rest


def write_text(beginning, data):
    data = bytes([LINK_VERSION]) + data
    return beginning + base64.urlsafe_b64encode(data + H(data)[:4]).decode().rstrip("=")


def read_link(text):
    rest = read_text(text, LINK)
    kind = rest.number(1)
    need(kind in (PARTNER, OWN_DEVICE, NEARBY), "a kind of link that nobody knows")
    size = rest.number(2)
    need(size <= ORIGIN_BYTES_MAX, "an address that is too long")
    link = {"kind": kind, "relay": rest.text(size), "space": rest.take(16), "meta": rest.take(32)}
    link |= {"seed": rest.take(32), "head": rest.take(16), "founding": rest.rest()}
    need(bool(link["founding"]) == (kind == NEARBY), "a first entry where one belongs, and nowhere else")
    return link


def write_link(link):
    relay = link["relay"].encode()
    data = bytes([link["kind"]]) + len(relay).to_bytes(2, "big") + relay
    data += link["space"] + link["meta"] + link["seed"] + link["head"] + link["founding"]
    return write_text(LINK, data)


def read_answer(text):
    return read_text(text, ANSWER).rest()


def write_answer(join):
    return write_text(ANSWER, join)


def read_code(text):
    """The seed of a recovery code, as a person typed it."""
    typed = "".join(text.upper().split()).translate(str.maketrans("OIL", "011", "-·"))
    need(len(typed) == 36 and set(typed) <= set(DIGITS), "36 digits are wanted")
    seed = _number(typed[:32]).to_bytes(20, "big")
    same(typed[32:], _check_digits(seed), "check of a recovery code")
    return seed


def write_code(seed):
    digits = _digits(int.from_bytes(seed, "big"), 32) + _check_digits(seed)
    return "-".join(digits[at : at + 4] for at in range(0, 36, 4))


def open_box(code, sealed):
    text = unseal(code.box_key, b"turnabout/1 recovery box", sealed, "recovery box")
    box = cbor.fields(cbor.decode(text), "space", "person", "meta", "relay")
    same(cbor.encode(box), text, "recovery box, written anew")
    return box


def safety_code(space, epoch, authenticator, leaves):
    return H(b"turnabout/1 safety code\0" + space + number8(epoch) + authenticator + b"".join(sorted(leaves)))


def safety_places(code):
    """The places of the ten words in the list."""
    first = int.from_bytes(code, "big") >> (256 - 110)
    return [first >> 11 * (9 - word) & 2047 for word in range(10)]


def _check_digits(seed):
    return _digits(int.from_bytes(H(b"turnabout/1 recovery code" + seed)[:3], "big") >> 4, 4)


def _digits(number, count):
    return "".join(DIGITS[number >> 5 * at & 31] for at in reversed(range(count)))


def _number(digits):
    number = 0
    for digit in digits:
        number = number << 5 | DIGITS.index(digit)
    return number


def _base64url(text):
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise Wrong("no base64url") from None
    same(base64.urlsafe_b64encode(data).decode().rstrip("="), text, "base64url, written anew")
    return data
