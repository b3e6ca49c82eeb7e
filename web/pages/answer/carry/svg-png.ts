const scale = 2;
/** Browsers refuse larger pictures. */
const mostPixels = 64_000_000;

/** A picture of fixed size, two pixels for each of the SVG unless that would be too many. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const factor = Math.min(scale, Math.sqrt(mostPixels / Math.max(1, image.width * image.height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.width * factor);
    canvas.height = Math.ceil(image.height * factor);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((made, failed) => {
      canvas.toBlob(
        (blob) => (blob ? made(blob) : failed(new Error('The browser could not write the PNG.'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
