package import Gathering
package import Values

/// What a folder was understood to hold, for `fucha check`: files, series, figures, registers.
package struct DatasetText: Sendable {
    package var dataset: Dataset
    package var language: Language

    package init(_ dataset: Dataset, language: Language) {
        self.dataset = dataset
        self.language = language
    }

    package var text: String {
        let area = dataset.area
        var lines = [
            say(
                "\(area.name)（\(area.code)） 创建年\(area.baselineYear)年 规则集 \(area.rulebook)",
                "\(area.name) (\(area.code)), creation year \(area.baselineYear), rulebook \(area.rulebook)"
            )
        ]
        lines += ["", say("读入的文件", "Files read")] + TextTable(files).lines
        if !dataset.series.isEmpty {
            lines += ["", say("观测序列", "Series")] + TextTable(series).lines
        }
        if !dataset.absences.isEmpty {
            lines += ["", say("缺测标记", "Markers of absence")] + TextTable(absences).lines
        }
        let documents = dataset.evidence.filter { $0.file != nil }.map(evidence)
        if !documents.isEmpty {
            lines += ["", say("证明材料的文件", "Files of evidence")] + TextTable(documents).lines
        }
        lines += ["", counts]
        if let head = dataset.overrideHead {
            lines.append(say("改判登记链值：", "chain value of the overrides: ") + head)
        }
        return lines.joined(separator: "\n")
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private var files: [[String]] {
        FileGroups.groups(of: dataset.files).compactMap { group in
            guard let first = group.first else { return nil }
            guard group.count > 1 else {
                return row(first, name: first.path, note: String(first.sha256.prefix(12)))
            }
            var sum = first
            sum.rowCount = group.reduce(0) { $0 + $1.rowCount }
            return row(
                sum, name: FileGroups.folder(first) + "/*",
                note: say("\(group.count)个文件", "\(group.count) files"))
        }
    }

    private func row(_ file: SourceFile, name: String, note: String) -> [String] {
        [
            "  " + name, file.format + (file.isGzip ? " (gzip)" : ""), file.encoding ?? "",
            say("\(file.rowCount)行", "\(file.rowCount) rows"), note,
        ]
    }

    private var series: [[String]] {
        dataset.series.map { series in
            let valid = series.flags.count { $0 == .valid }
            let span =
                [series.times.first, series.times.last].compactMap { $0 }
                .map { Moment(minutes: $0).day.description }.joined(separator: "～")
            return [
                "  " + series.station, series.quantity.name[language], interval(series.interval),
                span,
                say("有效 \(valid)/\(series.times.count)", "\(valid)/\(series.times.count) valid"),
            ]
        }
    }

    private func evidence(_ item: EvidenceItem) -> [String] {
        let words = EvidenceWords(item, language: language)
        return [
            "  " + item.id, item.file ?? "", words.extent ?? "",
            item.sha256.map { String($0.prefix(12)) } ?? "",
            words.lacking([.fileAbsent, .fileChanged, .pages]),
        ]
    }

    private func interval(_ interval: Interval) -> String {
        switch interval {
        case .hour: say("逐时", "hourly")
        case .day: say("逐日", "daily")
        case .month: say("逐月", "monthly")
        }
    }

    /// One line a station, quantity and marker, with the files it was met in.
    private var absences: [[String]] {
        struct Key: Hashable {
            var station: String
            var quantity: Quantity
            var marker: String
        }
        var order: [Key] = []
        var found: [Key: (count: Int, files: [String])] = [:]
        for absence in dataset.absences {
            let key = Key(
                station: absence.station, quantity: absence.quantity, marker: absence.marker)
            if found[key] == nil { order.append(key) }
            found[key, default: (0, [])].count += absence.count
            if let file = place(of: absence) { found[key, default: (0, [])].files.append(file) }
        }
        return order.map { key in
            let (count, files) = found[key] ?? (0, [])
            let more =
                files.count > 1 ? say(" 等\(files.count)个文件", " and \(files.count - 1) more") : ""
            return [
                "  " + key.station, key.quantity.name[language],
                key.marker.isEmpty ? say("空白", "blank") : key.marker, "\(count)",
                (files.first ?? "") + more,
            ]
        }
    }

    private func place(of absence: Absence) -> String? {
        guard dataset.origins.indices.contains(absence.origin) else { return nil }
        let origin = dataset.origins[absence.origin]
        guard dataset.files.indices.contains(origin.file) else { return nil }
        return dataset.files[origin.file].path + (origin.sheet.map { "[\($0)]" } ?? "")
    }

    private var counts: String {
        let years = Set(dataset.figures.map(\.year)).sorted().map(String.init)
            .joined(separator: "、")
        let (of, ofEnglish) = years.isEmpty ? ("", "") : ("（\(years)）", " (\(years))")
        return say(
            """
            填报数 \(dataset.figures.count)\(of)，任务 \(dataset.tasks.count)，\
            证明材料 \(dataset.evidence.count)，豁免 \(dataset.waivers.count)，\
            人工认定 \(dataset.judgements.count)，剔除 \(dataset.exclusions.count)，\
            改判 \(dataset.overrides.count)
            """,
            """
            \(dataset.figures.count) figures\(ofEnglish), \(dataset.tasks.count) tasks, \
            \(dataset.evidence.count) pieces of evidence, \(dataset.waivers.count) waivers, \
            \(dataset.judgements.count) judgements, \(dataset.exclusions.count) exclusions, \
            \(dataset.overrides.count) overrides
            """)
    }
}
