/// Finds and takes away the units that are off the list. Only what has the record of a unit is
/// one: whatever else lies in the output folder is somebody's own.
struct OffList {
    var shelf: UnitShelf
    private let planned: [String: Set<Int>]

    init(_ plan: BatchPlan, shelf: UnitShelf) {
        self.shelf = shelf
        planned = Dictionary(
            plan.areas.map { ($0.name, Set($0.years)) }, uniquingKeysWith: { $0.union($1) })
    }

    /// By folder, then by year.
    var units: [OffListUnit] {
        Folder.names(shelf.root).filter {
            !$0.hasPrefix(".") && !BatchPlan.reserved.contains($0)
                && Folder.isOwn("\(shelf.root)/\($0)")
        }.flatMap { name in
            let years = Set(
                Folder.names("\(shelf.root)/\(name)").compactMap(UnitShelf.year(of:)))
            return years.subtracting(planned[name] ?? []).sorted().compactMap { unit(name, $0) }
        }
    }

    private func unit(_ name: String, _ year: Int) -> OffListUnit? {
        let place = Self.place(name, year)
        guard shelf.isMade(place) || shelf.hasOwnFailure(place) else { return nil }
        return OffListUnit(
            name: name, area: shelf.record(of: place)?.name ?? "", year: year,
            holdsOther: shelf.holdsOther(place))
    }

    /// Where a unit stands needs its name and year; of the plan's areas it is none.
    private static func place(_ name: String, _ year: Int) -> BatchUnit {
        BatchUnit(area: -1, name: name, year: year)
    }

    /// Takes a unit away, and its area's folder where that holds nothing any more.
    func remove(_ unit: OffListUnit) throws(WriteFailure) {
        try shelf.withdraw(Self.place(unit.name, unit.year))
        guard planned[unit.name] == nil else { return }
        let folder = "\(shelf.root)/\(unit.name)"
        let area = BatchArea(
            name: unit.name, folder: "",
            years: Folder.names(folder).compactMap(UnitShelf.year(of:)))
        try shelf.dropPrints(area)
        try shelf.sweep(area)
        BegunMarks(root: shelf.root).end(area)
        Folder.removeEmpty(folder)
    }
}
