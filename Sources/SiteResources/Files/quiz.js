/* The quiz in a page: asks the cards that stand in it, grades by grading.js, and keeps nothing.
   Whatever a person wrote reaches the page as text, never as markup. */
(() => {
  "use strict";

  /** An element with attributes, listeners and children; texts among them stay texts. */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(name, value);
      else if (value !== false) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children);
    return element;
  };
  const button = (words, click, more = {}) => make("button", { type: "button", click, ...more }, words);
  const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;
  const list = items => items.join("; ");
  const numbered = items => items.map((item, place) => `${place + 1}. ${item}`).join(" ");

  /** Another order than the given one, where there is one. */
  const disordered = items => {
    const result = [...items];
    do {
      for (let i = result.length - 1; i > 0; i--) {
        const j = Math.floor(Math.random() * (i + 1));
        [result[i], result[j]] = [result[j], result[i]];
      }
    } while (new Set(items).size > 1 && result.every((item, i) => item === items[i]));
    return result;
  };

  let names = 0;

  class Quiz {
    constructor(section) {
      const { cards, rounds } = JSON.parse(section.querySelector("script").textContent);
      Object.assign(this, { section, cards, rounds, round: 0 });
      this.name = `r.quiz.${++names}.ask`;
      this.status = make("p", { class: "hide", role: "status" });
      this.stage = make("div", { class: "stage" });
      this.play = make("div", { class: "play" }, this.stage, this.status);
      section.querySelector(".cards").before(this.play);
      section.classList.add("live");
      this.offer();
    }

    /** Shows elements in place of what is there, and moves to one of them. */
    show(elements, focused) {
      this.stage.replaceChildren(...elements);
      if (focused) focused.focus();
    }

    say(words) {
      this.status.textContent = "";
      // A change that follows at once is not always noticed.
      setTimeout(() => { this.status.textContent = words; }, 50);
    }

    offer() {
      const all = button("Read them all", () => {
        all.setAttribute("aria-expanded", this.section.classList.toggle("open"));
      }, { "aria-expanded": "false", class: "plain" });
      const rounds = this.rounds.length > 1 ? ` in ${this.rounds.length} rounds` : "";
      this.show([
        make("p", {}, `${counted(this.cards.length, "question", "questions")}${rounds}. What you miss comes back. Nothing is stored.`),
        make("p", { class: "actions" }, button("Start", () => this.begin(0), { class: "main" }), all),
      ]);
    }

    begin(round) {
      this.section.classList.remove("open");
      Object.assign(this, { round, queue: [...this.rounds[round]], asked: 0, missed: new Set() });
      this.next();
    }

    /** "Question 3 of 12", or how many are left of those that were missed. */
    progress() {
      const total = this.rounds[this.round].length;
      const place = this.isAgain
        ? `Again, ${this.queue.length + 1} still to recall` : `Question ${this.asked} of ${total}`;
      return this.rounds.length > 1 ? `Round ${this.round + 1} of ${this.rounds.length} · ${place}` : place;
    }

    next() {
      if (!this.queue.length) return this.summarise();
      const index = this.queue.shift();
      this.index = index;
      this.card = this.cards[index];
      this.isAgain = this.missed.has(index);
      if (!this.isAgain) this.asked++;
      const ask = make("p", { class: "ask", id: this.name, tabindex: "-1" }, this.card.question);
      const { body, focused } = this[this.card.task](this.card);
      this.show([
        make("p", { class: "meta" }, make("span", {}, this.progress()), make("span", {}, this.card.path.join(" › "))),
        ask, body,
      ], focused || ask);
    }

    // Each kind of task gives what a person works with, and where to begin.

    term(card) {
      const input = make("input", {
        type: "text", "aria-labelledby": this.name, autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      });
      const hint = card.choices.length > 1 && button("Show choices", () => {
        const { body } = this.options(card.choices, typed => this.termVerdict(card, typed, true));
        form.replaceWith(body);
        body.querySelector("button").focus();
        this.say(`${card.choices.length} choices`);
      });
      const form = this.form([input], () => this.termVerdict(card, input.value, false), hint);
      return { body: form, focused: input };
    }

    list(card) {
      const many = card.expected.length;
      const input = make("textarea", {
        rows: Math.min(10, many + 1), "aria-labelledby": this.name, "aria-describedby": `${this.name}.how`,
        autocapitalize: "off", spellcheck: "false",
        keydown: event => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            form.requestSubmit();
          }
        },
      });
      const how = make("p", { class: "quiet how", id: `${this.name}.how` },
        `${counted(many, "item", "items")}${card.isOrdered ? ", in order" : ""}, each on a line of its own.`,
        make("span", { class: "keys" }, " Ctrl and Enter check them."));
      const form = this.form([input, how], () => {
        const typed = input.value.split("\n").flatMap(line => ReflectGrading.items(line, card.expected));
        this.listVerdict(card, typed);
      });
      return { body: form, focused: input };
    }

    arrange(card) {
      const rows = make("ol", { class: "arrange" });
      const relabel = () => [...rows.children].forEach((row, place) => {
        const [up, down] = row.querySelectorAll("button");
        up.setAttribute("aria-disabled", place === 0);
        down.setAttribute("aria-disabled", place === rows.children.length - 1);
      });
      const move = (row, by, used) => {
        const place = [...rows.children].indexOf(row) + by;
        if (place < 0 || place >= rows.children.length) return;
        rows.insertBefore(row, by < 0 ? row.previousElementSibling : row.nextElementSibling.nextElementSibling);
        relabel();
        used.focus();
        this.say(`${row.dataset.item}, ${place + 1} of ${rows.children.length}`);
      };
      for (const item of disordered(card.items)) {
        const row = make("li", {
          keydown: event => {
            const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
            if (!by) return;
            event.preventDefault();
            move(row, by, event.target);
          },
        }, make("span", {}, item));
        row.dataset.item = item;
        row.append(make("span", { class: "moves" },
          button("↑", event => move(row, -1, event.currentTarget), { "aria-label": `Move up: ${item}` }),
          button("↓", event => move(row, 1, event.currentTarget), { "aria-label": `Move down: ${item}` })));
        rows.append(row);
      }
      relabel();
      return { body: this.form([rows], () => this.orderVerdict(card, [...rows.children].map(row => row.dataset.item))) };
    }

    choice(card) {
      return this.options(card.options, typed => {
        const right = card.correct.map(index => card.options[index]);
        this.judge(right.includes(typed), [["wrong", right.includes(typed) ? [] : [typed]], ["right", right]]);
      });
    }

    reveal(card) {
      const rate = (words, isRight) => button(words, () => this.settle(isRight));
      const body = make("p", { class: "actions" }, button("Show the answer", () => {
        const ask = "How well did you know it?";
        const group = make("p", { class: "actions", role: "group", "aria-label": ask, tabindex: "-1" },
          rate("Not at all", false), rate("With trouble", true), rate("Well", true));
        body.replaceWith(make("div", { class: "verdict" },
          make("p", {}, card.text), ...this.place(), make("p", {}, ask), group));
        group.focus();
        this.say(card.text);
      }, { class: "main" }));
      return { body };
    }

    form(parts, submit, hint) {
      return make("form", { submit: event => { event.preventDefault(); submit(); } }, ...parts,
        make("p", { class: "actions" }, make("button", { type: "submit", class: "main" }, "Check"), ...(hint ? [hint] : []),
          button("I don’t know", () => this.giveUp(), { class: "plain" })));
    }

    options(options, answer) {
      return { body: make("div", { class: "choices", role: "group", "aria-labelledby": this.name },
        ...options.map(option => button(option, () => answer(option)))) };
    }

    // What a person answered is judged, and said in words.

    giveUp() {
      const { card } = this;
      this.judge(false, [["missed", card.items || (card.expected.text ? [card.expected.text] : card.expected.map(e => e.text))]]);
    }

    termVerdict(card, typed, isHelped) {
      const grade = ReflectGrading.term(typed, card.expected, card.siblings);
      const given = typed.trim() && !grade.isCorrect ? [typed.trim()] : [];
      const facts = [["wrong", given], [grade.isCorrect ? "right" : "missed", [card.expected.text]]];
      const remarks = [];
      if (grade.isCorrect && !grade.isExact) remarks.push("A small difference in spelling was let pass.");
      if (grade.confusedWith) remarks.push(`“${grade.confusedWith}” is something else in this chapter.`);
      this.judge(grade.isCorrect, facts, remarks, !isHelped);
    }

    listVerdict(card, typed) {
      const grade = ReflectGrading.list(typed, card.expected, card.isOrdered, card.siblings);
      const text = index => card.expected[index].text;
      const wrong = grade.extras.filter(text => !grade.repeated.includes(text));
      const remarks = [];
      if (grade.repeated.length) remarks.push(`More than once: ${list(grade.repeated)}.`);
      if (card.isOrdered && grade.hits.length > 1) {
        remarks.push(grade.order === grade.hits.length ? "In the right order."
          : `${grade.order} of ${grade.hits.length} in the right order.`);
      }
      if (card.isOrdered) remarks.push(`The order: ${numbered(card.expected.map(e => e.text))}.`);
      this.judge(grade.isCorrect,
        [["right", grade.hits.map(text)], ["missed", grade.misses.map(text)], ["wrong", wrong]], remarks, true);
    }

    orderVerdict(card, order) {
      const isRight = order.every((item, place) => item === card.items[place]);
      this.judge(isRight, isRight ? [["right", order]] : [["wrong", order], ["right", card.items]], [], false, numbered);
    }

    /** Says how an answer is: what was right, missed and wrong, and where it stands. */
    judge(isRight, facts, remarks = [], mayOverrule = false, said = list) {
      const shapes = { right: "is good", missed: "is maybe", wrong: "is missing" };
      const verdict = isRight ? "Recalled" : "Missed", spoken = [`${verdict}.`];
      const rows = make("dl", { class: "facts" });
      for (const [word, items] of facts) {
        if (!items.length) continue;
        rows.append(make("dt", {}, make("span", { class: shapes[word] }, word)), make("dd", {}, said(items)));
        spoken.push(`${word}: ${said(items)}.`);
      }
      const next = button("Next", () => this.settle(isRight), { class: "main" });
      const actions = make("p", { class: "actions" }, next);
      if (!isRight && mayOverrule) actions.append(button("I was right", () => this.settle(true), { class: "plain" }));
      this.stage.querySelectorAll("form, .choices").forEach(e => e.remove());
      this.stage.append(make("div", { class: "verdict" },
        make("p", { class: isRight ? "mark recalled" : "mark missed" }, verdict), rows,
        ...remarks.map(words => make("p", {}, words)), ...this.place(), actions));
      next.focus();
      this.say([...spoken, ...remarks].join(" "));
    }

    /** What explains the answer, and a link to where it stands. */
    place() {
      const { card } = this;
      const parts = card.explanation ? [make("p", { class: "quiet" }, card.explanation)] : [];
      return [...parts, make("p", {}, make("a", { href: card.href }, "Where it stands"))];
    }

    /** Goes on; what was missed comes back after a few others, and what is missed again after all of them. */
    settle(isRight) {
      if (!isRight) {
        this.queue.splice(this.missed.has(this.index) ? this.queue.length : Math.min(3, this.queue.length), 0, this.index);
        this.missed.add(this.index);
      }
      this.next();
    }

    summarise() {
      const total = this.rounds[this.round].length;
      const missed = [...this.missed].map(index => this.cards[index]);
      const parts = [make("p", { class: "ask", tabindex: "-1" }, missed.length
        ? `${total - missed.length} of ${total} recalled at once, the others in the end.` : `All ${total} recalled at once.`)];
      if (missed.length) {
        const places = new Map(missed.map(card => [card.href, card]));
        parts.push(make("p", {}, "Read again:"), make("ul", { class: "read-again" }, ...[...places.values()].map(card =>
          make("li", {}, make("a", { href: card.href }, card.name)))));
      }
      const next = this.round + 1 < this.rounds.length
        ? [button(`Round ${this.round + 2} of ${this.rounds.length}`, () => this.begin(this.round + 1), { class: "main" })] : [];
      const again = button("This round again", () => this.begin(this.round), { class: "plain" });
      this.show([...parts, make("p", { class: "actions" }, ...next, again)], parts[0]);
    }
  }

  for (const section of document.querySelectorAll(".quiz")) new Quiz(section);
  // Paper cannot be unfolded; where the style sheet can do it, it does.
  if (!CSS.supports("selector(::details-content)")) {
    addEventListener("beforeprint", () => document.querySelectorAll(".quiz details").forEach(e => { e.open = true; }));
  }
})();
