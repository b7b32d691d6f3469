
// The app lies in this page, packed: it is unpacked and started.
{
  const packed = atob(document.getElementById("file:WASM").textContent);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const wasm = await INIT({ module_or_path: await new Response(unpacked).arrayBuffer() });
  dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
}
