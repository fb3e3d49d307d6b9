"""The known answers of what is inside the seal: one story of a pair, and the small formats beside it."""

import inside
import wire
from mnemonic import Mnemonic
from reader import Reader
from reading import need, same
from seal import H, exchange_key, pad, public_key, sign, verify


def check(file):
    """Works everything out anew and compares. Returns what the negative checks want to break."""
    space, meta = file["space"].hex("id"), file["space"].hex("meta")
    founder, invited = (inside.person(meta, role, space) for role in (b"founder", b"invited"))
    same(founder, file["space"].hex("founder_person"), "person id of the founder")
    same(invited, file["space"].hex("invited_person"), "person id of the invited")
    invite, code = check_invite(file["invite"], space), check_code(file["recovery"])

    devices = [file["devices"].hex(at) for at in range(len(file["devices"]))]
    seeds = {public_key(seed): seed for seed in [*devices, invite.relay_seed, code.relay_seed]}
    secrets = {H(exchange_key(secret))[:16]: secret for secret in (invite.wrap_secret, code.wrap_secret)}
    reader = Reader(space, meta, founder, secrets, seeds)
    for row in file["log"]:
        row["what"]  # for whoever reads the file
        reader.read(row)
    same([public_key(seed) for seed in devices], reader.came, "devices in the order in which they came in")

    for row in file["envelopes"]:
        check_envelope(row, reader)
    check_doors(reader, invite, code, founder, invited)
    for row in file["links"]:
        check_link(row, file["invite"].hex("seed"), reader)
    check_nearby(file["nearby"])
    for row in file["changes"]:
        check_change(row)
    check_voucher(file["voucher"], reader)
    check_box(file, code)
    check_safety(file["safety"])
    return reader, code


def check_invite(row, space):
    invite = inside.Invite.of(row.hex("seed"), space)
    found = (invite.id, invite.relay, invite.voucher, invite.wrap)
    same(found, tuple(map(row.hex, ("id", "relay", "voucher", "wrap"))), "what an invite's seed makes")
    return invite


def check_code(row):
    code = inside.Recovery.of(row.hex("seed"))
    found = (code.sign, code.relay, code.wrap, code.locator)
    same(found, tuple(map(row.hex, ("sign", "relay", "wrap", "locator"))), "what a recovery code's seed makes")
    same(inside.write_code(row.hex("seed")), row["text"], "recovery code")
    typed = row["text"].lower().replace("-", " \t·").replace("0", "o").replace("1", "l")
    for text in (row["text"], typed, typed.replace("l", "I")):
        same(inside.read_code(text), row.hex("seed"), "seed of a recovery code")
    return code


def check_envelope(row, reader):
    data = row.hex("envelope")
    envelope = wire.envelope(data)
    same((envelope.space, envelope.epoch), (reader.space, row["epoch"]), "space and epoch of an envelope")
    need(envelope.author in reader.members_in[envelope.epoch], "the author is a member in that epoch")
    newest = reader.entries[envelope.ctl_seq - 1]
    same(envelope.ctl_hash, newest.hash[:16], "control head of an envelope")
    text = inside.open_envelope(envelope, reader.keys[envelope.epoch])
    same(text, row.hex("text"), "text of an envelope")
    same((len(pad(text)), len(data)), (row["padded_bytes"], row["padded_bytes"] + 226), "sizes of an envelope")

    head = (envelope.epoch, envelope.ctl_seq, envelope.ctl_hash, envelope.dev_seq, envelope.author)
    again = (envelope.kind, envelope.space, envelope.msg_id, *head, envelope.sealed)
    same(wire.write_envelope(reader.seeds[envelope.author], *again), data, "envelope, written anew")


def check_doors(reader, invite, code, founder, invited):
    """The invite and the recovery keys stand in the policy and in the roster."""
    row = reader.policy["invites"][invite.id]
    found = (row["pk"], row["relay"], row["wrap"], row["person"])
    same(found, (invite.voucher, invite.relay, invite.wrap, invited), "invite in the policy")
    same(reader.roster.keys[invite.relay][:2], (wire.JOINER, 0), "joiner key in the roster, spent")
    row = reader.policy["recovery"][founder]
    same((row["sign"], row["wrap"]), (code.sign, code.wrap), "recovery keys in the policy")
    same(reader.roster.keys[code.relay], (wire.RECOVERY,), "recovery key in the roster")


def check_link(row, invite_seed, reader):
    link = inside.read_link(row["text"])
    same((link["kind"], link["relay"], link["head"]), (row["kind"], row["relay"], row.hex("head")), "link")
    same((link["space"], link["meta"], link["seed"]), (reader.space, reader.meta, row.hex("seed")), "link")
    need(link["kind"] != inside.PARTNER or link["seed"] == invite_seed, "the invite's seed is in the partner's link")
    need(link["head"] in [entry.hash[:16] for entry in reader.entries], "the head of a link is in the log")
    same(inside.write_link(link), row["text"], "link, written anew")
    broken = "\n ".join(row["text"][at : at + 40] for at in range(0, len(row["text"]), 40))
    same(inside.read_link(broken), link, "link with line breaks in it")


def check_nearby(row):
    """Two people in one room: each entry is what the other one shows, and the second one stands on the first."""
    space, meta, invite = row.hex("space"), row.hex("meta"), inside.Invite.of(row.hex("seed"), row.hex("space"))
    link = inside.read_link(row["link"])
    found = (link["kind"], link["relay"], link["space"], link["meta"], link["seed"], link["head"], link["founding"])
    wanted = (inside.NEARBY, row["relay"], space, meta, row.hex("seed"), bytes(16), row.hex("founding"))
    same(found, wanted, "link from the same room")
    same(inside.write_link(link), row["link"], "link from the same room, written anew")
    same(inside.read_answer(row["answer"]), row.hex("join"), "answer")
    same(inside.write_answer(row.hex("join")), row["answer"], "answer, written anew")

    founding, join = wire.control(row.hex("founding")), wire.control(row.hex("join"))
    roster = wire.Roster()
    for entry in (founding, join):
        same(entry.space, space, "space of an entry from the room")
        roster.follow(entry)
        need("group_info" in inside.open_body(entry, meta), "a body with a group info")
    same(join.prev, founding.hash, "what a join from the room stands on")
    same(join.author, invite.relay, "who signs a join from the room")
    same(len(roster.members()), 2, "members after the join")


def check_change(row):
    read = inside.read_change(row.hex("text"))
    parts = []
    for part in row["parts"]:
        changes = part["changes"]
        parts.append({"document": part.hex("document"), "changes": [changes.hex(at) for at in range(len(changes))]})
    wanted = {"parts": parts}
    if row["read"] is not None:
        wanted["read"] = {"seq": row["read"]["seq"], "chain": row["read"].hex("chain")}
    same(read, wanted, "text of a change")


def check_voucher(row, reader):
    by, leaf, person, device, signature = map(row.hex, ("by", "leaf", "person", "device", "signature"))
    text = inside.voucher_text(reader.space, leaf, person, device)
    verify(by, text, signature, "voucher")
    same(sign(reader.seeds[by], text), signature, "voucher, signed anew")
    credential = reader.credentials[leaf]
    voucher = {"sibling": {"by": by, "sig": signature}}
    same(credential, {"v": 1, "person": person, "device": device, "voucher": voucher}, "credential with this voucher")


def check_box(file, code):
    row = file["recovery"]["box"]
    box = inside.open_box(code, row.hex("sealed"))
    wanted = {"space": row.hex("space"), "person": row.hex("person"), "meta": row.hex("meta"), "relay": row["relay"]}
    same(box, wanted, "recovery box")
    space = file["space"]
    same((box["space"], box["meta"]), (space.hex("id"), space.hex("meta")), "space and K_meta of the box")


def check_safety(row):
    code, words = row.hex("code"), Mnemonic("english").wordlist
    same(len(code), 32, "size of a safety code")
    same(f"turnabout://safety#{code.hex()}", row["text"], "safety code as a QR")
    same([words[at] for at in inside.safety_places(code)], list(row["words"]), "safety code as words")
