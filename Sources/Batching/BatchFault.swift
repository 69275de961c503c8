package import Values

/// Why a batch did not run at all, or could not write what belongs to no unit.
package enum BatchFault: Error, Sendable, Hashable {
    case inputs(InputFault)
    case write(WriteFailure)
}

extension BatchFault {
    static func wrap<Value>(
        _ body: () throws(InputFault) -> Value
    ) throws(BatchFault) -> Value {
        do { return try body() } catch { throw .inputs(error) }
    }

    static func wrap<Value>(
        _ body: () throws(WriteFailure) -> Value
    ) throws(BatchFault) -> Value {
        do { return try body() } catch { throw .write(error) }
    }
}
