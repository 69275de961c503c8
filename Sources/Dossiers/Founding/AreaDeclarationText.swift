import Gathering
import Values

/// `area.xml` of a new area. What is not there yet stands in comments, to be opened as files come.
struct AreaDeclarationText {
    let area: Area

    init(_ area: Area) { self.area = area }

    var text: String {
        var attributes = [
            ("name", area.name), ("code", area.code), ("baseline", String(area.baselineYear)),
            ("rulebook", area.rulebook),
        ]
        if let unit = area.compiledBy { attributes.append(("compiledBy", unit)) }
        if let unit = area.leadUnit { attributes.append(("leadUnit", unit)) }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- 地区的声明：名称 name、行政区划代码 code、创建年 baseline、规则集 rulebook、编制单位 compiledBy、牵头单位 leadUnit，
                 以及哪个文件是什么。改了以后运行 fucha check，写错的会指出行号。 -->
            <area xmlns="urn:fucha:area:1"\(XMLMarkup.attributes(attributes))>
            \(stations)
            \(Self.observations)
              <!-- 各单位的统计数。填报_*.csv 由 fucha receive 写入；单位自己的报表另加一行，如：
              <figures files="data/*/统计报表_*.xlsx" sheet="工作表名" bureau="填报单位"/>
              -->
              <figures files="data/*/填报_*.csv"/>

              <!-- 登记表 -->
              <tasks files="tasks.xlsx" sheet="任务分解表"/>
              <evidence files="evidence.csv"/>
              <waivers files="waivers.csv"/>
              <judgements files="judgements.csv"/>
              <exclusions files="exclusions.csv"/>
              <overrides files="overrides.csv"/>

              <!-- 规则集只写名称、由别的文件规定数值的限值（如“达到北京市要求”），取得文件后在这里写：
              <limit id="限值编号" value="数值" source="文件名称和文号" year="年"/>
              -->
            </area>

            """
    }

    private var stations: String {
        let note = """
              <!-- 站点：站号、名称、起用日期 from、停用日期 to，迁站日期 moved，换仪器日期 instruments：
              <station id="站号" name="名称" from="2024-01-01"/>
              -->
            """
        let lines = area.stations.map { station -> String in
            var attributes = [("id", station.id), ("name", station.name)]
            if let from = station.from { attributes.append(("from", from.description)) }
            return "  <station\(XMLMarkup.attributes(attributes))/>"
        }
        return ([note] + lines).joined(separator: "\n")
    }

    private static let observations = """

          <!-- 观测资料。把文件放进 data/年/，去掉下面的注释，改成实际的文件名和站号；* 代表任意一段文字。
               interval：hour、day 或 month；hours：钟点标记是小时的结束（ending）还是开始（start）。
          <observations files="data/*/负氧离子_*.csv" station="站号" interval="hour" hours="ending"/>
          <observations files="data/*/空气质量日均值_*.csv" station="站号" interval="day"/>
          <observations files="data/*/气象日值_*.csv" station="站号" interval="day"/>
          -->

        """
}
