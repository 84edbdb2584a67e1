import Journal

extension WeekStanding {
  /// The class that gives the state its shape and colour.
  var className: StaticString {
    switch state {
    case .written: "is written"
    case .begun: "is begun"
    case .missing: "is missing"
    case .now, .ahead: "is ahead"
    }
  }

  /// The state as a word.
  var word: StaticString {
    switch state {
    case .written(late: false): "written"
    case .written(late: true): "written late"
    case .begun: "begun"
    case .missing: "missing"
    case .now: "this week"
    case .ahead: "to come"
    }
  }
}
