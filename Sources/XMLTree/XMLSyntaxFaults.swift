import CLibXML2
package import Values

extension Diagnostic.Kind {
    package static let xmlEmpty = Diagnostic.Kind(
        "xml.empty", .blocker,
        Wording("文件是空的，没有根元素", "the file is empty: there is no root element"),
        advice: editAdvice)
    package static let xmlNoMemory = Diagnostic.Kind(
        "xml.noMemory", .blocker, Wording("内存不足", "out of memory"), advice: Wording("", ""))
    package static let xmlDoctype = Diagnostic.Kind(
        "xml.doctype", .blocker,
        Wording(
            "含有 DOCTYPE 或实体声明，为安全起见不予读取",
            "it has a DOCTYPE or entity declarations, which are refused for safety"),
        advice: Wording(
            "请删去 <!DOCTYPE …> 一节。", "Remove the part that begins with <!DOCTYPE."))
    package static let xmlTooDeep = Diagnostic.Kind(
        "xml.tooDeep", .blocker,
        Wording("元素嵌套超过 {limit} 层", "elements are nested more than {limit} deep"),
        advice: Wording("", ""))

    private static let editAdvice = Wording(
        "请用文本编辑器打开改正；改前请留底。", "Correct it in a text editor; keep a copy first.")

    /// The kind for an error code of the parser (libxml2's `xmlParserErrors`).
    static func xmlSyntax(code: Int) -> Diagnostic.Kind {
        let table = syntaxTable.first { $0.codes.contains(code) }
        guard let table else {
            return Diagnostic.Kind(
                "xml.syntax.\(code)", .blocker,
                Wording("XML 写法有误（{message}）", "malformed XML: {message}"), advice: editAdvice)
        }
        return Diagnostic.Kind(
            "xml.syntax.\(code)", .blocker, table.wording, advice: editAdvice)
    }

    private static let syntaxTable: [(codes: [Int], wording: Wording)] = [
        (
            codes(XML_ERR_DOCUMENT_EMPTY),
            Wording("这不是 XML 文件：开头没有元素", "this is not XML: no element at its start")
        ),
        (
            codes(XML_ERR_DOCUMENT_END),
            Wording("根元素之后还有内容", "there is content after the root element")
        ),
        (
            codes(XML_ERR_TAG_NAME_MISMATCH),
            Wording(
                "第 {opened} 行的 <{name}> 没有配对，这里却是 </{other}>",
                "<{name}> of line {opened} is closed by </{other}>")
        ),
        (
            codes(XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED),
            Wording("标签没有写完（{message}）", "a tag is not finished ({message})")
        ),
        (
            codes(XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED),
            Wording("属性写了两次（{message}）", "an attribute is given twice ({message})")
        ),
        (
            codes(XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED),
            Wording("属性值要写在引号里", "an attribute's value must stand in quotes")
        ),
        (
            codes(XML_ERR_ATTRIBUTE_WITHOUT_VALUE),
            Wording("属性 “{name}” 没有值", "the attribute “{name}” has no value")
        ),
        (
            codes(XML_ERR_LT_IN_ATTRIBUTE),
            Wording("属性值里的 < 要写成 &lt;", "inside an attribute, < must be written &lt;")
        ),
        (
            codes(XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY),
            Wording("实体 “&{name};” 没有定义；& 要写成 &amp;", "“&{name};” is not defined; write & as &amp;")
        ),
        (
            codes(
                XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING,
                XML_ERR_ENTITYREF_NO_NAME, XML_ERR_INVALID_CHARREF),
            Wording(
                "& 或 < 之后不成名字；& 要写成 &amp;，< 要写成 &lt;（{message}）",
                "no name after & or <: write & as &amp; and < as &lt; ({message})")
        ),
        (
            codes(XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHAR, XML_ERR_UNKNOWN_ENCODING),
            Wording(
                "含有与声明的编码不符的字节或不许可的字符",
                "bytes that do not fit the declared encoding, or a character that is not allowed")
        ),
        (
            codes(XML_ERR_UNSUPPORTED_ENCODING),
            Wording("不支持声明的编码 “{name}”", "the declared encoding “{name}” is not supported")
        ),
        (
            codes(XML_NS_ERR_UNDEFINED_NAMESPACE),
            Wording("前缀 “{name}” 没有声明命名空间", "the prefix “{name}” has no namespace declared")
        ),
    ]

    private static func codes(_ codes: xmlParserErrors...) -> [Int] {
        codes.map { Int($0.rawValue) }
    }
}
