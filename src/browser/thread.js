// A thread that reads: the page's own module once more, with a memory of its own. Reading calls nothing of the browser,
// so that every import may be empty. A message is the module or a request; the answer to a request is null if it failed.
let program;
const start = (module) => {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => {};
  return WebAssembly.instantiate(module, imports);
};
onmessage = async ({ data }) => {
  if (data instanceof WebAssembly.Module) {
    program = start(data);
    return;
  }
  try {
    const { memory, read_apart, __wbindgen_malloc } = (await program).exports;
    const request = new Uint8Array(data);
    const at = __wbindgen_malloc(request.length, 1);
    new Uint8Array(memory.buffer).set(request, at);
    // Where the answer stands: its length, then its bytes.
    const answer = read_apart(at, request.length) >>> 0;
    const length = new DataView(memory.buffer).getUint32(answer, true);
    const bytes = memory.buffer.slice(answer + 4, answer + 4 + length);
    postMessage(bytes, [bytes]);
  } catch {
    postMessage(null);
  }
};
