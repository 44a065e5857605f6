// The page as a reader meets it: by its roles and words, in Dutch.

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";

export class ReadingPage {
  constructor(page) {
    this.page = page;
    this.invitation = page.getByRole("heading", { name: "Plak een stuk met vragen en antwoorden" });
    this.field = page.getByRole("textbox", { name: "Tekst om te lezen" });
    this.article = page.getByRole("article");
    this.outline = page.getByRole("navigation", { name: "Vragen per fractie" });
    this.legend = page.getByRole("group", { name: "Legenda" });
    this.details = page.getByRole("complementary", { name: "Uitleg" });
    this.told = page.getByRole("alert");
  }

  async open(address) {
    // Where a browser gives no download to the test, the file is read from the blob that the page made of it.
    await this.page.addInitScript(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        globalThis.lastBlob = blob;
        return make(blob);
      };
    });
    await this.page.goto(address);
    await this.started();
  }

  /** Waits until the program has taken the place of the static shell, and speaks Dutch with it. */
  async started() {
    await expect(this.page.locator("#shell")).toHaveCount(0);
    if ((await this.page.locator("html").getAttribute("lang")) !== "nl") {
      await this.settings("Settings");
      await this.page.getByRole("button", { name: "Nederlands" }).click();
      await this.settings("Instellingen");
    }
    await this.page.waitForLoadState("networkidle");
  }

  async settings(name = "Instellingen") {
    await this.page.locator("summary", { has: this.page.locator("svg") }).and(this.page.getByLabel(name)).click();
  }

  /** Copies a text in a page of its own and pastes it here by the keyboard, as a person does. */
  async paste(text) {
    if (!this.elsewhere) {
      this.elsewhere = await this.page.context().newPage();
      await this.elsewhere.setContent("<textarea></textarea>");
    }
    await this.elsewhere.bringToFront();
    await this.elsewhere.locator("textarea").evaluate((field, text) => {
      field.value = text;
      field.focus();
      field.select();
    }, text);
    await this.elsewhere.keyboard.press("ControlOrMeta+C");
    await this.page.bringToFront();
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  async openExample() {
    await this.page.getByRole("button", { name: "Open het voorbeeld" }).click();
  }

  async chooseFile(name, bytes) {
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(bytes) });
  }

  /** The links of the outline: one for each exchange. */
  get exchanges() {
    return this.outline.getByRole("listitem");
  }

  /** The text that the reading column holds, exactly. */
  async text() {
    return this.article.evaluate((article) => article.textContent);
  }

  /** The switch of a kind in the legend. */
  kind(name) {
    return this.legend.getByRole("button", { name: new RegExp(`^${name}`) });
  }

  /** The ways of pointers in the text, in their order. */
  get ways() {
    return this.article.getByRole("link", { name: /^Ga naar vraag/ });
  }

  get back() {
    return this.page.getByRole("button", { name: /Terug/ });
  }

  /** Looks at the text in another way. The mouse goes where the link is: nothing is scrolled to come there. */
  async look(name) {
    const link = this.page.getByRole("navigation", { name: "Weergave" }).getByRole("link", { name, exact: true });
    await expect(link).toBeVisible();
    const { x, y, width, height } = await link.boundingBox();
    await this.page.mouse.click(x + width / 2, y + height / 2);
    if (name !== "Lezen") await expect(this.view(name)).toBeVisible();
  }

  /** The view of a name, other than the paper itself. */
  view(name) {
    return this.page.getByRole("region", { name, exact: true });
  }

  /** Saves the document as HTML and gives the bytes that the browser made. */
  async save() {
    return this.download(this.page.getByRole("button", { name: "Bewaar als HTML" }));
  }

  /** Presses a button that saves a file, and gives the bytes that the browser made. */
  async download(button) {
    if (this.page.context().browser().browserType().name() === "chromium") {
      const [download] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
      expect(download.suggestedFilename()).toMatch(/\.(?:html|csv|svg|json)$/);
      return readFile(await download.path());
    }
    await this.page.evaluate(() => {
      globalThis.lastBlob = null;
    });
    await button.click();
    await this.page.waitForFunction(() => globalThis.lastBlob);
    const base64 = await this.page.evaluate(async () => {
      const bytes = new Uint8Array(await globalThis.lastBlob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    });
    return Buffer.from(base64, "base64");
  }
}
