import unittest

import many_conditions


class ManyConditions(unittest.TestCase):
    def test_all_combinations(self):
        for bits in range(256):
            twenty = 32 if bits & 0x20 else 0.5 if bits & 0x40 else None
            wanted = (
                "one" if bits & 0x01 else None,
                "two" if bits & 0x02 else None,
                "four" if bits & 0x04 else None,
                "eight" if bits & 0x08 else None,
                16 if bits & 0x10 else None,
                twenty,
                64 if bits & 0x80 else None,
            )
            self.assertEqual(many_conditions.describe(bits), wanted)


if __name__ == "__main__":
    unittest.main()
