import Testing
import Values

@testable import Assessment

/// IAQI at every breakpoint of every column and one last digit to either side, as printed by
/// `Tests/Independent/air.py iaqi` (exact fractions, tables typed from HJ 633-2012 table 1 and
/// HJ 633-2026 tables 2 and 3): concentration, IAQI of 2012, IAQI of 2026; `-` is not computed.
struct BreakpointVector: Sendable, CustomTestStringConvertible {
    let item: AQIStandard.Item
    let concentration: String
    let y2012: Int?
    let y2026: Int?

    var testDescription: String { "\(item.rawValue) \(concentration)" }

    static let all: [BreakpointVector] = {
        var vectors: [BreakpointVector] = []
        for line in printed.split(separator: "\n" as Character) {
            let parts = line.split(separator: ":" as Character)
            guard parts.count == 2, let item = AQIStandard.Item(rawValue: String(parts[0])) else {
                continue
            }
            for entry in parts[1].split(separator: ";" as Character) {
                let fields = entry.split(separator: " " as Character).map(String.init)
                guard fields.count == 3 else { continue }
                vectors.append(
                    BreakpointVector(
                        item: item, concentration: fields[0],
                        y2012: Int(fields[1]), y2026: Int(fields[2])))
            }
        }
        return vectors
    }()

    private static let printed = """
        so2Day: 49 49 49; 50 50 50; 51 51 51; 149 100 100; 150 100 100; 151 101 101
        so2Day: 474 150 150; 475 150 150; 476 151 151; 799 200 200; 800 200 200; 801 201 201
        so2Day: 1599 300 300; 1600 300 300; 1601 301 301; 2099 400 400; 2100 400 400; 2101 401 401
        so2Day: 2619 500 500; 2620 500 500; 2621 500 500
        so2Hour: 149 50 50; 150 50 50; 151 51 51; 499 100 100; 500 100 100; 501 101 101
        so2Hour: 649 150 150; 650 150 150; 651 151 151; 799 200 200; 800 200 200; 801 - 200
        no2Day: 39 49 49; 40 50 50; 41 52 52; 79 99 99; 80 100 100; 81 101 101
        no2Day: 179 150 150; 180 150 150; 181 151 151; 279 200 200; 280 200 200; 281 201 201
        no2Day: 564 300 300; 565 300 300; 566 301 301; 749 400 400; 750 400 400; 751 401 401
        no2Day: 939 500 500; 940 500 500; 941 500 500
        no2Hour: 99 50 50; 100 50 50; 101 51 51; 199 100 100; 200 100 100; 201 101 101
        no2Hour: 699 150 150; 700 150 150; 701 151 151; 1199 200 200; 1200 200 200; 1201 201 201
        no2Hour: 2339 300 300; 2340 300 300; 2341 301 301; 3089 400 400; 3090 400 400; 3091 401 401
        no2Hour: 3839 500 500; 3840 500 500; 3841 500 500
        coDay: 1.9 48 48; 2 50 50; 2.1 53 53; 3.9 98 98; 4 100 100; 4.1 101 101
        coDay: 13.9 150 150; 14 150 150; 14.1 151 151; 23.9 200 200; 24 200 200; 24.1 201 201
        coDay: 35.9 300 300; 36 300 300; 36.1 301 301; 47.9 400 400; 48 400 400; 48.1 401 401
        coDay: 59.9 500 500; 60 500 500; 60.1 500 500
        coHour: 4.9 49 49; 5 50 50; 5.1 51 51; 9.9 99 99; 10 100 100; 10.1 101 101
        coHour: 34.9 150 150; 35 150 150; 35.1 151 151; 59.9 200 200; 60 200 200; 60.1 201 201
        coHour: 89.9 300 300; 90 300 300; 90.1 301 301; 119.9 400 400; 120 400 400; 120.1 401 401
        coHour: 149.9 500 500; 150 500 500; 150.1 500 500
        o3Hour: 159 50 50; 160 50 50; 161 52 52; 199 99 99; 200 100 100; 201 101 101
        o3Hour: 299 150 150; 300 150 150; 301 151 151; 399 200 200; 400 200 200; 401 201 201
        o3Hour: 799 300 300; 800 300 300; 801 301 301; 999 400 400; 1000 400 400; 1001 401 401
        o3Hour: 1199 500 500; 1200 500 500; 1201 500 500
        o3EightHours: 99 50 50; 100 50 50; 101 51 51; 159 100 100; 160 100 100; 161 101 101
        o3EightHours: 214 150 150; 215 150 150; 216 151 151; 264 199 199; 265 200 200; 266 201 201
        o3EightHours: 799 300 300; 800 300 300; 801 - 300
        pm10Day: 49 49 49; 50 50 50; 51 51 51; 119 85 100; 120 85 100; 121 86 101
        pm10Day: 149 100 112; 150 100 112; 151 101 112; 249 150 150; 250 150 150; 251 151 151
        pm10Day: 349 200 200; 350 200 200; 351 202 202; 419 299 299; 420 300 300; 421 302 302
        pm10Day: 499 399 399; 500 400 400; 501 401 401; 599 499 499; 600 500 500; 601 500 500
        pm25Day: 34 49 49; 35 50 50; 36 52 52; 59 80 98; 60 82 100; 61 83 101
        pm25Day: 74 99 113; 75 100 114; 76 102 115; 114 149 150; 115 150 150; 116 152 152
        pm25Day: 149 199 199; 150 200 200; 151 201 201; 249 299 299; 250 300 300; 251 301 301
        pm25Day: 349 399 399; 350 400 400; 351 401 401; 499 500 500; 500 500 500; 501 500 500
        """
}
