import Foundation
import Testing

/// A SARIF log as a program that knows only the standard reads it, and what the schema of SARIF
/// 2.1.0 requires of it.
struct SARIFReading {
    typealias Object = [String: Any]

    let log: Object
    let run: Object

    init(_ bytes: [UInt8]) throws {
        log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
        run = try #require((log["runs"] as? [Object])?.first)
    }

    var results: [Object] { run["results"] as? [Object] ?? [] }
    var driver: Object { (run["tool"] as? Object)?["driver"] as? Object ?? [:] }
    var extensions: [Object] { (run["tool"] as? Object)?["extensions"] as? [Object] ?? [] }
    var rules: [Object] { driver["rules"] as? [Object] ?? [] }
    var troubleRules: [Object] { extensions.first?["rules"] as? [Object] ?? [] }

    func results(of rule: String) -> [Object] { results.filter { $0["ruleId"] as? String == rule } }

    static func text(_ object: Object?, _ name: String) -> String? {
        (object?[name] as? Object)?["text"] as? String
    }

    /// Everything the schema requires, of the objects that are there.
    func validate() {
        #expect(log["version"] as? String == "2.1.0")
        #expect((log["$schema"] as? String)?.contains("sarif-2.1.0") == true)
        only(
            [
                "tool", "language", "automationDetails", "originalUriBaseIds", "artifacts",
                "results",
                "properties",
            ], run)
        for component in [driver] + extensions {
            only(["name", "version", "rules"], component)
            #expect(component["name"] as? String != nil)
            let ids = (component["rules"] as? [Object] ?? []).compactMap { $0["id"] as? String }
            #expect(ids.count == (component["rules"] as? [Object])?.count)
            #expect(Set(ids).count == ids.count)
        }
        for rule in rules + troubleRules {
            only(
                [
                    "id", "shortDescription", "fullDescription", "help", "defaultConfiguration",
                    "properties",
                ], rule)
            for name in ["shortDescription", "fullDescription", "help"] {
                #expect(Self.text(rule, name)?.isEmpty == false)
            }
        }
        for result in results { validate(result) }
        for artifact in run["artifacts"] as? [Object] ?? [] {
            check(artifact["location"] as? Object)
            #expect((artifact["length"] as? Int ?? -1) >= -1)
        }
    }

    private func validate(_ result: Object) {
        only(
            [
                "ruleId", "ruleIndex", "rule", "kind", "level", "message", "locations",
                "partialFingerprints", "suppressions", "baselineState", "properties",
            ], result)
        #expect(Self.text(result, "message")?.isEmpty == false)
        let kind = result["kind"] as? String ?? "fail"
        let level = result["level"] as? String ?? "warning"
        #expect(
            ["notApplicable", "pass", "fail", "review", "open", "informational"].contains(kind))
        #expect(["none", "note", "warning", "error"].contains(level))
        // 3.27.10: what is no failure has no level.
        #expect(kind == "fail" ? level != "none" : level == "none")
        validateRule(of: result)
        for location in result["locations"] as? [Object] ?? [] {
            let physical = location["physicalLocation"] as? Object
            only(["physicalLocation", "logicalLocations", "properties"], location)
            only(["artifactLocation", "region"], physical ?? [:])
            check(physical?["artifactLocation"] as? Object)
            if let region = physical?["region"] as? Object {
                let start = region["startLine"] as? Int ?? 0
                #expect(start >= 1)
                #expect((region["endLine"] as? Int ?? start) >= start)
            }
        }
        for suppression in result["suppressions"] as? [Object] ?? [] {
            #expect(["inSource", "external"].contains(suppression["kind"] as? String))
        }
        // 3.27.23 and 3.27.24: all results of a run, or none.
        #expect(result["suppressions"] != nil)
        let first = results.first?["baselineState"] != nil
        #expect((result["baselineState"] != nil) == first)
    }

    /// The schema allows no other names; those it allows and the program does not write are left
    /// out here.
    private func only(_ names: Set<String>, _ object: Object) {
        #expect(Set(object.keys).subtracting(names).isEmpty)
    }

    private func validateRule(of result: Object) {
        let reference = result["rule"] as? Object
        let component = reference?["toolComponent"] as? Object
        let rules = component == nil ? rules : troubleRules
        let index = (component == nil ? result["ruleIndex"] : reference?["index"]) as? Int ?? -1
        #expect(rules.indices.contains(index))
        guard rules.indices.contains(index) else { return }
        #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        if component != nil {
            #expect(reference?["id"] as? String == result["ruleId"] as? String)
            #expect(component?["index"] as? Int == 0)
        }
    }

    /// An address of RFC 3986, below a base that the run declares.
    private func check(_ location: Object?) {
        let uri = location?["uri"] as? String ?? ""
        #expect(URL(string: uri) != nil)
        #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        guard let base = location?["uriBaseId"] as? String else { return }
        #expect((run["originalUriBaseIds"] as? Object)?[base] != nil)
        if let index = location?["index"] as? Int {
            let artifacts = run["artifacts"] as? [Object] ?? []
            #expect(artifacts.indices.contains(index))
            let same = artifacts[index]["location"] as? Object
            #expect(same?["uri"] as? String == uri)
        }
    }
}
