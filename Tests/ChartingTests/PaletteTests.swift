import Testing
import Typesetting
import Values

@testable import Charting

/// Whatever has to be told apart in one picture is told apart by every eye and in black and
/// white: by its ink alone, or by a second cue that is named here.
struct PaletteTests {
    /// ΔE*ab of 1976. About 2.3 is just noticeable side by side; 15 is seen across a table.
    static let apart = 15.0

    struct Meaning: Sendable {
        var name: String
        var ink: Ink
        /// What differs beside the ink: equal cues are no cue.
        var cue: String
    }

    struct Picture: CustomTestStringConvertible, Sendable {
        var name: String
        /// Which cue it is.
        var second: String
        var meanings: @Sendable (ChartTheme) -> [Meaning]
        /// Pairs that ink alone does not part in some eye or in grey.
        var leansOnCue: Set<String>

        var testDescription: String { name }
    }

    static func hatch(_ fill: Fill) -> String { fill.hatch.map { "\($0.kind)" } ?? "plain" }

    static let pictures: [Picture] = [
        Picture(
            name: "markers of verdicts", second: "shape of the marker",
            meanings: { theme in
                VerdictSign.allCases.map {
                    Meaning(name: "\($0)", ink: $0.lineInk(theme), cue: "\($0.symbol)")
                }
            },
            leansOnCue: [
                "insufficient failed", "insufficient notApplicable", "insufficient waived",
                "met notMet", "notApplicable failed", "notApplicable waived",
                "notMet needsJudgement", "waived failed",
            ]),
        Picture(
            name: "cells of the status matrix", second: "shape of the marker in the cell",
            meanings: { theme in
                VerdictSign.allCases.map {
                    Meaning(
                        name: "\($0)", ink: $0.ground(theme).ink ?? theme[.paper],
                        cue: "\($0.symbol)")
                }
            },
            leansOnCue: [
                "insufficient notApplicable", "met insufficient", "met needsJudgement",
                "met notApplicable", "met waived", "needsJudgement waived",
            ]),
        Picture(
            name: "bar of verdict counts", second: "hatch, and the order that is named below it",
            meanings: { theme in
                VerdictSign.allCases.enumerated().map { index, sign in
                    Meaning(
                        name: "\(sign)", ink: sign.fill(theme).ink ?? theme[.paper],
                        cue: hatch(sign.fill(theme)) + (sign == .notApplicable ? " outline" : ""))
                }
            },
            leansOnCue: [
                "insufficient notApplicable", "met notMet", "needsJudgement waived",
                "notMet needsJudgement",
            ]),
        Picture(
            name: "grades in a stack", second: "hatch, and the letter where it fits",
            meanings: { theme in
                AirGrade.allCases.map {
                    Meaning(
                        name: "\($0)", ink: $0.fill(theme).ink ?? theme[.paper],
                        cue: hatch($0.fill(theme)))
                }
            }, leansOnCue: ["excellent light", "heavy severe", "light moderate", "moderate heavy"]),
        Picture(
            name: "grades in the calendar", second: "the letter in the cell",
            meanings: { theme in
                AirGrade.allCases.map {
                    Meaning(name: "\($0)", ink: theme[$0.ink], cue: $0.letter.chinese)
                }
            }, leansOnCue: ["excellent light", "heavy severe", "light moderate", "moderate heavy"]),
        Picture(
            name: "comfort grades", second: "the word in the cell",
            meanings: { theme in
                ComfortGrade.allCases.map {
                    Meaning(name: "\($0)", ink: theme[$0.ink], cue: $0.word.chinese)
                }
            }, leansOnCue: ["cold comfortable", "cold hot", "comfortable hot", "veryCold sultry"]),
        Picture(
            name: "series and thresholds", second: "dash",
            meanings: { theme in
                let roles: [ChartTheme.StrokeRole] = [
                    .thisYear, .baseline, .lastYear, .target, .floor,
                ]
                return roles.map {
                    Meaning(name: "\($0)", ink: theme[$0].ink, cue: "\(theme[$0].dash)")
                }
            },
            leansOnCue: [
                "baseline target", "lastYear floor", "thisYear baseline", "thisYear target",
            ]),
        Picture(
            name: "a series where it misses its threshold",
            second: "open markers; the line also lies beyond the threshold",
            meanings: { theme in
                [
                    Meaning(name: "thisYear", ink: theme[.thisYear].ink, cue: "disc"),
                    Meaning(name: "missing", ink: theme[.missing].ink, cue: "openSquare"),
                ]
            }, leansOnCue: ["thisYear missing"]),
        Picture(
            name: "bars of two years", second: "a line round the creation year's",
            meanings: { theme in
                [ChartTheme.StrokeRole.thisYear, .baseline, .lastYear].map {
                    let fill = theme.solid($0)
                    return Meaning(
                        name: "\($0)", ink: fill.ink ?? theme[.paper],
                        cue: fill.outline == nil ? "plain" : "outline")
                }
            }, leansOnCue: ["baseline lastYear"]),
        Picture(
            name: "markers of tasks", second: "shape of the marker",
            meanings: { theme in
                TaskSign.allCases.map {
                    Meaning(name: "\($0)", ink: $0.ink(theme), cue: "\($0.symbol)")
                }
            },
            leansOnCue: [
                "continuing unstated", "done continuing", "done overdue", "done unstated",
                "notStarted continuing", "notStarted done", "notStarted overdue",
                "notStarted underway", "notStarted unstated", "overdue continuing",
                "overdue unstated", "underway continuing", "underway done", "underway overdue",
                "underway unstated",
            ]),
        Picture(
            name: "cells of the task matrix", second: "the column, headed by marker and word",
            meanings: { theme in
                TaskSign.allCases.map {
                    Meaning(
                        name: "\($0)", ink: $0.fill(theme).ink ?? theme[.paper],
                        cue: "\($0.symbol)")
                }
            },
            leansOnCue: [
                "continuing unstated", "done continuing", "done unstated", "notStarted continuing",
                "notStarted done", "notStarted underway", "notStarted unstated",
                "underway continuing", "underway done",
            ]),
        Picture(
            name: "causes of lost hours", second: "hatch",
            meanings: { theme in
                zip(
                    [ChartTheme.InkRole.loss1, .loss2, .loss3, .loss4],
                    [Hatch.Kind.rising, .crossed, .level, .dots]
                ).map { Meaning(name: "\($0)", ink: theme[$0], cue: "\($1)") }
            }, leansOnCue: ["loss1 loss2", "loss1 loss3", "loss2 loss3"]),
        Picture(
            name: "changes of a clause", second: "direction of the triangle",
            meanings: { theme in
                [StatusMatrix.Change.newlyFailed, .newlyMet, .other].map {
                    Meaning(name: "\($0)", ink: theme[.text], cue: "\($0.symbol)")
                }
            }, leansOnCue: ["newlyFailed newlyMet", "newlyFailed other", "newlyMet other"]),
    ]

    @Test(arguments: pictures)
    func everyPairIsToldApart(picture: Picture) throws {
        let meanings = picture.meanings(try PaperTheme.load())
        var leans: Set<String> = []
        for (index, one) in meanings.enumerated() {
            for other in meanings.dropFirst(index + 1)
            where ColourVision.least(one.ink, other.ink) < Self.apart {
                leans.insert("\(one.name) \(other.name)")
                #expect(
                    one.cue != other.cue,
                    "\(one.name) and \(other.name) have neither ink nor \(picture.second)")
            }
        }
        // The list is kept, so that a new ink cannot lean on a cue unseen.
        #expect(leans == picture.leansOnCue)
    }

    /// What wants attention is darker on grey paper than everything that does not.
    @Test func alarmsAreTheDarkestInGrey() throws {
        let theme = try PaperTheme.load()
        func lightness(_ ink: Ink?) -> Double { ColourVision.grey.lab(ink ?? theme[.paper])[0] }
        let tasks = Dictionary(grouping: TaskSign.allCases, by: \.needsAttention)
            .mapValues { $0.map { lightness($0.fill(theme).ink) } }
        #expect((tasks[true]?.max() ?? 100) + 20 < tasks[false]?.min() ?? 0)
        let calm: [VerdictSign] = [
            .met, .insufficient, .needsJudgement, .notApplicable, .waived,
        ]
        let failing = lightness(VerdictSign.notMet.ground(theme).ink)
        for sign in calm {
            #expect(lightness(sign.ground(theme).ink) > failing + 20, "\(sign)")
        }
    }

    /// Amounts: in every eye and in grey each class is darker than the one before by 10 of L*.
    @Test(arguments: ColourVision.allCases)
    func classesOfAmountsGrowDarker(vision: ColourVision) throws {
        let theme = try PaperTheme.load()
        for most in [3, 5, 8, 40] {
            let scale = ColourScale(
                covering: [Rational(0), Rational(most)], low: theme[.leastAmount],
                high: theme[.greatestAmount])
            let lightness = scale.inks.map { vision.lab($0)[0] }
            for (one, next) in zip(lightness, lightness.dropFirst()) {
                #expect(one - next >= 10, "\(most): \(lightness)")
            }
        }
    }

    /// Letters on whatever they stand on: 4.5 in colour and 4.5 in grey.
    @Test func lettersCanBeReadInColourAndGrey() throws {
        let theme = try PaperTheme.load()
        var grounds = AirGrade.allCases.map { $0.fill(theme) }
        grounds += ComfortGrade.allCases.map { Fill(theme[$0.ink]) }
        grounds += VerdictSign.allCases.flatMap { [$0.fill(theme), $0.ground(theme)] }
        grounds += TaskSign.allCases.map { $0.fill(theme) }
        grounds += [theme.solid(.thisYear), theme.solid(.baseline), theme.absent]
        for fill in grounds {
            let own = fill.ink ?? theme[.paper]
            let written = own.lettering(theme[.text], paper: theme[.paper])
            let ground = written.plate ?? own
            #expect(written.ink.contrast(with: ground) >= 4.5, "\(own.hex)")
            #expect(written.ink.grey.contrast(with: ground.grey) >= 4.5, "\(own.hex)")
        }
    }

    /// L* of sRGB's grey #777777 is 50.03; red and green of one luminance meet in no eye but a
    /// protanope's or deuteranope's: by hand from the matrices, red (1, 0, 0) becomes
    /// (0.152286, 0.114503, 0) and (0.367322, 0.280085, 0).
    @Test func simulationIsThePublishedOne() {
        #expect((ColourVision.normal.lab(Ink(0x77, 0x77, 0x77))[0] - 50.03).magnitude < 0.01)
        let red = Ink(255, 0, 0)
        for (vision, expected) in [
            (ColourVision.protanopia, [0.152286, 0.114503, 0]),
            (.deuteranopia, [0.367322, 0.280085, 0]), (.tritanopia, [1, 0, 0.004733]),
        ] {
            for (one, other) in zip(vision.linear(red), expected) {
                #expect((one - other).magnitude < 1e-6, "\(vision)")
            }
        }
    }
}
