// The views on one document: from a paper to a ticked list, and to every answer that one fractie got.

import { EXAMPLE, expect, test } from "./site.js";

test("check a paper's coverage, from paste to ticked list", async ({ reading, page, watch }) => {
  await reading.paste(EXAMPLE);
  await expect(reading.exchanges).toHaveCount(15);
  await reading.look("Dekking");
  const items = reading.view("Dekking").locator(".item");
  await expect(items).toHaveCount(15);

  // The count checks itself: what stands in questions and what stands elsewhere make up the question marks of the text.
  const sum = await reading.view("Dekking").locator(".sum").first().innerText();
  const [all, inside, elsewhere] = sum.match(/\d+/g).map(Number);
  expect(all).toBe(EXAMPLE.split("?").length - 1);
  expect(inside + elsewhere).toBe(all);

  // An answer that only points on has what it means beside it.
  const pointed = items.filter({ has: page.locator(".dot.by-pointer") }).first();
  await expect(pointed.locator(".via")).toContainText(/Daar staat, bij Vraag \d+/);

  const boxes = reading.view("Dekking").getByRole("checkbox");
  const ticks = await boxes.count();
  await boxes.nth(0).check();
  await boxes.nth(1).press("Space");
  await expect(page.getByText(`2 van ${ticks} vragende zinnen nagezien`)).toBeVisible();
  await items.first().getByRole("button", { name: /^Noteer/ }).click();
  await page.keyboard.type("Nabellen <b>morgen</b>");

  // A reload, and another text in between, lose nothing: ticks belong to the text.
  watch.open();
  await page.reload();
  await reading.started();
  watch.close();
  await expect(boxes.nth(1)).toBeChecked();
  await expect(items.first().getByRole("textbox")).toHaveValue("Nabellen <b>morgen</b>");
  await reading.paste("Vraag 1\nVaart de pont?\n\nAntwoord 1\nDe pont vaart.\n");
  await expect(items).toHaveCount(1);
  await expect(reading.view("Dekking")).toContainText("Geen onbeantwoorde vraag");
  await expect(boxes.first()).not.toBeChecked();
  await reading.paste(EXAMPLE);
  await expect(items).toHaveCount(15);
  await expect(boxes.nth(0)).toBeChecked();

  const file = (await reading.download(reading.view("Dekking").getByRole("button", { name: "Bewaar als CSV" }))).toString();
  expect(file.match(/"ja"/g)).toHaveLength(2);
  expect(file).toContain("Nabellen <b>morgen</b>");
  expect(file.split("\r\n")[0]).toContain('"Vraag";"Antwoord"');

  await reading.view("Dekking").getByRole("button", { name: "Wis vinkjes" }).click();
  await expect(page.getByText(`0 van ${ticks} vragende zinnen nagezien`)).toBeVisible();
  await expect(boxes.nth(0)).not.toBeChecked();
});

test("find every answer to one fractie, go to one and come back", async ({ reading, page, watch }) => {
  await reading.openExample();
  await reading.look("Tabel");
  const rows = reading.view("Tabel").locator("tbody tr");
  await expect(rows).toHaveCount(15);
  await page.getByRole("combobox", { name: "Vragensteller" }).selectOption("Getij-Helder");
  await expect(rows).toHaveCount(3);
  await expect(page.getByText("3 van 15 vragen")).toBeVisible();
  await expect(reading.outline.getByRole("listitem")).toHaveCount(3);
  for (const asker of await rows.locator(".asker").allInnerTexts()) expect(asker).toBe("Getij-Helder");
  expect(await page.evaluate(() => location.hash)).toContain("asker=Getij-Helder");

  // Sorted by length, and back by the order of the paper.
  const lengths = async () => (await rows.locator(".length").allInnerTexts()).map(Number);
  const own = await lengths();
  await page.getByRole("button", { name: /^Woorden/ }).click();
  await expect(page.getByRole("columnheader", { name: /^Woorden/ })).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("button", { name: /^Woorden/ })).toBeFocused();
  expect(await lengths()).toEqual([...own].sort((a, b) => b - a));
  await page.getByRole("button", { name: "Volgorde van het stuk" }).click();
  expect(await lengths()).toEqual(own);

  // From a row to the text, and back to the row.
  const way = rows.nth(1).getByRole("rowheader").getByRole("link");
  const place = await way.getAttribute("href");
  await way.click();
  await expect(page.locator(`article ${place}`)).toBeInViewport();
  await expect(page.locator("article .turn.question:visible")).toHaveCount(3);
  await page.goBack();
  await expect(rows).toHaveCount(3);
  await expect(way).toBeFocused();
  await way.click();
  await page.getByRole("button", { name: "Terug naar tabel" }).click();
  await expect(rows).toHaveCount(3);

  // The address alone brings it all back.
  watch.open();
  await page.reload();
  await reading.started();
  watch.close();
  await expect(rows).toHaveCount(3);
  await page.getByRole("button", { name: "Wis filter" }).click();
  await expect(rows).toHaveCount(15);
});

test("the place in the paper outlives a change of view", async ({ reading, page }) => {
  await reading.openExample();
  await reading.exchanges.nth(8).getByRole("link").click();
  const asked = page.locator("article #v9");
  await expect(asked).toBeInViewport();
  // A scroll that is still under way has no place yet.
  let before = -1;
  await expect
    .poll(async () => {
      const [last, now] = [before, await page.evaluate(() => scrollY)];
      before = now;
      return now === last;
    })
    .toBe(true);
  for (const name of ["Tabel", "Dekking", "Cijfers", "Verwijzingen"]) await reading.look(name);
  await reading.look("Tabel");
  await expect(reading.view("Tabel").locator("[data-go=v9]").first()).toBeInViewport();
  await reading.look("Lezen");
  await expect(asked).toBeInViewport();
});

test("every cited paper once, with ways to its mentions", async ({ reading, page }) => {
  await reading.openExample();
  await reading.look("Verwijzingen");
  const rows = reading.view("Verwijzingen").locator("tbody tr");
  const counts = (await rows.locator(".count").allInnerTexts()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(35);
  await page.getByRole("button", { name: /^Keer/ }).click();
  expect((await rows.locator(".count").allInnerTexts()).map(Number)).toEqual([...counts].sort((a, b) => b - a));
  const way = rows.first().locator(".way").last();
  const place = await way.getAttribute("data-go");
  await way.click();
  await expect(page.locator(`article #${place}`)).toBeInViewport();
  await expect(reading.details).toContainText("Waarom");
});

test("charts are saved as files of their own", async ({ reading, context }, info) => {
  await reading.openExample();
  await reading.look("Cijfers");
  const figures = reading.view("Cijfers").locator("figure");
  await expect(figures).toHaveCount(4);
  const file = await reading.download(figures.last().getByRole("button", { name: /^Bewaar als SVG/ }));
  const { writeFile } = await import("node:fs/promises");
  const { pathToFileURL } = await import("node:url");
  await writeFile(info.outputPath("chart.svg"), file);
  const opened = await context.newPage();
  await opened.goto(pathToFileURL(info.outputPath("chart.svg")).href);
  await expect(opened.locator("text").filter({ hasText: "Getij-Helder" }).first()).toBeVisible();
});

test("what is gone to outside the filter lifts it, and says so", async ({ reading, page }) => {
  await reading.openExample();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("combobox", { name: "Vragensteller" }).selectOption("Getij-Helder");
  const turns = page.locator("article .turn.question:visible");
  await expect(turns).toHaveCount(3);

  // A search counts what is to be seen, and nothing else.
  await page.keyboard.press("Escape");
  await page.locator("#text").focus();
  await page.keyboard.press("/");
  await page.keyboard.type("motie-Zwanenburg");
  await expect(page.locator(".seek output")).toHaveText("Niet gevonden");
  await page.keyboard.press("Escape");

  // Its answer points to a question of another fractie.
  await reading.ways.first().click();
  await expect(reading.told).toContainText("Het filter is gewist");
  await expect(page.locator("article #v1")).toBeInViewport();
  await expect(turns).toHaveCount(15);
  await reading.back.click();
  await expect(page.locator("article #v5")).toBeInViewport();
});

test("a note is left by Escape, and nothing of it goes", async ({ reading, page }) => {
  await reading.openExample();
  await reading.look("Dekking");
  const item = reading.view("Dekking").locator(".item").first();
  await item.getByRole("button", { name: /^Noteer/ }).click();
  await page.keyboard.type("Nabellen");
  await page.keyboard.press("Escape");
  const note = item.getByRole("textbox", { name: /^Notitie/ });
  await expect(note).toHaveValue("Nabellen");
  await expect(note).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(item.getByRole("checkbox").last()).toBeFocused();
  await reading.look("Tabel");
  await reading.look("Dekking");
  await expect(note).toHaveValue("Nabellen");
});

test("what leads up to a question is shown by a button that says so", async ({ reading, page }) => {
  await reading.openExample();
  await reading.look("Tabel");
  const cell = page.locator(".asks:has(.brief)").first();
  await cell.getByRole("button", { name: "Hele vraag" }).click();
  await expect(cell.locator(".lead-up").first()).toBeVisible();
  await cell.getByRole("button", { name: "Alleen wat gevraagd wordt" }).click();
  await expect(cell.locator(".lead-up").first()).toBeHidden();
});

test("another text is read from its beginning", async ({ reading, page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await reading.openExample();
  await expect(reading.article).toBeVisible();
  const scroll = async () => {
    await page.mouse.move(190, 300);
    await page.mouse.wheel(0, 4000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(600);
  };
  await scroll();
  await reading.paste(EXAMPLE.replace("sluis", "brug"));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await scroll();
  await page.getByRole("button", { name: "Andere tekst" }).click();
  await expect(reading.invitation).toBeInViewport();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test("the letters of charts can be read at 320 pixels", async ({ reading, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await reading.openExample();
  await expect(reading.article).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await expect(page.locator(".charts")).toBeVisible();
  const sizes = await page.locator(".charts svg").evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
      return [...chart.querySelectorAll("text")].map((text) => scale * Number.parseFloat(getComputedStyle(text).fontSize));
    }),
  );
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.min(...sizes)).toBeGreaterThan(10);
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(320);
});

for (const colorScheme of ["light", "dark"]) {
  test(`in forced colours, ${colorScheme}, the button that saves has an edge and can be read`, async ({ reading, page, browserName }) => {
    test.skip(browserName !== "chromium", "Firefox lets no test force its colours");
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await reading.openExample();
    const [edge, edgeColour, ground, letters] = await page.getByRole("button", { name: "Bewaar als HTML" }).evaluate((button) => {
      const style = getComputedStyle(button);
      return [style.borderTopWidth, style.borderTopColor, style.backgroundColor, style.color];
    });
    expect(Number.parseFloat(edge)).toBeGreaterThanOrEqual(1);
    expect(edgeColour).not.toBe(ground);
    expect(letters).not.toBe(ground);
  });
}

test("ticks that were cleared come back", async ({ reading, page }) => {
  await reading.openExample();
  await reading.look("Dekking");
  const box = reading.view("Dekking").getByRole("checkbox").first();
  await box.check();
  await reading.view("Dekking").getByRole("button", { name: "Wis vinkjes" }).click();
  await expect(box).not.toBeChecked();
  await reading.told.getByRole("button", { name: "Zet ze terug" }).click();
  await expect(box).toBeChecked();
});

test("corrections without their text ask for it", async ({ reading, page }) => {
  await reading.openExample();
  await page.keyboard.press("j");
  await expect(page.locator("article .on").first()).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.locator("#correct")).toBeVisible();
  await page.keyboard.press("4");
  await expect(page.locator("#correct")).toBeHidden();
  const file = await reading.download(reading.details.getByRole("button", { name: "Bewaar de verbeteringen" }));
  await page.getByRole("button", { name: "Andere tekst" }).click();
  await reading.chooseFile("verbeteringen.json", file);
  await expect(reading.told).toContainText("Open eerst de tekst");
});
