"""Plays the quiz of a page as a person does: with keys alone, or with clicks alone."""
import json

KEYS = {"Enter": 13, "Tab": 9, "ArrowUp": 38, "ArrowDown": 40, " ": 32}
COMPLAINTS = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Network.loadingFailed")
# What the quiz asks now, which of its cards that is, and where one is.
STATE = """(() => {
  const quiz = document.querySelector(".quiz"), stage = quiz.querySelector(".stage");
  const ask = stage.querySelector(".ask"), buttons = [...stage.querySelectorAll("button")].map(b => b.textContent);
  const here = document.activeElement;
  return {
    ask: ask && ask.textContent, meta: stage.querySelector(".meta") && stage.querySelector(".meta").textContent,
    buttons, items: [...stage.querySelectorAll(".arrange li > :first-child")].map(e => e.textContent),
    verdict: stage.querySelector(".mark") && stage.querySelector(".mark").textContent,
    words: stage.textContent, status: quiz.querySelector("[role=status]").textContent,
    focus: here === document.body ? null : here.textContent || here.localName, isIn: stage.contains(here),
  };
})()"""


class Stuck(Exception):
    """The quiz did not do what it should."""


def complaints(browser):
    for event in browser.events:
        if event.get("method") in COMPLAINTS:
            yield json.dumps(event["params"])


class Player:
    def __init__(self, browser, way):
        self._browser, self._way = browser, way
        self._missed = set()

    def play(self):
        """Plays every round to its end, and yields each kind of task after it was judged."""
        data = json.loads(self._browser.evaluate("document.querySelector('.quiz script').textContent"))
        self._cards = {card["question"]: card for card in data["cards"]}
        self._press("Start")
        for number, places in enumerate(data["rounds"]):
            asked, again = [], []
            while True:
                state = self._state()
                if state["ask"] not in self._cards:
                    break
                card = self._cards[state["ask"]]
                isAgain = "Again, " in state["meta"]
                (again if isAgain else asked).append(state["ask"])
                if not isAgain and f"Question {len(asked)} of {len(places)}" not in state["meta"]:
                    raise Stuck(f"progress says {state['meta']}")
                yield f"{card['task']} asked"
                isRight = isAgain or not self._misses(card)
                getattr(self, f"_answer_{card['task']}")(card, isRight)
                if card["task"] != "reveal":
                    self._judge(card, isRight)
                yield f"{card['task']} recalled" if isRight else f"{card['task']} missed"
                if card["task"] == "reveal":
                    self._press("Well" if isRight else "Not at all")
                else:
                    self._press("Next")
            expected = [data["cards"][place]["question"] for place in places]
            if asked != expected:
                raise Stuck(f"round {number + 1} asked {asked}, not {expected}")
            missed = [ask for ask in asked if ask in self._missed]
            if sorted(again) != sorted(missed):
                raise Stuck(f"missed {missed}, but what came back was {again}")
            names = {self._cards[ask]["name"] for ask in missed}
            if missed and not ("Read again:" in state["words"] and all(name in state["words"] for name in names)):
                raise Stuck(f"the summary says only {state['words']}")
            yield "summary"
            if number + 1 < len(data["rounds"]):
                self._press(f"Round {number + 2} of {len(data['rounds'])}")

    def forget(self):
        """Knows nothing, round after round of what comes back, and returns how many answers it took to be asked everything."""
        data = json.loads(self._browser.evaluate("document.querySelector('.quiz script').textContent"))
        cards = {card["question"]: card for card in data["cards"]}
        asked = {data["cards"][place]["question"] for place in data["rounds"][0]}
        self._press("Start")
        for answers in range(1, 4 * len(asked) + 1):
            card = cards[self._state()["ask"]]
            asked.discard(card["question"])
            if not asked:
                return answers
            if card["task"] == "reveal":
                self._press("Show the answer")
                self._press("Not at all")
                continue
            if card["task"] == "choice":
                self._answer_choice(card, len(card["correct"]) == len(card["options"]))
            else:
                self._press("I don’t know")
            self._press("Next")
        raise Stuck(f"of those who know nothing, {sorted(asked)} is never asked")

    def unfold(self):
        """What is shown before and after a click on the first answer."""
        answer = "document.querySelector('.cards details > :not(summary)').checkVisibility({contentVisibilityAuto: true}) && document.querySelector('.cards details').open"
        before = self._browser.evaluate(answer)
        self._click(self._browser.evaluate(
            "(() => { const e = document.querySelector('.cards summary'); e.scrollIntoView({block: 'center'});"
            " const r = e.getBoundingClientRect(); return [r.left + 10, r.top + r.height / 2]; })()"))
        return {
            "before": before, "after": self._browser.evaluate(answer),
            "questions": self._browser.evaluate("JSON.parse(document.querySelector('.quiz script').textContent).cards.length"),
            "shown": self._browser.evaluate("[...document.querySelectorAll('.cards > li')].filter(e => e.getClientRects().length).length"),
        }

    def _misses(self, card):
        """The first card of each kind is missed, in the way that the kind has."""
        kinds = {self._cards[ask]["task"] for ask in self._missed}
        if card["task"] in kinds or (card["task"] == "choice" and len(card["correct"]) == len(card["options"])):
            return False
        self._missed.add(card["question"])
        return True

    def _judge(self, card, isRight):
        """Holds what the quiz says of an answer against what it should say."""
        state = self._state()
        verdict = "Recalled" if isRight else "Missed"
        if state["verdict"] != verdict:
            raise Stuck(f"{card['question']}: {state['verdict']} instead of {verdict}: {state['words']}")
        if state["focus"] != "Next":
            raise Stuck(f"after the verdict the focus is on {state['focus']}")
        if verdict not in state["status"]:
            raise Stuck(f"{verdict} was not announced, but: {state['status']}")

    def _answer_term(self, card, isRight):
        if not isRight:
            if len(card["choices"]) > 1:
                self._press("Show choices")
                return self._press(next(choice for choice in card["choices"] if choice != card["expected"]["text"]))
            return self._press("I don’t know")
        self._type(card["expected"]["text"])
        self._key("Enter") if self._way == "keyboard" else self._press("Check")

    def _answer_list(self, card, isRight):
        names = [answer["text"] for answer in card["expected"]]
        for place, name in enumerate(names if isRight else names[:-1]):
            if place:
                self._key("Enter", text="\r")
            self._type(name)
        if self._way == "keyboard":
            self._key("Enter", modifiers=2)  # Ctrl
        else:
            self._press("Check")

    def _answer_arrange(self, card, isRight):
        wanted = card["items"] if isRight else card["items"][::-1]
        for place, item in enumerate(wanted):
            while (now := self._state()["items"].index(item)) > place:
                if self._way == "keyboard" and now % 2:
                    self._reach(f"Move up: {item}")
                    self._key("ArrowUp")
                else:
                    self._press(f"Move up: {item}")
                if self._state()["items"].index(item) != now - 1:
                    raise Stuck(f"{item} did not move")
                if not self._state()["isIn"]:
                    raise Stuck(f"the focus was lost when {item} moved")
        self._press("Check")

    def _answer_choice(self, card, isRight):
        self._press(next(option for place, option in enumerate(card["options"]) if (place in card["correct"]) == isRight))

    def _answer_reveal(self, card, isRight):
        self._press("Show the answer")
        if card["text"] not in self._state()["words"]:
            raise Stuck(f"{card['text']} is not shown")

    # What a person does.

    def _state(self):
        self._browser.evaluate("new Promise(done => setTimeout(done, 60))")  # until it is announced
        return self._browser.evaluate(STATE)

    def _press(self, name):
        if self._way == "keyboard":
            self._reach(name)
            return self._key("Enter", text="\r")
        self._click(self._browser.evaluate(
            f"(() => {{ const e = {self._button(name)}; if (!e) return null; e.scrollIntoView({{block: 'center'}});"
            " const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; })()"), name)

    def _button(self, name):
        return (f"[...document.querySelectorAll('.quiz .play button')].find(e => "
                f"(e.getAttribute('aria-label') || e.textContent) === {json.dumps(name)})")

    def _reach(self, name):
        """Goes to a button by the Tab key alone."""
        for _ in range(400):
            if self._browser.evaluate(f"document.activeElement === {self._button(name)}"):
                return
            self._key("Tab")
        raise Stuck(f"the Tab key does not lead to {name}: {self._state()}")

    def _type(self, text):
        self._browser.send("Input.insertText", text=text)

    def _key(self, key, modifiers=0, **more):
        event = dict(key=key, code="Space" if key == " " else key, windowsVirtualKeyCode=KEYS[key], modifiers=modifiers)
        if key == "Enter" and not modifiers:
            more.setdefault("text", "\r")
        self._browser.send("Input.dispatchKeyEvent", type="keyDown" if "text" in more else "rawKeyDown", **event, **more)
        self._browser.send("Input.dispatchKeyEvent", type="keyUp", **event)

    def _click(self, place, name=""):
        if place is None:
            raise Stuck(f"there is no button {name}: {self._state()}")
        event = dict(x=place[0], y=place[1], button="left", clickCount=1)
        for kind in ("mousePressed", "mouseReleased"):
            self._browser.send("Input.dispatchMouseEvent", type=kind, **event)
