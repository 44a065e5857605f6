// Starts the WebAssembly that the preload links of the page name (Trunk writes them, with hashed file names).
// A separate file because the page forbids scripts inside itself. When the start fails, the page says so: the
// element #start-failed, hidden until then, is shown.

const link = (rule) => document.querySelector(`link${rule}`).href;

try {
  const page = await import(link('[rel="modulepreload"]'));
  await page.default({ module_or_path: link('[rel="preload"][type="application/wasm"]') });
} catch (reason) {
  const message = document.getElementById("start-failed");
  if (message) message.hidden = false;
  throw reason;
}
