/// The rows of one station, counted; its columns are folded in ``SummaryConsumer``.
struct StationFold: Sendable {
    let name: [UInt8]
    let text: String
    private(set) var rows = 0
    private(set) var rowsWithoutTime = 0
    private(set) var first = Int32.max
    private(set) var last = Int32.min

    init(name: [UInt8], text: String) {
        self.name = name
        self.text = text
    }

    @inline(__always)
    func isNamed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count == name.count else { return false }
        for index in 0..<bytes.count where bytes[index] != name[index] { return false }
        return true
    }

    @inline(__always)
    mutating func add(_ minutes: Int32) {
        rows &+= 1
        if minutes == .min {
            rowsWithoutTime &+= 1
        } else {
            if minutes < first { first = minutes }
            if minutes > last { last = minutes }
        }
    }

    /// Adds the rows of the same station in another part of the file.
    mutating func add(_ other: StationFold) {
        rows += other.rows
        rowsWithoutTime += other.rowsWithoutTime
        first = min(first, other.first)
        last = max(last, other.last)
    }
}
