// Every view in both themes, wide and narrow, against the pictures in tests/pictures: loosely, for letters differ from
// machine to machine; what is caught is a view that fell apart. `npx playwright test pictures --update-snapshots`
// makes them anew: look at them before they are kept.

import { expect, test } from "./site.js";

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

test.skip(({ browserName }) => browserName !== "chromium", "one browser's pictures are kept");

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      const shoot = (page, name) =>
        expect(page).toHaveScreenshot(`${name}-${size}-${colorScheme}.png`, { maxDiffPixelRatio: 0.15, threshold: 0.3 });

      test("every view as it was", async ({ reading, page }) => {
        await shoot(page, "empty");
        await reading.openExample();
        await page.getByRole("button", { name: "Begrepen" }).click();
        await shoot(page, "reading");
        for (const [name, file] of [
          ["Tabel", "table"],
          ["Dekking", "coverage"],
          ["Verwijzingen", "references"],
          ["Cijfers", "figures"],
        ]) {
          await reading.look(name);
          await page.evaluate(() => scrollTo(0, 0));
          await shoot(page, file);
        }
        await reading.look("Lezen");
        // Its details lie over the text where there is no room beside it.
        await page.locator("article .ref.pointer").first().click();
        await shoot(page, "selected");
        await page.keyboard.press("Escape");
        await page.locator("article .turn.question").nth(2).click({ position: { x: 4, y: 4 } });
        await page.keyboard.press("c");
        await expect(page.getByRole("dialog")).toBeVisible();
        await shoot(page, "correct");
      });
    });
  }
}
