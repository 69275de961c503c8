import Testing
import Values

@testable import XMLTree

@Suite struct XMLPushParserTests {
    final class Recorder: XMLEvents {
        var log: [String] = []
        func start(_ name: XMLEventName, _ attributes: XMLEventAttributes) {
            log.append("<\(name.name) \(attributes.text("r") ?? "-")")
        }
        func end(_ name: XMLEventName) { log.append(">\(name.name)") }
        func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
            log.append(String(decoding: bytes, as: UTF8.self))
        }
    }

    static func run(_ text: String, piece: Int) throws(InputFault) -> [String] {
        let recorder = Recorder()
        let parser = try XMLPushParser(recorder, file: "a.xml")
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            let end = min(at + piece, bytes.count)
            let part = Array(bytes[at..<end])
            var fault: InputFault?
            part.withUnsafeBytes { raw in
                do throws(InputFault) { try parser.push(raw) } catch { fault = error }
            }
            if let fault { throw fault }
            at = end
        }
        try parser.finish()
        return recorder.log
    }

    @Test(arguments: [1, 3, 1000])
    func eventsDoNotDependOnThePieces(piece: Int) throws {
        let log = try Self.run("<x:a xmlns:x='u' r='1'><c>5 &amp; 6</c></x:a>", piece: piece)
        let joined = log.joined(separator: "")
        #expect(joined == "<a 1<c -5 & 6>c>a")
    }

    @Test func refusesDoctypeAndUnfinished() {
        #expect(throws: InputFault.self) {
            try Self.run("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", piece: 4)
        }
        #expect(throws: InputFault.self) { try Self.run("<a><b>", piece: 4) }
        #expect(throws: InputFault.self) {
            try Self.run(String(repeating: "<a>", count: 200), piece: 7)
        }
    }
}
