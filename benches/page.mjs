// How long the page keeps its reader waiting: a paper of some 5 MB, made by repeating the project's own example and
// test texts, is opened, scrolled and worked with in headless Chromium. Prints for each step the longest task of the
// page's main thread, by the clock and by the processor time it took; fails if one took more than the limit. On a
// machine with other work to do only the second says something of the page. `make bench-page` builds dist/ first.
// `node benches/page.mjs [megabytes] [dist]`

import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CHROMIUM } from "../playwright.config.js";
import { serve } from "../scripts/static_server.mjs";

const LIMIT = 200;
const [megabytes = "5", dist = "dist"] = process.argv.slice(2);

// Every text in turn, the example, which is a whole paper, as often as all the others together.
async function paper(bytes) {
  const example = await readFile("assets/voorbeeld.txt", "utf8");
  const names = (await readdir("tests/texts")).filter((name) => name.endsWith(".txt") && !name.startsWith("negative"));
  const texts = await Promise.all(names.sort().map((name) => readFile(`tests/texts/${name}`, "utf8")));
  const parts = [];
  for (let i = 0, length = 0; length < bytes; i++) {
    const part = i % 3 === 2 ? texts[i % texts.length] : example;
    parts.push(part);
    length += Buffer.byteLength(part);
  }
  return parts.join("\n\n");
}

// The tasks of the main thread, from a trace: unlike the page's own report of long tasks it leaves none out.
async function traced(client, step) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  client.on("Tracing.dataCollected", collect);
  const complete = new Promise((done) => client.once("Tracing.tracingComplete", done));
  await client.send("Tracing.start", { categories: "-*,toplevel,devtools.timeline,blink.user_timing", transferMode: "ReportEvents" });
  const started = performance.now();
  await step();
  const took = performance.now() - started;
  await client.send("Tracing.end");
  await complete;
  client.off("Tracing.dataCollected", collect);
  const renderers = new Set(
    events.filter((e) => e.name === "thread_name" && e.args.name === "CrRendererMain").map((e) => `${e.pid}.${e.tid}`),
  );
  const main = events.filter((e) => e.ph === "X" && renderers.has(`${e.pid}.${e.tid}`));
  // What this script asks of the browser runs in the page's thread too; a reader asks nothing.
  const asked = main.filter((e) => e.args.chrome_mojo_event_info?.mojo_interface_tag === "blink.mojom.DevToolsSession");
  const own = (task) => !asked.some((e) => e.pid === task.pid && e.ts >= task.ts && e.ts < task.ts + task.dur);
  const tasks = main.filter((e) => e.name === "ThreadControllerImpl::RunTask" && e.dur > 1000 && own(e));
  const longest = (measure) => Math.max(0, ...tasks.map((task) => (task[measure] ?? 0) / 1000));
  return { took, wall: longest("dur"), busy: longest("tdur") };
}

const text = await paper(Number(megabytes) * 1e6);
const folder = await mkdtemp(join(tmpdir(), "kamerlicht-"));
const file = join(folder, "lang.txt");
await writeFile(file, text);
const server = await serve(dist, 0);
const browser = await chromium.launch(CHROMIUM);
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "nl-NL" });
const errors = [];
page.on("pageerror", (error) => errors.push(String(error)));
page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
const client = await page.context().newCDPSession(page);
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.getByRole("button", { name: "Open het voorbeeld" }).waitFor();
await page.waitForLoadState("networkidle");

const idle = (ms) => page.waitForTimeout(ms);
const whole = () =>
  page.waitForFunction(
    (length) => document.querySelector("article")?.textContent.length === length && !document.querySelector("article > :empty"),
    text.length,
    { polling: 500, timeout: 120_000 },
  );
// The middle of what a selector finds first at or after a place; asked without Playwright's own, slower ways.
const spot = (selector, at = 0) =>
  page.evaluate(
    ([selector, at]) => {
      const box = document.querySelectorAll(selector)[at].getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    [selector, at],
  );
const click = async (selector, at) => {
  const { x, y } = await spot(selector, at);
  await page.mouse.click(x, y);
};
const middle = { x: 720, y: 500 };
const paste = (some) =>
  page.evaluate((some) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", some);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, some);
// The field holds a text of 1 MB, with the caret in its middle.
await page.locator("textarea").evaluate((field, text) => {
  field.focus();
  field.setRangeText(text, 0, 0);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.setSelectionRange(text.length / 2, text.length / 2);
}, text.slice(0, 1e6));
const steps = [
  ["type into the middle of 1 MB", async () => {
    for (const key of "Waarom?") {
      await page.keyboard.press(key);
      await idle(60);
    }
  }],
  // What is pasted is opened; a second paste takes the place of the first while that is being read.
  ["paste 1 MB, and again with more in its middle", async () => {
    for (const some of [text.slice(0, 1e6), `${text.slice(0, 5e5)}${text.slice(0, 2e4)}${text.slice(5e5, 1e6)}`]) {
      await paste(some);
      await idle(200);
    }
    await page.getByRole("article").waitFor({ timeout: 120_000 });
    await page.locator(".busy").waitFor({ state: "detached", timeout: 120_000 });
    await idle(1500);
  }],
  ["open", async () => {
    await paste(text);
    await idle(500);
    await page.locator(".busy").waitFor({ state: "detached", timeout: 120_000 });
    await page.getByRole("article").waitFor({ timeout: 120_000 });
    await idle(1000);
  }],
  ["the rest comes in", () => idle(12_000)],
  ["scroll by the wheel", async () => {
    await page.mouse.move(middle.x, middle.y);
    for (let i = 0; i < 40; i++) {
      await page.mouse.wheel(0, 800);
      await idle(30);
    }
  }],
  ["jump by the strip", async () => {
    const { x } = await spot(".strip");
    for (const share of [0.9, 0.2, 0.55]) {
      await page.mouse.click(x, 70 + 800 * share);
      await idle(400);
    }
  }],
  ["to the end and back by keys", async () => {
    for (const key of ["End", "Home"]) {
      await page.keyboard.press(key);
      await idle(700);
    }
  }],
  ["select a turn", async () => {
    await page.mouse.wheel(0, 900);
    await idle(700);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll("article .question > .piece")].findIndex((piece) => piece.getBoundingClientRect().top > 250),
    );
    await click("article .question > .piece", seen);
    await idle(500);
  }],
  ["correct it", async () => {
    await page.keyboard.press("c");
    await idle(200);
    await page.keyboard.press("4");
    // What was read before comes back at once: the sign may be gone again.
    await idle(300);
    await page.locator(".busy").waitFor({ state: "detached", timeout: 120_000 });
    await idle(5000);
  }],
  ["take the correction back", async () => {
    await page.keyboard.press("Control+z");
    // What was read before comes back at once: the sign may be gone again.
    await idle(300);
    await page.locator(".busy").waitFor({ state: "detached", timeout: 120_000 });
    await idle(5000);
  }],
  ["search", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("kabinet", { delay: 120 });
    await idle(500);
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press("Enter");
      await idle(150);
    }
    await page.keyboard.press("Escape");
    await idle(300);
  }],
  ["filter", async () => {
    await click(".chip.sift");
    await idle(300);
    await page.locator(".filters input[type=checkbox]").first().click();
    await idle(2000);
    await page.locator(".filters input[type=checkbox]").first().click();
    await idle(2000);
    await click(".filters input[type=search]");
    await page.keyboard.type("water", { delay: 120 });
    await idle(2000);
    for (let i = 0; i < 5; i++) await page.keyboard.press("Backspace");
    await idle(2000);
    await click(".chip.sift");
  }],
  ["follow the outline", async () => {
    await page.mouse.move(100, 500);
    await page.mouse.wheel(0, 60_000);
    await idle(500);
    await page.mouse.click(100, 500);
    await idle(700);
  }],
  ["turn a layer off and on", async () => {
    for (let i = 0; i < 2; i++) {
      await click(".legend button");
      await idle(500);
    }
  }],
  ["change the language", async () => {
    await click(".settings summary");
    for (let i = 0; i < 2; i++) {
      await click("button.language");
      await idle(3000);
    }
    await click(".settings summary");
  }],
  ["change the theme", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await idle(700);
    await page.emulateMedia({ colorScheme: "light" });
    await idle(700);
  }],
  ["reload", async () => {
    await page.reload();
    await page.getByRole("article").waitFor({ timeout: 120_000 });
    await idle(3000);
  }],
];

const exchanges = () => page.locator(".outline li").count();
let worst = 0;
console.log("| step | longest task, ms | its processor time, ms | the step, s |\n| --- | ---: | ---: | ---: |");
for (const [name, step] of steps) {
  const { took, wall, busy } = await traced(client, step);
  worst = Math.max(worst, busy);
  console.log(`| ${name} | ${wall.toFixed(0)} | ${busy.toFixed(0)} | ${(took / 1000).toFixed(1)} |`);
}
console.log(`${(text.length / 1e6).toFixed(1)} million characters, ${await exchanges()} exchanges`);
await whole().then(() => console.log("all of the text is there"), () => errors.push("some of the text is missing"));
await browser.close();
server.close();
server.closeAllConnections();
await rm(folder, { recursive: true });
for (const error of errors) console.error(`error: ${error}`);
if (worst > LIMIT) console.error(`error: a task took ${worst.toFixed(0)} ms, over the limit of ${LIMIT}`);
process.exit(errors.length > 0 || worst > LIMIT ? 1 : 0);
