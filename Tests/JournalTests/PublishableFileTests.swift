import Testing

@testable import Journal

@Suite("Only what no browser runs is published")
struct PublishableFileTests {
  @Test(arguments: ["a.png", "a.PDF", "journal/x.y.jpeg", "a.svg", "a.txt", "a.mp4", "a.docx"])
  func picturesTextsAndDownloadsAre(path: String) {
    #expect(PublishableFiles.allows(path))
  }

  @Test(arguments: [
    "a.html", "a.htm", "a.HTML", "a.xhtml", "a.xml", "a.js", "a.mjs", "a.css", "a.svgz", "a.wasm",
    "a.swf", "a.php", "a.shtml", "a", "png", "a.", "a.png.html", "a.svg ", "folder.png/a",
  ])
  func whatABrowserMightRunIsNot(path: String) {
    #expect(!PublishableFiles.allows(path))
  }

  @Test(arguments: [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><svg><title>Once upon a time = long ago</title></svg>",
    "<?xml version='1.0' encoding='iso-8859-1'?><svg/>",
    "<svg><image href=\"data:image/png;base64,iVBORw0KGgo=\"/><use href=\"#a\"/></svg>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/svg11.dtd\"><svg/>",
    "<svg><style>text { font: 12px serif }</style><text>Ça &#233;t&#xe9; &amp; more</text></svg>",
    "<svg><g id=\"on\" data-on=\"1\" transform=\"none\"/></svg>", "\u{feff}<svg/>",
    "<svg><a href=\"https://example.org/\"><text>x</text></a></svg>",
    "<svg><x:a xlink:href=\"https://example.org/\"/><rect fill=\"url(#a)\"/><image href=\"a.png\"/></svg>",
  ])
  func aPlainPictureIsInert(svg: String) {
    #expect(PublishableFiles.isInert(svg: Array(svg.utf8)))
  }

  @Test(arguments: [
    "<svg><script>alert(1)</script></svg>", "<svg><SCRIPT/></svg>", "<x:script xmlns:x='…'/>",
    "<svg onload=\"alert(1)\"/>", "<svg\nonload = 'alert(1)'/>", "<svg a=\"\"onclick=\"x\"/>",
    "<svg><a href=\"javascript:alert(1)\"/></svg>", "<svg><a href=\"JavaScript:alert(1)\"/></svg>",
    "<svg><a href=\"java&#115;cript:alert(1)\"/></svg>",
    "<svg><a href=\"java&#x73;cript:alert(1)\"/></svg>",
    "<svg><a href=\"java&#0000000000000000115;cript:alert(1)\"/></svg>",
    "<svg><a href=\"java&#x00000000000000073;cript:alert(1)\"/></svg>",
    "<svg><a href=\"java&#9;script:alert(1)\"/></svg>",
    "<svg><a href=\"java&#10;script:alert(1)\"/></svg>",
    "<svg><set attributeName=\"href\" to=\"&#106;avascript:alert(1)\"/></svg>",
    "<svg><foreignObject><p/></foreignObject></svg>",
    "<svg><h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"https://example.org/\"/></svg>",
    "<svg><h:p xmlns:h=\"http://www.w3.org/1999/&#120;html\"/></svg>",
    "<svg><x srcdoc=\"&lt;a href=java&amp;#115;cript:alert(1)&gt;\"/></svg>",
    "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg>&x;</svg>",
    "<!DOCTYPE svg [<!ATTLIST svg a CDATA \"x\">]><svg/>",
    "<svg><image href=\"https://example.org/x.png\"/></svg>",
    "<svg><image title=\"&#60;a \" href=\"https://example.org/x.png\"/></svg>",
    "<svg><image xlink:href = ' //example.org/x.png'/></svg>",
    "<svg><use href=\"http://example.org/x.svg#a\"/></svg>",
    "<svg><rect fill=\"url( 'https://example.org/x.svg#a')\"/></svg>",
    "<svg><style>text { background: url(//example.org/x.png) }</style></svg>",
    "<?xml-stylesheet href=\"a.css\"?><svg/>", "<svg><style>@import url(x)</style></svg>",
    "<svg><use href=\"data:image/svg+xml,x\"/></svg>", "<svg><a href=\"data:text/html,x\"/></svg>",
    "<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?><svg/>",
    "<?xml version=\"1.0\" encoding='utf-16'?><svg/>",
    "<svg><scr\u{1b}(Bipt>alert(1)</scr\u{1b}(Bipt></svg>",
  ])
  func whatRunsOrLoadsSomethingIsNotInert(svg: String) {
    #expect(!PublishableFiles.isInert(svg: Array(svg.utf8)))
  }

  @Test func aPictureInAnotherEncodingIsNotInert() {
    let svg = "<?xml version=\"1.0\"?><svg><script>alert(1)</script></svg>"
    let little = svg.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let big = svg.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    #expect(!PublishableFiles.isInert(svg: little))
    #expect(!PublishableFiles.isInert(svg: big))
    #expect(!PublishableFiles.isInert(svg: [0xff, 0xfe] + little))
    #expect(!PublishableFiles.isInert(svg: Array("<svg>".utf8) + [0xe9]))
  }
}
