"use strict";
// Sorting, filtering and the keyboard. The page is whole without it.
const spoken = document.getElementById("spoken");
const severity = ["failed", "notMet", "insufficientData", "needsJudgement", "waived", "notApplicable", "met"];

for (const section of document.querySelectorAll("section")) {
  const table = section.querySelector("table");
  if (!table) continue;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const original = new Map(rows.map((row, index) => [row, index]));
  const headings = [...table.tHead.rows[0].cells];
  const controls = section.querySelector(".controls");
  const search = controls.querySelector("input[type=search]");
  const verdict = controls.querySelector("select");
  const years = [...controls.querySelectorAll("input[type=checkbox]")];
  const output = controls.querySelector("output");
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));

  const visibleYears = () => years.filter((year) => year.checked).map((year) => "y" + year.value);

  // Worst first, the last year first: a number for each cell of the matrix.
  const weight = (cell) => {
    const shown = new Set(visibleYears());
    return [...cell.querySelectorAll("i")]
      .filter((mark) => [...mark.classList].some((name) => shown.has(name)))
      .reverse()
      .map((mark) => {
        const place = severity.indexOf(mark.classList[0]);
        return String.fromCharCode(97 + (place < 0 ? severity.length : place));
      }).join("");
  };
  const key = (row, column) => {
    const cell = row.cells[column];
    if (cell.classList.contains("verdicts")) return weight(cell);
    if (cell.dataset.s !== undefined) return Number(cell.dataset.s);
    const text = cell.textContent.trim();
    const number = Number.parseFloat(text.replace("−", "-").replace(/^[^\d-]+/, ""));
    return cell.classList.contains("number") ? (Number.isNaN(number) ? -Infinity : number) : text;
  };
  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b
      : String(a).localeCompare(String(b), document.documentElement.lang);

  headings.forEach((heading, column) => {
    heading.querySelector("button").addEventListener("click", () => {
      const before = heading.getAttribute("aria-sort");
      for (const other of headings) other.removeAttribute("aria-sort");
      let sorted = [...rows];
      // A third click gives the first order back.
      if (before === "descending") {
        sorted.sort((a, b) => original.get(a) - original.get(b));
      } else {
        const sign = before === "ascending" ? -1 : 1;
        heading.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
        const keys = new Map(rows.map((row) => [row, key(row, column)]));
        sorted.sort((a, b) =>
          sign * compare(keys.get(a), keys.get(b)) || original.get(a) - original.get(b));
      }
      body.append(...sorted);
    });
  });

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = visibleYears();
    let count = 0;
    for (const row of rows) {
      const text = texts.get(row);
      let isShown = words.every((word) => text.includes(word));
      if (isShown && verdict && verdict.value) {
        isShown = shown.some((year) => row.querySelector(`i.${verdict.value}.${year}`));
      }
      row.hidden = !isShown;
      if (isShown) count += 1;
    }
    output.textContent = spoken.dataset.shown.replace("{shown}", count).replace("{all}", rows.length);
  };
  search.addEventListener("input", filter);
  if (verdict) verdict.addEventListener("change", filter);
  for (const year of years) {
    year.addEventListener("change", () => {
      for (const mark of table.querySelectorAll("i.y" + year.value)) mark.hidden = !year.checked;
      filter();
    });
  }

  // Arrow keys walk the matrix; its words stand at the foot.
  const stop = table.querySelector("td.verdicts");
  if (stop) {
    stop.tabIndex = 0;
    let current = stop;
    const go = (cell) => {
      if (!cell || !cell.classList.contains("verdicts")) return;
      current.tabIndex = -1;
      current = cell;
      cell.tabIndex = 0;
      cell.focus();
    };
    const say = (cell) => {
      if (!cell || !cell.classList.contains("verdicts")) return;
      const row = cell.parentElement;
      spoken.textContent = row.cells[0].textContent + " · " +
        headings[cell.cellIndex].textContent + " · " + cell.title;
    };
    body.addEventListener("focusin", (event) => say(event.target.closest("td")));
    body.addEventListener("focusout", () => { spoken.textContent = ""; });
    body.addEventListener("click", (event) => go(event.target.closest("td")));
    body.addEventListener("keydown", (event) => {
      const cell = event.target.closest("td.verdicts");
      if (!cell) return;
      const visible = [...body.rows].filter((row) => !row.hidden);
      const place = visible.indexOf(cell.parentElement);
      const next = {
        ArrowLeft: () => cell.previousElementSibling,
        ArrowRight: () => cell.nextElementSibling,
        ArrowUp: () => visible[place - 1]?.cells[cell.cellIndex],
        ArrowDown: () => visible[place + 1]?.cells[cell.cellIndex],
        Home: () => cell.parentElement.querySelector("td.verdicts"),
        End: () => cell.parentElement.lastElementChild,
      }[event.key];
      if (!next) return;
      event.preventDefault();
      go(next());
    });
  }
  controls.hidden = false;
  filter();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, select")) return;
  event.preventDefault();
  document.querySelector("section input[type=search]")?.focus();
});
