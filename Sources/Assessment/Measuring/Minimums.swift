import Values

/// The validity minimums of a method, applied: what makes an hour's day, a month and a year
/// sufficient. GB 3095, table 4 asks for 20 hours a day, 27 days a month (25 in February) and
/// 324 days a year; the numbers themselves come from the rulebook.
struct Minimums: Sendable {
    private let method: Method

    init(_ method: Method) { self.method = method }

    /// Valid hours a day must have; a day without any never counts.
    var hours: Int { max(method.minimumHours ?? 1, 1) }

    /// Valid days a month must have.
    func days(inMonth month: Int) -> Int {
        (month == 2 ? method.minimumDaysInFebruary ?? method.minimumDays : method.minimumDays) ?? 0
    }

    func isSufficient(month: Int, validDays: Int) -> Bool {
        validDays > 0 && validDays >= days(inMonth: month)
    }

    /// Why a year is not sufficient; nil where it is. `monthsByDefault` is how many sufficient
    /// months a year needs where the method names no number: GB 3095 asks each month to be so.
    func lack(validDays: Int, sufficientMonths: Int, monthsByDefault: Int = 0)
        -> Measurement.Lack?
    {
        if let required = method.minimumDaysInYear, validDays < required {
            return .tooFew(.days, valid: validDays, required: required)
        }
        let months = method.minimumMonths ?? (method.minimumDays == nil ? 0 : monthsByDefault)
        if sufficientMonths < months {
            return .tooFew(.months, valid: sufficientMonths, required: months)
        }
        return nil
    }
}
