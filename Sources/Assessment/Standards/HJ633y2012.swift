extension AQIStandard {
    /// HJ 633-2012 环境空气质量指数（AQI）技术规定（试行）, issued 2012-02-29, in force 2016-01-01,
    /// replaced by HJ 633-2026 on 2026-03-01. Breakpoints: table 1 with its notes; rounding up:
    /// 6.2 （全部进位取整数，不保留小数）; daily items: table of the daily report, 5.1.
    ///
    /// The edition says nothing of rounding concentrations: they go in unrounded. A value over
    /// the last breakpoint is given 500, the end of the index. Notes of table 1: SO2 1 h over
    /// 800 and O3 8 h over 800 are not computed; the 24 h and the 1 h item stand for them.
    static let hj633y2012 = AQIStandard(
        edition: .hj633y2012, title: "HJ 633-2012《环境空气质量指数（AQI）技术规定（试行）》",
        columns: [
            Column(.so2Day, [0, 50, 150, 475, 800, 1600, 2100, 2620]),
            Column(.so2Hour, [0, 150, 500, 650, 800], above: .notComputed),
            Column(.no2Day, [0, 40, 80, 180, 280, 565, 750, 940]),
            Column(.no2Hour, [0, 100, 200, 700, 1200, 2340, 3090, 3840]),
            Column(.pm10Day, [0, 50, 150, 250, 350, 420, 500, 600]),
            Column(.coDay, [0, 2, 4, 14, 24, 36, 48, 60]),
            Column(.coHour, [0, 5, 10, 35, 60, 90, 120, 150]),
            Column(.o3Hour, [0, 160, 200, 300, 400, 800, 1000, 1200]),
            Column(.o3EightHours, [0, 100, 160, 215, 265, 800], above: .notComputed),
            Column(.pm25Day, [0, 35, 75, 115, 150, 250, 350, 500]),
        ],
        dailyItems: [.so2Day, .no2Day, .pm10Day, .coDay, .o3Hour, .o3EightHours, .pm25Day],
        roundsConcentrations: false)
}
