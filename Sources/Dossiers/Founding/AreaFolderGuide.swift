import Assessment
import Gathering

/// 说明.txt: what goes where, and which commands come next. With a byte order mark and CRLF, as the
/// editors of offices want it.
struct AreaFolderGuide {
    let area: Area
    let rulebook: Rulebook

    init(_ area: Area, _ rulebook: Rulebook) {
        self.area = area
        self.rulebook = rulebook
    }

    var text: String {
        let lines = [
            "\(area.name)“中国天然氧吧”复查资料（创建年 \(area.baselineYear)，规则集 \(rulebook.id)）", "",
            "放什么",
            "  area.xml         地区的声明：站点，哪个文件是什么。注释里有样例，去掉注释照改",
            "  data/年/         各单位发来的原表，不必改名、不必转码；老式 .xls 和加密的请另存为 .xlsx",
            "  tasks.xlsx       任务分解表：编号、内容、时限、单位取自规则集，行动、任务名称、状态、进展请补填",
            "  evidence.csv     证明材料登记，文件放进 evidence/；一份一行，“对应条款”写条款编号或任务序号",
            "  exclusions.csv   剔除的观测资料（要有原因和批准人）",
            "  waivers.csv      豁免",
            "  judgements.csv   人工认定（要有认定人）",
            "  overrides.csv    改判：只用 fucha override 登记，不要手改", "", "怎么做",
            "  1. fucha check 本文件夹                          列出全部问题",
            "  2. fucha collect 本文件夹 --year 年 -o 填报表    给每个单位一份填报表",
            "  3. fucha receive 本文件夹 收到的表 --year 年 -o 退回",
            "                                                   收回填好的表，有问题的给退回单",
            "  4. fucha dossier 本文件夹 --year 年 -o 输出      生成复查报告；缺的资料在报告里逐条列出", "",
        ]
        return "\u{FEFF}" + lines.joined(separator: "\r\n")
    }
}
