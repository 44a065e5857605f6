// The JSON export of every test text against docs/kamerlicht.schema.json, as a program that reads it would check it.
// Needs the command line, built: `node --test tests/schema.mjs`.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const COMMAND = process.env.KAMERLICHT ?? "target/debug/kamerlicht";
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync("docs/kamerlicht.schema.json", "utf8")));
const texts = [
  "assets/voorbeeld.txt",
  ...readdirSync("tests/texts").filter((name) => name.endsWith(".txt")).map((name) => `tests/texts/${name}`),
];

for (const name of texts) {
  test(name, () => {
    const out = execFileSync(COMMAND, ["annotate", "--format", "json", name], { encoding: "utf8", maxBuffer: 1 << 28 });
    const annotation = JSON.parse(out);
    assert.ok(validate(annotation), JSON.stringify(validate.errors?.slice(0, 5)));
    // What a schema cannot say: offsets count code points, and every id that is named is there.
    const points = [...annotation.text];
    for (const { start, end, quote } of annotation.references) {
      assert.equal(points.slice(start, end).join(""), quote);
    }
    const turns = new Set(annotation.turns.map(({ id }) => id));
    const named = annotation.exchanges.flatMap(({ questions, answers }) => [...questions, ...answers]);
    for (const id of [...named, ...annotation.references.flatMap(({ targets = [] }) => targets)]) {
      assert.ok(turns.has(id), id);
    }
  });
}

test("the schema refuses what is no annotation", () => {
  assert.equal(validate({ format: "kamerlicht", version: 2 }), false);
});
