import datetime
import unittest

import datetime_values


class DatetimeValuesTest(unittest.TestCase):
    def test_day(self):
        self.assertEqual(datetime_values.day(2024, 2, 29), datetime.date(2024, 2, 29))
        with self.assertRaises(ValueError):
            datetime_values.day(2023, 2, 29)

    def test_moment(self):
        self.assertEqual(
            datetime_values.moment(datetime.date(2024, 2, 29)),
            datetime.datetime(2024, 2, 29, 12, 30, 0, 5),
        )
        with self.assertRaises(TypeError):
            datetime_values.moment("today")

    def test_time_of_day(self):
        self.assertEqual(datetime_values.time_of_day(), datetime.time(1, 2, 3, 4))

    def test_no_keywords(self):
        self.assertEqual(len(datetime_values.Span(3)), 3)
        with self.assertRaises(TypeError):
            datetime_values.Span(3, days=2)
        with self.assertRaises(TypeError):
            datetime_values.Span(days=2)


if __name__ == "__main__":
    unittest.main()
