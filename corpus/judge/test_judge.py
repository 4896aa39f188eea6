import unittest

import judge
import pytest


class Sequences(unittest.TestCase):
    def test_total(self):
        self.assertEqual(judge.total([1, 2, 3]), 6)

    def test_total_of_unsuitable_items(self):
        with self.assertRaises(TypeError):
            judge.total([1, "two"])

    def test_squares(self):
        self.assertEqual(judge.squares(4), [0, 1, 4, 9])


def test_either_gives_the_second():
    value = object()
    assert judge.either(None, value) is value


@pytest.mark.parametrize("count, width", [(0, 0), (3, 3), (5, 5)])
def test_width(count, width):
    assert judge.width("x" * count) == width


class TestCalls:
    def test_pair(self):
        assert judge.pair("x") == ("x", "x")

    def test_module_is_entered_again(self):
        assert judge.apply(judge.total, [4, 5]) == 9

    def test_errors_come_through(self):
        with pytest.raises(ZeroDivisionError, match="zero"):
            judge.apply(lambda n: 1 // n, 0)
