import unittest

import object_struct_global


class ObjectStructGlobalTest(unittest.TestCase):
    def test_values(self):
        self.assertEqual(int(object_struct_global.amount(7)), 7)
        self.assertEqual(int(object_struct_global.amount(0)), 0)

    def test_nothing_is_one(self):
        self.assertIs(object_struct_global.amount(0), object_struct_global.amount(0))
        self.assertIsNot(object_struct_global.amount(1), object_struct_global.amount(1))


if __name__ == "__main__":
    unittest.main()
