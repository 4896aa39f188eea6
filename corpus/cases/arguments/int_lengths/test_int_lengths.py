import unittest

import int_lengths


def or_refused(function, *args):
    """What it gives; None where Python refuses "#" without PY_SSIZE_T_CLEAN."""
    try:
        return function(*args)
    except SystemError:
        return None


class IntLengths(unittest.TestCase):
    def test_measure_leaves_the_neighbour_alone(self):
        self.assertIn(or_refused(int_lengths.measure, "three"), [None, (5, 77)])

    def test_absent_argument_leaves_the_length_alone(self):
        self.assertIn(or_refused(int_lengths.measure), [None, (-1, 77)])

    def test_add_bytes(self):
        self.assertIn(or_refused(int_lengths.add_bytes, b"\x01\x02\x03"), [None, 6])


if __name__ == "__main__":
    unittest.main()
