import Assessment
import Gathering
import Workbooks

/// The sheet 说明: how to fill in, whom to send it back to, and what then happens.
struct FormGuide {
    typealias Heading = FormLayout.Heading

    let questionnaire: Questionnaire

    init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    private static let body = Look(wraps: true)
    private static let strong = Look(isBold: true)

    var sheet: Workbooks.Sheet {
        let texts = paragraphs.flatMap { title, lines -> [[Workbooks.Cell]] in
            [[.looking(Self.strong, .text(title))]]
                + lines.map { [.looking(Self.body, .text($0))] } + [[.empty]]
        }
        return Workbooks.Sheet(
            name: FormLayout.guide, columns: [Workbooks.Column(width: 110)],
            rows: [[.looking(FormLooks.title, .text(questionnaire.title))], [.empty]] + texts,
            frozenRows: 0, autofilter: false, pageHeading: questionnaire.title,
            isProtected: true, fitsHeights: true)
    }

    private var paragraphs: [(String, [String])] {
        [("要填什么", wanted), ("怎样填", manner), ("填好以后", ending)]
    }

    private var wanted: [String] {
        let (figures, tasks) = (questionnaire.figures.count, questionnaire.tasks.count)
        return [
            figures > 0
                ? "“\(FormLayout.figures)”：\(questionnaire.year)年的指标\(figures)项，旁边灰色的是以前报送的数，供核对口径。"
                : "没有要\(questionnaire.bureau)填报的指标。",
            tasks > 0
                ? "“\(FormLayout.tasks)”：牵头或参与的任务\(tasks)项，写明现在的状态、进展和证明材料。"
                : "任务表里没有\(questionnaire.bureau)牵头的任务。",
        ]
    }

    private var manner: [String] {
        [
            "1. 只填黄色的格；其余的格已锁定（没有密码），不要改，也不要增删行、列和工作表。行可以排序，文件可以改名。",
            "2. “\(Heading.value)”只填数：不写单位、不写公式、不写“约”“以上”。百分数填 96.8，不要写成 0.968 或 96.8%。",
            "3. “\(Heading.unit)”是黄色的，从下拉列表里选与数值相符的单位；不是黄色的，按印好的单位填。",
            "4. 没有数据的，“\(Heading.value)”空着，在“\(Heading.basis)”里写明原因。口径与以前不同的，也在那里写明。",
            "5. 有数的行都要写“\(Heading.filler)”和“\(Heading.date)”（如 2027-01-12）。",
            "6. 几个单位都被问到的指标，各填各的；数不一致时会请各单位核对。",
        ]
    }

    private var ending: [String] {
        let receiver = questionnaire.receiver ?? "发来本表的单位"
        var lines = ["1. 存为 .xlsx，发回：\(receiver)。"]
        if let compiler = questionnaire.area.compiledBy, compiler != questionnaire.receiver {
            lines.append("2. 由\(compiler)汇总。")
        } else {
            lines.append("2. 由收表的单位汇总。")
        }
        return lines + [
            "3. 有问题的格会列成一张退回单发回，写明哪个工作表、哪一格、怎样改；没有问题的数照常采用，不必重填。",
            "4. 采用的数连同口径、填报人、日期和所在的格写进复查材料，专家可以查到本表。",
        ]
    }
}
