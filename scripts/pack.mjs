// Makes dist/ smaller after Trunk, which writes each style sheet as a file of its own and cannot minify the script of
// wasm-bindgen: the sheets become one file, in their order; the script is minified under the name that it has, and what
// it provides for the program gets short names.

import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minify } from "terser";
import { shortNames } from "./short_names.mjs";

const DIST = "dist";

const page = await readFile(join(DIST, "index.html"), "utf8");
const sheets = [...page.matchAll(/<link href=\.\/([^\s>]+\.css) rel=stylesheet>/g)];
const script = /<link crossorigin href=\.\/([^\s>]+\.js) rel=modulepreload>/.exec(page);
if (sheets.length === 0 || !script) throw new Error("dist/index.html is not as Trunk writes it: no style sheets or no script");

const css = (await Promise.all(sheets.map(([, name]) => readFile(join(DIST, name), "utf8")))).join("\n");
const name = `style-${createHash("sha256").update(css).digest("hex").slice(0, 16)}.css`;
await writeFile(join(DIST, name), css);
await Promise.all(sheets.map(([, old]) => rm(join(DIST, old))));
const [first, ...others] = sheets.map(([link]) => link);
let packed = page.replace(first, `<link href=./${name} rel=stylesheet>`);
for (const link of others) packed = packed.replace(link, "");
await writeFile(join(DIST, "index.html"), packed);

const path = join(DIST, script[1]);
const { code } = await minify(await readFile(path, "utf8"), { module: true, compress: { passes: 2 } });
const program = path.replace(/\.js$/, "_bg.wasm");
const [wasm, short] = shortNames(await readFile(program), code);
await writeFile(program, wasm);
await writeFile(path, short);
