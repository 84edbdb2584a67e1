/// The files that pages load, as bytes of the program: a module of its own, since they take long to compile and change rarely.
public enum SiteResource {
  /// `style.css`: how every page looks.
  public static var style: [UInt8] { PackageResources.style_css }
  /// `quiz.js`: the quiz in a page.
  public static var quiz: [UInt8] { PackageResources.quiz_js }
  /// `grading.js`: the grader that the quiz calls.
  public static var grading: [UInt8] { PackageResources.grading_js }
}
