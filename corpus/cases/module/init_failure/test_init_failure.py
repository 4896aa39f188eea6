import sys
import unittest


class InitFailureTest(unittest.TestCase):
    def test_fails_and_recovers(self):
        if "init_failure" not in sys.modules:
            sys.init_failure_now = True
            try:
                with self.assertRaisesRegex(RuntimeError, "not today"):
                    import init_failure
            finally:
                del sys.init_failure_now
        import init_failure

        self.assertEqual(init_failure.limits, {})
        self.assertTrue(issubclass(init_failure.Failure, RuntimeError))
        self.assertEqual(init_failure.Failure.__module__, "init_failure")


if __name__ == "__main__":
    unittest.main()
