// Draws captured terminal screens (text with SGR colours, as `tmux capture-pane -e -p` prints it) as one SVG.
// Usage: node terminals-to-svg.mjs OUT.svg TITLE:FILE:COLUMN:ROW:COLUMNS:ROWS ...
// COLUMN and ROW place a window, COLUMNS and ROWS size it, all in characters.
import { readFileSync, writeFileSync } from "node:fs";

const CELL = { width: 8.4, height: 18 };
const PADDING = 12;
const BAR = 28;
const PALETTE = [
  "#3b4252", "#d0606b", "#8fb573", "#d9b45f", "#6f9fd8", "#b48ead", "#6fb7c4", "#d8dee9",
  "#6b7689", "#e58089", "#a8cc8c", "#e8c987", "#8bb8ea", "#c9a6c4", "#8fd0db", "#eceff4",
];
const FOREGROUND = "#d8dee9";

function colour256(n) {
  if (n < 16) return PALETTE[n];
  if (n >= 232) return `rgb(${Array(3).fill(8 + (n - 232) * 10).join()})`;
  const level = (v) => (v === 0 ? 0 : 55 + v * 40);
  const c = n - 16;
  return `rgb(${level(Math.floor(c / 36))},${level(Math.floor(c / 6) % 6)},${level(c % 6)})`;
}

const PLAIN = { fill: FOREGROUND, back: null, bold: false, faint: false, inverse: false };

function restyle(style, codes) {
  const next = { ...style };
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (code === 0) Object.assign(next, PLAIN);
    else if (code === 1) next.bold = true;
    else if (code === 2) next.faint = true;
    else if (code === 7) next.inverse = true;
    else if (code === 22) next.bold = next.faint = false;
    else if (code === 27) next.inverse = false;
    else if (code === 39) next.fill = FOREGROUND;
    else if (code === 49) next.back = null;
    else if (code >= 30 && code <= 37) next.fill = PALETTE[code - 30];
    else if (code >= 90 && code <= 97) next.fill = PALETTE[code - 82];
    else if (code >= 40 && code <= 47) next.back = PALETTE[code - 40];
    else if (code >= 100 && code <= 107) next.back = PALETTE[code - 92];
    else if ((code === 38 || code === 48) && codes[i + 1] === 5) {
      next[code === 38 ? "fill" : "back"] = colour256(codes[i + 2]);
      i += 2;
    }
  }
  return next;
}

function isWide(point) {
  return (point >= 0x1100 && point <= 0x115f) || (point >= 0x2e80 && point <= 0xa4cf)
    || (point >= 0xac00 && point <= 0xd7a3) || (point >= 0xff00 && point <= 0xff60) || point >= 0x1f300;
}

// One line as runs of equal style: { column, cells, text, style }.
function runs(line, style) {
  const found = [];
  let column = 0;
  for (const [, sgr, text] of line.matchAll(/\x1b\[([\d;]*)m|([^\x1b]+)/gu)) {
    if (text === undefined) {
      style = restyle(style, (sgr || "0").split(";").map(Number));
      continue;
    }
    const cells = [...text].reduce((sum, c) => sum + (isWide(c.codePointAt(0)) ? 2 : 1), 0);
    found.push({ column, cells, text, style });
    column += cells;
  }
  return { found, style };
}

const escape = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);

function drawRun({ column, cells, text, style }, row) {
  const x = column * CELL.width;
  const y = row * CELL.height;
  const fill = style.inverse ? style.back ?? "#1e222a" : style.fill;
  const back = style.inverse ? style.fill : style.back;
  const parts = [];
  if (back) {
    parts.push(`<rect x="${x.toFixed(1)}" y="${y}" width="${(cells * CELL.width).toFixed(1)}" height="${CELL.height}" fill="${back}"/>`);
  }
  if (text.trim() !== "") {
    const weight = style.bold ? ' font-weight="bold"' : "";
    const opacity = style.faint ? ' opacity="0.65"' : "";
    parts.push(`<text x="${x.toFixed(1)}" y="${y + 13}" textLength="${(cells * CELL.width).toFixed(1)}" fill="${fill}"${weight}${opacity} xml:space="preserve">${escape(text)}</text>`);
  }
  return parts.join("");
}

function drawWindow([title, file, column, row, columns, rows]) {
  const width = columns * CELL.width + 2 * PADDING;
  const height = rows * CELL.height + BAR + 2 * PADDING;
  const x = column * CELL.width;
  const y = row * CELL.height;
  const lines = readFileSync(file, "utf8").split("\n").slice(0, rows);
  let style = PLAIN;
  const body = lines.map((line, number) => {
    const read = runs(line, style);
    style = read.style;
    return read.found.map((run) => drawRun(run, number)).join("");
  });
  const dots = ["#d0606b", "#d9b45f", "#8fb573"].map((c, i) => `<circle cx="${18 + i * 16}" cy="14" r="5" fill="${c}"/>`);
  const svg = `<g transform="translate(${x} ${y})"><rect width="${width}" height="${height}" rx="8" fill="#1e222a" stroke="#3b4252"/>`
    + `${dots.join("")}<text x="${width / 2}" y="18" fill="#8892a4" text-anchor="middle">${escape(title)}</text>`
    + `<g transform="translate(${PADDING} ${BAR + PADDING / 2})">${body.join("\n")}</g></g>`;
  return { svg, right: x + width, bottom: y + height };
}

const [out, ...specs] = process.argv.slice(2);
const windows = specs.map((spec) => {
  const [title, file, ...numbers] = spec.split(":");
  return drawWindow([title, file, ...numbers.map(Number)]);
});
const width = Math.ceil(Math.max(...windows.map((w) => w.right)) + 4);
const height = Math.ceil(Math.max(...windows.map((w) => w.bottom)) + 4);
writeFileSync(out, `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="-2 -2 ${width} ${height}"`
  + ` font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13.5">\n`
  + `${windows.map((w) => w.svg).join("\n")}\n</svg>\n`);
