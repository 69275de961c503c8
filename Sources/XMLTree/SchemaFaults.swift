package import Values

extension Diagnostic.Kind {
    package static let schemaUnusable = Diagnostic.Kind(
        "schema.unusable", .blocker,
        Wording("模式文件（schema）本身有误：{message}", "the schema itself is wrong: {message}"),
        advice: Wording("请重新安装模板。", "Install the templates again."))
    package static let schemaUnknownElement = Diagnostic.Kind(
        "schema.unknownElement", .error,
        Wording("<{parent}> 里有未知的元素 <{element}>", "unknown element <{element}> in <{parent}>"),
        advice: allowedHere)
    package static let schemaUnknownElementNear = Diagnostic.Kind(
        "schema.unknownElement.near", .error,
        Wording(
            "未知的元素 <{element}>，是否是 <{near}>？",
            "unknown element <{element}>: did you mean <{near}>?"),
        advice: allowedHere)
    package static let schemaMisplacedElement = Diagnostic.Kind(
        "schema.misplacedElement", .error,
        Wording(
            "元素 <{element}> 不能写在 <{parent}> 里",
            "the element <{element}> may not stand in <{parent}>"),
        advice: allowedHere)
    package static let schemaWrongRoot = Diagnostic.Kind(
        "schema.wrongRoot", .error,
        Wording("根元素 <{element}> 不对", "the root element <{element}> is not the right one"),
        advice: allowedHere)
    package static let schemaWrongNamespace = Diagnostic.Kind(
        "schema.wrongNamespace", .error,
        Wording(
            "元素 <{element}> 的命名空间是 “{found}”，应为 “{expected}”",
            "<{element}> is in the namespace “{found}”, not in “{expected}”"),
        advice: Wording(
            "请在根元素写 xmlns=\"{expected}\"。", "Write xmlns=\"{expected}\" on the root element."))
    package static let schemaUnknownAttribute = Diagnostic.Kind(
        "schema.unknownAttribute", .error,
        Wording(
            "<{element}> 有未知的属性 “{attribute}”",
            "unknown attribute “{attribute}” of <{element}>"),
        advice: allowedHere)
    package static let schemaUnknownAttributeNear = Diagnostic.Kind(
        "schema.unknownAttribute.near", .error,
        Wording(
            "未知的属性 “{attribute}”，是否是 “{near}”？",
            "unknown attribute “{attribute}”: did you mean “{near}”?"),
        advice: allowedHere)
    package static let schemaWrongValue = Diagnostic.Kind(
        "schema.wrongValue", .error,
        Wording(
            "“{attribute}” 的值 “{value}” 不在可用的值之中",
            "“{value}” is not a value that “{attribute}” may have"),
        advice: allowedHere)
    package static let schemaWrongValueNear = Diagnostic.Kind(
        "schema.wrongValue.near", .error,
        Wording(
            "“{attribute}” 的值 “{value}” 不对，是否是 “{near}”？",
            "“{value}” is not a value of “{attribute}”: did you mean “{near}”?"),
        advice: allowedHere)
    package static let schemaMissingAttribute = Diagnostic.Kind(
        "schema.missingAttribute", .error,
        Wording(
            "<{element}> 缺少属性 “{attribute}”", "<{element}> lacks the attribute “{attribute}”"),
        advice: Wording("请补上。", "Add it."))
    package static let schemaUnexpectedText = Diagnostic.Kind(
        "schema.unexpectedText", .error,
        Wording("<{element}> 里不能写文字：“{value}”", "<{element}> takes no text: “{value}”"),
        advice: Wording("请删去，或写进属性。", "Remove it, or put it into an attribute."))
    static let schemaMissingElement = Diagnostic.Kind(
        "schema.missingElement", .error,
        Wording("缺少元素 <{element}>", "the element <{element}> is missing"),
        advice: Wording("请补上。", "Add it."))
    static let schemaIncomplete = Diagnostic.Kind(
        "schema.incomplete", .error,
        Wording(
            "<{element}> 的内容不完整，缺少必需的元素", "<{element}> lacks an element that it needs"),
        advice: allowedHere)
    static let schemaWrongOrder = Diagnostic.Kind(
        "schema.wrongOrder", .error,
        Wording(
            "此处应为元素 <{expected}>，却是 <{element}>",
            "expected <{expected}> here, found <{element}>"),
        advice: Wording("请检查次序。", "Check the order."))
    static let schemaMisplaced = Diagnostic.Kind(
        "schema.misplaced", .error,
        Wording("此处不能有元素 <{element}>", "<{element}> may not stand here"),
        advice: Wording("请检查次序和个数。", "Check order and number."))
    static let schemaExtraContent = Diagnostic.Kind(
        "schema.extraContent", .error,
        Wording(
            "<{element}> 里的 <{extra}> 多余、次序不对或内容有误",
            "in <{element}>, <{extra}> is one too many, out of order or wrong inside"),
        advice: Wording("请检查次序、个数和内容。", "Check order, number and content."))
    static let schemaWrongType = Diagnostic.Kind(
        "schema.wrongType", .error,
        Wording("值 “{value}” 不符合类型 {type}", "“{value}” is not of the type {type}"),
        advice: Wording("请改成该类型的值。", "Write a value of that type."))
    static let schemaInvalid = Diagnostic.Kind(
        "schema.invalid", .error,
        Wording("不符合模式：{message}", "does not fit the schema: {message}"),
        advice: Wording("请检查元素的次序、个数和属性。", "Check elements, their order and attributes."))

    private static let allowedHere = Wording("此处可用：{allowed}", "Allowed here: {allowed}")
}
