/// Words that stay on one line with the number beside them.
///
/// GB/T 15835-2011 sets quantities in Arabic numerals and GB 3100-1993 writes number and unit as
/// one expression; neither says where a line may break, so the table follows printers' usage.
enum UnbreakableWords {
    /// Units after a number, the longest first among those with a common start.
    static let units: [[UInt32]] = [
        "个百分点", "个/cm³", "个/cm3", "个每立方厘米", "平方公里", "平方千米", "平方米", "立方米", "立方厘米",
        "微克/立方米", "毫克/立方米", "μg/m³", "μg/m3", "µg/m³", "mg/m³", "mg/m3", "万人次", "人次", "万元",
        "亿元", "亿吨", "万吨", "公顷", "公里", "千米", "厘米", "毫米", "小时", "分钟", "分贝", "百分点",
        "万个", "万人", "万户", "万亩", "摄氏度", "个", "人", "户", "亩", "元", "吨", "米", "年", "月", "日",
        "时", "分", "秒", "天", "项", "次", "处", "家", "座", "条", "款", "章", "节", "号", "页", "行", "列",
        "格", "级", "类", "倍", "件", "名", "位", "站", "届", "批", "期", "度", "字", "岁", "万", "亿", "％", "‰",
        "℃", "°", "%", "㎡", "㎞", "㎎",
    ].sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }
        .map { $0.unicodeScalars.map(\.value) }

    /// The same by their first character: a line is asked at every number it has.
    static let unitsByStart = Dictionary(grouping: units) { $0.first ?? 0 }

    /// Latin units after a number and a space: `3000 m`.
    static let latinUnits: Set<String> = [
        "m", "km", "cm", "mm", "kg", "g", "mg", "t", "h", "min", "s", "ha", "dB", "pt", "MB", "GB",
        "kB", "μg", "µg", "hPa", "m/s", "℃",
    ]

    /// Words before a number: 第3条, 表4, 附件1.
    static let prefixes: [[UInt32]] = ["附件", "附表", "附图", "第", "表", "图", "№"]
        .map { $0.unicodeScalars.map(\.value) }

    /// 一二三…: numerals of the kind 第十二条.
    static let hanNumerals = Set("〇零一二三四五六七八九十百千".unicodeScalars.map(\.value))
}
