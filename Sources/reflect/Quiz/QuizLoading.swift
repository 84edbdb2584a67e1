import Diagnostics
import Journal
import Quiz

/// What a quiz needs of a journal, and no more: the outlines and the log, read at the same time.
struct QuizLoading {
  let folder: ExerciseFolder
  private(set) var study: Study
  /// The log as it stands, without histories that were carried over.
  private(set) var history: History
  /// What is wrong with the outlines and with the log's file.
  let errors: [Finding]
  /// Lines of the log that were passed over.
  private let passedOver: [Finding]

  /// What keeps nobody from the quiz: lines of the log, and cards that were renamed.
  var warnings: [Finding] { passedOver + study.findings }

  var root: String { folder.root }

  init(_ options: WorkspaceOptions) throws {
    let root = try options.root()
    let jobs = processorCount()
    let (log, outlines) = try ParsingGuard.during { watch in
      together(
        jobs: jobs, { History.load(root, jobs: jobs) },
        {
          let folder = ExerciseFolder(
            .chapters, of: root, readsLogs: false, jobs: jobs, watch: watch)
          return (folder: folder, deck: Deck(folder.chapters, jobs: jobs))
        })
    }.get()
    let (history, logged) = log
    let (folder, deck) = outlines
    self.folder = folder
    self.history = history
    study = Study(deck: deck, history: history, jobs: jobs)
    let all = (folder.findings + deck.findings + logged).sorted()
    errors = all.filter { $0.severity == .error }
    passedOver = logged.filter { $0.severity == .warning }
  }

  /// Takes lines that were just appended to the log.
  mutating func take(_ reviews: [Review]) {
    if reviews.isEmpty { return }
    for review in reviews { history.add(review) }
    study = Study(deck: study.deck, history: history)
  }
}
