// What scripts/check-pages asks of each page it has opened. Every function answers with a list of problems.

const name = e => {
  const names = (e.getAttribute("class") || "").trim();
  return e.localName + (e.id ? "#" + e.id : "") + (names ? "." + names.replace(/\s+/g, ".") : "");
};
const all = selector => [...document.querySelectorAll(selector)];
const start = text => JSON.stringify(text.trim().replace(/\s+/g, " ").slice(0, 40));

/** What the student wrote, whose headings are in whatever order the student chose. */
const written = ".prose, .note, .feedback";

function structure() {
  const problems = [], ids = new Set();
  for (const { id } of all("[id]")) {
    if (ids.has(id)) problems.push(`the id ${id} is there twice`);
    ids.add(id);
  }
  const references = ["for", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details",
    "aria-flowto", "aria-errormessage", "aria-activedescendant"];
  for (const attribute of references)
    for (const e of all(`[${attribute}]`))
      for (const id of e.getAttribute(attribute).split(/\s+/))
        if (!ids.has(id)) problems.push(`${name(e)}: ${attribute} names ${id}, which is not there`);

  const tops = all("h1").length;
  if (tops !== 1) problems.push(`${tops} h1 instead of one`);
  let before = 0;
  for (const e of all("h1, h2, h3, h4, h5, h6")) {
    const level = Number(e.localName[1]);
    if (level > before + 1 && !e.closest(written)) problems.push(`h${before} is followed by ${name(e)} ${start(e.textContent)}`);
    before = level;
  }

  for (const e of all("img:not([alt])")) problems.push(`an img without alt: ${e.getAttribute("src")}`);
  for (const e of all("a[href], button, summary")) {
    const named = e.textContent.trim() || e.getAttribute("aria-label") || e.querySelector("img[alt]:not([alt=''])");
    if (!named) problems.push(`${name(e)} without a name: ${e.getAttribute("href") || ""}`);
  }
  if (all("meta[http-equiv=refresh i]").length) problems.push("goes elsewhere by itself");
  if (!document.title.trim()) problems.push("no title");
  if (!document.documentElement.lang) problems.push("no lang");
  return problems;
}

/** Problems of the present width. */
function layout() {
  const root = document.documentElement, width = root.clientWidth, problems = [];
  if (root.scrollWidth > width) {
    const isClipped = e => {
      for (e = e.parentElement; e && e !== document.body; e = e.parentElement)
        if (getComputedStyle(e).overflowX !== "visible") return true;
      return false;
    };
    const wide = all("body *").find(e => e.getBoundingClientRect().right > width + 1 && !isClipped(e));
    problems.push(`scrolls sideways at ${width} px: ${root.scrollWidth} px wide${wide ? ", from " + name(wide) : ""}`);
  }
  for (const e of all("svg text")) {
    const matrix = e.getScreenCTM(), size = parseFloat(getComputedStyle(e).fontSize) * Math.hypot(matrix.a, matrix.b);
    if (size < 12) problems.push(`type of ${size.toFixed(1)} px at ${width} px: ${start(e.textContent)}`);
  }
  return problems;
}

/** Text that stands out too little: 7:1 for what is read at length, 4.5:1 for the rest. */
function contrast() {
  const one = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const colour = css => {
    if (!known.has(css)) {
      one.clearRect(0, 0, 1, 1);
      one.fillStyle = css;
      one.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = one.getImageData(0, 0, 1, 1).data;
      known.set(css, [r, g, b, a / 255]);
    }
    return known.get(css);
  };
  const over = (top, ground, alpha = top[3]) => [0, 1, 2].map(i => top[i] * alpha + ground[i] * (1 - alpha));
  const luminance = rgb => rgb
    .map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "Canvas";
  const canvas = colour(getComputedStyle(probe).color).slice(0, 3);
  probe.remove();
  /** The colour that lies behind an element. */
  const ground = e => {
    if (!e) return canvas;
    const own = colour(getComputedStyle(e).backgroundColor);
    return own[3] > 0.99 ? own.slice(0, 3) : over(own, ground(e.parentElement));
  };
  const opacity = e => e ? Number(getComputedStyle(e).opacity) * opacity(e.parentElement) : 1;

  const scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light", problems = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest("script, style, title, desc") || !e.getClientRects().length) continue;
    const style = getComputedStyle(e), behind = ground(e), css = e.closest("svg") ? style.fill : style.color;
    const ink = colour(css), [light, dark] = [luminance(over(ink, behind, ink[3] * opacity(e))), luminance(behind)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const isBody = e.closest(".prose, .lede, .excerpts p, .opening p") && !e.closest("a, button, svg, figcaption, .raw, .meta, .by, .quiet, .is, .mark");
    const least = isBody ? 7 : 4.5;
    if (ratio < least) problems.add(`contrast ${ratio.toFixed(2)}:1 in ${scheme}, less than ${least}:1: ${name(e)} ${start(node.data)}`);
  }
  return [...problems];
}

/** Where the page leads: what is written, and the address that is meant. */
function links() {
  const found = [];
  for (const attribute of ["href", "src", "poster", "data", "action", "formaction", "cite"])
    for (const e of all(`[${attribute}]`)) {
      const written = e.getAttribute(attribute);
      let address = null;
      try { address = new URL(written, document.baseURI).href } catch {}
      found.push([written, address]);
    }
  return found;
}
