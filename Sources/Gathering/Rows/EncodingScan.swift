import Values

/// Looks at every byte of a text once and decides how it is to be read: strict UTF-8, else
/// strict GB18030, else refused. Offsets count from the first byte after a byte order mark.
struct EncodingScan {
    // One maximal run of bytes ≥ 0x80, judged as UTF-8 on its own (RFC 3629).
    private var inRun = false
    private var runIsValid = true
    private var runStart = 0
    private var threeByteForms = 0
    private var needed = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF
    // GB 18030: 0 between characters, 1…3 after so many bytes of one.
    private var gbState = 0
    private var gbStart = 0
    private var gbLead: UInt8 = 0

    private var offset = 0
    private(set) var sawHighByte = false
    private(set) var firstBadUTF8: Int?
    private(set) var firstBadGB18030: Int?
    private(set) var firstNUL: Int?
    /// Runs that are UTF-8 with two or more characters of three bytes: Chinese words.
    private var utf8Words = 0
    private var firstUTF8Word: Int?
    private var commonPairs = 0
    private var pairs = 0

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        let count = bytes.count
        var at = 0
        while at < count {
            if !inRun, gbState == 0 {
                // ASCII without NUL, 32 bytes at a step.
                while at + 32 <= count {
                    let a = base.loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self)
                    let high = a & 0x8080_8080_8080_8080
                    let zero = (a &- 0x0101_0101_0101_0101) & ~a & 0x8080_8080_8080_8080
                    let any = high | zero
                    if any[0] | any[1] | any[2] | any[3] != 0 { break }
                    at += 32
                }
                while at < count {
                    let byte = base.load(fromByteOffset: at, as: UInt8.self)
                    if byte == 0, firstNUL == nil { firstNUL = offset + at }
                    if byte >= 0x80 { break }
                    at += 1
                    if at & 31 == 0 { break }
                }
                guard at < count else { break }
                if base.load(fromByteOffset: at, as: UInt8.self) < 0x80 { continue }
            }
            step(base.load(fromByteOffset: at, as: UInt8.self), offset + at)
            at += 1
        }
        offset += count
    }

    private mutating func step(_ byte: UInt8, _ place: Int) {
        if byte == 0, firstNUL == nil { firstNUL = place }
        stepUTF8(byte, place)
        if firstBadGB18030 == nil { stepGB18030(byte, place) }
    }

    private mutating func stepUTF8(_ byte: UInt8, _ place: Int) {
        guard byte >= 0x80 else {
            if inRun { endRun() }
            return
        }
        sawHighByte = true
        if !inRun {
            inRun = true
            runIsValid = true
            runStart = place
            threeByteForms = 0
            needed = 0
        }
        guard runIsValid else { return }
        if needed == 0 {
            (lowest, highest) = (0x80, 0xBF)
            switch byte {
            case 0xC2...0xDF: needed = 1
            case 0xE0...0xEF:
                needed = 2
                threeByteForms += 1
                if byte == 0xE0 { lowest = 0xA0 }
                if byte == 0xED { highest = 0x9F }
            case 0xF0...0xF4:
                needed = 3
                if byte == 0xF0 { lowest = 0x90 }
                if byte == 0xF4 { highest = 0x8F }
            default: bad(place)
            }
        } else if byte < lowest || byte > highest {
            bad(place)
        } else {
            needed -= 1
            (lowest, highest) = (0x80, 0xBF)
        }
    }

    private mutating func bad(_ place: Int) {
        runIsValid = false
        if firstBadUTF8 == nil { firstBadUTF8 = place }
    }

    private mutating func endRun() {
        if runIsValid, needed > 0 { bad(runStart) }
        if runIsValid, threeByteForms >= 2 {
            utf8Words += 1
            if firstUTF8Word == nil { firstUTF8Word = runStart }
        }
        inRun = false
    }

    private mutating func stepGB18030(_ byte: UInt8, _ place: Int) {
        switch (gbState, byte) {
        case (0, 0x00...0x7F): break
        case (0, 0x81...0xFE):
            gbState = 1
            gbStart = place
            gbLead = byte
        case (1, 0x40...0x7E), (1, 0x80...0xFE):
            gbState = 0
            pairs += 1
            if gbLead >= 0xA1, gbLead <= 0xF7, byte >= 0xA1 { commonPairs += 1 }
        case (1, 0x30...0x39): gbState = 2
        case (2, 0x81...0xFE): gbState = 3
        case (3, 0x30...0x39): gbState = 0
        default: firstBadGB18030 = gbState == 0 ? place : gbStart
        }
    }

    enum Decision: Equatable {
        case utf8, gb18030
        /// Neither: offsets of the first byte that does not fit.
        case neither(utf8: Int, gb18030: Int)
        /// UTF-8 words and others in one file; where each begins.
        case mixed(utf8: Int, other: Int)
        /// Fits GB18030 by chance only: hardly any character of GB 2312.
        case doubtful(Int)
    }

    /// The answer at the end of the text. `endsInside` says that its last character is cut.
    mutating func decide() -> (decision: Decision, endsInside: Bool) {
        let utf8EndsInside = inRun && runIsValid && needed > 0
        if inRun, !utf8EndsInside { endRun() }
        guard let badUTF8 = firstBadUTF8 else { return (.utf8, utf8EndsInside) }
        if let word = firstUTF8Word { return (.mixed(utf8: word, other: badUTF8), false) }
        if let badGB = firstBadGB18030 {
            return (.neither(utf8: badUTF8, gb18030: badGB), false)
        }
        if commonPairs * 2 < pairs { return (.doubtful(badUTF8), false) }
        return (.gb18030, gbState != 0)
    }
}
