/// 臭氧日最大8小时平均: which hours a day's 8-hour means are made of and when they count.
///
/// GB 3095 (2012 and 2026), table 4: an 8-hour mean has at least 6 hourly values. HJ 663-2013
/// and HJ 663-2026, 6.1.2: the day's value is the largest of the 8-hour means that end at
/// 08:00 … 24:00; with fewer than 14 valid ones of these 17 it counts only where it exceeds the
/// limit. All windows lie inside the day: the first one is 00:00–08:00.
enum OzoneDayRule {
    static let windowHours = 8
    static let minimumHours = 6
    /// Hours of the day at which windows end.
    static let windowEnds = 8...24
    static let minimumWindows = 14
    /// GB 3095 (2012 and 2026), table 1, O3 日最大8小时平均, second class: 160 μg/m³.
    static let limit = 160
}
