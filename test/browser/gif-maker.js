// Runs in a page that has the encoder: puts pictures together to one that moves.
const { GIFEncoder, quantize, applyPalette } = globalThis.gifenc;
const gif = GIFEncoder();
const mostColours = 255;

globalThis.gifMaker = {
  /** `png` in base64; what follows it is shown after so many milliseconds. */
  async add(png, ms) {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const palette = quantize(data, mostColours);
    gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay: ms });
  },
  /** The whole file, in base64. */
  end() {
    gif.finish();
    const bytes = gif.bytes();
    let text = '';
    for (let start = 0; start < bytes.length; start += 8_192)
      text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
    return btoa(text);
  },
};
