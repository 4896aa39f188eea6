import pytest

import state_by_macro


def test_own_error():
    with pytest.raises(state_by_macro.Error) as caught:
        state_by_macro.refuse("no")
    assert caught.value.args == ("no",)


def test_swap():
    first = object()
    state_by_macro.swap(first)
    assert state_by_macro.swap(None) is first
    assert state_by_macro.swap(None) is None
