import unittest

import single_phase_constants


class SinglePhaseConstantsTest(unittest.TestCase):
    def test_constants(self):
        self.assertEqual(single_phase_constants.MODE_READ, 1)
        self.assertEqual(single_phase_constants.MODE_WRITE, 2)
        self.assertEqual(single_phase_constants.__version__, "1.2")
        self.assertEqual(single_phase_constants.modes, (1, 2))
        self.assertEqual(single_phase_constants.__doc__, "Modes and their names.")

    def test_mode_name(self):
        self.assertEqual(single_phase_constants.mode_name(1), "read")
        self.assertEqual(single_phase_constants.mode_name(2), "write")
        with self.assertRaisesRegex(ValueError, "no mode 3"):
            single_phase_constants.mode_name(3)
        self.assertRaises(TypeError, single_phase_constants.mode_name, "read")


if __name__ == "__main__":
    unittest.main()
