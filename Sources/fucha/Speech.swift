import Values

/// The language of this run, taken from the arguments before they are parsed: help texts are
/// made before the parser has read anything.
let spokenLanguage: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
        if argument == "--lang", index + 1 < arguments.count {
            return Language(rawValue: arguments[index + 1]) ?? .chinese
        }
        if argument.hasPrefix("--lang=") {
            return Language(rawValue: String(argument.dropFirst(7))) ?? .chinese
        }
    }
    return .chinese
}()

/// The wording in the language of this run.
func say(_ chinese: String, _ english: String) -> String {
    Wording(chinese, english)[spokenLanguage]
}
