import Foundation

/// What another program reads in a PDF: `pdftotext -bbox` of poppler.
enum Poppler {
    struct Word {
        var page: Int
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double
        var text: String
    }

    static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    static func words(of pdf: [UInt8]) throws -> [Word] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("fucha-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, out) = (
            folder.appendingPathComponent("a.pdf"), folder.appendingPathComponent("a.html")
        )
        try Data(pdf).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        process.arguments = ["-bbox", file.path, out.path]
        try process.run()
        process.waitUntilExit()
        var page = 0
        return String(decoding: try Data(contentsOf: out), as: UTF8.self)
            .split(separator: "\n").compactMap { line in
                if line.contains("<page ") { page += 1 }
                guard line.contains("<word "), let start = line.firstIndex(of: ">"),
                    let end = line.range(of: "</word>")?.lowerBound
                else { return nil }
                func number(_ name: String) -> Double {
                    guard let range = line.range(of: name + "=\"") else { return .nan }
                    return Double(line[range.upperBound...].prefix { $0 != "\"" }) ?? .nan
                }
                return Word(
                    page: page, left: number("xMin"), top: number("yMin"), right: number("xMax"),
                    bottom: number("yMax"), text: String(line[line.index(after: start)..<end]))
            }
    }
}
