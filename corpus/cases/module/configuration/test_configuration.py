import sys
import unittest

import configuration


class ConfigurationTest(unittest.TestCase):
    def test_facts(self):
        self.assertEqual(configuration.facts(), (1, sys.byteorder, 1, 1))

    def test_deep(self):
        self.assertEqual(configuration.deep(lambda: 3), 3)
        with self.assertRaises(ZeroDivisionError):
            configuration.deep(lambda: 1 // 0)


if __name__ == "__main__":
    unittest.main()
