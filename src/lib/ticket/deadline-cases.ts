/**
 * Deadlines worked out by hand, with the State Council's notices for 2025 and 2026 beside the paper. Beijing time; working hours 08:30–12:00 and
 * 14:30–17:30 (6.5 h a day) unless said otherwise. One a line:
 *
 * start + limit (min, h = working hours, d = working days) [own rules of the county] {suspended from > to} = due ?years not published # why
 */
export const cases = `
Working days: an ordinary week
周六 2026-11-21 12:00 + 1 d = 周二 2026-11-24 00:00 # the field's own example: Monday counts
周日 2026-11-22 23:59 + 1 d = 周二 2026-11-24 00:00 # one minute later the day it starts on would be Monday
周一 2026-11-23 00:00 + 1 d = 周三 2026-11-25 00:00 # at midnight Monday has begun, and does not count
周一 2026-11-23 10:00 + 1 d = 周三 2026-11-25 00:00 # Tuesday counts
周一 2026-11-23 23:59 + 1 d = 周三 2026-11-25 00:00 # late or early on Monday is the same
周四 2026-11-19 10:00 + 1 d = 周六 2026-11-21 00:00 # the end of Friday is the 00:00 after it
周五 2026-11-20 17:00 + 1 d = 周二 2026-11-24 00:00 # Monday counts
周三 2026-11-18 09:00 + 5 d = 周四 2026-11-26 00:00 # 19 20 23 24 25
周五 2026-11-20 09:00 + 10 d = 周六 2026-12-05 00:00 # 23–27, 30, 1–4: over the end of a month
周五 2026-07-31 09:00 + 1 d = 周二 2026-08-04 00:00 # Monday 3 August

Working days: New Year
周二 2024-12-31 16:00 + 1 d = 周五 2025-01-03 00:00 # 1 January 2025 is off: Thursday 2
周一 2024-12-30 09:00 + 2 d = 周五 2025-01-03 00:00 # 31, 2: over the end of a year
周三 2025-12-31 10:00 + 1 d = 周一 2026-01-05 00:00 # 1–3 January 2026 are off, Sunday 4 is worked
周三 2025-12-31 10:00 + 2 d = 周二 2026-01-06 00:00 # 4, 5

Working days: Spring Festival
周五 2025-01-24 10:00 + 1 d = 周一 2025-01-27 00:00 # Sunday 26 is worked
周五 2025-01-24 10:00 + 2 d = 周二 2025-01-28 00:00 # 26, 27: ends as the holiday begins
周五 2025-01-24 10:00 + 3 d = 周四 2025-02-06 00:00 # 26, 27, and after 28 January to 4 February Wednesday 5
周日 2025-01-26 12:00 + 1 d = 周二 2025-01-28 00:00 # it starts on a worked Sunday, Monday 27 counts
周一 2025-01-27 15:00 + 1 d = 周四 2025-02-06 00:00 # Wednesday 5
周二 2025-01-28 20:00 + 1 d = 周四 2025-02-06 00:00 # New Year's Eve is a holiday since 2025
周四 2025-02-06 09:00 + 2 d = 周日 2025-02-09 00:00 # Friday 7, Saturday 8 is worked
周四 2025-02-06 09:00 + 3 d = 周二 2025-02-11 00:00 # 7, 8, 10
周五 2026-02-13 10:00 + 1 d = 周日 2026-02-15 00:00 # Saturday 14 is worked
周五 2026-02-13 10:00 + 2 d = 周三 2026-02-25 00:00 # 14, and after 15–23 Tuesday 24
周六 2026-02-14 12:00 + 1 d = 周三 2026-02-25 00:00 # a worked Saturday is a day it starts on like any other
周五 2026-02-27 09:00 + 1 d = 周日 2026-03-01 00:00 # Saturday 28 is worked: ends with the month
周五 2026-02-27 09:00 + 2 d = 周二 2026-03-03 00:00 # 28, 2

Working days: Qingming, May Day, Dragon Boat, Mid-Autumn, National Day
周四 2025-04-03 11:00 + 1 d = 周二 2025-04-08 00:00 # 4–6 off: Monday 7
周五 2026-04-03 11:00 + 1 d = 周三 2026-04-08 00:00 # 4–6 off, Monday 6 among them: Tuesday 7
周五 2025-04-25 18:00 + 1 d = 周一 2025-04-28 00:00 # Sunday 27 is worked
周五 2025-04-25 18:00 + 5 d = 周三 2025-05-07 00:00 # 27 28 29 30, and after 1–5 May Tuesday 6
周三 2025-04-30 09:00 + 1 d = 周三 2025-05-07 00:00 # Tuesday 6
周四 2026-04-30 09:00 + 1 d = 周四 2026-05-07 00:00 # 1–5 off: Wednesday 6
周三 2026-05-06 09:00 + 3 d = 周日 2026-05-10 00:00 # 7, 8, and Saturday 9 is worked
周五 2025-05-30 14:00 + 1 d = 周三 2025-06-04 00:00 # 31 May to 2 June off: Tuesday 3
周四 2026-06-18 14:00 + 1 d = 周二 2026-06-23 00:00 # 19–21 off: Monday 22
周六 2025-09-27 09:00 + 1 d = 周一 2025-09-29 00:00 # Sunday 28 is worked
周二 2025-09-30 17:31 + 1 d = 周五 2025-10-10 00:00 # 1–8 October off, Mid-Autumn among them: Thursday 9
周一 2025-10-06 12:00 + 1 d = 周五 2025-10-10 00:00 # at Mid-Autumn itself
周四 2025-10-09 09:00 + 3 d = 周二 2025-10-14 00:00 # 10, Saturday 11 is worked, 13
周六 2026-09-19 09:00 + 1 d = 周一 2026-09-21 00:00 # Sunday 20 is worked
周四 2026-09-24 09:00 + 1 d = 周二 2026-09-29 00:00 # 25–27 off: Monday 28
周三 2026-09-30 09:00 + 1 d = 周五 2026-10-09 00:00 # 1–7 off: Thursday 8
周四 2026-10-08 09:00 + 2 d = 周日 2026-10-11 00:00 # 9, Saturday 10 is worked

Working days: years whose notice is not out
周五 2026-12-25 10:00 + 1 d = 周二 2026-12-29 00:00 # Monday 28: no notice has ever moved a day before the 29th
周一 2026-12-28 10:00 + 1 d = 周三 2026-12-30 00:00 ?2027 # Tuesday 29 may be moved by the notice for 2027
周四 2026-12-31 10:00 + 1 d = 周六 2027-01-02 00:00 ?2027 # by weekday Friday 1 January is worked: surely wrong, so it is flagged
周一 2027-02-08 09:00 + 1 d = 周三 2027-02-10 00:00 ?2027 # Spring Festival 2027 falls on 6 February: flagged
周五 2027-12-31 17:00 + 1 d = 周二 2028-01-04 00:00 ?2027 2028 # two years that nobody knows

Working days: the county's own list
周四 2026-11-19 10:00 + 1 d [2026-11-20 off] = 周二 2026-11-24 00:00 # Friday off: Monday 23
周五 2026-11-20 10:00 + 1 d [2026-11-21 worked] = 周日 2026-11-22 00:00 # Saturday worked
周三 2026-09-30 10:00 + 1 d [2026-10-01 worked] = 周五 2026-10-02 00:00 # it overrules the public calendar
周一 2028-02-28 09:00 + 1 d = 周三 2028-03-01 00:00 ?2028 # Tuesday 29 February, by weekday
周一 2028-02-28 09:00 + 1 d [2028-02-29 off] = 周四 2028-03-02 00:00 ?2028 # leap day off: Wednesday 1 March
周一 2028-02-28 09:00 + 1 d [2028-02-29 off, 2028 entered] = 周四 2028-03-02 00:00 # the county entered the notice of 2028
周四 2026-12-31 10:00 + 1 d [2027-01-01 off, 2027 entered] = 周二 2027-01-05 00:00 # Monday 4

Working hours
周一 2026-11-23 09:00 + 2 h = 周一 2026-11-23 11:00 # within the morning
周一 2026-11-23 11:00 + 1 h = 周一 2026-11-23 12:00 # the end of the morning, not the beginning of the afternoon
周一 2026-11-23 11:00 + 2 h = 周一 2026-11-23 15:30 # 1 h before lunch, 1 h after
周一 2026-11-23 12:30 + 1 h = 周一 2026-11-23 15:30 # lunch does not count
周一 2026-11-23 16:30 + 4 h = 周二 2026-11-24 11:30 # 1 h, 3 h
周一 2026-11-23 00:00 + 6.5 h = 周一 2026-11-23 17:30 # a whole day
周一 2026-11-23 08:30 + 13 h = 周二 2026-11-24 17:30 # two whole days
周五 2026-11-20 17:30 + 1 h = 周一 2026-11-23 09:30 # closing time on Friday
周六 2026-11-21 12:00 + 4 h = 周一 2026-11-23 15:00 # 3.5 h on Monday morning, 0.5 h
周五 2026-07-31 17:00 + 1 h = 周一 2026-08-03 09:00 # 0.5 h, 0.5 h in another month
周五 2026-02-13 16:30 + 2 h = 周六 2026-02-14 09:30 # 1 h, 1 h on a worked Saturday
周六 2026-02-14 17:00 + 1 h = 周二 2026-02-24 09:00 # 0.5 h, and 0.5 h after Spring Festival
周三 2026-09-30 16:00 + 8 h = 周四 2026-10-08 17:30 # 1.5 h, and all of the day after National Day
周三 2026-09-30 16:00 + 9 h = 周五 2026-10-09 09:30 # 1 h more
周三 2025-12-31 17:00 + 1 h = 周日 2026-01-04 09:00 # 0.5 h, 0.5 h on a worked Sunday in another year
周四 2026-12-31 17:00 + 1 h = 周五 2027-01-01 09:00 ?2027 # by weekday, and flagged
周五 2026-11-20 20:00 + 4 h [00:00-24:00] = 周六 2026-11-21 00:00 # who works round the clock ends with the day
周五 2026-11-20 20:00 + 8 h [00:00-24:00] = 周一 2026-11-23 04:00 # 4 h, 4 h on Monday: nights of working days only
周一 2026-11-23 18:00 + 3 h [09:00-13:00, 18:00-20:00] = 周二 2026-11-24 10:00 # evening hours: 2 h, 1 h

Minutes run round the clock
周六 2026-11-21 23:58 + 5 min = 周日 2026-11-22 00:03 # midnight
周一 2026-02-16 12:00 + 240 min = 周一 2026-02-16 16:00 # New Year's Eve
周六 2026-02-28 23:45 + 30 min = 周日 2026-03-01 00:15 # the end of a month
周四 2026-12-31 23:50 + 30 min = 周五 2027-01-01 00:20 # the end of a year, and no calendar is asked
周二 2028-02-29 23:59 + 1 min = 周三 2028-03-01 00:00 # leap day

Suspended
周一 2026-11-23 10:00 + 30 min {2026-11-23 10:10 > 2026-11-24 10:10} = 周二 2026-11-24 10:30 # 20 minutes were left
周一 2026-11-23 09:00 + 4 h {2026-11-23 10:00 > 2026-11-25 14:30} = 周三 2026-11-25 17:30 # 3 h were left
周五 2026-11-20 16:30 + 2 h {2026-11-20 18:00 > 2026-11-22 12:00} = 周一 2026-11-23 09:30 # nobody would have worked meanwhile
周三 2026-09-30 16:00 + 8 h {2026-10-02 10:00 > 2026-10-08 10:00} = 周五 2026-10-09 10:00 # 6.5 h were left: 2 + 3 + 1.5
周一 2026-11-23 09:00 + 8 h {2026-11-23 10:00 > 2026-11-23 11:00} {2026-11-24 08:30 > 2026-11-24 09:30} = 周二 2026-11-24 15:00 # 10:30, 11:30, then 3 h from 9:30
周一 2026-11-23 09:00 + 1 h {2026-11-23 11:00 > 2026-11-24 11:00} = 周一 2026-11-23 10:00 # it had run out before
周一 2026-11-23 10:00 + 3 d {2026-11-25 15:00 > 2026-11-30 09:00} = 周三 2026-12-02 00:00 # 25 and 26 were left: 30 and 1
周一 2026-11-23 10:00 + 3 d {2026-11-25 10:00 > 2026-11-25 16:00} = 周五 2026-11-27 00:00 # on one day: no day
周一 2026-11-23 10:00 + 3 d {2026-11-25 10:00 > 2026-11-26 09:00} = 周六 2026-11-28 00:00 # 25 stood still
周一 2026-11-23 10:00 + 3 d {2026-11-23 11:00 > 2026-11-24 09:00} = 周五 2026-11-27 00:00 # the day it started on never counted
周四 2026-11-19 10:00 + 3 d {2026-11-21 10:00 > 2026-11-22 16:00} = 周三 2026-11-25 00:00 # a weekend
周五 2026-11-20 10:00 + 2 d {2026-11-23 00:00 > 2026-11-24 00:00} = 周四 2026-11-26 00:00 # exactly Monday
周三 2026-02-11 10:00 + 3 d {2026-02-13 10:00 > 2026-02-25 10:00} = 周五 2026-02-27 00:00 # 13 and worked Saturday 14 were left: 25 and 26
周一 2026-12-21 10:00 + 3 d {2026-12-23 10:00 > 2027-01-04 10:00} = 周三 2027-01-06 00:00 ?2027 # 2 left: Monday and Tuesday by weekday
`;
