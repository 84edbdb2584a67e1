/// Letters with accents, ligatures and raised or lowered digits, and the plain ones that a person without their keyboard
/// types for them.
///
/// Written out instead of asked of Unicode's decomposition, which the standard library does not offer and which
/// changes with versions: here and in the page's script the same letters are alike. Capitals are lower-cased before.
enum Accents {
  /// What each letter stands for.
  static let plain: [Unicode.Scalar: [Unicode.Scalar]] = {
    var result: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      for scalar in parts[1].unicodeScalars { result[scalar] = Array(parts[0].unicodeScalars) }
    }
    return result
  }()

  /// The plain ones, a blank, then those that count as them; each line also stands in grading.js.
  private static let lines = """
    0 ⁰₀
    1 ¹₁
    2 ²₂
    3 ³₃
    4 ⁴₄
    5 ⁵₅
    6 ⁶₆
    7 ⁷₇
    8 ⁸₈
    9 ⁹₉
    a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
    b ƀḃḅḇ
    c çćĉċčḉ
    d ðďđḋḍḏḑḓ
    e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
    f ḟ
    g ĝğġģǧǵḡ
    h ĥħȟḣḥḧḩḫẖ
    i ìíîïĩīĭįıǐȉȋḭḯỉị
    j ĵǰȷ
    k ķǩḱḳḵ
    l ĺļľłḷḹḻḽ
    m ḿṁṃ
    n ñńņňǹṅṇṉṋ
    o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
    p ṕṗ
    r ŕŗřȑȓṙṛṝṟ
    s śŝşšſșṡṣṥṧṩẛ
    t ţťŧțṫṭṯṱẗ
    u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
    v ṽṿ
    w ŵẁẃẅẇẉẘ
    x ẋẍ
    y ýÿŷȳẏẙỳỵỷỹ
    z źżžẑẓẕ
    ae æǣǽ
    dz ǆǳ
    ff ﬀ
    fi ﬁ
    fl ﬂ
    ij ĳ
    lj ǉ
    nj ǌ
    oe œ
    ss ß
    st ﬅﬆ
    th þ
    ffi ﬃ
    ffl ﬄ
    ʒ ǯ
    α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
    ε έἐἑἒἓἔἕὲέ
    η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
    ι ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ
    ο όὀὁὂὃὄὅὸό
    ρ ῤῥ
    σ ς
    υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
    ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
    а ӑӓ
    г ѓ
    е ѐёӗ
    ж ӂӝ
    з ӟ
    и йѝӣӥ
    к ќ
    о ӧ
    у ўӯӱӳ
    ч ӵ
    ы ӹ
    э ӭ
    і ї
    ѵ ѷ
    ә ӛ
    ө ӫ
    ا آأإ
    و ؤ
    ي ئ
    ہ ۂ
    ے ۓ
    ە ۀ
    """
}
