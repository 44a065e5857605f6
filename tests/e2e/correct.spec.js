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
