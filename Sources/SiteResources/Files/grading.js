/*
 * Grades what was typed as a fair tutor would: the grader of Sources/Quiz/Grading, for pages.
 *
 * Writing does not count: case, accents, punctuation, articles, number, hyphens, and small typing errors where nothing
 * else can be meant. The two graders have the same parts by the same names, and the tests demand that they say the same.
 *
 * An answer is { text: "Customer relationship management", otherNames: ["CRM"] }.
 */
const ReflectGrading = (() => {
  "use strict";

  // How many items of a list are looked at; what is typed beyond them is wrong.
  const mostItems = 200;

  const sum = (a, b) => ({ errors: a.errors + b.errors, liberties: a.liberties + b.liberties });
  const count = (text) => Array.from(text).length;
  const isWithin = (code, ranges) => ranges.some(([first, last]) => first <= code && code <= last);
  const indices = (list) => list.map((_, index) => index);

  /* Letters: what a character is to someone who compares what was meant. */

  // The plain letters, a blank, then those that count as them; each line also stands in Accents.swift.
  const accents = `
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
  `;

  const plainLetters = new Map();
  for (const line of accents.trim().split("\n")) {
    const [plain, others] = line.trim().split(" ");
    for (const letter of others) plainLetters.set(letter, plain);
  }

  // Marks that combine with a letter, apostrophes, and what has no width.
  const invisible = [
    [0x27, 0x27], [0x60, 0x60], [0xad, 0xad], [0xb4, 0xb4], [0x2b9, 0x2bc], [0x300, 0x36f], [0x483, 0x489],
    [0x591, 0x5bd], [0x5bf, 0x5bf], [0x5c1, 0x5c2], [0x5c4, 0x5c5], [0x5c7, 0x5c7], [0x610, 0x61a], [0x61c, 0x61c],
    [0x640, 0x640], [0x64b, 0x65f], [0x670, 0x670], [0x6d6, 0x6dc], [0x6df, 0x6e4], [0x6e7, 0x6e8], [0x6ea, 0x6ed],
    [0x180b, 0x180e], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x200b, 0x200f], [0x2018, 0x2019], [0x201b, 0x201b],
    [0x202a, 0x202e], [0x2032, 0x2032], [0x2060, 0x206f], [0x20d0, 0x20ff], [0xfe00, 0xfe0f], [0xfe20, 0xfe2f],
    [0xfeff, 0xfeff], [0xe0000, 0xe0fff],
  ];

  // Blanks, punctuation, symbols and pictures.
  const gaps = [
    [0x0, 0x2f], [0x3a, 0x40], [0x5b, 0x60], [0x7b, 0xa9], [0xab, 0xb1], [0xb6, 0xb8], [0xbb, 0xbb], [0xbf, 0xbf],
    [0xd7, 0xd7], [0xf7, 0xf7], [0x2c2, 0x2df], [0x37e, 0x37e], [0x387, 0x387], [0x589, 0x58a], [0x5be, 0x5be],
    [0x5c0, 0x5c0], [0x5c3, 0x5c3], [0x5f3, 0x5f4], [0x600, 0x60f], [0x61b, 0x61f], [0x66a, 0x66d], [0x6d4, 0x6d4],
    [0x964, 0x965], [0x1680, 0x1680], [0x2000, 0x206f], [0x20a0, 0x20cf], [0x2120, 0x2122], [0x2190, 0x2bff],
    [0x2e00, 0x2e7f], [0x3000, 0x3004], [0x3008, 0x303f], [0x30fb, 0x30fb], [0xfe10, 0xfe1f], [0xfe30, 0xfe6f],
    [0xff5f, 0xff65], [0xffe0, 0xfffd], [0x1f000, 0x1faff],
  ];

  const hyphens = [[0x2d, 0x2d], [0x2010, 0x2015], [0x2212, 0x2212]];
  const pointed = [0x2e, 0x2024, 0x3002];

  // What a character is: { kind, text }, where kind is letters, nothing, point, hyphen, and, sign or gap.
  function kindOf(character) {
    let code = character.codePointAt(0);
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd; // half a pair
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0; // full width, as East Asian keyboards type it
    const text = String.fromCodePoint(code);
    if (/^[a-z0-9]$/.test(text)) return { kind: "letters", text };
    if (pointed.includes(code)) return { kind: "point" };
    if (text === "&") return { kind: "and" };
    if (text === "+" || text === "#") return { kind: "sign", text };
    if (isWithin(code, hyphens)) return { kind: "hyphen" };
    if (isWithin(code, invisible)) return { kind: "nothing" };
    if (isWithin(code, gaps)) return { kind: "gap" };
    return { kind: "letters", text: plain(text, code) };
  }

  function plain(text, code) {
    // Lower case for Latin, Greek, Cyrillic and Armenian, whose letters no new version of Unicode changes.
    const isCased = code < 0x590 || (code >= 0x1e00 && code < 0x2000);
    return Array.from(isCased ? text.toLowerCase() : text)
      .map((small) => plainLetters.has(small) ? plainLetters.get(small)
        : isWithin(small.codePointAt(0), invisible) ? "" : small)
      .join("");
  }

  /* Words: each in the form in which answers are compared. */

  const small = new Set("a an and at by for its my of on our the their to with your".split(" "));

  const numbers = new Map(Object.entries({
    zero: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9",
    ten: "10", eleven: "11", twelve: "12", first: "1st", second: "2nd", third: "3rd", fourth: "4th", fifth: "5th",
    sixth: "6th", seventh: "7th", eighth: "8th", ninth: "9th", tenth: "10th",
  }));

  // What British and American English write differently, made one.
  const spellings = [["iz", "is"], ["yz", "ys"], ["our", "or"], ["ll", "l"], ["mme", "m"], ["ogue", "og"]];
  const endings = [["tre", "ter"], ["tres", "ters"]];

  function oneSpelling(written) {
    if (numbers.has(written)) return numbers.get(written);
    let letters = written;
    if (count(letters) >= 6 && letters.startsWith("non")) letters = "un" + letters.slice(3);
    for (const [from, to] of spellings) letters = letters.split(from).join(to);
    for (const [from, to] of endings) {
      if (letters.endsWith(from)) letters = letters.slice(0, -from.length) + to;
    }
    return letters;
  }

  // A word: its letters in one spelling, as it was written, whether a hyphen ties it to the one before, and whether
  // "and" stood right before it.
  function makeWord(written, isHyphenated) {
    return { letters: oneSpelling(written), written, isHyphenated, followsAnd: false };
  }

  // Its letters where a typing error is looked for: a number as its word, in which there may be one.
  const spelling = (word) => word.letters !== word.written && /[0-9]/.test(word.letters) ? word.written : word.letters;

  const joined = (words) => words.map((word) => word.letters).join("");
  const joinedAsWritten = (words) => words.map((word) => word.written).join("");

  /* Phrases: a text as the words that are compared. */

  const phraseOf = (words) => ({ words, essentials: essentialsOf(words) });

  function makePhrase(text) {
    return phraseOf(withNegations(wordsOf(text)));
  }

  function wordsOf(text) {
    const parts = Array.from(text, kindOf);
    const words = [];
    let current = "";
    // The letters since the last point: one alone before a point belongs to an initialism, as in C.R.M.
    let run = 0;
    let isHyphenated = false;

    function end() {
      if (current !== "") {
        words.push(makeWord(current, isHyphenated));
        isHyphenated = false;
      }
      current = "";
      run = 0;
    }

    parts.forEach(({ kind, text }, index) => {
      const next = parts[index + 1];
      if (kind === "letters") {
        current += text;
        run += count(text);
      } else if (kind === "nothing") {
        // Nothing that is seen or meant.
      } else if (kind === "point" && run === 1) {
        run = 0;
      } else if (kind === "sign" && current !== "" && !(next && next.kind === "letters")) {
        current += text;
      } else if (kind === "hyphen") {
        const joins = current !== "";
        end();
        isHyphenated = joins;
      } else {
        end();
        if (kind === "and" || text === "+") words.push(makeWord("and", false));
        isHyphenated = false;
      }
    });
    end();
    return words;
  }

  // Joins "non" to the word it denies: non-official is unofficial.
  function withNegations(words) {
    const result = [];
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      const next = words[index + 1];
      if (word.written === "non" && next) {
        result.push({ ...word, written: "non" + next.written, letters: "un" + next.letters });
        index += 1;
      } else {
        result.push(word);
      }
    }
    return result;
  }

  // The words without articles, "and" and what else may be left out where another word follows.
  function essentialsOf(words) {
    const result = [];
    let followsAnd = false;
    words.forEach((word, index) => {
      const next = words[index + 1];
      // What a hyphen ties to another word is part of it, as in to-do or a-social.
      if (small.has(word.written) && !word.isHyphenated && next && !next.isHyphenated) {
        followsAnd = followsAnd || word.written === "and";
        return;
      }
      result.push({ ...word, followsAnd: followsAnd && result.length > 0 });
      followsAnd = false;
    });
    return result;
  }

  // The essentials with the two words around an "and" changed, in every combination of the first three.
  function swapped(essentials) {
    const result = [];
    const places = indices(essentials).filter((place) => place > 0 && essentials[place].followsAnd).slice(0, 3);
    for (const place of places) {
      for (const order of [essentials, ...result]) {
        const other = order.slice();
        [other[place - 1], other[place]] = [order[place], order[place - 1]];
        result.push(other);
      }
    }
    return result;
  }

  /* Forms of one word. */

  const isPlural = (plural, word) =>
    count(word) >= 2
    && (plural === word + "s" || plural === word + "es"
      || (word.endsWith("y") && plural === word.slice(0, -1) + "ies")
      || (word.endsWith("is") && plural === word.slice(0, -2) + "es"));

  // True where one is the plural of the other.
  const arePlural = (a, b) => count(a) < count(b) ? isPlural(b, a) : isPlural(a, b);

  // The plural or the singular of a word, as far as its ending tells.
  function otherNumber(word) {
    if (word.endsWith("ies")) return word.slice(0, -3) + "y";
    if (!word.endsWith("s")) return word + "s";
    return /(ss|us|is)$/.test(word) ? word : word.slice(0, -1);
  }

  // Words whose -ing is the name of something else.
  const thingsOfTheirOwn = new Set(["brand", "market"]);

  // What a verb may be when its -ing or -ed is taken off.
  function bases(word) {
    const ending = ["ing", "ed"].find((ending) => word.endsWith(ending));
    if (!ending) return [];
    const stem = word.slice(0, -ending.length);
    if (count(stem) < 3 || thingsOfTheirOwn.has(stem)) return [];
    const letters = Array.from(stem);
    const last = letters.pop();
    return last === letters[letters.length - 1] ? [stem, stem + "e", letters.join("")] : [stem, stem + "e"];
  }

  // True for "implementation" of "implement", "optimisation" of "optimise", "analysis" of "analyse".
  function isNoun(typed, verb) {
    if (count(verb) < 4) return false;
    if (verb.endsWith("yse")) return typed === verb.slice(0, -1) + "is";
    return typed === (verb.endsWith("e") ? verb.slice(0, -1) : verb) + "ation";
  }

  // True where what was typed is the expected word in another form. In a name of several words the verb may have
  // either form; in a name of one it may not, for "marketing" is no form of "market".
  function isForm(typed, expected, isPhrase) {
    const own = bases(typed);
    if (own.includes(expected) || isNoun(typed, expected)) return true;
    if (!isPhrase) return false;
    const others = bases(expected);
    return others.includes(typed) || own.some((base) => others.includes(base));
  }

  /* Typing errors. */

  // How many letters must be inserted, dropped, replaced or swapped with their neighbour.
  function editDistance(first, second) {
    const a = Array.from(first);
    const b = Array.from(second);
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 0; i < a.length; i += 1) {
      const row = [i + 1];
      for (let j = 0; j < b.length; j += 1) {
        let cost = Math.min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] === b[j] ? 0 : 1));
        if (i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j]) cost = Math.min(cost, before[j - 1] + 1);
        row.push(cost);
      }
      before = last;
      last = row;
    }
    return last[b.length];
  }

  // Beginnings that set words apart, however few letters they have: maximise and minimise.
  const opposites = [
    ["pre", "post"], ["pre", "pro"], ["pre", "re"], ["in", "de"], ["in", "ex"], ["in", "out"], ["im", "ex"],
    ["over", "under"], ["up", "down"], ["on", "off"], ["inter", "intra"], ["hyper", "hypo"], ["micro", "macro"],
    ["maxi", "mini"], ["pro", "re"], ["bi", "uni"], ["mono", "poly"], ["sub", "super"],
    ["quali", "quanti"], ["endo", "exo"], ["hetero", "homo"], ["ante", "anti"], ["per", "pro"],
  ];
  const additions = "a un in im ir il dis non de anti mis re pre bi sub out over under inter".split(" ");

  const adds = (long, word, errors) => additions.some((addition) =>
    long.startsWith(addition) && !word.startsWith(addition)
    && editDistance(long.slice(addition.length), word) < errors);

  // True where the words begin with a pair and are nearer to each other without it.
  const differ = (a, b, [one, other], errors) =>
    a.startsWith(one) && b.startsWith(other)
    && editDistance(a.slice(one.length), b.slice(other.length)) < errors;

  const areOpposites = (a, b, errors) =>
    opposites.some((pair) => differ(a, b, pair, errors) || differ(b, a, pair, errors))
    || adds(a, b, errors) || adds(b, a, errors);

  // Longer words than any language has are right or wrong, and take no time.
  const longestWord = 40;

  // A wrong digit is another number, and in scripts of syllables and words a wrong sign is another word.
  const isForgiving = (character) => character.codePointAt(0) < 0x2e80 && !/[0-9+#]/.test(character);

  // How many errors turn the right word into what was typed; null where that is no slip. One is forgiven for every four
  // letters, and one in the first letter only alone and from five letters up.
  function typingErrors(typed, expected, most) {
    const a = Array.from(typed);
    const b = Array.from(expected);
    const limit = Math.min(Math.floor(b.length / 4), most);
    if (limit === 0 || b.length > longestWord || Math.abs(a.length - b.length) > limit) return null;
    if (!a.every(isForgiving) || !b.every(isForgiving)) return null;
    const errors = editDistance(typed, expected);
    if (errors > limit) return null;
    if (a[0] !== b[0] && (errors > 1 || b.length < 5)) return null;
    return areOpposites(typed, expected, errors) ? null : errors;
  }

  /* How close what was typed comes to a name: errors that are forgiven, and what differs and is as right. */

  const none = { errors: 0, liberties: 0 };
  const liberties = (count) => ({ errors: 0, liberties: count });
  const errorsOf = (count) => count === null ? null : { errors: count, liberties: 0 };
  const isCloser = (a, b) => a.errors !== b.errors ? a.errors < b.errors : a.liberties < b.liberties;
  const isSame = (a, b) => a.errors === b.errors && a.liberties === b.liberties;
  const closest = (list) => list.reduce((best, a) => a && (!best || isCloser(a, best)) ? a : best, null);

  // Which words may stand for which: a space or hyphen left out or put in joins or parts them.
  const groups = [[1, 1], [2, 1], [3, 1], [1, 2], [1, 3], [2, 2]];

  // More words than this on both sides, multiplied, and only the same letters are the same.
  const mostPairs = 4096;

  // How close typed words come to a name's; null where they are not that name. The vocabulary holds the words that the
  // names around use, which are therefore no misspellings of others.
  function wordsCloseness(typed, name, vocabulary) {
    if (typed.length === 0 || name.length === 0) return null;
    if (typed.length * name.length > mostPairs) return joined(typed) === joined(name) ? none : null;
    if (typed.length > 3 * name.length || name.length > 3 * typed.length) return null;
    // best[i][j]: how close the first i words typed come to the first j of the name.
    const best = Array.from({ length: typed.length + 1 }, () => Array(name.length + 1).fill(null));
    best[0][0] = none;
    for (let i = 0; i < typed.length; i += 1) {
      for (let j = 0; j < name.length; j += 1) {
        const so = best[i][j];
        if (!so) continue;
        for (const [a, b] of groups) {
          if (i + a > typed.length || j + b > name.length) continue;
          const step = groupCloseness(typed.slice(i, i + a), name.slice(j, j + b), name.length > 1, vocabulary);
          if (step) best[i + a][j + b] = closest([best[i + a][j + b], sum(so, step)]);
        }
      }
    }
    return best[typed.length][name.length];
  }

  function groupCloseness(typed, name, isPhrase, vocabulary) {
    if (typed.length === 1 && name.length === 1) {
      return wordCloseness(typed[0].letters, name[0], isPhrase, vocabulary);
    }
    if (typed.length === 2 && name.length === 2 && !name[1].isHyphenated) return null;
    const t = joined(typed);
    const n = joined(name);
    if (t === n || joinedAsWritten(typed) === joinedAsWritten(name)) return none;
    if (arePlural(t, n) || isForm(t, n, isPhrase)) return liberties(1);
    const spelt = name.map(spelling).join("");
    const isOtherBeginning = Array.from(t)[0] !== Array.from(spelt)[0];
    if (isOtherBeginning || vocabulary.has(t) || hasLetterWord(typed) || hasLetterWord(name)) return null;
    return errorsOf(typingErrors(t, spelt, 1));
  }

  function wordCloseness(typed, name, isPhrase, vocabulary) {
    if (typed === name.letters) return none;
    if (arePlural(typed, name.letters) || isForm(typed, name.letters, isPhrase)) return liberties(1);
    return vocabulary.has(typed) ? null : errorsOf(typingErrors(typed, spelling(name), 3));
  }

  // True where one of several words is a single letter, which no slip adds or drops: "plan B" is not "plan".
  const hasLetterWord = (words) => words.length > 1 && words.some((word) => count(spelling(word)) < 2);

  /* Named things: an answer, read once. */

  // Names longer than this have no neighbours that could be confused by their letters.
  const longestNeighbour = 200;

  const textsOf = (answer) => [answer.text, ...(answer.otherNames || [])];

  function makeThing(answer) {
    const texts = textsOf(answer);
    const few = indices(texts).slice(0, 4);
    return {
      text: answer.text,
      names: texts.map(makePhrase).filter((name) => name.words.length > 0),
      // Two of its names in one breath, as in "Customer relationship management (CRM)".
      pairs: few.flatMap((a) => few.filter((b) => b !== a).map((b) => makePhrase(`${texts[a]} ${texts[b]}`))),
    };
  }

  // How close what was typed comes; null where it names something else.
  function thingCloseness(thing, typed, vocabulary) {
    const single = closest(thing.names.map((name) => nameCloseness(typed, name, vocabulary)));
    if (single) return single;
    const pair = closest(thing.pairs.map((name) => nameCloseness(typed, name, vocabulary)));
    return pair && sum(pair, liberties(1));
  }

  function nameCloseness(typed, name, vocabulary) {
    const whole = wordsCloseness(typed.words, name.words, vocabulary);
    if (whole && isSame(whole, none)) return whole;
    const part = wordsCloseness(typed.essentials, name.essentials, vocabulary);
    const best = closest([whole, part && sum(part, liberties(1))]);
    if (best) return best;
    const orders = swapped(name.essentials).map((order) => wordsCloseness(typed.essentials, order, vocabulary));
    const order = closest(orders);
    return order && sum(order, liberties(2));
  }

  // How many letters what was typed is away from the nearest name.
  function distance(thing, letters) {
    return Math.min(Infinity, ...thing.names.map((name) => {
      const own = joined(name.essentials);
      return count(own) <= longestNeighbour && count(letters) <= longestNeighbour
        ? editDistance(letters, own) : Infinity;
    }));
  }

  /* The answer key: what is right for a question, with what is near it and wrong. */

  function makeKey(expectedAnswers, siblingAnswers) {
    const expected = expectedAnswers.map(makeThing);
    const siblings = siblingAnswers.map(makeThing);
    const vocabulary = new Set();
    for (const thing of [...expected, ...siblings]) {
      for (const name of thing.names) {
        for (const word of name.words) vocabulary.add(word.letters).add(otherNumber(word.letters));
      }
    }
    const lengths = expectedAnswers.flatMap(textsOf).map(count);
    const longest = 200 + 2 * lengths.reduce((a, b) => Math.max(a, b), 0);

    // What a typed text names: { expected: indices, isExact, confusedWith }.
    const reading = (expected, isExact, confusedWith) => ({ expected, isExact, confusedWith });

    function read(typed) {
      // What is much longer than any answer names nothing, at once, unless it is that answer.
      if (typed.length > 2 * longest || count(typed) > longest) return verbatim(typed);
      const phrase = makePhrase(typed);
      if (phrase.words.length === 0) return verbatim(typed);
      const whole = readPhrase(phrase);
      const bare = bareAnswer(typed);
      const isBare = isSamePhrase(bare.phrase, phrase);
      if (whole.expected.length > 0 || whole.confusedWith !== null || isHedge(bare.remark) || isBare) return whole;
      return readPhrase(bare.phrase);
    }

    // What a text names that is not to be read, or holds no words: only what has exactly its characters.
    function verbatim(typed) {
      return reading(indices(expected).filter((index) => expected[index].text === typed), true, null);
    }

    function readPhrase(typed) {
      if (typed.words.length === 0) return reading([], true, null);
      const right = expected.map((thing) => thingCloseness(thing, typed, vocabulary));
      const wrong = siblings.map((thing) => thingCloseness(thing, typed, vocabulary));
      const nearestWrong = closest(wrong);
      const confused = nearestWrong
        ? siblings[wrong.findIndex((near) => near && isSame(near, nearestWrong))].text : null;
      const best = closest(right);
      if (!best) return reading([], true, confused);
      const named = indices(right).filter((index) => right[index] && isSame(right[index], best));
      const isTie = nearestWrong && isSame(nearestWrong, best) && best.errors > 0;
      if (nearestWrong && (isCloser(nearestWrong, best) || isTie)) return reading([], true, confused);
      if (best.errors === 0) return reading(named, true, null);
      if (named.length > 1) return reading([], true, null);
      const letters = joined(typed.essentials);
      const own = distance(expected[named[0]], letters);
      // A text with typing errors that is as near to another thing as to the one it was taken for could be either.
      const isNear = (thing) => own < Infinity && distance(thing, letters) <= own;
      if (expected.some((thing, index) => !named.includes(index) && isNear(thing))) return reading([], true, null);
      const other = siblings.find(isNear);
      return other ? reading([], true, other.text) : reading(named, false, null);
    }

    // True where a remark takes back what stands before it: "purchase (or post-purchase)".
    function isHedge(remark) {
      const letters = Array.from(remark);
      const blank = letters.findIndex(isBlank);
      const phrases = [makePhrase(remark), makePhrase(blank < 0 ? "" : letters.slice(blank).join(""))];
      return siblings.some((thing) => phrases.some((phrase) => thingCloseness(thing, phrase, vocabulary)));
    }

    return { read };
  }

  /* Bare answers: without what people put around them. */

  // Words that say what kind of thing is named, which a name does not need.
  const kinds = new Set(["phase", "stage", "step"]);

  const isSamePhrase = (a, b) =>
    a.words.length === b.words.length && a.words.every((word, index) => word.letters === b.words[index].letters);

  // An answer without a number before it, and the kind of thing and a remark in brackets after it: { phrase, remark }.
  function bareAnswer(typed) {
    let text = withoutNumber(typed);
    let remark = "";
    const start = text.indexOf("(");
    if (start > 0) {
      const last = text.lastIndexOf(")");
      const end = last < 0 ? text.length : last;
      if (end > start && Array.from(text.slice(end + 1)).every(isBlank)) {
        remark = text.slice(start + 1, end);
        text = text.slice(0, start);
      }
    }
    const phrase = makePhrase(text);
    const { words } = phrase;
    const isKind = words.length > 1 && kinds.has(words[words.length - 1].letters);
    return { phrase: isKind ? phraseOf(words.slice(0, -1)) : phrase, remark };
  }

  // The text after "2." or "2)", as lists are numbered.
  function withoutNumber(typed) {
    const letters = Array.from(typed);
    let start = 0;
    while (start < letters.length && isBlank(letters[start])) start += 1;
    const number = /^[0-9]{1,2}[.)](?=[^0-9])/.exec(letters.slice(start, start + 4).join(""));
    return number ? letters.slice(start + number[0].length).join("") : typed;
  }

  /* Lists: items are matched one to one, and as many as can be. */

  // The expected item that each typed one counts for, or null (Kuhn's method). Those first in `order` count first.
  function assign(candidates, size, order) {
    const expectedOf = candidates.map(() => null);
    const typedOf = Array(size).fill(null);

    // Finds an expected item for a typed one, and where all are taken asks who has one to take another.
    function place(typed, seen) {
      for (const item of candidates[typed]) {
        if (seen[item]) continue;
        seen[item] = true;
        if (typedOf[item] !== null && !place(typedOf[item], seen)) continue;
        typedOf[item] = typed;
        expectedOf[typed] = item;
        return true;
      }
      return false;
    }

    for (const typed of order) place(typed, Array(size).fill(false));
    return expectedOf;
  }

  // The most items that stand in the right relative order, where an item counts once.
  function longestRun(candidates, size) {
    const longest = Array(size).fill(0); // by the item that the run ends with
    for (const items of candidates) {
      for (const item of items.slice().sort((a, b) => b - a)) {
        longest[item] = Math.max(longest[item], 1 + Math.max(0, ...longest.slice(0, item)));
      }
    }
    return Math.max(0, ...longest);
  }

  // Hard where three quarters are there and in order and hardly anything is wrong.
  function ratingOfList(grade, wrongCount) {
    if (grade.isCorrect) return grade.isExact ? "good" : "hard";
    const kept = grade.order === null ? grade.hits.length : grade.order;
    const size = grade.hits.length + grade.misses.length;
    const isNearlyComplete = 4 * kept >= 3 * size && grade.hits.length > 0;
    return isNearlyComplete && wrongCount <= Math.max(1, Math.floor(size / 4)) ? "hard" : "again";
  }

  /* A line on which several items were typed. */

  // White space, and what has no width.
  const blanks = [
    [0x9, 0xd], [0x20, 0x20], [0x85, 0x85], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200f], [0x2028, 0x202f],
    [0x205f, 0x2064], [0x3000, 0x3000], [0xfeff, 0xfeff],
  ];

  const isBlank = (character) => isWithin(character.codePointAt(0), blanks);

  // The most pieces that are fitted together, and the most that one item has.
  const mostAtoms = 60;
  const widest = 6;

  // What stands between separators: { start, end, joint }, where joint is what parts it from the one before: and, comma
  // or end.
  function atomsOf(line) {
    const atoms = [];
    let joint = "end";

    function add(from, to) {
      let start = from;
      let end = to;
      while (start < end && isBlank(line[start])) start += 1;
      while (start < end && isBlank(line[end - 1])) end -= 1;
      if (start === end) return;
      atoms.push({ start, end, joint });
      joint = "and";
    }

    let start = 0;
    let index = 0;
    while (index < line.length) {
      const next = separatorAt(line, index);
      if (!next) {
        index += 1;
        continue;
      }
      add(start, index);
      joint = atoms.length === 0 ? "end" : ["end", "comma", "and"].find((kind) => kind === joint || kind === next);
      index += next === "and" && line[index] !== "&" ? 3 : 1;
      start = index;
    }
    add(start, line.length);
    return atoms;
  }

  function separatorAt(line, index) {
    const character = line[index];
    if ("\n\r\t;；•".includes(character)) return "end";
    if (",，、،".includes(character)) {
      return /^[0-9]$/.test(line[index - 1]) && /^[0-9]$/.test(line[index + 1]) ? null : "comma";
    }
    if (character === "&") return "and";
    if (character !== "a" && character !== "A") return null;
    const isAnd = index > 0 && index + 3 < line.length && isBlank(line[index - 1]) && isBlank(line[index + 3])
      && /^and$/i.test(line.slice(index, index + 3).join(""));
    return isAnd ? "and" : null;
  }

  // The pieces that the line itself parts from the one before: by a comma, or by the "and" after the last comma.
  function partedAtoms(atoms) {
    let before = "end";
    return new Set(indices(atoms).filter((index) => {
      const { joint } = atoms[index];
      const isLast = index + 1 === atoms.length || atoms[index + 1].joint === "end";
      if (joint !== "and") before = joint;
      return joint !== "and" || (before === "comma" && isLast);
    }));
  }

  // For each piece at which an item begins, how many pieces the item has; 0 where nothing that is expected begins. As few
  // pieces as possible fit nothing, and then as many items as possible do.
  function fit(atoms, key, textBetween) {
    const widths = Array(atoms.length).fill(0);
    const best = Array.from({ length: atoms.length + 1 }, () => ({ loose: 0, items: 0 }));
    for (let start = atoms.length - 1; start >= 0; start -= 1) {
      best[start] = { loose: best[start + 1].loose + 1, items: best[start + 1].items };
      for (let width = 1; width <= Math.min(widest, atoms.length - start); width += 1) {
        if (width > 1 && atoms[start + width - 1].joint === "end") break;
        const score = { loose: best[start + width].loose, items: best[start + width].items + 1 };
        const isBetter = score.loose !== best[start].loose
          ? score.loose < best[start].loose : score.items > best[start].items;
        if (!isBetter || key.read(textBetween(start, start + width)).expected.length === 0) continue;
        best[start] = score;
        widths[start] = width;
      }
    }
    return widths;
  }

  return {
    mostItems,

    // Grades one name: { isCorrect, isExact, confusedWith, suggestedRating }.
    term(typed, expected, siblings) {
      const reading = makeKey([expected], siblings).read(typed);
      const isCorrect = reading.expected.length > 0;
      const suggestedRating = !isCorrect ? "again" : reading.isExact ? "good" : "hard";
      return { isCorrect, isExact: reading.isExact, confusedWith: reading.confusedWith, suggestedRating };
    },

    // Grades several names; recall and order are judged apart.
    // { hits, misses: indices of expected, extras, repeated: texts, order, isExact, isCorrect, suggestedRating }
    list(typed, expected, isOrdered, siblings) {
      const items = typed.filter((text) => !Array.from(text).every(isBlank));
      const key = makeKey(expected, siblings);
      const readings = items.slice(0, mostItems).map((text) => key.read(text));
      const candidates = readings.map((reading) => reading.expected);
      const order = [
        ...indices(readings).filter((index) => readings[index].isExact),
        ...indices(readings).filter((index) => !readings[index].isExact),
      ];
      const counts = assign(candidates, expected.length, order);
      const found = new Set(counts.filter((item) => item !== null));
      const idle = indices(counts).filter((index) => counts[index] === null);
      const grade = {
        hits: indices(expected).filter((index) => found.has(index)),
        misses: indices(expected).filter((index) => !found.has(index)),
        extras: [...idle.map((index) => items[index]), ...items.slice(mostItems)],
        repeated: idle.filter((index) => candidates[index].length > 0).map((index) => items[index]),
        order: isOrdered ? longestRun(candidates, expected.length) : null,
        isExact: readings.every((reading, index) => counts[index] === null || reading.isExact),
      };
      const wrongCount = grade.extras.length - grade.repeated.length;
      grade.isCorrect = grade.misses.length === 0 && wrongCount === 0
        && (grade.order === null || grade.order === grade.hits.length);
      grade.suggestedRating = ratingOfList(grade, wrongCount);
      return grade;
    },

    // Splits one line into items, at commas, semicolons and "and", where what is expected does not hold them itself.
    items(text, expected) {
      const line = Array.from(text);
      const atoms = atomsOf(line);
      const parted = partedAtoms(atoms);
      const textBetween = (start, end) => line.slice(atoms[start].start, atoms[end - 1].end).join("");
      let starts = [];
      if (expected.length === 0 || atoms.length > mostAtoms) {
        starts = Array.from(parted);
      } else {
        const widths = fit(atoms, makeKey(expected, []), textBetween);
        let isLoose = false;
        for (let place = 0; place < atoms.length; place += Math.max(1, widths[place])) {
          // Pieces that fit nothing stay together where the line does not part them.
          const joins = isLoose && widths[place] === 0 && !parted.has(place);
          if (!joins) starts.push(place);
          isLoose = widths[place] === 0;
        }
      }
      return starts.map((start, index) =>
        textBetween(start, index + 1 < starts.length ? starts[index + 1] : atoms.length));
    },

    // The words of a text in the form in which they are compared.
    words(text) {
      return makePhrase(text).words.map((word) => word.letters);
    },
  };
})();
