"""One headless Chromium, driven over a pipe by the DevTools protocol; needs nothing beyond Python 3.9."""
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time

PROGRAMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
FLAGS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-sandbox",  # containers have none, and what is opened is our own
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=BackForwardCache",  # a page that was left says nothing more
    "--host-resolver-rules=MAP * ~NOTFOUND",  # a remote load is seen, and goes nowhere
)
PATIENCE = 60  # seconds; a busy machine takes a tenth of it


class CommandFailed(Exception):
    """The browser refused, or the page threw something or went away meanwhile."""


class Browser:
    """A Chromium with one tab; `events` holds what it said since the page was opened."""

    def __init__(self):
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        if program is None:
            stop("there is no Chromium here; scripts/setup test installs it")
        self._profile = tempfile.mkdtemp(prefix="reflect-browser.")
        # Chromium reads commands from descriptor 3 and answers on 4.
        commands_out, self._commands = os.pipe()
        self._answers, answers_in = os.pipe()

        def connect():
            os.dup2(commands_out, 3)
            os.dup2(answers_in, 4)

        self._process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={self._profile}", "about:blank"],
            pass_fds=(3, 4), preexec_fn=connect, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands_out)
        os.close(answers_in)
        self._unread, self._count, self._session = b"", 0, None
        self.events = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, failure, *_):
        os.close(self._commands)  # which ends it, unless it hangs
        if failure:
            self._process.kill()
        while os.read(self._answers, 1 << 20):
            pass
        self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    def send(self, method, **params):
        """The result of a command; what the tab says meanwhile is added to the events."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        data = memoryview(json.dumps(message).encode() + b"\0")
        while data:
            data = data[os.write(self._commands, data):]
        until = time.monotonic() + PATIENCE
        while True:
            answer = self._receive(method, until)
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise CommandFailed(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def _receive(self, awaited, until):
        while b"\0" not in self._unread:
            if not select.select([self._answers], [], [], max(0, until - time.monotonic()))[0]:
                stop(f"Chromium did not answer within {PATIENCE} seconds: {awaited}")
            data = os.read(self._answers, 1 << 20)
            if not data:
                stop("Chromium ended")
            self._unread += data
        message, _, self._unread = self._unread.partition(b"\0")
        return json.loads(message)

    def open(self, file: pathlib.Path, scripts=True):
        """Opens a file and waits until it and what it loads are there and drawn; without `scripts` it may run none."""
        self.events = []
        self.send("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.send("Page.navigate", url=file.as_uri())
        until = time.monotonic() + PATIENCE
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.events.append(self._receive(f"loading {file}", until))
        # What was not run by now never is; what follows is our own.
        self.send("Emulation.setScriptExecutionDisabled", value=False)
        self.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")

    def evaluate(self, expression):
        """The value of a JavaScript expression in the page."""
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise CommandFailed(result["exceptionDetails"]["exception"]["description"])
        return result["result"].get("value")

    def show(self, width, scheme, height=900, scale=1):
        """Sets the window's width and height in CSS pixels, and light or dark."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])


def pages(site: pathlib.Path):
    """Every page of a site, in order."""
    found = sorted(site.rglob("*.html"))
    if not found:
        stop(f"{site}: there are no pages")
    return found


def folders(usage, count):
    """The folders that the command line names."""
    if len(sys.argv) != count + 1:
        print(usage, file=sys.stderr)
        sys.exit(2)
    return [pathlib.Path(argument).resolve() for argument in sys.argv[1:]]


def stop(message):
    """Ends the program because it could not do its work."""
    print(f"{os.path.basename(sys.argv[0])}: {message}", file=sys.stderr)
    sys.exit(2)
