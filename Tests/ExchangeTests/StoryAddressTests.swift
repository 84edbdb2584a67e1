import Exchange
import Testing

@Suite("The address of a story")
struct StoryAddressTests {
  @Test(
    "Google's redirect is taken off, and the address within decoded exactly once",
    arguments: [
      (
        "https://www.google.com/url?rct=j&sa=t&url=https://example.org/a&ct=ga&cd=CAIy&usg=AOv",
        "https://example.org/a"
      ),
      ("https://www.google.com/url?q=https://example.org/a&sa=U", "https://example.org/a"),
      ("https://www.google.com/url?q=tea&url=https://example.org/a", "https://example.org/a"),
      ("http://google.com.au/url?url=http%3A%2F%2Fexample.org%2Fa", "http://example.org/a"),
      ("https://WWW.Google.co.uk/url?url=https://example.org/a", "https://example.org/a"),
      ("https://www.google.com/url?url=https://example.org/a%2Bb", "https://example.org/a+b"),
      ("https://www.google.com/url?url=https://example.org/a+b", "https://example.org/a+b"),
      ("https://www.google.com/url?url=https://example.org/a%253Ab", "https://example.org/a%3Ab"),
      (
        "https://www.google.com/url?url=https://example.org/a%3Fb%3D1%26c%3D2&ct=ga",
        "https://example.org/a?b=1&c=2"
      ),
      ("https://www.google.com/url?url=https://example.org/a%20b", "https://example.org/a%20b"),
      ("https://www.google.com/url?url=https://example.org/caf%C3%A9", "https://example.org/café"),
      ("https://www.google.com/url?url=https://example.org/%E9", "https://example.org/%E9"),
      ("https://www.google.com/url?url=https://example.org/%00%1Bx", "https://example.org/%00%1Bx"),
      (
        "https://www.google.com/url?url=https://example.org/%E2%80%AE",
        "https://example.org/%E2%80%AE"
      ),
      ("https://www.google.com/url?sa=t", "https://www.google.com/url?sa=t"),
      (
        "https://www.google.com/search?q=https://x.org",
        "https://www.google.com/search?q=https://x.org"
      ),
      (
        "https://google.evil.example/url?url=https://x.org",
        "https://google.evil.example/url?url=https://x.org"
      ),
      ("https://example.org/url?url=https://x.org", "https://example.org/url?url=https://x.org"),
    ])
  func unwraps(_ address: String, to expected: String) {
    #expect(StoryAddress.unwrapped(address) == expected)
  }

  @Test(
    "what is no web address becomes empty",
    arguments: [
      "", " ", "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)",
      "data:text/html,x", "file:///etc/passwd", "ftp://example.org/", "mailto:a@example.org",
      "//example.org/a", "/a", "a.html", "http:/example.org", "https://", "https:///a",
      "http://:80",
      "https://user@/a", "https://exa mple.org/", "https://example.org\\@evil.example/",
      "https://exam\u{202e}ple.org/", "https://www.google.com/url?url=javascript:alert(1)",
      "https://www.google.com/url?q=data%3Atext/html,x", "https://www.google.com/url?url=",
      "https://example.org/" + String(repeating: "a", count: 5000),
    ])
  func drops(_ address: String) {
    #expect(StoryAddress.unwrapped(address) == "")
    #expect(StoryAddress.key(address) == "")
  }

  @Test(
    "what cannot stand in an address is percent-encoded",
    arguments: [
      ("  https://example.org/a \n", "https://example.org/a"),
      ("HTTPS://Example.org/A", "https://Example.org/A"),
      ("https://example.org/a b\"<c>", "https://example.org/a%20b%22%3Cc%3E"),
      ("https://example.org/\u{1b}[2J", "https://example.org/%1B[2J"),
      ("https://example.org/\u{202e}gpj", "https://example.org/%E2%80%AEgpj"),
      ("https://пример.example/стр", "https://пример.example/стр"),
    ])
  func encodes(_ address: String, as expected: String) {
    #expect(StoryAddress.unwrapped(address) == expected)
  }

  @Test(
    "two addresses of one story have one key",
    arguments: [
      ("http://example.org/a", "https://example.org/a"),
      ("https://EXAMPLE.org/a", "https://example.org/a"),
      ("https://example.org:443/a", "https://example.org/a"),
      ("http://example.org:80/a", "https://example.org/a"),
      ("https://example.org:/a", "https://example.org/a"),
      ("https://example.org:8080/a", "https://example.org:8080/a"),
      ("https://example.org", "https://example.org"),
      ("https://example.org/", "https://example.org"),
      ("https://example.org/a/", "https://example.org/a"),
      ("https://example.org/a//", "https://example.org/a/"),
      ("https://example.org/a/?id=7", "https://example.org/a?id=7"),
      ("https://example.org/a#top", "https://example.org/a"),
      ("https://example.org/a?", "https://example.org/a"),
      ("https://example.org/a?&", "https://example.org/a"),
      ("https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1"),
      ("https://example.org/a?a=1&a=1", "https://example.org/a?a=1&a=1"),
      ("https://example.org/a?utm_source=x&id=7&utm_medium=y", "https://example.org/a?id=7"),
      ("https://example.org/a?UTM_Source=x", "https://example.org/a"),
      ("https://example.org/a?gclid=x&fbclid=y&mc_cid=z&mc_eid=w", "https://example.org/a"),
      ("https://example.org/a?igshid=x&ref_src=y&cmpid=z&ocid=w", "https://example.org/a"),
      ("https://example.org/a?ito=x&ns_campaign=y&ns_mchannel=z&smid=w", "https://example.org/a"),
      ("https://example.org/a?partner=rss&__twitter_impression=true", "https://example.org/a"),
      ("https://example.org/a?partner=acme", "https://example.org/a?partner=acme"),
      ("https://example.org/a?utm=1", "https://example.org/a?utm=1"),
      ("https://example.org/a?reference=1", "https://example.org/a?reference=1"),
      ("https://example.org/%7euser/%c3%a9", "https://example.org/~user/%C3%A9"),
      ("https://example.org/é", "https://example.org/%C3%A9"),
      ("https://example.org/a%2fb", "https://example.org/a%2Fb"),
      ("https://user:pw@example.org/a", "https://user:pw@example.org/a"),
      ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
      (
        "https://www.google.com/url?url=https://example.org/a%3Futm_source%3Dx&ct=ga",
        "https://example.org/a"
      ),
    ])
  func keys(_ address: String, expected: String) {
    #expect(StoryAddress.key(address) == expected)
  }

  @Test(
    "different hosts stay different stories",
    arguments: ["www.example.org", "m.example.org", "amp.example.org"])
  func keepsHosts(_ host: String) {
    #expect(StoryAddress.key("https://\(host)/a") != StoryAddress.key("https://example.org/a"))
  }
}
