/// Cairo numbers SVG's surfaces through the whole process, so the names in a file depend on what was
/// drawn before it; this numbers them from 1 in the order they appear.
enum SurfaceNames {
    static func renumbered(_ svg: [UInt8]) -> [UInt8] {
        let word = Array("surface".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(svg.count)
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        var index = 0
        while index < svg.count {
            guard svg[index] == word[0], svg[index...].starts(with: word) else {
                result.append(svg[index])
                index += 1
                continue
            }
            var end = index + word.count
            while end < svg.count, (0x30...0x39).contains(svg[end]) { end += 1 }
            let digits = svg[index + word.count..<end]
            result += word
            if !digits.isEmpty {
                let number = numbers[digits] ?? numbers.count + 1
                numbers[digits] = number
                result += String(number).utf8
            }
            index = end
        }
        return result
    }
}
