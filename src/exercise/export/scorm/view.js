"use strict";

// How questions look: elements made of the data, everything of it as text nodes, and what is answered written into the state of its
// question: `answer`, null where there is none, and `checked`, from when on it stays as it is.
const view = (words) => {
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null) made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  };

  const button = (text, press, attributes = {}) => {
    const made = element("button", { type: "button", ...attributes }, text);
    made.addEventListener("click", press);
    return made;
  };

  const passage = (it, withHeadline) => {
    const block = element("blockquote", { lang: it.language, dir: "auto" });
    if (withHeadline && it.headline) block.append(element("p", {}, element("strong", {}, it.headline)));
    for (const runs of it.paragraphs) {
      const paragraph = element("p", {});
      for (const [kind, text] of runs) {
        if (kind === "plain") paragraph.append(text);
        else if (kind === "emphasised") paragraph.append(element("strong", {}, text));
        else paragraph.append(element("span", { class: "gap", role: "img", "aria-label": words.gap }, "_____"));
      }
      block.append(paragraph);
    }
    return block;
  };

  const verdict = (kind) => {
    const signs = { right: "✓", partly: "±", wrong: "✗", missed: "○", notCounted: "–", blank: "–" };
    return element("span", { class: `verdict ${kind}` }, `${signs[kind]} ${words[kind]}`);
  };

  const options = (item, state) => {
    const task = item.task;
    const many = task.kind === "several";
    const group = element("fieldset", { "aria-labelledby": "prompt" });
    task.options.forEach(([text, right], place) => {
      const input = element("input", { type: many ? "checkbox" : "radio", name: "answer", id: `option-${place}` });
      const answer = state.answer;
      input.checked = many ? (answer || []).includes(place) : answer === place;
      input.disabled = state.checked;
      input.addEventListener("change", () => {
        if (!many) state.answer = place;
        else {
          const others = (state.answer || []).filter((other) => other !== place);
          const now = input.checked ? [...others, place].sort((one, other) => one - other) : others;
          state.answer = now.length > 0 ? now : null;
        }
      });
      const line = element("p", { class: "option" }, input, " ", element("label", { for: `option-${place}`, dir: "auto" }, text));
      if (state.checked && task.kind !== "vote") {
        if (input.checked) line.append(" ", verdict(right ? "right" : "wrong"));
        else if (right) line.append(" ", verdict("missed"));
      }
      group.append(line);
    });
    return group;
  };

  // One stop of the tab key for all pieces; the arrow keys go from one to the next.
  const pieces = (item, state) => {
    const task = item.task;
    const group = element("blockquote", { role: "group", "aria-labelledby": "prompt", "aria-describedby": "how", lang: item.language, dir: "auto", class: "pieces" });
    const buttons = task.pieces.map(([text, emphasised], place) => {
      const made = button(text, () => toggle(place), {
        class: emphasised ? "piece emphasised" : "piece",
        "aria-pressed": (state.answer || []).includes(place),
        "aria-disabled": state.checked ? "true" : null,
        tabindex: place === 0 ? 0 : -1,
      });
      made.addEventListener("keydown", (event) => move(event, place));
      return made;
    });
    const toggle = (place) => {
      if (state.checked) return;
      const before = state.answer || [];
      const now = before.includes(place) ? before.filter((other) => other !== place) : [...before, place];
      state.answer = now.length > 0 ? now.sort((one, other) => one - other) : null;
      buttons[place].setAttribute("aria-pressed", now.includes(place));
    };
    const move = (event, place) => {
      const back = getComputedStyle(group).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
      const ahead = back === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
      const to = { [ahead]: place + 1, [back]: place - 1, Home: 0, End: buttons.length - 1 }[event.key];
      if (to === undefined || !buttons[to]) return;
      event.preventDefault();
      buttons[place].tabIndex = -1;
      buttons[to].tabIndex = 0;
      buttons[to].focus();
    };
    const told = new Map();
    if (state.checked) {
      const judged = scoring.judge(task, state.answer || []);
      const kinds = { hit: "right", missed: "missed", wrong: "wrong", neither: "notCounted" };
      for (const [name, kind] of Object.entries(kinds)) {
        for (const [from, until] of judged[name]) told.set(until, [...(told.get(until) || []), kind]);
        for (const [from, until] of judged[name]) buttons.slice(from, until + 1).forEach((piece) => piece.classList.add(kind));
      }
    }
    for (const runs of task.paragraphs) {
      const paragraph = element("p", {});
      for (const run of runs) {
        if (typeof run === "string") paragraph.append(run);
        else {
          paragraph.append(buttons[run]);
          for (const kind of told.get(run) || []) paragraph.append(" ", verdict(kind), " ");
        }
      }
      group.append(paragraph);
    }
    return [element("p", { id: "how" }, words.howToMark), group];
  };

  const number = (item, state) => {
    const input = element("input", { type: "number", min: 0, step: 1, inputmode: "numeric", id: "number", "aria-labelledby": "prompt" });
    if (state.answer !== null) input.value = state.answer;
    input.disabled = state.checked;
    input.addEventListener("input", () => {
      const value = Number(input.value);
      state.answer = input.value.trim() !== "" && Number.isInteger(value) && value >= 0 ? value : null;
    });
    return element("p", {}, input);
  };

  const open = (item, state) => {
    const lines = item.task.rubric.map((line) => element("li", {}, line));
    const input = element("textarea", { rows: 6, id: "words", "aria-labelledby": "prompt", "aria-describedby": "rubric", dir: "auto" });
    input.value = state.answer || "";
    input.readOnly = state.checked;
    input.addEventListener("input", () => {
      state.answer = input.value.trim() === "" ? null : input.value;
    });
    return [element("ul", { id: "rubric" }, ...lines), element("p", {}, input)];
  };

  const task = (item, state) => {
    switch (item.task.kind) {
      case "mark":
        return pieces(item, state);
      case "number":
      case "guess":
        return [number(item, state)];
      case "open":
        return open(item, state);
      default:
        return [options(item, state)];
    }
  };

  return { element, button, filled, verdict, passage, task };
};
