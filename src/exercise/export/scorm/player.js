"use strict";

// Shows the lesson one question after another. Everything reaches the page as text nodes.
(() => {
  const lesson = JSON.parse(document.getElementById("data").textContent);
  const words = lesson.words;
  const main = document.getElementById("lesson");
  const { element, button, filled, verdict, passage, task } = view(words);
  // By question: the answer, and whether it was checked.
  const states = lesson.items.map(() => ({ answer: null, checked: false }));
  let at = 0;
  let done = false;
  let kept = true;

  const total = () => lesson.items.reduce((sum, item) => sum + item.points, 0);
  const reached = () => lesson.items.reduce((sum, item, number) => sum + scoring.points(item, states[number].answer), 0);

  // What was answered, short. Where it is too long to be kept, words of one’s own are left out, and that is said at the end.
  const suspended = () => {
    const all = lesson.items.map((item, number) => [states[number].answer, states[number].checked ? 1 : 0]);
    const whole = JSON.stringify([at, done ? 1 : 0, all]);
    if (whole.length <= 4096) return [whole, true];
    const short = all.map(([answer, state]) => (typeof answer === "string" ? [null, state] : [answer, state]));
    return [JSON.stringify([at, done ? 1 : 0, short]), false];
  };

  const report = () => {
    const [text, whole] = suspended();
    kept = runtime.report(reached(), total(), done, text) && whole;
  };

  const isAnswer = (item, answer) => {
    const list = (length) => Array.isArray(answer) && answer.every((it) => Number.isInteger(it) && it >= 0 && it < length);
    const task = item.task;
    if (answer === null) return true;
    if (task.kind === "mark") return list(task.pieces.length);
    if (task.kind === "several") return list(task.options.length);
    if (task.kind === "open") return typeof answer === "string";
    if (task.kind === "number" || task.kind === "guess") return Number.isInteger(answer);
    return Number.isInteger(answer) && answer >= 0 && answer < task.options.length;
  };

  // What an earlier visit left; of another form it is as if there were none.
  const resume = () => {
    try {
      const [place, finished, all] = JSON.parse(runtime.suspended() || "null") || [];
      if (!Array.isArray(all) || all.length !== lesson.items.length) return;
      if (!all.every(([answer], number) => isAnswer(lesson.items[number], answer))) return;
      all.forEach(([answer, state], number) => {
        states[number] = { answer, checked: state === 1 };
      });
      at = Number.isInteger(place) && place >= 0 && place < lesson.items.length ? place : 0;
      done = finished === 1;
    } catch {
      // Nothing that this page wrote.
    }
  };

  // What became of an answer, by sign and word.
  const judged = (item, state) => {
    if (item.points === 0) return words.notScored;
    const points = scoring.points(item, state.answer);
    return verdict(state.answer === null ? "blank" : points === item.points ? "right" : points > 0 ? "partly" : "wrong");
  };

  const outcome = (item, state) => {
    const of = item.points;
    const score = of > 0 ? [` · ${filled(words.score, { points: scoring.points(item, state.answer), of })}`] : [];
    return [element("p", {}, judged(item, state), ...score)];
  };

  // What the question is answered by, and why.
  const result = (item, state) => {
    if (!state.checked) return [];
    const told = outcome(item, state);
    const missed = item.task.kind === "number" && scoring.points(item, state.answer) === 0;
    if (missed) told.push(element("p", {}, `${words.missed}: ${item.task.right}`));
    if (item.task.kind === "guess") told.push(element("p", {}, filled(words.found, { points: item.task.found })));
    if (item.explanation) told.push(element("p", { class: "why", dir: "auto" }, item.explanation));
    return told;
  };

  const go = (to) => {
    at = to;
    report();
    show(true);
  };

  const check = () => {
    states[at].checked = true;
    report();
    show(false);
    document.getElementById("result").focus();
  };

  const finish = () => {
    done = true;
    for (const state of states) state.checked = true;
    report();
    showEnd();
  };

  const show = (focus) => {
    const item = lesson.items[at];
    const state = states[at];
    const heading = element("h2", { id: "prompt", tabindex: -1 }, item.prompt);
    const status = element("div", { id: "result", role: "status", tabindex: -1 }, ...result(item, state));
    const buttons = element("p", { class: "buttons" });
    if (at > 0) buttons.append(button(words.previous, () => go(at - 1), { id: "previous" }));
    if (!state.checked && !lesson.atEnd) buttons.append(button(words.check, check, { id: "check" }));
    const last = at + 1 === lesson.items.length;
    if (!last) buttons.append(button(words.next, () => go(at + 1), { id: "next" }));
    if (last || done) buttons.append(button(words.finish, finish, { id: "finish" }));
    main.replaceChildren(
      element("h1", {}, lesson.title),
      element("p", { id: "progress" }, `${item.title} · ${filled(words.progress, { number: at + 1, of: lesson.items.length })}`),
      heading,
      element("p", {}, item.instruction),
      ...item.passages.map((it) => passage(it, item.passages.length > 1)),
      ...task(item, state),
      status,
      buttons,
    );
    if (focus) heading.focus();
  };

  // Every question once more; each leads back to what was answered and what is right.
  const overview = () => {
    const of = lesson.items.length;
    const lines = lesson.items.map((item, number) => {
      const place = filled(words.progress, { number: number + 1, of });
      const back = button(`${place}: ${item.prompt}`, () => go(number), { id: `look-${number}` });
      return element("li", {}, back, " ", judged(item, states[number]));
    });
    return element("ul", { class: "overview" }, ...lines);
  };

  const showEnd = () => {
    const heading = element("h2", { id: "prompt", tabindex: -1 }, filled(words.score, { points: reached(), of: total() }));
    const reportedTo = runtime.isThere() ? (kept ? words.reported : words.notKept) : words.notReported;
    main.replaceChildren(
      element("h1", {}, lesson.title),
      heading,
      element("p", { role: "status", id: "result" }, reportedTo),
      overview(),
    );
    heading.focus();
  };

  addEventListener("pagehide", () => {
    report();
    runtime.finish(done);
  });

  if (lesson.items.length > 0) {
    resume();
    if (done) showEnd();
    else {
      report();
      show(false);
    }
  }
})();
