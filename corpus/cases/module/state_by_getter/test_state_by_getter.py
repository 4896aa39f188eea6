import pytest

import state_by_getter


def test_counts():
    before = state_by_getter.asked()
    state_by_getter.add("a")
    state_by_getter.add("b")
    state_by_getter.add("a")
    names = state_by_getter.names()
    assert names["a"] >= 2 and names["b"] >= 1
    assert state_by_getter.asked() == before + 3


def test_copies():
    state_by_getter.names().clear()
    state_by_getter.add("c")
    assert "c" in state_by_getter.names()


def test_error():
    with pytest.raises(TypeError):
        state_by_getter.add([])
