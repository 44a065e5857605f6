// axe-core finds nothing in any state of the page, light and dark, nor in the file it makes.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./site.js";
import { SavedFile } from "./pages/saved_file.js";

test.skip(({ browserName }) => browserName !== "chromium", "the same markup and styles in every browser: once is enough");

async function finds(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 5).join(" | ")}`);
}

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("empty page", async ({ reading, page }) => {
      await expect(reading.invitation).toBeVisible();
      expect(await finds(page)).toEqual([]);
    });

    test("a paper, with a turn and with a reference selected", async ({ reading, page }) => {
      await reading.openExample();
      await expect(reading.exchanges).toHaveCount(15);
      expect(await finds(page), "read").toEqual([]);
      await reading.ways.first().click();
      expect(await finds(page), "turn").toEqual([]);
      await reading.back.click();
      await reading.article.locator(".ref.kamerstuk").first().click();
      expect(await finds(page), "reference").toEqual([]);
    });

    test("every view, with a filter and without", async ({ reading, page }) => {
      await reading.openExample();
      for (const name of ["Tabel", "Dekking", "Verwijzingen", "Cijfers"]) {
        await reading.look(name);
        expect(await finds(page), name).toEqual([]);
      }
      await page.getByRole("searchbox", { name: "Met deze woorden" }).fill("kameel met vleugels");
      for (const name of ["Tabel", "Dekking", "Verwijzingen", "Cijfers", "Lezen"]) {
        await reading.look(name);
        expect(await finds(page), `${name}, nothing fits`).toEqual([]);
      }
    });

    test("the saved file", async ({ reading, context }, info) => {
      await reading.openExample();
      const saved = await SavedFile.open(context, await reading.save(), info.outputPath("paper.html"));
      expect(await finds(saved.page)).toEqual([]);
    });
  });
}
