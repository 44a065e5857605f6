// How the page starts: from any folder of any server, and with a word for those whose browser cannot run it.

import { expect, test } from "./site.js";
import { ReadingPage } from "./pages/reading_page.js";

test("starts under a path", async ({ page, site, watch }) => {
  const reading = new ReadingPage(page);
  await reading.open(site.deeper);
  watch.close();
  await reading.openExample();
  await expect(reading.exchanges).toHaveCount(15);
});

test("without its program the page says what it is and what failed", async ({ page, site }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(site.address);
  await expect(page.locator("#shell")).toContainText("vragen en antwoorden");
  await expect(page.locator("#start-failed")).toBeVisible();
});

test("no request can leave the page", async ({ reading, page, watch }) => {
  // Asked of the policy itself: the browser must refuse these before they reach the network.
  const refused = await page.evaluate(async () => {
    const violations = [];
    document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
    await fetch("https://example.org/").catch(() => {});
    const image = new Image();
    image.src = "https://example.org/a.png";
    const frame = document.createElement("iframe");
    frame.src = "https://example.org/";
    document.body.append(image, frame);
    await new Promise((done) => setTimeout(done, 500));
    return violations.sort();
  });
  // The browser tells of each attempt, as it should.
  watch.errors.length = 0;
  watch.requests.length = 0;
  expect(refused).toEqual(["connect-src", "frame-src", "img-src"]);
  await expect(reading.invitation).toBeVisible();
});
