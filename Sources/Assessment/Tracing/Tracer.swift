import Gathering
package import Values

/// What a code leads to: the number it stands at first, then what that is made of.
extension Explainer {
    /// The number that a key names. Nil where the evaluation has no such number.
    package func explanation(of key: TraceKey) -> Explanation? {
        switch key {
        case .measurement(let id, let year, let variant, let part):
            return evaluation.measurements
                .first { $0.indicator == id && $0.year == year && $0.variant == variant }
                .flatMap { number(part, of: $0, key) }
        case .change(let id, let from, let to, let variant):
            return change(id, from, to, variant, key)
        case .clause(let id, let part, let what): return number(what, ofClause: id, part, key)
        case .method(let id, let number): return methodNumber(number, of: id, key)
        case .clauseCount(let rulebook, let verdict):
            return count(key) { clause, finding in
                (rulebook == nil || clause.rulebook == rulebook)
                    && (verdict == nil || finding.verdict == verdict)
            }
        case .part(let part, let count): return self.count(count, of: part, key)
        case .group(let group):
            return count(key) { clause, finding in Self.belongs(clause, finding, to: group) }
        case .register(let register): return entries(of: register, key)
        case .tasks(let state):
            return listed(key, evaluation.standingTasks.filter { $0.state == state }.map(taskNode))
        case .diagnostics(let kind):
            let all =
                kind == nil
                ? evaluation.diagnostics : evaluation.diagnostics + evaluation.suspicions
            return listed(
                key, all.filter { kind == nil || $0.kind.id == kind }.map(diagnosticNode))
        case .absence(let station, let quantity, let marker):
            return absences(station, quantity, marker, key)
        case .rows(let path): return rows(path, key)
        case .other: return nil
        }
    }

    // MARK: Of a measurement

    private func number(
        _ part: TraceKey.MeasurementPart, of measurement: Measurement, _ key: TraceKey
    ) -> Explanation? {
        var node = Explanation(.number(key), key: key, unit: measurement.unit)
        let completeness = measurement.completeness
        let decimals =
            evaluation.rulebook.indicators.first { $0.id == measurement.indicator }?.decimals ?? 0
        switch part {
        case .value:
            node.value = measurement.value
            node.shown = measurement.rounded
        case .valid: node.set(completeness?.valid, completeness?.span.unit)
        case .expected: node.set(completeness?.expected, completeness?.span.unit)
        case .share:
            guard let completeness, completeness.expected > 0 else { return nil }
            let (valid, expected) = (completeness.valid, completeness.expected)
            node.unit = .percent
            node.value = Rational(Int64(valid) * 100, over: Int64(expected))
            node.shown = node.value?.rounded(scale: 1)
            node.formula = .share(part: Rational(valid), whole: Rational(expected))
        case .gap:
            guard let gap = completeness?.longestGap else { return nil }
            node.set(gap.length, .hours)
            node.children = [Explanation(.gap(gap))]
        case .loss(let cause):
            node.set(
                completeness?.losses.first { $0.cause == cause }?.count, completeness?.span.unit)
        case .lostTo(let pollutant):
            node.set(completeness?.lostTo.first { $0.pollutant == pollutant }?.days, .days)
        case .rest:
            node.set(measurement.rest?.count, measurement.rest?.kind == .months ? .months : .days)
        case .goodDays:
            guard case .airDays(let days) = measurement.detail else { return nil }
            node.set(days.count { ($0.aqi ?? .max) <= AQIStandard.goodLimit }, .days)
        case .gradeDays(let grade):
            guard case .airDays(let days) = measurement.detail else { return nil }
            // HJ 633-2012, table 2; HJ 633-2026 keeps the limits of the grades.
            let limits = [50, 100, 150, 200, 300]
            node.set(
                days.compactMap(\.aqi).count { aqi in
                    limits.count { $0 < aqi } + 1 == grade
                }, .days)
        case .low: node.set(measurement.bounds?.low, decimals)
        case .high: node.set(measurement.bounds?.high, decimals)
        case .month(let month, let what):
            return monthNumber(month, what, of: measurement, key, decimals)
        case .comfort(let month, let index):
            guard let inner = measurements.comfort(month, index: index, of: measurement) else {
                return nil
            }
            return node.taking(inner)
        case .grade(let month):
            guard case .comfortMonths(let months) = measurement.detail,
                let inner = measurements.comfort(month, index: nil, of: measurement)
            else { return nil }
            node.set(months.first { $0.month == month }?.grade, .one)
            node.children = [inner]
            return node
        case .station(let id, let what):
            guard let station = measurement.stations.first(where: { $0.station == id }) else {
                return nil
            }
            switch what {
            case .value: node.set(station.value, decimals)
            case .valid: node.set(station.completeness?.valid, station.completeness?.span.unit)
            case .expected:
                node.set(station.completeness?.expected, station.completeness?.span.unit)
            }
            node.children = measurements.node(measurement).children.filter {
                if case .station(let name) = $0.subject { name == id } else { false }
            }
            return node
        case .written:
            guard case .figure(let figure) = measurement.detail else { return nil }
            return node.taking(measurements.figure(figure))
        case .lack:
            guard case .tooFew(let span, let valid, _)? = measurement.outcome.lack else {
                return nil
            }
            node.set(valid, span.unit)
        case .sources:
            let years = [evaluation.baselineYear, evaluation.year]
            var uses: [SourceUse] = []
            for year in years {
                let own = evaluation.deciding(measurement.indicator, year: year)?.sources ?? []
                for use in own where !uses.contains(use) { uses.append(use) }
            }
            node.set(uses.count, .pieces)
            return measurements.tables(uses).first(
                depth.isWhole ? .max : ExplanationDepth.few * 4, under: node)
        }
        guard node.value != nil else { return nil }
        if part == .value {
            measurements.fill(&node, measurement)
        } else {
            // The measurement's formula gives its value, not this number beside it.
            node.children.append(measurements.node(measurement))
        }
        return node
    }

    private func monthNumber(
        _ month: Int, _ what: TraceKey.MonthPart, of measurement: Measurement, _ key: TraceKey,
        _ decimals: Int
    ) -> Explanation? {
        var node = Explanation(.number(key), key: key, unit: measurement.unit)
        switch measurement.detail {
        case .airDays(let days):
            let valid = days.filter { $0.day.month == month }.compactMap(\.aqi)
            let good = valid.count { $0 <= AQIStandard.goodLimit }
            switch what {
            case .good: node.set(good, .days)
            case .valid: node.set(valid.count, .days)
            case .mean, .expected: return nil
            }
        case .months(let months):
            guard let value = months.first(where: { $0.month == month }) else { return nil }
            let span = measurement.completeness?.span.unit
            switch what {
            case .mean: node.set(value.mean, decimals)
            case .valid: node.set(value.valid, span)
            case .expected: node.set(value.expected, span)
            case .good: return nil
            }
        case .none, .comfortMonths, .figure: return nil
        }
        if let inner = measurements.month(month, of: measurement) {
            if what == .mean { node.formula = inner.formula }
            node.children = inner.children
            node.omitted = inner.omitted
        }
        node.children += measurements.tables(measurement.sources).prefix(ExplanationDepth.few)
        return node
    }

    private func change(_ id: String, _ from: Int, _ to: Int, _ variant: String, _ key: TraceKey)
        -> Explanation?
    {
        func measurement(_ year: Int) -> Measurement? {
            evaluation.measurements.first {
                $0.indicator == id && $0.year == year && $0.variant == variant
            }
        }
        guard let before = measurement(from), let after = measurement(to),
            let low = before.value, let high = after.value,
            let indicator = evaluation.rulebook.indicators.first(where: { $0.id == id })
        else {
            let known = evaluation.changes.first {
                $0.indicator == id && $0.from == from && $0.to == to
            }
            let way = known.flatMap { known in
                ([known.deciding] + known.others).first { $0.variant == variant }
            }
            guard let known, let way, way.difference != nil else { return nil }
            return Explanation(.number(key), key: key).taking(changeNode(way, of: known))
        }
        var node = Explanation(
            .number(key), key: key,
            unit: indicator.unit == .percent ? .percentagePoints : indicator.unit)
        node.set(high - low, indicator.decimals)
        node.formula = .difference(high, low)
        node.children = [measurements.node(after), brief(before)]
        return node
    }

    // MARK: Of a clause

    private func number(
        _ what: TraceKey.ClausePart, ofClause id: String, _ part: Int?, _ key: TraceKey
    ) -> Explanation? {
        guard let clause = evaluation.rulebook.clauses.first(where: { $0.id == id }),
            let whole = evaluation.findings.first(where: { $0.clause == id })
        else { return nil }
        var finding = whole
        var condition = clause.condition
        if let part {
            guard case .all(let conditions) = condition, conditions.indices.contains(part) else {
                return nil
            }
            condition = conditions[part]
            if whole.parts.indices.contains(part) { finding = whole.parts[part] }
        }
        var node = Explanation(.number(key), key: key, unit: finding.unit)
        let measured = finding.indicator.flatMap {
            evaluation.deciding($0, year: evaluation.year)
        }
        switch what {
        case .measured:
            node.value = finding.measured
            node.shown = finding.measuredRounded
            node.children = measured.map { [measurements.node($0)] } ?? []
        case .limit, .upperLimit:
            let limits = condition.limits(in: evaluation.year)
            let limit = what == .limit ? limits.first : limits.dropFirst().first
            node.shown = limit ?? finding.limitRounded
            node.value = node.shown?.rational
            node.formula = .stated
            if let unit = condition.indicators.first.flatMap({ id in
                evaluation.rulebook.indicators.first { $0.id == id }?.unit
            }) {
                node.unit = unit
            }
            node.children = [requirement(clause, condition, finding, part: part)]
        case .margin:
            node.value = finding.margin
            node.shown = finding.marginRounded
            node.unit = finding.marginUnit
            node.formula = margin(finding, part: part).formula
            node.children = measured.map { [measurements.node($0)] } ?? []
            node.children.append(requirement(clause, condition, finding, part: part))
        case .share:
            guard let margin = finding.margin, let limit = finding.limit,
                let share = margin.divided(by: limit.magnitude)
            else { return nil }
            node.unit = .percent
            node.set(share * Rational(100), 1)
            node.formula = .share(part: margin, whole: limit.magnitude)
            node.children = [self.margin(finding, part: part)]
        case .evidence:
            node.set(finding.evidence.count, .pieces)
            node.children = documents(finding)
        case .rest:
            let names = ["remainingNeeded", "remainingMonthsNeeded", "remainingMean"]
            node.shown = names.lazy.compactMap { finding.parameters[$0] }.first
                .flatMap { DecimalValue($0) }
            node.value = node.shown?.rational
            if finding.parameters["remainingMean"] == nil {
                node.unit = finding.parameters["remainingNeeded"] == nil ? .months : .days
            }
            node.children = measured.map { [measurements.node($0)] } ?? []
            node.children.append(requirement(clause, condition, finding, part: part))
        }
        guard node.value != nil else { return nil }
        node.children.append(Explanation(.clause(clause, whole)))
        return node
    }

    private func methodNumber(
        _ number: TraceKey.MethodNumber, of id: String, _ key: TraceKey
    ) -> Explanation? {
        guard let indicator = evaluation.rulebook.indicators.first(where: { $0.id == id }) else {
            return nil
        }
        let method = indicator.method
        var node = Explanation(.number(key), key: key, formula: .stated)
        switch number {
        case .minimumHours: node.set(method.minimumHours, .hours)
        case .minimumDays: node.set(method.minimumDays, .days)
        case .minimumDaysInFebruary: node.set(method.minimumDaysInFebruary, .days)
        case .minimumDaysInYear: node.set(method.minimumDaysInYear, .days)
        case .minimumMonths: node.set(method.minimumMonths, .months)
        case .windLimit:
            node.shown = method.windLimit
            node.value = method.windLimit?.rational
            node.unit = .metresPerSecond
        }
        guard node.value != nil else { return nil }
        node.children = [Explanation(.method(method, indicator: id))]
        return node
    }
}

extension Condition {
    /// The numbers it states for a year, the lower one first.
    func limits(in year: Int) -> [DecimalValue] {
        switch self {
        case .atLeast(_, let value), .atMost(_, let value): [value]
        case .within(_, let low, let high): [low, high]
        case .countAtLeast(_, let count, _): [DecimalValue(count)]
        case .external(_, let limit): limit.value(in: year).map { [$0.value] } ?? []
        case .above(_, let by, _): by.map { [$0.value] } ?? []
        case .noEvents, .evidence, .all: []
        }
    }
}

extension Completeness.Span {
    package var unit: UnitOfMeasure {
        switch self {
        case .hours: .hours
        case .days: .days
        case .months: .months
        }
    }
}

extension Explanation {
    mutating func set(_ count: Int?, _ unit: UnitOfMeasure?) {
        value = count.map { Rational($0) }
        shown = count.map { DecimalValue($0) }
        self.unit = unit ?? .one
    }

    mutating func set(_ exact: Rational?, _ decimals: Int) {
        value = exact
        shown = exact?.rounded(scale: decimals)
    }

    /// This subject and key with the value and parts of another.
    func taking(_ other: Explanation) -> Explanation {
        var node = other
        node.subject = subject
        node.key = key
        return node
    }
}
