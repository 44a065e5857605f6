// A paper of some 1.5 MB: read in a thread of its own, drawn leaf by leaf, kept beside the small store.

import { EXAMPLE, expect, test } from "./site.js";

const COPIES = Math.ceil(1_500_000 / Buffer.byteLength(EXAMPLE));

/** The example over and over, each time with a sentence of its own. */
const PAPER = Array.from({ length: COPIES }, (_, i) => `${EXAMPLE}\n\nDit is deel ${i + 1} van dit lange stuk.\n\n`).join("");

const LONG = { timeout: 60_000 };

/** Waits until all of a text is drawn. */
async function whole(reading, text) {
  await expect.poll(async () => (await reading.text()).length, LONG).toBe(text.length);
  expect((await reading.text()) === text, "the text is what was given").toBe(true);
}

/** Waits until an element with some text is in view. Asked of the page: to look for it by role or text takes seconds here. */
async function inView(page, selector, text = "") {
  const found = ([selector, text]) => {
    const element = [...document.querySelectorAll(selector)].find((element) => element.textContent.includes(text));
    const box = element?.getBoundingClientRect();
    return box !== undefined && box.bottom > 100 && box.top < innerHeight;
  };
  await expect.poll(() => page.evaluate(found, [selector, text]), { message: `${selector} ${text} is in view`, ...LONG }).toBe(true);
}

test("a long paper is read, searched and corrected, and a reload brings it back", async ({ reading, page, watch }) => {
  test.setTimeout(240_000);
  const rows = page.locator("#outline li a");
  await reading.chooseFile("lang.txt", PAPER);
  await expect(page.locator(".busy")).toHaveText("Bezig met lezen…");
  await expect(reading.article).toBeVisible(LONG);
  await expect(page.locator(".busy")).toHaveCount(0);
  await expect(rows).toHaveCount(15 * COPIES, LONG);
  await whole(reading, PAPER);

  await rows.first().click();
  await inView(page, "article .turn.question.on");
  const headings = page.locator("article .turn.heading");
  const before = await headings.count();
  await page.keyboard.press("c");
  await expect(page.locator("#correct")).toBeVisible();
  await page.keyboard.press("4");
  await expect(headings).toHaveCount(before + 1, LONG);
  await inView(page, "article .turn.heading.on");
  await whole(reading, PAPER);

  // To the last question, by the outline.
  await rows.last().click();
  await expect(rows.last()).toHaveAttribute("aria-current", "true");
  await inView(page, "article .turn.on");

  await page.keyboard.press("/");
  await page.keyboard.type(`deel ${COPIES - 3} van dit`);
  await expect(page.locator(".seek output")).toHaveText("1 van 1", LONG);
  await inView(page, "article .stray, article .turn", `Dit is deel ${COPIES - 3} van dit lange stuk.`);
  await page.keyboard.press("Escape");

  // It is there before the browser has written all of it.
  await expect.poll(() => page.evaluate(() => localStorage.getItem("kamerlicht.long"))).toBe("yes");

  watch.open();
  await page.reload();
  await reading.started();
  watch.close();
  await expect(reading.article).toBeVisible(LONG);
  await whole(reading, PAPER);
  await expect(headings).toHaveCount(before + 1);
});

test("another view of a long paper says that it is at work before it is", async ({ reading, page }) => {
  test.setTimeout(240_000);
  await reading.chooseFile("lang.txt", PAPER);
  await expect(reading.article).toBeVisible(LONG);
  await whole(reading, PAPER);
  // What was painted, frame by frame.
  await page.evaluate(() => {
    globalThis.painted = [];
    const look = () => {
      globalThis.painted.push(document.querySelector(".busy")?.textContent ?? "");
      requestAnimationFrame(look);
    };
    look();
  });
  for (const key of ["2", "3", "4", "5"]) {
    await page.evaluate(() => {
      globalThis.painted.length = 0;
    });
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(page.locator(".view h2")).toBeVisible(LONG);
    await expect(page.locator(".busy")).toHaveCount(0);
    expect(await page.evaluate(() => globalThis.painted)).toContain("Bezig…");
  }
});

test("another text stops the reading of a long one", async ({ reading, page }) => {
  await reading.chooseFile("lang.txt", PAPER);
  await expect(page.locator(".busy")).toBeVisible();
  await reading.paste(EXAMPLE);
  await expect(reading.exchanges).toHaveCount(15);
  await expect(page.locator(".busy")).toHaveCount(0);
  expect(await reading.text()).toBe(EXAMPLE);
});

test("where no thread can start, the page reads a long paper itself", async ({ page, site, watch, reading }) => {
  await page.addInitScript(() => {
    delete globalThis.Worker;
  });
  watch.open();
  await reading.open(site.address);
  watch.close();
  const text = EXAMPLE.repeat(12);
  await reading.chooseFile("lang.txt", text);
  await expect(reading.article).toBeVisible(LONG);
  await whole(reading, text);
});
