import unittest

import aliased_api


class AliasedApiTest(unittest.TestCase):
    def test_letters(self):
        self.assertEqual(aliased_api.letters("a1 b\u00e9\u4e2d-"), 4)
        self.assertEqual(aliased_api.letters(""), 0)
        with self.assertRaises(TypeError):
            aliased_api.letters(b"a")


if __name__ == "__main__":
    unittest.main()
