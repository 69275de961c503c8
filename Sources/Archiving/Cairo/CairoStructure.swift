/// The elements of the logical structure as Cairo wrote them, in its order.
struct CairoStructure {
    enum Kid {
        /// A marked piece of the element's page.
        case mark(Int)
        case element(Int)
        /// An annotation of the element's page, by its object number.
        case annotation(Int)
    }

    struct Element {
        var number: Int
        var name: Range<Int>
        /// Object number of the element, or of the tree's root, that it is in.
        var parent: Int
        var page: Int?
        var kids: [Kid] = []
    }

    private(set) var elements: [Element] = []

    init(_ file: CairoFile) throws(ArchiveFault) {
        for object in file.objects where object.data == nil {
            guard let element = try Self.element(file, object) else { continue }
            elements.append(element)
        }
    }

    /// The nth element of the file must be the nth of the form, or words would come to stand for
    /// something else.
    func check(_ form: [ArchiveElement], in file: CairoFile) throws(ArchiveFault) {
        for index in 0..<max(elements.count, form.count) {
            let found =
                elements.indices.contains(index)
                ? String(decoding: file.bytes[elements[index].name], as: UTF8.self) : ""
            let expected = form.indices.contains(index) ? form[index].name : ""
            guard found == expected else {
                throw .structure(element: index, expected: expected, found: found)
            }
        }
    }

    /// Nil for any other object.
    private static func element(
        _ file: CairoFile, _ object: CairoFile.Object
    ) throws(ArchiveFault) -> Element? {
        var scanner = Scanner(file.bytes, object.value)
        guard scanner.next() == .openDictionary, case .name(let first) = scanner.next(),
            scanner.matches(first, "Type"), case .name(let type) = scanner.next(),
            scanner.matches(type, "StructElem")
        else { return nil }
        var element = Element(number: object.number, name: 0..<0, parent: 0)
        while case .name(let key) = scanner.next() {
            if scanner.matches(key, "S"), case .name(let name) = scanner.next() {
                element.name = name
            } else if scanner.matches(key, "P") {
                element.parent = try reference(&scanner)
            } else if scanner.matches(key, "Pg") {
                element.page = try reference(&scanner)
            } else if scanner.matches(key, "K") {
                element.kids = try kids(&scanner)
            } else {
                throw .notCairo("/S /P /Pg /K", at: key.lowerBound)
            }
        }
        return element
    }

    private static func kids(_ scanner: inout Scanner) throws(ArchiveFault) -> [Kid] {
        var kids: [Kid] = []
        var isList = false
        repeat {
            switch scanner.next() {
            case .openArray: isList = true
            case .closeArray: return kids
            case .number(let digits):
                let number = scanner.int(digits) ?? -1
                let place = scanner.at
                scanner.skipReference()
                kids.append(scanner.at == place ? .mark(number) : .element(number))
            case .openDictionary:
                // << /Type /OBJR /Obj 150 0 R >>
                guard case .name = scanner.next(), case .name(let type) = scanner.next(),
                    scanner.matches(type, "OBJR"), case .name = scanner.next()
                else { throw .notCairo("/OBJR", at: scanner.start) }
                kids.append(.annotation(try reference(&scanner)))
                guard scanner.next() == .closeDictionary else {
                    throw .notCairo(">>", at: scanner.start)
                }
            default: throw .notCairo("/K", at: scanner.start)
            }
        } while isList
        return kids
    }

    private static func reference(_ scanner: inout Scanner) throws(ArchiveFault) -> Int {
        guard case .number(let digits) = scanner.next(), let number = scanner.int(digits) else {
            throw .notCairo("N 0 R", at: scanner.start)
        }
        scanner.skipReference()
        return number
    }
}
