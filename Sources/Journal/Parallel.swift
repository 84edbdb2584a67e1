import Dispatch
import Synchronization

/// Does the same work for every index on several threads, and returns the results in the order of the indices.
/// - Parameters:
///   - count: how many indices there are, counted from 0.
///   - jobs: the most threads that work at once, at least 1.
///   - work: what to do with an index; it may run on any thread.
/// - Returns: one result for each index.
public func inParallel<Result: Sendable>(
  _ count: Int, jobs: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  if jobs <= 1 || count <= 1 { return (0..<count).map(work) }
  // Slices so small that no thread waits long for the last, even if its items are by far the largest, as the
  // pages of tags are; taking one costs next to nothing.
  let slice = max(1, min(4, count / (jobs * 8)))
  let next = Atomic(0)
  let finished = Mutex<[(start: Int, results: [Result])]>([])
  DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
    var own: [(start: Int, results: [Result])] = []
    while true {
      let start = next.add(slice, ordering: .relaxed).oldValue
      if start >= count { break }
      own.append((start, (start..<min(start + slice, count)).map(work)))
    }
    finished.withLock { $0 += own }
  }
  let slices = finished.withLock { $0 }.sorted { $0.start < $1.start }
  var results: [Result] = []
  results.reserveCapacity(count)
  for slice in slices { results += slice.results }
  return results
}

/// Does two things at once, where there is more than one thread for them.
/// - Parameters:
///   - jobs: the most threads that work at once, at least 1.
///   - one: what the calling thread does; it may do parts of that in parallel.
///   - other: what another thread does.
/// - Returns: what came of both.
public func together<One, Other: Sendable>(
  jobs: Int, _ one: () -> One, _ other: @escaping @Sendable () -> Other
) -> (One, Other) {
  if jobs <= 1 { return (one(), other()) }
  let result = Mutex<Other?>(nil)
  // Not `concurrentPerform`, within which another one has but a single thread.
  let group = DispatchGroup()
  DispatchQueue.global().async(group: group) {
    let made = other()
    result.withLock { $0 = made }
  }
  let first = one()
  group.wait()
  return (first, result.withLock { $0 } ?? other())
}
