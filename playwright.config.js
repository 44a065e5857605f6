// Journeys through the built page in the browsers of this machine. Each test serves dist/ itself, as plain files.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { defineConfig } from "@playwright/test";

// The first of the commands that is on the path of this machine.
export function command(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

export const CHROMIUM = {
  executablePath: command("chromium", "chromium-browser", "google-chrome"),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  snapshotPathTemplate: "tests/pictures/{arg}{ext}",
  // One at a time: two browsers that share two cores measure each other.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"]],
  use: { viewport: { width: 1440, height: 900 }, locale: "nl-NL", screenshot: "only-on-failure" },
  projects: [
    { name: "chromium", use: { browserName: "chromium", launchOptions: CHROMIUM } },
    {
      // Firefox as Debian ships it, driven over WebDriver BiDi: it reports no downloads.
      name: "firefox",
      use: {
        browserName: "firefox",
        channel: "moz-firefox",
        launchOptions: { executablePath: command("firefox-esr", "firefox") },
      },
    },
  ],
});
