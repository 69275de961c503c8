import WordProcessing

/// What links and fields find by name. Word allows letters, digits and `_` in a name, 40 of them;
/// ids of documents hold points and hyphens, so names are counted (ECMA-376-1, 17.13.6.2).
struct WordBookmarks {
    /// For references and links.
    private var names: [String: String] = [:]
    /// For lists of pages. A program that makes a list anew makes such bookmarks anew too, and may take
    /// the old ones away: nothing else points to them.
    private var listNames: [String: String] = [:]
    /// What stands inside the bookmark: the words that a `REF` field gives back.
    private var words: [String: String] = [:]

    init(_ document: Document) {
        for block in document.blocks {
            switch block {
            case .heading(let heading): add(heading.id, heading.title, isListed: true)
            case .table(let table):
                add(table.id, table.number, isListed: true)
                for row in table.rows { add(row.id, "", isListed: false) }
            case .figure(let figure): add(figure.id, figure.number, isListed: true)
            case .cover, .paragraph, .contents, .newPage, .notice, .list, .sign, .orientation:
                break
            }
        }
    }

    private mutating func add(_ id: String, _ words: String, isListed: Bool) {
        guard !id.isEmpty, names[id] == nil else { return }
        let digits = String(names.count + 1)
        let number = String(repeating: "0", count: max(8 - digits.count, 0)) + digits
        // Names that begin with `_` are not shown among those that a reader has given.
        names[id] = "_Ref" + number
        if isListed { listNames[id] = "_Toc" + number }
        self.words[id] = words
    }

    /// Of the bookmark that references and links point to.
    func name(_ id: String) -> String? { names[id] }

    /// Of the bookmark that a list of pages points to.
    func listName(_ id: String) -> String? { listNames[id] }

    /// Words in a bookmark, if anything can point to them.
    func marked(_ id: String, _ inlines: [WordInline]) -> [WordInline] {
        let named = names[id].map { [WordInline.bookmark($0, inlines)] } ?? inlines
        return listNames[id].map { [.bookmark($0, named)] } ?? named
    }

    /// A reference: a field that follows what it names where its words are what stands there; a plain
    /// link, which no update changes, where they are others.
    func reference(_ inlines: [WordInline], words: String, to id: String) -> [WordInline] {
        guard let name = names[id] else { return inlines }
        if !words.isEmpty, self.words[id] == words {
            return [.field("REF \(name) \\h", inlines)]
        }
        return [.link(to: name, inlines)]
    }
}
