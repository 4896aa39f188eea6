import pytest

import bytes_resized


def test_squeeze():
    assert bytes_resized.squeeze(b"a b  c") == b"abc"
    assert bytes_resized.squeeze(b"abc") == b"abc"
    assert bytes_resized.squeeze(b"   ") == b""
    assert bytes_resized.squeeze(b"") == b""
    with pytest.raises(ValueError):
        bytes_resized.squeeze(b"a!")


def test_doubled():
    assert bytes_resized.doubled(b"ab") == b"abab"
    assert bytes_resized.doubled(b"") == b""
