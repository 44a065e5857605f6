// Finding the way by search, by peeking, by keys: in a paper as a reader meets it.

import { EXAMPLE, expect, test } from "./site.js";

// Question 4 is answered by pointing at 3, which points at 1.
const CHAIN = [
  ["Hoe diep is de sloot bij Wierdam?", "De sloot is bij Wierdam twee meter diep. Het waterschap baggert haar ieder najaar."],
  ["Wie betaalt dat?", "Het waterschap betaalt dat uit de omslag, zoals ieder jaar."],
  ["Klopt die diepte?", "Zie het antwoord op vraag 1."],
  ["Is dat wel diep genoeg?", "Zie het antwoord op vraag 3."],
]
  .map(([question, answer], i) => `Vraag ${i + 1}\n${question}\n\nAntwoord ${i + 1}\n${answer}\n`)
  .join("\n");

// As the search is to read a text: small letters, no accents, one blank for white space.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");

const painted = (page, name) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()), name);

const sideways = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);

const seek = (page) => ({
  bar: page.getByRole("search", { name: "Zoek in het stuk" }),
  field: page.getByRole("textbox", { name: "Zoek in het stuk" }),
  count: page.locator(".seek output"),
});

test("words are found, counted, painted and walked along, and the text stays as it is", async ({ reading, page }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  const markup = await reading.article.innerHTML();
  const { bar, field, count } = seek(page);
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  const words = "DE LEDEN VAN";
  const total = fold(EXAMPLE).split(fold(words)).length - 1;
  expect(total).toBeGreaterThan(3);
  await field.fill(words);
  await expect(count).toHaveText(`1 van ${total}`);
  await expect.poll(() => painted(page, "hit-here").then((all) => all.map(fold))).toEqual([fold(words)]);
  await field.press("Enter");
  await expect(count).toHaveText(`2 van ${total}`);
  await field.press("Shift+Enter");
  await field.press("Shift+Enter");
  await expect(count).toHaveText(`${total} van ${total}`);
  // The last hit is far down: it is in view, and painted there.
  await expect.poll(() => painted(page, "hit-here").then((all) => all.map(fold))).toEqual([fold(words)]);
  const inView = await page.evaluate(() => {
    const [range] = CSS.highlights.get("hit-here");
    const { top, bottom } = range.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  });
  expect(inView).toBe(true);
  await page.keyboard.press("F3");
  await expect(count).toHaveText(`1 van ${total}`);

  await field.fill("led");
  await page.getByRole("button", { name: "Heel woord" }).click();
  await expect(count).toHaveText("Niet gevonden");
  expect(await reading.article.innerHTML()).toBe(markup);

  await field.press("Escape");
  await expect(bar).toHaveCount(0);
  await expect.poll(() => painted(page, "hit")).toEqual([]);
  await page.keyboard.press("Control+f");
  await expect(field).toBeFocused();
});

test("a chain of pointers is seen before it is followed, and there is a way back", async ({ reading, page }) => {
  await reading.paste(CHAIN);
  await expect(reading.exchanges).toHaveCount(4);
  const way = reading.ways.last();
  await way.hover();
  const card = page.getByRole("group", { name: "Waar dit heen wijst" });
  await expect(card).toContainText("→ vraag 3 → vraag 1");
  await expect(card).toContainText("twee meter diep");
  // The mouse may go into the card, and Escape closes it.
  await card.hover();
  await page.waitForTimeout(600);
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);

  await way.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(card).toContainText("twee meter diep");
  await page.keyboard.press("Enter");
  await expect(page.locator("#v3")).toHaveClass(/\bon\b/);
  await expect(card).toHaveCount(0);
  await reading.ways.first().click();
  await expect(page.locator("#v1")).toHaveClass(/\bon\b/);
  // Answer 1 knows who points at it.
  await reading.article.getByRole("link", { name: /naar verwezen/ }).first().click();
  await expect(reading.details).toContainText("antwoord 3");

  await page.keyboard.press("u");
  await expect(reading.back).toHaveText(/antwoord 4/);
  await page.goBack();
  await expect(reading.back).toHaveCount(0);
  await expect(way).toBeInViewport();
});

test("keys walk through the paper, show themselves, and can be switched off", async ({ reading, page }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  await page.keyboard.press("j");
  await expect(page.locator("#v1")).toHaveClass(/\bon\b/);
  await page.keyboard.press("j");
  await expect(page.locator("#v2")).toHaveClass(/\bon\b/);
  await expect(page.locator("#v2")).toBeInViewport();
  await page.keyboard.press("k");
  await expect(page.locator("#v1")).toHaveClass(/\bon\b/);
  await page.keyboard.press("o");
  await expect(reading.outline.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("link", { name: "Tabel" })).toHaveAttribute("aria-current", "page");
  await page.keyboard.press("g");
  await page.keyboard.press("1");
  await expect(reading.article).toBeVisible();

  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Toetsen" });
  await expect(dialog).toBeVisible();
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const at = document.activeElement;
      return at !== document.body && at.closest("dialog") === null;
    });
    expect(outside).toBe(false);
  }
  await dialog.getByRole("checkbox", { name: "Toetsen van één letter" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("j");
  await expect(page.locator("#v2")).not.toHaveClass(/\bon\b/);
  // What is no letter goes on acting.
  await page.keyboard.press("F3");
  await expect(seek(page).field).toBeVisible();
});

test("letters typed into a field stay letters", async ({ reading, page }) => {
  await reading.openExample();
  await page.keyboard.press("/");
  await page.keyboard.type("jkg?");
  await expect(seek(page).field).toHaveValue("jkg?");
  await expect(page.locator("article .on")).toHaveCount(0);
});

test("the keyboard stays on what it presses, and what is folded out stays so", async ({ reading, page }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  const questions = reading.kind("Vragen");
  await questions.focus();
  await page.keyboard.press("Space");
  await expect(questions).toHaveAttribute("aria-pressed", "false");
  await expect(questions).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(reading.kind("Antwoorden")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(questions).toBeFocused();

  await reading.settings();
  const dark = page.getByRole("radio", { name: "Donker" });
  await dark.check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(dark).toBeChecked();
  await expect(dark).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(page.getByRole("radio", { name: "Licht" })).toBeFocused();

  await page.keyboard.press("/");
  await page.keyboard.type("minister");
  await expect(seek(page).count).toHaveText(/^1 van/);
  await page.getByRole("button", { name: "Hoofdletters" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Hoofdletters" })).toBeFocused();
  await expect(seek(page).field).toHaveValue("minister");
});

test("hints are shown once", async ({ reading, page, watch }) => {
  await reading.openExample();
  const hints = page.getByRole("region", { name: "Wat u hier kunt" });
  await expect(hints.getByRole("listitem")).toHaveCount(3);
  await hints.getByRole("button", { name: "Begrepen" }).click();
  await expect(hints).toHaveCount(0);
  watch.open();
  await page.reload();
  await reading.started();
  watch.close();
  await expect(reading.exchanges).toHaveCount(15);
  await expect(hints).toHaveCount(0);
});

test("a link to a place opens there", async ({ reading, page, watch, site }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  watch.open();
  await page.goto("about:blank");
  await page.goto(`${site.address}#v9`);
  await reading.started();
  watch.close();
  await expect(page.locator("#v9")).toBeInViewport();
  await expect(page.locator("#v9")).toHaveClass(/\bon\b/);
});

// 320 CSS pixels; and a window of 1280 by 1024 at 400 %.
for (const [width, height] of [[320, 640], [320, 256]]) {
  test(`nothing scrolls sideways at ${width} by ${height}`, async ({ reading, page }) => {
    await page.setViewportSize({ width, height });
    expect(await sideways(page), "empty").toBeLessThanOrEqual(0);
    await reading.openExample();
    await expect(reading.article).toBeVisible();
    expect(await sideways(page), "hints").toBeLessThanOrEqual(0);
    await page.keyboard.press("/");
    await seek(page).field.fill("minister");
    await expect(seek(page).count).toHaveText(/van/);
    expect(await sideways(page), "search").toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await sideways(page), "keys").toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
    const mark = reading.article.locator(".ref.kamerstuk").first();
    await mark.scrollIntoViewIfNeeded();
    await mark.hover();
    await expect(page.locator("#peek")).toBeVisible();
    expect(await sideways(page), "peek").toBeLessThanOrEqual(0);
  });
}

test("without motion and in forced colours the way is found all the same", async ({ reading, page, browserName }) => {
  test.skip(browserName !== "chromium", "Firefox lets no test force its colours");
  await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
  await reading.openExample();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
  await page.keyboard.press("/");
  await seek(page).field.fill("minister");
  await expect(seek(page).count).toHaveText(/^1 van/);
  const whole = page.getByRole("button", { name: "Heel woord" });
  const off = await whole.evaluate((button) => getComputedStyle(button, "::before").content);
  await whole.click();
  expect(await whole.evaluate((button) => getComputedStyle(button, "::before").content)).not.toBe(off);
});

test("the strip leads to where it is pressed and dragged", async ({ reading, page }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  const box = await page.locator(".strip").boundingBox();
  await page.mouse.move(box.x + 8, box.y + box.height * 0.9);
  await page.mouse.down();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000);
  await page.mouse.move(box.x - 200, box.y + 2);
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(400);
});
