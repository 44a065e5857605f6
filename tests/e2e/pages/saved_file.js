// The file that a reader takes away, opened from disk.

import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

export class SavedFile {
  constructor(page) {
    this.page = page;
    this.article = page.getByRole("article");
    this.outline = page.getByRole("navigation", { name: "Vragen per fractie" });
  }

  /** Puts the bytes on disk and opens them in a page of their own. */
  static async open(context, bytes, path) {
    await writeFile(path, bytes);
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    return new SavedFile(page);
  }

  async text() {
    return this.article.evaluate((article) => article.textContent);
  }

  /** The check box of a kind. */
  kind(name) {
    return this.page.getByRole("checkbox", { name: new RegExp(`^${name}`) });
  }
}
