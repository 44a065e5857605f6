// Corrections by the keyboard alone, and a kind of reference of the user's own.

import { readFile } from "node:fs/promises";
import { EXAMPLE, expect, test } from "./site.js";

/** What a button hands over to be saved; where the browser tells of no download, what the page made of it. */
async function saved(page, button) {
  const download = page.waitForEvent("download", { timeout: 2000 }).catch(() => null);
  await button.click();
  const file = await download;
  return file ? readFile(await file.path(), "utf8") : page.evaluate(() => globalThis.lastBlob.text());
}

/** Chooses the next question by its key, asks what it is, and answers by a key. */
async function correct(page, key) {
  await page.keyboard.press("j");
  await expect(page.locator("article .on").first()).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.locator("#correct")).toBeVisible();
  await page.keyboard.press(key);
  await expect(page.locator("#correct")).toBeHidden();
}

test("five corrections by keyboard, two undone, found again after a reload, saved", async ({ reading, page, watch }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  const questions = page.locator("article .turn.question");
  const before = await questions.count();
  // Each becomes a heading, so that the next question is another one.
  for (let i = 1; i <= 5; i++) {
    await correct(page, "4");
    await expect(questions).toHaveCount(before - i);
    expect(await reading.text()).toBe(EXAMPLE);
  }
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(questions).toHaveCount(before - 3);
  await page.keyboard.press("Control+Shift+z");
  await expect(questions).toHaveCount(before - 4);
  await page.keyboard.press("Control+z");
  await expect(questions).toHaveCount(before - 3);

  watch.open();
  await page.reload();
  await reading.started();
  watch.close();
  await expect(questions).toHaveCount(before - 3);
  const tally = page.getByRole("region", { name: "Verbeteringen" });
  await expect(tally).toContainText("Zoals gelezen bleef");

  const kept = JSON.parse(await saved(page, tally.getByRole("button", { name: "Bewaar de verbeteringen" })));
  expect(kept.format).toBe("kamerlicht-corrections");
  expect(kept.edits).toHaveLength(3);
  expect(kept.undone).toHaveLength(2);
  const labels = JSON.parse(await saved(page, tally.getByRole("button", { name: "Bewaar als labels" })));
  expect(labels.lines.H.length).toBeGreaterThan(0);
});

test("words that are selected become a reference, and a turn is split there", async ({ reading, page }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  const words = await page.evaluate(() => {
    const sentence = document.querySelector("article .turn.question .direct");
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    getSelection().setBaseAndExtent(node, 0, node, Math.min(node.length, 12));
    return getSelection().toString();
  });
  const references = page.locator("article .ref.paper");
  const before = await references.count();
  await page.keyboard.press("c");
  await expect(page.locator("#correct q")).toContainText(words.trim().split(/\s+/)[0]);
  await page.locator("#correct-kind").selectOption("paper");
  await page.locator("#correct").getByRole("button", { name: "Verwijzing van soort" }).click();
  await expect(references).toHaveCount(before + 1);
  expect(await reading.text()).toBe(EXAMPLE);
});

test("the dialog says what it cannot do and what is remembered, and what holds already is no correction", async ({ reading, page }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  const dialog = page.locator("#correct");
  const undo = page.getByRole("region", { name: "Verbeteringen" }).getByRole("button", { name: "Ongedaan maken" });
  await page.keyboard.press("c");
  await expect(reading.told).toContainText("Kies eerst wat u wilt verbeteren");

  await page.keyboard.press("j");
  await expect(page.locator("#v1")).toHaveClass(/\bon\b/);
  await page.keyboard.press("c");
  await expect(dialog).toBeVisible();
  for (const [key, name, why] of [
    ["s", "Splits hier", "waar het tweede deel begint"],
    ["l", "Koppel aan wat onthouden is", "Onthoud eerst"],
  ]) {
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole("status")).toContainText(why);
    await expect(dialog.getByRole("button", { name })).toBeDisabled();
    await expect(dialog.getByRole("button", { name })).toHaveAccessibleDescription(new RegExp(why));
  }
  await page.keyboard.press("1");
  await expect(dialog).toBeHidden();
  await expect(reading.told).toContainText("Zo is het al gelezen");
  await expect(undo).toBeDisabled();

  await page.keyboard.press("c");
  await expect(page.locator("#correct")).toBeVisible();
  await page.keyboard.press("k");
  await expect(reading.told).toContainText("Onthouden");
  await page.locator("article .turn.answer").nth(1).click({ position: { x: 4, y: 4 } });
  await page.keyboard.press("c");
  await expect(dialog.getByText(/^Onthouden: “/)).toBeVisible();
  await page.keyboard.press("l");
  await expect(dialog).toBeHidden();
  await expect(reading.exchanges).toHaveCount(14);
  await expect(undo).toBeEnabled();
});

test("the keyboard stays on what was corrected", async ({ reading, page }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  await page.keyboard.press("j");
  await expect(page.locator("#v1")).toBeFocused();
  const start = await page.locator("#v1").getAttribute("data-start");
  await page.keyboard.press("c");
  await expect(page.locator("#correct")).toBeVisible();
  await page.keyboard.press("4");
  await expect(page.locator("article .turn.heading.on")).toHaveAttribute("data-start", start);
  await expect(page.locator("article .turn.heading.on")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.locator(`article .turn.question[data-start='${start}']`)).toBeFocused();
});

test("who asks is set by Enter, and so is a kind of reference added", async ({ reading, page }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  await page.keyboard.press("j");
  await expect(page.locator("#v1")).toHaveClass(/\bon\b/);
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Wie vraagt dit?" }).fill("Kompas");
  await page.keyboard.press("Enter");
  await expect(page.locator("#correct")).toBeHidden();
  await expect(reading.details).toContainText("Kompas");

  await page.getByRole("button", { name: "Eigen verwijzingen" }).click();
  const own = page.getByRole("dialog", { name: "Eigen verwijzingen" });
  await own.getByLabel("Naam").fill("Woord");
  await page.keyboard.press("Enter");
  await expect(own.getByRole("listitem")).toHaveCount(0);
  await own.getByLabel("Uitdrukking").fill("kabinet");
  await page.keyboard.press("Enter");
  await expect(own.getByRole("listitem")).toHaveCount(1);
  await expect(own.getByLabel("Naam")).toBeFocused();
  await expect(own.getByLabel("Naam")).toHaveValue("");
});

test("a dropped file of corrections or labels takes the place of what was corrected, says so, and is one step back", async ({ reading, page }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  const drop = async (name, bytes) => {
    const data = await page.evaluateHandle(
      ([name, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], name, { type: "application/json" }));
        return data;
      },
      [name, bytes.toString()],
    );
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
  };
  const headings = page.locator("article .turn.heading");
  const before = await headings.count();
  const tally = page.getByRole("region", { name: "Verbeteringen" });
  for (const name of ["Bewaar de verbeteringen", "Bewaar als labels"]) {
    await correct(page, "4");
    await expect(headings).toHaveCount(before + 1);
    const file = await saved(page, tally.getByRole("button", { name }));
    await page.keyboard.press("Control+z");
    await expect(headings).toHaveCount(before);
    await correct(page, "8");
    await correct(page, "8");
    await drop("kamerlicht.json", file);
    await expect(reading.told).toContainText("1 verbetering uit het bestand overgenomen. 2 eerdere verbeteringen vervangen.");
    await expect(headings).toHaveCount(before + 1);
    expect(await reading.text()).toBe(EXAMPLE);
    await reading.told.getByRole("button", { name: "Ongedaan maken" }).click();
    await expect(headings).toHaveCount(before);
    await expect(tally).toContainText("Zoals gelezen bleef");
    for (let i = 0; i < 2; i++) await tally.getByRole("button", { name: "Ongedaan maken" }).click();
    await expect(tally.getByRole("button", { name: "Ongedaan maken" })).toBeDisabled();
  }
});

test("an own pattern is checked as typed, finds its hits, and is there after a reload", async ({ reading, page, watch }) => {
  await reading.paste("Vraag 1\nKent u dossier WV-17?\n\nAntwoord 1\nJa, en ook WV-18.\n");
  await expect(reading.exchanges).toHaveCount(1);
  await page.getByRole("button", { name: "Eigen verwijzingen" }).click();
  const own = page.getByRole("dialog", { name: "Eigen verwijzingen" });
  await own.getByLabel("Naam").fill("Waterdossier");
  await own.getByLabel("Uitdrukking").fill("WV-(\\d+");
  await expect(own.getByRole("status")).toContainText("Teken 4: dit haakje wordt niet gesloten");
  await expect(own.getByRole("button", { name: "Voeg toe" })).toBeDisabled();
  await own.getByLabel("Uitdrukking").fill("WV-(\\d+)");
  await expect(own.getByRole("status")).toContainText("2 treffers");
  await own.getByLabel("Link").fill("https://veer.example/$1");
  await own.getByRole("button", { name: "Voeg toe" }).click();
  await page.keyboard.press("Escape");
  await expect(page.locator("article .ref.own")).toHaveCount(2);
  watch.open();
  await page.reload();
  await reading.started();
  watch.close();
  await expect(page.locator("article .ref.own")).toHaveCount(2);
});
