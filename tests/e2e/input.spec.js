// What goes in badly gets a sentence and loses nothing; what goes in as text stays text.

import { EXAMPLE, expect, test } from "./site.js";
import { SavedFile } from "./pages/saved_file.js";

test("a file that is no text is named, and the text before it stays", async ({ reading, page }) => {
  await reading.chooseFile("stuk.pdf", "%PDF-1.7\n%âãÏÓ\n");
  await expect(reading.told).toContainText("stuk.pdf");
  await expect(reading.invitation).toBeVisible();

  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
  await reading.paste(" \n\n ");
  await expect(reading.told).not.toBeEmpty();
  expect(await reading.text()).toBe(EXAMPLE);
  await expect(page.getByRole("article")).toBeVisible();
});

test("what is pasted into a text that was begun comes into it", async ({ reading, page }) => {
  await reading.field.fill("Vraag 1\nVaart de pont?\n\n");
  await reading.paste("Antwoord 1\nDe pont vaart.\n");
  await expect(reading.field).toHaveValue("Vraag 1\nVaart de pont?\n\nAntwoord 1\nDe pont vaart.\n");
  await page.getByRole("button", { name: "Lees deze tekst" }).click();
  await expect(reading.exchanges).toHaveCount(1);
});

test("a file over the limit is refused with the limit", async ({ reading }) => {
  await reading.chooseFile("groot.txt", "a".repeat(11_000_000));
  await expect(reading.told).toContainText("groot.txt");
  await expect(reading.told).toContainText(/\d+ MB/);
  await expect(reading.invitation).toBeVisible();
});

test("a text without questions says so and is shown", async ({ reading, page }) => {
  const text = "De sloot is breed en stil. Er ligt een boot in.\n";
  await reading.paste(text);
  await expect(reading.article).toBeVisible();
  expect(await reading.text()).toBe(text);
  await expect(page.getByText(/geen vragen en antwoorden gevonden/).first()).toBeVisible();
});

test("markup in a paper is text, in the page and in the file", async ({ reading, page, context }, info) => {
  const attack = [
    "Vragen en opmerkingen van de leden van de Otterfractie",
    "",
    'De leden van de Otterfractie vragen <img src=x onerror="document.title=\'stuk\'"> of dit loopt?',
    "Zien zij <script>document.title='stuk'</script> ook </article></div><b>vet</b> staan?",
    "",
    "Antwoord:",
    "",
    "Nee, <a href=\"javascript:document.title='stuk'\">dat</a> niet &amp; &lt;nooit&gt;.",
    "",
  ].join("\n");
  await reading.paste(attack);
  await expect(reading.article).toBeVisible();
  expect(await reading.text()).toBe(attack);
  await expect(reading.article.locator("img, script, b")).toHaveCount(0);

  const saved = await SavedFile.open(context, await reading.save(), info.outputPath("attack.html"));
  expect(await saved.text()).toBe(attack);
  await expect(saved.page.locator("img, script")).toHaveCount(0);
  for (const opened of [page, saved.page]) expect(await opened.title()).not.toBe("stuk");
});
