/// The structure tree with what Cairo has no words for, and without what belongs to no text
/// (ISO 32000-1, 14.7.2 and 14.8; PDF/A-3 level A would ask for it, 6.7).
struct StructureWriter {
    private let elements: [CairoStructure.Element]
    private let form: [ArchiveElement]
    private let bytes: [UInt8]
    private let root: Int
    /// Whether an element, or one it stands in, is an artifact.
    private let drops: [Bool]
    /// Place of an element in the structure, by its object number; -1 for other objects.
    private let places: [Int]
    /// New number of each mark of a page, by the page's object number.
    private(set) var marks: [Int: [Int?]] = [:]
    /// Elements of the marks of a page, in order of their new numbers.
    private var markElements: [Int: [Int]] = [:]
    /// The element of each annotation.
    private var annotations: [Int: Int] = [:]

    init(
        _ structure: CairoStructure, of file: CairoFile, root: Int, form: [ArchiveElement]
    ) throws(ArchiveFault) {
        self.form = form
        self.root = root
        bytes = file.bytes
        try structure.check(form, in: file)
        var elements = structure.elements
        var places = [Int](repeating: -1, count: file.size)
        var drops: [Bool] = []
        drops.reserveCapacity(form.count)
        var kept: [Int: [(mark: Int, element: Int?)]] = [:]
        for (index, element) in structure.elements.enumerated() {
            places[element.number] = index
            let parent = places.indices.contains(element.parent) ? places[element.parent] : -1
            var owner = index
            if form[index].isPiece, parent >= 0 {
                owner = parent
                elements[parent].page = element.page
            }
            let drop = form[index].isArtifact || (parent >= 0 && drops[parent])
            drops.append(drop)
            for kid in element.kids {
                switch kid {
                case .element: break
                case .annotation(let number): annotations[number] = index
                case .mark(let mark):
                    guard let page = element.page, (0..<file.bytes.count).contains(mark) else {
                        throw .notCairo("/Pg", at: element.name.lowerBound)
                    }
                    kept[page, default: []].append((mark, drop ? nil : owner))
                }
            }
        }
        self.elements = elements
        self.places = places
        self.drops = drops
        for (page, all) in kept {
            let all = all.sorted { $0.mark < $1.mark }
            var numbers = [Int?](repeating: nil, count: (all.last?.mark ?? -1) + 1)
            var owners: [Int] = []
            for (mark, element) in all {
                guard let element else { continue }
                numbers[mark] = owners.count
                owners.append(elements[element].number)
            }
            marks[page] = numbers
            markElements[page] = owners
        }
    }

    /// What is said of an annotation: the words of the link that it is.
    func words(ofAnnotation number: Int) -> String? {
        annotations[number].flatMap { form[$0].words }
    }

    /// - Parameters:
    ///   - document: number for the element that holds all others.
    ///   - parents: number for the way back from marks and annotations.
    ///   - keys: `StructParents` of pages and `StructParent` of annotations, by object number.
    func write(
        document: Int, parents: Int, keys: [(object: Int, key: Int)], to writer: inout ObjectWriter
    ) {
        var top: [Int] = []
        for (index, element) in elements.enumerated()
        where !drops[index] && !form[index].isPiece {
            let parent = element.parent == root ? document : element.parent
            if parent == document { top.append(element.number) }
            writer.add(element.number, text(index, element, parent: parent))
        }
        writer.add(
            document,
            Array("<</S/Document/P \(root) 0 R/K[".utf8) + references(top) + Array("]>>".utf8))
        var numbers = Array("<</Nums[".utf8)
        var next = 0
        for (object, key) in keys.sorted(by: { $0.key < $1.key }) {
            numbers += "\(key) ".utf8
            if let index = annotations[object], !drops[index] {
                numbers += "\(elements[index].number) 0 R ".utf8
            } else {
                numbers += "[".utf8
                numbers += references(markElements[object] ?? [])
                numbers += "]".utf8
            }
            next = key + 1
        }
        writer.add(parents, numbers + Array("]>>".utf8))
        writer.add(
            root,
            Array(
                ("<</Type/StructTreeRoot/K[\(document) 0 R]/ParentTree \(parents) 0 R"
                    + "/ParentTreeNextKey \(next)>>").utf8))
    }

    private func text(
        _ index: Int, _ element: CairoStructure.Element, parent: Int
    ) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(64)
        out += "<</S/".utf8
        out += bytes[element.name]
        out += "/P ".utf8
        append(element.parent == root ? parent : element.parent, to: &out)
        out += " 0 R".utf8
        if let page = element.page {
            out += "/Pg ".utf8
            append(page, to: &out)
            out += " 0 R".utf8
        }
        var kids: [UInt8] = []
        let count = appendKids(element, to: &kids)
        if count > 0 {
            out += count > 1 ? "/K[".utf8 : "/K".utf8
            out += kids
            if count > 1 { out.append(UInt8(ascii: "]")) }
        }
        let form = form[index]
        if form.scope != nil || form.columnSpan > 1 {
            out += "/A<</O/Table".utf8
            if let scope = form.scope { out += "/Scope/\(scope)".utf8 }
            if form.columnSpan > 1 { out += "/ColSpan \(form.columnSpan)".utf8 }
            out += ">>".utf8
        }
        // A link's words stand with its annotation.
        if let words = form.words, !words.isEmpty, form.name != "Link" {
            out += "/Alt\(PDFText.string(words))".utf8
        }
        out += ">>".utf8
        return out
    }

    /// How many there are; those of its pieces are its own.
    private func appendKids(
        _ element: CairoStructure.Element, isPiece: Bool = false, to out: inout [UInt8]
    ) -> Int {
        var count = 0
        for kid in element.kids {
            switch kid {
            case .mark(let mark):
                guard let page = element.page, let number = marks[page]?[mark] else { continue }
                out.append(0x20)
                append(number, to: &out)
            case .element(let number):
                let place = places.indices.contains(number) ? places[number] : -1
                if place >= 0, drops[place] { continue }
                if place >= 0, form[place].isPiece {
                    // Pieces hold marks only.
                    if !isPiece {
                        count += appendKids(elements[place], isPiece: true, to: &out)
                    }
                    continue
                }
                out.append(0x20)
                append(number, to: &out)
                out += " 0 R".utf8
            case .annotation(let number): out += "<</Type/OBJR/Obj \(number) 0 R>>".utf8
            }
            count += 1
        }
        return count
    }

    private func references(_ numbers: [Int]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(numbers.count * 9)
        for number in numbers {
            append(number, to: &out)
            out += " 0 R ".utf8
        }
        return out
    }

    private func append(_ number: Int, to out: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &out) }
        out.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
