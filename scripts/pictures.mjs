// Screenshots of the built page with the example open: wide and narrow, light and dark, Dutch and English, and the
// empty page. `node scripts/pictures.mjs [folder]`, default test-results/pictures; to look at, not to compare.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CHROMIUM } from "../playwright.config.js";
import { serve } from "./static_server.mjs";

const [folder = "test-results/pictures"] = process.argv.slice(2);
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const EXAMPLE = { nl: "Open het voorbeeld", en: "Open the example" };
const LOCALES = { nl: "nl-NL", en: "en-GB" };

await mkdir(folder, { recursive: true });
const server = await serve("dist", 0);
const browser = await chromium.launch(CHROMIUM);
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const language of ["nl", "en"]) {
      const context = await browser.newContext({ viewport, colorScheme, locale: LOCALES[language] });
      const page = await context.newPage();
      const shoot = async (state) => {
        const path = join(folder, `${state}-${size}-${colorScheme}-${language}.png`);
        await page.screenshot({ path });
        console.log(path);
      };
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      const open = page.getByRole("button", { name: EXAMPLE[language] });
      await open.waitFor();
      await shoot("empty");
      await open.click();
      await page.getByRole("article").waitFor();
      await shoot("read");
      // Details of a pointer: on a narrow screen they lie over the text.
      const mark = page.locator("article .ref.pointer").first();
      await mark.scrollIntoViewIfNeeded();
      await mark.click();
      await shoot("selected");
      await context.close();
    }
  }
}
await browser.close();
server.close();
