// What every journey stands on: dist/ behind a plain file server, and a watch over the page that fails a test on
// any request after load, to this server or elsewhere, and on any error in the console.

import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test as base } from "@playwright/test";
import { serve } from "../../scripts/static_server.mjs";
import { ReadingPage } from "./pages/reading_page.js";

export { expect };

/** The example as the project keeps it: the page must show, keep and give back these very bytes. */
export const EXAMPLE = await readFile("assets/voorbeeld.txt", "utf8");

export const test = base.extend({
  /** The served site, at the top of a server and under a path of another, and what was asked of them. */
  site: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "kamerlicht-"));
    await symlink(resolve("dist"), join(folder, "onder"));
    const servers = [await serve("dist", 0), await serve(folder, 0)];
    const asked = [];
    for (const server of servers) server.on("request", (request) => asked.push(request.url));
    const [top, deeper] = servers.map((server) => `http://127.0.0.1:${server.address().port}/`);
    await use({ address: top, deeper: `${deeper}onder/`, asked });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await rm(folder, { recursive: true });
  },

  /** What went wrong in any page of the test, told at its end. */
  watch: async ({ context, site }, use) => {
    const seen = { loaded: false, requests: [], errors: [] };
    context.on("request", (request) => {
      if (seen.loaded && /^(?:https?|wss?):/.test(request.url())) seen.requests.push(request.url());
    });
    context.on("console", (message) => {
      if (message.type() === "error") seen.errors.push(message.text());
    });
    context.on("weberror", (error) => seen.errors.push(String(error.error())));
    // From here on nothing may be asked, of this server or of another.
    seen.close = () => {
      seen.loaded = true;
      site.asked.length = 0;
    };
    seen.open = () => {
      seen.loaded = false;
    };
    await use(seen);
    expect(seen.errors, "errors in the console").toEqual([]);
    expect(seen.requests, "requests after load").toEqual([]);
    if (seen.loaded) expect(site.asked, "requests to the server after load").toEqual([]);
  },

  /** The page, open and started, in Dutch. */
  reading: async ({ page, site, watch }, use) => {
    const reading = new ReadingPage(page);
    await reading.open(site.address);
    watch.close();
    await use(reading);
  },
});
