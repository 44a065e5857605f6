// What the first visit costs over the wire: every file of dist/ that the page loads to open, under brotli at its
// strongest, as a static host sends it. Prints each and the sum; fails above the budget.

import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const BUDGET_KB = 400;
const DIST = "dist";

// The addresses that a file of the page names and that the browser fetches with it.
function loadedBy(name, text) {
  if (name.endsWith(".html")) {
    // Of the links, those that are loaded: an anchor is not.
    const tags = text.match(/<(?:link|script|img|source)\b[^>]*>/gi) ?? [];
    return tags.flatMap((tag) => /\b(?:href|src)=["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? []);
  }
  if (name.endsWith(".css")) return [...text.matchAll(/(?:url\(|@import\s)\s*["']?([^"')\s;]+)/g)].map((m) => m[1]);
  if (name.endsWith(".js")) return [...text.matchAll(/\bfrom\s*["'](\.[^"']+)["']/g)].map((m) => m[1]);
  return [];
}

const waiting = ["index.html"];
const sizes = new Map();
while (waiting.length > 0) {
  const name = waiting.pop();
  if (sizes.has(name)) continue;
  const bytes = await readFile(join(DIST, name));
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  sizes.set(name, { plain: bytes.length, brotli: brotli.length });
  for (const address of loadedBy(name, bytes.toString("utf8"))) {
    if (!/^(?:[a-z]+:|#)/i.test(address)) waiting.push(normalize(join(dirname(name), address)));
  }
}

const row = (name, plain, brotli) => {
  const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
  console.log(`${name.padEnd(44)}${kb(plain)}${kb(brotli)}`);
};
console.log(`${"first open, KB".padEnd(44)}${"plain".padStart(8)}${"brotli".padStart(8)}`);
const sum = { plain: 0, brotli: 0 };
for (const [name, { plain, brotli }] of [...sizes].sort((a, b) => b[1].brotli - a[1].brotli)) {
  row(name, plain, brotli);
  sum.plain += plain;
  sum.brotli += brotli;
}
row(`sum (at most ${BUDGET_KB})`, sum.plain, sum.brotli);

if (![...sizes.keys()].some((name) => name.endsWith(".wasm"))) {
  console.error("error: the page names no WebAssembly, so this sum is not of the whole page");
  process.exit(1);
}
if (sum.brotli > BUDGET_KB * 1000) {
  console.error(`error: the first open costs more than ${BUDGET_KB} KB`);
  process.exit(1);
}
