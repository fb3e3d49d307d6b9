"""A control log, read from outside: who is in after each entry, under which policy, with which keys."""

from dataclasses import dataclass, field

import cbor
import inside
import mls
import wire
from reading import need, same
from seal import H


@dataclass
class Reader:
    """Whoever has `K_meta`; and here also the secrets of wraps, and the given content keys, which it compares."""

    space: bytes
    meta: bytes
    founder: bytes
    wrap_secrets: dict  # by the tag of the wrap
    seeds: dict  # of keys that sign entries, by public key
    roster: wire.Roster = field(default_factory=wire.Roster)
    epoch: int = 0
    policy: dict = None
    leaves: list = field(default_factory=list)  # by their place in the tree; None where one is empty
    info: mls.GroupInfo = None
    keys: dict = field(default_factory=dict)  # the content key of each epoch
    members_in: dict = field(default_factory=dict)  # leaf keys of each epoch
    came: list = field(default_factory=list)  # all leaf keys that were ever in, in their order
    credentials: dict = field(default_factory=dict)
    entries: list = field(default_factory=list)
    group_infos: list = field(default_factory=list)  # with the key that signed each
    commits: list = field(default_factory=list)  # with the key that signed each, and the group context before it

    def members(self):
        there = [leaf for leaf in self.leaves if leaf]
        return {leaf.key: inside.credential(leaf.credential) for leaf in sorted(there, key=lambda leaf: leaf.key)}

    def read(self, row):
        entry = wire.control(row.hex("entry"))
        same(entry.space, self.space, "space of an entry")
        self.rewrite(entry, row.hex("entry"))
        self.roster.follow(entry)
        body = inside.open_body(entry, self.meta)
        if "commit" in body:
            self.commit(entry, body)
        elif "group_info" in body:
            self.found(entry, body)
        else:
            same(entry.kind, wire.NOTE, "kind of an entry without a commit")
        same(self.roster.members(), list(self.members()), "member keys of the roster and of the tree")
        self.entries.append(entry)
        self.compare(row, entry, body)

    def rewrite(self, entry, data):
        """The same bytes again, where the secret key of the author is known."""
        if entry.author in self.seeds:
            fields = (entry.msg_id, entry.prev, entry.author, entry.adds, entry.removes, entry.body)
            again = wire.write_control(self.seeds[entry.author], entry.kind, entry.space, *fields)
            same(again, data, "control entry, written anew")

    def found(self, entry, body):
        need(not self.entries, "only a space's first entry has no commit and a group info")
        info = mls.group_info(body["group_info"])
        same(
            (info.group, info.epoch, info.signer), (self.space, 1, 0), "group, epoch and signer of the first group info"
        )
        need(info.leaves is not None and len(info.leaves) == 1, "one leaf at first")
        same(info.leaves[0].key, entry.author, "leaf of the founder")
        founder = inside.credential(info.leaves[0].credential)
        same((founder["voucher"], founder["person"]), ("founder", self.founder), "credential of the founder")
        self.leaves = info.leaves
        self.step(info, body)

    def commit(self, entry, body):
        commit, info = mls.commit(body["commit"]), mls.group_info(body["group_info"])
        same((commit.group, commit.epoch), (self.space, self.epoch), "group and epoch of a commit")
        before = self.members()
        newcomer = commit.sender is None
        index = self.free_place(commit.removes) if newcomer else commit.sender
        key = commit.leaf.key if newcomer else self.leaves[index].key
        commit.check(key, self.info.context)
        self.commits.append((body["commit"], key, self.info.context))
        same(
            commit.transcript(mls.interim(self.info.transcript, self.info.confirmation)), info.transcript, "transcript"
        )
        same(
            (info.signer, info.confirmation),
            (index, commit.confirmation),
            "signer and confirmation tag of a group info",
        )
        policy = inside.policy(info.policy)
        if newcomer:
            self.comes_in(entry, commit, policy, before)
        else:
            self.by_member(entry, commit, policy, before)
        self.leaves = [None if at in commit.removes else leaf for at, leaf in enumerate(self.leaves)]
        self.leaves[index : index + 1] = [commit.leaf]
        self.step(info, body)

    def comes_in(self, entry, commit, policy, before):
        need(commit.external and commit.policy is None, "a commit from outside leaves the policy alone")
        same(policy, self.policy, "the policy after a commit from outside")
        need(H(commit.leaf.key)[:16] not in policy["revoked"], "a leaf that was removed")
        newcomer = inside.credential(commit.leaf.credential)
        if commit.leaf.key in before:
            self.comes_in_again(entry, commit, before[commit.leaf.key], newcomer)
            return
        need(entry.kind == wire.JOIN and not commit.removes, "a join removes nobody")
        inside.check_voucher(self.space, commit.leaf.key, newcomer, policy, before)

    def comes_in_again(self, entry, commit, old, new):
        same((entry.kind, entry.author), (wire.COMMIT, commit.leaf.key), "kind and author of a resync")
        same([self.leaves[at].key for at in commit.removes], [commit.leaf.key], "who goes by a resync")
        same(new, old, "credential after a resync")

    def by_member(self, entry, commit, policy, before):
        old = self.leaves[commit.sender]
        need(entry.kind == wire.COMMIT and not commit.external, "a member's commit comes from within")
        same(
            (commit.leaf.key, commit.leaf.credential), (old.key, old.credential), "key and credential of a renewed leaf"
        )
        same(old.key, entry.author, "author of a commit")
        same(policy, inside.policy(commit.policy) if commit.policy else self.policy, "the policy of a commit")
        if commit.removes:
            gone = [self.leaves[at].key for at in commit.removes]
            same(policy, inside.policy_without(self.policy, gone, before), "the policy after a removal")
        else:
            people = {key: member["person"] for key, member in before.items()}
            inside.policy_may_become(self.policy, policy, entry.author, people)

    def step(self, info, body):
        same(info.epoch, self.epoch + 1, "epoch of a group info")
        need(len(info.external_key) == 32, "an external key has 32 bytes")
        self.info, self.epoch, self.policy = info, info.epoch, inside.policy(info.policy)
        info.check(self.leaves[info.signer].key)
        self.group_infos.append((body["group_info"], self.leaves[info.signer].key))
        self.leaves[info.signer].check(self.space, info.signer)
        self.members_in[self.epoch] = list(self.members())
        self.credentials |= self.members()
        self.came = list(dict.fromkeys([*self.came, self.leaves[info.signer].key]))

    def free_place(self, removes):
        free = (at for at, leaf in enumerate(self.leaves) if leaf is None or at in removes)
        return next(free, len(self.leaves))

    def compare(self, row, entry, body):
        same(entry.hash, row.hex("entry_hash"), "hash of an entry")
        same(self.epoch, row["epoch_after"], "epoch after an entry")
        same(cbor.encode(self.policy), row.hex("policy_after"), "policy after an entry")
        members = [(key, member["person"], member["device"]) for key, member in self.members().items()]
        listed = [(member.hex("leaf"), member.hex("person"), member.hex("device")) for member in row["members_after"]]
        same(members, listed, "members after an entry")
        key = row.hex("content_key_after")
        same(self.keys.setdefault(self.epoch, key), key, "content key of an epoch")
        safety = inside.safety_code(self.space, self.epoch, row.hex("authenticator_after"), self.members())
        same(safety, row.hex("safety_code_after"), "safety code of an epoch")
        self.compare_keys(body)

    def compare_keys(self, body):
        epoch = body.get("epoch", self.epoch)
        if "link" in body:
            linked = body.get("linked", epoch - 1)
            found = inside.open_link(body["link"], self.keys[epoch], self.space, linked)
            same(found, self.keys[linked], "key of a linked epoch")
        for wrap in body.get("wraps", []):
            found = inside.open_wrap(wrap, self.wrap_secrets[wrap["tag"]], self.space, epoch)
            same(found, self.keys[epoch], "key in a wrap")
        if "commit" in body:
            tags = {H(keys["wrap"])[:16] for keys in self.policy["recovery"].values()}
            need(tags <= {wrap["tag"] for wrap in body.get("wraps", [])}, "a recovery key without its wrap")
