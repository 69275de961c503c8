import CLibZip
import Testing
import XMLTree

/// Takes a package apart by the ZIP format's own words (APPNOTE.TXT), without libzip.
struct PackageReader {
    struct Entry {
        var path: String
        var isStored: Bool
        var bytes: [UInt8]
    }

    struct Damage: Error {}

    private(set) var entries: [Entry] = []

    init(_ file: [UInt8]) throws {
        // Without a comment the end record is the last 22 bytes.
        let end = file.count - 22
        try #require(end >= 0 && Self.number(file, end, 4) == 0x0605_4B50)
        var at = Self.number(file, end + 16, 4)
        for _ in 0..<Self.number(file, end + 10, 2) {
            try #require(Self.number(file, at, 4) == 0x0201_4B50)
            let (method, packed, size) = (
                Self.number(file, at + 10, 2), Self.number(file, at + 20, 4),
                Self.number(file, at + 24, 4)
            )
            let (name, extra) = (Self.number(file, at + 28, 2), Self.number(file, at + 30, 2))
            let local = Self.number(file, at + 42, 4)
            let start =
                local + 30 + Self.number(file, local + 26, 2) + Self.number(file, local + 28, 2)
            let data = Array(file[start..<start + packed])
            entries.append(
                Entry(
                    path: String(decoding: file[at + 46..<at + 46 + name], as: UTF8.self),
                    isStored: method == 0,
                    bytes: method == 0 ? data : try Self.inflated(data, size: size)))
            at += 46 + name + extra + Self.number(file, at + 32, 2)
        }
    }

    var paths: [String] { entries.map(\.path) }

    func bytes(_ path: String) throws -> [UInt8] {
        try #require(entries.first { $0.path == path }, "\(path)").bytes
    }

    func xml(_ path: String) throws -> XMLElement {
        try XMLDocument.parse(bytes: try bytes(path), file: path).root
    }

    func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// Kind (the last step of its name) and full path of all that a part points to, by
    /// identifier.
    func targets(of path: String) throws -> [String: (kind: String, path: String)] {
        var folder = path.split(separator: "/").dropLast().map(String.init)
        let name = path.split(separator: "/").last ?? ""
        let list = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
        guard paths.contains(list) else { return [:] }
        var targets: [String: (kind: String, path: String)] = [:]
        let home = folder
        for one in try xml(list).elements {
            let id = try #require(one.attribute("Id"))
            folder = home
            for step in try #require(one.attribute("Target")).split(separator: "/") {
                if step == ".." { folder.removeLast() } else { folder.append(String(step)) }
            }
            let kind = try #require(one.attribute("Type")?.split(separator: "/").last)
            #expect(targets[id] == nil, "\(list) has \(id) twice")
            targets[id] = (String(kind), folder.joined(separator: "/"))
        }
        return targets
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }

    /// The shim opens zlib streams only, so the two bytes of their head are put before the data.
    /// The sum behind a zlib stream is not there; all has come out before it is missed.
    private static func inflated(_ data: [UInt8], size: Int) throws -> [UInt8] {
        var input: [UInt8] = [0x78, 0x9C] + data
        var output = [UInt8](repeating: 0, count: size + 1)
        var stream = z_stream()
        try #require(fucha_inflate_init(&stream) == Z_OK)
        defer { inflateEnd(&stream) }
        let (inputCount, outputCount) = (UInt32(input.count), UInt32(output.count))
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                (stream.next_in, stream.avail_in) = (input.baseAddress, inputCount)
                (stream.next_out, stream.avail_out) = (output.baseAddress, outputCount)
                _ = inflate(&stream, Z_NO_FLUSH)
            }
        }
        try #require(Int(stream.total_out) == size)
        return Array(output.prefix(size))
    }
}

extension XMLElement {
    /// Itself and all elements inside, in order.
    var tree: [XMLElement] { [self] + elements.flatMap(\.tree) }

    func all(inside name: String) -> [XMLElement] { tree.filter { $0.name == name } }

    /// The texts of the paragraphs inside.
    var paragraphs: [String] { all(inside: "p").map(\.text) }
}

/// What holds of every Office file (ECMA-376-2), whatever is in it.
extension PackageReader {
    /// Every target is there, and every part is a target.
    func expectTargetsAndPartsToAgree() throws {
        var reached: Set<String> = []
        for path in [""] + paths where !path.hasSuffix(".rels") {
            for (id, target) in try targets(of: path) {
                #expect(paths.contains(target.path), "\(path) \(id) → \(target.path)")
                reached.insert(target.path)
            }
        }
        #expect(reached == Set(paths.filter { $0.first != "[" && !$0.hasSuffix(".rels") }))
    }

    /// Every identifier that a part's text names is in its list of targets.
    func expectIdentifiersToBeListed(under folder: String) throws {
        let namespace =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        for path in paths where path.hasPrefix(folder) && path.hasSuffix(".xml") {
            let used = try xml(path).tree.flatMap(\.attributes)
                .filter { $0.namespace == namespace }.map(\.value)
            let known = try targets(of: path)
            for id in used { #expect(known[id] != nil, "\(path) \(id)") }
        }
    }

    /// Every part has a kind, by its own name or its ending, and nothing else has one.
    func expectKindsToBeComplete() throws {
        let types = try xml("[Content_Types].xml").elements
        let kinds = types.compactMap { $0.attribute("Extension") }
        let names = types.compactMap { $0.attribute("PartName") }
        for path in paths.dropFirst() {
            let ending = String(path.split(separator: ".").last ?? "")
            #expect(ending == "xml" ? names.contains("/" + path) : kinds.contains(ending))
        }
        #expect(Set(kinds).count == kinds.count && Set(names).count == names.count)
        #expect(names.allSatisfy { paths.contains(String($0.dropFirst())) })
    }
}
