import pytest

import other_platforms


def test_copied():
    assert other_platforms.copied([1, 2, 3, 4]) == 4
    with pytest.raises(TypeError):
        other_platforms.copied(7)


def test_limit():
    assert other_platforms.limit() == 1 << 20


def test_this_platform_only():
    assert other_platforms.WHOLE == 1
    assert not hasattr(other_platforms, "HALF")
    assert not hasattr(other_platforms, "drive")
