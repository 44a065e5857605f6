// The main job from end to end: paste a paper, see it coloured, follow a pointer, take it away, open it from disk.

import { EXAMPLE, expect, test } from "./site.js";
import { SavedFile } from "./pages/saved_file.js";

// How an element is drawn, as far as colours and lines tell a kind.
const drawn = (locator) =>
  locator.evaluate((element) => {
    const style = getComputedStyle(element);
    return [style.textDecorationLine, style.borderBottomStyle, style.backgroundColor, style.backgroundImage, style.color].join();
  });

test("paste, read, follow, filter, save, open from disk", async ({ reading, page, context }, info) => {
  await expect(reading.invitation).toBeVisible();
  await reading.paste(EXAMPLE);

  await expect(reading.exchanges).toHaveCount(15);
  await expect(page.getByRole("status")).toContainText("15");
  expect(await reading.text()).toBe(EXAMPLE);

  // A pointer leads to the question it means, and there is a way back.
  const way = reading.ways.first();
  const anchor = await way.getAttribute("href");
  await way.click();
  const target = page.locator(anchor);
  await expect(target).toBeInViewport();
  await expect(target).toHaveClass(/\bquestion\b/);
  await expect(target).toHaveClass(/\bon\b/);
  await expect(reading.details).toContainText(/Vraag/);
  await reading.back.click();
  await expect(way).toBeInViewport();
  await expect(reading.back).toHaveCount(0);

  // A kind that is turned off is drawn as plain text, and nothing of the text goes.
  const references = reading.kind("Verwijzingen");
  const mark = reading.article.locator(".ref.kamerstuk").first();
  const marked = await drawn(mark);
  await expect(references).toHaveAttribute("aria-pressed", "true");
  await references.click();
  await expect(references).toHaveAttribute("aria-pressed", "false");
  expect(await drawn(mark)).not.toBe(marked);
  expect(await reading.text()).toBe(EXAMPLE);
  await references.click();
  expect(await drawn(mark)).toBe(marked);

  const saved = await SavedFile.open(context, await reading.save(), info.outputPath("paper.html"));
  expect(Buffer.from(await saved.text()).equals(Buffer.from(EXAMPLE))).toBe(true);
  await expect(saved.outline.getByRole("listitem")).toHaveCount(15);
  const kept = saved.article.locator(".ref.kamerstuk").first();
  const painted = await drawn(kept);
  await saved.kind("Verwijzingen").uncheck();
  expect(await drawn(kept)).not.toBe(painted);
});

test("the example opens by its button", async ({ reading }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  expect(await reading.text()).toBe(EXAMPLE);
});

test("a file is read as it is", async ({ reading }) => {
  await reading.chooseFile("voorbeeld.txt", EXAMPLE);
  await expect(reading.exchanges).toHaveCount(15);
  expect(await reading.text()).toBe(EXAMPLE);
});

test("the text is there after a reload, until it is cleared", async ({ reading, page, watch }) => {
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  watch.open();
  await page.reload();
  await reading.started();
  watch.close();
  await expect(reading.exchanges).toHaveCount(15);
  expect(await reading.text()).toBe(EXAMPLE);

  await reading.settings();
  await page.getByRole("button", { name: /^Wis de tekst/ }).click();
  await expect(reading.invitation).toBeVisible();
  watch.open();
  await page.reload();
  await reading.started();
  watch.close();
  await expect(reading.invitation).toBeVisible();
  await expect(reading.article).toHaveCount(0);
});
