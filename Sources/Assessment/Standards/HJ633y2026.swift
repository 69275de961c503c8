extension AQIStandard {
    /// HJ 633-2026 环境空气质量指数（AQI）技术规定, approved 2026-02-14, in force 2026-03-01.
    /// Breakpoints: tables 2 and 3 with their notes; input rounding by GB/T 8170 and rounding
    /// up: 4.2; daily items: six, the maximum 1-hour ozone is no longer one of them; a missing
    /// pollutant: 5.3.1.
    ///
    /// Against 2012 only AQI = 100 of PM2.5 (75 → 60) and of PM10 (150 → 120) moved. Notes of
    /// the tables: SO2 1 h over 800 is IAQI 200, O3 8 h over 800 is IAQI 300. Other values over
    /// the last breakpoint are given 500, the end of the index.
    static let hj633y2026 = AQIStandard(
        edition: .hj633y2026, title: "HJ 633-2026《环境空气质量指数（AQI）技术规定》",
        columns: [
            Column(.so2Day, [0, 50, 150, 475, 800, 1600, 2100, 2620]),
            Column(.so2Hour, [0, 150, 500, 650, 800], above: .fixed(200)),
            Column(.no2Day, [0, 40, 80, 180, 280, 565, 750, 940]),
            Column(.no2Hour, [0, 100, 200, 700, 1200, 2340, 3090, 3840]),
            Column(.pm10Day, [0, 50, 120, 250, 350, 420, 500, 600]),
            Column(.coDay, [0, 2, 4, 14, 24, 36, 48, 60]),
            Column(.coHour, [0, 5, 10, 35, 60, 90, 120, 150]),
            Column(.o3Hour, [0, 160, 200, 300, 400, 800, 1000, 1200]),
            Column(.o3EightHours, [0, 100, 160, 215, 265, 800], above: .fixed(300)),
            Column(.pm25Day, [0, 35, 60, 115, 150, 250, 350, 500]),
        ],
        dailyItems: [.so2Day, .no2Day, .pm10Day, .coDay, .o3EightHours, .pm25Day],
        roundsConcentrations: true)
}
