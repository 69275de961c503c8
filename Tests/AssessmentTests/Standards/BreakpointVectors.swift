import Foundation
import Testing
import Values

@testable import Assessment

/// IAQI at every breakpoint of every column and one last digit to either side, as printed by
/// `Tests/Independent/iaqi.py` (exact fractions, tables typed from HJ 633-2012 table 1 and
/// HJ 633-2026 tables 2 and 3) and kept in `iaqi.txt`: column, concentration, IAQI of 2012, IAQI
/// of 2026; `-` is not computed.
struct BreakpointVector: Sendable, CustomTestStringConvertible {
    let item: AQIStandard.Item
    let concentration: String
    let y2012: Int?
    let y2026: Int?

    var testDescription: String { "\(item.rawValue) \(concentration)" }

    static let all: [BreakpointVector] = {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let file = here.appendingPathComponent("../../Independent/iaqi.txt").standardized
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count == 4, let item = AQIStandard.Item(rawValue: fields[0]) else {
                return nil
            }
            return BreakpointVector(
                item: item, concentration: fields[1], y2012: Int(fields[2]), y2026: Int(fields[3]))
        }
    }()
}
