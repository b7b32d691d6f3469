// What a page saves and copies is caught instead, so that checks can look at it.
(() => {
  const blobs = new Map();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const address = make(blob);
    blobs.set(address, blob);
    return address;
  };
  window.saved = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) saved.push({ name: this.download, blob: blobs.get(this.href) });
    else click.call(this);
  };
  window.copied = [];
  const clipboard = { writeText: async (text) => { copied.push(text); } };
  Object.defineProperty(navigator, "clipboard", { value: clipboard });
  // The bytes of the last file as hexadecimal digits.
  window.lastSaved = async () => {
    const bytes = new Uint8Array(await saved.at(-1).blob.arrayBuffer());
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  // A link's payload of any text, as the app makes it.
  window.payloadOf = async (text) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    let crc = ~0;
    for (const byte of packed) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    const head = new DataView(new ArrayBuffer(8));
    head.setUint32(0, packed.length, true);
    head.setUint32(4, ~crc >>> 0, true);
    const all = [...new Uint8Array(head.buffer), ...packed];
    let letters = "";
    for (let at = 0; at < all.length; at += 3000) letters += btoa(String.fromCharCode(...all.slice(at, at + 3000)));
    return "a" + letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };
})();
