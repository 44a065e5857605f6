// Short names for what a WebAssembly module imports. wasm-bindgen names each import for itself and a hash, in the module
// and in the script that provides it: six kilobytes of a first visit that nobody reads.

const IMPORTS = 2;
const [FUNCTION, TABLE, MEMORY, GLOBAL] = [0, 1, 2, 3];

/// The module and the script (text) with the same short name for each import; all else is left byte for byte.
/// Throws where the module is not as the WebAssembly core specification (2.0, section 5) writes it.
export function shortNames(wasm, script) {
  const sections = [wasm.subarray(0, 8)];
  const names = new Map();
  for (let at = 8; at < wasm.length; ) {
    const [length, from] = number(wasm, at + 1);
    const section = wasm.subarray(from, from + length);
    sections.push(wasm[at] === IMPORTS ? renamed(section, names) : wasm.subarray(at, from + length));
    at = from + length;
  }
  const renames = script.replace(/__wb[A-Za-z0-9_]+/g, (name) => names.get(name) ?? name);
  for (const name of names.keys()) {
    if (!script.includes(name)) throw new Error(`${name} is imported, and the script does not provide it`);
  }
  return [Buffer.concat(sections), renames];
}

// The section of imports, its names short; `names` learns which became which.
function renamed(section, names) {
  let [count, at] = number(section, 0);
  const parts = [written(count)];
  for (; count > 0; count--) {
    const [moduleLength, module] = number(section, at);
    const [length, name] = number(section, module + moduleLength);
    const long = section.toString("utf8", name, name + length);
    if (!names.has(long)) names.set(long, `_${names.size.toString(36)}`);
    const short = Buffer.from(names.get(long));
    const end = described(section, name + length);
    parts.push(section.subarray(at, module + moduleLength), written(short.length), short, section.subarray(name + length, end));
    at = end;
  }
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([IMPORTS]), written(body.length), body]);
}

// Where the description of an import ends.
function described(section, at) {
  const kind = section[at++];
  if (kind === GLOBAL) return at + 2;
  if (kind === FUNCTION) return number(section, at)[1];
  if (kind === TABLE) at++;
  else if (kind !== MEMORY) throw new Error(`an import of kind ${kind}`);
  const limited = section[at++] & 1;
  at = number(section, at)[1];
  return limited ? number(section, at)[1] : at;
}

// An unsigned number in LEB128, and where it ends.
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function written(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}
