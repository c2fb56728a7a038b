"""Our cheaper dataclasses are as the standard library's."""

import copy
import dataclasses
import inspect
import pickle
from dataclasses import field

import pytest

from imhcaps.record import dataclass


@dataclass(frozen=True, slots=True)
class Ours:
    """A class."""

    name: str
    size: int = 1
    parts: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False, compare=False)

    @property
    def doubled(self):
        """Twice the size."""
        return 2 * self.size


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """A class."""

    name: str
    size: int = 1
    parts: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False, compare=False)


CASES = [(("a",), {}), (("a", 2), {"hidden": "x"}), (("a",), {"parts": [1], "size": 3})]


@pytest.mark.parametrize(("given", "named"), CASES)
def test_is_made_and_shown_alike(given, named):
    ours, theirs = Ours(*given, **named), Theirs(*given, **named)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert dataclasses.astuple(ours) == dataclasses.astuple(theirs)
    assert ours.doubled == 2 * theirs.size


def test_fields_are_described_alike():
    def told(cls):
        return [(f.name, f.type, f.default, f.repr, f.compare) for f in dataclasses.fields(cls)]

    assert told(Ours) == told(Theirs)
    assert Ours.__match_args__ == Theirs.__match_args__
    assert list(inspect.signature(Ours).parameters) == list(inspect.signature(Theirs).parameters)
    assert dataclasses.is_dataclass(Ours("a"))


def test_equality_and_hash_leave_out_what_is_not_compared():
    assert Ours("a", hidden="x") == Ours("a", hidden="y")
    assert Ours("a") != Ours("b")
    assert Ours("a") != ("a", 1, [], "h")
    assert hash(Ours("a", 1, (), "x")) == hash(Ours("a", 1, (), "y"))
    with pytest.raises(TypeError):
        hash(Ours("a"))


def test_a_default_list_is_not_shared():
    one = Ours("a")
    one.parts.append(1)
    assert Ours("a").parts == []


def test_nothing_can_be_changed_or_added():
    one = Ours("a")
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'name'"):
        one.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.other = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.name
    assert not hasattr(one, "__dict__")


def test_missing_and_unknown_arguments_are_told():
    with pytest.raises(TypeError, match=r"Ours.__init__\(\) missing .* 'name'"):
        Ours()
    with pytest.raises(TypeError, match="unexpected keyword argument 'nane'"):
        Ours("a", nane=1)


def test_is_replaced_copied_and_pickled():
    one = Ours("a", 2, [3], "x")
    assert dataclasses.replace(one, name="b") == Ours("b", 2, [3], "x")
    for copied in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert copied == one
        assert copied.hidden == "x"


def test_matches_by_place():
    match Ours("a", 2):
        case Ours(name, size):
            assert (name, size) == ("a", 2)
