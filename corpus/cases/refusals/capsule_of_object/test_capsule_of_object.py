import unittest

import capsule_of_object


class CapsuleOfObjectTest(unittest.TestCase):
    def test_keep(self):
        items = []
        capsule = capsule_of_object.keep(items)
        self.assertIs(capsule_of_object.kept(capsule), items)

    def test_lend(self):
        self.assertEqual(type(capsule_of_object.lend(self)).__name__, "PyCapsule")
        self.assertEqual(type(capsule_of_object.with_destructor(False)).__name__, "PyCapsule")


if __name__ == "__main__":
    unittest.main()
