"use strict";

// How an answer is scored: the right ones less the wrong ones, never below nothing. Where neighbouring words make one mark, it may be a
// word off at either end, and has to share a word with what is right. These are the rules of the program that made this page.
const scoring = (() => {
  // How many pieces a mark may be off at either end.
  const OFF = 1;

  // Marked pieces as marks, from the first to the last: neighbours as one, or each alone.
  const marks = (pieces, run) => {
    const ranges = [];
    for (const piece of [...pieces].sort((one, other) => one - other)) {
      const last = ranges[ranges.length - 1];
      if (run && last && last[1] + 1 === piece) last[1] = piece;
      else ranges.push([piece, piece]);
    }
    return ranges;
  };

  const overlap = (one, other) => one[0] <= other[1] && other[0] <= one[1];

  const judge = (task, pieces) => {
    const off = task.run ? OFF : 0;
    // Pieces of a mark before or behind what is right; those that count for nothing are not counted.
    const counted = (from, until) => {
      let count = 0;
      for (let piece = from; piece < until; piece += 1) {
        if (!task.neither.some((other) => overlap([piece, piece], other))) count += 1;
      }
      return count;
    };
    const hit = task.right.map(() => false);
    const judged = { hit: [], missed: [], wrong: [], neither: [] };
    const near = (mark, right) =>
      counted(mark[0], right[0]) + Math.max(mark[0] - right[0], 0) <= off &&
      counted(right[1] + 1, mark[1] + 1) + Math.max(right[1] - mark[1], 0) <= off;
    for (const mark of marks(pieces, task.run)) {
      const at = task.right.findIndex((right, number) => !hit[number] && overlap(mark, right) && near(mark, right));
      if (at >= 0) hit[at] = true;
      else if (task.neither.some((other) => overlap(mark, other))) judged.neither.push(mark);
      else judged.wrong.push(mark);
    }
    task.right.forEach((right, number) => judged[hit[number] ? "hit" : "missed"].push(right));
    return judged;
  };

  const chosen = (task, answer) => {
    const right = answer.filter((at) => task.options[at][1]).length;
    return Math.max(right - (answer.length - right), 0);
  };

  // The points of an answer; none for one that is not there, or for what is not scored.
  const points = (item, answer) => {
    const task = item.task;
    if (item.points === 0 || answer === null) return 0;
    switch (task.kind) {
      case "mark": {
        const judged = judge(task, answer);
        return Math.max(judged.hit.length - judged.wrong.length, 0);
      }
      case "one":
        return task.options[answer][1] ? 1 : 0;
      case "several":
        return chosen(task, answer);
      case "number":
        return Math.abs(answer - task.right) <= task.tolerance ? 1 : 0;
      default:
        return 0;
    }
  };

  return { judge, points };
})();
