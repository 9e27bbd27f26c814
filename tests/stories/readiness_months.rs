//! Calendar months, as "start by" and "counts until" add them.

use chrono::NaiveDate;
use countersign::framework::months_after;

use crate::readiness_naive::{day, months_by_hand};

#[test]
fn calendar_months_keep_to_the_end_of_the_month_and_to_leap_days() {
    let on = |text: &str| text.parse::<NaiveDate>().unwrap();
    for (from, months, to) in [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2026-09-14", 6, "2027-03-14"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-10-31", 1, "2026-11-30"),
        ("2026-01-31", 1, "2026-02-28"),
    ] {
        assert_eq!(months_after(on(from), months), Some(on(to)), "{from} + {months}");
    }
    for after in 0..1_600 {
        for months in [1, 6, 11, 12, 13, 48] {
            let from = day(after);
            assert_eq!(months_after(from, months), Some(months_by_hand(from, months)));
        }
    }
}
