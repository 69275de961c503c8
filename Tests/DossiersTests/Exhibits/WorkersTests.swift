import Testing

@testable import Dossiers

@Suite struct WorkersTests {
    /// Whatever the number of threads, the work is whole and in order.
    @Test(arguments: [0, 1, 2, 3, 7, 100])
    func shared(jobs: Int) {
        for count in [0, 1, 5, 23] {
            let parts = Workers.share(count, jobs: jobs)
            #expect(parts.flatMap { Array($0) } == Array(0..<count))
            #expect(parts.count <= max(jobs, 1))
            let squares = Workers.run(parts) { part in part.map { $0 * $0 } }.flatMap { $0 }
            #expect(squares == (0..<count).map { $0 * $0 })
        }
    }
}
